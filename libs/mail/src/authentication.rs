//! What a server that we trust says of where a letter comes from (RFC 8601).

use serde::{Deserialize, Serialize};

use crate::Letter;

/// How many such headers are read.
const HEADERS_MAX: usize = 50;

/// Who vouches for a letter. `None` means that nobody looked.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Authentication {
    /// Whether the sending server may send for the envelope's domain (RFC 7208).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spf: Option<Verdict>,
    /// Whether a signature of some domain holds (RFC 6376).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dkim: Option<Verdict>,
    /// Whether one of both speaks for the domain that people see (RFC 7489).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dmarc: Option<Verdict>,
    /// Whether servers on the way vouch for what they saw (RFC 8617).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arc: Option<Verdict>,
    /// Who says so: the name of the server, or nothing for the desk itself.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
}

/// The outcome of one way of looking (RFC 8601, 2.7).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// It is as it says.
    Pass,
    /// It is not.
    Fail,
    /// It is probably not.
    SoftFail,
    /// The domain says nothing either way, or what it says cannot be used.
    Neutral,
    /// There is nothing to look at.
    None,
    /// The domain could not be asked.
    TempError,
    /// What the domain publishes cannot be read.
    PermError,
}

impl Verdict {
    /// The word of the standard.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Fail => "fail",
            Self::SoftFail => "softfail",
            Self::Neutral => "neutral",
            Self::None => "none",
            Self::TempError => "temperror",
            Self::PermError => "permerror",
        }
    }

    /// Reads the word; `policy` and `hardfail`, which some servers write, count as what they mean.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Some(match word.to_ascii_lowercase().as_str() {
            "pass" | "bestguesspass" => Self::Pass,
            "fail" | "hardfail" | "policy" | "reject" => Self::Fail,
            "softfail" => Self::SoftFail,
            "neutral" => Self::Neutral,
            "none" => Self::None,
            "temperror" => Self::TempError,
            "permerror" => Self::PermError,
            _ => return None,
        })
    }
}

impl Authentication {
    /// Whether the domain that people see says that it did not send this.
    #[must_use]
    pub fn is_doubtful(&self) -> bool {
        self.dmarc == Some(Verdict::Fail)
    }

    /// Whether anybody looked at anything.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.spf.is_none() && self.dkim.is_none() && self.dmarc.is_none() && self.arc.is_none()
    }
}

/// What the server called `trusted` wrote into the letter's head; nothing when it wrote nothing.
///
/// Others' words are passed over: anybody can write such a header. The topmost word on each question counts, because
/// the own server writes above everything that came with the letter.
///
/// ```
/// let letter = mail::parse(
///     b"Authentication-Results: mx.example.org; spf=pass (ok; sure) smtp.mailfrom=a@b.c; dmarc=fail\r\n\
///       Authentication-Results: evil.example; dmarc=pass\r\n\r\nHello",
/// );
/// let found = mail::authentication(&letter, "mx.example.org").unwrap();
/// assert_eq!(found.spf, Some(mail::Verdict::Pass));
/// assert!(found.is_doubtful());
/// assert_eq!(mail::authentication(&letter, "mx.other.example"), None);
/// ```
#[must_use]
pub fn authentication(letter: &Letter, trusted: &str) -> Option<Authentication> {
    let mut found = Authentication { by: trusted.to_lowercase(), ..Authentication::default() };
    for value in letter.headers_named("authentication-results").take(HEADERS_MAX) {
        let value = without_comments(value);
        let mut parts = value.split(';');
        let server = parts.next().and_then(|said| said.split_whitespace().next()).unwrap_or_default();
        if !server.eq_ignore_ascii_case(trusted) {
            continue;
        }
        let mut here = Authentication::default();
        for part in parts {
            take(&mut here, part);
        }
        found.spf = found.spf.or(here.spf);
        found.dkim = found.dkim.or(here.dkim);
        found.dmarc = found.dmarc.or(here.dmarc);
        found.arc = found.arc.or(here.arc);
    }
    (!found.is_empty()).then_some(found)
}

/// `dkim=pass header.d=example.org`: of several signatures one that holds is enough.
fn take(into: &mut Authentication, part: &str) {
    let Some((method, rest)) = part.trim().split_once('=') else { return };
    let method = method.split('/').next().unwrap_or_default().trim().to_ascii_lowercase();
    let verdict = rest.split_whitespace().next().and_then(Verdict::from_word);
    let Some(verdict) = verdict else { return };
    match method.as_str() {
        "spf" => into.spf = into.spf.or(Some(verdict)),
        "dkim" if into.dkim != Some(Verdict::Pass) => into.dkim = Some(verdict),
        "dmarc" => into.dmarc = into.dmarc.or(Some(verdict)),
        "arc" => into.arc = into.arc.or(Some(verdict)),
        _ => {}
    }
}

/// Without what stands in parentheses (RFC 5322, 3.2.2), which may hold semicolons.
fn without_comments(value: &str) -> String {
    let mut depth = 0_u32;
    let mut quoted = false;
    let mut out = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            '"' if depth == 0 => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted && depth > 0 => {
                depth -= 1;
                out.push(' ');
            }
            c if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse;

    fn read(heads: &str) -> Option<Authentication> {
        authentication(&parse(format!("{heads}\r\nSubject: x\r\n\r\nHello").as_bytes()), "mx.google.com")
    }

    #[test]
    fn headers_of_common_servers_are_read() {
        let google = "Authentication-Results: mx.google.com;\r\n dkim=pass header.i=@shop.example header.s=s1 header.b=ab;\r\n \
                      spf=softfail (google.com: domain of transitioning a@b does not designate 1.2.3.4 as permitted sender) smtp.mailfrom=a@b;\r\n \
                      dmarc=fail (p=NONE sp=NONE dis=NONE) header.from=bank.example";
        let found = read(google).unwrap();
        assert_eq!(
            (found.spf, found.dkim, found.dmarc, found.arc),
            (Some(Verdict::SoftFail), Some(Verdict::Pass), Some(Verdict::Fail), None)
        );
        assert!(found.is_doubtful());
        let two = "Authentication-Results: mx.google.com 1; dkim=fail (bad) header.d=a; dkim=pass header.d=b\r\n\
                   Authentication-Results: mx.google.com; dmarc=pass; arc=none; iprev=fail";
        let found = read(two).unwrap();
        assert_eq!(
            (found.dkim, found.dmarc, found.arc),
            (Some(Verdict::Pass), Some(Verdict::Pass), Some(Verdict::None))
        );
        assert!(!found.is_doubtful());
    }

    #[test]
    fn words_of_others_and_words_below_the_first_do_not_count() {
        let forged =
            "Authentication-Results: mx.google.com; dmarc=fail\r\nAuthentication-Results: mx.google.com; dmarc=pass";
        assert!(read(forged).unwrap().is_doubtful());
        assert_eq!(read("Authentication-Results: mx.google.com.evil.example; dmarc=pass"), None);
        assert_eq!(read("Authentication-Results: mx.google.com; none"), None);
        assert_eq!(read("Authentication-Results: evil (mx.google.com; dmarc=pass"), None);
        assert_eq!(read("X: y"), None);
    }

    #[test]
    fn it_is_kept_as_few_words_and_read_back() {
        let found = read("Authentication-Results: mx.google.com; spf=pass; dkim=permerror").unwrap();
        let kept = serde_json::to_string(&found).unwrap();
        assert_eq!(kept, r#"{"spf":"pass","dkim":"permerror","by":"mx.google.com"}"#);
        assert_eq!(serde_json::from_str::<Authentication>(&kept).unwrap(), found);
    }
}
