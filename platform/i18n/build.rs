//! Compares the catalogues of all languages. A text that is missing in one of them fails the build when it is
//! built to be released or checked (`CI` or `RAPPORT_STRICT_TEXTS` set, or the release profile), and is a
//! warning otherwise. The same comparison is a test of this crate.

use std::{env, path::Path};

#[path = "src/check.rs"]
mod check;

fn main() {
    println!("cargo::rerun-if-env-changed=CI");
    println!("cargo::rerun-if-env-changed=RAPPORT_STRICT_TEXTS");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/check.rs");
    let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty() && value != "0");
    let released = env::var_os("PROFILE").is_some_and(|profile| profile == "release");
    let strict = released || set("CI") || set("RAPPORT_STRICT_TEXTS");
    let folder = Path::new("../../locales");
    if strict {
        // A development build reads the texts while it runs: it need not be built again for a new word.
        println!("cargo::rerun-if-changed={}", folder.display());
    }
    let kind = if strict { "error" } else { "warning" };
    match check::read(folder) {
        Ok(files) => {
            for fault in check::faults(&files) {
                println!("cargo::{kind}={fault}");
            }
        }
        Err(error) => println!("cargo::error=cannot read {}: {error}", folder.display()),
    }
}
