//! A cell as a value of one of our own fields: numbers, days and ticks as spreadsheets write them.

use serde_json::{Value as Json, json};
use tickets::properties::{Choice, Field, FieldKind};

/// What `properties::Value::read` is to read; what cannot be understood is passed on as it stands, and refused there.
pub(crate) fn value(field: &Field, cell: &str) -> Json {
    match field.kind {
        FieldKind::Text | FieldKind::Url => json!(cell),
        FieldKind::Number => number(cell).map_or_else(|| json!(cell), |number| json!(number)),
        FieldKind::Date => json!(day(cell).unwrap_or_else(|| cell.to_owned())),
        FieldKind::Choice | FieldKind::Nested => {
            let key = field.choice(cell).map(|choice| choice.key.clone());
            json!(key.or_else(|| named(&field.choices, cell)).unwrap_or_else(|| cell.to_owned()))
        }
        FieldKind::Checkbox => ticked(cell).map_or_else(|| json!(cell), |yes| json!(yes)),
    }
}

fn named(choices: &[Choice], cell: &str) -> Option<String> {
    let alike = |name: &str| name.to_lowercase() == cell.to_lowercase();
    let is_called = |choice: &Choice| {
        let label = &choice.label;
        alike(&label.name) || kernel::Language::ALL.iter().any(|language| alike(label.for_reader(*language)))
    };
    choices.iter().find_map(|choice| {
        let below = named(&choice.children, cell);
        below.or_else(|| Some(choice.key.clone()).filter(|_| choice.children.is_empty() && is_called(choice)))
    })
}

/// `1234.5`, `1,234.5`, `1.234,5`, `1 234,5`: of two marks the last is the decimal one; a mark that stands once is too.
fn number(cell: &str) -> Option<f64> {
    let text: String = cell.chars().filter(|c| !c.is_whitespace() && *c != '\'').collect();
    let plain = match (text.matches('.').count(), text.matches(',').count()) {
        (0 | 1, 0) => text,
        (0, 1) => text.replace(',', "."),
        (_, 0) | (0, _) => text.replace(['.', ','], ""),
        _ if text.rfind(',') > text.rfind('.') => text.replace('.', "").replace(',', "."),
        _ => text.replace(',', ""),
    };
    plain.parse().ok().filter(|number: &f64| number.is_finite())
}

/// `2026-03-01`, `1.3.2026`, `01.03.2026.`, `1/3/2026` (the day first), also with a time behind.
fn day(cell: &str) -> Option<String> {
    let date = cell.split(['T', ' ']).next().unwrap_or(cell);
    let spaced: String = if cell.contains(". ") { cell.replace(' ', "") } else { date.to_owned() };
    let parts: Vec<&str> = spaced.split(['.', '/', '-']).filter(|part| !part.is_empty()).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let date = jiff::civil::Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    Some(date.to_string()).filter(|_| year.len() == 4)
}

fn ticked(cell: &str) -> Option<bool> {
    let word = cell.to_lowercase();
    let yes =
        ["1", "true", "yes", "y", "x", "✓", "да", "da", "истина", "tačno", "тачно", "točno", "adevărat", "adevarat"];
    let no = ["0", "false", "no", "n", "нет", "не", "ne", "nu", "ложь", "netačno", "нетачно", "netočno", "fals"];
    if yes.contains(&word.as_str()) {
        Some(true)
    } else if no.contains(&word.as_str()) {
        Some(false)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_spreadsheets_of_all_our_countries_write_them() {
        for (cell, expected) in [
            ("1234.5", 1234.5),
            ("1,234.5", 1234.5),
            ("1.234,5", 1234.5),
            ("1 234,5", 1234.5),
            ("1.234.567", 1_234_567.0),
            ("-7", -7.0),
            ("12,5", 12.5),
        ] {
            assert_eq!(number(cell), Some(expected), "{cell}");
        }
        assert_eq!(number("seven"), None);
    }

    #[test]
    fn days_are_read_with_the_day_before_the_month() {
        for cell in [
            "2026-03-01",
            "1.3.2026",
            "01.03.2026.",
            "1. 3. 2026.",
            "1/3/2026",
            "2026-03-01T10:00:00",
            "01.03.2026 10:15",
        ] {
            assert_eq!(day(cell).as_deref(), Some("2026-03-01"), "{cell}");
        }
        for cell in ["", "soon", "31.2.2026", "1.3.26"] {
            assert_eq!(day(cell), None, "{cell}");
        }
    }

    #[test]
    fn ticks_are_read_in_all_our_languages() {
        assert_eq!(["Yes", "да", "DA", "1"].map(ticked), [Some(true); 4]);
        assert_eq!(["no", "НЕТ", "ne", "0"].map(ticked), [Some(false); 4]);
        assert_eq!(ticked("perhaps"), None);
    }
}
