//! Ids, and the words and old ids of addresses.

use check::check_files;
use expect_test::expect;
use rules::Rules;

use crate::sample::*;

#[test]
fn an_id_is_made_of_small_letters_digits_and_single_hyphens() {
    for bad in ["Sea", "sea_so", "sea--so", "-sea", "sea-", "séa", ""] {
        let files = edited(EVENTS, &[("start", bad)]);
        let faults = check_files(files, RESERVED, Rules::Strict).faults;
        assert!(faults.iter().any(|f| f.what == format!("“{bad}” is not an id")), "{bad}: {faults:?}");
    }
    for good in ["a", "7", "sea-so-2"] {
        let files = edited(EVENTS, &[("start", good)]);
        let faults = check_files(files, RESERVED, Rules::Strict).faults;
        assert!(faults.iter().all(|f| !f.what.contains("is not an id")), "{good}: {faults:?}");
    }
    says(
        TOPIC,
        &[(r#""id": "sea-so""#, r#""id": "Sea_so""#)],
        &expect![[r#"
        topics/sea.json:5:13 “Sea_so” is not an id: use a-z, 0-9 and single hyphens, at most 40 characters
    "#]],
    );
}

#[test]
fn an_id_has_at_most_forty_characters() {
    each(
        QUANTITIES,
        &[
            ("[{", r#"[{ "id": "a234567890b234567890c234567890d234567890", "measures": "It." }, {"#),
            ("[{", r#"[{ "id": "a234567890b234567890c234567890d2345678901", "measures": "It." }, {"#),
        ],
        &expect![[r#"
            no faults
            quantities.json:1:10 “a234567890b234567890c234567890d2345678901” is not an id: use a-z, 0-9 and single hyphens, at most 40 characters
        "#]],
    );
}

#[test]
fn a_topic_called_texts_is_refused_since_it_could_never_be_opened() {
    let mut files = edited(COVER, &[(r#"["sea"]"#, r#"["sea", "texts"]"#)]);
    let topic = files.iter().find(|f| f.name == TOPIC).unwrap();
    let text = topic.text.replace(r#""id": "sea""#, r#""id": "texts""#).replace("sea-so", "texts-so");
    files.push(file("topics/texts.json", &text));
    let mut checked = check_files(files, RESERVED, Rules::Strict);
    checked.faults.retain(|fault| !fault.at.file.starts_with("review/"));
    expect![[r#"
        topics/texts.json:2:9 the word “texts” is reserved: an address with it opens another page: choose another id
    "#]].assert_eq(&lines(&checked));
}

#[test]
fn a_question_cannot_have_a_reserved_word_but_an_event_can() {
    says(
        TOPIC,
        &[(r#""id": "sea-so""#, r#""id": "read""#)],
        &expect![[r#"
        topics/sea.json:5:13 the word “read” is reserved: an address with it opens another page: choose another id
    "#]],
    );
    says(EVENTS, &[(r#"[{"#, r#"[{ "id": "read", "what": "It was read." }, {"#)], &expect![""]);
}

#[test]
fn an_id_is_used_once_for_topics_and_questions_together_and_once_in_each_register() {
    says(
        TOPIC,
        &[(r#""id": "sea-so""#, r#""id": "sea""#)],
        &expect![[r#"
        topics/sea.json:5:13 the question id “sea” is already used in topics/sea.json: give one of the two another id
    "#]],
    );
    says(
        EVENTS,
        &[("}]", r#"}, { "id": "start", "what": "Again." }]"#)],
        &expect![[r#"
        events.json:1:50 the event id “start” is already used in events.json: give one of the two another id
    "#]],
    );
    says(
        QUANTITIES,
        &[("}]", r#"}, { "id": "length", "measures": "Again." }]"#)],
        &expect![[r#"
        quantities.json:1:61 the quantity id “length” is already used in quantities.json: give one of the two another id
    "#]],
    );
    says(
        SOURCES,
        &[(
            "}] }]",
            r#"}] }, { "id": "book", "reference": "R", "kind": "k", "named": [{ "document": "one", "at": "here" }] }]"#,
        )],
        &expect![[r#"
            sources.json:1:117 the source id “book” is already used in sources.json: give one of the two another id
        "#]],
    );
    says(
        DOCUMENTS,
        &[(r#""id": "two""#, r#""id": "one""#)],
        &expect![[r#"
        documents.json:4:11 the document id “one” is already used in documents.json: give one of the two another id
        not-compared.json:1:16 there is no document “two”: use an id from documents.json
        topics/sea.json:18:23 there is no document “two”: use an id from documents.json
    "#]],
    );
    // An event and a quantity may have the same id.
    says(QUANTITIES, &[("}]", r#"}, { "id": "start", "measures": "A start." }]"#)], &expect![""]);
}

#[test]
fn a_replaced_id_leads_to_a_topic_a_question_or_a_document() {
    for to in ["sea-so", "sea", "one"] {
        says(RETIRED, &[(r#""replaced_by": "sea""#, &format!(r#""replaced_by": "{to}""#))], &expect![""]);
    }
    says(
        RETIRED,
        &[(r#""replaced_by": "sea""#, r#""replaced_by": "lake""#)],
        &expect![[r#"
        retired.json:1:34 there is no topic, question or document “lake”: write the id of its replacement
    "#]],
    );
}

#[test]
fn a_replaced_id_is_neither_in_use_nor_reserved_and_is_replaced_once() {
    each(
        RETIRED,
        &[
            (r#""id": "ocean""#, r#""id": "sea-so""#),
            (r#""id": "ocean""#, r#""id": "texts""#),
            ("}]", r#"}, { "id": "ocean", "replaced_by": "one", "date": "2026-11-21", "note": "Again." }]"#),
        ],
        &expect![[r#"
            retired.json:1:10 “sea-so” is still in use: delete this entry, or give the new one another id
            retired.json:1:10 the word “texts” is reserved: an address with it opens another page: choose another id
            retired.json:1:106 the retired id “ocean” is already used in retired.json: give one of the two another id
        "#]],
    );
}

#[test]
fn a_replacement_has_a_day_and_a_note() {
    each(
        RETIRED,
        &[("2026-11-20", "2026-11"), ("It is called sea now.", "")],
        &expect![[r#"
        retired.json:1:49 “2026-11” is not a date: write YYYY-MM-DD
        retired.json:1:71 the note is empty: write it
    "#]],
    );
}
