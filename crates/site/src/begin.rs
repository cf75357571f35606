//! `synoptic new`: a folder with a table and its texts, to begin with.

use std::path::{Path, PathBuf};

use clap::Args;
use maker::example::{TABLE, TEXTS};

/// Write a folder with a small table and its texts, for you to change into your own.
#[derive(Args)]
pub struct Options {
    /// The folder to write: a new one, or an empty one.
    folder: PathBuf,
}

/// Writes the folder.
///
/// # Errors
/// Where the folder has something in it, or cannot be written.
pub fn run(options: &Options) -> Result<(), String> {
    let folder = &options.folder;
    if std::fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(format!("{} is not empty: name a new folder", folder.display()));
    }
    let write = |path: &Path, text: &str| {
        std::fs::write(path, text).map_err(|e| format!("{} cannot be written: {e}", path.display()))
    };
    let texts = folder.join("texts");
    std::fs::create_dir_all(&texts).map_err(|e| format!("{} cannot be created: {e}", texts.display()))?;
    // A spreadsheet needs the mark to read UTF-8.
    write(&folder.join("table.csv"), &format!("\u{feff}{TABLE}"))?;
    for (name, text) in TEXTS {
        write(&texts.join(name), text)?;
    }
    let folder = folder.display();
    eprintln!("new: {folder}/table.csv and the texts in {folder}/texts");
    eprintln!(
        "new: see it with `synoptic serve {folder}`, save it with `synoptic build {folder} -o page.html`"
    );
    Ok(())
}
