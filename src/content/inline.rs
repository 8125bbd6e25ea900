//! Running words of Markdown: what stands out in them, and where they lead.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::Wrong;
use super::markdown::not_known;
use crate::exchange::guide::{Span, Stress, Text};

/// Words as they come.
#[derive(Default)]
pub struct Words {
    spans: Vec<Span>,
    stress: Vec<Stress>,
    link: Option<String>,
}

impl Words {
    pub fn take(&mut self) -> Option<Text> {
        let spans = std::mem::take(&mut self.spans);
        (!spans.is_empty()).then_some(Text(spans))
    }

    fn push(&mut self, words: &str) {
        let (stress, link) = (self.stress.last().copied(), self.link.clone());
        match self.spans.last_mut() {
            Some(last) if last.stress == stress && last.link == link => last.text.push_str(words),
            _ => self.spans.push(Span {
                text: words.to_owned(),
                stress,
                link,
            }),
        }
    }

    pub fn take_in(&mut self, event: Event<'_>, line: usize) -> Result<(), Wrong> {
        match event {
            Event::Text(words) => self.push(&words),
            Event::SoftBreak => self.push(" "),
            Event::Start(Tag::Emphasis) => self.stress.push(Stress::Emphasis),
            Event::Start(Tag::Strong) => self.stress.push(Stress::Strong),
            Event::End(TagEnd::Emphasis | TagEnd::Strong) => {
                self.stress.pop();
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                if !dest_url.starts_with("#/") {
                    return Err(Wrong::at(
                        line,
                        "links lead to a screen, such as #/guides/agreement",
                    ));
                }
                self.link = Some(dest_url.to_string());
            }
            Event::End(TagEnd::Link) => self.link = None,
            _ => return Err(not_known(line)),
        }
        Ok(())
    }
}
