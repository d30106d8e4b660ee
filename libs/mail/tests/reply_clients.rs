//! Programs × languages × shapes: what the sender wrote is shown, no word of it is lost, nothing else is.

#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test that lacks something fails")]

use mail::{Letter, parse, visible_reply};

static LEADS: &str = include_str!("clients/leads.txt");
static WORDS: &str = include_str!("clients/words.txt");

const ADDRESS: &str = "help@example.com";
const NOTICE: &str = "This e-mail and any attachments are confidential and intended solely for the addressee. If you are not the intended recipient, please delete it and notify the sender at once.";

/// What people of one language write.
struct Words {
    name: &'static str,
    labels: [&'static str; 4],
    date: &'static str,
    device: &'static str,
    own: Vec<&'static str>,
    quoted: Vec<&'static str>,
}

fn words(language: &str) -> Words {
    let row: Vec<&str> =
        WORDS.lines().map(|line| line.split('|').collect()).find(|row: &Vec<&str>| row[0] == language).unwrap();
    Words {
        name: row[1],
        labels: [row[2], row[3], row[4], row[5]],
        date: row[6],
        device: row[7],
        own: row[8].split('/').collect(),
        quoted: row[9].split('/').collect(),
    }
}

/// Language, program and line before a quotation.
fn leads() -> Vec<(&'static str, &'static str, String)> {
    LEADS
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let row: Vec<&str> = line.splitn(3, '|').collect();
            // Only the slash between a name and what follows is a line break; dates have slashes, too.
            let broken = row[2].replace("/{n}", "\n{n}").replace("/<{a}>", "\n<{a}>");
            let broken = broken.replace("/wrote:", "\nwrote:").replace("/a scris:", "\na scris:");
            let broken = broken.replace("/schrieb", "\nschrieb");
            (row[0], row[1], broken.replace("{n}", words(row[0]).name).replace("{a}", ADDRESS))
        })
        .collect()
}

fn marked(lines: &[&str]) -> String {
    lines.iter().map(|line| if line.is_empty() { ">\n".to_owned() } else { format!("> {line}\n") }).collect()
}

fn text_letter(body: &str) -> Letter {
    parse(format!("Subject: Re: Lamp 17\nIn-Reply-To: <1@example.com>\nFrom: ana@example.org\nContent-Type: text/plain; charset=utf-8\n\n{body}").replace('\n', "\r\n").as_bytes())
}

fn html_letter(body: &str) -> Letter {
    parse(format!("Subject: Re: Lamp 17\nIn-Reply-To: <1@example.com>\nFrom: ana@example.org\nContent-Type: text/html; charset=utf-8\n\n{body}").as_bytes())
}

/// The shapes of an answer in plain text: name, body, what is shown.
fn shapes(words: &Words, lead: &str) -> Vec<(&'static str, String, String)> {
    let own = words.own.join("\n");
    let quote = format!("{lead}\n{}", marked(&words.quoted));
    let (first, last) = (words.own[0], words.own.last().copied().unwrap());
    let between = format!("{lead}\n{}{first}\n\n{}{last}\n", marked(&words.quoted[..1]), marked(&words.quoted[1..]));
    let shown_between = format!("{}{first}\n\n{}{last}", marked(&words.quoted[..1]), marked(&words.quoted[1..]));
    vec![
        ("above", format!("{own}\n\n{quote}"), own.clone()),
        ("above, close", format!("{own}\n{quote}"), own.clone()),
        ("above, an empty line after the lead", format!("{own}\n\n{lead}\n\n{}", marked(&words.quoted)), own.clone()),
        ("below", format!("{quote}\n{own}\n"), own.clone()),
        ("above, signed", format!("{own}\n\n-- \nAna Kovač\n+387 61 000 000\n\n{quote}"), own.clone()),
        ("above, by phone", format!("{own}\n\n{}\n\n{quote}", words.device), own.clone()),
        ("above, with a notice", format!("{own}\n\n{NOTICE}\n\n{quote}"), own.clone()),
        (
            "above, history in history",
            format!("{own}\n\n{quote}>\n> {}\n>> old\n>> older\n", lead.replace('\n', "\n> ")),
            own,
        ),
        ("between", between, shown_between),
    ]
}

