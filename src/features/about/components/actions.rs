//! Buttons, and links that look like buttons.

use leptos::prelude::*;

use super::sample::{Case, Family, Shown};
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::ui::{Button, ButtonKind, LinkButton};
use crate::words;

/// Buttons and link buttons.
#[component]
pub fn Actions() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Family id="family-actions" title=words!(i18n, components.actions)>
            <Buttons />
            <Shown name="LinkButton" when=words!(i18n, components.when_link_button)>
                <Case state=words!(i18n, components.primary)>
                    <LinkButton href=Route::Home
                        .href()>{words!(i18n, components.go_home)}</LinkButton>
                </Case>
                <Case state=words!(i18n, components.quiet)>
                    <LinkButton kind=ButtonKind::Quiet href=Route::Home.href()>
                        {words!(i18n, components.go_home)}
                    </LinkButton>
                </Case>
            </Shown>
        </Family>
    }
}

#[component]
fn Buttons() -> impl IntoView {
    let i18n = use_i18n();
    let nothing = |_| {};
    view! {
        <Shown name="Button" when=words!(i18n, components.when_button)>
            <Case state=words!(i18n, components.primary)>
                <Button on_click=nothing>{words!(i18n, components.save)}</Button>
            </Case>
            <Case state=words!(i18n, components.quiet)>
                <Button kind=ButtonKind::Quiet on_click=nothing>
                    {words!(i18n, components.save)}
                </Button>
            </Case>
            <Case state=words!(i18n, components.danger)>
                <Button kind=ButtonKind::Danger on_click=nothing>
                    {words!(i18n, components.remove)}
                </Button>
            </Case>
            <Case state=words!(i18n, components.small)>
                <Button kind=ButtonKind::Small on_click=nothing>
                    {words!(i18n, components.save)}
                </Button>
            </Case>
            <Case state=words!(i18n, components.as_link)>
                <Button kind=ButtonKind::Link on_click=nothing>
                    {words!(i18n, components.save)}
                </Button>
            </Case>
            <Case state=words!(i18n, components.disabled)>
                <Button disabled=true on_click=nothing>
                    {words!(i18n, components.save)}
                </Button>
            </Case>
            <Case state=words!(i18n, components.busy)>
                <Button disabled=true on_click=nothing>
                    {words!(i18n, components.saving)}
                </Button>
            </Case>
            <Case state=words!(i18n, components.named)>
                <Button
                    kind=ButtonKind::Small
                    label=words!(i18n, components.move_up_name)
                    on_click=nothing
                >
                    {words!(i18n, components.move_up)}
                </Button>
            </Case>
            <Case state=words!(i18n, components.long)>
                <Button on_click=nothing>{words!(i18n, components.long_button)}</Button>
            </Case>
        </Shown>
    }
}
