//! In which letters a file was written: what spreadsheets save, told apart without asking anybody.

use encoding_rs::{Encoding as Table, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252};

/// How many bytes are looked at to tell encodings apart.
const LOOKED_AT: usize = 200_000;

/// How the bytes of a file stand for letters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Encoding {
    /// Any letter; what most programs write.
    Utf8,
    /// What spreadsheets call "Unicode text".
    Utf16Le,
    /// The same the other way round.
    Utf16Be,
    /// Central European, for Bosnian, Croatian, Serbian in Latin letters, Romanian.
    Windows1250,
    /// Cyrillic.
    Windows1251,
    /// Western European.
    Windows1252,
}

impl Encoding {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Windows1250, Self::Windows1251, Self::Windows1252];

    /// The word in the database and the API.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1250 => "windows-1250",
            Self::Windows1251 => "windows-1251",
            Self::Windows1252 => "windows-1252",
        }
    }

    /// Reads the word back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    const fn table(self) -> &'static Table {
        match self {
            Self::Utf8 => UTF_8,
            Self::Utf16Le => UTF_16LE,
            Self::Utf16Be => UTF_16BE,
            Self::Windows1250 => WINDOWS_1250,
            Self::Windows1251 => WINDOWS_1251,
            Self::Windows1252 => WINDOWS_1252,
        }
    }

    /// The text of a file; what stands for no letter becomes `U+FFFD`.
    ///
    /// ```
    /// assert_eq!(imports::Encoding::Windows1250.decode(b"Mark \x8Au\x9Ai\xe6"), "Mark Šušić");
    /// ```
    #[must_use]
    pub fn decode(self, bytes: &[u8]) -> String {
        self.table().decode_with_bom_removal(bytes).0.into_owned()
    }

    /// The encoding of a file: by its mark, by its zeros, because it is whole UTF-8, or by which letters would stand
    /// beside which.
    ///
    /// ```
    /// use imports::Encoding;
    /// assert_eq!(Encoding::of("Имя".as_bytes()), Encoding::Utf8);
    /// assert_eq!(Encoding::of(b"\xc8\xec\xff;\xcf\xee\xf7\xf2\xe0"), Encoding::Windows1251);
    /// assert_eq!(Encoding::of(b"Ime;Prezime\nAna;Kova\xe8evi\xe6\n"), Encoding::Windows1250);
    /// ```
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        if let Some((table, _)) = Table::for_bom(bytes) {
            return Self::ALL.into_iter().find(|one| one.table() == table).unwrap_or(Self::Utf8);
        }
        let begin = bytes.get(..LOOKED_AT).unwrap_or(bytes);
        let zeros = |odd: usize| begin.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
        let (even, odd) = (zeros(0), zeros(1));
        if (even + odd) * 4 > begin.len() {
            return if even > odd { Self::Utf16Be } else { Self::Utf16Le };
        }
        if std::str::from_utf8(bytes).is_ok() {
            return Self::Utf8;
        }
        let cyrillic = likelihood(&Self::Windows1251.decode(begin), is_cyrillic);
        let central = likelihood(&Self::Windows1250.decode(begin), is_latin);
        let western = likelihood(&Self::Windows1252.decode(begin), is_western);
        match (cyrillic > central.max(western), western > central) {
            (true, _) => Self::Windows1251,
            (false, true) => Self::Windows1252,
            (false, false) => Self::Windows1250,
        }
    }
}

