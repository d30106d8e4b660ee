use std::collections::HashSet;

use crate::{Error, Secrets, hash_token, random_token};

fn secrets() -> Secrets {
    Secrets::from_key([7; 32]).with_cheap_passwords()
}

#[test]
fn a_signed_text_says_who_wrote_it_and_for_what() {
    let token = secrets().sign("survey", b"12:yes");
    assert_eq!(secrets().verify("survey", &token).as_deref(), Some(&b"12:yes"[..]));
    assert_eq!(secrets().verify("unsubscribe", &token), None);
    assert_eq!(Secrets::from_key([8; 32]).verify("survey", &token), None);
    assert!(token.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c)));
}

#[test]
fn a_changed_or_cut_token_proves_nothing() {
    let token = secrets().sign("survey", b"12");
    for at in 0..token.len() {
        let mut changed = token.clone().into_bytes();
        changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(changed).expect("ASCII");
        assert_eq!(secrets().verify("survey", &changed), None, "{changed}");
        assert_eq!(secrets().verify("survey", &token[..at]), None);
    }
    for odd in ["", ".", "..", "MTI", "MTI.", "💌.💌"] {
        assert_eq!(secrets().verify("survey", odd), None);
    }
}

#[test]
fn a_sealed_password_opens_with_its_key_and_purpose_only() {
    let sealed = secrets().seal("mailbox", "lozinka".as_bytes()).expect("sealed");
    assert_ne!(sealed, secrets().seal("mailbox", "lozinka".as_bytes()).expect("sealed"));
    assert_eq!(secrets().open("mailbox", &sealed).expect("opened"), "lozinka".as_bytes());
    assert!(matches!(secrets().open("survey", &sealed), Err(Error::Sealed)));
    assert!(matches!(Secrets::from_key([8; 32]).open("mailbox", &sealed), Err(Error::Sealed)));
    for odd in ["", "AAAA", "!", &sealed[..sealed.len() - 2]] {
        assert!(matches!(secrets().open("mailbox", odd), Err(Error::Sealed)));
    }
}

#[test]
fn tokens_do_not_repeat_and_their_hashes_do_not_show_them() {
    let tokens: HashSet<String> = (0..100).map(|_| random_token().expect("random")).collect();
    assert_eq!(tokens.len(), 100);
    assert!(tokens.iter().all(|token| token.len() == 43));
    assert_eq!(hash_token("abc").len(), 64);
}

#[test]
fn the_key_is_made_once_and_only_its_owner_reads_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("data/secret.key");
    let token = Secrets::from_file(&path).expect("made").sign("x", b"1");
    assert!(Secrets::from_file(&path).expect("read").verify("x", &token).is_some());
    #[cfg(unix)]
    {
        let mode = std::fs::metadata(&path).expect("there").permissions();
        assert_eq!(std::os::unix::fs::PermissionsExt::mode(&mode) & 0o777, 0o600);
    }
    let left = std::fs::read_dir(path.parent().expect("a parent")).expect("listed").count();
    assert_eq!(left, 1);
}

#[test]
fn several_starts_at_once_end_with_one_key() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("secret.key");
    let tokens: HashSet<String> = std::thread::scope(|scope| {
        let starts: Vec<_> =
            (0..8).map(|_| scope.spawn(|| Secrets::from_file(&path).expect("a key").sign("x", b"1"))).collect();
        starts.into_iter().map(|start| start.join().expect("ended")).collect()
    });
    assert_eq!(tokens.len(), 1);
}

#[test]
fn a_damaged_key_file_is_named_and_not_overwritten() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("secret.key");
    std::fs::write(&path, "half a ke").expect("written");
    assert!(matches!(Secrets::from_file(&path), Err(Error::KeyForm(_))));
    assert_eq!(std::fs::read_to_string(&path).expect("read"), "half a ke");
}

#[tokio::test]
async fn the_right_password_is_recognised_and_no_other() {
    let hash = secrets().hash_password("tri zlatne jabuke").await.expect("hashed");
    assert!(hash.starts_with("$argon2id$"));
    assert_ne!(hash, secrets().hash_password("tri zlatne jabuke").await.expect("hashed"));
    let says = async |password: &str| secrets().verify_password(password, Some(&hash)).await.expect("checked");
    assert!(says("tri zlatne jabuke").await);
    assert!(!says("tri zlatne jabuke ").await);
    assert!(!says("").await);
}

#[tokio::test]
async fn nobody_has_no_password() {
    assert!(!secrets().verify_password("", None).await.expect("checked"));
    assert!(!secrets().verify_password("anything", None).await.expect("checked"));
}

#[tokio::test]
async fn what_owasp_asks_for_is_what_is_written() {
    let hash = Secrets::from_key([7; 32]).hash_password("x").await.expect("hashed");
    assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
}
