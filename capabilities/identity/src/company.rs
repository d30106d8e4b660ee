use db::{News, Tx};
use jiff::civil::Weekday;
use kernel::{Cx, Language, Right};
use serde_json::{Value, json};

use crate::{Error, form, store};

/// The company whose desk this is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Company {
    /// What customers call it.
    pub name: String,
    /// The language of its desk, and of letters to customers whose language is not known.
    pub language: Language,
    /// Its time zone, an IANA name.
    pub time_zone: String,
    /// The days on which it works, in the order of the week.
    pub business_days: Vec<Weekday>,
    /// Whether this is a demonstration: its letters leave no machine.
    pub demo: bool,
}

/// A company to be founded.
#[derive(Clone, Debug)]
pub struct NewCompany {
    /// What customers call it.
    pub name: String,
    /// The language of its desk.
    pub language: Language,
    /// Its time zone, an IANA name.
    pub time_zone: String,
    /// The days on which it works.
    pub business_days: Vec<Weekday>,
    /// Whether this is a demonstration.
    pub demo: bool,
}

/// What should be different about the company; `None` stays.
#[derive(Clone, Debug, Default)]
pub struct CompanyChange {
    /// Another name.
    pub name: Option<String>,
    /// Another language.
    pub language: Option<Language>,
    /// Another time zone.
    pub time_zone: Option<String>,
    /// Other business days.
    pub business_days: Option<Vec<Weekday>>,
}

impl NewCompany {
    /// Monday to Friday, when nobody says otherwise.
    pub const WORKING_WEEK: [Weekday; 5] =
        [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];
}

/// The company, when the desk was set up.
pub async fn company(tx: &mut Tx) -> Result<Option<Company>, Error> {
    store::company(tx).await
}

/// Founds the company. Of several at once one succeeds, the others hear [`Error::AlreadyFounded`].
///
/// Anybody may: that is what the set-up page of an empty desk is for.
pub async fn found_company(tx: &mut Tx, cx: &Cx, new: &NewCompany) -> Result<Company, Error> {
    let company = Company {
        name: form::name(&new.name, "company_name")?,
        language: new.language,
        time_zone: form::time_zone(&new.time_zone)?,
        business_days: in_order(&new.business_days)?,
        demo: new.demo,
    };
    if !store::insert_company(tx, &company, cx.now).await? {
        return Err(Error::AlreadyFounded);
    }
    audit::record(tx, cx, "company.founded", "company", 0, None, Some(told(&company))).await?;
    Ok(company)
}

/// Changes what an admin may change about the company.
pub async fn change_company(tx: &mut Tx, cx: &Cx, change: &CompanyChange) -> Result<Company, Error> {
    form::needs(cx, Right::Company)?;
    let mut company = store::company(tx).await?.ok_or(Error::NotFounded)?;
    let was = told(&company);
    if let Some(name) = &change.name {
        company.name = form::name(name, "name")?;
    }
    if let Some(language) = change.language {
        company.language = language;
    }
    if let Some(zone) = &change.time_zone {
        company.time_zone = form::time_zone(zone)?;
    }
    if let Some(days) = &change.business_days {
        company.business_days = in_order(days)?;
    }
    store::update_company(tx, &company).await?;
    audit::record(tx, cx, "company.changed", "company", 0, Some(was), Some(told(&company))).await?;
    tx.announce(News::of("agent", 0));
    Ok(company)
}

/// The company as the audit log tells of it.
fn told(company: &Company) -> Value {
    let days = store::DAYS.into_iter().filter(|(_, day)| company.business_days.contains(day));
    json!({
        "name": company.name,
        "language": company.language.tag(),
        "time_zone": company.time_zone,
        "business_days": days.map(|(word, _)| word).collect::<Vec<_>>(),
    })
}

/// Each day once, Monday first.
fn in_order(days: &[Weekday]) -> Result<Vec<Weekday>, Error> {
    let mut days = days.to_vec();
    days.sort_by_key(|day| day.to_monday_zero_offset());
    days.dedup();
    if days.is_empty() {
        return Err(Error::NoBusinessDay);
    }
    Ok(days)
}
