//! The colours of the positions can be told apart, with the three common colour-vision deficiencies and in
//! greyscale, and can be read; the dark ones are the same by system and by choice.

use palette::color_difference::Ciede2000;
use palette::{FromColor, IntoColor, Lab, LinSrgb, Srgb};

const TOKENS: &str = include_str!("../assets/tokens.css");

/// How far two colours must lie apart: with 10 by CIEDE2000 they are told apart at a glance.
const APART: f32 = 10.0;
/// How far two must lie apart in lightness (of 100), for print without colour.
const APART_IN_GREY: f32 = 5.0;
/// The least contrast of text, by WCAG 2.2.
const READABLE: f32 = 4.5;

/// Severe deficiencies, after Machado, Oliveira and Fernandes (2009), in linear RGB.
const DEFICIENCIES: [(&str, [[f32; 3]; 3]); 4] = [
    ("none", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// The block of tokens after a selector.
fn block(selector: &str) -> Vec<(String, String)> {
    let from = TOKENS.find(selector).unwrap() + selector.len();
    let body = TOKENS[from..].split('}').next().unwrap();
    let declared =
        body.lines().filter_map(|l| l.trim().strip_prefix("--")?.strip_suffix(';')?.split_once(": "));
    declared.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn colour(block: &[(String, String)], name: &str) -> LinSrgb<f32> {
    let (_, value) = block.iter().find(|(n, _)| n == name).unwrap();
    value.parse::<Srgb<u8>>().unwrap().into_format::<f32>().into_linear()
}

fn seen(colour: LinSrgb<f32>, matrix: &[[f32; 3]; 3]) -> Lab {
    let part =
        |row: &[f32; 3]| (row[0] * colour.red + row[1] * colour.green + row[2] * colour.blue).clamp(0.0, 1.0);
    Lab::from_color(LinSrgb::new(part(&matrix[0]), part(&matrix[1]), part(&matrix[2])))
}

fn contrast(one: LinSrgb<f32>, other: LinSrgb<f32>) -> f32 {
    let luminance = |c: LinSrgb<f32>| 0.2126 * c.red + 0.7152 * c.green + 0.0722 * c.blue;
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

const LIGHT: &str = ":root {";
const DARK: &str = ":root[data-theme=\"dark\"] {";

#[test]
fn positions_keep_apart_for_every_kind_of_colour_vision() {
    for theme in [LIGHT, DARK] {
        let tokens = block(theme);
        for (deficiency, matrix) in &DEFICIENCIES {
            let colours = ["a", "b", "c", "d", "e"].map(|p| (p, seen(colour(&tokens, p), matrix)));
            for (n, (p, one)) in colours.iter().enumerate() {
                for (q, other) in &colours[n + 1..] {
                    let apart = one.difference(*other);
                    assert!(apart >= APART, "{theme} {deficiency}: {p} and {q} are {apart:.1} apart");
                }
            }
        }
    }
}

#[test]
fn positions_keep_apart_in_greyscale() {
    for theme in [LIGHT, DARK] {
        let tokens = block(theme);
        let mut lightness = ["a", "b", "c", "d", "e"].map(|p| {
            let lab: Lab = colour(&tokens, p).into_color();
            lab.l
        });
        lightness.sort_by(f32::total_cmp);
        for pair in lightness.windows(2) {
            assert!(pair[1] - pair[0] >= APART_IN_GREY, "{theme} {lightness:?}");
        }
    }
}

#[test]
fn all_text_can_be_read_on_every_ground_it_stands_on() {
    let on = [
        (vec!["a", "b", "c", "d", "e"], vec!["card", "paper", "on-position", "contradicts-tint"]),
        (
            vec!["ink", "soft"],
            vec!["card", "paper", "tint", "notice", "contradicts-tint", "differs-in-part-tint"],
        ),
        (vec!["contradicts"], vec!["card", "paper", "contradicts-tint"]),
        (vec!["differs-in-part"], vec!["card", "paper", "differs-in-part-tint"]),
        (vec!["agrees-in-part"], vec!["card", "paper"]),
        (vec!["agrees", "focus"], vec!["card", "paper", "tint"]),
    ];
    for theme in [LIGHT, DARK] {
        let tokens = block(theme);
        for (inks, grounds) in &on {
            for ink in inks {
                for ground in grounds {
                    let contrast = contrast(colour(&tokens, ink), colour(&tokens, ground));
                    assert!(contrast >= READABLE, "{theme} {ink} on {ground}: {contrast:.2}");
                }
            }
        }
    }
}

#[test]
fn dark_by_choice_is_dark_by_system() {
    assert_eq!(block(DARK), block(":root:not([data-theme=\"light\"]) {"));
}

/// What stray light adds to everything on the screen, where white is 1: a projector by day, whose
/// black is grey.
const STRAY_LIGHT: f32 = 0.15;

#[test]
fn the_stage_can_be_read_where_daylight_washes_the_projector_out() {
    let tokens = block("\n.stage, :root[data-theme=\"projector\"] {");
    let washed =
        |name: &str| colour(&tokens, name) * (1.0 - STRAY_LIGHT) + LinSrgb::new(1.0, 1.0, 1.0) * STRAY_LIGHT;
    let grounds =
        ["paper", "card", "tint", "notice", "contradicts-tint", "differs-in-part-tint", "on-position"];
    let inks = [
        "ink",
        "soft",
        "line",
        "line-strong",
        "focus",
        "a",
        "b",
        "c",
        "d",
        "e",
        "contradicts",
        "differs-in-part",
        "agrees-in-part",
        "agrees",
    ];
    assert_eq!(tokens.len(), grounds.len() + inks.len(), "a colour of the stage is not looked at here");
    for ground in grounds {
        assert_eq!(
            colour(&tokens, ground),
            LinSrgb::new(1.0, 1.0, 1.0),
            "{ground}: a pale fill would vanish"
        );
        for ink in inks {
            let contrast = contrast(washed(ink), washed(ground));
            assert!(contrast >= READABLE, "{ink} on {ground}, washed out: {contrast:.2}");
        }
    }
}
