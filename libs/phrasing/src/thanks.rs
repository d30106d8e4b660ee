//! Letters that only thank (PRACTICES D5): whoever says "thank you" after all is solved waits for nothing.

/// Beyond this many characters somebody says more than thanks.
const CHARS_MAX: usize = 240;
/// Beyond this many words, too.
const WORDS_MAX: usize = 30;

/// Words of thanks in our languages; a word that begins with one of those that end in `*` counts.
const THANKS: &[&str] = &[
    "thank",
    "thanks",
    "thx",
    "спасибо",
    "благодарю",
    "благодарим",
    "благодарствую",
    "hvala",
    "zahvaljujem",
    "zahvaljujemo",
    "хвала",
    "захваљујем",
    "захваљујемо",
    "mulțumesc",
    "multumesc",
    "mulțumim",
    "multumim",
    "mersi",
];

/// What stands around thanks without asking for anything.
const AROUND: &[&str] = &[
    // English
    "you",
    "so",
    "very",
    "much",
    "a",
    "lot",
    "again",
    "for",
    "your",
    "the",
    "help",
    "quick",
    "fast",
    "kind",
    "reply",
    "answer",
    "support",
    "great",
    "perfect",
    "works",
    "it",
    "now",
    "all",
    "good",
    "many",
    "and",
    "have",
    "nice",
    "day",
    "weekend",
    "evening",
    "best",
    "regards",
    "hi",
    "hello",
    "dear",
    "everything",
    "is",
    "fine",
    "that",
    "solved",
    "cheers",
    "sincerely",
    "kindly",
    "wonderful",
    "awesome",
    "ok",
    "okay",
    "yes",
    "received",
    "arrived",
    "really",
    "appreciate",
    "appreciated",
    "service",
    "prompt",
    "well",
    "everyone",
    "team",
    "of",
    "to",
    "with",
    "warm",
    "kindest",
    // Russian
    "большое",
    "огромное",
    "вам",
    "за",
    "помощь",
    "быстрый",
    "ответ",
    "оперативность",
    "оперативный",
    "всё",
    "все",
    "работает",
    "отлично",
    "хорошо",
    "хорошего",
    "дня",
    "вечера",
    "получил",
    "получила",
    "получили",
    "ещё",
    "еще",
    "раз",
    "здравствуйте",
    "добрый",
    "день",
    "вечер",
    "с",
    "уважением",
    "да",
    "очень",
    "и",
    "вас",
    "прекрасно",
    "супер",
    "решено",
    "решилось",
    "поддержку",
    "вашу",
    "быструю",
    "доброго",
    "удачи",
    "пришло",
    "пришла",
    // Bosnian, Croatian, Serbian (Latin)
    "vam",
    "vama",
    "puno",
    "lijepa",
    "lepa",
    "lijepo",
    "lepo",
    "mnogo",
    "na",
    "za",
    "pomoći",
    "pomoć",
    "pomoc",
    "pomoci",
    "brzom",
    "brz",
    "brzi",
    "odgovoru",
    "odgovor",
    "odgovora",
    "sve",
    "je",
    "radi",
    "super",
    "odlično",
    "odlicno",
    "dobro",
    "stiglo",
    "stigao",
    "stigla",
    "primio",
    "primila",
    "dan",
    "dobar",
    "poštovani",
    "postovani",
    "pozdrav",
    "srdačan",
    "srdacan",
    "lp",
    "ugodan",
    "prijatan",
    "vikend",
    "još",
    "jos",
    "jednom",
    "riješeno",
    "rijeseno",
    "rešeno",
    "reseno",
    "hvalavam",
    "podršci",
    "podrsci",
    "podrška",
    "u",
    "redu",
    "i",
    "da",
    "ljubaznosti",
    "trudu",
    "trud",
    "najljepša",
    "najlepša",
    "velika",
    "veliko",
    // Serbian (Cyrillic)
    "вама",
    "пуно",
    "лепа",
    "лепо",
    "много",
    "на",
    "помоћи",
    "помоћ",
    "брзом",
    "одговору",
    "одговор",
    "све",
    "је",
    "ради",
    "супер",
    "одлично",
    "добро",
    "стигло",
    "стигао",
    "стигла",
    "дан",
    "добар",
    "поштовани",
    "поздрав",
    "срдачан",
    "пријатан",
    "викенд",
    "још",
    "једном",
    "решено",
    "у",
    "реду",
    "подршци",
    "труду",
    // Romanian
    "vă",
    "va",
    "foarte",
    "mult",
    "frumos",
    "pentru",
    "ajutor",
    "ajutorul",
    "răspuns",
    "raspuns",
    "răspunsul",
    "raspunsul",
    "rapid",
    "rapidă",
    "totul",
    "merge",
    "funcționează",
    "functioneaza",
    "bine",
    "perfect",
    "acum",
    "o",
    "zi",
    "bună",
    "buna",
    "ziua",
    "seară",
    "seara",
    "frumoasă",
    "frumoasa",
    "cu",
    "stimă",
    "stima",
    "salutări",
    "salutari",
    "rezolvat",
    "primit",
    "am",
    "încă",
    "inca",
    "dată",
    "data",
    "și",
    "si",
    "toate",
    "cele",
    "bune",
    "dumneavoastră",
    "dumneavoastra",
    "sunteți",
    "minunați",
    "super",
];

