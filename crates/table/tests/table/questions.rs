//! What the rows of one question become: which rows belong together, and which position each answer has.

use expect_test::expect;

use crate::{faults, lines, made, sound};

/// Returns the only question of a table without faults.
fn asked(table: &str) -> comparison::Question {
    comparison::Question::clone(&sound(table).topics[0].questions[0])
}

#[test]
fn a_quote_below_a_question_that_is_gone_back_to_belongs_to_no_answer() {
    expect![[r#"
        row 4, document: there is no answer above that this row could belong to; write the document and its answer in this row
    "#]]
    .assert_eq(&faults(
        "question,document,answer,quote\nDid it leave?,Ames,Yes,we left\nWas it new?,Ames,No,old\nDid it leave?,,,at dawn\n",
    ));
}

#[test]
fn an_answer_below_a_silence_is_one_of_its_own() {
    let question = asked("question,document,answer\nDid it leave?,Ames,Yes\n,Bero,says nothing\n,Cole,No\n");
    let texts: Vec<&str> = question.statements.iter().map(|s| s.text.as_str()).collect();
    assert_eq!(texts, ["Yes", "No"]);
}

#[test]
fn one_more_quote_can_bring_figures_dates_and_sources() {
    let question = asked(
        "question,document,answer,statement,quote,figures,dates,source\n\
         How many?,Ames,Twelve,12 men and 3 boys in May 1931.,twelve,12 men = The men,May 1931 = It leaves,Harbour book\n\
         ,,,,three,3 boys = The boys,,Harbour book\n\
         ,,,,in May,12 men = The men,May 1931 = It leaves,A sailor\n",
    );
    let statement = &question.statements[0];
    let figures: Vec<&str> = statement.figures.iter().map(|figure| figure.written.as_str()).collect();
    assert_eq!(figures, ["12 men", "3 boys"]);
    assert_eq!(statement.dates.len(), 1);
    let sources: Vec<&str> = statement.sources.iter().map(comparison::SourceId::as_str).collect();
    assert_eq!(sources, ["harbour-book", "sailor"]);
}

#[test]
fn a_view_that_is_reported_below_has_the_answer_above() {
    let question = asked(
        "question,document,answer,statement,reported\nDid it leave?,Ames,Yes,It left.,\n,,,A sailor saw it leave.,A sailor\n",
    );
    let held: Vec<&str> = question.statements.iter().map(|s| s.position.as_str()).collect();
    assert_eq!(held, ["a", "a"]);
    assert_eq!(question.statements[1].by.as_deref(), Some("A sailor"));
}

#[test]
fn answers_with_the_same_letter_are_one_position() {
    let question = asked(
        "question,document,answer,letter\nDid it leave?,Ames,,a\n,Bero,Yes,a\n,Cole,yes.,A\n,Dahl,,a\n,Ekman,No,b\n",
    );
    let labels: Vec<&str> = question.positions.iter().map(|position| position.label.as_str()).collect();
    assert_eq!(labels, ["Yes", "No"]);
    let texts: Vec<&str> = question.statements.iter().map(|s| s.text.as_str()).collect();
    assert_eq!(texts, ["Yes", "Yes", "yes.", "Yes", "No"]);
}

#[test]
fn positions_that_are_given_are_not_put_into_order() {
    expect![[r#"
        row 2, letter: position “a” is number 2 in the list; letter the positions in order: this one is “b”
        row 3, letter: position “b” is number 1 in the list; letter the positions in order: this one is “a”
    "#]].assert_eq(&faults(
        "question,document,answer,letter,more\n\
         Did it leave?,Ames,Yes,a,\"{\"\"positions\"\":[{\"\"id\"\":\"\"b\"\",\"\"label\"\":\"\"No\"\"},{\"\"id\"\":\"\"a\"\",\"\"label\"\":\"\"Yes\"\"}]}\"\n\
         ,Bero,No,b,\n",
    ));
}

#[test]
fn agreement_that_is_open_to_argument_keeps_its_reason() {
    let table = |row: &str| {
        format!("question,document,answer,statement\nDid it leave?,Ames,Yes,\n,Bero,No,\n,Cole,No,\n{row}\n")
    };
    for (row, doubt, notice) in [
        (",Bero / Cole,agrees?,One means the day.", Some("One means the day."), false),
        (",Bero / Cole,agrees,One means the day.", None, true),
        (",Bero / Cole,agrees?,", None, false),
        (",Bero / Cole,agrees,", None, false),
    ] {
        let question = asked(&table(row));
        let doubts = question.positions.iter().map(|position| position.arguable.as_deref());
        assert_eq!(doubts.collect::<Vec<_>>(), [None, doubt], "{row}");
        let said = lines(&made(&table(row)).notices);
        let expected = "row 5: two documents agree if they give the same answer, so this reason is not kept";
        assert_eq!(said.contains(expected), notice, "{said}");
    }
}

#[test]
fn a_judgement_may_be_repeated_without_its_reason() {
    let question = asked(
        "question,document,answer,statement\nDid it leave?,Ames,Yes,\n,Bero,No,\n\
         ,Ames / Bero,contradicts,It cannot be both.\n,Bero / Ames,contradicts,\n",
    );
    assert_eq!(question.relations.len(), 1);
}

#[test]
fn letters_that_are_not_of_the_question_are_reported() {
    for letters in ["a / z", "a"] {
        assert_eq!(
            faults(&format!(
                "question,document,answer,statement,letter\nDid it leave?,Ames,Yes,,\n,Bero,No,,\n,Ames / Bero,contradicts,It cannot be both.,{letters}\n"
            )),
            format!(
                "row 4, letter: “{letters}” are not two letters of this question; write two of a, b as “a / b”, or leave it empty\n"
            )
        );
    }
}

#[test]
fn a_title_in_brackets_is_one_unless_it_is_nearly_a_kind_of_row() {
    let comparison = sound("topic,question,document,answer\n(taxes),Did it leave?,Ames,Yes\n");
    assert_eq!(comparison.topics[0].title, "(taxes)");
}

#[test]
fn a_field_that_is_null_is_left_out() {
    let question = asked(
        "question,document,answer,more\nDid it leave?,Ames,Yes,\"{\"\"not_recorded\"\":null}\"\nWas it new?,Bero,Yes,\n",
    );
    assert_eq!(question.not_recorded, []);
}

#[test]
fn faults_of_a_position_or_a_note_are_at_the_row_that_holds_it() {
    let long = "word ".repeat(41);
    let label = "word ".repeat(13);
    assert_eq!(
        faults(&format!(
            "question,document,answer,note\nDid it leave?,Ames,Yes,\n,Bero,{label},\n,Cole,No,{long}\n"
        )),
        "row 3, answer: the label has 13 words; shorten it to at most 12\n\
         row 4, note: the note has 41 words; shorten it to at most 40\n"
    );
}

#[test]
fn an_answer_that_is_the_statement_too_is_faulty_once() {
    let long = "word ".repeat(41);
    assert_eq!(
        faults(&format!("question,document,answer\nDid it leave?,Ames,{long}\n,Bero,{{No\n")),
        "row 2, answer: the label has 41 words; shorten it to at most 12\n\
         row 3, answer: a brace is unpaired; mark each run of key words as {…}\n"
    );
    expect![[r#"
        row 2, more: the statement has 41 words; shorten it to at most 40
    "#]].assert_eq(&faults(&format!(
        "question,document,answer,more\nDid it leave?,Ames,Yes,\"{{\"\"text\"\":\"\"{long}\"\"}}\"\n,Bero,No,\n"
    )));
}
