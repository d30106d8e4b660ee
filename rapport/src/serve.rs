use std::{fs, path::Path, sync::Arc};

use clock::Clock;
use config::{Config, Tls};
use email::{Options, Post};
use kernel::Id;
use mailboxes::{Imap, ImapLogin, MailboxKind, NewHandling, NewMailbox, Smtp, SmtpLogin};
use telemetry::{Figures, Form};
use web_kit::App;

use crate::{
    doors,
    exit::Failure,
    place,
    server::{Server, listen},
};

/// Runs a desk until it is told to stop.
pub(crate) fn run(config: Option<&Path>) -> Result<(), Failure> {
    let mut config = Config::load(config)?;
    telemetry::start(&config.log, Form::fitting())?;
    let figures = Figures::start()?;
    place::runtime()?.block_on(serve(&mut config, figures))
}

async fn serve(config: &mut Config, figures: Figures) -> Result<(), Failure> {
    let listener = listen(config).await?;
    let (db, migrated) = place::database(config).await?;
    if migrated.from != migrated.to {
        tracing::info!(from = migrated.from, to = migrated.to, "the database is up to date");
    }
    let mut app = place::app(config, db, Clock::system())?;
    let shown = figures.clone();
    app.measurements = Arc::new(move || shown.render());
    let is_founded = prepare(config, &app).await?;
    tracing::info!(address = %config.listen, node = config.node, "listening");
    let mut server = Server::new(app.clone(), listener, figures)?;
    let next = if is_founded { "is open" } else { "waits to be set up" };
    anstream::println!("The desk {next} at {}", config.public_url);
    let post = post(config, &app)?;
    let (doors, carrier) = (doors::doors(&app, post.clone()), post.carrier());
    server.beside(async move { post.run(app.closing.clone()).await });
    server.run(&config.node, doors, carrier).await
}

/// The door to mail servers.
pub(crate) fn post(config: &Config, app: &App) -> Result<Post, Failure> {
    let extra_roots_pem = match &config.extra_roots {
        Some(file) => fs::read(file).map_err(|error| Failure::configuration(format!("{}: {error}", file.display())))?,
        None => Vec::new(),
    };
    let options = Options { extra_roots_pem, node: config.node.clone(), ..Options::default() };
    Post::new(app.clone(), &options).map_err(Failure::configuration)
}

/// Brings the mailboxes of the configuration in; says whether the desk has been set up.
async fn prepare(config: &Config, app: &App) -> Result<bool, Failure> {
    let mut tx = app.db.begin().await?;
    let teams = identity::teams(&mut tx).await.map_err(Failure::fault)?;
    let mut declared = Vec::new();
    for mailbox in &config.mailboxes {
        let team = match &mailbox.team {
            None => None,
            Some(name) => Some(teams.iter().find(|team| team.name == *name).map(|team| team.id).ok_or_else(|| {
                Failure::configuration(format!("mailbox {}: there is no team {name:?}", mailbox.address))
            })?),
        };
        declared.push(declaration(mailbox, team));
    }
    mailboxes::declare(&mut tx, &app.system(), &app.secrets, &declared).await.map_err(Failure::configuration)?;
    let is_founded = identity::company(&mut tx).await.map_err(Failure::fault)?.is_some();
    tx.commit().await?;
    Ok(is_founded)
}

fn declaration(mailbox: &config::Mailbox, team: Option<Id<identity::Team>>) -> NewMailbox {
    let (imap, smtp) = (&mailbox.imap, &mailbox.smtp);
    NewMailbox {
        name: mailbox.name.clone(),
        address: mailbox.address.clone(),
        kind: MailboxKind::Imap,
        team,
        acknowledge: mailbox.acknowledge,
        signature: mailbox.signature.clone(),
        enabled: true,
        imap: Some(ImapLogin {
            imap: Imap {
                host: imap.host.clone(),
                port: imap.port,
                tls: tls(imap.tls),
                user: imap.user.clone(),
                folder: imap.folder.clone(),
            },
            password: Some(imap.password.reveal().to_owned()),
        }),
        smtp: Some(SmtpLogin {
            smtp: Smtp { host: smtp.host.clone(), port: smtp.port, tls: tls(smtp.tls), user: smtp.user.clone() },
            password: smtp.password.as_ref().map(|password| password.reveal().to_owned()),
        }),
        handling: NewHandling::default(),
    }
}

const fn tls(tls: Tls) -> mailboxes::Tls {
    match tls {
        Tls::Tls => mailboxes::Tls::Tls,
        Tls::Starttls => mailboxes::Tls::Starttls,
        Tls::Plain => mailboxes::Tls::Plain,
    }
}
