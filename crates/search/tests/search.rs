//! Searching: what is found, in which order, where it is in the text, and what is offered where nothing
//! is found.

use comparison::analysis::filter::Filter;
use comparison::{Comparison, DocumentId, QuestionId, TopicId, Verdict};
use proptest::prelude::*;
use search::filtered::keep;
use search::words::words;
use search::{Advice, Corpus, Entry, EntryKind, Highlight, Query, highlights, marks};

struct Searched {
    comparison: Comparison,
    corpus: Corpus,
}

impl Searched {
    fn new(comparison: Comparison) -> Self {
        let corpus = Corpus::new(&comparison);
        Self { comparison, corpus }
    }

    fn find(&self, typed: &str) -> Vec<&Entry> {
        self.corpus.find(&self.corpus.query(typed))
    }

    /// Returns the kind and first text of each result.
    fn found(&self, typed: &str) -> Vec<String> {
        self.find(typed).iter().map(|hit| format!("{}: {}", hit.kind.word(), hit.texts[0])).collect()
    }

    fn advice(&self, typed: &str) -> Advice {
        self.corpus.advice(&self.corpus.query(typed))
    }
}

/// Two documents on a harbour and on an orchard, with something of each kind.
fn harbour() -> Searched {
    let mut comparison = serde_json::to_value(Comparison::default()).unwrap();
    let parts: serde_json::Map<_, _> = serde_json::from_str(include_str!("harbour.json")).unwrap();
    comparison.as_object_mut().unwrap().extend(parts);
    Searched::new(serde_json::from_value(comparison).unwrap())
}

/// A comparison with nothing in it but these events.
fn events(whats: &[&str]) -> Searched {
    let mut comparison = Comparison::default();
    for (n, what) in whats.iter().enumerate() {
        let event = serde_json::json!({ "id": format!("event-{n}"), "what": what });
        comparison.events.push(serde_json::from_value(event).unwrap());
    }
    Searched::new(comparison)
}

fn folded(text: &str) -> String {
    words(text).into_iter().map(|word| word.folded).collect::<Vec<_>>().join(" ")
}

/// What was typed, where no words mean the same.
fn query(typed: &str) -> Query {
    Corpus::new(&Comparison::default()).query(typed)
}

/// The text with what is marked in brackets.
fn bracketed(text: &str, typed: &str) -> String {
    let part = |part: &Highlight| match part {
        Highlight::Plain(words) => (*words).to_owned(),
        Highlight::Match(words) => format!("[{words}]"),
    };
    highlights(text, &marks(text, &query(typed))).iter().map(part).collect()
}

// What counts as the same word

#[test]
fn case_accents_quotes_and_hyphens_make_no_difference() {
    for (text, words) in [
        ("Éèñ Łódź Øresund STRASSE Straße STRAẞE", "een lodz oresund strasse strasse strasse"),
        ("e\u{301}lan na\u{ef}ve", "elan naive"),
        ("co\u{ad}operation zero\u{200b}width \u{feff}mark", "cooperation zerowidth mark"),
        ("non\u{a0}breaking thin\u{202f}space", "non breaking thin space"),
        ("ﬁnance oﬃce ＡＢＣ　１２", "finance office abc 12"),
        ("old-new old‐new old–new old−new", "old new old new old new old new"),
        ("Town’s Town's Town‘s Townʼs", "towns towns towns towns"),
        ("‘quoted’ 'quoted' “quoted” „quoted“ «quoted»", "quoted quoted quoted quoted quoted"),
        ("a_b/c (d) e…f", "a b c d e f"),
        ("", ""),
        (" –‘’… ", ""),
    ] {
        assert_eq!(folded(text), words, "{text}");
    }
}

