//! This page against three other forms of the same data, and how fast it answers a reader.

use std::collections::BTreeMap;
use std::path::Path;

use check::check;
use comparison::Comparison;

use crate::engine::Engine;
use crate::measure::{
    Aim, Conditions, FREE, Floor, SLOW, SLOW_LINE, Visit, act, float, median, open, quantile, unbound, usual,
    visit,
};
use crate::report::{kb, machine, mb, met, ms, put, table, times};
use crate::server::Host;
use crate::{peers, work};

/// What is measured: the name under which it is served and its name in the report.
const FORMS: [(&str, &str); 4] =
    [("synoptic", "this page"), ("plain", "plain page"), ("mdbook", "mdBook"), ("tiddlywiki", "TiddlyWiki")];

/// Visits of each form, as the machine is and slowed down.
const ROUNDS: [(Conditions, usize); 2] = [(FREE, 9), (SLOW, 3)];

/// How much slower the processor is made, and how many rounds of acts it does then.
const ACTS: [(u32, usize); 2] = [(1, 24), (6, 16)];

/// The acts that lead to another view, and those within one. What is pressed first has the time to be prepared.
const VIEWS: [&str; 7] = [
    "topic to topic",
    "topic to topic, pressed",
    "topic to question",
    "topic to question, pressed",
    "board to disagreements",
    "board to disagreements, pressed",
    "open the search",
];
const WITHIN: [&str; 5] = ["open a row", "choose", "search key", "tick", "next step on the stage"];

/// The ways in which the floor does an act, and what they are called. All acts have the second.
const WAYS: [(&str, &str); 3] = [("hidden", "`hidden`"), ("markup", "markup"), ("ready", "laid out before")];

/// All visits: by conditions and form, one a round.
type Visits = BTreeMap<(&'static str, &'static str), Vec<Visit>>;

/// All acts: by the processor's slowness, what was done, and the way of the floor (none in the app), in milliseconds.
type Acts = BTreeMap<(u32, String, String), Vec<f64>>;

pub async fn run() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let dist = root.join("dist");
    assert!(dist.join("index.html").is_file(), "the page is not built: run make build");
    let comparison = check(&root.join("data"), &synoptic::route::reserved_words(), rules::Rules::Strict)
        .unwrap()
        .comparison;
    println!("building the other forms");
    let mut folders = peers::build(&comparison, &work().join("peers"));
    folders.push(("synoptic".to_owned(), dist));
    println!("compressing");
    let host = Host::start(&folders);

    let engine = usual().await;
    let about = machine(&engine).await;
    let visits = visits(&engine, &host, &comparison).await;
    let consists = host.consists_of("synoptic");
    let sent = sent_in_all(&engine, &host).await;
    engine.close().await;
    let engine = unbound().await;
    let acts = acts(&engine, &host, &comparison).await;
    engine.close().await;
    put("page", &report(&about, &visits, &acts, &Bytes { consists, sent }));
}

/// What the page consists of, and what a first visit sent in all: bytes with brotli.
struct Bytes {
    consists: usize,
    sent: usize,
}

/// Visits the page, and waits until its worker has kept it too.
async fn sent_in_all(engine: &Engine, host: &Host) -> usize {
    let aim = Aim { host, form: "synoptic", title: "", conditions: FREE, has_tools: true };
    assert!(open(engine, &aim, "whole").await, "the page does not open");
    let mut sent = 0;
    while host.sent("whole").bytes > sent {
        sent = host.sent("whole").bytes;
        tokio::time::sleep(std::time::Duration::from_secs(5)).await;
    }
    sent
}

/// A topic from the middle of the list, whose heading no form shows on its first screen.
fn title(comparison: &Comparison) -> &str {
    let middle = comparison.topics.len() * 3 / 4;
    comparison.topics.get(middle).map(|t| t.title.as_str()).unwrap_or_default()
}

async fn visits(engine: &Engine, host: &Host, comparison: &Comparison) -> Visits {
    let mut visits = Visits::new();
    for (conditions, rounds) in ROUNDS {
        println!("visiting: {}", conditions.name);
        // The first round warms up the machine and is not counted.
        for round in 0..=rounds {
            if round == 0 && conditions.slow_line {
                continue;
            }
            for n in 0..FORMS.len() {
                // In turn, each time beginning with another.
                let (form, _) = FORMS[(n + round) % FORMS.len()];
                let aim =
                    Aim { host, form, title: title(comparison), conditions, has_tools: form == "synoptic" };
                let name = format!("{form}-{round}-{}", conditions.processor);
                let clicked = visit(engine, &aim, &format!("{name}-click"), true).await;
                let clicked = clicked.unwrap_or_else(|| panic!("{form} never answered a click"));
                // Of a book, the click leads to another page: what its first one takes by itself
                // is seen in a visit without a click.
                let seen =
                    if form == "mdbook" { visit(engine, &aim, &name, false).await } else { Some(clicked) };
                let seen = seen.unwrap_or_else(|| panic!("{form} was never loaded"));
                if round > 0 {
                    let both = Visit { answered: clicked.answered, memory: clicked.memory, ..seen };
                    visits.entry((conditions.name, form)).or_default().push(both);
                }
            }
        }
    }
    visits
}

