//! Has a release built anew when the app was.

fn main() {
    // A development build reads the app from its folder at run time and needs no rebuilding.
    #[expect(clippy::disallowed_methods, reason = "cargo tells build scripts by the environment")]
    let is_release = std::env::var("PROFILE").is_ok_and(|profile| profile == "release");
    println!("cargo:rerun-if-changed={}", if is_release { "../../web/agent/dist" } else { "build.rs" });
}
