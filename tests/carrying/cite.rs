//! References are right to the letter, and other programs read them.

use crate::common::bundled;
use biblatex::{Bibliography, ChunksExt};
use comparison::marked::unmarked;
use comparison::{Comparison, DocumentId, QuestionId, Verdict, Voice};
use hayagriva::archive::{ArchivedStyle, locales};
use hayagriva::citationberg::{Style as CslStyle, json};
use hayagriva::{BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest};
use proptest::prelude::*;
use serde_json::Value;
use synoptic::share::Edition;
use synoptic::share::cite::stated::{Issued, Name, authors, issued};
use synoptic::share::cite::{Cited, Party, Style, bibliography, cite};

use crate::small::{self, document, edition, high, said};

fn first_line(comparison: &Comparison, cited: &Cited, style: Style) -> String {
    cite(comparison, cited, style, &edition()).lines().next().unwrap().to_owned()
}

/// Everything that can be cited.
fn everything(comparison: &Comparison) -> Vec<Cited> {
    let mut all: Vec<Cited> = comparison.documents.iter().map(|d| Cited::Document(d.id.clone())).collect();
    for (_, q) in comparison.questions() {
        all.push(Cited::Question(q.id.clone()));
        all.extend(q.statements.iter().map(|s| Cited::Statement(q.id.clone(), s.name())));
        for one in &comparison.documents {
            for other in comparison.documents.iter().filter(|d| d.id > one.id) {
                let party = |id: &DocumentId| Party::Document(id.clone());
                all.push(Cited::Relation(q.id.clone(), party(&one.id), party(&other.id)));
            }
        }
    }
    all
}

#[test]
fn the_documents_are_cited_from_what_they_state() {
    let comparison = bundled();
    let line = |id: &str, style| first_line(&comparison, &Cited::Document(document(id)), style);
    for (id, style, reference) in [
        ("lukin", Style::Apa, "Lukin, A. (n.d.). The Russia–China entente and its future. Springer Nature."),
        ("lukin", Style::Mla, "Lukin, A. “The Russia–China entente and its future.” Springer Nature."),
        (
            "lukin",
            Style::Chicago,
            "Lukin, A. n.d. “The Russia–China entente and its future.” Springer Nature.",
        ),
        (
            "fletcher",
            Style::Apa,
            "Fletcher, N. (n.d.). China and Russia: A Fractured Friendship [Opinion article]. Eurasian Research and Analysis (ERA) Institute.",
        ),
        (
            "mahalingam",
            Style::Apa,
            "Mahalingam, V. (n.d.). Russia-China Harmony: One Sided Compromise under Compulsion? [Essay].",
        ),
        (
            "mahalingam",
            Style::Mla,
            "Mahalingam, V. “Russia-China Harmony: One Sided Compromise under Compulsion?”",
        ),
        (
            "saga",
            Style::Apa,
            "The Continuing Saga of Russia-China Relations: Can the Bear and the Dragon Be Friends? [Analysis]. (n.d.).",
        ),
        (
            "saga",
            Style::Chicago,
            "“The Continuing Saga of Russia-China Relations: Can the Bear and the Dragon Be Friends?” n.d.",
        ),
        (
            "resc",
            Style::Apa,
            "Raigirdas. (2021, January 23). On the Path Towards a Formal Alliance? The Sino-Russian “Partnership of Convenience” [Bulletin]. RESC China Research Program.",
        ),
        (
            "resc",
            Style::Mla,
            "Raigirdas. “On the Path Towards a Formal Alliance? The Sino-Russian ‘Partnership of Convenience.’” RESC China Research Program, 23 Jan. 2021.",
        ),
        (
            "resc",
            Style::Chicago,
            "Raigirdas. 2021. “On the Path Towards a Formal Alliance? The Sino-Russian ‘Partnership of Convenience.’” RESC China Research Program, January 23, 2021.",
        ),
    ] {
        assert_eq!(line(id, style), reference, "{id} {}", style.name());
    }
}

