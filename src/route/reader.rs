//! Looks up what an address names. Retired ids lead to what replaced them, with a notice.

use crate::words::{self, notices};
use comparison::{Comparison, DocumentId, Question, QuestionId, Retired, Topic, TopicId};

/// Looks up ids and collects notices.
pub struct Reader<'a> {
    /// The comparison that the address is read against.
    pub comparison: &'a Comparison,
    /// What the link names and the comparison lacks, each once.
    pub notices: Vec<String>,
}

/// A topic or a question: both are named by their id alone.
pub enum Target<'a> {
    /// A topic.
    Topic(&'a Topic),
    /// A question.
    Question(&'a Question),
}

impl<'a> Reader<'a> {
    /// Starts without notices.
    pub fn new(comparison: &'a Comparison) -> Self {
        Self { comparison, notices: Vec::new() }
    }

    /// Adds a notice, unless it is there already.
    pub fn notice(&mut self, notice: String) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    /// Adds a notice where the path goes on after its last part that means something.
    pub fn expect_end(&mut self, rest: &[&str]) {
        if let Some(more) = rest.first() {
            self.notice(notices::no_such_part(&brief(more)));
        }
    }

    /// Splits a path after its first part. Adds a notice where a link that was cut has none.
    pub fn named<'p, 's>(&mut self, path: &'p [&'s str], none: &str) -> Option<(&'s str, &'p [&'s str])> {
        if path.is_empty() {
            self.notice(none.to_owned());
        }
        path.split_first().map(|(first, rest)| (*first, rest))
    }

    /// Finds a document. Adds a notice where there is none.
    pub fn document(&mut self, id: &str) -> Option<DocumentId> {
        let id = self.current(id, |comparison, id| comparison.document(&DocumentId::from(id)).is_some());
        let found = self.comparison.document(&DocumentId::from(id)).map(|d| d.id.clone());
        if found.is_none() {
            self.notice(notices::no_document(&brief(id)));
        }
        found
    }

    /// Finds the documents of a list, each once.
    pub fn documents(&mut self, ids: &str) -> Vec<DocumentId> {
        let mut found = Vec::new();
        for id in ids.split(',').filter(|id| !id.is_empty()) {
            if let Some(document) = self.document(id)
                && !found.contains(&document)
            {
                found.push(document);
            }
        }
        found
    }

    /// Finds a topic or a question. Adds a notice where it was replaced.
    pub fn known(&mut self, id: &str) -> Option<Target<'a>> {
        let id = self.current(id, |comparison, id| lookup(comparison, id).is_some());
        lookup(self.comparison, id)
    }

    /// Finds a topic or a question; else the topic with whose id the word begins, since a question that is
    /// gone leaves its topic. Adds a notice unless the id itself was found; `instead` is what is shown where nothing
    /// was.
    pub fn target(&mut self, id: &str, instead: &str) -> Option<Target<'a>> {
        if let Some(found) = self.known(id) {
            return Some(found);
        }
        let begins = |topic: &&Topic| {
            let rest = id.strip_prefix(topic.id.as_str());
            rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
        };
        let nearest = self.comparison.topics.iter().filter(begins).max_by_key(|t| t.id.as_str().len());
        let instead = nearest.map_or_else(|| instead.to_owned(), |t| format!("the topic “{}”", t.title));
        self.notice(notices::no_topic_or_question(&brief(id), &instead));
        nearest.map(Target::Topic)
    }

    /// Returns the id that replaced a retired one, with a notice; any other id as it is.
    fn current<'b>(&mut self, id: &'b str, exists: impl Fn(&Comparison, &str) -> bool) -> &'b str
    where
        'a: 'b,
    {
        let comparison = self.comparison;
        if exists(comparison, id) {
            return id;
        }
        match comparison.retired.iter().find(|retired| retired.id == id) {
            Some(retired) => {
                self.notice(replaced(retired, comparison));
                retired.replaced_by.as_str()
            }
            None => id,
        }
    }
}

fn lookup<'a>(comparison: &'a Comparison, id: &str) -> Option<Target<'a>> {
    match comparison.topic(&TopicId::from(id)) {
        Some(topic) => Some(Target::Topic(topic)),
        None => comparison.question(&QuestionId::from(id)).map(|(_, question)| Target::Question(question)),
    }
}

/// Says what became of a retired id.
fn replaced(retired: &Retired, comparison: &Comparison) -> String {
    let now = retired.replaced_by.as_str();
    let name = match lookup(comparison, now) {
        Some(Target::Topic(topic)) => &topic.title,
        Some(Target::Question(question)) => &question.ask,
        None => comparison.document(&DocumentId::from(now)).map_or(&retired.replaced_by, |d| &d.short),
    };
    format!("“{}” in the link was replaced on {} by “{name}”: {}", retired.id, retired.date, retired.note)
}

/// Returns the beginning of something that came from a link.
pub fn brief(text: &str) -> String {
    words::brief(text, 40)
}
