//! The look of a position: its colour, shape and line.

use comparison::{Position, Question};

/// Returns the class that gives a position its colour, shape and line.
pub fn position_class(question: &Question, position: &Position) -> &'static str {
    match question.positions.iter().position(|p| p.id == position.id).unwrap_or_default() {
        0 => "position-a",
        1 => "position-b",
        2 => "position-c",
        3 => "position-d",
        _ => "position-e",
    }
}
