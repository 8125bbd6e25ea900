//! What people answer and how often: few words, some of them much more usual than others.

use turnabout::domain::participant::{MeetingWay, WorkingStyle};
use turnabout::domain::topic::{Priority, Skill};

use super::chance::Shares;

/// Lowest first.
pub const LEVELS: [&str; 7] = [
    "Trainee",
    "Junior",
    "Specialist",
    "Team lead",
    "Manager",
    "Director",
    "Executive",
];

pub const LEVELS_OF_MENTORS: &Shares<&str> = &[
    ("Trainee", 20),
    ("Junior", 40),
    ("Specialist", 32),
    ("Team lead", 8),
];

pub const LEVELS_OF_MENTEES: &Shares<&str> = &[
    ("Team lead", 6),
    ("Manager", 44),
    ("Director", 34),
    ("Executive", 16),
];

/// Topics, with how often they are taught.
pub const TAUGHT: &Shares<&str> = &[
    ("Social media", 20),
    ("AI tools in daily work", 16),
    ("How young customers choose", 14),
    ("Hybrid work", 13),
    ("Sustainability", 12),
    ("Inclusion and belonging", 11),
    ("Career paths today", 11),
    ("Feedback culture", 9),
    ("Language and tone", 8),
    ("Data skills", 8),
    ("Privacy habits", 7),
    ("Accessibility", 6),
    ("What makes us stay", 6),
    ("How decisions look from below", 5),
    ("Online communities", 5),
    ("Podcasts and video", 4),
    ("Games at work", 3),
    ("Mental health at work", 3),
    ("Prototyping", 2),
    ("Working across cultures", 2),
];

/// The same topics, with how often somebody wants to learn them.
pub const WANTED: &Shares<&str> = &[
    ("AI tools in daily work", 24),
    ("How decisions look from below", 14),
    ("What makes us stay", 13),
    ("Inclusion and belonging", 12),
    ("How young customers choose", 11),
    ("Social media", 10),
    ("Data skills", 10),
    ("Hybrid work", 8),
    ("Feedback culture", 8),
    ("Career paths today", 6),
    ("Sustainability", 6),
    ("Mental health at work", 5),
    ("Accessibility", 5),
    ("Working across cultures", 4),
    ("Language and tone", 4),
    ("Privacy habits", 3),
    ("Prototyping", 3),
    ("Online communities", 2),
    ("Podcasts and video", 2),
    ("Games at work", 1),
];

/// How many topics somebody names.
pub const TOPICS: &Shares<usize> = &[(2, 30), (3, 40), (4, 20), (5, 10)];

pub const SKILLS: &Shares<Skill> = &[
    (Skill::ALittle, 30),
    (Skill::Well, 45),
    (Skill::VeryWell, 25),
];

pub const PRIORITIES: &Shares<Priority> = &[
    (Priority::Low, 25),
    (Priority::Medium, 45),
    (Priority::High, 30),
];

pub const UNITS: &Shares<&str> = &[
    ("Customer service", 18),
    ("Sales", 16),
    ("Operations", 14),
    ("IT", 12),
    ("Product development", 9),
    ("Finance", 7),
    ("Marketing", 6),
    ("Logistics", 5),
    ("People", 4),
    ("Legal", 3),
    ("Communication", 2),
    ("Research", 2),
    ("Strategy", 1),
    ("Security", 1),
];

pub const PROFESSIONS: &Shares<&str> = &[
    ("Engineering", 24),
    ("Customer care", 20),
    ("Business", 18),
    ("Finance", 10),
    ("Design", 8),
    ("Communication", 7),
    ("Law", 5),
    ("Science", 5),
    ("Psychology", 3),
];

/// Where people sit, with the time zone that this place has.
pub const PLACES: &Shares<(&str, &str)> = &[
    (("Stockholm", STOCKHOLM), 38),
    (("Gothenburg", STOCKHOLM), 20),
    (("London", LONDON), 16),
    (("Malmö", STOCKHOLM), 12),
    (("Manchester", LONDON), 8),
    (("Umeå", STOCKHOLM), 6),
];

/// How many minutes each zone is ahead of UTC in the week of the run.
pub const ZONES: [(&str, i32); 2] = [(STOCKHOLM, 60), (LONDON, 0)];
pub const STOCKHOLM: &str = "Europe/Stockholm";
pub const LONDON: &str = "Europe/London";

pub const FURTHER_LANGUAGES: &Shares<&str> = &[
    ("Finnish", 20),
    ("Polish", 15),
    ("German", 30),
    ("Arabic", 15),
    ("Spanish", 20),
];

pub const MEETING_WAYS: &Shares<MeetingWay> = &[
    (MeetingWay::InPerson, 25),
    (MeetingWay::Remote, 25),
    (MeetingWay::Either, 50),
];

pub const WORKING_STYLES: &Shares<WorkingStyle> = &[
    (WorkingStyle::Planned, 35),
    (WorkingStyle::Exploring, 30),
    (WorkingStyle::Either, 35),
];

pub const FIRST_NAMES: &[&str] = &[
    "Ada", "Amir", "Bo", "Chidi", "Dawit", "Elif", "Elsa", "Farid", "Greta", "Hana", "Ines",
    "Isak", "Jasmin", "Jon", "Klara", "Kofi", "Leila", "Mei", "Noor", "Omar", "Priya", "Quim",
    "Rania", "Sven", "Tove", "Yusuf",
];

pub const SURNAMES: &[&str] = &[
    "Åberg", "Bauer", "Cruz", "Dahl", "Eriksson", "Farah", "Gomez", "Holm", "Ito", "Jansson",
    "Kovač", "Lund", "Mbeki", "Nilsson", "Okafor", "Persson", "Rossi", "Silva", "Öberg", "Zhang",
];
