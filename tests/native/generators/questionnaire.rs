//! Any questionnaire, any answers to it, and any way to get one of them wrong.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use chrono::NaiveDate;
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::string::string_regex;
use turnabout::content::questionnaire::Questionnaires;
use turnabout::domain::application::Application;
use turnabout::domain::id::{ApplicationId, QuestionId};
use turnabout::domain::programme::OwnQuestionnaire;
use turnabout::domain::questionnaire::{
    Answers, AskedOf, Fault, Given, GivenTopic, Kind, MEETING_WORDS, PRIORITY_WORDS, Place,
    Question, Questionnaire, ROLE_WORDS, SKILL_WORDS, STYLE_WORDS, Sending, Travels,
};
use turnabout::domain::text::{EmailAddress, LevelName, LongText, ShortText, TopicName};
use turnabout::exchange::questionnaire::own::{self, Languages};
use turnabout::exchange::questionnaire::{
    Asking, FieldShape, KindShape, OfShape, OptionShape, QuestionShape, QuestionnaireShape,
    SectionShape, SeenByShape, TravelsShape, VERSION, WordsShape,
};

use super::learning::any_guide_id;
use super::person::any_week_grid;
use super::text::{any_email, any_zone_name};
use super::time::any_day;

/// The questionnaire that the site ships, in English.
pub fn built_in() -> &'static Asking {
    static BUILT_IN: LazyLock<Asking> = LazyLock::new(|| {
        let mut all = Questionnaires::read(Path::new("content")).unwrap();
        let english = all.languages.remove("en").unwrap();
        Asking::try_from(english).unwrap()
    });
    &BUILT_IN
}

fn words<T>(known: &[(&str, T)]) -> Vec<String> {
    known.iter().map(|(word, _)| (*word).to_owned()).collect()
}

fn some_of(options: Vec<String>) -> impl Strategy<Value = Vec<String>> {
    let count = options.len();
    subsequence(options, 1..=count)
}

fn any_options() -> impl Strategy<Value = Vec<String>> {
    btree_set("[a-z0-9-]{1,8}", 1..6).prop_map(|ids| ids.into_iter().collect())
}

fn any_asked_of() -> impl Strategy<Value = AskedOf> {
    select(vec![
        AskedOf::Everybody,
        AskedOf::Everybody,
        AskedOf::Mentors,
        AskedOf::Mentees,
    ])
}

/// A kind that fits a place other than those that every questionnaire has.
fn kind_for(place: Place) -> BoxedStrategy<Kind> {
    let many = 1..=9_usize;
    match place {
        Place::Email => Just(Kind::Email).boxed(),
        Place::Capacity => some_of((1..=9_u8).map(|n| n.to_string()).collect())
            .prop_map(|options| Kind::Choice { options })
            .boxed(),
        Place::Level => Just(Kind::Level).boxed(),
        Place::Unit => prop_oneof![
            Just(Kind::Unit),
            (1..=ShortText::MOST).prop_map(|most| Kind::Text { most }),
        ]
        .boxed(),
        Place::JobTitle | Place::Profession | Place::Location => (1..=ShortText::MOST)
            .prop_map(|most| Kind::Text { most })
            .boxed(),
        Place::TimeZone => Just(Kind::Zone).boxed(),
        Place::Languages => many.prop_map(|most| Kind::Languages { most }).boxed(),
        Place::LineManager => Just(Kind::People { most: 1 }).boxed(),
        Place::Teaches => many.prop_map(|most| Kind::TopicsToTeach { most }).boxed(),
        Place::Wants => many.prop_map(|most| Kind::TopicsToLearn { most }).boxed(),
        Place::FreeTime => Just(Kind::Grid).boxed(),
        Place::Meeting => Just(Kind::Meeting).boxed(),
        Place::WorkingStyle => some_of(words(&STYLE_WORDS))
            .prop_map(|options| Kind::Choice { options })
            .boxed(),
        Place::Avoid => many.prop_map(|most| Kind::People { most }).boxed(),
        Place::Guides => Just(Kind::Consent).boxed(),
        Place::Role | Place::Name | Place::Use { .. } | Place::Extra => any_extra_kind().boxed(),
    }
}