#[test]
fn numbers_are_words_however_they_are_written() {
    for (text, words) in [
        ("4,200 km", "4200 km"),
        ("1,234,567.5", "1234567.5"),
        ("1.5 and 4.200", "1.5 and 4.200"),
        ("2003,2008 and 1,5 and 1,2345", "2003 2008 and 1 5 and 1 2345"),
        ("in 2003, 200 of them.", "in 2003 200 of them"),
        ("a 4,200km-long wall", "a 4200 km long wall"),
        ("4 200 km, 4\u{2009}200 km, 4\u{202f}200 km, 4\u{a0}200 km", "4200 km 4200 km 4200 km 4200 km"),
        ("1 234 567", "1234567"),
        ("in 2003 200 of 12 34 5678", "in 2003 200 of 12 34 5678"),
        ("the 1990s, the 1990’s", "the 1990 s the 1990 s"),
        ("J11, S-400", "j11 s 400"),
        ("10³ and m³", "10 ³ and m³"),
        ("25–30%", "25 30"),
        ("4'200", "4200"),
    ] {
        assert_eq!(folded(text), words, "{text}");
    }
}

#[test]
fn each_chinese_or_japanese_character_and_korean_syllable_is_a_word() {
    for (text, words) in [
        ("中国和俄罗斯", "中 国 和 俄 罗 斯"),
        ("2019年，中国China", "2019 年 中 国 china"),
        ("ロシア", "ロ シ ア"),
        ("한국", "한 국"),
    ] {
        assert_eq!(folded(text), words, "{text}");
    }
}

// What is found

#[test]
fn twenty_queries_find_what_they_should_in_order() {
    let all = harbour();
    let question = "question: Did the wall make the harbour?";
    for (typed, expected) in [
        (
            "harbour",
            vec![
                question,
                "position: The harbour was made by its wall",
                "statement: The wall made the harbour what it is",
                "quoted phrase: no harbour without a wall",
                "topic: The harbour of Saltmere",
                "document: Dole",
            ],
        ),
        (
            "\"the harbour\"",
            vec![
                question,
                "position: The harbour was made by its wall",
                "statement: The wall made the harbour what it is",
                "topic: The harbour of Saltmere",
                "document: Dole",
            ],
        ),
        (
            "herr",
            vec![
                "statement: The herring made it",
                "reason: A wall does not bring herring; the reason is in the sea.",
            ],
        ),
        (
            "HERRING",
            vec![
                "statement: The herring made it",
                "reason: A wall does not bring herring; the reason is in the sea.",
            ],
        ),
        ("wall herring", vec!["reason: A wall does not bring herring; the reason is in the sea."]),
        ("herring wall", vec!["reason: A wall does not bring herring; the reason is in the sea."]),
        ("“herring wall”", vec![]),
        ("eleven yards", vec!["figure: length of the wall, eleven yards being lost"]),
        ("4200", vec!["quoted phrase: 4,200 rings in all"]),
        ("4,200 rings", vec!["quoted phrase: 4,200 rings in all"]),
        ("4200rings", vec!["quoted phrase: 4,200 rings in all"]),
        ("4 200 rings", vec!["quoted phrase: 4,200 rings in all"]),
        ("brandt", vec!["statement: The herring made it"]),
        ("naive", vec!["term: first tide"]),
        ("early-tide", vec!["term: first tide"]),
        ("dunmore", vec!["question: Is the Dunmore a good apple?", "position: The Dunmore is good to sell"]),
        ("望道", vec!["source: Chen Wangdao (陈望道), Cinnamon, 1809"]),
        ("night book", vec!["source: The night book of the board, 1804–1823"]),
        ("Ålesund", vec!["event: A boat from Ålesund takes the first ring"]),
        ("alesund", vec!["event: A boat from Ålesund takes the first ring"]),
        ("sheep", vec![]),
    ] {
        assert_eq!(all.found(typed), expected, "{typed}");
    }
}

#[test]
fn every_text_of_every_kind_is_found_by_its_own_words() {
    let all = harbour();
    let mut kinds = Vec::new();
    for entry in &all.corpus.entries {
        for text in &entry.texts {
            assert!(!text.contains(['{', '}']), "the marks of key words are no part of {text}");
            let found = all.find(&format!("\"{}\"", folded(text)));
            assert!(found.contains(&entry), "{text}");
        }
        kinds.push(entry.kind);
    }
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(kinds.len(), 11, "there is something of each kind: {kinds:?}");
}

