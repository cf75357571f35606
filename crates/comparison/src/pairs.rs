//! Every pair among several documents, positions or statements.

/// Returns every two items once, in their order.
pub fn pairs<T>(items: &[T]) -> impl Iterator<Item = (&T, &T)> {
    items.iter().enumerate().flat_map(|(n, one)| items.iter().skip(n + 1).map(move |other| (one, other)))
}
