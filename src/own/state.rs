//! The draft on its way to a page, and what a person does to it.

use std::rc::Rc;

use yew::prelude::*;

use super::{Draft, Forms, Made, Opened, Text};
use crate::app::PageData;
use crate::words::make as words;

/// A page that was made, as JSON and as what it says.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnPage {
    /// The data, as the maker wrote it.
    pub json: String,
    /// What it says.
    pub data: PageData,
    /// The texts at hand, each with the id of its document.
    pub texts: Vec<(String, String)>,
}

/// A comparison of one's own, as far as it is made.
#[derive(Debug, Clone, Default, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact by itself")]
pub struct Own {
    /// The draft.
    pub draft: Rc<Draft>,
    /// What the maker made of a draft, and of which.
    made: Option<(Rc<Draft>, Rc<Made>)>,
    /// The last page that was made, of this draft or of an earlier one.
    last: Option<Rc<OwnPage>>,
    /// What is on the screen in place of the comparison that the page brings.
    pub shown: Option<Rc<OwnPage>>,
    /// Whether the reader comes back from it to the table, which is to get the focus.
    pub comes_back: bool,
    /// Whether somebody wants the draft read.
    pub wanted: bool,
    /// Whether the page was loaded again while the comparison was on the screen, and is to show it once it is made.
    pub resuming: bool,
    /// What was done last, or why it could not be done.
    pub said: String,
    /// The draft before it was emptied, or before something was put in its place, to be taken back.
    pub before: Option<Rc<Draft>>,
    /// What is written in the forms.
    pub forms: Forms,
    /// Whether the browser could not keep the draft when it last should.
    pub not_kept: bool,
}

/// Something that people do to a comparison of their own, or the maker's answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// Somebody has come to make a comparison.
    Want,
    /// Writes the table.
    Write(String),
    /// Takes in what the maker made of the draft that it was asked about.
    Take(Rc<Draft>, Opened),
    /// Takes over the draft that another window keeps.
    Follow(Draft),
    /// Writes in the forms.
    Fill(Box<Forms>),
    /// The maker's answer to a draft.
    Answer(Rc<Draft>, Rc<Made>),
    /// Empties the table and removes the texts.
    Empty,
    /// Takes back that the draft was emptied or replaced, or brings that about again.
    Undo,
    /// Removes the text with this number.
    RemoveText(usize),
    /// Shows the comparison in place of the page's own, or the page's own again.
    Show(bool),
    /// Notes whether the browser could not keep the draft, and says so where that is so.
    NotKept(bool),
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
            Change::Want => (next.wanted, next.comes_back) = (true, false),
            Change::Write(table) => {
                next.draft = Rc::new(Draft { table, texts: self.draft.texts.clone() });
                next.said.clear();
            }
            Change::Take(asked, opened) => next.take(&asked, opened),
            Change::Follow(draft) => {
                if draft != *self.draft {
                    next.replace(draft);
                    words::FOLLOWED.clone_into(&mut next.said);
                }
            }
            Change::Fill(forms) => next.forms = *forms,
            Change::Answer(draft, made) => {
                let page = made.page.as_ref().and_then(|json| {
                    let data = serde_json::from_str(json).ok()?;
                    let text =
                        |(id, n): &(String, usize)| Some((id.clone(), draft.texts.get(*n)?.content.clone()));
                    let texts = made.texts.iter().filter_map(text).collect();
                    Some(Rc::new(OwnPage { json: json.clone(), data, texts }))
                });
                next.last = page.or(next.last);
                next.made = Some((draft, made));
                if std::mem::take(&mut next.resuming) {
                    next.shown = next.page();
                }
            }
            Change::Empty => {
                next.replace(Draft::default());
                next.said.clear();
            }
            Change::Undo => {
                if let Some(before) = &mut next.before {
                    std::mem::swap(before, &mut next.draft);
                }
            }
            Change::RemoveText(n) => {
                let mut draft = (*self.draft).clone();
                if n < draft.texts.len() {
                    draft.texts.remove(n);
                }
                next.draft = Rc::new(draft);
            }
            Change::Show(true) => {
                next.shown = self.page();
                next.said.clear();
            }
            Change::Show(false) => (next.shown, next.comes_back) = (None, true),
            Change::NotKept(not_kept) => {
                next.not_kept = not_kept;
                if not_kept {
                    words::NOT_KEPT.clone_into(&mut next.said);
                }
            }
            Change::Say(said) => {
                next.said = said;
                next.resuming = false;
            }
        }
        Rc::new(next)
    }
}

