//! Searching: what is found, in which order, where it stands in the text, and what is offered
//! where nothing is found.

use std::rc::Rc;

use crate::common::bundled;
use comparison::analysis::filter::Filter;
use comparison::analysis::overview::pairs;
use comparison::{Comparison, DocumentId, Question, TopicId, Verdict, Voice};
use proptest::prelude::*;
use proptest::sample::Index as Pick;
use search::fold::{Folder, native_decompose};
use search::{Advice, Entry, Found, Hit, Index, Query, Run, marks, runs};
use synoptic::state::view::usual_order;

struct Searched {
    comparison: Rc<Comparison>,
    index: Index,
}

impl Searched {
    fn new(comparison: Rc<Comparison>) -> Self {
        let index = Index::new(&comparison, native_decompose);
        Self { comparison, index }
    }

    fn find(&self, typed: &str) -> Vec<Hit> {
        self.index.find(&query(typed))
    }

    /// What is found, as its kind and its first text.
    fn texts(&self, typed: &str) -> Vec<(&'static str, String)> {
        let text = |hit: &Hit| hit.entry.texts(&self.comparison).remove(0).into_owned();
        self.find(typed).iter().map(|hit| (hit.entry.found().word(), text(hit))).collect()
    }

    fn advice(&self, typed: &str) -> Advice {
        self.index.advice(&query(typed), &self.comparison, native_decompose)
    }
}

thread_local! {
    static BUNDLED: Rc<Searched> = Rc::new(Searched::new(bundled()));
}

fn all() -> Rc<Searched> {
    BUNDLED.with(Rc::clone)
}

fn query(typed: &str) -> Query {
    Query::read(typed, native_decompose)
}

/// A comparison with nothing in it but these events, which are easy to write down.
fn events(whats: &[&str]) -> Searched {
    let mut comparison = Comparison::default();
    for (n, what) in whats.iter().enumerate() {
        let event = serde_json::json!({ "id": format!("event-{n}"), "what": what });
        comparison.events.push(serde_json::from_value(event).unwrap());
    }
    Searched::new(Rc::new(comparison))
}

fn folded(text: &str) -> Vec<String> {
    Folder::new(native_decompose).words(text).iter().map(|w| w.folded.to_owned()).collect()
}

/// The text with what is marked in brackets.
fn bracketed(text: &str, typed: &str) -> String {
    let marks = marks(text, &query(typed), native_decompose);
    runs(text, &marks)
        .iter()
        .map(|run| match run {
            Run::Plain(words) => (*words).to_owned(),
            Run::Match(words) => format!("[{words}]"),
        })
        .collect()
}

// What counts as the same word

#[test]
fn what_a_reader_takes_for_the_same_is_the_same() {
    for (text, words) in [
        ("Éèñ Łódź Øresund STRASSE Straße STRAẞE", "een lodz oresund strasse strasse strasse"),
        ("e\u{301}lan na\u{ef}ve", "elan naive"),
        ("Æther œuvre Þing Đuro İstanbul ılık", "aether oeuvre thing duro istanbul ilik"),
        ("co\u{ad}operation zero\u{200b}width \u{feff}mark", "cooperation zerowidth mark"),
        ("non\u{a0}breaking thin\u{202f}space", "non breaking thin space"),
        ("ﬁnance oﬃce ＡＢＣ　１２", "finance office abc 12"),
        (
            "Sino-Russian Sino‐Russian Sino–Russian Sino−Russian",
            "sino russian sino russian sino russian sino russian",
        ),
        ("China’s China's China‘s Chinaʼs", "chinas chinas chinas chinas"),
        ("‘quoted’ 'quoted' “quoted” „quoted“ «quoted»", "quoted quoted quoted quoted quoted"),
        ("Ёлка Йод ΣΊΣΥΦΟΣ", "елка иод σισυφοσ"),
        ("a_b/c (d) e…f", "a b c d e f"),
        ("", ""),
        (" –‘’… ", ""),
    ] {
        assert_eq!(folded(text).join(" "), words, "{text}");
    }
}

#[test]
fn numbers_are_words_in_the_ways_they_are_written() {
    for (text, words) in [
        ("4,200 km", "4200 km"),
        ("1,234,567.5", "1234567.5"),
        ("1.5 and 4.200", "1.5 and 4.200"),
        ("2003,2008 and 1,5 and 1,2345", "2003 2008 and 1 5 and 1 2345"),
        ("in 2003, 200 of them.", "in 2003 200 of them"),
        ("a 4,200km-long border", "a 4200 km long border"),
        ("the 1990s, the 1990’s", "the 1990 s the 1990 s"),
        ("J11, Su-27, S-400", "j11 su 27 s 400"),
        ("10³ and m³ and 1½", "10 3 and m3 and 1 1⁄2"),
        ("25–30%", "25 30"),
        ("4'200", "4200"),
    ] {
        assert_eq!(folded(text).join(" "), words, "{text}");
    }
}

