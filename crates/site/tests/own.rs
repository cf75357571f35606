//! A comparison of one's own on the command line: begun, checked, built, changed, exported and read again.

use std::path::Path;
use std::process::{Command, Output};

use one_file::content::of_page;
use one_file::{Content, Form, Shell};
use synoptic::app::PageData;
use tempfile::TempDir;

fn synoptic(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_synoptic"));
    for variable in ["SYNOPTIC_DATA", "SYNOPTIC_TEXTS", "SYNOPTIC_IMPRINT", "SYNOPTIC_ADDRESS"] {
        command.env_remove(variable);
    }
    command.args(arguments).output().unwrap()
}

fn words(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_owned()).unwrap()
}

/// A folder with the example in `mine`, and a page to put comparisons into.
fn begun() -> (TempDir, String, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (mine, page) = (path("mine"), path("page.html"));
    let made = synoptic(&["new", &mine]);
    assert!(made.status.success(), "{}", words(&made.stderr));
    let shell = Shell {
        style: "p{}".into(),
        first: "first()".into(),
        script: "start()".into(),
        form: Form::Single { module: "AAAA".into(), maker: "BBBB".into() },
    };
    let other = Content { title: "Another".into(), data: "{}".into(), ..Content::default() };
    std::fs::write(&page, shell.around(&other.fill(one_file::content::TEMPLATE).unwrap()).unwrap()).unwrap();
    (folder, mine, page)
}

fn replace(file: &Path, from: &str, to: &str) {
    let text = std::fs::read_to_string(file).unwrap();
    assert!(text.contains(from), "{} does not hold {from}", file.display());
    std::fs::write(file, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn a_new_folder_has_no_faults_and_becomes_a_page_in_one_file() {
    let (folder, mine, page) = begun();
    let checked = synoptic(&["check", &mine]);
    assert_eq!(
        words(&checked.stdout),
        "3 texts, 5 questions, 14 answers: no faults, every quote was looked for in 3 texts\n"
    );
    let out = folder.path().join("library.html");
    let built = synoptic(&["build", &mine, "-o", out.to_str().unwrap(), "--page", &page]);
    assert!(built.status.success(), "{}", words(&built.stderr));
    let html = std::fs::read_to_string(out).unwrap();
    assert!(html.contains("<title>A library on Sundays · Synoptic</title>") && !html.contains("Another"));
    assert!(html.contains("Should the library open on Sundays?") && html.contains("start()"));
    assert!(html.contains(". Named by ") && !html.contains("()."), "its sources have no kind");
    let (data, texts) = of_page(&html).unwrap();
    assert!(texts.is_empty(), "the texts stay outside unless --texts names them");
    let data: PageData = serde_json::from_str(&data).unwrap();
    assert_eq!(data.comparison.questions().count(), 5);
    assert!(data.references[&"adeyemi".into()].apa.full.contains("Adeyemi, G. (2024, May 2)"));
}

#[test]
fn a_wrong_quote_stops_the_check_and_the_build_with_row_column_and_remedy() {
    let (folder, mine, page) = begun();
    let table = folder.path().join("mine/table.csv");
    replace(&table, "Sundays cost 91,000 crowns a year", "Sundays cost 19,000 crowns a year");
    let out = folder.path().join("library.html");
    for arguments in
        [vec!["check", &*mine], vec!["build", &*mine, "-o", out.to_str().unwrap(), "--page", &*page]]
    {
        let run = synoptic(&arguments);
        let said = words(&run.stderr);
        assert!(!run.status.success(), "{said}");
        assert!(
            said.contains("table.csv, row 20, quote: ") && said.contains("copy it exactly as printed"),
            "{said}"
        );
        assert!(said.contains("1 fault in the table"), "{said}");
    }
    assert!(!out.exists());
}

#[test]
fn a_folder_that_is_in_use_and_a_file_that_is_missing_are_named() {
    let (_folder, mine, _) = begun();
    let again = synoptic(&["new", &mine]);
    assert!(!again.status.success() && words(&again.stderr).contains("is not empty: name a new folder"));
    let missing = synoptic(&["check", "no-such-table.csv"]);
    assert!(!missing.status.success() && words(&missing.stderr).contains("no-such-table.csv cannot be read"));
}

#[test]
fn what_is_exported_as_a_table_makes_the_same_comparison() {
    let (folder, mine, _) = begun();
    let first = words(&synoptic(&["export", "json", &mine]).stdout);
    let table = folder.path().join("again.csv");
    let out = synoptic(&["export", "table", &mine, "--out", table.to_str().unwrap()]);
    assert!(out.status.success(), "{}", words(&out.stderr));
    let second = words(&synoptic(&["export", "json", table.to_str().unwrap()]).stdout);
    assert_eq!(first, second);
}

#[test]
fn a_project_for_other_programs_is_written_and_read_again() {
    let (folder, mine, _) = begun();
    let project = folder.path().join("library.qdpx");
    let out = synoptic(&["export", "qdpx", &mine, "--out", project.to_str().unwrap()]);
    assert!(out.status.success(), "{}", words(&out.stderr));
    let table = folder.path().join("from/table.csv");
    std::fs::create_dir(folder.path().join("from")).unwrap();
    let read = synoptic(&["import", project.to_str().unwrap(), "-o", table.to_str().unwrap()]);
    assert!(read.status.success(), "{}", words(&read.stderr));
    let written = std::fs::read_to_string(&table).unwrap();
    assert!(
        written.contains("412 people came") && written.contains("Should the library open on Sundays?"),
        "{written}"
    );
    assert_eq!(std::fs::read_dir(folder.path().join("from/texts")).unwrap().count(), 3);
}

#[test]
fn a_page_is_turned_into_the_table_that_it_was_made_from() {
    let (folder, mine, page) = begun();
    let out = folder.path().join("library.html");
    let out = out.to_str().unwrap();
    assert!(synoptic(&["build", &mine, "-o", out, "--page", &page]).status.success());
    let table = folder.path().join("back.csv");
    assert!(synoptic(&["import", out, "-o", table.to_str().unwrap()]).status.success());
    let [one, other] =
        [&*mine, table.to_str().unwrap()].map(|from| words(&synoptic(&["export", "json", from]).stdout));
    assert_eq!(one, other);
}
