//! Visits a page and acts on it in Chromium, and takes the times that the browser itself gives.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::engine::Engine;
use crate::server::Host;

/// How slow the machine and the line are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Conditions {
    pub name: &'static str,
    /// By how much the processor is slowed down.
    pub processor: u32,
    /// Whether the line is: 400 ms there and back, 400 kbit/s.
    pub slow_line: bool,
}

pub const FREE: Conditions = Conditions { name: "as it is", processor: 1, slow_line: false };
pub const SLOW: Conditions =
    Conditions { name: "a processor 4 times slower and a slow 3G line", processor: 4, slow_line: true };

/// Bits a second on the slow line.
pub const SLOW_LINE: u32 = 400_000;

/// What a visit took: milliseconds, files and bytes.
#[derive(Debug, Clone, Copy, Default)]
pub struct Visit {
    pub files: f64,
    pub bytes: f64,
    /// Until something of the content was painted.
    pub painted: f64,
    /// Until the page and what belongs to it was loaded.
    pub loaded: f64,
    /// Until the heading behind a link, clicked as soon as it was painted, was painted itself.
    pub answered: f64,
    /// Until its tools could be used; zero where it has none.
    pub usable: f64,
    /// In tasks longer than 50 ms, together.
    pub blocked: f64,
    /// In use after tidying up: objects, and the memory of modules.
    pub memory: f64,
}

/// What to open.
pub struct Aim<'a> {
    pub host: &'a Host,
    /// The name under which the host has it.
    pub form: &'a str,
    /// The title of the topic to go to.
    pub title: &'a str,
    pub conditions: Conditions,
    /// Whether it says when its tools can be used.
    pub has_tools: bool,
}

/// The longest that is waited for a page.
const LONGEST: Duration = Duration::from_mins(2);

/// A browser that shows frames as soon as they are ready, and so gives the time that a frame took
/// and not the time until the screen's next turn.
pub async fn unbound() -> Engine {
    let flags = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];
    let engine = Engine::chromium_flagged(json!({}), json!({}), &flags).await;
    patient(&engine).await;
    engine
}

/// A browser as readers have it.
pub async fn usual() -> Engine {
    let engine = Engine::chromium().await;
    patient(&engine).await;
    engine
}

async fn patient(engine: &Engine) {
    let times = fantoccini::wd::TimeoutConfiguration::new(Some(LONGEST), Some(LONGEST), None);
    engine.client.update_timeouts(times).await.unwrap();
}

/// Slows processor and line down, or lets them go.
pub async fn set(engine: &Engine, conditions: Conditions) {
    engine.chromium_command("Emulation.setCPUThrottlingRate", json!({ "rate": conditions.processor })).await;
    let (latency, bytes) = if conditions.slow_line { (400, i64::from(SLOW_LINE / 8)) } else { (0, -1) };
    engine
        .chromium_command(
            "Network.emulateNetworkConditions",
            json!({ "offline": false, "latency": latency, "downloadThroughput": bytes, "uploadThroughput": bytes }),
        )
        .await;
}

