//! Places each citation of a document in a copy of it, whatever the copy's lines, quotes and
//! surroundings; a citation that cannot be placed safely is missing, never somewhere else.
//!
//! 1. The copy is cut into paragraphs: by the document's outline where it fits, else by its blank
//!    lines and line lengths.
//! 2. Every cited phrase is looked for letter for letter. Of all places found, those are kept that
//!    are in the order of the paragraphs' numbers and that no other order would do without: the
//!    *secure* places.
//! 3. A phrase that stands nowhere is looked for between the secure places around it, as the stretch
//!    that comes nearest to it, with more than half of its words right.
//!
//! Where the outline fits, the numbers are known, and each phrase is looked for in its own
//! paragraph only.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::ops::Range;

use super::cut;
use super::letters::{Hit, Letters, Phrases, placed_words, words};
use super::nearest::{apart, nearest};
use super::segment::{self, segment};
use comparison::{Comparison, Document, DocumentId, QuestionId, StatementName};

/// A copy of a document with the places of its citations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The document.
    pub document: DocumentId,
    /// Whether the copy is cut exactly as the outline says, so that every number is known.
    pub fits: bool,
    /// The paragraphs of the copy. One that does not fit also holds what stands around the text.
    pub paragraphs: Vec<Paragraph>,
    /// Every citation of the document, in the order of the comparison.
    pub citations: Vec<Place>,
}

/// A paragraph of a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Its text, on one line.
    pub text: String,
    /// Its number in the document. In a copy that does not fit, the number that all citations
    /// placed in it have; none where they differ, or where there are none.
    pub number: Option<usize>,
}

/// Where a citation stands in a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The question that is answered.
    pub question: QuestionId,
    /// The statement that rests on the citation.
    pub statement: StatementName,
    /// Which of the statement's citations it is, counted from 0.
    pub citation: usize,
    /// The number of the paragraph that it cites.
    pub cited: usize,
    /// What was found.
    pub found: Found,
}

/// What was found of a citation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// The phrase, letter for letter.
    Exactly(Spot),
    /// Nearly the phrase: so many words are others, too many or too few.
    Nearly(Spot, usize),
    /// Nothing that is surely the phrase in its place.
    Missing,
}

/// A stretch of a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// Which of the copy's paragraphs, counted from 0.
    pub paragraph: usize,
    /// The bytes of that paragraph's text.
    pub range: Range<usize>,
}

impl Place {
    /// The phrase that is cited.
    #[must_use]
    pub fn phrase<'a>(&self, comparison: &'a Comparison) -> Option<&'a str> {
        let (_, question) = comparison.question(&self.question)?;
        let citation = question.statement(&self.statement)?.citations.get(self.citation)?;
        Some(&citation.phrase)
    }
}

impl Found {
    /// Where it is, if anything was found.
    #[must_use]
    pub fn spot(&self) -> Option<&Spot> {
        match self {
            Self::Exactly(spot) | Self::Nearly(spot, _) => Some(spot),
            Self::Missing => None,
        }
    }
}

/// Of each hundred letters of a phrase, so many may differ in a paragraph that is known to be the
/// right one: in a phrase of nine words, three. Unrelated English prose differs in sixty.
const LOOSE: usize = 38;

/// The same where only the neighbourhood is known.
const STRICT: usize = 33;

/// The next best place must differ in so many letters of a hundred more.
const LEAD: usize = 12;

/// A phrase shorter than this is only found letter for letter: too much comes near to it.
const SHORTEST: usize = 12;

/// How many letters from a secure place a phrase is still looked for: some ten long paragraphs.
/// It bounds the work in a large file.
const REACH: usize = 10_000;

/// A phrase that is cited at a paragraph, once or more often.
struct Sought<'a> {
    cited: usize,
    phrase: &'a str,
    /// Whether it holds, or is part of, a phrase of another paragraph, so that both may have it.
    twice: bool,
}

/// A phrase's place, in letters.
#[derive(Debug, Clone)]
struct Spotted {
    letters: Range<usize>,
    exact: bool,
}

/// Places the citations of a document in a copy of it.
#[must_use]
pub fn place(text: &str, document: &Document, comparison: &Comparison) -> Placed {
    let mut search = Search::new(vec![], document, comparison);
    if let Some(blocks) = as_outlined(text, document) {
        search = search.over(blocks);
        if let Some(placed) = search.by_number() {
            return placed;
        }
    }
    search.over(cut::paragraphs(text, &document.text.boilerplate)).joined().by_order()
}

