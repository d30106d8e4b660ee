//! The lists on the web.

use axum::extract::State;
use customers::Error as Unknown;
use identity::api::Caller;
use kernel::{Id, Kind, Language, Refusal, Time};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web_kit::{App, Json, LanguageTag, Page, Paged, Path, Problem, Query, Result};

use crate::{OrganisationLine, People, Person, Place, Sort, Survey, TicketLine, Whose, organisations, people};

/// The routes: `GET /customers`, `/organisations`, and the tickets and surveys of one.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_customers))
        .routes(routes!(list_organisations))
        .routes(routes!(customers_tickets))
        .routes(routes!(organisations_tickets))
        .routes(routes!(customers_surveys))
}

/// Which customers are wanted.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
struct Wanted {
    /// Beginnings of words of names, addresses, telephone numbers, organisations.
    q: Option<String>,
    /// `name`, `wrote` (who wrote last first) or `newest`.
    sort: Option<String>,
    /// Only those of an organisation.
    organisation_id: Option<i64>,
    /// Only those with a tag.
    tag: Option<String>,
    /// Where the part before ended; nothing for the first.
    cursor: Option<String>,
    /// How many, 1 to 200; 50 when not said.
    limit: Option<u32>,
}

/// A customer in a list.
#[derive(Serialize, ToSchema)]
#[schema(as = CustomerLine)]
struct PersonView {
    id: i64,
    name: String,
    /// Where they are written to.
    address: Option<String>,
    /// Whether letters to that address come back.
    is_refusing: bool,
    phone: Option<String>,
    organisation: Option<NamedOrganisation>,
    #[schema(value_type = Option<LanguageTag>)]
    language: Option<Language>,
    #[schema(value_type = Option<String>, format = DateTime)]
    wrote_at: Option<Time>,
}

/// An organisation by its name.
#[derive(Serialize, ToSchema)]
struct NamedOrganisation {
    id: i64,
    name: String,
}

impl From<Person> for PersonView {
    fn from(person: Person) -> Self {
        Self {
            id: person.id.get(),
            name: person.name,
            address: person.address,
            is_refusing: person.is_refusing,
            phone: person.phone,
            organisation: person.organisation.map(|(id, name)| NamedOrganisation { id: id.get(), name }),
            language: person.language,
            wrote_at: person.wrote_at,
        }
    }
}

/// Customers of whom the caller may know.
#[utoipa::path(get, path = "/customers", tag = "customers", params(Wanted),
    responses((status = 200, body = web_kit::Paged<PersonView>)))]
async fn list_customers(
    State(app): State<App>,
    caller: Caller,
    Query(wanted): Query<Wanted>,
) -> Result<Json<Paged<PersonView>>> {
    let sort = match wanted.sort.as_deref() {
        None | Some("name") => Sort::Name,
        Some("wrote") => Sort::Wrote,
        Some("newest") => Sort::Newest,
        Some(_) => return Err(Problem::of(Refusal::new(Kind::Invalid, "request.invalid").field("sort"))),
    };
    let page = Page { cursor: wanted.cursor, limit: wanted.limit };
    let list = People {
        question: wanted.q.unwrap_or_default(),
        organisation: wanted.organisation_id.map(Id::new),
        tag: wanted.tag,
        sort,
        after: page.place::<Place>()?,
    };
    let mut tx = app.db.read().await?;
    let found = people(&mut tx, &caller.cx, &list, page.limit() + 1).await?;
    let cut = Paged::cut(found, page.limit(), |last| last.place(sort));
    Ok(Json(Paged { items: cut.items.into_iter().map(PersonView::from).collect(), next_cursor: cut.next_cursor }))
}

/// Which organisations are wanted.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
struct WantedOrganisations {
    /// Beginnings of words of names and domains.
    q: Option<String>,
    /// Where the part before ended; nothing for the first.
    cursor: Option<String>,
    /// How many, 1 to 200; 50 when not said.
    limit: Option<u32>,
}

/// An organisation in a list.
#[derive(Serialize, ToSchema)]
#[schema(as = OrganisationLine)]
struct OrganisationView {
    id: i64,
    name: String,
    /// Up to three of its domains.
    domains: Vec<String>,
}

/// Organisations, by name.
#[utoipa::path(get, path = "/organisations", tag = "customers", params(WantedOrganisations),
    responses((status = 200, body = web_kit::Paged<OrganisationView>)))]
