//! Other copies of the documents: recognised, and every citation in its place or said to be missing.

mod texts;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::ops::Range;
use std::path::PathBuf;
use std::rc::Rc;

use proptest::prelude::*;
use crate::common::bundled;
use comparison::{Basis, Citation, Comparison, Document, Question, Statement, Topic, Voice};
use anchoring::drift::{Added, Changed, Moved, drift};
use anchoring::matching::{Recognised, recognise};
use anchoring::placing::{Found, Place, Placed, Spot, place, place_numbered};
use anchoring::plain::{self, Refused};
use anchoring::runs::runs;

/// Numbers that look random and are the same at every run.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(n.max(1)).unwrap()).unwrap()
    }

    fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }
}

/// What is done to a copy, apart from its lines.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Damage {
    StraightQuotes,
    ParagraphsLost,
    Boilerplate,
    WordsChanged,
}

use Damage::{Boilerplate, ParagraphsLost, StraightQuotes, WordsChanged};

#[derive(Debug, Clone, Copy, PartialEq)]
enum Lines {
    /// One line a paragraph, blank lines between.
    Long,
    /// One line a paragraph, no blank lines.
    Dense,
    /// Broken at page width, with hyphens; blank lines between paragraphs.
    Wrapped,
    /// Broken at page width, a paragraph only to be told by where its last line ends.
    WrappedDense,
    /// Broken at page width, the first line of each paragraph indented.
    Indented,
    /// Broken at page width with a blank line after every line.
    Doubled,
    /// Everything on one line.
    One,
    /// A web page.
    Page,
}

const ALL_LINES: [Lines; 8] = [
    Lines::Long,
    Lines::Dense,
    Lines::Wrapped,
    Lines::WrappedDense,
    Lines::Indented,
    Lines::Doubled,
    Lines::One,
    Lines::Page,
];

/// A damaged copy, and the letters of what became of each paragraph that is still in it.
struct Copy {
    text: String,
    paragraphs: BTreeMap<usize, String>,
}

type Original = Vec<anchoring::segment::Paragraph>;

fn damaged(
    document: &Document,
    original: &Original,
    damage: &[Damage],
    lines: Lines,
    chance: &mut Chance,
) -> Copy {
    let words: Vec<&str> = original.iter().flat_map(|p| p.text.split(' ')).collect();
    let mut kept = BTreeMap::new();
    let mut blocks: Vec<String> = Vec::new();
    if damage.contains(&Boilerplate) {
        for line in ["Menu", "Home", "About us", "Subscribe to our newsletter and never miss a post."] {
            blocks.push(line.into());
        }
        blocks.push(document.title.clone());
    }
    let mut section = None;
    for p in original {
        if p.section != section {
            section = p.section;
            blocks.push(document.text.sections[section.unwrap()].title.clone());
        }
        if damage.contains(&ParagraphsLost) && chance.one_in(10) {
            continue;
        }
        let mut text = p.text.clone();
        if damage.contains(&WordsChanged) {
            text = text
                .split(' ')
                .filter_map(|word| spoiled(word, &words, chance))
                .collect::<Vec<_>>()
                .join(" ");
        }
        if damage.contains(&StraightQuotes) {
            text = text.replace(['‘', '’'], "'").replace(['“', '”'], "\"").replace(['–', '—'], "-");
        }
        kept.insert(p.number, bare(&text));
        blocks.push(text);
        if damage.contains(&Boilerplate) && chance.one_in(4) {
            blocks.push(
                ["Share this", "Advertisement", "Related: Russia and China draw closer"][chance.below(3)]
                    .into(),
            );
        }
    }
    if damage.contains(&Boilerplate) {
        blocks.push("Leave a comment. Your address will not be shown. We use cookies on this site.".into());
        for n in 1..30 {
            blocks.push(format!(
                "{n}. Another article about Russia, China and the strategic partnership, 20{n:02}"
            ));
        }
    }
    Copy { text: laid_out(&blocks, lines), paragraphs: kept }
}

