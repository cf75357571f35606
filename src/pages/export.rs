//! Downloading the comparison as a file: in which form, how much of it, and the text itself.

use yew::prelude::*;

use crate::browser;
use crate::components::link::{Links, choices, href};
use crate::components::{copy, share};
use crate::share::export::annotations::web_annotations;
use crate::share::export::csv::{self, Separator};
use crate::share::export::markdown::markdown;
use crate::share::export::{BYTE_ORDER_MARK, part};
use crate::state::{Action, AppState, Format, OpenLesson, Route, Scope};
use crate::words::{DOWNLOAD, share as words};

/// Returns the name of a form, its media type, and the ending of its file.
const fn known_as(format: Format) -> (&'static str, &'static str, &'static str) {
    match format {
        Format::Markdown => ("Text (Markdown)", "text/markdown", "md"),
        Format::Statements => ("Statements (table)", "text/tab-separated-values", "tsv"),
        Format::Verdicts => ("Verdicts (table)", "text/tab-separated-values", "tsv"),
        Format::Annotations => ("Web annotations (JSON-LD)", "application/ld+json", "jsonld"),
    }
}

/// Renders the page.
pub fn view(state: &AppState, links: &Links, format: Format, scope: &Scope, act: &Callback<Action>) -> Html {
    let lesson = state.view.lesson.as_ref();
    let part = part(state.source_of(scope), scope, lesson.map(OpenLesson::lesson));
    let edition = share::edition(state);
    let text = match format {
        Format::Markdown => markdown(&part, &edition),
        Format::Statements => csv::statements(&part, Separator::Tab),
        Format::Verdicts => csv::verdicts(&part, Separator::Tab),
        Format::Annotations => web_annotations(&part, &edition, |question, name, citation| {
            state.copies.of(&name.document)?.characters(question, name, citation)
        }),
    };
    let to = |format: Format, to: &Scope| href(links, Route::Export(format, to.clone()));
    let forms = Format::ALL.map(|f| (to(f, scope), known_as(f).0.to_owned(), f == format));
    html! {
        <article class="export">
            <header class="topic-head">
                <h1>{ DOWNLOAD }</h1>
                <p class="summary">{ scope.title(&state.comparison, lesson) }</p>
            </header>
            { choices("Format", forms.into_iter()) }
            if *scope != Scope::All {
                <p><a href={to(format, &Scope::All)}>{ words::WHOLE_INSTEAD }</a></p>
            }
            { copy::field("copy-field", known_as(format).0, text.clone(), 18, act, save(format, scope, text, act)) }
            { copy::outcome(state) }
            { note(format, state) }
            <p class="hint">{ words::EXPORT_NOTE }<code>{ "synoptic export" }</code>{ "." }</p>
        </article>
    }
}

/// Renders what to know about a form.
fn note(format: Format, state: &AppState) -> Html {
    let note = match format {
        Format::Statements | Format::Verdicts => words::TABLE_NOTE,
        Format::Annotations if state.copies.copies.is_empty() => words::ANNOTATIONS_NOTE,
        _ => return html! {},
    };
    html! { <p class="hint">{ note }</p> }
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
    // A spreadsheet reads a table as UTF-8 only if it begins with this mark.
    let mark = if ending == "tsv" { BYTE_ORDER_MARK } else { "" };
    let onclick = act.reform(move |_: MouseEvent| {
        Action::Announce(if browser::save(&name, kind, &format!("{mark}{text}")) {
            words::saved(&name)
        } else {
            words::NOT_SAVED.to_owned()
        })
    });
    html! { <button type="button" class="do-save" {onclick}>{ "Save as a file" }</button> }
}
