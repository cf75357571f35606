//! Packs the prerendered page with its module, scripts and styles into the two forms in which it is shared.
//!
//! - `index.html` with its module and script beside it, named by their digests, with relative paths: for
//!   any folder of any host. With it go a manifest and icons, so that it can be installed, and a service
//!   worker, so that it opens without a network.
//! - `synoptic.html`: everything in one file, to be opened from a disk.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::first_style::first_style;
use crate::parts::Beside;
use one_file::shell::{SHORT_DIGEST, digest, in_base64, safe_in_script};
use one_file::template::marked;
use one_file::{Form, Shell, fill, short_digest};

/// The styles in the order in which they apply.
const STYLES: [&str; 10] = [
    "tokens.css",
    "base.css",
    "layout.css",
    "board.css",
    "marks.css",
    "reading.css",
    "stage.css",
    "test.css",
    "share.css",
    "print.css",
];

/// How often the compressor of the single file looks for shorter ways. More take longer and save next to nothing.
const ITERATIONS: std::num::NonZeroU64 = std::num::NonZeroU64::MIN.saturating_add(4);

/// The icons of an installed page, copied from `assets` unchanged.
const INSTALLED: [&str; 4] = ["icon.svg", "icon-192.png", "icon-512.png", "icon-512-maskable.png"];

/// What an installed page is called, with marks for its title and what it is.
const MANIFEST: &str = "manifest.webmanifest";

/// The file with the policy of the hosted page, for hosts that send one.
const POLICY: &str = "policy.txt";

/// A compiled module with what loads it: what `wasm-bindgen` writes for a classic script.
#[derive(Debug, Clone, Default)]
pub struct Module {
    /// The JavaScript that loads it.
    pub glue: String,
    /// The WebAssembly.
    pub wasm: Vec<u8>,
}

/// A page that is filled with its content, and what it is called.
#[derive(Debug, Clone, Default)]
pub struct Filled {
    /// The prerendered page, with everything in it.
    pub page: String,
    /// The prerendered page of a host, where it is in parts, and the parts beside it.
    pub in_parts: Option<(String, Vec<Beside>)>,
    /// The title of the comparison.
    pub title: String,
    /// What it is.
    pub about: String,
}

/// Writes both forms of a page to a folder. `assets` is the folder of styles, scripts and icons.
///
/// # Errors
/// Where a file is missing or cannot be written, or esbuild rejects a script or a style.
pub fn pack(app: &Module, maker: &Module, filled: &Filled, assets: &Path, out: &Path) -> std::io::Result<()> {
    let text = |name: &str| {
        let path = assets.join(name);
        std::fs::read_to_string(&path)
            .map_err(|e| std::io::Error::new(e.kind(), format!("{}: {e}", path.display())))
    };
    let start = text("start.js")?;
    let offline = text("offline.js")?;
    let first = minified_for(OLDEST, "js", &format!("{}\n{}", text("guard.js")?, text("theme.js")?))?;
    let styles = STYLES.iter().map(|name| text(name)).collect::<Result<String, _>>()?;
    let style = minified("css", &styles)?;

    let module_name = format!("synoptic-{}.wasm", short_digest(&app.wasm));
    let maker_name = format!("synoptic-maker-{}.wasm", short_digest(&maker.wasm));
    let marks = [("{module}", &*module_name), ("{maker}", &maker_name)];
    let started = fill("start.js", &start, &marks)?;
    let glue = format!("{}\n{}", app.glue, maker.glue);
    let script = minified("js", &format!("{glue}\n{started}\n{offline}"))?;
    let script_name = format!("synoptic-{}.js", short_digest(script.as_bytes()));

    let single = Shell {
        style: style.clone(),
        first: first.clone(),
        script: minified("js", &format!("{glue}\n{start}"))?,
        form: Form::Single {
            module: in_base64(&gzipped(&app.wasm)?),
            maker: in_base64(&gzipped(&maker.wasm)?),
        },
    };
    let whole = (filled.page.clone(), Vec::new());
    let (page, beside) = filled.in_parts.as_ref().unwrap_or(&whole);
    let first_screen = page.split_once("<body").and_then(|(_, body)| body.split_once("{styles}"));
    let first_style = first_style(&style, first_screen.map_or("", |(markup, _)| markup));
    let form = Form::Hosted { script: script_name.clone(), first_style };
    let hosted = Shell { style, first, script, form };
    std::fs::create_dir_all(out)?;
    remove_earlier(out)?;
    std::fs::write(out.join("index.html"), hosted.around(page)?)?;
    for (name, content) in beside {
        std::fs::write(out.join(name), content)?;
    }
    std::fs::write(out.join("synoptic.html"), single.around(&filled.page)?)?;
    std::fs::write(out.join(POLICY), format!("Content-Security-Policy: {}\n", hosted.policy()))?;
    std::fs::write(out.join(&script_name), &hosted.script)?;
    std::fs::write(out.join(&module_name), &app.wasm)?;
    for name in INSTALLED {
        std::fs::copy(assets.join(name), out.join(name))?;
    }
    let [title, about] = [&filled.title, &filled.about].map(|words| in_json(words));
    let marks = [("{title}", &*title), ("{about}", &about)];
    std::fs::write(out.join(MANIFEST), fill(MANIFEST, &text(MANIFEST)?, &marks)?)?;
    std::fs::write(out.join("worker.js"), service_worker(out, &text("worker.js")?)?)?;
    // Whoever makes a comparison fetches it then; the worker does not fetch it for everybody.
    std::fs::write(out.join(&maker_name), &maker.wasm)?;
    // Hosts send it in place of what is missing, so no worker keeps it.
    let missing = minified("js", &text("missing.js")?)?;
    let marks = [("{policy}", &*digest(&missing)), ("{script}", safe_in_script(&missing)?)];
    std::fs::write(out.join("404.html"), marked(&fill("404.html", &text("404.html")?, &marks)?))
}

