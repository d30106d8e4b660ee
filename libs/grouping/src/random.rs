/// Numbers that look random and follow from a seed (Steele, Lea and Flood 2014, `SplitMix64`). For simulations.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// From a seed: the same seed gives the same numbers on every machine.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mixed(self.0)
    }

    /// Evenly between 0 and 1, never either.
    pub fn share(&mut self) -> f64 {
        let bits = u32::try_from(self.bits() >> 32).unwrap_or_default();
        (f64::from(bits) + 0.5) / 4_294_967_296.0
    }

    /// Evenly one of `count` numbers from 0.
    pub fn below(&mut self, count: usize) -> usize {
        let count = u64::try_from(count.max(1)).unwrap_or(1);
        usize::try_from(self.bits() % count).unwrap_or_default()
    }

    /// A count from the negative binomial law with this mean and variance `dispersion × mean`, by inversion.
    pub fn count(&mut self, mean: f64, dispersion: f64) -> u64 {
        let goal = self.share();
        let law = crate::surge::Law::new(mean, dispersion);
        let (mut count, mut chance) = (0.0_f64, law.none());
        let (mut reached, mut whole) = (chance, 0_u64);
        while reached < goal && whole < 100_000 {
            chance *= law.ratio(count);
            count += 1.0;
            whole += 1;
            reached += chance;
        }
        whole
    }
}

/// One bijective mixing of 64 bits.
pub(crate) fn mixed(bits: u64) -> u64 {
    let bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}
