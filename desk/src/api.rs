//! The routes of the stories, and how a ticket looks on the wire. The only place of the desk that knows axum.

mod aside;
mod audit;
mod automation;
mod bulk;
mod checks;
mod customers;
mod drafts;
mod files;
mod imports;
mod joining;
mod laid_aside;
mod later;
mod macros;
mod notices;
mod outbox;
mod people;
mod presence;
mod privacy;
mod promises;
mod properties;
mod reminders;
mod restate;
mod similar;
mod ticket;
mod view;
mod watching;
mod words;

use tickets::properties::{Error as Property, api::FilledView};
use utoipa_axum::{router::OpenApiRouter, routes};
pub use view::{Allowed, Can, TicketView};
use web_kit::{App, Problem};

use crate::Error;

/// All routes of the stories.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(ticket::write_first))
        .routes(routes!(ticket::ticket, ticket::change))
        .routes(routes!(ticket::give))
        .routes(routes!(ticket::close, ticket::reopen))
        .routes(routes!(ticket::mark_read))
        .routes(routes!(laid_aside::snooze, laid_aside::wake))
        .routes(routes!(laid_aside::snooze_presets))
        .routes(routes!(laid_aside::spam, laid_aside::not_spam))
        .routes(routes!(laid_aside::trash, laid_aside::restore))
        .routes(routes!(reminders::reminders))
        .routes(routes!(reminders::set_reminder))
        .routes(routes!(bulk::start))
        .routes(routes!(bulk::job))
        .routes(routes!(bulk::undo))
        .routes(routes!(properties::tag))
        .routes(routes!(properties::ticket_fields, properties::fill_ticket))
        .routes(routes!(properties::customer_fields, properties::fill_customer))
        .routes(routes!(properties::organisation_fields, properties::fill_organisation))
        .merge(beside())
        .routes(routes!(words::reply))
        .routes(routes!(words::note))
        .routes(routes!(words::deliver_again))
        .routes(routes!(words::original))
        .routes(routes!(words::open_for_person_inside))
        .routes(routes!(drafts::draft, drafts::save, drafts::drop))
        .routes(routes!(drafts::share))
        .routes(routes!(drafts::shared))
        .routes(routes!(drafts::take))
        .routes(routes!(later::plan, later::planned))
        .routes(routes!(later::take_back, later::move_to))
        .routes(routes!(macros::filled))
        .routes(routes!(similar::compare))
        .routes(routes!(presence::everybody))
        .routes(routes!(presence::here))
        .merge(OpenApiRouter::new().routes(routes!(files::upload)).layer(files::limit()))
        .merge(imports::routes())
        .routes(routes!(files::open))
        .routes(routes!(checks::check))
        .merge(customers::routes())
        .merge(privacy::routes())
        .routes(routes!(promises::make))
        .routes(routes!(promises::keep))
        .routes(routes!(promises::replace))
        .routes(routes!(promises::withdraw))
        .routes(routes!(promises::delay_notice, promises::send_delay_notice))
        .routes(routes!(notices::digest_mailbox, notices::choose_digest_mailbox))
        .routes(routes!(notices::active))
        .routes(routes!(outbox::dead))
        .routes(routes!(outbox::retry))
        .routes(routes!(outbox::drop))
        .routes(routes!(audit::entries))
        .routes(routes!(audit::export))
        .routes(routes!(automation::rules, automation::create))
        .routes(routes!(automation::change, automation::remove))
        .routes(routes!(automation::order))
        .routes(routes!(automation::try_out))
        .routes(routes!(automation::runs))
        .routes(routes!(people::invitations, people::invite))
        .routes(routes!(people::invite_again))
        .routes(routes!(people::revoke))
        .routes(routes!(people::joining, people::join))
        .routes(routes!(people::left_behind, people::depart))
}

/// What is done with a ticket beside answering it.
fn beside() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(joining::merge, joining::merges))
        .routes(routes!(joining::unmerge))
        .routes(routes!(joining::split))
        .routes(routes!(joining::change_customer))
        .routes(routes!(joining::link, joining::links))
        .routes(routes!(joining::unlink))
        .routes(routes!(watching::watchers))
        .routes(routes!(watching::watch, watching::unwatch))
        .routes(routes!(watching::mentions))
        .routes(routes!(watching::checklist, watching::add_item, watching::order_items))
        .routes(routes!(watching::change_item, watching::remove_item))
        .routes(routes!(aside::of_ticket, aside::forward))
        .routes(routes!(aside::thread))
        .routes(routes!(aside::write))
        .routes(routes!(aside::end))
        .routes(routes!(restate::of_ticket, restate::restate, restate::withdraw))
}

/// A refusal with what the app needs to help: the findings, the other answer, the open promises.
fn problem(error: Error, reader: &identity::Agent) -> Problem {
    match error {
        Error::AnsweredMeanwhile(messages) => {
            let meanwhile: Vec<_> = messages.iter().map(view::Meanwhile::of).collect();
            Problem::from(Error::AnsweredMeanwhile(messages)).with("meanwhile", meanwhile)
        }
        Error::Guard(guard::Error::Blocked { findings }) => {
            let shown: Vec<_> =
                findings.iter().map(|finding| checks::FindingView::of(finding, reader.language)).collect();
            Problem::from(guard::Error::Blocked { findings }).with("findings", shown)
        }
        Error::Promises(::promises::Error::StillOpen(open)) => {
            let shown: Vec<_> = open.iter().map(view::OpenPromise::of).collect();
            Problem::from(::promises::Error::StillOpen(open)).with("promises", shown)
        }
        Error::Tickets(tickets::Error::Property(Property::Empty(fields))) => {
            let shown: Vec<_> = fields.iter().map(|field| FilledView::empty(field, reader.language)).collect();
            Problem::from(Property::Empty(fields)).with("fields", shown)
        }
        error => error.into(),
    }
}
