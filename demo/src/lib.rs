//! Furnishes a demonstration: about ten days of a company that sells and repairs lamps and small appliances.
//!
//! Nothing is written past the stories: letters are composed as RFC 5322 and come in by the door by which all letters
//! come in, agents answer under the eyes of the guard, and a clock of its own is turned from event to event, so that
//! acknowledgements, reminders, missed promises and surveys happen by themselves. It ends at the app's present moment.
//!
//! What happens stands in `data/`: `company.toml` (teams, agents, mailboxes), `customers.toml`, and the conversations.
//! Times there count back from the present, so that the demonstration is fresh on any day:
//! - `"-8d 09:12"`: at 09:12 eight days ago, in the company's time zone;
//! - `"3h20m ago"`: so long before the end.
//!
//! The desk of the demonstration works every day of the week; otherwise what waits would depend on the weekday.

mod cast;
mod company;
mod error;
mod file;
mod letter;
mod moment;
mod play;
mod script;
#[cfg(test)]
mod tests;

pub use error::Error;
use kernel::Time;
use web_kit::{App, Demo};

use crate::{company::Company, play::Player};

/// Where the letter box of the demonstration is opened in the browser.
pub const LETTERBOX_URL: &str = "/letterbox";

/// Furnishes an empty database, which takes a few seconds, and says who may sign in. A database that was furnished
/// before stays as it is.
///
/// # Errors
/// [`Error::RealCompany`] when the database is somebody's real desk; faults of the database. A furnishing that broke
/// off is not taken up again: remove the database and begin anew.
pub async fn furnish(app: &App) -> Result<Demo, Error> {
    let company = Company::read()?;
    let mut tx = app.db.read().await?;
    let known = identity::company(&mut tx).await?;
    drop(tx);
    match known {
        Some(known) if !known.demo => return Err(Error::RealCompany(known.name)),
        Some(_) => {}
        None => live(app, &company).await?,
    }
    Ok(Demo { logins: company.logins(), letterbox_url: LETTERBOX_URL.to_owned() })
}

/// Lives through the days before now.
async fn live(app: &App, company: &Company) -> Result<(), Error> {
    let end = whole_minute(app.clock.now());
    let conversations = script::conversations()?;
    let mut player = Player::begin(app, company, end).await?;
    player.play(&conversations).await
}

fn whole_minute(at: Time) -> Time {
    Time::from_micros(at.micros() - at.micros().rem_euclid(60_000_000))
}