fn without_empty(text: &str) -> Vec<&str> {
    text.lines().map(str::trim_end).filter(|line| !line.trim_matches(['>', ' ']).is_empty()).collect()
}

#[test]
fn answers_in_plain_text_show_what_was_written_this_time() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for (language, program, lead) in leads() {
        for (shape, body, wanted) in shapes(&words(language), &lead) {
            count += 1;
            let shown = visible_reply(&text_letter(&body));
            if without_empty(&shown.text) != without_empty(&wanted) {
                wrong.push(format!("{language} {program}, {shape}:\n{body}\n--- shown\n{}", shown.text));
            }
        }
    }
    assert!(count > 900, "{count}");
    assert!(wrong.is_empty(), "{} of {count}\n{}", wrong.len(), wrong.join("\n==========\n"));
}

/// Repeated headers below a rule or a line of dashes, unmarked history below.
fn headed(words: &Words) -> Vec<(&'static str, String)> {
    let [from, sent, to, subject] = words.labels;
    let (name, date) = (words.name, words.date);
    let block = format!("{from}: {name} <{ADDRESS}>\n{sent}: {date}\n{to}: Ana\n{subject}: Lamp 17");
    let old = format!("{from}: {name} [mailto:{ADDRESS}]\n{sent}: {date}\n{to}: Ana\n{subject}: Lamp 17");
    let starred: Vec<String> = block.lines().map(|line| format!("*{}", line.replacen(": ", ":* ", 1))).collect();
    vec![
        ("outlook", block.clone()),
        ("outlook on the web", format!("________________________________\n{block}")),
        ("old outlook", format!("-----Original Message-----\n{old}")),
        ("outlook with stars", starred.join("\n")),
        ("outlook without an address", block.replace(&format!(" <{ADDRESS}>"), "")),
    ]
}