/// The paragraphs of a copy in which the outline finds just what it describes.
fn as_outlined(text: &str, document: &Document) -> Option<Vec<String>> {
    let paragraphs = segment(text, &document.text).ok()?;
    let fits = paragraphs.len() == document.text.paragraphs
        && paragraphs.iter().all(|p| document.text.section_of(p.number) == p.section);
    fits.then(|| paragraphs.into_iter().map(|p| p.text).collect())
}

/// Places the citations of a document in the paragraphs that its outline gives.
#[must_use]
pub fn place_numbered(
    paragraphs: &[segment::Paragraph],
    document: &Document,
    comparison: &Comparison,
) -> Placed {
    let texts = paragraphs.iter().map(|p| p.text.clone()).collect();
    let search = Search::new(texts, document, comparison);
    let found = search.in_numbered();
    search.placed(&found, true)
}

struct Search<'a> {
    document: &'a Document,
    comparison: &'a Comparison,
    sought: Vec<Sought<'a>>,
    phrases: Phrases,
    blocks: Vec<String>,
    letters: Letters,
    hits: Vec<Hit>,
}

impl<'a> Search<'a> {
    fn new(blocks: Vec<String>, document: &'a Document, comparison: &'a Comparison) -> Self {
        let mut sought: Vec<(usize, &str)> = comparison
            .questions()
            .flat_map(|(_, question)| question.statements_of(&document.id))
            .flat_map(|statement| &statement.citations)
            .map(|citation| (citation.paragraph, citation.phrase.as_str()))
            .collect();
        sought.sort_unstable();
        sought.dedup();
        let phrases = Phrases::new(sought.iter().map(|(_, phrase)| *phrase));
        let twice = stand_twice(&sought, &phrases);
        let sought = sought.into_iter().zip(twice);
        let sought = sought.map(|((cited, phrase), twice)| Sought { cited, phrase, twice }).collect();
        Self {
            document,
            comparison,
            sought,
            phrases,
            blocks: vec![],
            letters: Letters::default(),
            hits: vec![],
        }
        .over(blocks)
    }

    /// The same search in other blocks.
    fn over(self, blocks: Vec<String>) -> Self {
        let letters = Letters::of(&blocks);
        let hits = self.phrases.find(&letters, &blocks);
        Self { blocks, letters, hits, ..self }
    }

    /// Undoes cuts that go through a phrase: a paragraph that a page break or a blank line divided.
    fn joined(mut self) -> Self {
        let mut inner: Vec<usize> = self
            .hits
            .iter()
            .flat_map(|hit| {
                let last = self.letters.block(hit.letters.end.saturating_sub(1));
                self.letters.block(hit.letters.start) + 1..=last
            })
            .collect();
        if inner.is_empty() {
            return self;
        }
        inner.sort_unstable();
        let mut blocks: Vec<String> = Vec::new();
        for (n, block) in self.blocks.drain(..).enumerate() {
            match blocks.last_mut() {
                Some(last) if inner.binary_search(&n).is_ok() => {
                    last.push(' ');
                    last.push_str(&block);
                }
                _ => blocks.push(block),
            }
        }
        self.over(blocks)
    }

    /// The places where the numbers of the blocks are known; none where the phrases say otherwise:
    /// where all that is found of a paragraph stands elsewhere.
    fn by_number(&self) -> Option<Placed> {
        let mut at_home: BTreeMap<usize, bool> = BTreeMap::new();
        for hit in &self.hits {
            let Some(sought) = self.sought.get(hit.phrase) else { continue };
            let home = self.letters.block(hit.letters.start) + 1 == sought.cited && self.is_whole(hit);
            *at_home.entry(sought.cited).or_default() |= home;
        }
        let agrees = !at_home.is_empty() && at_home.values().all(|home| *home);
        agrees.then(|| self.placed(&self.in_numbered(), true))
    }

    fn in_numbered(&self) -> Vec<Option<Spotted>> {
        let place = |(n, sought): (usize, &Sought)| {
            let block = sought.cited.checked_sub(1).filter(|block| *block < self.blocks.len())?;
            let exact = self
                .hits
                .iter()
                .find(|hit| {
                    hit.phrase == n && self.is_whole(hit) && self.letters.block(hit.letters.start) == block
                })
                .map(|hit| Spotted { letters: hit.letters.clone(), exact: true });
            exact.or_else(|| self.nearly(n, self.letters.letters_of(block), LOOSE))
        };
        self.sought.iter().enumerate().map(place).collect()
    }

