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

impl Blobs {
    /// Takes a file that was written elsewhere on the same disk, however large; it is on the disk when this returns.
    /// Write the row with [`Prepared::store`].
    ///
    /// # Errors
    /// The folder cannot be written.
    pub async fn take_file(&self, path: PathBuf) -> Result<Prepared, Error> {
        let folder = Arc::clone(&self.folder);
        let taken = tokio::task::spawn_blocking(move || {
            let mut file = fs::File::open(&path)?;
            let mut digest = Sha256::new();
            let size = std::io::copy(&mut file, &mut Summing(&mut digest))?;
            file.sync_all()?;
            let sha256 = HEXLOWER.encode(&digest.finalize());
            let to = place(&folder, &sha256);
            let parent = to.parent().ok_or_else(|| std::io::Error::other("a blob lies in a folder"))?;
            fs::create_dir_all(parent)?;
            if fs::rename(&path, &to).is_err() {
                fs::copy(&path, &to)?;
                fs::File::open(&to)?.sync_all()?;
            }
            fs::File::open(parent)?.sync_all()?;
            Ok(Prepared { sha256, size: i64::try_from(size).unwrap_or(i64::MAX), inline: None })
        });
        taken
            .await
            .map_err(|stopped| std::io::Error::other(stopped.to_string()))
            .and_then(|result| result)
            .map_err(Error::Folder)
    }

    /// Where the bytes of a large blob lie, for reading them piece by piece; `None` when it is a small one.
    ///
    /// # Errors
    /// [`Error::Missing`].
    pub async fn file(&self, tx: &mut Tx, sha256: &str) -> Result<Option<PathBuf>, Error> {
        let row = tx.row(sql("SELECT bytes FROM blobs WHERE sha256 = $1").bind(sha256)).await?;
        let Some(row) = row else { return Err(Error::Missing(sha256.to_owned())) };
        let is_small = row.get::<Option<Vec<u8>>>("bytes")?.is_some();
        Ok((!is_small).then(|| place(&self.folder, sha256)))
    }

    /// Removes a blob for good. Whoever calls knows that nothing else names it. The bytes go before the row, so that
    /// after a power cut nothing is left that nobody knows of.
    ///
    /// # Errors
    /// The folder cannot be written; faults of the database.
    pub async fn remove(&self, tx: &mut Tx, sha256: &str) -> Result<(), Error> {
        match tokio::fs::remove_file(place(&self.folder, sha256)).await {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(Error::Folder(error)),
            _ => {}
        }
        tx.run(sql("DELETE FROM blobs WHERE sha256 = $1").bind(sha256)).await?;
        Ok(())
    }
}

/// Counts what is written into it.
struct Summing<'a>(&'a mut Sha256);

impl std::io::Write for Summing<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
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
            let written = folder.path().join("written elsewhere");
            std::fs::write(&written, vec![9; 200_000]).unwrap();
            let taken = blobs.take_file(written).await.unwrap();
            let mut tx = db.begin().await.unwrap();
            taken.store(&mut tx, Time::from_micros(0)).await.unwrap();
            assert_eq!(blobs.read(&mut tx, taken.sha256()).await.unwrap(), vec![9; 200_000]);
            let path = blobs.file(&mut tx, taken.sha256()).await.unwrap().unwrap();
            blobs.remove(&mut tx, taken.sha256()).await.unwrap();
            assert!(!path.exists());
            assert!(matches!(blobs.read(&mut tx, taken.sha256()).await, Err(Error::Missing(_))));
            tx.commit().await.unwrap();
        })
        .await;
    }
}
