//! The words by which headers are recognised: English, Swedish and French, short headers and whole
//! questions. All are folded: lower case, no accents, no punctuation.

use super::columns::Column;
use super::words::{fold, has_any, has_phrase, squeezed};

/// The words for one column. Whole headers are stronger than phrases, and earlier words than later.
struct Rule {
    column: Column,
    whole: &'static [&'static str],
    phrases: &'static [&'static str],
}

const fn rule(
    column: Column,
    whole: &'static [&'static str],
    phrases: &'static [&'static str],
) -> Rule {
    Rule {
        column,
        whole,
        phrases,
    }
}

/// In the order in which phrases are tried: what must stay out comes first.
#[rustfmt::skip]
const RULES: &[Rule] = &[
    rule(Column::Background,
        &["characteristics", "identity", "gender", "sex", "age", "pronouns", "race", "origin",
          "kon", "alder", "genre", "sexe", "trans"],
        &["identity", "identities", "characterist*", "characterit*", "gender*", "ethnic*", "pronoun*",
          "disab*", "sexual*", "sexuell*", "orientation", "race", "racial", "religio*", "faith",
          "belief", "beliefs", "transgender", "lgbt*", "hbtq*", "nationalit*", "age", "age group",
          "date of birth", "birth*", "born", "marital*", "identify as", "pregnan*", "neurodiver*",
          "veteran*", "socio economic*", "socioeconomic*", "minority", "minorities",
          "underrepresented*", "under represented*", "country of origin", "caste", "ancestry",
          "health condition*", "caring responsib*", "first generation", "kon", "konsident*",
          "etni*", "funktionsn*", "funktionsv*", "laggning", "alder", "fodelse*", "hudfarg",
          "sexe", "ethni*", "origine*", "handicap*", "pronom*", "date de naissance"]),
    rule(Column::Avoid,
        &["people to avoid", "avoid", "not with", "undvik", "eviter"],
        &["to avoid", "avoid being", "not be paired", "not be matched", "not to be paired",
          "not to be matched", "not want to be paired", "not want to be matched", "rather not be",
          "conflict of interest", "conflicts of interest", "inte vill para*", "inte vill matchas",
          "ne souhaitez vous pas", "inte paras", "inte matchas", "undvik*", "eviter", "ne pas etre"]),
    rule(Column::Capacity,
        &["partners", "capacity", "number of partners", "number of mentees", "number of mentors",
          "mentoring capacity", "max mentees", "max mentors", "maximum mentees", "antal", "kapacitet", "capacite"],
        &["how many mentees", "how many mentors", "how many partners", "how many people",
          "number of mentees", "number of mentors", "number of partners", "max mentees",
          "hur manga adepter", "hur manga mentorer", "hur manga personer", "antal adepter",
          "antal mentorer", "combien de"]),
    rule(Column::OffersBoth,
        &["offers both", "both mentor and mentee", "both", "both roles", "mentor and mentee",
          "bada", "bada rollerna", "les deux", "les deux roles"],
        &["both mentor and", "both a mentor and", "both mentee and", "both a mentee and",
          "both roles", "offers both", "bade mentor och", "bade adept och", "bada rollerna",
          "les deux roles", "a la fois mentor"]),
    rule(Column::Teaches,
        &["can teach", "teaches", "teach", "kan lara ut", "lar ut", "peut enseigner", "strengths",
          "areas of strength", "skills to share", "kompetenser", "expertise", "areas of expertise"],
        &["can teach", "you teach", "could teach", "able to teach", "like to teach", "teach*",
          "you can help", "could you help", "can you help", "you could help", "helping your",
          "you can discuss", "can share", "you share", "can offer", "you offer", "to mentor on",
          "mentor others", "mentor in", "skills to share", "lara ut", "kan du lara", "lara andra", "dela med dig",
          "hjalpa en", "enseign*", "transmettre", "partager"]),
    rule(Column::Wants,
        &["wants to learn", "wants", "wants", "learning goals", "development areas", "vill lara sig",
          "lara sig", "souhaite apprendre"],
        &["learn*", "help with", "to gain", "mentored in", "mentored on", "get out of", "to develop", "areas for development",
          "development areas", "development goals", "lara dig", "lara sig", "lara mig", "utveckla*",
          "apprendre", "developper"]),
    rule(Column::LineManager,
        &["line manager", "line manager email", "line manager name", "manager", "manager email",
          "manager name", "reports to", "supervisor", "narmaste chef", "linjechef", "chef",
          "responsable", "responsable hierarchique", "superieur hierarchique", "n 1"],
        &["line manager*", "your manager*", "manager s", "manager email", "manager name",
          "reports to", "report to", "narmaste chef*", "hierarchique*"]),
    rule(Column::Rank,
        &["rank", "ranking", "interest rank", "priority", "preference", "choice", "rang",
          "prioritet", "ordning", "priorite"],
        &[]),
    rule(Column::Email,
        &["email", "email address", "e mail address", "work email", "work email address", "mail",
          "mail address", "e post", "e postadress", "mejl", "mejladress", "courriel",
          "adresse e mail", "adresse mail", "adresse electronique", "adresse de courriel"],
        &["email address", "e mail address", "email", "e mail", "mejl*", "e post*", "epost*",
          "courriel", "adresse electronique"]),
    rule(Column::Account,
        &["username", "user id", "login", "employee id", "employee number", "staff id",
          "staff number", "anvandarnamn", "anstallningsnummer", "identifiant", "matricule"],
        &[]),
    rule(Column::FirstName,
        &["first name", "given name", "forename", "fornamn", "tilltalsnamn", "prenom"],
        &["first name", "given name", "fornamn", "prenom"]),
    rule(Column::LastName,
        &["last name", "surname", "family name", "efternamn", "nom de famille"],
        &["last name", "surname", "family name", "efternamn", "nom de famille"]),
    rule(Column::FullName,
        &["name", "full name", "namn", "vad heter du", "fullstandigt namn", "nom", "nom complet", "nom et prenom",
          "prenom et nom", "name and surname", "participant", "participant name", "deltagare"],
        &["full name", "name and surname", "vad heter du", "for och efternamn", "nom et prenom", "nom complet"]),
    rule(Column::JobTitle,
        &["job title", "title", "position", "occupation", "titel", "befattning", "tjanst", "poste",
          "fonction", "intitule du poste", "poste occupe", "job title or role", "job role", "job"],
        &["job title", "job role", "role in the organisation", "role in the organization",
          "role at the company", "yrkestitel", "befattning", "intitule de poste",
          "intitule du poste"]),
    rule(Column::Level,
        &["level", "grade", "seniority", "seniority level", "career stage", "career level",
          "job level", "job grade", "pay grade", "pay band", "band", "management level", "niva",
          "befattningsniva", "chefsniva", "niveau", "echelon", "niveau hierarchique", "anciennete",
          "senioritet"],
        &["seniority", "career stage", "career level", "your grade", "your level", "your current grade",
          "your current level", "what level are", "which level are", "level do you", "grade are you",
          "grade do you", "vilken niva", "quel niveau", "job level",
          "job grade", "pay band", "befattningsniva", "niveau hierarchique"]),
    rule(Column::Role,
        &["role", "roll", "roles", "programme role", "program role", "role in programme",
          "role in the programme", "i am joining as", "joining as", "sign up as",
          "i am signing up as", "participating as", "i want to be", "i want to be a",
          "i would like to be", "mentor or mentee", "mentor mentee", "participant type", "type",
          "jag vill vara", "jag ar", "side"],
        &["joining as", "sign up as", "signing up as", "participate as", "participating as",
          "take part as", "taking part as", "mentor or mentee", "mentor or a mentee", "mentee or both", "mentor or both",
          "adept eller bada",
          "mentee or mentor", "mentor eller", "adept eller", "mentor ou", "deltar som",
          "delta som", "participe en tant que", "which role", "vilken roll"]),
    rule(Column::IsMentor,
        &["mentor", "is mentor", "is a mentor", "be a mentor", "ar mentor", "est mentor"], &[]),
    rule(Column::IsMentee,
        &["mentee", "is mentee", "is a mentee", "be a mentee", "adept", "ar adept", "mentore"], &[]),
    rule(Column::Unit,
        &["unit", "department", "avdelning", "departement", "enhet", "division", "directorate", "team name", "department name",
          "business unit", "business area", "team", "forvaltning", "service", "direction", "equipe",
          "entite", "organisation", "organization", "company", "company name", "bolag", "foretag",
          "entreprise", "employer"],
        &["your department", "your team", "your organisation", "your organization",
          "which department", "which team", "department do you", "department are you", "team do you",
          "team are you", "business unit", "vilken avdelning"]),
    rule(Column::Profession,
        &["profession", "field", "discipline", "job family", "function", "field of work", "yrke",
          "yrkesomrade", "metier", "domaine"],
        &["your profession", "field of work", "job family", "professional background",
          "yrkesomrade"]),
    rule(Column::TimeZone,
        &["time zone", "tidszon", "fuseau horaire"], &["time zone", "timezone", "tidszon", "fuseau"]),
    rule(Column::FreeTime,
        &["free time", "availability", "available times", "ledig tid", "tillganglighet",
          "disponibilites", "disponibilite"],
        &["when are you free", "when are you available", "times are you available",
          "nar har du tid"]),
    rule(Column::MeetingWay,
        &["meeting", "way of meeting", "meeting preference", "meeting format", "meeting way",
          "in person or remote", "remote or in person", "motessatt", "satt att motas",
          "mode de rencontre"],
        &["in person or", "virtual or", "remote or", "online or", "prefer to meet", "like to meet",
          "meeting preference", "traffas"]),
    rule(Column::WorkingStyle,
        &["working style", "work style", "arbetssatt", "arbetsstil", "style de travail"],
        &["working style", "arbetssatt", "style de travail"]),
    rule(Column::Location,
        &["location", "town", "city", "site", "office", "place", "where are you based", "ort",
          "stad", "kontor", "plats", "lieu", "ville", "bureau", "country", "land", "pays"],
        &["you based", "you located", "where do you work", "your location", "your office", "office location", "which office",
          "which city", "arbetar du", "quelle ville"]),
    rule(Column::Languages,
        &["languages", "language", "sprak", "langues", "langue"],
        &["languages do you speak", "languages spoken", "language*", "vilka sprak", "langues"]),
    rule(Column::Topics,
        &["topics", "themes", "interests", "skills", "capacities", "competencies", "areas",
          "areas of interest", "focus areas", "amnen", "intressen", "fardigheter", "teman",
          "sujets", "centres d interet", "competences", "capabilities"],
        &["topics", "which areas", "areas of interest", "vilka amnen", "quels sujets",
          "quels themes"]),
    rule(Column::Interest,
        &["interest", "topic", "skill", "amne", "intresse", "tema", "theme", "sujet"], &[]),
    rule(Column::About,
        &["biography", "bio", "about", "about you", "about me", "om dig", "om mig", "presentation",
          "biographie", "a propos", "free text", "personal statement", "motivation", "description",
          "beratta om dig"],
        &["biograph*", "about yourself", "about you", "tell us", "in your own words",
          "personal statement", "anything else", "why do you want", "why would you like",
          "beratta*", "ovrigt", "presentez*", "a propos de vous", "motivation*"]),
];

