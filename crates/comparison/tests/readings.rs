//! How far two readers agree: kappa and its intervals, worked out by hand.

use comparison::TopicId;
use comparison::model::Reading::{self, Agrees, AgreesInPart, Contradicts, DiffersInPart};
use comparison::model::{Crossed, Measured, Readings};

/// Counts so many pairs of verdicts, of the first and the second reader.
fn crossed(cases: &[(Reading, Reading, usize)]) -> Crossed {
    let pairs: Vec<_> = cases.iter().flat_map(|(first, second, n)| vec![(*first, *second); *n]).collect();
    Crossed::count(&pairs)
}

/// The value and the interval in thousandths.
fn thousandths(measured: Option<Measured>) -> (i64, Option<[i64; 2]>) {
    #[allow(clippy::cast_possible_truncation)]
    let whole = |number: f64| (number * 1000.0).round() as i64;
    let Measured { value, interval } = measured.unwrap();
    (whole(value), interval.map(|ends| ends.map(whole)))
}

/// The textbook case: 20 + 15 of 50 pairs agree, half would by chance.
fn textbook(one: Reading, other: Reading) -> Crossed {
    crossed(&[(one, one, 20), (one, other, 5), (other, one, 10), (other, other, 15)])
}

#[test]
fn pairs_are_counted_by_both_verdicts() {
    let counts = textbook(Agrees, AgreesInPart);
    assert_eq!((counts.pairs(), counts.same()), (50, 35));
    assert_eq!(Reading::ALL.map(|v| counts.given(v)), [[25, 30, 20], [25, 20, 15], [0; 3], [0; 3]]);
}

#[test]
fn the_topics_are_counted_together() {
    let topic = |id: &str, counts| (TopicId::from(id), counts);
    let sea = crossed(&[(Agrees, Agrees, 2), (Agrees, Contradicts, 1)]);
    let topics =
        [topic("sea", sea), topic("lake", crossed(&[(Contradicts, Agrees, 4), (Agrees, Agrees, 1)]))];
    let all = Readings { topics: topics.into(), ..Readings::default() }.all();
    assert_eq!(all, crossed(&[(Agrees, Agrees, 3), (Agrees, Contradicts, 1), (Contradicts, Agrees, 4)]));
}

#[test]
fn accord_has_the_interval_of_wilson() {
    // 0.7 of 50: (0.7 + z²/100 ± z·√(0.7·0.3/50 + z²/10000)) / (1 + z²/50), with z = 1.96.
    assert_eq!(thousandths(textbook(Agrees, Contradicts).accord()), (700, Some([562, 809])));
    // 3 of 3: 3 / (3 + z²) to 1.
    assert_eq!(thousandths(crossed(&[(Agrees, Agrees, 3)]).accord()), (1000, Some([438, 1000])));
}

#[test]
fn kappa_is_agreement_beyond_chance_with_the_interval_of_its_standard_error() {
    // 0.4·0.17² + 0.3·0.23² + 0.1·0.33² + 0.2·0.27² − 0.05² = 0.0504; √(0.0504 / (50 · 0.5⁴)) = 0.127.
    assert_eq!(thousandths(textbook(Agrees, AgreesInPart).kappa()), (400, Some([151, 649])));
    // Of one verdict against the others it is the same, since only two were given.
    assert_eq!(thousandths(textbook(Agrees, AgreesInPart).kappa_of(Agrees)), (400, Some([151, 649])));
}

#[test]
fn kappa_of_a_verdict_is_that_against_the_other_three() {
    let counts = Crossed::count(&[
        (Agrees, Agrees),
        (Agrees, Agrees),
        (AgreesInPart, Contradicts),
        (Contradicts, Contradicts),
    ]);
    // 3 of 4 agree; by chance (2·2 + 1·0 + 1·2) / 16 = 0.375 would.
    assert_eq!(thousandths(counts.kappa()).0, 600);
    let of = |verdict| thousandths(counts.kappa_of(verdict)).0;
    assert_eq!((of(Agrees), of(AgreesInPart), of(Contradicts)), (1000, 0, 500));
    assert_eq!(counts.kappa_of(DiffersInPart), None, "nobody gave it");
}

#[test]
fn readers_who_could_not_disagree_have_no_kappa() {
    for counts in [Crossed::default(), crossed(&[(Agrees, Agrees, 2)])] {
        assert_eq!(counts.kappa(), None);
    }
    assert_eq!(Crossed::default().accord(), None);
    // The border is not crossed by either.
    assert_eq!(textbook(Agrees, AgreesInPart).border_kappa(), None);
}

#[test]
fn readers_who_never_differed_have_a_kappa_of_one_without_an_interval() {
    let counts = crossed(&[(Agrees, Agrees, 2), (Contradicts, Contradicts, 1)]);
    assert_eq!(thousandths(counts.kappa()), (1000, None));
}

#[test]
fn a_distance_of_three_steps_weighs_more_than_one() {
    let near = crossed(&[(Agrees, Agrees, 1), (Agrees, AgreesInPart, 1), (Contradicts, Contradicts, 2)]);
    // Agreement 11/12, by chance 1/2; the standard error is √((0.1453 − 0.375²) / (4 · 0.5⁴)) = 0.137.
    assert_eq!(thousandths(near.weighted_kappa()), (833, Some([565, 1000])));
    let far = crossed(&[(Agrees, Agrees, 1), (Agrees, Contradicts, 1), (Contradicts, Contradicts, 2)]);
    // Distance 3 observed; by chance (2·9 + 2·3) / 4 = 6: 1 − 3/6.
    assert_eq!(thousandths(far.weighted_kappa()).0, 500);
    // Three steps apart, weights make no difference.
    assert_eq!(thousandths(textbook(Agrees, Contradicts).weighted_kappa()), (400, Some([151, 649])));
}

#[test]
fn the_border_is_between_agreeing_and_disagreeing() {
    let within = crossed(&[
        (Agrees, AgreesInPart, 1),
        (AgreesInPart, Agrees, 1),
        (DiffersInPart, Contradicts, 1),
        (Contradicts, Contradicts, 1),
    ]);
    assert_eq!(thousandths(within.border_kappa()), (1000, None));
    assert_eq!(thousandths(textbook(AgreesInPart, DiffersInPart).border_kappa()), (400, Some([151, 649])));
}