    /// Whether a hit stands in one block.
    fn is_whole(&self, hit: &Hit) -> bool {
        self.letters.block(hit.letters.start) == self.letters.block(hit.letters.end.saturating_sub(1))
    }

    fn by_order(&self) -> Placed {
        let secure = self.secure();
        let mut found: Vec<Option<Spotted>> = self
            .sought
            .iter()
            .enumerate()
            .map(|(n, sought)| {
                let placed = secure.spots.get(n).cloned().flatten();
                placed.or_else(|| self.in_neighbourhood(n, sought, &secure))
            })
            .collect();
        self.drop_disorder(&mut found);
        if secure.separate {
            self.drop_strays(&mut found);
        }
        self.placed(&found, false)
    }

    /// The places that are certain: in order, needed by every longest order, and in no paragraph
    /// that belongs to another number.
    fn secure(&self) -> Secure {
        let hits = self.ordered_hits();
        // How many places each block holds for each number.
        let mut held: BTreeMap<usize, BTreeMap<usize, usize>> = BTreeMap::new();
        for hit in &hits {
            if let Some(sought) = self.sought.get(hit.phrase) {
                let block = self.letters.block(hit.letters.start);
                *held.entry(block).or_default().entry(sought.cited).or_default() += 1;
            }
        }
        let several = held.values().filter(|numbers| numbers.values().sum::<usize>() > 1);
        let mixed = several.clone().filter(|numbers| numbers.len() > 1).count();
        let separate = mixed * 10 <= several.count();
        // Whether so little is found of a paragraph that it may be lost, and what is found belong to
        // another one that says the same.
        let hardly_there = |cited: usize| {
            let of_it = || self.sought.iter().enumerate().filter(|(_, sought)| sought.cited == cited);
            let found = of_it().filter(|(n, _)| hits.iter().any(|hit| hit.phrase == *n)).count();
            found == 1 || found * 2 <= of_it().count()
        };
        let mut spots: Vec<Option<Spotted>> = vec![None; self.sought.len()];
        for (n, spot) in spots.iter_mut().enumerate() {
            let cited = self.sought.get(n).map_or(0, |sought| sought.cited);
            let weight = |hit: &&&Hit| {
                held.get(&self.letters.block(hit.letters.start))
                    .and_then(|numbers| numbers.get(&cited))
                    .copied()
                    .unwrap_or_default()
            };
            let mine: Vec<&&Hit> = hits.iter().filter(|hit| hit.phrase == n).collect();
            let most = mine.iter().map(weight).max().unwrap_or_default();
            let mut best = mine.iter().filter(|hit| weight(hit) == most);
            let Some(first) = best.next() else { continue };
            let block = self.letters.block(first.letters.start);
            // Twice in one paragraph is still that paragraph; in two that are equally likely it is
            // neither.
            if best.any(|other| self.letters.block(other.letters.start) != block) {
                continue;
            }
            let others = held.get(&block).into_iter().flatten().filter(|(number, _)| **number != cited);
            let others = others.map(|(_, count)| *count).max().unwrap_or_default();
            let stray = separate && others > most && hardly_there(cited);
            if !stray {
                *spot = Some(Spotted { letters: first.letters.clone(), exact: true });
            }
        }
        Secure::new(spots, &self.sought, &self.letters, separate)
    }

