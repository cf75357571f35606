//! A fault of a table: where it is, what is wrong and what to do. A notice stops nothing.

use crate::columns::Column;

/// A fault of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The number of its row, as a spreadsheet shows it; `None` where it concerns the whole table.
    pub row: Option<usize>,
    /// The header of its column, as it stands in the table; `None` where it concerns the whole row.
    pub column: Option<String>,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub remedy: String,
}

/// A remark on a table that stops nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The number of the row that it concerns, if it is one.
    pub row: Option<usize>,
    /// What there is to know.
    pub what: String,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.row, &self.column) {
            (Some(row), Some(column)) => write!(f, "row {row}, {column}: ")?,
            (Some(row), None) => write!(f, "row {row}: ")?,
            (None, Some(column)) => write!(f, "column {column}: ")?,
            (None, None) => {}
        }
        write!(f, "{}; {}", self.what, self.remedy)
    }
}

impl std::fmt::Display for Notice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(row) = self.row {
            write!(f, "row {row}: ")?;
        }
        f.write_str(&self.what)
    }
}

/// The place of a fault while the table is read: its column is not yet the header that stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The number of the row.
    pub row: Option<usize>,
    /// The column.
    pub column: Option<Column>,
}

impl Place {
    /// Returns a place in a row and column.
    #[must_use]
    pub const fn at(row: usize, column: Column) -> Self {
        Self { row: Some(row), column: Some(column) }
    }

    /// Returns a whole row.
    #[must_use]
    pub const fn row(row: usize) -> Self {
        Self { row: Some(row), column: None }
    }
}

/// The faults and notices found so far.
#[derive(Debug, Default)]
pub struct Findings {
    /// The faults with their places.
    pub faults: Vec<(Place, String, String)>,
    /// The notices.
    pub notices: Vec<Notice>,
}

impl Findings {
    /// Adds a fault.
    pub fn fault(&mut self, place: Place, what: impl Into<String>, remedy: impl Into<String>) {
        self.faults.push((place, what.into(), remedy.into()));
    }

    /// Adds a notice.
    pub fn notice(&mut self, row: Option<usize>, what: impl Into<String>) {
        self.notices.push(Notice { row, what: what.into() });
    }

    /// Returns whether a row has a fault in one of these columns.
    #[must_use]
    pub fn has(&self, row: usize, columns: &[Column]) -> bool {
        let is_there = |place: &Place| {
            place.row == Some(row) && place.column.is_none_or(|column| columns.contains(&column))
        };
        self.faults.iter().any(|(place, ..)| is_there(place))
    }
}
