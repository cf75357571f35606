//! What a document states of itself, taken apart as far as reference styles need: names and dates.
//!
//! Nothing is guessed: what is not stated stays away, and a date that is not a plain one stays in
//! its own words.

/// A person or a body, as the author of something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The family name; the whole name where there is only one, or where it is a body's.
    pub family: String,
    /// The other names as stated; empty where there are none.
    pub given: String,
}

/// Words of rank and address, which no reference style prints.
const RANKS: [&str; 14] = [
    "admiral",
    "ambassador",
    "brigadier",
    "captain",
    "colonel",
    "dr",
    "general",
    "lieutenant",
    "major",
    "mr",
    "mrs",
    "ms",
    "prof",
    "professor",
];

/// Words that show that a name is that of a body, which is never turned round.
const BODIES: [&str; 12] = [
    "agency",
    "association",
    "center",
    "centre",
    "council",
    "for",
    "institute",
    "ministry",
    "of",
    "program",
    "programme",
    "university",
];

/// What the data says, where it says anything.
#[must_use]
pub fn stated(text: &str) -> Option<&str> {
    let text = text.trim();
    (!text.is_empty()).then_some(text)
}

/// The authors, in their order: "A. Lukin and B. Smith" are two.
#[must_use]
pub fn authors(text: &str) -> Vec<Name> {
    let Some(text) = stated(text) else { return Vec::new() };
    let text = without_remarks(text);
    if is_body(&text) {
        return vec![Name { family: text, given: String::new() }];
    }
    text.replace(" and ", ";").replace(',', ";").split(';').filter_map(person).collect()
}

/// The text without what stands in round brackets: "(Retd)", "(first name only)".
fn without_remarks(text: &str) -> String {
    let mut kept = String::new();
    let mut depth = 0usize;
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_word_of(list: &[&str], word: &str) -> bool {
    let word = word.trim_end_matches('.');
    list.iter().any(|known| known.eq_ignore_ascii_case(word))
}

fn is_body(text: &str) -> bool {
    text.split(' ').any(|word| is_word_of(&BODIES, word))
}

/// The last word is the family name, with the small words before it: "Vincent van Gogh".
fn person(text: &str) -> Option<Name> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let ranks = words.iter().take_while(|w| is_word_of(&RANKS, w)).count().min(words.len().saturating_sub(1));
    let words = words.get(ranks..).unwrap_or_default();
    let last = words.len().checked_sub(1)?;
    let small = words.iter().position(|w| w.starts_with(|c: char| c.is_ascii_lowercase())).filter(|n| *n > 0);
    let (given, family) = words.split_at_checked(small.unwrap_or(last))?;
    Some(Name { family: family.join(" "), given: given.join(" ") })
}

impl Name {
    /// "Lukin, A."
    #[must_use]
    pub fn turned(&self) -> String {
        if self.given.is_empty() { self.family.clone() } else { format!("{}, {}", self.family, self.given) }
    }

    /// "A. Lukin"
    #[must_use]
    pub fn straight(&self) -> String {
        if self.given.is_empty() { self.family.clone() } else { format!("{} {}", self.given, self.family) }
    }

    /// "Fletcher, N."
    #[must_use]
    pub fn with_initials(&self) -> String {
        let initials = |word: &str| {
            let parts: Vec<String> =
                word.split('-').filter_map(|p| p.chars().next()).map(|c| format!("{c}.")).collect();
            parts.join("-")
        };
        let given: Vec<String> = self.given.split(' ').map(initials).filter(|i| !i.is_empty()).collect();
        if given.is_empty() { self.family.clone() } else { format!("{}, {}", self.family, given.join(" ")) }
    }
}

/// When something was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Issued {
    /// It does not say.
    NotStated,
    /// A year, perhaps with a month (1 to 12), perhaps with a day.
    Date(String, Option<usize>, Option<usize>),
    /// Something that is no plain date: "Spring 2020".
    Words(String),
}

/// The months, in full.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The name of a month that is counted from 1.
#[must_use]
pub fn month_name(month: usize) -> &'static str {
    month.checked_sub(1).and_then(|n| MONTHS.get(n)).copied().unwrap_or_default()
}

/// Reads "23 January 2021", "January 23, 2021", "January 2021", "2021" and "2021-01-23".
#[must_use]
pub fn issued(text: &str) -> Issued {
    let Some(text) = stated(text) else { return Issued::NotStated };
    plain_date(text).unwrap_or_else(|| Issued::Words(text.to_owned()))
}

/// The day of a build, which is YYYY-MM-DD or not stated.
#[must_use]
pub fn day(text: &str) -> Issued {
    plain_date(text).unwrap_or(Issued::NotStated)
}

fn plain_date(text: &str) -> Option<Issued> {
    let words: Vec<&str> = text.split([' ', ',', '-']).filter(|w| !w.is_empty()).collect();
    let year =
        |word: &str| (word.len() == 4 && word.chars().all(|c| c.is_ascii_digit())).then(|| word.to_owned());
    let month_in_words = |word: &str| MONTHS.iter().position(|m| *m == word).map(|n| n + 1);
    let number = |word: &str, most: usize| word.parse().ok().filter(|n| (1..=most).contains(n));
    match *words.as_slice() {
        [y] => Some(Issued::Date(year(y)?, None, None)),
        [m, y] if month_in_words(m).is_some() => Some(Issued::Date(year(y)?, month_in_words(m), None)),
        [y, m] => Some(Issued::Date(year(y)?, Some(number(m, 12)?), None)),
        [m, d, y] if month_in_words(m).is_some() => {
            Some(Issued::Date(year(y)?, month_in_words(m), Some(number(d, 31)?)))
        }
        [d, m, y] if month_in_words(m).is_some() => {
            Some(Issued::Date(year(y)?, month_in_words(m), Some(number(d, 31)?)))
        }
        [y, m, d] => Some(Issued::Date(year(y)?, Some(number(m, 12)?), Some(number(d, 31)?))),
        _ => None,
    }
}
