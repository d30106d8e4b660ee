//! Compiles the packs that come with Rapport, so that no program that carries them has to do it when it starts.

use std::{env, error::Error, fmt::Write as _, fs, path::Path};

use patterns::Library;

const FAMILIES: [&str; 4] = ["en", "ru", "bcs", "ro"];

const NAMES: [&str; 13] = [
    "lexicon",
    "time",
    "blame",
    "hostility",
    "belittling",
    "passing-on",
    "refusal",
    "empty-words",
    "style",
    "slips",
    "answer",
    "promises",
    "signals",
];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    let folder = Path::new("../../packs").canonicalize()?;
    let (mut packs, mut list) = (Vec::new(), String::from("&[\n"));
    for (family, name) in FAMILIES.iter().flat_map(|family| NAMES.iter().map(move |name| (family, name))) {
        let file = format!("{family}/{name}.toml");
        let path = folder.join(&file);
        println!("cargo::rerun-if-changed=../../packs/{file}");
        writeln!(list, "({file:?}, include_str!({:?})),", path.to_string_lossy())?;
        packs.push((file, fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?));
    }
    list.push(']');
    let rules = packs.iter().map(|(file, text)| (file.as_str(), text.as_str()));
    let library = Library::from_packs(rules.filter(|(file, _)| !file.ends_with("time.toml")))?;
    #[expect(clippy::disallowed_methods, reason = "cargo tells build scripts by the environment")]
    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join("packs.rs"), list)?;
    fs::write(Path::new(&out).join("packs.bin"), library.to_bytes())?;
    Ok(())
}
