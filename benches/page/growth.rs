//! The same page with more and more data: what building, opening and using it costs then.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use check::check;
use comparison::Comparison;

use crate::compare::words;
use crate::measure::{Aim, FREE, SLOW_LINE, Visit, act, float, median, open, unbound, usual, visit};
use crate::report::{kb, machine, mb, ms, put, table, times};
use crate::server::{Host, brotli};
use crate::work;

/// Documents, questions and statements of the comparisons that are made up, and whether they are split by topic too.
const SIZES: [([usize; 3], bool); 4] = [
    ([5, 100, 300], false),
    ([20, 1000, 6000], true),
    ([100, 1000, 10_000], false),
    ([100, 5000, 50_000], true),
];

/// Visits of each size.
const ROUNDS: usize = 2;

/// The longest that a build may take.
const LONGEST: Duration = Duration::from_secs(400);

/// One size with what was measured of it. Milliseconds and bytes; none where it took too long.
struct Size {
    name: String,
    comparison: Comparison,
    /// The check and the bundling.
    checked: f64,
    bundle: f64,
    built: Option<f64>,
    dist: PathBuf,
    visits: Vec<Visit>,
    acts: Vec<(String, f64)>,
    stopped: Option<String>,
}

/// Measures the first so many sizes.
pub async fn run(most: usize) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = work().join("growth");
    let _ = std::fs::remove_dir_all(&folder);
    let mut sizes =
        vec![Size::new("the comparison itself".to_owned(), &root.join("data"), root.join("dist"))];
    for ([documents, questions, statements], is_split) in SIZES.into_iter().take(most) {
        let name = format!("{documents}-{questions}-{statements}");
        println!("making and building {name}");
        let data = folder.join(&name).join("data");
        let made = synoptic()
            .args(["generate", "--documents", &documents.to_string(), "--questions", &questions.to_string()])
            .args(["--statements", &statements.to_string(), "--seed", "1", "--out"])
            .arg(&data)
            .status();
        assert!(made.is_ok_and(|status| status.success()), "{name} could not be made");
        let title = format!("{documents} documents, {questions} questions, {statements} statements");
        let mut build = |title: String, option: Option<&str>, dist: &str| {
            let mut size = Size::new(title, &data, folder.join(&name).join(dist));
            let mut command = synoptic();
            // The small pages for links are a matter of minutes, and of no reader of the page.
            command
                .env("SYNOPTIC_STUBS", "no")
                .arg("build")
                .arg(&data)
                .args(option)
                .arg("--out")
                .arg(&size.dist);
            size.built = timed(&mut command);
            sizes.push(size);
        };
        build(title.clone(), None, "dist");
        if is_split {
            build(format!("{title}, split by topic"), Some("--split"), "split");
        }
    }
    let built = |s: &Size| s.dist.join("index.html").is_file();
    let folders: Vec<_> = sizes
        .iter()
        .enumerate()
        .filter(|(_, s)| built(s))
        .map(|(n, s)| (format!("size-{n}"), s.dist.clone()))
        .collect();
    println!("compressing");
    let host = Host::start(&folders);
    let engine = usual().await;
    let about = machine(&engine).await;
    println!("visiting");
    for round in 0..ROUNDS {
        for (n, size) in sizes.iter_mut().enumerate().filter(|(_, s)| built(s)) {
            let form = format!("size-{n}");
            let title = size.comparison.topics.last().map(|t| t.title.clone()).unwrap_or_default();
            let aim = Aim { host: &host, form: &form, title: &title, conditions: FREE, has_tools: true };
            // Once is enough to know that it takes too long, or very long.
            if size.visits.len() == round && size.visits.iter().all(|v| v.answered < 10_000.0) {
                size.visits.extend(visit(&engine, &aim, &format!("{form}-{round}"), true).await);
            }
        }
    }
    engine.close().await;
    println!("acting");
    for (n, size) in sizes.iter_mut().enumerate().filter(|(_, s)| built(s)) {
        // A browser each, since one that works for minutes cannot be stopped otherwise.
        let engine = unbound().await;
        let form = format!("size-{n}");
        let aim = Aim { host: &host, form: &form, title: "", conditions: FREE, has_tools: true };
        if open(&engine, &aim, &form).await {
            let begun = Instant::now();
            for (round, word) in words(&size.comparison).iter().take(6).enumerate() {
                let (results, failed) = act(&engine, 1, round, word).await;
                size.acts.extend(results.into_iter().map(|act| (act.name, act.time)));
                size.stopped = failed;
                if size.stopped.is_some() || begun.elapsed() > Duration::from_secs(40) {
                    break;
                }
            }
        } else {
            size.stopped = Some("it did not open".to_owned());
        }
        engine.close().await;
    }
    put("growth", &report(&about, &sizes, &host));
}

