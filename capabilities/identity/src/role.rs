use db::{News, Tx};
use kernel::{Cx, Id, Right, Rights, Role};
use serde_json::{Value, json};

use crate::{Error, form, store};

/// How many roles of its own a company may have.
pub const ROLES_MAX: i64 = 100;

/// A role of the company's own: a name, and what those who have it may do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OwnRole {
    /// Its number.
    pub id: Id<OwnRole>,
    /// Its name; no two have the same.
    pub name: String,
    /// What it allows beyond answering tickets.
    pub rights: Rights,
    /// Counts the changes, for `If-Match`.
    pub version: i64,
}

/// The company's own roles, by name.
pub async fn roles(tx: &mut Tx) -> Result<Vec<OwnRole>, Error> {
    store::roles(tx).await
}

/// Makes a role; nobody puts rights into it that they lack themselves.
pub async fn create_role(tx: &mut Tx, cx: &Cx, name: &str, rights: Rights) -> Result<OwnRole, Error> {
    form::needs(cx, Right::People)?;
    form::gives_no_more(cx, Role::Own(rights))?;
    let name = form::name(name, "name")?;
    if store::count_of_roles(tx).await? >= ROLES_MAX {
        return Err(Error::Full);
    }
    let id = store::insert_role(tx, &name, rights, cx.now).await?.ok_or(Error::RoleNameTaken)?;
    let role = OwnRole { id, name, rights, version: 1 };
    audit::record(tx, cx, "role.created", "role", id.get(), None, Some(told(&role))).await?;
    tx.announce(News::of("agent", 0));
    Ok(role)
}

/// Changes a role: everybody who has it may at once do what it says now.
///
/// With `expected_version` it is refused as [`Error::Stale`] when somebody was faster.
pub async fn change_role(
    tx: &mut Tx,
    cx: &Cx,
    id: Id<OwnRole>,
    name: Option<&str>,
    rights: Option<Rights>,
    expected_version: Option<i64>,
) -> Result<OwnRole, Error> {
    form::needs(cx, Right::People)?;
    let before = store::role_to_change(tx, id).await?.ok_or(Error::RoleNotFound)?;
    if expected_version.is_some_and(|version| version != before.version) {
        return Err(Error::Stale);
    }
    let rights = rights.unwrap_or(before.rights);
    form::gives_no_more(cx, Role::Own(before.rights))?;
    form::gives_no_more(cx, Role::Own(rights))?;
    let name = name.map_or(Ok(before.name.clone()), |name| form::name(name, "name"))?;
    let after = OwnRole { id, name, rights, version: before.version + 1 };
    store::update_role(tx, &after).await?;
    audit::record(tx, cx, "role.changed", "role", id.get(), Some(told(&before)), Some(told(&after))).await?;
    tx.announce(News::of("agent", 0));
    Ok(after)
}

/// Removes a role that nobody has.
pub async fn remove_role(tx: &mut Tx, cx: &Cx, id: Id<OwnRole>) -> Result<(), Error> {
    form::needs(cx, Right::People)?;
    let role = store::role_to_change(tx, id).await?.ok_or(Error::RoleNotFound)?;
    form::gives_no_more(cx, Role::Own(role.rights))?;
    if store::is_role_used(tx, id).await? {
        return Err(Error::RoleInUse);
    }
    store::delete_role(tx, id).await?;
    audit::record(tx, cx, "role.removed", "role", id.get(), Some(told(&role)), None).await?;
    tx.announce(News::of("agent", 0));
    Ok(())
}

/// A role as the audit log tells of it.
fn told(role: &OwnRole) -> Value {
    json!({ "name": role.name, "rights": role.rights.each().map(Right::word).collect::<Vec<_>>() })
}
