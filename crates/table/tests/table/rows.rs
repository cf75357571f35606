//! What the rows of a table become.

use comparison::{DocumentId, Kind, PositionId, Voice};

use crate::{lines, made, sound};

#[test]
fn four_columns_are_enough() {
    let comparison = sound(
        "question,document,answer,quote\n\
         Did the boat leave?,Ames,Yes,we left\n,Bero,No,it stayed\n,Cole,yes.,it was gone\n\
         Was it new?,Cole,Yes,new as a coin\n",
    );
    assert_eq!(comparison.title, "Ames, Bero and Cole");
    assert_eq!(comparison.topics.len(), 1);
    assert_eq!(comparison.topics[0].title, "All questions");
    let [left, new] = comparison.topics[0].questions.as_slice() else { panic!("two questions") };
    assert_eq!(left.id.as_str(), "boat-leave");
    assert_eq!(left.positions.len(), 2, "the same words are the same position");
    let held: Vec<(&str, &str)> =
        left.statements.iter().map(|s| (s.document.as_str(), s.position.as_str())).collect();
    assert_eq!(held, [("ames", "a"), ("bero", "b"), ("cole", "a")]);
    let first = &left.statements[0];
    assert_eq!((first.text.as_str(), first.clause.as_str(), first.voice), ("Yes", "Yes", Voice::Own));
    assert_eq!(first.citations[0].phrase, "we left");
    assert_eq!(first.citations[0].paragraph, None);
    assert!(left.not_recorded.is_empty());
    let unheard: Vec<&str> = new.not_recorded.iter().map(DocumentId::as_str).collect();
    assert_eq!(unheard, ["ames", "bero"], "a document without a row is not silent: nobody has recorded it");
}

#[test]
fn an_empty_cell_is_that_of_the_row_above() {
    let above = sound(
        "topic,question,document,answer,quote\nThe boat,Did it leave?,Ames,Yes,we left\n,,,,at dawn\n,,,No,or not\n,,Bero,No,it stayed\n",
    );
    let written = sound(
        "topic,question,document,answer,quote\n\
         The boat,Did it leave?,Ames,Yes,we left\nThe boat,Did it leave?,Ames,Yes,at dawn\n\
         The boat,Did it leave?,Ames,No,or not\nThe boat,Did it leave?,Bero,No,it stayed\n",
    );
    assert_eq!(above, written);
    let statements = &above.topics[0].questions[0].statements;
    assert_eq!(statements[0].citations.len(), 2, "a row with only a quote is one more citation");
    assert_eq!(statements.len(), 3);
}

#[test]
fn rows_in_another_order_mean_the_same() {
    let sorted = sound(
        "question,document,answer,quote\nDid it leave?,Ames,Yes,we left\nWas it new?,Ames,No,an old one\nDid it leave?,Ames,Yes,at dawn\n",
    );
    assert_eq!(sorted.topics[0].questions.len(), 2);
    assert_eq!(sorted.topics[0].questions[0].statements[0].citations.len(), 2);
}

#[test]
fn a_row_of_two_documents_judges_the_answers_that_they_hold() {
    let comparison = sound(
        "question,document,answer,statement,note,basis\n\
         Did it leave?,Ames,Yes,,,\n,Bero,No,,,\n,Cole,\"Yes, late\",,,\n\
         ,Ames / Bero,contradicts,One says yes and the other no.,The harbour book.,evidence\n\
         ,Ames/Cole,qualifies,The second adds the hour.,,\n\
         ,Cole / Bero,differs in part?,,A fair reader could see a contradiction.,\n",
    );
    let relations = &comparison.topics[0].questions[0].relations;
    let kinds: Vec<(Kind, bool)> =
        relations.iter().map(|relation| (relation.kind, relation.arguable)).collect();
    assert_eq!(kinds, [(Kind::Contradicts, false), (Kind::AgreesInPart, false), (Kind::DiffersInPart, true)]);
    assert_eq!(relations[0].settle.as_deref(), Some("The harbour book."));
    assert_eq!(relations[2].why, "A fair reader could see a contradiction.");
    assert_eq!(relations[2].settle, None);
}

