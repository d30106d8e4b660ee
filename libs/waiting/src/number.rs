/// A count as a real number.
#[expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "counts here stay far below 2^53")]
pub(crate) const fn real(count: usize) -> f64 {
    count as f64
}

/// The quantile of the standard normal distribution, by the rational approximation of Acklam (relative error below
/// 1.2e-9); `p` is kept within 1e-12 of the ends.
#[must_use]
pub(crate) fn normal_quantile(p: f64) -> f64 {
    const A: [f64; 6] = [
        -3.969_683_028_665_376e1,
        2.209_460_984_245_205e2,
        -2.759_285_104_469_687e2,
        1.383_577_518_672_69e2,
        -3.066_479_806_614_716e1,
        2.506_628_277_459_239,
    ];
    const B: [f64; 6] = [
        -5.447_609_879_822_406e1,
        1.615_858_368_580_409e2,
        -1.556_989_798_598_866e2,
        6.680_131_188_771_972e1,
        -1.328_068_155_288_572e1,
        1.0,
    ];
    const C: [f64; 6] = [
        -7.784_894_002_430_293e-3,
        -3.223_964_580_411_365e-1,
        -2.400_758_277_161_838,
        -2.549_732_539_343_734,
        4.374_664_141_464_968,
        2.938_163_982_698_783,
    ];
    const D: [f64; 5] =
        [7.784_695_709_041_462e-3, 3.224_671_290_700_398e-1, 2.445_134_137_142_996, 3.754_408_661_907_416, 1.0];
    const TAIL: f64 = 0.024_25;
    let p = p.clamp(1e-12, 1.0 - 1e-12);
    let series = |terms: &[f64], x: f64| terms.iter().fold(0.0, |sum, term| sum * x + term);
    if p < TAIL {
        let q = (-2.0 * p.ln()).sqrt();
        return series(&C, q) / series(&D, q);
    }
    if p > 1.0 - TAIL {
        let q = (-2.0 * (1.0 - p).ln()).sqrt();
        return -series(&C, q) / series(&D, q);
    }
    let q = p - 0.5;
    let r = q * q;
    series(&A, r) * q / series(&B, r)
}

#[cfg(test)]
mod tests {
    use super::normal_quantile;

    #[test]
    fn the_normal_quantile_has_its_known_values() {
        for (p, z) in [(0.5, 0.0), (0.8, 0.841_621_233_6), (0.9, 1.281_551_565_5), (0.001, -3.090_232_306_2)] {
            assert!((normal_quantile(p) - z).abs() < 1e-8, "{p}");
        }
    }
}
