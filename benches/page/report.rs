//! Puts the results into docs/benchmarks.md and prints them: tables, ratios, aims, and the machine.

use std::path::Path;
use std::process::Command;

use serde_json::json;

use crate::engine::Engine;

/// Where the results are written.
const FILE: &str = "docs/benchmarks.md";

const HEAD: &str = "# Measured

What the page costs, against other forms of the same data and as the data grows. `make bench` and
`make bench-growth` measure it again and write this file. Times differ from machine to machine;
what counts are the ratios. Everything that is compared is measured in turn, in one run.
";

/// The parts of the file, in their order. Each command writes its own; what the time is spent on is written by hand.
const PARTS: [&str; 3] = ["page", "why", "growth"];

/// Writes one part of the file, leaves the others as they are, and prints it.
pub fn put(part: &str, text: &str) {
    println!("\n{text}");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    let before = std::fs::read_to_string(&path).unwrap_or_default();
    let mut whole = HEAD.to_owned();
    for name in PARTS {
        let kept = between(&before, name);
        let text = if name == part { Some(text) } else { kept };
        if let Some(text) = text {
            whole.push_str(&format!("\n<!-- {name} -->\n\n{}\n\n<!-- end of {name} -->\n", text.trim()));
        }
    }
    std::fs::write(&path, whole).unwrap();
    println!("written to {FILE}");
}

fn between<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(&format!("<!-- {name} -->"))?;
    rest.split_once(&format!("<!-- end of {name} -->")).map(|(inner, _)| inner)
}

/// A table in markdown.
pub fn table(heads: &[&str], rows: &[Vec<String>]) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let heads: Vec<String> = heads.iter().map(ToString::to_string).collect();
    let rule: Vec<String> =
        heads.iter().enumerate().map(|(n, _)| if n == 0 { "---" } else { "---:" }.to_owned()).collect();
    let mut text = line(&heads) + &line(&rule);
    for row in rows {
        text.push_str(&line(row));
    }
    text
}

/// The machine, the browser and the day.
pub async fn machine(engine: &Engine) -> String {
    let read = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
    let after = |text: &str, name: &str| {
        let line = text.lines().find(|l| l.starts_with(name)).unwrap_or_default().to_owned();
        line.split_once(':').map(|(_, value)| value.trim().to_owned()).unwrap_or_default()
    };
    let model = after(&read("/proc/cpuinfo"), "model name");
    let memory: f64 =
        after(&read("/proc/meminfo"), "MemTotal").trim_end_matches(" kB").parse().unwrap_or_default();
    let cores = std::thread::available_parallelism().map(usize::from).unwrap_or_default();
    let browser = engine.chromium_command("Browser.getVersion", json!({})).await;
    let load = read("/proc/loadavg");
    format!(
        "Measured on {}: {}, {cores} cores, {:.0} GB of memory, {} without a window; when it began, the load average was {}.",
        date(),
        if model.is_empty() { "an unnamed processor" } else { &model },
        memory / 1_048_576.0,
        browser["product"].as_str().unwrap_or("Chromium").replace("Headless", "").replace('/', " "),
        load.split(' ').next().unwrap_or_default(),
    )
}

fn date() -> String {
    let said = Command::new("date").arg("+%F").output().map(|o| o.stdout).unwrap_or_default();
    String::from_utf8_lossy(&said).trim().to_owned()
}

pub fn ms(value: f64) -> String {
    match value {
        v if v >= 10_000.0 => format!("{:.1} s", v / 1000.0),
        v if v >= 100.0 => format!("{v:.0} ms"),
        v => format!("{v:.1} ms"),
    }
}

pub fn kb(bytes: f64) -> String {
    if bytes >= 1e6 { format!("{:.2} MB", bytes / 1e6) } else { format!("{:.0} kB", bytes / 1e3) }
}

pub fn mb(bytes: f64) -> String {
    format!("{:.1} MB", bytes / 1e6)
}

pub fn times(ratio: f64) -> String {
    if ratio >= 0.095 { format!("{ratio:.2}") } else { format!("{ratio:.3}") }
}

/// Whether an aim is met, in a word.
pub fn met(value: f64, most: f64) -> String {
    if value <= most { "met" } else { "missed" }.to_owned()
}
