//! Who may import whom, where SQL may stand, how long files and functions may be.

use std::collections::BTreeSet;

use tidy::{Crate, code, crates, floor, functions, is_test, sources};

/// The spine, from the ground up: each may lean on the ones before it.
const SPINE: [&str; 4] = ["audit", "identity", "customers", "tickets"];

/// What the pure libraries must not know.
const IMPURE: [&str; 8] = ["tokio", "sqlx", "axum", "db", "reqwest", "lettre", "async-imap", "getrandom"];

/// The longest file, in lines. Tests and tables of words may be longer.
const FILE_LINES_MAX: usize = 500;
/// The longest function, in lines.
const FUNCTION_LINES_MAX: usize = 70;

/// Files that are longer, with their length when they were listed. This list only shrinks.
const LONG_FILES: &[(&str, usize)] = &[];
/// Functions that are longer, by file and name. This list only shrinks.
const LONG_FUNCTIONS: &[(&str, &str, usize)] = &[];

/// Whether a crate may depend on another crate of ours.
fn may_use(who: &Crate, what: &Crate) -> bool {
    let spine = |name: &str| SPINE.iter().position(|one| *one == name);
    match (floor(&who.folder), floor(&what.folder)) {
        ("tests" | "benches" | "rapport" | "demo", _)
        | (_, "libs")
        | ("platform" | "capabilities" | "views" | "desk" | "edge", "platform")
        | ("views" | "desk" | "edge", "capabilities")
        | ("desk" | "edge", "views")
        | ("edge", "desk") => true,
        ("capabilities", "capabilities") => match (spine(&who.name), spine(&what.name)) {
            (Some(place), Some(below)) => below < place,
            (None, Some(_)) => true,
            (_, None) => false,
        },
        _ => false,
    }
}

#[test]
fn every_crate_leans_only_on_the_floors_below_it() {
    let crates = crates();
    assert!(crates.len() > 25, "the workspace was found");
    let mut wrong = Vec::new();
    for who in crates.values() {
        for name in &who.dependencies {
            if let Some(what) = crates.get(name)
                && !may_use(who, what)
            {
                wrong.push(format!("{} must not use {name}", who.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn libraries_know_no_world_outside_their_arguments() {
    let mut wrong = Vec::new();
    for lib in crates().values().filter(|one| floor(&one.folder) == "libs") {
        wrong.extend(lib.dependencies.iter().filter(|name| IMPURE.contains(&name.as_str())).cloned());
    }
    // What a build script does happens before there is a program.
    let is_script = |path: &str| path.ends_with("build.rs");
    for source in sources("libs").iter().filter(|source| !is_test(&source.path) && !is_script(&source.path)) {
        for word in ["std::fs", "std::net", "std::env", "std::time::Instant", "SystemTime", "println!", "eprintln!"] {
            if code(&source.text).iter().any(|line| line.contains(word)) {
                wrong.push(format!("{}: {word}", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn sql_stands_in_stores_views_and_the_platform_only() {
    let mut wrong = Vec::new();
    for folder in ["capabilities", "desk", "edge", "rapport", "demo"] {
        for source in sources(folder).iter().filter(|source| !is_test(&source.path)) {
            let stem = source.path.rsplit('/').next().unwrap_or_default();
            let in_store = source.path.starts_with("capabilities/")
                && (source.path.contains("/store/") || stem.starts_with("store"));
            let says_sql = code(&source.text).iter().any(|line| line.contains("sql(") || line.contains("sql (\""));
            if says_sql && !in_store {
                wrong.push(source.path.clone());
            }
        }
    }
    assert!(wrong.is_empty(), "SQL outside of stores: {wrong:#?}");
}

#[test]
fn views_write_nothing() {
    let mut wrong = Vec::new();
    for source in sources("views").iter().filter(|source| !is_test(&source.path)) {
        for word in ["INSERT ", "UPDATE ", "DELETE ", ".begin()"] {
            if code(&source.text).iter().any(|line| line.contains(word)) {
                wrong.push(format!("{}: {word}", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn only_web_faces_know_axum() {
    let mut wrong = Vec::new();
    for folder in ["capabilities", "views", "desk"] {
        for source in sources(folder) {
            let web = source.path.ends_with("/api.rs") || source.path.contains("/api/") || is_test(&source.path);
            if !web && code(&source.text).iter().any(|line| line.contains("axum::")) {
                wrong.push(source.path);
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_room_is_called_by_a_name_that_says_nothing() {
    let empty =
        ["utils", "util", "helpers", "helper", "common", "misc", "manager", "service", "handler", "handlers", "impl"];
    let mut wrong = Vec::new();
    for folder in ["libs", "platform", "capabilities", "views", "desk", "edge", "rapport", "demo"] {
        for source in sources(folder) {
            let parts: BTreeSet<&str> = source.path.split(['/', '.']).collect();
            if empty.iter().any(|name| parts.contains(name)) {
                wrong.push(source.path.clone());
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn files_stay_short_enough_to_read() {
    let mut wrong = Vec::new();
    let mut used = BTreeSet::new();
    for folder in ["libs", "platform", "capabilities", "views", "desk", "edge", "rapport", "demo"] {
        for source in sources(folder).iter().filter(|source| !is_test(&source.path)) {
            let lines = code(&source.text).len();
            if lines <= FILE_LINES_MAX {
                continue;
            }
            match LONG_FILES.iter().find(|(path, _)| *path == source.path) {
                Some((path, listed)) if lines <= *listed => drop(used.insert(*path)),
                _ => wrong.push(format!("{} has {lines} lines", source.path)),
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let unused: Vec<_> = LONG_FILES.iter().filter(|(path, _)| !used.contains(path)).collect();
    assert!(unused.is_empty(), "no longer needed: {unused:#?}");
}

#[test]
fn functions_stay_short_enough_to_read() {
    let mut wrong = Vec::new();
    let mut used = BTreeSet::new();
    for folder in ["libs", "platform", "capabilities", "views", "desk", "edge", "rapport", "demo"] {
        for source in sources(folder).iter().filter(|source| !is_test(&source.path)) {
            for (name, lines) in functions(&code(&source.text).join("\n")) {
                if lines <= FUNCTION_LINES_MAX {
                    continue;
                }
                match LONG_FUNCTIONS.iter().find(|(path, one, _)| *path == source.path && *one == name) {
                    Some((path, one, listed)) if lines <= *listed => drop(used.insert((*path, *one))),
                    _ => wrong.push(format!("{}: {name} has {lines} lines", source.path)),
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let unused: Vec<_> = LONG_FUNCTIONS.iter().filter(|(path, name, _)| !used.contains(&(*path, *name))).collect();
    assert!(unused.is_empty(), "no longer needed: {unused:#?}");
}
