//! Raw letters and attachments, kept once under the SHA-256 of their bytes.
//!
//! Small ones (up to [`INLINE_MAX`]) live in the table `blobs`, so that they are durable with the transaction that
//! wrote them and cost no flush of their own. Large ones live in a folder and are flushed to the disk before their
//! row is written: a row without its file cannot be. A file without its row (the transaction failed) is harmless.
//! Several nodes share the folder.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    sync::Arc,
};

use data_encoding::HEXLOWER;
use db::{Tx, sql};
use kernel::Time;
use sha2::{Digest as _, Sha256};

/// The largest blob that is kept in the database, in bytes.
pub const INLINE_MAX: usize = 64 * 1024;

/// What can go wrong with a blob.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no blob with this sum.
    #[error("no blob {0}")]
    Missing(String),
    /// The folder cannot be written or read.
    #[error("the folder of blobs: {0}")]
    Folder(#[source] std::io::Error),
    /// A fault of the database.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl kernel::Refused for Error {
    fn refusal(&self) -> Option<kernel::Refusal> {
        match self {
            Self::Missing(_) => Some(kernel::Refusal::new(kernel::Kind::NotFound, "storage.missing")),
            Self::Folder(error) if error.kind() == std::io::ErrorKind::StorageFull => {
                Some(kernel::Refusal::new(kernel::Kind::Unavailable, "storage.full"))
            }
            Self::Folder(_) => None,
            Self::Db(error) => error.refusal(),
        }
    }
}

/// The store of blobs.
#[derive(Clone, Debug)]
pub struct Blobs {
    folder: Arc<Path>,
}

/// A blob whose bytes are safe as soon as its row is; write it with [`Prepared::store`].
#[derive(Clone, Debug)]
pub struct Prepared {
    sha256: String,
    size: i64,
    inline: Option<Vec<u8>>,
}

impl Blobs {
    /// A store whose large blobs lie in `folder`, which is made when the first one comes.
    #[must_use]
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.into() }
    }

    /// Makes the bytes ready, before the transaction: large ones are on the disk when this returns.
    ///
    /// # Errors
    /// The folder cannot be written.
    pub async fn prepare(&self, bytes: Vec<u8>) -> Result<Prepared, Error> {
        let folder = Arc::clone(&self.folder);
        if bytes.len() <= INLINE_MAX {
            return Ok(Prepared { sha256: sum(&bytes), size: length(&bytes), inline: Some(bytes) });
        }
        tokio::task::spawn_blocking(move || {
            let sha256 = sum(&bytes);
            write_durably(&place(&folder, &sha256), &bytes)?;
            Ok(Prepared { size: length(&bytes), sha256, inline: None })
        })
        .await
        .map_err(|stopped| std::io::Error::other(stopped.to_string()))
        .and_then(|result| result)
        .map_err(Error::Folder)
    }

    /// The bytes of a blob.
    ///
    /// # Errors
    /// [`Error::Missing`]; the folder cannot be read.
    pub async fn read(&self, tx: &mut Tx, sha256: &str) -> Result<Vec<u8>, Error> {
        let row = tx.row(sql("SELECT bytes FROM blobs WHERE sha256 = $1").bind(sha256)).await?;
        let Some(row) = row else { return Err(Error::Missing(sha256.to_owned())) };
        if let Some(bytes) = row.get::<Option<Vec<u8>>>("bytes")? {
            return Ok(bytes);
        }
        let path = place(&self.folder, sha256);
        tokio::fs::read(path).await.map_err(Error::Folder)
    }
}

impl Prepared {
    /// The SHA-256 of the bytes, in lower-case hexadecimal.
    #[must_use]
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// The size in bytes.
    #[must_use]
    pub const fn size(&self) -> i64 {
        self.size
    }

    /// Writes the row; with its transaction the blob is kept.
    ///
    /// # Errors
    /// Faults of the database.
    pub async fn store(&self, tx: &mut Tx, now: Time) -> Result<(), Error> {
        tx.run(
            sql("INSERT INTO blobs (sha256, size, bytes, created_at) VALUES ($1, $2, $3, $4)
                 ON CONFLICT (sha256) DO NOTHING")
            .bind(&self.sha256)
            .bind(self.size)
            .bind(self.inline.clone())
            .bind(now),
        )
        .await?;
        Ok(())
    }
}

fn sum(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}

fn length(bytes: &[u8]) -> i64 {
    i64::try_from(bytes.len()).unwrap_or(i64::MAX)
}

/// `folder/ab/cd/abcd...`, so that no folder grows too long.
fn place(folder: &Path, sha256: &str) -> PathBuf {
    let (first, second) = (sha256.get(..2).unwrap_or("xx"), sha256.get(2..4).unwrap_or("xx"));
    folder.join(first).join(second).join(sha256)
}

/// Writes under another name, flushes, renames, flushes the folder: after a power cut the file is whole or absent.
fn write_durably(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = path.parent().ok_or_else(|| std::io::Error::other("a blob lies in a folder"))?;
    if path.exists() {
        return Ok(());
    }
    fs::create_dir_all(folder)?;
    let unfinished = path.with_extension(format!("{:?}.part", std::thread::current().id()));
    let mut file = fs::File::create(&unfinished)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&unfinished, path)?;
    fs::File::open(folder)?.sync_all()
}

#[cfg(test)]
mod tests {
    use db::testing::on_each_engine;
    use kernel::Time;

    use super::{Blobs, Error, INLINE_MAX};

    #[tokio::test]
    async fn small_and_large_bytes_come_back_as_they_were_and_are_kept_once() {
        on_each_engine(async |db| {
            let folder = tempfile::tempdir().unwrap();
            let blobs = Blobs::new(folder.path());
            for bytes in [Vec::new(), b"a letter".to_vec(), vec![7; INLINE_MAX], vec![8; INLINE_MAX + 1]] {
                for _ in 0..2 {
                    let prepared = blobs.prepare(bytes.clone()).await.unwrap();
                    let mut tx = db.begin().await.unwrap();
                    prepared.store(&mut tx, Time::from_micros(0)).await.unwrap();
                    assert_eq!(blobs.read(&mut tx, prepared.sha256()).await.unwrap(), bytes);
                    tx.commit().await.unwrap();
                }
            }
            let mut tx = db.read().await.unwrap();
            assert!(matches!(blobs.read(&mut tx, "0000").await, Err(Error::Missing(_))));
        })
        .await;
    }
}
