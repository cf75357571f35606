//! What a page is made from: a table, or a folder of data.

use std::path::{Path, PathBuf};

use anchoring::encoding::decode;
use anchoring::plain;
use clap::Args;
use comparison::Comparison;
use rules::Rules;
use synoptic::own::{Draft, Text};

/// What a page is made from.
#[derive(Args, Debug, Clone)]
pub struct Source {
    /// A table (CSV, TSV, XLSX), a folder with one (`table.csv` and `texts`), or a folder of data in JSON.
    #[arg(value_name = "TABLE or FOLDER", env = "SYNOPTIC_DATA", default_value = "data")]
    pub from: PathBuf,
    /// The folder with the documents themselves: every quote is looked for in them, and any page built from them contains
    /// them.
    /// Without this option, a folder `texts` beside a table is searched, but stays out of the page.
    #[arg(long, env = "SYNOPTIC_TEXTS", value_name = "FOLDER")]
    pub texts: Option<PathBuf>,
    /// Accept only data that leaves nothing out: everything judged, read twice and accounted for.
    #[arg(long)]
    pub strict: bool,
}

/// The names that the table of a folder may have.
const TABLES: [&str; 3] = ["table.csv", "table.tsv", "table.xlsx"];

impl Source {
    /// Returns the rules that the data must meet.
    #[must_use]
    pub const fn rules(&self) -> Rules {
        if self.strict { Rules::Strict } else { Rules::Basic }
    }

    /// Returns the file of the table; `None` for a folder of data in JSON.
    #[must_use]
    pub fn table(&self) -> Option<PathBuf> {
        if self.from.is_dir() {
            TABLES.iter().map(|name| self.from.join(name)).find(|path| path.is_file())
        } else {
            Some(self.from.clone())
        }
    }

    /// Returns the folder of the texts that quotes are looked for in, if there is one.
    #[must_use]
    pub fn texts_folder(&self) -> Option<PathBuf> {
        let beside = || Some(self.table()?.with_file_name("texts")).filter(|folder| folder.is_dir());
        self.texts.clone().or_else(beside)
    }

    /// Returns every file that the page depends on.
    #[must_use]
    pub fn files(&self) -> Vec<PathBuf> {
        let mut files: Vec<PathBuf> = self.table().into_iter().collect();
        let folders =
            self.texts_folder().into_iter().chain(self.table().is_none().then(|| self.from.clone()));
        for folder in folders {
            files_of(&folder, &mut files);
        }
        files
    }

    /// Reads the table with its texts as a draft.
    ///
    /// # Errors
    /// Names what cannot be read, and says why.
    pub fn draft(&self, table: &Path) -> Result<Draft, String> {
        let bytes = std::fs::read(table).map_err(|e| format!("{} cannot be read: {e}", table.display()))?;
        let named = |why: String| format!("{}: {why}", table.display());
        let sheet = table::cells::read(&bytes).map_err(|refused| named(refused.to_string()))?;
        let decoded = plain::decoded(&bytes).ok();
        let table = maker::open::table_of(&bytes, &sheet, decoded.as_deref()).map_err(named)?;
        Ok(Draft {
            table,
            texts: self.texts_folder().map_or_else(|| Ok(Vec::new()), |folder| texts(&folder))?,
        })
    }
}

/// Reads a table with its texts, and tells its notices.
///
/// # Errors
/// Names what cannot be read, and says why.
pub fn made(source: &Source, table: &Path) -> Result<(table::Made, usize), String> {
    let draft = source.draft(table)?;
    let made = maker::make::comparison(&draft);
    for notice in &made.notices {
        eprintln!("{}, {notice}", table.display());
    }
    Ok((made, draft.texts.len()))
}

/// Adds the files of a folder and of those in it.
fn files_of(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { files_of(&path, files) } else { files.push(path) }
    }
}

/// Reads the texts of a folder in the order of their names. Files that are not text are left out.
fn texts(folder: &Path) -> Result<Vec<Text>, String> {
    let mut paths = Vec::new();
    let entries = std::fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    paths.extend(entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file()));
    paths.sort();
    let mut texts = Vec::new();
    for path in paths {
        let bytes = std::fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        texts.extend(plain::read(&bytes, decode).ok().map(|content| Text { name, content }));
    }
    Ok(texts)
}

/// Returns the faults of a table as a person reads them: a line each, the file and the row first.
#[must_use]
pub fn report(file: &Path, faults: &[table::Fault]) -> String {
    let plural = if faults.len() == 1 { "" } else { "s" };
    let lines: Vec<String> = faults.iter().map(|fault| format!("{}, {fault}", file.display())).collect();
    format!("{}\n{} fault{plural} in the table\n", lines.join("\n"), faults.len())
}

/// Returns how many questions, answers and texts a comparison has, in words.
#[must_use]
pub fn counted(comparison: &Comparison) -> String {
    let answers: usize = comparison.questions().map(|(_, q)| q.statements.len()).sum();
    format!(
        "{} texts, {} questions, {answers} answers",
        comparison.documents.len(),
        comparison.questions().count()
    )
}
