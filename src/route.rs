//! The words that addresses use, which no topic or question may have as its id.

/// The first words of addresses that are not ids.
pub const RESERVED: &[&str] = &[
    "all", "close-up", "document", "export", "figures", "lesson", "method", "pair", "print", "read",
    "search", "sources", "stage", "test", "texts",
];
