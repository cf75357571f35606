//! What `pack` makes of the output of Trunk: whole pages, whatever is put into them.

use std::path::Path;
use std::process::{Command, Output};

/// A folder as Trunk leaves it, with a script and a module that are not ours.
fn staged(change: impl Fn(&Path)) -> (tempfile::TempDir, Output) {
    packed_by(Command::new(env!("CARGO_BIN_EXE_pack")), change)
}

fn packed_by(mut pack: Command, change: impl Fn(&Path)) -> (tempfile::TempDir, Output) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("assets")).unwrap();
    for entry in std::fs::read_dir(root.join("assets")).unwrap() {
        let path = entry.unwrap().path();
        std::fs::copy(&path, folder.path().join("assets").join(path.file_name().unwrap())).unwrap();
    }
    std::fs::copy(root.join("index.html"), folder.path().join("index.html")).unwrap();
    let glue = "/** Not\n ours. */\n  // Nor this.\n  let wasm_bindgen = (function (exports) { return  exports })(1);";
    std::fs::write(folder.path().join("synoptic.js"), glue).unwrap();
    std::fs::write(folder.path().join("synoptic_bg.wasm"), "module").unwrap();
    change(folder.path());
    let packed = pack.env("TRUNK_STAGING_DIR", folder.path()).output().unwrap();
    (folder, packed)
}

fn edit(folder: &Path, name: &str, from: &str, to: &str) {
    let path = folder.join(name);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{name} does not hold {from}");
    std::fs::write(path, text.replacen(from, to, 1)).unwrap();
}

/// The file whose name begins and ends like this.
fn named(folder: &Path, begins: &str, ends: &str) -> String {
    let names =
        std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().to_string_lossy().into_owned());
    let found: Vec<String> = names.filter(|n| n.starts_with(begins) && n.ends_with(ends)).collect();
    assert_eq!(found.len(), 1, "{found:?}");
    found[0].clone()
}

#[test]
fn what_is_put_into_a_page_is_not_taken_for_a_mark() {
    let (folder, packed) = staged(|folder| {
        edit(folder, "assets/theme.js", "try {", "try {\nvar marks = \"</head></body>\";");
    });
    assert!(packed.status.success(), "{}", String::from_utf8_lossy(&packed.stderr));
    for name in ["index.html", "synoptic.html"] {
        let page = std::fs::read_to_string(folder.path().join(name)).unwrap();
        assert!(page.contains("marks=\"</head></body>\""), "{name}: the script was torn");
        assert_eq!(page.matches("Content-Security-Policy").count(), 1, "{name}");
        assert!(page.trim_end().ends_with("</script>\n</body>\n</html>"), "{name}");
        for mark in ["{title}", "{about}", "{first-screen}", "{edition}", "{data}"] {
            assert!(!page.contains(mark), "{name} still holds {mark}");
        }
    }
}

#[test]
fn a_mark_that_is_missing_or_stands_twice_is_said() {
    for (name, from, to, says) in [
        ("index.html", "{about}", "", "index.html should hold {about} once"),
        ("index.html", "{edition}", "{edition}{edition}", "index.html should hold {edition} once"),
        ("assets/start.js", "(\"{module}\")", "()", "start.js should hold {module} once"),
        ("assets/worker.js", "{digest}", "", "worker.js should hold {digest} once"),
    ] {
        let (_, packed) = staged(|folder| edit(folder, name, from, to));
        assert!(!packed.status.success());
        let said = String::from_utf8(packed.stderr).unwrap();
        assert!(said.trim_end().ends_with(says), "{said}");
    }
}

