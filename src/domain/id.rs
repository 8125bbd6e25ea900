//! Identifiers. They are made outside (`browser/ids`) and handed in, and never decide a result.

use std::fmt;

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
