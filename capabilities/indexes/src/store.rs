//! All SQL of this capability.

pub(crate) mod block;
pub(crate) mod document;
pub(crate) mod state;
pub(crate) mod term;

/// How many values one statement binds in a list.
const CHUNK: usize = 500;

/// The values of a list, the last one again and again up to a power of two: so there are few statements of different
/// length, and a connection has them prepared.
fn padded<T: Copy>(values: &[T]) -> Vec<T> {
    let mut all = values.to_vec();
    if let Some(last) = values.last() {
        all.resize(values.len().next_power_of_two().max(4), *last);
    }
    all
}
