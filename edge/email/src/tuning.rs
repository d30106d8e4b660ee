use std::time::Duration;

/// The largest letter that is fetched as a whole, in bytes. Of a larger one only the head is kept.
pub const LETTER_BYTES_MAX: u64 = 35 * 1_000_000;

/// How patient the doors to mail servers are. Production uses the default; tests turn everything down.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Tuning {
    /// How long a name may take to be found and a connection to be made.
    pub connect: Duration,
    /// How long a server may say nothing while we wait for it.
    pub silence: Duration,
    /// How long a server may think about a whole letter before it says whether it took it. RFC 5321, 4.5.3.2.6 asks
    /// for ten minutes; but see `delivery`.
    pub last_word: Duration,
    /// How long handing one letter over may take in all. It must stay below the outbox's lease (ten minutes), after
    /// which another node would hand the same letter over.
    pub delivery: Duration,
    /// How long a server that could not be reached is left alone, so that a row of letters does not wait for it one
    /// by one.
    pub out_of_reach: Duration,
    /// How long one IDLE lasts before the folder is looked at anyway (RFC 2177 allows 29 minutes; routers forget
    /// a silent connection much sooner).
    pub idle: Duration,
    /// How often the folder is looked at when the server knows no IDLE.
    pub poll: Duration,
    /// How long a node that died keeps a mailbox from the others.
    pub lease: Duration,
    /// How often the lease is renewed, and asked for by those who do not have it.
    pub lease_renewal: Duration,
    /// The first pause after a failure; it doubles with each.
    pub pause_min: Duration,
    /// The longest pause after a failure.
    pub pause_max: Duration,
    /// How often the list of mailboxes is compared with what runs, besides at every change.
    pub reload: Duration,
    /// The largest letter that is fetched as a whole, in bytes.
    pub letter_bytes_max: u64,
    /// How many bytes of letters are asked for at once.
    pub batch_bytes_max: u64,
    /// How many letters are asked for at once.
    pub batch_letters_max: usize,
    /// After how many broken attempts at the same letter only its head is asked for.
    pub attempts_at_a_letter: u32,
    /// How long a server at our own door may say nothing (RFC 5321, 4.5.3.2.7).
    pub door_silence: Duration,
    /// How long a connection for sending is kept for the next letter.
    pub keep_connection: Duration,
}

impl Default for Tuning {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(20),
            silence: Duration::from_mins(1),
            last_word: Duration::from_mins(5),
            delivery: Duration::from_mins(9),
            out_of_reach: Duration::from_secs(15),
            idle: Duration::from_mins(4),
            poll: Duration::from_mins(1),
            lease: Duration::from_secs(90),
            lease_renewal: Duration::from_secs(25),
            pause_min: Duration::from_secs(1),
            pause_max: Duration::from_mins(5),
            reload: Duration::from_mins(1),
            letter_bytes_max: LETTER_BYTES_MAX,
            batch_bytes_max: 8_000_000,
            batch_letters_max: 25,
            attempts_at_a_letter: 5,
            door_silence: Duration::from_mins(5),
            keep_connection: Duration::from_secs(30),
        }
    }
}
