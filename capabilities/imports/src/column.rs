//! What a column of a file means, guessed from what stands above it in any of our languages.

use kernel::Id;
use lexis::Family;
use serde::{Deserialize, Serialize};
use tickets::properties::Field;

use crate::Entity;

/// What the cells of a column are.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    /// Nothing that is taken.
    Skip,
    /// The whole name.
    Name,
    /// The first name; stands before the last name.
    FirstName,
    /// The last name.
    LastName,
    /// Addresses, several with a comma, a semicolon or a space between them.
    Email,
    /// Telephone numbers, several with a comma or a semicolon between them.
    Phone,
    /// The organisation they write for, by name.
    Organisation,
    /// The language we speak with them.
    Language,
    /// The time zone.
    TimeZone,
    /// Tags, several with a comma or a semicolon between them.
    Tags,
    /// A note for colleagues.
    Note,
    /// The number in another system.
    ExternalId,
    /// The domains of an organisation.
    Domains,
    /// One of our own fields.
    Field(i64),
}

impl Column {
    /// Whether it can stand in a file of these.
    #[must_use]
    pub const fn fits(self, entity: Entity) -> bool {
        match (self, entity) {
            (Self::Skip | Self::Name | Self::Note | Self::ExternalId | Self::Field(_), _)
            | (Self::Domains, Entity::Organisations) => true,
            (Self::Domains, Entity::Customers) | (_, Entity::Organisations) => false,
            (_, Entity::Customers) => true,
        }
    }

    /// Whether several columns may mean this: their cells are taken together.
    #[must_use]
    pub const fn several(self) -> bool {
        matches!(self, Self::Skip | Self::Email | Self::Phone | Self::Tags | Self::Note | Self::Domains)
    }

    /// The word in the API; own fields are `field:7`.
    #[must_use]
    pub fn word(self) -> String {
        match self {
            Self::Field(id) => format!("field:{id}"),
            other => WORDS.iter().find(|(column, _)| *column == other).map_or("skip", |(_, word)| word).to_owned(),
        }
    }

    /// Reads the word back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        if let Some(id) = word.strip_prefix("field:") {
            return id.parse().ok().map(Self::Field);
        }
        WORDS.iter().find(|(_, known)| *known == word).map(|(column, _)| *column)
    }
}

const WORDS: [(Column, &str); 13] = [
    (Column::Skip, "skip"),
    (Column::Name, "name"),
    (Column::FirstName, "first_name"),
    (Column::LastName, "last_name"),
    (Column::Email, "email"),
    (Column::Phone, "phone"),
    (Column::Organisation, "organisation"),
    (Column::Language, "language"),
    (Column::TimeZone, "time_zone"),
    (Column::Tags, "tags"),
    (Column::Note, "note"),
    (Column::ExternalId, "external_id"),
    (Column::Domains, "domains"),
];

