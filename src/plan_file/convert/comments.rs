//! Comments on rows, from the format's structs to the model and back.

use super::to_file::named;
use crate::plan_file::fields::{Date, MaybeList};
use crate::plan_file::v1;
use index_core::Comment;

pub(super) fn to_plan(c: v1::Comment) -> Comment {
    Comment {
        date: c.date.0.map(|d| d.0),
        author: c.author.0,
        text: c.text.0.unwrap_or_default(),
        extra: c.extra.into(),
    }
}

pub(super) fn to_file(comments: &[Comment]) -> MaybeList<v1::Comment> {
    let comment = |c: &Comment| v1::Comment {
        date: c.date.map(Date).into(),
        author: c.author.clone().into(),
        text: named(&c.text),
        extra: (&c.extra).into(),
    };
    comments.iter().map(comment).collect()
}
