//! Other copies of the documents: recognised, and every citation in its place or said to be missing.

mod texts;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Range;
use std::rc::Rc;

use synoptic::comparison::{Comparison, Document};
use synoptic::texts::matching::{Recognised, recognise};
use synoptic::texts::placing::{Found, Place, Placed, place};
use synoptic::texts::plain;

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

/// What is done to a copy.
#[derive(Debug, Clone, Copy, Default)]
struct Damage {
    lines: Lines,
    straight: bool,
    paragraphs_lost: bool,
    boilerplate: bool,
    words: bool,
}

#[derive(Debug, Clone, Copy, Default, PartialEq)]
enum Lines {
    /// One line a paragraph, blank lines between.
    #[default]
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

/// A damaged copy, and what became of each paragraph that is still in it.
struct Copy {
    text: String,
    paragraphs: BTreeMap<usize, String>,
}

type Original = Vec<synoptic::texts::segment::Paragraph>;

fn damaged(document: &Document, original: &Original, damage: Damage, chance: &mut Chance) -> Copy {
    let words: Vec<&str> = original.iter().flat_map(|p| p.text.split(' ')).collect();
    let mut kept = BTreeMap::new();
    let mut blocks: Vec<String> = Vec::new();
    if damage.boilerplate {
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
        if damage.paragraphs_lost && chance.one_in(10) {
            continue;
        }
        let mut text = p.text.clone();
        if damage.words {
            text = text
                .split(' ')
                .filter_map(|word| spoiled(word, &words, chance))
                .collect::<Vec<_>>()
                .join(" ");
        }
        if damage.straight {
            text = text.replace(['‘', '’'], "'").replace(['“', '”'], "\"").replace(['–', '—'], "-");
        }
        kept.insert(p.number, text.clone());
        blocks.push(text);
        if damage.boilerplate && chance.one_in(4) {
            blocks.push(
                ["Share this", "Advertisement", "Related: Russia and China draw closer"][chance.below(3)]
                    .into(),
            );
        }
    }
    if damage.boilerplate {
        blocks.push("Leave a comment. Your address will not be shown. We use cookies on this site.".into());
        for n in 1..30 {
            blocks.push(format!(
                "{n}. Another article about Russia, China and the strategic partnership, 20{n:02}"
            ));
        }
    }
    Copy { text: laid_out(&blocks, damage.lines), paragraphs: kept }
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
        write!(page, "<div><p>{}<em>{}</em></p></div>\n", &text[..half], &text[half..]).unwrap();
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
    let text = plain::decode(copy.text.as_bytes()).unwrap();
    if plain::is_page(&text) { plain::of_page(&text) } else { text }
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
    wrong: usize,
    lost: usize,
}

impl Score {
    fn add(&mut self, other: Self) {
        self.there += other.there;
        self.right += other.right;
        self.nearly += other.nearly;
        self.wrong += other.wrong;
        self.lost += other.lost;
    }

    fn share(&self) -> f64 {
        100.0 * f64::from(u32::try_from(self.right).unwrap())
            / f64::from(u32::try_from(self.there.max(1)).unwrap())
    }
}

/// Whether what was found stands in what became of the paragraph: the words themselves, with some
/// letters before or behind them.
fn stands_in(placed: &Placed, range: &Range<usize>, paragraph: usize, home: &str) -> bool {
    let text = &placed.paragraphs[paragraph].text;
    let words = bare(&text[range.clone()]);
    let before: Vec<char> = bare(&text[..range.start]).chars().collect();
    let before: String = before[before.len().saturating_sub(25)..].iter().collect();
    let after: String = bare(&text[range.end..]).chars().take(25).collect();
    let home = bare(home);
    home.contains(&format!("{before}{words}")) || home.contains(&format!("{words}{after}"))
}

fn score(placed: &Placed, copy: &Copy, comparison: &Comparison, shown: &str) -> Score {
    let mut score = Score::default();
    for place in &placed.citations {
        let home = copy.paragraphs.get(&place.cited);
        score.there += usize::from(home.is_some());
        score.lost += usize::from(home.is_none());
        if home.is_some() && place.found == Found::Missing && std::env::var_os("SHOW").is_some() {
            eprintln!("missing: {shown} ¶ {} “{}”", place.cited, phrase(place, comparison));
        }
        let Some(spot) = place.found.spot() else { continue };
        if home.is_some_and(|home| stands_in(placed, &spot.range, spot.paragraph, home)) {
            score.right += 1;
            score.nearly += usize::from(matches!(place.found, Found::Nearly(..)));
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

/// Every document with its original paragraphs.
fn originals() -> Option<(Rc<Comparison>, Vec<(Document, Original)>)> {
    let texts = texts::at_hand()?;
    let comparison = synoptic::app::bundled().unwrap();
    let originals = comparison.documents.iter().map(|d| (d.clone(), texts.0[&d.id].clone())).collect();
    Some((comparison, originals))
}

#[test]
fn hardly_a_citation_is_missed_in_a_damaged_copy_and_none_is_placed_wrongly() {
    let Some((comparison, originals)) = originals() else { return };
    let seeds: u64 = std::env::var("SEEDS").ok().map_or(4, |n| n.parse().unwrap());
    let everything =
        Damage { straight: true, paragraphs_lost: true, boilerplate: true, words: true, ..Damage::default() };
    let kinds = [
        ("lines", Damage::default()),
        ("straight quotes", Damage { straight: true, ..Damage::default() }),
        ("paragraphs lost", Damage { paragraphs_lost: true, ..Damage::default() }),
        ("boilerplate", Damage { boilerplate: true, ..Damage::default() }),
        ("words", Damage { words: true, ..Damage::default() }),
        ("everything", everything),
    ];
    let mut failed = Vec::new();
    for (name, damage) in kinds {
        for lines in ALL_LINES {
            let mut total = Score::default();
            let mut least: f64 = 100.0;
            for seed in 0..seeds {
                for (document, original) in &originals {
                    let chance = &mut Chance(seed * 1000 + document.text.paragraphs as u64);
                    let copy = damaged(document, original, Damage { lines, ..damage }, chance);
                    let text = read(&copy);
                    assert!(
                        matches!(recognise(&text, &comparison), Recognised::One(share) if share.document == document.id),
                        "{name}, {lines:?}: {} is not recognised",
                        document.short
                    );
                    let placed = place(&text, document, &comparison);
                    let score = score(
                        &placed,
                        &copy,
                        &comparison,
                        &format!("{name}, {lines:?}, {seed}, {}", document.short),
                    );
                    least = least.min(score.share());
                    total.add(score);
                }
            }
            println!(
                "{name:<16} {:<13} there {:>6}, right {:>6} ({:.2} %, nearly {}; in the worst copy {least:.1} %), lost {:>5}, wrong {}",
                format!("{lines:?}"),
                total.there,
                total.right,
                total.share(),
                total.nearly,
                total.lost,
                total.wrong
            );
            if total.wrong > 0 || total.share() < 98.0 {
                failed.push(format!("{name}, {lines:?}: {total:?}"));
            }
        }
    }
    assert!(failed.is_empty(), "{failed:#?}");
}
