//! `synoptic size`: prints how large the built page is, in bytes, and where a limit is exceeded.
//!
//! A limit may be lowered when the page becomes smaller; it is raised only for a reason that is written
//! here. `docs/size.md` says where the bytes are.

use std::io::Write;
use std::path::Path;

/// The page without its data: what must arrive before it can be read and its links followed.
const READABLE: usize = 110_000;
/// Everything that a first visit needs, in a release (`build --small`). Raised from 400,000 on 2026-11-26, when
/// every statement got a clause, every disagreement its ground, and every document its record; and once more on
/// that day, when both readings of each verdict that was split and eight more questions came. Raised on 2026-11-27, when
/// the stage with its votes, six kinds of sheets, ready lessons, the stand and the record of each silence came; and
/// once more on that day, when the page learnt to hold whatever others do to its text, links, files and browser; and
/// when it got the page on which comparisons are made, and draws the plain page of such a comparison itself. Raised on
/// 2026-11-28, when a view is prepared while its link is pressed.
const FIRST_VISIT: usize = 630_000;
/// The single file of a release, which is not compressed on its way. Raised from 1,300,000 for the same reasons; and from
/// 1,715,000 on 2026-11-27, when it got the module that makes comparisons, so that it makes them without a network.
const SINGLE_FILE: usize = 2_702_000;
/// The module that makes comparisons, which is fetched only when somebody makes one. Raised from 525,000 on 2026-11-27, when
/// it learnt to read percent from workbooks and to name what a file is that it refuses.
const MAKER: usize = 528_000;
/// What other builds may have more: their standard library is not compiled for size.
const FIRST_VISIT_EXTRA: usize = 44_000;
const SINGLE_FILE_EXTRA: usize = 85_000;

/// How the data block begins in the page.
const DATA_BLOCK: &str = "<script type=\"application/json\" id=\"page-data\">";

/// The width of the names in the report.
const NAMES: usize = 34;

/// One line of the report.
struct Line {
    name: &'static str,
    /// The size on the disk.
    raw: usize,
    /// The size on its way to a browser: with brotli at its best, except for the single file.
    sent: usize,
    /// The same from a host that knows only gzip.
    gzip: usize,
    limit: Option<usize>,
}

/// Prints the sizes of a built page with their limits, those of a release for one built with `small`, and
/// returns whether it is within all of them. Where an earlier report is given, also prints what is sent more or less.
///
/// # Errors
/// Where the folder does not hold a whole page.
pub fn run(folder: &Path, small: bool, earlier: Option<&str>) -> Result<bool, String> {
    let lines = measure(folder, small)
        .map_err(|e| format!("there is no built page in {} ({e}): run make build", folder.display()))?;
    println!("{:<NAMES$}{:>12}{:>12}{:>12}{:>12}", "", "raw", "sent", "with gzip", "limit");
    for Line { name, raw, sent, gzip, limit } in &lines {
        let (limit, note) = match limit {
            Some(limit) if sent > limit => (limit.to_string(), "  over the limit"),
            Some(limit) => (limit.to_string(), ""),
            None => (String::new(), ""),
        };
        let changed = earlier.and_then(|report| sent_before(report, name));
        let changed = changed.map_or_else(String::new, |before| format!("  {}", difference(*sent, before)));
        println!("{name:<NAMES$}{raw:>12}{sent:>12}{gzip:>12}{limit:>12}{changed}{note}");
    }
    Ok(lines.iter().all(|line| line.limit.is_none_or(|limit| line.sent <= limit)))
}

/// Returns what was sent of this line of a report.
fn sent_before(report: &str, name: &str) -> Option<usize> {
    let mut lines = report.lines().filter_map(|line| line.split_at_checked(NAMES));
    let (_, numbers) = lines.find(|(named, _)| named.trim_end() == name)?;
    numbers.split_whitespace().nth(1)?.parse().ok()
}

fn difference(now: usize, before: usize) -> String {
    let sign = if now < before { '-' } else { '+' };
    format!("{sign}{}", now.abs_diff(before))
}

