/// A property: `NAME;PARAMETER=X:VALUE`, unfolded.
pub(super) struct Line {
    pub(super) name: String,
    pub(super) parameters: Vec<(String, String)>,
    pub(super) value: String,
}

impl Line {
    /// Whether a parameter has a value.
    pub(super) fn says(&self, parameter: &str, value: &str) -> bool {
        self.parameters.iter().any(|(name, held)| name == parameter && held.eq_ignore_ascii_case(value))
    }

    /// The value with its escapes resolved.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        let mut letters = self.value.chars();
        while let Some(letter) = letters.next() {
            match letter {
                '\\' => match letters.next() {
                    Some('n' | 'N') => text.push(' '),
                    Some(other) => text.push(other),
                    None => {}
                },
                letter if letter.is_control() => {}
                letter => text.push(letter),
            }
        }
        text.trim().chars().take(200).collect()
    }

    fn of(unfolded: &str) -> Option<Self> {
        let mut is_quoted = false;
        let colon = unfolded.find(|letter| {
            is_quoted ^= letter == '"';
            letter == ':' && !is_quoted
        })?;
        let (head, value) = unfolded.split_at_checked(colon)?;
        let mut words = head.split(';');
        let name = words.next()?.trim().to_ascii_uppercase();
        let parameters = words
            .filter_map(|word| word.split_once('='))
            .map(|(name, value)| (name.trim().to_ascii_uppercase(), value.trim_matches('"').to_owned()))
            .collect();
        Some(Self { name, parameters, value: value.strip_prefix(':')?.to_owned() })
    }
}

/// The properties of a text; a line that begins with a space or a tab goes on from the one before.
pub(super) fn of(text: &str) -> impl Iterator<Item = Line> {
    let mut unfolded: Vec<String> = Vec::new();
    for line in text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)) {
        let rest = line.strip_prefix([' ', '\t']);
        match (rest, unfolded.last_mut()) {
            (Some(rest), Some(last)) => last.push_str(rest),
            _ => unfolded.push(line.to_owned()),
        }
    }
    unfolded.into_iter().filter_map(|line| Line::of(&line))
}
