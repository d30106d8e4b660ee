/// A pattern as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Node {
    Literal(String),
    Class(String),
    AnyWord,
    Gap(u8),
    OneOf(Vec<Vec<Node>>),
    Maybe(Vec<Vec<Node>>),
    NoneOf(Vec<Vec<Node>>),
    NotAfter(Vec<Vec<Node>>),
    Start,
    End,
    Comma,
    Asks,
}

/// Reads a pattern; the error says what is wrong with it.
pub(crate) fn parse(pattern: &str) -> Result<Vec<Node>, String> {
    let mut reader = Reader { letters: pattern.chars().collect(), at: 0 };
    let branches = reader.branches(None)?;
    match <[Vec<Node>; 1]>::try_from(branches) {
        Ok([only]) => Ok(only),
        Err(several) => Ok(vec![Node::OneOf(several)]),
    }
}

/// A letter, a digit, an apostrophe or the mark for any ending; the common ones are told without a table.
fn is_of_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
        || matches!(letter, 'а'..='я' | '*' | '\'')
        || (!letter.is_ascii() && letter.is_alphanumeric())
}

struct Reader {
    letters: Vec<char>,
    at: usize,
}

impl Reader {
    fn peek(&self) -> Option<char> {
        self.letters.get(self.at).copied()
    }

    fn branches(&mut self, close: Option<char>) -> Result<Vec<Vec<Node>>, String> {
        let mut branches = Vec::new();
        let mut branch = Vec::new();
        loop {
            let letter = self.peek();
            self.at += 1;
            match letter {
                None if close.is_none() => break,
                None => return Err(format!("{:?} is missing at the end", close.unwrap_or_default())),
                Some('|') => branches.push(std::mem::take(&mut branch)),
                Some(letter) if Some(letter) == close => break,
                Some(letter) => self.node(letter, &mut branch)?,
            }
        }
        branches.push(branch);
        if branches.iter().any(Vec::is_empty) {
            return Err("an alternative is empty".to_owned());
        }
        Ok(branches)
    }

    fn node(&mut self, letter: char, out: &mut Vec<Node>) -> Result<(), String> {
        match letter {
            '^' => out.push(Node::Start),
            '$' => out.push(Node::End),
            ',' | ':' => out.push(Node::Comma),
            '?' => out.push(Node::Asks),
            '~' => out.push(self.gap()),
            '(' => out.push(Node::OneOf(self.branches(Some(')'))?)),
            '[' => out.push(Node::Maybe(self.branches(Some(']'))?)),
            '<' => out.push(self.class()?),
            '!' => out.push(self.none_of()?),
            '@' => match self.none_of()? {
                Node::NoneOf(branches) => out.push(Node::NotAfter(branches)),
                _ => return Err("after '@' stand single words".to_owned()),
            },
            ')' | ']' | '>' => return Err(format!("{letter:?} closes nothing")),
            ' ' | '-' | '.' => {}
            _ if is_of_word(letter) => {
                self.at -= 1;
                out.push(Node::Literal(self.word()));
            }
            _ => return Err(format!("{letter:?} means nothing here")),
        }
        Ok(())
    }

    fn word(&mut self) -> String {
        let mut word = String::new();
        while let Some(letter) = self.peek().filter(|letter| is_of_word(*letter)) {
            word.push(letter);
            self.at += 1;
        }
        word
    }

    fn gap(&mut self) -> Node {
        let digits: String = std::iter::from_fn(|| {
            let digit = self.peek().filter(char::is_ascii_digit)?;
            self.at += 1;
            Some(digit)
        })
        .collect();
        Node::Gap(digits.parse().unwrap_or(2))
    }

    fn class(&mut self) -> Result<Node, String> {
        let mut name = String::new();
        loop {
            let letter = self.peek().ok_or("'>' is missing at the end")?;
            self.at += 1;
            match letter {
                '>' => break,
                _ => name.push(letter),
            }
        }
        Ok(if name == "." { Node::AnyWord } else { Node::Class(name) })
    }

    fn none_of(&mut self) -> Result<Node, String> {
        let mut inner = Vec::new();
        let letter = self.peek().ok_or("a mark stands at the end")?;
        self.at += 1;
        self.node(letter, &mut inner)?;
        match inner.pop() {
            Some(Node::OneOf(branches)) => Ok(Node::NoneOf(branches)),
            Some(node @ (Node::Literal(_) | Node::Class(_))) => Ok(Node::NoneOf(vec![vec![node]])),
            _ => Err("after '!' stands a word, a class or (a|b)".to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_nest() {
        let nodes = parse("you (should [really] have|forgot*) ~3 <thing>").expect("well formed");
        assert_eq!(nodes.len(), 4);
        assert_eq!(nodes[2], Node::Gap(3));
    }

    #[test]
    fn mistakes_are_named() {
        assert!(parse("(a|b").is_err());
        assert!(parse("a)").is_err());
        assert!(parse("a||b").is_err());
        assert!(parse("<you").is_err());
    }
}
