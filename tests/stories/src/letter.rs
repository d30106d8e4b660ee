use std::fmt::Write as _;

/// A customer's letter, written as mail programs write it.
#[derive(Clone, Debug)]
pub struct Letter {
    from: String,
    subject: String,
    text: String,
    id: String,
    references: Vec<String>,
    headers: Vec<String>,
}

impl Letter {
    /// A letter from an address.
    #[must_use]
    pub fn from(address: &str, subject: &str, text: &str) -> Self {
        Self {
            from: address.to_owned(),
            subject: subject.to_owned(),
            text: text.to_owned(),
            id: format!("{:x}@mail.example", fingerprint(&format!("{address}{subject}{text}"))),
            references: Vec::new(),
            headers: Vec::new(),
        }
    }

    /// The letter of this number: always the same, unlike all others; every tenth is larger than a small blob.
    #[must_use]
    pub fn numbered(number: usize) -> Self {
        let text =
            if number.is_multiple_of(10) { "Where is my lamp? ".repeat(5_000) } else { "Where is my lamp?".to_owned() };
        Self::from(&format!("customer{number}@example.com"), &format!("Lamp {number}"), &text)
    }

    /// The same letter as an answer to others.
    #[must_use]
    pub fn answering(mut self, ids: &[&str]) -> Self {
        self.references = ids.iter().map(|id| (*id).to_owned()).collect();
        self
    }

    /// The same letter with a line in its head.
    #[must_use]
    pub fn with_header(mut self, line: &str) -> Self {
        self.headers.push(line.to_owned());
        self
    }

    /// Its Message-ID.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The letter as it goes over the wire.
    #[must_use]
    pub fn raw(&self) -> Vec<u8> {
        let mut raw = String::new();
        // Writing to a string cannot fail.
        let _ = write!(
            raw,
            "From: {}\r\nTo: hello@lumora.example\r\nSubject: {}\r\nMessage-ID: <{}>\r\n\
             Date: Mon, 05 Jan 2026 09:00:00 +0000\r\nMIME-Version: 1.0\r\n\
             Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n",
            self.from, self.subject, self.id
        );
        if let Some(last) = self.references.last() {
            let all: Vec<String> = self.references.iter().map(|id| format!("<{id}>")).collect();
            let _ = write!(raw, "In-Reply-To: <{last}>\r\nReferences: {}\r\n", all.join(" "));
        }
        for header in &self.headers {
            let _ = write!(raw, "{header}\r\n");
        }
        let _ = write!(raw, "\r\n{}\r\n", self.text);
        raw.into_bytes()
    }
}

/// A number that only the same text gives (FNV-1a).
fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