#[test]
fn answers_above_repeated_headers_show_what_was_written_this_time() {
    let mut wrong = Vec::new();
    for language in WORDS.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split('|').next()) {
        let words = words(language);
        let own = words.own.join("\n");
        for (style, block) in headed(&words) {
            for tail in ["", "\n\n-- \nAna Kovač", &format!("\n\n{}", words.device)] {
                let body = format!("{own}{tail}\n\n{block}\n\n{}\n", words.quoted.join("\n"));
                let shown = visible_reply(&text_letter(&body));
                if without_empty(&shown.text) != without_empty(&own) {
                    wrong.push(format!("{language} {style}:\n{body}\n--- shown\n{}", shown.text));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n==========\n"));
}

/// How programs write the same answer as HTML; `{o}` is the sender's, `{l}` the lead, `{q}` what is repeated.
const PAGES: [(&str, &str); 13] = [
    (
        "gmail",
        "<div dir=\"ltr\">{o}</div><br><div class=\"gmail_quote\"><div dir=\"ltr\" class=\"gmail_attr\">{l}<br></div><blockquote class=\"gmail_quote\" style=\"margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex\">{q}</blockquote></div>",
    ),
    (
        "thunderbird",
        "<html><body><div class=\"moz-cite-prefix\">{l}<br></div><blockquote type=\"cite\" cite=\"mid:1@example.com\">{q}</blockquote>{o}</body></html>",
    ),
    (
        "thunderbird above",
        "<html><body>{o}<div class=\"moz-cite-prefix\">{l}<br></div><blockquote type=\"cite\" cite=\"mid:1@example.com\">{q}</blockquote></body></html>",
    ),
    (
        "apple",
        "<html><body>{o}<br><div><br><blockquote type=\"cite\"><div>{l}</div><br><div>{q}</div></blockquote></div></body></html>",
    ),
    (
        "iphone",
        "<html><body>{o}<div dir=\"ltr\"><br><blockquote type=\"cite\">{l}<br><br></blockquote></div><blockquote type=\"cite\"><div dir=\"ltr\">{q}</div></blockquote></body></html>",
    ),
    (
        "k9",
        "<html><body>{o}<br><br><div class=\"gmail_quote\">{l}<blockquote class=\"gmail_quote\" style=\"margin: 0pt 0pt 0pt 0.8ex; border-left: 1px solid rgb(204, 204, 204)\">{q}</blockquote></div></body></html>",
    ),
    (
        "roundcube",
        "<html><body>{o}<p id=\"reply-intro\">{l}</p><blockquote type=\"cite\" style=\"padding: 0 0.4em; border-left: #1010ff 2px solid; margin: 0\"><div id=\"replybody1\">{q}</div></blockquote></body></html>",
    ),
    (
        "evolution",
        "<html><body><div>{o}</div><div>{l}</div><blockquote type=\"cite\" style=\"margin:0 0 0 .8ex; border-left:2px #729fcf solid;padding-left:1ex\">{q}</blockquote></body></html>",
    ),
    (
        "geary",
        "<div id=\"geary-body\" dir=\"auto\">{o}</div><div id=\"geary-quote\" dir=\"auto\"><br>{l}<br><blockquote type=\"cite\">{q}</blockquote></div>",
    ),
    (
        "mailru",
        "<html><body>{o}<blockquote style=\"border-left:1px solid #0857A6; margin:10px; padding:0 0 0 10px;\">{l}<br>&nbsp;<div id=\"\"><div class=\"js-helper js-readmsg-msg\">{q}</div></div></blockquote></body></html>",
    ),
    ("yandex", "<div>{o}</div><div>&nbsp;</div><div>{l}</div><blockquote>{q}</blockquote>"),
    (
        "yahoo",
        "<html><body><div class=\"ydp1\">{o}</div><div id=\"yahoo_quoted_1\" class=\"yahoo_quoted\"><div><div>{l}</div><div><br></div><div>{q}</div></div></div></body></html>",
    ),
    (
        "proton",
        "<div>{o}</div><div class=\"protonmail_quote\">{l}<br><blockquote class=\"protonmail_quote\" type=\"cite\">{q}</blockquote></div>",
    ),
];

fn paragraphs(lines: &[&str]) -> String {
    lines
        .iter()
        .map(|line| {
            if line.is_empty() { "<div><br></div>".to_owned() } else { format!("<div>{}</div>", markup::escape(line)) }
        })
        .collect()
}

fn outlook_pages(words: &Words) -> [String; 2] {
    let [from, sent, to, subject] = words.labels;
    let head = format!(
        "<b>{from}:</b> {} &lt;{ADDRESS}&gt;<br><b>{sent}:</b> {}<br><b>{to}:</b> Ana<br><b>{subject}:</b> Lamp 17",
        words.name, words.date
    );
    [
        format!(
            "<html><body><div class=\"elementToProof\">{{o}}</div><div id=\"appendonsend\"></div><hr style=\"display:inline-block;width:98%\" tabindex=\"-1\"><div id=\"divRplyFwdMsg\" dir=\"ltr\"><font face=\"Calibri, sans-serif\">{head}</font><div>&nbsp;</div></div><div>{{q}}</div></body></html>"
        ),
        format!(
            "<html><body><div class=\"WordSection1\">{{o}}<div><div style=\"border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm\"><p class=\"MsoNormal\">{head}<o:p></o:p></p></div></div><p class=\"MsoNormal\"><o:p>&nbsp;</o:p></p>{{q}}</div></body></html>"
        ),
    ]
}

#[test]
fn answers_in_html_show_what_was_written_this_time() {
    let mut wrong = Vec::new();
    let mut check = |what: &str, page: &str, words: &Words, lead: &str| {
        let body = page
            .replace("{o}", &paragraphs(&words.own))
            .replace("{q}", &paragraphs(&words.quoted))
            .replace("{l}", &markup::escape(&lead.replace('\n', " ")));
        let shown = visible_reply(&html_letter(&body));
        let own = words.own.join("\n");
        let html = markup::html_to_text(&shown.html.unwrap_or_default());
        for (form, got) in [("text", &shown.text), ("html", &html)] {
            if without_empty(got) != without_empty(&own) {
                wrong.push(format!("{what}, {form}:\n{body}\n--- shown\n{got}"));
            }
        }
    };
    for (language, program, lead) in leads() {
        let words = words(language);
        for (page, html) in PAGES {
            check(&format!("{language} {program} as {page}"), html, &words, &lead);
        }
        for html in outlook_pages(&words) {
            check(&format!("{language} outlook"), &html, &words, &lead);
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n==========\n"));
}
