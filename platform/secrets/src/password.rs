use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{self, PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use tokio::task::spawn_blocking;

use crate::{Error, Secrets};

/// How many passwords are worked on at once: each takes 19 MiB and a core.
pub(crate) const AT_ONCE: usize = 4;

/// A hash no password gives; checking against it takes as long as checking a real one.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// What one hash costs.
#[derive(Clone, Copy)]
pub(crate) struct Cost {
    memory_kib: u32,
    rounds: u32,
}

impl Cost {
    /// The second of the equal choices in OWASP's Password Storage Cheat Sheet: 19 MiB, two rounds, one lane.
    pub(crate) const OWASP: Self = Self { memory_kib: 19 * 1024, rounds: 2 };
    #[cfg(any(test, feature = "testing"))]
    pub(crate) const CHEAP: Self = Self { memory_kib: 8, rounds: 1 };

    fn argon2(self) -> Result<Argon2<'static>, Error> {
        Params::new(self.memory_kib, self.rounds, 1, None)
            .map(|params| Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
            .map_err(|error| Error::Password(error.to_string()))
    }
}

impl Secrets {
    /// Hashes a password with Argon2id and a random salt, on a thread of its own; the answer is a PHC string.
    ///
    /// Takes some 20 ms; call it before a transaction is opened, never inside one.
    pub async fn hash_password(&self, password: &str) -> Result<String, Error> {
        let (cost, password) = (self.cost, password.to_owned());
        self.on_a_thread(move || {
            let hash: PasswordHash = cost
                .argon2()?
                .hash_password(password.as_bytes())
                .map_err(|error| Error::Password(error.to_string()))?;
            Ok(hash.to_string())
        })
        .await
    }

    /// Whether the password gives this hash. Without a hash (nobody has that address) it takes as long and says no.
    pub async fn verify_password(&self, password: &str, hash: Option<&str>) -> Result<bool, Error> {
        let (password, known) = (password.to_owned(), hash.is_some());
        let hash = hash.unwrap_or(NOBODY).to_owned();
        self.on_a_thread(move || {
            let hash = PasswordHash::new(&hash).map_err(|error| Error::Password(error.to_string()))?;
            match Argon2::default().verify_password(password.as_bytes(), &hash) {
                Ok(()) => Ok(known),
                Err(password_hash::Error::PasswordInvalid) => Ok(false),
                Err(error) => Err(Error::Password(error.to_string())),
            }
        })
        .await
    }

    async fn on_a_thread<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let turn = self.hashing.clone().acquire_owned().await.map_err(|_| Error::Ending)?;
        spawn_blocking(move || {
            let done = work();
            drop(turn);
            done
        })
        .await
        .map_err(|_| Error::Ending)?
    }
}
