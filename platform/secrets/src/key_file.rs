use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::Path,
};

use data_encoding::HEXLOWER_PERMISSIVE;

use crate::{Error, random_token, token};

pub(crate) fn read_or_make(path: &Path) -> Result<[u8; 32], Error> {
    match fs::read_to_string(path) {
        Ok(text) => parse(path, &text),
        Err(error) if error.kind() == io::ErrorKind::NotFound => make(path),
        Err(error) => Err(at(path)(error)),
    }
}

fn parse(path: &Path, text: &str) -> Result<[u8; 32], Error> {
    HEXLOWER_PERMISSIVE
        .decode(text.trim().as_bytes())
        .ok()
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or_else(|| Error::KeyForm(path.to_owned()))
}

/// Writes the key beside its place and links it there: the name appears with all of its bytes, and only once.
fn make(path: &Path) -> Result<[u8; 32], Error> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    fs::create_dir_all(folder).map_err(at(path))?;
    let key = token::random_bytes::<32>()?;
    let beside = folder.join(format!(".secret-{}", random_token()?));
    let linked = write(&beside, &key).and_then(|()| fs::hard_link(&beside, path));
    let removed = fs::remove_file(&beside);
    match linked {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            let text = fs::read_to_string(path).map_err(at(path))?;
            return parse(path, &text);
        }
        Err(error) => return Err(at(path)(error)),
    }
    removed.and_then(|()| File::open(folder)?.sync_all()).map_err(at(path))?;
    Ok(key)
}

fn write(path: &Path, key: &[u8; 32]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    writeln!(file, "{}", HEXLOWER_PERMISSIVE.encode(key))?;
    file.sync_all()
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> Error + '_ {
    |error| Error::KeyFile { path: path.to_owned(), error }
}