/// One word in twenty is another, dropped, or has two letters changed about.
fn spoiled(word: &str, words: &[&str], chance: &mut Chance) -> Option<String> {
    if !chance.one_in(20) {
        return Some(word.to_owned());
    }
    match chance.below(3) {
        0 => None,
        1 => Some(words[chance.below(words.len())].to_owned()),
        _ => {
            let mut letters: Vec<char> = word.chars().collect();
            if letters.len() > 1 {
                let at = chance.below(letters.len() - 1);
                letters.swap(at, at + 1);
            }
            Some(letters.into_iter().collect())
        }
    }
}

fn laid_out(blocks: &[String], lines: Lines) -> String {
    let wrapped = || blocks.iter().map(|block| wrap(block, 72)).collect::<Vec<_>>();
    match lines {
        Lines::Long => blocks.join("\n\n"),
        Lines::Dense => blocks.join("\n"),
        Lines::Wrapped => wrapped().join("\n\n"),
        Lines::WrappedDense => wrapped().join("\n"),
        Lines::Indented => wrapped().iter().map(|block| format!("   {block}")).collect::<Vec<_>>().join("\n"),
        Lines::Doubled => wrapped().join("\n").replace('\n', "\n\n"),
        Lines::One => blocks.join(" "),
        Lines::Page => page(blocks),
    }
}

fn page(blocks: &[String]) -> String {
    let mut page = "<!DOCTYPE html><html><head><title>A title</title><style>p { color: red }</style>\
                    <script>if (1 < 2) { document.write('<p>no text</p>') }</script></head><body>"
        .to_owned();
    for block in blocks {
        let text =
            block.replace('&', "&amp;").replace('<', "&lt;").replace('’', "&rsquo;").replace('“', "&#8220;");
        let half = text.char_indices().find(|(n, c)| *c == ' ' && n * 2 > text.len()).map_or(0, |(n, _)| n);
        writeln!(page, "<div><p>{}<em>{}</em></p></div>", &text[..half], &text[half..]).unwrap();
    }
    page + "</body></html>"
}

/// Breaks lines at a width, long words with a hyphen.
fn wrap(text: &str, width: usize) -> String {
    let mut lines: Vec<String> = vec![String::new()];
    for word in text.split(' ') {
        let line = lines.last_mut().unwrap();
        let room = width.saturating_sub(line.chars().count() + 1);
        let letters: Vec<char> = word.chars().collect();
        if line.is_empty() {
            line.push_str(word);
        } else if letters.len() <= room {
            line.push(' ');
            line.push_str(word);
        } else if letters.len() > 8 && room > 5 && letters.iter().all(|c| c.is_alphabetic()) {
            let cut = (room - 1).min(letters.len() - 3);
            line.push(' ');
            line.extend(&letters[..cut]);
            line.push('-');
            lines.push(letters[cut..].iter().collect());
        } else {
            lines.push(word.to_owned());
        }
    }
    lines.join("\n")
}

fn read(copy: &Copy) -> String {
    plain::read(copy.text.as_bytes()).unwrap()
}

/// Letters and digits only: what line breaks and quotes leave as it is.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[derive(Debug, Default, Clone, Copy)]
struct Score {
    there: usize,
    right: usize,
    nearly: usize,
    over: usize,
    wrong: usize,
    lost: usize,
}

impl Score {
    fn add(&mut self, other: Self) {
        self.there += other.there;
        self.right += other.right;
        self.nearly += other.nearly;
        self.over += other.over;
        self.wrong += other.wrong;
        self.lost += other.lost;
    }

    fn share(&self) -> f64 {
        100.0 * f64::from(u32::try_from(self.right).unwrap())
            / f64::from(u32::try_from(self.there.max(1)).unwrap())
    }
}

/// Whether what was found stands in what became of the paragraph, with the same letters before and
/// behind it as far as the paragraph goes.
fn stands_in(placed: &Placed, range: &Range<usize>, paragraph: usize, home: &str) -> bool {
    let text = &placed.paragraphs[paragraph].text;
    let words = bare(&text[range.clone()]);
    let before: Vec<char> = text[..range.start].chars().rev().take(40).collect();
    let before = bare(&before.iter().rev().collect::<String>());
    let after = bare(&text[range.end..].chars().take(40).collect::<String>());
    home.match_indices(&words).any(|(at, _)| {
        let (sooner, later) = (&home[..at], &home[at + words.len()..]);
        (sooner.ends_with(&before) || before.ends_with(sooner))
            && (later.starts_with(&after) || after.starts_with(later))
    })
}