/// What stands above columns in exports of other programs, folded; Serbian in both scripts folds to one.
const HEADINGS: [(Column, &[&str]); 12] = [
    (
        Column::Email,
        &[
            "e mail",
            "email",
            "mail",
            "e mail address",
            "email address",
            "e mail adresa",
            "email adresa",
            "mail adresa",
            "e posta",
            "eposta",
            "elektronska posta",
            "elektronicka posta",
            "imejl",
            "mejl",
            "imejl adresa",
            "elektronska adresa",
            "adresa e poste",
            "pochta",
            "эл почта",
            "электронная почта",
            "почта",
            "емейл",
            "имейл",
            "e mail 1",
            "email 1",
            "e mail 2",
            "email 2",
            "adresa de e mail",
            "adresa e mail",
            "adresa email",
            "posta electronica",
            "secondary email",
            "primary email",
            "e mail 1 value",
            "e mail 2 value",
            "адрес почты",
            "адрес электронной почты",
            "e mail adrese",
            "emails",
            "e mails",
            "epošta",
        ],
    ),
    (
        Column::Phone,
        &[
            "phone",
            "telephone",
            "tel",
            "mobile",
            "mobile phone",
            "cell",
            "cell phone",
            "phone number",
            "work phone",
            "home phone",
            "telefon",
            "telefoni",
            "telefonski broj",
            "broj telefona",
            "mobitel",
            "mobilni",
            "mobilni telefon",
            "gsm",
            "телефон",
            "телефоны",
            "мобильный",
            "мобильный телефон",
            "номер телефона",
            "numar de telefon",
            "numar telefon",
            "telefon mobil",
            "mobil",
            "phone 1",
            "phone 2",
            "phone 1 value",
            "business phone",
            "phones",
            "fiksni telefon",
            "тел",
        ],
    ),
    (
        Column::FirstName,
        &["first name", "firstname", "given name", "ime osobe", "licno ime", "имя", "prenume", "forename", "vorname"],
    ),
    (
        Column::LastName,
        &["last name", "lastname", "surname", "family name", "prezime", "фамилия", "nume de familie", "nachname"],
    ),
    (
        Column::Name,
        &[
            "name",
            "full name",
            "fullname",
            "customer",
            "customer name",
            "contact",
            "contact name",
            "display name",
            "ime",
            "ime i prezime",
            "prezime i ime",
            "puno ime",
            "kupac",
            "klijent",
            "korisnik",
            "naziv",
            "naziv kupca",
            "ime kupca",
            "kontakt",
            "фио",
            "имя и фамилия",
            "полное имя",
            "клиент",
            "название",
            "имя клиента",
            "наименование",
            "nume",
            "nume complet",
            "nume si prenume",
            "client",
            "numele clientului",
            "denumire",
            "naziv firme",
            "ime firme",
            "organization name",
            "company name",
            "название компании",
            "nume firma",
            "denumire firma",
            "naziv organizacije",
            "naziv tvrtke",
            "ime tvrtke",
        ],
    ),
    (
        Column::Organisation,
        &[
            "organisation",
            "organization",
            "company",
            "company name",
            "firm",
            "account",
            "account name",
            "employer",
            "firma",
            "tvrtka",
            "poduzece",
            "preduzece",
            "kompanija",
            "organizacija",
            "ustanova",
            "naziv firme",
            "ime firme",
            "naziv tvrtke",
            "компания",
            "организация",
            "фирма",
            "название компании",
            "companie",
            "organizatie",
            "societate",
            "nume firma",
            "organization name",
            "organization 1 name",
            "denumire firma",
            "предприятие",
            "poslodavac",
        ],
    ),
    (
        Column::Language,
        &["language", "lang", "locale", "preferred language", "jezik", "язык", "limba", "limba preferata"],
    ),
    (
        Column::TimeZone,
        &[
            "time zone",
            "timezone",
            "tz",
            "vremenska zona",
            "часовой пояс",
            "fus orar",
            "zona de fus orar",
            "временная зона",
        ],
    ),
    (
        Column::Tags,
        &[
            "tags",
            "tag",
            "labels",
            "groups",
            "segments",
            "oznake",
            "oznaka",
            "tagovi",
            "grupe",
            "метки",
            "теги",
            "тег",
            "группы",
            "etichete",
            "eticheta",
            "grupuri",
        ],
    ),
    (
        Column::Note,
        &[
            "note",
            "notes",
            "comment",
            "comments",
            "remark",
            "remarks",
            "description",
            "napomena",
            "napomene",
            "biljeska",
            "biljeske",
            "beleska",
            "beleske",
            "komentar",
            "opis",
            "заметка",
            "заметки",
            "примечание",
            "комментарий",
            "описание",
            "nota",
            "notite",
            "observatii",
            "comentariu",
            "descriere",
        ],
    ),
    (
        Column::ExternalId,
        &[
            "id",
            "external id",
            "externalid",
            "customer id",
            "client id",
            "customer number",
            "customer no",
            "number",
            "contact id",
            "user id",
            "sifra",
            "sifra kupca",
            "broj kupca",
            "broj klijenta",
            "id kupca",
            "id klijenta",
            "vanjski id",
            "eksterni id",
            "код",
            "код клиента",
            "номер клиента",
            "внешний id",
            "id клиента",
            "cod",
            "cod client",
            "id client",
            "numar client",
            "id extern",
        ],
    ),
    (
        Column::Domains,
        &[
            "domain",
            "domains",
            "website",
            "web",
            "web site",
            "url",
            "domena",
            "domene",
            "domen",
            "domeni",
            "domeniu",
            "domenii",
            "veb sajt",
            "web stranica",
            "internet stranica",
            "сайт",
            "домен",
            "домены",
            "site",
            "site web",
        ],
    ),
];

