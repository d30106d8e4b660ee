/// A count as a real number; counts beyond four thousand million stay there.
pub(crate) fn real(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}

/// A small count, exactly.
#[expect(
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "only counts of terms, messages and groups come here: far below 2^24, where f32 is exact"
)]
pub(crate) fn small(count: usize) -> f32 {
    count as f32
}
