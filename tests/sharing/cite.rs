//! References name what is cited, who says it and with what verdict, and other programs read them.

use biblatex::{Bibliography, ChunksExt};
use comparison::{Comparison, QuestionId, Voice};
use hayagriva::archive::{ArchivedStyle, locales};
use hayagriva::citationberg::{Style as CslStyle, json};
use hayagriva::{BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest};
use proptest::prelude::*;
use serde_json::Value;
use synoptic::share::Edition;
use synoptic::share::cite::reference::References;
use synoptic::share::cite::{Citation, Cited, Citer, Style};

use crate::small::{self, document, edition, high, said};

thread_local! {
    /// Rendering the references takes longer than anything else here.
    static SMALL: (Comparison, References) = {
        let comparison = small::comparison();
        let references = small::references(&comparison);
        (comparison, references)
    };
}

/// The reference to a part of the small comparison, with its notes below it.
fn cite(cited: &Cited, style: Style) -> String {
    cite_in(cited, style, &edition())
}

fn cite_in(cited: &Cited, style: Style, edition: &Edition) -> String {
    below(
        &SMALL.with(|(comparison, references)| Citer { comparison, references, edition, style }.cite(cited)),
    )
}

fn below(Citation { reference, notes }: &Citation) -> String {
    if notes.is_empty() { reference.clone() } else { format!("{reference}\n{notes}") }
}

fn whole(id: &str) -> Cited {
    Cited::Document(document(id))
}

fn paid() -> QuestionId {
    QuestionId::from("cost-paid")
}

fn between(question: QuestionId, one: &str, other: &str) -> Cited {
    Cited::Relation(question, document(one), document(other))
}

/// One of each kind of thing that can be cited, with every kind of verdict.
fn one_of_each() -> Vec<Cited> {
    vec![
        whole("one"),
        whole("two"),
        whole("three"),
        Cited::Statement(high(), said("one", "a", Voice::Own)),
        Cited::Statement(high(), said("one", "b", Voice::Reported)),
        Cited::Statement(high(), said("two", "b", Voice::Own)),
        between(high(), "one", "two"),
        between(high(), "two", "three"),
        between(paid(), "one", "two"),
        Cited::Question(high()),
        Cited::Question(paid()),
    ]
}

#[test]
fn a_document_is_cited_by_what_it_states_in_each_style_of_prose() {
    for (id, style, reference) in [
        (
            "one",
            Style::Apa,
            "Berg, A.-M. Ö., & Núñez, J. (2020, March). Costs: 100% of A & B_c {so far} #1 $5 ~ ^ \\ -- end [Journal article]. Smith & Sons.",
        ),
        ("two", Style::Apa, "Who pays? The “hidden” half. (n.d.).\nDate: Written in a hurry."),
        (
            "three",
            Style::Apa,
            "Institute for Silence. (2020). Silent [Bulletin]. Nobody.\nDate: Written in a hurry.",
        ),
        ("two", Style::Mla, "“Who Pays? The ‘Hidden’ Half.”\nDate: Written in a hurry."),
        ("three", Style::Mla, "Institute for Silence. “Silent.” Nobody, 2020.\nDate: Written in a hurry."),
        ("two", Style::Chicago, "“Who Pays? The ‘Hidden’ Half.” n.d.\nDate: Written in a hurry."),
        (
            "three",
            Style::Chicago,
            "Institute for Silence. 2020. “Silent.” Nobody.\nDate: Written in a hurry.",
        ),
    ] {
        assert_eq!(cite(&whole(id), style), reference, "{id} in {}", style.name());
    }
}

