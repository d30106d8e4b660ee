use std::{fs, path::Path, sync::Arc};

use clock::Clock;
use config::{Config, MailProtocol, Tls, Verify};
use desk::deliver::Carrier;
use email::{Door, Options, Post, Protocol, Resolver};
use kernel::Id;
use mailboxes::{
    Dkim, Handling, Imap, ImapLogin, MailboxKind, NewHandling, NewMailbox, OAuth, OAuthSecret, Smtp, SmtpLogin,
};
use telemetry::{Figures, Form};
use tokio::net::TcpListener;
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
    let (doors, carrier) = (doors::doors(&app, post.clone()), carrier(config, &post)?);
    if let Some(listen) = &config.email.listen {
        let taken = TcpListener::bind(listen.address).await;
        let listener =
            taken.map_err(|error| Failure::configuration(format!("email.listen: {}: {error}", listen.address)))?;
        let protocol = match listen.protocol {
            MailProtocol::Lmtp => Protocol::Lmtp,
            MailProtocol::Smtp => Protocol::Smtp,
        };
        let (post, door) = (post.clone(), Door { protocol, hostname: listen.hostname.clone() });
        let closing = app.closing.clone();
        server.beside(async move { post.run_door(listener, door, closing).await });
    }
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

/// Who delivers, with what the configuration says about it.
fn carrier(config: &Config, post: &Post) -> Result<Carrier, Failure> {
    let email = &config.email;
    let witness = match email.verify {
        None => None,
        Some(verify) => {
            let resolver = match verify {
                Verify::System => Resolver::System,
                Verify::At(server) => Resolver::At(server),
            };
            let hostname = email.listen.as_ref().map_or("localhost", |listen| listen.hostname.as_str());
            let made = email::witness(resolver, hostname);
            Some(made.map_err(|error| Failure::configuration(format!("email.verify: {error}")))?)
        }
    };
    let carrier = post.carrier().with_witness(witness).with_letters_a_minute(email.letters_per_minute);
    Ok(carrier.on_trial(email.dry_run))
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
        declared.push(declaration(mailbox, team)?);
    }
    mailboxes::declare(&mut tx, &app.system(), &app.secrets, &declared).await.map_err(Failure::configuration)?;
    let is_founded = identity::company(&mut tx).await.map_err(Failure::fault)?.is_some();
    tx.commit().await?;
    Ok(is_founded)
}

fn declaration(mailbox: &config::Mailbox, team: Option<Id<identity::Team>>) -> Result<NewMailbox, Failure> {
    let (imap, smtp) = (&mailbox.imap, &mailbox.smtp);
    Ok(NewMailbox {
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
            password: imap.password.as_ref().map(|password| password.reveal().to_owned()),
        }),
        smtp: Some(SmtpLogin {
            smtp: Smtp { host: smtp.host.clone(), port: smtp.port, tls: tls(smtp.tls), user: smtp.user.clone() },
            password: smtp.password.as_ref().map(|password| password.reveal().to_owned()),
        }),
        handling: handling(mailbox)?,
    })
}

/// How letters are handled; the words for names and for what comes afterwards are those of the API.
fn handling(mailbox: &config::Mailbox) -> Result<NewHandling, Failure> {
    fn word<T: serde::de::DeserializeOwned + Default>(
        address: &str,
        key: &str,
        said: Option<&String>,
    ) -> Result<T, Failure> {
        let Some(said) = said else { return Ok(T::default()) };
        serde_json::from_value(serde_json::Value::from(said.as_str()))
            .map_err(|error| Failure::configuration(format!("mailbox {address}: {key}: {error}")))
    }
    let said = &mailbox.handling;
    let handling = Handling {
        sender_name: word(&mailbox.address, "sender_name", said.sender_name.as_ref())?,
        token_pattern: said.token_pattern.clone(),
        return_tokens: said.return_tokens,
        more_folders: said.more_folders.clone(),
        afterwards: word(&mailbox.address, "afterwards", said.afterwards.as_ref())?,
        move_to: said.move_to.clone(),
        oauth: said.oauth.as_ref().map(|oauth| OAuth {
            token_url: oauth.token_url.clone(),
            client_id: oauth.client_id.clone(),
            scope: oauth.scope.clone(),
        }),
        dkim: said.dkim.as_ref().map(|dkim| Dkim { domain: dkim.domain.clone(), selector: dkim.selector.clone() }),
        trusted_server: said.trusted_server.clone(),
    };
    let secret =
        |secret: &Option<config::Secret>| secret.as_ref().map(|secret| secret.reveal().to_owned()).unwrap_or_default();
    let oauth_secret = said.oauth.as_ref().map(|oauth| OAuthSecret {
        client_secret: secret(&oauth.client_secret),
        refresh_token: secret(&oauth.refresh_token),
    });
    let dkim_key = said.dkim.as_ref().map(|dkim| dkim.key.reveal().to_owned());
    Ok(NewHandling { handling, oauth_secret, dkim_key })
}

const fn tls(tls: Tls) -> mailboxes::Tls {
    match tls {
        Tls::Tls => mailboxes::Tls::Tls,
        Tls::Starttls => mailboxes::Tls::Starttls,
        Tls::Plain => mailboxes::Tls::Plain,
    }
}
