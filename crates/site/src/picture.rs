//! The picture that goes with the link to a topic or question: 1200 by 630 pixels, as sites that show links ask for.

use std::io::Result;

use comparison::analysis::bands::{Band, bands};
use comparison::finding::{Finding, finding};
use comparison::verdict::Stance;
use comparison::{Comparison, DocumentId, Question, Topic, Verdict};
use synoptic::route::view::usual_order;
use synoptic::state::columns::MOST;
use synoptic::words::verdicts;

use drawing::{Canvas, Colour, Lines, Typeface, width};

/// The size of the picture.
pub const SIZE: (u32, u32) = (1200, 630);

/// The colours of `assets/tokens.css` by day.
pub const PAPER: Colour = [0xfa, 0xf9, 0xf5];
const CARD: Colour = [0xff, 0xff, 0xff];
const INK: Colour = [0x19, 0x1c, 0x21];
const SOFT: Colour = [0x54, 0x5b, 0x66];
const LINE: Colour = [0xd5, 0xd3, 0xca];
const POSITIONS: [Colour; 5] =
    [[0x0a, 0x3d, 0xdb], [0x96, 0x67, 0x06], [0x2d, 0x25, 0x6f], [0x11, 0x70, 0x5c], [0x3d, 0x48, 0x06]];
const CONTRADICTS: Colour = [0xa4, 0x12, 0x3f];
const DIFFERS_IN_PART: Colour = [0x5b, 0x3a, 0x94];
const AGREES: Colour = [0x0b, 0x53, 0x94];
const AGREES_IN_PART: Colour = [0x1f, 0x65, 0x80];

/// Every colour of the pictures with its name among the tokens.
pub const COLOURS: [(&str, Colour); 14] = [
    ("paper", PAPER),
    ("card", CARD),
    ("ink", INK),
    ("soft", SOFT),
    ("line", LINE),
    ("a", POSITIONS[0]),
    ("b", POSITIONS[1]),
    ("c", POSITIONS[2]),
    ("d", POSITIONS[3]),
    ("e", POSITIONS[4]),
    ("contradicts", CONTRADICTS),
    ("differs-in-part", DIFFERS_IN_PART),
    ("agrees", AGREES),
    ("agrees-in-part", AGREES_IN_PART),
];

/// The edge of the picture that stays free, and what is left between the edges.
const MARGIN: f32 = 56.0;
const ROOM: f32 = 1088.0;
/// The space between two answers.
const GAP: f32 = 10.0;
/// Where the answers begin and end.
const ROW: (f32, f32) = (282.0, 500.0);

fn colour(verdict: Verdict) -> Colour {
    match verdict {
        Verdict::Contradicts => CONTRADICTS,
        Verdict::DiffersInPart => DIFFERS_IN_PART,
        Verdict::Agrees => AGREES,
        Verdict::AgreesInPart => AGREES_IN_PART,
        Verdict::NotJudged | Verdict::Silent | Verdict::ReportedOnly | Verdict::NotRecorded => SOFT,
    }
}

/// Draws a question: its topic, itself, the row of its answers, its finding.
///
/// # Errors
/// Where the picture cannot be compressed.
pub fn question(
    typeface: &Typeface,
    comparison: &Comparison,
    topic: &Topic,
    asked: &Question,
) -> Result<Vec<u8>> {
    let documents = usual_order(comparison);
    let mut canvas = begun(typeface, &topic.title);
    let ask = Lines::fit(&typeface.bold, &asked.ask, &[66.0, 58.0, 50.0, 42.0, 36.0], (ROOM, 146.0));
    canvas.write_lines((MARGIN, 92.0), &typeface.bold, &ask, INK);
    let columns = documents.get(..MOST.min(documents.len())).unwrap_or_default();
    row(&mut canvas, typeface, comparison, asked, columns);
    let found = finding(comparison, asked, &documents);
    let words = in_words(&found);
    let set = Lines::fit(&typeface.bold, &words, &[46.0, 40.0, 34.0, 30.0], (ROOM - 56.0, 84.0));
    let top = 555.0 - set.height() / 2.0;
    canvas.sign((MARGIN + 18.0, top + set.leading() * 0.5), 17.0, found.verdict, colour(found.verdict));
    canvas.write_lines((MARGIN + 52.0, top), &typeface.bold, &set, colour(found.verdict));
    canvas.png()
}

/// Draws a topic: its title, its summary, its first questions with the sign of their finding.
///
/// # Errors
/// Where the picture cannot be compressed.
pub fn topic(typeface: &Typeface, comparison: &Comparison, topic: &Topic) -> Result<Vec<u8>> {
    const ROWS: usize = 6;
    let documents = usual_order(comparison);
    let mut canvas = begun(typeface, &comparison.title);
    let title = Lines::fit(&typeface.bold, &topic.title, &[66.0, 56.0, 46.0], (ROOM, 70.0));
    let below = canvas.write_lines((MARGIN, 92.0), &typeface.bold, &title, INK);
    let summary = Lines::fit(&typeface.regular, &topic.summary, &[32.0, 29.0, 26.0], (ROOM, 122.0));
    let mut top = canvas.write_lines((MARGIN, below + 6.0), &typeface.regular, &summary, SOFT) + 14.0;
    canvas.fill((MARGIN, top), (ROOM, 2.0), LINE);
    top += 14.0;
    let left_out = topic.questions.len().saturating_sub(ROWS);
    // The last line says how many more there are, where there are more.
    let shown = if left_out > 0 { ROWS - 1 } else { ROWS };
    for asked in topic.questions.iter().take(shown) {
        let verdict = finding(comparison, asked, &documents).verdict;
        canvas.sign((MARGIN + 14.0, top + 20.0), 13.0, verdict, colour(verdict));
        let ask = Lines::fit(&typeface.regular, &asked.ask, &[32.0], (ROOM - 44.0, 40.0));
        canvas.write_lines((MARGIN + 44.0, top), &typeface.regular, &ask, INK);
        top += 48.0;
    }
    if left_out > 0 {
        let more = format!("and {} more questions", left_out + 1);
        canvas.write((MARGIN + 44.0, top + 28.0), &typeface.regular, 32.0, &more, SOFT);
    }
    canvas.png()
}

