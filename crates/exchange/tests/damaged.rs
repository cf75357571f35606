//! Damaged files: whatever is in a file, it is read or refused, and never stops the page.

#[allow(dead_code, reason = "each test program uses its own part")]
mod common;

use common::{golden_project, listed};
use exchange::{read, rows};
use proptest::prelude::*;
use proptest::sample::{Index, select};

fn files() -> Vec<Vec<u8>> {
    let golden = |name: &str| std::fs::read(format!("tests/golden/{name}")).unwrap();
    let projects = ["qualcoder-3", "maxqda-24", "atlas-ti-23", "nvivo-14", "standard-1.5"];
    let bare = projects.map(|name| golden(&format!("{name}/project.qde")));
    let json = [
        "hypothesis-search.json",
        "hypothesis-client.json",
        "recogito.json",
        "w3c-collection.json",
        "zotero-csl.json",
    ];
    projects.map(golden_project).into_iter().chain(bare).chain(json.map(golden)).collect()
}

/// Reads a file and looks at all that comes of it.
fn survives(bytes: &[u8]) {
    match read(bytes, "mine") {
        Ok(imported) => {
            listed(&imported);
            assert!(rows(&imported).len() >= imported.documents.len());
        }
        Err(fault) => assert!(fault.starts_with("“mine” cannot be imported: "), "{fault}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_file_with_bytes_changed_or_lost_is_read_or_refused(
        file in select(files()),
        changes in prop::collection::vec((any::<Index>(), any::<u8>()), 0..8),
        end in any::<Index>(),
        cut in any::<bool>(),
    ) {
        let mut bytes = file;
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if cut {
            bytes.truncate(end.index(bytes.len()));
        }
        survives(&bytes);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        survives(&bytes);
    }

    #[test]
    fn any_text_that_looks_like_a_project_is_read_or_refused(
        start in any::<i32>(), end in any::<i32>(), text in ".{0,40}", name in "[^\"<&]{0,20}",
    ) {
        let text = text.replace(['<', '&'], " ");
        survives(format!(
            "<Project xmlns=\"urn:QDA-XML:project:1.0\"><Sources><TextSource name=\"{name}\"><PlainTextContent>{text}\
             </PlainTextContent><PlainTextSelection name=\"{name}\" startPosition=\"{start}\" endPosition=\"{end}\"/>\
             </TextSource></Sources></Project>"
        ).as_bytes());
    }
}
