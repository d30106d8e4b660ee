//! What a row of a file says, by what its columns mean.

use std::collections::BTreeMap;

use kernel::{Kind, Language, Refusal, Refused};
use serde_json::Value as Json;
use tickets::properties::{Field, Value};

use crate::{Column, Entity, table::Row, value::value};

/// What a row says of a customer or an organisation.
#[derive(Clone, PartialEq, Default, Debug)]
pub struct Wanted {
    /// The name.
    pub name: Option<String>,
    /// Their addresses.
    pub addresses: Vec<String>,
    /// Their telephone numbers.
    pub phones: Vec<String>,
    /// The organisation, by name.
    pub organisation: Option<String>,
    /// The language we speak with them.
    pub language: Option<Language>,
    /// The time zone.
    pub time_zone: Option<String>,
    /// Tags.
    pub tags: Vec<String>,
    /// A note for colleagues.
    pub note: Option<String>,
    /// The number in another system.
    pub external_id: Option<String>,
    /// The domains of an organisation.
    pub domains: Vec<String>,
    /// Values of own fields, by the field's number.
    pub values: BTreeMap<i64, Json>,
}

/// Why a row cannot be taken.
#[derive(Debug, thiserror::Error)]
pub enum RowError {
    /// More cells than there are columns: a quotation mark is missing.
    #[error("{cells} cells, {columns} columns")]
    Cells {
        /// How many cells the row has.
        cells: usize,
        /// How many columns there are.
        columns: usize,
    },
    /// Bytes that stand for no letter.
    #[error("bytes that stand for no letter")]
    Letters,
    /// A cell is longer than anything we keep.
    #[error("a cell is too long")]
    CellTooLong,
    /// Nothing in it tells who it is.
    #[error("nothing tells who it is")]
    Nobody,
    /// An organisation needs a name.
    #[error("an organisation needs a name")]
    Nameless,
    /// A language that is none of ours.
    #[error("{0:?} is none of our languages")]
    Language(String),
    /// What the row names belongs to two different customers.
    #[error("it belongs to two different customers")]
    Two,
    /// It belongs to somebody of whom the importer may not know.
    #[error("it belongs to somebody else")]
    NotYours,
}

impl Refused for RowError {
    fn refusal(&self) -> Option<Refusal> {
        let invalid = |code| Refusal::new(Kind::Invalid, code);
        Some(match self {
            Self::Cells { cells, columns } => invalid("imports.row_cells").arg("cells", cells).arg("columns", columns),
            Self::Letters => invalid("imports.row_letters"),
            Self::CellTooLong => invalid("imports.row_cell_too_long").arg("max", crate::CELL_CHARS_MAX),
            Self::Nobody => invalid("imports.row_nobody"),
            Self::Nameless => invalid("imports.row_nameless"),
            Self::Language(written) => invalid("imports.row_language").arg("written", written),
            Self::Two => invalid("imports.row_two"),
            Self::NotYours => invalid("imports.row_not_yours"),
        })
    }
}

/// What a row says.
///
/// # Errors
/// [`RowError`] for what cannot be read; a value that does not fit its field.
pub fn wanted(row: &Row, columns: &[Column], entity: Entity, fields: &[Field]) -> Result<Wanted, Refusal> {
    let mut wanted = Wanted::default();
    let (mut first, mut last) = (String::new(), String::new());
    for (cell, column) in row.cells.iter().zip(columns).filter(|(cell, _)| !cell.is_empty()) {
        match column {
            Column::Skip => {}
            Column::Name => wanted.name = Some(cell.clone()),
            Column::FirstName => first.clone_from(cell),
            Column::LastName => last.clone_from(cell),
            Column::Email => add(&mut wanted.addresses, cell, |c| matches!(c, ',' | ';' | '|' | '\n' | ' ')),
            Column::Phone => add(&mut wanted.phones, cell, |c| matches!(c, ',' | ';' | '|' | '\n')),
            Column::Organisation => wanted.organisation = Some(cell.clone()),
            Column::Language => {
                let known = language(cell).ok_or_else(|| refused(&RowError::Language(cell.clone())))?;
                wanted.language = Some(known);
            }
            Column::TimeZone => wanted.time_zone = Some(cell.clone()),
            Column::Tags => add(&mut wanted.tags, cell, |c| matches!(c, ',' | ';' | '|' | '\n')),
            Column::Note => wanted.note = Some(joined(wanted.note.take(), cell)),
            Column::ExternalId => wanted.external_id = Some(cell.clone()),
            Column::Domains => add(&mut wanted.domains, cell, |c| matches!(c, ',' | ';' | '|' | '\n' | ' ')),
            Column::Field(id) => {
                let Some(field) = fields.iter().find(|field| field.id.get() == *id) else { continue };
                let read = Value::read(field, &value(field, cell));
                let read = read.map_err(|error| error.refusal().unwrap_or_else(|| refused(&RowError::Letters)))?;
                wanted.values.insert(*id, read.map_or(Json::Null, |value| value.json()));
            }
        }
    }
    let whole = format!("{first} {last}");
    wanted.name = wanted.name.take().or_else(|| Some(whole.trim().to_owned()).filter(|name| !name.is_empty()));
    let known_by = wanted.external_id.is_some() || !wanted.addresses.is_empty();
    match entity {
        Entity::Customers if !known_by && wanted.phones.is_empty() => Err(refused(&RowError::Nobody)),
        Entity::Organisations if wanted.name.is_none() => Err(refused(&RowError::Nameless)),
        _ => Ok(wanted),
    }
}

