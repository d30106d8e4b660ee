/// A sparse vector: places in rising order, each once, with their values.
///
/// ```
/// use grouping::Vector;
/// let lamp = Vector::of([(7, 3.0), (2, 4.0)]).unit();
/// assert!((lamp.dot(&lamp) - 1.0).abs() < 1e-6);
/// assert!((lamp.dot(&Vector::of([(2, 1.0)])) - 0.8).abs() < 1e-6);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Vector(Vec<(u32, f32)>);

impl Vector {
    /// From places and values in any order; values at the same place are added.
    pub fn of(pairs: impl IntoIterator<Item = (u32, f32)>) -> Self {
        let mut pairs: Vec<(u32, f32)> = pairs.into_iter().collect();
        pairs.sort_by_key(|(place, _)| *place);
        pairs.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 += next.1;
            }
            same
        });
        Self(pairs)
    }

    /// Its places and values, in rising order of places.
    pub fn iter(&self) -> impl Iterator<Item = (u32, f32)> + '_ {
        self.0.iter().copied()
    }

    /// How many places it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it has no place at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The inner product.
    #[must_use]
    pub fn dot(&self, other: &Self) -> f32 {
        let (mut mine, mut theirs) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut sum = 0.0;
        while let (Some((place, value)), Some((place_there, value_there))) = (mine.peek(), theirs.peek()) {
            match place.cmp(place_there) {
                std::cmp::Ordering::Less => drop(mine.next()),
                std::cmp::Ordering::Greater => drop(theirs.next()),
                std::cmp::Ordering::Equal => {
                    sum += value * value_there;
                    mine.next();
                    theirs.next();
                }
            }
        }
        sum
    }

    /// The same direction with length 1; the empty vector stays empty.
    #[must_use]
    pub fn unit(mut self) -> Self {
        let length = self.0.iter().map(|(_, value)| value * value).sum::<f32>().sqrt();
        if length > 0.0 {
            for (_, value) in &mut self.0 {
                *value /= length;
            }
        }
        self
    }
}
