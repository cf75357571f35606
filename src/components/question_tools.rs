//! The tools for teaching at every question: the stage and the lesson.

use yew::prelude::*;

use crate::components::link::{Links, button, enter, href, unseen};
use crate::state::{Action, Route};
use crate::words::PRESENT;
use crate::words::comparing::{ADD_TO_LESSON, lesson_number};
use comparison::Question;

/// Renders the link to the stage and the button for the lesson.
pub fn view(links: &Links, question: &Question, act: &Callback<Action>) -> Html {
    html! {
        <span class="question-tools">
            <a href={href(links, Route::Stage(question.id.clone()))}>{ PRESENT }{ unseen(&question.ask) }</a>
            { lesson(links, question, act) }
        </span>
    }
}

/// Renders the button that adds a question to the lesson; once added, it leads to the lesson.
pub fn lesson(links: &Links, question: &Question, act: &Callback<Action>) -> Html {
    let open = links.view.lesson.as_ref();
    if let Some(number) = open.and_then(|open| open.number_of(&question.id)) {
        let (links, act) = (links.clone(), act.clone());
        let onclick = Callback::from(move |_: MouseEvent| enter(&links, Route::Lesson, &act));
        return html! { <button type="button" {onclick}>{ lesson_number(number) }{ unseen(&question.ask) }</button> };
    }
    let lesson = open.map(|open| open.lesson().clone()).unwrap_or_default();
    button(act, Action::Lesson(Some(lesson.with(&question.id))), ADD_TO_LESSON, &question.ask)
}
