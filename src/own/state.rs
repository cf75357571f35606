//! The draft on its way to a page, and what a person does to it.

use std::rc::Rc;

use yew::prelude::*;

use super::{Draft, Made, Opened};
use crate::app::PageData;

/// A page that was made, as JSON and as what it says.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnPage {
    /// The data, as the maker wrote it.
    pub json: String,
    /// What it says.
    pub data: PageData,
}

/// A comparison of one's own, as far as it is made.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Own {
    /// The draft.
    pub draft: Rc<Draft>,
    /// What the maker made of a draft, and of which.
    made: Option<(Rc<Draft>, Rc<Made>)>,
    /// The last page that was made, of this draft or of an earlier one.
    last: Option<Rc<OwnPage>>,
    /// What is on the screen in place of the comparison that the page brings.
    pub shown: Option<Rc<OwnPage>>,
    /// Whether somebody wants the draft read.
    pub wanted: bool,
    /// What was done last, or why it could not be done.
    pub said: String,
    /// The draft before it was emptied, to be taken back.
    pub before: Option<Rc<Draft>>,
}

/// Something that a person does to his comparison, or the maker's answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// Somebody has come to make a comparison.
    Want,
    /// Writes the table.
    Write(String),
    /// Takes in a file, or a change that the maker has carried out.
    Take(Opened),
    /// The maker's answer to a draft.
    Answer(Rc<Draft>, Rc<Made>),
    /// Empties the table and removes the texts.
    Empty,
    /// Takes back that the draft was emptied.
    Undo,
    /// Removes the text with this number.
    RemoveText(usize),
    /// Shows the comparison in place of the page's own, or the page's own again.
    Show(bool),
    /// Says something.
    Say(String),
}

/// The state and the way to change it, for every part of the page.
pub type OwnHandle = UseReducerHandle<Own>;

impl Reducible for Own {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut next = (*self).clone();
        match change {
            Change::Want => next.wanted = true,
            Change::Write(table) => {
                next.draft = Rc::new(Draft { table, texts: self.draft.texts.clone() });
                next.said.clear();
            }
            Change::Take(Opened { draft, said }) => {
                next.draft = Rc::new(draft);
                next.said = said;
            }
            Change::Answer(draft, made) => {
                let page = made.page.as_ref().and_then(|json| {
                    let data = serde_json::from_str(json).ok()?;
                    Some(Rc::new(OwnPage { json: json.clone(), data }))
                });
                next.last = page.or(next.last);
                next.made = Some((draft, made));
            }
            Change::Empty => {
                next.before = Some(std::mem::take(&mut next.draft));
                next.said.clear();
            }
            Change::Undo => next.draft = next.before.take().unwrap_or(next.draft),
            Change::RemoveText(n) => {
                let mut draft = (*self.draft).clone();
                if n < draft.texts.len() {
                    draft.texts.remove(n);
                }
                next.draft = Rc::new(draft);
            }
            Change::Show(true) => next.shown = self.page(),
            Change::Show(false) => next.shown = None,
            Change::Say(said) => next.said = said,
        }
        Rc::new(next)
    }
}

impl Own {
    /// Starts with a draft that was kept.
    #[must_use]
    pub fn with(draft: Draft) -> Self {
        Self { draft: Rc::new(draft), ..Self::default() }
    }

    /// Returns what the maker made of the draft as it is now; `None` while it reads.
    #[must_use]
    pub fn made(&self) -> Option<&Made> {
        self.made.as_ref().filter(|(draft, _)| *draft == self.draft).map(|(_, made)| &**made)
    }

    /// Returns the page that the draft makes as it is now, if it makes one.
    #[must_use]
    pub fn page(&self) -> Option<Rc<OwnPage>> {
        self.made()?.page.as_ref().and(self.last.clone())
    }

    /// Returns the last page that was made, of this draft or of an earlier one.
    #[must_use]
    pub fn last_page(&self) -> Option<&Rc<OwnPage>> {
        self.last.as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::own::{Fault, Text};

    fn after(own: &Own, change: Change) -> Own {
        (*Rc::new(own.clone()).reduce(change)).clone()
    }

    #[test]
    fn an_answer_to_an_earlier_draft_says_nothing_of_the_one_now() {
        let first = after(&Own::default(), Change::Write("question".to_owned()));
        let fault = Fault { row: Some(1), column: None, what: "short".into(), remedy: "add".into() };
        let made = Rc::new(Made { faults: vec![fault], ..Made::default() });
        let answered = after(&first, Change::Answer(first.draft.clone(), made.clone()));
        assert_eq!(answered.made(), Some(&*made));
        let second = after(&answered, Change::Write("question,document".to_owned()));
        assert_eq!(second.made(), None);
        let late = after(&second, Change::Answer(first.draft.clone(), made));
        assert_eq!(late.made(), None);
    }

    #[test]
    fn a_text_is_removed_and_the_table_stays() {
        let text = |name: &str| Text { name: name.into(), content: "words".into() };
        let draft = Draft { table: "question".into(), texts: vec![text("one.txt"), text("two.txt")] };
        let own = after(&Own::with(draft), Change::RemoveText(0));
        assert_eq!(own.draft.texts, [text("two.txt")]);
        assert_eq!(own.draft.table, "question");
        assert_eq!(after(&own, Change::RemoveText(7)).draft, own.draft);
    }

    #[test]
    fn what_was_emptied_can_be_taken_back() {
        let draft = Draft { table: "question".into(), texts: vec![Text::default()] };
        let emptied = after(&Own::with(draft.clone()), Change::Empty);
        assert_eq!(*emptied.draft, Draft::default());
        let back = after(&emptied, Change::Undo);
        assert_eq!((&*back.draft, &back.before), (&draft, &None));
        assert_eq!(after(&back, Change::Undo).draft, back.draft);
    }

    #[test]
    fn nothing_is_shown_that_was_not_made() {
        assert_eq!(after(&Own::default(), Change::Show(true)).shown, None);
    }
}
