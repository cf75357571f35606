//! What a reader sets for good: light or dark, and whether single keys do something.

/// The settings. They are kept on the reader's own machine, only once one is changed, and never in
/// a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Light or dark.
    pub theme: Theme,
    /// Whether keys without Ctrl or Alt do something.
    pub single_keys: bool,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The word for it, also as it is kept.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self { theme: Theme::System, single_keys: true }
    }
}

impl Settings {
    /// Reads kept settings; what cannot be read is as it is by default.
    #[must_use]
    pub fn read(kept: &str) -> Self {
        let mut words = kept.split(' ');
        let theme = words.next().unwrap_or_default();
        Self {
            theme: Theme::ALL.into_iter().find(|t| t.word() == theme).unwrap_or(Theme::System),
            single_keys: words.next() != Some("no-keys"),
        }
    }

    /// Writes the settings as they are kept: the theme comes first, for the script that sets it
    /// before the page is drawn.
    #[must_use]
    pub fn write(&self) -> String {
        format!("{} {}", self.theme.word(), if self.single_keys { "keys" } else { "no-keys" })
    }
}
