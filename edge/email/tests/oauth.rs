//! Logging in with access tokens on real servers, with a token endpoint on loopback.

use mailboxes::{Handling, NewHandling, OAuth, OAuthSecret, State, Tls};

use crate::{
    house::{House, Intake, eventually, imap, letter, quick, smtp},
    servers::{Dovecot, Opensmtpd, TokenEndpoint},
};

fn with_tokens(endpoint: &TokenEndpoint, refresh: &str) -> NewHandling {
    let oauth = OAuth { token_url: endpoint.url(), client_id: "desk".into(), scope: "mail".into() };
    let secret = OAuthSecret { client_secret: "quiet".into(), refresh_token: refresh.into() };
    NewHandling {
        handling: Handling { oauth: Some(oauth), ..Handling::default() },
        oauth_secret: Some(secret),
        ..NewHandling::default()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn letters_come_and_go_with_access_tokens_and_the_refresh_token_is_renewed() {
    let endpoint = TokenEndpoint::start("first").await;
    let incoming = Dovecot::start_with(&endpoint.for_dovecot());
    let outgoing = Opensmtpd::start();
    let door = Dovecot::submission_with(outgoing.port, &endpoint.for_dovecot());
    incoming.put("support", "INBOX", &letter("one"));
    let house = House::fresh().await;
    let (mut reads, mut sends) = (imap(incoming.tls, Tls::Tls, "support"), smtp(door.tls, Tls::Tls, Some("support")));
    (reads.password, sends.password) = (None, None);
    let mailbox = house.handled("support@firma.example", reads, sends, with_tokens(&endpoint, "first")).await;
    let post = house.post("node", quick());
    let intake = Intake::run(&post);
    house.has(mailbox.id, &["one"]).await;
    let delivered =
        post.deliver(&mailbox, &letter("out").into(), &mailbox.address, &["ana@kupac.example".to_owned()]).await;
    delivered.unwrap_or_else(|error| panic!("{error:?}: {} {}", door.log(), incoming.log()));
    assert_eq!(endpoint.given(), 1, "one token serves both servers until it ends");
    let kept = house.now(mailbox.id).await.oauth_secret(&house.app.secrets).unwrap().unwrap();
    assert_eq!(kept.refresh_token, "next-1", "the next refresh token is kept before the last one is worth nothing");
    intake.stop().await;

    endpoint.take_back();
    incoming.put("support", "INBOX", &letter("two"));
    let intake = Intake::run(&post);
    house.has(mailbox.id, &["one", "two"]).await;
    assert_eq!(endpoint.given(), 2, "a token that was taken back is replaced");
    intake.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_refresh_token_that_is_no_longer_good_is_told_in_words() {
    let endpoint = TokenEndpoint::start("first").await;
    let house = House::fresh().await;
    let mut reads = imap(1, Tls::Plain, "support");
    reads.password = None;
    let mailbox =
        house.handled("support@firma.example", reads, smtp(1, Tls::Plain, None), with_tokens(&endpoint, "stale")).await;
    let intake = Intake::run(&house.post("node", quick()));
    assert!(eventually(async || house.now(mailbox.id).await.state == State::Failed).await);
    let detail = house.now(mailbox.id).await.detail.unwrap();
    assert_eq!(detail.key, "email-trouble-token");
    assert!(detail.args[0].1.contains("no longer valid"), "{detail:?}");
    intake.stop().await;
}
