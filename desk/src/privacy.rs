//! One person's data: out as a file, and away so that the statistics stay (GDPR).

use std::{collections::BTreeSet, fs::File, io::Write as _};

use customers::Customer;
use db::Tx;
use kernel::{Cx, Id, Kind, Refused};
use privacy::{Erasure, Export};
use serde_json::{Value, json};
use tickets::Ticket;
use web_kit::App;
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::{Error, import};

/// How many messages are read at once.
const MESSAGES: i64 = 100;
/// How many notes of a customer the file holds.
const NOTES_MAX: i64 = 10_000;
/// How many promises of a customer the file holds.
const PROMISES_MAX: i64 = 10_000;

/// Asks for one person's data; a job writes the file.
///
/// # Errors
/// [`customers::Error::Missing`], [`customers::Error::Erased`].
pub async fn ask_for_export(app: &App, cx: &Cx, id: Id<Customer>) -> Result<Id<Export>, Error> {
    let mut tx = app.db.begin().await?;
    let customer = customers::customer(&mut tx, id).await?.ok_or(customers::Error::Missing)?;
    if customer.erased_at.is_some() {
        return Err(customers::Error::Erased.into());
    }
    for old in privacy::stale(&mut tx, id, Some(cx.now)).await? {
        remove_file(app, &mut tx, &old).await?;
    }
    let export = privacy::ask(&mut tx, cx, id).await?;
    audit::record(&mut tx, cx, "customer.exported", "customer", id.get(), None, None).await?;
    tx.commit().await?;
    Ok(export)
}

async fn remove_file(app: &App, tx: &mut Tx, export: &Export) -> Result<(), Error> {
    if let Some(sha256) = &export.sha256 {
        app.blobs.remove(tx, sha256).await?;
    }
    Ok(privacy::forget(tx, export).await?)
}

/// Writes a person's file, ticket by ticket, and removes it seven days later: the job `customers.export`.
///
/// # Errors
/// The disk or the database does not answer; then the job is tried again.
pub async fn export(app: &App, job: i64, id: Id<Export>) -> Result<(), Error> {
    let cx = app.system();
    let mut tx = app.db.begin().await?;
    let export = privacy::export(&mut tx, id).await?;
    if export.until_at.is_some_and(|until| until <= cx.now) {
        remove_file(app, &mut tx, &export).await?;
    }
    if export.state != privacy::ExportState::Waiting {
        outbox::finish(&mut tx, job).await?;
        return Ok(tx.commit().await?);
    }
    drop(tx);
    let file = tempfile::NamedTempFile::new().map_err(blobs::Error::Folder)?;
    let written = file.reopen().map_err(blobs::Error::Folder)?;
    write_person(app, &cx, export.customer, ZipWriter::new(written)).await?;
    let prepared = app.blobs.take_file(file.path().to_owned()).await?;
    let mut tx = app.db.begin().await?;
    prepared.store(&mut tx, cx.now).await?;
    privacy::finished(&mut tx, &cx, &export, prepared.sha256(), prepared.size()).await?;
    outbox::finish(&mut tx, job).await?;
    let later = outbox::Job::new(privacy::EXPORT, &id.get())?.due(cx.now + privacy::KEPT_FOR).slow();
    outbox::enqueue(&mut tx, cx.now, later).await?;
    tx.commit().await?;
    Ok(())
}

type Zip = ZipWriter<File>;

/// Adds a file; the bytes are compressed and written beside the other tasks of the program.
async fn add(mut zip: Zip, name: String, bytes: Vec<u8>) -> Result<Zip, Error> {
    let work = tokio::task::spawn_blocking(move || {
        let options = SimpleFileOptions::default().large_file(bytes.len() > 1_000_000_000);
        zip.start_file(name, options).map_err(std::io::Error::other)?;
        zip.write_all(&bytes)?;
        Ok(zip)
    });
    let done = work.await.map_err(|stopped| Error::Stopped(stopped.to_string()))?;
    done.map_err(|error: std::io::Error| blobs::Error::Folder(error).into())
}

async fn write_person(app: &App, cx: &Cx, id: Id<Customer>, zip: Zip) -> Result<(), Error> {
    let mut tx = app.db.read().await?;
    let customer = customers::customer(&mut tx, id).await?.ok_or(customers::Error::Missing)?;
    let person = person_json(&mut tx, cx, &customer).await?;
    drop(tx);
    let mut zip = add(zip, "person.json".to_owned(), pretty(&person)).await?;
    let mut after = 0;
    loop {
        let mut tx = app.db.read().await?;
        let Some(ticket) = tickets::next_of(&mut tx, id, after).await? else { break };
        drop(tx);
        after = ticket.id.get();
        zip = write_ticket(app, &ticket, zip).await?;
    }
    let work = tokio::task::spawn_blocking(move || {
        let file = zip.finish().map_err(std::io::Error::other)?;
        file.sync_all()
    });
    let done = work.await.map_err(|stopped| Error::Stopped(stopped.to_string()))?;
    Ok(done.map_err(blobs::Error::Folder)?)
}

