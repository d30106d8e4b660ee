//! Words typed on the wrong keyboard layout: the keys of ЙЦУКЕН and QWERTY.

const LATIN: &str = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const CYRILLIC: &str = "ёйцукенгшщзхъфывапролджэячсмитьбю";

/// The same keys on the other layout; nothing when a letter has no such key.
///
/// Keys that give letters in one layout only (`[`, `;`) are asked for too: `gjxne` is one word, `[jxe` (хочу) as well.
pub(crate) fn other_layout(word: &str) -> Option<String> {
    let cyrillic = word.chars().any(|letter| CYRILLIC.contains(letter.to_lowercase().next().unwrap_or(letter)));
    let (from, to) = if cyrillic { (CYRILLIC, LATIN) } else { (LATIN, CYRILLIC) };
    let swapped: Option<String> = word
        .chars()
        .flat_map(char::to_lowercase)
        .map(|letter| from.chars().position(|known| known == letter).and_then(|at| to.chars().nth(at)))
        .collect();
    swapped.filter(|swapped| !swapped.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_on_the_other_layout() {
        assert_eq!(other_layout("ghbdtn").as_deref(), Some("привет"));
        assert_eq!(other_layout("сфкв").as_deref(), Some("card"));
        assert_eq!(other_layout("[jxe").as_deref(), Some("хочу"));
        assert_eq!(other_layout("çà"), None);
    }
}