#[test]
fn each_chinese_or_japanese_character_and_korean_syllable_is_a_word() {
    for (text, words) in [
        ("中国和俄罗斯", "中 国 和 俄 罗 斯"),
        ("2019年，中国China", "2019 年 中 国 china"),
        ("ロシア", "ロ シ ア"),
        ("ﾛｼｱ", "ロ シ ア"),
    ] {
        assert_eq!(folded(text).join(" "), words, "{text}");
    }
    assert_eq!(folded("한국").len(), 2, "also where the decomposition takes syllables apart");
    assert_eq!(folded("한국"), folded("\u{1112}\u{1161}\u{11ab}\u{1100}\u{116e}\u{11a8}"));
}

#[test]
fn the_decomposition_is_asked_for_characters_outside_ascii_only_and_once_each() {
    use std::cell::Cell;
    thread_local!(static ASKED: Cell<usize> = const { Cell::new(0) });
    fn counting(text: &str) -> String {
        assert!(!text.is_ascii() && text.chars().count() == 1, "{text:?}");
        ASKED.with(|n| n.set(n.get() + 1));
        native_decompose(text)
    }
    let mut folder = Folder::new(counting);
    folder.words("plain ASCII text, 4,200 km");
    assert_eq!(ASKED.with(Cell::get), 0);
    folder.words("é é è");
    folder.words("é");
    assert_eq!(ASKED.with(Cell::get), 2);
}

// What is found in the bundled comparison

#[test]
fn a_figure_is_found_however_it_is_written() {
    let all = all();
    for typed in ["4,200 km", "4200 km", "4200km", "4,200km", "“4,200 km”", "\"4200 km", "km 4200"] {
        let found = all.find(typed).iter().any(|hit| {
            hit.entry.found() == Found::Statement
                && hit.entry.question(&all.comparison).unwrap().id.as_str() == "border-length"
                && hit.entry.document(&all.comparison).unwrap().id.as_str() == "resc"
                && hit.entry.name(&all.comparison).unwrap().position.as_str() == "c"
        });
        assert!(found, "{typed}");
    }
}

#[test]
fn a_term_is_found_in_the_glossary_and_wherever_it_stands() {
    let all = all();
    for (_, text) in all.texts("entente") {
        assert!(!text.is_empty());
    }
    let kinds: Vec<Found> = all.find("entente").iter().map(|hit| hit.entry.found()).collect();
    assert!(kinds.contains(&Found::Term) && kinds.contains(&Found::Statement), "{kinds:?}");
    let same =
        ["Entente", "ENTENTE", "ententé", "ｅｎｔｅｎｔｅ", "\"entente\"", "‘entente’", "en\u{ad}tente"];
    for typed in same {
        assert_eq!(all.find(typed), all.find("entente"), "{typed}");
    }
}

#[test]
fn every_kind_of_thing_is_found_by_its_own_words() {
    let all = all();
    let mut kinds = Vec::new();
    for entry in all.index.entries() {
        for text in entry.texts(&all.comparison) {
            let words = folded(&text);
            let found = all.find(&format!("\"{}\"", words.join(" ")));
            assert!(words.is_empty() || found.iter().any(|hit| hit.entry == *entry), "{text}");
        }
        kinds.push(entry.found());
    }
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(kinds.len(), 11, "the comparison has something of each kind: {kinds:?}");
}

#[test]
fn every_text_of_the_comparison_can_be_found() {
    let all = all();
    let c = &all.comparison;
    let has = |text: &str, kind: Found| {
        let typed = format!("\"{}\"", folded(text).join(" "));
        assert!(all.find(&typed).iter().any(|hit| hit.entry.found() == kind), "{kind:?}: {text}");
    };
    for (topic, question) in c.questions() {
        has(&topic.summary, Found::Topic);
        has(question.note.as_deref().unwrap_or(&question.ask), Found::Question);
        question.positions.iter().for_each(|p| has(&p.label, Found::Position));
        question.relations.iter().for_each(|r| has(&r.why, Found::Reason));
        for s in &question.statements {
            has(&s.text.replace(['{', '}'], ""), Found::Statement);
            has(s.by.as_deref().unwrap_or(&s.text.replace(['{', '}'], "")), Found::Statement);
            s.citations.iter().for_each(|c| has(&c.phrase, Found::Phrase));
        }
    }
    for term in &c.glossary {
        [&term.term, &term.means].into_iter().chain(&term.also).for_each(|text| has(text, Found::Term));
    }
    for source in &c.sources {
        has(&source.reference, Found::Source);
        has(&source.kind, Found::Source);
    }
    for d in &c.documents {
        let stated = [&d.author, &d.publisher].into_iter().flatten();
        for text in [&d.short, &d.title, &d.about].into_iter().chain(stated) {
            has(text, Found::Document);
        }
    }
    c.quantities.iter().for_each(|q| has(&q.measures, Found::Figure));
    c.events.iter().for_each(|e| has(&e.what, Found::Event));
}

