//! What a reader asks for: words, and phrases in double quotes.

use super::words::{Word, words};

/// Words that follow each other: one, or several of a phrase, and where one word as typed is cut (`4300km`,
/// `中国`).
pub(crate) type Form = Vec<Word>;

/// What was typed, as terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// As it was typed.
    pub(crate) typed: String,
    /// The words and phrases that count, in their order: all but the stop words, or all where there is nothing
    /// else.
    pub(crate) terms: Vec<Term>,
}

/// A word or a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Term {
    /// Itself, then what means the same.
    pub forms: Vec<Form>,
    /// Whether a longer word is found too: the word may be unfinished. Where the quotes are closed, it is not.
    pub goes_on: bool,
    /// Whether it is in quotes: then neither its other forms nor what means the same is found.
    pub quoted: bool,
}

/// How close the words of a text are to a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Closeness {
    /// They begin like the term.
    Beginning,
    /// They mean the same, or differ in their endings.
    Alike,
    /// They are the term.
    Same,
}

/// The letters of a word that is found in longer words wherever it stands in the query; the last word of
/// a query always is, since somebody may still be typing it.
const BEGINNING: usize = 4;

/// The most words of a synonym.
const SYNONYM_WORDS: usize = 3;

/// Words that tell nothing about what is asked for.
const STOP_WORDS: &str = "a about an and any are as at be been between both but by can could did do does \
    for from get go going had has have how i if in into is it its me more most much of on or our over really \
    say says should so some than that the their them then there these they think this those to towards was \
    we were what when where whether which who whom whose why will with would you";

impl Query {
    /// Reads what was typed, with groups of words that mean the same. A quote that is not closed counts to the
    /// end.
    pub(crate) fn read(typed: &str, synonyms: &[Vec<Form>]) -> Self {
        let is_quoted = |word: &Word| {
            typed.get(..word.place.start).unwrap_or_default().matches(is_quote).count() % 2 == 1
        };
        let belong = |one: &Word, other: &Word| {
            let between = typed.get(one.place.end..other.place.start).unwrap_or_default();
            !between.contains(is_quote) && (is_quoted(one) || !between.contains(separates))
        };
        let words = words(typed);
        let term = |form: &[Word]| {
            let last = form.last()?;
            let quoted = is_quoted(last);
            let rest = typed.get(last.place.end..).unwrap_or_default();
            let is_unfinished = || last.folded.chars().count() >= BEGINNING || words.last() == Some(last);
            let goes_on = if quoted { !rest.contains(is_quote) } else { is_unfinished() };
            Some(Term { forms: vec![form.to_vec()], goes_on, quoted })
        };
        let mut terms: Vec<Term> = words.chunk_by(belong).filter_map(term).collect();
        widen(&mut terms, synonyms);
        if !terms.iter().all(Term::is_stop_word) {
            terms.retain(|term| !term.is_stop_word());
        }
        Self { typed: typed.to_owned(), terms }
    }

    /// Returns whether nothing is asked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }
}

/// Lets each word, or several that follow each other, also find what means the same.
fn widen(terms: &mut Vec<Term>, synonyms: &[Vec<Form>]) {
    let mut n = 0;
    while n < terms.len() {
        let longest = (1..=SYNONYM_WORDS).rev().find_map(|count| {
            let terms = terms.get(n..n + count)?;
            let form: Form = terms.iter().flat_map(|term| term.forms.concat()).collect();
            let group = synonyms.iter().find(|group| group.iter().any(|other| alike(other, &form)))?;
            let others = group.iter().filter(|other| !alike(other, &form)).cloned().collect();
            let (goes_on, quoted) = (terms.last()?.goes_on, terms.iter().any(|term| term.quoted));
            let term = Term { forms: [vec![form], others].concat(), goes_on, quoted };
            (!quoted).then_some((count, term))
        });
        if let Some((count, term)) = longest {
            terms.splice(n..n + count, [term]);
        }
        n += 1;
    }
}

/// Returns whether words differ in nothing but their endings.
fn alike(one: &[Word], other: &[Word]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.stem == other.stem)
}

impl Term {
    fn is_stop_word(&self) -> bool {
        match self.forms.as_slice() {
            [form] if !self.quoted => {
                form.iter().all(|word| STOP_WORDS.split_ascii_whitespace().any(|stop| stop == word.folded))
            }
            _ => false,
        }
    }

    /// Returns whether the words of a text say the term.
    pub fn is_said_in(&self, text: &[Word]) -> bool {
        (0..text.len()).any(|at| text.get(at..).is_some_and(|rest| self.said_by(rest).is_some()))
    }

    /// Returns how many of these words, from the first on, say the term, and how closely.
    pub fn said_by(&self, words: &[Word]) -> Option<(usize, Closeness)> {
        // Most words tell by their first letter that they say nothing of a term.
        let letter = |words: &[Word]| words.first().and_then(|word| word.folded.bytes().next());
        let first = letter(words);
        let said = self.forms.iter().enumerate().filter_map(|(n, form)| {
            if letter(form) != first {
                return None;
            }
            let words = words.get(..form.len())?;
            let same = words.iter().zip(form).take_while(|(word, own)| word.folded == own.folded).count();
            let begins =
                || words.last().zip(form.last()).is_some_and(|(w, own)| w.folded.starts_with(&own.folded));
            let closeness = if same == form.len() {
                if n == 0 { Closeness::Same } else { Closeness::Alike }
            } else if !self.quoted && alike(words, form) {
                Closeness::Alike
            } else if n == 0 && self.goes_on && same + 1 == form.len() && begins() {
                Closeness::Beginning
            } else {
                return None;
            };
            Some((form.len(), closeness))
        });
        said.max_by_key(|(_, closeness)| *closeness)
    }
}

/// Returns whether a character opens and closes a phrase: a double quote of any kind.
pub(crate) fn is_quote(c: char) -> bool {
    folding::plain(c) == Some('"')
}

fn separates(c: char) -> bool {
    matches!(folding::plain(c), Some(' ' | '-' | '/'))
}
