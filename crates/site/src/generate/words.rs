//! Random words and sentences about nothing in particular.

use fastrand::Rng;

#[rustfmt::skip]
const KINDS: [&str; 32] = [
    "northern", "southern", "coastal", "inland", "early", "late", "broad", "narrow", "steady", "sudden",
    "public", "private", "local", "distant", "open", "closed", "formal", "simple", "common", "rare",
    "older", "newer", "larger", "smaller", "shared", "separate", "yearly", "daily", "lasting", "brief",
    "quiet", "busy",
];
#[rustfmt::skip]
const THINGS: [&str; 48] = [
    "harbour", "market", "council", "bridge", "railway", "river", "valley", "forest", "school", "library",
    "survey", "archive", "treaty", "budget", "harvest", "workshop", "canal", "road", "station", "island",
    "garden", "quarry", "mill", "ferry", "museum", "hospital", "theatre", "village", "district", "province",
    "fishery", "orchard", "warehouse", "newspaper", "committee", "agency", "company", "guild", "festival",
    "census", "tariff", "reserve", "reservoir", "pasture", "settlement", "academy", "observatory", "coast",
];
#[rustfmt::skip]
const DOINGS: [&str; 32] = [
    "shape", "support", "limit", "follow", "replace", "precede", "extend", "reduce", "connect", "divide",
    "supply", "measure", "record", "describe", "govern", "finance", "repair", "open", "close", "delay",
    "hasten", "strengthen", "weaken", "attract", "protect", "serve", "join", "leave", "reach", "influence",
    "resemble", "complete",
];
#[rustfmt::skip]
pub const WAYS: [&str; 8] = [
    "may", "will", "can", "should", "did", "must", "might", "could",
];
#[rustfmt::skip]
const BESIDES: [&str; 8] = [
    "near", "beyond", "around", "above", "below", "outside", "within", "towards",
];
#[rustfmt::skip]
const BINDING: [&str; 6] = [
    ", and", ", while", ", though", "; later", ", because", ", before",
];
#[rustfmt::skip]
pub const FIRST_HALVES: [&str; 14] = [
    "North", "South", "East", "West", "Ash", "Elm", "Stone", "River", "Lake", "Mill", "High", "Low",
    "Clear", "Long",
];
#[rustfmt::skip]
pub const SECOND_HALVES: [&str; 12] = [
    "field", "ford", "bridge", "port", "ham", "wick", "dale", "mouth", "stead", "water", "wood", "cliff",
];
#[rustfmt::skip]
pub const ANSWERS: [&str; 4] = [
    "Yes", "No", "In part", "Not yet",
];

/// Makes words from random numbers: the same seed makes the same words.
pub struct Words(Rng);

impl Words {
    pub fn new(seed: u64) -> Self {
        Self(Rng::with_seed(seed))
    }

    /// Returns a number below `n`; 0 where `n` is 0.
    pub fn below(&mut self, n: usize) -> usize {
        self.0.usize(..n.max(1))
    }

    /// Returns true once in `n` times, on average.
    pub fn once_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    pub fn pick(&mut self, words: &[&'static str]) -> &'static str {
        self.0.choice(words.iter().copied()).unwrap_or_default()
    }

    /// Returns `n` different numbers below `limit`, in random order; all of them where there are fewer.
    pub fn some_of(&mut self, limit: usize, n: usize) -> Vec<usize> {
        let mut all: Vec<usize> = (0..limit).collect();
        self.0.shuffle(&mut all);
        all.truncate(n);
        all
    }

    pub fn place(&mut self) -> String {
        format!("{}{}", self.pick(&FIRST_HALVES), self.pick(&SECOND_HALVES))
    }

    pub fn thing(&mut self) -> String {
        format!("{} {}", self.pick(&KINDS), self.pick(&THINGS))
    }

    pub fn deed(&mut self) -> String {
        format!("{} the {}", self.pick(&DOINGS), self.thing())
    }

    /// Returns ten words that say something of a thing.
    fn clause(&mut self) -> String {
        let (thing, way, deed) = (self.thing(), self.pick(&WAYS), self.deed());
        format!("the {thing} {way} {deed} {} {}", self.pick(&BESIDES), self.place())
    }

    /// Returns a sentence of so many clauses.
    pub fn sentence(&mut self, clauses: usize) -> String {
        let mut text = self.clause();
        for _ in 1..clauses {
            text.push_str(self.pick(&BINDING));
            text.push(' ');
            text.push_str(&self.clause());
        }
        text.push('.');
        capitalised(&text)
    }
}

/// Returns the text with a capital at its beginning.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
