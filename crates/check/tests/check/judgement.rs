//! Clauses that keep their negations, and relations that say why the two part.

use expect_test::expect;

use crate::sample::{TOPIC, says};

#[test]
fn a_clause_that_lost_a_negation_is_refused() {
    says(
        TOPIC,
        &[(r#""clause": "It is not so.""#, r#""clause": "It is so.""#)],
        &expect![[r#"
            topics/sea.json:18:100 the clause leaves out “not”, which its statement has: keep the negation or condition; or read both, and add “clause_read”: true if the clause is true without it
        "#]],
    );
}

#[test]
fn a_clause_that_was_read_may_lack_a_negation() {
    says(
        TOPIC,
        &[(r#""clause": "It is not so.""#, r#""clause": "It is so.", "clause_read": true"#)],
        &expect![""],
    );
}

#[test]
fn a_shortened_not_counts_and_the_month_of_may_does_not() {
    says(TOPIC, &[(r#""text": "It {is not so}.""#, r#""text": "It {isn’t so} since May.""#)], &expect![""]);
    says(
        TOPIC,
        &[
            (r#""text": "It {is not so}.""#, r#""text": "It {isn’t so}, and may be.""#),
            (r#""clause": "It is not so.""#, r#""clause": "It is so.""#),
        ],
        &expect![[r#"
            topics/sea.json:18:111 the clause leaves out “not”, “may”, which its statement has: keep the negation or condition; or read both, and add “clause_read”: true if the clause is true without it
        "#]],
    );
}

#[test]
fn a_clause_has_at_most_eighteen_words_and_no_braces() {
    let long = r#""clause": "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen {eighteen} nineteen.""#;
    says(
        TOPIC,
        &[(r#""clause": "It is so.""#, long)],
        &expect![[r#"
        topics/sea.json:11:68 the clause has 19 words: shorten it to at most 18
        topics/sea.json:11:68 the clause has braces: write it without braces: all of it carries the answer
    "#]],
    );
}

#[test]
fn a_disagreement_says_why_the_two_part_and_a_contradiction_what_would_settle_it() {
    says(
        TOPIC,
        &[(r#", "part": "evidence", "settle": "A look.""#, "")],
        &expect![[r#"
        topics/sea.json:7:21 the relation does not say what would settle the contradiction: add “settle”: the evidence or event, in at most 25 words
        topics/sea.json:7:21 the relation does not say why the two part: add “part”: time, scope, definition, evidence, value or forecast
    "#]],
    );
}

#[test]
fn only_a_contradiction_can_be_settled_and_agreement_in_part_has_no_ground() {
    says(
        TOPIC,
        &[(r#""kind": "contradicts""#, r#""kind": "agrees-in-part""#)],
        &expect![[r#"
        topics/sea.json:7:102 “part” says why two positions part, but these two agree in part: delete “part”
        topics/sea.json:7:124 only a contradiction can be settled: delete “settle”
    "#]],
    );
}