#[test]
fn a_statement_is_cited_as_its_document_with_its_paragraphs_and_the_copy_it_was_read_in() {
    let cited = Cited::Statement(high(), said("one", "b", Voice::Reported));
    assert_eq!(
        cite(&cited, Style::Apa),
        "Berg, A.-M. Ö., & Núñez, J. (2020, March). Costs: 100% of A & B_c {so far} #1 $5 ~ ^ \\ -- end [Journal article]. Smith & Sons.\n\
         In the text: (Berg & Núñez, 2020, paras. 3, 7)\n\
         Phrases: “it is denied” (para. 3); “denied again” (para. 7).\n\
         In our words: Others deny it.\n\
         Question: Is it too high?\n\
         Answer: B (No), reported as the view of the press.\n\
         Read in: Two texts & more, build abc1234, data 0123456789ab. https://example.org/texts/#/cost-high/one/b/reported"
    );
    let two = Cited::Statement(high(), said("two", "b", Voice::Own));
    for (style, in_text) in [
        (Style::Apa, "In the text: (Who Pays, n.d., para. 3)"),
        (Style::Mla, "In the text: (“Who Pays,” par. 3)"),
        (Style::Chicago, "In the text: (“Who Pays,” n.d., para. 3)"),
    ] {
        let text = cite(&two, style);
        assert_eq!(text.lines().nth(1), Some(in_text), "{text}");
    }
}

#[test]
fn a_verdict_is_cited_with_its_reason_both_statements_the_build_and_the_data() {
    let cited = between(high(), "one", "two");
    let lines = "Verdict: contradicts (judgement, open to argument).\n\
         Reason: It cannot be both. (B and A)\n\
         Why they part: they value the same facts differently.\n\
         What would settle it: An audit of *all* bills.\n\
         ONE, A (Yes): =SUM(A1) is \"too\" high,\nsay *all* [of] <them>. In short: It is [far] too high. “100% & {more}” (para. 3).\n\
         ONE, B (No), reported as the view of the press: Others deny it. In short: The press denies it. “it is denied” (para. 3); “denied again” (para. 7).\n\
         TWO, B (No): It is low. In short: =Low as it is. “+ low\nhere” (para. 3).";
    assert_eq!(
        cite(&cited, Style::Apa),
        format!(
            "ONE and TWO: Is it too high? (2025, November 22). In Two texts & more (build abc1234, data 0123456789ab). https://example.org/texts/#/cost-high&show=one,two\n{lines}"
        )
    );
    assert_eq!(
        cite(&cited, Style::Chicago),
        format!(
            "“ONE and TWO: Is it too high?” 2025. Two texts & more, build abc1234, data 0123456789ab, November 22, 2025. https://example.org/texts/#/cost-high&show=one,two.\n{lines}"
        )
    );
    let mla = cite(&cited, Style::Mla);
    assert_eq!(
        mla.lines().next(),
        Some(
            "“ONE and TWO: Is it too high?” Two texts & more, build abc1234, data 0123456789ab, 22 Nov. 2025, https://example.org/texts/#/cost-high&show=one,two."
        )
    );
    assert!(mla.contains("“it is denied” (par. 3); “denied again” (par. 7)."), "{mla}");
}

#[test]
fn a_verdict_and_a_question_say_how_far_two_agree_or_differ_and_why_they_part() {
    let [agree, differ] = small::steps();
    for (comparison, verdict, question, last) in [
        (
            agree,
            ["Verdict: agrees in part.", "Reason: The one adds to the other. (A and B)"].as_slice(),
            "A agrees in part with B: The one adds to the other.",
            "Verdicts: ONE and TWO: agrees in part.",
        ),
        (
            differ,
            [
                "Verdict: differs in part.",
                "Reason: Few expect both (B and A)",
                "Why they part: one speaks of something wider than the other.",
            ]
            .as_slice(),
            "B differs in part from A: Few expect both. Why they part: one speaks of something wider than the other.",
            "Verdicts: ONE and TWO: differs in part.",
        ),
    ] {
        let (references, edition) = (small::references(&comparison), edition());
        let citer =
            Citer { comparison: &comparison, references: &references, edition: &edition, style: Style::Apa };
        let cited = below(&citer.cite(&between(high(), "one", "two")));
        let lines: Vec<&str> = cited.lines().skip(1).take_while(|line| !line.starts_with("ONE,")).collect();
        assert_eq!(lines, verdict);
        let cited = below(&citer.cite(&Cited::Question(high())));
        let lines: Vec<&str> = cited.lines().rev().take(2).collect();
        assert_eq!(lines, [last, question]);
    }
}