#[test]
fn a_verdict_is_cited_with_both_phrases_paragraphs_reason_build_and_data() {
    let comparison = small::comparison();
    let one = Party::Document(document("one"));
    let two = Party::Document(document("two"));
    let cited = Cited::Relation(high(), one, two);
    assert_eq!(
        cite(&comparison, &cited, Style::Apa, &edition()),
        "ONE and TWO: Is it too high? (2025, November 22). In Two texts & more (build abc1234, data 0123456789ab). https://example.org/texts/#/cost-high&show=one,two\n\
         Verdict: contradicts (judgement, arguable).\n\
         Reason: It cannot be both. (B and A)\n\
         ONE, A (Yes): =SUM(A1) is \"too\" high,\nsay *all* [of] <them>. “100% & {more}” (para. 3).\n\
         ONE, B (No), reported as the view of the press: Others deny it. “it is denied” (para. 3).\n\
         TWO, B (No): It is low. “+ low\nhere” (para. 3).\n"
    );
    assert_eq!(
        first_line(&comparison, &cited, Style::Mla),
        "“ONE and TWO: Is it too high?” Two texts & more, build abc1234, data 0123456789ab, 22 Nov. 2025, https://example.org/texts/#/cost-high&show=one,two."
    );
    assert_eq!(
        first_line(&comparison, &cited, Style::Chicago),
        "“ONE and TWO: Is it too high?” 2025. Two texts & more, build abc1234, data 0123456789ab, November 22, 2025. https://example.org/texts/#/cost-high&show=one,two."
    );
}

#[test]
fn a_statement_is_cited_as_its_document_with_the_paragraph() {
    let comparison = bundled();
    let question = QuestionId::from("arctic-moscow-wary");
    let cited = Cited::Statement(question.clone(), said("lukin", "b", Voice::Own));
    let statement =
        comparison.question(&question).unwrap().1.statement(&said("lukin", "b", Voice::Own)).unwrap();
    for (style, short, paragraph) in [
        (Style::Apa, "(Lukin, n.d., paras. 49, 51)", "(para. 49)"),
        (Style::Mla, "(Lukin, pars. 49, 51)", "(par. 49)"),
        (Style::Chicago, "(Lukin n.d., paras. 49, 51)", "(para. 49)"),
    ] {
        let text = cite(&comparison, &cited, style, &edition());
        assert!(text.starts_with(&first_line(&comparison, &Cited::Document(document("lukin")), style)));
        for part in [
            short,
            paragraph,
            &format!("“{}”", statement.citations[0].phrase),
            &unmarked(&statement.text),
            "build abc1234, data 0123456789ab",
            "https://example.org/texts/#/arctic-moscow-wary/lukin",
        ] {
            assert!(text.contains(part), "{part} is not in\n{text}");
        }
    }
    let saga = Cited::Statement(question, said("saga", "a", Voice::Own));
    assert!(
        cite(&comparison, &saga, Style::Apa, &edition())
            .contains("(“The Continuing Saga of Russia-China Relations,” n.d., paras. 16, 18)")
    );
}

#[test]
fn every_verdict_is_the_computed_one_and_says_why() {
    let comparison = bundled();
    for cited in everything(&comparison) {
        let Cited::Relation(question, Party::Document(one), Party::Document(other)) = &cited else {
            continue;
        };
        let (_, question) = comparison.question(question).unwrap();
        let verdict = question.verdict(one, other);
        let text = cite(&comparison, &cited, Style::Chicago, &edition());
        let line = text.lines().nth(1).unwrap();
        assert!(line.starts_with(&format!("Verdict: {}", verdict.word())), "{line}");
        let clash = matches!(verdict, Verdict::Qualifies | Verdict::Contradicts);
        assert_eq!(text.contains("\nReason: "), clash, "{text}");
        let dependent = comparison.dependence(question, one, other).is_some();
        assert_eq!(text.contains("\nNot independent: "), dependent, "{text}");
        for document in [one, other] {
            let silent = question.statements_of(document).next().is_none();
            assert_eq!(text.contains(&format!("\n{}: silent.", comparison.short(document))), silent);
            for c in question.statements_of(document).flat_map(|s| &s.citations) {
                assert!(text.contains(&format!("“{}” (para. {})", c.phrase, c.paragraph)), "{text}");
            }
        }
    }
}

