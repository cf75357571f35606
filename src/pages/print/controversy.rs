//! The pack for a structured academic controversy: a page for each side, one to restate the other side, and one
//! for consensus. No side sees the other's page, and no verdict appears before the last page.

use yew::prelude::*;

use super::{Asked, Group, Paper, names, room};
use crate::components::reason;
use crate::share::wording::sentence;
use crate::words::{paper as words, verdicts};
use comparison::analysis::controversy::sides;
use comparison::finding::finding;
use comparison::verdict::Stance;
use comparison::{PositionId, Relation, Verdict};

impl Paper<'_> {
    /// Renders four pages for each question on which documents disagree, then the questions that have no sides.
    pub(super) fn controversy(&self, groups: &[Group<'_>]) -> Html {
        let asked = || groups.iter().flat_map(|g| &g.asked);
        let without: Vec<&Asked<'_>> = asked().filter(|a| sides(a.question, &self.ids).is_none()).collect();
        let packs = asked().filter_map(|a| Some(self.pack(a, sides(a.question, &self.ids)?)));
        html! {
            <>
                { for packs }
                if !without.is_empty() {
                    <section class="sheet-page">
                        <h2>{ words::NO_SIDES }</h2>
                        <p class="sheet-how">{ words::NO_SIDES_HOW }</p>
                        { for without.into_iter().map(|asked| {
                            let found = finding(self.comparison, asked.question, &self.ids);
                            html! { <p class="sheet-how">{ format!("{}. {} {} {}.", asked.number, asked.question.ask, found.verdict.sign(), found.sentence) }</p> }
                        }) }
                    </section>
                }
            </>
        }
    }

    fn pack(&self, asked: &Asked<'_>, relation: &Relation) -> Html {
        let between = in_order(relation);
        html! {
            <>
                { for words::SIDES.into_iter().zip(between).map(|(name, position)| self.side(asked, position, name)) }
                <section class="sheet-page">
                    { self.heading(asked, false) }
                    <p class="sheet-role">{ words::RESTATE }</p>
                    { names() }
                    <p class="sheet-how">{ words::RESTATE_HOW }</p>
                    { room(words::WHAT_THEY_SAID, 10) }
                    { room(words::IS_THAT_RIGHT, 6) }
                    { room(words::THEIR_BEST, 5) }
                </section>
                <section class="sheet-page">
                    { self.heading(asked, false) }
                    <p class="sheet-role">{ words::CONSENSUS }</p>
                    { names() }
                    <p class="sheet-how">{ words::CONSENSUS_HOW }</p>
                    { room(words::ALL_ACCEPT, 4) }
                    { room(words::STILL_PART, 4) }
                    { self.judged(asked, relation) }
                </section>
            </>
        }
    }

    /// Renders the page of a side: what it argues, what supports it, and room for three arguments.
    fn side(&self, asked: &Asked<'_>, position: &PositionId, name: &'static str) -> Html {
        let question = asked.question;
        let label = question.label(position);
        // The more documents support it, the less room is left.
        let room_for = match self.documents.iter().filter(|d| question.holds(&d.id, position)).count() {
            0 | 1 => 5,
            2 => 4,
            _ => 3,
        };
        html! {
            <section class="sheet-page">
                { self.heading(asked, name == words::SIDES[0]) }
                <p class="sheet-role">{ name }</p>
                { names() }
                <p class="sheet-claim"><b>{ words::you_argue(position) }</b>{ sentence(label) }</p>
                <p class="sheet-how">{ words::SIDE_HOW }</p>
                <h2 class="sheet-sub">{ words::WHO_SUPPORTS_IT }</h2>
                { self.evidence(question, position) }
                { for words::ARGUMENTS.map(|argument| room(argument, room_for)) }
            </section>
        }
    }

    /// Renders the verdict between the sides, and what the other documents answer.
    fn judged(&self, asked: &Asked<'_>, relation: &Relation) -> Html {
        let question = asked.question;
        let label = |id: &PositionId| question.label(id);
        let of_side = |(name, id): (&str, &PositionId)| {
            html! { <p><b>{ words::side(name, id) }</b>{ format!(": {} {}", sentence(label(id)), sentence(&self.holders(question, id))) }</p> }
        };
        let others = question.positions.iter().filter(|p| !relation.between.contains(&p.id));
        let others: Vec<String> = others
            .map(|p| (p, self.holders(question, &p.id)))
            .filter(|(_, holders)| !holders.is_empty())
            .map(|(p, holders)| format!("{} {} ({holders})", p.id.letter(), p.label))
            .collect();
        let verdict = Verdict::from(relation.kind);
        let arguable = verdicts::arguable(relation.arguable);
        let [one, other] = words::SIDES;
        html! {
            <div class="sheet-judged">
                <h2 class="sheet-sub">{ words::HOW_IT_WAS_JUDGED }</h2>
                { for words::SIDES.into_iter().zip(in_order(relation)).map(of_side) }
                <p><b>{ format!("{} {one} {}", verdict.sign(), verdict.with(other)) }</b>{ arguable }{ format!(": {}", sentence(&relation.why)) }</p>
                <p>{ reason::parting(relation) }</p>
                if !others.is_empty() {
                    <p><b>{ words::OTHER_ANSWERS }</b>{ others.join("; ") }{ "." }</p>
                }
                { self.apart(asked, &Stance::Reports, verdicts::ONLY_REPORTS_OTHERS) }
                { self.apart(asked, &Stance::Silent, verdicts::SAYS_NOTHING) }
                { self.apart(asked, &Stance::NotRecorded, verdicts::NOT_RECORDED) }
            </div>
        }
    }

    /// Renders which documents hold no position.
    fn apart(&self, asked: &Asked<'_>, stance: &Stance<'_>, words: &str) -> Html {
        let names = self.comparison.names(asked.question.of_stance(stance, &self.ids));
        html! {
            if !names.is_empty() {
                <p><b>{ words }</b>{ format!(": {names}.") }</p>
            }
        }
    }
}

/// Returns the positions of the two sides in the order of their letters.
fn in_order(relation: &Relation) -> [&PositionId; 2] {
    let mut between = relation.between.each_ref();
    between.sort();
    between
}
