//! The table of parameters: what an address carries after its path, how each is read and written.

use comparison::analysis::filter::{Filter, VERDICTS};
use comparison::{Basis, Comparison, DocumentId, PositionId, QuestionId, TopicId, Verdict, Voice};

use super::View;
use super::reader::{Reader, Target, brief};
use super::view::usual_order;
use crate::lesson::read_link;
use crate::words::notices;

/// A parameter: `&name=value`.
pub struct Parameter {
    /// Its name.
    pub name: &'static str,
    read: fn(&str, &mut View, &mut Reader<'_>),
    /// Writes its value; `None` where the view needs none.
    pub write: fn(&View, &Comparison) -> Option<String>,
}

/// Every parameter, in the order in which they are written.
pub const TABLE: [Parameter; 11] = [
    Parameter {
        name: "with",
        read: |id, view, reader| view.reference = reader.document(id).or(view.reference.take()),
        write: |view, _| view.reference.as_ref().map(ToString::to_string),
    },
    Parameter {
        name: "show",
        read: |ids, view, reader| {
            let shown = reader.documents(ids);
            if !shown.is_empty() {
                view.shown = shown;
            }
        },
        write: |view, comparison| {
            let names = view.shown.iter().map(DocumentId::as_str);
            (view.shown != usual_order(comparison)).then(|| joined(names)).flatten()
        },
    },
    Parameter {
        name: "verdict",
        read: |ids, view, reader| {
            each(ids, reader, |id, _| {
                VERDICTS
                    .into_iter()
                    .find(|v| verdict_id(*v) == id)
                    .map(|v| once(&mut view.filter.verdicts, v))
            });
        },
        write: |view, _| joined(view.filter.verdicts.iter().map(|v| verdict_id(*v))),
    },
    Parameter {
        name: "topic",
        read: |ids, view, reader| {
            each(ids, reader, |id, reader| topic(id, reader).map(|t| once(&mut view.filter.topics, t)));
        },
        write: |view, _| joined(view.filter.topics.iter().map(TopicId::as_str)),
    },
    Parameter {
        name: "basis",
        read: |ids, view, reader| {
            each(ids, reader, |id, _| {
                Basis::ALL.into_iter().find(|b| b.word() == id).map(|b| once(&mut view.filter.bases, b))
            });
        },
        write: |view, _| joined(view.filter.bases.iter().map(|b| b.word())),
    },
    Parameter {
        name: "by",
        read: |ids, view, reader| {
            for document in reader.documents(ids) {
                once(&mut view.filter.documents, document);
            }
        },
        write: |view, _| joined(view.filter.documents.iter().map(DocumentId::as_str)),
    },
    Parameter {
        name: "voice",
        read: |ids, view, reader| {
            each(ids, reader, |id, _| {
                let voice = [Voice::Own, Voice::Reported].into_iter().find(|v| voice_id(*v) == id)?;
                view.filter.voice = Some(voice);
                Some(())
            });
        },
        write: |view, _| joined(view.filter.voice.iter().map(|v| voice_id(*v))),
    },
    Parameter {
        name: "only",
        read: |ids, view, reader| {
            each(ids, reader, |id, _| {
                *only(&mut view.filter, id)? = true;
                Some(())
            });
        },
        write: |view, _| {
            let mut filter = view.filter.clone();
            joined(ONLY.into_iter().filter(|id| only(&mut filter, id).is_some_and(|on| *on)))
        },
    },
    Parameter {
        name: "as",
        read: |value, view, reader| {
            each(value, reader, |id, _| (id == BY_DOCUMENT).then(|| view.by_document = true));
        },
        write: |view, _| view.by_document.then(|| BY_DOCUMENT.to_owned()),
    },
    Parameter {
        name: "lesson",
        read: |link, view, reader| {
            let (lesson, notices) = read_link(link, reader.comparison);
            view.lesson = Some(lesson.into());
            reader.notices.extend(notices);
        },
        write: |view, _| view.lesson.as_ref().map(|open| open.link().to_owned()),
    },
    Parameter {
        name: "mine",
        read: |answers, view, reader| {
            for named in answers.split(',').filter(|answer| !answer.is_empty()) {
                match answer(named, reader.comparison) {
                    Some(mine) if view.mine.iter().any(|(q, _)| *q == mine.0) => {}
                    Some(mine) => view.mine.push(mine),
                    None => reader.notice(notices::unknown_answer(&brief(named))),
                }
            }
        },
        write: |view, _| {
            let answers: Vec<String> = view.mine.iter().map(|(q, p)| format!("{q}/{p}")).collect();
            joined(answers.iter().map(String::as_str))
        },
    },
];

/// Reads one part of an address into the view.
pub fn read(part: &str, view: &mut View, reader: &mut Reader<'_>) {
    let found = part.split_once('=').and_then(|(name, value)| {
        TABLE.iter().find(|parameter| parameter.name == name).map(|parameter| (parameter, value))
    });
    match found {
        Some((parameter, value)) => (parameter.read)(value, view, reader),
        None => reader.notice(notices::unknown_parameter(&brief(part))),
    }
}

/// Reads each value of a list. Adds a notice for each that `take` does not know.
fn each(ids: &str, reader: &mut Reader<'_>, mut take: impl FnMut(&str, &mut Reader<'_>) -> Option<()>) {
    for id in ids.split(',').filter(|id| !id.is_empty()) {
        if take(id, reader).is_none() {
            reader.notice(notices::unknown_filter(&brief(id)));
        }
    }
}

fn topic(id: &str, reader: &mut Reader<'_>) -> Option<TopicId> {
    match reader.known(id)? {
        Target::Topic(topic) => Some(topic.id.clone()),
        Target::Question(_) => None,
    }
}

/// Reads `cost/b`: a question and one of its positions. A replaced question may have other letters by now.
fn answer(named: &str, comparison: &Comparison) -> Option<(QuestionId, PositionId)> {
    let (id, letter) = named.split_once('/')?;
    let (_, question) = comparison.question(&QuestionId::from(id))?;
    let position = question.position(&PositionId::from(letter))?;
    Some((question.id.clone(), position.id.clone()))
}

fn once<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

/// Joins the values of a list with commas; `None` for an empty list.
fn joined<'a>(values: impl Iterator<Item = &'a str>) -> Option<String> {
    let values: Vec<&str> = values.collect();
    (!values.is_empty()).then(|| values.join(","))
}

/// The values of the parameter `only`.
const ONLY: [&str; 3] = ["arguable", "firm", "not-independent"];

/// The value of the parameter `as`.
const BY_DOCUMENT: &str = "columns";

/// Returns the switch of a filter that a value of `only` turns on.
fn only<'a>(filter: &'a mut Filter, id: &str) -> Option<&'a mut bool> {
    match id {
        "arguable" => Some(&mut filter.arguable),
        "firm" => Some(&mut filter.firm),
        "not-independent" => Some(&mut filter.not_independent),
        _ => None,
    }
}

/// Returns the word of a verdict in links.
pub const fn verdict_id(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Contradicts => "contradicts",
        Verdict::AgreesInPart => "agrees-in-part",
        Verdict::DiffersInPart => "differs-in-part",
        Verdict::Agrees => "agrees",
        Verdict::NotJudged => "not-judged",
        Verdict::Silent | Verdict::ReportedOnly | Verdict::NotRecorded => "silent",
    }
}

const fn voice_id(voice: Voice) -> &'static str {
    match voice {
        Voice::Own => "own",
        Voice::Reported => "reported",
    }
}
