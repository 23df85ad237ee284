//! The formulas of the explanations with their figures, and the facts below them.

use super::screen::origin_formula;
use super::standing_words::{known_decimals, scenario_score, score_bounds, score_figure};
use super::sums::{CHANGE_DECIMALS, contribution_of, gains, rounded, sum_shown};
use super::{
    Heading, Lang, Word, contribution_formula, counted, fixed, framework_line, score_why, share, signed, weight_why,
};
use crate::text::explain_word::ExplainWord;
use index_core::{
    Basis, Direction, Explanation, Interval, LadderError, Member, MoveOutcome, Neighbour, OpenPlan, RankAnswer,
    RankEstimate, Rule, ScoreOrigin, Subject, Witness,
};

/// A fact: what it is, and what is known of it.
type Line = (String, Option<String>);

/// The rule with its figures, a line each.
pub(super) fn formula(lang: Lang, open: &OpenPlan, explanation: &Explanation) -> Vec<String> {
    let entry = explanation.position.and_then(|p| open.context().framework.entries().get(p));
    let direction = entry.map(|e| e.spec.direction).unwrap_or_default();
    let is_doubtful = open.scorecard().table.is_contradictory();
    let sure = sure(lang, explanation.basis == Some(Basis::Assumed), is_doubtful);
    let word = |word: ExplainWord| vec![word.text(lang).to_owned()];
    let mut lines = match &explanation.rule {
        Rule::Published { .. } if explanation.basis == Some(Basis::Document) => word(ExplainWord::OfPlan),
        Rule::Published { .. } => word(ExplainWord::Published),
        Rule::Stated { .. } => word(ExplainWord::Stated),
        Rule::Interpolated { score, rank, upper, lower } => interpolated(lang, (*score, sure), *rank, upper, lower),
        Rule::Mean { score } => vec![mean(lang, &explanation.members, *score)],
        Rule::Unknown => vec![unknown(lang, &explanation.subject).to_owned()],
        Rule::Moved { before, after, delta } => {
            let mut lines = moved(lang, &explanation.members, (*before, *after, sure), *delta);
            lines.extend(before.and_then(|before| shown(lang, open, before)));
            lines
        }
        Rule::Rank(answer) => rank(lang, answer, explanation.basis),
        Rule::Indicator(known) => vec![score_why(lang, known, direction)],
        Rule::Contribution { moved } => {
            let mut lines = contribution(lang, moved, direction);
            lines.extend(adjusted(lang, open, moved));
            lines
        }
    };
    if let (Subject::Group(_), Some(change), Some(entry)) = (&explanation.subject, explanation.change, entry) {
        lines.push(group_change(lang, change, entry.effective_weight));
    }
    lines
}

fn unknown(lang: Lang, subject: &Subject) -> &'static str {
    match subject {
        Subject::Score(_) => ExplainWord::NoScore.text(lang),
        Subject::Rank(_) => ExplainWord::NoRank.text(lang),
        Subject::Group(_) => ExplainWord::NeedsAll.text(lang),
        Subject::Indicator(_) | Subject::Contribution(_) => Word::NotMeasured.text(lang),
    }
}

/// How sure bounds are.
fn sure(lang: Lang, is_assumed: bool, is_doubtful: bool) -> &'static str {
    match (is_assumed, is_doubtful) {
        (true, _) => lang.pick("Theo giả định", "By assumption"),
        (false, true) => lang.pick("Theo số liệu mâu thuẫn", "By contradictory figures"),
        (false, false) => lang.pick("Chắc chắn", "Surely"),
    }
}

