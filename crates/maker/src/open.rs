//! What becomes of a file that is added to a draft: a table, a page that was saved here, a text, or a file of another
//! tool. What it is follows from its content.

use anchoring::encoding::decode;
use anchoring::plain;
use synoptic::app::PageData;
use synoptic::own::{Added, Draft, Opened, Text};
use synoptic::words::plural;
use table::cells::{self, Sheet};
use table::columns::Column;

use crate::edit::{append, lines, written};

/// Takes a file into a draft.
///
/// # Errors
/// Says what is wrong with the file and what to do.
pub fn open(draft: &Draft, name: &str, bytes: &[u8], added: Added) -> Result<Opened, String> {
    let decoded = plain::decoded(bytes).ok();
    if let Some((data, texts)) = decoded.as_deref().and_then(one_file::content::of_page) {
        return page(draft, &data, texts).map_err(|why| format!("“{name}”: {why}."));
    }
    if let Some(opened) = self::table(draft, bytes, decoded.as_deref()) {
        return opened.map_err(|why| format!("“{name}”: {why}"));
    }
    let not_imported = match exchange::read(bytes, name) {
        Ok(imported) => return imported_into(draft, &imported),
        Err(why) if is_project(bytes) => return Err(why),
        Err(why) => why,
    };
    let is_foreign = decoded.as_deref().is_some_and(is_foreign);
    if added == Added::AsTable || (added == Added::Dropped && is_named_table(name)) {
        return Err(match cells::read(bytes) {
            Ok(_) if is_foreign => not_imported,
            Ok(_) => format!("“{name}” {NO_TABLE}"),
            Err(refused) => format!("“{name}”: {refused}."),
        });
    }
    match plain::read(bytes, decode) {
        Ok(text) => Ok(with_text(draft, name, text)),
        Err(_) if is_foreign && added == Added::Dropped => Err(not_imported),
        Err(refused) => Err(format!("“{name}”: {refused}.")),
    }
}

/// What is wrong with a file that was chosen as a table and has no header that is known.
const NO_TABLE: &str = "has no row of headers with “question”: write “question”, “document” and “answer” above its \
                        columns. If it is the text of a document, add it below, with the texts.";

/// Returns whether a file is called like a table.
fn is_named_table(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| ["csv", "tsv", "xls", "xlsx", "ods", "numbers"].contains(&&*ending))
}

/// Returns whether a file is a REFI-QDA project, of whatever tool.
fn is_project(bytes: &[u8]) -> bool {
    let name = b"project.qde";
    bytes.starts_with(b"PK") && bytes.windows(name.len()).any(|window| window == name)
}

/// Returns whether a text begins as data of another program does.
fn is_foreign(text: &str) -> bool {
    text.trim_start().starts_with(['{', '[']) || text.trim_start().starts_with("<?xml")
}

/// Goes on with a page that was saved here: its table, and the texts in it. Without any in it, those of the draft stay.
fn page(draft: &Draft, data: &str, texts: Vec<(String, String)>) -> Result<Opened, String> {
    let data: PageData = serde_json::from_str(data).map_err(|e| {
        format!("it is a page of Synoptic whose data cannot be read ({e}): choose another copy")
    })?;
    let title = &data.comparison.title;
    let said = format!("Opened “{title}”.");
    let named = |(id, content)| Text { name: format!("{id}.txt"), content };
    let texts: Vec<Text> = texts.into_iter().map(named).collect();
    let texts = if texts.is_empty() { draft.texts.clone() } else { texts };
    Ok(Opened { draft: Draft { table: written(&table::sheet(&data.comparison)), texts }, said })
}

/// Takes a table; `None` where the file is none.
fn table(draft: &Draft, bytes: &[u8], decoded: Option<&str>) -> Option<Result<Opened, String>> {
    let sheet = cells::read(bytes).ok().filter(is_table)?;
    let said = format!("The table has {} below its header.", plural(sheet.rows.len(), "row", "rows"));
    let table = table_of(bytes, &sheet, decoded);
    let draft = |table| Draft { table, texts: draft.texts.clone() };
    Some(table.map(|table| Opened { draft: draft(table), said }))
}

/// Returns a table as text: as a person wrote it, or that of a workbook as CSV.
///
/// # Errors
/// Lists the formulas without a value in a workbook, since no text can show them.
pub fn table_of(bytes: &[u8], sheet: &Sheet, decoded: Option<&str>) -> Result<String, String> {
    match decoded {
        Some(text) if !bytes.starts_with(b"PK") => Ok(lines(text)),
        _ if sheet.faults.is_empty() => Ok(written(sheet)),
        _ => {
            let said = sheet.faults.iter().map(|fault| format!("{}: {}.", fault.what, fault.remedy));
            Err(said.collect::<Vec<_>>().join(" "))
        }
    }
}

/// Returns whether a sheet has the header of a question and another one that is known.
fn is_table(sheet: &Sheet) -> bool {
    let known: Vec<Column> = sheet.header.iter().filter_map(|header| Column::of(header)).collect();
    known.contains(&Column::Question) && known.len() > 1
}

/// Adds a text, in place of one of the same name.
fn with_text(draft: &Draft, name: &str, content: String) -> Opened {
    let mut texts: Vec<Text> = draft.texts.iter().filter(|text| text.name != name).cloned().collect();
    texts.push(Text { name: name.to_owned(), content });
    Opened { draft: Draft { table: draft.table.clone(), texts }, said: format!("Added the text {name}.") }
}

/// Adds the quotations and texts of another tool.
fn imported_into(draft: &Draft, imported: &exchange::Imported) -> Result<Opened, String> {
    let columns =
        [Column::Topic, Column::Question, Column::Document, Column::Answer, Column::Statement, Column::Quote];
    let rows = exchange::rows(imported);
    let rows: Vec<Vec<(Column, String)>> =
        rows.into_iter().map(|row| columns.into_iter().zip(row).collect()).collect();
    let table = append(&draft.table, &rows)?;
    let mut opened = Opened { draft: Draft { table, texts: draft.texts.clone() }, said: String::new() };
    for document in &imported.documents {
        if let Some(text) = &document.text {
            opened = with_text(&opened.draft, &format!("{}.txt", document.short), text.clone());
        }
    }
    let documents = plural(imported.documents.len(), "document", "documents");
    let left_out = imported.left_out.join(" ");
    opened.said = if imported.quotations.is_empty() {
        format!("Added {documents}, from which nothing was quoted: write what each answers. {left_out}")
    } else {
        let quotations = plural(imported.quotations.len(), "quotation", "quotations");
        format!("Added {quotations} from {documents}: give each the answer that it carries. {left_out}")
    };
    opened.said.truncate(opened.said.trim_end().len());
    Ok(opened)
}

/// Returns a table as CSV, whatever divided its cells.
///
/// # Errors
/// Says why the table cannot be read.
pub fn csv(table: &str) -> Result<String, String> {
    let sheet = cells::read(table.as_bytes()).map_err(|refused| refused.to_string())?;
    Ok(cells::write_csv(&sheet))
}