#[test]
fn key_word_braces_are_no_part_of_a_statement() {
    let all = all();
    for entry in all.index.entries() {
        for text in entry.texts(&all.comparison) {
            assert!(!text.contains(['{', '}']), "{text}");
        }
    }
}

#[test]
fn an_entry_says_what_it_belongs_to() {
    let all = all();
    let c = &all.comparison;
    for entry in all.index.entries() {
        let statement = entry.statement(c);
        match entry.found() {
            Found::Statement | Found::Phrase => {
                let (topic, question) = c.question(&entry.question(c).unwrap().id).unwrap();
                assert_eq!(entry.topic(c), Some(topic));
                assert_eq!(question.statement(&entry.name(c).unwrap()), statement);
                assert_eq!(entry.document(c).unwrap().id, statement.unwrap().document);
                assert_eq!(entry.position(c).unwrap().id, statement.unwrap().position);
            }
            Found::Question | Found::Position | Found::Reason => {
                assert!(entry.question(c).is_some() && statement.is_none() && entry.document(c).is_none());
            }
            Found::Topic => assert!(entry.topic(c).is_some() && entry.question(c).is_none()),
            Found::Document => assert!(entry.document(c).is_some() && entry.topic(c).is_none()),
            _ => assert!(entry.topic(c).is_none() && entry.document(c).is_none()),
        }
    }
}

#[test]
fn asked_about_another_comparison_an_entry_knows_nothing() {
    let nothing = Comparison::default();
    for entry in all().index.entries() {
        assert!(entry.texts(&nothing).is_empty());
        assert!(entry.topic(&nothing).is_none() && entry.name(&nothing).is_none());
    }
}

// Queries

#[test]
fn an_empty_query_finds_nothing() {
    let all = all();
    for typed in ["", "   ", "\"", "\"\"", "“ ”", "…", "-", "'"] {
        assert!(query(typed).is_empty(), "{typed}");
        assert!(all.find(typed).is_empty(), "{typed}");
    }
}

#[test]
fn all_words_must_occur_in_any_order_and_may_go_on() {
    let few = events(&["Gas pipeline agreed", "A pipeline for gas", "Gas price agreed"]);
    let count = |typed: &str| few.find(typed).len();
    assert_eq!(count("gas pipeline"), 2);
    assert_eq!(count("pipeline gas"), 2);
    assert_eq!(count("pip ga"), 2);
    assert_eq!(count("gas agre"), 2);
    assert_eq!(count("ipeline"), 0, "only beginnings of words");
    assert_eq!(count("gas oil"), 0);
    assert_eq!(count("gas GAS gas"), 3);
}

#[test]
fn a_phrase_is_words_in_a_row() {
    let few = events(&["Gas pipeline agreed", "A pipeline for gas", "Gas pipelines"]);
    for (typed, found) in [
        ("\"gas pipeline\"", 1),
        ("“gas pipeline”", 1),
        ("„gas pipeline“", 1),
        ("«gas pipeline»", 1),
        ("\"gas pipeline", 2),
        ("“gas pipel", 2),
        ("\"ga pipeline\"", 0),
        ("\"pipeline gas\"", 0),
        ("\"pipeline\"", 2),
        ("\"for gas\" pipe", 1),
        ("agreed \"gas pipe", 1),
        ("\"gas\" \"pipeline\"", 2),
    ] {
        assert_eq!(few.find(typed).len(), found, "{typed}");
    }
}

#[test]
fn no_phrase_runs_from_one_text_into_the_next() {
    let mut comparison = Comparison::default();
    let term = serde_json::json!({ "term": "one two", "also": ["three four"], "means": "five six" });
    comparison.glossary.push(serde_json::from_value(term).unwrap());
    let one = Searched::new(Rc::new(comparison));
    for (typed, found) in [
        ("\"one two\"", 1),
        ("\"three four\"", 1),
        ("\"two three\"", 0),
        ("\"four five\"", 0),
        ("two three six", 1),
    ] {
        assert_eq!(one.find(typed).len(), found, "{typed}");
    }
}

#[test]
fn an_apostrophe_finds_with_or_without() {
    let few = events(&["China’s claim", "Chinas", "China"]);
    for (typed, found) in [("china", 3), ("china's", 2), ("china’s", 2), ("chinas", 2), ("\"china\"", 1)] {
        assert_eq!(few.find(typed).len(), found, "{typed}");
    }
}