/// Words after which a name stands.
const BEFORE_NAME: &[&str] = &[
    "thank",
    "thanks",
    "you",
    "hi",
    "hello",
    "dear",
    "regards",
    "спасибо",
    "здравствуйте",
    "уважением",
    "hvala",
    "poštovani",
    "postovani",
    "pozdrav",
    "vam",
    "хвала",
    "поштовани",
    "поздрав",
    "вам",
    "mulțumesc",
    "multumesc",
    "stimă",
    "stima",
    "ziua",
    "salutări",
    "salutari",
    "mulțumim",
    "multumim",
    "lp",
];

/// Whether a letter thanks and says nothing else. It errs on the side of "no": a word that is not known, a question, a
/// number, and somebody answers.
///
/// ```
/// use phrasing::only_thanks;
/// assert!(only_thanks("Thank you so much, Selma!\n\nBest regards\nAna Kovač"));
/// assert!(only_thanks("Hvala Vam puno na brzom odgovoru."));
/// assert!(!only_thanks("Thanks! And when does the second parcel come?"));
/// assert!(!only_thanks("Thanks for nothing."));
/// ```
#[must_use]
pub fn only_thanks(text: &str) -> bool {
    let text = text.trim();
    if text.chars().count() > CHARS_MAX || text.contains(['?', '？', ':', '/', '@']) && !has_only_smileys(text) {
        return false;
    }
    if text.chars().any(|c| c.is_ascii_digit()) {
        return false;
    }
    let (mut thanked, mut count) = (false, 0);
    for line in text.lines() {
        let words: Vec<&str> = line.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
        count += words.len();
        let folded: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
        let is_thanks = |word: &String| THANKS.contains(&word.as_str());
        let is_known = |word: &String| is_thanks(word) || AROUND.contains(&word.as_str());
        let is_name = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
        // A name alone in its line signs a letter that has thanked.
        let signs = thanked && words.len() <= 3 && words.iter().all(|word| is_name(word));
        let mut thanked_here = false;
        for (place, word) in folded.iter().enumerate() {
            thanked_here |= is_thanks(word);
            // "Thank you, Selma Hadžić!": one or two names end the line.
            let rest = words.get(place..).unwrap_or_default();
            let addresses = thanked_here && rest.len() <= 2 && rest.iter().all(|word| is_name(word));
            let named = place.checked_sub(1).and_then(|before| folded.get(before));
            let after_greeting = named.is_some_and(|before| BEFORE_NAME.contains(&before.as_str()))
                && words.get(place).is_some_and(|word| is_name(word));
            if !is_known(word) && !after_greeting && !signs && !addresses {
                return false;
            }
        }
        thanked = thanked || folded.iter().any(is_thanks);
    }
    thanked && count <= WORDS_MAX
}

/// The only colons are those of faces.
fn has_only_smileys(text: &str) -> bool {
    let bare = [":)", ":-)", ":D", ":-D"].iter().fold(text.to_owned(), |text, face| text.replace(face, ""));
    !bare.contains(['?', '？', ':', '/', '@'])
}

#[cfg(test)]
mod tests {
    use super::only_thanks;

    #[test]
    fn thanks_are_known_in_all_our_languages() {
        for text in [
            "Thanks!",
            "Thank you very much for your quick help :)",
            "Hi Selma,\nperfect, thank you!\nAna",
            "Thank you so much, Selma Hadžić!",
            "Спасибо большое, всё работает!",
            "Здравствуйте! Спасибо за быстрый ответ.\nС уважением, Ольга",
            "Hvala lijepa, sve je u redu.\nLp, Ivana",
            "Поштовани, хвала Вам на помоћи! Срдачан поздрав",
            "Bună ziua,\nVă mulțumesc frumos pentru ajutor!\nCu stimă,\nIoana Pop",
        ] {
            assert!(only_thanks(text), "{text}");
        }
    }

    #[test]
    fn whoever_asks_complains_or_tells_something_is_answered() {
        for text in [
            "",
            "Ok",
            "Thanks, but it still leaks.",
            "Thank you, could you also send the invoice?",
            "Thanks. My new number is 061 123 456",
            "Thanks for nothing",
            "Спасибо, но чайник не работает",
            "Спасибо, жду ответа",
            "Hvala, ali nije stiglo",
            "Hvala, javite mi kad stigne",
            "Хвала, али не ради",
            "Mulțumesc, dar nu merge",
            "Mulțumesc, aștept factura",
        ] {
            assert!(!only_thanks(text), "{text}");
        }
    }
}
