//! Links within the page: to a place, with the reader's columns and reference.

use crate::state::{AppState, Place, address};

/// The link to a place with the reader's columns and reference.
pub fn href(state: &AppState, place: Place) -> String {
    format!("#{}", address::write(&state.view.at(place), &state.comparison))
}
