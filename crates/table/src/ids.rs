//! Ids made from words, so that a row added elsewhere changes none.

use std::collections::BTreeSet;

use rules::ids::ID_LENGTH;

/// Words that say little and are left out of an id.
const SMALL: &[&str] = &[
    "a", "an", "the", "of", "to", "in", "on", "at", "for", "is", "are", "was", "were", "do", "does", "did",
    "has", "have", "had", "be", "by", "and", "or", "with", "will", "would", "should", "can", "could", "that",
    "this", "it", "its", "as", "from", "how", "what", "when", "why", "who", "which", "s",
];

/// Ids that must not be made: those given already, and reserved words.
#[derive(Debug, Default)]
pub struct Taken(BTreeSet<String>);

impl Taken {
    /// Starts with ids that are given elsewhere.
    pub fn new<'a>(ids: impl IntoIterator<Item = &'a str>) -> Self {
        Self(ids.into_iter().map(str::to_owned).collect())
    }

    /// Makes an id from words. `kind` begins the id of words that have no letter of a to z. Where the plain id is
    /// taken, letters that depend on the words alone are added, and a number only for equal words.
    pub fn make(&mut self, kind: &str, words: &str) -> String {
        let plain = slug(words, ID_LENGTH);
        let plain = if plain.is_empty() { format!("{kind}-{}", digest(words)) } else { plain };
        let short = slug(words, ID_LENGTH - 8);
        let short = if short.is_empty() { kind.to_owned() } else { short };
        let apart = format!("{short}-{}", digest(words));
        let counted = (2..).map(|n| format!("{}-{n}", slug(words, ID_LENGTH - 20).trim_matches('-')));
        let counted = counted.map(|id| if id.starts_with('-') { format!("{kind}{id}") } else { id });
        let free = |id: &String| !self.0.contains(id);
        let id = [plain, apart].into_iter().chain(counted).find(free).unwrap_or_default();
        self.0.insert(id.clone());
        id
    }

    /// Takes an id. Returns whether it was free.
    pub fn take(&mut self, id: &str) -> bool {
        self.0.insert(id.to_owned())
    }
}

/// Returns the words in small letters of a to z and digits, joined by hyphens, as many as there is room for.
fn slug(words: &str, most: usize) -> String {
    let folded: String = words.chars().flat_map(folding::fold).collect();
    let all = || folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let telling: Vec<&str> = all().filter(|word| !SMALL.contains(word)).collect();
    let telling = if telling.is_empty() { all().collect() } else { telling };
    let mut id = String::new();
    for word in telling {
        if id.is_empty() {
            id.extend(word.chars().take(most));
        } else if id.len() + 1 + word.len() <= most {
            id.push('-');
            id.push_str(word);
        } else {
            break;
        }
    }
    id
}

/// Returns four letters and digits that depend on words alone (FNV-1a).
fn digest(words: &str) -> String {
    let step = |sum: u32, byte: u8| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    let sum = crate::wording::key(words).bytes().fold(0x811c_9dc5, step);
    format!("{:04x}", (sum >> 16) ^ (sum & 0xffff))
}
