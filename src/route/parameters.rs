//! Parameters: what an address carries after its path.

use comparison::analysis::filter::VERDICTS;
use comparison::{Basis, Comparison, DocumentId, TopicId, Verdict, Voice};

use super::View;
use super::reader::{Reader, Target, brief};
use super::view::usual_order;
use crate::lesson::read_link;
use crate::words::notices;

/// The value of the parameter `as`.
const BY_DOCUMENT: &str = "columns";

/// Writes what the view needs, as `&name=value`.
pub fn write(view: &View, comparison: &Comparison) -> String {
    let View { reference, shown, filter, .. } = view;
    let shown = Some(shown).filter(|shown| **shown != usual_order(comparison));
    let only =
        [("arguable", filter.arguable), ("firm", filter.firm), ("not-independent", filter.not_independent)];
    let only = only.into_iter().filter(|(_, on)| *on).map(|(id, _)| id);
    let voice = filter.voice.map(|voice| if voice == Voice::Own { "own" } else { "reported" });
    let lesson = view.lesson.as_ref().map(|open| open.link());
    let values: [(&str, Vec<&str>); 10] = [
        ("with", reference.iter().map(DocumentId::as_str).collect()),
        ("show", shown.into_iter().flatten().map(DocumentId::as_str).collect()),
        ("verdict", filter.verdicts.iter().map(|v| verdict_id(*v)).collect()),
        ("topic", filter.topics.iter().map(TopicId::as_str).collect()),
        ("basis", filter.bases.iter().map(|b| b.word()).collect()),
        ("by", filter.documents.iter().map(DocumentId::as_str).collect()),
        ("voice", voice.into_iter().collect()),
        ("only", only.collect()),
        ("as", view.by_document.then_some(BY_DOCUMENT).into_iter().collect()),
        ("lesson", lesson.into_iter().collect()),
    ];
    let values = values.into_iter().filter(|(_, values)| !values.is_empty());
    values.map(|(name, values)| format!("&{name}={}", values.join(","))).collect()
}

/// Reads one part of an address into the view.
pub fn read(part: &str, view: &mut View, reader: &mut Reader<'_>) {
    let (name, value) = part.split_once('=').unwrap_or_default();
    match name {
        "with" => view.reference = reader.document(value).or(view.reference.take()),
        "show" => {
            let shown = reader.documents(value);
            if !shown.is_empty() {
                view.shown = shown;
            }
        }
        "by" => {
            for document in reader.documents(value) {
                once(&mut view.filter.documents, document);
            }
        }
        "lesson" => {
            let (lesson, notices) = read_link(value, reader.comparison);
            view.lesson = Some(lesson.into());
            reader.notices.extend(notices);
        }
        "verdict" | "topic" | "basis" | "voice" | "only" | "as" => {
            for id in value.split(',').filter(|id| !id.is_empty()) {
                if choose(name, id, view, reader).is_none() {
                    reader.notice(notices::unknown_filter(&brief(id)));
                }
            }
        }
        _ => reader.notice(notices::unknown_parameter(&brief(part))),
    }
}

/// Reads one value of a parameter that is a list of words. Returns `None` for a word that it does not know.
fn choose(name: &str, id: &str, view: &mut View, reader: &mut Reader<'_>) -> Option<()> {
    let filter = &mut view.filter;
    match (name, id) {
        ("verdict", _) => {
            once(&mut filter.verdicts, VERDICTS.into_iter().find(|v| verdict_id(*v) == id)?);
        }
        ("topic", _) => match reader.target(id)? {
            Target::Topic(topic) => once(&mut filter.topics, topic.id.clone()),
            Target::Question(_) => return None,
        },
        ("basis", _) => once(&mut filter.bases, Basis::ALL.into_iter().find(|b| b.word() == id)?),
        ("voice", "own") => filter.voice = Some(Voice::Own),
        ("voice", "reported") => filter.voice = Some(Voice::Reported),
        ("only", "arguable") => filter.arguable = true,
        ("only", "firm") => filter.firm = true,
        ("only", "not-independent") => filter.not_independent = true,
        ("as", BY_DOCUMENT) => view.by_document = true,
        _ => return None,
    }
    Some(())
}

fn once<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

/// Returns the word of a verdict in links.
pub const fn verdict_id(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Contradicts => "contradicts",
        Verdict::AgreesInPart => "agrees-in-part",
        Verdict::DiffersInPart => "differs-in-part",
        Verdict::Agrees => "agrees",
        Verdict::Silent | Verdict::ReportedOnly => "silent",
    }
}
