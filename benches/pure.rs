//! What the parts without a browser cost: reading the bundle, verdicts, the search, paragraphs.
//!
//! `cargo bench --bench pure`. Paragraphs are cut from the documents in SYNOPTIC_TEXTS, otherwise from a
//! text made up here.

use std::hint::black_box;
use std::path::Path;

use anchoring::segment::{is_document, segment};
use check::check;
use comparison::outline::{Heading, Outline, Section};
use comparison::{Comparison, DocumentId, Verdict};
use criterion::{Criterion, criterion_group, criterion_main};
use search::Corpus;

fn comparison() -> Comparison {
    check(Path::new("data"), &synoptic::route::reserved_words(), rules::Rules::Strict).unwrap().comparison
}

fn load(c: &mut Criterion) {
    let json = serde_json::to_string(&comparison()).unwrap();
    c.bench_function("load: the bundle is read", |b| {
        b.iter(|| serde_json::from_str::<Comparison>(black_box(&json)).unwrap());
    });
}

fn verdict(c: &mut Criterion) {
    let comparison = comparison();
    let documents: Vec<&DocumentId> = comparison.documents.iter().map(|d| &d.id).collect();
    c.bench_function("verdict: all pairs of documents on all questions", |b| {
        b.iter(|| {
            let mut contradictions = 0;
            for (_, question) in comparison.questions() {
                for (n, one) in documents.iter().enumerate() {
                    for other in &documents[n + 1..] {
                        contradictions += usize::from(question.verdict(one, other) == Verdict::Contradicts);
                    }
                }
            }
            contradictions
        });
    });
}

fn search(c: &mut Criterion) {
    let comparison = comparison();
    c.bench_function("search: the texts are folded", |b| b.iter(|| Corpus::new(black_box(&comparison))));
    let corpus = Corpus::new(&comparison);
    for (what, typed) in [
        ("one letter", "a"),
        ("a word", "arctic"),
        ("two words", "russia china"),
        ("a question", "is china a threat to russia"),
        ("a phrase", "\"far east\""),
        ("a word that is not there", "qqqq"),
    ] {
        c.bench_function(&format!("search: {what}"), |b| {
            b.iter(|| corpus.find(&corpus.query(black_box(typed))));
        });
    }
    c.bench_function("search: the nearest words to a misspelt one", |b| {
        b.iter(|| corpus.advice(&corpus.query(black_box("vladivostock"))));
    });
}

/// A document with its outline: each of those at hand, or one made up.
fn texts() -> Vec<(String, String, Outline)> {
    let Some(folder) = std::env::var_os("SYNOPTIC_TEXTS") else {
        return vec![made_up()];
    };
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let Ok(text) = std::fs::read_to_string(entry.unwrap().path()) else { continue };
        for document in comparison().documents {
            if is_document(&text, &document.text) {
                found.push((document.id.to_string(), text.clone(), document.text));
            }
        }
    }
    found
}

/// Sixty paragraphs of lines broken at page width, under three headings.
fn made_up() -> (String, String, Outline) {
    let line = "The northern harbour may follow the older market near the river, as the survey has re-\n";
    let mut text = "Title\n\n".to_owned();
    let mut sections = Vec::new();
    for section in 0..3 {
        let title = format!("Part {section}");
        text.push_str(&format!("{title}\n\n"));
        sections.push(Section { title, from: section * 20 + 1, begins: None, heading: Heading::OwnLine });
        for _ in 0..20 {
            text.push_str(&format!("{}corded.\n\n", line.repeat(12)));
        }
    }
    text.push_str("Notes\n");
    let outline = Outline {
        opens: "Part 0".into(),
        closes: "Notes".into(),
        sections,
        boilerplate: Vec::new(),
        paragraphs: 60,
    };
    ("a text made up".to_owned(), text, outline)
}

fn segmentation(c: &mut Criterion) {
    for (name, text, outline) in texts() {
        let paragraphs = segment(&text, &outline).unwrap();
        assert_eq!(paragraphs.len(), outline.paragraphs, "{name}");
        c.bench_function(&format!("paragraphs: {name}"), |b| b.iter(|| segment(black_box(&text), &outline)));
    }
}

criterion_group!(pure, load, verdict, search, segmentation);
criterion_main!(pure);
