use db::{News, Tx};
use kernel::{AgentActor, Cx, Id, Language, Right};

use crate::{
    ACTIONS_MAX, Action, Error, Macro, Reach, VARIABLES,
    entry::{macro_for_use, may_change},
    fill::variables,
    store,
};

/// How many macros a desk may have.
pub const MACROS_MAX: i64 = 5_000;
/// The longest name, in characters.
pub const NAME_CHARS_MAX: usize = 120;
/// The longest folder, in characters.
pub const FOLDER_CHARS_MAX: usize = 200;
/// The longest text, in characters of HTML.
pub const TEXT_CHARS_MAX: usize = 50_000;

/// A macro to be kept.
#[derive(Clone, Debug)]
pub struct NewMacro {
    /// What it is called.
    pub name: String,
    /// Where it lies; `/` divides folders.
    pub folder: String,
    /// Whose it is.
    pub reach: Reach,
    /// The text in each language, as HTML of the composer.
    pub texts: Vec<(Language, String)>,
    /// What is done when the letter is sent.
    pub actions: Vec<Action>,
}

/// Keeps a macro.
///
/// # Errors
/// [`Error::NeedsLead`], [`Error::BadTeam`], [`Error::Full`]; texts, names and actions that cannot be.
pub async fn create(tx: &mut Tx, cx: &Cx, new: &NewMacro) -> Result<Id<Macro>, Error> {
    let agent = acting(cx)?;
    check_reach(agent, new.reach)?;
    let new = checked(new)?;
    if store::count(tx).await? >= MACROS_MAX {
        return Err(Error::Full { max: MACROS_MAX });
    }
    let id = store::insert(tx, cx, &new).await?;
    store::set_texts(tx, id, &new.texts).await?;
    tx.announce(News::of("macro", id.get()));
    Ok(id)
}

/// Writes a macro anew.
///
/// # Errors
/// [`Error::NoSuchMacro`], [`Error::Stale`]; as [`create`].
pub async fn change(
    tx: &mut Tx,
    cx: &Cx,
    id: Id<Macro>,
    new: &NewMacro,
    expected_version: Option<i64>,
) -> Result<(), Error> {
    let agent = acting(cx)?;
    store::lock(tx, id).await?;
    let before = macro_for_use(tx, cx, id).await?;
    if !may_change(agent, before.reach) {
        return Err(Error::NeedsLead);
    }
    if expected_version.is_some_and(|version| version != before.version) {
        return Err(Error::Stale);
    }
    check_reach(agent, new.reach)?;
    let new = checked(new)?;
    store::update(tx, cx, id, &new).await?;
    store::set_texts(tx, id, &new.texts).await?;
    tx.announce(News::of("macro", id.get()));
    Ok(())
}

/// Takes a macro away; letters that were written with it stay.
///
/// # Errors
/// [`Error::NoSuchMacro`], [`Error::NeedsLead`].
pub async fn remove(tx: &mut Tx, cx: &Cx, id: Id<Macro>) -> Result<(), Error> {
    let agent = acting(cx)?;
    let found = macro_for_use(tx, cx, id).await?;
    if !may_change(agent, found.reach) {
        return Err(Error::NeedsLead);
    }
    store::set_texts(tx, id, &[]).await?;
    store::delete(tx, id).await?;
    tx.announce(News::of("macro", id.get()));
    Ok(())
}

/// A letter was sent with these macros; those that are gone meanwhile are passed over.
///
/// # Errors
/// Faults of the database.
pub async fn used(tx: &mut Tx, cx: &Cx, ids: &[Id<Macro>]) -> Result<(), Error> {
    for id in ids.iter().take(ACTIONS_MAX) {
        store::use_once(tx, cx, *id).await?;
    }
    Ok(())
}

fn acting(cx: &Cx) -> Result<&AgentActor, Error> {
    cx.acting_agent().ok_or(Error::NoSuchMacro)
}

fn check_reach(agent: &AgentActor, reach: Reach) -> Result<(), Error> {
    match reach {
        reach if may_change(agent, reach) => Ok(()),
        Reach::Team(_) if agent.role.may(Right::Macros) => Err(Error::BadTeam),
        _ => Err(Error::NeedsLead),
    }
}

/// The macro as it is kept: trimmed, clean, within its limits.
fn checked(new: &NewMacro) -> Result<NewMacro, Error> {
    let name = new.name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.chars().count() > NAME_CHARS_MAX {
        return Err(Error::Name { max: NAME_CHARS_MAX });
    }
    let parts = new.folder.split('/').map(str::trim).filter(|part| !part.is_empty());
    let folder = parts.collect::<Vec<_>>().join(" / ");
    if folder.chars().count() > FOLDER_CHARS_MAX {
        return Err(Error::Folder { max: FOLDER_CHARS_MAX });
    }
    if new.actions.len() > ACTIONS_MAX {
        return Err(Error::TooManyActions { max: ACTIONS_MAX });
    }
    let mut texts: Vec<(Language, String)> = Vec::new();
    for language in Language::ALL {
        let Some((_, html)) = new.texts.iter().find(|(of, _)| *of == language) else { continue };
        let html = markup::clean_editor_html(html);
        if html.chars().count() > TEXT_CHARS_MAX {
            return Err(Error::TooLong { max: TEXT_CHARS_MAX });
        }
        if let Some(name) = variables(&html).find(|name| !VARIABLES.contains(name)) {
            return Err(Error::UnknownVariable(name.to_owned()));
        }
        if !markup::html_to_text(&html).trim().is_empty() {
            texts.push((language, html));
        }
    }
    if texts.is_empty() && new.actions.is_empty() {
        return Err(Error::Empty);
    }
    Ok(NewMacro { name, folder, reach: new.reach, texts, actions: new.actions.clone() })
}
