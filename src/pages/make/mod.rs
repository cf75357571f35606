//! Making a comparison of one's own: the table, the texts, what is wrong, and the way out as one file. [`forms`] has
//! what is easier said in a form than in a table.

mod forms;

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::browser::{self, Read};
use crate::components::link::unseen;
use crate::effects;
use crate::own::state::{Change, Own, OwnHandle, OwnPage};
use crate::own::{Added, Draft, Fault, Made, Opened, file, row_range};
use crate::share::export::BYTE_ORDER_MARK;
use crate::words::lesson::UNDO;
use crate::words::{make as words, share};
use anchoring::plain::{LARGEST_FILE, Refused};
use forms::Forms;

/// The field that holds the table.
const TABLE: &str = "make-table";

/// An empty table: the header of the columns that every table needs.
const HEADER: &str = "question,document,answer,quote\n";

/// Renders the page.
#[component]
pub fn Make() -> Html {
    browser::before_drawing();
    let own = use_context::<OwnHandle>();
    use_effect_with((), {
        let own = own.clone();
        move |()| {
            if let Some(own) = own {
                if own.comes_back {
                    browser::focus_soon(TABLE.to_owned());
                }
                own.dispatch(Change::Want);
                // Whoever comes to the table is with the page's own comparison again. That draws this page anew.
                if own.shown.is_some() {
                    own.dispatch(Change::Show(false));
                }
            }
        }
    });
    let with_texts = use_state(|| false);
    use_effect_with(own.clone(), |own| {
        let stop = own
            .clone()
            .map(|own| browser::on_drop(LARGEST_FILE, move |read| take(&own, read, Added::Dropped)));
        move || stop.into_iter().for_each(|stop| stop())
    });
    effects::use_speech();
    let Some(own) = own else { return html! {} };
    html! {
        <article class="make">
            <header class="topic-head">
                <h1>{ words::MAKE }</h1>
                <p class="summary">{ words::SUMMARY }</p>
            </header>
            { table(&own) }
            { texts(&own) }
            <section aria-labelledby="make-result">
                <h2 id="make-result">{ words::RESULT }</h2>
                <p class="said" data-spoken="">{ &own.said }</p>
                { result(&own, &with_texts) }
            </section>
            if let Some(page) = own.last_page() {
                <Forms own={own.clone()} page={page.clone()} />
            }
            <p class="hint">{ if own.not_kept { words::NOT_KEPT } else { words::KEPT } }</p>
        </article>
    }
}

/// Renders what stands above a comparison of one's own while it is on the screen.
#[component]
pub fn OwnBar() -> Html {
    browser::before_drawing();
    effects::use_speech();
    let Some(own) = use_context::<OwnHandle>() else { return html! {} };
    let Some(page) = own.shown.clone() else { return html! {} };
    html! {
        <p class="own-bar">
            { words::SHOWN }
            <a href="#/make">{ words::BACK_TO_TABLE }</a>
            <button type="button" onclick={save(&own, page, false)}>{ words::SAVE }</button>
            <span class="said" data-spoken="">{ &own.said }</span>
        </p>
    }
}

/// Has the maker take in files that were chosen or dropped, one after the other.
fn take(own: &OwnHandle, read: Vec<Read>, added: Added) {
    let own = own.clone();
    say_opening(&own);
    spawn_local(async move {
        let asked = own.draft.clone();
        let mut draft = (*asked).clone();
        let mut said = Vec::new();
        for (name, bytes) in read {
            let opened = match bytes {
                Some(bytes) => browser::ask_maker("open", &(&draft, &name, added), &bytes).await,
                None => Err(format!("“{name}”: {}.", Refused::Unread)),
            };
            match opened {
                Ok(Opened { draft: next, said: words }) => {
                    draft = next;
                    said.push(words);
                }
                Err(why) => said.push(why),
            }
        }
        own.dispatch(Change::Take(asked, Opened { draft, said: said.join(" ") }));
    });
}

/// Says that the maker is being opened, where it takes a while.
fn say_opening(own: &OwnHandle) {
    if !browser::maker_is_open() {
        own.dispatch(Change::Say(words::OPENING.to_owned()));
    }
}

/// Has the maker put its example in place of an empty draft.
fn example(own: &OwnHandle) -> Callback<MouseEvent> {
    let own = own.clone();
    Callback::from(move |_| {
        let own = own.clone();
        say_opening(&own);
        spawn_local(async move {
            let asked = own.draft.clone();
            own.dispatch(match browser::ask_maker::<_, Opened>("example", &*asked, &[]).await {
                Ok(opened) => Change::Take(asked, opened),
                Err(why) => Change::Say(why),
            });
            browser::focus_soon(TABLE.to_owned());
        });
    })
}

