//! Who has signed what, signing, and what to do next.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::{Looking, Shown, part_name};
use crate::browser::{clock, focus, intl, page};
use crate::domain::agreement::{Signature, Signed};
use crate::domain::id::ItemId;
use crate::domain::participant::Side;
use crate::domain::together::Edit;
use crate::features::shared::language::tag;
use crate::features::shared::roles::SideTag;
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::agreement::AgreementNow;
use crate::state::use_app_state;
use crate::ui::{Button, ButtonKind, LinkButton, ToastMessage, text};
use crate::words;

/// Both signatures, the mentor's first, and the button for one's own.
#[component]
pub fn Signatures(shown: Shown, now: AgreementNow) -> impl IntoView {
    let i18n = use_i18n();
    let pairing = shown.pairing.get_value();
    let my_side = pairing.my_side;
    let rows = [Side::Mentor, Side::Mentee].map(|side| {
        let (name, signed) = if side == my_side {
            (pairing.my_name.to_string(), now.mine.clone())
        } else {
            (pairing.partner.name.to_string(), now.partners.clone())
        };
        view! { <Row side=side name=name signed=signed /> }
    });
    let has_signed = now.mine.holds();
    let open = now.agreement.open_parts();
    let mine = if has_signed {
        view! { <TakeBack shown=shown /> }.into_any()
    } else if let Some(digest) = now.digest {
        view! { <Sign shown=shown digest=digest /> }.into_any()
    } else {
        let parts = open.into_iter().map(|part| {
            view! {
                <li>
                    <Button
                        kind=ButtonKind::Link
                        on_click=move |_| {
                            shown.looking.set(Looking::Part { part, goes_on: false });
                        }
                    >
                        {text(move || part_name(i18n, part))}
                    </Button>
                </li>
            }
        });
        view! {
            <div class="stack stack--tight no-print">
                <p>{words!(i18n, agreement.parts_open)}</p>
                <ul>{parts.collect_view()}</ul>
            </div>
        }
        .into_any()
    };
    view! {
        <section class="stack agreement__signatures" aria-labelledby="signatures">
            <h2 id="signatures" tabindex="-1">{words!(i18n, agreement.signatures)}</h2>
            <ul class="plain-list">{rows.into_iter().collect_view()}</ul>
            {mine}
        </section>
    }
}

/// One signature. On paper there is a line to sign by hand while there is none.
#[component]
fn Row(side: Side, name: String, signed: Signed) -> impl IntoView {
    let i18n = use_i18n();
    let holds = signed.holds();
    let name = match &signed {
        Signed::ThisText(signature) => signature.name.to_string(),
        Signed::NotYet | Signed::AnotherText(_) => name,
    };
    let standing = text(move || {
        let date = |signature: &Signature| intl::date(tag(i18n), signature.on);
        match &signed {
            Signed::NotYet => t_string!(i18n, agreement.not_signed).to_owned(),
            Signed::AnotherText(signature) => {
                t_string!(i18n, agreement.signed_other, date = date(signature))
            }
            Signed::ThisText(signature) => {
                t_string!(i18n, agreement.signed_on, date = date(signature))
            }
        }
    });
    let class = if holds { "tag tag--good" } else { "tag" };
    view! {
        <li class="agreement__signature">
            <div class="row">
                <SideTag side=side />
                <span class="strong">{name}</span>
            </div>
            <p>
                <span class=class class:no-print=!holds>
                    {standing}
                </span>
            </p>
            {(!holds)
                .then(|| {
                    view! {
                        <p class="agreement__line">{words!(i18n, agreement.signs_here)}</p>
                    }
                })}
        </li>
    }
}