/// Whether it does but for one word at its beginning or end, where paragraphs run into each other and
/// the word that stood there is gone.
fn nearly_stands_in(placed: &Placed, spot: &Spot, home: &str) -> bool {
    let found = &placed.paragraphs[spot.paragraph].text[spot.range.clone()];
    let later = found.find(' ').map(|n| spot.range.start + n + 1..spot.range.end);
    let sooner = found.rfind(' ').map(|n| spot.range.start..spot.range.start + n);
    [later, sooner].into_iter().flatten().any(|range| stands_in(placed, &range, spot.paragraph, home))
}

fn score(placed: &Placed, copy: &Copy, comparison: &Comparison, shown: &str) -> Score {
    let mut score = Score::default();
    for place in &placed.citations {
        let home = copy.paragraphs.get(&place.cited);
        score.there += usize::from(home.is_some());
        score.lost += usize::from(home.is_none());
        let Some(spot) = place.found.spot() else { continue };
        if home.is_some_and(|home| stands_in(placed, &spot.range, spot.paragraph, home)) {
            score.right += 1;
            score.nearly += usize::from(matches!(place.found, Found::Nearly(..)));
        } else if home.is_some_and(|home| nearly_stands_in(placed, spot, home)) {
            score.right += 1;
            score.nearly += 1;
            score.over += 1;
        } else {
            score.wrong += 1;
            let found = &placed.paragraphs[spot.paragraph].text[spot.range.clone()];
            eprintln!("wrong: {shown} ¶ {} “{}” at “{found}”", place.cited, phrase(place, comparison));
        }
    }
    score
}

fn phrase<'a>(place: &Place, comparison: &'a Comparison) -> &'a str {
    place.phrase(comparison).unwrap()
}

/// The documents with their original paragraphs.
struct Originals {
    comparison: Rc<Comparison>,
    documents: Vec<(Document, Original)>,
}

fn originals() -> Option<Originals> {
    let texts = texts::at_hand()?;
    let comparison = bundled();
    let documents = comparison.documents.iter().map(|d| (d.clone(), texts.0[&d.id].clone())).collect();
    Some(Originals { comparison, documents })
}

/// The files of the documents, as they lie in the folder.
fn files() -> Vec<PathBuf> {
    let folder = std::env::var_os("SYNOPTIC_TEXTS").unwrap();
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<PathBuf> = paths.filter(|p| p.extension().is_some_and(|e| e == "txt")).collect();
    paths.sort();
    paths
}

/// Damages every document as often as `seeds` says, with each way of breaking lines in turn: every
/// copy is recognised, no citation is placed wrongly, and of a hundred that are still there at least
/// 98 are found. `SEEDS` in the environment asks for more, all of them with every way of breaking
/// lines.
fn hold_against(damage: &[Damage], seeds: u64) {
    let Some(Originals { comparison, documents }) = originals() else { return };
    let many: Option<u64> = std::env::var("SEEDS").ok().map(|n| n.parse().unwrap());
    let mut total: BTreeMap<usize, (Score, f64)> = BTreeMap::new();
    for seed in 0..many.unwrap_or(seeds) {
        for (n, lines) in ALL_LINES.into_iter().enumerate() {
            if many.is_none() && usize::try_from(seed).unwrap() % ALL_LINES.len() != n {
                continue;
            }
            for (document, original) in &documents {
                let chance = &mut Chance(seed * 1000 + u64::try_from(document.text.paragraphs).unwrap());
                let copy = damaged(document, original, damage, lines, chance);
                let text = read(&copy);
                let recognised = recognise(&text, &comparison);
                assert!(
                    matches!(&recognised, Recognised::One(share) if share.document == document.id),
                    "{damage:?}, {lines:?}: {} is not recognised: {recognised}",
                    document.short
                );
                let placed = place(&text, document, &comparison);
                let what = format!("{damage:?}, {lines:?}, seed {seed}, {}", document.short);
                let score = score(&placed, &copy, &comparison, &what);
                let (sum, least) = total.entry(n).or_insert((Score::default(), 100.0));
                sum.add(score);
                *least = least.min(score.share());
            }
        }
    }
    for (n, (score, least)) in total {
        let lines = ALL_LINES[n];
        println!(
            "{damage:?}, {lines:?}: {} there, {} found ({:.2} %, {} nearly, {} a word too long; {least:.1} % in the worst copy); {} lost; {} wrong",
            score.there,
            score.right,
            score.share(),
            score.nearly,
            score.over,
            score.lost,
            score.wrong
        );
        assert_eq!(score.wrong, 0, "{damage:?}, {lines:?}");
        assert!(score.share() >= 98.0, "{damage:?}, {lines:?}: {score:?}");
    }
}