/// Statements to agree to, which hold many of the words above and none of the answers.
#[rustfmt::skip]
const STATEMENTS: &[&str] = &[
    "i hereby*", "i agree*", "i confirm*", "confirm that*", "i consent*", "do you consent*",
    "do you agree*", "i have read*", "i understand*", "jag godkanner*", "jag samtycker*",
    "jag bekraftar*", "j accepte*", "je confirme*",
];

/// Words that a form puts before what it asks for.
#[rustfmt::skip]
const FILLERS: &[&str] = &[
    "please", "kindly", "enter", "state", "indicate", "write", "select", "choose", "provide", "give",
    "what is", "what s", "whats", "which is", "vad ar", "vilken ar", "vilket ar", "ange",
    "skriv", "quel est", "quelle est", "quels sont", "indiquez", "your", "my", "the", "din", "ditt",
    "dina", "mitt", "min", "mina", "votre", "vos", "mon", "ma", "mes", "current", "preferred", "nuvarande",
];

/// The column whose words the header has, and how strongly: whole headers 200 and less, phrases 100
/// and less, parts of headers least.
pub(super) fn by_alias(header: &str) -> Option<(Column, usize)> {
    let folded = fold(header);
    if STATEMENTS.iter().any(|start| starts_with(&folded, start)) {
        return Some((Column::Ignore, 0));
    }
    whole(&folded)
        .or_else(|| phrase(&folded))
        .or_else(|| part(header))
}

