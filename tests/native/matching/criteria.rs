//! What the criteria say of a pair, beyond the worked pairs of `docs/matching.md`.

use proptest::prelude::*;
use turnabout::domain::availability::WeekGrid;
use turnabout::domain::matching::{
    Assessment, Criterion, Explanation, Fit, Format, LearningInReturnDetail, MissingFrom, Points,
    Settings, Verdict, assess,
};
use turnabout::domain::pairing::SharedReason;
use turnabout::domain::participant::{MeetingWay, Participant, WorkingStyle};
use turnabout::domain::topic::{Priority, Skill};

use super::cohort::{
    OwnedCohort, any_cohort_of, any_settings, id, lenient, mentee, mentor, short, taught, wanted,
    zone,
};

fn assessment(asa: Participant, bo: Participant, settings: &Settings) -> Assessment {
    let cohort = OwnedCohort::of(vec![asa, bo]);
    match assess(&cohort.borrowed(), settings, &id("asa"), &id("bo")).unwrap() {
        Verdict::Permitted(assessment) => assessment,
        Verdict::Barred(bars) => panic!("{bars:?}"),
    }
}

fn explanation(assessment: &Assessment, criterion: Criterion) -> &Explanation {
    let mut points = assessment.points.iter();
    &points
        .find(|p| p.criterion == criterion)
        .unwrap()
        .explanation
}

#[test]
fn covered_topics_come_in_the_order_of_priority_then_skill_then_name() {
    let (mut asa, mut bo) = (mentor("asa"), mentee("bo"));
    asa.profile.teaches = vec![
        taught("C", Skill::ALittle),
        taught("B", Skill::VeryWell),
        taught("A", Skill::VeryWell),
        taught("D", Skill::VeryWell),
        taught("d ", Skill::ALittle),
    ];
    bo.profile.wants = vec![
        wanted("A", Priority::Low),
        wanted("b", Priority::Medium),
        wanted("a", Priority::Medium),
        wanted("C", Priority::Medium),
        wanted("D", Priority::High),
        wanted("Nobody teaches this", Priority::High),
    ];

    let assessment = assessment(asa, bo, &lenient());

    let Explanation::Learning(detail) = explanation(&assessment, Criterion::Learning) else {
        panic!("unknown");
    };
    let names: Vec<&str> = detail.covered.iter().map(|c| c.topic.as_str()).collect();
    assert_eq!(names, ["D", "A", "b", "C"]);
    assert_eq!(detail.wanted, 5);
    let names: Vec<_> = detail.covered.iter().map(|c| c.topic.clone()).collect();
    assert_eq!(assessment.shared_reasons, [SharedReason::Learning(names)]);
}

#[test]
fn whose_answer_is_missing_is_named() {
    let (mut asa, mut bo) = (mentor("asa"), mentee("bo"));
    asa.profile.meeting = Some(MeetingWay::Either);
    bo.profile.languages = vec![short("English")];
    for person in [&mut asa, &mut bo] {
        person.profile.free_time = Some(WeekGrid::from_half_hours(0..4));
    }
    asa.profile.time_zone = Some(zone("Mars/Olympus"));
    bo.profile.time_zone = Some(zone("Europe/London"));

    let assessment = assessment(asa, bo, &lenient());

    let missing = |criterion| match explanation(&assessment, criterion) {
        Explanation::Unknown(missing) => *missing,
        known => panic!("{known:?}"),
    };
    assert_eq!(missing(Criterion::Meeting), MissingFrom::Mentee);
    assert_eq!(missing(Criterion::Language), MissingFrom::Mentor);
    assert_eq!(missing(Criterion::Learning), MissingFrom::Both);
    assert_eq!(missing(Criterion::Time), MissingFrom::Neither);
}

#[test]
fn in_a_reciprocal_programme_the_mentee_is_the_teacher_as_well() {
    let (mut asa, mut bo) = (mentor("asa"), mentee("bo"));
    asa.profile.wants = vec![
        wanted("Law", Priority::Low),
        wanted("Hiring", Priority::High),
    ];
    bo.profile.teaches = vec![taught("law", Skill::Well), taught("AI", Skill::VeryWell)];
    let reciprocal = lenient().in_format(Format::Reciprocal);

    let both = assessment(asa.clone(), bo.clone(), &reciprocal);
    let one_way = assessment(asa.clone(), bo.clone(), &lenient());

    let in_return = explanation(&both, Criterion::LearningInReturn);
    let Explanation::LearningInReturn(LearningInReturnDetail(detail)) = in_return else {
        panic!("{in_return:?}");
    };
    let topic = &detail.covered[0];
    assert_eq!((topic.topic.as_str(), detail.wanted), ("Law", 2));
    assert_eq!((topic.priority, topic.skill), (Priority::Low, Skill::Well));
    assert_eq!(both.points.len(), one_way.points.len() + 1);
    let mut criteria = one_way.points.iter().map(|points| points.criterion);
    assert!(criteria.all(|criterion| criterion != Criterion::LearningInReturn));

    for (person, missing) in [(asa, MissingFrom::Mentee), (bo, MissingFrom::Mentor)] {
        let of = |role: Participant| match person.id == role.id {
            true => person.clone(),
            false => role,
        };
        let half = assessment(of(mentor("asa")), of(mentee("bo")), &reciprocal);
        let in_return = explanation(&half, Criterion::LearningInReturn);
        assert_eq!(*in_return, Explanation::Unknown(missing));
    }
}

#[test]
fn a_criterion_of_weight_zero_gives_no_reason() {
    let (mut asa, mut bo) = (mentor("asa"), mentee("bo"));
    for person in [&mut asa, &mut bo] {
        person.profile.working_style = Some(WorkingStyle::Planned);
        person.profile.meeting = Some(MeetingWay::Remote);
    }
    let mut settings = lenient();
    settings.weights = settings.weights.with(Criterion::Meeting, 0);

    let assessment = assessment(asa, bo, &settings);

    assert_eq!(assessment.shared_reasons, [SharedReason::WorkingStyle]);
}

proptest! {
    #[test]
    fn points_stay_in_bounds_and_explanations_are_unknown_when_points_are(
        cohort in any_cohort_of(6, 1),
        settings in any_settings(),
    ) {
        for mentor in &cohort.people {
            for mentee in &cohort.people {
                let verdict = assess(&cohort.borrowed(), &settings, &mentor.id, &mentee.id);
                let Some(Verdict::Permitted(assessment)) = verdict else {
                    continue;
                };
                for criterion in &assessment.points {
                    prop_assert!(criterion.points.counted() <= Points::MOST);
                    prop_assert_eq!(
                        criterion.points == Points::Unknown,
                        matches!(criterion.explanation, Explanation::Unknown(_))
                    );
                }
                let weighted = assessment.points.iter();
                let weighted = weighted.map(|p| (p.weight, p.points.counted()));
                prop_assert_eq!(assessment.fit, Fit::of(weighted));
            }
        }
    }
}