#[test]
fn line_breaks_hide_no_citation() {
    hold_against(&[], 8);
}

#[test]
fn straight_quotes_hide_no_citation() {
    hold_against(&[StraightQuotes], 8);
}

#[test]
fn where_paragraphs_are_lost_their_citations_are_missing_and_the_others_are_found() {
    hold_against(&[ParagraphsLost], 24);
}

#[test]
fn what_stands_around_and_between_the_paragraphs_hides_no_citation() {
    hold_against(&[Boilerplate], 8);
}

#[test]
fn where_every_twentieth_word_is_wrong_hardly_a_citation_is_missed_and_none_is_misplaced() {
    hold_against(&[WordsChanged], 24);
}

#[test]
fn with_all_that_at_once_hardly_a_citation_is_missed_and_none_is_misplaced() {
    hold_against(&[StraightQuotes, ParagraphsLost, Boilerplate, WordsChanged], 24);
}

#[test]
fn each_file_is_recognised_by_what_it_says_and_every_citation_stands_exactly_in_its_paragraph() {
    if texts::at_hand().is_none() {
        return;
    }
    let comparison = bundled();
    let mut known = BTreeSet::new();
    for file in files() {
        let text = plain::decode(&std::fs::read(file).unwrap()).unwrap();
        let Recognised::One(share) = recognise(&text, &comparison) else { panic!("not recognised") };
        assert_eq!(share.found, share.of, "{}", share.document);
        let placed = place(&text, comparison.document(&share.document).unwrap(), &comparison);
        assert!(placed.fits, "{}", share.document);
        for place in &placed.citations {
            let Found::Exactly(spot) = &place.found else { panic!("{place:?}") };
            let paragraph = &placed.paragraphs[spot.paragraph];
            assert_eq!(paragraph.number, Some(place.cited));
            let found = &paragraph.text[spot.range.clone()];
            assert_eq!(bare(found), bare(phrase(place, &comparison)), "{place:?}");
        }
        known.insert(share.document);
    }
    assert_eq!(known.len(), comparison.documents.len());
}

#[test]
fn no_document_is_taken_for_another_and_a_file_with_several_is_said_to_be_that() {
    let Some(Originals { comparison, documents }) = originals() else { return };
    let all: Vec<String> = files().iter().map(|f| std::fs::read_to_string(f).unwrap()).collect();
    let Recognised::Several(shares) = recognise(&all.join("\n"), &comparison) else { panic!("not several") };
    assert_eq!(shares.len(), documents.len());
    for text in &all {
        let Recognised::One(own) = recognise(text, &comparison) else { panic!("not one") };
        let mut others = (*comparison).clone();
        others.documents.retain(|d| d.id != own.document);
        let Recognised::None(best) = recognise(text, &others) else { panic!("{} is another", own.document) };
        // A list of what a text says in passing is far from what makes it the document.
        assert!(best.is_none_or(|share| share.found * 100 < share.of * 2));
    }
}

#[test]
fn a_text_on_something_else_is_none_of_the_documents() {
    let comparison = bundled();
    for text in ["", "Russia and China.", "Lorem ipsum dolor sit amet, consectetur adipiscing elit."] {
        let recognised = recognise(text, &comparison);
        assert_eq!(recognised, Recognised::None(None));
        assert!(recognised.to_string().starts_with("it is none of the documents"), "{recognised}");
    }
}

