//! `rapport guard lint`: rule packs on the disk, read together with those that come with Rapport.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use phrasing::Guard;

use crate::exit::Failure;

/// Says what is wrong with the packs at these paths, a line each; fails when there is something.
pub(crate) fn lint(paths: &[PathBuf]) -> Result<(), Failure> {
    let mut files = Vec::new();
    for path in paths {
        collect(path, &mut files).map_err(|error| Failure::Usage(format!("{}: {error}", path.display())))?;
    }
    if files.is_empty() {
        return Err(Failure::Usage("there is no file that ends in .toml".to_owned()));
    }
    files.sort();
    let mut packs = Vec::new();
    for file in &files {
        let text = fs::read_to_string(file).map_err(|error| Failure::Usage(format!("{}: {error}", file.display())))?;
        packs.push((file.display().to_string(), text));
    }
    let own: Vec<(&str, &str)> = packs.iter().map(|(file, text)| (file.as_str(), text.as_str())).collect();
    // A file with the path of one that comes with Rapport stands in its place.
    let replaced = |built_in: &str| own.iter().any(|(file, _)| Path::new(file).ends_with(built_in));
    let mut all: Vec<(&str, &str)> = Guard::built_in_packs().collect();
    all.retain(|(file, _)| !replaced(file));
    all.extend(&own);
    let wrong = phrasing::lint_among(&all, |file| own.iter().any(|(known, _)| *known == file));
    for error in &wrong {
        anstream::println!("{error}");
    }
    if wrong.is_empty() { Ok(()) } else { Err(Failure::Found) }
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if !path.is_dir() {
        fs::metadata(path)?;
        files.push(path.to_owned());
        return Ok(());
    }
    for entry in fs::read_dir(path)? {
        let path = entry?.path();
        if path.is_dir() || path.extension().is_some_and(|end| end == "toml") {
            collect(&path, files)?;
        }
    }
    Ok(())
}
