//! Taking the comparison away as a file: in which form, how much of it, and the text itself.

use yew::prelude::*;

use crate::browser;
use crate::components::link::href;
use crate::components::{copy, share};
use crate::share::export::annotations::web_annotations;
use crate::share::export::markdown::markdown;
use crate::share::export::{BYTE_ORDER_MARK, csv, part};
use crate::state::{Action, AppState, Format, OpenLesson, Route, Scope};

/// The form, as people call it, and as the browser does; how the file's name ends.
const fn known_as(format: Format) -> (&'static str, &'static str, &'static str) {
    match format {
        Format::Markdown => ("Text (Markdown)", "text/markdown", "md"),
        Format::Statements => ("Statements (CSV)", "text/csv", "csv"),
        Format::Verdicts => ("Verdicts (CSV)", "text/csv", "csv"),
        Format::Annotations => ("Web annotations (JSON-LD)", "application/ld+json", "jsonld"),
    }
}

/// The page.
#[inline(never)]
pub fn view(state: &AppState, format: Format, scope: &Scope, act: &Callback<Action>) -> Html {
    let lesson = state.view.lesson.as_ref();
    let part = part(state.source_of(scope), scope, lesson.map(OpenLesson::lesson));
    let edition = share::edition(state);
    let text = match format {
        Format::Markdown => markdown(&part, &edition),
        Format::Statements => csv::statements(&part),
        Format::Verdicts => csv::verdicts(&part),
        Format::Annotations => web_annotations(&part, &edition),
    };
    let link = |format: Format, to: &Scope, name: &str, current: bool| {
        let place = Route::Export(format, to.clone());
        html! { <a key={name.to_owned()} href={href(state, place)} aria-current={current.then_some("true")}>{ name }</a> }
    };
    html! {
        <article class="export">
            <header class="topic-head">
                <h1>{ "Take it away" }</h1>
                <p class="summary">{ scope.title(&state.comparison, lesson) }</p>
            </header>
            <nav class="document-choice" aria-label="Form">
                { for Format::ALL.map(|f| link(f, scope, known_as(f).0, f == format)) }
            </nav>
            if *scope != Scope::All {
                <p>{ link(format, &Scope::All, "The whole comparison instead", false) }</p>
            }
            { copy::field("copy-field", known_as(format).0, text.clone(), 18, act, save(format, scope, text, act)) }
            { copy::said(state) }
            <p class="hint">{ "The file is made here in the page; nothing is sent. JSON with all that the page knows, its schema, and the documents in BibTeX come from the command line: " }<code>{ "cargo run --bin export" }</code>{ "." }</p>
        </article>
    }
}

fn save(format: Format, scope: &Scope, text: String, act: &Callback<Action>) -> Html {
    let (_, kind, ending) = known_as(format);
    let of = match scope {
        Scope::All => String::new(),
        Scope::Topic(id) => format!("-{id}"),
        Scope::Question(id) => format!("-{id}"),
        Scope::Pair(one, other) => format!("-{one}-{other}"),
        Scope::Lesson => "-lesson".to_owned(),
    };
    let name = format!("synoptic{of}-{}.{ending}", format.id());
    // A spreadsheet has to be told how the letters of a table are written.
    let mark = if ending == "csv" { BYTE_ORDER_MARK } else { "" };
    let onclick = act.reform(move |_: MouseEvent| {
        Action::Announce(if browser::save(&name, kind, &format!("{mark}{text}")) {
            format!("Saved as {name}, where your browser puts files.")
        } else {
            "This browser does not let the page save a file. Copy the text instead.".to_owned()
        })
    });
    html! { <button type="button" class="do-save" {onclick}>{ "Save as a file" }</button> }
}
