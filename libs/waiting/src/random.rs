/// A stream of random numbers that is the same for the same seed on every machine: `SplitMix64` (Steele, Lea and Flood
/// 2014). For simulations, not for secrets.
///
/// ```
/// let (mut one, mut other) = (waiting::Random::new(7), waiting::Random::new(7));
/// assert_eq!(one.uniform(), other.uniform());
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Random(u64);

impl Random {
    /// The stream of a seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits.
    pub const fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Uniform in (0, 1): neither end ever comes.
    #[expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "53 bits fit exactly")]
    pub const fn uniform(&mut self) -> f64 {
        ((self.bits() >> 11) as f64 + 0.5) / 9_007_199_254_740_992.0
    }

    /// Exponential with mean 1.
    pub fn exponential(&mut self) -> f64 {
        -self.uniform().ln()
    }

    /// Standard normal.
    pub fn normal(&mut self) -> f64 {
        crate::number::normal_quantile(self.uniform())
    }
}
