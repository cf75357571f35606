//! `pack` writes whole pages, whatever is put into them.

use std::path::Path;
use std::process::{Command, Output};

use site::pack::{Filled, Module, pack};
use tempfile::TempDir;

fn filled() -> Filled {
    Filled {
        page: PAGE.to_owned(),
        title: "One & \"two\"".to_owned(),
        about: "What it is.".to_owned(),
        in_parts: None,
    }
}

const PAGE: &str = "<!doctype html>\n<html>\n<head>\n</head>\n<body>\n<p>The page.</p>\n{styles}\n{single}\n</body>\n</html>\n";
const GLUE: &str =
    "/** Not\n ours. */\n  // Nor this.\n  let wasm_bindgen = (function (exports) { return  exports })(1);";

/// The module that makes comparisons.
fn maker() -> Module {
    Module { glue: "let wasm_maker = (function () {})();".to_owned(), wasm: b"maker".to_vec() }
}

fn root() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Packs a small page, after a change to a copy of the project's assets.
fn packed(module: &str, change: impl Fn(&Path)) -> (TempDir, Result<(), String>) {
    let folder = tempfile::tempdir().unwrap();
    let assets = folder.path().join("assets");
    std::fs::create_dir(&assets).unwrap();
    for entry in std::fs::read_dir(root().join("assets")).unwrap() {
        let path = entry.unwrap().path();
        std::fs::copy(&path, assets.join(path.file_name().unwrap())).unwrap();
    }
    change(&assets);
    let app = Module { glue: GLUE.to_owned(), wasm: module.into() };
    let done =
        pack(&app, &maker(), &filled(), &assets, &folder.path().join("dist")).map_err(|e| e.to_string());
    (folder, done)
}

fn edit(assets: &Path, name: &str, from: &str, to: &str) {
    let path = assets.join(name);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{name} does not contain {from}");
    std::fs::write(path, text.replacen(from, to, 1)).unwrap();
}

fn read(folder: &TempDir, name: &str) -> String {
    std::fs::read_to_string(folder.path().join("dist").join(name)).unwrap()
}

/// Returns the name of the only packed file that begins and ends like this.
fn named(folder: &TempDir, begin: &str, end: &str) -> String {
    let entries = std::fs::read_dir(folder.path().join("dist")).unwrap();
    let names = entries.map(|e| e.unwrap().file_name().to_string_lossy().into_owned());
    let is_it = |n: &String| n.starts_with(begin) && n.ends_with(end) && !n.starts_with("synoptic-maker-");
    let found: Vec<String> = names.filter(is_it).collect();
    assert_eq!(found.len(), 1, "{found:?}");
    found[0].clone()
}

#[test]
fn every_page_begins_with_the_mark_of_its_letters() {
    let (folder, done) = packed("module", |_| {});
    done.unwrap();
    for name in ["index.html", "synoptic.html", "404.html"] {
        assert!(read(&folder, name).starts_with("\u{feff}<!doctype html>"), "{name}");
    }
}

#[test]
fn text_that_looks_like_a_mark_is_not_replaced() {
    let (folder, done) = packed("module", |assets| {
        edit(assets, "theme.js", "try {", "try {\nvar marks = \"</head></body>\";");
    });
    done.unwrap();
    for name in ["index.html", "synoptic.html"] {
        let page = read(&folder, name);
        assert!(page.contains("marks=\"</head></body>\""), "{name}: the script is torn");
        assert_eq!(page.matches("Content-Security-Policy").count(), 1, "{name}");
        assert!(page.trim_end().ends_with("</script>\n</body>\n</html>"), "{name}");
    }
}

#[test]
fn a_missing_mark_is_reported_with_the_name_of_the_file() {
    for (name, from, error) in [
        ("start.js", "\"{module}\"", "start.js should contain {module} exactly once"),
        ("worker.js", "{digest}", "worker.js should contain {digest} exactly once"),
    ] {
        let (_, done) = packed("module", |assets| edit(assets, name, from, ""));
        assert_eq!(done.unwrap_err(), error);
    }
}

#[test]
fn scripts_and_styles_are_minified_and_keep_their_names() {
    let (folder, done) = packed("module", |_| {});
    done.unwrap();
    let script = read(&folder, &named(&folder, "synoptic-", ".js"));
    assert!(script.starts_with("let wasm_bindgen="), "{script}");
    assert!(script.contains("wasm_bindgen({module_or_path:") && script.contains("serviceWorker"), "{script}");
    assert!(script.contains(&named(&folder, "synoptic-", ".wasm")), "{script}");
    assert!(script.lines().count() < 5 && !script.contains("  "), "{script}");
    for (name, text) in
        [("script", script), ("page", read(&folder, "index.html")), ("worker", read(&folder, "worker.js"))]
    {
        for comment in ["/*", "// ", "Not our", "Nor this"] {
            assert!(!text.contains(comment), "the {name} contains the comment {comment}");
        }
    }
}

