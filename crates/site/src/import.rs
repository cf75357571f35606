//! `synoptic import`: files of other tools, or a page of Synoptic, as a table.

use std::path::PathBuf;

use clap::Args;
use maker::open::{csv, open};
use synoptic::own::{Added, Draft};
use synoptic::share::export::BYTE_ORDER_MARK;

/// Turn annotations (W3C, Hypothes.is), a REFI-QDA project, a CSL-JSON list or a page of Synoptic into a table.
#[derive(Args)]
pub struct Options {
    /// The files, which all go into one table.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Write the table to this file instead of the screen, and texts that came along to a folder `texts` beside it.
    #[arg(short, long, value_name = "TABLE.csv")]
    output: Option<PathBuf>,
}

/// Writes the table.
///
/// # Errors
/// Says which file cannot be taken in and why, or what cannot be written.
pub fn run(options: &Options) -> Result<(), String> {
    let mut draft = Draft::default();
    for file in &options.files {
        let bytes = std::fs::read(file).map_err(|e| format!("{} cannot be read: {e}", file.display()))?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let opened = open(&draft, &name, &bytes, Added::Dropped)?;
        eprintln!("import: {}: {}", file.display(), opened.said);
        draft = opened.draft;
    }
    if draft.table.is_empty() {
        return Err("none of these files holds a table, quotations or documents".to_owned());
    }
    let table = csv(&draft.table)?;
    let Some(output) = &options.output else {
        print!("{table}");
        return Ok(());
    };
    let write = |path: &PathBuf, text: &str| {
        std::fs::write(path, text).map_err(|e| format!("{} cannot be written: {e}", path.display()))
    };
    write(output, &format!("{BYTE_ORDER_MARK}{table}"))?;
    if !draft.texts.is_empty() {
        let texts = output.with_file_name("texts");
        std::fs::create_dir_all(&texts).map_err(|e| format!("{} cannot be created: {e}", texts.display()))?;
        for text in &draft.texts {
            write(&texts.join(text.name.replace(['/', '\\'], " ")), &text.content)?;
        }
    }
    Ok(())
}
