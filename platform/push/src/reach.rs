use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Which machines may be sent to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Reach {
    /// Public addresses only.
    #[default]
    Public,
    /// This machine too, without encryption: for tests with a push service of their own.
    Loopback,
}

impl Reach {
    /// Whether a host may be named at all; what it resolves to is looked at when it is called.
    pub(crate) fn allows_host(self, host: &str) -> bool {
        if let Ok(address) = host.parse::<IpAddr>() {
            return self.allows(address);
        }
        let is_inside = !host.contains('.')
            || [".localhost", ".local", ".internal", ".home.arpa"].iter().any(|end| host.ends_with(end));
        !is_inside || (self == Self::Loopback && host == "localhost")
    }

    /// Whether an address may be connected to.
    #[must_use]
    pub fn allows(self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        match address {
            _ if address.is_loopback() => self == Self::Loopback,
            IpAddr::V4(address) => is_public_v4(address),
            IpAddr::V6(address) => is_public_v6(address),
        }
    }
}

/// Not one of the special blocks of RFC 6890.
fn is_public_v4(address: Ipv4Addr) -> bool {
    let [first, second, third, _] = address.octets();
    !(address.is_private()
        || address.is_link_local()
        || address.is_multicast()
        || address.is_broadcast()
        || address.is_documentation()
        || first == 0
        || first >= 240
        // Carriers' own networks, assignments of protocols, benchmarks.
        || (first == 100 && (64..128).contains(&second))
        || (first == 192 && second == 0 && third == 0)
        || (first == 198 && (18..20).contains(&second)))
}

/// In the part of the address space that is routed, and not standing for an address of version 4.
fn is_public_v6(address: Ipv6Addr) -> bool {
    let [first, second, ..] = address.segments();
    let is_routed = first & 0xe000 == 0x2000;
    // Documentation, 6to4 and Teredo, which carry another address inside.
    let is_special = first == 0x2001 && (second == 0x0db8 || second == 0) || first == 0x2002;
    is_routed && !is_special
}
