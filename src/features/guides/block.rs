//! A guide's pieces as views. They are built out of elements; nothing is inserted as HTML.

use leptos::prelude::*;

use super::dialogue::Dialogue;
use super::exercise::ExerciseCard;
use super::question::Question;
use super::words::{paragraphs, words};
use crate::domain::id::{ExerciseId, GuideId};
use crate::i18n::use_i18n;
use crate::state::guides::{Block, Callout, Text};
use crate::words;

/// All pieces, in reading order.
pub fn blocks(guide: &GuideId, blocks: Vec<Block>) -> Vec<AnyView> {
    let (mut exercises, mut questions) = (0, 0);
    let show = |block| match block {
        Block::Paragraph(text) => view! { <p>{words(&text)}</p> }.into_any(),
        Block::Heading { level: 2, text } => view! { <h2>{words(&text)}</h2> }.into_any(),
        Block::Heading { text, .. } => view! { <h3>{words(&text)}</h3> }.into_any(),
        Block::List { is_numbered, items } => list(is_numbered, &items),
        Block::Table { head, rows } => table(&head, &rows),
        Block::Callout { kind, paragraphs } => callout(kind, &paragraphs),
        Block::Dialogue {
            title,
            as_it_went,
            better_title,
            better,
            why,
        } => view! {
            <Dialogue
                title=title
                as_it_went=as_it_went
                better_title=better_title
                better=better
                why=why
            />
        }
        .into_any(),
        Block::Exercise(exercise) => match ExerciseId::parse(&exercise.id) {
            Ok(id) => {
                let number = exercises;
                exercises += 1;
                view! { <ExerciseCard id=id exercise=exercise number=number /> }.into_any()
            }
            Err(_) => ().into_any(),
        },
        Block::Question { ask, answers } => {
            let number = questions;
            questions += 1;
            view! { <Question guide=guide.clone() number=number ask=ask answers=answers /> }
                .into_any()
        }
    };
    blocks.into_iter().map(show).collect()
}

fn list(is_numbered: bool, items: &[Text]) -> AnyView {
    let item = |text: &Text| view! { <li>{words(text)}</li> }.into_any();
    let items: Vec<AnyView> = items.iter().map(item).collect();
    if is_numbered {
        view! { <ol class="text-list">{items}</ol> }.into_any()
    } else {
        view! { <ul class="text-list">{items}</ul> }.into_any()
    }
}

/// On a phone every row is a small card, each cell under its heading.
fn table(head: &[Text], rows: &[Vec<Text>]) -> AnyView {
    let heading =
        |text: &Text| view! { <th role="columnheader" scope="col">{words(text)}</th> }.into_any();
    let names: Vec<String> = head.iter().map(Text::plain).collect();
    let head: Vec<AnyView> = head.iter().map(heading).collect();
    let row = |cells: &Vec<Text>| {
        let cell = |(place, (text, name)): (usize, (&Text, &String))| {
            let spoken = words(text);
            if place == 0 {
                view! { <th role="rowheader" scope="row">{spoken}</th> }.into_any()
            } else {
                view! {
                    <td role="cell" data-heading=name.clone()>
                        {spoken}
                    </td>
                }
                .into_any()
            }
        };
        let cells: Vec<AnyView> = cells.iter().zip(&names).enumerate().map(cell).collect();
        view! { <tr role="row">{cells}</tr> }.into_any()
    };
    let rows: Vec<AnyView> = rows.iter().map(row).collect();
    view! {
        <table class="table table--stacks guide__table" role="table">
            <thead role="rowgroup">
                <tr role="row">{head}</tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn callout(kind: Callout, texts: &[Text]) -> AnyView {
    let i18n = use_i18n();
    let (class, name) = match kind {
        Callout::Note => ("callout", words!(i18n, guides.note)),
        Callout::Tip => ("callout callout--tip", words!(i18n, guides.tip)),
        Callout::Warning => ("callout callout--warning", words!(i18n, guides.warning)),
    };
    view! {
        <aside class=class role="note">
            <p class="callout__name">
                {name}
            </p>
            {paragraphs(texts)}
        </aside>
    }
    .into_any()
}
