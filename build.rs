//! Checks the data (`data`, or the folder that `SYNOPTIC_DATA` names), stops the build where it is bad, and bundles it into one file for the page.

#![allow(dead_code, unused_imports, missing_docs, clippy::all, clippy::pedantic)]

#[path = "src/check/mod.rs"]
mod check;
#[path = "src/comparison/mod.rs"]
mod comparison;
#[path = "src/texts/mod.rs"]
mod texts;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let data = std::env::var("SYNOPTIC_DATA").unwrap_or_else(|_| "data".to_owned());
    println!("cargo::rerun-if-env-changed=SYNOPTIC_DATA");
    println!("cargo::rerun-if-changed={data}");
    match bundle(&data) {
        Ok(()) => ExitCode::SUCCESS,
        Err(report) => {
            eprintln!("{report}");
            ExitCode::FAILURE
        }
    }
}

fn bundle(data: &str) -> Result<(), String> {
    let checked = check::check(Path::new(data)).map_err(|e| format!("the data cannot be read: {e}"))?;
    if !checked.faults.is_empty() {
        return Err(check::report::render(&checked.faults, &checked.files, &format!("{data}/")));
    }
    let json = serde_json::to_string(&checked.comparison).map_err(|e| e.to_string())?;
    let folder = std::env::var("OUT_DIR").map_err(|e| e.to_string())?;
    std::fs::write(Path::new(&folder).join("comparison.json"), json).map_err(|e| e.to_string())
}