#[test]
fn a_document_that_says_nothing_has_no_other_verdict() {
    assert_eq!(
        cite(&between(high(), "two", "three"), Style::Mla).lines().skip(1).collect::<Vec<_>>(),
        [
            "Verdict: says nothing.",
            "TWO, B (No): It is low. In short: =Low as it is. “+ low",
            "here” (par. 3).",
            "THREE: says nothing."
        ]
    );
}

#[test]
fn agreement_that_rests_on_one_source_says_so() {
    assert_eq!(
        cite(&between(paid(), "one", "two"), Style::Mla).lines().skip(1).collect::<Vec<_>>(),
        [
            "Verdict: agrees.",
            "Not independent: both rest on Doe, A Report, 2019.",
            "ONE, A (Yes): It was paid. In short: One saw it paid. “paid” (par. 3).",
            "TWO, A (Yes): It was paid. In short: Two heard of it. “was paid” (par. 3).",
        ]
    );
}

#[test]
fn a_question_is_cited_with_all_answers_relations_and_verdicts() {
    assert_eq!(
        cite(&Cited::Question(high()), Style::Apa),
        "Is it too high? (2025, November 22). In Two texts & more (build abc1234, data 0123456789ab). https://example.org/texts/#/cost-high\n\
         Basis: judgement.\n\
         ONE, A (Yes): =SUM(A1) is \"too\" high,\nsay *all* [of] <them>. In short: It is [far] too high. “100% & {more}” (para. 3).\n\
         ONE, B (No), reported as the view of the press: Others deny it. In short: The press denies it. “it is denied” (para. 3); “denied again” (para. 7).\n\
         TWO, B (No): It is low. In short: =Low as it is. “+ low\nhere” (para. 3).\n\
         THREE: says nothing.\n\
         B contradicts A (judgement, open to argument): It cannot be both. Why they part: they value the same facts differently. What would settle it: An audit of *all* bills.\n\
         Verdicts: ONE and TWO: contradicts."
    );
    assert_eq!(
        cite(&Cited::Question(paid()), Style::Apa).lines().last(),
        Some("Verdicts: ONE and TWO: agrees (not independent).")
    );
}

#[test]
fn an_unpublished_copy_without_a_date_gives_the_place_in_the_page_instead() {
    let edition = Edition { address: None, date: "today".to_owned(), ..edition() };
    for (style, first) in [
        (Style::Apa, "Is it too high? (n.d.). In Two texts & more (build abc1234, data 0123456789ab)."),
        (Style::Mla, "“Is it too high?” Two texts & more, build abc1234, data 0123456789ab."),
        (Style::Chicago, "“Is it too high?” n.d. Two texts & more, build abc1234, data 0123456789ab."),
    ] {
        let text = cite_in(&Cited::Question(high()), style, &edition);
        assert_eq!(text.lines().next(), Some(first));
        assert_eq!(text.lines().last(), Some("Place in the page: #/cost-high"));
        assert!(!text.contains("http"), "{text}");
    }
    let statement = Cited::Statement(high(), said("two", "b", Voice::Own));
    let text = cite_in(&statement, Style::Apa, &edition);
    assert_eq!(
        text.lines().last(),
        Some(
            "Read in: Two texts & more, build abc1234, data 0123456789ab. Place in the page: #/cost-high/two"
        )
    );
}

#[test]
fn what_the_comparison_lacks_cannot_be_cited_in_any_style() {
    for style in Style::ALL {
        for (cited, sentence) in [
            (whole("gone"), "There is no document “gone” in this comparison, so it cannot be cited."),
            (
                Cited::Question(QuestionId::from("lost")),
                "There is no question “lost” in this comparison, so it cannot be cited.",
            ),
            (
                Cited::Statement(high(), said("three", "a", Voice::Own)),
                "THREE has no such statement on “Is it too high?”, so it cannot be cited.",
            ),
            (
                between(high(), "one", "gone"),
                "There is no document “gone” in this comparison, so it cannot be cited.",
            ),
        ] {
            assert_eq!(cite(&cited, style), sentence, "{}", style.name());
        }
    }
}

