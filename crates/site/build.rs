//! Puts a built page into the program, where `SYNOPTIC_PAGE` names one: then `synoptic build` needs nothing else.

use std::path::PathBuf;

fn main() {
    println!("cargo:rerun-if-env-changed=SYNOPTIC_PAGE");
    let empty = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default()).join("no-page.html");
    let carried = match std::env::var_os("SYNOPTIC_PAGE") {
        Some(page) => PathBuf::from(page),
        None => {
            if let Err(error) = std::fs::write(&empty, "") {
                println!("cargo:warning={}: {error}", empty.display());
            }
            empty
        }
    };
    println!("cargo:rerun-if-changed={}", carried.display());
    println!("cargo:rustc-env=SYNOPTIC_CARRIED={}", carried.display());
}
