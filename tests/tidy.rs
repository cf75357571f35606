//! Rules of the project that a reviewer should not have to remember.

use std::path::{Path, PathBuf};

/// The crates that know nothing of browsers and components.
const PURE_CRATES: [&str; 10] = [
    "comparison",
    "anchoring",
    "search",
    "folding",
    "rules",
    "check",
    "table",
    "exchange",
    "one_file",
    "drawing",
];

fn read(path: impl AsRef<Path>) -> String {
    let path = path.as_ref();
    std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// Returns the sources below a folder, with their text.
fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let text = read(&path);
                found.push((path, text));
            }
        }
    }
    assert!(!found.is_empty(), "there are no sources in {folder}");
    found
}

/// Returns the code without its comments, which may name what code may not.
fn code(text: &str) -> String {
    text.lines().map(|l| l.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

#[test]
fn pure_crates_depend_on_no_browser_and_no_component() {
    for name in PURE_CRATES {
        let manifest = read(format!("crates/{name}/Cargo.toml"));
        assert!(manifest.contains("[package]"), "crates/{name} is no package");
        for word in ["yew", "gloo", "web-sys", "js-sys", "wasm-bindgen", "idb", "synoptic"] {
            let depends = manifest.lines().any(|line| line.split([' ', '.', '=']).next() == Some(word));
            assert!(!depends, "crates/{name} depends on {word}");
        }
    }
}

#[test]
fn only_the_browser_module_names_browser_services() {
    let page: Vec<_> =
        sources("src").into_iter().filter(|(path, _)| !path.starts_with("src/browser")).collect();
    assert!(page.len() > 20, "most of the page is outside src/browser");
    for (path, text) in page {
        for word in ["web_sys", "gloo", "wasm_bindgen", "JsCast", "js_sys"] {
            assert!(!code(&text).contains(word), "{} names {word}", path.display());
        }
    }
}

#[test]
fn text_is_never_parsed_as_markup() {
    for (path, text) in sources("src") {
        for word in ["from_html_unchecked", "set_inner_html", "insert_adjacent_html"] {
            assert!(!code(&text).contains(word), "{} uses {word}", path.display());
        }
    }
}

#[test]
fn every_component_takes_back_what_others_changed_before_it_draws() {
    for (path, text) in sources("src") {
        let count = |words: &str| code(&text).matches(words).count();
        let takes_back = count("browser::before_drawing()") + count("effects::use_own_elements()");
        assert!(count("#[component]") <= takes_back, "{} has a component that does not", path.display());
    }
}

#[test]
fn every_source_file_begins_with_a_doc_comment() {
    for folder in ["src", "crates", "tests", "benches"] {
        for (path, text) in sources(folder) {
            assert!(text.starts_with("//!"), "{} has no first doc comment", path.display());
        }
    }
}

#[test]
fn only_the_tokens_name_raw_colours() {
    let entries = std::fs::read_dir("assets").unwrap().map(|entry| entry.unwrap().path());
    let styles: Vec<PathBuf> =
        entries.filter(|p| p.extension().is_some_and(|e| e == "css") && !p.ends_with("tokens.css")).collect();
    assert!(!styles.is_empty(), "there are no styles in assets");
    for path in styles {
        for (n, line) in read(&path).lines().enumerate() {
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
fn nothing_that_users_run_reaches_outside_the_project() {
    for path in ["Makefile", "scripts/setup.sh", "scripts/test.sh", "Trunk.toml"] {
        let text = read(path).replace("cd \"$(dirname \"$0\")/..\"", "");
        assert!(!text.contains("../"), "{path} reaches outside the project");
    }
}

/// Returns the version of a crate in Cargo.lock.
fn locked(name: &str) -> String {
    let lock = read("Cargo.lock");
    let (_, after) = lock.split_once(&format!("name = \"{name}\"\nversion = \"")).unwrap();
    after.split('"').next().unwrap().to_owned()
}

#[test]
fn pinned_versions_agree() {
    let bindgen = locked("wasm-bindgen");
    assert_eq!(locked("wasm-bindgen-cli-support"), bindgen, "cargo update wasm-bindgen-cli-support");
    let pinned = format!("wasm-bindgen-cli-support = \"={bindgen}\"");
    assert!(read("crates/site/Cargo.toml").contains(&pinned), "crates/site/Cargo.toml should have {pinned}");
    let versions = read("scripts/versions.env");
    let binaryen = versions.lines().find_map(|line| line.strip_prefix("BINARYEN=")).unwrap();
    for pinned in [format!("wasm_bindgen = \"{bindgen}\""), format!("wasm_opt = \"version_{binaryen}\"")] {
        assert!(read("Trunk.toml").contains(&pinned), "Trunk.toml should have {pinned}");
    }
}

#[test]
fn trunk_optimises_the_module_as_the_build_does() {
    let (index, build) = (read("index.html"), read("crates/site/src/build.rs"));
    let (_, after) = index.split_once("data-wasm-opt-params=\"").unwrap();
    let options: Vec<&str> = after.split('"').next().unwrap().split(' ').collect();
    assert!(options.len() > 5, "{options:?}");
    for option in options {
        assert!(build.contains(&format!("\"{option}\"")), "crates/site/src/build.rs lacks {option}");
    }
}
