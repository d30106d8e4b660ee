use std::net::IpAddr;

use data_encoding::BASE64URL_NOPAD;
use kernel::Time;
use p256::{
    SecretKey,
    ecdsa::{Signature, VerifyingKey, signature::Verifier as _},
};

use super::*;
use crate::seal::seal_with;

fn bytes(text: &str) -> Vec<u8> {
    BASE64URL_NOPAD.decode(text.as_bytes()).unwrap()
}

#[test]
fn the_example_of_rfc_8291_is_sealed_to_the_letter() {
    let browser = Browser::read(
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
        "BTBZMqHH6r4Tts7J_aSIgg",
    )
    .unwrap();
    let ours = SecretKey::from_slice(&bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")).unwrap();
    let salt = bytes("DGv6ra1nlYgDCS1FRnbzlw").try_into().unwrap();
    let sealed = seal_with(&browser, b"When I grow up, I want to be a watermelon", &ours, salt).unwrap();
    let expected = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK\
                    6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";
    assert_eq!(BASE64URL_NOPAD.encode(&sealed), expected);
}

#[test]
fn keys_that_are_none_are_refused() {
    assert!(matches!(Browser::read("nonsense", "BTBZMqHH6r4Tts7J_aSIgg"), Err(Error::BrowserKeys)));
    let point = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    assert!(matches!(Browser::read(point, "short"), Err(Error::BrowserKeys)));
    let long = vec![b'x'; PLAIN_BYTES_MAX + 1];
    let browser = Browser::read(point, "BTBZMqHH6r4Tts7J_aSIgg").unwrap();
    assert!(matches!(seal(&browser, &long), Err(Error::TooLong)));
}

#[test]
fn push_services_can_check_who_we_are() {
    let key = ServerKey::from_secret(&ServerKey::generate().unwrap().secret()).unwrap();
    let endpoint = Endpoint::parse("https://push.example.org/send/abc", Reach::Public).unwrap();
    let now = Time::from_micros(1_767_603_600_000_000);
    let header = key.authorization(&endpoint, "mailto:desk@example.org", now);
    let (token, public) = header.strip_prefix("vapid t=").unwrap().split_once(", k=").unwrap();
    assert_eq!(public, key.public());
    let (signed, signature) = token.rsplit_once('.').unwrap();
    let verifier = VerifyingKey::from_sec1_bytes(&bytes(public)).unwrap();
    verifier.verify(signed.as_bytes(), &Signature::from_slice(&bytes(signature)).unwrap()).unwrap();
    let claims: serde_json::Value = serde_json::from_slice(&bytes(signed.split_once('.').unwrap().1)).unwrap();
    assert_eq!(claims["aud"], "https://push.example.org");
    assert_eq!(claims["exp"], 1_767_603_600 + 12 * 3_600);
}

#[test]
fn only_encrypted_public_addresses_are_sent_to() {
    let taken = |address: &str| Endpoint::parse(address, Reach::Public).is_ok();
    assert!(taken("https://fcm.googleapis.com/fcm/send/abc"));
    assert!(taken("https://updates.push.services.mozilla.com/wpush/v2/abc"));
    for wrong in [
        "http://fcm.googleapis.com/x",
        "https://localhost/x",
        "https://127.0.0.1/x",
        "https://[::1]/x",
        "https://10.0.0.7/x",
        "https://192.168.1.4:8080/x",
        "https://169.254.169.254/latest",
        "https://[fe80::1]/x",
        "https://[fd00::1]/x",
        "https://[::ffff:127.0.0.1]/x",
        "https://printer/x",
        "https://db.internal/x",
        "https://a@example.org/x",
        "ftp://example.org/x",
        "file:///etc/passwd",
        "https://0.0.0.0/x",
        "https://100.64.0.1/x",
        "nonsense",
        "",
    ] {
        assert!(!taken(wrong), "{wrong}");
    }
    assert!(Endpoint::parse("http://127.0.0.1:4999/x", Reach::Loopback).is_ok());
    assert!(Endpoint::parse("http://10.0.0.1/x", Reach::Loopback).is_err());
    let allowed = |address: &str| Reach::Public.allows(address.parse::<IpAddr>().unwrap());
    assert!(allowed("142.250.74.10") && allowed("2a00:1450:4001::200a"));
    assert!(!allowed("2002:7f00:1::1") && !allowed("2001:db8::1") && !allowed("198.18.0.1") && !allowed("224.0.0.1"));
}
