//! How figures become scores from 0 to 100.
//!
//! No public source gives the PII's own formula in full. It follows WIPO's Global Innovation Index: min-max
//! normalisation to 0..100 and weighted arithmetic means upward (OECD/JRC, *Handbook on Constructing Composite
//! Indicators*, 2008, steps 5 and 6). Where only a rank is known, the rank curve stands in for the score.

mod curve;
mod normal;

pub use curve::RankCurve;
pub use normal::{normal_quantile, normal_score};

use crate::figure;
use crate::framework::Direction;

/// The min-max score of a raw value, 0..=100: `100·(x−min)/(max−min)`, reversed for an inverse indicator and
/// clipped at the bounds. `None` when the bounds are not in order, or one of the three
/// is no figure.
#[must_use]
pub fn min_max_score(value: f64, min: f64, max: f64, direction: Direction) -> Option<f64> {
    let are_figures = [value, min, max].into_iter().all(|number| figure::number(number).is_ok());
    if !are_figures || min >= max {
        return None;
    }
    let score = (100.0 * (value - min) / (max - min)).clamp(0.0, 100.0);
    Some(match direction {
        Direction::Positive => score,
        Direction::Negative => 100.0 - score,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inverse_indicator_is_reversed() {
        assert_eq!(min_max_score(2.0, 0.0, 10.0, Direction::Positive), Some(20.0));
        assert_eq!(min_max_score(2.0, 0.0, 10.0, Direction::Negative), Some(80.0));
        assert_eq!(min_max_score(12.0, 0.0, 10.0, Direction::Positive), Some(100.0));
        assert_eq!(min_max_score(2.0, 10.0, 0.0, Direction::Positive), None);
    }
}
