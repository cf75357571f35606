//! Packs the prerendered page with its module, scripts and styles into the two forms in which it is shared.
//!
//! - `index.html` with its module and script beside it, named by their digests, with relative paths: for
//!   any folder of any host. With it go a manifest and icons, so that it can be installed, and a service
//!   worker, so that it opens without a network.
//! - `synoptic.html`: everything in one file, to be opened from a disk.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

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

/// The files that a browser needs to install the page, copied from `assets` unchanged.
const INSTALLED: [&str; 5] =
    ["manifest.webmanifest", "icon.svg", "icon-192.png", "icon-512.png", "icon-512-maskable.png"];

/// The file with the policy of the hosted page, for hosts that send one.
const POLICY: &str = "policy.txt";

/// The compiled app: what `wasm-bindgen` writes for a classic script.
#[derive(Debug, Clone, Default)]
pub struct App {
    /// The JavaScript that loads the module.
    pub glue: String,
    /// The WebAssembly module.
    pub module: Vec<u8>,
}

/// Writes both forms of the page to a folder. `page` is the prerendered `index.html`, `assets` the folder
/// of styles, scripts and icons.
///
/// # Errors
/// Where a file is missing or cannot be written, or esbuild rejects a script or a style.
pub fn pack(app: &App, page: &str, assets: &Path, out: &Path) -> std::io::Result<()> {
    let text = |name: &str| {
        let path = assets.join(name);
        std::fs::read_to_string(&path)
            .map_err(|e| std::io::Error::new(e.kind(), format!("{}: {e}", path.display())))
    };
    let start = text("start.js")?;
    let offline = text("offline.js")?;
    let first = minified_for(OLDEST, "js", &format!("{}\n{}", text("guard.js")?, text("theme.js")?))?;
    let styles = STYLES.iter().map(|name| text(name)).collect::<Result<String, _>>()?;
    let styles = minified("css", &styles)?;

    let module_name = format!("synoptic-{}.wasm", short_digest(&app.module));
    let started = fill("start.js", &start, &[("{module}", &module_name)])?;
    let script = minified("js", &format!("{}\n{started}\n{offline}", app.glue))?;
    let script_name = format!("synoptic-{}.js", short_digest(script.as_bytes()));
    let inline_script = minified("js", &format!("{}\n{start}", app.glue))?;

    let hosted = Page {
        styles: &styles,
        first: &first,
        script: &script,
        script_src: Some(&script_name),
        module: None,
    };
    let single = Page {
        styles: &styles,
        first: &first,
        script: &inline_script,
        script_src: None,
        module: Some(&gzipped(&app.module)?),
    };
    std::fs::create_dir_all(out)?;
    remove_earlier(out)?;
    std::fs::write(out.join("index.html"), marked(&hosted.build(page)?))?;
    std::fs::write(out.join("synoptic.html"), marked(&single.build(page)?))?;
    std::fs::write(out.join(POLICY), format!("Content-Security-Policy: {}\n", hosted.policy()))?;
    std::fs::write(out.join(&script_name), script)?;
    std::fs::write(out.join(&module_name), &app.module)?;
    for name in INSTALLED {
        std::fs::copy(assets.join(name), out.join(name))?;
    }
    std::fs::write(out.join("worker.js"), service_worker(out, &text("worker.js")?)?)?;
    // Hosts send it in place of what is missing, so no worker keeps it.
    let missing = minified("js", &text("missing.js")?)?;
    let marks = [("{policy}", &*digest(&missing)), ("{script}", safe_in_script(&missing)?)];
    std::fs::write(out.join("404.html"), marked(&fill("404.html", &text("404.html")?, &marks)?))
}

/// Returns a page with the mark of UTF-8 before it, which counts for more than what a host says of its letters.
pub(crate) fn marked(page: &str) -> String {
    format!("\u{feff}{page}")
}

/// Removes the modules and scripts of earlier builds, whose names differ.
fn remove_earlier(out: &Path) -> std::io::Result<()> {
    for entry in std::fs::read_dir(out)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|n| n.to_str()).unwrap_or_default();
        let kind = path.extension().and_then(|e| e.to_str());
        if name.starts_with("synoptic-") && matches!(kind, Some("js" | "wasm")) {
            std::fs::remove_file(&path)?;
        }
    }
    Ok(())
}