#[test]
fn the_single_file_contains_the_module_and_loads_nothing() {
    let (folder, done) = packed("module", |_| {});
    done.unwrap();
    let page = read(&folder, "synoptic.html");
    for module in ["module", "maker"] {
        let begins = format!("<script id=\"{module}\" type=\"text/plain\">H4sI");
        assert!(page.contains(&begins), "the {module} is missing");
    }
    assert!(page.contains("connect-src 'none'"), "{page}");
    assert!(!page.contains(" src=") && !page.contains("manifest.webmanifest"), "{page}");
}

#[test]
fn the_worker_keeps_every_file_under_a_name_that_changes_with_the_build() {
    let (folder, done) = packed("module", |_| {});
    done.unwrap();
    let worker = read(&folder, "worker.js");
    let (script, module) = (named(&folder, "synoptic-", ".js"), named(&folder, "synoptic-", ".wasm"));
    for name in ["./", &script, &module, "icon-192.png", "manifest.webmanifest"] {
        assert!(worker.contains(&format!("\"{name}\"")), "the worker does not keep {name}");
    }
    assert!(!worker.contains("synoptic.html"), "a host does not need the single file");
    assert!(!worker.contains("maker"), "whoever makes a comparison fetches what that needs");
    assert!(
        !worker.contains("404.html"),
        "some hosts send it as an error, with which a worker keeps nothing"
    );
    let (other, done) = packed("another", |_| {});
    done.unwrap();
    let cache = |worker: &str| worker.split("prefix+\"").nth(1).unwrap()[..12].to_owned();
    assert_ne!(cache(&worker), cache(&read(&other, "worker.js")));
}

#[test]
fn packing_again_removes_the_files_of_the_earlier_build() {
    let (folder, done) = packed("module", |_| {});
    done.unwrap();
    let earlier = named(&folder, "synoptic-", ".wasm");
    let app = Module { glue: GLUE.to_owned(), wasm: b"another".to_vec() };
    pack(&app, &maker(), &filled(), &folder.path().join("assets"), &folder.path().join("dist")).unwrap();
    assert_ne!(named(&folder, "synoptic-", ".wasm"), earlier);
}

#[test]
fn a_script_or_style_that_esbuild_rejects_is_reported() {
    for (name, from, to, kind) in [
        ("theme.js", "try {", "try {{", "as js"),
        // The guard has to run where nothing else does.
        ("guard.js", "var first", "let first", "as js"),
        // A browser would leave this rule out without a word.
        ("tokens.css", ":root", "<<<<<<< ours\n:root", "as css"),
    ] {
        let (_, done) = packed("module", |assets| edit(assets, name, from, to));
        let error = done.unwrap_err();
        assert!(error.contains("esbuild rejects") && error.contains(kind), "{error}");
    }
}

#[test]
fn an_installed_page_is_called_as_its_comparison_is() {
    let (folder, done) = packed("module", |_| {});
    done.unwrap();
    let manifest: serde_json::Value = serde_json::from_str(&read(&folder, "manifest.webmanifest")).unwrap();
    assert_eq!(manifest["name"], "One & \"two\" · Synoptic");
    assert_eq!(manifest["description"], "What it is.");
}

#[test]
fn a_script_that_a_browser_would_misread_in_the_page_is_reported() {
    let (_, done) = packed("module", |assets| {
        edit(assets, "theme.js", "try {", "try {\nvar end = \"<Script>\";");
    });
    let error = done.unwrap_err();
    assert!(error.contains("script tag"), "{error}");
}

/// Runs the post-build hook of Trunk on a folder as Trunk leaves it.
fn hook(path: Option<&Path>) -> (TempDir, Output) {
    hook_with(path, None)
}

/// The same, with an imprint of these words.
fn hook_with(path: Option<&Path>, imprint: Option<&str>) -> (TempDir, Output) {
    let folder = tempfile::tempdir().unwrap();
    let (staged, data) = (folder.path().join("dist"), folder.path().join("data"));
    std::fs::create_dir(&staged).unwrap();
    std::fs::copy(root().join("index.html"), staged.join("index.html")).unwrap();
    std::fs::write(staged.join("page.js"), GLUE).unwrap();
    std::fs::write(staged.join("page_bg.wasm"), "module").unwrap();
    let synoptic = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_synoptic"));
        command.current_dir(root()).env_remove("SYNOPTIC_TEXTS");
        command
    };
    let sizes = ["generate", "--documents", "2", "--questions", "2", "--out"];
    assert!(synoptic().args(sizes).arg(&data).status().unwrap().success());
    let mut pack = synoptic();
    pack.arg("pack").arg(&data).env("TRUNK_STAGING_DIR", &staged);
    if let Some(path) = path {
        pack.env("PATH", path);
    }
    let file = folder.path().join("imprint.txt");
    if let Some(words) = imprint {
        std::fs::write(&file, words).unwrap();
    }
    // Without words, an empty name counts as none.
    pack.env("SYNOPTIC_IMPRINT", imprint.map_or(Path::new(""), |_| &file));
    let output = pack.output().unwrap();
    (folder, output)
}