fn any_extra_kind() -> impl Strategy<Value = Kind> {
    prop_oneof![
        (1..=80_usize).prop_map(|most| Kind::Text { most }),
        (1..=300_usize).prop_map(|most| Kind::LongText { most }),
        any_options().prop_map(|options| Kind::Choice { options }),
        (any_options(), 1..=5_usize).prop_map(|(options, most)| Kind::Choices {
            most: most.min(options.len()),
            options,
        }),
        (any_options(), 1..=11_u8)
            .prop_map(|(statements, points)| Kind::Scale { statements, points }),
        Just(Kind::Consent),
    ]
}

const PLACES: [Place; 17] = [
    Place::Email,
    Place::Capacity,
    Place::Level,
    Place::Unit,
    Place::JobTitle,
    Place::Profession,
    Place::Location,
    Place::TimeZone,
    Place::Languages,
    Place::LineManager,
    Place::Teaches,
    Place::Wants,
    Place::FreeTime,
    Place::Meeting,
    Place::WorkingStyle,
    Place::Avoid,
    Place::Guides,
];

/// A question that any questionnaire may have, its consent not yet chosen.
fn any_question(place: Place) -> impl Strategy<Value = Question> {
    (
        kind_for(place),
        any_asked_of(),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(move |(kind, of, required, freely)| Question {
            id: QuestionId::parse("none").unwrap(),
            kind,
            of,
            required,
            place,
            after: None,
            travels: if freely {
                Travels::Freely
            } else {
                Travels::InFile
            },
        })
}

/// The three that every questionnaire has.
fn needed() -> impl Strategy<Value = Vec<Question>> {
    let question = |kind, place| Question {
        id: QuestionId::parse("none").unwrap(),
        kind,
        of: AskedOf::Everybody,
        required: true,
        place,
        after: None,
        travels: Travels::Freely,
    };
    (some_of(words(&ROLE_WORDS)), 1..=200_usize, 1..=120_u32).prop_map(
        move |(options, most, keep_months)| {
            vec![
                question(Kind::Choice { options }, Place::Role),
                question(Kind::Text { most }, Place::Name),
                question(Kind::Consent, Place::Use { keep_months }),
            ]
        },
    )
}

/// Any questionnaire: some of the places, some questions of its own, in any order, each waiting for one of
/// its consents or for none.
pub fn any_questionnaire() -> impl Strategy<Value = Questionnaire> {
    let placed = subsequence(PLACES.to_vec(), 0..=PLACES.len())
        .prop_flat_map(|places| places.into_iter().map(any_question).collect::<Vec<_>>());
    let own = vec(any_question(Place::Extra), 0..8);
    (needed(), placed, own)
        .prop_map(|(needed, placed, own)| [needed, placed, own].concat())
        .prop_shuffle()
        .prop_flat_map(|questions| {
            let waits = vec(option::of(any::<prop::sample::Index>()), questions.len());
            (Just(questions), waits)
        })
        .prop_map(|(mut questions, waits)| {
            for (number, question) in questions.iter_mut().enumerate() {
                question.id = QuestionId::parse(&format!("q-{number}")).unwrap();
            }
            let consents: Vec<(QuestionId, AskedOf)> = questions
                .iter()
                .zip(&waits)
                .filter(|(question, waits)| {
                    // Half of the consents wait for nothing and are waited for.
                    question.kind == Kind::Consent
                        && question.place == Place::Extra
                        && waits.is_none()
                })
                .map(|(question, _)| (question.id.clone(), question.of))
                .collect();
            for (question, waits) in questions.iter_mut().zip(&waits) {
                let is_needed = matches!(
                    question.place,
                    Place::Role | Place::Name | Place::Use { .. }
                );
                let fit: Vec<&QuestionId> = consents
                    .iter()
                    .filter(|(_, of)| *of == AskedOf::Everybody || *of == question.of)
                    .map(|(id, _)| id)
                    .collect();
                if let (false, Some(waits), false) = (is_needed, waits, fit.is_empty()) {
                    question.after = Some((*waits.get(&fit)).clone());
                }
            }
            Questionnaire::new(questions).unwrap()
        })
}

/// The one that the site ships, or any.
pub fn a_questionnaire() -> impl Strategy<Value = Questionnaire> {
    prop_oneof![Just(built_in().questionnaire.clone()), any_questionnaire(),]
}

/// A text of at most so many characters that says something, sometimes as long as it may be, with white
/// space around it.
fn text_of(most: usize) -> impl Strategy<Value = String> {
    let some = format!("(?s).{{1,{}}}", most.min(40));
    let some = string_regex(&some).unwrap();
    let some = some.prop_filter("it says something", |text| LongText::parse(text).is_ok());
    prop_oneof![
        4 => some.boxed(),
        1 => Just("å".repeat(most)).boxed(),
        1 => Just(format!(" \n{}\t ", "x".repeat(most))).boxed(),
    ]
}

fn texts_of(most: usize, longest: usize) -> impl Strategy<Value = Vec<String>> {
    (vec(text_of(longest), 1..=most), any::<bool>()).prop_map(|(mut texts, has_gap)| {
        if has_gap {
            texts.insert(0, " ".to_owned());
        }
        texts
    })
}

fn topics_of(most: usize, steps: Vec<String>) -> impl Strategy<Value = Given> {
    let step = [steps, vec![String::new()]].concat();
    let example = prop_oneof![Just(String::new()), text_of(ShortText::MOST)];
    let topic =
        (text_of(TopicName::MOST), select(step), example).prop_map(|(topic, step, example)| {
            GivenTopic {
                topic,
                step,
                example,
            }
        });
    vec(topic, 1..=most).prop_map(Given::Topics)
}

/// A right answer to a question, which is never blank.
pub fn valid_given(question: &Question) -> BoxedStrategy<Given> {
    match &question.kind {
        Kind::Text { most } | Kind::LongText { most } => {
            text_of(*most).prop_map(Given::Words).boxed()
        }
        Kind::Email => any_email()
            .prop_map(|email| Given::Words(format!(" {email} ")))
            .boxed(),
        Kind::Choice { options } => select(options.clone()).prop_map(Given::Words).boxed(),
        Kind::Choices { options, most } => subsequence(options.clone(), 1..=*most)
            .prop_map(Given::Many)
            .boxed(),
        Kind::Level => text_of(LevelName::MOST).prop_map(Given::Words).boxed(),
        Kind::Unit => text_of(ShortText::MOST).prop_map(Given::Words).boxed(),
        Kind::Zone => any_zone_name()
            .prop_map(|zone| Given::Words(zone.to_string()))
            .boxed(),
        Kind::Languages { most } | Kind::People { most } => texts_of(*most, ShortText::MOST)
            .prop_map(Given::Many)
            .boxed(),
        Kind::TopicsToTeach { most } => topics_of(*most, words(&SKILL_WORDS)).boxed(),
        Kind::TopicsToLearn { most } => topics_of(*most, words(&PRIORITY_WORDS)).boxed(),
        Kind::Grid => any_week_grid()
            .prop_filter("somewhen", |grid| !grid.is_empty())
            .prop_map(Given::Times)
            .boxed(),
        Kind::Meeting => select(words(&MEETING_WORDS)).prop_map(Given::Words).boxed(),
        Kind::Scale { statements, points } => btree_map(
            select(statements.clone()),
            1..=*points,
            1..=statements.len(),
        )
        .prop_map(Given::Steps)
        .boxed(),
        Kind::Consent => any_day().prop_map(Given::Agreed).boxed(),
    }
}

/// Right answers to a questionnaire: to everything required, and to anything else, asked or not.
pub fn valid_answers(questionnaire: &Questionnaire) -> impl Strategy<Value = Answers> + use<> {
    let each = questionnaire.questions().iter().map(|question| {
        let id = question.id.clone();
        let given = valid_given(question);
        let given = if question.required {
            given.prop_map(Some).boxed()
        } else {
            option::weighted(0.7, given).boxed()
        };
        given.prop_map(move |given| Some((id.clone(), given?)))
    });
    let each: Vec<_> = each.collect();
    each.prop_map(|given| given.into_iter().flatten().collect())
}

/// A questionnaire with right answers to it.
pub fn answered() -> impl Strategy<Value = (Questionnaire, Answers)> {
    a_questionnaire().prop_flat_map(|questionnaire| {
        let answers = valid_answers(&questionnaire);
        (Just(questionnaire), answers)
    })
}

prop_compose! {
    /// What an application says besides the answers.
    pub fn any_sending()(
        id in "[a-zA-Z0-9-]{1,64}",
        number in 1_u32..,
        guides in btree_set(any_guide_id(), 0..6),
    ) -> Sending {
        Sending { id: ApplicationId::parse(&id).unwrap(), number, guides }
    }
}

/// Any application that right answers make.
pub fn application() -> impl Strategy<Value = Application> {
    (answered(), any_sending()).prop_map(|((questionnaire, answers), sending)| {
        questionnaire.application(&answers, sending).unwrap()
    })
}

/// Every way in which an answer to a question is tried wrong, with what is wrong with it. None is no answer.
pub fn wrong_givens(question: &Question) -> Vec<(Option<Given>, Fault)> {
    let text = |text: &str| Some(Given::Words(text.to_owned()));
    let long = |most: usize| (text(&"x".repeat(most + 1)), Fault::TooLong { most });
    let people = |count: usize| {
        let names = (0..count).map(|number| format!("Person {number}"));
        Some(Given::Many(names.collect()))
    };
    let topics = |topics: Vec<GivenTopic>| Some(Given::Topics(topics));
    let mut wrong = match &question.kind {
        Kind::Text { most } | Kind::LongText { most } => {
            vec![long(*most), (text("\u{200b}"), Fault::Invalid)]
        }
        Kind::Level => vec![long(LevelName::MOST), (text("\u{feff}"), Fault::Invalid)],
        Kind::Unit => vec![long(ShortText::MOST)],
        Kind::Email => vec![
            (text("nobody"), Fault::Invalid),
            (text("a@b@example.org"), Fault::Invalid),
            (text("a b@example.org"), Fault::Invalid),
            long(EmailAddress::MOST),
        ],
        Kind::Choice { .. } | Kind::Meeting => vec![(text("No option"), Fault::Invalid)],
        Kind::Choices { options, most } => {
            let mut wrong = vec![(
                Some(Given::Many(vec!["No option".to_owned()])),
                Fault::Invalid,
            )];
            if options.len() > *most {
                let fault = Fault::TooMany { most: *most };
                wrong.push((Some(Given::Many(options.clone())), fault));
            }
            wrong
        }
        Kind::Zone => vec![(text("Mars?"), Fault::Invalid)],
        Kind::Languages { most } | Kind::People { most } => {
            let longest = ShortText::MOST;
            let too_long = Given::Many(vec!["x".repeat(longest + 1)]);
            vec![
                (people(most + 1), Fault::TooMany { most: *most }),
                (Some(too_long), Fault::TooLong { most: longest }),
                (
                    Some(Given::Many(vec!["\u{200b}".to_owned()])),
                    Fault::Invalid,
                ),
            ]
        }
        Kind::TopicsToTeach { most } | Kind::TopicsToLearn { most } => {
            let named = |topic: String| GivenTopic {
                topic,
                ..GivenTopic::default()
            };
            let step = GivenTopic {
                step: "No step".to_owned(),
                ..named("Law".to_owned())
            };
            let each = (0..=*most).map(|number| named(format!("Topic {number}")));
            let longest = TopicName::MOST;
            let mut wrong = vec![
                (topics(each.collect()), Fault::TooMany { most: *most }),
                (
                    topics(vec![named("x".repeat(longest + 1))]),
                    Fault::TooLong { most: longest },
                ),
                (topics(vec![step]), Fault::Invalid),
            ];
            if matches!(question.kind, Kind::TopicsToTeach { .. }) {
                let longest = ShortText::MOST;
                let example = GivenTopic {
                    example: "x".repeat(longest + 1),
                    ..named("Law".to_owned())
                };
                wrong.push((topics(vec![example]), Fault::TooLong { most: longest }));
            }
            wrong
        }
        Kind::Scale { statements, points } => {
            let step = |statement: &str, step: u8| {
                let steps = BTreeMap::from([(statement.to_owned(), step)]);
                (Some(Given::Steps(steps)), Fault::Invalid)
            };
            vec![
                step(&statements[0], 0),
                step(&statements[0], points + 1),
                step("No statement", 1),
            ]
        }
        Kind::Consent => match question.place {
            Place::Use { .. } => vec![(Some(Given::Agreed(NaiveDate::MAX)), Fault::Invalid)],
            _ => Vec::new(),
        },
        Kind::Grid => Vec::new(),
    };
    let other_kind = match question.kind {
        Kind::Consent => text("yes"),
        _ => Some(Given::Agreed(NaiveDate::MIN)),
    };
    wrong.push((other_kind, Fault::Invalid));
    if question.required {
        wrong.push((None, Fault::Missing));
    }
    wrong
}

/// Five questions in two languages, as a programme could ask them.
pub const LEAST_OWN_QUESTIONS: &str = include_str!("../../fixtures/own-questions.json");

/// The same as a programme has them.
pub fn least_own_questionnaire() -> OwnQuestionnaire {
    own::read(LEAST_OWN_QUESTIONS.as_bytes()).unwrap()
}

/// The questions as they are written down, with made-up words. What each says of its answer is true.
pub fn written(questionnaire: &Questionnaire, words: &str) -> QuestionnaireShape {
    let questions = questionnaire.questions().iter();
    QuestionnaireShape {
        v: VERSION,
        sections: vec![SectionShape {
            id: "all".to_owned(),
            title: words.to_owned(),
            questions: questions.map(|one| written_question(one, words)).collect(),
        }],
    }
}

fn written_question(question: &Question, words: &str) -> QuestionShape {
    use FieldShape as F;
    use KindShape as K;
    let names = |known: [&str; 3]| known.map(str::to_owned).to_vec();
    let (kind, most, options, points) = match &question.kind {
        Kind::Text { most } => (K::Text, Some(*most), vec![], None),
        Kind::LongText { most } => (K::LongText, Some(*most), vec![], None),
        Kind::Email => (K::Email, None, vec![], None),
        Kind::Choice { options } => (K::Choice, None, options.clone(), None),
        Kind::Choices { options, most } => (K::Choices, Some(*most), options.clone(), None),
        Kind::Level => (K::Level, None, vec![], None),
        Kind::Unit => (K::Unit, None, vec![], None),
        Kind::Zone => (K::Zone, None, vec![], None),
        Kind::Languages { most } => (K::Languages, Some(*most), vec![], None),
        Kind::TopicsToTeach { most } => {
            let steps = names(SKILL_WORDS.map(|(word, _)| word));
            (K::TopicsToTeach, Some(*most), steps, None)
        }
        Kind::TopicsToLearn { most } => {
            let steps = names(PRIORITY_WORDS.map(|(word, _)| word));
            (K::TopicsToLearn, Some(*most), steps, None)
        }
        Kind::Grid => (K::Grid, None, vec![], None),
        Kind::Meeting => (
            K::Meeting,
            None,
            names(MEETING_WORDS.map(|(word, _)| word)),
            None,
        ),
        Kind::People { most } => (K::People, Some(*most), vec![], None),
        Kind::Scale { statements, points } => (K::Scale, None, statements.clone(), Some(*points)),
        Kind::Consent => (K::Consent, None, vec![], None),
    };
    let (field, seen_by) = match question.place {
        Place::Role => (F::Role, SeenByShape::CoordinatorAndPartner),
        Place::Name => (F::Name, SeenByShape::CoordinatorAndPartner),
        Place::Email => (F::Email, SeenByShape::CoordinatorAndPartner),
        Place::Level => (F::Level, SeenByShape::CoordinatorAndPartner),
        Place::Unit => (F::Unit, SeenByShape::CoordinatorAndPartner),
        Place::JobTitle => (F::JobTitle, SeenByShape::CoordinatorAndPartner),
        Place::Profession => (F::Profession, SeenByShape::CoordinatorAndPartnerAsReason),
        Place::Location => (F::Location, SeenByShape::CoordinatorAndPartnerAsReason),
        Place::Languages => (F::Languages, SeenByShape::CoordinatorAndPartnerAsReason),
        Place::Teaches => (F::Teaches, SeenByShape::CoordinatorAndPartnerAsReason),
        Place::Wants => (F::Wants, SeenByShape::CoordinatorAndPartnerAsReason),
        Place::FreeTime => (F::FreeTime, SeenByShape::CoordinatorAndPartnerAsReason),
        Place::Meeting => (F::Meeting, SeenByShape::CoordinatorAndPartnerAsReason),
        Place::WorkingStyle => (F::WorkingStyle, SeenByShape::CoordinatorAndPartnerAsReason),
        Place::Capacity => (F::Capacity, SeenByShape::Coordinator),
        Place::TimeZone => (F::TimeZone, SeenByShape::Coordinator),
        Place::LineManager => (F::LineManager, SeenByShape::Coordinator),
        Place::Avoid => (F::Avoid, SeenByShape::Coordinator),
        Place::Guides => (F::Guides, SeenByShape::Coordinator),
        Place::Use { .. } => (F::Use, SeenByShape::Coordinator),
        Place::Extra => (F::Extra, SeenByShape::Coordinator),
    };
    let seen_by = match (seen_by, &question.after) {
        (SeenByShape::Coordinator, Some(_)) => SeenByShape::CoordinatorIfAgreed,
        (seen_by, _) => seen_by,
    };
    let text = || words.to_owned();
    QuestionShape {
        id: question.id.to_string(),
        kind,
        of: match question.of {
            AskedOf::Mentors => OfShape::Mentor,
            AskedOf::Mentees => OfShape::Mentee,
            AskedOf::Everybody => OfShape::Both,
        },
        required: question.required,
        most,
        points,
        field,
        keep_months: match question.place {
            Place::Use { keep_months } => Some(keep_months),
            _ => None,
        },
        seen_by,
        after: question.after.as_ref().map(ToString::to_string),
        travels: match question.place {
            Place::Avoid => TravelsShape::FileOnly,
            _ => TravelsShape::Freely,
        },
        options: options
            .into_iter()
            .map(|id| OptionShape {
                id,
                label: text(),
                hint: None,
            })
            .collect(),
        words: WordsShape {
            ask: text(),
            short: text(),
            hint: text(),
            why: text(),
            label: Some(text()),
            example_label: Some(text()),
            example_hint: Some(text()),
            points: vec![text(); usize::from(points.unwrap_or_default())],
            ..WordsShape::default()
        },
    }
}

/// Any questionnaire in which every question travels as its answer does.
pub fn any_honest_questionnaire() -> impl Strategy<Value = Questionnaire> {
    any_questionnaire().prop_map(|questionnaire| {
        let questions = questionnaire.questions().iter().cloned();
        let honest = questions.map(|question| Question {
            travels: match question.place {
                Place::Avoid => Travels::InFile,
                _ => Travels::Freely,
            },
            ..question
        });
        Questionnaire::new(honest.collect()).unwrap()
    })
}

/// Any of them in some languages, with any words.
pub fn any_languages() -> impl Strategy<Value = (Questionnaire, Languages)> {
    let tags = btree_map(
        select(vec!["en", "sv", "pt-BR", "de"]),
        "[^{}\\s]{1,12}",
        1..=4,
    );
    (any_honest_questionnaire(), tags).prop_map(|(questionnaire, tags)| {
        let languages = tags.into_iter().map(|(tag, words)| {
            let shape = written(&questionnaire, &words);
            (tag.to_owned(), shape)
        });
        let languages = languages.collect();
        (questionnaire, languages)
    })
}

/// Any questionnaire that a programme could have of its own.
pub fn any_own_questionnaire() -> impl Strategy<Value = OwnQuestionnaire> {
    any_languages().prop_map(|(_, languages)| {
        let file = own::to_file(&languages).unwrap();
        own::read(&file).unwrap()
    })
}

/// The questions that the site ships, in all its languages, as a programme's own.
pub fn built_in_as_own() -> OwnQuestionnaire {
    let all = Questionnaires::read(Path::new("content")).unwrap();
    own::read(&own::to_file(&all.languages).unwrap()).unwrap()
}