async fn acts(engine: &Engine, host: &Host, comparison: &Comparison) -> Acts {
    let mut acts = Acts::new();
    let words = words(comparison);
    let aim = Aim { host, form: "synoptic", title: "", conditions: FREE, has_tools: true };
    println!("acting");
    assert!(open(engine, &aim, "acting").await, "the page does not open");
    let floor = Floor::under(engine).await;
    let most = ACTS.iter().map(|(_, rounds)| *rounds).max().unwrap_or_default();
    // The first round warms up and is not counted.
    for round in 0..=most {
        for (processor, _) in ACTS.into_iter().filter(|(_, rounds)| round <= *rounds) {
            let (done, failed) = act(engine, processor, round, &words[round % words.len()]).await;
            assert!(failed.is_none(), "the page did not answer: {failed:?}");
            let floors = floor.act(processor, &done, &VIEWS).await;
            let done = done.into_iter().map(|act| (act.name, String::new(), act.time));
            for (name, way, time) in done.chain(floors).filter(|_| round > 0) {
                acts.entry((processor, name, way)).or_default().push(time);
            }
        }
    }
    floor.end().await;
    acts
}

/// Words to search for, from the questions: what a reader of them would type.
pub fn words(comparison: &Comparison) -> Vec<String> {
    let mut words = Vec::new();
    for (_, question) in comparison.questions() {
        for word in question.ask.split(|c: char| !c.is_ascii_lowercase()).filter(|w| w.len() > 5) {
            let word = word[..6].to_owned();
            if !words.contains(&word) {
                words.push(word);
            }
        }
    }
    words.truncate(24);
    words
}

fn report(about: &str, visits: &Visits, acts: &Acts, bytes: &Bytes) -> String {
    let mut text = format!("## The page\n\n{about}\n\n### Opening it\n");
    text.push_str(
        "
The same data as one plain page without scripts, as a book of mdBook and as a TiddlyWiki, all sent
from this machine, compressed with brotli. Every visit is a first one: nothing is kept from the one
before. “Click answered”: the link to a topic is clicked as soon as it is painted, and the time ends
when the heading of that topic is painted. “Tools usable” is when the app has started. Memory is that of objects and of the module, without compiled code. Medians; in
brackets, the median ratio to this page in the same round.
",
    );
    for (conditions, rounds) in ROUNDS {
        let all = |form: &str, part: fn(&Visit) -> f64| -> Vec<f64> {
            let found = visits.iter().find(|((c, f), _)| *c == conditions.name && *f == form);
            found.map(|(_, v)| v.iter().map(part).collect()).unwrap_or_default()
        };
        let cell = |form: &str, part: fn(&Visit) -> f64, write: fn(f64) -> String| {
            let values = all(form, part);
            let value = write(median(&values));
            if form == "synoptic" {
                value
            } else {
                format!("{value} ({})", times(ratio(&values, &all("synoptic", part))))
            }
        };
        let rows: Vec<Vec<String>> = FORMS
            .iter()
            .map(|(form, name)| {
                vec![
                    (*name).to_owned(),
                    cell(form, |v| v.bytes, kb),
                    format!("{:.0}", median(&all(form, |v| v.files))),
                    cell(form, |v| v.painted, ms),
                    cell(form, |v| v.loaded, ms),
                    cell(form, |v| v.answered, ms),
                    if *form == "synoptic" { cell(form, |v| v.usable, ms) } else { "–".to_owned() },
                    ms(median(&all(form, |v| v.blocked))),
                    mb(median(&all(form, |v| v.memory))),
                ]
            })
            .collect();
        let heads = [
            "",
            "sent",
            "files",
            "first painted",
            "loaded",
            "click answered",
            "tools usable",
            "in long tasks",
            "memory",
        ];
        text.push_str(&format!(
            "\n**{}** ({rounds} rounds)\n\n{}",
            capital(conditions.name),
            table(&heads, &rows)
        ));
    }
    text.push_str(&using(acts));
    text.push_str("\n### Aims\n\n");
    text.push_str(&table(&["", "aim", "measured", ""], &aims(visits, acts, bytes)));
    text
}

/// The times of an act in the app, or on the floor in a way.
fn times_of<'a>(acts: &'a Acts, processor: u32, name: &str, way: &str) -> &'a [f64] {
    acts.get(&(processor, name.to_owned(), way.to_owned())).map_or(&[], Vec::as_slice)
}