fn measure(folder: &Path, small: bool) -> std::io::Result<Vec<Line>> {
    let page = std::fs::read_to_string(folder.join("index.html"))?;
    let readable =
        without_data(&page).ok_or_else(|| std::io::Error::other("index.html has no data block"))?;
    let script = std::fs::read(find(folder, "synoptic-", ".js")?)?;
    let module = std::fs::read(find(folder, "synoptic-", ".wasm")?)?;
    let maker = std::fs::read(find(folder, MAKER_NAME, ".wasm")?)?;
    let single = usize::try_from(folder.join("synoptic.html").metadata()?.len()).unwrap_or(usize::MAX);
    let line = |name, bytes: &[u8], limit| -> std::io::Result<Line> {
        Ok(Line { name, raw: bytes.len(), sent: compressed(bytes)?, gzip: gzipped(bytes)?, limit })
    };
    // The data repeats words of the page, so the two are compressed together.
    let files = [
        line("the page", page.as_bytes(), None)?,
        line("script", &script, None)?,
        line("module", &module, None)?,
    ];
    let first_visit = FIRST_VISIT + if small { 0 } else { FIRST_VISIT_EXTRA };
    let single_file = SINGLE_FILE + if small { 0 } else { SINGLE_FILE_EXTRA };
    let [raw, sent, gzip] =
        [|f: &Line| f.raw, |f: &Line| f.sent, |f: &Line| f.gzip].map(|size| files.iter().map(size).sum());
    let mut lines = vec![line("the page without its data", readable.as_bytes(), Some(READABLE))?];
    lines.extend(files);
    lines.push(Line { name: "everything on a first visit", raw, sent, gzip, limit: Some(first_visit) });
    lines.push(line("the module of Make, if opened", &maker, Some(MAKER))?);
    let limit = Some(single_file);
    lines.push(Line {
        name: "the single file, uncompressed",
        raw: single,
        sent: single,
        gzip: single,
        limit,
    });
    Ok(lines)
}

/// Returns the page as it is read before the module starts; `None` where it has no data block.
fn without_data(page: &str) -> Option<String> {
    let (before, rest) = page.split_once(DATA_BLOCK)?;
    let (_, after) = rest.split_once("</script>")?;
    Some(format!("{before}{after}"))
}

/// How the name of the module that makes comparisons begins.
const MAKER_NAME: &str = "synoptic-maker-";

/// Finds the built file with this beginning and ending, whose name holds its digest.
fn find(folder: &Path, beginning: &str, ending: &str) -> std::io::Result<std::path::PathBuf> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_maker = name.starts_with(MAKER_NAME);
        if name.starts_with(beginning) && name.ends_with(ending) && is_maker == (beginning == MAKER_NAME) {
            return Ok(entry.path());
        }
    }
    Err(std::io::Error::new(std::io::ErrorKind::NotFound, format!("{beginning}*{ending} is missing")))
}

/// Returns the size of the bytes with brotli at its best.
fn compressed(bytes: &[u8]) -> std::io::Result<usize> {
    let mut compressed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut compressed, 1 << 16, 11, 24);
    writer.write_all(bytes)?;
    writer.flush()?;
    drop(writer);
    Ok(compressed.len())
}

/// Returns the size of the bytes with gzip at its best.
fn gzipped(bytes: &[u8]) -> std::io::Result<usize> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes)?;
    Ok(writer.finish()?.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes a page with a single file of this size.
    fn built(single: usize) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
        write("index.html", format!("<p>read</p>{DATA_BLOCK}{{}}</script><p>more</p>").as_bytes());
        write("synoptic-0.js", b"script");
        write("synoptic-0.wasm", b"module");
        write("synoptic-maker-0.wasm", b"maker of pages");
        write("synoptic.html", &vec![0; single]);
        folder
    }

    #[test]
    fn a_page_is_within_the_limits_up_to_the_last_byte() {
        assert_eq!(run(built(2_702_000).path(), true, None), Ok(true));
        assert_eq!(run(built(2_702_001).path(), true, None), Ok(false));
        assert_eq!(run(built(2_787_000).path(), false, None), Ok(true));
        assert_eq!(run(built(2_787_001).path(), false, None), Ok(false));
    }

    #[test]
    fn a_line_is_compared_with_the_same_line_of_an_earlier_report() {
        let line = |name: &str| format!("{name:<NAMES$}{:>12}{:>12}{:>12}\n", 80, name.len(), 70);
        let report = line("the page without its data") + &line("the page");
        assert_eq!(sent_before(&report, "the page without its data"), Some(25));
        assert_eq!(sent_before(&report, "the page"), Some(8));
        assert_eq!(sent_before(&report, "module"), None);
        assert_eq!([difference(5, 3), difference(3, 5)], ["+2", "-2"]);
    }

    #[test]
    fn the_data_is_not_part_of_what_is_read() {
        let folder = built(1);
        let lines = measure(folder.path(), true).unwrap();
        let raw: Vec<usize> = lines.iter().map(|line| line.raw).collect();
        assert_eq!(raw, [22, 80, 6, 6, 92, 14, 1]);
    }

    #[test]
    fn a_folder_without_a_page_is_reported_with_what_to_do() {
        let folder = built(1);
        std::fs::remove_file(folder.path().join("synoptic-0.wasm")).unwrap();
        let error = run(folder.path(), true, None).unwrap_err();
        assert!(error.contains("synoptic-*.wasm is missing") && error.ends_with("run make build"), "{error}");
    }
}
