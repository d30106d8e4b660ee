use lexis::Family;

/// A part of a document.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Field {
    /// What it is called; counts three times.
    Title,
    /// Key words; count twice.
    Tags,
    /// Everything else.
    Body,
}

impl Field {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Title, Self::Tags, Self::Body];

    /// How much a word in it counts.
    #[must_use]
    pub const fn weight(self) -> f64 {
        match self {
            Self::Title => 3.0,
            Self::Tags => 2.0,
            Self::Body => 1.0,
        }
    }

    pub(crate) const fn at(self) -> usize {
        match self {
            Self::Title => 0,
            Self::Tags => 1,
            Self::Body => 2,
        }
    }
}

/// Something to be found.
#[derive(Clone, PartialEq, Debug)]
pub struct Document {
    /// The languages of its texts.
    pub family: Family,
    /// What it is called.
    pub title: String,
    /// Key words.
    pub tags: String,
    /// Its text.
    pub body: String,
    /// How often it helped somebody who looked for it; lifts it a little among equals.
    pub helped: u32,
}

impl Document {
    /// A document with a title and a text.
    #[must_use]
    pub fn article(family: Family, title: &str, body: &str) -> Self {
        Self { family, title: title.to_owned(), tags: String::new(), body: body.to_owned(), helped: 0 }
    }

    pub(crate) fn field(&self, field: Field) -> &str {
        match field {
            Field::Title => &self.title,
            Field::Tags => &self.tags,
            Field::Body => &self.body,
        }
    }
}
