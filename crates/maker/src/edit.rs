//! Changes to the table that are easier said in a form. The rest of the table stays as it is.

use synoptic::own::{Answer, Draft, Edit, Judgement, Marked, Opened};
use table::cells::{self, Row, Sheet};
use table::columns::Column;
use table::wording::key;

/// Carries out a change.
///
/// # Errors
/// Says why the table does not take it.
pub fn edit(draft: &Draft, edit: &Edit) -> Result<Opened, String> {
    let (table, said) = match edit {
        Edit::Answer(answer) => (add_answer(&draft.table, answer)?, "The answer is in the table."),
        Edit::Judge(judgement) => (judge(&draft.table, judgement)?, "The judgement is in the table."),
        Edit::Mark(marked) => (mark(&draft.table, marked)?, "The key words are marked."),
    };
    Ok(Opened { draft: Draft { table, texts: draft.texts.clone() }, said: said.to_owned() })
}

fn add_answer(table: &str, answer: &Answer) -> Result<String, String> {
    let Answer { question, document, answer, statement, quote, reported } = answer;
    let cells = [
        (Column::Document, document),
        (Column::Answer, answer),
        (Column::Statement, statement),
        (Column::Quote, quote),
        (Column::Reported, reported),
    ];
    put(table, question, &cells)
}

fn judge(table: &str, judgement: &Judgement) -> Result<String, String> {
    let Judgement { question, between: [one, other], verdict, why } = judgement;
    let between = format!("{one} / {other}");
    put(table, question, &[(Column::Document, &between), (Column::Answer, verdict), (Column::Statement, why)])
}

/// Puts a row below the last one of its question; a new question comes last.
fn put(table: &str, question: &str, cells: &[(Column, &String)]) -> Result<String, String> {
    let mut sheet = read(table)?;
    let at = below_question(&sheet, question);
    let mut row = Row::default();
    let question = (Column::Question, question.to_owned());
    let first = at.is_none().then_some(question);
    let rest = cells.iter().map(|(column, cell)| (*column, (*cell).clone()));
    for (column, cell) in first.into_iter().chain(rest).filter(|(_, cell)| !cell.trim().is_empty()) {
        set(&mut sheet.header, &mut row, column, cell);
    }
    sheet.rows.insert(at.unwrap_or(sheet.rows.len()), row);
    Ok(written(&sheet))
}

/// Writes a statement of a document in its own voice anew. Of several by the same answer, it is the one with these words.
fn mark(table: &str, marked: &Marked) -> Result<String, String> {
    let Marked { question, document, answer, was, statement } = marked;
    let mut sheet = read(table)?;
    let (mut asked, mut who) = (String::new(), String::new());
    let mut rows: Vec<(usize, bool)> = Vec::new();
    for (index, row) in sheet.rows.iter().enumerate() {
        let cell = |column| get(&sheet.header, row, column);
        if !cell(Column::Question).is_empty() {
            asked = key(cell(Column::Question));
        }
        if !cell(Column::Document).is_empty() {
            who = key(cell(Column::Document));
        }
        let is_answer =
            asked == key(question) && who == key(document) && key(cell(Column::Answer)) == key(answer);
        if is_answer && cell(Column::Reported).is_empty() {
            rows.push((index, key(cell(Column::Statement)) == key(was)));
        }
    }
    let missing = || {
        format!(
            "The table has no row in which {document} answers “{answer}” to “{question}”: choose the statement again."
        )
    };
    let found = rows.iter().find(|(_, has_words)| *has_words).or(rows.first());
    let row = found.and_then(|(index, _)| sheet.rows.get_mut(*index)).ok_or_else(missing)?;
    set(&mut sheet.header, row, Column::Statement, statement.clone());
    Ok(written(&sheet))
}

/// Returns the index below the last row of a question; `None` where the table does not ask it.
fn below_question(sheet: &Sheet, question: &str) -> Option<usize> {
    let (mut asked, mut below) = (false, None);
    for (index, row) in sheet.rows.iter().enumerate() {
        let here = get(&sheet.header, row, Column::Question);
        if !here.is_empty() {
            asked = key(here) == key(question);
        }
        // The row of a topic ends the question above it.
        let topic = get(&sheet.header, row, Column::Topic);
        asked &= topic.is_empty() || !here.is_empty();
        if asked {
            below = Some(index + 1);
        }
    }
    below
}

/// Adds rows to the end of a table, with the columns that it lacks.
///
/// # Errors
/// Says why the table cannot be read.
pub fn append(table: &str, rows: &[Vec<(Column, String)>]) -> Result<String, String> {
    let mut sheet = if table.trim().is_empty() { Sheet::default() } else { read(table)? };
    for cells in rows {
        let mut row = Row::default();
        for (column, cell) in cells {
            set(&mut sheet.header, &mut row, *column, cell.clone());
        }
        sheet.rows.push(row);
    }
    Ok(written(&sheet))
}

/// Returns a sheet as the field of the table shows it, where every line ends alike.
pub(crate) fn written(sheet: &Sheet) -> String {
    lines(&cells::write_csv(sheet))
}

/// Returns a text with every line ended as a field in a browser ends it.
pub(crate) fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

fn read(table: &str) -> Result<Sheet, String> {
    cells::read(table.as_bytes()).map_err(|refused| refused.to_string())
}

/// Returns the cell of a column; empty where the row or the table has none.
fn get<'a>(header: &[String], row: &'a Row, column: Column) -> &'a str {
    let index = header.iter().position(|header| Column::of(header) == Some(column));
    index.and_then(|index| row.cells.get(index)).map_or("", |cell| cell.trim())
}

/// Sets the cell of a column, which is added where the table has none.
fn set(header: &mut Vec<String>, row: &mut Row, column: Column, cell: String) {
    let index = header.iter().position(|header| Column::of(header) == Some(column));
    let index = index.unwrap_or_else(|| {
        header.push(column.header().to_owned());
        header.len() - 1
    });
    if row.cells.len() <= index {
        row.cells.resize(index + 1, String::new());
    }
    if let Some(place) = row.cells.get_mut(index) {
        *place = cell;
    }
}