#[test]
fn letters_say_which_answers_are_judged_where_a_document_gives_two() {
    let comparison = sound(
        "question,document,answer,statement,letter\n\
         Did it leave?,Ames,Yes,It did.,b\n,Ames,No,It did not.,a\n,Ames / Ames,contradicts,It cannot be both.,b / a\n",
    );
    let question = &comparison.topics[0].questions[0];
    assert_eq!(question.positions[0].label, "No");
    assert_eq!(question.relations[0].between.each_ref().map(PositionId::as_str), ["b", "a"]);
}

#[test]
fn silence_is_recorded_only_where_it_is_written() {
    let comparison = sound(
        "question,document,answer\nDid it leave?,Ames,Yes\n,Bero,says nothing\nWas it new?,Cole,Yes\n,Bero,–\n",
    );
    let unheard = |n: usize| -> Vec<&str> {
        comparison.topics[0].questions[n].not_recorded.iter().map(DocumentId::as_str).collect()
    };
    assert_eq!(unheard(0), ["cole"]);
    assert_eq!(unheard(1), ["ames"]);
}

#[test]
fn topics_texts_and_the_comparison_have_rows_of_their_own() {
    let comparison = sound(
        "topic,question,document,answer,statement,quote,¶,reported,basis,dates,source,note,id\n\
         (about),Two logs,,,What two logs say.,,,The editors,,,,Nobody has read both.,\n\
         (text),The log of the Ames,Ames,,A log.,We left,4,A. Ames,log,1 May 1931,Harbour Press,Dated on its cover.,first\n\
         (text),,Bero,,,,,,,,,,\n\
         The boat,,,,They part over the day.,,,,,,,,boat\n\
         ,Did it leave?,Ames,Yes,,we left,1,,fact,,,As far as it is known.,\n\
         ,,Bero,No,,it stayed,1,,,,,,\n\
         (not compared),,Ames,,The weather.,,\"2, 3–4\",,,,,,\n",
    );
    assert_eq!((comparison.title.as_str(), comparison.about.as_str()), ("Two logs", "What two logs say."));
    assert_eq!(comparison.editors.as_deref(), Some("The editors"));
    assert_eq!(comparison.why_these.as_deref(), Some("Nobody has read both."));
    let ames = &comparison.documents[0];
    assert_eq!(
        (ames.id.as_str(), ames.short.as_str(), ames.title.as_str()),
        ("first", "Ames", "The log of the Ames")
    );
    assert_eq!(ames.stated(), ["A. Ames", "Harbour Press", "1 May 1931"]);
    assert_eq!(
        (ames.kind.as_str(), ames.about.as_str(), ames.dated.as_str()),
        ("log", "A log.", "Dated on its cover.")
    );
    assert_eq!((ames.text.opens.as_str(), ames.text.paragraphs), ("We left", 4));
    assert_eq!(comparison.documents[1].title, "Bero", "a text without a title is called by its name");
    let topic = &comparison.topics[0];
    assert_eq!(
        (topic.id.as_str(), topic.title.as_str(), topic.summary.as_str()),
        ("boat", "The boat", "They part over the day.")
    );
    assert_eq!(topic.questions[0].note.as_deref(), Some("As far as it is known."));
    assert_eq!(comparison.not_compared.iter().map(|item| item.paragraph).collect::<Vec<_>>(), [2, 3, 4]);
}

