//! What a reader asks for: words that must all occur, and phrases in double quotes.

use super::fold::{Decompose, Folder};

/// What was typed, understood. Everything in it must occur.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// The words and phrases, each once, in the order in which they were typed.
    pub terms: Vec<Term>,
}

/// A word or a phrase: words that must follow each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its words; more than one where it is a phrase, or where words are glued (`4300km`, `中国`).
    pub words: Vec<Asked>,
    /// Whether its last word must end where it ends. Elsewhere a longer word is found too.
    pub whole: bool,
    /// Whether it stands in quotes.
    pub quoted: bool,
}

/// A word that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Its folded form.
    pub folded: String,
    /// As it was typed.
    pub typed: String,
}

impl Query {
    /// Understands what was typed. A quote that is not closed counts to the end.
    #[must_use]
    pub fn read(typed: &str, decompose: Decompose) -> Self {
        let mut query = Self::default();
        let mut folder = Folder::new(decompose);
        let mut pieces = typed.split(is_quote).enumerate().peekable();
        while let Some((n, piece)) = pieces.next() {
            // Every second piece stands between quotes.
            let quoted = n % 2 == 1;
            let mut terms: Vec<Term> = Vec::new();
            let words = folder.words(piece);
            for (n, word) in words.iter().enumerate() {
                // One character can be several words: ㏂ is “a.m.”.
                let shared =
                    n.checked_sub(1).and_then(|n| words.get(n)).is_some_and(|w| w.end() > word.start)
                        || words.get(n + 1).is_some_and(|w| w.start < word.end());
                let typed = piece.get(word.start..word.end()).filter(|_| !shared).unwrap_or(word.folded);
                let asked = Asked { folded: word.folded.to_owned(), typed: typed.to_owned() };
                match terms.last_mut() {
                    Some(term) if quoted || word.glued => term.words.push(asked),
                    _ => {
                        let whole = quoted && pieces.peek().is_some();
                        terms.push(Term { words: vec![asked], whole, quoted });
                    }
                }
            }
            for term in terms {
                if !query.terms.iter().any(|known| known.asks_the_same(&term)) {
                    query.terms.push(term);
                }
            }
        }
        query
    }

    /// Whether nothing is asked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Words that ask for the same.
    #[must_use]
    pub fn typed(&self) -> String {
        self.terms.iter().map(Term::typed).collect::<Vec<_>>().join(" ")
    }

    /// The same words without any quotes.
    #[must_use]
    pub fn unquoted(&self) -> Self {
        let mut terms: Vec<Term> = Vec::new();
        for term in &self.terms {
            let loose = |asked: &Asked| Term { words: vec![asked.clone()], whole: false, quoted: false };
            let loose = if term.quoted { term.words.iter().map(loose).collect() } else { vec![term.clone()] };
            for term in loose {
                if !terms.iter().any(|known| known.asks_the_same(&term)) {
                    terms.push(term);
                }
            }
        }
        Self { terms }
    }

    /// The same without the term at this place.
    #[must_use]
    pub fn without(&self, term: usize) -> Self {
        let others = self.terms.iter().enumerate().filter(|(n, _)| *n != term);
        Self { terms: others.map(|(_, t)| t.clone()).collect() }
    }
}

impl Term {
    fn asks_the_same(&self, other: &Self) -> bool {
        self.whole == other.whole
            && self.words.len() == other.words.len()
            && self.words.iter().zip(&other.words).all(|(a, b)| a.folded == b.folded)
    }

    /// Words that ask for the same.
    #[must_use]
    pub fn typed(&self) -> String {
        let words: Vec<&str> = self.words.iter().map(|w| w.typed.as_str()).collect();
        if !self.quoted {
            return words.concat();
        }
        let mut typed = format!("\"{}", words.join(" "));
        if self.whole {
            typed.push('"');
        }
        typed
    }
}

/// Double quotes of any kind open and close a phrase.
fn is_quote(sign: char) -> bool {
    matches!(
        sign,
        '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '＂' | '〝' | '〞' | '〟' | '「' | '」' | '『' | '』'
    )
}