#[test]
fn hyphens_of_any_kind_are_spaces() {
    let few = events(&["Sino–Russian ties", "sino russian", "Russian sino"]);
    for (typed, found) in [("Sino-Russian", 3), ("\"sino‑russian\"", 2), ("\"Sino Russian\"", 2)] {
        assert_eq!(few.find(typed).len(), found, "{typed}");
    }
}

#[test]
fn chinese_is_found_by_a_character_by_a_word_and_by_a_phrase() {
    let few = events(&["中国和俄罗斯的边界", "国中", "俄国，中立", "the character 中 alone"]);
    for (typed, found) in [
        ("中", vec!["the character 中 alone", "中国和俄罗斯的边界", "国中", "俄国，中立"]),
        ("中国", vec!["中国和俄罗斯的边界"]),
        ("\"中国\"", vec!["中国和俄罗斯的边界"]),
        ("国中", vec!["国中", "俄国，中立"]),
        ("中 国", vec!["中国和俄罗斯的边界", "国中", "俄国，中立"]),
        ("罗斯", vec!["中国和俄罗斯的边界"]),
        ("国和俄 边界", vec!["中国和俄罗斯的边界"]),
        ("美", vec![]),
    ] {
        let mut texts: Vec<String> = few.texts(typed).into_iter().map(|(_, text)| text).collect();
        let mut found: Vec<String> = found.into_iter().map(str::to_owned).collect();
        texts.sort();
        found.sort();
        assert_eq!(texts, found, "{typed}");
    }
}

#[test]
fn a_query_can_be_written_again() {
    for typed in [
        "gas pipe",
        "\"gas pipeline\" agreed",
        "a \"b c",
        "4300km",
        "China’s “Sino–Russian” ties",
        "中国",
        "1½ 10³ ℀ ㍿",
    ] {
        let query = query(typed);
        assert_eq!(self::query(&query.typed()).typed(), query.typed(), "{typed}");
        assert_eq!(all().find(&query.typed()), all().index.find(&query), "{typed}");
    }
}

// The order of results

#[test]
fn whole_words_come_before_beginnings_and_then_the_worth_of_the_kind_counts() {
    let all = all();
    for typed in ["alli", "chin", "arctic", "gas", "trade", "border", "entente", "k"] {
        let hits = all.find(typed);
        assert!(!hits.is_empty(), "{typed}");
        let key = |hit: &Hit| {
            let words: Vec<String> =
                hit.entry.texts(&all.comparison).iter().flat_map(|text| folded(text)).collect();
            let whole = words.iter().any(|word| word == typed);
            (!whole, u32::MAX - hit.entry.found().worth())
        };
        let place = |hit: &Hit| all.index.entries().iter().position(|entry| *entry == hit.entry);
        let keys: Vec<_> = hits.iter().map(|hit| (key(hit), place(hit))).collect();
        assert!(keys.is_sorted(), "{typed}: {keys:?}");
    }
}

#[test]
fn kinds_are_worth_what_a_reader_looks_for() {
    use Found::{
        Document, Event, Figure, Phrase, Position, Question, Reason, Source, Statement, Term, Topic,
    };
    let order = [Question, Position, Statement, Phrase, Reason, Topic, Term, Source, Document, Figure, Event];
    assert!(order.is_sorted_by(|a, b| a.worth() >= b.worth()));
    for pair in [Question, Position, Statement, Phrase, Reason, Topic].windows(2) {
        assert!(pair[0].worth() > pair[1].worth());
    }
}

#[test]
fn words_next_to_each_other_come_before_scattered_ones() {
    let few = events(&["Pipelines of gas", "Gas and a pipeline", "The gas pipeline"]);
    let texts: Vec<String> = few.texts("gas pipeline").into_iter().map(|(_, text)| text).collect();
    assert_eq!(texts, ["The gas pipeline", "Gas and a pipeline", "Pipelines of gas"]);
}

#[test]
fn order_in_reading_breaks_ties() {
    let few = events(&["gas b", "gas a", "gas c"]);
    let texts: Vec<String> = few.texts("gas").into_iter().map(|(_, text)| text).collect();
    assert_eq!(texts, ["gas b", "gas a", "gas c"]);
}

// Filters

