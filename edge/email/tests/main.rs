//! The door to mail servers, tried on real ones (Dovecot, OpenSMTPD) and on ones that misbehave.

#[cfg(test)]
mod checks;
#[cfg(test)]
mod delivery;
#[cfg(test)]
mod door;
#[cfg(test)]
mod faults_of_imap;
#[cfg(test)]
mod faults_of_smtp;
#[cfg(test)]
mod folders;
#[cfg(test)]
mod house;
#[cfg(test)]
mod intake;
#[cfg(test)]
mod loops;
#[cfg(test)]
mod measure;
#[cfg(test)]
mod oauth;
#[cfg(test)]
mod peers;
#[cfg(test)]
mod servers;
#[cfg(test)]
mod signing;