#[test]
fn two_statements_are_judged_by_themselves_not_by_their_documents() {
    let comparison = small::comparison();
    let verdict = |one: Party, other: Party| {
        let text = cite(&comparison, &Cited::Relation(high(), one, other), Style::Apa, &edition());
        text.lines().nth(1).unwrap().to_owned()
    };
    let own = Party::Statement(said("one", "a", Voice::Own));
    let reported = Party::Statement(said("one", "b", Voice::Reported));
    let two = Party::Statement(said("two", "b", Voice::Own));
    assert_eq!(verdict(own.clone(), two.clone()), "Verdict: contradicts (judgement, arguable).");
    assert_eq!(verdict(reported.clone(), two), "Verdict: reports only.");
    assert_eq!(
        verdict(Party::Document(document("two")), own.clone()),
        "Verdict: contradicts (judgement, arguable)."
    );
    assert_eq!(verdict(own, Party::Document(document("three"))), "Verdict: silent.");
    assert_eq!(verdict(reported, Party::Document(document("two"))), "Verdict: reports only.");
}

#[test]
fn agreement_that_rests_on_one_source_says_so() {
    let comparison = small::comparison();
    let parties = ["one", "two"].map(|d| Party::Document(document(d)));
    let [one, two] = parties;
    let text =
        cite(&comparison, &Cited::Relation(QuestionId::from("cost-paid"), one, two), Style::Mla, &edition());
    assert!(text.contains("\nNot independent: both rest on Doe, A Report, 2019.\n"), "{text}");
    let text = cite(&comparison, &Cited::Question(QuestionId::from("cost-paid")), Style::Mla, &edition());
    assert!(text.contains("ONE and TWO: agrees (not independent); ONE and THREE: silent"), "{text}");
}

#[test]
fn a_copy_without_address_and_date_says_its_place_and_guesses_nothing() {
    let comparison = small::comparison();
    let edition = Edition { address: None, date: "today".to_owned(), ..edition() };
    let text = cite(&comparison, &Cited::Question(high()), Style::Apa, &edition);
    assert!(
        text.starts_with("Is it too high? (n.d.). In Two texts & more (build abc1234, data 0123456789ab).\n"),
        "{text}"
    );
    assert!(text.contains("Route in the page: #/cost-high\n"), "{text}");
    assert!(!text.contains("http"), "{text}");
}

#[test]
fn what_is_not_there_is_said_in_words_in_every_style() {
    let comparison = small::comparison();
    for style in Style::ALL {
        for (cited, word) in [
            (Cited::Document(document("gone")), "gone"),
            (Cited::Question(QuestionId::from("lost")), "lost"),
            (Cited::Statement(high(), said("three", "a", Voice::Own)), "THREE"),
            (
                Cited::Relation(high(), Party::Document(document("one")), Party::Document(document("gone"))),
                "gone",
            ),
        ] {
            let text = cite(&comparison, &cited, style, &edition());
            assert!(text.contains(word) && text.contains("cannot be cited"), "{text}");
        }
    }
}

