//! What an application does to somebody who is here.

use crate::domain::application::Application;
use crate::domain::participant::Participant;
use crate::exchange::reimport::Field;

/// Whether an application says anything about a field, if only that there is no answer.
fn tells(application: &Application, field: Field) -> bool {
    match field {
        // An application knows of neither; both stay.
        Field::OffersBoth | Field::About => false,
        Field::Capacity => application.capacity.is_some(),
        Field::Avoid => application.tells_avoid,
        _ => true,
    }
}

/// The person afterwards. Where an application was taken in before, what its writer has changed since is
/// taken, and the rest stays as the coordinator has it. The first one replaces what it says, and
/// what it leaves out stays.
pub(super) fn merged(
    here: &Participant,
    before: Option<&Application>,
    now: &Application,
) -> Participant {
    let id = &here.id;
    let said_before = before.map(|before| (before, before.participant(id.clone())));
    let says = now.participant(id.clone());
    let mut after = here.clone();
    for field in Field::ALL.iter().copied() {
        let is_taken = tells(now, field)
            && match &said_before {
                Some((before, said)) if tells(before, field) => field.differs(said, &says),
                _ => field.is_said(&says),
            };
        if is_taken {
            field.take(&says, &mut after);
        }
    }
    after
}