#[test]
fn the_hook_of_trunk_packs_what_trunk_has_compiled() {
    let (folder, output) = hook(None);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    for name in ["index.html", "synoptic.html"] {
        let page = read(&folder, name);
        assert!(page.contains("2 texts of nothing in particular"), "{name}");
        for mark in [
            "{title}",
            "{about}",
            "{first-screen}",
            "{plain-page}",
            "{data}",
            "{texts}",
            "{styles}",
            "{single}",
            "data-trunk",
        ] {
            assert!(!page.contains(mark), "{name} still contains {mark}");
        }
    }
    assert!(
        !folder.path().join("dist/page.js").exists() && !folder.path().join("dist/page_bg.wasm").exists()
    );
}

#[test]
fn without_esbuild_the_error_says_what_to_run() {
    let empty = tempfile::tempdir().unwrap();
    let (_, output) = hook(Some(empty.path()));
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success() && error.contains("run make build, which installs it"), "{error}");
}

#[test]
fn a_host_sends_the_styles_of_the_first_screen_first_and_the_single_file_all_at_once() {
    let (folder, done) = packed("module", |assets| {
        edit(assets, "base.css", "body", "p{order:7}.nowhere{order:8}body");
    });
    done.unwrap();
    let (hosted, single) = (read(&folder, "index.html"), read(&folder, "synoptic.html"));
    let (before, after) = hosted.split_once("<p>The page.</p>").unwrap();
    let first = before.split_once("<style>").unwrap().1;
    assert!(first.contains("p{order:7}") && !first.contains("nowhere"), "{first}");
    assert!(after.contains(".nowhere{order:8}"), "{after}");
    assert_eq!(hosted.matches("'sha256-").count(), 3, "a policy for two styles and the first script");
    assert!(single.split_once("<p>The page.</p>").unwrap().0.contains(".nowhere{order:8}"));
    assert_eq!(single.matches("<style").count(), 1);
}

#[test]
fn the_parts_of_a_page_lie_beside_it_and_those_of_an_earlier_build_do_not() {
    let (folder, done) = packed("module", |_| {});
    done.unwrap();
    let skeleton = PAGE.replace("The page.", "A skeleton.");
    let part = |name: &str| (name.to_owned(), "words".to_owned());
    let pack_parts = |parts: &[&str]| {
        let parts = parts.iter().copied().map(part).collect();
        let filled = Filled { in_parts: Some((skeleton.clone(), parts)), ..filled() };
        let app = Module { glue: GLUE.to_owned(), wasm: b"module".to_vec() };
        let (assets, out) = (folder.path().join("assets"), folder.path().join("dist"));
        pack(&app, &maker(), &filled, &assets, &out).unwrap();
    };
    pack_parts(&["topic-sea-0123456789ab.json", "topic-sea.html", "topic-land-0123456789ab.json"]);
    assert_eq!(read(&folder, "topic-land-0123456789ab.json"), "words");
    assert!(read(&folder, "index.html").contains("A skeleton."));
    assert!(read(&folder, "synoptic.html").contains("The page."));
    assert!(!read(&folder, "worker.js").contains("topic-sea"), "the worker would fetch all of it");
    std::fs::write(folder.path().join("dist/topic-notes.html"), "not ours").unwrap();
    pack_parts(&["topic-sea-ba9876543210.json"]);
    let parts = std::fs::read_dir(folder.path().join("dist")).unwrap();
    let names = parts.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    let mut parts: Vec<_> = names.filter(|name| name.starts_with("topic-")).collect();
    parts.sort();
    assert_eq!(parts, ["topic-notes.html", "topic-sea-ba9876543210.json"]);
}

#[test]
fn the_policy_stands_in_a_file_for_hosts_that_send_one() {
    let (folder, done) = packed("module", |_| {});
    done.unwrap();
    let sent = read(&folder, "policy.txt");
    let policy = sent.strip_prefix("Content-Security-Policy: ").unwrap().trim_end();
    assert!(policy.starts_with("default-src 'none'; ") && !policy.contains('\n'), "{policy}");
    assert!(read(&folder, "index.html").contains(&format!("content=\"{policy}\"")));
    assert!(!read(&folder, "worker.js").contains("policy.txt"), "the page does not read it");
}

#[test]
fn an_imprint_is_shown_as_text_in_paragraphs() {
    let (folder, output) = hook_with(None, Some("Made by <b>Ames</b>\r\n\r\nHarbour Street 1\n"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let page = read(&folder, "index.html");
    assert!(page.contains("<p>Made by &lt;b&gt;Ames&lt;/b&gt;</p><p>Harbour Street 1</p>"));
    assert!(page.contains(r#""imprint":"Made by \u003cb>Ames\u003c/b>\n\nHarbour Street 1""#));
}

#[test]
fn an_imprint_that_cannot_be_read_stops_the_build() {
    let missing = Command::new(env!("CARGO_BIN_EXE_synoptic"))
        .current_dir(root())
        .args(["export", "json", "tests/fixture/data"])
        .env("SYNOPTIC_IMPRINT", "no-such-file.txt")
        .output()
        .unwrap();
    let error = String::from_utf8(missing.stderr).unwrap();
    assert!(error.contains("the imprint no-such-file.txt cannot be read"), "{error}");
    assert!(!missing.status.success());
}
