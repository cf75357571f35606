//! The cases that show what each step means.

use check::check_files;
use expect_test::{Expect, expect};
use rules::Rules;

use crate::sample::*;

fn says_of(codebook: &str, expected: &Expect) {
    let mut files = files();
    files.push(file("codebook.json", codebook));
    expected.assert_eq(&lines(&check_files(files, RESERVED, Rules::Strict)));
}

#[test]
fn a_case_has_the_verdict_of_its_step() {
    says_of(r#"{ "contradicts": [["sea-so", "one", "two"], ["sea-so", "two", "one"]] }"#, &expect![""]);
    says_of(
        r#"{ "agrees": [["sea-so", "one", "two"]] }"#,
        &expect![[r#"
        codebook.json:1:14 sea-so: the verdict on one and two is “contradicts”, not “agrees”: move the case to its step, or name another
    "#]],
    );
}

#[test]
fn a_case_names_a_question_and_documents_that_exist() {
    says_of(
        r#"{ "agrees": [["sea", "one", "two"], ["sea-so", "one", "three"]] }"#,
        &expect![[r#"
            codebook.json:1:15 there is no question “sea”: use the id of a question
            codebook.json:1:37 sea-so: the verdict on one and three is “says nothing”, not “agrees”: move the case to its step, or name another
        "#]],
    );
}

#[test]
fn a_step_is_spelt_as_in_the_data_and_a_case_has_three_parts() {
    says_of(
        r#"{ "agree": [] }"#,
        &expect![[r#"
        codebook.json:1:3 there is no field “agree” here: did you mean “agrees”?
    "#]],
    );
    says_of(
        r#"{ "agrees": [["sea-so", "one"]] }"#,
        &expect![[r#"
        codebook.json:1:14 the length of this list is 2: write 3 items
    "#]],
    );
}