#[test]
fn a_filter_keeps_what_has_to_do_with_it_in_the_same_order() {
    let all = all();
    let c = &all.comparison;
    let shown = usual_order(c);
    let hits = all.find("chin");
    assert_eq!(Filter::default().keep(&hits, c, &shown), hits);

    let topic = Filter { topics: vec![TopicId::from("border")], ..Filter::default() };
    let kept = topic.keep(&hits, c, &shown);
    assert!(!kept.is_empty() && kept.iter().all(|h| h.entry.topic(c).unwrap().id.as_str() == "border"));

    for verdict in [Verdict::Agrees, Verdict::Qualifies, Verdict::Contradicts] {
        let filter = Filter { verdicts: vec![verdict], ..Filter::default() };
        let kept = filter.keep(&hits, c, &shown);
        let expected: Vec<Hit> = hits
            .iter()
            .filter(|h| {
                let heaviest = |q: &Question| pairs(&shown).map(|(a, b)| q.verdict(a, b)).max();
                h.entry.question(c).is_some_and(|q| heaviest(q) == Some(verdict))
            })
            .copied()
            .collect();
        assert!(!kept.is_empty() && kept == expected, "{verdict:?}");
    }

    let lukin = DocumentId::from("lukin");
    let filter = Filter { documents: vec![lukin.clone()], ..Filter::default() };
    let kept = filter.keep(&hits, c, &shown);
    assert!(kept.len() < hits.len());
    for hit in &kept {
        match hit.entry.found() {
            Found::Statement | Found::Phrase | Found::Document => {
                assert_eq!(hit.entry.document(c).unwrap().id, lukin);
            }
            Found::Question => {
                assert!(hit.entry.question(c).unwrap().statements_of(&lukin).next().is_some());
            }
            Found::Position => {
                let (position, question) = (hit.entry.position(c).unwrap(), hit.entry.question(c).unwrap());
                let mut own = question.statements_of(&lukin).filter(|s| s.voice == Voice::Own);
                assert!(own.any(|s| s.position == position.id));
            }
            Found::Source => {
                assert!(hit.entry.source(c).unwrap().named.iter().any(|n| n.document == lukin));
            }
            Found::Term => panic!("a term belongs to no document"),
            _ => {}
        }
    }
    let both = Filter { documents: vec![lukin], ..topic };
    let twice: Vec<Hit> =
        kept.into_iter().filter(|h| h.entry.topic(c).is_some_and(|t| t.id.as_str() == "border")).collect();
    assert_eq!(both.keep(&hits, c, &shown), twice);
}

// Marks

#[test]
fn marks_stand_at_what_was_asked_for() {
    for (text, typed, marked) in [
        ("A border of 4,200 km.", "4200 km", "A border of [4,200] [km]."),
        ("A border of 4,200 km.", "\"4200 km\"", "A border of [4,200 km]."),
        ("The 4,200km-long border", "4,200 km", "The [4,200km]-long border"),
        ("China’s Chinese chin", "chin", "[Chin]a’s [Chin]ese [chin]"),
        ("China’s claim", "china's", "[China’s] claim"),
        ("China’s claim", "china", "[China]’s claim"),
        ("Élan, e\u{301}lan", "el", "[Él]an, [e\u{301}l]an"),
        ("na\u{ef}ve", "nai", "[na\u{ef}]ve"),
        ("rene\u{301}", "\"rene\"", "[rene\u{301}]"),
        ("ﬁnance", "f", "[ﬁ]nance"),
        ("Straße", "stras", "[Straß]e"),
        ("Sino–Russian ties", "\"sino russian\"", "[Sino–Russian] ties"),
        ("Sino–Russian ties", "russian sino", "[Sino]–[Russian] ties"),
        ("russian gas, gas", "\"gas gas", "russian [gas, gas]"),
        ("中国和俄国", "国", "中[国]和俄[国]"),
        ("中国和俄国", "中国", "[中国]和俄国"),
        ("Trade and trader", "\"trade\"", "[Trade] and trader"),
        ("trade", "tr tra", "[tra]de"),
        ("“entente”", "entente", "“[entente]”"),
        ("nothing here", "gas", "nothing here"),
        ("nothing asked", "", "nothing asked"),
        ("", "gas", ""),
    ] {
        assert_eq!(bracketed(text, typed), marked, "{typed} in {text}");
    }
}

// Where nothing is found

#[test]
fn a_misspelt_word_is_named_and_the_nearest_words_are_offered() {
    let all = all();
    for (typed, nearest) in [
        ("entetne", "entente"),
        ("Kazahkstan", "Kazakhstan"),
        ("vladivostock", "Vladivostok"),
        ("allianse", "alliance"),
        ("Mahalingham", "Mahalingam"),
    ] {
        assert!(all.find(typed).is_empty(), "{typed}");
        let advice = all.advice(typed);
        let [unknown] = advice.unknown.as_slice() else { panic!("{advice:?}") };
        assert_eq!(unknown.word, typed);
        assert!((1..=3).contains(&unknown.near.len()));
        assert_eq!(unknown.near[0].words, nearest, "{typed}");
        assert_eq!(unknown.near[0].found, all.find(nearest).len());
        assert!(unknown.near[0].found > 0);
    }
}