// BibTeX, read by biblatex

/// The only entry of a BibTeX file, in which no field is malformed or unknown.
fn read_bibtex(text: &str) -> biblatex::Entry {
    let parsed = Bibliography::parse(text).unwrap_or_else(|e| panic!("{e:?}\n{text}"));
    assert_eq!(parsed.len(), 1, "{text}");
    let entry = parsed.iter().next().unwrap().clone();
    let report = entry.verify();
    assert!(report.superfluous.is_empty() && report.malformed.is_empty(), "{text}");
    entry
}

fn field(entry: &biblatex::Entry, name: &str) -> String {
    entry.fields.get(name).map(|chunks| chunks.format_verbatim()).unwrap_or_default()
}

#[test]
fn everything_that_can_be_cited_is_a_valid_bibtex_entry() {
    let titles: Vec<String> =
        one_of_each().iter().map(|cited| field(&read_bibtex(&cite(cited, Style::Bibtex)), "title")).collect();
    let costs = "Costs: 100% of A & B_c {so far} #1 $5 ~ ^ \\ -- end";
    let pays = "Who pays? The “hidden” half";
    assert_eq!(
        titles,
        [
            costs,
            pays,
            "Silent",
            costs,
            costs,
            pays,
            "ONE and TWO: Is it too high?",
            "TWO and THREE: Is it too high?",
            "ONE and TWO: Was it paid?",
            "Is it too high?",
            "Was it paid?",
        ]
    );
}

#[test]
fn signs_with_a_meaning_in_latex_come_back_from_bibtex() {
    let text = cite(&Cited::Statement(high(), said("one", "a", Voice::Own)), Style::Bibtex);
    let entry = read_bibtex(&text);
    assert_eq!(entry.key, "one-cost-high-a");
    assert!(field(&entry, "annote").contains("“100% & {more}” (para. 3)"), "{text}");
    assert_eq!(field(&entry, "howpublished"), "journal article, Smith & Sons");
    assert_eq!(field(&entry, "note"), "para. 3");
    assert_eq!((field(&entry, "year"), field(&entry, "month")), ("2020".to_owned(), "March".to_owned()));
    let author = entry.author().unwrap();
    let names: Vec<_> = author.iter().map(|p| (p.given_name.as_str(), p.name.as_str())).collect();
    assert_eq!(names, [("Ann-Marie Ö.", "Berg"), ("José", "Núñez")]);
}

#[test]
fn bibtex_leaves_out_what_a_document_does_not_state() {
    let entry = read_bibtex(&cite(&whole("two"), Style::Bibtex));
    let fields: Vec<&str> = entry.fields.keys().map(String::as_str).collect();
    assert_eq!(fields, ["annote", "howpublished", "key", "title"]);
    assert_eq!(field(&entry, "annote"), "Date: Written in a hurry.");
    let three = read_bibtex(&cite(&whole("three"), Style::Bibtex));
    assert_eq!(field(&three, "note"), "Spring 2020", "a date in words");
    assert_eq!(three.author().unwrap()[0].name, "Institute for Silence");
}

#[test]
fn a_verdict_in_bibtex_names_the_comparison_the_copy_and_the_link() {
    let entry = read_bibtex(&cite(&between(high(), "one", "two"), Style::Bibtex));
    assert_eq!(entry.key, "cost-high-one-two");
    assert_eq!(field(&entry, "howpublished"), "Two texts & more");
    assert_eq!(field(&entry, "version"), "build abc1234, data 0123456789ab");
    assert_eq!(entry.url().unwrap(), "https://example.org/texts/#/cost-high&show=one,two");
    assert_eq!(
        ["year", "month", "day"].map(|name| field(&entry, name)),
        ["2025".to_owned(), "November".to_owned(), "22".to_owned()]
    );
    assert!(
        field(&entry, "annote").starts_with("Verdict: contradicts (judgement, open to argument). Reason: ")
    );
}

