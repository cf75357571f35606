//! `cargo run --bin pack`: makes of Trunk's output the two forms in which the page is given away.
//!
//! - `index.html` with its module and script beside it, under names that change with what they
//!   hold, and relative paths: for any folder of any host;
//! - `synoptic.html`: everything in one file, which opens by double click with no network.
//!
//! Beside the first stand a manifest and icons, with which it can be installed, and a worker that keeps
//! it for when there is no network.
//!
//! Trunk runs it after each build and says where its output stands.

#![warn(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};
use synoptic::app::{App, AppProps, bundled};
use synoptic::comparison::{Comparison, DocumentId, lines};
use synoptic::pages::edition::{Edition, EditionProps};
use synoptic::reading::bundle;
use synoptic::state::Settings;
use yew::{AttrValue, BaseComponent};

fn main() -> ExitCode {
    let folder = std::env::var_os("TRUNK_STAGING_DIR").map_or_else(|| PathBuf::from("dist"), PathBuf::from);
    match pack(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("pack: {}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}

/// The styles in the order in which they apply.
const STYLES: [&str; 8] = [
    "tokens.css",
    "base.css",
    "layout.css",
    "marks.css",
    "reading.css",
    "stage.css",
    "share.css",
    "print.css",
];

/// What a host gives to those who install the page, as it stands in `assets`.
const INSTALLED: [&str; 5] =
    ["manifest.webmanifest", "icon.svg", "icon-192.png", "icon-512.png", "icon-512-maskable.png"];

fn pack(folder: &Path) -> std::io::Result<()> {
    let read = |name: &str| {
        std::fs::read(folder.join(name)).map_err(|e| std::io::Error::new(e.kind(), format!("{name}: {e}")))
    };
    let text = |name: &str| read(name).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let (glue, module) = (read("synoptic.js")?, read("synoptic_bg.wasm")?);
    let numbers = numbers(&String::from_utf8_lossy(&glue));
    let (glue, module) = (numbered(glue, &numbers), numbered(module, &numbers));
    let glue = String::from_utf8_lossy(&glue);
    let start = text("assets/start.js")?;
    let offline = text("assets/offline.js")?;
    let theme = squeezed("js", &text("assets/theme.js")?)?;
    let styles = STYLES.iter().map(|name| text(&format!("assets/{name}"))).collect::<Result<String, _>>()?;
    let styles = squeezed("css", &styles)?;
    let page = filled(&text("index.html")?)?;

    let module_name = format!("synoptic-{}.wasm", short_digest(&module));
    let started = put_in("start.js", &start, &[("{module}", &module_name)])?;
    let script = squeezed("js", &format!("{glue}\n{started}\n{offline}"))?;
    let script_name = format!("synoptic-{}.js", short_digest(script.as_bytes()));
    let inline_script = squeezed("js", &format!("{glue}\n{start}"))?;

    let hosted = Page {
        styles: &styles,
        theme: &theme,
        script: &script,
        script_src: Some(&script_name),
        module: None,
    };
    let single = Page {
        styles: &styles,
        theme: &theme,
        script: &inline_script,
        script_src: None,
        module: Some(&gzipped(&module)?),
    };
    let hosted = hosted.build(&page)?;
    let single = single.build(&page)?;

    std::fs::write(folder.join(&script_name), script)?;
    std::fs::write(folder.join(&module_name), &module)?;
    std::fs::write(folder.join("index.html"), hosted)?;
    std::fs::write(folder.join("synoptic.html"), single)?;
    std::fs::remove_file(folder.join("synoptic.js"))?;
    std::fs::remove_file(folder.join("synoptic_bg.wasm"))?;
    for name in INSTALLED {
        std::fs::copy(folder.join("assets").join(name), folder.join(name))?;
    }
    let worker = text("assets/worker.js")?;
    std::fs::remove_dir_all(folder.join("assets"))?;
    std::fs::write(folder.join("worker.js"), keeping(folder, &worker)?)
}

/// The page with what the comparison puts into it: its title, the first screen as the app will show
/// it, the reading edition, and the data.
fn filled(page: &str) -> std::io::Result<String> {
    let comparison = bundled().map_err(std::io::Error::other)?;
    let texts = texts(&comparison)?;
    let first = rendered::<App>(AppProps {
        comparison: comparison.clone(),
        address: AttrValue::default(),
        room: usize::MAX,
        settings: Settings::default(),
        bundled: texts.iter().map(|(id, _)| id.clone()).collect(),
    });
    let edition = rendered::<Edition>(EditionProps { comparison: comparison.clone() });
    let edition = as_parsed(&edition);
    let data = lines::write_beside(&*comparison, &edition).map_err(std::io::Error::other)?;
    let marks = [
        ("{title}", &*escaped(&comparison.title)),
        ("{about}", &escaped(&comparison.about)),
        ("{first-screen}", &first),
        ("{edition}", &edition),
        ("{data}", &data),
        ("{texts}", &bundle::markup(&texts)),
    ];
    put_in("index.html", page, &marks)
}

/// The template with something in the place of each mark. It is gone through once, so that what is put
/// in is never taken for a mark.
fn put_in(name: &str, template: &str, marks: &[(&str, &str)]) -> std::io::Result<String> {
    for (mark, _) in marks {
        if template.matches(mark).count() != 1 {
            return Err(std::io::Error::other(format!("{name} should hold {mark} once")));
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

/// The documents themselves, from the folder that the one who builds named for them; none without.
fn texts(comparison: &Comparison) -> std::io::Result<Vec<(DocumentId, String)>> {
    let Some(folder) = std::env::var_os(TEXTS).filter(|folder| !folder.is_empty()) else {
        eprintln!(
            "pack: the page goes without the documents themselves (make build TEXTS=folder puts them in)"
        );
        return Ok(Vec::new());
    };
    let folder = PathBuf::from(folder);
    let found = bundle::find(&folder, comparison)?;
    eprint!(
        "pack: the documents in {}, which belong to their publishers:\n{}",
        folder.display(),
        found.report
    );
    if found.texts.is_empty() {
        return Err(std::io::Error::other(format!(
            "{} holds none of the documents as text",
            folder.display()
        )));
    }
    Ok(found.texts)
}

/// The variable that names the folder of the documents which are to be put into the page.
const TEXTS: &str = "SYNOPTIC_BUNDLE";

/// Markup with its line breaks as browsers read them, since texts in it are compared with what they give.
fn as_parsed(markup: &str) -> String {
    markup.replace("\r\n", "\n").replace(['\r', '\0'], "\n")
}

/// A component as the markup that it gives first.
fn rendered<C: BaseComponent>(props: C::Properties) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    let Ok(runtime) = runtime else { return String::new() };
    let renderer = yew::LocalServerRenderer::<C>::with_props(props).hydratable(false);
    tokio::task::LocalSet::new().block_on(&runtime, renderer.render())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

fn gzipped(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// A script (`js`) or styles (`css`) in as few signs as say the same, by esbuild. What they need of a
/// browser stays as it is.
fn squeezed(kind: &str, text: &str) -> std::io::Result<String> {
    let missing = |e: std::io::Error| {
        let says =
            "esbuild cannot be run: make build installs it, or scripts/setup.sh (then: . target/tools.env)";
        std::io::Error::new(e.kind(), format!("{says}: {e}"))
    };
    let mut esbuild = Command::new("esbuild")
        .args(["--minify", "--charset=utf8", "--log-level=warning", "--target=es2020,safari15"])
        .arg(format!("--loader={kind}"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(missing)?;
    // It reads all before it writes.
    if let Some(mut to) = esbuild.stdin.take() {
        to.write_all(text.as_bytes())?;
    }
    let output = esbuild.wait_with_output()?;
    let squeezed = String::from_utf8_lossy(&output.stdout).trim_end().to_owned();
    // What it only warns of, a browser would leave out without a word.
    if output.status.success() && output.stderr.is_empty() {
        Ok(squeezed)
    } else {
        let against = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        Err(std::io::Error::other(format!("esbuild refuses what it was given as {kind}:\n{against}")))
    }
}

/// How many signs the digest has that wasm-bindgen puts at the end of names, so that none is there twice.
const OF_NAMES: usize = 16;

/// A number in the place of each digest that ends a name in the glue: how many names, the digests left
/// aside, were the same before. Digests are the one thing in the glue that does not compress.
fn numbers(glue: &str) -> BTreeMap<Vec<u8>, String> {
    let (mut numbers, mut met) = (BTreeMap::new(), BTreeMap::new());
    for name in glue.split(|c: char| !c.is_ascii_alphanumeric() && c != '_') {
        let parts = name.len().checked_sub(OF_NAMES).and_then(|at| name.split_at_checked(at));
        let Some((stem, digest)) = parts else { continue };
        let is_digest = digest.bytes().all(|b| b.is_ascii_hexdigit()) && !digest.starts_with("00000");
        if stem.ends_with(BEFORE_DIGESTS) && is_digest && !numbers.contains_key(digest.as_bytes()) {
            let before = met.entry(stem).or_insert(0_usize);
            numbers.insert(digest.as_bytes().to_vec(), format!("{before:0>OF_NAMES$}"));
            *before += 1;
        }
    }
    numbers
}

const BEFORE_DIGESTS: [char; 2] = ['_', 'h'];

/// The bytes with the number of each digest in its place, which is as long.
fn numbered(mut bytes: Vec<u8>, numbers: &BTreeMap<Vec<u8>, String>) -> Vec<u8> {
    for at in 1..bytes.len() {
        let begins = bytes.get(at - 1).is_some_and(|before| BEFORE_DIGESTS.contains(&char::from(*before)));
        let Some(digest) = bytes.get_mut(at..at + OF_NAMES).filter(|_| begins) else { continue };
        if let Some(number) = numbers.get(&*digest) {
            digest.copy_from_slice(number.as_bytes());
        }
    }
    bytes
}

/// The worker that keeps all files of the hosted page, as they stand in the folder now, under a name
/// that changes with what any of them holds.
fn keeping(folder: &Path, worker: &str) -> std::io::Result<String> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_file() && !["synoptic.html", "worker.js"].contains(&name.as_str()) {
            names.push(name);
        }
    }
    names.sort();
    let mut all = Vec::new();
    for name in &names {
        all.extend_from_slice(name.as_bytes());
        all.extend(std::fs::read(folder.join(name))?);
    }
    // A host gives the page under the folder's own address.
    let names: Vec<&str> = names.iter().map(|n| if n == "index.html" { "./" } else { n }).collect();
    let marks = [("{digest}", &*short_digest(&all)), ("{files}", &names.join("\", \""))];
    squeezed("js", &put_in("worker.js", worker, &marks)?)
}

/// How a hosted page says that it can be installed.
const MANIFEST: &str = "<link rel=\"manifest\" href=\"manifest.webmanifest\" />\n<link rel=\"apple-touch-icon\" href=\"icon-192.png\" />\n";

/// What goes into a page.
struct Page<'a> {
    styles: &'a str,
    /// The script that runs before the page is drawn.
    theme: &'a str,
    script: &'a str,
    /// Where the script stands; in the page itself where there is no such place.
    script_src: Option<&'a str>,
    /// The module, where it stands in the page itself.
    module: Option<&'a [u8]>,
}

impl Page<'_> {
    fn build(&self, page: &str) -> std::io::Result<String> {
        let policy = self.policy();
        let head = format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\" />\n{}<style>{}</style>\n<script>{}</script>\n</head>",
            if self.script_src.is_some() { MANIFEST } else { "" },
            self.styles,
            safe_in_script(self.theme)?,
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
        put_in("index.html", page, &[("</head>", &head), ("</body>", &foot)])
    }

    /// Nothing is loaded but what the page itself consists of, and nothing is sent.
    fn policy(&self) -> String {
        let (styles, theme) = (digest(self.styles), digest(self.theme));
        let (scripts, connect, installed) = match self.script_src {
            Some(_) => ("'self'".to_owned(), "'self'", " 'self'; worker-src 'self'; manifest-src 'self'"),
            None => (format!("'{}'", digest(self.script)), "'none'", ""),
        };
        format!(
            "default-src 'none'; script-src {scripts} '{theme}' 'wasm-unsafe-eval'; style-src '{styles}'; img-src data:{installed}; \
             connect-src {connect}; base-uri 'none'; form-action 'none'"
        )
    }
}

/// The script as it may stand between script tags.
fn safe_in_script(script: &str) -> std::io::Result<&str> {
    let lower = script.to_lowercase();
    if ["</script", "<!--", "<script"].iter().any(|end| lower.contains(end)) {
        return Err(std::io::Error::other(
            "the script holds a script tag or a comment mark, which would end it early",
        ));
    }
    Ok(script)
}

fn digest(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text.as_bytes())))
}

fn short_digest(bytes: &[u8]) -> String {
    let hex = format!("{:x}", Sha256::digest(bytes));
    hex.chars().take(12).collect()
}