/// Returns the finding as a sentence.
fn in_words(found: &Finding) -> String {
    format!("{}{}", found.sentence, verdicts::arguable(found.arguable))
}

/// Returns a canvas with its first line: the name of the project, and what the picture is a part of.
fn begun(typeface: &Typeface, part_of: &str) -> Canvas {
    let mut canvas = Canvas::new(SIZE.0, SIZE.1, PAPER);
    let end = canvas.write((MARGIN, 72.0), &typeface.bold, 34.0, "Synoptic", INK);
    let place = Lines::fit(&typeface.regular, part_of, &[34.0, 28.0], (MARGIN + ROOM - end - 16.0, 36.0));
    canvas.write_lines((end + 16.0, 72.0 - place.size * 0.78), &typeface.regular, &place, SOFT);
    canvas
}

/// Draws the names of the documents, and below them their answers, joined where neighbours give the same.
fn row(
    canvas: &mut Canvas,
    typeface: &Typeface,
    comparison: &Comparison,
    asked: &Question,
    documents: &[DocumentId],
) {
    let column = (ROOM + GAP) / f32::from(u8::try_from(documents.len().max(1)).unwrap_or(u8::MAX));
    let bands = bands(asked, documents);
    // All answers of a row in one size: the largest in which each of them fits.
    let size = bands
        .iter()
        .map(|band| {
            let columns = f32::from(u8::try_from(band.documents.len()).unwrap_or(u8::MAX));
            label(typeface, asked, band, column * columns - GAP, &LABEL_SIZES).size
        })
        .fold(LABEL_SIZES[0], f32::min);
    let mut x = MARGIN;
    for band in bands {
        let left = x;
        for document in band.documents {
            let name = comparison.short(document);
            let set = Lines::fit(&typeface.bold, name, &[30.0, 26.0, 22.0, 18.0], (column - GAP, 34.0));
            canvas.write_lines((x, ROW.0 - 8.0 - set.leading()), &typeface.bold, &set, SOFT);
            x += column;
        }
        answer(canvas, typeface, asked, &band, (left, x - left - GAP), size);
    }
}

/// The sizes in which answers are set.
const LABEL_SIZES: [f32; 6] = [34.0, 31.0, 28.0, 25.0, 23.0, 21.0];

/// Sets the words of an answer in the first of these sizes in which they fit.
fn label(typeface: &Typeface, asked: &Question, band: &Band<'_>, wide: f32, sizes: &[f32]) -> Lines {
    let Stance::Holds(held) = &band.stance else {
        return Lines { size: LABEL_SIZES[0], lines: Vec::new() };
    };
    let labels: Vec<&str> = held.iter().map(|id| asked.label(id)).collect();
    let room = (wide - 28.0, ROW.1 - ROW.0 - 84.0);
    Lines::fit(&typeface.regular, &labels.join(" / "), sizes, room)
}

/// Draws one answer.
fn answer(
    canvas: &mut Canvas,
    typeface: &Typeface,
    asked: &Question,
    band: &Band<'_>,
    (x, wide): (f32, f32),
    size: f32,
) {
    let (top, high) = (ROW.0, ROW.1 - ROW.0);
    let held = match &band.stance {
        Stance::Holds(held) => held.as_slice(),
        quiet => {
            let words = match quiet {
                Stance::Reports => verdicts::ONLY_REPORTS.to_owned(),
                _ => verdicts::say_nothing(band.documents.len()),
            };
            canvas.fill((x, top), (wide, 3.0), LINE);
            let set = Lines::fit(&typeface.regular, &words, &[30.0, 26.0, 22.0], (wide, high - 20.0));
            canvas.write_lines((x, top + 16.0), &typeface.regular, &set, SOFT);
            return;
        }
    };
    let positions: Vec<_> =
        asked.positions.iter().enumerate().filter(|(_, p)| held.contains(&&p.id)).collect();
    let look = |place: usize| POSITIONS.get(place).or(POSITIONS.last()).copied().unwrap_or(INK);
    canvas.fill((x, top), (wide, high), LINE);
    canvas.fill((x + 2.0, top), (wide - 4.0, high - 2.0), CARD);
    // As many stripes as answers, so that a document with two is told from both.
    let mut left = x;
    let stripe = wide / f32::from(u8::try_from(positions.len().max(1)).unwrap_or(u8::MAX));
    for (n, (place, position)) in positions.iter().enumerate() {
        canvas.fill((left, top), (stripe, 10.0), look(*place));
        left += stripe;
        let centre = (x + 34.0 + 48.0 * f32::from(u8::try_from(n).unwrap_or(u8::MAX)), top + 44.0);
        let letter = position.id.letter();
        canvas.disc(centre, 20.0, look(*place));
        let from = centre.0 - width(&typeface.bold, 32.0, &letter) / 2.0;
        canvas.write((from, centre.1 + 10.0), &typeface.bold, 32.0, &letter, CARD);
    }
    let set = label(typeface, asked, band, wide, &[size]);
    canvas.write_lines((x + 14.0, top + 74.0), &typeface.regular, &set, INK);
}
