//! The exact scores behind printed ones, drawn in the order that is known.

use super::random::Random;

/// Puts an exact score in the place of each printed one, best first: within its rounding, in points, and never above the one before.
/// Those that are printed alike are drawn together, so that each order of theirs is as likely.
pub(super) fn draw_exact(scores: &mut [f64], rounding: &[f64], random: &mut Random) {
    // Nobody is drawn so low that those behind find no room.
    let mut least = scores.to_vec();
    let mut behind = f64::NEG_INFINITY;
    for (least, off) in least.iter_mut().zip(rounding).rev() {
        behind = behind.max(*least - off);
        *least = behind;
    }
    let mut most = f64::INFINITY;
    let mut start = 0;
    while start < scores.len() {
        let (score, off) = (scores[start], rounding[start]);
        let alike = (start..scores.len()).take_while(|at| scores[*at] == score && rounding[*at] == off).count();
        let end = start + alike;
        let hi = (score + off).min(most);
        let lo = least[end - 1].min(hi);
        if off > 0.0 {
            scores[start..end].fill_with(|| lo + (hi - lo) * random.uniform());
            scores[start..end].sort_by(|a, b| b.total_cmp(a));
        } else {
            scores[start..end].fill(hi);
        }
        most = scores[end - 1];
        start = end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_scores_keep_their_order_and_their_rounding() {
        // 38.50 stands behind 38.497, so it is 38.4975 at the most.
        let (printed, rounding) =
            ([40.0, 40.0, 38.497, 38.5, 38.49, 38.488], [0.005, 0.005, 0.000_5, 0.005, 0.005, 0.0]);
        let mut random = Random::new(1);
        let mut sums = [0.0; 6];
        for _ in 0..4000 {
            let mut scores = printed;
            draw_exact(&mut scores, &rounding, &mut random);
            assert!(scores.windows(2).all(|pair| pair[0] >= pair[1]), "{scores:?}");
            let is_off = |(at, score): (usize, &f64)| (score - printed[at]).abs() > rounding[at] + 1e-12;
            assert!(!scores.iter().enumerate().any(is_off), "{scores:?}");
            sums.iter_mut().zip(scores).for_each(|(sum, score)| *sum += score);
        }
        // Of two alike, the mean of the greater is a sixth of the width above the middle.
        assert!((sums[0] / 4000.0 - 40.001_667).abs() < 2e-4, "{}", sums[0] / 4000.0);
        assert!((sums[1] / 4000.0 - 39.998_333).abs() < 2e-4, "{}", sums[1] / 4000.0);
    }
}