    /// The hits that are in the order of the numbers and that every longest order needs.
    ///
    /// A phrase that stands several times says little about the order. So the order is made from
    /// those that stand once, and of the others the hits are kept that lie in it; unless hardly any
    /// stands once, as in a file that holds the text twice.
    fn ordered_hits(&self) -> Vec<&Hit> {
        let mut counts = vec![0_usize; self.sought.len()];
        let whole: Vec<(usize, &Hit)> = self
            .hits
            .iter()
            .filter(|hit| self.is_whole(hit))
            .filter_map(|hit| Some((self.sought.get(hit.phrase)?.cited, hit)))
            .collect();
        for (_, hit) in &whole {
            if let Some(count) = counts.get_mut(hit.phrase) {
                *count += 1;
            }
        }
        let alone = |hit: &Hit| counts.get(hit.phrase) == Some(&1);
        let twice = |hit: &Hit| self.sought.get(hit.phrase).is_some_and(|sought| sought.twice);
        let found = counts.iter().filter(|count| **count > 0).count();
        if counts.iter().filter(|count| **count == 1).count() * 2 < found {
            return kept_in_order(&whole).into_iter().map(|(_, hit)| hit).collect();
        }
        let (single, several): (Vec<_>, Vec<_>) =
            whole.into_iter().partition(|(_, hit)| alone(hit) && !twice(hit));
        let single = kept_in_order(&single);
        let fits = |(cited, hit): &(usize, &Hit)| {
            single.iter().all(|(number, other)| match number.cmp(cited) {
                Ordering::Less => other.letters.end <= hit.letters.start,
                Ordering::Equal => true,
                Ordering::Greater => hit.letters.end <= other.letters.start,
            })
        };
        // One that stands in two paragraphs, of which only one place is left, may be either.
        let block = |hit: &Hit| self.letters.block(hit.letters.start);
        let is_own = |(cited, hit): &(usize, &Hit)| {
            let mut there = single.iter().filter(|(_, other)| block(other) == block(hit)).peekable();
            !alone(hit) || (there.peek().is_some() && there.all(|(number, _)| number == cited))
        };
        let mut hits: Vec<&Hit> = several
            .iter()
            .filter(|candidate| fits(candidate) && is_own(candidate))
            .map(|(_, hit)| *hit)
            .collect();
        hits.extend(single.iter().map(|(_, hit)| *hit));
        hits.sort_unstable_by_key(|hit| hit.letters.start);
        hits
    }

    /// The nearest match of a phrase between the secure places around it.
    fn in_neighbourhood(&self, n: usize, sought: &Sought, secure: &Secure) -> Option<Spotted> {
        let zone = secure.zone(sought.cited, self.letters.len())?;
        let inside = |hit: &Hit| zone.start <= hit.letters.start && hit.letters.end <= zone.end;
        if self.hits.iter().any(|hit| hit.phrase == n && inside(hit)) {
            // It stands there, but nothing says which of two orders is right.
            return None;
        }
        // First where its own paragraph is known to be.
        for (block, numbers) in secure.blocks.iter().filter(|(_, numbers)| numbers.contains(&sought.cited)) {
            let stretch = within(&self.letters.letters_of(*block), &zone);
            let stretch = within(&stretch, &secure.around(sought.cited));
            let alone = numbers.iter().all(|number| *number == sought.cited);
            if let Some(spotted) = self.nearly(n, stretch, if alone { LOOSE } else { STRICT }) {
                return Some(spotted);
            }
        }
        let free = |spotted: &Spotted| {
            let numbers = secure.blocks.get(&self.letters.block(spotted.letters.start));
            !secure.separate || numbers.is_none_or(|numbers| numbers.contains(&sought.cited))
        };
        let ends = [zone.start..zone.end.min(zone.start + REACH), zone.end.saturating_sub(REACH)..zone.end];
        let [head, tail] = ends.map(|part| within(&part, &zone));
        if tail.start <= head.end {
            return self.nearly(n, zone, STRICT).filter(free);
        }
        match (self.nearly(n, head, STRICT).filter(free), self.nearly(n, tail, STRICT).filter(free)) {
            (Some(one), None) | (None, Some(one)) => Some(one),
            _ => None,
        }
    }

    /// The nearest match in a stretch, if enough of it is right and it lies in one block.
    fn nearly(&self, n: usize, stretch: Range<usize>, percent: usize) -> Option<Spotted> {
        let phrase = self.phrases.get(n);
        if phrase.len() < SHORTEST {
            return None;
        }
        let text = self.letters.all().get(stretch.clone())?;
        let near = nearest(phrase, text, phrase.len() * percent / 100, phrase.len() * LEAD / 100 + 1)?;
        let letters = stretch.start + near.letters.start..stretch.start + near.letters.end;
        let one_block =
            self.letters.block(letters.start) == self.letters.block(letters.end.saturating_sub(1));
        (one_block && !letters.is_empty()).then_some(Spotted { letters, exact: false })
    }