// RIS, read by a strict reader

/// The fields of a RIS record: two letters or digits, two blanks, a hyphen, a blank, the value.
fn read_ris(text: &str) -> Vec<(String, String)> {
    let (fields, end) = text.split_at(text.len() - "ER  - \r\n".len());
    assert_eq!(end, "ER  - \r\n");
    let fields = fields.strip_suffix("\r\n").unwrap().split("\r\n");
    let fields: Vec<(String, String)> = fields
        .map(|line| {
            let (tag, value) = line.split_once("  - ").unwrap_or_else(|| panic!("not a field: {line}"));
            let plain = tag.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
            assert!(tag.len() == 2 && plain && !value.is_empty() && !value.contains('\n'), "{line}");
            (tag.to_owned(), value.to_owned())
        })
        .collect();
    assert_eq!(fields[0].0, "TY", "a record begins with its type");
    fields
}

fn ris(cited: &Cited) -> Vec<(String, String)> {
    read_ris(&cite(cited, Style::Ris))
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(tag, value)| ((*tag).to_owned(), (*value).to_owned())).collect()
}

#[test]
fn a_document_in_ris_holds_what_it_states() {
    assert_eq!(
        ris(&whole("one")),
        pairs(&[
            ("TY", "JOUR"),
            ("ID", "one"),
            ("AU", "Berg, Ann-Marie Ö."),
            ("AU", "Núñez, José"),
            ("TI", "Costs: 100% of A & B_c {so far} #1 $5 ~ ^ \\ -- end"),
            ("PY", "2020"),
            ("DA", "2020/03//"),
            ("N1", "Smith & Sons."),
        ])
    );
    assert_eq!(
        ris(&whole("two")),
        pairs(&[
            ("TY", "MANSCPT"),
            ("ID", "two"),
            ("TI", "Who pays? The “hidden” half"),
            ("M3", "essay"),
            ("N1", "Date: Written in a hurry."),
        ])
    );
}

#[test]
fn a_verdict_in_ris_has_one_note() {
    assert_eq!(
        ris(&between(paid(), "one", "two")),
        pairs(&[
            ("TY", "ELEC"),
            ("ID", "cost-paid-one-two"),
            ("TI", "ONE and TWO: Was it paid?"),
            ("T2", "Two texts & more"),
            ("PY", "2025"),
            ("DA", "2025/11/22/"),
            ("UR", "https://example.org/texts/#/cost-paid&show=one,two"),
            (
                "N1",
                "build abc1234, data 0123456789ab. Verdict: agrees. Not independent: both rest on Doe, A Report, 2019. ONE, A (Yes): It was paid. In short: One saw it paid. “paid” (para. 3). TWO, A (Yes): It was paid. In short: Two heard of it. “was paid” (para. 3).",
            ),
        ])
    );
}

#[test]
fn everything_that_can_be_cited_is_a_valid_ris_record() {
    let kinds: Vec<String> = one_of_each().iter().map(|cited| ris(cited)[0].1.clone()).collect();
    assert_eq!(
        kinds,
        ["JOUR", "MANSCPT", "RPRT", "JOUR", "JOUR", "MANSCPT", "ELEC", "ELEC", "ELEC", "ELEC", "ELEC"]
    );
}

/// What Zotero's importer makes of a type of record, and the fields that such an item has, as its `RIS.js` maps them. It
/// files every other field as a note of its own, and takes `M3` for a DOI where the item has no kind in words.
const ZOTERO: [(&str, &str, &[&str]); 8] = [
    ("BOOK", "book", &["PB"]),
    ("ELEC", "webpage", &["M3", "T2", "UR"]),
    ("JOUR", "journalArticle", &[]),
    ("MANSCPT", "manuscript", &["M3"]),
    ("MGZN", "magazineArticle", &[]),
    ("NEWS", "newspaperArticle", &[]),
    ("RPRT", "report", &["M3", "PB"]),
    ("SLIDE", "presentation", &["M3"]),
];

