//! Answers as mail programs send them: what is shown is in the text file beside each letter.

use std::{fs, path::Path};

#[test]
fn what_was_written_this_time_is_shown() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/reply");
    let mut wrong = Vec::new();
    let mut letters = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|e| e != "eml") {
            continue;
        }
        letters += 1;
        let wanted = fs::read_to_string(path.with_extension("txt")).unwrap();
        let letter = mail::parse(&fs::read(&path).unwrap());
        let visible = mail::visible_reply(&letter);
        let plain = |text: &str| {
            let lines: Vec<String> =
                text.lines().map(|l| l.trim_start_matches(['>', ' ']).trim_end().to_owned()).collect();
            let mut lines: Vec<String> = lines.into_iter().filter(|l| !l.is_empty()).collect();
            lines.dedup();
            lines.join("\n")
        };
        if plain(&visible.text) != plain(&wanted) {
            wrong.push(format!("{}: text\n{}\n-- wanted\n{wanted}", path.display(), visible.text));
        }
        let html = markup::html_to_text(&visible.html.unwrap());
        if plain(&html) != plain(&wanted) {
            wrong.push(format!("{}: html\n{html}\n-- wanted\n{wanted}", path.display()));
        }
    }
    assert!(letters > 25);
    assert!(wrong.is_empty(), "{}", wrong.join("\n=====\n"));
}
