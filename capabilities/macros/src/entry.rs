use db::Tx;
use identity::{Agent, Team};
use kernel::{Actor, AgentActor, Cx, Id, Language, Right, Time};

use crate::{Action, Error, store};

/// The largest page.
const PAGE_MAX: i64 = 200;

/// What is written often, and what is done then.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Macro {
    /// Its number.
    pub id: Id<Macro>,
    /// What it is called.
    pub name: String,
    /// Where it lies: `Delivery / Delays`; may be empty.
    pub folder: String,
    /// Whose it is.
    pub reach: Reach,
    /// The text in each language, as clean HTML with variables and slots.
    pub texts: Vec<(Language, String)>,
    /// What is done when the letter is sent.
    pub actions: Vec<Action>,
    /// How often it was used.
    pub uses: i64,
    /// When it was used last.
    pub used_at: Option<Time>,
    /// Counts the changes.
    pub version: i64,
}

/// Whose a macro is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reach {
    /// One agent's own.
    Own(Id<Agent>),
    /// A team's.
    Team(Id<Team>),
    /// Everybody's.
    All,
}

impl Reach {
    /// The word in the database and the API.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Own(_) => "own",
            Self::Team(_) => "team",
            Self::All => "all",
        }
    }
}

/// Why a text was chosen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Because {
    /// It is in the language that was wanted.
    Wanted,
    /// It is in a language that its readers understand as well: Bosnian, Croatian and Serbian.
    Kin,
    /// It is in the company's language.
    Company,
    /// There is no other.
    Other,
}

impl Because {
    /// The word in the API.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Wanted => "wanted",
            Self::Kin => "kin",
            Self::Company => "company",
            Self::Other => "other",
        }
    }
}

/// Where a page of a list begins: after this one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place {
    /// The folder of the last one seen.
    pub folder: String,
    /// Its name.
    pub name: String,
    /// Its number.
    pub id: i64,
}

/// Which part of the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Page {
    /// Where it begins; `None` is the beginning.
    pub after: Option<Place>,
    /// How many at most.
    pub limit: i64,
}

/// The text in the language of a ticket: that language itself, else one that its readers understand as well (in the
/// same letters first), else the company's, else English, else the first there is.
#[must_use]
pub fn chosen(texts: &[(Language, String)], wanted: Language, company: Language) -> Option<(Language, &str, Because)> {
    let find = |is: &dyn Fn(Language) -> bool| texts.iter().find(|(language, _)| is(*language));
    let kin = |language: Language| language.family() == wanted.family();
    let found = find(&|language| language == wanted)
        .map(|text| (text, Because::Wanted))
        .or_else(|| {
            let same = find(&|language| kin(language) && language.script() == wanted.script());
            same.or_else(|| find(&kin)).map(|text| (text, Because::Kin))
        })
        .or_else(|| find(&|language| language == company).map(|text| (text, Because::Company)))
        .or_else(|| find(&|language| language == Language::English).map(|text| (text, Because::Other)))
        .or_else(|| texts.first().map(|text| (text, Because::Other)));
    found.map(|((language, html), because)| (*language, html.as_str(), because))
}

fn acting(cx: &Cx) -> Result<&AgentActor, Error> {
    match &cx.actor {
        Actor::Agent(agent) => Ok(agent),
        Actor::System | Actor::Customer(_) => Err(Error::NoSuchMacro),
    }
}

/// Whether somebody may use a macro.
fn may_use(agent: &AgentActor, reach: Reach) -> bool {
    match reach {
        Reach::Own(owner) => owner.get() == agent.id,
        Reach::Team(team) => agent.role.sees_all() || agent.teams.contains(&team.get()),
        Reach::All => true,
    }
}

/// Whether somebody may change a macro of this reach: their own, with the right to it a team's of theirs and everybody's.
#[must_use]
pub fn may_change(agent: &AgentActor, reach: Reach) -> bool {
    match reach {
        Reach::Own(owner) => owner.get() == agent.id,
        Reach::Team(team) => {
            agent.role.may(Right::Macros) && (agent.role.sees_all() || agent.teams.contains(&team.get()))
        }
        Reach::All => agent.role.may(Right::Macros),
    }
}

/// The macros that the acting agent may use, by folder and name, and where the next page begins.
///
/// # Errors
/// Faults of the database.
pub async fn list(tx: &mut Tx, cx: &Cx, page: &Page) -> Result<(Vec<Macro>, Option<Place>), Error> {
    let agent = acting(cx)?;
    let limit = page.limit.clamp(1, PAGE_MAX);
    let mut macros = store::list(tx, agent, page.after.as_ref(), limit + 1).await?;
    let more = i64::try_from(macros.len()).is_ok_and(|count| count > limit);
    if more {
        macros.pop();
    }
    let place = |last: &Macro| Place { folder: last.folder.clone(), name: last.name.clone(), id: last.id.get() };
    let next = macros.last().filter(|_| more).map(place);
    store::add_texts(tx, &mut macros).await?;
    Ok((macros, next))
}

/// A macro that more than one person may use; for the desk itself.
///
/// # Errors
/// [`Error::NoSuchMacro`], also for somebody's own.
pub async fn shared_macro(tx: &mut Tx, id: Id<Macro>) -> Result<Macro, Error> {
    let found = store::find(tx, id).await?.ok_or(Error::NoSuchMacro)?;
    if matches!(found.reach, Reach::Own(_)) { Err(Error::NoSuchMacro) } else { Ok(found) }
}

/// A macro that the acting agent may use.
///
/// # Errors
/// [`Error::NoSuchMacro`].
pub async fn macro_for_use(tx: &mut Tx, cx: &Cx, id: Id<Macro>) -> Result<Macro, Error> {
    let agent = acting(cx)?;
    let found = store::find(tx, id).await?.ok_or(Error::NoSuchMacro)?;
    if may_use(agent, found.reach) { Ok(found) } else { Err(Error::NoSuchMacro) }
}