#[test]
fn own_words_become_the_clause_where_they_are_short_enough() {
    let long = "The boat {left} at dawn with the tide and nine men, and nobody in the whole harbour saw it go that day.";
    let comparison = sound(&format!(
        "question,document,answer,in our words\nDid it leave?,Ames,\"Yes, at dawn\",\"{long}\"\n,Bero,No,It {{stayed}}.\n"
    ));
    let statements = &comparison.topics[0].questions[0].statements;
    assert_eq!((statements[0].clause.as_str(), statements[0].clause_read), ("Yes, at dawn", true));
    assert_eq!((statements[1].clause.as_str(), statements[1].clause_read), ("It stayed.", false));
    assert_eq!(statements[1].text, "It {stayed}.");
}

#[test]
fn the_same_words_are_the_same_source_quantity_and_event() {
    let comparison = sound(
        "question,document,answer,statement,figures,dates,rests on,view of\n\
         How many men?,Ames,Twelve,12 men in May 1931.,12 men = The crew,May 1931 = It leaves,\"Harbour book, 1931\",\n\
         ,Bero,Thirteen,13 men in June 1931.,13 men = the crew,June 1931 = it leaves,\"Harbour book, 1931; A sailor\",\n\
         ,Cole,Twelve,,,,,A sailor\n",
    );
    assert_eq!(comparison.quantities.len(), 1);
    assert_eq!(comparison.events.len(), 1);
    assert_eq!(
        comparison.sources.iter().map(|s| s.id.as_str()).collect::<Vec<_>>(),
        ["harbour-book-1931", "sailor"]
    );
    assert_eq!(comparison.sources[0].named.len(), 2);
    let reported = &comparison.topics[0].questions[0].statements[2];
    assert_eq!((reported.voice, reported.by.as_deref()), (Voice::Reported, Some("A sailor")));
}

#[test]
fn ids_stay_the_same_when_rows_are_added_elsewhere() {
    let rows = "Did it leave?,Ames,Yes\nWas it new?,Ames,Yes\n";
    let less = sound(&format!("question,document,answer\n{rows}"));
    let more =
        sound(&format!("question,document,answer\nWas it large?,Bero,Yes\n{rows}Was it red?,Cole,Yes\n"));
    let ids = |comparison: &comparison::Comparison| -> Vec<String> {
        comparison.questions().map(|(_, question)| question.id.to_string()).collect()
    };
    assert_eq!(ids(&less), ids(&more)[1..3]);
    let odd = sound("question,document,answer\nТекст?,Ames,Yes\nSearch?,Ames,Yes\nThe search?,Ames,Yes\n");
    assert!(ids(&odd).iter().all(|id| id != "search" && !id.is_empty()), "{:?}", ids(&odd));
}

#[test]
fn a_name_that_is_nearly_another_is_remarked_on() {
    let made = made(
        "question,document,answer\nDid it leave?,Marlow,Yes\n,Bero,No\nWas it new?,Marlow,Yes\nWas it red?,Marlo,Yes\n",
    );
    assert_eq!(made.faults, []);
    assert!(
        made.notices
            .iter()
            .any(|notice| notice.to_string() == "row 5: “Marlo” is in this row only: did you mean “Marlow”?")
    );
}

#[test]
fn a_name_with_other_accents_is_remarked_on() {
    let made =
        made("question,document,answer\nIs it so?,Müller,Yes\n,Muller,No\nWhy?,Müller,Because\n,MÜLLER,So\n");
    let said = lines(&made.notices);
    assert!(said.contains("row 3: “Muller” is read as “Müller”, since only the accents differ: two documents need different names"), "{said}");
    assert_eq!(said.matches("is read as").count(), 1, "{said}");
}

#[test]
fn a_question_may_end_with_the_mark_of_its_script() {
    for mark in ['?', '？', '؟'] {
        sound(&format!("question,document,answer\nIs it so{mark},One,Yes\n,Two,No\n"));
    }
}

#[test]
fn two_answers_of_one_document_are_not_to_be_judged_by_a_row_of_two() {
    let said = lines(&made("question,document,answer\nIs it so?,One,Yes\n,One,No\n").notices);
    assert!(!said.contains("One / One"), "{said}");
}
