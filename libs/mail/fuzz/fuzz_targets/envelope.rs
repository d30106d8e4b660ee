//! Any bytes as what letters carry inside: winmail.dat, a signed letter, a report, base64.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let headers: [&[u8]; 5] = [
        b"Content-Type: application/ms-tnef; name=winmail.dat\r\n\r\n\x78\x9f\x3e\x22",
        b"Content-Type: application/pkcs7-mime; smime-type=signed-data\r\n\r\n",
        b"From: mailer-daemon@example.net\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n",
        b"Content-Transfer-Encoding: quoted-printable\r\nContent-Type: text/plain; format=flowed; delsp=yes\r\n\r\n",
        b"Content-Transfer-Encoding: base64\r\nContent-Type: message/rfc822\r\n\r\n",
    ];
    for header in headers {
        let mut raw = header.to_vec();
        raw.extend_from_slice(bytes);
        let _ = mail::parse(&raw);
    }
    // Rich text of Outlook: one property of one attribute.
    let mut rich = vec![0x78, 0x9f, 0x3e, 0x22, 1, 0, 1, 0x03, 0x90, 6, 0];
    let length = u32::try_from(bytes.len()).unwrap_or_default();
    rich.extend((length + 16).to_le_bytes());
    rich.extend([1, 0, 0, 0, 0x02, 0x01, 0x09, 0x10, 1, 0, 0, 0]);
    rich.extend(length.to_le_bytes());
    rich.extend_from_slice(bytes);
    let mut raw = b"Content-Type: application/ms-tnef\r\n\r\n".to_vec();
    raw.extend(rich);
    let _ = mail::parse(&raw);
});
