//! What a reader asks for: words, any of which may occur, and phrases in double quotes, which must.

use std::ops::Range;

use super::stem::stem;
use super::words::Words;

/// What was typed, as terms.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// The words and phrases, each once, in the order in which they were typed.
    pub terms: Vec<Term>,
}

/// A word or a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Itself, then what means the same.
    forms: Vec<Form>,
    /// A bit for the first byte of each form: a quick test, since most words say nothing of a term.
    firsts: u64,
    /// Whether a longer word is found too: the word may be unfinished. Where the quotes are closed, it is not.
    goes_on: bool,
    /// Whether it is in quotes: then neither its stem nor what means the same is found.
    pub quoted: bool,
    /// The words as they were typed.
    pub typed: String,
}

/// A way to say a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Form {
    /// Its folded words, with a space before each: several in a phrase, and where one word as typed is cut
    /// (`4300km`, `中国`).
    words: String,
    /// The byte at which the last word begins.
    last: usize,
    /// The byte at which the stem of the last word ends.
    stem: usize,
}

/// How close a word of a text is to a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Closeness {
    /// It begins like the term.
    Beginning,
    /// It means the same.
    Synonym,
    /// It has the same stem.
    Stem,
    /// It is the term.
    Same,
}

/// The letters of a word that is found in longer words wherever it stands in the query; the last word of
/// a query always is, since somebody may still be typing it.
const BEGINNING: usize = 4;

/// The most words of a synonym.
const SYNONYM_WORDS: usize = 3;

/// Words that tell nothing about what is asked for.
const STOP_WORDS: &str = " a about an and any are as at be been between both but by can could did do does \
    for from get go going had has have how i if in into is it its me more most much of on or our over really \
    say says should so some than that the their them then there these they think this those to towards was \
    we were what when where whether which who whom whose why will with would you ";

impl Query {
    /// Reads what was typed. A quote that is not closed counts to the end.
    #[must_use]
    pub fn read(typed: &str) -> Self {
        let mut query = Self::default();
        let mut pieces = typed.split(is_quote).enumerate().peekable();
        while let Some((n, piece)) = pieces.next() {
            // Every second piece is between quotes.
            if n % 2 == 1 {
                query.add(piece, true, pieces.peek().is_none());
            } else {
                piece.split(separates).for_each(|word| query.add(word, false, false));
            }
        }
        if let Some(last) = query.terms.last_mut() {
            last.goes_on |= !last.quoted;
        }
        query
    }

    fn add(&mut self, typed: &str, quoted: bool, open: bool) {
        let form = Form::of(typed);
        let goes_on = if quoted { open } else { form.last_word().chars().count() >= BEGINNING };
        let is_known =
            |term: &Term| term.words() == form.words && (term.quoted, term.goes_on) == (quoted, goes_on);
        if !form.words.is_empty() && !self.terms.iter().any(is_known) {
            self.terms.push(Term::new(vec![form], quoted, goes_on, typed.trim().to_owned()));
        }
    }

    /// Lets each word, or several that follow each other, also find what means the same.
    pub(crate) fn widen(&mut self, synonyms: &[Vec<Form>]) {
        let mut n = 0;
        while n < self.terms.len() {
            let longest = (1..=SYNONYM_WORDS).rev().find_map(|count| {
                let terms = self.terms.get(n..n + count)?;
                let said: String = terms.iter().map(Term::words).collect();
                let is_said = |form: &Form| form.is_said_by(&said);
                let group = synonyms.iter().find(|group| group.iter().any(is_said))?;
                let others = group.iter().filter(|form| !is_said(form)).cloned();
                let typed: Vec<&str> = terms.iter().map(|term| term.typed.as_str()).collect();
                let forms = [Form::cut(said.clone())].into_iter().chain(others).collect();
                let term = Term::new(forms, false, terms.last()?.goes_on, typed.join(" "));
                (!terms.iter().any(|term| term.quoted)).then_some((count, term))
            });
            if let Some((count, term)) = longest {
                self.terms.splice(n..n + count, [term]);
            }
            n += 1;
        }
    }

    /// Returns the terms that count: all but the stop words, or all where there is nothing else.
    pub(crate) fn counted(&self) -> Vec<&Term> {
        let counted: Vec<&Term> = self.terms.iter().filter(|term| !term.is_stop_word()).collect();
        if counted.is_empty() { self.terms.iter().collect() } else { counted }
    }

    /// Returns whether nothing is asked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Returns words that ask for the same.
    #[must_use]
    pub fn typed(&self) -> String {
        self.terms.iter().map(Term::typed).collect::<Vec<_>>().join(" ")
    }

