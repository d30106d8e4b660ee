//! The description of the API in the repository is the one that the program gives; from it the app's client is made.

use std::{fs, path::Path, process::Command};

#[test]
fn the_description_of_the_api_is_up_to_date() {
    let output = Command::new(env!("CARGO_BIN_EXE_rapport")).arg("openapi").output().unwrap();
    assert!(output.status.success());
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("../web/api/openapi.json");
    let kept = fs::read_to_string(kept).unwrap();
    let given = String::from_utf8(output.stdout).unwrap();
    assert!(kept == given, "run `make api` and commit what it writes");
}
