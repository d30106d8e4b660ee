/// Serbian Cyrillic letter, its Latin form in lower case.
const PAIRS: [(char, &str); 30] = [
    ('а', "a"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('д', "d"),
    ('ђ', "đ"),
    ('е', "e"),
    ('ж', "ž"),
    ('з', "z"),
    ('и', "i"),
    ('ј', "j"),
    ('к', "k"),
    ('л', "l"),
    ('љ', "lj"),
    ('м', "m"),
    ('н', "n"),
    ('њ', "nj"),
    ('о', "o"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('ћ', "ć"),
    ('у', "u"),
    ('ф', "f"),
    ('х', "h"),
    ('ц', "c"),
    ('ч', "č"),
    ('џ', "dž"),
    ('ш', "š"),
];

/// The Latin form of one lower-case Serbian Cyrillic letter.
pub(crate) fn latin_of(letter: char) -> Option<&'static str> {
    PAIRS.iter().find(|(cyrillic, _)| *cyrillic == letter).map(|(_, latin)| *latin)
}

/// Serbian Cyrillic written in Latin letters; other characters stay as they are.
///
/// ```
/// assert_eq!(lexis::to_latin("Љубазно, њен џемпер!"), "Ljubazno, njen džemper!");
/// ```
#[must_use]
pub fn to_latin(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        let lower = letter.to_lowercase().next().unwrap_or(letter);
        match latin_of(lower) {
            Some(latin) if lower == letter => out.push_str(latin),
            Some(latin) => {
                let mut rest = latin.chars();
                out.extend(rest.next().into_iter().flat_map(char::to_uppercase));
                out.push_str(rest.as_str());
            }
            None => out.push(letter),
        }
    }
    out
}

/// Serbian Latin written in Cyrillic letters; text in square brackets is turned, too.
///
/// The digraphs lj, nj, dž become one letter. Words where they are two sounds
/// (injekcija, nadživeti) come out wrong: they do not occur in the texts this is used for.
///
/// ```
/// assert_eq!(lexis::to_cyrillic("Proveriću i javljam vam se, Njegoše."), "Проверићу и јављам вам се, Његоше.");
/// ```
#[must_use]
pub fn to_cyrillic(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let lower = letter.to_lowercase().next().unwrap_or(letter);
        let digraph = letters.peek().and_then(|next| digraph_of(lower, next.to_lowercase().next().unwrap_or(*next)));
        let cyrillic = digraph.or_else(|| single_of(lower));
        if digraph.is_some() {
            letters.next();
        }
        match cyrillic {
            Some(cyrillic) if lower == letter => out.push(cyrillic),
            Some(cyrillic) => out.extend(cyrillic.to_uppercase()),
            None => out.push(letter),
        }
    }
    out
}

fn digraph_of(first: char, second: char) -> Option<char> {
    match (first, second) {
        ('l', 'j') => Some('љ'),
        ('n', 'j') => Some('њ'),
        ('d', 'ž') => Some('џ'),
        _ => None,
    }
}

fn single_of(letter: char) -> Option<char> {
    PAIRS
        .iter()
        .find(|(_, latin)| {
            let mut letters = latin.chars();
            letters.next() == Some(letter) && letters.next().is_none()
        })
        .map(|(cyrillic, _)| *cyrillic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_scripts_say_the_same() {
        let latin = "Šaljemo novi džemper, ljubazno čekajući đake";
        assert_eq!(to_latin(&to_cyrillic(latin)), latin);
    }
}
