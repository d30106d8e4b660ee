use kernel::Id;
use secrets::Secrets;

use crate::Restatement;

const PURPOSE: &str = "restatement";

/// The word of a link to a restatement, which nobody can make but us.
///
/// ```
/// let secrets = secrets::Secrets::from_key([7; 32]);
/// let token = restatements::token(&secrets, kernel::Id::new(12));
/// assert_eq!(restatements::restatement_of(&secrets, &token), Some(kernel::Id::new(12)));
/// assert_eq!(restatements::restatement_of(&secrets, "made-up"), None);
/// ```
#[must_use]
pub fn token(secrets: &Secrets, restatement: Id<Restatement>) -> String {
    secrets.sign(PURPOSE, restatement.to_string().as_bytes())
}

/// Which restatement a link's word opens, if we made it.
#[must_use]
pub fn restatement_of(secrets: &Secrets, token: &str) -> Option<Id<Restatement>> {
    let bytes = secrets.verify(PURPOSE, token)?;
    let number = std::str::from_utf8(&bytes).ok()?.parse().ok()?;
    Some(Id::new(number))
}