fn interpolated(
    lang: Lang,
    (score, sure): (Interval, &str),
    rank: u32,
    upper: &Neighbour,
    lower: &Neighbour,
) -> Vec<String> {
    let estimate = fixed(lang, score.estimate, 2);
    let (high, low) = (fixed(lang, upper.score, 2), fixed(lang, lower.score, 2));
    if upper.rank == lower.rank {
        return vec![format!("{} {} = {estimate}", lang.pick("Cùng hạng với", "Same rank as"), upper.province)];
    }
    let (Some(from), Some(to)) = (upper.rank, lower.rank) else { return vec![estimate] };
    let z = |rank: u32| format!("z({rank})");
    let steps = format!(
        "{high} − ({high} − {low}) × ({} − {}) / ({} − {}) = {estimate}; {}",
        z(rank),
        z(from),
        z(to),
        z(from),
        lang.pick("z(k): điểm chuẩn của hạng k, theo Blom", "z(k): the normal score of rank k, by Blom")
    );
    let bounds = score_bounds(lang, score).map(|b| format!("{sure}: {b}"));
    let falling = bounds.map(|b| format!("{b}. {}", ExplainWord::Falling.text(lang)));
    [Some(steps), falling].into_iter().flatten().collect()
}

fn mean(lang: Lang, members: &[Member], score: f64) -> String {
    let term = |m: &Member| m.score.map(|s| format!("{} × {}", fixed(lang, s, 2), share(lang, m.within)));
    let terms: Vec<String> = members.iter().filter_map(term).collect();
    format!("{} = {}", terms.join(" + "), fixed(lang, score, 2))
}

/// The change of a group's own score: what its moves add to the index, over its weight there.
fn group_change(lang: Lang, change: f64, effective: f64) -> String {
    let words = lang.pick("Thay đổi = tổng đóng góp / trọng số thực", "Change = sum of gains / effective weight");
    let sum = signed(lang, change * effective, 4);
    format!("{words} = {sum} / ({}) = {}", share(lang, effective), signed(lang, change, 4))
}

/// What is shown, where that has fewer digits than the formula.
fn shown(lang: Lang, open: &OpenPlan, before: Interval) -> Option<String> {
    let outcome = open.outcome();
    let words = lang.pick("Số hiển thị bỏ phần lẻ chưa chắc", "Shown without the digits that are not known");
    let (from, to) = (score_figure(lang, &outcome.baseline), scenario_score(lang, outcome));
    let change = signed(lang, outcome.delta, CHANGE_DECIMALS);
    (known_decimals(before) < CHANGE_DECIMALS).then(|| format!("{words}: {from} {change} → {to}"))
}

fn moved(
    lang: Lang,
    members: &[Member],
    (before, after, sure): (Option<Interval>, Option<Interval>, &str),
    delta: f64,
) -> Vec<String> {
    let gains: Vec<String> = gains(members).into_iter().flatten().map(|gain| term(lang, gain)).collect();
    let change = signed(lang, delta, 4);
    let sum = format!("{} = {} = {change}", lang.pick("Tổng đóng góp", "Sum of gains"), gains.join(" + "));
    let scenario = lang.pick("Kịch bản = hiện trạng + thay đổi", "Scenario = baseline + change");
    let (Some(before), Some(after)) = (before, after) else {
        return vec![sum, format!("{scenario} = {} + {}", Word::Unknown.text(lang), term(lang, delta))];
    };
    let raw = before.estimate + delta;
    let clipped = if (raw - after.estimate).abs() < 1e-9 {
        String::new()
    } else {
        format!(" → {}", fixed(lang, after.estimate, 2))
    };
    let (from, to) = (fixed(lang, before.estimate, 4), fixed(lang, sum_shown(before.estimate, delta, 4), 4));
    let steps = format!("{from} + {} = {to}", term(lang, delta));
    let bounds = score_bounds(lang, after).map(|b| format!("{sure}: {b}"));
    [(members.len() > 1).then_some(sum), Some(format!("{scenario} = {steps}{clipped}")), bounds]
        .into_iter()
        .flatten()
        .collect()
}

/// A term of a sum, in brackets when it is below zero.
fn term(lang: Lang, value: f64) -> String {
    let figure = fixed(lang, value, 4);
    if value < 0.0 { format!("({figure})") } else { figure }
}