impl Own {
    /// Starts with a draft that was kept, and with what was written in the forms.
    #[must_use]
    pub fn with(draft: Draft, forms: Forms) -> Self {
        Self { draft: Rc::new(draft), forms, ..Self::default() }
    }

    /// Takes in what the maker made of an earlier draft. What was written or added meanwhile stays.
    fn take(&mut self, asked: &Draft, Opened { draft, said }: Opened) {
        let is_written = draft.table != asked.table;
        if is_written && self.draft.table != asked.table {
            words::CHANGED_MEANWHILE.clone_into(&mut self.said);
            return;
        }
        let now = &self.draft;
        let table = if is_written { draft.table } else { now.table.clone() };
        let is_left = |text: &Text| !asked.texts.contains(text) || now.texts.contains(text);
        let mut texts: Vec<Text> = draft.texts.into_iter().filter(is_left).collect();
        let is_new =
            |text: &&Text| !asked.texts.contains(text) && texts.iter().all(|other| other.name != text.name);
        let added: Vec<Text> = now.texts.iter().filter(is_new).cloned().collect();
        texts.extend(added);
        self.replace(Draft { table, texts });
        self.said = said;
    }

    /// Puts a draft in place of the one now, which can be taken back unless it was empty.
    fn replace(&mut self, draft: Draft) {
        let before = std::mem::replace(&mut self.draft, Rc::new(draft));
        if *before != Draft::default() && before != self.draft {
            self.before = Some(before);
        }
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
        let own = after(&Own::with(draft, Forms::default()), Change::RemoveText(0));
        assert_eq!(own.draft.texts, [text("two.txt")]);
        assert_eq!(own.draft.table, "question");
        assert_eq!(after(&own, Change::RemoveText(7)).draft, own.draft);
    }

    #[test]
    fn what_was_emptied_can_be_taken_back_and_brought_about_again() {
        let draft = Draft { table: "question".into(), texts: vec![Text::default()] };
        let emptied = after(&Own::with(draft.clone(), Forms::default()), Change::Empty);
        assert_eq!(*emptied.draft, Draft::default());
        let back = after(&emptied, Change::Undo);
        assert_eq!(*back.draft, draft);
        assert_eq!(*after(&back, Change::Undo).draft, Draft::default());
        assert_eq!(after(&Own::default(), Change::Undo), Own::default());
    }

    fn draft(table: &str, texts: &[&str]) -> Draft {
        let text = |name: &&str| Text { name: (*name).into(), content: (*name).into() };
        Draft { table: table.into(), texts: texts.iter().map(text).collect() }
    }

    fn taken(now: Draft, asked: Draft, made: Draft) -> Own {
        let opened = Opened { draft: made, said: "Done.".into() };
        after(&Own::with(now, Forms::default()), Change::Take(Rc::new(asked), opened))
    }

    #[test]
    fn a_table_that_a_file_replaces_can_be_taken_back() {
        let mine = draft("mine", &["one.txt"]);
        let own = taken(mine.clone(), mine.clone(), draft("other", &["one.txt"]));
        assert_eq!((&*own.draft, own.said.as_str()), (&draft("other", &["one.txt"]), "Done."));
        assert_eq!(*after(&own, Change::Undo).draft, mine);
    }

    #[test]
    fn what_is_written_and_added_while_a_file_is_read_stays() {
        let own = taken(draft("pasted", &["b"]), draft("", &["a"]), draft("", &["a", "c"]));
        assert_eq!(*own.draft, draft("pasted", &["c", "b"]), "a was removed, b added, c read");
        let own = taken(draft("pasted", &[]), draft("", &[]), draft("of the file", &[]));
        assert_eq!((&*own.draft, &*own.said), (&draft("pasted", &[]), words::CHANGED_MEANWHILE));
    }

    #[test]
    fn the_draft_of_another_window_is_followed_and_the_own_one_can_be_taken_back() {
        let own = Own::with(draft("mine", &[]), Forms::default());
        assert_eq!(after(&own, Change::Follow(draft("mine", &[]))), own);
        let followed = after(&own, Change::Follow(draft("theirs", &[])));
        assert_eq!((&*followed.draft, &*followed.said), (&draft("theirs", &[]), words::FOLLOWED));
        assert_eq!(*after(&followed, Change::Undo).draft, draft("mine", &[]));
    }

    #[test]
    fn whoever_comes_back_to_the_table_does_so_once() {
        let back = after(&Own::default(), Change::Show(false));
        assert!(back.comes_back);
        assert!(!after(&back, Change::Want).comes_back);
    }

    #[test]
    fn nothing_is_shown_that_was_not_made() {
        assert_eq!(after(&Own::default(), Change::Show(true)).shown, None);
    }
}
