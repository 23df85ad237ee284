//! Normal scores: where the ranks of a table lie if what is ranked is spread like most things are.

/// The normal score of rank `rank` among `n_units`: Φ⁻¹((k − 0.375)/(n + 0.25)), lowest for rank 1 (Blom, *Statistical
/// Estimates and Transformed Beta-Variables*, 1958). `None` when the rank is not within 1..=n.
#[must_use]
pub fn normal_score(rank: u32, n_units: u32) -> Option<f64> {
    let is_within = (1..=n_units).contains(&rank);
    is_within.then(|| normal_quantile((f64::from(rank) - 0.375) / (f64::from(n_units) + 0.25)))
}

/// The quantile of the standard normal distribution for a probability within 0 and 1, both excluded; infinite at the
/// ends and beyond. Good to about 16 digits (Wichura, Algorithm AS 241, routine PPND16, *Applied Statistics* 37, 1988).
#[must_use]
pub fn normal_quantile(probability: f64) -> f64 {
    let q = probability - 0.5;
    if q.abs() <= 0.425 {
        let r = 0.180_625 - q * q;
        return q * ratio(&CENTRE, r);
    }
    let tail = if q < 0.0 { probability } else { 1.0 - probability };
    if tail <= 0.0 {
        return f64::INFINITY.copysign(q);
    }
    let r = (-libm::log(tail)).sqrt();
    let size = if r <= 5.0 { ratio(&NEAR_TAIL, r - 1.6) } else { ratio(&FAR_TAIL, r - 5.0) };
    size.copysign(q)
}

/// The coefficients of a polynomial over another, the constant terms first.
type Rational = ([f64; 8], [f64; 8]);

fn ratio((above, below): &Rational, r: f64) -> f64 {
    let polynomial = |coefficients: &[f64; 8]| coefficients.iter().rev().fold(0.0, |sum, c| sum * r + c);
    polynomial(above) / polynomial(below)
}

const CENTRE: Rational = (
    [
        3.387_132_872_796_366_6,
        1.331_416_678_917_843_8e2,
        1.971_590_950_306_551_4e3,
        13_731.693_765_509_46,
        4.592_195_393_154_987e4,
        6.726_577_092_700_87e4,
        3.343_057_558_358_813e4,
        2.509_080_928_730_122_7e3,
    ],
    [
        1.0,
        4.231_333_070_160_091e1,
        6.871_870_074_920_579e2,
        5.394_196_021_424_751e3,
        2.121_379_430_158_659_7e4,
        3.930_789_580_009_271e4,
        2.872_908_573_572_194_3e4,
        5_226.495_278_852_855,
    ],
);

const NEAR_TAIL: Rational = (
    [
        1.423_437_110_749_683_5,
        4.630_337_846_156_546,
        5.769_497_221_460_691,
        3.647_848_324_763_204_5,
        1.270_458_252_452_368_4,
        2.417_807_251_774_506e-1,
        2.272_384_498_926_918_4e-2,
        7.745_450_142_783_414e-4,
    ],
    [
        1.0,
        2.053_191_626_637_759,
        1.676_384_830_183_803_8,
        6.897_673_349_851e-1,
        1.481_039_764_274_800_8e-1,
        1.519_866_656_361_645_7e-2,
        5.475_938_084_995_345e-4,
        1.050_750_071_644_416_9e-9,
    ],
);

const FAR_TAIL: Rational = (
    [
        6.657_904_643_501_103,
        5.463_784_911_164_114,
        1.784_826_539_917_291_3,
        2.965_605_718_285_048_7e-1,
        2.653_218_952_657_612_4e-2,
        1.242_660_947_388_078_4e-3,
        2.711_555_568_743_487_6e-5,
        2.010_334_399_292_288_1e-7,
    ],
    [
        1.0,
        5.998_322_065_558_88e-1,
        1.369_298_809_227_358e-1,
        1.487_536_129_085_061_5e-2,
        7.868_691_311_456_133e-4,
        1.846_318_317_510_054_7e-5,
        1.421_511_758_316_446e-7,
        2.044_263_103_389_939_8e-15,
    ],
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_of_printed_tables() {
        for (p, z) in [
            (0.5, 0.0),
            (0.975, 1.959_963_984_540_054),
            (0.95, 1.644_853_626_951_472_7),
            (0.001, -3.090_232_306_167_813_5),
            (1e-10, -6.361_340_902_404_056),
        ] {
            assert!((normal_quantile(p) - z).abs() < 1e-12, "{p}: {}", normal_quantile(p));
        }
        assert_eq!((normal_quantile(0.0), normal_quantile(1.0)), (f64::NEG_INFINITY, f64::INFINITY));
    }

    #[test]
    fn normal_scores_rise_with_rank_and_are_symmetric() {
        let scores: Vec<f64> = (1..=63).filter_map(|k| normal_score(k, 63)).collect();
        assert!(scores.windows(2).all(|w| w[0] < w[1]) && scores.len() == 63);
        assert!((scores[0] + scores[62]).abs() < 1e-12 && scores[31].abs() < 1e-12);
        assert_eq!((normal_score(0, 63), normal_score(64, 63)), (None, None));
    }
}