/// Replaces each mark of a template, which must contain it exactly once. Replacements are not searched for marks.
///
/// # Errors
/// Where the template lacks a mark or repeats it.
pub fn fill(name: &str, template: &str, marks: &[(&str, &str)]) -> std::io::Result<String> {
    for (mark, _) in marks {
        if template.matches(mark).count() != 1 {
            return Err(std::io::Error::other(format!("{name} should contain {mark} exactly once")));
        }
    }
    let mut filled = String::new();
    let mut rest = template;
    let next =
        |rest: &str| marks.iter().filter_map(|(mark, with)| Some((rest.find(mark)?, *mark, *with))).min();
    while let Some((_, mark, with)) = next(rest) {
        let Some((before, after)) = rest.split_once(mark) else { break };
        filled.push_str(before);
        filled.push_str(with);
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
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
        let is_kept = !["synoptic.html", "worker.js", "404.html", POLICY].contains(&name.as_str());
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
    let marks = [("{digest}", &*short_digest(&all)), ("{files}", &names.join("\", \""))];
    minified("js", &fill("worker.js", worker, &marks)?)
}

/// The links by which a hosted page can be installed.
const MANIFEST: &str = "<link rel=\"manifest\" href=\"manifest.webmanifest\" />\n<link rel=\"apple-touch-icon\" href=\"icon-192.png\" />\n";

/// Where a hosted page says where the single file is. Browsers that save the page write the whole address.
const SINGLE: &str = "<p>With its tools, for a disk: <a href=\"synoptic.html\">the page as one file</a></p>";

/// What is put into the prerendered page.
struct Page<'a> {
    styles: &'a str,
    /// The script that runs before the first paint, and in every browser.
    first: &'a str,
    script: &'a str,
    /// The address of the script; `None` puts it into the page.
    script_src: Option<&'a str>,
    /// The compressed module, where it is part of the page.
    module: Option<&'a [u8]>,
}

impl Page<'_> {
    fn build(&self, page: &str) -> std::io::Result<String> {
        let policy = self.policy();
        let head = format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\" />\n{}<style>{}</style>\n<script>{}</script>\n</head>",
            if self.script_src.is_some() { MANIFEST } else { "" },
            self.styles,
            safe_in_script(self.first)?,
        );
        let mut foot = String::new();
        if let Some(module) = self.module {
            foot.push_str(&format!(
                "<script id=\"module\" type=\"text/plain\">{}</script>\n",
                STANDARD.encode(module)
            ));
        }
        match self.script_src {
            Some(source) => foot.push_str(&format!(
                "<script src=\"{source}\" integrity=\"{}\"></script>\n",
                digest(self.script)
            )),
            None => foot.push_str(&format!("<script>{}</script>\n", safe_in_script(self.script)?)),
        }
        foot.push_str("</body>");
        let single = if self.script_src.is_some() { SINGLE } else { "" };
        fill("index.html", page, &[("</head>", &head), ("{single}", single), ("</body>", &foot)])
    }

    /// Returns the content policy: the page loads only its own files and sends nothing.
    fn policy(&self) -> String {
        let (styles, first) = (digest(self.styles), digest(self.first));
        let (scripts, connect, installed) = match self.script_src {
            Some(_) => ("'self'".to_owned(), "'self'", " 'self'; worker-src 'self'; manifest-src 'self'"),
            None => (format!("'{}'", digest(self.script)), "'none'", ""),
        };
        format!(
            "default-src 'none'; script-src {scripts} '{first}' 'wasm-unsafe-eval'; style-src '{styles}'; img-src data:{installed}; \
             connect-src {connect}; base-uri 'none'; form-action 'none'"
        )
    }
}

/// Returns the script, if it can be put between script tags.
fn safe_in_script(script: &str) -> std::io::Result<&str> {
    let lower = script.to_lowercase();
    if ["</script", "<!--", "<script"].iter().any(|end| lower.contains(end)) {
        return Err(std::io::Error::other(
            "the script contains a script tag or a comment mark, which a browser would misread",
        ));
    }
    Ok(script)
}

pub(crate) fn digest(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text.as_bytes())))
}

fn short_digest(bytes: &[u8]) -> String {
    let hex = format!("{:x}", Sha256::digest(bytes));
    hex.chars().take(12).collect()
}
