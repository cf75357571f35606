//! Rules of the house that a reviewer should not have to remember.

use std::path::{Path, PathBuf};

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                found.push((path.clone(), std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(!found.is_empty(), "no sources in {folder}");
    found
}

/// Code without its comments, so that prose may name what code may not.
fn code(text: &str) -> String {
    text.lines().map(|l| l.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

#[test]
fn pure_logic_names_no_browser_and_no_component() {
    for folder in ["src/comparison", "src/texts", "src/finding", "src/reading", "src/state", "src/check"] {
        for (path, text) in sources(folder) {
            for word in
                ["yew", "web_sys", "wasm_bindgen", "gloo", "crate::browser", "crate::parts", "crate::pages"]
            {
                assert!(!code(&text).contains(word), "{} names {word}", path.display());
            }
        }
    }
}

#[test]
fn only_the_browser_module_names_browser_services() {
    for (path, text) in sources("src") {
        if path.starts_with("src/browser") {
            continue;
        }
        for word in ["web_sys", "gloo", "wasm_bindgen", "JsCast"] {
            assert!(!code(&text).contains(word), "{} names {word}", path.display());
        }
    }
}

#[test]
fn markup_is_never_made_from_text() {
    for (path, text) in sources("src") {
        for word in ["from_html_unchecked", "set_inner_html", "insert_adjacent_html"] {
            assert!(!code(&text).contains(word), "{} uses {word}", path.display());
        }
    }
}

#[test]
fn every_file_says_what_it_is() {
    for (path, text) in sources("src").into_iter().chain(sources("tests")) {
        assert!(text.starts_with("//!"), "{} has no first doc comment", path.display());
    }
}

#[test]
fn only_the_tokens_name_raw_colours() {
    for entry in std::fs::read_dir("assets").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|e| e != "css") || path.ends_with("tokens.css") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        for (n, line) in text.lines().enumerate() {
            let raw = line.split(|c: char| !(c == '#' || c.is_ascii_alphanumeric())).any(|word| {
                word.strip_prefix('#').is_some_and(|hex| {
                    matches!(hex.len(), 3 | 6) && hex.chars().all(|c| c.is_ascii_hexdigit())
                })
            });
            assert!(!raw, "{}:{} names a raw colour", path.display(), n + 1);
        }
    }
}

#[test]
fn pinned_versions_agree_with_each_other() {
    let read = |path: &str| std::fs::read_to_string(Path::new(path)).unwrap();
    let lock = read("Cargo.lock");
    let after = lock.split("name = \"wasm-bindgen\"\nversion = \"").nth(1).unwrap();
    let bindgen = after.split('"').next().unwrap();
    assert!(
        read("Trunk.toml").contains(&format!("wasm_bindgen = \"{bindgen}\"")),
        "Trunk.toml should name wasm-bindgen {bindgen}"
    );
    let versions = read("scripts/versions.env");
    let binaryen = versions.lines().find_map(|l| l.strip_prefix("BINARYEN=")).unwrap();
    assert!(
        read("Trunk.toml").contains(&format!("wasm_opt = \"version_{binaryen}\"")),
        "Trunk.toml should name wasm-opt {binaryen}"
    );
}
