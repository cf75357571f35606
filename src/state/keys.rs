//! Key presses, read as the reader meant them: whatever the layout of the keyboard, with Caps Lock on, held down,
//! with the focus on a control.

/// The characters that are commands themselves, wherever a layout has them.
const SIGNS: &str = "+=-−/?[].";

/// A key press, as the browser reports it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Press {
    /// The character or the name of the key.
    pub key: String,
    /// The place of the key on the keyboard, named as on an English one: "KeyP", "Digit1".
    pub code: String,
    /// Whether Shift is held.
    pub shift: bool,
    /// Whether the key is held down and repeats.
    pub repeat: bool,
    /// What has the focus.
    pub focus: Focus,
    /// The id of the question in whose row of a board the focus is.
    pub row: Option<String>,
}

/// What has the focus, as far as it needs keys itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// Nothing that needs a key.
    Page,
    /// A field: typing is for it.
    Field,
    /// A list: letters and digits choose in it, and so do the keys that move.
    List,
    /// A checkbox, a radio button, a field that is only read: Space and the arrows are for it.
    Choice,
    /// A button, or a field for files: Space and Enter are for it.
    Button,
    /// A link: Enter is for it.
    Link,
}

/// A key by its name, pressed once, with the focus on nothing.
impl From<&str> for Press {
    fn from(key: &str) -> Self {
        let shift = key.chars().count() == 1 && key.chars().all(char::is_uppercase);
        Self { key: key.to_owned(), code: String::new(), shift, repeat: false, focus: Focus::Page, row: None }
    }
}

impl Press {
    /// Returns the key by the name that commands use. Letters are capitals with Shift, whatever Caps Lock is. On a
    /// layout without Latin letters, the place of the key decides; on one that has the digits with Shift, too, unless
    /// the sign in the place of a digit is a command. Shift turns Space round, as it does for browsers.
    #[must_use]
    pub fn name(&self) -> String {
        if self.shift && self.key == " " {
            return "PageUp".to_owned();
        }
        let mut letters = self.key.chars();
        let (Some(letter), None) = (letters.next(), letters.next()) else { return self.key.clone() };
        let placed = self.code.strip_prefix("Key").or_else(|| self.code.strip_prefix("Digit"));
        let placed = placed.or(match self.code.as_str() {
            "Slash" => Some(if self.shift { "?" } else { "/" }),
            "BracketLeft" => Some("["),
            "BracketRight" => Some("]"),
            "Period" => Some("."),
            _ => None,
        });
        let is_digit_without_shift = self.code.starts_with("Digit") && !self.shift;
        let name = match placed {
            Some(placed) if !SIGNS.contains(letter) && (!is_latin(letter) || is_digit_without_shift) => {
                placed.to_owned()
            }
            _ => self.key.clone(),
        };
        if self.shift { name.to_uppercase() } else { name.to_lowercase() }
    }

    /// Returns whether a press with Ctrl, with Alt or AltGr, or with the system's key is left to the browser: all but
    /// the signs that many keyboards have only with AltGr, which Windows reports as Ctrl and Alt and a Mac as Alt.
    #[must_use]
    pub fn is_left_to_browser(&self, ctrl: bool, alt: bool, system: bool) -> bool {
        system || (ctrl && !alt) || (alt && !self.is_sign())
    }

    fn is_sign(&self) -> bool {
        self.key.chars().count() == 1 && SIGNS.contains(&self.key)
    }

    /// Returns whether the focus needs this key itself.
    #[must_use]
    pub fn is_for_focus(&self) -> bool {
        match self.focus {
            Focus::Page => false,
            Focus::Field => self.key != "Escape",
            Focus::List => self.key != "Escape" && !self.is_sign(),
            Focus::Choice => self.key == " " || self.key.starts_with("Arrow"),
            Focus::Button => self.key == " " || self.key == "Enter",
            Focus::Link => self.key == "Enter",
        }
    }
}