#[test]
fn zotero_files_each_kind_of_document_as_what_it_is_with_one_note_at_most() {
    for (kind, publisher, item) in [
        ("journal article", Some("Springer"), "journalArticle"),
        ("bulletin", Some("A programme"), "report"),
        ("essay", None, "manuscript"),
        ("opinion article", Some("An institute"), "report"),
        ("memoir", Some("A press"), "book"),
        ("newspaper article", None, "newspaperArticle"),
        ("magazine article", Some("A press"), "magazineArticle"),
        ("lecture", Some("A museum"), "presentation"),
    ] {
        let mut comparison = small::comparison();
        comparison.documents[0].kind = kind.to_owned();
        comparison.documents[0].publisher = publisher.map(str::to_owned);
        comparison.documents[0].date = Some("Spring 2020".to_owned());
        let (references, edition) = (small::references(&comparison), edition());
        let style = Style::Ris;
        let citer = Citer { comparison: &comparison, references: &references, edition: &edition, style };
        for cited in [whole("one"), Cited::Statement(high(), said("one", "a", Voice::Own))] {
            let record = read_ris(&citer.cite(&cited).reference);
            let (_, made, fields) = ZOTERO.iter().find(|(ty, ..)| *ty == record[0].1).unwrap();
            assert_eq!(*made, item, "{kind}");
            let always = ["TY", "ID", "AU", "TI", "PY", "DA", "N1"];
            let filed = |tag: &str| always.contains(&tag) || fields.contains(&tag);
            assert!(record.iter().all(|(tag, _)| filed(tag)), "{kind}: {record:?}");
            assert!(record.iter().filter(|(tag, _)| tag == "N1").count() <= 1, "{kind}: {record:?}");
        }
    }
}

#[test]
fn a_reference_in_prose_is_one_line_and_its_notes_are_apart() {
    for cited in one_of_each() {
        for style in [Style::Apa, Style::Mla, Style::Chicago] {
            let citation = SMALL.with(|(comparison, references)| {
                Citer { comparison, references, edition: &edition(), style }.cite(&cited)
            });
            assert_eq!(citation.reference.lines().count(), 1, "{}", citation.reference);
            for note in ["Date:", "Verdict:", "Basis:", "In the text:", "para. "] {
                assert!(!citation.reference.contains(note), "{}", citation.reference);
            }
        }
    }
}

// CSL-JSON, read by hayagriva

#[test]
fn csl_json_has_the_fields_and_types_of_the_format() {
    let items: Value = serde_json::from_str(&cite(&whole("one"), Style::CslJson)).unwrap();
    assert_eq!(
        items,
        serde_json::json!([{
            "id": "one",
            "type": "article-journal",
            "title": "Costs: 100% of A & B_c {so far} #1 $5 ~ ^ \\ -- end",
            "author": [
                { "family": "Berg", "given": "Ann-Marie Ö." },
                { "family": "Núñez", "given": "José" },
            ],
            "issued": { "date-parts": [[2020, 3]] },
            "genre": "journal article",
            "publisher": "Smith & Sons",
        }])
    );
    let items: Value = serde_json::from_str(&cite(&whole("three"), Style::CslJson)).unwrap();
    assert_eq!(items[0]["author"], serde_json::json!([{ "literal": "Institute for Silence" }]));
    assert_eq!(items[0]["issued"], serde_json::json!({ "date-parts": [[2020]], "literal": "Spring 2020" }));
    let cited = between(paid(), "one", "two");
    let items: Value = serde_json::from_str(&cite(&cited, Style::CslJson)).unwrap();
    assert_eq!(
        items,
        serde_json::json!([{
            "id": "cost-paid-one-two",
            "type": "webpage",
            "title": "ONE and TWO: Was it paid?",
            "issued": { "date-parts": [[2025, 11, 22]] },
            "container-title": "Two texts & more",
            "version": "build abc1234, data 0123456789ab",
            "URL": "https://example.org/texts/#/cost-paid&show=one,two",
            "annote": "Verdict: agrees.\nNot independent: both rest on Doe, A Report, 2019.\nONE, A (Yes): It was paid. In short: One saw it paid. “paid” (para. 3).\nTWO, A (Yes): It was paid. In short: Two heard of it. “was paid” (para. 3).",
        }])
    );
}

