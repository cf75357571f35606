//! The settings of a reader: the theme, and whether single-key shortcuts work.

/// The settings. They are stored in the reader's browser once one is changed, and never in a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Light or dark.
    pub theme: Theme,
    /// Whether shortcuts of a single character work.
    pub single_keys: bool,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// As the system is set.
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// Black on white and large, for a wall in daylight.
    Projector,
}

impl Theme {
    /// All themes, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::Projector];

    /// Returns its name, which is also how it is stored.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Projector => "projector",
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self { theme: Theme::System, single_keys: true }
    }
}

impl Settings {
    /// Returns the settings with the theme for a projector, or with the usual one where it is set.
    #[must_use]
    pub fn for_projector(&self) -> Self {
        let theme = if self.theme == Theme::Projector { Theme::System } else { Theme::Projector };
        Self { theme, ..self.clone() }
    }

    /// Reads stored settings. A value that cannot be read keeps its default.
    #[must_use]
    pub fn read(kept: &str) -> Self {
        let mut words = kept.split(' ');
        let theme = words.next().unwrap_or_default();
        Self {
            theme: Theme::ALL.into_iter().find(|t| t.word() == theme).unwrap_or(Theme::System),
            single_keys: words.next() != Some("no-keys"),
        }
    }

    /// Writes the settings for storage. The theme comes first, for the script that sets it before the page is
    /// drawn.
    #[must_use]
    pub fn write(&self) -> String {
        format!("{} {}", self.theme.word(), if self.single_keys { "keys" } else { "no-keys" })
    }
}
