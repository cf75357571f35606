//! The corroboration chart, in the words of history teachers: a page for each question.

use yew::prelude::*;

use super::{Group, Paper, names, room};
use crate::words::paper as words;
use crate::words::paper::AUTHOR_NOT_STATED;

impl Paper<'_> {
    /// Renders a chart for each question.
    pub(super) fn corroboration(&self, groups: &[Group<'_>]) -> Html {
        let charts = groups.iter().flat_map(|g| &g.asked).map(|asked| {
            html! {
                <section class="sheet-page" key={asked.number}>
                    { self.heading(asked, true) }
                    { names() }
                    <table class="sheet-table">
                        <thead>
                            <tr>
                                <th scope="col" class="sheet-document">{ words::DOCUMENT }</th>
                                <th scope="col">{ words::WHAT_EACH_SAYS }{ " (¶)" }</th>
                                <th scope="col">{ words::DO_THEY_AGREE }</th>
                                <th scope="col">{ words::WHICH_RELIABLE }</th>
                            </tr>
                        </thead>
                        <tbody>{ for self.documents.iter().map(|d| html! {
                            <tr key={d.id.as_str()}>
                                <th scope="row">
                                    <p class="sheet-ask">{ &d.short }</p>
                                    <p>{ d.author.as_deref().unwrap_or(AUTHOR_NOT_STATED) }</p>
                                    <p>{ d.heading() }</p>
                                </th>
                                <td></td>
                                <td></td>
                                <td></td>
                            </tr>
                        }) }</tbody>
                    </table>
                    { room(words::WHAT_OTHERS, 2) }
                </section>
            }
        });
        charts.collect()
    }
}
