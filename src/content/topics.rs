//! The topics of all languages, and the files in which the site ships them.

mod read;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::Broken;
use super::library::{languages, names};
use super::source::{Source, is_plain_name, whole};
use crate::exchange::topic::{NAME, Topic, TopicCard};

pub use read::{AGENDA_MINUTES, POINT_MINUTES, read_topic};

/// The topics of every language in their order, by its tag.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Topics(pub BTreeMap<String, Vec<Topic>>);

impl Topics {
    /// Reads every `<language>/topics/*.md` below a folder.
    ///
    /// # Errors
    /// With everything that is wrong.
    pub fn read(content: &Path) -> Result<Self, Vec<Broken>> {
        let mut broken = Vec::new();
        let mut topics = Self::default();
        for language in languages(content, &mut broken) {
            let folder = content.join(&language).join(NAME);
            let mut of_language = Vec::new();
            for name in names(&folder, &mut broken) {
                let Some(slug) = name.strip_suffix(".md") else {
                    continue;
                };
                match read_one(&folder.join(&name), slug) {
                    Ok(topic) => of_language.push(topic),
                    Err(wrong) => broken.push(wrong),
                }
            }
            of_language.sort_by_key(|topic| topic.card.order);
            topics.0.insert(language, of_language);
        }
        if broken.is_empty() {
            broken = topics.mismatches(content);
        }
        if broken.is_empty() {
            Ok(topics)
        } else {
            Err(broken)
        }
    }

    /// Where languages differ, or a place is taken twice.
    fn mismatches(&self, content: &Path) -> Vec<Broken> {
        let mut broken = Vec::new();
        let all = self.0.values().flatten();
        let every_slug: BTreeSet<&str> = all.map(|topic| topic.card.slug.as_str()).collect();
        let mut shapes: BTreeMap<&str, (String, &str)> = BTreeMap::new();
        for (language, topics) in &self.0 {
            let file = |slug: &str| {
                let path = content.join(language).join(NAME).join(format!("{slug}.md"));
                path.to_string_lossy().replace('\\', "/")
            };
            for slug in &every_slug {
                if topics.iter().all(|topic| topic.card.slug != *slug) {
                    broken.push(whole(&file(slug), "another language has this topic"));
                }
            }
            let mut orders = BTreeSet::new();
            for topic in topics {
                let (slug, order) = (topic.card.slug.as_str(), topic.card.order);
                if !orders.insert(order) {
                    let what = format!("another topic has the order {order}");
                    broken.push(whole(&file(slug), &what));
                }
                let shape = shape_of(topic);
                match shapes.get(slug) {
                    Some((other, of)) if *other != shape => {
                        let what =
                            format!("it is made otherwise than in {of}: {shape}, there {other}");
                        broken.push(whole(&file(slug), &what));
                    }
                    Some(_) => {}
                    None => {
                        shapes.insert(slug, (shape, language));
                    }
                }
            }
        }
        broken
    }

    /// The files that the site ships, by their paths beside those of the guides.
    ///
    /// # Errors
    /// When something cannot be written as JSON, which no topic brings about.
    pub fn files(&self) -> Result<Vec<(String, String)>, serde_json::Error> {
        let mut files = Vec::new();
        for (language, topics) in &self.0 {
            for topic in topics {
                let path = format!("{language}/{NAME}/{}.json", topic.card.slug);
                files.push((path, serde_json::to_string(topic)?));
            }
            let cards: Vec<&TopicCard> = topics.iter().map(|topic| &topic.card).collect();
            files.push((
                format!("{language}/{NAME}.json"),
                serde_json::to_string(&cards)?,
            ));
        }
        Ok(files)
    }
}

fn read_one(path: &Path, slug: &str) -> Result<Topic, Broken> {
    let Source { file, text } = Source::read(path)?;
    if is_plain_name(slug) {
        read_topic(slug, &file, &text)
    } else {
        let what = "name a topic with 1 to 64 lower-case letters, digits and hyphens";
        Err(whole(&file, what))
    }
}

/// What must be the same in every language: the place among all, and how long every point takes.
fn shape_of(topic: &Topic) -> String {
    let agendas = topic.agendas.iter().map(|agenda| {
        let minutes = agenda.points.iter().map(|point| point.minutes.to_string());
        minutes.collect::<Vec<_>>().join("+")
    });
    let agendas: Vec<String> = agendas.collect();
    format!("order {}, minutes {}", topic.card.order, agendas.join(", "))
}
