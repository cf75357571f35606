//! `synoptic build`: checks the data, compiles the app, prerenders and packs the page.
//!
//! Trunk is not needed. Where it is used (`trunk build`), it compiles the app and calls `synoptic pack` on its
//! output, with the same result.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use clap::Args;
use sha2::{Digest, Sha256};
use synoptic::app::PageData;
use wasm_bindgen_cli_support::Bindgen;

use anchoring::placing::{Anchor, place};
use comparison::DocumentId;

use crate::load::load_from;
use crate::pack::{Filled, Module, check_tools, pack};
use crate::parts::{self, Beside};
use crate::source::Source;
use crate::{one, prerender, stubs};

/// The target for which the app is compiled.
const TARGET: &str = "wasm32-unknown-unknown";

/// A module of the page.
struct Target {
    /// The package and its program.
    package: &'static str,
    binary: &'static str,
    /// What its glue is called in the page.
    global: &'static str,
}

/// The app.
const APP: Target = Target { package: "synoptic", binary: "page", global: "wasm_bindgen" };

/// What makes comparisons from tables, which is opened only when somebody does.
const MAKER: Target = Target { package: "maker", binary: "maker", global: "wasm_maker" };

/// What `wasm-opt` does, and the features of WebAssembly that it may use. Named one by one: with all of
/// them it writes modules that Chromium rejects.
const WASM_OPT: [&str; 9] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--one-caller-inline-max-function-size=100",
];

/// What to build, and where.
#[derive(Args, Debug, Clone)]
pub struct Options {
    /// What the page is made of.
    #[command(flatten)]
    pub source: Source,
    /// Write the page as one file, and nothing else. It is put into the page that this program carries, so that
    /// nothing has to be compiled.
    #[arg(short, long, value_name = "FILE.html")]
    pub output: Option<PathBuf>,
    /// The page to put it into: any page of Synoptic as one file.
    #[arg(long, value_name = "FILE.html")]
    pub page: Option<PathBuf>,
    /// The folder to write to: a page for a host and one to be opened from a disk. This compiles the app, so it needs a
    /// checkout of the repository.
    #[arg(long, default_value = "dist")]
    pub out: PathBuf,
    /// Split the page of a host by topic, for a comparison that is too large to be sent at once: the page holds a
    /// skeleton, and asks for a topic when somebody opens it. The single file holds everything, as always.
    #[arg(long)]
    pub split: bool,
    /// Compile the standard library for size too. Needs its source (`rustup component add rust-src`) and
    /// switches that the compiler calls unstable.
    #[arg(long)]
    pub small: bool,
}

/// Returns the data of a source, and the page prerendered from it with a template.
pub(crate) fn page(source: &Source, template: &str, split: bool) -> Result<(PageData, Filled), String> {
    let data = load_from(source)?;
    let texts = prerender::bundled_texts(source.texts.as_deref(), &data).map_err(|e| e.to_string())?;
    prove(&data, &texts)?;
    let page = |data: &PageData| prerender::page(template, data, &texts).map_err(|e| e.to_string());
    let in_parts = |(skeleton, beside): (PageData, Vec<Beside>)| Ok::<_, String>((page(&skeleton)?, beside));
    let split = if split { Some(parts::split(&data).map_err(|e| e.to_string())?) } else { None };
    let (page, in_parts) = (page(&data)?, split.map(in_parts).transpose()?);
    let (title, about) = (data.comparison.title.clone(), data.comparison.about.clone());
    Ok((data, Filled { page, in_parts, title, about }))
}