#[test]
fn an_entry_knows_what_it_belongs_to() {
    let all = harbour();
    let one = |typed: &str| {
        let entry = all.find(typed)[0];
        let documents: Vec<&str> = entry.documents.iter().map(DocumentId::as_str).collect();
        let name = entry.statement.as_ref().map(|name| (name.document.as_str(), name.position.as_str()));
        let question = entry.question.as_ref().map(QuestionId::as_str);
        (entry.kind, entry.topic.as_ref().map(TopicId::as_str), question, name, documents)
    };
    for (typed, kind, topic, question, name, documents) in [
        (
            "no harbour without",
            EntryKind::Phrase,
            Some("harbour"),
            Some("wall"),
            Some(("dole", "a")),
            vec!["dole"],
        ),
        ("did wall", EntryKind::Question, Some("harbour"), Some("wall"), None, vec!["dole", "reed"]),
        ("the sea made it", EntryKind::Position, Some("harbour"), Some("wall"), None, vec!["reed"]),
        ("bring herring", EntryKind::Reason, Some("harbour"), Some("wall"), None, vec!["dole", "reed"]),
        ("early tide", EntryKind::Term, None, None, None, vec![]),
        ("cinnamon", EntryKind::Source, None, None, None, vec!["reed"]),
        ("eleven yards", EntryKind::Figure, None, None, None, vec!["dole"]),
        ("alesund", EntryKind::Event, None, None, None, vec!["dole"]),
        ("mooring", EntryKind::Document, None, None, None, vec!["dole"]),
    ] {
        assert_eq!(one(typed), (kind, topic, question, name, documents), "{typed}");
    }
}

#[test]
fn an_empty_query_finds_nothing() {
    let all = harbour();
    for typed in ["", "   ", "\"", "\"\"", "“ ”", "…", "-", "'"] {
        assert!(query(typed).is_empty(), "{typed}");
        assert!(all.find(typed).is_empty(), "{typed}");
    }
}

#[test]
fn what_says_all_words_is_found_and_what_says_some_only_where_nothing_says_all() {
    let few = events(&["A pipeline for gas", "Gas price agreed", "Gas pipeline agreed"]);
    for (typed, found) in [
        ("gas pipeline", &["Gas pipeline agreed", "A pipeline for gas"][..]),
        ("agreed pipeline", &["Gas pipeline agreed"]),
        ("gas oil", &["A pipeline for gas", "Gas price agreed", "Gas pipeline agreed"]),
        ("gas-price", &["Gas price agreed"]),
        ("price pipeline", &["Gas price agreed", "A pipeline for gas", "Gas pipeline agreed"]),
        ("gas GAS gas", &["A pipeline for gas", "Gas price agreed", "Gas pipeline agreed"]),
        ("ipeline", &[]),
        ("oil coal", &[]),
    ] {
        let found: Vec<String> = found.iter().map(|text| format!("event: {text}")).collect();
        assert_eq!(few.found(typed), found, "{typed}");
    }
}

#[test]
fn the_name_of_a_document_finds_what_its_statements_say() {
    let all = harbour();
    for (typed, found) in [
        (
            "reed herring",
            &[
                "statement: The herring made it",
                "reason: A wall does not bring herring; the reason is in the sea.",
            ][..],
        ),
        ("dole herring", &["reason: A wall does not bring herring; the reason is in the sea."]),
        ("Dole June", &["statement: It keeps until June"]),
        ("dole apple", &["question: Is the Dunmore a good apple?", "topic: The valley"]),
        ("reed fish", &["quoted phrase: it was the fish"]),
        // Reed says nothing of June, and its name tells nothing of it.
        ("reed june", &["statement: It keeps until June"]),
    ] {
        assert_eq!(all.found(typed), found, "{typed}");
    }
}

