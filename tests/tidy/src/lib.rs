//! The rules of the house that no compiler knows: who may import whom, where SQL may stand, how long things may be.
//!
//! The tests read manifests and sources. The lists of exceptions may only shrink: an entry that is no longer needed
//! fails the test too.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// A crate of the workspace.
#[derive(Clone, Debug)]
pub struct Crate {
    /// Its name.
    pub name: String,
    /// Its folder, from the top of the repository.
    pub folder: PathBuf,
    /// What it depends on, outside tests.
    pub dependencies: Vec<String>,
}

/// A source file.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its path, from the top of the repository.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// The top of the repository.
///
/// # Panics
/// It cannot be found.
#[must_use]
#[expect(clippy::expect_used, reason = "without the repository there is nothing to check")]
pub fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the repository")
}

/// The floor on which a folder stands: its first part.
#[must_use]
pub fn floor(folder: &Path) -> &str {
    folder.iter().next().and_then(|part| part.to_str()).unwrap_or_default()
}

/// All crates of the workspace, by name.
///
/// # Panics
/// A manifest cannot be read.
#[must_use]
#[expect(clippy::expect_used, reason = "a manifest that cannot be read is a finding")]
pub fn crates() -> BTreeMap<String, Crate> {
    let top = top();
    let mut found = BTreeMap::new();
    let floors = ["libs", "platform", "capabilities", "views", "edge", "tests"];
    let mut folders: Vec<PathBuf> = floors.iter().flat_map(|floor| below(&top.join(floor))).collect();
    folders.extend(["desk", "demo", "rapport", "benches"].map(|name| top.join(name)));
    for folder in folders.into_iter().filter(|folder| folder.join("Cargo.toml").exists()) {
        let manifest = fs::read_to_string(folder.join("Cargo.toml")).expect("a manifest");
        let manifest: toml::Table = manifest.parse().expect("a manifest in TOML");
        let name = manifest.get("package").and_then(|package| package.get("name")).and_then(toml::Value::as_str);
        let name = name.expect("a name").to_owned();
        let dependencies = manifest.get("dependencies").and_then(toml::Value::as_table);
        let dependencies = dependencies.map(|table| table.keys().cloned().collect()).unwrap_or_default();
        let folder = folder.strip_prefix(&top).expect("below the top").to_owned();
        found.insert(name.clone(), Crate { name, folder, dependencies });
    }
    found
}

fn below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect()
}

/// All Rust sources below a folder, from the top of the repository.
#[must_use]
pub fn sources(folder: &str) -> Vec<Source> {
    let top = top();
    let mut found = Vec::new();
    let mut waiting = vec![top.join(folder)];
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            if !path.ends_with("target") && !path.ends_with("node_modules") {
                waiting.extend(fs::read_dir(&path).into_iter().flatten().flatten().map(|entry| entry.path()));
            }
        } else if path.extension().is_some_and(|extension| extension == "rs")
            && let (Ok(text), Ok(short)) = (fs::read_to_string(&path), path.strip_prefix(&top))
        {
            found.push(Source { path: short.to_string_lossy().into_owned(), text });
        }
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

/// Whether a file holds tests only.
#[must_use]
pub fn is_test(path: &str) -> bool {
    path.contains("/tests/") || path.ends_with("tests.rs") || path.starts_with("tests/") || path.contains("/examples/")
}

/// The lines of a source without comments and without the test module at its end.
#[must_use]
pub fn code(text: &str) -> Vec<&str> {
    let end = text.find("#[cfg(test)]\nmod tests {").unwrap_or(text.len());
    let text = text.get(..end).unwrap_or(text);
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect()
}

/// The length of each function, with its name: from its `fn` line to the closing brace of the same indentation.
#[must_use]
pub fn functions(text: &str) -> Vec<(String, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let indent = line.len() - line.trim_start().len();
        let Some(name) = function_name(line.trim_start()) else { continue };
        let closing = format!("{}}}", " ".repeat(indent));
        let rest = lines.get(number..).unwrap_or_default();
        let Some(length) = rest.iter().position(|line| *line == closing) else { continue };
        found.push((name.to_owned(), length + 1));
    }
    found
}

fn function_name(line: &str) -> Option<&str> {
    let mut words = line.split_whitespace();
    let allowed = ["pub", "pub(crate)", "pub(super)", "const", "async"];
    let name = loop {
        match words.next()? {
            "fn" => break words.next()?,
            word if allowed.contains(&word) => {}
            _ => return None,
        }
    };
    name.split(['(', '<']).next().filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{code, functions};

    #[test]
    fn functions_are_measured_with_their_braces() {
        let text =
            "pub async fn one() {\n    let x = 1;\n}\n\nimpl X {\n    fn two(\n        a: u8,\n    ) {\n    }\n}\n";
        assert_eq!(functions(text), [("one".to_owned(), 3), ("two".to_owned(), 4)]);
    }

    #[test]
    fn comments_and_test_modules_are_no_code() {
        let text = "use a;\n// SELECT\nfn x() {}\n#[cfg(test)]\nmod tests {\n    // more\n}\n";
        assert_eq!(code(text), ["use a;", "fn x() {}"]);
    }
}
