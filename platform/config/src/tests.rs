use std::{fs, path::Path};

use crate::{Config, Database, Error, Tls};

fn read(source: &str, environment: &[(&str, &str)]) -> Result<Config, Error> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("rapport.toml");
    fs::write(&file, source).unwrap();
    let environment: Vec<(String, String)> =
        environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Config::read(Some(&file), &environment)
}

/// The line and the words of the refusal.
fn refusal(source: &str) -> (usize, String) {
    match read(source, &[]) {
        Err(Error::Key { file, line, why }) => {
            assert!(file.ends_with("rapport.toml"));
            (line, why)
        }
        other => panic!("not refused: {other:?}"),
    }
}

const MAILBOX: &str = r#"
[[mailboxes]]
address = "Support@Example.org"
imap = { host = "imap.example.org", user = "support", password = "one" }
smtp = { host = "smtp.example.org", tls = "starttls" }
"#;

#[test]
fn without_file_and_environment_the_defaults_hold() {
    let config = Config::read(None, &[]).unwrap();
    assert_eq!(config.listen.to_string(), "127.0.0.1:8080");
    assert_eq!(config.public_url, "http://localhost:8080");
    assert_eq!(config.database.url(), "sqlite:data/rapport.db");
    assert!(config.mailboxes.is_empty());
}

#[test]
fn the_environment_wins_over_the_file_and_the_file_over_the_defaults() {
    let source = "listen = \"0.0.0.0:9000\"\nlog = \"debug\"\ndata_dir = \"/srv\"";
    let config = read(source, &[("RAPPORT_LOG", "warn"), ("HOME", "/root")]).unwrap();
    assert_eq!(config.public_url, "http://localhost:9000");
    assert_eq!(config.log, "warn");
    assert_eq!(config.database, Database::Sqlite("/srv/rapport.db".into()));
}

#[test]
fn a_key_that_does_not_exist_is_named_with_file_and_line() {
    let (line, why) = refusal("listen = \"127.0.0.1:1\"\n\npublic_ulr = \"http://a\"\n");
    assert_eq!(line, 3);
    assert!(why.contains("`public_ulr`") && why.contains("`public_url`"), "{why}");
    let source = MAILBOX.replace("user = \"support\"", "usr = \"support\"");
    let (line, why) = refusal(&source);
    assert_eq!(line, 4);
    assert!(why.contains("`usr`"), "{why}");
}

#[test]
fn a_value_of_the_wrong_kind_is_named_with_file_and_line() {
    let (line, why) = refusal("\nlisten = 8080\n");
    assert_eq!((line, why.starts_with("listen: ")), (2, true), "{why}");
    let (line, why) = refusal("\n\nlisten = \"8080\"\n");
    assert_eq!((line, why.starts_with("listen: ")), (3, true), "{why}");
    let (line, why) = refusal("public_url = \"help.example.org\"\n");
    assert_eq!((line, why.starts_with("public_url: ")), (1, true), "{why}");
    let (line, why) = refusal("secret = \"short\"\n");
    assert_eq!((line, why.starts_with("secret: ")), (1, true), "{why}");
    let (line, why) = refusal(&MAILBOX.replace("\"starttls\"", "\"ssl\""));
    assert_eq!(line, 5);
    assert!(why.contains("`ssl`") && why.contains("tls"), "{why}");
    let (line, why) = refusal(&MAILBOX.replace("Support@Example.org", "support"));
    assert_eq!((line, why.starts_with("address: ")), (3, true), "{why}");
}

#[test]
fn a_broken_line_is_named() {
    let (line, _) = refusal("listen = \"127.0.0.1:1\"\nlog = \n");
    assert_eq!(line, 2);
}

#[test]
fn a_mailbox_fills_in_the_usual_ports() {
    let config = read(MAILBOX, &[]).unwrap();
    let mailbox = &config.mailboxes[0];
    assert_eq!(mailbox.address, "support@example.org");
    assert_eq!(mailbox.name, "support@example.org");
    assert!(mailbox.acknowledge);
    assert_eq!((mailbox.imap.port, mailbox.imap.tls), (993, Tls::Tls));
    assert_eq!((mailbox.smtp.port, mailbox.smtp.tls), (587, Tls::Starttls));
    assert_eq!(mailbox.imap.password.as_ref().unwrap().reveal(), "one");
    assert_eq!(mailbox.imap.folder, "INBOX");
}

