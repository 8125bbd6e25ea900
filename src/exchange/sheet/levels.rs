//! In what order levels go: by ladders that many organisations share, by number, or by who holds them.

use std::collections::BTreeMap;

use super::values::number;
use super::words::{fold, squeezed};
use crate::domain::participant::{Participant, Role};
use crate::domain::text::LevelName;

/// The grades of the United Kingdom's civil service, lowest first.
const CIVIL_SERVICE: &[&[&str]] = &[
    &["aa", "administrative assistant"],
    &["ao", "administrative officer"],
    &["eo", "executive officer"],
    &["heo", "higher executive officer"],
    &["seo", "senior executive officer"],
    &["grade 7", "g7", "gr 7"],
    &["grade 6", "g6", "gr 6"],
    &["scs", "senior civil servant", "senior civil service"],
    &["scs1", "scs pb1", "deputy director"],
    &["scs2", "scs pb2"],
    &["scs3", "scs pb3", "director general"],
    &["scs4", "permanent secretary"],
];

/// What companies call their levels in English, Swedish and French, lowest first.
#[rustfmt::skip]
const COMPANY: &[&[&str]] = &[
    &["intern", "internship", "student", "praktikant", "stagiaire", "prao"],
    &["apprentice", "larling", "apprenti"],
    &["trainee", "alternant"],
    &["graduate", "entry", "entry level", "early career", "new graduate", "nyexaminerad"],
    &["junior", "junior level", "debutant"],
    &["assistant", "assistent"],
    &["associate", "medarbetare", "employee", "staff member", "individual contributor", "employe",
      "collaborateur"],
    &["analyst", "officer", "handlaggare"],
    &["specialist", "mid", "mid level", "mid career", "midlevel", "intermediate", "professional",
      "experienced", "confirme"],
    &["senior", "senior level", "senior specialist", "senior associate", "senior professional",
      "erfaren"],
    &["lead", "principal", "staff", "team lead", "team leader", "teamledare", "expert"],
    &["supervisor", "arbetsledare"],
    &["gruppchef", "gruppledare", "first line manager", "chef d equipe", "assistant manager"],
    &["manager", "middle manager", "line manager"],
    &["enhetschef", "sektionschef", "responsable"],
    &["senior manager"],
    &["avdelningschef", "head", "head of department", "department head", "head of", "chef de service"],
    &["chef", "associate director", "deputy director"],
    &["director", "direktor", "directeur", "directrice"],
    &["senior director"],
    &["vice president", "vp", "vice vd"],
    &["senior vice president", "svp"],
    &["executive vice president", "evp"],
    &["executive", "c level", "c suite", "chief", "ceo", "cfo", "cto", "coo", "cio", "chro", "vd",
      "pdg", "partner", "managing director", "board", "board member", "executive level",
      "senior leadership", "senior leader", "chief executive", "dirigeant", "ledningsgrupp",
      "leadership team", "management team", "executive team", "comite de direction"],
];

/// A level that occurs, with its evidence.
struct Found {
    name: LevelName,
    folded: String,
    /// Of the people who hold it: how many count for the senior side, and how many there are, doubled
    /// so that people on both sides count half.
    senior: u64,
    holders: u64,
}

impl Found {
    /// The share of the senior side in ten-thousandths.
    fn share(&self) -> u64 {
        self.senior * 10_000 / self.holders.max(1)
    }
}

/// Proposes the order of the levels that occur, lowest first.
///
/// A ladder that knows at least half of them decides, and the rest are put in by the share of the
/// senior side (our mentees) who hold them; without a ladder, numbers decide; without numbers, the
/// shares do, and the alphabet where they are equal. The order of the people makes no difference.
#[must_use]
pub fn propose_levels(people: &[Participant]) -> Vec<LevelName> {
    let mut found = collect(people);
    found.sort_by(|a, b| (a.share(), &a.folded).cmp(&(b.share(), &b.folded)));
    let ladders = [civil_service(&found), company(&found), numbers(&found)];
    let known = |ranks: &[Option<u64>]| ranks.iter().flatten().count();
    let mut best: Option<Vec<Option<u64>>> = None;
    for ranks in ladders {
        let better = known(&ranks) > best.as_deref().map_or(0, known);
        if better && known(&ranks) * 2 >= found.len() {
            best = Some(ranks);
        }
    }
    let ordered = match best {
        Some(ranks) => by_ladder(found, ranks),
        None => found,
    };
    ordered.into_iter().map(|level| level.name).collect()
}

