//! Checks the data (`data`, or the folder that `SYNOPTIC_DATA` names), stops the build where it is bad, and bundles it into one file for the page.

#![allow(dead_code, unused_imports, missing_docs, clippy::all, clippy::pedantic)]

#[path = "src/check/mod.rs"]
mod check;
#[path = "src/comparison/mod.rs"]
mod comparison;
#[path = "src/texts/mod.rs"]
mod texts;

use std::path::Path;
use std::process::{Command, ExitCode};

use sha2::{Digest, Sha256};

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
    edition(&json);
    let folder = std::env::var("OUT_DIR").map_err(|e| e.to_string())?;
    std::fs::write(Path::new(&folder).join("comparison.json"), json).map_err(|e| e.to_string())
}

/// Names this copy for whoever cites it: the last commit and its day, the digest of the data, and
/// the address of the public copy (`SYNOPTIC_ADDRESS`), where there is one.
fn edition(data: &str) {
    let digest: String = format!("{:x}", Sha256::digest(data.as_bytes())).chars().take(12).collect();
    let build = git(&["rev-parse", "--short", "HEAD"]).unwrap_or_else(|| "unknown".to_owned());
    let date = git(&["log", "-1", "--format=%cs"]).unwrap_or_default();
    let address = std::env::var("SYNOPTIC_ADDRESS").unwrap_or_default();
    for (name, value) in [("BUILD", build), ("DIGEST", digest), ("DATE", date), ("PUBLIC", address)] {
        println!("cargo::rustc-env=SYNOPTIC_{name}={}", value.trim());
    }
    println!("cargo::rerun-if-env-changed=SYNOPTIC_ADDRESS");
    // Each commit writes a line there.
    if let Some(log) = git(&["rev-parse", "--git-path", "logs/HEAD"]).filter(|log| Path::new(log).exists()) {
        println!("cargo::rerun-if-changed={log}");
    }
}

/// What git says of this folder; nothing where there is no git, or no history.
fn git(arguments: &[&str]) -> Option<String> {
    let output = Command::new("git").args(arguments).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?.trim().to_owned();
    (output.status.success() && !text.is_empty()).then_some(text)
}