    /// Takes out near matches, and phrases that stand several times, that are not in order among
    /// themselves.
    fn drop_disorder(&self, found: &mut [Option<Spotted>]) {
        let mut all: Vec<(usize, usize, usize)> = found
            .iter()
            .zip(&self.sought)
            .enumerate()
            .filter_map(|(n, (spot, sought))| Some((spot.as_ref()?.letters.start, sought.cited, n)))
            .collect();
        all.sort_unstable();
        let kept = in_order(&all.iter().map(|(_, cited, _)| *cited).collect::<Vec<_>>());
        for ((_, _, n), kept) in all.iter().zip(kept) {
            if let Some(spot) = found.get_mut(*n)
                && !kept
                && !spot.as_ref().is_some_and(|spot| spot.exact && self.stands_once(*n))
            {
                *spot = None;
            }
        }
    }

    /// Takes out the little that is found of a paragraph in one that is surely another, where the
    /// paragraph itself is elsewhere or may be lost: the other says the same.
    fn drop_strays(&self, found: &mut [Option<Spotted>]) {
        let mut held: BTreeMap<usize, BTreeMap<usize, usize>> = BTreeMap::new();
        let mut of: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
        for (spot, sought) in found.iter().zip(&self.sought) {
            let (there, all) = of.entry(sought.cited).or_default();
            *all += 1;
            if let Some(spot) = spot {
                *there += 1;
                let block = self.letters.block(spot.letters.start);
                *held.entry(block).or_default().entry(sought.cited).or_default() += 1;
            }
        }
        for (spot, sought) in found.iter_mut().zip(&self.sought) {
            let block = spot.as_ref().map(|spot| self.letters.block(spot.letters.start));
            let Some(numbers) = block.and_then(|block| held.get(&block)) else { continue };
            let own = numbers.get(&sought.cited).copied().unwrap_or_default();
            let others = numbers.iter().any(|(number, count)| *number != sought.cited && *count > own);
            let hardly_there =
                of.get(&sought.cited).is_some_and(|(there, all)| *there == 1 || there * 2 <= *all);
            let elsewhere = held.iter().any(|(other, numbers)| {
                Some(*other) != block && numbers.get(&sought.cited).is_some_and(|count| *count >= own)
            });
            if others && (hardly_there || elsewhere) {
                *spot = None;
            }
        }
    }

    fn stands_once(&self, n: usize) -> bool {
        self.hits.iter().filter(|hit| hit.phrase == n).count() == 1
    }

    fn placed(&self, found: &[Option<Spotted>], fits: bool) -> Placed {
        let found: Vec<Found> =
            found.iter().zip(&self.sought).map(|(spot, sought)| self.found(spot.as_ref(), sought)).collect();
        let mut numbers: Vec<Option<Option<usize>>> = vec![None; self.blocks.len()];
        for (found, sought) in found.iter().zip(&self.sought) {
            if let Some(number) = found.spot().and_then(|spot| numbers.get_mut(spot.paragraph)) {
                *number = match *number {
                    None => Some(Some(sought.cited)),
                    Some(before) => Some(before.filter(|before| *before == sought.cited)),
                };
            }
        }
        let paragraphs = self
            .blocks
            .iter()
            .zip(numbers)
            .enumerate()
            .map(|(n, (text, number))| Paragraph {
                text: text.clone(),
                number: if fits { Some(n + 1) } else { number.flatten() },
            })
            .collect();
        Placed { document: self.document.id.clone(), fits, paragraphs, citations: self.citations(&found) }
    }

    fn citations(&self, found: &[Found]) -> Vec<Place> {
        let mut places = Vec::new();
        for (_, question) in self.comparison.questions() {
            for statement in question.statements_of(&self.document.id) {
                for (n, citation) in statement.citations.iter().enumerate() {
                    let key = (citation.paragraph, citation.phrase.as_str());
                    let at = self.sought.binary_search_by_key(&key, |s| (s.cited, s.phrase)).ok();
                    places.push(Place {
                        question: question.id.clone(),
                        statement: statement.name(),
                        citation: n,
                        cited: citation.paragraph,
                        found: at.and_then(|at| found.get(at)).cloned().unwrap_or(Found::Missing),
                    });
                }
            }
        }
        places
    }

