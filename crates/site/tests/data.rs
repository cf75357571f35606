//! The shipped data.

use std::path::Path;

use check::{Checked, check, report};
use comparison::finding::finding;
use comparison::{Kind, QuestionId, Voice};
use search::{Corpus, questions};
use synoptic::lesson::{LONGEST_LINK, Lesson, write_link};
use synoptic::route::reserved_words;

fn shipped() -> Checked {
    check(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data"), &reserved_words(), rules::Rules::Strict)
        .unwrap()
}

#[test]
fn the_shipped_data_has_no_faults() {
    let checked = shipped();
    assert!(checked.faults.is_empty(), "{}", report::render(&checked.faults, &checked.files, "data/"));
    assert!(!checked.comparison.topics.is_empty());
}

#[test]
fn every_ready_lesson_fills_its_time_and_fits_into_a_link() {
    let comparison = shipped().comparison;
    assert_eq!(comparison.lessons.len(), 3);
    for ready in &comparison.lessons {
        let lesson = Lesson::from(ready);
        assert_eq!(lesson.minutes(), 45, "{}", ready.title);
        // The page and the question on the stage come before it.
        assert!(write_link(&lesson).len() + 150 < LONGEST_LINK, "{}", ready.title);
        for step in &ready.steps {
            let (_, question) = comparison.question(&step.question).unwrap();
            let answering =
                comparison.documents.iter().filter(|d| question.statements_of(&d.id).any(|_| true));
            assert!(answering.count() >= 3, "{} is answered by few", question.id);
        }
    }
}

#[test]
fn a_headline_names_a_contradiction_exactly_where_two_documents_hold_clashing_positions() {
    let comparison = shipped().comparison;
    let documents: Vec<_> = comparison.documents.iter().map(|d| d.id.clone()).collect();
    let (mut naming, mut others) = (0, 0);
    for (_, question) in comparison.questions() {
        let own = || question.statements.iter().filter(|s| s.voice == Voice::Own);
        // Read from the statements and the relations alone.
        let clashes = question.relations.iter().filter(|r| r.kind == Kind::Contradicts).any(|relation| {
            let [one, other] = &relation.between;
            own()
                .filter(|s| s.position == *one)
                .any(|a| own().filter(|s| s.position == *other).any(|b| a.document != b.document))
        });
        let headline = finding(&comparison, question, &documents).sentence;
        let names = headline.contains(" against ") || headline.contains(" contradict each other");
        assert_eq!(names, clashes, "{}: {headline}", question.id);
        if names { naming += 1 } else { others += 1 }
    }
    assert!(naming > 5 && others > 50, "{naming} and {others}");
}

#[test]
fn what_teachers_type_finds_the_obvious_question_among_the_first_three() {
    let comparison = shipped().comparison;
    let corpus = Corpus::new(&comparison);
    for (typed, expected) in [
        ("alliance", "alliance-formal"),
        ("will they become formal allies", "alliance-formal"),
        ("is china a threat to russia", "far-east-danger"),
        ("how many chinese immigrants are there", "migration-numbers"),
        ("is chinese migration dangerous", "migration-danger"),
        ("war games", "exercises-how-far"),
        ("does russia sell weapons to china", "arms-best-weapons"),
        ("does china steal russian technology", "arms-copying"),
        ("how long is the border", "border-length"),
        ("who is the junior partner", "alliance-junior-partner"),
        ("oil and gas deals", "energy-deal-gain"),
        ("do putin and xi get along", "leaders-friendship"),
        ("does china want vladivostok back", "border-claims-now"),
        ("belt and road", "organisations-bri-bind"),
        ("what do ordinary russians think of china", "opinion-russians-view-china"),
        ("will the friendship last", "change-outlook"),
        ("western sanctions on russia", "west-china-relief"),
        ("join forces against america", "nato-military-against-us"),
        ("rivals in central asia", "central-asia-rivalry"),
        ("is china taking over the far east", "far-east-develop-or-take-over"),
        ("does moscow trust beijing", "opinion-moscow-mistrust"),
        ("is russia dependent on china", "trade-dependence-wary"),
    ] {
        let found = questions(&corpus.find(&corpus.query(typed)));
        let first: Vec<&str> =
            found.iter().take(3).filter_map(|best| best.question.as_ref()).map(QuestionId::as_str).collect();
        assert!(first.contains(&expected), "{typed}: {first:?}");
    }
}