#[test]
fn scripts_and_styles_travel_without_comments_and_the_worker_names_every_file() {
    let (folder, packed) = staged(|_| {});
    assert!(packed.status.success(), "{}", String::from_utf8_lossy(&packed.stderr));
    let script = named(folder.path(), "synoptic-", ".js");
    let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
    let (hosted, module) = (read("index.html"), named(folder.path(), "synoptic-", ".wasm"));
    let text = read(&script);
    // The name that the rest calls is still that of the whole script.
    assert!(
        text.starts_with("let wasm_bindgen=") && text.contains("wasm_bindgen({module_or_path:"),
        "{text}"
    );
    assert!(text.contains("serviceWorker") && text.contains(&module));
    for (words, of) in [(&text, &*script), (&hosted, "index.html"), (&read("worker.js"), "worker.js")] {
        for comment in ["/*", "// ", "Not our", "Nor this"] {
            assert!(!words.contains(comment), "{of} holds the comment mark {comment}");
        }
    }
    assert!(text.lines().count() < 5 && !text.contains("  "), "{text}");
    let worker = read("worker.js");
    for name in ["./", &script, &module, "icon-192.png", "manifest.webmanifest"] {
        assert!(worker.contains(&format!("\"{name}\"")), "the worker does not keep {name}");
    }
    let said = |worker: &str| worker.split("prefix+\"").nth(1).unwrap()[..12].to_owned();
    let (other, _) = staged(|folder| std::fs::write(folder.join("synoptic_bg.wasm"), "another").unwrap());
    let others = std::fs::read_to_string(other.path().join("worker.js")).unwrap();
    assert_ne!(said(&worker), said(&others), "another build is kept under the same name");
}

#[test]
fn without_the_tool_that_makes_scripts_small_it_is_said_what_to_do() {
    let empty = tempfile::tempdir().unwrap();
    let mut pack = Command::new(env!("CARGO_BIN_EXE_pack"));
    pack.env("PATH", empty.path());
    let (_, packed) = packed_by(pack, |_| {});
    assert!(!packed.status.success());
    let said = String::from_utf8(packed.stderr).unwrap();
    assert!(said.contains("esbuild cannot be run: make build installs it"), "{said}");
}

#[test]
fn a_script_that_cannot_be_read_is_said() {
    let (_, packed) = staged(|folder| edit(folder, "assets/theme.js", "try {", "try {{"));
    assert!(!packed.status.success());
    let said = String::from_utf8(packed.stderr).unwrap();
    assert!(
        said.contains("Unexpected \"catch\"") && said.contains("esbuild refuses what it was given as js"),
        "{said}"
    );
}

#[test]
fn a_style_that_a_browser_would_leave_out_is_said() {
    let (_, packed) = staged(|folder| edit(folder, "assets/tokens.css", ":root", "<<<<<<< ours\n:root"));
    assert!(!packed.status.success());
    let said = String::from_utf8(packed.stderr).unwrap();
    assert!(said.contains("esbuild refuses what it was given as css"), "{said}");
}

#[test]
fn names_that_glue_and_module_share_stay_the_same_in_both_and_different_from_each_other() {
    let names = ["__wbg_get_0123456789abcdef", "__wbg_get_fedcba9876543210", "closure_h00ff00ff00ff00ff"];
    let (folder, packed) = staged(|folder| {
        let glue = format!("let wasm_bindgen = {{ {}: 1, {}: 2, {}: 3 }};", names[0], names[1], names[2]);
        std::fs::write(folder.join("synoptic.js"), glue).unwrap();
        // The length of a name stands before it, and may look like a letter.
        std::fs::write(
            folder.join("synoptic_bg.wasm"),
            format!("\0h{}_{}\n{}", names[2], names[1], names[0]),
        )
        .unwrap();
    });
    assert!(packed.status.success(), "{}", String::from_utf8_lossy(&packed.stderr));
    let read =
        |ends| std::fs::read_to_string(folder.path().join(named(folder.path(), "synoptic-", ends))).unwrap();
    let number = |n: usize| format!("{n:016}");
    let [one, other, third] = [
        format!("__wbg_get_{}", number(0)),
        format!("__wbg_get_{}", number(1)),
        format!("closure_h{}", number(0)),
    ];
    assert_eq!(read(".wasm"), format!("\0h{third}_{other}\n{one}"));
    assert!(read(".js").contains(&format!("{one}:1,{other}:2,{third}:3")), "{}", read(".js"));
}