    /// Returns the same words without any quotes.
    pub(crate) fn unquoted(&self) -> String {
        self.terms.iter().map(|term| term.typed.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// Returns the words without those of one term.
    pub(crate) fn without(&self, term: &Term) -> String {
        let others = self.terms.iter().filter(|other| *other != term);
        others.map(Term::typed).collect::<Vec<_>>().join(" ")
    }
}

impl Term {
    fn new(forms: Vec<Form>, quoted: bool, goes_on: bool, typed: String) -> Self {
        let firsts = forms
            .iter()
            .filter_map(|form| form.words.as_bytes().get(1))
            .fold(0, |bits, byte| bits | bit(*byte));
        Self { forms, firsts, goes_on, quoted, typed }
    }

    /// Returns a word that is found as it is, or at the beginning of another.
    pub(crate) fn exact(word: &str, goes_on: bool) -> Self {
        Self::new(vec![Form::of(word)], true, goes_on, word.to_owned())
    }

    /// Returns its folded words, with a space before each.
    pub(crate) fn words(&self) -> &str {
        self.forms.first().map_or("", |form| &form.words)
    }

    /// Returns whether its last word may be the beginning of a longer one.
    pub(crate) const fn goes_on(&self) -> bool {
        self.goes_on
    }

    /// Returns a bit for the first byte of whatever says it.
    pub(crate) const fn firsts(&self) -> u64 {
        self.firsts
    }

    fn is_stop_word(&self) -> bool {
        !self.quoted && STOP_WORDS.contains(&format!("{} ", self.words()))
    }

    /// Returns the term as one could type it.
    #[must_use]
    pub fn typed(&self) -> String {
        let open = if self.quoted { "\"" } else { "" };
        let close = if self.quoted && !self.goes_on { "\"" } else { "" };
        [open, &self.typed, close].concat()
    }

    /// Returns which bytes of folded words say the term from this space on, and how closely.
    pub(crate) fn said_at(&self, folded: &str, at: usize) -> Option<(Range<usize>, Closeness)> {
        let rest = folded.get(at..)?;
        if bit(*rest.as_bytes().get(1)?) & self.firsts == 0 {
            return None;
        }
        let said = self.forms.iter().enumerate().filter_map(|(n, form)| {
            let (end, closeness) = form.said_in(rest, self.quoted, self.goes_on && n == 0)?;
            Some((at..at + end, if n > 0 { Closeness::Synonym } else { closeness }))
        });
        said.max_by_key(|(_, closeness)| *closeness)
    }
}

impl Form {
    /// Cuts words as they are typed.
    pub(crate) fn of(typed: &str) -> Self {
        Self::cut(Words::of(typed).folded.trim_end().to_owned())
    }

    fn cut(words: String) -> Self {
        let last = words.rfind(' ').map_or(0, |space| space + 1);
        let stem = last + stem(words.get(last..).unwrap_or_default()).letters.len();
        Self { words, last, stem }
    }

    fn last_word(&self) -> &str {
        self.words.get(self.last..).unwrap_or_default()
    }

    /// Returns whether these words are its own but for the ending of the last.
    fn is_said_by(&self, words: &str) -> bool {
        words.get(..self.last) == self.words.get(..self.last)
            && words.get(self.last..).is_some_and(|last| stem(last) == stem(self.last_word()))
    }

    /// Returns the byte up to which folded words say it, beginning with the first, and how closely: `exact`
    /// without another ending, unless it `goes_on`.
    fn said_in(&self, folded: &str, exact: bool, goes_on: bool) -> Option<(usize, Closeness)> {
        if !folded.as_bytes().starts_with(self.words.as_bytes().get(..self.stem)?) {
            return None;
        }
        let end = self.stem + folded.get(self.stem..)?.find(' ')?;
        let words = folded.get(..end)?;
        if words == self.words {
            Some((end, Closeness::Same))
        } else if !exact && self.is_said_by(words) {
            Some((end, Closeness::Stem))
        } else {
            let begins = goes_on && words.starts_with(&self.words);
            begins.then_some((self.words.len(), Closeness::Beginning))
        }
    }
}

/// Returns a bit for a byte, another for each letter.
pub(crate) const fn bit(byte: u8) -> u64 {
    1 << (byte % 64)
}

/// Returns the space before each word of folded words.
pub(crate) fn spaces(folded: &str) -> impl Iterator<Item = usize> + '_ {
    folded.match_indices(' ').map(|(at, _)| at)
}

/// Double quotes of any kind open and close a phrase.
fn is_quote(c: char) -> bool {
    folding::plain(c) == Some('"')
}

fn separates(c: char) -> bool {
    matches!(folding::plain(c), Some(' ' | '-' | '/'))
}