/// A comparison of one invented document, with these citations.
fn invented(citations: &[(usize, &str)]) -> Comparison {
    let citations = citations
        .iter()
        .map(|(paragraph, phrase)| Citation { paragraph: *paragraph, phrase: (*phrase).into() });
    let statement = Statement {
        document: "doc".into(),
        position: "a".into(),
        voice: Voice::Own,
        by: None,
        text: "So it is.".into(),
        citations: citations.collect(),
        sources: vec![],
        figures: vec![],
        dates: vec![],
    };
    let question = Question {
        id: "question".into(),
        ask: "Is it so?".into(),
        basis: Basis::Fact,
        note: None,
        positions: vec![],
        relations: vec![],
        statements: vec![statement],
    };
    let topic = Topic {
        id: "topic".into(),
        title: "Topic".into(),
        summary: String::new(),
        questions: vec![question.into()],
    };
    let document = Document { id: "doc".into(), short: "Doc".into(), ..Document::default() };
    Comparison { documents: vec![document], topics: vec![topic], ..Comparison::default() }
}

/// What is found of each citation: the words, with how many differ.
fn found(text: &str, citations: &[(usize, &str)]) -> Vec<Option<(String, usize)>> {
    let comparison = invented(citations);
    let placed = place(text, &comparison.documents[0], &comparison);
    let words = |spot: &Spot| placed.paragraphs[spot.paragraph].text[spot.range.clone()].to_owned();
    let found = |place: &Place| match &place.found {
        Found::Exactly(spot) => Some((words(spot), 0)),
        Found::Nearly(spot, differ) => Some((words(spot), *differ)),
        Found::Missing => None,
    };
    placed.citations.iter().map(found).collect()
}

const FOREST: &str = "The old forest was cut down in a single winter, and nobody asked why.";
const RIVER: &str = "After that the river rose each spring above the lower fields of the village.";
const BRIDGE: &str = "The council promised a new bridge of stone, which took eleven years to build.";

#[test]
fn quotes_hyphens_accents_and_breaks_are_no_difference() {
    let text = format!(
        "{FOREST}\n\nHe called it \u{201c}a vis-à-vis of co\u{ad}opera-\ntion\u{201d} — the \u{fb01}rst of 4,300 such.\n\n{BRIDGE}"
    );
    let citations = [
        (1, "cut down in a single winter"),
        (2, "\"a vis-a-vis of cooperation\" - the first of 4,300"),
        (3, "eleven years"),
    ];
    assert!(
        found(&text, &citations).iter().all(|found| found.as_ref().is_some_and(|(_, differ)| *differ == 0))
    );
    // But a number is what it is.
    assert_eq!(found(&text.replace("4,300", "4.3"), &citations)[1].as_ref().unwrap().1, 1);
}

#[test]
fn a_changed_phrase_is_found_nearly_and_the_words_are_counted() {
    let text = format!("{FOREST}\n\n{RIVER}\n\n{BRIDGE}")
        .replace("rose each spring above", "rose every spring above");
    let citations = [
        (1, "nobody asked why"),
        (2, "the river rose each spring above the lower fields"),
        (3, "eleven years to build"),
    ];
    let nearly = found(&text, &citations)[1].clone().unwrap();
    assert_eq!(nearly, ("the river rose every spring above the lower fields".into(), 1));
}

#[test]
fn a_citation_of_a_lost_paragraph_is_missing_though_its_words_stand_elsewhere_against_the_order() {
    let text =
        format!("{FOREST}\n\n{BRIDGE}\n\nAnd once more the river rose each spring above the lower fields.");
    let citations = [
        (1, "cut down in a single winter"),
        (1, "nobody asked why"),
        (2, "the river rose each spring above"),
        (3, "promised a new bridge of stone"),
        (3, "took eleven years to build"),
        (4, "And once more the river"),
        (4, "above the lower fields"),
    ];
    let found = found(&text, &citations);
    assert_eq!(found[2], None);
    assert_eq!(found.iter().flatten().count(), 6);
}

#[test]
fn a_phrase_that_two_paragraphs_have_is_not_taken_from_the_other_one_in_a_text_without_paragraphs() {
    let text = format!("{FOREST} In time the river rose each spring above the lower fields. {BRIDGE}");
    let citations = [
        (1, "cut down in a single winter"),
        (2, "the river rose each spring"),
        (2, "of the village"),
        (3, "In time the river rose each spring above"),
        (4, "a new bridge of stone"),
    ];
    let found = found(&text, &citations);
    assert_eq!((&found[1], &found[3]), (&None, &None), "nothing says whose it is");
    assert!(found[0].is_some() && found[4].is_some());
}

