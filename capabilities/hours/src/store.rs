//! All SQL of business hours.

use db::{Row, Tx, sql};
use identity::Team;
use kernel::{Id, Time};
use worktime::Calendar;

use crate::{BusinessHours, Error};

pub(crate) async fn all(tx: &mut Tx) -> Result<Vec<BusinessHours>, Error> {
    let text = "SELECT team_id, calendar, holidays FROM business_hours ORDER BY team_id LIMIT 501";
    tx.rows(sql(text)).await?.iter().map(hours_in).collect()
}

fn hours_in(row: &Row) -> Result<BusinessHours, Error> {
    let team = row.get::<i64>("team_id")?;
    let calendar = Calendar::read(&row.get::<String>("calendar")?).map_err(|error| Error::Wrong(error.to_string()))?;
    Ok(BusinessHours { team: (team != 0).then(|| Id::new(team)), calendar, holidays: row.get("holidays")? })
}

pub(crate) async fn save(tx: &mut Tx, now: Time, hours: &BusinessHours) -> Result<(), Error> {
    let text = "INSERT INTO business_hours (team_id, calendar, holidays, changed_at) VALUES ($1, $2, $3, $4) \
                ON CONFLICT (team_id) DO UPDATE SET calendar = excluded.calendar, holidays = excluded.holidays, \
                changed_at = excluded.changed_at";
    let calendar = serde_json::to_string(&hours.calendar).map_err(|error| Error::Wrong(error.to_string()))?;
    let query = sql(text).bind(hours.team.map_or(0, Id::get)).bind(calendar).bind(hours.holidays.clone()).bind(now);
    tx.run(query).await?;
    Ok(())
}

pub(crate) async fn delete(tx: &mut Tx, team: Option<Id<Team>>) -> Result<(), Error> {
    tx.run(sql("DELETE FROM business_hours WHERE team_id = $1").bind(team.map_or(0, Id::get))).await?;
    Ok(())
}
