//! The stage: one question fills the screen of a classroom. The class predicts which answer it will find, reads
//! what the documents say one by one, votes again, and sees how the answers relate and what would settle it.
//!
//! What does not fit the screen is laid out in columns of the screen's width, one after the other; each is a
//! part of its step.

use yew::prelude::*;

use crate::browser;
use crate::components::link::{Links, button, enter, href, on_click, quoted};
use crate::components::position::position_class;
use crate::components::{class_if, copy, reason, strip};
use crate::share::wording::related;
use crate::state::keys;
use crate::state::stage::{LARGEST, Votes};
use crate::state::{Action, AppState, OnStage, Round, Route, Scope, Way};
use crate::verdict_style::class;
use crate::words::{comparing, stage as words, verdicts};
use comparison::analysis::reveal::Step;
use comparison::finding::{Finding, finding};
use comparison::verdict::Stance;
use comparison::{
    DocumentId, Position, PositionId, Question, QuestionId, Relation, Statement, Verdict, Voice,
};

/// The most relations of one step that are shown with the words of their answers.
const FEW: usize = 3;

/// The id of the element whose parts are shown one by one.
pub const WINDOW: &str = "stage-window";

/// Renders the question on the stage.
pub fn view(state: &AppState, links: &Links, id: &QuestionId, act: &Callback<Action>) -> Html {
    let Some((_, question)) = state.comparison.question(id) else { return html! {} };
    let (steps, at) = state.presented();
    let stage = Stage { state, links, question, at, act };
    let (content, said) = match steps.get(at) {
        Some(step) if !state.stage.ended => {
            let statements = steps.iter().take(at + 1);
            let read: Vec<&Statement> = statements
                .filter_map(
                    |step| if let Step::Statement(statement) = step { Some(*statement) } else { None },
                )
                .collect();
            let all_read = !steps.iter().skip(at + 1).any(|step| matches!(step, Step::Statement(_)));
            (stage.step(step, &read, all_read), stage.in_words(step))
        }
        _ => stage.end(),
    };
    html! {
        <article class={format!("on-stage size-{}", state.stage.size)}>
            { content }
            { stage.place(steps.len()) }
            { stage.tools() }
            <p class="unseen" data-spoken="">{ if state.stage.blank { words::BLANK.to_owned() } else { said } }</p>
            if state.stage.blank {
                <div class="blank"></div>
            }
        </article>
    }
}

/// What every part of the stage needs.
struct Stage<'a> {
    state: &'a AppState,
    links: &'a Links,
    question: &'a Question,
    /// The step on the screen.
    at: usize,
    act: &'a Callback<Action>,
}

