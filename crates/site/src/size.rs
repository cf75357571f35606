//! `make size`: how large what travels is, beside its limit, and fails where a limit is passed.
//!
//! A limit is what holds today: it may go down, never up without a reason written here. The aim is
//! where it should come to. `docs/size.md` says where the bytes are.
//!
//! The limits were raised once, by a fifth, when the documents themselves came beside the comparison:
//! recognising a copy and placing its citations, reading files and saved pages, keeping them, and three
//! views are about 50 kB of the module. They came down again, to 2 % above what holds, when the page held
//! each text once, and when its markup became data.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

/// What is measured, its limit and its aim, in bytes: with brotli at its best, but for the single
/// file, which nobody compresses.
struct Budget {
    what: &'static str,
    limit: usize,
    aim: usize,
}

const MODULE: Budget = Budget { what: "module", limit: 238_000, aim: 110_000 };
const PAGE: Budget = Budget { what: "page with the whole comparison", limit: 84_800, aim: 90_000 };
const SCRIPT_AND_STYLE: Budget = Budget { what: "script and style", limit: 15_100, aim: 15_000 };
const ALL: Budget = Budget { what: "all of it", limit: 337_000, aim: 200_000 };
const SINGLE_FILE: Budget = Budget { what: "the single file, raw", limit: 925_000, aim: 1_100_000 };

/// Measures a built page and compares it with the limits.
#[must_use]
pub fn run(folder: &Path) -> ExitCode {
    match measured(folder) {
        Ok(sizes) => report(&sizes),
        Err(error) => {
            eprintln!("size: dist cannot be read ({error}): run make build first");
            ExitCode::FAILURE
        }
    }
}

fn report(sizes: &[(Budget, usize, usize)]) -> ExitCode {
    let mut over = false;
    println!("{:<34}{:>12}{:>12}{:>12}{:>12}", "", "raw", "travels", "limit", "aim");
    for (Budget { what, limit, aim }, raw, travels) in sizes {
        let says = match travels {
            t if t > limit => "over the limit",
            t if t > aim => "over the aim",
            _ => "",
        };
        over |= travels > limit;
        println!("{what:<34}{raw:>12}{travels:>12}{limit:>12}{aim:>12}  {says}");
    }
    if over { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn measured(folder: &Path) -> std::io::Result<Vec<(Budget, usize, usize)>> {
    let (mut module, mut script) = (Vec::new(), Vec::new());
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|n| n.to_str()).unwrap_or_default().to_owned();
        if !name.starts_with("synoptic-") {
            continue;
        }
        match path.extension().and_then(|e| e.to_str()) {
            Some("wasm") => module = std::fs::read(&path)?,
            Some("js") => script = std::fs::read(&path)?,
            _ => {}
        }
    }
    let page = std::fs::read_to_string(folder.join("index.html"))?;
    let single = std::fs::read(folder.join("synoptic.html"))?.len();
    let (before, rest) = page.split_once("<style>").unwrap_or((&page, ""));
    let (style, after) = rest.split_once("</style>").unwrap_or((rest, ""));
    let content = format!("{before}{after}");
    let script_and_style = [script.as_slice(), style.as_bytes()].concat();
    let sizes = [
        (MODULE, module.len(), travels(&module)?),
        (PAGE, content.len(), travels(content.as_bytes())?),
        (SCRIPT_AND_STYLE, script_and_style.len(), travels(&script_and_style)?),
    ];
    let all = (sizes.iter().map(|s| s.1).sum(), sizes.iter().map(|s| s.2).sum());
    Ok(sizes.into_iter().chain([(ALL, all.0, all.1), (SINGLE_FILE, single, single)]).collect())
}

fn travels(bytes: &[u8]) -> std::io::Result<usize> {
    let mut compressed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut compressed, 1 << 16, 11, 24);
    writer.write_all(bytes)?;
    writer.flush()?;
    drop(writer);
    Ok(compressed.len())
}