#[test]
fn a_word_that_only_begins_like_another_is_offered_that() {
    let advice = events(&["hypersonic missiles"]).advice("hypersonically");
    assert_eq!(advice.unknown[0].near[0].words, "hypersonic");
}

#[test]
fn nothing_is_offered_where_nothing_is_like_it() {
    let advice = all().advice("qqqqqqqqqq");
    assert_eq!(advice.unknown[0].word, "qqqqqqqqqq");
    assert!(advice.unknown[0].near.is_empty());
    assert!(advice.unquoted.is_none() && advice.shorter.is_empty());
}

#[test]
fn the_word_that_stands_in_the_way_is_said() {
    let few = events(&["Gas pipeline agreed", "Oil price", "Oil pipeline"]);
    let advice = few.advice("gas oil pipeline");
    let offers: Vec<(&str, &str, usize)> =
        advice.shorter.iter().map(|o| (o.words.as_str(), o.query.as_str(), o.found)).collect();
    assert_eq!(offers, [("gas", "oil pipeline", 1), ("oil", "gas pipeline", 1)]);
    assert!(advice.unknown.is_empty(), "each word occurs somewhere");
}

#[test]
fn dropping_the_quotes_is_offered_where_it_helps() {
    let few = events(&["A pipeline for gas"]);
    let offer = few.advice("\"gas pipeline\"").unquoted.unwrap();
    assert_eq!((offer.query.as_str(), offer.found), ("gas pipeline", 1));
    assert!(few.advice("\"oil pipeline\"").unquoted.is_none());
    assert!(few.advice("oil pipeline").unquoted.is_none());
}

#[test]
fn a_near_word_takes_the_place_of_the_misspelt_one() {
    let few = events(&["The gas pipeline to Blagoveshchensk"]);
    let near = |typed: &str| few.advice(typed).unknown[0].near[0].query.clone();
    assert_eq!(near("gas blagoveschensk"), "gas Blagoveshchensk");
    assert_eq!(near("\"gas piepline\" to"), "\"gas pipeline\" to");
}

// Against an independent scan

/// Words of a text by a plain reading of the rules: fold everything, then cut.
fn naive_words(text: &str) -> Vec<String> {
    use unicode_normalization::UnicodeNormalization;
    let text = text.replace(['’', '‘', 'ʼ'], "'").nfkd().collect::<String>().to_lowercase();
    let text: String = text
        .chars()
        .filter(|c| {
            !unicode_normalization::char::is_combining_mark(*c) && !"\u{ad}\u{200b}\u{feff}".contains(*c)
        })
        .collect();
    let text = text.replace('ß', "ss").replace('ø', "o").replace('ł', "l");
    let signs: Vec<char> = text.chars().collect();
    let sign = |n: Option<usize>| n.and_then(|n| signs.get(n)).copied().unwrap_or(' ');
    let mut out = String::new();
    for (n, c) in signs.iter().enumerate() {
        let (before, after) = (sign(n.checked_sub(1)), sign(Some(n + 1)));
        let rest: String = signs[n + 1..].iter().take_while(|c| c.is_ascii_digit()).collect();
        let ahead = signs[..n].iter().rev().take_while(|c| c.is_ascii_digit()).count();
        if matches!(c, '\u{4e00}'..='\u{9fff}') {
            out.extend([' ', *c, ' ']);
        } else if c.is_alphanumeric() {
            if before.is_ascii_digit() && !c.is_ascii_digit() {
                out.push(' ');
            }
            out.push(*c);
        } else if (*c == '.' && before.is_ascii_digit() && after.is_ascii_digit())
            || (*c == '\'' && before.is_alphanumeric() && after.is_alphanumeric())
            || (*c == ',' && (1..=3).contains(&ahead) && rest.len() == 3)
        {
            if *c == '.' {
                out.push('.');
            } else if *c == '\'' && before.is_ascii_digit() && !after.is_ascii_digit() {
                out.push(' ');
            }
        } else {
            out.push(' ');
        }
    }
    out.split_whitespace().map(str::to_owned).collect()
}

/// A term of a query as these tests write it: plain words, all but the last whole; and whether the
/// last is whole too.
type Plain = (Vec<String>, bool);

fn naive_finds(texts: &[Vec<String>], terms: &[Plain]) -> bool {
    let stands = |(words, whole): &Plain| {
        texts.iter().any(|text| {
            text.windows(words.len()).any(|window| {
                let last = words.len() - 1;
                window[..last] == words[..last]
                    && if *whole {
                        window[last] == words[last]
                    } else {
                        window[last].starts_with(&words[last])
                    }
            })
        })
    };
    !terms.is_empty() && terms.iter().all(stands)
}

struct Naive {
    entries: Vec<(Entry, Vec<Vec<String>>)>,
}

