//! `synoptic generate` writes comparisons of any size.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Output};

use check::{check, file, report};
use comparison::{Comparison, Kind, Voice};

fn run(folder: &Path, options: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_synoptic"));
    command.arg("generate").args(options).arg("--out").arg(folder).output().unwrap()
}

fn generate(options: &[&str]) -> (tempfile::TempDir, Comparison) {
    let folder = tempfile::tempdir().unwrap();
    let made = run(folder.path(), options);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let checked = check(folder.path(), &synoptic::route::reserved_words(), rules::Rules::Strict).unwrap();
    assert!(checked.faults.is_empty(), "{}", report::render(&checked.faults, &checked.files, ""));
    (folder, checked.comparison)
}

fn files(folder: &Path) -> BTreeMap<String, String> {
    file::collect(folder).unwrap().into_iter().map(|f| (f.name, f.text)).collect()
}

#[test]
fn a_generated_comparison_passes_the_check_at_any_size_and_seed() {
    for sizes in [[1, 1, 1], [1, 12, 12], [2, 9, 18], [5, 40, 130], [30, 25, 500]] {
        for seed in ["1", "2", "77"] {
            let [documents, questions, statements] = sizes.map(|n| n.to_string());
            generate(&[
                "--documents",
                &documents,
                "--questions",
                &questions,
                "--statements",
                &statements,
                "--seed",
                seed,
            ]);
        }
    }
}

#[test]
fn it_has_the_requested_sizes() {
    let (_folder, made) =
        generate(&["--documents", "7", "--questions", "41", "--statements", "133", "--topics", "6"]);
    assert_eq!(made.documents.len(), 7);
    assert_eq!(made.topics.len(), 6);
    assert_eq!(made.questions().count(), 41);
    assert_eq!(made.questions().map(|(_, q)| q.statements.len()).sum::<usize>(), 133);
    let each: Vec<usize> = made.topics.iter().map(|t| t.questions.len()).collect();
    assert!(each.iter().all(|n| (6..=7).contains(n)), "{each:?}");
}

#[test]
fn the_same_seed_makes_the_same_files_and_another_seed_others() {
    let options = |seed| ["--documents", "4", "--questions", "20", "--seed", seed];
    let (one, _) = generate(&options("3"));
    let (again, _) = generate(&options("3"));
    let (other, _) = generate(&options("4"));
    assert_eq!(files(one.path()), files(again.path()));
    assert_ne!(files(one.path()), files(other.path()));
}

#[test]
fn it_contains_everything_that_the_page_can_show() {
    let (_folder, made) = generate(&["--documents", "6", "--questions", "120"]);
    let statements = || made.questions().flat_map(|(_, q)| &q.statements);
    assert!(statements().any(|s| s.voice == Voice::Reported));
    assert!(statements().any(|s| !s.figures.is_empty()));
    assert!(statements().any(|s| !s.dates.is_empty()));
    assert!(statements().any(|s| !s.sources.is_empty()));
    assert!(made.questions().any(|(_, q)| q.positions.len() > 2));
    let relations = || made.questions().flat_map(|(_, q)| &q.relations);
    for kind in [Kind::AgreesInPart, Kind::DiffersInPart, Kind::Contradicts] {
        assert!(relations().any(|r| r.kind == kind), "{kind:?}");
    }
    assert!(made.questions().any(|(_, q)| q.note.is_some()));
    assert!(made.questions().any(|(_, q)| made.documents.iter().any(|d| q.statements_of(&d.id).count() > 1)));
    let crossed = made.readings.all();
    assert!(crossed.same() < crossed.pairs());
}

#[test]
fn sizes_that_do_not_fit_each_other_are_rejected_with_what_to_do() {
    for (options, word) in [
        (["--questions", "10", "--statements", "9"], "--statements"),
        (["--questions", "10", "--topics", "11"], "--topics"),
        (["--questions", "0", "--documents", "3"], "at least one"),
    ] {
        let refused = run(&tempfile::tempdir().unwrap().path().join("new"), &options);
        assert!(!refused.status.success());
        let said = String::from_utf8(refused.stderr).unwrap();
        assert!(said.contains(word), "{said}");
    }
}

#[test]
fn a_folder_that_is_not_empty_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("mine.txt"), "mine").unwrap();
    let refused = run(folder.path(), &["--questions", "3"]);
    assert!(!refused.status.success());
    assert!(String::from_utf8(refused.stderr).unwrap().contains("not empty"));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}
