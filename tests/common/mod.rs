//! The shipped comparison, read and checked as the build does.

use std::path::Path;
use std::rc::Rc;

use comparison::Comparison;

/// Returns the comparison in `data`.
pub fn bundled() -> Rc<Comparison> {
    let checked = check::check(Path::new("data"), &synoptic::route::reserved_words(), rules::Rules::Strict).unwrap();
    assert!(checked.faults.is_empty(), "{:#?}", checked.faults);
    Rc::new(checked.comparison)
}