/// The whole header, but for the words that a form puts before what it asks for.
fn whole(folded: &str) -> Option<(Column, usize)> {
    let core = squeezed(without_fillers(folded));
    RULES.iter().find_map(|rule| {
        let mut aliases = rule.whole.iter();
        let place = aliases.position(|alias| squeezed(alias) == core)?;
        Some((rule.column, 200 - place))
    })
}

/// Some of the header's words.
fn phrase(folded: &str) -> Option<(Column, usize)> {
    RULES.iter().find_map(|rule| {
        let place = rule.phrases.iter().position(|p| has_phrase(folded, p))?;
        Some((rule.column, 100 - place))
    })
}

/// "Grade (such as AO)", "Current grade/level": one of the words that stand for the same.
fn part(header: &str) -> Option<(Column, usize)> {
    let mut parts = header.split(['/', '(', ':', '\n']).take(3).map(fold);
    parts.find_map(|part| Some((whole(&part)?.0, 1)))
}

/// Whether a header alone means the family name in French and the whole name elsewhere.
pub(super) fn may_be_family_name(header: &str) -> bool {
    squeezed(without_fillers(&fold(header))) == "nom"
}

/// Whether a header is the plain word for a name, which some sheets use for the given name.
pub(super) fn may_be_given_name(header: &str) -> bool {
    matches!(
        squeezed(without_fillers(&fold(header))).as_str(),
        "name" | "namn"
    )
}

fn starts_with(folded: &str, phrase: &str) -> bool {
    let phrase = phrase.trim_end_matches('*');
    folded == phrase || folded.starts_with(&format!("{phrase} "))
}

fn without_fillers(folded: &str) -> &str {
    let mut core = folded;
    while let Some(rest) = FILLERS.iter().find_map(|filler| {
        let rest = core.strip_prefix(filler)?.strip_prefix(' ')?;
        (!rest.is_empty()).then_some(rest)
    }) {
        core = rest;
    }
    core
}

/// Whether a header speaks of an address.
pub(super) fn speaks_of_an_address(folded: &str) -> bool {
    has_any(
        folded,
        &[
            "email*", "e mail*", "mail", "mejl*", "epost*", "e post*", "courriel",
        ],
    )
}
