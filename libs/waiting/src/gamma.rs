use crate::number::normal_quantile;

/// A wait as a gamma distribution with a mean and a variance: what is said about one customer's wait.
///
/// ```
/// let wait = waiting::Gamma { mean: 100.0, variance: 10_000.0 }; // as for an exponential
/// assert!((wait.quantile(0.9) - 230.26).abs() < 2.5);
/// ```
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Gamma {
    /// The mean.
    pub mean: f64,
    /// The variance.
    pub variance: f64,
}

impl Gamma {
    /// The `p`-quantile by Wilson and Hilferty (1931): `m (1 - 1/(9k) + z/(3 sqrt k))^3` with `k = m²/v`. Within 1 % of
    /// the exact one for `p` of a half and more while `k >= 1`; never negative.
    #[must_use]
    pub fn quantile(self, p: f64) -> f64 {
        self.mean * self.factor(p)
    }

    /// The quantile divided by the mean.
    #[must_use]
    pub fn factor(self, p: f64) -> f64 {
        if self.mean <= 0.0 || self.variance <= 0.0 {
            return 1.0;
        }
        let shape = (self.mean * self.mean / self.variance).max(0.05);
        (1.0 - 1.0 / (9.0 * shape) + normal_quantile(p) / (3.0 * shape.sqrt())).max(0.0).powi(3)
    }
}
