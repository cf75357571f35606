//! A page as one file, put into a page that is compiled already: no toolchain is needed.

use std::path::Path;

use one_file::Shell;
use one_file::content::TEMPLATE;

use crate::build;
use crate::source::Source;

/// The page that this program carries; empty where it was built without one (see `build.rs`).
const CARRIED: &str = include_str!(env!("SYNOPTIC_CARRIED"));

/// The page of a checkout, once it is built.
const BUILT: &str = "dist/synoptic.html";

/// Makes a page as one file.
///
/// # Errors
/// Returns every fault of the source, or says which page it can be put into.
pub fn page(source: &Source, into: Option<&Path>) -> Result<String, String> {
    let (_, filled) = build::page(source, TEMPLATE, false)?;
    shell(into)?.around(&filled.page).map_err(|e| e.to_string())
}

/// Makes a page as one file that also runs a script of the server that shows it, and may ask that server.
///
/// # Errors
/// As [`page`].
pub fn watched(source: &Source, into: Option<&Path>, script: &str) -> Result<String, String> {
    let (_, filled) = build::page(source, TEMPLATE, false)?;
    let mut shell = shell(into)?;
    shell.script.push_str(";\n");
    shell.script.push_str(script);
    let page = shell.around(&filled.page).map_err(|e| e.to_string())?;
    Ok(page.replacen("connect-src 'none'", "connect-src 'self'", 1))
}

/// Returns the shell of the page that was named, of the one that this program carries, or of the one built here.
fn shell(page: Option<&Path>) -> Result<Shell, String> {
    let read = |path: &Path| {
        std::fs::read_to_string(path).map_err(|e| format!("{} cannot be read: {e}", path.display()))
    };
    let page = match page {
        Some(path) => read(path)?,
        None if !CARRIED.is_empty() => CARRIED.to_owned(),
        None => read(Path::new(BUILT)).map_err(|_| {
            "this program has no page built in: name one with --page: any single-file page made by Synoptic, such as the synoptic.html of a release"
        })?,
    };
    Shell::of(&page).map_err(|e| e.to_string())
}