fn pretty(value: &Value) -> Vec<u8> {
    serde_json::to_vec_pretty(value).unwrap_or_default()
}

async fn person_json(tx: &mut Tx, cx: &Cx, customer: &Customer) -> Result<Value, Error> {
    let subject = customers::Subject::Customer(customer.id);
    let notes = customers::notes(tx, subject, None, NOTES_MAX).await?;
    let promises = promises::of_customer(tx, cx, customer.id, PROMISES_MAX).await?;
    let surveys = directory::surveys_of(tx, cx, customer.id).await?;
    Ok(json!({
        "written_at": cx.now,
        "customer": {
            "id": customer.id,
            "name": customer.name,
            "addresses": customer.addresses,
            "phones": customer.phones,
            "language": customer.language.map(kernel::Language::tag),
            "time_zone": customer.time_zone,
            "organisation": customer.organisation.as_ref().map(|(_, name)| name),
            "external_id": customer.external_id,
            "tags": customer.tags,
            "first_known_at": customer.created_at,
            "last_letter_at": customer.wrote_at,
        },
        "notes": notes.iter().map(|note| json!({
            "at": note.at, "by": note.agent.as_ref().map(|(_, name)| name), "text": note.text,
        })).collect::<Vec<_>>(),
        "promises": promises.iter().map(|listed| json!({
            "ticket": listed.promise.ticket, "what": listed.promise.action, "words": listed.promise.words,
            "due_at": listed.promise.due_at, "state": listed.promise.state.word(),
        })).collect::<Vec<_>>(),
        "surveys": surveys.iter().map(|survey| json!({
            "ticket": survey.ticket, "solved": survey.solved, "effort": survey.effort,
            "comment": survey.comment, "answered_at": survey.answered_at,
        })).collect::<Vec<_>>(),
    }))
}

/// `tickets/7/ticket.json` with all messages, and beside it the attachments as `tickets/7/<message>-<name>`.
async fn write_ticket(app: &App, ticket: &Ticket, mut zip: Zip) -> Result<Zip, Error> {
    let folder = format!("tickets/{}", ticket.id);
    let mut messages = Vec::new();
    let mut after = 0;
    loop {
        let mut tx = app.db.read().await?;
        let some = tickets::messages_after(&mut tx, ticket.id, after, MESSAGES).await?;
        let Some(last) = some.last() else { break };
        after = last.id.get();
        for message in &some {
            let mut names = BTreeSet::new();
            for attachment in tickets::attachments_of(&mut tx, message.id).await? {
                let name = file_name(message.id.get(), &attachment.filename, names.len());
                let bytes = app.blobs.read(&mut tx, &attachment.sha256).await?;
                zip = add(zip, format!("{folder}/{name}"), bytes).await?;
                names.insert(name);
            }
            messages.push(json!({
                "id": message.id, "at": message.at, "kind": message.kind.word(),
                "from": { "name": message.from_name, "address": message.from_address },
                "to": message.to, "cc": message.cc, "subject": message.subject, "text": message.text,
                "attachments": names,
            }));
        }
    }
    let whole = json!({
        "id": ticket.id, "subject": ticket.subject, "state": ticket.state.word(), "channel": ticket.channel.word(),
        "created_at": ticket.created_at, "last_at": ticket.last_at, "resolved_at": ticket.resolved_at,
        "messages": messages,
    });
    add(zip, format!("{folder}/ticket.json"), pretty(&whole)).await
}

/// A name that stays within its folder, whatever a sender called the file.
fn file_name(message: i64, filename: &str, place: usize) -> String {
    let clean: String =
        filename.chars().map(|c| if c.is_control() || "/\\:*?\"<>|".contains(c) { '_' } else { c }).take(120).collect();
    let number = if place == 0 { String::new() } else { format!("-{place}") };
    format!("{message}{number}-{clean}")
}

/// Plans to erase a person; it can be called off for a day.
///
/// # Errors
/// [`customers::Error::Missing`], [`customers::Error::Merged`], [`customers::Error::Erased`]; what `privacy` refuses.
pub async fn plan_erasure(app: &App, cx: &Cx, id: Id<Customer>) -> Result<Erasure, Error> {
    let mut tx = app.db.begin().await?;
    let customer = customers::customer(&mut tx, id).await?.ok_or(customers::Error::Missing)?;
    if customer.merged_into.is_some() {
        return Err(customers::Error::Merged.into());
    }
    if customer.erased_at.is_some() {
        return Err(customers::Error::Erased.into());
    }
    let planned = privacy::plan(&mut tx, cx, id).await?;
    audit::record(&mut tx, cx, "customer.erasure_planned", "customer", id.get(), None, None).await?;
    tx.commit().await?;
    Ok(planned)
}

