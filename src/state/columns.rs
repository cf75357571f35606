//! Which documents have a column, and in which order.

use comparison::DocumentId;

use super::action::Direction;

/// Upper limit on columns, whatever the width of the screen.
pub const MOST: usize = 8;

/// Shows a hidden document last, or hides a shown one, but never the last.
pub(super) fn toggled(shown: &[DocumentId], document: &DocumentId) -> Vec<DocumentId> {
    let mut next: Vec<DocumentId> = shown.iter().filter(|d| *d != document).cloned().collect();
    if next.len() == shown.len() {
        next.push(document.clone());
    } else if next.is_empty() {
        next.extend(shown.iter().cloned());
    }
    next
}

/// Moves a document by one column.
pub(super) fn moved(shown: &[DocumentId], document: &DocumentId, direction: Direction) -> Vec<DocumentId> {
    let mut next = shown.to_vec();
    if let Some(from) = shown.iter().position(|d| d == document) {
        let to = match direction {
            Direction::Earlier => from.saturating_sub(1),
            Direction::Later => (from + 1).min(shown.len().saturating_sub(1)),
        };
        next.swap(from, to);
    }
    next
}