/// The bibliography in APA style that hayagriva writes from our entries, whichever type it read them into.
macro_rules! rendered {
    ($entries:expr) => {{
        let CslStyle::Independent(style) = ArchivedStyle::AmericanPsychologicalAssociation.get() else {
            panic!("APA depends on another style")
        };
        let (entries, locales) = ($entries, locales());
        let mut driver = BibliographyDriver::new();
        for entry in &entries {
            let item = vec![CitationItem::with_entry(entry)];
            driver.citation(CitationRequest::from_items(item, &style, &locales));
        }
        let done = driver.finish(BibliographyRequest { style: &style, locale: None, locale_files: &locales });
        let items = done.bibliography.unwrap().items;
        items.iter().map(|i| format!("{:#}", i.content)).collect::<Vec<_>>()
    }};
}

#[test]
fn another_program_writes_references_from_our_csl_json() {
    let items =
        |cited: &Cited| -> Vec<json::Item> { serde_json::from_str(&cite(cited, Style::CslJson)).unwrap() };
    assert_eq!(
        rendered!(items(&whole("three"))),
        ["Institute for Silence. (2020). Silent [Bulletin]. Nobody."]
    );
    assert_eq!(
        rendered!(items(&between(high(), "one", "two"))),
        [
            "ONE and TWO: Is it too high?. (2025, November 22). Two Texts & More. https://example.org/texts/#/cost-high&show=one,two"
        ]
    );
}

#[test]
fn another_program_writes_references_from_our_bibtex() {
    let entries = |cited: &Cited| -> Vec<hayagriva::Entry> {
        let library = hayagriva::io::from_biblatex_str(&cite(cited, Style::Bibtex)).unwrap();
        library.iter().cloned().collect()
    };
    assert_eq!(
        rendered!(entries(&whole("one"))),
        ["Berg, A.-M. Ö., & Núñez, J. (2020, March). Costs: 100% of A & B_c {so far} #1 $5 ~ ^ \\ -- end."]
    );
    assert_eq!(
        rendered!(entries(&between(high(), "one", "two"))),
        [
            "ONE and TWO: Is it too high?. (2025, November 22). https://example.org/texts/#/cost-high&show=one,two"
        ]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]
    #[test]
    fn no_text_breaks_a_reference(title in "\\PC{1,40}", author in any::<String>(), date in any::<String>()) {
        let mut comparison = small::comparison();
        comparison.documents.truncate(1);
        comparison.documents[0].title = title;
        comparison.documents[0].author = Some(author);
        comparison.documents[0].date = Some(date);
        let references = small::references(&comparison);
        let edition = edition();
        let cited = |style| {
            let citer = Citer { comparison: &comparison, references: &references, edition: &edition, style };
            citer.cite(&whole("one")).reference
        };
        let bibtex = cited(Style::Bibtex);
        let parsed = Bibliography::parse(&bibtex);
        prop_assert!(parsed.as_ref().is_ok_and(|b| b.len() == 1), "{:?}\n{}", parsed, bibtex);
        prop_assert_eq!(&read_ris(&cited(Style::Ris))[1].1, "one");
        let csl: Value = serde_json::from_str(&cited(Style::CslJson)).unwrap();
        prop_assert_eq!(csl[0]["title"].as_str(), Some(comparison.documents[0].title.as_str()));
        for style in [Style::Apa, Style::Mla, Style::Chicago] {
            prop_assert!(!cited(style).trim().is_empty());
        }
    }
}

#[test]
fn references_come_back_from_the_json_of_the_page() {
    let references = small::references(&small::comparison());
    let json = serde_json::to_string(&references).unwrap();
    let back: References = serde_json::from_str(&json).unwrap();
    assert_eq!(back.len(), 3);
    assert_eq!(back, references);
}
