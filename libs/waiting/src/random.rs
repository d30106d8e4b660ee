/// A stream of random numbers that is the same for the same seed on every machine: xoshiro256++ (Blackman and Vigna
/// 2019), seeded by `SplitMix64` (Steele, Lea and Flood 2014). For simulations, not for secrets.
///
/// ```
/// let (mut one, mut other) = (waiting::Random::new(7), waiting::Random::new(7));
/// assert_eq!(one.uniform(), other.uniform());
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Random([u64; 4]);

impl Random {
    /// The stream of a seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        let step = 0x9e37_79b9_7f4a_7c15_u64;
        let two = step.wrapping_mul(2);
        Self([
            mixed(seed.wrapping_add(step)),
            mixed(seed.wrapping_add(two)),
            mixed(seed.wrapping_add(two).wrapping_add(step)),
            mixed(seed.wrapping_add(two).wrapping_add(two)),
        ])
    }

    /// The next 64 bits.
    pub const fn bits(&mut self) -> u64 {
        let [mut a, mut b, mut c, mut d] = self.0;
        let bits = a.wrapping_add(d).rotate_left(23).wrapping_add(a);
        let shifted = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        self.0 = [a, b, c, d.rotate_left(45)];
        bits
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

const fn mixed(mut bits: u64) -> u64 {
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}