fn rank(lang: Lang, answer: &RankAnswer<Neighbour>, basis: Option<Basis>) -> Vec<String> {
    let span = answer.span;
    if let RankEstimate::OwnRank(rank) = answer.estimate
        && span.is_single()
    {
        return vec![match (lang, span.is_assumed) {
            (Lang::Vi, false) if basis == Some(Basis::Document) => format!("Hạng {rank}/{} theo kế hoạch.", span.of),
            (Lang::En, false) if basis == Some(Basis::Document) => format!("Rank {rank}/{} by the plan.", span.of),
            (Lang::Vi, false) => format!("Hạng {rank}/{} đã công bố.", span.of),
            (Lang::En, false) => format!("Rank {rank}/{} as published.", span.of),
            (Lang::Vi, true) => format!("Hạng {rank}/{} là giả định.", span.of),
            (Lang::En, true) => format!("Rank {rank}/{} is assumed.", span.of),
        }];
    }
    let (above, below, of) = (span.best - 1, span.of - span.worst, span.of);
    let sure = sure(lang, span.is_assumed, span.sure.is_none()).to_lowercase();
    let (best, worst) = match lang {
        Lang::Vi => (
            format!("Hạng tốt nhất = 1 + {above} tỉnh {sure} xếp trên = {}", span.best),
            format!("Hạng kém nhất = {of} − {below} tỉnh {sure} xếp dưới = {}", span.worst),
        ),
        Lang::En => (
            format!("Best rank = 1 + {} {sure} above = {}", provinces(above), span.best),
            format!("Worst rank = {of} − {} {sure} below = {}", provinces(below), span.worst),
        ),
    };
    let estimate = span.estimate.map(|e| estimated(lang, answer, e));
    let on_assumption = lang.pick("Tất cả đều dựa trên giả định.", "All of it rests on an assumption.");
    let assumed = span.is_assumed.then(|| on_assumption.to_owned());
    [Some(best), Some(worst), estimate, assumed].into_iter().flatten().collect()
}

/// How the most likely rank is counted on the filled ladder.
fn estimated(lang: Lang, answer: &RankAnswer<Neighbour>, estimate: u32) -> String {
    let words = lang.pick("Ước tính", "Estimate");
    let RankEstimate::Counted { score, n_above, .. } = &answer.estimate else {
        return format!("{words}: {}", rank_word(lang, estimate));
    };
    let score = fixed(lang, *score, 2);
    let steps = match lang {
        Lang::Vi => format!("1 + {n_above} tỉnh cao hơn {score} trên bảng điểm đã lấp chỗ trống"),
        Lang::En => format!("1 + {} above {score} on the filled ladder", provinces(*n_above)),
    };
    let kept = if 1 + n_above == estimate {
        ""
    } else {
        lang.pick(" (giữ trong khoảng trên)", " (kept within the range)")
    };
    format!("{words} = {steps} = {}{kept}", rank_word(lang, estimate))
}

fn provinces(n: u32) -> String {
    counted(n, "province", "provinces")
}

fn rank_word(lang: Lang, rank: u32) -> String {
    format!("{} {rank}", lang.pick("hạng", "rank"))
}

fn contribution(lang: Lang, moved: &MoveOutcome, direction: Direction) -> Vec<String> {
    let (before, after) = (lang.pick("Điểm trước", "Score before"), lang.pick("Điểm sau", "Score after"));
    vec![
        origin_formula(lang, before, moved.from.score, (moved.from.origin, direction), 3),
        origin_formula(lang, after, moved.to.score, (moved.to.origin, direction), 3),
        contribution_formula(lang, moved),
    ]
}

