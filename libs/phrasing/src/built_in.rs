//! The packs that come with Rapport: their texts, and what `build.rs` compiled them to.

/// Path below `packs/`, text.
pub(crate) const PACKS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/packs.rs"));

/// All of them, compiled: see `patterns::Library`.
pub(crate) const COMPILED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/packs.bin"));

#[cfg(test)]
mod tests {
    use super::*;
    use patterns::Library;

    #[test]
    fn what_was_compiled_is_what_the_packs_say_and_is_read_to_its_end() {
        let packs = PACKS.iter().copied().filter(|(file, _)| !file.ends_with("time.toml"));
        let library = Library::from_packs(packs).expect("packs");
        assert!(library.to_bytes() == COMPILED, "packs.bin is not what the packs make");
        let read = Library::from_bytes(COMPILED).expect("a library");
        assert!(read.to_bytes() == COMPILED, "a library is not what was written down");
    }
}