    fn found(&self, spotted: Option<&Spotted>, sought: &Sought) -> Found {
        let Some(spotted) = spotted else { return Found::Missing };
        let paragraph = self.letters.block(spotted.letters.start);
        let Some(text) = self.blocks.get(paragraph) else { return Found::Missing };
        let range = self.letters.bytes(&spotted.letters, text);
        if spotted.exact {
            return Found::Exactly(Spot { paragraph, range });
        }
        let phrase = words(sought.phrase);
        let (range, differ) = whole_words(text, &range, &phrase);
        // Half a phrase may be the other half of something else: a heading, a name.
        if differ * 2 < phrase.len() {
            Found::Nearly(Spot { paragraph, range }, differ)
        } else {
            Found::Missing
        }
    }
}

/// The secure places, and what they say about the neighbourhood of others.
struct Secure {
    spots: Vec<Option<Spotted>>,
    /// In the order of the numbers, which is that of the text: number, first letter, last.
    sorted: Vec<(usize, Range<usize>)>,
    /// The numbers that have a place in each block.
    blocks: BTreeMap<usize, Vec<usize>>,
    /// Whether the copy keeps paragraphs apart: hardly a block has places of two numbers.
    separate: bool,
}

impl Secure {
    fn new(spots: Vec<Option<Spotted>>, sought: &[Sought], letters: &Letters, separate: bool) -> Self {
        let mut sorted = Vec::new();
        let mut blocks: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (spot, sought) in spots.iter().zip(sought) {
            if let Some(spot) = spot {
                sorted.push((sought.cited, spot.letters.clone()));
                blocks.entry(letters.block(spot.letters.start)).or_default().push(sought.cited);
            }
        }
        sorted.sort_unstable_by_key(|(cited, letters)| (*cited, letters.start));
        Self { spots, sorted, blocks, separate }
    }

    /// What lies between the secure places of lower and of higher numbers; nothing without any
    /// secure place at all. At the ends of the text it reaches only so far.
    fn zone(&self, cited: usize, length: usize) -> Option<Range<usize>> {
        let below = self.sorted.partition_point(|(number, _)| *number < cited);
        let above = self.sorted.partition_point(|(number, _)| *number <= cited);
        let (first, last) = (self.sorted.first()?, self.sorted.last()?);
        let begin = match below.checked_sub(1).and_then(|n| self.sorted.get(n)) {
            Some((_, letters)) => letters.end,
            None => first.1.start.saturating_sub(REACH),
        };
        let end = match self.sorted.get(above) {
            Some((_, letters)) => letters.start,
            None => length.min(last.1.end + REACH),
        };
        (begin < end).then_some(begin..end)
    }

    /// What lies within reach of the secure places of this number.
    fn around(&self, cited: usize) -> Range<usize> {
        let begin = self.sorted.partition_point(|(number, _)| *number < cited);
        let own = || self.sorted.iter().skip(begin).take_while(|(number, _)| *number == cited);
        let (Some((_, first)), Some((_, last))) = (own().next(), own().last()) else { return 0..0 };
        first.start.saturating_sub(REACH)..last.end + REACH
    }
}

fn kept_in_order<'a>(hits: &[(usize, &'a Hit)]) -> Vec<(usize, &'a Hit)> {
    let kept = in_order(&hits.iter().map(|(cited, _)| *cited).collect::<Vec<_>>());
    hits.iter().zip(kept).filter(|(_, kept)| *kept).map(|(hit, _)| *hit).collect()
}

/// Which of these numbers stand in every longest choice of them that never falls.
fn in_order(numbers: &[usize]) -> Vec<bool> {
    let forward = lengths(numbers.iter().copied());
    // The same from the end, where the numbers must never rise.
    let mut backward = lengths(numbers.iter().rev().map(|number| usize::MAX - number));
    backward.reverse();
    let longest = forward.iter().max().copied().unwrap_or_default();
    let on_a_longest =
        |n: usize| forward.get(n).zip(backward.get(n)).is_some_and(|(one, other)| one + other == longest + 1);
    // At each place of a longest choice: how many of the numbers could stand there.
    let mut rivals = vec![0_usize; longest + 1];
    for (n, length) in forward.iter().enumerate() {
        if on_a_longest(n)
            && let Some(count) = rivals.get_mut(*length)
        {
            *count += 1;
        }
    }
    let alone = |length: &usize| rivals.get(*length) == Some(&1);
    forward.iter().enumerate().map(|(n, length)| on_a_longest(n) && alone(length)).collect()
}

