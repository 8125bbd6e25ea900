//! All guides of all languages, and the files in which the site ships them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::source::{is_plain_name, plain, whole};
use super::{Broken, read_guide};
use crate::exchange::guide::{ALL, Card, Guide, SEARCH, Searched};
use crate::exchange::{questionnaire, topic};
use crate::routes::Route;

/// The guides of one language, in their order.
pub type Shelf = Vec<Guide>;

/// The guides of every language, by its tag.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Library(pub BTreeMap<String, Shelf>);

impl Library {
    /// Reads every `<language>/guides/*.md` below a folder.
    ///
    /// # Errors
    /// With everything that is wrong.
    pub fn read(content: &Path) -> Result<Self, Vec<Broken>> {
        let mut broken = Vec::new();
        let mut library = Self::default();
        for language in languages(content, &mut broken) {
            let folder = content.join(&language).join("guides");
            let mut shelf = Vec::new();
            for name in names(&folder, &mut broken) {
                let Some(slug) = name.strip_suffix(".md") else {
                    continue;
                };
                if !is_slug(slug) {
                    let what = "name a guide with 1 to 64 lower-case letters, digits and hyphens, and not all, search, certificate, questionnaire or topics";
                    broken.push(whole(&folder.join(&name).to_string_lossy(), what));
                    continue;
                }
                let path = folder.join(&name);
                let file = path.to_string_lossy().replace('\\', "/");
                match fs::read_to_string(&path) {
                    Ok(text) => match read_guide(slug, &file, &plain(&text)) {
                        Ok(guide) => shelf.push(guide),
                        Err(wrong) => broken.push(wrong),
                    },
                    Err(error) => broken.push(whole(&file, &error.to_string())),
                }
            }
            shelf.sort_by_key(|guide| guide.card.order);
            library.0.insert(language, shelf);
        }
        if broken.is_empty() {
            broken = library.mismatches(content);
        }
        if broken.is_empty() {
            Ok(library)
        } else {
            Err(broken)
        }
    }

    /// Where languages differ, names repeat, or a link leads nowhere.
    fn mismatches(&self, content: &Path) -> Vec<Broken> {
        let mut broken = Vec::new();
        let every_slug: BTreeSet<&str> = self
            .0
            .values()
            .flatten()
            .map(|guide| guide.card.slug.as_str())
            .collect();
        let mut shapes: BTreeMap<&str, (String, &str)> = BTreeMap::new();
        for (language, shelf) in &self.0 {
            let file = |slug: &str| {
                let path = content
                    .join(language)
                    .join("guides")
                    .join(format!("{slug}.md"));
                path.to_string_lossy().replace('\\', "/")
            };
            let (mut orders, mut exercises) = (BTreeSet::new(), BTreeSet::new());
            for slug in &every_slug {
                if shelf.iter().all(|guide| guide.card.slug != *slug) {
                    broken.push(whole(&file(slug), "another language has this guide"));
                }
            }
            for guide in shelf {
                let slug = guide.card.slug.as_str();
                if !orders.insert(guide.card.order) {
                    let what = format!("another guide has the order {}", guide.card.order);
                    broken.push(whole(&file(slug), &what));
                }
                for exercise in guide.exercises() {
                    if !exercises.insert(exercise.id.as_str()) {
                        let what = format!("another exercise is called {}", exercise.id);
                        broken.push(whole(&file(slug), &what));
                    }
                }
                for link in guide.links() {
                    if !leads_somewhere(link, &every_slug) {
                        broken.push(whole(&file(slug), &format!("{link} leads nowhere")));
                    }
                }
                let shape = shape_of(guide);
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

    /// The files that the site ships, by their paths below `guides/`.
    ///
    /// # Errors
    /// When something cannot be written as JSON, which no guide brings about.
    pub fn files(&self) -> Result<Vec<(String, String)>, serde_json::Error> {
        let mut files = Vec::new();
        for (language, shelf) in &self.0 {
            for guide in shelf {
                let path = format!("{language}/{}.json", guide.card.slug);
                files.push((path, serde_json::to_string(guide)?));
            }
            let cards: Vec<&Card> = shelf.iter().map(|guide| &guide.card).collect();
            files.push((
                format!("{language}/{ALL}.json"),
                serde_json::to_string(&cards)?,
            ));
            let searched: Vec<Searched> = shelf.iter().map(searched).collect();
            let search = serde_json::to_string(&searched)?;
            files.push((format!("{language}/{SEARCH}.json"), search));
        }
        Ok(files)
    }
}

fn searched(guide: &Guide) -> Searched {
    let mut texts = vec![guide.card.title.clone(), guide.card.summary.clone()];
    texts.extend(guide.able.iter().cloned());
    texts.extend(guide.texts());
    texts.extend(guide.sources.iter().map(|source| source.name.clone()));
    Searched {
        slug: guide.card.slug.clone(),
        text: texts.join("\n"),
    }
}

/// What must be the same in every language: which parts, in which order, which answers are right.
fn shape_of(guide: &Guide) -> String {
    use crate::exchange::guide::Block;
    let part = |block: &Block| match block {
        Block::Dialogue {
            as_it_went, better, ..
        } => Some(format!(
            "dialogue of {} and {}",
            as_it_went.len(),
            better.len()
        )),
        Block::Exercise(exercise) => Some(format!(
            "exercise {} with {} fields",
            exercise.id,
            exercise.fields.len()
        )),
        Block::Question { answers, .. } => {
            let right = answers.iter().position(|answer| answer.is_right);
            let right = right.map_or(0, |place| place + 1);
            Some(format!("question of {}, {right} is right", answers.len()))
        }
        Block::Table { head, rows } => Some(format!("table of {} by {}", head.len(), rows.len())),
        Block::Heading { .. } => Some("heading".to_owned()),
        _ => None,
    };
    let card = &guide.card;
    let mut parts = vec![format!("{:?} for {:?}", card.kind, card.reader)];
    parts.push(format!("order {}", card.order));
    parts.push(format!("{} outcomes", guide.able.len()));
    parts.push(format!("{} sources", guide.sources.len()));
    parts.extend(guide.blocks.iter().filter_map(part));
    parts.join(", ")
}

fn leads_somewhere(link: &str, slugs: &BTreeSet<&str>) -> bool {
    match Route::parse(link) {
        Route::Guide(slug) => slugs.contains(slug.as_str()),
        Route::NotFound(_) => false,
        _ => true,
    }
}

/// Whether a name can stand in an address, and is none that means something else.
fn is_slug(name: &str) -> bool {
    let is_taken = [ALL, SEARCH, "certificate", questionnaire::NAME, topic::NAME].contains(&name);
    is_plain_name(name) && !is_taken
}

/// The languages: every folder. What is no folder belongs to none.
pub fn languages(content: &Path, broken: &mut Vec<Broken>) -> Vec<String> {
    let mut names = names(content, broken);
    names.retain(|name| content.join(name).is_dir());
    names
}

/// The names in a folder, in order.
pub fn names(folder: &Path, broken: &mut Vec<Broken>) -> Vec<String> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            broken.push(whole(&folder.to_string_lossy(), &error.to_string()));
            return Vec::new();
        }
    };
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut names: Vec<String> = names.filter(|name| !name.starts_with('.')).collect();
    names.sort();
    names
}
