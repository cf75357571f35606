//! Old links live: an id that was replaced leads to its replacement, with a notice.

mod fixture;

use check::check_files;
use check::file::collect;
use fixture::comparison;
use synoptic::route::{read, write};

/// Follows a link and returns the address of what opens, and the notices.
fn follow(link: &str) -> (String, Vec<String>) {
    let comparison = comparison();
    let arrival = read(link, &comparison);
    (write(&arrival.view, &comparison), arrival.notices)
}

#[test]
fn an_old_link_to_a_question_opens_the_new_one_and_says_what_changed() {
    let (address, notices) = follow("#/price");
    assert_eq!((address.as_str(), notices.len()), ("/cost", 1));
    for said in ["price", "2026-10-03", "What did the bridge cost?", "It was asked more precisely."] {
        assert!(notices[0].contains(said), "{said}: {}", notices[0]);
    }
}

#[test]
fn an_old_id_is_replaced_wherever_a_link_carries_it() {
    for (link, leads_to, notices) in [
        ("/boats", "/traffic", 1),
        ("/close-up/price", "/cost", 1),
        ("/test/boats", "/test/traffic", 1),
        ("/export/markdown/boats", "/export/markdown/traffic", 1),
        ("/document/keeper", "/document/bero", 1),
        ("/pair/liu/keeper", "/pair/liu/bero", 1),
        (
            "/boats&with=keeper&show=ward,keeper&topic=boats&by=keeper",
            "/traffic&with=bero&show=ward,bero&topic=traffic&by=bero",
            2,
        ),
        // The letters of positions may mean something else by now; in a question that stayed they do not.
        ("/price/ames/b/reported", "/cost/ames", 1),
        ("/waiting-time/keeper/b", "/waiting-time/bero/b", 1),
        // A question that became a topic.
        ("/stage/storm-night", "/storm", 1),
        ("/storm-night", "/storm", 1),
        ("/storm-night/ames", "/storm", 1),
        ("/close-up/storm-night", "/storm", 1),
        ("/print/worksheet/storm-night", "/print/worksheet/storm", 1),
        // What a reader typed, and what is in use.
        ("/search/keeper", "/search/keeper", 0),
        ("/keeper-at-post/bero", "/keeper-at-post/bero", 0),
        ("/", "/", 0),
    ] {
        let (address, said) = follow(link);
        assert_eq!((address.as_str(), said.len()), (leads_to, notices), "{link}: {said:?}");
    }
}

/// Returns the faults of the fixture with these retired ids in place of its own.
fn faults(retired: &str) -> Vec<String> {
    let mut files = collect(&fixture::folder().join("data")).unwrap();
    let file = files.iter_mut().find(|f| f.name == "retired.json").unwrap();
    retired.clone_into(&mut file.text);
    check_files(files, &synoptic::route::reserved_words(), rules::Rules::Strict)
        .faults
        .into_iter()
        .map(|f| f.what)
        .collect()
}

#[test]
fn a_retired_id_leads_somewhere_is_free_and_has_a_day_and_a_note() {
    let one = |id: &str, by: &str, date: &str, note: &str| {
        faults(&format!(r#"[{{ "id": "{id}", "replaced_by": "{by}", "date": "{date}", "note": "{note}" }}]"#))
    };
    assert_eq!(one("old", "storm", "2026-11-20", "Other."), [] as [String; 0]);
    for (fault, about) in [
        (one("cost", "storm", "2026-11-20", "Other."), "cost"),
        (one("old", "land", "2026-11-20", "Other."), "land"),
        (one("old", "storm", "2026-11", "Other."), "2026-11"),
        (one("old", "storm", "2026-13-01", "Other."), "2026-13-01"),
        (one("old", "storm", "2026-11-20", ""), "note"),
        (one("print", "storm", "2026-11-20", "Other."), "print"),
    ] {
        assert!(fault.len() == 1 && fault[0].contains(about), "{about}: {fault:?}");
    }
    let twice = r#"{ "id": "old", "replaced_by": "storm", "date": "2026-11-20", "note": "Other." }"#;
    assert_eq!(faults(&format!("[{twice}, {twice}]")).len(), 1);
    assert_eq!(faults("[]"), [] as [String; 0], "nothing need be retired");
}