impl Size {
    fn new(name: String, data: &Path, dist: PathBuf) -> Self {
        let begun = Instant::now();
        let comparison =
            check(data, &synoptic::route::reserved_words(), rules::Rules::Strict).unwrap().comparison;
        let bundle = serde_json::to_string(&comparison).unwrap();
        let checked = begun.elapsed().as_secs_f64() * 1000.0;
        let bundle = float(bundle.len());
        Self {
            name,
            comparison,
            checked,
            bundle,
            built: None,
            dist,
            visits: Vec::new(),
            acts: Vec::new(),
            stopped: None,
        }
    }

    /// The median of what was done so often; none where it never was.
    fn act(&self, what: &str) -> Option<f64> {
        let values: Vec<f64> =
            self.acts.iter().filter(|(done, _)| done == what).map(|(_, time)| *time).collect();
        (!values.is_empty()).then(|| median(&values))
    }

    /// The first search, for which a page that is split fetches everything.
    fn first_search(&self) -> Option<f64> {
        self.acts.iter().find(|(done, _)| done == "open the search").map(|(_, time)| *time)
    }

    fn visited(&self, part: fn(&Visit) -> f64) -> Option<f64> {
        let values: Vec<f64> = self.visits.iter().map(part).collect();
        (!values.is_empty()).then(|| median(&values))
    }
}

/// Returns the command line of the project, to be given a subcommand.
fn synoptic() -> Command {
    let mut command = Command::new("cargo");
    command.args(["run", "--quiet", "--package", "site", "--"]).current_dir(env!("CARGO_MANIFEST_DIR"));
    command
}

