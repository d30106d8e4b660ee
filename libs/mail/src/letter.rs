use kernel::Time;

/// A letter as read from its bytes.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Letter {
    /// The author; `None` when the letter names none that can be read.
    pub from: Option<Address>,
    /// Recipients.
    pub to: Vec<Address>,
    /// Recipients of a copy.
    pub cc: Vec<Address>,
    /// Where answers are asked to go.
    pub reply_to: Vec<Address>,
    /// Decoded, on one line; empty when there is none.
    pub subject: String,
    /// As the sender's clock said; `None` when missing or unreadable.
    pub date: Option<Time>,
    /// Without angle brackets.
    pub message_id: Option<String>,
    /// Without angle brackets, in the order of the header.
    pub in_reply_to: Vec<String>,
    /// Without angle brackets, oldest first as in the header.
    pub references: Vec<String>,
    /// The best plain text; made from the HTML when there is no text part.
    pub text: Option<String>,
    /// Whether `text` was made from the HTML because the letter has no text of its own.
    pub text_from_html: bool,
    /// The HTML as written: pass it through `markup::clean_html` before anyone sees it.
    pub html: Option<String>,
    /// Everything that is not the letter's own text.
    pub attachments: Vec<Attachment>,
    /// All headers of the letter in order: name as written, value decoded and unfolded.
    pub headers: RawHeaders,
    /// What was missing or broken and how it was read.
    pub warnings: Vec<String>,
    /// Whether a person wrote it.
    pub auto: Automatic,
    /// Whether it is signed or sealed, as its structure says; nothing is verified.
    pub protection: Option<Protection>,
}

/// Header names and values in the order of the letter.
pub type RawHeaders = Vec<(String, String)>;

impl Letter {
    /// The first value of a header, by its name in any case.
    ///
    /// ```
    /// let letter = mail::parse(b"X-Order: 17\r\n\r\nHello");
    /// assert_eq!(letter.header("x-order"), Some("17"));
    /// ```
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// All values of a header, by its name in any case.
    pub fn headers_named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.headers.iter().filter(move |(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
}

/// Someone who sends or receives.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct Address {
    /// The name as displayed.
    pub name: Option<String>,
    /// Lower-case.
    pub email: String,
}

impl Address {
    /// An address without a name.
    ///
    /// ```
    /// assert_eq!(mail::Address::new("Anna@Example.ORG").email, "anna@example.org");
    /// ```
    #[must_use]
    pub fn new(email: &str) -> Self {
        Self { name: None, email: email.trim().to_lowercase() }
    }

    /// An address with the name of its owner.
    #[must_use]
    pub fn named(name: &str, email: &str) -> Self {
        Self { name: Some(name.to_owned()), ..Self::new(email) }
    }

    /// What stands after the last `@`; empty when there is none.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.email.rsplit_once('@').map_or("", |(_, domain)| domain)
    }
}

/// A file that came with a letter.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Attachment {
    /// Safe to use as a file name: no path, no control characters, at most 180 bytes.
    pub filename: Option<String>,
    /// Lower-case, without parameters.
    pub content_type: String,
    /// Decoded.
    pub bytes: Vec<u8>,
    /// Shown inside the text rather than listed below it.
    pub inline: bool,
    /// Without angle brackets; what `cid:` addresses in the HTML refer to.
    pub content_id: Option<String>,
}

/// A signature or seal on a letter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Protection {
    /// Signed with S/MIME.
    SmimeSigned,
    /// Encrypted with S/MIME: the text cannot be read here.
    SmimeEncrypted,
    /// Signed with `OpenPGP`.
    PgpSigned,
    /// Encrypted with `OpenPGP`: the text cannot be read here.
    PgpEncrypted,
}

impl Protection {
    /// The word for it in JSON: `smime_signed`, `smime_encrypted`, `pgp_signed` or `pgp_encrypted`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::SmimeSigned => "smime_signed",
            Self::SmimeEncrypted => "smime_encrypted",
            Self::PgpSigned => "pgp_signed",
            Self::PgpEncrypted => "pgp_encrypted",
        }
    }
}

/// Who or what wrote a letter, and why we think so.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Automatic {
    /// Only letters of people may be answered automatically.
    pub kind: AutomaticKind,
    /// What spoke for it, in short English phrases for the mail log.
    pub reasons: Vec<String>,
    /// For bounces: the recipients that were not reached.
    pub bounces: Vec<Bounce>,
    /// For bounces and complaints: the Message-ID of the letter they speak of.
    pub original_message_id: Option<String>,
}

/// Kinds of letters by who writes them.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum AutomaticKind {
    /// A person.
    #[default]
    Human,
    /// A machine that answers: out of office, read receipt, acknowledgement, challenge.
    AutoReply,
    /// A report about delivery.
    Bounce,
    /// A complaint about a letter of ours (ARF, RFC 5965).
    Feedback,
    /// A list, a newsletter, a notification.
    Bulk,
}

impl AutomaticKind {
    /// The word for it in JSON: `human`, `auto_reply`, `bounce`, `feedback` or `bulk`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Human => "human",
            Self::AutoReply => "auto_reply",
            Self::Bounce => "bounce",
            Self::Feedback => "feedback",
            Self::Bulk => "bulk",
        }
    }
}

/// One recipient whom a letter did not reach (or not yet).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Bounce {
    /// Lower-case; empty when the report does not say.
    pub recipient: String,
    /// Enhanced status (RFC 3463) such as `5.1.1`; empty when the report does not say.
    pub status: String,
    /// Whether trying again is useless.
    pub hard: bool,
    /// The words of the server.
    pub diagnostic: String,
}