/// The acts, each with its ratios to the floor first.
fn using(acts: &Acts) -> String {
    let mut text = "
### Using it

From the event to the paint that shows it, in a browser that paints as soon as it can: a screen adds
the wait for its next turn, at most 16.7 ms. The floor is the same markup with the same styles, on a page without an
app: another view is shown by taking away `hidden`, written as markup, or laid out beforehand (`content-visibility`)
and only painted; within a view, only what differs is written. “Pressed” is a link that was pressed until its view was
prepared, as it is when a reader presses a mouse or a screen; the time counts from the click. The app and the floor act in turn. Each ratio is the median over all acts.
"
    .to_owned();
    for (processor, _) in ACTS {
        let how = if processor == 1 {
            "As it is".to_owned()
        } else {
            format!("A processor {processor} times slower")
        };
        let rows: Vec<Vec<String>> = VIEWS
            .iter()
            .chain(&WITHIN)
            .map(|name| {
                let app = times_of(acts, processor, name, "");
                let floors = WAYS.map(|(way, _)| times_of(acts, processor, name, way));
                let ratios =
                    floors.iter().map(|f| if f.is_empty() { String::new() } else { times(ratio(app, f)) });
                let p = |share| quantile(app, share).map(ms).unwrap_or_default();
                let floors = floors.iter().map(|f| quantile(f, 0.5).map(ms).unwrap_or_default());
                let app = [p(0.5), p(0.95), app.len().to_string()];
                [(*name).to_owned()].into_iter().chain(ratios).chain(app).chain(floors).collect()
            })
            .collect();
        let mut heads = vec![String::new()];
        heads.extend(WAYS.map(|(_, way)| format!("to {way}")));
        heads.extend(["p50", "p95", "times"].map(str::to_owned));
        heads.extend(WAYS.map(|(_, way)| format!("floor: {way}")));
        let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
        text.push_str(&format!("\n**{how}**\n\n{}", table(&heads, &rows)));
    }
    text
}

/// The median of the ratios of each round.
fn ratio(values: &[f64], to: &[f64]) -> f64 {
    let ratios: Vec<f64> = values.iter().zip(to).filter(|(_, b)| **b > 0.0).map(|(a, b)| a / b).collect();
    median(&ratios)
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn aims(visits: &Visits, acts: &Acts, bytes: &Bytes) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut aim = |what: String, most: f64, value: f64, write: fn(f64) -> String| {
        rows.push(vec![what, format!("at most {}", write(most)), write(value), met(value, most)]);
    };
    for (conditions, _) in ROUNDS {
        let all = |form: &'static str, part: fn(&Visit) -> f64| -> Vec<f64> {
            visits.get(&(conditions.name, form)).map(|v| v.iter().map(part).collect()).unwrap_or_default()
        };
        let name = conditions.name;
        let painted = ratio(&all("synoptic", |v| v.painted), &all("plain", |v| v.painted));
        aim(format!("first painted, to the plain page ({name})"), 1.15, painted, times);
        if conditions.slow_line {
            let answered = ratio(&all("synoptic", |v| v.answered), &all("tiddlywiki", |v| v.loaded));
            aim(
                format!("click answered, to the time that TiddlyWiki takes to load ({name})"),
                0.2,
                answered,
                times,
            );
            let line: fn(&Visit) -> f64 = |v| v.bytes * 8000.0 / f64::from(SLOW_LINE);
            let usable = ratio(&all("synoptic", |v| v.usable), &all("synoptic", line));
            aim(format!("tools usable, to the time that their bytes need ({name})"), 1.25, usable, times);
        }
    }
    let sent = float(bytes.sent) / float(bytes.consists);
    aim("bytes of a first visit, to what the page consists of".to_owned(), 1.05, sent, times);
    for (processor, view, within) in [(1, 33.0, 16.0), (6, 100.0, 50.0)] {
        let slower = if processor == 1 { "" } else { ", 6 times slower" };
        for (names, most) in [(&VIEWS[..], view), (&WITHIN[..], within)] {
            for name in names {
                let p95 = quantile(times_of(acts, processor, name, ""), 0.95).unwrap_or_default();
                aim(format!("{name}, p95{slower}"), most, p95, ms);
            }
        }
        for name in VIEWS {
            let of = |way| ratio(times_of(acts, processor, name, ""), times_of(acts, processor, name, way));
            // What is prepared is measured against what is.
            let floor = if name.ends_with("pressed") { of("ready") } else { of("hidden").max(of("markup")) };
            aim(format!("{name}, to the floor{slower}"), 1.25, floor, times);
        }
    }
    let memory = visits.get(&(FREE.name, "synoptic")).map(|v| v.iter().map(|v| v.memory).collect::<Vec<_>>());
    aim("memory".to_owned(), 25e6, median(&memory.unwrap_or_default()), mb);
    rows
}