fn is_latin(letter: char) -> bool {
    matches!(letter, '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

/// The zeros of the scripts that are typed today; the other digits follow each.
const ZEROS: [char; 18] =
    ['0', '٠', '۰', '߀', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '༠', '၀', '０'];

/// Returns the number whose digits, of any script, stand in what was typed: 0 for nothing, `None` where other
/// characters stand alone.
#[must_use]
pub fn number(typed: &str) -> Option<u16> {
    let digit = |c: char| {
        let of = |zero: char| u32::from(c).checked_sub(u32::from(zero)).and_then(|n| char::from_digit(n, 10));
        ZEROS.into_iter().find_map(of)
    };
    let digits: String = typed.chars().filter_map(digit).collect();
    if typed.trim().is_empty() { Some(0) } else { digits.parse().ok() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(key: &str, code: &str, shift: bool) -> Press {
        Press { code: code.to_owned(), shift, ..Press::from(key) }
    }

    #[test]
    fn a_key_is_named_as_it_was_meant() {
        for (key, code, shift, name) in [
            ("p", "KeyP", false, "p"),
            ("P", "KeyP", true, "P"),
            // Caps Lock.
            ("P", "KeyP", false, "p"),
            ("p", "KeyP", true, "P"),
            // A Russian, a Greek and a Hebrew keyboard.
            ("з", "KeyP", false, "p"),
            ("З", "KeyP", true, "P"),
            ("π", "KeyP", false, "p"),
            ("פ", "KeyP", false, "p"),
            ("х", "BracketLeft", false, "["),
            ("ю", "Period", false, "."),
            // Dvorak has Latin letters, so the letter counts and not its place.
            ("r", "KeyO", false, "r"),
            // A French keyboard has the digits with Shift.
            ("&", "Digit1", false, "1"),
            ("é", "Digit2", false, "2"),
            ("!", "Digit1", true, "!"),
            ("1", "Digit1", false, "1"),
            // A Czech, a French and a Bépo keyboard have signs in the places of digits.
            ("+", "Digit1", false, "+"),
            ("-", "Digit6", false, "-"),
            ("/", "Digit9", false, "/"),
            ("1", "Digit1", true, "1"),
            ("١", "Digit1", false, "1"),
            // A German and a Turkish keyboard have Latin letters in the places of signs.
            ("ü", "BracketLeft", false, "ü"),
            ("ç", "Period", false, "ç"),
            ("ó", "KeyO", false, "ó"),
            (" ", "Space", true, "PageUp"),
            ("?", "Slash", true, "?"),
            ("+", "Equal", true, "+"),
            (" ", "Space", false, " "),
            ("PageDown", "PageDown", false, "PageDown"),
            ("ArrowRight", "ArrowRight", true, "ArrowRight"),
        ] {
            assert_eq!(press(key, code, shift).name(), name, "{key} at {code}");
        }
    }

    #[test]
    fn a_control_keeps_the_keys_that_it_needs() {
        let on = |focus: Focus, key: &str| Press { focus, ..Press::from(key) }.is_for_focus();
        for (focus, its_own, ours) in [
            (Focus::Page, &[][..], &[" ", "n", "ArrowLeft", "Escape"][..]),
            (Focus::Field, &[" ", "n", "ArrowLeft"], &["Escape"]),
            (
                Focus::List,
                &[" ", "Enter", "n", "3", "ArrowDown", "PageDown", "Home"],
                &["?", "/", "[", "Escape"],
            ),
            (Focus::Choice, &[" ", "ArrowLeft"], &["n", "Escape"]),
            (Focus::Button, &[" ", "Enter"], &["n", "ArrowLeft", "Escape"]),
            (Focus::Link, &["Enter"], &[" ", "n", "ArrowLeft", "Escape"]),
        ] {
            assert!(its_own.iter().all(|key| on(focus, key)), "{focus:?}");
            assert!(!ours.iter().any(|key| on(focus, key)), "{focus:?}");
        }
    }

    #[test]
    fn a_sign_that_is_a_command_is_taken_where_it_is_typed_with_alt() {
        let (ctrl, alt, system) = ((true, false, false), (false, true, false), (false, false, true));
        let (none, windows) = ((false, false, false), (true, true, false));
        for (key, code, held, is_left) in [
            ("[", "Digit8", windows, false),
            ("]", "Digit9", windows, false),
            ("[", "Digit5", alt, false),
            ("]", "Digit6", alt, false),
            ("[", "BracketLeft", none, false),
            ("n", "KeyN", none, false),
            ("n", "KeyN", alt, true),
            ("n", "KeyN", ctrl, true),
            ("€", "KeyE", windows, true),
            ("ArrowLeft", "ArrowLeft", alt, true),
            ("-", "Minus", ctrl, true),
            ("[", "BracketLeft", ctrl, true),
            ("[", "BracketLeft", system, true),
        ] {
            let press = press(key, code, false);
            assert_eq!(
                press.is_left_to_browser(held.0, held.1, held.2),
                is_left,
                "{key} at {code}, {held:?}"
            );
            assert!(is_left || press.name() == key, "{key} at {code}");
        }
    }

    #[test]
    fn a_number_is_read_whatever_its_digits_and_keeps_its_value_beside_stray_signs() {
        for (typed, read) in [
            ("12", Some(12)),
            (" 12 ", Some(12)),
            ("１２", Some(12)),
            ("١٢", Some(12)),
            ("१२", Some(12)),
            ("12x", Some(12)),
            ("12.", Some(12)),
            ("", Some(0)),
            ("x", None),
            ("99999", None),
        ] {
            assert_eq!(number(typed), read, "{typed}");
        }
    }
}