#[test]
fn the_name_of_a_document_by_itself_finds_the_document_first() {
    let mut named = harbour().comparison;
    named.topics[0].title = "Reed and its harbour".to_owned();
    let named = Searched::new(named);
    for typed in ["reed", "Reed", "\"reed\""] {
        assert_eq!(named.found(typed)[..2], ["document: Reed", "topic: Reed and its harbour"]);
    }
}

#[test]
fn the_last_word_may_be_unfinished_and_so_may_longer_words_before_it() {
    let few = events(&["Pipeline", "Pipework", "A gasworks"]);
    for (typed, found) in
        [("pi", 2), ("pip", 2), ("pip ga", 1), ("pipe ga", 3), ("pipew ga", 2), ("\"pip\"", 0)]
    {
        assert_eq!(few.find(typed).len(), found, "{typed}");
    }
}

#[test]
fn endings_make_no_difference_but_in_quotes() {
    let few = events(&["The allies threaten it", "A threat to the ally", "All of the alliance"]);
    for (typed, found) in [
        ("ally", 2),
        ("allies", 2),
        ("threats", 2),
        ("threatening", 2),
        ("alliances", 1),
        ("\"allies\"", 1),
        ("\"threats\"", 0),
    ] {
        assert_eq!(few.find(typed).len(), found, "{typed}");
    }
    assert_eq!(few.found("threat")[0], "event: A threat to the ally", "the word itself comes first");
}

#[test]
fn stop_words_count_only_where_there_is_nothing_else() {
    let few = events(&["What will they do", "The harbour"]);
    for (typed, found) in
        [("what will they do with the harbours", "The harbour"), ("what they do", "What will they do")]
    {
        assert_eq!(few.found(typed), [format!("event: {found}")], "{typed}");
    }
    assert_eq!(few.find("\"will they\" harbour").len(), 1, "in quotes they count");
    assert_eq!(bracketed("The gas of the harbour", "the gas"), "The [gas] of the harbour");
}

/// Events in a comparison that knows which words mean the same.
fn synonymous() -> Searched {
    let mut comparison =
        events(&["War games with an ally", "An exercise at sea", "A game of war", "Used arms"]).comparison;
    comparison.synonyms = [&["exercises", "war games"][..], &["US", "United States"], &["weapon", "arms"]]
        .map(|group| group.iter().map(ToString::to_string).collect())
        .into();
    Searched::new(comparison)
}

#[test]
fn words_that_mean_the_same_find_each_other_but_in_quotes() {
    let few = synonymous();
    for (typed, found) in [
        ("exercise", &["An exercise at sea", "War games with an ally"][..]),
        ("war games", &["War games with an ally", "An exercise at sea"]),
        ("a war game", &["War games with an ally", "An exercise at sea"]),
        ("weapons", &["Used arms"]),
        ("united states", &[]),
        ("\"exercise\"", &["An exercise at sea"]),
        ("\"weapons\"", &[]),
    ] {
        let found: Vec<String> = found.iter().map(|text| format!("event: {text}")).collect();
        assert_eq!(few.found(typed), found, "{typed}");
    }
}

#[test]
fn quotation_marks_find_words_that_follow_each_other() {
    let few = events(&["Gas pipeline agreed", "A pipeline for gas", "Gas pipelines", "agas agas pipeline"]);
    for (typed, found) in [
        ("\"gas pipeline\"", 1),
        ("“gas pipeline”", 1),
        ("„gas pipeline“", 1),
        ("«gas pipeline»", 1),
        ("\"gas pipeline", 2),
        ("“gas pipel", 2),
        ("\"ga pipeline\"", 0),
        ("\"pipeline gas\"", 0),
        ("\"pipeline\"", 3),
        ("\"for gas\" pipe", 1),
        ("agreed \"gas pipe", 1),
        ("\"gas\" \"pipeline\"", 2),
        ("\"agas pipeline\"", 1),
    ] {
        assert_eq!(few.find(typed).len(), found, "{typed}");
    }
}

