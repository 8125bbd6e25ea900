//! Identifiers. They are made outside (`browser/ids`) and handed in, and never decide a result.

use std::fmt;

use super::participant::Side;

/// Why a text is not an identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IdError;

impl fmt::Display for IdError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an identifier has 1 to 64 letters, digits or hyphens")
    }
}

impl std::error::Error for IdError {}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Takes 1 to 64 ASCII letters, digits or hyphens.
            ///
            /// # Errors
            /// When the text is anything else.
            pub fn parse(text: &str) -> Result<Self, IdError> {
                let fits = (1..=64).contains(&text.len())
                    && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
                if fits { Ok(Self(text.to_owned())) } else { Err(IdError) }
            }

            /// The identifier as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    };
}

id! {
    /// Names a programme.
    ProgrammeId
}
id! {
    /// Names a participant within the coordinator's data.
    ParticipantId
}
id! {
    /// Names a pairing, the same at the coordinator's and at both participants'.
    PairingId
}
id! {
    /// Names a session.
    SessionId
}
id! {
    /// Names a guide, the same in every language.
    GuideId
}
id! {
    /// Names an exercise of a guide, the same in every language.
    ExerciseId
}
id! {
    /// Names a question of the questionnaire, the same in every language. The answer is kept under it.
    QuestionId
}
id! {
    /// Names a participant's application, the same at the participant's and at the coordinator's.
    ApplicationId
}

impl ApplicationId {
    /// Stands for the person while they have no identifier of their own.
    #[must_use]
    pub fn stand_in(&self) -> ParticipantId {
        ParticipantId(self.0.clone())
    }
}
id! {
    /// Names a device and its data among those that write into what a pair keeps together.
    WriterId
}
id! {
    /// Names something that a pair keeps together, the same on every device.
    ItemId
}

impl ItemId {
    /// The agreement of a pair: there is one.
    #[must_use]
    pub fn agreement() -> Self {
        Self("agreement".to_owned())
    }

    /// The signature of one side under the agreement: there is one each.
    #[must_use]
    pub fn signature_of(side: Side) -> Self {
        Self(format!("signature-{}", side.as_str()))
    }
}

impl From<&SessionId> for ItemId {
    fn from(session: &SessionId) -> Self {
        Self(session.0.clone())
    }
}

impl From<&ItemId> for SessionId {
    fn from(item: &ItemId) -> Self {
        Self(item.0.clone())
    }
}
id! {
    /// Names a check-in of a programme, such as `pulse`, the same everywhere.
    CheckInName
}
id! {
    /// Names what somebody answered in a check-in, so that it counts once however often it is handed over. It is
    /// random and says nothing of whoever answered, nor when.
    CheckInId
}
id! {
    /// Names one of the answers that can be chosen, the same in every language.
    ChoiceId
}