#[test]
fn names_and_dates_are_taken_apart_and_never_guessed() {
    let names = |text: &str| authors(text).iter().map(Name::turned).collect::<Vec<_>>();
    assert_eq!(names("Brigadier V Mahalingam (Retd)"), ["Mahalingam, V"]);
    assert_eq!(names("Raigirdas (first name only)"), ["Raigirdas"]);
    assert_eq!(
        names("Prof. Vincent van Gogh, A. Lukin and Bo Li"),
        ["van Gogh, Vincent", "Lukin, A.", "Li, Bo"]
    );
    assert_eq!(names("Institute for War and Peace"), ["Institute for War and Peace"]);
    assert_eq!(authors("Jean-Paul Sartre")[0].with_initials(), "Sartre, J.-P.");
    let date = |y: &str, m, d| Issued::Date(y.to_owned(), m, d);
    for (text, expected) in [
        ("23 January 2021", date("2021", Some(1), Some(23))),
        ("January 23, 2021", date("2021", Some(1), Some(23))),
        ("2021-01-23", date("2021", Some(1), Some(23))),
        ("May 2020", date("2020", Some(5), None)),
        ("2020", date("2020", None, None)),
        ("2021-13-01", Issued::Words("2021-13-01".to_owned())),
        ("Spring 2020", Issued::Words("Spring 2020".to_owned())),
    ] {
        assert_eq!(issued(text), expected, "{text}");
    }
}

/// A field of a BibTeX entry as text.
fn field(entry: &biblatex::Entry, name: &str) -> String {
    entry.fields.get(name).map(|chunks| chunks.format_verbatim()).unwrap_or_default()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_bibtex_entry_is_read_back_with_title_author_and_link() {
    for comparison in [(*bundled()).clone(), small::comparison()] {
        for cited in everything(&comparison) {
            let text = cite(&comparison, &cited, Style::Bibtex, &edition());
            let parsed = Bibliography::parse(&text).unwrap_or_else(|e| panic!("{e:?}\n{text}"));
            assert_eq!(parsed.len(), 1, "{text}");
            let entry = parsed.iter().next().unwrap();
            let report = entry.verify();
            assert!(report.superfluous.is_empty() && report.malformed.is_empty(), "{text}");
            // Only what a document does not state may be missing.
            for missing in report.missing {
                let name = if missing == "author" { "author" } else { "year" };
                assert!(
                    ["author", "year", "date"].contains(&missing.to_string().as_str()),
                    "{missing}\n{text}"
                );
                assert!(!entry.fields.contains_key(name), "{missing}\n{text}");
            }
            match &cited {
                Cited::Document(id) | Cited::Statement(_, comparison::StatementName { document: id, .. }) => {
                    let document = comparison.document(id).unwrap();
                    assert_eq!(field(entry, "title"), one_line(&document.title), "{text}");
                    let read: Vec<String> =
                        entry.author().unwrap_or_default().iter().map(|p| p.name.clone()).collect();
                    let ours: Vec<String> = authors(document.author.as_deref().unwrap_or_default())
                        .into_iter()
                        .map(|a| a.family)
                        .collect();
                    let ours: Vec<String> =
                        ours.iter().map(|f| f.trim_start_matches("van ").to_owned()).collect();
                    assert_eq!(read, ours, "{text}");
                }
                Cited::Question(id) | Cited::Relation(id, ..) => {
                    let ask = &comparison.question(id).unwrap().1.ask;
                    assert!(field(entry, "title").ends_with(ask.as_str()), "{text}");
                    assert!(entry.url().unwrap().starts_with("https://example.org/texts/#/"), "{text}");
                    assert!(field(entry, "howpublished").contains(&comparison.title), "{text}");
                    assert_eq!(field(entry, "year"), "2025");
                }
            }
        }
    }
}

#[test]
fn what_latex_would_take_for_its_own_comes_back_from_bibtex() {
    let comparison = small::comparison();
    let cited = Cited::Statement(high(), said("one", "a", Voice::Own));
    let text = cite(&comparison, &cited, Style::Bibtex, &edition());
    let parsed = Bibliography::parse(&text).unwrap();
    let entry = parsed.get("one-cost-high-a").unwrap();
    assert!(field(entry, "annote").contains("“100% & {more}” (para. 3)"), "{text}");
    assert_eq!(field(entry, "title"), "Costs: 100% of A & B_c {so far} #1 $5 ~ ^ \\ -- end");
    assert!(field(entry, "howpublished").ends_with("Smith & Sons"));
    assert_eq!(field(entry, "note"), "para. 3");
    assert_eq!(entry.author().unwrap()[1].given_name, "José");
}

/// A strict reader of RIS: two letters or digits, two blanks, a hyphen, a blank, the value.
fn ris(text: &str) -> Vec<Vec<(String, String)>> {
    let mut records = Vec::new();
    let mut record: Vec<(String, String)> = Vec::new();
    for line in text.split("\r\n") {
        if line.is_empty() {
            assert!(record.is_empty(), "an empty line within a record");
            continue;
        }
        assert!(!line.contains('\n'), "{line}");
        let (tag, value) = line.split_once("  - ").unwrap_or_else(|| panic!("not a field: {line}"));
        assert!(
            tag.len() == 2 && tag.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit()),
            "{line}"
        );
        assert_eq!(record.is_empty(), tag == "TY", "a record begins with its type: {line}");
        if tag == "ER" {
            assert_eq!(value, "");
            records.push(std::mem::take(&mut record));
        } else {
            assert!(!value.is_empty(), "{line}");
            record.push((tag.to_owned(), value.to_owned()));
        }
    }
    assert!(record.is_empty(), "a record has no end");
    records
}