/// For each number, how long the longest choice is that never falls and ends with it.
fn lengths(numbers: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut lowest_ends: Vec<usize> = Vec::new();
    numbers
        .map(|number| {
            let length = lowest_ends.partition_point(|end| *end <= number);
            match lowest_ends.get_mut(length) {
                Some(end) => *end = number,
                None => lowest_ends.push(number),
            }
            length + 1
        })
        .collect()
}

/// Which of these phrases, each with its paragraph, hold or are part of a phrase of another one.
fn stand_twice(sought: &[(usize, &str)], phrases: &Phrases) -> Vec<bool> {
    let texts: Vec<&str> = sought.iter().map(|(_, phrase)| *phrase).collect();
    let letters = Letters::of(&texts);
    let mut twice = vec![false; sought.len()];
    for hit in phrases.find(&letters, &texts) {
        let block = letters.block(hit.letters.start);
        let inside = block == letters.block(hit.letters.end.saturating_sub(1));
        let cited = |n: usize| sought.get(n).map(|(cited, _)| *cited);
        if inside && cited(block) != cited(hit.phrase) {
            for n in [block, hit.phrase] {
                if let Some(twice) = twice.get_mut(n) {
                    *twice = true;
                }
            }
        }
    }
    twice
}

fn within(part: &Range<usize>, whole: &Range<usize>) -> Range<usize> {
    let begin = part.start.max(whole.start);
    begin..part.end.min(whole.end).max(begin)
}

/// How many words differ and how many letters; the words; which is the first of them.
type Best<'a> = ((usize, usize), &'a [Vec<u8>], usize);

/// Takes of a near match the whole words that come nearest to the phrase, and says how many differ.
fn whole_words(text: &str, range: &Range<usize>, phrase: &[Vec<u8>]) -> (Range<usize>, usize) {
    // From the space before it to the space behind it, unless there is none for long.
    let width = |chars: &mut dyn Iterator<Item = char>| -> usize {
        chars.take(40).take_while(|c| !c.is_whitespace()).map(char::len_utf8).sum()
    };
    let begin = range.start - width(&mut text.get(..range.start).unwrap_or_default().chars().rev());
    let end = range.end + width(&mut text.get(range.end..).unwrap_or_default().chars());
    let (places, found): (Vec<Range<usize>>, Vec<Vec<u8>>) =
        placed_words(text.get(begin..end).unwrap_or_default()).unzip();
    let all = phrase.concat();
    let mut best: Option<Best> = None;
    for first in 0..found.len() {
        for last in first..found.len() {
            let Some(words) = found.get(first..=last) else { continue };
            let differ = apart(phrase, words);
            if best.as_ref().is_some_and(|((least, _), ..)| *least < differ) {
                continue;
            }
            let far = (differ, apart(&all, &words.concat()));
            if best.as_ref().is_none_or(|(least, ..)| far < *least) {
                best = Some((far, words, first));
            }
        }
    }
    let Some(((differ, _), words, first)) = best else { return (range.clone(), phrase.len()) };
    let (before, behind) = strangers(words, phrase);
    let place = |n: usize| places.get(n).cloned().unwrap_or_default();
    let (one, other) = (place(first + before), place(first + words.len() - 1 - behind));
    (begin + one.start..begin + other.end, differ)
}

/// How many words at the beginning and at the end have nothing of the phrase: where its first or
/// last word is gone, what stands there may belong to another paragraph.
fn strangers(words: &[Vec<u8>], phrase: &[Vec<u8>]) -> (usize, usize) {
    let stranger = |word: &Vec<u8>, wanted: Option<&Vec<u8>>| {
        let wanted = wanted.map_or(&[][..], Vec::as_slice);
        apart(word, wanted) * 3 >= word.len().max(wanted.len())
    };
    let (mut rest, mut before, mut behind) = (words, 0, 0);
    loop {
        let differ = apart(phrase, rest);
        match rest {
            [first, later @ ..]
                if !later.is_empty() && stranger(first, phrase.first()) && apart(phrase, later) <= differ =>
            {
                (rest, before) = (later, before + 1);
            }
            [sooner @ .., last]
                if !sooner.is_empty() && stranger(last, phrase.last()) && apart(phrase, sooner) <= differ =>
            {
                (rest, behind) = (sooner, behind + 1);
            }
            _ => return (before, behind),
        }
    }
}