/// A heading as it is compared: small letters without diacritics, one space between words.
fn folded(heading: &str) -> String {
    let folded = lexis::fold_word(heading, Family::Bcs);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// What each column seems to be. A column nobody can tell is skipped; what may stand once is taken from the first.
///
/// ```
/// use imports::{Column, Entity, guess};
/// let headings = ["Ime i prezime", "Е-пошта", "Боја"].map(str::to_owned);
/// assert_eq!(guess(&headings, Entity::Customers, &[]), [Column::Name, Column::Email, Column::Skip]);
/// ```
#[must_use]
pub fn guess(headings: &[String], entity: Entity, fields: &[Field]) -> Vec<Column> {
    let mut taken: Vec<Column> = Vec::new();
    for heading in headings {
        let word = folded(heading);
        let free = |column: &Column| column.fits(entity) && (column.several() || !taken.contains(column));
        let own = fields.iter().find(|field| !field.is_archived && is_named(field, &word));
        let own = own.map(|field| Column::Field(Id::get(field.id)));
        let known = HEADINGS.iter().filter(|(_, words)| words.iter().any(|known| folded(known) == word));
        let guessed = own.into_iter().chain(known.map(|(column, _)| *column)).find(free);
        taken.push(if word.is_empty() { Column::Skip } else { guessed.unwrap_or(Column::Skip) });
    }
    alone(&mut taken);
    taken
}

/// A first name without a last one is the name; a name beside a last name is the first name.
fn alone(columns: &mut [Column]) {
    let has = |columns: &[Column], one: Column| columns.contains(&one);
    let (from, to) = if has(columns, Column::LastName) && !has(columns, Column::FirstName) {
        (Column::Name, Column::FirstName)
    } else if has(columns, Column::FirstName) && !has(columns, Column::LastName) && !has(columns, Column::Name) {
        (Column::FirstName, Column::Name)
    } else {
        return;
    };
    for column in columns.iter_mut().filter(|column| **column == from) {
        *column = to;
    }
}

fn is_named(field: &Field, word: &str) -> bool {
    let label = &field.label;
    let names = kernel::Language::ALL.map(|language| folded(label.for_reader(language)));
    folded(&label.name) == word || names.iter().any(|name| name == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(headings: &[&str], entity: Entity) -> Vec<Column> {
        let headings: Vec<String> = headings.iter().map(|heading| (*heading).to_owned()).collect();
        guess(&headings, entity, &[])
    }

    #[test]
    fn headings_are_understood_in_all_our_languages() {
        use Column::{
            Email, ExternalId, FirstName, Language, LastName, Name, Note, Organisation, Phone, Tags, TimeZone,
        };
        for headings in [
            ["Name", "E-mail", "Phone number", "Company", "Language", "Time zone", "Tags", "Notes", "Customer ID"],
            [
                "ФИО",
                "Электронная почта",
                "Телефон",
                "Компания",
                "Язык",
                "Часовой пояс",
                "Метки",
                "Примечание",
                "Код клиента",
            ],
            [
                "Ime i prezime",
                "E-mail adresa",
                "Broj telefona",
                "Firma",
                "Jezik",
                "Vremenska zona",
                "Oznake",
                "Bilješka",
                "Šifra kupca",
            ],
            ["Kupac", "E-pošta", "Mobitel", "Tvrtka", "Jezik", "Vremenska zona", "Oznake", "Napomena", "ID kupca"],
            ["Име и презиме", "Имејл", "Телефон", "Предузеће", "Језик", "Временска зона", "Ознаке", "Белешка", "Шифра"],
            [
                "Nume și prenume",
                "Adresă de e-mail",
                "Număr de telefon",
                "Companie",
                "Limbă",
                "Fus orar",
                "Etichete",
                "Observații",
                "Cod client",
            ],
        ] {
            let expected = [Name, Email, Phone, Organisation, Language, TimeZone, Tags, Note, ExternalId];
            assert_eq!(guessed(&headings, Entity::Customers), expected, "{headings:?}");
        }
        for headings in
            [["First Name", "Last Name"], ["Имя", "Фамилия"], ["Ime", "Prezime"], ["Prenume", "Nume de familie"]]
        {
            assert_eq!(guessed(&headings, Entity::Customers), [FirstName, LastName], "{headings:?}");
        }
        assert_eq!(guessed(&["Имя", "Почта"], Entity::Customers), [Name, Email]);
    }

    #[test]
    fn several_columns_may_hold_addresses_but_one_holds_the_name() {
        let columns = guessed(&["Name", "Email", "E-Mail 2", "Full name", "Shoe size"], Entity::Customers);
        assert_eq!(columns, [Column::Name, Column::Email, Column::Email, Column::Skip, Column::Skip]);
    }

    #[test]
    fn a_file_of_organisations_has_domains_and_no_addresses() {
        let columns = guessed(&["Naziv firme", "Website", "E-mail", "Napomena"], Entity::Organisations);
        assert_eq!(columns, [Column::Name, Column::Domains, Column::Skip, Column::Note]);
    }

    #[test]
    fn each_word_of_a_column_is_read_back() {
        for (column, word) in WORDS {
            assert_eq!((Column::from_word(word), column.word().as_str()), (Some(column), word));
        }
        assert_eq!(Column::from_word("field:7"), Some(Column::Field(7)));
        assert_eq!(Column::Field(7).word(), "field:7");
        assert_eq!(Column::from_word("shoe"), None);
    }
}