/// How the names of the parts begin. The worker keeps each when it is fetched.
const PART: &str = "topic-";

/// Removes the modules, scripts and parts of earlier builds, whose names differ.
fn remove_earlier(out: &Path) -> std::io::Result<()> {
    for entry in std::fs::read_dir(out)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|n| n.to_str()).unwrap_or_default();
        let kind = path.extension().and_then(|e| e.to_str());
        if let Some(topic) = topic_of(name) {
            std::fs::remove_file(&path)?;
            let plain = out.join(format!("{PART}{topic}.html"));
            if plain.is_file() {
                std::fs::remove_file(plain)?;
            }
        }
        if name.starts_with("synoptic-") && matches!(kind, Some("js" | "wasm")) {
            std::fs::remove_file(&path)?;
        }
    }
    Ok(())
}

/// Returns the topic of a part, whose name ends in its digest.
fn topic_of(name: &str) -> Option<&str> {
    let (topic, digest) = name.strip_prefix(PART)?.strip_suffix(".json")?.rsplit_once('-')?;
    (digest.len() == SHORT_DIGEST && digest.chars().all(|c| c.is_ascii_hexdigit())).then_some(topic)
}

/// Returns words as they stand within a text of JSON.
fn in_json(words: &str) -> String {
    let text = serde_json::Value::from(words).to_string();
    text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or_default().to_owned()
}

fn gzipped(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    let effort = zopfli::Options { iteration_count: ITERATIONS, ..Default::default() };
    zopfli::compress(effort, zopfli::Format::Gzip, bytes, &mut packed)?;
    Ok(packed)
}

/// The browsers that the page supports.
const SUPPORTED: &str = "--target=es2020,safari15";
/// Any browser, which can at least say that it cannot run the page.
const OLDEST: &str = "--target=es5";

/// Finds out whether the tools of packing are there, before anything takes time.
///
/// # Errors
/// Says which is missing, and what installs it.
pub fn check_tools() -> std::io::Result<()> {
    minified("js", "").map(drop)
}

/// Minifies a script (`js`) or styles (`css`) with esbuild, for the browsers that the page supports.
fn minified(kind: &str, text: &str) -> std::io::Result<String> {
    minified_for(SUPPORTED, kind, text)
}

fn minified_for(browsers: &str, kind: &str, text: &str) -> std::io::Result<String> {
    let missing = |e: std::io::Error| {
        std::io::Error::new(
            e.kind(),
            format!("esbuild cannot be run ({e}): run make build, which installs it"),
        )
    };
    let mut esbuild = Command::new("esbuild")
        .args(["--minify", "--charset=utf8", "--log-level=warning", browsers])
        .arg(format!("--loader={kind}"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(missing)?;
    // It reads everything before it writes.
    if let Some(mut to) = esbuild.stdin.take() {
        to.write_all(text.as_bytes())?;
    }
    let output = esbuild.wait_with_output()?;
    let minified = String::from_utf8_lossy(&output.stdout).trim_end().to_owned();
    // A browser would silently ignore what esbuild only warns about.
    if output.status.success() && output.stderr.is_empty() {
        Ok(minified)
    } else {
        let warnings = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        Err(std::io::Error::other(format!("esbuild rejects this as {kind}:\n{warnings}")))
    }
}

/// Returns the worker that keeps all files of the folder for use without a network, in a cache whose name changes
/// with the content of any of them.
fn service_worker(folder: &Path, worker: &str) -> std::io::Result<String> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_kept = !["synoptic.html", "worker.js", "404.html", POLICY].contains(&name.as_str())
            && !name.starts_with(PART);
        if entry.path().is_file() && is_kept {
            names.push(name);
        }
    }
    names.sort();
    let mut all = Vec::new();
    for name in &names {
        all.extend_from_slice(name.as_bytes());
        all.extend(std::fs::read(folder.join(name))?);
    }
    // The page is requested by the address of its folder.
    let names: Vec<&str> = names.iter().map(|n| if n == "index.html" { "./" } else { n }).collect();
    let page = short_digest(&std::fs::read(folder.join("index.html"))?);
    let marks = [("{digest}", &*short_digest(&all)), ("{page}", &page), ("{files}", &names.join("\", \""))];
    minified("js", &fill("worker.js", worker, &marks)?)
}