thread_local! {
    static NAIVE: Rc<Naive> = Rc::new({
        let all = all();
        let texts = |e: &Entry| e.texts(&all.comparison).iter().map(|t| naive_words(t)).collect();
        Naive { entries: all.index.entries().iter().map(|e| (*e, texts(e))).collect() }
    });
}

/// The terms written as a reader would, a phrase in quotes of some kind.
fn typed(terms: &[Plain]) -> String {
    let write = |(words, whole): &Plain| match (words.len(), whole) {
        (_, true) => format!("“{}”", words.join(" ")),
        (1, false) => words[0].clone(),
        (_, false) => format!("\"{}", words.join(" ")),
    };
    terms.iter().map(write).collect::<Vec<_>>().join(" ")
}

fn same_as_the_scan(terms: &[Plain]) -> Result<usize, TestCaseError> {
    let typed = typed(terms);
    let mut found: Vec<Entry> = all().find(&typed).iter().map(|hit| hit.entry).collect();
    found.sort_unstable();
    let mut scanned: Vec<Entry> = NAIVE.with(|naive| {
        naive.entries.iter().filter(|(_, texts)| naive_finds(texts, terms)).map(|(e, _)| *e).collect()
    });
    scanned.sort_unstable();
    prop_assert_eq!(&found, &scanned, "{}", typed);
    Ok(found.len())
}

/// Some text of the comparison that has words, as its words.
fn some_text(pick: &Pick) -> Vec<String> {
    NAIVE.with(|naive| {
        let (_, texts) = pick.get(&naive.entries);
        texts.iter().find(|words| !words.is_empty()).unwrap().clone()
    })
}

fn cut(word: &str, letters: usize) -> String {
    word.chars().take(letters.max(1)).collect()
}

