//! A canvas of few colours: rectangles, signs and words, and the PNG that it becomes.

#![warn(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
// The numbers are places on a canvas of a few hundred points.
#![allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, clippy::cast_sign_loss)]

use std::collections::HashMap;
use std::io::{Error, Result};

use ab_glyph::{Font, FontRef, Glyph, PxScale, ScaleFont, point};
use comparison::Verdict;

/// A colour as red, green and blue.
pub type Colour = [u8; 3];

/// How many steps lead from one colour to another at an edge.
const STEPS: u8 = 15;

/// The two weights in which the words are set.
pub struct Typeface {
    /// For what is read.
    pub regular: FontRef<'static>,
    /// For what is read first.
    pub bold: FontRef<'static>,
}

impl Typeface {
    /// Loads the typeface that the build brings: the first two are a regular one and its bold.
    ///
    /// # Errors
    /// Where it holds no two typefaces.
    pub fn load() -> Result<Self> {
        let mut fonts = typst_assets::fonts().map(FontRef::try_from_slice);
        match (fonts.next(), fonts.next()) {
            (Some(Ok(regular)), Some(Ok(bold))) => Ok(Self { regular, bold }),
            _ => Err(Error::other("the typeface of the pictures cannot be read")),
        }
    }
}

/// Returns how wide a text is.
pub fn width(font: &FontRef<'_>, size: f32, text: &str) -> f32 {
    let font = font.as_scaled(PxScale::from(size));
    text.chars().map(|c| font.h_advance(font.glyph_id(c))).sum()
}

/// A text in lines of one size.
pub struct Lines {
    /// The size of the type.
    pub size: f32,
    /// The lines; never wider than asked for, unless one word is.
    pub lines: Vec<String>,
}

impl Lines {
    /// Sets a text in the first of these sizes in which it fits; in the last it is cut where it does not.
    pub fn fit(font: &FontRef<'_>, text: &str, sizes: &[f32], room: (f32, f32)) -> Self {
        let (wide, high) = room;
        let fits = |set: &Self| {
            set.height() <= high && set.lines.iter().all(|line| width(font, set.size, line) <= wide)
        };
        let set = |size: &f32| Self { size: *size, lines: wrapped(font, *size, text, wide) };
        if let Some(set) = sizes.iter().map(set).find(fits) {
            return set;
        }
        let mut last = sizes.last().map_or_else(|| Self { size: 0.0, lines: Vec::new() }, set);
        let mut cut = false;
        while last.height() > high && last.lines.len() > 1 {
            cut = last.lines.pop().is_some();
        }
        let count = last.lines.len();
        for (n, line) in last.lines.iter_mut().enumerate() {
            if (cut && n + 1 == count) || width(font, last.size, line) > wide {
                while !line.is_empty() && width(font, last.size, &format!("{line}…")) > wide {
                    line.pop();
                }
                line.truncate(line.trim_end().len());
                line.push('…');
            }
        }
        last
    }

    /// Returns the distance from line to line.
    pub fn leading(&self) -> f32 {
        self.size * 1.04
    }

    /// Returns how high all lines are.
    pub fn height(&self) -> f32 {
        self.lines.iter().map(|_| self.leading()).sum()
    }
}