/// Calls a planned erasure off.
///
/// # Errors
/// What `privacy` refuses.
pub async fn call_erasure_off(app: &App, cx: &Cx, id: Id<Customer>) -> Result<(), Error> {
    let mut tx = app.db.begin().await?;
    privacy::call_off(&mut tx, cx, id).await?;
    audit::record(&mut tx, cx, "customer.erasure_called_off", "customer", id.get(), None, None).await?;
    tx.commit().await?;
    Ok(())
}

/// Erases a person, ticket by ticket, each in a transaction of its own; killed anywhere, the next try goes on. The job
/// `customers.erase`.
///
/// # Errors
/// The disk or the database does not answer; then the job is tried again.
pub async fn erase(app: &App, job: i64, id: Id<Erasure>) -> Result<(), Error> {
    let cx = app.system();
    let mut tx = app.db.begin().await?;
    let planned = privacy::erasure(&mut tx, id).await?.filter(|erasure| erasure.state == "planned");
    let Some(erasure) = planned else {
        outbox::finish(&mut tx, job).await?;
        return Ok(tx.commit().await?);
    };
    let language = identity::company(&mut tx).await?.map_or(kernel::Language::English, |company| company.language);
    drop(tx);
    let words = app.catalogue.text(language, "privacy-erased-text", &[]);
    while erase_step(app, &cx, erasure.customer, &words).await? {}
    let mut tx = app.db.begin().await?;
    let everyone = customers::everyone(&mut tx, erasure.customer).await?;
    let ids: Vec<Id<Customer>> = everyone.iter().map(|one| one.id).collect();
    let addresses: Vec<String> = everyone.iter().flat_map(|one| one.addresses.clone()).collect();
    let blobs = privacy::erase_addresses(&mut tx, &ids, &addresses).await?;
    remove_blobs(app, &mut tx, &blobs).await?;
    for id in &ids {
        for export in privacy::stale(&mut tx, *id, None).await? {
            remove_file(app, &mut tx, &export).await?;
        }
    }
    // Nobody can tell whether a file that was imported names them.
    import::drop_files(app, &mut tx).await?;
    let name = app.catalogue.text(language, "privacy-erased-name", &[]);
    customers::erase(&mut tx, &cx, erasure.customer, &name).await?;
    privacy::erased(&mut tx, &cx, id).await?;
    audit::record(&mut tx, &cx, "customer.erased", "customer", erasure.customer.get(), None, None).await?;
    outbox::finish(&mut tx, job).await?;
    tx.commit().await?;
    Ok(())
}

/// One ticket, or some messages on other people's tickets. Whether there may be more.
async fn erase_step(app: &App, cx: &Cx, id: Id<Customer>, words: &str) -> Result<bool, Error> {
    let mut tx = app.db.begin().await?;
    let everyone = match customers::everyone(&mut tx, id).await {
        Ok(everyone) => everyone,
        Err(error) if error.refusal().is_some_and(|refusal| refusal.kind == Kind::NotFound) => return Ok(false),
        Err(error) => return Err(error.into()),
    };
    let ids: Vec<Id<Customer>> = everyone.iter().map(|one| one.id).collect();
    let Some(erased) = tickets::erase_some(&mut tx, cx, &ids, words).await? else { return Ok(false) };
    if let Some(ticket) = erased.ticket {
        privacy::erase_ticket(&mut tx, ticket).await?;
    }
    let mut blobs = privacy::erase_letters(&mut tx, &erased.letters, &erased.texts).await?;
    blobs.extend(erased.blobs);
    remove_blobs(app, &mut tx, &blobs).await?;
    tx.commit().await?;
    Ok(true)
}

/// Bytes that somebody else has too stay: the same picture in another person's letter is theirs.
pub(crate) async fn remove_blobs(app: &App, tx: &mut Tx, blobs: &[String]) -> Result<(), Error> {
    for sha256 in blobs {
        if !is_needed(tx, sha256).await? {
            app.blobs.remove(tx, sha256).await?;
        }
    }
    Ok(())
}

/// Whether something that is kept has these bytes.
pub(crate) async fn is_needed(tx: &mut Tx, sha256: &str) -> Result<bool, Error> {
    Ok(tickets::is_blob_in_use(tx, sha256).await?
        || privacy::is_letter(tx, sha256).await?
        || imports::is_file_kept(tx, sha256).await?)
}