fn refused(error: &RowError) -> Refusal {
    error.refusal().unwrap_or_else(|| Refusal::new(Kind::Invalid, "imports.row_nobody"))
}

fn add(list: &mut Vec<String>, cell: &str, is_between: fn(char) -> bool) {
    let parts = cell.split(is_between).flat_map(|part| part.split(" ::: ")).map(str::trim);
    for part in parts.filter(|part| !part.is_empty()) {
        if !list.iter().any(|own| own.eq_ignore_ascii_case(part)) {
            list.push(part.to_owned());
        }
    }
}

fn joined(before: Option<String>, cell: &str) -> String {
    before.map_or_else(|| cell.to_owned(), |before| format!("{before}\n{cell}"))
}

/// A language by its tag (`sr-Latn`, `ru_RU`), by what its speakers call it, or by its name in ours.
fn language(cell: &str) -> Option<Language> {
    let word = cell.trim().to_lowercase().replace('_', "-");
    let own = |language: &Language| word == language.tag().to_lowercase() || word == language.own_name().to_lowercase();
    if let Some(found) = Language::ALL.into_iter().find(own) {
        return Some(found);
    }
    if let Some((_, found)) = NAMES.iter().find(|(names, _)| names.contains(&word.as_str())) {
        return Some(*found);
    }
    let (begin, rest) = word.split_once('-')?;
    match (begin, rest) {
        ("sr", rest) if rest.contains("cyr") => Some(Language::SerbianCyrillic),
        (begin, _) if begin.len() == 2 => begin.parse().ok(),
        _ => None,
    }
}

const NAMES: [(&[&str], Language); 7] = [
    (&["eng", "engleski", "английский", "engleza", "engleză", "енглески"], Language::English),
    (&["russian", "rus", "ruski", "русский язык", "rusa", "rusă", "руски"], Language::Russian),
    (&["bosnian", "bos", "боснийский", "bosniaca", "bosniacă", "босански"], Language::Bosnian),
    (&["croatian", "hrv", "хорватский", "croata", "croată", "хрватски"], Language::Croatian),
    (
        &["serbian", "srp", "sr", "сербский", "sarba", "sârbă", "srpski (latinica)", "srpski latinica"],
        Language::SerbianLatin,
    ),
    (&["serbian (cyrillic)", "srpski (ćirilica)", "српски (ћирилица)"], Language::SerbianCyrillic),
    (&["romanian", "ron", "rum", "rumunski", "rumunjski", "румынский", "romana", "румунски"], Language::Romanian),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[&str]) -> Row {
        Row { line: 2, cells: cells.iter().map(|cell| (*cell).to_owned()).collect() }
    }

    #[test]
    fn a_row_says_who_it_is_by_what_its_columns_mean() {
        use Column::{Email, FirstName, LastName, Note, Phone, Skip, Tags};
        let columns = [FirstName, LastName, Email, Email, Phone, Tags, Note, Skip, Note];
        let cells = [
            "Ana",
            "Kovač",
            "ana@a.example; ANA@A.example",
            "ana@b.example",
            "061 1, 062 2",
            "vip;new",
            "one",
            "x",
            "two",
        ];
        let said = wanted(&row(&cells), &columns, Entity::Customers, &[]).unwrap();
        assert_eq!(said.name.as_deref(), Some("Ana Kovač"));
        assert_eq!(said.addresses, ["ana@a.example", "ana@b.example"]);
        assert_eq!(
            (said.phones, said.tags),
            (vec!["061 1".to_owned(), "062 2".to_owned()], vec!["vip".to_owned(), "new".to_owned()])
        );
        assert_eq!(said.note.as_deref(), Some("one\ntwo"));
    }

    #[test]
    fn somebody_without_address_number_and_telephone_is_nobody() {
        let refused = wanted(&row(&["Ana", "vip"]), &[Column::Name, Column::Tags], Entity::Customers, &[]).unwrap_err();
        assert_eq!(refused.code, "imports.row_nobody");
        let refused = wanted(&row(&["x.example"]), &[Column::Domains], Entity::Organisations, &[]).unwrap_err();
        assert_eq!(refused.code, "imports.row_nameless");
    }

    #[test]
    fn languages_are_known_by_tag_and_by_name() {
        for (written, expected) in [
            ("en", Language::English),
            ("en-GB", Language::English),
            ("ru_RU", Language::Russian),
            ("Русский", Language::Russian),
            ("hrvatski", Language::Croatian),
            ("Croatian", Language::Croatian),
            ("sr", Language::SerbianLatin),
            ("sr-Cyrl-RS", Language::SerbianCyrillic),
            ("sr-RS", Language::SerbianLatin),
            ("Română", Language::Romanian),
        ] {
            assert_eq!(language(written), Some(expected), "{written}");
        }
        assert_eq!(language("Klingon"), None);
    }
}