#[test]
fn every_ris_record_is_read_back() {
    for comparison in [(*bundled()).clone(), small::comparison()] {
        for cited in everything(&comparison) {
            let records = ris(&cite(&comparison, &cited, Style::Ris, &edition()));
            assert_eq!(records.len(), 1);
            for tag in ["TY", "ID", "TI"] {
                assert_eq!(records[0].iter().filter(|(t, _)| t == tag).count(), 1, "{tag}");
            }
        }
    }
    let comparison = bundled();
    let all = ris(&bibliography(&comparison, Style::Ris));
    assert_eq!(all.len(), comparison.documents.len());
    let has = |n: usize, tag: &str, value: &str| all[n].contains(&(tag.to_owned(), value.to_owned()));
    assert!(has(2, "TY", "JOUR") && has(2, "AU", "Lukin, A.") && has(2, "PB", "Springer Nature"));
    assert!(has(4, "PY", "2021") && has(4, "DA", "2021/01/23/") && has(4, "AU", "Raigirdas"));
    assert!(!all[1].iter().any(|(t, _)| t == "AU" || t == "PY"), "what is not stated stays away");
}

#[test]
fn csl_json_has_only_names_that_the_format_knows() {
    const KNOWN: [&str; 12] = [
        "id",
        "type",
        "title",
        "author",
        "issued",
        "genre",
        "publisher",
        "container-title",
        "version",
        "URL",
        "note",
        "annote",
    ];
    for comparison in [(*bundled()).clone(), small::comparison()] {
        for cited in everything(&comparison) {
            let text = cite(&comparison, &cited, Style::CslJson, &edition());
            let Value::Array(items) = serde_json::from_str(&text).unwrap() else { panic!("{text}") };
            let item = items[0].as_object().unwrap();
            assert!(item.keys().all(|k| KNOWN.contains(&k.as_str())), "{text}");
            let kind = item["type"].as_str().unwrap();
            assert!(["article-journal", "report", "document", "webpage"].contains(&kind));
            for author in item.get("author").and_then(Value::as_array).into_iter().flatten() {
                let names: Vec<&str> = author.as_object().unwrap().keys().map(String::as_str).collect();
                assert!(names == ["literal"] || names == ["family", "given"], "{names:?}");
            }
        }
    }
}

fn apa() -> hayagriva::citationberg::IndependentStyle {
    let CslStyle::Independent(style) = ArchivedStyle::AmericanPsychologicalAssociation.get() else {
        panic!()
    };
    style
}