impl Stage<'_> {
    fn step(&self, step: &Step<'_>, read: &[&Statement], all_read: bool) -> Html {
        let (aside, flow) = match step {
            Step::Predict => (Html::default(), self.answers(Round::Before)),
            Step::VoteAgain => (Html::default(), self.answers(Round::After)),
            Step::Statement(statement) => (self.sides(read, all_read), self.statement(statement)),
            Step::Finding => (Html::default(), self.finding()),
            Step::Relations(relations) => (
                Html::default(),
                match relations.as_slice() {
                    [one] => self.picture(one),
                    // With many, the letters and names have to do.
                    several => {
                        html! { <>{ for several.iter().map(|r| self.relation(r, several.len() <= FEW)) }</> }
                    }
                },
            ),
            Step::Settle(relation) => (Html::default(), settle(relation)),
        };
        html! {
            <>
                <h1>{ &self.question.ask }</h1>
                <div class="stage-screen">
                    { aside }
                    // A new element for each step, so that it begins with its first part.
                    <div id={WINDOW} class="stage-window" key={format!("{} {}", self.question.id, self.at)}>
                        <div class="stage-flow">{ flow }</div>
                    </div>
                </div>
            </>
        }
    }

    /// Renders the answers with the votes for each.
    fn answers(&self, round: Round) -> Html {
        let votes = self.state.stage.votes(&self.question.id);
        let positions = &self.question.positions;
        html! {
            <>
                if round == Round::After {
                    <p class="stage-line">{ words::VOTE_AGAIN }</p>
                }
                <div class={format!("stage-answers answers-{}", positions.len())}>
                    { for positions.iter().enumerate().map(|(n, p)| self.answer(n + 1, p, &votes, round)) }
                </div>
                if round == Round::Before {
                    <p class="stage-line">
                        <span>{ words::WHO_SAYS_WHAT }</span>
                        { for self.state.view.shown.iter().map(|d| html! { <b class="chip" key={d.as_str()}>{ self.links.short(d) }</b> }) }
                    </p>
                }
            </>
        }
    }

    fn answer(&self, number: usize, position: &Position, votes: &Votes, round: Round) -> Html {
        let (letter, count) = (position.id.letter(), votes.count(round, &position.id));
        let vote = on_click(self.act, Action::OnStage(OnStage::Vote(number)));
        let written = |count: u16| if count == 0 { String::new() } else { count.to_string() };
        let typed = {
            let id = position.id.clone();
            self.act.reform(move |event: Event| {
                let count = keys::number(&browser::written(&event).unwrap_or_default()).unwrap_or(count);
                browser::rewrite(&event, &written(count));
                Action::OnStage(OnStage::Count(id.clone(), count))
            })
        };
        let onchange = typed.clone();
        // What an input method composes is read once it is done.
        let oninput = Callback::from(move |event: InputEvent| {
            if !event.is_composing() {
                typed.emit(event.into());
            }
        });
        let select = Callback::from(|event: MouseEvent| browser::select_all(&event));
        let before = votes.count(Round::Before, &position.id);
        html! {
            <div class={classes!("stage-answer", position_class(self.question, position))} key={letter.clone()}>
                <button type="button" onclick={vote} title={words::one_more(number)}>
                    { strip::letter(self.question, position) }
                    <span><span class="unseen">{ &letter }{ ": " }</span>{ &position.label }</span>
                </button>
                { bars(votes, &position.id, round) }
                if round == Round::After {
                    <span class="votes-before"><span aria-hidden="true">{ before }{ " →" }</span><span class="unseen">{ words::votes_before(before) }</span></span>
                }
                <input type="text" inputmode="numeric" onclick={select} maxlength="3" autocomplete="off" aria-label={words::votes_for(&letter, round)}
                    placeholder="0" value={written(count)} {oninput} {onchange} />
            </div>
        }
    }

    /// Renders which document gave which answer so far; once all were read, who says nothing.
    fn sides(&self, read: &[&Statement], all_read: bool) -> Html {
        let latest = read.last().map(|s| &s.document);
        let name = |d: &DocumentId| {
            let class = class_if(latest == Some(d), "is-latest");
            html! { <span {class} key={d.as_str()}>{ self.links.short(d) }</span> }
        };
        let holders = |position: &PositionId| {
            let own = read.iter().filter(|s| s.voice == Voice::Own && s.position == *position);
            own.map(|s| name(&s.document)).collect::<Html>()
        };
        let reporting = read.iter().filter(|s| s.voice == Voice::Reported);
        let mut reporting: Vec<&DocumentId> = reporting.map(|s| &s.document).collect();
        reporting.dedup();
        let apart = |stance: Stance<'_>| {
            let those = self.state.view.shown.iter().filter(|d| self.question.stance(d) == stance);
            those.filter(|_| all_read).collect::<Vec<&DocumentId>>()
        };
        let line = |words: &'static str, documents: &[&DocumentId]| {
            html! {
                if !documents.is_empty() {
                    <li class="is-apart" key={words}><p>{ words }{ ": " }{ for documents.iter().map(|d| name(d)) }</p></li>
                }
            }
        };
        html! {
            <ul class="stage-sides">
                <>{ for self.question.positions.iter().map(|p| html! {
                    <li class={position_class(self.question, p)} key={p.id.letter()}>
                        { strip::letter(self.question, p) }<p><span class="unseen">{ p.id.letter() }{ ": " }</span>{ holders(&p.id) }</p>
                    </li>
                }) }</>
                { line(verdicts::ONLY_REPORTS_OTHERS, &reporting) }
                { line(verdicts::SAYS_NOTHING_HERE, &apart(Stance::Silent)) }
                { line(verdicts::NOT_RECORDED, &apart(Stance::NotRecorded)) }
            </ul>
        }
    }

    /// Renders what one document says, with the phrase that carries it.
    fn statement(&self, statement: &Statement) -> Html {
        let position = self.question.position(&statement.position);
        html! {
            <section class={classes!("stage-document", position.map(|p| position_class(self.question, p)))}>
                <h2>
                    { self.links.short(&statement.document) }
                    { position.map(|p| strip::letter(self.question, p)).unwrap_or_default() }
                    if let Some(position) = position {
                        <span class="stage-label"><span class="unseen">{ position.id.letter() }{ ": " }</span>{ &position.label }</span>
                    }
                </h2>
                if let Some(by) = statement.by.as_ref().filter(|_| statement.voice == Voice::Reported) {
                    <p class="stage-by">{ comparing::reported_of(by) }</p>
                }
                <p class="stage-clause">{ &statement.clause }</p>
                if let Some(citation) = statement.citations.first() {
                    <p class="stage-phrase">{ quoted(&citation.phrase) }{ format!(" {}", citation.place()) }</p>
                }
            </section>
        }
    }

    fn found(&self) -> Finding {
        finding(&self.state.comparison, self.question, &self.state.view.shown)
    }

    /// Renders the finding with the answers that are held.
    fn finding(&self) -> Html {
        let found = self.found();
        let shown = &self.state.view.shown;
        let held = |p: &&Position| shown.iter().any(|d| self.question.holds(d, &p.id));
        html! {
            <>
                <p class={classes!("stage-finding", class(found.verdict))}>{ format!("{} {}", found.verdict.sign(), found.sentence) }</p>
                { for self.question.positions.iter().filter(held).map(|p| self.card(p)) }
            </>
        }
    }

    /// Renders an answer with those who hold it.
    fn card(&self, position: &Position) -> Html {
        html! {
            <div class={classes!("stage-card", position_class(self.question, position))}>
                { strip::letter(self.question, position) }
                <p><span class="unseen">{ position.id.letter() }{ ": " }</span><b>{ &position.label }</b></p>
                <p class="stage-names">{ self.holders(position) }</p>
            </div>
        }
    }

    /// Renders a relation as a picture: two answers, the sign between them, the reason.
    fn picture(&self, relation: &Relation) -> Html {
        let verdict = Verdict::from(relation.kind);
        let [one, other] = relation
            .between
            .each_ref()
            .map(|id| self.question.position(id).map_or_else(Html::default, |p| self.card(p)));
        html! {
            <>
                <div class={classes!("stage-picture", class(verdict))}>
                    { one }
                    <p class="stage-sign">
                        <span aria-hidden="true">{ verdict.sign() }</span><b>{ words::meaning(verdict) }</b>
                        { reason::arguable(relation.arguable) }
                    </p>
                    { other }
                </div>
                <p class="stage-why">{ &relation.why }</p>
                { parting(relation) }
            </>
        }
    }

    /// Renders one relation of several, with the words of its answers or their letters alone.
    fn relation(&self, relation: &Relation, in_words: bool) -> Html {
        let verdict = Verdict::from(relation.kind);
        let answer = |id: &PositionId| {
            let position = self.question.position(id)?;
            Some(html! {
                <p class={classes!("stage-side", position_class(self.question, position))}>
                    { strip::letter(self.question, position) }
                    <span><span class="unseen">{ id.letter() }{ ": " }</span>{ &position.label }{ " " }<b>{ self.holders(position) }</b></span>
                </p>
            })
        };
        html! {
            <section class={classes!("stage-relation", class(verdict))}>
                if in_words {
                    { for relation.between.iter().filter_map(answer) }
                    <h2>{ format!("{} {}", verdict.sign(), words::meaning(verdict)) }{ reason::arguable(relation.arguable) }</h2>
                } else {
                    <h2>{ format!("{} {}", verdict.sign(), related(relation)) }{ reason::arguable(relation.arguable) }</h2>
                    <p class="stage-names">{ reason::holders(self.links, self.question, relation, &self.state.view.shown) }</p>
                }
                <p>{ &relation.why }</p>
            </section>
        }
    }

    /// Returns the names of those who hold an answer.
    fn holders(&self, position: &Position) -> String {
        self.links.comparison.names(self.question.holders(&position.id, &self.state.view.shown))
    }

    /// Renders the end of the lesson or topic, and says it.
    fn end(&self) -> (Html, String) {
        let row = self.state.stage_row(&self.question.id);
        let lesson = self.state.lesson_of(&self.question.id);
        let topic = self.state.comparison.question(&self.question.id).map(|(topic, _)| topic.title.clone());
        let title = match lesson {
            Some(open) => Scope::Lesson.title(&self.state.comparison, Some(open)),
            None => topic.unwrap_or_default(),
        };
        let end = words::the_end(row.len());
        let content = html! {
            <div class="stage-end" key="end">
                <h1>{ title }</h1>
                <p>{ &end }</p>
                if lesson.is_some() {
                    <p><a href={href(self.links, Route::Lesson)}>{ words::BACK_TO_LESSON }</a></p>
                }
            </div>
        };
        (content, end)
    }

    /// Renders where one is, and the time that is left.
    fn place(&self, steps: usize) -> Html {
        let row = self.state.stage_row(&self.question.id);
        let number = row.iter().position(|id| *id == self.question.id).unwrap_or_default() + 1;
        let dots: String = (0..steps).map(|n| if n <= self.at { '●' } else { '○' }).collect();
        html! {
            <footer class="stage-place">
                <p>
                    <span aria-hidden="true">{ format!("{number}/{} {dots}", row.len()) }</span>
                    if self.state.has_earlier_votes() {
                        <span>{ " " }{ words::EARLIER }</span>
                    }
                    if self.state.stage.parts > 1 && !self.state.stage.ended {
                        <span>{ words::part(self.state.stage.part + 1, self.state.stage.parts) }</span>
                    }
                    <span class="unseen">{ words::place(self.state.lesson_of(&self.question.id).is_some(), [number, row.len()], [self.at + 1, steps]) }</span>
                </p>
                if !self.state.said.is_empty() {
                    { copy::outcome(self.state) }
                }
                if let Some(timer) = self.state.timer() {
                    <p class={classes!("stage-timer", class_if(!timer.running, "is-resting"))} role="timer">
                        { if timer.left == 0 { words::TIME_IS_UP.to_owned() } else { words::time(timer.left) } }
                        if timer.left > 0 && !timer.running {
                            { words::PAUSED }
                        }
                    </p>
                }
            </footer>
        }
    }

    /// Renders buttons for what the keys do. They come with the mouse.
    fn tools(&self) -> Html {
        let does = |done: OnStage, words: &str| button(self.act, Action::OnStage(done), words, "");
        let sizes = |larger: bool, words: &'static str| {
            let last = if larger { LARGEST } else { 0 };
            let disabled = (self.state.stage.size == last).then_some("true");
            let onclick = on_click(self.act, Action::OnStage(OnStage::Enlarge(larger)));
            html! { <button type="button" aria-disabled={disabled} {onclick}>{ words }</button> }
        };
        let leaving = {
            let (state, act) = (self.state.clone(), self.act.clone());
            Callback::from(move |_: MouseEvent| leave(&state, &act))
        };
        let filling = {
            let act = self.act.clone();
            Callback::from(move |_: MouseEvent| fill_screen(&act))
        };
        html! {
            <nav class="stage-tools" aria-label="Stage">
                { does(OnStage::Step(Way::Previous), "← Back") }
                { does(OnStage::Step(Way::Next), "Next →") }
                if self.state.round().is_some() {
                    <span>{ words::vote_how(self.question.positions.len()) }</span>
                }
                if self.state.may_reset() {
                    { does(OnStage::Reset, if self.state.stage.ended { words::DELETE_ALL } else { words::DELETE }) }
                }
                if !self.state.stage.ended {
                    { does(OnStage::Timer, "Timer (T)") }
                }
                { sizes(false, "Smaller (−)") }
                { sizes(true, "Larger (+)") }
                { does(OnStage::Blank, "Blank (B)") }
                if browser::can_fill_screen() {
                    <button type="button" onclick={filling}>{ "Full screen (F)" }</button>
                }
                <button type="button" onclick={leaving}>{ "Leave (Esc)" }</button>
            </nav>
        }
    }

    /// Returns what the step shows, for those who hear the page.
    fn in_words(&self, step: &Step<'_>) -> String {
        match step {
            Step::Predict => self.question.ask.clone(),
            Step::VoteAgain => words::VOTE_AGAIN.to_owned(),
            Step::Statement(s) => format!("{}: {}", self.links.short(&s.document), s.clause),
            Step::Finding => self.found().sentence,
            Step::Relations(relations) => {
                relations.iter().map(|r| format!("{}. {}", related(r), r.why)).collect::<Vec<_>>().join(" ")
            }
            Step::Settle(relation) => {
                format!(
                    "{} {}",
                    verdicts::WHAT_WOULD_SETTLE_IT,
                    relation.settle.as_deref().unwrap_or_default()
                )
            }
        }
    }
}