/// Breaks a text between words.
fn wrapped(font: &FontRef<'_>, size: f32, text: &str, wide: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(font, size, &format!("{line} {word}")) <= wide => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A canvas, whose points are places in a palette.
pub struct Canvas {
    wide: u32,
    points: Vec<u8>,
    palette: Vec<Colour>,
    /// What a colour over another becomes, by steps.
    mixed: HashMap<(u8, u8, u8), u8>,
}

impl Canvas {
    /// Returns a canvas of one colour.
    pub fn new(wide: u32, high: u32, paper: Colour) -> Self {
        Self { wide, points: vec![0; (wide * high) as usize], palette: vec![paper], mixed: HashMap::new() }
    }

    /// Returns the place of a colour in the palette; of the nearest one where the palette is full.
    fn place(&mut self, colour: Colour) -> u8 {
        let distance = |other: &Colour| -> u32 {
            other.iter().zip(colour).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
        };
        let nearest = self.palette.iter().enumerate().min_by_key(|(_, other)| distance(other));
        match nearest {
            Some((place, other)) if *other == colour || self.palette.len() > usize::from(u8::MAX) => place,
            _ => {
                self.palette.push(colour);
                self.palette.len() - 1
            }
        }
        .try_into()
        .unwrap_or_default()
    }

    /// Puts a colour over a point, as far as it covers the point.
    fn cover(&mut self, x: i32, y: i32, ink: u8, covered: f32) {
        let step = (covered.clamp(0.0, 1.0) * f32::from(STEPS)).round() as u8;
        let (Ok(x), Ok(y)) = (u32::try_from(x), u32::try_from(y)) else { return };
        let at = (y * self.wide + x) as usize;
        let Some(under) = self.points.get(at).copied().filter(|_| step > 0 && x < self.wide) else { return };
        let known = if step == STEPS { Some(ink) } else { self.mixed.get(&(under, ink, step)).copied() };
        let colour = known.unwrap_or_else(|| {
            let of = |place: u8| self.palette.get(usize::from(place)).copied().unwrap_or_default();
            let (below, above) = (of(under), of(ink));
            let mut mix = below;
            for (one, (a, b)) in mix.iter_mut().zip(below.into_iter().zip(above)) {
                let (step, all) = (u32::from(step), u32::from(STEPS));
                *one = ((u32::from(a) * (all - step) + u32::from(b) * step) / all) as u8;
            }
            let colour = self.place(mix);
            self.mixed.insert((under, ink, step), colour);
            colour
        });
        if let Some(point) = self.points.get_mut(at) {
            *point = colour;
        }
    }

    /// Fills a rectangle.
    pub fn fill(&mut self, (x, y): (f32, f32), (wide, high): (f32, f32), colour: Colour) {
        let ink = self.place(colour);
        let (left, right) = (x.round() as usize, (x + wide).round() as usize);
        let rows = self.points.chunks_mut(self.wide as usize);
        for row in rows.skip(y.round() as usize).take(high.round() as usize) {
            if let Some(part) = row.get_mut(left..right) {
                part.fill(ink);
            }
        }
    }

    /// Fills a shape round a centre: `covered` says how much of the point beside the centre is in it.
    fn shape(&mut self, (x, y): (f32, f32), reach: f32, colour: Colour, covered: impl Fn(f32, f32) -> f32) {
        let ink = self.place(colour);
        for py in (y - reach) as i32..=(y + reach) as i32 {
            for px in (x - reach) as i32..=(x + reach) as i32 {
                self.cover(px, py, ink, covered(px as f32 + 0.5 - x, py as f32 + 0.5 - y));
            }
        }
    }

    /// Draws a disc.
    pub fn disc(&mut self, centre: (f32, f32), radius: f32, colour: Colour) {
        self.shape(centre, radius + 1.0, colour, |x, y| disc(x, y, radius));
    }

    /// Draws the sign of a verdict.
    pub fn sign(&mut self, centre: (f32, f32), radius: f32, verdict: Verdict, colour: Colour) {
        let stroke = radius / 4.0;
        let ring = |x: f32, y: f32| disc(x, y, radius).min(1.0 - disc(x, y, radius - stroke));
        self.shape(centre, radius + 1.0, colour, |x, y| match verdict {
            Verdict::Agrees => disc(x, y, radius),
            Verdict::AgreesInPart => ring(x, y).max(disc(x, y, radius).min(0.5 - x)),
            Verdict::DiffersInPart => ring(x, y).max(disc(x, y, radius).min(0.5 + x)),
            Verdict::Contradicts => {
                let (u, v) = ((x + y).abs() * 0.707, (x - y).abs() * 0.707);
                let bar = |along: f32, across: f32| (radius + 0.5 - along).min(stroke * 0.8 + 0.5 - across);
                bar(u, v).max(bar(v, u))
            }
            Verdict::NotJudged => {
                let bar = |y: f32| (radius + 0.5 - x.abs()).min(stroke * 0.6 + 0.5 - y.abs());
                bar(y - stroke).max(bar(y + stroke))
            }
            Verdict::Silent | Verdict::ReportedOnly | Verdict::NotRecorded => {
                (radius + 0.5 - x.abs()).min(stroke * 0.6 + 0.5 - y.abs())
            }
        });
    }

    /// Writes one line from a place on its base line, and returns where it ends.
    pub fn write(
        &mut self,
        (x, y): (f32, f32),
        font: &FontRef<'_>,
        size: f32,
        text: &str,
        colour: Colour,
    ) -> f32 {
        let ink = self.place(colour);
        let scaled = font.as_scaled(PxScale::from(size));
        let mut at = x;
        for c in text.chars() {
            let id = font.glyph_id(c);
            let glyph = Glyph { id, scale: PxScale::from(size), position: point(at, y) };
            if let Some(outline) = font.outline_glyph(glyph) {
                let (left, top) = (outline.px_bounds().min.x as i32, outline.px_bounds().min.y as i32);
                outline.draw(|dx, dy, covered| {
                    self.cover(left + dx.cast_signed(), top + dy.cast_signed(), ink, covered);
                });
            }
            at += scaled.h_advance(id);
        }
        at
    }

    /// Writes lines below a place, and returns where they end.
    pub fn write_lines(
        &mut self,
        (x, y): (f32, f32),
        font: &FontRef<'_>,
        set: &Lines,
        colour: Colour,
    ) -> f32 {
        let mut top = y;
        for line in &set.lines {
            self.write((x, top + set.size * 0.78), font, set.size, line, colour);
            top += set.leading();
        }
        top
    }

    /// Returns the canvas as a PNG with a palette.
    ///
    /// # Errors
    /// Where it cannot be compressed.
    pub fn png(&self) -> Result<Vec<u8>> {
        let mut picture = Vec::new();
        let high = self.points.len() as u32 / self.wide;
        let mut encoder = png::Encoder::new(&mut picture, self.wide, high);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_palette(self.palette.concat());
        encoder.write_header()?.write_image_data(&self.points)?;
        Ok(picture)
    }
}

/// Returns how much of a point is in a disc round the origin.
fn disc(x: f32, y: f32, radius: f32) -> f32 {
    (radius + 0.5 - x.hypot(y)).clamp(0.0, 1.0)
}