/// Visits a page for the first time; `clicking` also follows the link to the topic. None where it
/// took longer than is waited.
pub async fn visit(engine: &Engine, aim: &Aim<'_>, name: &str, clicking: bool) -> Option<Visit> {
    set(engine, FREE).await;
    engine.client.goto("about:blank").await.unwrap();
    let source = format!("{}({}, {clicking});", include_str!("watch.js").trim_end(), json!(aim.title));
    let added =
        engine.chromium_command("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await;
    set(engine, aim.conditions).await;
    let begun = Instant::now();
    let _ = engine.client.goto(&aim.host.address(name, aim.form)).await;
    let mut awaited = vec![if clicking { "answered" } else { "loaded" }];
    if aim.has_tools {
        awaited.push("usable");
    }
    let is_missing = |noted: &Value| awaited.iter().any(|name| number(noted, name) == 0.0);
    let mut noted = Value::Null;
    while begun.elapsed() < LONGEST && is_missing(&noted) {
        tokio::time::sleep(Duration::from_millis(50)).await;
        noted = engine.client.execute("return { ...sessionStorage }", vec![]).await.unwrap_or_default();
    }
    // Long tasks are told of a little later.
    tokio::time::sleep(Duration::from_millis(200)).await;
    noted = engine.client.execute("return { ...sessionStorage }", vec![]).await.unwrap_or_default();
    let memory = memory(engine).await;
    let sent = aim.host.sent(name);
    set(engine, FREE).await;
    engine
        .chromium_command(
            "Page.removeScriptToEvaluateOnNewDocument",
            json!({ "identifier": added["identifier"] }),
        )
        .await;
    (!is_missing(&noted)).then(|| Visit {
        files: float(sent.files),
        bytes: float(sent.bytes),
        painted: number(&noted, "painted"),
        loaded: number(&noted, "loaded"),
        answered: number(&noted, "answered"),
        usable: number(&noted, "usable"),
        blocked: number(&noted, "blocked"),
        memory,
    })
}

fn number(noted: &Value, name: &str) -> f64 {
    noted[name].as_str().and_then(|n| n.parse().ok()).unwrap_or_default()
}

#[allow(clippy::cast_precision_loss)]
pub fn float(n: usize) -> f64 {
    n as f64
}

/// Bytes in use after tidying up: objects of scripts and of the page, and the memory of modules.
async fn memory(engine: &Engine) -> f64 {
    engine.chromium_command("HeapProfiler.collectGarbage", json!({})).await;
    let heap = engine.chromium_command("Runtime.getHeapUsage", json!({})).await;
    let parts = ["usedSize", "embedderHeapUsedSize", "backingStorageSize"];
    let objects: f64 = parts.iter().filter_map(|part| heap[*part].as_f64()).sum();
    let module = "return window.moduleMemory ? window.moduleMemory() : 0";
    let module = engine.client.execute(module, vec![]).await.unwrap_or_default();
    objects + module.as_f64().unwrap_or_default()
}

/// What was done once.
pub struct Act {
    pub name: String,
    /// Until it was painted, in milliseconds.
    pub time: f64,
    /// As the script gave it, with the markup before and after.
    given: Value,
}

/// Does what a reader does. What took too long stands as an error.
pub async fn act(engine: &Engine, processor: u32, round: usize, word: &str) -> (Vec<Act>, Option<String>) {
    let script = concat!(include_str!("timing.js"), include_str!("act.js"));
    let (results, failed) = run(engine, processor, script, vec![json!(round), json!(word)]).await;
    let acts = results.into_iter().filter_map(|given| {
        Some(Act { name: given[0].as_str()?.to_owned(), time: given[1].as_f64()?, given })
    });
    (acts.collect(), failed)
}

/// An empty page on which the same acts are done by the shortest ways that the browser has.
pub struct Floor {
    engine: Engine,
    styles: Value,
    bar: Value,
}

impl Floor {
    /// Takes the styles and the bar from the app.
    pub async fn under(app: &Engine) -> Self {
        let styles = "return [...document.querySelectorAll('style')].map(s => s.textContent).join('\\n')";
        let styles = app.client.execute(styles, vec![]).await.unwrap();
        let bar =
            app.client.execute("return document.querySelector('.bar').outerHTML", vec![]).await.unwrap();
        let engine = unbound().await;
        engine.client.goto("data:text/html,<!doctype html><html lang=en>").await.unwrap();
        Self { engine, styles, bar }
    }

    /// Does what was done in the app: for each act the way and the milliseconds. `views` are the acts that lead to another
    /// view.
    pub async fn act(&self, processor: u32, acts: &[Act], views: &[&str]) -> Vec<(String, String, f64)> {
        let script = concat!(include_str!("timing.js"), include_str!("floor.js"));
        let acts: Vec<&Value> = acts.iter().map(|act| &act.given).collect();
        let arguments = vec![self.styles.clone(), self.bar.clone(), json!(views), json!(acts)];
        let (results, failed) = run(&self.engine, processor, script, arguments).await;
        assert!(failed.is_none(), "the floor did not answer: {failed:?}");
        let done = |r: &Value| Some((r[0].as_str()?.to_owned(), r[1].as_str()?.to_owned(), r[2].as_f64()?));
        results.iter().filter_map(done).collect()
    }

    pub async fn end(self) {
        self.engine.close().await;
    }
}

/// Runs a script that acts; gives its results, and why it stopped.
async fn run(
    engine: &Engine,
    processor: u32,
    script: &str,
    arguments: Vec<Value>,
) -> (Vec<Value>, Option<String>) {
    set(engine, Conditions { name: "", processor, slow_line: false }).await;
    let given = engine.client.execute_async(script, arguments).await;
    set(engine, FREE).await;
    match given {
        Ok(given) => {
            let results = given["results"].as_array().cloned().unwrap_or_default();
            (results, given["failed"].as_str().map(str::to_owned))
        }
        Err(error) => (Vec::new(), Some(error.to_string())),
    }
}

/// Opens the page and waits for it, to act on it.
pub async fn open(engine: &Engine, aim: &Aim<'_>, name: &str) -> bool {
    engine.client.goto("about:blank").await.unwrap();
    let _ = engine.client.goto(&aim.host.address(name, aim.form)).await;
    let begun = Instant::now();
    while begun.elapsed() < LONGEST {
        let there =
            engine.client.execute("return document.documentElement.dataset.app === 'ready' && !!document.querySelector('#comparison .first')", vec![]).await;
        if there.is_ok_and(|there| there == json!(true)) {
            // A page drawn beforehand is there before it can be used.
            tokio::time::sleep(Duration::from_secs(1)).await;
            return true;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    false
}

/// The value below which this share of all lies. None where there are none.
pub fn quantile(values: &[f64], share: f64) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let place = (float(sorted.len().checked_sub(1)?) * share).ceil() as usize;
    sorted.get(place).copied()
}

pub fn median(values: &[f64]) -> f64 {
    quantile(values, 0.5).unwrap_or_default()
}