/// Fills the screen, or returns to the window; says so where the browser refuses it.
pub fn fill_screen(act: &Callback<Action>) {
    let act = act.clone();
    browser::fill_screen(move || act.emit(Action::Announce(words::NOT_FILLED.to_owned())));
}

/// Renders the votes for an answer as bars: those after reading below those before.
fn bars(votes: &Votes, position: &PositionId, round: Round) -> Html {
    let most = votes.most().max(1);
    let width = |round: Round| (u32::from(votes.count(round, position)) * 100 / u32::from(most)).to_string();
    html! {
        <svg class="stage-bars" viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
            if round == Round::After {
                <rect class="bar-before" x="0" y="1" width={width(Round::Before)} height="7" />
                <rect x="0" y="11" width={width(Round::After)} height="9" />
            } else {
                <rect x="0" y="3" width={width(Round::Before)} height="14" />
            }
        </svg>
    }
}

/// Renders why two answers part.
fn parting(relation: &Relation) -> Html {
    html! {
        if let Some(part) = relation.part {
            <p class="stage-why">{ format!("{} {}.", verdicts::WHY_THEY_PART, verdicts::ground(part)) }</p>
        }
    }
}

fn settle(relation: &Relation) -> Html {
    html! {
        <section class={classes!("stage-settle", class(Verdict::from(relation.kind)))}>
            <h2>{ verdicts::WHAT_WOULD_SETTLE_IT }</h2>
            <p>{ relation.settle.as_deref() }</p>
        </section>
    }
}

/// Leaves the stage: back to where it was entered, else to the question in its topic.
pub fn leave(state: &AppState, act: &Callback<Action>) {
    match state.staged() {
        Some(_) if state.stage.entered => browser::back(),
        Some(id) => enter(&Links::of(state), Route::Question(id.clone()), act),
        None => {}
    }
}