/// How many letters beyond ASCII stand beside a letter of their own alphabet, less those that do not.
fn likelihood(text: &str, fits: fn(char) -> Option<Alphabet>) -> i64 {
    let letters: Vec<char> = text.chars().collect();
    let mut score = 0;
    for (at, letter) in letters.iter().enumerate().filter(|(_, letter)| !letter.is_ascii()) {
        let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|at| letters.get(at));
        score += match fits(*letter) {
            None => -1,
            Some(Alphabet::Cyrillic) => {
                let (mut known, mut strange) = (false, false);
                for other in beside {
                    known |= is_cyrillic(*other).is_some();
                    strange |= other.is_ascii_alphabetic();
                }
                if known && !strange { 2 } else { -2 }
            }
            Some(Alphabet::Latin) => {
                let is_beside = beside.clone().any(char::is_ascii_alphabetic);
                let in_a_row = beside.clone().filter(|other| !other.is_ascii() && other.is_alphabetic()).count();
                if is_beside && in_a_row == 0 { 2 } else { -1 }
            }
        };
    }
    score
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Alphabet {
    Cyrillic,
    Latin,
}

fn is_cyrillic(letter: char) -> Option<Alphabet> {
    let known = matches!(
        letter,
        'А'..='я'
            | 'ё'
            | 'Ё'
            | 'ђ'
            | 'ј'
            | 'љ'
            | 'њ'
            | 'ћ'
            | 'џ'
            | 'Ђ'
            | 'Ј'
            | 'Љ'
            | 'Њ'
            | 'Ћ'
            | 'Џ'
            | 'і'
            | 'І'
            | 'ї'
            | 'Ї'
            | 'є'
            | 'Є'
    );
    known.then_some(Alphabet::Cyrillic)
}

fn is_latin(letter: char) -> Option<Alphabet> {
    "čćžšđČĆŽŠĐăâîșțşţĂÂÎȘȚŞŢáéíóúýěřůňťďľĺŕôäöüßłńśźżąęőűÁÉÍÓÚÝÄÖÜ".contains(letter).then_some(Alphabet::Latin)
}

fn is_western(letter: char) -> Option<Alphabet> {
    "àâäçéèêëîïôöùûüßñáíóúãõåæøœÀÂÄÇÉÈÊËÎÏÔÖÙÛÜÑÅÆØ".contains(letter).then_some(Alphabet::Latin)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_encoding_is_told_from_the_others() {
        let bosnian = "Ime;Adresa\nŽeljka Šarić;zeljka@firma.example\nĐorđe Čačić;djordje@firma.example\n";
        let russian = "Имя;Почта\nЁлка Семёнова;elka@firma.example\nПётр;petr@firma.example\n";
        let serbian = "Име;Пошта\nЂорђе Љубичић;djordje@firma.example\n";
        let romanian = "Nume;Adresă\nŞtefan Ţăranu;stefan@firma.example\nÎnsurăţei\n";
        let french = "Nom;Adresse\nFrançois Lefèvre;francois@firma.example\nAgnès;agnes@firma.example\n";
        for (text, encoding) in [
            (bosnian, Encoding::Windows1250),
            (romanian, Encoding::Windows1250),
            (russian, Encoding::Windows1251),
            (serbian, Encoding::Windows1251),
            (french, Encoding::Windows1252),
        ] {
            let (bytes, _, lost) = encoding.table().encode(text);
            assert!(!lost, "{text}");
            assert_eq!(Encoding::of(&bytes), encoding, "{text}");
            assert_eq!(encoding.decode(&bytes), text);
            assert_eq!(Encoding::of(text.as_bytes()), Encoding::Utf8);
        }
    }

    #[test]
    fn sixteen_bits_are_known_with_and_without_their_mark() {
        for text in ["name;mail\nAna;ana@firma.example\n", "\u{feff}Имя;mail\nAna;a@b.example"] {
            let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            assert_eq!(Encoding::of(&little), Encoding::Utf16Le);
            assert_eq!(Encoding::of(&big), Encoding::Utf16Be);
            assert_eq!(Encoding::Utf16Le.decode(&little), text.trim_start_matches('\u{feff}'));
        }
        assert_eq!(Encoding::of("\u{feff}Ime".as_bytes()), Encoding::Utf8);
        assert_eq!(Encoding::Utf8.decode("\u{feff}Ime".as_bytes()), "Ime");
    }
}
