use std::net::{IpAddr, SocketAddr};

use axum::extract::ConnectInfo;
use http::{Extensions, HeaderMap, HeaderName, header::HOST};

use crate::App;

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");
const FORWARDED_PROTO: HeaderName = HeaderName::from_static("x-forwarded-proto");

/// Who is at the other end, for rate limits only; `None` when the router runs without a socket.
///
/// A reverse proxy is believed when it stands on this machine or in a private network; then the last entry of
/// `X-Forwarded-For` counts, the one that the proxy itself wrote.
#[must_use]
pub fn remote_address(extensions: &Extensions, headers: &HeaderMap) -> Option<IpAddr> {
    let peer = extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip().to_canonical());
    if peer.is_some_and(|peer| !is_near(peer)) {
        return peer;
    }
    let forwarded = headers.get_all(FORWARDED_FOR).iter().next_back().and_then(|value| value.to_str().ok());
    let last = forwarded.and_then(|list| list.rsplit(',').next()).and_then(|entry| entry.trim().parse().ok());
    last.or(peer)
}

/// Whether an address belongs to this machine or to a private network.
#[must_use]
pub fn is_near(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => address.is_loopback() || address.is_private(),
        IpAddr::V6(address) => address.is_loopback() || address.is_unique_local(),
    }
}

/// Whether the browser speaks HTTPS to us or to the proxy before us, so that a cookie may insist on it.
#[must_use]
pub fn arrived_securely(app: &App, headers: &HeaderMap) -> bool {
    let proto = headers.get(FORWARDED_PROTO).and_then(|value| value.to_str().ok());
    if let Some(proto) = proto {
        return proto.split(',').next().is_some_and(|first| first.trim().eq_ignore_ascii_case("https"));
    }
    let host = headers.get(HOST).and_then(|value| value.to_str().ok());
    app.public_url.strip_prefix("https://").is_some_and(|own| host == own.split('/').next())
}

#[cfg(test)]
mod tests {
    use std::net::SocketAddr;

    use axum::extract::ConnectInfo;
    use http::{Extensions, HeaderMap, HeaderValue};

    use super::remote_address;

    #[test]
    fn only_a_near_proxy_is_believed() {
        for (peer, forwarded, seen) in [
            ("203.0.113.9:4000", "", Some("203.0.113.9")),
            ("203.0.113.9:4000", "198.51.100.1", Some("203.0.113.9")),
            ("127.0.0.1:4000", "198.51.100.1", Some("198.51.100.1")),
            ("127.0.0.1:4000", "10.9.9.9, 198.51.100.1", Some("198.51.100.1")),
            ("[::ffff:127.0.0.1]:4000", "198.51.100.1", Some("198.51.100.1")),
            ("10.0.0.2:4000", "nonsense", Some("10.0.0.2")),
            ("", "", None),
        ] {
            let mut extensions = Extensions::new();
            if let Ok(peer) = peer.parse::<SocketAddr>() {
                extensions.insert(ConnectInfo(peer));
            }
            let mut headers = HeaderMap::new();
            if !forwarded.is_empty() {
                headers.insert("x-forwarded-for", HeaderValue::from_static(forwarded));
            }
            let address = remote_address(&extensions, &headers).map(|address| address.to_string());
            assert_eq!(address.as_deref(), seen, "{peer} {forwarded}");
        }
    }
}