/// Reports every quote that is not in its text.
fn prove(data: &PageData, texts: &[(DocumentId, String)]) -> Result<(), String> {
    let mut missing = String::new();
    for (id, text) in texts {
        let Some(document) = data.comparison.document(id) else { continue };
        let placed = place(text, document, &data.comparison);
        for citation in placed.citations.iter().filter(|c| matches!(c.anchor, Anchor::Missing)) {
            let phrase = citation.phrase(&data.comparison).unwrap_or_default();
            missing += &format!("  {}, {}: “{phrase}”\n", document.short, citation.question);
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    Err(format!("these quotes are not in their texts: copy each exactly as printed\n{missing}"))
}

/// Builds the page.
///
/// # Errors
/// Where the data is bad or a step fails; says which and why.
pub fn run(options: &Options) -> Result<(), String> {
    if let Some(file) = &options.output {
        let page = one::page(&options.source, options.page.as_deref())?;
        std::fs::write(file, page).map_err(|e| format!("{} cannot be written: {e}", file.display()))?;
        eprintln!("build: wrote {}; double-click it to open it", file.display());
        return Ok(());
    }
    check_tools().map_err(|e| e.to_string())?;
    let (data, page) = step("checking the data and rendering the page", || {
        let template = std::fs::read_to_string("index.html").map_err(|e| format!("index.html cannot be read ({e}): run this in a checkout of the repository, or write one file with -o"))?;
        page(&options.source, &template, options.split)
    })?;
    let compiled = step("compiling the app, and the module that makes comparisons", || {
        compile(&[&APP, &MAKER], options.small)
    })?;
    let (app, maker) = step("generating the JavaScript glue and optimising the modules", || {
        together(|| finished(&APP, &compiled), || finished(&MAKER, &compiled))
    })?;
    step("packing the page, and drawing the small pages of topics and questions", || {
        together(
            || pack(&app, &maker, &page, Path::new("assets"), &options.out).map_err(|e| e.to_string()),
            || stubs::write(&data, &options.out).map_err(|e| e.to_string()),
        )
    })?;
    eprintln!(
        "build: {0}/index.html for a host, {0}/synoptic.html to be opened from a disk",
        options.out.display()
    );
    Ok(())
}

/// Runs one step and prints what it is and, from a second on, how long it took.
fn step<T>(what: &str, work: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    eprintln!("build: {what}");
    let start = Instant::now();
    let done = work().map_err(|why| format!("{what} failed: {why}"))?;
    let seconds = start.elapsed().as_secs_f64();
    if seconds >= 1.0 {
        eprintln!("build: {what} took {seconds:.0} s");
    }
    Ok(done)
}

/// Does two things at the same time, the first on a thread of its own.
fn together<A: Send, B>(
    beside: impl FnOnce() -> Result<A, String> + Send,
    here: impl FnOnce() -> Result<B, String>,
) -> Result<(A, B), String> {
    std::thread::scope(|threads| {
        let beside = threads.spawn(beside);
        let here = here();
        let beside = beside.join().unwrap_or_else(|panicked| std::panic::resume_unwind(panicked));
        Ok((beside?, here?))
    })
}

/// Compiles modules, all at once so that they share what they have in common. Returns the messages of cargo.
fn compile(targets: &[&Target], small: bool) -> Result<String, String> {
    // Where the usual toolchain lacks the target, `scripts/setup.sh` names another, which only the modules need.
    let other = std::env::var_os("SYNOPTIC_WASM_TOOLCHAIN");
    let cargo = std::env::var_os("CARGO").filter(|_| other.is_none()).unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    if let Some(toolchain) = other {
        command.env("RUSTUP_TOOLCHAIN", toolchain);
    }
    command.args(["build", "--profile", "page", "--target", TARGET]);
    for target in targets {
        command.args(["--package", target.package, "--bin", target.binary]);
    }
    command.args(["--message-format", "json-render-diagnostics"]);
    if small {
        command
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
            .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
            .env("RUSTFLAGS", "-Zunstable-options -Cpanic=immediate-abort");
    }
    let output = command
        .stderr(std::process::Stdio::inherit())
        .output()
        .map_err(|e| format!("cargo cannot be run: {e}"))?;
    if !output.status.success() {
        return Err("cargo reported the errors above".to_owned());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Finds the path of the module among the messages of cargo.
fn artifact(binary: &str, messages: &str) -> Option<PathBuf> {
    let messages = messages.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    let is_page = |m: &serde_json::Value| {
        m.pointer("/reason").is_some_and(|reason| reason == "compiler-artifact")
            && m.pointer("/target/name").is_some_and(|name| name == binary)
    };
    let names = messages
        .filter(is_page)
        .flat_map(|m| m.pointer("/filenames").and_then(|f| f.as_array()).cloned().unwrap_or_default());
    names
        .filter_map(|name| name.as_str().map(PathBuf::from))
        .find(|p| p.extension().is_some_and(|e| e == "wasm"))
}

/// Returns the app with its glue, its module optimised. It is kept beside the module, and made again only where
/// the compiled module has changed.
fn finished(target: &Target, messages: &str) -> Result<Module, String> {
    let compiled = artifact(target.binary, messages).ok_or("cargo named no module")?;
    let named = |e: std::io::Error| format!("{}: {e}", compiled.display());
    let mut digest = Sha256::new_with_prefix(std::fs::read(&compiled).map_err(named)?);
    digest.update(WASM_OPT.join(" "));
    let digest = format!("{:x}", digest.finalize());
    let kept = ["sha256", "js", "wasm"].map(|kind| compiled.with_extension(format!("finished.{kind}")));
    let [key, glue, module] = &kept;
    if std::fs::read_to_string(key).is_ok_and(|of| of == digest) {
        let glue = std::fs::read_to_string(glue).map_err(named)?;
        return Ok(Module { glue, wasm: std::fs::read(module).map_err(named)? });
    }
    let _ = std::fs::remove_file(key);
    let app = optimised(bind(target, &compiled)?)?;
    std::fs::write(glue, &app.glue).map_err(named)?;
    std::fs::write(module, &app.wasm).map_err(named)?;
    // The key is written last, so that an interrupted build keeps nothing.
    std::fs::write(key, digest).map_err(named)?;
    Ok(app)
}

/// Generates the glue for a classic script: browsers reject module scripts in a page opened from a file.
fn bind(target: &Target, module: &Path) -> Result<Module, String> {
    let made = (|| {
        let mut output = Bindgen::new()
            .input_path(module)
            .no_modules(true)?
            .no_modules_global(target.global)?
            .typescript(false)
            .generate_output()?;
        let wasm = output.wasm_mut().emit_wasm();
        // It looks for its own address, which a script in a page has not, and which is told to it.
        let glue = output.js().replace("document.currentScript !== null", "false");
        Ok(Module { glue, wasm })
    })();
    made.map_err(|e: anyhow::Error| format!("{e:#}"))
}

/// Makes the module smaller with `wasm-opt`.
fn optimised(app: Module) -> Result<Module, String> {
    let folder = tempfile::tempdir().map_err(|e| e.to_string())?;
    let (before, after) = (folder.path().join("before.wasm"), folder.path().join("after.wasm"));
    std::fs::write(&before, &app.wasm).map_err(|e| e.to_string())?;
    let output = Command::new("wasm-opt")
        .args(WASM_OPT)
        .arg(&before)
        .arg("-o")
        .arg(&after)
        .output()
        .map_err(|e| format!("wasm-opt cannot be run ({e}): run make build, which installs it"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).trim().to_owned());
    }
    Ok(Module { wasm: std::fs::read(&after).map_err(|e| e.to_string())?, ..app })
}

/// Packs what Trunk has compiled, as its post-build hook.
///
/// # Errors
/// Where Trunk named no folder, the data is bad or a step fails.
pub fn pack_for_trunk(source: &Source) -> Result<(), String> {
    check_tools().map_err(|e| e.to_string())?;
    let folder = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let folder = folder
        .ok_or("TRUNK_STAGING_DIR is not set: only Trunk runs this command; use `synoptic build` instead")?;
    let named = |name: &str, e: std::io::Error| format!("{}: {e}", folder.join(name).display());
    let text = |name: &str| std::fs::read_to_string(folder.join(name)).map_err(|e| named(name, e));
    let wasm = std::fs::read(folder.join("page_bg.wasm")).map_err(|e| named("page_bg.wasm", e))?;
    let app = Module { glue: text("page.js")?, wasm };
    let maker = finished(&MAKER, &compile(&[&MAKER], false)?)?;
    let (data, page) = self::page(source, &text("index.html")?, false)?;
    for name in ["page.js", "page_bg.wasm"] {
        std::fs::remove_file(folder.join(name)).map_err(|e| named(name, e))?;
    }
    pack(&app, &maker, &page, Path::new("assets"), &folder)
        .and_then(|()| stubs::write(&data, &folder))
        .map_err(|e| e.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_module_is_found_among_the_messages_of_cargo() {
        let messages = r#"   Compiling page
{"reason":"compiler-artifact","target":{"name":"other"},"filenames":["/t/other.wasm"]}
{"reason":"build-script-executed","target":{"name":"page"},"filenames":["/t/script.wasm"]}
{"reason":"compiler-artifact","target":{"name":"page"},"filenames":["/t/page.d","/t/page.wasm"]}
{"reason":"build-finished","success":true}"#;
        assert_eq!(artifact("page", messages), Some(PathBuf::from("/t/page.wasm")));
        assert_eq!(artifact("page", ""), None);
    }
}