/// Makes one change, and brings the focus to the table.
fn change(own: &OwnHandle, change: Change) -> Callback<MouseEvent> {
    let own = own.clone();
    Callback::from(move |_| {
        own.dispatch(change.clone());
        browser::focus_soon(TABLE.to_owned());
    })
}

/// Renders the field of the table, and the ways to fill it.
fn table(own: &OwnHandle) -> Html {
    let oninput = {
        let own = own.clone();
        Callback::from(move |e: InputEvent| {
            own.dispatch(Change::Write(browser::written(&e).unwrap_or_default()));
        })
    };
    let header = {
        let own = own.clone();
        Callback::from(move |_: MouseEvent| {
            own.dispatch(Change::Write(HEADER.to_owned()));
            browser::focus_soon(TABLE.to_owned());
        })
    };
    let nothing = own.draft.table.trim().is_empty();
    html! {
        <section aria-labelledby="make-of">
            <h2 id="make-of">{ words::TABLE }</h2>
            <p class="prose">{ words::TABLE_HOW }</p>
            <label for={TABLE}>{ words::TABLE_FIELD }</label>
            <textarea id={TABLE} class="make-table" rows="12" wrap="off" spellcheck="false" value={own.draft.table.clone()} {oninput} />
            <div class="copy-tools">
                { choose(own, "make-file", words::CHOOSE_TABLE, ".csv,.tsv,.txt,.xlsx,.html,.json,.jsonld,.qdpx,.qde", Added::AsTable) }
                if nothing {
                    <button type="button" onclick={example(own)}>{ words::EXAMPLE }</button>
                    <button type="button" onclick={header}>{ words::EMPTY }</button>
                } else {
                    <button type="button" onclick={download(own)}>{ words::DOWNLOAD_TABLE }</button>
                    <button type="button" id="make-empty" onclick={change(own, Change::Empty)}>{ words::EMPTY_IT }</button>
                }
                if own.before.is_some() {
                    <button type="button" onclick={change(own, Change::Undo)}>{ UNDO }</button>
                }
            </div>
            <details class="one-alone">
                <summary>{ words::COLUMNS }</summary>
                <p class="hint">{ words::COLUMNS_NEEDED }</p>
                <dl class="terms">{ for words::COLUMN.map(|(name, means)| html! { <><dt>{ name }</dt><dd>{ means }</dd></> }) }</dl>
            </details>
        </section>
    }
}

/// Renders a field in which files are chosen.
fn choose(own: &OwnHandle, id: &'static str, label: &'static str, kinds: &'static str, added: Added) -> Html {
    let own = own.clone();
    let onchange = Callback::from(move |event: Event| {
        let own = own.clone();
        browser::chosen_files(&event, LARGEST_FILE, move |read| take(&own, read, added));
    });
    html! {
        <span class="choose-files">
            <label for={id}>{ label }</label>
            <input {id} type="file" multiple={added == Added::AsText} accept={kinds} {onchange} />
        </span>
    }
}

/// Saves the table as CSV.
fn download(own: &OwnHandle) -> Callback<MouseEvent> {
    let own = own.clone();
    Callback::from(move |_| {
        let own = own.clone();
        spawn_local(async move {
            let table: Result<String, String> = browser::ask_maker("csv", &*own.draft, &[]).await;
            // What cannot be read as a table is saved as it was written.
            let table = table.unwrap_or_else(|_| own.draft.table.clone());
            let name = "comparison.csv";
            let saved = browser::save(name, "text/csv", &format!("{BYTE_ORDER_MARK}{table}"));
            let said = if saved { share::saved(name) } else { share::NOT_SAVED.to_owned() };
            own.dispatch(Change::Say(said));
        });
    })
}

/// Renders the documents' own texts, and the field to add some.
fn texts(own: &OwnHandle) -> Html {
    html! {
        <section aria-labelledby="make-texts">
            <h2 id="make-texts">{ words::TEXTS }</h2>
            <p class="prose">{ words::TEXTS_HOW }</p>
            <ul class="make-texts">
                { for own.draft.texts.iter().enumerate().map(|(n, text)| {
                    let own = own.clone();
                    let remove = Callback::from(move |_: MouseEvent| {
                        own.dispatch(Change::RemoveText(n));
                        browser::focus_soon("make-text-files".to_owned());
                    });
                    html! {
                        <li key={text.name.clone()}>
                            { &text.name }{ " " }
                            <button type="button" onclick={remove}>{ words::REMOVE }{ unseen(&text.name) }</button>
                        </li>
                    }
                }) }
            </ul>
            { choose(own, "make-text-files", words::CHOOSE_TEXTS, ".txt,.text,.md,.html,.htm,.xhtml,.mhtml,.mht", Added::AsText) }
        </section>
    }
}

