//! Any state of learning.

use proptest::option;
use proptest::prelude::*;
use turnabout::domain::id::{ExerciseId, GuideId};
use turnabout::domain::learning::{
    ExerciseAnswer, Learner, MOST_FIELDS, MOST_QUESTIONS, ReadGuide,
};
use turnabout::domain::participant::Role;

use super::text::any_person_name;
use super::time::*;

pub fn any_guide_id() -> impl Strategy<Value = GuideId> {
    "[a-z][a-z-]{0,20}".prop_filter_map("a guide", |text| GuideId::parse(&text).ok())
}

fn any_exercise_id() -> impl Strategy<Value = ExerciseId> {
    "[a-z][a-z-]{0,20}".prop_filter_map("an exercise", |text| ExerciseId::parse(&text).ok())
}

prop_compose! {
    pub fn any_learner()(
        role in prop_oneof![Just(Role::Mentor), Just(Role::Mentee), Just(Role::Both)],
        name in option::of(any_person_name()),
        shares_progress: bool,
    ) -> Learner {
        Learner { role, name, shares_progress }
    }
}

prop_compose! {
    pub fn any_read_guide()(
        guide in any_guide_id(),
        opened in any_moment(),
        picked in prop::collection::vec(option::of(0_u8..4), 0..=MOST_QUESTIONS),
        done_on in option::of(any_day()),
    ) -> ReadGuide {
        ReadGuide { guide, opened, picked, done_on }
    }
}

prop_compose! {
    pub fn any_exercise_answer()(
        exercise in any_exercise_id(),
        fields in prop::collection::vec("(?s).{0,60}", 0..=MOST_FIELDS),
    ) -> ExerciseAnswer {
        ExerciseAnswer::new(exercise, fields).unwrap()
    }
}
