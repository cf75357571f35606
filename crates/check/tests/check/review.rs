//! The record of the second reading, and how far the readers agree.

use check::agreement::count;
use check::check_files;
use check::review::mark;
use comparison::model::Reading::{Agrees, AgreesInPart, Contradicts, DiffersInPart};
use expect_test::expect;

use crate::sample::*;

#[test]
fn every_pair_of_own_statements_is_read_twice() {
    says_all(
        REVIEW,
        &[(r#""other": "two/b""#, r#""other": "two/a""#)],
        &expect![[r#"
        review/sea.json:3:12 sea-so: one/a and two/b have no second reading: read it again and record the result
        review/sea.json:3:13 sea-so: there is no pair one/a and two/a: delete this reading, or correct its names
    "#]],
    );
    // Either of the two may come first.
    each_all(
        REVIEW,
        &[
            (r#""one": "one/a", "other": "two/b""#, r#""one": "two/b", "other": "one/a""#),
            (r#"[{ "question": "sea-so", "one""#, r#"[{ "question": "sea", "one""#),
        ],
        &expect![[r#"
            no faults
            review/sea.json:3:12 sea-so: one/a and two/b have no second reading: read it again and record the result
            review/sea.json:3:13 sea: there is no pair one/a and two/b: delete this reading, or correct its names
        "#]],
    );
}

#[test]
fn every_statement_is_read_twice() {
    says_all(
        REVIEW,
        &[(r#""statement": "two/b""#, r#""statement": "two/c""#)],
        &expect![[r#"
        review/sea.json:4:17 sea-so: two/b has no second reading: read it again and record the result
        review/sea.json:6:5 sea-so: there is no statement two/c: delete this reading, or correct its name
    "#]],
    );
}

#[test]
fn a_reported_statement_is_read_alone() {
    says_all(
        TOPIC,
        &[(r#""position": "b", "voice": "own""#, r#""position": "b", "voice": "reported", "by": "Them""#)],
        &expect![[r#"
            review/sea.json:3:13 sea-so: there is no pair one/a and two/b: delete this reading, or correct its names
            review/sea.json:4:17 sea-so: two/b/reported has no second reading: read it again and record the result
            review/sea.json:6:5 sea-so: there is no statement two/b: delete this reading, or correct its name
        "#]],
    );
}

#[test]
fn the_data_holds_the_settled_verdict() {
    says_all(
        TOPIC,
        &[(r#""kind": "contradicts""#, r#""kind": "agrees-in-part""#), (GROUNDS, "")],
        &expect![[r#"
            review/sea.json:3:135 sea-so, one/a and two/b: settled “contradicts”, but the data says “agrees in part”: correct the data or the record
        "#]],
    );
}

#[test]
fn a_text_that_changed_is_read_again() {
    says_all(
        TOPIC,
        &[("It {is not so}.", "It {is hardly so}.")],
        &expect![[r#"
            topics/sea.json:18:103 the clause lacks “hardly” of its statement: keep the negation or condition; or read both, and add “clause_read”: true if the clause is true without it
            review/sea.json:6:59 sea-so: two/b has changed since it was read: read it again, then set “read” to “db797602a1c9e2ae”
        "#]],
    );
    // Moving the braces changes no word.
    says_all(TOPIC, &[("It {is not so}.", "It is {not} so.")], &expect![""]);
}

#[test]
fn the_mark_of_a_text_is_its_fnv_hash_without_braces() {
    assert_eq!(mark(""), "cbf29ce484222325");
    assert_eq!(mark("foobar"), "85944171f73967e8");
    assert_eq!(mark("foo{bar}"), "85944171f73967e8");
}

#[test]
fn every_topic_has_a_record() {
    let mut files = files();
    files.retain(|f| f.name != REVIEW);
    expect![[r#"
        review/sea.json:1:1 the topic has no record of a second reading: read it again as data/README.md describes
    "#]].assert_eq(&lines(&check_files(files, RESERVED)));
}

#[test]
fn a_record_has_a_topic_and_says_so() {
    let mut files = files();
    files.push(file("review/lake.json", r#"{ "topic": "lake", "pairs": [], "statements": [] }"#));
    expect![[r#"
        review/lake.json:1:1 there is no topic “lake” for this record: delete the file, or name it after its topic
    "#]].assert_eq(&lines(&check_files(files, RESERVED)));
    says_all(
        REVIEW,
        &[(r#""topic": "sea""#, r#""topic": "lake""#)],
        &expect![[r#"
        review/sea.json:2:12 the record says that its topic is “lake”: make it “sea”, as the file is named
    "#]],
    );
}

#[test]
fn the_readings_of_the_data_are_counted() {
    let readings = check_files(files(), RESERVED).comparison.readings;
    assert_eq!((readings.pairs, readings.same), (1, 0));
    assert_eq!((readings.statements, readings.faithful), (2, 1));
}

#[test]
fn agreement_beyond_chance_is_cohens_kappa() {
    // The textbook case: 20 + 15 of 50 pairs agree, half would by chance.
    let cases = [
        (Agrees, Agrees, 20),
        (Agrees, AgreesInPart, 5),
        (AgreesInPart, Agrees, 10),
        (AgreesInPart, AgreesInPart, 15),
    ];
    let pairs: Vec<_> = cases.iter().flat_map(|(first, second, n)| vec![(*first, *second); *n]).collect();
    let readings = count(&pairs, 7, 6);
    assert_eq!((readings.pairs, readings.same, readings.statements, readings.faithful), (50, 35, 7, 6));
    assert!((readings.kappa - 0.4).abs() < 1e-9, "{}", readings.kappa);
    let by_verdict: Vec<_> =
        readings.by_verdict.iter().map(|v| (v.verdict, v.first, v.second, v.both, v.kappa)).collect();
    assert_eq!(
        by_verdict,
        [
            (Agrees, 25, 30, 20, 0.4),
            (AgreesInPart, 25, 20, 15, 0.4),
            (DiffersInPart, 0, 0, 0, 1.0),
            (Contradicts, 0, 0, 0, 1.0)
        ]
    );
}

#[test]
fn kappa_is_worked_out_for_each_verdict_and_rounded_to_three_decimals() {
    let pairs = [(Agrees, Agrees), (Agrees, Agrees), (AgreesInPart, Contradicts), (Contradicts, Contradicts)];
    let readings = count(&pairs, 0, 0);
    // 3 of 4 agree; by chance (2·2 + 1·0 + 1·2) / 16 = 0.375 would.
    assert!((readings.kappa - 0.6).abs() < 1e-9, "{}", readings.kappa);
    let kappas: Vec<f64> = readings.by_verdict.iter().map(|v| v.kappa).collect();
    assert_eq!(kappas, [1.0, 0.0, 1.0, 0.5]);
    let three = [
        (Agrees, Agrees),
        (Agrees, AgreesInPart),
        (AgreesInPart, AgreesInPart),
        (AgreesInPart, AgreesInPart),
        (Agrees, Agrees),
        (AgreesInPart, Agrees),
        (Agrees, Agrees),
    ];
    // 5 of 7 agree, 25 / 49 would by chance: (5/7 - 25/49) / (1 - 25/49) = 10 / 24.
    assert!((count(&three, 0, 0).kappa - 0.417).abs() < 1e-9, "{}", count(&three, 0, 0).kappa);
}

#[test]
fn readers_who_could_not_disagree_agree_fully() {
    for pairs in [&[][..], &[(Agrees, Agrees), (Agrees, Agrees)]] {
        assert!((count(pairs, 0, 0).kappa - 1.0).abs() < 1e-9);
    }
}

#[test]
fn a_distance_of_three_steps_weighs_more_than_one() {
    let near =
        [(Agrees, AgreesInPart), (Contradicts, Contradicts), (Agrees, Agrees), (Contradicts, Contradicts)];
    let far =
        [(Agrees, Contradicts), (Contradicts, Contradicts), (Agrees, Agrees), (Contradicts, Contradicts)];
    // Near: distance 1 observed; by chance (2·(1 + 0 + 3 + 3) + 2·(2 + 3 + 0 + 0)) / 4 = 6: 1 - 1/6.
    assert!(
        (count(&near, 0, 0).weighted_kappa - 0.833).abs() < 1e-9,
        "{}",
        count(&near, 0, 0).weighted_kappa
    );
    // Far: distance 3 observed; by chance (2·9 + 2·3) / 4 = 6: 1 - 3/6.
    assert!((count(&far, 0, 0).weighted_kappa - 0.5).abs() < 1e-9, "{}", count(&far, 0, 0).weighted_kappa);
}

#[test]
fn the_border_is_between_agreeing_and_disagreeing() {
    let pairs = [
        (Agrees, AgreesInPart),
        (AgreesInPart, Agrees),
        (DiffersInPart, Contradicts),
        (Contradicts, Contradicts),
    ];
    let readings = count(&pairs, 0, 0);
    assert!((readings.border_kappa - 1.0).abs() < 1e-9, "{}", readings.border_kappa);
    let crossing =
        [(AgreesInPart, DiffersInPart), (Agrees, Agrees), (DiffersInPart, DiffersInPart), (Agrees, Agrees)];
    // One of 4 crosses; by chance (3·2 + 1·2) / 4 = 2 would: 1 - 1/2.
    assert!((count(&crossing, 0, 0).border_kappa - 0.5).abs() < 1e-9);
}