#[test]
fn no_phrase_runs_from_one_text_into_the_next() {
    let mut comparison = Comparison::default();
    let term = serde_json::json!({ "term": "one two", "also": ["three four"], "means": "five six" });
    comparison.glossary.push(serde_json::from_value(term).unwrap());
    let one = Searched::new(comparison);
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
fn chinese_is_found_by_a_character_by_a_word_and_by_a_phrase() {
    let few = events(&["中国和俄罗斯的边界", "国中", "俄国，中立", "the character 中 alone"]);
    for (typed, found) in [
        ("中", 4),
        ("中国", 1),
        ("\"中国\"", 1),
        ("国中", 2),
        ("中 国", 3),
        ("罗斯", 1),
        ("国和俄 边界", 1),
        ("美", 0),
    ] {
        assert_eq!(few.find(typed).len(), found, "{typed}");
    }
}

#[test]
fn stop_words_count_in_quotes() {
    let few = events(&["The wall", "How are the walls?"]);
    assert_eq!(few.found("\"how are\" wall"), ["event: How are the walls?"]);
}

#[test]
fn words_that_are_typed_without_a_space_are_a_phrase() {
    let few = events(&["A pipeline of gas", "The gas pipeline"]);
    assert_eq!(few.found("gas.pipeline"), ["event: The gas pipeline"]);
    assert_eq!(few.found("gas/pipeline").len(), 2);
}

#[test]
fn a_query_is_empty_where_nothing_is_asked_for() {
    assert!(query(" ,").is_empty());
    assert!(!query("wall").is_empty());
}

// The order of results

#[test]
fn words_that_follow_each_other_come_first_then_their_order_then_other_endings_then_the_order_of_reading() {
    let few = events(&["Pipelines of gas", "Gas and a pipeline", "The gas pipeline", "A gas pipeline"]);
    assert_eq!(
        few.found("gas pipeline"),
        [
            "event: The gas pipeline",
            "event: A gas pipeline",
            "event: Gas and a pipeline",
            "event: Pipelines of gas"
        ]
    );
}

#[test]
fn words_in_the_order_that_was_asked_for_come_before_others() {
    let few = events(&["A pipeline of gas", "Gas and a pipeline"]);
    assert_eq!(few.found("gas pipeline"), ["event: Gas and a pipeline", "event: A pipeline of gas"]);
}

/// A comparison of one question, with the statement of a document on it, and of one event.
fn one_of_each(question: &str, statement: &str, event: &str) -> Searched {
    let mut comparison = serde_json::to_value(Comparison::default()).unwrap();
    comparison["topics"] = serde_json::json!([{
        "id": "topic", "title": "Topic", "summary": "",
        "questions": [{
            "id": "question", "ask": question, "basis": "fact", "note": "",
            "positions": [{ "id": "a", "label": "" }],
            "relations": [],
            "statements": [
                { "document": "dole", "position": "a", "voice": "own", "text": statement, "clause": "", "citations": [] },
            ],
        }],
    }]);
    comparison["events"] = serde_json::json!([{ "id": "event", "what": event }]);
    Searched::new(serde_json::from_value(comparison).unwrap())
}

#[test]
fn the_order_of_words_tells_more_than_a_statement_over_an_event_and_less_than_a_question() {
    let found = |question: &str, statement: &str, event: &str| {
        let kinds = one_of_each(question, statement, event);
        kinds.find("gas pipeline").iter().map(|hit| hit.kind.word()).collect::<Vec<_>>()
    };
    let (at_once, later) = ("The gas pipeline", "Gas and a pipeline");
    assert_eq!(found("", later, at_once), ["event", "statement"]);
    assert_eq!(found(later, "", at_once), ["question", "event"]);
}

#[test]
fn a_statement_with_another_ending_comes_before_an_event_with_the_word_itself() {
    let both = one_of_each("", "The pipelines", "The pipeline");
    assert_eq!(both.found("pipeline"), ["statement: The pipelines", "event: The pipeline"]);
}

#[test]
fn where_nothing_says_all_words_what_says_more_of_them_comes_first() {
    let few = events(&[
        "Coal",
        "Gas and oil",
        "Oil and gas",
        "Gas oil",
        "Oil, gas",
        "Oil gas",
        "Gas, oil",
        "A gas oil",
    ]);
    let found = few.found("gas oil coal");
    assert_eq!(found.len(), 8);
    assert_eq!(found.last().map(String::as_str), Some("event: Coal"), "although its word is the rarer one");
}

#[test]
fn the_beginning_of_a_word_may_be_followed_by_the_next_term() {
    let few = events(&["gases and pipes", "gases pipes"]);
    assert_eq!(few.found("gase pip"), ["event: gases pipes", "event: gases and pipes"]);
    assert_eq!(few.found("\"gases\" \"pipes\""), ["event: gases pipes", "event: gases and pipes"]);
}

#[test]
fn kinds_are_worth_what_a_reader_looks_for() {
    use EntryKind::{
        Document, Event, Figure, Phrase, Position, Question, Reason, Source, Statement, Term, Topic,
    };
    let order = [Question, Position, Statement, Phrase, Reason, Topic, Term, Source, Document, Figure, Event];
    let worth = order.map(EntryKind::worth);
    assert_eq!(worth, [16, 10, 8, 6, 5, 4, 4, 2, 2, 1, 1]);
}

#[test]
fn the_rarer_word_tells_more() {
    let few = events(&["Gas", "Gas", "Gas", "Gas", "Coal", "Oil and gas"]);
    assert_eq!(few.found("gas coal"), ["event: Coal"], "what says only the common word is left out");
}

#[test]
fn each_question_is_listed_once_the_best_first() {
    let all = harbour();
    let questions = |typed: &str| -> Vec<&str> {
        let best = search::questions(&all.find(typed));
        best.into_iter().filter_map(|best| best.question.as_ref()).map(QuestionId::as_str).collect()
    };
    assert_eq!(questions("harbour"), ["wall"]);
    assert_eq!(questions("apple"), ["apple"]);
    assert_eq!(questions("a good wall"), ["apple", "wall"], "good is the rarer word");
    assert_eq!(questions("early tide"), [""; 0], "a term belongs to no question");
}

// Filters

#[test]
fn a_filter_keeps_the_results_that_fit_in_the_same_order() {
    let all = harbour();
    let shown = [DocumentId::from("dole"), DocumentId::from("reed")];
    let kept = |filter: &Filter, typed: &str| {
        let mut hits = all.find(typed);
        keep(filter, &mut hits, &all.comparison, &shown);
        hits.iter().map(|hit| hit.texts[0].clone()).collect::<Vec<_>>()
    };
    let all_with_the: Vec<String> = kept(&Filter::default(), "the");
    assert_eq!(all_with_the.len(), all.find("the").len());

    let topic = Filter { topics: vec![TopicId::from("orchard")], ..Filter::default() };
    assert_eq!(kept(&topic, "the dunmore"), ["Is the Dunmore a good apple?", "The Dunmore is good to sell"]);
    assert_eq!(kept(&topic, "herring"), Vec::<String>::new());

    let verdict = Filter { verdicts: vec![Verdict::Contradicts], ..Filter::default() };
    assert_eq!(kept(&verdict, "dunmore"), Vec::<String>::new());
    assert_eq!(kept(&verdict, "herring").len(), 2);
    assert_eq!(kept(&verdict, "ring"), ["4,200 rings in all"], "events belong to no question");

    let reed = Filter { documents: vec![DocumentId::from("reed")], ..Filter::default() };
    assert_eq!(
        kept(&reed, "wall"),
        ["Did the wall make the harbour?", "A wall does not bring herring; the reason is in the sea.",]
    );
    assert_eq!(kept(&reed, "night book"), Vec::<String>::new());
    assert_eq!(kept(&reed, "cinnamon"), ["Chen Wangdao (陈望道), Cinnamon, 1809"]);
    assert_eq!(kept(&reed, "early tide"), Vec::<String>::new(), "a term concerns no document");
    let dole = Filter { documents: vec![DocumentId::from("dole")], ..Filter::default() };
    assert_eq!(kept(&dole, "eleven yards").len(), 1);
    assert_eq!(kept(&dole, "Ålesund").len(), 1);
    assert_eq!(kept(&reed, "eleven yards").len() + kept(&reed, "Ålesund").len(), 0);
}

// Marks

#[test]
fn what_was_asked_for_is_marked() {
    for (text, typed, marked) in [
        ("A wall of 4,200 km.", "4200 km", "A wall of [4,200] [km]."),
        ("A wall of 4,200 km.", "\"4200 km\"", "A wall of [4,200 km]."),
        ("The 4,200km-long wall", "4,200 km", "The [4,200km]-long wall"),
        ("Town’s Townsmen to", "town", "[Town’s] [Town]smen to"),
        ("Threatening allies, all", "ally threat", "[Threatening] [allies], all"),
        ("Threatening allies", "\"ally\" \"threat\"", "Threatening allies"),
        ("Town’s claim", "town's", "[Town’s] claim"),
        ("Élan, e\u{301}lan", "el", "[Él]an, [e\u{301}l]an"),
        ("na\u{ef}ve", "nai", "[na\u{ef}]ve"),
        ("rene\u{301}", "\"rene\"", "[rene\u{301}]"),
        ("ﬁnance", "f", "[ﬁ]nance"),
        ("Straße", "stras", "[Straß]e"),
        ("Old–New ties", "\"old new\"", "[Old–New] ties"),
        ("Old–New ties", "new old", "[Old]–[New] ties"),
        ("old gas, gas", "\"gas gas", "old [gas, gas]"),
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

#[test]
fn words_that_mean_the_same_are_marked() {
    let few = synonymous();
    for (text, typed, marked) in [
        ("By the United States", "us", ["United States"].as_slice()),
        ("War games", "exercise", &["War games"]),
        ("Arms, exercises", "war games and weapons", &["Arms", "exercises"]),
    ] {
        let query = few.corpus.query(typed);
        let found: Vec<&str> = marks(text, &query).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, marked, "{typed} in {text}");
    }
}

// Where nothing is found

fn offers(unknown: &search::Unknown) -> Vec<(&str, &str, usize)> {
    unknown.near.iter().map(|o| (o.words.as_str(), o.query.as_str(), o.found)).collect()
}

#[test]
fn of_a_misspelt_word_the_nearest_words_are_offered_as_they_are_spelled() {
    let all = harbour();
    for (typed, nearest) in [
        ("herrign", ("herring", "herring", 2)),
        ("Saltmeer", ("Saltmere", "Saltmere", 2)),
        ("orchrd", ("orchard", "orchard", 1)),
        ("wal1", ("wall", "wall", 6)),
        ("harbourmaster", ("harbour", "harbour", 6)),
    ] {
        assert!(all.find(typed).is_empty(), "{typed}");
        let advice = all.advice(typed);
        let [unknown] = advice.unknown.as_slice() else { panic!("{advice:?}") };
        assert_eq!(unknown.word, typed);
        assert_eq!(offers(unknown)[0], nearest, "{typed}");
    }
}

#[test]
fn at_most_three_words_are_offered_the_nearest_first_then_the_most_frequent() {
    let few = events(&["stones stone", "stone", "store", "store", "store", "shone"]);
    let advice = few.advice("stome");
    assert_eq!(
        offers(&advice.unknown[0]),
        [("store", "store", 3), ("stone", "stone", 2), ("shone", "shone", 1)]
    );
}

#[test]
fn short_words_forgive_fewer_letters() {
    let few = events(&["at", "cat", "coat", "chariot"]);
    for (typed, found) in [("ax", None), ("cot", Some("cat")), ("cxxt", None), ("chxrxot", Some("chariot"))] {
        let advice = few.advice(typed);
        assert_eq!(advice.unknown[0].near.first().map(|offer| offer.words.as_str()), found, "{typed}");
    }
}

#[test]
fn nothing_is_offered_where_nothing_is_alike() {
    let advice = harbour().advice("qqqqqqqqqq");
    assert_eq!((advice.unknown[0].word.as_str(), advice.unknown[0].near.len()), ("qqqqqqqqqq", 0));
    assert_eq!(advice.unquoted, None);
}

#[test]
fn dropping_the_quotes_is_offered_where_it_helps() {
    let few = events(&["A pipeline for gas"]);
    let offer = few.advice("\"gas pipeline\"").unquoted.unwrap();
    assert_eq!(
        (offer.words.as_str(), offer.query.as_str(), offer.found),
        ("gas pipeline", "gas pipeline", 1)
    );
    assert_eq!(few.advice("\"oil price\"").unquoted, None);
    assert_eq!(few.advice("oil pipeline").unquoted, None);
}

#[test]
fn a_misspelt_word_is_named_although_others_are_found() {
    let few = events(&["The gas pipeline to Blagoveshchensk"]);
    assert_eq!(few.find("gas blagoveschensk").len(), 1);
    let advice = few.advice("gas blagoveschensk");
    assert_eq!(advice.unknown[0].word, "blagoveschensk");
    assert_eq!(advice.unquoted, None);
}

#[test]
fn a_near_word_replaces_the_misspelt_one_in_the_query() {
    let few = events(&["The gas pipeline to Blagoveshchensk"]);
    let near = |typed: &str| few.advice(typed).unknown[0].near[0].query.clone();
    assert_eq!(near("gas blagoveschensk"), "gas Blagoveshchensk");
    assert_eq!(near("\"gas piepline\" to"), "\"gas pipeline\" to");
}

proptest! {
    /// The parts joined are the text; the marks are in order and none is empty.
    #[test]
    fn marks_lose_nothing(text in "(\\PC|[a-z ’é中한\u{301}\u{ad}ﬁß0-9.,]){0,60}", typed in "(\\PC|[a-z \"é中]){0,6}") {
        let marks = marks(&text, &query(&typed));
        prop_assert!(marks.iter().all(|m| m.start < m.end));
        prop_assert!(marks.windows(2).all(|w| w[0].end < w[1].start));
        let parts = highlights(&text, &marks);
        let joined: String = parts.iter().map(|p| match p { Highlight::Plain(s) | Highlight::Match(s) => *s }).collect();
        prop_assert_eq!(&joined, &text);
        prop_assert_eq!(parts.iter().filter(|p| matches!(p, Highlight::Match(_))).count(), marks.len());
    }

    /// The beginning of any word of a text finds the text and marks the word.
    #[test]
    fn a_beginning_finds_and_marks_its_word(text in "[a-z’éßﬁ中]{1,8}([ ,][a-z’éßﬁ中]{1,8}){0,5}", pick in any::<prop::sample::Index>(), letters in 1..6_usize) {
        let folded = folded(&text);
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        prop_assume!(!words.is_empty());
        let typed: String = words[pick.index(words.len())].chars().take(letters).collect();
        prop_assert_eq!(events(&[&text]).find(&typed).len(), 1, "{}", typed);
        prop_assert!(!marks(&text, &query(&typed)).is_empty(), "{}", typed);
    }

    /// Whatever is typed, each result has a mark, and every offer finds as much as it says.
    #[test]
    fn nothing_typed_breaks_it(typed in "(\\PC|[a-z \"“”’é中]|wall|herring ){0,30}") {
        let all = harbour();
        let query = query(&typed);
        let hits = all.find(&typed);
        for hit in &hits {
            let marked = hit.texts.iter().any(|text| !marks(text, &query).is_empty());
            prop_assert!(marked, "{} in {:?}", typed, hit.texts);
        }
        let advice = all.advice(&typed);
        prop_assert!(hits.is_empty() || advice.unquoted.is_none());
        if let Some(offer) = &advice.unquoted {
            prop_assert_eq!(all.find(&offer.query).len(), offer.found, "{}", offer.query);
        }
    }
}