/// The levels that occur, each once; of several spellings the most frequent stands.
fn collect(people: &[Participant]) -> Vec<Found> {
    let mut spellings: BTreeMap<String, BTreeMap<LevelName, u64>> = BTreeMap::new();
    let mut shares: BTreeMap<String, (u64, u64)> = BTreeMap::new();
    for person in people {
        let Some(level) = &person.profile.level else {
            continue;
        };
        let key = level.normalised();
        *spellings
            .entry(key.clone())
            .or_default()
            .entry(level.clone())
            .or_default() += 1;
        let share = shares.entry(key).or_default();
        share.0 += match person.role {
            Role::Mentor => 0,
            Role::Both => 1,
            Role::Mentee => 2,
        };
        share.1 += 2;
    }
    let most_frequent = |names: BTreeMap<LevelName, u64>| {
        let best = names.into_iter().rev().max_by_key(|(_, count)| *count);
        best.map(|(name, _)| name)
    };
    spellings
        .into_iter()
        .filter_map(|(key, names)| {
            let (senior, holders) = shares.get(&key).copied().unwrap_or_default();
            let name = most_frequent(names)?;
            Some(Found {
                folded: fold(name.as_str()),
                name,
                senior,
                holders,
            })
        })
        .collect()
}

fn rank_in(ladder: &[&[&str]], folded: &str) -> Option<u64> {
    let wanted = squeezed(folded);
    let place = ladder
        .iter()
        .position(|names| names.iter().any(|n| squeezed(n) == wanted))?;
    Some(place as u64)
}

/// Ranks in the civil service. Grades 7 and 6 alone are its grades, in its order, since it is the
/// ladder that names just these two; beside other numbered grades they are numbers.
fn civil_service(found: &[Found]) -> Vec<Option<u64>> {
    let ranks: Vec<Option<u64>> = found
        .iter()
        .map(|level| rank_in(CIVIL_SERVICE, &level.folded))
        .collect();
    let numbered = |level: &Found| {
        squeezed(&level.folded)
            .trim_start_matches("grade")
            .trim_start_matches('g')
            .parse::<u8>()
            .is_ok()
    };
    let others_numbered = found
        .iter()
        .zip(&ranks)
        .any(|(l, rank)| rank.is_none() && numbered(l));
    let plain_names = found
        .iter()
        .zip(&ranks)
        .any(|(l, rank)| rank.is_some() && !numbered(l));
    if others_numbered && !plain_names {
        vec![None; found.len()]
    } else {
        ranks
    }
}

fn company(found: &[Found]) -> Vec<Option<u64>> {
    found
        .iter()
        .map(|level| rank_in(COMPANY, &level.folded))
        .collect()
}

/// Ranks by number: "1,5", "18 years", "Band 5", "L3". Levels with different prefixes ("E7" and
/// "M2") go by prefix first, lower shares of the senior side before higher ones.
fn numbers(found: &[Found]) -> Vec<Option<u64>> {
    let split = |level: &Found| {
        let text = level.name.as_str().trim();
        let at = text.find(|c: char| c.is_ascii_digit())?;
        let prefix = fold(&text[..at]);
        (prefix.split(' ').count() <= 2).then(|| Some((prefix, number(&text[at..])?)))?
    };
    let parts: Vec<Option<(String, u64)>> = found.iter().map(split).collect();
    let mut prefixes: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
    for (level, part) in found.iter().zip(&parts) {
        if let Some((prefix, _)) = part {
            let total = prefixes.entry(prefix).or_default();
            *total = (total.0 + level.senior, total.1 + level.holders);
        }
    }
    let mut order: Vec<(u64, &str)> = prefixes
        .iter()
        .map(|(prefix, (senior, holders))| (senior * 10_000 / (*holders).max(1), *prefix))
        .collect();
    order.sort_unstable();
    let place = |prefix: &str| order.iter().position(|(_, known)| *known == prefix);
    parts
        .iter()
        .map(|part| {
            let (prefix, number) = part.as_ref()?;
            Some(place(prefix)? as u64 * 1_000_000_000_000 + number)
        })
        .collect()
}

/// Levels by rank; those without one stand before the first level that more of the senior side hold.
fn by_ladder(found: Vec<Found>, ranks: Vec<Option<u64>>) -> Vec<Found> {
    let mut known: Vec<(u64, Found)> = Vec::new();
    let mut others: Vec<Found> = Vec::new();
    for (level, rank) in found.into_iter().zip(ranks) {
        match rank {
            Some(rank) => known.push((rank, level)),
            None => others.push(level),
        }
    }
    known.sort_by_key(|(rank, _)| *rank);
    let mut ordered: Vec<Found> = known.into_iter().map(|(_, level)| level).collect();
    for level in others {
        let place = ordered
            .iter()
            .position(|known| known.share() > level.share());
        ordered.insert(place.unwrap_or(ordered.len()), level);
    }
    ordered
}
