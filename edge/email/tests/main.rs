//! The door to mail servers, tried on real ones (Dovecot, OpenSMTPD) and on ones that misbehave.

mod checks;
mod delivery;
mod faults_of_imap;
mod faults_of_smtp;
mod house;
mod intake;
mod peers;
mod servers;
