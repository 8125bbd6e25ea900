//! Answers go out as a packet and come in as the same application.

use chrono::NaiveDate;
use proptest::prelude::*;
use turnabout::domain::application::Application;
use turnabout::domain::availability::WeekGrid;
use turnabout::domain::id::{ApplicationId, ProgrammeId, QuestionId};
use turnabout::domain::questionnaire::{Answers, Given, GivenTopic, Sending};
use turnabout::domain::text::ShortText;
use turnabout::exchange::packet::{
    MOST_IN_CODE, Packet, PacketContent, PacketProgramme, read_bytes, read_text, to_file, to_link,
    to_text,
};

use crate::generators::questionnaire::{answered, any_sending, built_in};

fn packet(application: Application) -> Packet {
    Packet {
        programme: PacketProgramme {
            id: ProgrammeId::parse("0198c0de-0000-7000-8000-000000000001").unwrap(),
            name: ShortText::parse("Turn the tables 2026").unwrap(),
        },
        created: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
        content: PacketContent::Application(Box::new(application)),
    }
}

proptest! {
    #[test]
    fn valid_answers_survive_every_way_of_sending(
        (questionnaire, answers) in answered(),
        sending in any_sending(),
    ) {
        let application = questionnaire.application(&answers, sending);
        let application = application.map_err(|problems| TestCaseError::fail(format!("{problems:?}")))?;
        let packet = packet(application);

        prop_assert_eq!(read_bytes(&to_file(&packet)), Ok(packet.clone()));
        prop_assert_eq!(read_text(&to_text(&packet)), Ok(packet));
    }
}

fn question(id: &str) -> QuestionId {
    QuestionId::parse(id).unwrap()
}

/// What somebody in the middle answers: everything that is a tap or a line, three topics with an example,
/// two sentences of hope, six free hours.
fn median() -> Answers {
    let words = |text: &str| Given::Words(text.to_owned());
    let topic = |topic: &str, step: &str, example: &str| GivenTopic {
        topic: topic.to_owned(),
        step: step.to_owned(),
        example: example.to_owned(),
    };
    let steps = |ids: &[&str]| {
        let steps = ids.iter().map(|id| ((*id).to_owned(), 3));
        Given::Steps(steps.collect())
    };
    let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let mornings = [18..22, 66..70, 114..118].into_iter().flatten();
    let given = [
        ("role", words("mentor")),
        ("name", words("Anna-Karin Bergström")),
        ("email", words("anna-karin.bergstrom@example.org")),
        ("level", words("Handläggare")),
        ("unit", words("Kundtjänst, region Mitt")),
        ("profession", words("Jurist")),
        ("location", words("Sundsvall")),
        (
            "teach",
            Given::Topics(vec![
                topic(
                    "Generative AI at work",
                    "well",
                    "Hur jag skriver utkast till beslut",
                ),
                topic("Social media", "very-well", ""),
                topic("How work feels from below", "a-little", ""),
            ]),
        ),
        (
            "goals",
            words(
                "Jag vill förstå hur beslut fattas och öva på att säga vad jag tycker. Gärna också hitta fler att prata med.",
            ),
        ),
        (
            "languages",
            Given::Many(vec!["svenska".into(), "English".into()]),
        ),
        ("way-of-meeting", words("either")),
        ("working-style", words("planned")),
        ("how-often", words("monthly")),
        ("capacity", words("1")),
        ("time-zone", words("Europe/Stockholm")),
        (
            "free-time",
            Given::Times(WeekGrid::from_half_hours(mornings)),
        ),
        (
            "starting-point",
            steps(&[
                "talk-openly",
                "know-their-week",
                "learned-lately",
                "ideas-count",
            ]),
        ),
        (
            "starting-point-mentor",
            steps(&["teach-upward", "how-it-is-decided"]),
        ),
        ("share-starting-point", Given::Agreed(day)),
        (
            "line-manager",
            Given::Many(vec!["maria.lind@example.org".into()]),
        ),
        ("share-guides", Given::Agreed(day)),
        ("use-of-answers", Given::Agreed(day)),
    ];
    given
        .into_iter()
        .map(|(id, given)| (question(id), given))
        .collect()
}

#[test]
fn what_somebody_in_the_middle_answers_fits_a_qr_code() {
    let sending = Sending {
        id: ApplicationId::parse("0198c0de-0000-7000-8000-000000000009").unwrap(),
        number: 1,
        guides: Default::default(),
    };
    let application = built_in().questionnaire.application(&median(), sending);

    let link = to_link(
        &packet(application.unwrap()),
        "https://intranet.example.org/hr/reverse-mentoring/",
    );

    let characters = link.unwrap().url.len();
    assert!(
        characters <= MOST_IN_CODE,
        "{characters} characters, and {MOST_IN_CODE} is the most"
    );
}
