//! What a table of cells becomes, what is wrong with it, and how it comes back.

// The hashes are those that `UPDATE_EXPECT` writes.
#![allow(clippy::needless_raw_string_hashes)]

mod columns;
mod faults;
mod files;
mod ids;
mod invented;
mod measures;
mod names;
mod questions;
mod round_trip;
mod rows;
mod rules;
mod texts;
mod topics;
mod wording;
mod workbooks;
mod written;

use table::{Made, Sheet, cells, comparison};

/// The words that no topic and no question can have as its id.
const RESERVED: [&str; 2] = ["search", "texts"];

/// Reads a table that is well formed as a file.
fn sheet(table: &str) -> Sheet {
    cells::read(table.as_bytes()).expect("the table can be read")
}

/// Makes a comparison of a table without texts.
fn made(table: &str) -> Made {
    comparison(&sheet(table), &[], &RESERVED)
}

/// Makes a comparison of a table without faults.
fn sound(table: &str) -> comparison::Comparison {
    let made = made(table);
    let faults: Vec<String> = made.faults.iter().map(ToString::to_string).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    made.comparison
}

/// Returns every fault of a table, a line each.
fn faults(table: &str) -> String {
    lines(&made(table).faults)
}

/// Returns these items, a line each.
fn lines(items: &[impl std::fmt::Display]) -> String {
    items.iter().fold(String::new(), |lines, item| lines + &item.to_string() + "\n")
}