/// Signs the words as they stand.
#[component]
fn Sign(shown: Shown, digest: String) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let pairing = shown.pairing.get_value();
    let name = pairing.my_name.to_string();
    let sign = move |_| {
        let side = pairing.my_side;
        let signature = Signature {
            digest: digest.clone(),
            on: clock::today(),
            name: pairing.my_name.clone(),
        };
        let pairing = pairing.clone();
        spawn_local(async move {
            let before = untrack(|| state.signature_item(&pairing, side));
            let edits = signature.edits(side, before.as_ref());
            let id = ItemId::signature_of(side);
            // Should another tab have changed the words meanwhile, this is a signature under the words that
            // were seen here, and shown as such.
            let outcome = state
                .edit(&pairing.id, edits, |document| {
                    document.item(&id) == before.as_ref()
                })
                .await;
            shown.say(match outcome {
                Ok(()) => t_string!(i18n, agreement.signed_now).to_owned(),
                Err(error) => storage_error(i18n, &error),
            });
            request_animation_frame(|| focus::move_to("signatures"));
        });
    };
    view! {
        <div class="stack stack--tight no-print">
            <p>{words!(i18n, agreement.sign_text)}</p>
            <div>
                <Button on_click=sign>
                    {text(move || t_string!(i18n, agreement.sign, name = name.clone()))}
                </Button>
            </div>
        </div>
    }
}

/// Takes one's own signature back, and puts it back.
#[component]
fn TakeBack(shown: Shown) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let take_back = move |_| {
        spawn_local(async move {
            let pairing = shown.pairing.get_value();
            let id = ItemId::signature_of(pairing.my_side);
            let before = untrack(|| state.signature_item(&pairing, pairing.my_side));
            let edits = vec![Edit::Remove(id.clone())];
            let outcome = state
                .edit(&pairing.id, edits, |document| {
                    document.item(&id) == before.as_ref()
                })
                .await;
            match outcome {
                Ok(()) => {
                    // It is made here, since this part of the page is gone when it is pressed.
                    let put_back = Callback::new(move |()| put_back(shown));
                    let text = t_string!(i18n, agreement.taken_back).to_owned();
                    let undo = Some((t_string!(i18n, app.undo).to_owned(), put_back));
                    shown.toast.try_set(Some(ToastMessage { text, undo }));
                }
                Err(error) => shown.say(storage_error(i18n, &error)),
            }
            request_animation_frame(|| focus::move_to("signatures"));
        });
    };
    view! {
        <div class="no-print">
            <Button kind=ButtonKind::Link on_click=take_back>
                {words!(i18n, agreement.take_back)}
            </Button>
        </div>
    }
}

/// Puts one's own signature back.
fn put_back(shown: Shown) {
    let (i18n, state) = (shown.i18n, shown.state);
    spawn_local(async move {
        let pairing = shown.pairing.get_value();
        let edits = vec![Edit::PutBack(ItemId::signature_of(pairing.my_side))];
        if let Err(error) = state.edit(&pairing.id, edits, |_| true).await {
            shown.say(storage_error(i18n, &error));
        }
    });
}

/// What there is to do now that it stands as it does.
#[component]
pub fn WhatNext(shown: Shown, now: AgreementNow) -> impl IntoView {
    let i18n = use_i18n();
    let partner = shown.partner();
    let (mine, partners) = (now.mine.holds(), now.partners.holds());
    let sentence = text(move || {
        let partner = partner.clone();
        match (mine, partners) {
            (true, true) => t_string!(i18n, agreement.next_both).to_owned(),
            (true, false) => t_string!(i18n, agreement.next_send, partner = partner),
            (false, true) => t_string!(i18n, agreement.next_sign, partner = partner),
            (false, false) => t_string!(i18n, agreement.next_none, partner = partner),
        }
    });
    let print = view! {
        <Button kind=ButtonKind::Quiet on_click=|_| page::print()>
            {words!(i18n, certificate.print)}
        </Button>
    };
    view! {
        <div class="stack stack--tight no-print">
            <p>{sentence}</p>
            <div class="row">
                {(!(mine && partners))
                    .then(|| {
                        view! {
                            <LinkButton
                                kind=ButtonKind::Quiet
                                href=Route::Update.href()
                            >
                                {words!(i18n, update.title)}
                            </LinkButton>
                        }
                    })}
                {print}
            </div>
        </div>
    }
}