/// The bibliography as an independent implementation of CSL writes it in APA style.
fn rendered_from_csl(text: &str) -> Vec<String> {
    let items: Vec<json::Item> = serde_json::from_str(text).unwrap();
    let (style, locales) = (apa(), locales());
    let mut driver = BibliographyDriver::new();
    for item in &items {
        driver.citation(CitationRequest::from_items(vec![CitationItem::with_entry(item)], &style, &locales));
    }
    let done = driver.finish(BibliographyRequest { style: &style, locale: None, locale_files: &locales });
    done.bibliography.unwrap().items.iter().map(|i| format!("{:#}", i.content)).collect()
}

fn rendered_from_bibtex(text: &str) -> Vec<String> {
    let library = hayagriva::io::from_biblatex_str(text).unwrap();
    let (style, locales) = (apa(), locales());
    let mut driver = BibliographyDriver::new();
    for entry in library.iter() {
        driver.citation(CitationRequest::from_items(vec![CitationItem::with_entry(entry)], &style, &locales));
    }
    let done = driver.finish(BibliographyRequest { style: &style, locale: None, locale_files: &locales });
    done.bibliography.unwrap().items.iter().map(|i| format!("{:#}", i.content)).collect()
}

#[test]
fn another_program_makes_apa_references_of_our_csl_json_and_bibtex() {
    let comparison = bundled();
    let from_csl = rendered_from_csl(&bibliography(&comparison, Style::CslJson));
    let from_bibtex = rendered_from_bibtex(&bibliography(&comparison, Style::Bibtex));
    for rendered in [from_csl, from_bibtex] {
        assert_eq!(rendered.len(), comparison.documents.len());
        for (document, year) in [
            ("Lukin, A. (n.d.)", "n.d."),
            ("Fletcher, N. (n.d.)", "n.d."),
            ("Mahalingam, V. (n.d.)", "n.d."),
            ("Raigirdas. (2021", "2021"),
        ] {
            assert!(
                rendered.iter().any(|r| r.starts_with(document) && r.contains(year)),
                "{document}: {rendered:#?}"
            );
        }
        for document in &comparison.documents {
            let start: String = document.title.to_lowercase().chars().take(20).collect();
            assert!(rendered.iter().any(|r| r.to_lowercase().contains(&start)), "{start}: {rendered:#?}");
        }
    }
}

#[test]
fn another_program_makes_an_apa_reference_of_a_verdict() {
    let comparison = bundled();
    let parties = ["lukin", "fletcher"].map(|d| Party::Document(document(d)));
    let [one, other] = parties;
    let cited = Cited::Relation(QuestionId::from("arctic-moscow-wary"), one, other);
    let rendered = rendered_from_csl(&cite(&comparison, &cited, Style::CslJson, &edition()));
    for part in [
        "Lukin and Fletcher: Is Moscow still wary",
        "(2025, November 22)",
        "https://example.org/texts/#/arctic-moscow-wary&show=lukin,fletcher",
    ] {
        assert!(rendered[0].contains(part), "{part}: {rendered:?}");
    }
}

proptest! {
    #[test]
    fn no_text_breaks_a_reference(title in any::<String>(), author in any::<String>(), date in any::<String>()) {
        let mut comparison = small::comparison();
        comparison.documents[0].title = title;
        comparison.documents[0].author = Some(author);
        comparison.documents[0].date = Some(date);
        let cited = Cited::Document(document("one"));
        let bibtex = cite(&comparison, &cited, Style::Bibtex, &edition());
        let parsed = Bibliography::parse(&bibtex);
        prop_assert!(parsed.as_ref().is_ok_and(|b| b.len() == 1), "{:?}\n{}", parsed, bibtex);
        prop_assert_eq!(ris(&cite(&comparison, &cited, Style::Ris, &edition())).len(), 1);
        let csl: Value = serde_json::from_str(&cite(&comparison, &cited, Style::CslJson, &edition())).unwrap();
        prop_assert!(csl[0]["title"].is_string());
        for style in [Style::Apa, Style::Mla, Style::Chicago] {
            prop_assert!(!cite(&comparison, &cited, style, &edition()).trim().is_empty());
        }
    }
}
