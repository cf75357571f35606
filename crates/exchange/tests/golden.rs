//! Files as other tools write them, imported. `tests/golden/README.md` says what each of them imitates.

// The hashes are those that `UPDATE_EXPECT` writes.
#![allow(clippy::needless_raw_string_hashes)]

#[allow(dead_code, reason = "each test program uses its own part")]
mod common;

use common::{golden_project, listed};
use exchange::read;
use expect_test::{Expect, expect};

fn project(name: &str, expected: &Expect) {
    expected.assert_eq(&listed(&read(&golden_project(name), "ferry.qdpx").unwrap()));
}

fn json(name: &str, expected: &Expect) {
    let bytes = std::fs::read(format!("tests/golden/{name}")).unwrap();
    expected.assert_eq(&listed(&read(&bytes, name).unwrap()));
}

#[test]
fn a_project_of_qualcoder_is_read_by_its_own_count_of_characters() {
    project(
        "qualcoder-3",
        &expect![[r#"
        Marsh 2025 | Marsh 2025 | – | – | – | – | – | – | 371 characters
        Marsh 2025: “The council says that the boat loses money” (Costs & benefits / Loss; –; placed)
        Marsh 2025: “A town that counts only coins will soon have nobody to count them for.” (– / tone; –; placed)
        Left out: pictures, recordings and PDF files of which the project holds no text (1).
    "#]],
    );
}

#[test]
fn a_project_of_maxqda_is_read_with_returns_counted_and_memos() {
    project(
        "maxqda-24",
        &expect![[r#"
        Lind | Lind | – | – | – | – | – | – | 257 characters
        Marsh | Marsh | – | – | – | – | – | – | 371 characters
        Lind: “In March the night ferry carried nine people a night.” (Need / Passengers; Only one month.; placed)
        Lind: “A taxi over the bridge costs the town less” (Need / Other ways home; Lind gives no price for the taxi.; placed)
        Lind: “A taxi over the bridge costs the town less” (– / Need; Lind gives no price for the taxi.; placed)
        Marsh: “Twelve of them are nurses, and none of them has another way home.” (Need / Other ways home; –; placed)
    "#]],
    );
}

#[test]
fn a_project_of_atlas_ti_is_read_with_the_text_of_its_pdf_files() {
    project(
        "atlas-ti-23",
        &expect![[r#"
        Marsh | Marsh | – | – | – | – | – | – | 371 characters
        Lind | Lind | – | – | – | – | – | – | 257 characters
        Marsh: “It does: nine crowns a passenger, less than the café on the quay loses in a week.” (– / Does the ferry pay for itself?; She concedes it, and "belittles" it.; placed)
        Marsh: “The night ferry 🚢 carries forty people across the sound.” (– / –; –; placed)
        Lind: “A taxi over the bridge costs the town less” (– / Does the ferry pay for itself?; –; placed)
    "#]],
    );
}

#[test]
fn a_project_of_nvivo_is_read_with_the_annotations_that_it_links() {
    project(
        "nvivo-14",
        &expect![[r#"
            marsh_op-ed | marsh_op-ed | – | – | – | – | – | – | 371 characters
            marsh_op-ed: “Twelve of them are nurses” (Arguments / Duty to nurses; –; placed)
            marsh_op-ed: “nobody to count them for” (– / –; A play on words.; placed)
            Left out: codes of a whole document, which quote no words (1).
            Left out: pictures, recordings and PDF files of which the project holds no text (1).
        "#]],
    );
}

#[test]
fn a_project_may_hold_its_texts_itself_and_write_guids_in_braces() {
    project(
        "standard-1.5",
        &expect![[r#"
        Lind | Lind | – | – | – | – | – | – | 257 characters
        Lind: “A boat that sails with nine passengers is not a service but a habit.” (– / Habit; His <main> point.; placed)
    "#]],
    );
}

#[test]
fn a_project_that_is_not_packed_lists_the_words_that_it_names() {
    let bytes = std::fs::read("tests/golden/qualcoder-3/project.qde").unwrap();
    expect![[r#"
        Marsh 2025 | Marsh 2025 | – | – | – | – | – | – | no text
        Marsh 2025: “The council says that the boat loses money” (Costs & benefits / Loss; –; not placed)
        Marsh 2025: “A town that counts only coins will soon have nobody to count them for.” (– / tone; –; not placed)
        Left out: pictures, recordings and PDF files of which the project holds no text (1).
    "#]].assert_eq(&listed(&read(&bytes, "project.qde").unwrap()));
}

#[test]
fn a_search_result_of_hypothesis_is_read_without_replies_and_notes_on_pages() {
    json(
        "hypothesis-search.json",
        &expect![[r#"
        Keep the night ferry | Keep the night ferry | The Westerfield Gazette | – | – | – | – | – | https://gazette.example/ferry | no text
        Let the ferry sleep | Let the ferry sleep | – | – | – | – | – | https://www.quay.example/sleep | no text
        Keep the night ferry: “The council says that the boat loses money. It does: nine crowns a passenger, less than the café on the quay loses in a week.” (– / Does the ferry pay for itself?; Concedes the loss.; not placed)
        Let the ferry sleep: “A taxi over the bridge costs the town less” (– / –; –; not placed)
        Left out: notes on a whole page, replies and marks on pictures, which quote no words (2).
    "#]],
    );
}

#[test]
fn an_export_of_the_client_of_hypothesis_is_read_alike() {
    json(
        "hypothesis-client.json",
        &expect![[r#"
        Keep the night ferry | Keep the night ferry | The Westerfield Gazette | – | – | – | – | – | https://gazette.example/ferry | no text
        Let the ferry sleep | Let the ferry sleep | – | – | – | – | – | https://www.quay.example/sleep | no text
        Keep the night ferry: “The council says that the boat loses money. It does: nine crowns a passenger, less than the café on the quay loses in a week.” (– / Does the ferry pay for itself?; Concedes the loss.; not placed)
        Let the ferry sleep: “A taxi over the bridge costs the town less” (– / –; –; not placed)
        Left out: notes on a whole page, replies and marks on pictures, which quote no words (1).
    "#]],
    );
}

#[test]
fn annotations_of_recogito_are_read_with_comments_and_tags() {
    json(
        "recogito.json",
        &expect![[r#"
        quay.example | https://www.quay.example/sleep | – | – | – | – | – | https://www.quay.example/sleep | no text
        quay.example: “In March the night ferry carried nine people a night.” (– / passengers; Only one month is counted.; not placed)
        quay.example: “it comes when it is called” (– / other ways home; –; not placed)
        Left out: notes on a whole page, replies and marks on pictures, which quote no words (1).
    "#]],
    );
}

#[test]
fn a_collection_of_web_annotations_is_read_with_refined_selectors() {
    json(
        "w3c-collection.json",
        &expect![[r#"
        Let the ferry sleep | Let the ferry sleep | – | – | – | – | – | https://www.quay.example/sleep | no text
        Let the ferry sleep: “not a service but a habit” (– / –; Counts only one month.; not placed)
        Let the ferry sleep: “A taxi over the bridge costs the town less” (– / other ways home; Who pays for the taxi?; not placed)
    "#]],
    );
}

#[test]
fn a_list_of_zotero_becomes_documents_with_short_names_of_their_own() {
    json(
        "zotero-csl.json",
        &expect![[r#"
        Marsh 2025 | Keep the night ferry | Ada Marsh | The Westerfield Gazette | 17 March 2025 | newspaper article | – | https://gazette.example/ferry | no text
        van Dyck | Nocturna: what a night ferry is worth | Anna van Dyck, Cem Aydın and Bo Lind Jr. | Journal of Small Harbours | November 2024 | journal article | 10.5555/ferry.2024.7 | – | no text
        Harbour Board of Westerfield | Accounts of the harbour: the year 2024 | Harbour Board of Westerfield | Harbour Board | 2025 | report | – | – | no text
        Marsh 2023 | Let the ferry sleep – again | Ada Marsh | The Quay | spring 2023 | web page | – | https://www.quay.example/sleep | no text
        Forty people, one boat | Forty people, one boat: a film | – | – | – | motion picture | – | – | no text
    "#]],
    );
}
