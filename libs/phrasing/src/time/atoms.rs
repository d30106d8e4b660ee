use std::collections::HashMap;

use lexis::{Family, fold_word};
use rustc_hash::FxHashMap;
use serde::Deserialize;

use patterns::Word;

/// What a word can mean for time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Atom {
    Weekday(i8),
    Month(i8),
    Count(i32),
    /// Half of the unit that follows, or of an hour.
    Half,
    /// Half of the hour before the one that follows: "pola pet" is half past four.
    HalfTo,
    /// A half behind a whole: "sat i po".
    AndHalf,
    /// One and a half of the unit that follows: "полтора часа".
    OneAndHalf,
    Quarter,
    /// After the hour: "half past four".
    Past,
    /// Missing from the hour: "без четверти пять", "cinci fără un sfert".
    Without,
    /// The day of a month, "первого июня", "petog maja", or the hour that runs: "половина пятого" is half past four.
    Ordinal(i32),
    /// Half of the hour that runs: "полпятого".
    HalfRunning(i32),
    Today,
    Tomorrow,
    AfterTomorrow,
    Morning,
    Noon,
    Afternoon,
    Evening,
    Midnight,
    Minute,
    Hour,
    HalfHour,
    Day,
    Week,
    Fortnight,
    Weekend,
    Month30,
    Working,
    Until,
    Latest,
    Before,
    After,
    /// From when on something has been so: "since Monday".
    Since,
    Within,
    Between,
    And,
    At,
    /// A number in words behind it may be an hour, though no day is named: "at eleven", "la unsprezece".
    AtHour,
    Next,
    This,
    End,
    Am,
    Pm,
    Clock,
    /// With what follows it, early in the morning: "first thing", "la prima oră".
    First,
    Thing,
    /// A bare number behind it is a day of the month: "pe 14".
    OnDate,
    /// The whole of the day that follows: "u toku dana", "în cursul zilei".
    During,
    /// The day behind it: "дня", "dana", "zilei".
    OfDay,
    /// "EOD", "EOW", "EOM"
    EndOfDay,
    EndOfWeek,
    EndOfMonth,
    /// A word that may stand inside a time expression and says nothing.
    Glue,
    /// No thing that a number before it could count: "do 17 javljamo", "la 9 primiți", "at 3 someone calls".
    Acts,
}

/// The time words of one family as its pack spells them: `"a|b*"` per meaning.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TimeTable {
    weekdays: Vec<String>,
    months: Vec<String>,
    /// From one on.
    counts: Vec<String>,
    /// Twenty, thirty and so on; what is left out stays empty.
    #[serde(default)]
    tens: Vec<String>,
    /// Days of a month in words, from the first on.
    #[serde(default)]
    ordinals: Vec<String>,
    /// Half of the hours that run, in one word.
    #[serde(default)]
    half_running: Vec<String>,
    /// "2:30" is in the afternoon, as "2" is.
    #[serde(default)]
    twelve_hours: bool,
    words: HashMap<String, String>,
}

/// The time words of one family, ready for look-up.
#[derive(Clone, Debug, Default)]
pub(crate) struct TimeWords {
    exact: FxHashMap<String, Vec<Atom>>,
    starts: Vec<(String, Atom)>,
    /// "2:30" is in the afternoon, as "2" is.
    pub(super) twelve_hours: bool,
}

const NAMES: &[(&str, Atom)] = &[
    ("half", Atom::Half),
    ("half_to", Atom::HalfTo),
    ("and_half", Atom::AndHalf),
    ("one_and_half", Atom::OneAndHalf),
    ("quarter", Atom::Quarter),
    ("past", Atom::Past),
    ("without", Atom::Without),
    ("first", Atom::First),
    ("thing", Atom::Thing),
    ("on_date", Atom::OnDate),
    ("today", Atom::Today),
    ("tomorrow", Atom::Tomorrow),
    ("after_tomorrow", Atom::AfterTomorrow),
    ("morning", Atom::Morning),
    ("noon", Atom::Noon),
    ("afternoon", Atom::Afternoon),
    ("evening", Atom::Evening),
    ("midnight", Atom::Midnight),
    ("minute", Atom::Minute),
    ("hour", Atom::Hour),
    ("half_hour", Atom::HalfHour),
    ("day", Atom::Day),
    ("week", Atom::Week),
    ("fortnight", Atom::Fortnight),
    ("weekend", Atom::Weekend),
    ("month", Atom::Month30),
    ("working", Atom::Working),
    ("until", Atom::Until),
    ("latest", Atom::Latest),
    ("before", Atom::Before),
    ("after", Atom::After),
    ("since", Atom::Since),
    ("within", Atom::Within),
    ("between", Atom::Between),
    ("and", Atom::And),
    ("at", Atom::At),
    ("at_hour", Atom::AtHour),
    ("next", Atom::Next),
    ("this", Atom::This),
    ("end", Atom::End),
    ("am", Atom::Am),
    ("pm", Atom::Pm),
    ("clock", Atom::Clock),
    ("during", Atom::During),
    ("of_day", Atom::OfDay),
    ("end_of_day", Atom::EndOfDay),
    ("end_of_week", Atom::EndOfWeek),
    ("end_of_month", Atom::EndOfMonth),
    ("glue", Atom::Glue),
    ("acts", Atom::Acts),
];

impl TimeWords {
    /// Reads a table; the error names the unknown meaning.
    pub(crate) fn new(table: &TimeTable, family: Family) -> Result<Self, String> {
        let mut words = Self { twelve_hours: table.twelve_hours, ..Self::default() };
        for (index, spelling) in (0..).zip(&table.weekdays) {
            words.add(spelling, Atom::Weekday(index), family);
        }
        for (index, spelling) in (1..).zip(&table.months) {
            words.add(spelling, Atom::Month(index), family);
        }
        for (index, spelling) in (1..).zip(&table.counts) {
            words.add(spelling, Atom::Count(index), family);
        }
        for (index, spelling) in (2..).zip(&table.tens) {
            words.add(spelling, Atom::Count(index * 10), family);
        }
        for (index, spelling) in (1..).zip(&table.ordinals) {
            words.add(spelling, Atom::Ordinal(index), family);
        }
        for (index, spelling) in (1..).zip(&table.half_running) {
            words.add(spelling, Atom::HalfRunning(index), family);
        }
        for (name, spelling) in &table.words {
            let atom = NAMES.iter().find(|(known, _)| known == name).map(|(_, atom)| *atom);
            words.add(spelling, atom.ok_or_else(|| format!("{name:?} is no meaning of a time word"))?, family);
        }
        Ok(words)
    }

    fn add(&mut self, spelling: &str, atom: Atom, family: Family) {
        for word in spelling.split('|').filter(|word| !word.is_empty()) {
            match word.strip_suffix('*') {
                Some(start) => self.starts.push((fold_word(start, family), atom)),
                None => self.exact.entry(fold_word(word, family)).or_default().push(atom),
            }
        }
    }

    /// Everything the word can mean for time; nothing for most words.
    pub(crate) fn atoms_of(&self, word: &Word) -> Vec<Atom> {
        if word.number {
            return Vec::new();
        }
        let mut atoms = self.exact.get(&word.folded).cloned().unwrap_or_default();
        if atoms.is_empty() {
            let starting = self.starts.iter().filter(|(start, _)| word.folded.starts_with(start.as_str()));
            atoms.extend(starting.map(|(_, atom)| *atom));
        }
        atoms
    }
}
