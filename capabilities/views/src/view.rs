use db::Tx;
use identity::{Agent, Team};
use kernel::{Actor, AgentActor, Cx, Id, Right};

use crate::{Error, Filter, store};

/// A list of tickets that somebody put together.
#[derive(Clone, PartialEq, Debug)]
pub struct View {
    /// Its number.
    pub id: Id<View>,
    /// What it is called.
    pub name: String,
    /// Who sees it.
    pub owner: Owner,
    /// Who made it.
    pub agent: Id<Agent>,
    /// What it shows.
    pub filter: Filter,
    /// The columns of its table, by word; empty for the usual ones.
    pub columns: Vec<String>,
    /// The word of its order.
    pub sort: String,
    /// `cards` or `table`.
    pub mode: String,
    /// Where it stands among the views of its owner.
    pub position: i64,
    /// Counts its changes.
    pub version: i64,
}

/// Who sees a view.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Owner {
    /// Its maker alone.
    Agent,
    /// A team.
    Team(Id<Team>),
    /// Everybody.
    All,
}

/// A view to be made, or how one is to be.
#[derive(Clone, PartialEq, Debug)]
pub struct NewView {
    /// What it is called.
    pub name: String,
    /// Who sees it.
    pub owner: Owner,
    /// What it shows.
    pub filter: Filter,
    /// The columns of its table; empty for the usual ones.
    pub columns: Vec<String>,
    /// The word of its order.
    pub sort: String,
    /// `cards` or `table`.
    pub mode: String,
}

impl Owner {
    /// Whether an agent may change the views of this owner; own ones are checked by their maker.
    #[must_use]
    pub fn may_be_changed_by(self, agent: &AgentActor) -> bool {
        match self {
            Self::Agent => true,
            Self::Team(_) if agent.role.sees_all() && agent.role.may(Right::SharedViews) => true,
            Self::Team(team) => agent.role.may(Right::SharedViews) && agent.teams.contains(&team.get()),
            Self::All => agent.role.may(Right::SharedViews) && agent.role.sees_all(),
        }
    }
}

impl View {
    /// Whether somebody may see it.
    #[must_use]
    pub fn is_seen_by(&self, agent: &AgentActor) -> bool {
        match self.owner {
            Owner::Agent => self.agent.get() == agent.id,
            Owner::Team(team) => agent.role.sees_all() || agent.teams.contains(&team.get()),
            Owner::All => true,
        }
    }

    /// Whether somebody may change it.
    #[must_use]
    pub fn may_be_changed_by(&self, agent: &AgentActor) -> bool {
        self.is_seen_by(agent) && self.owner.may_be_changed_by(agent)
    }
}

/// A view that the caller may see.
///
/// # Errors
/// [`Error::NoSuchView`], also when it is none of theirs.
pub async fn view(tx: &mut Tx, cx: &Cx, id: Id<View>) -> Result<View, Error> {
    let Actor::Agent(agent) = &cx.actor else { return Err(Error::NoSuchView) };
    store::view(tx, id).await?.filter(|view| view.is_seen_by(agent)).ok_or(Error::NoSuchView)
}

/// The views that the caller sees: those of all, of their teams, their own; each by position.
///
/// # Errors
/// Faults of the database.
pub async fn views_of(tx: &mut Tx, cx: &Cx) -> Result<Vec<View>, Error> {
    let Actor::Agent(agent) = &cx.actor else { return Ok(Vec::new()) };
    Ok(store::views_of(tx, agent).await?)
}
