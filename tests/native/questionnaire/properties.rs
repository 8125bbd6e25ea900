//! For the questionnaire that the site ships and for any other: right answers make an application, and one
//! wrong answer is refused by its name.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::sample::Index;
use turnabout::domain::id::QuestionId;
use turnabout::domain::questionnaire::{Answers, AskedOf, Given, Place, Problem, Questionnaire};

use crate::generators::any_role;
use crate::generators::questionnaire::{
    a_questionnaire, answered, any_sending, application, valid_given, wrong_givens,
};

fn asked(questionnaire: &Questionnaire, answers: &Answers) -> BTreeSet<QuestionId> {
    let asked = questionnaire.asked(answers).into_iter();
    asked.map(|question| question.id.clone()).collect()
}

/// Each question and how it is answered wrong there, by the same throw.
fn one_wrong(
    questionnaire: &Questionnaire,
    throw: Index,
) -> impl Iterator<Item = (QuestionId, Option<Given>, Problem)> {
    questionnaire.questions().iter().map(move |question| {
        let ways = wrong_givens(question);
        let (given, fault) = throw.get(&ways).clone();
        let question = question.id.clone();
        (question.clone(), given, Problem { question, fault })
    })
}

proptest! {
    #[test]
    fn right_answers_make_an_application(
        (questionnaire, answers) in answered(), sending in any_sending(),
    ) {
        for question in questionnaire.asked(&answers) {
            prop_assert_eq!(questionnaire.fault(question, &answers), None, "{}", &question.id);
        }
        let made = questionnaire.application(&answers, sending.clone()).unwrap();

        prop_assert_eq!(Some(made.role), questionnaire.role(&answers));
        prop_assert_eq!(made.number, sending.number);
        prop_assert!(made.keep_until > made.agreed_on);
        if let Some(guides) = made.guides {
            prop_assert_eq!(&guides, &sending.guides);
        }
    }

    #[test]
    fn a_wrong_answer_is_refused_by_its_name(
        (questionnaire, answers) in answered(), sending in any_sending(), throw: Index,
    ) {
        let asked = asked(&questionnaire, &answers);
        for (id, given, problem) in one_wrong(&questionnaire, throw) {
            if !asked.contains(&id) {
                continue;
            }
            let mut answers = answers.clone();
            answers.set(id.clone(), given);

            let fault = questionnaire.fault(questionnaire.question(&id).unwrap(), &answers);
            prop_assert_eq!(fault, Some(problem.fault), "{}", &id);
            match questionnaire.application(&answers, sending.clone()) {
                // Without a role everything is asked, also what the other role left out.
                Err(problems) if questionnaire.role(&answers).is_none() => {
                    prop_assert!(problems.contains(&problem));
                    for other in problems.iter().filter(|other| **other != problem) {
                        let question = questionnaire.question(&other.question).unwrap();
                        prop_assert!(question.of != AskedOf::Everybody);
                    }
                }
                refused => prop_assert_eq!(refused, Err(vec![problem])),
            }
        }
    }

    #[test]
    fn several_wrong_answers_are_all_named_in_the_order_of_the_questions(
        (questionnaire, answers) in answered(), sending in any_sending(), throw: Index,
    ) {
        let asked = asked(&questionnaire, &answers);
        let role = questionnaire.questions().iter().find(|known| known.place == Place::Role);
        let mut changed = answers.clone();
        let mut expected = Vec::new();
        for (id, given, problem) in one_wrong(&questionnaire, throw) {
            // Answers that are taken away and a role that is none change what is asked.
            let is_free = role.is_none_or(|role| role.id != id) && given.is_some();
            if is_free && asked.contains(&id) {
                changed.set(id, given);
                expected.push(problem);
            }
        }
        // A wrong answer where there was none can bring up a consent, whose own answer is right or missing.
        let refused = questionnaire.application(&changed, sending);
        let named = refused.map_or_else(|problems| problems, |_| Vec::new());
        let named: Vec<Problem> =
            named.into_iter().filter(|known| asked.contains(&known.question)).collect();
        prop_assert_eq!(named, expected);
    }

    #[test]
    fn what_is_not_asked_neither_goes_along_nor_is_in_the_way(
        (questionnaire, answers) in answered(), sending in any_sending(), throw: Index,
    ) {
        let asked = asked(&questionnaire, &answers);
        let made = questionnaire.application(&answers, sending.clone());
        let only_asked: Answers = answers
            .iter()
            .filter(|(id, _)| asked.contains(*id))
            .map(|(id, given)| (id.clone(), given.clone()))
            .collect();
        let mut others_wrong = only_asked.clone();
        for (id, given, _) in one_wrong(&questionnaire, throw) {
            if !asked.contains(&id) {
                others_wrong.set(id, given);
            }
        }

        // A consent that is not asked decides nothing either.
        prop_assert_eq!(&self::asked(&questionnaire, &only_asked), &asked);
        prop_assert_eq!(&questionnaire.application(&only_asked, sending.clone()), &made);
        prop_assert_eq!(&questionnaire.application(&others_wrong, sending), &made);
    }

    #[test]
    fn nothing_goes_along_without_its_consent(
        (questionnaire, answers) in answered(), sending in any_sending(),
    ) {
        let asked = asked(&questionnaire, &answers);
        let made = questionnaire.application(&answers, sending.clone()).unwrap();

        for id in made.extra.keys() {
            let question = questionnaire.question(id).unwrap();
            prop_assert!(asked.contains(id), "{id} was not asked");
            if let Some(consent) = &question.after {
                prop_assert!(asked.contains(consent), "{consent} was not asked");
                prop_assert!(made.extra.contains_key(consent), "{consent} was not given");
            }
        }
        for question in questionnaire.questions() {
            let refused = |consent: &QuestionId| answers.get(consent).is_none();
            if question.after.as_ref().is_some_and(refused) && !question.required {
                let mut without = answers.clone();
                without.set(question.id.clone(), None);
                let same = questionnaire.application(&without, sending.clone());
                prop_assert_eq!(same.as_ref(), Ok(&made), "{}", &question.id);
            }
        }
    }

    #[test]
    fn what_has_no_place_in_a_participant_goes_along_under_its_question(
        (questionnaire, answers) in answered(), sending in any_sending(),
    ) {
        let made = questionnaire.application(&answers, sending).unwrap();
        for question in questionnaire.asked(&answers) {
            let agreed = |id: &QuestionId| answers.get(id).is_some();
            let goes_along = question.after.as_ref().is_none_or(agreed);
            if question.place == Place::Extra && goes_along {
                let is_there = made.extra.contains_key(&question.id);
                prop_assert_eq!(is_there, answers.get(&question.id).is_some(), "{}", &question.id);
            }
        }
    }

    #[test]
    fn a_question_of_the_other_role_is_never_asked((questionnaire, answers) in answered()) {
        let role = questionnaire.role(&answers).unwrap();
        let asked = questionnaire.asked(&answers);
        for question in &asked {
            let fits = match question.of {
                AskedOf::Everybody => true,
                AskedOf::Mentors => role.mentors(),
                AskedOf::Mentees => role.learns(),
            };
            prop_assert!(fits, "{}", &question.id);
        }
        // What is asked keeps the order of the questionnaire.
        let all = questionnaire.questions().iter();
        let in_order: Vec<_> = all.filter(|known| asked.contains(known)).collect();
        prop_assert_eq!(in_order, asked);
    }

    #[test]
    fn before_the_role_is_known_everything_that_waits_for_nothing_is_asked(
        questionnaire in a_questionnaire(),
    ) {
        let asked = asked(&questionnaire, &Answers::default());
        let waits = |id: &QuestionId| {
            questionnaire.questions().iter().any(|known| known.after.as_ref() == Some(id))
        };
        for question in questionnaire.questions() {
            if question.after.is_none() && !waits(&question.id) {
                prop_assert!(asked.contains(&question.id), "{}", &question.id);
            }
        }
    }

    #[test]
    fn who_is_asked_follows_from_the_role(role in any_role()) {
        prop_assert!(AskedOf::Everybody.includes(Some(role)));
        prop_assert_eq!(AskedOf::Mentors.includes(Some(role)), role.mentors());
        prop_assert_eq!(AskedOf::Mentees.includes(Some(role)), role.learns());
    }

    #[test]
    fn an_answer_stands_until_another_takes_its_place(
        (questionnaire, answers, (id, given)) in answered().prop_flat_map(|(questionnaire, answers)| {
            let any = prop::sample::select(questionnaire.questions().to_vec());
            let new = any.prop_flat_map(|question| {
                let given = valid_given(&question);
                (Just(question.id), given)
            });
            (Just(questionnaire), Just(answers), new)
        })
    ) {
        let mut changed = answers.clone();
        changed.set(id.clone(), Some(given.clone()));
        prop_assert_eq!(changed.get(&id), Some(&given));
        for question in questionnaire.questions().iter().filter(|known| known.id != id) {
            prop_assert_eq!(changed.get(&question.id), answers.get(&question.id));
        }

        let mut again = changed.clone();
        again.set(id.clone(), Some(given));
        prop_assert_eq!(&again, &changed);
        // Put back, everything is as it was.
        changed.set(id.clone(), answers.get(&id).cloned());
        prop_assert_eq!(&changed, &answers);

        for blank in [
            None,
            Some(Given::Words(" \n".to_owned())),
            Some(Given::Many(vec![String::new(), " ".to_owned()])),
            Some(Given::Topics(Vec::new())),
            Some(Given::Times(Default::default())),
            Some(Given::Steps(BTreeMap::new())),
        ] {
            let mut without = again.clone();
            without.set(id.clone(), blank);
            prop_assert_eq!(without.get(&id), None);
        }
        let copied: Answers =
            answers.iter().map(|(id, given)| (id.clone(), given.clone())).collect();
        prop_assert_eq!(&copied, &answers);
    }

    #[test]
    fn who_is_to_be_avoided_can_be_left_out(application in application()) {
        let without = application.clone().without_avoid();

        prop_assert!(without.profile.avoid.is_empty() && !without.tells_avoid);
        let mut back = without;
        back.profile.avoid.clone_from(&application.profile.avoid);
        back.tells_avoid = application.tells_avoid;
        prop_assert_eq!(back, application);
    }
}