/// Renders what is wrong with the table, or what it makes.
fn result(own: &OwnHandle, with_texts: &UseStateHandle<bool>) -> Html {
    if own.draft.table.trim().is_empty() {
        return html! { <p>{ words::NOTHING_YET }</p> };
    }
    let Some(made) = own.made() else {
        // Why it is not read stands above.
        return html! { if own.said.is_empty() { <p>{ words::READING }</p> } };
    };
    html! {
        <>
            { notices(made) }
            if made.faults.is_empty() {
                if let Some(page) = own.page() {
                    { out(own, &page, with_texts) }
                }
            } else {
                <p data-spoken="">{ words::faults(made.faults.len()) }</p>
                { faults(own, &made.faults) }
            }
        </>
    }
}

fn notices(made: &Made) -> Html {
    html! {
        if !made.notices.is_empty() {
            <ul class="make-notices">{ for made.notices.iter().map(|notice| html! { <li>{ notice }</li> }) }</ul>
        }
    }
}

/// Renders the faults beside their rows, all at once.
fn faults(own: &Own, faults: &[Fault]) -> Html {
    let row = |fault: &Fault| {
        let range = fault.row.and_then(|row| row_range(&own.draft.table, row));
        let go = range.map(|range| {
            let table = own.draft.table.clone();
            let onclick = Callback::from(move |_: MouseEvent| browser::select_in(TABLE, &table, &range));
            html! { <button type="button" {onclick}>{ for fault.row }{ unseen(words::GO_TO_ROW) }</button> }
        });
        let number = || html! { { for fault.row } };
        html! {
            <tr>
                <td>{ go.unwrap_or_else(number) }</td>
                <td>{ fault.column.clone() }</td>
                <td>{ &fault.what }</td>
                <td>{ &fault.remedy }</td>
            </tr>
        }
    };
    html! {
        <div class="scroll" tabindex="0" role="group" aria-label={words::FAULT_HEADS[2]}>
            <table class="matrix make-faults">
                <thead><tr>{ for words::FAULT_HEADS.map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                <tbody>{ for faults.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

/// Renders the ways from a table without faults to the page that it makes.
fn out(own: &OwnHandle, page: &Rc<OwnPage>, with_texts: &UseStateHandle<bool>) -> Html {
    let comparison = &page.data.comparison;
    let answers = comparison.questions().map(|(_, q)| q.statements.len()).sum();
    let look = {
        let own = own.clone();
        Callback::from(move |_: MouseEvent| {
            // Nothing that the link to the page's own comparison carries means anything in this one.
            browser::enter("/");
            own.dispatch(Change::Show(true));
            browser::focus_soon("comparison".to_owned());
        })
    };
    let tick = {
        let with_texts = with_texts.clone();
        Callback::from(move |_: Event| with_texts.set(!*with_texts))
    };
    let has_texts = !own.draft.texts.is_empty();
    html! {
        <>
            <p data-spoken="">{ words::makes(comparison.documents.len(), comparison.questions().count(), answers) }</p>
            if has_texts {
                <label class="make-with-texts"><input type="checkbox" checked={**with_texts} onchange={tick} />{ words::WITH_TEXTS }</label>
            }
            <p class="lesson-ways">
                <button type="button" id="make-look" class="start" onclick={look}>{ words::SHOW_IT }</button>
                <button type="button" id="make-save" onclick={save(own, page.clone(), has_texts && **with_texts)}>{ words::SAVE }</button>
            </p>
        </>
    }
}

/// Saves the page as one file.
fn save(own: &OwnHandle, page: Rc<OwnPage>, with_texts: bool) -> Callback<MouseEvent> {
    let own = own.clone();
    Callback::from(move |_| {
        let (own, page) = (own.clone(), page.clone());
        own.dispatch(Change::Say(words::SAVING.to_owned()));
        spawn_local(async move {
            let draft: Rc<Draft> = own.draft.clone();
            own.dispatch(Change::Say(match file::page(&page, with_texts).await {
                Ok(whole) => {
                    let name = file::name(&page.data.comparison.title);
                    let saved = browser::save(&name, "text/html", &whole);
                    let without = if with_texts { file::unknown(&page, &draft) } else { Vec::new() };
                    if saved { words::saved(&name, &without) } else { share::NOT_SAVED.to_owned() }
                }
                Err(why) => why,
            }));
        });
    })
}
