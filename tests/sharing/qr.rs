//! A QR code is read back by an independent decoder.

use std::collections::BTreeSet;

use proptest::prelude::*;
use synoptic::share::qr::{Code, LONGEST_FOR_A_ROOM, QUIET_ZONE, code};

/// The dark modules, from the path alone: `M x,y h n v1 h-n z`, again and again.
fn dark(code: &Code) -> BTreeSet<(usize, usize)> {
    let mut dark = BTreeSet::new();
    for run in code.path.split('z').filter(|r| !r.is_empty()) {
        let (start, shape) = run.strip_prefix('M').unwrap().split_once('h').unwrap();
        let (x, y) = start.split_once(',').unwrap();
        let (wide, back) = shape.split_once("v1h-").unwrap();
        assert_eq!(wide, back, "{run}");
        let (x, y, wide): (usize, usize, usize) =
            (x.parse().unwrap(), y.parse().unwrap(), wide.parse().unwrap());
        for x in x..x + wide {
            assert!(dark.insert((x, y)), "{x},{y} is drawn twice");
        }
    }
    dark
}

fn read(code: &Code) -> String {
    const SCALE: usize = 4;
    let dark = dark(code);
    let side = code.size * SCALE;
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
        if dark.contains(&(x / SCALE, y / SCALE)) { 0 } else { 255 }
    });
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "one code in the image");
    grids[0].decode().unwrap().1
}

#[test]
fn a_code_is_read_back_by_another_program() {
    for text in
        ["https://example.org/#/arctic-moscow-wary/lukin", "https://example.org/#/", "Straße 5 – 北京"]
    {
        assert_eq!(read(&code(text).unwrap()), text);
    }
}

#[test]
fn the_longest_link_that_is_offered_is_read_back() {
    let link = format!("https://example.org/#/lesson&lesson=1{}", "ab-c=ud,".repeat(300));
    let link = &link[..synoptic::lesson::LONGEST_LINK];
    assert_eq!(read(&code(link).unwrap()), link);
}

#[test]
fn a_light_margin_surrounds_the_code() {
    let code = code("https://example.org/").unwrap();
    let inside = QUIET_ZONE..code.size - QUIET_ZONE;
    let dark = dark(&code);
    assert!(dark.iter().all(|(x, y)| inside.contains(x) && inside.contains(y)));
    // The three corner marks reach the edge of the code itself.
    assert!(dark.contains(&(QUIET_ZONE, QUIET_ZONE)));
    assert!(dark.contains(&(code.size - QUIET_ZONE - 1, QUIET_ZONE)));
    assert!(dark.contains(&(QUIET_ZONE, code.size - QUIET_ZONE - 1)));
}

#[test]
fn the_longest_code_for_a_room_has_85_modules_a_side() {
    let code = code(&"a".repeat(LONGEST_FOR_A_ROOM)).unwrap();
    assert_eq!(code.size - 2 * QUIET_ZONE, 85);
}

#[test]
fn a_text_that_is_too_long_for_a_code_gets_advice() {
    assert!(code(&"a".repeat(2_953)).is_ok());
    assert_eq!(
        code(&"a".repeat(2_954)).unwrap_err(),
        "A QR code holds at most 2,953 bytes, and this link has 2954: shorten the notes, or send it as text."
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_link_is_read_back(text in "[a-z0-9,=/#&-]{1,300}") {
        prop_assert_eq!(read(&code(&text).unwrap()), text);
    }
}
