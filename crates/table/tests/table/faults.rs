//! Each fault that a table can have is named with its row, its column and what to do about it.

use expect_test::{Expect, expect};
use table::{Text, comparison};

use crate::{RESERVED, faults, lines, made, sheet, sound};

/// Checks the faults of the plain four-column table with these rows.
fn rows(rows: &str, expected: &Expect) {
    expected.assert_eq(&faults(&format!("question,document,answer,quote\n{rows}")));
}

/// Checks the faults of a table with rows for two documents that answer one question, and these below.
fn below(rows: &str, expected: &Expect) {
    let table = format!(
        "topic,question,document,answer,statement,quote,¶,reported,basis,figures,dates,source,note,id,letter,more\n\
         ,Did the boat leave?,Ames,Yes,,we left,1\n\
         ,,Bero,No,,it stayed,2\n{rows}"
    );
    expected.assert_eq(&faults(&table));
}

#[test]
fn a_table_without_faults_has_none() {
    rows("Did the boat leave?,Ames,Yes,we left\n,Bero,No,it stayed\n", &expect![""]);
}

#[test]
fn a_double_id_is_reported_once_where_it_is_used_again() {
    below(
        ",Was it new?,Ames,Yes,,new,,,,,,,,boat\n,Was it large?,Ames,Yes,,large,,,,,,,,boat\n",
        &expect![[r#"
            row 5, id: the id “boat” is already used in row 4; give one of the two another id
        "#]],
    );
}

#[test]
fn an_answer_without_a_label_is_reported_alone() {
    rows(
        "Did the boat leave?,Ames,,we left\n,Bero,No,it stayed\n",
        &expect![[r#"
            row 2, answer: Ames has no answer in this row; write it in at most 12 words, even if it repeats the row above or was merged with it
        "#]],
    );
    rows(
        "Did the boat leave?,Ames,Yes,we left\n,Bero,,it stayed\n,Ames / Bero,contradicts,\n",
        &expect![[r#"
            row 3, answer: Bero has no answer in this row; write it in at most 12 words, even if it repeats the row above or was merged with it
        "#]],
    );
}

#[test]
fn a_quote_below_a_row_with_a_fault_is_not_reported_as_well() {
    rows(
        "Did the boat leave?,Ames,,we left\n,,,at dawn\n,,,with the tide\n",
        &expect![[r#"
        row 2, answer: Ames has no answer in this row; write it in at most 12 words, even if it repeats the row above or was merged with it
    "#]],
    );
}

#[test]
fn a_misspelt_row_of_a_text_is_the_only_fault() {
    below(
        "(txt),The first log,Ames\n(text),The second log,Bero\n",
        &expect![[r#"
        row 4, topic: “(txt)” is not a kind of row; did you mean “(text)”?
    "#]],
    );
}

#[test]
fn a_phrase_over_twelve_words_is_reported() {
    rows(
        "Did the boat leave?,Ames,Yes,one two three four five six seven eight nine ten eleven twelve thirteen\n",
        &expect![[r#"
            row 2, quote: the quoted phrase has 13 words; shorten it to at most 12
        "#]],
    );
}

#[test]
fn a_judging_row_without_a_judgement_is_reported() {
    below(
        ",,Ames / Bero,,They differ.\n",
        &expect![[r#"
        row 4, answer: this row does not say how the two relate; write “contradicts”, “differs in part” or “agrees in part”, with “?” where it is open to argument
    "#]],
    );
    below(
        ",,Ames / Bero,clashes,They differ.\n",
        &expect![[r#"
        row 4, answer: “clashes” does not say how the two relate; write “contradicts”, “differs in part” or “agrees in part”, with “?” where it is open to argument
    "#]],
    );
}

#[test]
fn answers_that_are_not_judged_are_a_notice_and_no_fault() {
    let made = made("question,document,answer\nDid it leave?,Ames,Yes\n,Bero,No\n");
    assert_eq!(made.faults, []);
    expect![[r#"
        row 2: these answers differ and are not judged yet: Ames / Bero; to judge two, add a row with “Ames / Bero” as the document and “contradicts”, say, as the answer
    "#]].assert_eq(&lines(&made.notices));
}

#[test]
fn a_judging_row_without_a_reason_is_reported() {
    below(
        ",,Ames / Bero,contradicts\n",
        &expect![[r#"
        row 4, statement: the reason is empty; write it
    "#]],
    );
}

#[test]
fn an_unknown_document_is_reported_once_with_all_its_rows() {
    below(
        ",,Ames / Berro,contradicts,They differ.\n",
        &expect![[r#"
        row 4, document: there is no document “Berro”; did you mean “Bero”?
    "#]],
    );
    let table = "topic,question,document,answer\n(text),,Ames,\n(text),,Bero,\n,Did it leave?,Ames,Yes\n,,Cole,No\n,Was it new?,Cole,Yes\n,,Ames / Cole,contradicts\n";
    expect![[r#"
        row 5, document: there is no document “Cole” (also in rows 6 and 7); use one of “Ames”, “Bero”, or add a row for it
    "#]].assert_eq(&faults(table));
}

#[test]
fn two_answers_of_one_name_are_reported() {
    below(
        ",Was it new?,Ames,Yes,,new,,,,,,,,,a\n,,Bero,No,,old,,,,,,,,,a\n",
        &expect![[r#"
        row 5, letter: letter a is “Yes” in row 4, but “No” here; give the two answers different letters, or the same words
    "#]],
    );
    below(
        ",Was it new?,Ames,Yes,,new,,,,,,,,,a\n,,Bero,Yes,,old,,,,,,,,,b\n",
        &expect![[r#"
        row 5, letter: the answer “Yes” has the letters a and b; give it one letter, or write two different answers
    "#]],
    );
    below(
        ",Was it new?,Ames,Yes,It was {new}.,new\n,,Ames,Yes,It was {quite new}.,quite new\n",
        &expect![[r#"
        row 5: ames has two statements in position “a”; merge them into one with all citations
    "#]],
    );
}

#[test]
fn a_row_that_says_the_same_again_is_reported() {
    rows(
        "Did the boat leave?,Ames,Yes,we left\nDid the boat leave?,Ames,Yes,we left\n",
        &expect![[r#"
        row 3: this row says the same as row 2; delete it, or write another answer or another quote
    "#]],
    );
}

#[test]
fn a_wrong_divider_is_reported_before_all_else() {
    expect![[r#"
        row 1: the headers are separated by “|”; separate cells with commas, semicolons or tabs
    "#]]
    .assert_eq(&faults("question|document|answer\nDid it leave?|Ames|Yes\n"));
    expect![[r#"
        row 2: the cells of this row, and of 1 more, are separated by semicolons, the headers by commas; use commas in all rows
    "#]].assert_eq(&faults("question,document,answer\nDid it leave?;Ames;Yes\n;Bero;No\n"));
}

#[test]
fn a_comma_that_is_not_in_quotation_marks_is_reported() {
    rows(
        "Did the boat leave?,Ames,Yes, it did,we left\n,Bero,No,it stayed\n",
        &expect![[r#"
        row 2: this row has 5 cells, but there are 4 headers; put a cell that holds commas into quotation marks: "…"
    "#]],
    );
}

#[test]
fn a_quotation_mark_that_is_never_closed_is_reported() {
    rows(
        "Did the boat leave?,Ames,\"Yes,we left\n,Bero,No,it stayed\n",
        &expect![[r#"
        row 2: a quotation mark is opened here and never closed, so the rest of the table is one cell; close it at the end of its cell; within a cell write it twice
    "#]],
    );
}

#[test]
fn an_unknown_header_is_reported_with_the_nearest() {
    expect![[r#"
        row 1, qestion: no column is called “qestion”; did you mean “question”?
        row 1, colour: no column is called “colour”; delete it, or use one of these headers: topic, question, document, answer, statement, quote, ¶, reported, basis, figures, dates, source, note, id, letter, more
    "#]].assert_eq(&faults("qestion,document,answer,colour\nDid it leave?,Ames,Yes,red\n"));
}

#[test]
fn a_missing_column_is_reported_alone() {
    expect![[r#"
        row 1: there is no column “answer”; the headers here are “question”, “who”, “quote”; write “answer” above the column that says what each document answers
    "#]].assert_eq(&faults("question,who,quote\nDid it leave?,Ames,we left\n"));
    expect![[r#"
        row 1: this row has no headers, so the columns cannot be told apart; write “question”, “document” and “answer” above the columns
    "#]].assert_eq(&faults("Did it leave?,Ames,Yes\n"));
}

#[test]
fn a_header_that_is_there_twice_is_reported() {
    expect![[r#"
        row 1, who: “who” and “document” mean the same column; delete one of the two, or give it another header
    "#]].assert_eq(&faults("question,document,who,answer\nDid it leave?,Ames,Ames,Yes\n"));
}

#[test]
fn a_column_without_a_header_is_reported_where_it_has_a_cell() {
    expect![[r#"
        row 1, E: this column has no header, but row 3 has a cell in it; write a header above it, or delete its cells
    "#]]
        .assert_eq(&faults("question,document,answer,,\nDid it leave?,Ames,Yes,,\n,Bero,No,,so he says\n"));
    assert_eq!(faults("question,document,answer,,\nDid it leave?,Ames,Yes,,\n"), "");
}

#[test]
fn a_table_without_rows_is_reported() {
    expect![[r#"
        no row below the headers asks a question; write a question, a document and its answer in each row
    "#]]
    .assert_eq(&faults("question,document,answer\n"));
}

#[test]
fn a_row_without_a_question_is_reported_once() {
    rows(
        ",Ames,Yes,we left\n,Bero,No,it stayed\nWas it new?,Ames,Yes,new\n",
        &expect![[r#"
        row 2, question: this row has no question; write the question here, or in the first of its rows above
    "#]],
    );
}

#[test]
fn a_quote_without_an_answer_above_is_reported() {
    below(
        ",,Ames / Bero,contradicts,They differ.\n,,,,,and again\n",
        &expect![[r#"
        row 5, document: there is no answer above that this row could belong to; write the document and its answer in this row
    "#]],
    );
}

#[test]
fn a_question_without_its_mark_is_reported() {
    rows(
        "Did the boat leave,Ames,Yes,we left\n",
        &expect![[r#"
        row 2, question: the question does not end with a question mark; phrase it as a question
    "#]],
    );
}

#[test]
fn two_judgements_of_the_same_answers_are_reported() {
    below(
        ",,Ames / Bero,contradicts,They differ.\n,,Bero / Ames,differs in part,They differ.\n",
        &expect![[r#"
            row 5, answer: the same two answers are judged differently in row 4; delete one of the two rows, or judge both alike
        "#]],
    );
    below(
        ",,Ames / Bero,contradicts,They differ.\n,,Bero / Ames,contradicts,For another reason.\n",
        &expect![[r#"
            row 5, statement: the same two answers have another reason in row 4; keep one reason, and delete the other row
        "#]],
    );
}

#[test]
fn a_judgement_of_documents_that_hold_no_two_answers_is_reported() {
    below(
        ",,Cole,Yes,,it left,3\n,,Ames / Cole,contradicts,They differ.\n",
        &expect![[r#"
        row 5, document: Ames and Cole give the same answer, so there is nothing to judge; delete this row, or give them different answers
    "#]],
    );
    below(
        ",,Cole,No,,it left not,3,A sailor\n,,Ames / Cole,contradicts,They differ.\n",
        &expect![[r#"
        row 5, document: Cole only reports what others say here, and reported views are not judged; delete this row, or add what it answers itself
    "#]],
    );
    below(
        ",,Bero,Yes,,after all,3\n,,Ames / Bero,contradicts,They differ.\n",
        &expect![[r#"
        row 5, document: Bero gives 2 answers to this question: a and b; say which is judged: write “a / b” in a column “letter”
    "#]],
    );
    below(
        ",Was it new?,Ames,Yes,,new,1\n,,Ames / Bero,contradicts,They differ.\n",
        &expect![[r#"
        row 5, document: Bero has no answer to this question, so it cannot be judged; add a row with its answer, or delete this one
    "#]],
    );
    below(
        ",,Ames / Bero,agrees,They are one.\n",
        &expect![[r#"
        row 4, answer: Ames and Bero give different answers, so they do not agree; give both the same answer, or write “agrees in part”
    "#]],
    );
}

#[test]
fn a_document_that_answers_and_says_nothing_is_reported() {
    below(
        ",,Bero,says nothing\n",
        &expect![[r#"
        row 4, answer: Bero says nothing here, but answers in row 3; delete one of the two rows
    "#]],
    );
    below(
        ",Was it new?,Bero,silent\n,,Bero,Yes,,new,1\n",
        &expect![[r#"
        row 5, answer: Bero answers here, but says nothing in row 4; delete one of the two rows
    "#]],
    );
}

#[test]
fn a_cell_of_which_nothing_is_made_is_reported() {
    below(
        ",,Cole,says nothing,,nothing at all\n,,Ames / Bero,contradicts,They differ.,we left\n",
        &expect![[r#"
            row 4, quote: a document that says nothing has no quote, so “nothing at all” is ignored; move it to the row that it belongs to, or delete it
            row 5, quote: a judgement has no quote, so “we left” is ignored; move it to the row that it belongs to, or delete it
        "#]],
    );
}

#[test]
fn a_number_of_a_paragraph_that_is_none_is_reported() {
    below(
        ",Was it new?,Ames,Yes,,new,five\n,Was it large?,Ames,Yes,,large,¶ 5\n",
        &expect![[r#"
        row 4, ¶: “five” is not the number of a paragraph; write the number alone, such as 5
    "#]],
    );
    below(
        "(not compared),,Ames,,The weather.\n(not compared),,Ames,,The wind.,,0\n",
        &expect![[r#"
        row 4, ¶: this row names no paragraph; write the number of the paragraph
        row 5, ¶: ames has no ¶ 0; count from 1
    "#]],
    );
}

#[test]
fn a_figure_or_a_date_that_cannot_be_read_is_reported() {
    below(
        ",How many men?,Ames,A dozen,A dozen men on 1 May.,twelve,1,,,12 men; a dozen = The crew,1st of spring = It leaves\n\
         ,How many boats?,Ames,Three,Three boats.,three,1,,,4 = The boats,\n",
        &expect![[r#"
            row 4, figures: “12 men” does not say what it measures; write it after “=”: 6 per cent = what it measures
            row 4, figures: “a dozen” holds no number in digits; add it with its unit: a dozen [1 per cent] = The crew
            row 4, dates: “1st of spring” is not a date; add the date as YYYY, YYYY-MM or YYYY-MM-DD: 1st of spring [2023-09] = It leaves
            row 5, figures: “4” is not in the statement; copy it from the statement’s text
        "#]],
    );
}

#[test]
fn a_word_that_is_no_basis_is_reported() {
    below(
        ",Was it new?,Ames,Yes,,new,,,opinion\n,,Bero,Yes,,old,,,fact\n",
        &expect![[r#"
        row 4, basis: a question cannot ask for “opinion”; write fact, figure, date, definition, cause, judgement or forecast
        row 5, basis: the question has another basis in row 4; write one for the whole question
    "#]],
    );
    below(
        ",,Ames / Bero,contradicts,They differ.,,,,taste\n",
        &expect![[r#"
        row 4, basis: “taste” does not say why two answers part; write time, scope, definition, evidence, value or forecast, or leave it empty
    "#]],
    );
}

#[test]
fn a_kind_of_row_that_is_misspelt_is_reported() {
    below(
        "(abuot),Two boats\n",
        &expect![[r#"
        row 4, topic: “(abuot)” is not a kind of row; did you mean “(about)”?
    "#]],
    );
}

#[test]
fn further_fields_that_cannot_be_read_are_reported() {
    below(
        ",Was it new?,Ames,Yes,,new,,,,,,,,,,no\n,Was it large?,Ames,Yes,,large,,,,,,,,,,\"{\"\"clauses\"\": 1, \"\"voice\"\": \"\"loud\"\"}\"\n",
        &expect![[r#"
            row 4, more: this is not a JSON object: expected ident at line 1 column 2; write it as {"field": "value"}, or leave the cell empty
            row 5, more: a row of this kind has no field “clauses”; delete it; the fields are ask, basis, note, positions, relations, not_recorded, position, voice, by, text, clause, clause_read, citations, sources, figures, dates, arguable
            row 5, more: the field “voice” cannot be read: unknown variant `loud`, expected `own` or `reported`; correct it; data/README.md says what it holds
        "#]],
    );
}

#[test]
fn a_brace_that_is_not_closed_is_reported_once() {
    below(
        ",Was it new?,Ames,Yes,It was {new.,new\n",
        &expect![[r#"
        row 4, statement: a brace is unpaired; mark each run of key words as {…}
    "#]],
    );
}

#[test]
fn an_answer_that_is_too_long_is_reported_once() {
    let long = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
                seventeen eighteen nineteen twenty";
    rows(
        &format!("Did the boat leave?,Ames,{long},we left\n"),
        &expect![[r#"
        row 2, answer: the label has 20 words; shorten it to at most 12
    "#]],
    );
}

#[test]
fn an_id_that_is_none_or_reserved_is_reported() {
    below(
        ",Was it new?,Ames,Yes,,new,,,,,,,,Is New\n,Was it large?,Ames,Yes,,large,,,,,,,,search\n",
        &expect![[r#"
            row 4, id: “Is New” is not an id; use a-z, 0-9 and single hyphens, at most 40 characters
            row 5, id: the word “search” is reserved: an address with it opens another page; choose another id
        "#]],
    );
}

#[test]
fn two_texts_of_one_name_are_reported() {
    below(
        "(text),The first log,Ames\n(text),The second log,Ames\n(text),The third log,Bero\n",
        &expect![[r#"
        row 5, document: two texts are called “Ames”: here and in row 4; give one of the two another name
    "#]],
    );
}

#[test]
fn two_positions_that_contradict_the_figures_are_reported_in_the_words_of_the_check() {
    below(
        ",How many men?,Ames,12,{12} men.,twelve,1,,figure,12 = Crew\n,,Bero,12,{12} or 13 men.,many,1,,,13 = Crew\n",
        &expect![[r#"
            row 5: ames and bero hold the same position, but differ on crew: 12 and 13; give them different positions, or different quantities or events
        "#]],
    );
}

#[test]
fn what_is_right_is_accepted_without_a_word() {
    let plain = sound("question,document,answer\nDid it leave?,Ämes,Yes\n,Bero,No\n");
    for table in [
        "\u{feff}question,document,answer\nDid it leave?,Ämes,Yes\n,Bero,No\n",
        "question,document,answer\r\nDid it leave?,Ämes,Yes\r\n,Bero,No\r\n",
        "question;document;answer\nDid it leave?;Ämes;Yes\n;Bero;No\n",
        "question\tdocument\tanswer\nDid it leave?\tÄmes\tYes\n\tBero\tNo\n",
        "\n\nquestion,document,answer\n\nDid it leave?,Ämes,Yes\n,,\n\n,Bero,No\n\n",
        "ANSWERS,Who,Questions\nYes,Ämes,Did it leave?\nNo,Bero,\n",
    ] {
        assert_eq!(sound(table), plain, "{table}");
    }
}

#[test]
fn faults_are_in_the_order_of_the_rows_and_name_rows_as_a_spreadsheet_does() {
    let table = "question,document,answer,quote\n\n\"Did it\nleave\",Ames,Yes,we left\n\n,Bero,,no\nWas it new,Ames,Yes,new\n";
    expect![[r#"
        row 3, question: the question does not end with a question mark; phrase it as a question
        row 5, answer: Bero has no answer in this row; write it in at most 12 words, even if it repeats the row above or was merged with it
        row 6, question: the question does not end with a question mark; phrase it as a question
    "#]].assert_eq(&faults(table));
}

#[test]
fn quotes_are_held_against_their_texts() {
    let table = "topic,question,document,answer,quote,¶\n\
                 (text),,Ames,,We left the,\n\
                 (text),,Bero,,They never,\n\
                 ,Did it leave?,Ames,Yes,We left the harbour,2\n\
                 ,,,,we left the harbor,\n\
                 ,,Bero,No,The sea was high,\n\
                 ,,,,at all. The,1\n";
    let ames = Text {
        name: "ames.txt".to_owned(),
        content: "Log of Ames\n\nWe left the harbour at dawn.\n\nThe sea was high.\n".to_owned(),
    };
    let bero = Text {
        name: "bero.txt".to_owned(),
        content: "They never left at all.\n\nThe boat stayed.\n".to_owned(),
    };
    let made = comparison(&sheet(table), &[ames, bero], &RESERVED);
    expect![[r#"
        row 4, ¶: this quote from Ames is not in ¶ 2, but in ¶ 1; write 1, or leave the number empty
        row 5, quote: this quote is not in the text of Ames; copy it exactly as printed
        row 6, quote: this quote is not in the text of Bero; it is in the text of Ames: correct the document, or copy it exactly as printed
        row 7, quote: this quote is not in the text of Bero; it runs over two paragraphs: quote from one of them
    "#]].assert_eq(&lines(&made.faults));
}

#[test]
fn a_quotation_mark_that_swallows_other_cells_is_reported() {
    expect![[r#"
        row 2: a quotation mark is opened here and closed before the end of its cell; close it at the end of its cell; within a cell write it twice
    "#]]
    .assert_eq(&faults("question,document,answer,quote\nIs it so?,One,Yes,\"So it is\" he said\n,Two,No,\n"));
    expect![[r#"
        row 3: a quotation mark is opened here and closed only in a later row; close it at the end of its cell; within a cell write it twice
    "#]]
    .assert_eq(&faults(
        "question\tdocument\tanswer\tquote\nIs it so?\tOne\tYes\t\n\tTwo\tNo\t\"never\n\tThree\tYes\tso it is\"\n",
    ));
    expect![[r#"
        row 2: a quotation mark is opened here and never closed, so the rest of the table is one cell; close it at the end of its cell; within a cell write it twice
    "#]]
    .assert_eq(&faults("question;document;answer\nIs it so?;One;\"Yes\n;Two;No\n"));
    expect![[r#"
        row 3: a quotation mark is opened here and closed only in a later row; close it at the end of its cell; within a cell write it twice
    "#]]
    .assert_eq(&faults(
        "question,document,answer,quote\nIs it so?,One,Yes,\n,Two,No,\"never\n,Three,Yes,so it is\"\n",
    ));
    let cells_of_several_lines = "question\tdocument\tanswer\tquote\nIs it so?\tOne\t\"Yes,\nit is\"\t\"so \"\"it\"\" is\" \n\tTwo\tNo, 5\" only\t\n";
    expect![""].assert_eq(&faults(cells_of_several_lines));
}

#[test]
fn a_passage_in_place_of_a_name_is_reported_at_once() {
    let passage = "so it went on and on ".repeat(10_000);
    let other = "and then it ended at last ".repeat(10_000);
    let said =
        faults(&format!("question,document,answer\nIs it so?,{passage},Yes\n,{other},No\n,{other},Yes\n"));
    assert_eq!(said.matches("the name of this document has more than 60 characters").count(), 2);
}
