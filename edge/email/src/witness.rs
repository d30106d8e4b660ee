//! Whether a letter comes from where it says: SPF, DKIM, DMARC and ARC, asked in the DNS.

use std::{net::SocketAddr, panic::AssertUnwindSafe, sync::Arc, time::Duration};

use desk::receive::Witness;
use futures::FutureExt as _;
use mail::{Authentication, Verdict};
use mail_auth::{
    AuthenticatedMessage, DkimResult, DmarcResult, MessageAuthenticator, SpfOutput, SpfResult,
    dmarc::verify::DmarcParameters,
    hickory_resolver::config::{NameServerConfig, ResolverConfig, ResolverOpts},
    spf::verify::SpfParameters,
};
use mailboxes::CameFrom;
use tokio::time::timeout;

/// How long all questions about one letter may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// Whom the DNS is asked of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Resolver {
    /// Whom the machine asks.
    System,
    /// This server.
    At(SocketAddr),
}

/// A witness that asks the DNS; the error is the resolver's.
///
/// What it finds is only shown, never decides: letters are neither refused nor set aside for it.
pub fn witness(resolver: Resolver, hostname: &str) -> Result<Witness, String> {
    let authenticator = match resolver {
        Resolver::System => MessageAuthenticator::new_system_conf(),
        Resolver::At(server) => {
            let mut at = NameServerConfig::udp_and_tcp(server.ip());
            for connection in &mut at.connections {
                connection.port = server.port();
            }
            MessageAuthenticator::new(ResolverConfig::from_name_servers(vec![at]), ResolverOpts::default())
        }
    };
    let authenticator = Arc::new(authenticator.map_err(|error| error.to_string())?);
    let hostname: Arc<str> = hostname.into();
    Ok(Witness::new(move |raw, came_from| {
        let (authenticator, hostname) = (Arc::clone(&authenticator), Arc::clone(&hostname));
        Box::pin(async move {
            let look = look(&authenticator, &hostname, &raw, came_from.as_ref());
            // A letter that a verifier breaks off on is a letter nobody vouches for, and a letter all the same.
            match timeout(PATIENCE, AssertUnwindSafe(look).catch_unwind()).await {
                Ok(Ok(found)) => found,
                Ok(Err(_)) | Err(_) => None,
            }
        })
    }))
}

async fn look(
    authenticator: &MessageAuthenticator,
    hostname: &str,
    raw: &[u8],
    came_from: Option<&CameFrom>,
) -> Option<Authentication> {
    let message = AuthenticatedMessage::parse(raw)?;
    let dkim = authenticator.verify_dkim(&message).await;
    let arc = authenticator.verify_arc(&message).await;
    let spf = match came_from {
        Some(from) => {
            let sender = if from.sender.is_empty() { format!("postmaster@{}", from.helo) } else { from.sender.clone() };
            let asked = SpfParameters::verify_mail_from(from.ip, &from.helo, hostname, &sender);
            Some((authenticator.verify_spf(asked).await, sender))
        }
        None => None,
    };
    let nobody = SpfOutput::new(String::new());
    let (output, domain) = match &spf {
        Some((output, sender)) => (output, sender.rsplit_once('@').map_or("", |(_, domain)| domain)),
        None => (&nobody, ""),
    };
    let dmarc = authenticator.verify_dmarc(DmarcParameters::new(&message, &dkim, domain, output)).await;
    let mut dmarc = of_dmarc(&dmarc.result());
    if spf.is_none() && dmarc == Verdict::Fail {
        // Without the server it came from SPF cannot speak for it, and a letter without a signature proves nothing.
        let is_signed = !dkim.is_empty();
        dmarc = if is_signed { dmarc } else { Verdict::Neutral };
    }
    let best = dkim.iter().map(|output| of_dkim(output.result())).min_by_key(|verdict| *verdict != Verdict::Pass);
    Some(Authentication {
        spf: spf.as_ref().map(|(output, _)| of_spf(output.result())),
        dkim: Some(best.unwrap_or(Verdict::None)),
        dmarc: Some(dmarc),
        arc: Some(of_dkim(arc.result())).filter(|verdict| *verdict != Verdict::None),
        by: String::new(),
    })
}

const fn of_dkim(result: &DkimResult) -> Verdict {
    match result {
        DkimResult::Pass => Verdict::Pass,
        DkimResult::Neutral(_) => Verdict::Neutral,
        DkimResult::Fail(_) => Verdict::Fail,
        DkimResult::PermError(_) => Verdict::PermError,
        DkimResult::TempError(_) => Verdict::TempError,
        DkimResult::None => Verdict::None,
    }
}

const fn of_dmarc(result: &DmarcResult) -> Verdict {
    match result {
        DmarcResult::Pass => Verdict::Pass,
        DmarcResult::Fail(_) => Verdict::Fail,
        DmarcResult::PermError(_) => Verdict::PermError,
        DmarcResult::TempError(_) => Verdict::TempError,
        DmarcResult::None => Verdict::None,
    }
}

const fn of_spf(result: SpfResult) -> Verdict {
    match result {
        SpfResult::Pass => Verdict::Pass,
        SpfResult::Fail => Verdict::Fail,
        SpfResult::SoftFail => Verdict::SoftFail,
        SpfResult::Neutral => Verdict::Neutral,
        SpfResult::TempError => Verdict::TempError,
        SpfResult::PermError => Verdict::PermError,
        SpfResult::None => Verdict::None,
    }
}