/// That a contribution is shown otherwise than it would be rounded by itself.
fn adjusted(lang: Lang, open: &OpenPlan, moved: &MoveOutcome) -> Option<String> {
    let shown = contribution_of(open.outcome(), &moved.code)?;
    let differs = (shown - rounded(moved.contribution, CHANGE_DECIMALS)).abs() > 1e-9;
    differs.then(|| match lang {
        Lang::Vi => format!(
            "Ghi là {}: chữ số cuối được chỉnh để các đóng góp cộng lại đúng bằng tổng đã hiển thị.",
            signed(lang, shown, CHANGE_DECIMALS)
        ),
        Lang::En => format!(
            "Shown as {}: the last digit is set so that the gains add up to the sum that is shown.",
            signed(lang, shown, CHANGE_DECIMALS)
        ),
    })
}

/// Source, weight, place in the framework, neighbours.
pub(super) fn lines(lang: Lang, open: &OpenPlan, explanation: &Explanation) -> Vec<Line> {
    let mut lines = Vec::new();
    if let Some(source) = &explanation.source {
        lines.push((Heading::Source.text(lang).to_owned(), Some(super::source(source))));
    }
    match &explanation.rule {
        Rule::Interpolated { upper, lower, .. } if upper.rank == lower.rank => {
            lines.push(neighbour_line(lang, ExplainWord::SameRank, upper, 0));
        }
        Rule::Interpolated { rank, upper, lower, .. } => {
            let between = |other: Option<u32>| other.map_or(0, |other| other.abs_diff(*rank).saturating_sub(1));
            lines.push(neighbour_line(lang, ExplainWord::NeighbourAbove, upper, between(upper.rank)));
            lines.push(neighbour_line(lang, ExplainWord::NeighbourBelow, lower, between(lower.rank)));
        }
        Rule::Rank(answer) => lines.extend(rank_lines(lang, answer, open.scorecard().table.own.rank)),
        _ => {}
    }
    lines.extend(figure_line(lang, explanation));
    lines.extend(explanation.ladder_error.as_ref().map(|error| (ladder_error(lang, error), None)));
    let framework = &open.context().framework;
    if let Some(position) = explanation.position
        && let Some(entry) = framework.entries().get(position)
    {
        if entry.parent.is_some() {
            lines.push((weight_why(lang, framework, position), None));
        }
        lines.push((Word::InFramework.text(lang).to_owned(), Some(framework_line(lang, entry))));
    }
    lines
}

/// What an indicator's score is made from, and on what ground that stands.
fn figure_line(lang: Lang, explanation: &Explanation) -> Option<Line> {
    let (Rule::Indicator(known), Some(ground)) = (&explanation.rule, explanation.figure_basis) else { return None };
    let figure = match known.origin {
        ScoreOrigin::Given => return None,
        ScoreOrigin::MinMax { .. } => lang.pick("Giá trị gốc", "Raw value").to_owned(),
        ScoreOrigin::RankCurve { rank, curve } => format!("{} {rank}/{}", lang.pick("Hạng", "Rank"), curve.n_units()),
    };
    Some((format!("{figure}: {}", super::sentences::basis(lang, ground)), None))
}

/// How far the filled ladder may be off: what it misses when each known score is left out in turn.
fn ladder_error(lang: Lang, error: &LadderError) -> String {
    let (mean, max, n) = (fixed(lang, error.mean, 2), fixed(lang, error.max, 2), error.n_scores);
    match lang {
        Lang::Vi => format!(
            "Điểm chưa biết được lấp theo điểm chuẩn của hạng. Thử bỏ lần lượt từng điểm đã biết ({n} điểm): sai bình quân {mean} điểm, nhiều nhất {max} điểm."
        ),
        Lang::En => {
            let known = counted(n, "known score", "known scores");
            format!(
                "Scores that are not known are filled in by the normal scores of the ranks. Of {known}, each left out in turn, the ladder misses by {mean} points on average, {max} at the most."
            )
        }
    }
}

