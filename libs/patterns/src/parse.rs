/// A pattern as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Node<'a> {
    Literal(&'a str),
    Class(&'a str),
    AnyWord,
    Gap(u8),
    OneOf(Vec<Vec<Node<'a>>>),
    Maybe(Vec<Vec<Node<'a>>>),
    NoneOf(Vec<Vec<Node<'a>>>),
    NotAfter(Vec<Vec<Node<'a>>>),
    Start,
    End,
    Comma,
    Asks,
}

/// Reads a pattern; the error says what is wrong with it.
pub(crate) fn parse(pattern: &str) -> Result<Vec<Node<'_>>, String> {
    let mut reader = Reader { pattern, at: 0 };
    let branches = reader.branches(None)?;
    match <[Vec<Node<'_>>; 1]>::try_from(branches) {
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

struct Reader<'a> {
    pattern: &'a str,
    /// In bytes.
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.pattern.get(self.at..).unwrap_or_default()
    }

    /// The next letter, read.
    fn next(&mut self) -> Option<char> {
        let letter = self.rest().chars().next()?;
        self.at += letter.len_utf8();
        Some(letter)
    }

    /// The letters from here on that are so.
    fn run(&mut self, is_so: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let run = rest.get(..rest.find(|letter| !is_so(letter)).unwrap_or(rest.len())).unwrap_or_default();
        self.at += run.len();
        run
    }

    fn branches(&mut self, close: Option<char>) -> Result<Vec<Vec<Node<'a>>>, String> {
        let mut branches = Vec::new();
        let mut branch = Vec::new();
        loop {
            match self.next() {
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

    fn node(&mut self, letter: char, out: &mut Vec<Node<'a>>) -> Result<(), String> {
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
                self.at -= letter.len_utf8();
                out.push(Node::Literal(self.run(is_of_word)));
            }
            _ => return Err(format!("{letter:?} means nothing here")),
        }
        Ok(())
    }

    fn gap(&mut self) -> Node<'a> {
        Node::Gap(self.run(|letter| letter.is_ascii_digit()).parse().unwrap_or(2))
    }

    fn class(&mut self) -> Result<Node<'a>, String> {
        let name = self.run(|letter| letter != '>');
        self.next().ok_or("'>' is missing at the end")?;
        Ok(if name == "." { Node::AnyWord } else { Node::Class(name) })
    }

    fn none_of(&mut self) -> Result<Node<'a>, String> {
        let mut inner = Vec::new();
        let letter = self.next().ok_or("a mark stands at the end")?;
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
