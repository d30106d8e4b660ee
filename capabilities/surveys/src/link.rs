use kernel::Id;
use secrets::Secrets;

use crate::Survey;

const PURPOSE: &str = "survey";

/// The word of a link to a survey, which nobody can make but us.
///
/// ```
/// let secrets = secrets::Secrets::from_key([7; 32]);
/// let token = surveys::token(&secrets, kernel::Id::new(12));
/// assert_eq!(surveys::survey_of(&secrets, &token), Some(kernel::Id::new(12)));
/// assert_eq!(surveys::survey_of(&secrets, "made-up"), None);
/// ```
#[must_use]
pub fn token(secrets: &Secrets, survey: Id<Survey>) -> String {
    secrets.sign(PURPOSE, survey.to_string().as_bytes())
}

/// Which survey a link's word opens, if we made it.
#[must_use]
pub fn survey_of(secrets: &Secrets, token: &str) -> Option<Id<Survey>> {
    let bytes = secrets.verify(PURPOSE, token)?;
    let number = std::str::from_utf8(&bytes).ok()?.parse().ok()?;
    Some(Id::new(number))
}
