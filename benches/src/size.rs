use std::{fs, io::Write as _, path::Path};

use flate2::{Compression, write::GzEncoder};

use crate::Failure;

/// How much a browser loads before it shows the app: the page and what it names, compressed as the server does.
pub(crate) fn measure() -> Result<(), Failure> {
    let folder = Path::new("web/agent/dist");
    let page = fs::read_to_string(folder.join("index.html"))?;
    let mut total = gzipped(page.as_bytes())?;
    for name in named(&page) {
        let bytes = fs::read(folder.join(name.trim_start_matches('/')))?;
        let size = gzipped(&bytes)?;
        println!("{:<52} {:>7.1} kB", format!("app: {name}"), kilobytes(size));
        total += size;
    }
    println!("{:<52} {:>7.1} kB", "app: first load, compressed", kilobytes(total));
    Ok(())
}

/// The scripts and styles that the page asks for at once.
fn named(page: &str) -> Vec<&str> {
    let quoted = page.split('"').filter(|part| part.starts_with("/assets/"));
    quoted.filter(|name| Path::new(name).extension().is_some_and(|end| end == "js" || end == "css")).collect()
}

fn gzipped(bytes: &[u8]) -> Result<usize, Failure> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

fn kilobytes(bytes: usize) -> f64 {
    f64::from(u32::try_from(bytes).unwrap_or(u32::MAX)) / 1_000.0
}