#[test]
fn the_index_has_the_words_that_a_plain_reading_has() {
    let all = all();
    for entry in all.index.entries() {
        for text in entry.texts(&all.comparison) {
            assert_eq!(folded(&text), naive_words(&text), "{text}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Words of one text, whole or only begun, in any order: at least that text is found.
    #[test]
    fn words_of_a_text_find_what_a_scan_finds(
        text in any::<Pick>(),
        words in proptest::collection::vec((any::<Pick>(), 1..12_usize), 1..5),
    ) {
        let text = some_text(&text);
        // A number cut after its point would be read without it.
        let terms: Vec<Plain> = words
            .iter()
            .map(|(pick, letters)| (vec![cut(pick.get::<String>(&text), *letters).trim_end_matches('.').to_owned()], false))
            .collect();
        prop_assert!(same_as_the_scan(&terms)? > 0);
    }

    /// Words from anywhere.
    #[test]
    fn words_of_several_texts_find_what_a_scan_finds(
        words in proptest::collection::vec((any::<Pick>(), any::<Pick>(), 1..6_usize, any::<bool>()), 1..4),
    ) {
        let terms: Vec<Plain> = words
            .iter()
            .map(|(text, word, letters, whole)| {
                let text = some_text(text);
                let word = word.get(&text);
                let begun = cut(word, *letters).trim_end_matches('.').to_owned();
                (vec![if *whole { word.clone() } else { begun }], *whole)
            })
            .collect();
        same_as_the_scan(&terms)?;
    }

    /// Words in a row, closed or still being typed, beside another word.
    #[test]
    fn phrases_find_what_a_scan_finds(
        text in any::<Pick>(),
        from in any::<Pick>(),
        count in 1..6_usize,
        letters in proptest::option::of(1..8_usize),
        beside in proptest::option::of((any::<Pick>(), any::<Pick>())),
        swapped in any::<bool>(),
    ) {
        let text = some_text(&text);
        let from = from.index(text.len());
        let mut words: Vec<String> = text[from..].iter().take(count).cloned().collect();
        if swapped {
            words.reverse();
        }
        let last = words.pop().unwrap();
        words.push(letters.map_or(last.clone(), |n| cut(&last, n).trim_end_matches('.').to_owned()));
        let mut terms = Vec::new();
        if let Some((other, word)) = beside {
            terms.push((vec![word.get(&some_text(&other)).clone()], false));
        }
        terms.push((words, letters.is_none()));
        let found = same_as_the_scan(&terms)?;
        prop_assert!(swapped || terms.len() > 1 || found > 0);
    }

    /// Random letters.
    #[test]
    fn random_words_find_what_a_scan_finds(words in proptest::collection::vec("[a-z]{1,4}|[0-9]{1,4}", 0..4)) {
        let terms: Vec<Plain> = words.into_iter().map(|word| (vec![word], false)).collect();
        same_as_the_scan(&terms)?;
    }

    /// Whatever is typed, everything found has a mark for it, and the marks cut no character.
    #[test]
    fn what_is_found_is_marked(text in any::<Pick>(), words in proptest::collection::vec((any::<Pick>(), 1..9_usize), 1..4)) {
        let text = some_text(&text);
        let typed = words.iter().map(|(p, n)| cut(p.get::<String>(&text), *n)).collect::<Vec<_>>().join(" ");
        let query = query(&typed);
        let all = all();
        for hit in all.index.find(&query) {
            let texts = hit.entry.texts(&all.comparison);
            let marked = texts.iter().any(|text| !marks(text, &query, native_decompose).is_empty());
            prop_assert!(marked, "{} in {:?}", typed, texts);
        }
    }

    /// The pieces joined are the text; the marks are in order and none is empty.
    #[test]
    fn marks_lose_nothing(text in "(\\PC|[a-z ’é中한\u{301}\u{ad}ﬁß0-9.,]){0,60}", typed in "(\\PC|[a-z \"é中]){0,6}") {
        let marks = marks(&text, &query(&typed), native_decompose);
        prop_assert!(marks.iter().all(|m| m.start < m.end));
        prop_assert!(marks.windows(2).all(|w| w[0].end < w[1].start));
        let runs = runs(&text, &marks);
        let joined: String = runs.iter().map(|r| match r { Run::Plain(s) | Run::Match(s) => *s }).collect();
        prop_assert_eq!(&joined, &text);
        let matches = runs.iter().filter(|r| matches!(r, Run::Match(_))).count();
        prop_assert_eq!(matches, marks.len());
    }

    /// The beginning of any word of a text marks that word.
    #[test]
    fn a_beginning_marks_its_word(text in "([a-z’éßﬁ中]{1,8}[ ,]){1,6}", pick in any::<Pick>(), letters in 1..6_usize) {
        let words = folded(&text);
        prop_assume!(!words.is_empty());
        let typed = cut(pick.get::<String>(&words), letters);
        prop_assert!(!marks(&text, &query(&typed), native_decompose).is_empty(), "{}", typed);
    }

    /// Nothing that is typed breaks it, and what finds something needs no advice about its words.
    #[test]
    fn nothing_typed_breaks_it(typed in "(\\PC|[a-z \"“”’é中]){0,30}") {
        let all = all();
        let hits = all.find(&typed);
        let advice = all.advice(&typed);
        prop_assert!(hits.is_empty() || advice.unknown.is_empty());
        prop_assert!(advice.unknown.iter().all(|u| u.near.len() <= 3));
        let offers = advice.shorter.iter().chain(&advice.unquoted).filter(|_| hits.is_empty());
        for offer in offers {
            prop_assert_eq!(all.find(&offer.query).len(), offer.found, "{}", offer.query);
        }
    }
}

// In an address

mod in_an_address {
    use proptest::prelude::*;
    use synoptic::state::words::{read, write};

    #[test]
    fn words_are_written_plainly() {
        for (typed, written) in [
            ("", ""),
            ("entente", "entente"),
            ("gas pipeline", "gas-pipeline"),
            ("4,200 km", "4,200-km"),
            ("“gas", "=201c=gas"),
            ("中国", "=4e2d,56fd="),
            ("NATO 1", "=4e,41,54,4f=-1"),
            ("a-b", "a=2d=b"),
            ("a=b", "a=3d=b"),
            (" a  b ", "-a-=20=b-"),
            ("a,", "a=2c="),
            ("a, b", "a,-b"),
        ] {
            assert_eq!(write(typed), written);
            assert_eq!(read(written), typed);
        }
    }

    #[test]
    fn what_is_malformed_is_read_as_well_as_it_can_be() {
        for (written, typed) in [
            ("中国 Russia", "中国 Russia"),
            ("a=b", "a\u{b}"),
            ("=4e2d,56fd", "中国"),
            ("a=zz=b", "a=zz\u{b}"),
            ("==", "=="),
            ("=", "="),
            ("=d800=", "=d800="),
            ("=110000=", "=110000="),
            ("=+41=", "=+41="),
            ("=41,=", "=41,="),
            ("=ffffffffff=", "=ffffffffff="),
            ("--", "  "),
        ] {
            assert_eq!(read(written), typed, "{written}");
        }
    }

    proptest! {
        /// Whatever was typed comes back, from an address that survives mail and chat.
        #[test]
        fn what_was_typed_comes_back(typed in "(\\PC|[ a-zA-Z0-9,=\"-]|[\u{0}-\u{ffff}]){0,40}") {
            let written = write(&typed);
            prop_assert!(written.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-,=".contains(c)), "{}", written);
            prop_assert!(!written.ends_with(',') && !written.contains("--"));
            prop_assert_eq!(read(&written), typed);
        }

        /// Reading never fails.
        #[test]
        fn anything_can_be_read(written in "(\\PC|[a-f0-9=,-]){0,40}") {
            let _ = read(&written);
        }
    }
}