async fn list_organisations(
    State(app): State<App>,
    _caller: Caller,
    Query(wanted): Query<WantedOrganisations>,
) -> Result<Json<Paged<OrganisationView>>> {
    let page = Page { cursor: wanted.cursor, limit: wanted.limit };
    let after = page.place::<Place>()?;
    let mut tx = app.db.read().await?;
    let question = wanted.q.unwrap_or_default();
    let found = organisations(&mut tx, &question, after.as_ref(), page.limit() + 1).await?;
    let cut = Paged::cut(found, page.limit(), OrganisationLine::place);
    let view = |line: OrganisationLine| OrganisationView { id: line.id.get(), name: line.name, domains: line.domains };
    Ok(Json(Paged { items: cut.items.into_iter().map(view).collect(), next_cursor: cut.next_cursor }))
}

/// A ticket of a customer.
#[derive(Serialize, ToSchema)]
#[schema(as = CustomersTicket)]
struct TicketView {
    id: i64,
    subject: String,
    /// `open`, `waiting`, `resolved`, or where it was laid aside.
    state: String,
    channel: String,
    customer_id: i64,
    customer_name: String,
    assignee: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    created_at: Time,
    #[schema(value_type = String, format = DateTime)]
    last_at: Time,
    #[schema(value_type = Option<String>, format = DateTime)]
    resolved_at: Option<Time>,
}

impl From<TicketLine> for TicketView {
    fn from(line: TicketLine) -> Self {
        Self {
            id: line.id.get(),
            subject: line.subject,
            state: line.state,
            channel: line.channel,
            customer_id: line.customer.0.get(),
            customer_name: line.customer.1,
            assignee: line.assignee,
            created_at: line.created_at,
            last_at: line.last_at,
            resolved_at: line.resolved_at,
        }
    }
}

/// The tickets of a customer over all channels, the newest first; those that the caller may see.
#[utoipa::path(get, path = "/customers/{id}/tickets", tag = "customers", params(("id" = i64, Path), Page),
    responses((status = 200, body = web_kit::Paged<TicketView>)))]
async fn customers_tickets(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Query(page): Query<Page>,
) -> Result<Json<Paged<TicketView>>> {
    let mut tx = app.db.read().await?;
    if !tickets::knows(&mut tx, &caller.cx, Id::new(id)).await? {
        return Err(Unknown::Missing.into());
    }
    tickets_page(&mut tx, &caller, Whose::Customer(Id::new(id)), &page).await
}

/// The tickets of all who write for an organisation, the newest first; those that the caller may see.
#[utoipa::path(get, path = "/organisations/{id}/tickets", tag = "customers", params(("id" = i64, Path), Page),
    responses((status = 200, body = web_kit::Paged<TicketView>)))]
async fn organisations_tickets(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Query(page): Query<Page>,
) -> Result<Json<Paged<TicketView>>> {
    let mut tx = app.db.read().await?;
    tickets_page(&mut tx, &caller, Whose::Organisation(Id::new(id)), &page).await
}

async fn tickets_page(tx: &mut db::Tx, caller: &Caller, whose: Whose, page: &Page) -> Result<Json<Paged<TicketView>>> {
    let before = page.place::<i64>()?;
    let found = crate::tickets_of(tx, &caller.cx, whose, before, page.limit() + 1).await?;
    let cut = Paged::cut(found, page.limit(), |last| last.id.get());
    Ok(Json(Paged { items: cut.items.into_iter().map(TicketView::from).collect(), next_cursor: cut.next_cursor }))
}

/// What a customer said when asked whether it was really solved.
#[derive(Serialize, ToSchema)]
#[schema(as = CustomersSurvey)]
struct SurveyView {
    ticket_id: i64,
    subject: String,
    solved: Option<bool>,
    effort: Option<i64>,
    comment: String,
    #[schema(value_type = String, format = DateTime)]
    answered_at: Time,
}

impl From<Survey> for SurveyView {
    fn from(survey: Survey) -> Self {
        Self {
            ticket_id: survey.ticket.get(),
            subject: survey.subject,
            solved: survey.solved,
            effort: survey.effort,
            comment: survey.comment,
            answered_at: survey.answered_at,
        }
    }
}

/// The latest answers of a customer, up to fifty, on tickets that the caller may see.
#[utoipa::path(get, path = "/customers/{id}/surveys", tag = "customers", params(("id" = i64, Path)),
    responses((status = 200, body = Vec<SurveyView>)))]
async fn customers_surveys(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<Json<Vec<SurveyView>>> {
    let mut tx = app.db.read().await?;
    let found = crate::surveys_of(&mut tx, &caller.cx, Id::new(id)).await?;
    Ok(Json(found.into_iter().map(SurveyView::from).collect()))
}