#[test]
fn passwords_may_stand_in_files_and_are_never_printed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("password");
    fs::write(&path, "from a file\n").unwrap();
    let wanted = format!("password_file = \"{}\"", path.display());
    let config = read(&MAILBOX.replace("password = \"one\"", &wanted), &[]).unwrap();
    assert_eq!(config.mailboxes[0].imap.password.as_ref().unwrap().reveal(), "from a file");
    assert!(!format!("{config:?}").contains("from a file"));
    let both = format!("password = \"one\", {wanted}");
    let (line, _) = refusal(&MAILBOX.replace("password = \"one\"", &both));
    assert_eq!(line, 4);
    let (_, why) = refusal(&MAILBOX.replace(", password = \"one\"", ""));
    assert!(why.contains("password_file"), "{why}");
}

#[test]
fn an_address_cannot_be_set_up_twice() {
    let (line, why) = refusal(&format!("{MAILBOX}{MAILBOX}"));
    assert_eq!(line, 8);
    assert!(why.contains("twice"), "{why}");
}

#[test]
fn the_key_is_read_as_hexadecimal_digits() {
    let config = read("", &[("RAPPORT_SECRET", &"0f".repeat(32))]).unwrap();
    assert_eq!(config.secret.unwrap().reveal(), [15; 32]);
    assert!(read("", &[("RAPPORT_SECRET", &"0g".repeat(32))]).is_err());
}

#[test]
fn a_variable_that_does_not_exist_is_named() {
    let error = read("", &[("RAPPORT_LISTN", "1")]).unwrap_err().to_string();
    assert!(error.starts_with("environment: RAPPORT_LISTN: "), "{error}");
    let error = read("", &[("RAPPORT_LISTEN", "1")]).unwrap_err().to_string();
    assert!(error.starts_with("environment: RAPPORT_LISTEN: "), "{error}");
    assert!(read("", &[("RAPPORT_SERVICE_HOST", "10.0.0.1")]).is_ok());
}

#[test]
fn a_file_that_is_named_must_be_there() {
    let error = Config::read(Some(Path::new("/no/such/rapport.toml")), &[]).unwrap_err();
    assert!(error.to_string().starts_with("/no/such/rapport.toml: "));
}

#[test]
fn the_own_door_the_cap_and_the_dry_run_are_read() {
    let config = read("", &[]).unwrap();
    assert_eq!((config.email.letters_per_minute, config.email.dry_run), (Some(600), false));
    let source = "[email]\nletters_per_minute = 0\ndry_run = true\nverify = \"127.0.0.1:53\"\n\
                  [email.listen]\naddress = \"127.0.0.1:2424\"\nhostname = \"desk.example.org\"\n";
    let email = read(source, &[]).unwrap().email;
    assert_eq!((email.letters_per_minute, email.dry_run), (None, true));
    let listen = email.listen.unwrap();
    assert_eq!((listen.address.port(), listen.protocol), (2424, crate::MailProtocol::Lmtp));
    assert_eq!(email.verify, Some(crate::Verify::At("127.0.0.1:53".parse().unwrap())));
    let (line, why) = refusal("[email]\nverify = \"yes\"\n");
    assert_eq!((line, why.starts_with("email.verify: ")), (2, true), "{why}");
    let (line, why) = refusal("[email.listen]\naddress = \"127.0.0.1:1\"\nprotocol = \"pop\"\n");
    assert_eq!((line, why.contains("`pop`")), (3, true), "{why}");
}

#[test]
fn a_mailbox_with_access_tokens_needs_no_password() {
    let source = MAILBOX
        .replace(", password = \"one\"", "")
        .replace("tls = \"starttls\"", "tls = \"starttls\", user = \"support\"");
    let oauth =
        "oauth = { token_url = \"https://login.example/token\", client_id = \"desk\", refresh_token = \"r\" }\n";
    let more = "sender_name = \"company\"\nmore_folders = [\"Junk\"]\n";
    let config = read(&format!("{source}{oauth}{more}"), &[]).unwrap();
    let handling = &config.mailboxes[0].handling;
    assert_eq!(handling.oauth.as_ref().unwrap().refresh_token.as_ref().unwrap().reveal(), "r");
    assert_eq!(handling.more_folders, ["Junk"]);
    assert!(read(&source, &[]).is_err());
}
