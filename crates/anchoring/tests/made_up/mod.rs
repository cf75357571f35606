//! Three invented documents with the difficulties of real ones, and a comparison that cites them.
//!
//! Each is written down as it should be read: a paragraph a line, `# ` before a heading of its own line,
//! `## ` before one that runs into its paragraph, up to the point, `#- ` before the first words of a
//! section without a heading, and `[[ ]]` around each cited phrase. From that come the paragraphs that are
//! expected and, laid out as its publisher would, the file:
//!
//! - *harbour*: pages with running heads in the middle of sentences, hyphens at line breaks, ligatures,
//!   notes' numbers stuck to words, a Chinese name;
//! - *orchard*: a web article, a paragraph a line, with captions and buttons between;
//! - *light*: no headings at all, two paragraphs that are nearly the same, every kind of dash.

use std::rc::Rc;

use anchoring::segment::Paragraph;
use comparison::outline::{Heading, Outline, Section};
use comparison::{Basis, Citation, Comparison, Document, Question, Statement, Topic};

/// An invented document.
pub struct MadeUp {
    pub document: Document,
    pub paragraphs: Vec<Paragraph>,
    /// The phrases that are cited, each with the number of its paragraph.
    pub citations: Vec<(usize, String)>,
    /// The document as its publisher prints it.
    pub file: String,
}

/// Returns the three documents.
pub fn documents() -> Vec<MadeUp> {
    vec![
        MadeUp::new("harbour", include_str!("harbour.txt"), &["M. DOLE", "THE RULES OF SALTMERE"], pages),
        MadeUp::new("orchard", include_str!("orchard.txt"), &["Share this", "Photograph:"], article),
        MadeUp::new("light", include_str!("light.txt"), &[], |paragraphs| paragraphs.join("\n\n")),
    ]
}

/// Returns a comparison of the documents: two questions, and every second citation for each.
pub fn comparison(documents: &[MadeUp]) -> Comparison {
    let question = |number: usize| Question {
        id: ["first", "second"][number].into(),
        ask: "Is it so?".into(),
        basis: Some(Basis::Fact),
        statements: documents.iter().map(|made| made.statement(number)).collect(),
        ..Question::default()
    };
    let topic = Topic {
        id: "topic".into(),
        title: "Topic".into(),
        questions: vec![Rc::new(question(0)), Rc::new(question(1))],
        ..Topic::default()
    };
    Comparison {
        documents: documents.iter().map(|made| made.document.clone()).collect(),
        topics: vec![topic],
        ..Comparison::default()
    }
}

impl MadeUp {
    fn new(id: &str, source: &str, boilerplate: &[&str], print: fn(&[String]) -> String) -> Self {
        let (mut paragraphs, mut citations, mut sections) = (Vec::new(), Vec::new(), Vec::new());
        let mut printed = Vec::new();
        for line in source.lines().filter(|line| !line.is_empty()) {
            let from = paragraphs.len() + 1;
            let mut section = |title: &str, begins: Option<&str>, heading| {
                sections.push(Section { title: title.into(), from, begins: begins.map(Into::into), heading });
            };
            let (mut text, mut before) = (line, String::new());
            if let Some(title) = line.strip_prefix("# ") {
                section(title, None, Heading::OwnLine);
                printed.push(title.to_owned());
                continue;
            } else if let Some(begins) = line.strip_prefix("#- ") {
                section("(no heading)", Some(begins), Heading::Missing);
                continue;
            } else if let Some((title, rest)) = line.strip_prefix("## ").and_then(|l| l.split_once(". ")) {
                section(title, None, Heading::RunIn);
                (text, before) = (rest, format!("{title} "));
            }
            for cited in text.split("[[").skip(1) {
                let phrase = cited.split_once("]]").expect("a citation that ends").0;
                citations.push((from, phrase.replace('ﬁ', "fi")));
            }
            let text = text.replace("[[", "").replace("]]", "");
            printed.push(before + &text);
            paragraphs.push(Paragraph { number: from, section: sections.len().checked_sub(1), text });
        }
        let first = printed.first().expect("a document with words");
        let outline = Outline {
            opens: first.split(' ').take(4).collect::<Vec<_>>().join(" "),
            closes: "Notes and further reading".into(),
            sections,
            boilerplate: boilerplate.iter().map(ToString::to_string).collect(),
            paragraphs: paragraphs.len(),
        };
        let document = Document {
            id: id.into(),
            short: id.into(),
            title: format!("The {id}"),
            text: outline,
            ..Document::default()
        };
        let file = format!(
            "The {id}\n\nHome\nAbout\n\n{}\n\nNotes and further reading\n\n{}",
            print(&printed),
            list()
        );
        Self { document, paragraphs, citations, file }
    }

    fn statement(&self, question: usize) -> Statement {
        let citations = self.citations.iter().skip(question).step_by(2);
        Statement {
            document: self.document.id.clone(),
            position: "a".into(),
            text: "So it is.".into(),
            clause: "So it is.".into(),
            citations: citations
                .map(|(paragraph, phrase)| Citation { paragraph: Some(*paragraph), phrase: phrase.clone() })
                .collect(),
            ..Statement::default()
        }
    }
}

/// The long list after the running text.
pub fn list() -> String {
    let line =
        |n: usize| format!("{n}. A letter on the harbour, the orchard and the light, 19{n:02}, pp. 4–{n}.");
    (10..50).map(line).collect::<Vec<_>>().join("\n")
}

/// Pages of 30 lines: a running head after each, with blank lines around it, in the middle of a sentence.
fn pages(paragraphs: &[String]) -> String {
    let text = paragraphs.iter().map(|text| wrap(text, 72)).collect::<Vec<_>>().join("\n\n");
    let (mut pages, mut lines) = (String::new(), 0);
    for line in text.lines() {
        pages.push_str(line);
        pages.push('\n');
        lines += 1;
        let inside = line.starts_with(char::is_lowercase) && line.ends_with(char::is_lowercase);
        if lines >= 30 && inside && line.len() > 60 {
            pages.push_str(if pages.len() % 2 == 0 {
                "\n\n\n12 M. DOLE\n\n"
            } else {
                "\n\nTHE RULES OF SALTMERE 13\n\n\n"
            });
            lines = 0;
        }
    }
    pages
}

/// A paragraph a line; a caption or a button after every third.
fn article(paragraphs: &[String]) -> String {
    let mut article = String::new();
    for (n, text) in paragraphs.iter().enumerate() {
        article.push_str(text);
        article.push_str("\n\n");
        match n % 6 {
            2 => article.push_str("Photograph: the valley in May, from the bridge\n\n"),
            5 => article.push_str("Share this article\n\n"),
            _ => {}
        }
    }
    article
}

/// Breaks lines at a width, long words with a hyphen.
pub fn wrap(text: &str, width: usize) -> String {
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
