//! Which rows are of one topic, and of one question.

use expect_test::expect;

use crate::{faults, sound};

/// Returns the ids of the topics of a table without faults, each with those of its questions.
fn ids(table: &str) -> Vec<String> {
    let line = |topic: &comparison::Topic| {
        let questions: Vec<&str> = topic.questions.iter().map(|question| question.id.as_str()).collect();
        format!("{}: {}", topic.id, questions.join(" "))
    };
    sound(table).topics.iter().map(line).collect()
}

#[test]
fn a_table_without_topics_has_one_with_the_title_of_the_comparison() {
    let comparison =
        sound("topic,question,document,answer\n(about),Two logs\n,Did it leave?,Ames,Yes\n,,Bero,No\n");
    assert_eq!(comparison.topics[0].title, "Two logs");
}

#[test]
fn a_topic_may_stand_in_each_of_its_rows() {
    let table = "topic,question,document,answer\nThe boat,Did it leave?,Ames,Yes\nThe boat,,Bero,No\n";
    assert_eq!(sound(table).topics[0].questions[0].statements.len(), 2);
    expect![[r#"
        row 3, question: this row has no question; write the question here, or in the first of its rows above
    "#]].assert_eq(&faults(
        "topic,question,document,answer\nThe boat,Did it leave?,Ames,Yes\nThe crew,,Bero,No\nThe crew,Was it new?,Ames,Yes\n",
    ));
}

#[test]
fn a_topic_has_one_summary() {
    let table = |summary: &str| {
        format!(
            "topic,question,document,answer,statement\nThe boat,,,,They part.\n,Did it leave?,Ames,Yes\nThe boat,,,,{summary}\n,Was it new?,Ames,Yes\n"
        )
    };
    for summary in ["", "They part."] {
        assert_eq!(sound(&table(summary)).topics[0].summary, "They part.");
    }
    expect![[r#"
        row 4, statement: the topic has another summary in row 2; delete one of the two
    "#]]
    .assert_eq(&faults(&table("They agree.")));
}

#[test]
fn topics_and_questions_of_the_same_words_are_told_apart_by_their_ids() {
    let topics = "topic,question,document,answer,id\n\
                  The boat,,,,one\n,Did it leave?,Ames,Yes\n\
                  The boat,,,,two\n,Was it new?,Ames,Yes\n\
                  The boat,,,,one\n,Was it red?,Ames,Yes\n";
    assert_eq!(ids(topics), ["one: leave red", "two: new"]);
    let questions = "question,document,answer,id\n\
                     Did it leave?,Ames,Yes,one\nDid it leave?,Bero,No,two\nDid it leave?,Cole,Yes,one\n";
    assert_eq!(ids(questions), ["all-questions: one two"]);
}

#[test]
fn an_id_can_be_given_in_a_later_row() {
    let table = "topic,question,document,answer,id\n\
                 The boat,Did it leave?,Ames,Yes,\nThe crew,Was it new?,Ames,Yes\n\
                 The boat,,,,one\n,Did it leave?,Bero,No,two\n";
    assert_eq!(ids(table), ["one: two", "crew: new"]);
}
