//! What the format of a programme changes.

use turnabout::domain::matching::{Criterion, Format, Rules, Settings, Weights};

const IN_RETURN: Criterion = Criterion::LearningInReturn;

#[test]
fn a_criterion_that_begins_to_play_a_part_gets_its_usual_weight() {
    let one_way = Settings::default();
    let usual = Settings::usual(Format::Reciprocal);

    let reciprocal = one_way.clone().in_format(Format::Reciprocal);

    assert_eq!(one_way.weights.of(IN_RETURN), 0);
    assert_eq!(reciprocal, usual);
    assert_eq!(usual.weight(IN_RETURN), IN_RETURN.usual_weight());
    let others = Criterion::ALL
        .into_iter()
        .filter(|other| *other != IN_RETURN);
    for criterion in others {
        assert_eq!(usual.weight(criterion), one_way.weight(criterion));
    }
}

#[test]
fn what_was_chosen_outlasts_another_format() {
    let chosen = Settings {
        rules: Rules {
            minimum_level_gap: 3,
            ..Rules::default()
        },
        weights: Weights::NONE.with(IN_RETURN, 3).with(Criterion::Time, 1),
        ..Settings::usual(Format::Reciprocal)
    };

    let one_way = chosen.clone().in_format(Format::OneWay);

    assert_eq!(one_way.weight(IN_RETURN), 0);
    assert_eq!(one_way.in_format(Format::Reciprocal), chosen);
}

#[test]
fn a_weight_of_nothing_stays_while_the_format_does() {
    let chosen = Settings {
        weights: Weights::NONE,
        ..Settings::usual(Format::Reciprocal)
    };

    assert_eq!(chosen.clone().in_format(Format::Reciprocal), chosen);
}
