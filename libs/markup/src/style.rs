/// Properties that cannot leave their box, load anything or cover what is not theirs.
const HARMLESS: [&str; 55] = [
    "background",
    "background-color",
    "border",
    "border-bottom",
    "border-bottom-color",
    "border-bottom-style",
    "border-bottom-width",
    "border-collapse",
    "border-color",
    "border-left",
    "border-radius",
    "border-right",
    "border-spacing",
    "border-style",
    "border-top",
    "border-width",
    "box-sizing",
    "clear",
    "color",
    "direction",
    "display",
    "float",
    "font",
    "font-family",
    "font-size",
    "font-style",
    "font-weight",
    "height",
    "letter-spacing",
    "line-height",
    "list-style",
    "list-style-type",
    "margin",
    "margin-bottom",
    "margin-left",
    "margin-right",
    "margin-top",
    "max-height",
    "max-width",
    "min-width",
    "padding",
    "padding-bottom",
    "padding-left",
    "padding-right",
    "padding-top",
    "text-align",
    "text-decoration",
    "text-indent",
    "text-transform",
    "unicode-bidi",
    "vertical-align",
    "white-space",
    "width",
    "word-break",
    "overflow-wrap",
];

/// Keeps the harmless declarations of a `style` attribute.
///
/// `painted` says whether something around already has a background of its own: then dark letters
/// on it stay dark; else black text on white is left to the reader's theme.
pub(crate) fn harmless(style: &str, painted: bool) -> (String, bool) {
    let mut out = String::new();
    let mut paints = painted;
    let declarations: Vec<(String, &str)> = style.split(';').take(64).filter_map(declaration).collect();
    for (property, value) in &declarations {
        if property.starts_with("background") && !is_pale(value) {
            paints = true;
        }
    }
    for (property, value) in declarations {
        let themed = (property.starts_with("background") && is_pale(value) && !paints)
            || (property == "color" && is_dark(value) && !paints);
        if !themed {
            if !out.is_empty() {
                out.push_str("; ");
            }
            out.push_str(&property);
            out.push_str(": ");
            out.push_str(value);
        }
    }
    (out, paints)
}

fn declaration(text: &str) -> Option<(String, &str)> {
    let (property, value) = text.split_once(':')?;
    let property = property.trim().to_ascii_lowercase();
    let value = value.trim();
    let lower = value.to_ascii_lowercase();
    let known = HARMLESS.contains(&property.as_str());
    let plain = !value.is_empty()
        && value.len() <= 200
        && value.chars().all(|c| c.is_alphanumeric() || " #.,%'\"!()-+/_".contains(c));
    let calls = lower.contains('(') && !is_colour_call(&lower);
    let negative = (property.starts_with("margin") || property == "text-indent" || property == "letter-spacing")
        && value.contains('-');
    let display = property != "display"
        || matches!(
            lower.as_str(),
            "block" | "inline" | "inline-block" | "none" | "table" | "table-cell" | "table-row"
        );
    let huge =
        lower.split(|c: char| !c.is_ascii_digit() && c != '.').any(|n| n.split('.').next().unwrap_or("").len() > 4);
    (known && plain && !calls && !negative && display && (!huge || lower.starts_with('#'))).then_some((property, value))
}

/// `rgb()`, `rgba()` and `hsl()` are the only functions that stay.
fn is_colour_call(lower: &str) -> bool {
    lower.split('(').rev().skip(1).all(|before| ["rgb", "rgba", "hsl", "hsla"].iter().any(|f| before.ends_with(f)))
}

fn is_dark(value: &str) -> bool {
    channels(value).is_some_and(|(most, _)| most < 70)
}

fn is_pale(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    matches!(lower.as_str(), "transparent" | "none" | "initial" | "inherit" | "unset")
        || channels(&lower).is_some_and(|(_, least)| least > 235)
}

/// The strongest and the weakest of red, green and blue, 0 to 255.
fn channels(value: &str) -> Option<(u32, u32)> {
    let lower = value.trim().trim_end_matches("!important").trim().to_ascii_lowercase();
    match lower.as_str() {
        "black" | "windowtext" | "initial" => return Some((0, 0)),
        "white" | "window" => return Some((255, 255)),
        _ => {}
    }
    let channels: Vec<u32> = if let Some(hex) = lower.strip_prefix('#') {
        let wide = if hex.len() == 3 { hex.chars().flat_map(|c| [c, c]).collect() } else { hex.to_owned() };
        [0, 2, 4]
            .iter()
            .map(|i| wide.get(*i..i + 2).and_then(|pair| u32::from_str_radix(pair, 16).ok()))
            .collect::<Option<_>>()?
    } else {
        let inside = lower.strip_prefix("rgb")?.split_once('(')?.1;
        inside
            .trim_end_matches(')')
            .split([',', ' '])
            .filter(|n| !n.is_empty())
            .take(3)
            .map(|n| n.trim().parse().ok())
            .collect::<Option<_>>()?
    };
    Some((*channels.iter().max()?, *channels.iter().min()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(style: &str) -> String {
        harmless(style, false).0
    }

    #[test]
    fn what_loads_or_leaves_its_box_goes() {
        for bad in [
            "background: url(https://example.net/x)",
            "background-image: url(x)",
            "position: fixed",
            "margin-left: -400px",
            "width: expression(alert(1))",
            "behavior: url(x)",
            "-moz-binding: url(x)",
            "color: \\72 ed",
            "font-family: x/*;*/",
            "width: 99999px",
            "display: contents",
            "background: image-set(x)",
        ] {
            assert_eq!(kept(bad), "", "{bad}");
        }
        assert_eq!(
            kept("color: #c00; font-size: 14px; text-align:center"),
            "color: #c00; font-size: 14px; text-align: center"
        );
    }

    #[test]
    fn black_on_white_is_left_to_the_theme() {
        assert_eq!(kept("color:#000000;background:white"), "");
        assert_eq!(kept("color: rgb(34, 34, 34)"), "");
        assert_eq!(kept("color:#fff;background-color:#003366"), "color: #fff; background-color: #003366");
        assert_eq!(kept("color:black;background:#ffee00"), "color: black; background: #ffee00");
        assert_eq!(harmless("color: black", true).0, "color: black");
        assert_eq!(kept("color: rgb(0,0,200)"), "color: rgb(0,0,200)");
    }
}