/// A province with its rank and score, how many others lie between it and us, and where its figures are from.
fn neighbour_line(lang: Lang, what: ExplainWord, neighbour: &Neighbour, n_between: u32) -> Line {
    let between = match (lang, n_between) {
        (_, 0) => String::new(),
        (Lang::Vi, n) => format!(" (ở giữa còn {n} địa phương khác)"),
        (Lang::En, n) => format!(" ({} in between)", counted(n, "other province", "other provinces")),
    };
    let words = format!("{}: {}{between}", what.text(lang), neighbour_words(lang, neighbour));
    (words, neighbour.source.as_deref().map(super::source))
}

fn neighbour_words(lang: Lang, neighbour: &Neighbour) -> String {
    let score = fixed(lang, neighbour.score, 2);
    let assumed = if neighbour.is_assumed { lang.pick(" (giả định)", " (assumed)") } else { "" };
    let rank = neighbour.rank.map(|rank| format!(", {}", rank_word(lang, rank))).unwrap_or_default();
    format!("{}{rank}, {} {score}{assumed}", neighbour.province, lang.pick("điểm", "score"))
}

/// Who is surely above and below, and why; and who is next to the estimated rank.
fn rank_lines(lang: Lang, answer: &RankAnswer<Neighbour>, own: Option<u32>) -> Vec<Line> {
    let span = answer.span;
    let sure = sure(lang, span.is_assumed, span.sure.is_none());
    let (above, below) = (lang.pick("xếp trên", "above"), lang.pick("xếp dưới", "below"));
    let mut lines = vec![
        witness_line(lang, (&format!("{sure} {above}"), span.best - 1), &answer.above, true),
        witness_line(lang, (&format!("{sure} {below}"), span.of - span.worst), &answer.below, false),
    ];
    if let RankEstimate::Counted { upper, lower, n_above, .. } = &answer.estimate {
        // The others without us: whoever stood behind our own rank is one place further up.
        let place = |rank: u32| if own.is_some_and(|own| own < rank) { rank - 1 } else { rank };
        let above = |n: &Neighbour| n.rank.map_or(0, |rank| n_above.saturating_sub(place(rank)));
        let below = |n: &Neighbour| n.rank.map_or(0, |rank| place(rank).saturating_sub(n_above + 1));
        lines.extend(upper.iter().map(|n| neighbour_line(lang, ExplainWord::NeighbourAbove, n, above(n))));
        lines.extend(lower.iter().map(|n| neighbour_line(lang, ExplainWord::NeighbourBelow, n, below(n))));
    }
    lines
}

fn witness_line(lang: Lang, (what, units): (&str, u32), witness: &Witness<Neighbour>, is_above: bool) -> Line {
    let (why, source) = match witness {
        Witness::Nothing => {
            (lang.pick("chưa có điểm công bố nào cho biết", "no published score tells").to_owned(), None)
        }
        Witness::Seats => {
            (lang.pick("theo các vị trí mà tỉnh khác chưa giữ", "by the places that others leave").to_owned(), None)
        }
        Witness::OwnRank(rank) => (
            match lang {
                Lang::Vi => format!("theo hạng hiện trạng {rank}, khi các tỉnh khác đứng yên"),
                Lang::En => format!("by the baseline's rank {rank}, while the others stand still"),
            },
            None,
        ),
        Witness::Score(neighbour) => {
            let words = neighbour_words(lang, neighbour);
            let compared = match (lang, is_above) {
                (Lang::Vi, true) => "và mọi tỉnh trên đó cao điểm hơn, kể cả sai số làm tròn",
                (Lang::Vi, false) => "và mọi tỉnh dưới đó thấp điểm hơn, kể cả sai số làm tròn",
                (Lang::En, true) => "and all above it score more, rounding allowed for",
                (Lang::En, false) => "and all below it score less, rounding allowed for",
            };
            (format!("{words} {compared}"), neighbour.source.as_deref().map(super::source))
        }
    };
    (format!("{what}: {units} ({why})"), source)
}
