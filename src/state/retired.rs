//! Old links live: ids that are no more, put right before a link is read.

use comparison::{Comparison, Retired};

/// The address with what stands now in place of retired ids; says of each what became of it.
///
/// Letters of positions behind a question that was replaced are left out, since they may mean
/// something else by now.
#[must_use]
pub fn renew(address: &str, comparison: &Comparison, notices: &mut Vec<String>) -> String {
    if comparison.retired.is_empty() {
        return address.to_owned();
    }
    let mut said: Vec<&str> = Vec::new();
    let mut current = |id: &str| match comparison.retired.iter().find(|r| r.id == id) {
        Some(retired) => {
            if !said.contains(&retired.id.as_str()) {
                said.push(&retired.id);
                notices.push(notice(retired, comparison));
            }
            Some(retired.replaced_by.clone())
        }
        None => None,
    };
    let mut parts = address.split('&');
    let mut renewed = path(parts.next().unwrap_or_default(), comparison, &mut current);
    for part in parts {
        renewed.push('&');
        match part.split_once('=') {
            Some((name, ids)) if ["with", "show", "by", "topic"].contains(&name) => {
                let ids: Vec<String> =
                    ids.split(',').map(|id| current(id).unwrap_or_else(|| id.to_owned())).collect();
                renewed.push_str(&format!("{name}={}", ids.join(",")));
            }
            _ => renewed.push_str(part),
        }
    }
    renewed
}

fn path(path: &str, comparison: &Comparison, current: &mut impl FnMut(&str) -> Option<String>) -> String {
    let mut ids: Vec<String> = path.split('/').filter(|id| !id.is_empty()).map(str::to_owned).collect();
    // What was typed is nobody's id.
    if ids.first().is_some_and(|first| first == "search") {
        return path.to_owned();
    }
    let first = ids.first().cloned().unwrap_or_default();
    for id in &mut ids {
        if let Some(now) = current(id) {
            *id = now;
        }
    }
    if ids.first().is_some_and(|now| *now != first) {
        ids.truncate(2);
    }
    // A question may have become a topic, which has no documents and no close-up behind or before it.
    let is_topic = |id: &String| comparison.topics.iter().any(|t| t.id.as_str() == id);
    if ids.first().is_some_and(|now| *now != first && is_topic(now)) {
        ids.truncate(1);
    }
    if first == "close-up" && ids.get(1).is_some_and(is_topic) {
        ids.remove(0);
    }
    format!("/{}", ids.join("/"))
}

/// What became of an id, for the reader of an old link.
fn notice(retired: &Retired, comparison: &Comparison) -> String {
    let now = retired.replaced_by.as_str();
    let topic = comparison.topics.iter().find(|t| t.id.as_str() == now).map(|t| t.title.as_str());
    let question = comparison.questions().find(|(_, q)| q.id.as_str() == now).map(|(_, q)| q.ask.as_str());
    let document = comparison.documents.iter().find(|d| d.id.as_str() == now).map(|d| d.short.as_str());
    format!(
        "“{}”, which the link names, was replaced on {} by “{}”: {}",
        retired.id,
        retired.date,
        topic.or(question).or(document).unwrap_or(now),
        retired.note
    )
}
