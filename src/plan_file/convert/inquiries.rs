//! Explanations that were asked for, from the format's structs to the model and back.

use crate::plan_file::fields::{Date, MaybeList};
use crate::plan_file::v1;
use index_core::Inquiry;

pub(super) fn to_plan(i: v1::Inquiry) -> Inquiry {
    Inquiry {
        asked: i.asked.0.map(|d| d.0),
        of: i.of.0,
        due: i.due.0.map(|d| d.0),
        answered: i.answered.0.map(|d| d.0),
        answer: i.answer.0,
        extra: i.extra.into(),
    }
}

pub(super) fn to_file(inquiries: &[Inquiry]) -> MaybeList<v1::Inquiry> {
    let inquiry = |i: &Inquiry| v1::Inquiry {
        asked: i.asked.map(Date).into(),
        of: i.of.clone().into(),
        due: i.due.map(Date).into(),
        answered: i.answered.map(Date).into(),
        answer: i.answer.clone().into(),
        extra: (&i.extra).into(),
    };
    inquiries.iter().map(inquiry).collect()
}
