//! A draft to begin with: three short texts on a library, five questions.

use synoptic::own::{Draft, Text};

/// The table of the example.
pub const TABLE: &str = include_str!("../../../examples/library/table.csv");

/// The texts of the example, each with the name of its file.
pub const TEXTS: [(&str, &str); 3] = [
    ("adeyemi.txt", include_str!("../../../examples/library/texts/adeyemi.txt")),
    ("novak.txt", include_str!("../../../examples/library/texts/novak.txt")),
    ("lindqvist.txt", include_str!("../../../examples/library/texts/lindqvist.txt")),
];

/// Returns the example.
#[must_use]
pub fn draft() -> Draft {
    let text = |(name, content): (&str, &str)| Text { name: name.to_owned(), content: content.to_owned() };
    Draft { table: TABLE.to_owned(), texts: TEXTS.map(text).into() }
}
