//! The levers of the live page: which indicators have a row, and what a press of a key does to one.

use crate::gui::figures::levers::{LeverRow, lever_rows};
use crate::gui::model::presenting::PresentState;
use crate::gui::model::view::View;
use index_core::{Edit, Group, Standing};

/// How many levers fit on the page.
pub const MOST: usize = 8;

/// The levers when nobody chose any: what the draft moves, else the weakest of which a baseline is known, else what
/// the document wants improved.
pub fn usual(view: &View) -> Vec<String> {
    let all = lever_rows(view);
    let plan = view.open.plan();
    let is_wanted = |code: &str| {
        let group = plan.indicator(code).and_then(|row| row.group);
        matches!(group, Some(Group::Weakness | Group::Improve))
    };
    let kinds: [&dyn Fn(&LeverRow) -> bool; 3] =
        [&|lever| lever.moved.is_some(), &|lever| lever.from.is_some(), &|lever| is_wanted(lever.code)];
    let of_kind = |kind: &dyn Fn(&LeverRow) -> bool| -> Vec<String> {
        all.iter().filter(|lever| kind(lever)).take(MOST).map(|lever| lever.code.to_owned()).collect()
    };
    kinds.into_iter().map(of_kind).find(|codes| !codes.is_empty()).unwrap_or_default()
}

/// The rows of the page, in the order in which they were chosen; what the draft moves beside them comes after.
pub fn rows<'a>(view: &View<'a>, state: &PresentState) -> Vec<LeverRow<'a>> {
    let mut all = lever_rows(view);
    let mut codes = state.levers.clone().unwrap_or_else(|| usual(view));
    for moved in &view.open.outcome().moves {
        if !codes.contains(&moved.code) {
            codes.push(moved.code.clone());
        }
    }
    let mut take = |code: &String| {
        let at = all.iter().position(|lever| lever.code == code)?;
        Some(all.swap_remove(at))
    };
    codes.iter().filter_map(&mut take).take(MOST).collect()
}

/// The codes of the list from which the rows are chosen, in its order.
pub fn choices<'a>(view: &View<'a>) -> Vec<&'a str> {
    lever_rows(view).into_iter().map(|lever| lever.code).collect()
}

/// The codes of the rows.
pub fn codes(view: &View, state: &PresentState) -> Vec<String> {
    rows(view, state).into_iter().map(|lever| lever.code.to_owned()).collect()
}

/// A lever moved by so many places from where it is; above zero is better. Back at its baseline it is no move.
///
/// `None` where its baseline is not known.
pub fn moved(lever: &LeverRow, places: i32) -> Option<Edit> {
    let (from, to) = lever.ranks();
    let now = to.or(from)?;
    let rank = now.saturating_add_signed(-places).clamp(1, lever.of.max(1));
    Some(edit(lever, rank))
}

/// A lever moved to a rank. One of which nothing is known is assumed to stand there first.
pub fn edit(lever: &LeverRow, rank: u32) -> Edit {
    let code = lever.code.to_owned();
    let (from, _) = lever.ranks();
    let assumed = match from {
        None => Some(Standing::Rank(rank)),
        // An edit takes the place of those before it in its gesture, so the assumption is said every time.
        Some(from) if lever.is_assumed => Some(Standing::Rank(from)),
        Some(from) if from == rank => return Edit::RemoveMove { code },
        Some(_) => None,
    };
    Edit::SetMove { code, to: Standing::Rank(rank), assumed }
}