#[test]
fn a_phrase_that_stands_twice_is_placed_among_the_others_of_its_paragraph() {
    let text = format!("In short: the river rose each spring.\n\n{FOREST}\n\n{RIVER}\n\n{BRIDGE}");
    let citations = [
        (1, "cut down in a single winter"),
        (2, "the river rose each spring"),
        (2, "the lower fields of the village"),
        (3, "a new bridge of stone"),
    ];
    let comparison = invented(&citations);
    let placed = place(&text, &comparison.documents[0], &comparison);
    assert_eq!(placed.citations[1].found.spot().unwrap().paragraph, 2);
    assert_eq!(
        placed.paragraphs.iter().map(|p| p.number).collect::<Vec<_>>(),
        [None, Some(1), Some(2), Some(3)]
    );
}

#[test]
fn where_two_places_are_equally_near_neither_is_taken() {
    let twice =
        "The river fell each spring above the fields. And the river sank each spring above the fields.";
    let text = format!("{FOREST}\n\n{twice}\n\n{BRIDGE}");
    let citations = [
        (1, "nobody asked why"),
        (2, "the river rose each spring above the fields"),
        (3, "eleven years to build"),
    ];
    assert_eq!(found(&text, &citations)[1], None);
}

#[test]
fn a_file_that_is_no_text_is_refused_in_words_that_help() {
    let refused = |bytes: &[u8]| plain::decode(bytes).unwrap_err();
    assert_eq!(refused(b""), Refused::Empty);
    assert_eq!(refused(b"\xef\xbb\xbf \n\t"), Refused::Empty);
    assert_eq!(refused(&vec![b'a'; plain::LARGEST + 1]), Refused::TooLarge);
    assert_eq!(refused(b"some\0bytes"), Refused::NotText);
    assert_eq!(refused(&(0..=255).cycle().take(5000).collect::<Vec<u8>>()), Refused::NotText);
    assert!(refused(b"%PDF-1.7 and so on").to_string().contains("PDF file"));
    assert!(refused(b"PK\x03\x04").to_string().contains("Word"));
    for refused in [Refused::Empty, Refused::TooLarge, Refused::NotText, Refused::OtherKind("PDF file")] {
        assert!(refused.to_string().contains("choose"), "{refused}");
    }
}

