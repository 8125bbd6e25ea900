//! Handing a pairing to one of its two people.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use crate::browser::clock;
use crate::domain::id::PairingId;
use crate::domain::participant::Side;
use crate::exchange::packet::Packet;
use crate::features::shared::hand_over::{Draft, HandOver, Way};
use crate::features::shared::roles::SideTag;
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::state::use_app_state;
use crate::ui::text;
use crate::ui::{Notice, NoticeKind};
use crate::words;

/// The ways to hand the pairing to one side.
#[component]
pub fn HandOutSide(id: PairingId, side: Side) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let kept = StoredValue::new(id);
    let problem = RwSignal::new(None::<String>);
    let packet = Callback::new(move |_: Way| -> Option<Packet> {
        let programme = state.programme_now()?;
        let pairing = untrack(|| kept.with_value(|id| state.pairing(id)))?;
        state.pairing_packet(&programme, &pairing, side, clock::today())
    });
    let person = untrack(|| {
        let pairing = kept.with_value(|id| state.pairing(id))?.pairing;
        state.person(match side {
            Side::Mentor => &pairing.mentor,
            Side::Mentee => &pairing.mentee,
        })
    });
    let Some(person) = person else {
        return view! { <p>{words!(i18n, pairings.gone_text)}</p> }.into_any();
    };
    let name = person.name.to_string();
    let draft = person.email.clone().map(|to| {
        let name = name.clone();
        Signal::derive(move || {
            let programme = state.programme();
            let programme = programme.map(|p| p.name.to_string()).unwrap_or_default();
            Draft {
                to: to.clone(),
                subject: t_string!(i18n, handing.mail_subject, programme = programme),
                greeting: t_string!(i18n, handing.mail_body, name = name.clone()),
            }
        })
    });
    let title = text(move || t_string!(i18n, handing.to_person, name = name.clone()));
    let on_handed = move |()| {
        spawn_local(async move {
            let noted = state
                .note_handed_out(&[kept.get_value()], clock::today())
                .await;
            let sentence = noted.err().map(|error| storage_error(i18n, &error));
            let _ = problem.try_set(sentence);
        });
    };
    view! {
        <section class="card" aria-label=move || title.get()>
            <div class="row">
                <SideTag side=side />
                <h3>{move || title.get()}</h3>
            </div>
            <HandOver packet=packet draft=draft on_handed=on_handed />
            {move || {
                problem
                    .get()
                    .map(|problem| {
                        view! {
                            <Notice kind=NoticeKind::Danger>
                                <p>{problem}</p>
                            </Notice>
                        }
                    })
            }}
        </section>
    }
    .into_any()
}
