use kernel::{Id, Time};

/// A value bound to a placeholder. Even nothing has a type: PostgreSQL asks for it.
#[derive(Clone, PartialEq, Debug)]
pub enum Value {
    /// A whole number, an id or a time.
    Int(Option<i64>),
    /// A number with a fraction.
    Real(Option<f64>),
    /// Yes or no.
    Bool(Option<bool>),
    /// Text, JSON, a list.
    Text(Option<String>),
    /// Bytes.
    Bytes(Option<Vec<u8>>),
}

macro_rules! from {
    ($($type:ty => $variant:ident, $value:ident => $convert:expr;)*) => {$(
        impl From<$type> for Value {
            fn from($value: $type) -> Self {
                Self::$variant(Some($convert))
            }
        }
        impl From<Option<$type>> for Value {
            fn from(value: Option<$type>) -> Self {
                Self::$variant(value.map(|$value| $convert))
            }
        }
    )*};
}

from! {
    i64 => Int, v => v;
    i32 => Int, v => i64::from(v);
    u32 => Int, v => i64::from(v);
    u8 => Int, v => i64::from(v);
    f64 => Real, v => v;
    bool => Bool, v => v;
    String => Text, v => v;
    &str => Text, v => v.to_owned();
    &String => Text, v => v.clone();
    Vec<u8> => Bytes, v => v;
    &[u8] => Bytes, v => v.to_vec();
    Time => Int, v => v.micros();
}

impl<T> From<Id<T>> for Value {
    fn from(id: Id<T>) -> Self {
        Self::Int(Some(id.get()))
    }
}

impl<T> From<Option<Id<T>>> for Value {
    fn from(id: Option<Id<T>>) -> Self {
        Self::Int(id.map(Id::get))
    }
}