#[test]
fn a_text_is_read_in_whatever_letters_it_was_saved() {
    let text = "“Russia’s” €5 – naïve";
    let wide = |mark: [u8; 2], unit: fn(u16) -> [u8; 2]| {
        mark.into_iter().chain(text.encode_utf16().flat_map(unit)).collect::<Vec<u8>>()
    };
    for bytes in [
        text.as_bytes().to_vec(),
        [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        wide([0xff, 0xfe], u16::to_le_bytes),
        wide([0xfe, 0xff], u16::to_be_bytes),
        b"\x93Russia\x92s\x94 \x805 \x96 na\xefve".to_vec(),
    ] {
        assert_eq!(plain::decode(&bytes).unwrap(), text);
    }
    // UTF-8 that is cut in the middle of a character is still UTF-8.
    let long = "“Russia’s” ".repeat(20);
    let cut = plain::decode(&long.as_bytes()[..15 * 20]).unwrap();
    assert!(cut.ends_with("“Russia\u{fffd}") && cut.starts_with("“Russia’s” “"), "{cut}");
}

#[test]
fn of_a_saved_page_the_text_is_kept_in_blocks() {
    let page = "<!doctype html>\n<html><head><title>No</title><style>p{}</style></head><body>\
        <script>if (a < b) { '<p>no' }</script><h1>Head</h1><p>One\n <b>bold</b>&nbsp;&amp; &#x201c;quoted&#8221;<br>two\
        <!-- <p>no --><ul><li>three<li>four</ul><table><tr><td>five<td>six</table><p title='a > b'>se<i>ven";
    assert!(plain::is_page(page));
    assert!(!plain::is_page("A text with a < b and <p>."));
    assert_eq!(
        plain::of_page(page),
        "Head\n\nOne bold & “quoted”\n\ntwo\n\nthree\n\nfour\n\nfive\n\nsix\n\nseven"
    );
}

#[test]
fn a_large_file_is_placed_without_a_wait() {
    let Some(Originals { comparison, documents }) = originals() else { return };
    let (document, original) = &documents[2];
    let half = original.iter().take(20).map(|p| p.text.as_str()).collect::<Vec<_>>().join("\n\n");
    let prose = original.iter().skip(40).map(|p| p.text.replace("the ", "a ")).collect::<Vec<_>>().join(" ");
    let filler: String = prose.chars().cycle().take(2_000_000).collect();
    let began = std::time::Instant::now();
    for text in
        [format!("{half}\n\n{filler}"), format!("{filler} {half}").replace('\n', " "), "a".repeat(2_000_000)]
    {
        let _ = recognise(&text, &comparison);
        let _ = place(&text, document, &comparison);
    }
    let took = began.elapsed();
    println!("three files of 2 MB: {took:?}");
    assert!(took.as_secs() < 60, "{took:?}");
}

/// A copy of Lukin with its third paragraph lost, a new one before the tenth, and two words of the
/// fifth changed.
fn other_edition(document: &Document, original: &Original) -> String {
    let mut blocks = vec![];
    let mut section = None;
    for p in original {
        if p.section != section {
            section = p.section;
            blocks.push(document.text.sections[section.unwrap()].title.clone());
        }
        match p.number {
            3 => continue,
            5 => {
                let mut words: Vec<&str> = p.text.split(' ').collect();
                let plain = |n: &usize| words[*n].len() > 4 && words[*n].chars().all(char::is_alphabetic);
                let which: Vec<usize> = (0..words.len()).filter(plain).take(2).collect();
                (words[which[0]], words[which[1]]) = ("entirely", "different");
                blocks.push(words.join(" "));
                continue;
            }
            10 => blocks.push(format!("{FOREST} {RIVER}")),
            _ => {}
        }
        blocks.push(p.text.clone());
    }
    blocks.join("\n\n")
}

#[test]
fn another_edition_is_compared_paragraph_by_paragraph() {
    let Some(Originals { comparison, documents }) = originals() else { return };
    let (document, original) = &documents[2];
    let read = place_numbered(original, document, &comparison);
    let copy = place(&other_edition(document, original), document, &comparison);
    let drift = drift(&read, &copy, &document.text);
    assert_eq!(drift.lost, [3]);
    assert_eq!(drift.changed, [Changed { paragraphs: vec![5], lost: 2, added: 2 }]);
    assert_eq!(drift.added, [Added { number: 9, words: 28 }]);
    assert_eq!(drift.same, 61);
    let moved: Vec<_> = (4..=9).map(|from| Moved { from, to: from - 1 }).collect();
    assert_eq!(drift.moved, moved, "from the new one on, the numbers are the same again");
    for look in &drift.look {
        assert!((3..=9).contains(&look.place.cited), "{look:?}");
        assert_eq!(look.place.cited == 3, look.place.found == Found::Missing, "{look:?}");
    }
    let report = drift.report(&comparison);
    for line in [
        "61 paragraphs with the same words, 1 changed, 1 lost, 1 added",
        "¶ 4–9 are now ¶ 3–8",
        "¶ 5 has other words: 2 lost, 2 added",
        "¶ 3 is lost",
        "the other copy’s ¶ 9 is added: 28 words",
    ] {
        assert!(report.contains(line), "{line}\n{report}");
    }
}

fn check(arguments: &[&str]) -> (i32, String, String) {
    let texts = std::env::var("SYNOPTIC_TEXTS").unwrap();
    let out = std::process::Command::new(env!("CARGO_BIN_EXE_check"))
        .args(["--texts", &texts])
        .args(arguments)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (out.status.code().unwrap(), text(out.stdout), text(out.stderr))
}

#[test]
fn the_check_compares_another_copy_and_fails_where_a_citation_needs_a_look() {
    let Some(Originals { comparison, documents }) = originals() else { return };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("some name.txt");
    let run = |bytes: &[u8]| {
        std::fs::write(&path, bytes).unwrap();
        check(&["--drift", path.to_str().unwrap()])
    };
    let (code, out, _) = run(&std::fs::read(&files()[0]).unwrap());
    assert_eq!(code, 0, "{out}");
    assert!(out.contains("every citation of Mahalingam stands where it is cited"), "{out}");
    // A saved page of the same text has the same paragraphs.
    let (document, original) = &documents[0];
    let copy = damaged(document, original, &[], Lines::Page, &mut Chance(1));
    let (code, out, _) = run(copy.text.as_bytes());
    assert_eq!(code, 0, "{out}");
    assert!(out.contains(" 0 changed, 0 lost, 0 added"), "{out}");
    let (document, original) = &documents[2];
    let (code, out, _) = run(other_edition(document, original).as_bytes());
    assert_eq!(code, 1);
    assert!(
        out.contains("need a look") && out.contains("not found") && out.contains("stands at ¶ 8"),
        "{out}"
    );
    let (code, _, err) = run(b"Something else altogether.");
    assert_eq!((code, err.contains("none of the documents")), (2, true), "{err}");
    let (code, _, err) = run(b"%PDF-1.4");
    assert_eq!((code, err.contains("PDF file")), (2, true), "{err}");
    let (code, out, _) = check(&["--places"]);
    let citations =
        comparison.questions().flat_map(|(_, q)| &q.statements).flat_map(|s| &s.citations).count();
    assert_eq!((code, out.lines().count()), (0, citations));
    assert!(out.lines().all(|line| line.contains("”: at ¶ ")));
}

proptest! {
    /// Laid end to end, the runs are the text; each mark covers exactly its range; none nests.
    #[test]
    fn runs_are_flat_and_each_mark_covers_exactly_its_range(
        length in 0_usize..60,
        marks in proptest::collection::vec((0_usize..70, 0_usize..70), 0..8),
    ) {
        let marks: Vec<(Range<usize>, usize)> = marks.iter().enumerate().map(|(n, (a, b))| (*a..*b, n)).collect();
        let runs = runs(length, &marks);
        let mut end = 0;
        for run in &runs {
            prop_assert_eq!(run.range.start, end);
            prop_assert!(run.range.end > run.range.start);
            end = run.range.end;
        }
        prop_assert_eq!(end, length);
        for at in 0..length {
            let run = runs.iter().find(|run| run.range.contains(&at)).unwrap();
            let covering: Vec<usize> = marks.iter().filter(|(range, _)| range.contains(&at)).map(|(_, n)| *n).collect();
            prop_assert_eq!(&run.ids, &covering);
        }
    }

    /// Whatever the bytes are, they are read or refused.
    #[test]
    fn no_bytes_break_the_reading(bytes in proptest::collection::vec(any::<u8>(), 0..400), mark in 0..3) {
        let mark: &[u8] = [&b""[..], b"\xff\xfe", b"\xfe\xff"][usize::try_from(mark).unwrap()];
        if let Ok(text) = plain::decode(&[mark, &bytes].concat()) {
            survives(&text)?;
        }
    }

    /// Whatever the text is, every place lies within its paragraph.
    #[test]
    fn no_text_breaks_the_placing(text in "(\\PC|[ \\n\\t0-9.,–’\u{ad}\u{301}ﬁ-]|the river |nobody asked why|rose each spring|eleven years){0,120}") {
        survives(&text)?;
    }

    /// Nor does a page, however its tags are nested or broken off.
    #[test]
    fn no_page_breaks_the_reading(page in "(<div>|<p|</p>|<script>|</script>|<!--|-->|<svg/>|<td title='|>|&amp;|&#x|;|&#99999999;|<head>|<body>|nobody asked why|\\PC){0,200}") {
        survives(&plain::of_page(&page))?;
        let _ = plain::is_page(&page);
    }
}

fn survives(text: &str) -> Result<(), TestCaseError> {
    let citations =
        [(1, "nobody asked why"), (2, "the river rose each spring"), (3, "eleven years"), (3, "ab"), (4, "")];
    let comparison = invented(&citations);
    let _ = recognise(text, &comparison);
    let placed = place(text, &comparison.documents[0], &comparison);
    for place in &placed.citations {
        if let Some(spot) = place.found.spot() {
            prop_assert!(
                placed.paragraphs[spot.paragraph].text.get(spot.range.clone()).is_some_and(|t| !t.is_empty())
            );
        }
    }
    let drift = drift(&placed, &placed, &comparison.documents[0].text);
    prop_assert!(drift.changed.is_empty(), "a copy differs from itself");
    let _ = drift.report(&comparison);
    Ok(())
}