/// How long a program takes; none where it takes too long.
fn timed(command: &mut Command) -> Option<f64> {
    let begun = Instant::now();
    let mut child = command.stdout(Stdio::null()).spawn().unwrap();
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            assert!(status.success(), "it could not be built");
            return Some(begun.elapsed().as_secs_f64() * 1000.0);
        }
        if begun.elapsed() > LONGEST {
            let _ = child.kill();
            let _ = child.wait();
            return None;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// What a reader does, as the script names it.
const ACTS: [&str; 6] = [
    "board to disagreements",
    "topic to topic",
    "topic to question",
    "open a row",
    "open the search",
    "search key",
];

fn report(about: &str, sizes: &[Size], host: &Host) -> String {
    let or_long = |value: Option<f64>, write: fn(f64) -> String| value.map_or("too long".to_owned(), write);
    let mut text = format!(
        "## As the data grows

{about}

Comparisons made up by `synoptic generate`, with seed 1. The check runs without optimisation, as it does in
every build, and includes writing the data as JSON; “build” is `synoptic build` once everything else is
built, without the small pages for links. “Too long” is more than {} for a build, two minutes for a visit and a minute for an act.

",
        ms(LONGEST.as_secs_f64() * 1000.0)
    );
    let rows: Vec<Vec<String>> = sizes
        .iter()
        .enumerate()
        .map(|(n, size)| {
            vec![
                size.name.clone(),
                ms(size.checked),
                kb(size.bundle),
                if n == 0 { "–".to_owned() } else { or_long(size.built, ms) },
                or_long(size.visited(|v| v.bytes), kb),
                or_long(size.visited(|v| v.painted), ms),
                or_long(size.visited(|v| v.answered), ms),
                or_long(size.visited(|v| v.usable), ms),
                or_long(size.visited(|v| v.memory), mb),
            ]
        })
        .collect();
    text.push_str(&table(
        &["", "check", "data", "build", "sent", "first painted", "click answered", "tools usable", "memory"],
        &rows,
    ));
    text.push_str("\nUsing it, unthrottled, from the event to the paint (median); in brackets, the ratio to the\ncomparison itself:\n\n");
    let rows: Vec<Vec<String>> = sizes
        .iter()
        .map(|size| {
            let cells =
                ACTS.iter().map(|what| match (size.act(what), sizes.first().and_then(|s| s.act(what))) {
                    (Some(time), Some(base)) if base > 0.0 && size.built.is_some() => {
                        format!("{} ({})", ms(time), times(time / base))
                    }
                    (time, _) => or_long(time, ms),
                });
            let first = or_long(size.first_search(), ms);
            [size.name.clone()].into_iter().chain(cells).chain([first]).collect()
        })
        .collect();
    let heads: Vec<&str> = [""].into_iter().chain(ACTS).chain(["the first search"]).collect();
    text.push_str(&table(&heads, &rows));
    for size in sizes {
        if let Some(stopped) = &size.stopped {
            text.push_str(&format!(
                "\nWith {}, the acts stopped, for want of time, at: {stopped}.\n",
                size.name
            ));
        }
    }
    text.push_str(&enough(sizes, host));
    text
}

/// Seconds that a reader on a slow line may wait for all that is sent.
const PATIENCE: f64 = 15.0;
/// Milliseconds in which an act should be painted.
const PROMPT: f64 = 50.0;
/// Readers a day.
const READERS: f64 = 1e6;
/// By how much the busiest hour is above the average.
const PEAK: f64 = 3.0;

/// Where one page is enough no longer, and what a million readers a day cost.
fn enough(sizes: &[Size], host: &Host) -> String {
    // What the browser asked for; where the page did not open, all that there is.
    let sent = |n: usize| {
        let asked = sizes.get(n).and_then(|s| s.visited(|v| v.bytes));
        asked.unwrap_or_else(|| float(host.consists_of(&format!("size-{n}"))))
    };
    let slow = |n: usize| sent(n) * 8.0 / f64::from(SLOW_LINE);
    let first = |too_much: &dyn Fn(usize, &Size) -> bool| {
        sizes
            .iter()
            .enumerate()
            .find(|(n, s)| too_much(*n, s))
            .map_or("none of those measured", |(_, s)| s.name.as_str())
    };
    let heavy = first(&|n, _| sent(n) == 0.0 || slow(n) > PATIENCE);
    let sluggish = first(&|_, s| {
        s.act("search key").is_none_or(|t| t > PROMPT) || s.act("topic to topic").is_none_or(|t| t > PROMPT)
    });
    let list = first(&|_, s| s.act("board to disagreements").is_none_or(|t| t > PROMPT));
    let mut text = format!(
        "
### Where one page stops being enough

The first of these sizes at which

- all that is sent takes more than {PATIENCE:.0} s on a line of {} kbit/s: **{heavy}**;
- changing the topic or a key of the search takes more than {PROMPT:.0} ms: **{sluggish}**;
- opening the list of disagreements takes more than {PROMPT:.0} ms: **{list}**.

From there on, `synoptic build --split` splits the page of a host by topic, still as static files: the page has a
skeleton, from which it computes every verdict, and fetches a topic when it is opened, and all of them for the first
search. The single file, opened with a double click, remains for comparisons below that size.

",
        SLOW_LINE / 1000,
    );
    text.push_str(
        "A million readers a day, each opening the page once, with nothing kept from an earlier visit:\n\n",
    );
    let rows: Vec<Vec<String>> = sizes
        .iter()
        .enumerate()
        .map(|(n, size)| {
            let day = sent(n) * READERS;
            let topic = size.comparison.topics.get(size.comparison.topics.len() / 2);
            let topic = topic.map(|t| brotli(&serde_json::to_vec(t).unwrap()).len()).unwrap_or_default();
            vec![
                size.name.clone(),
                kb(sent(n)),
                format!("{:.2} TB", day / 1e12),
                format!("{:.0} Mbit/s", day * 8.0 / 86_400.0 / 1e6),
                format!("{:.0} Mbit/s", PEAK * day * 8.0 / 86_400.0 / 1e6),
                size.visited(|v| v.files)
                    .map_or("–".to_owned(), |files| format!("{:.0}", PEAK * files * READERS / 86_400.0)),
                kb(float(topic)),
            ]
        })
        .collect();
    text.push_str(&table(
        &["", "a reader", "a day", "on average", "at its peak", "requests a second then", "one topic alone"],
        &rows,
    ));
    text.push_str(
        "
The peak is three times the average. Bytes and requests are those of a visit in the measurement,
with what the worker asks for to keep it. Nothing is computed for a reader, so a host needs no more than the files, and a
content delivery network sends nearly all of it from its caches: the names of script and module change with
what they hold, so they can be kept for a year, and only `index.html` is asked for again. With 300 places
that each keep `index.html` for a minute, the host itself is asked at most 5 times a second, however many
readers there are. Those who come back get everything from the worker, which asks only whether it has
changed. Split by topic, a reader who opens three topics takes what the page sends first and three times “one topic alone”.
",
    );
    text
}
