//! The words of comments on rows.

use super::{Lang, date};
use index_core::Comment;

bilingual! {
    /// A word or short sentence about comments.
    pub enum CommentWord {
        Comments => "Ý kiến" / "Comments",
        Empty => "(chưa có nội dung)" / "(nothing written yet)",
        NoRow => "Hãy chọn một dòng trong bảng trước." / "Please select a row of a table first.",
    }
}

/// A comment in a line: when, who, what.
#[must_use]
pub fn comment_line(lang: Lang, comment: &Comment) -> String {
    let text = comment.text.trim();
    let text = if text.is_empty() { CommentWord::Empty.text(lang) } else { text };
    let signed = [comment.date.map(|day| date(lang, day)), comment.author.clone()];
    let signed = signed.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    if signed.is_empty() { text.to_owned() } else { format!("{signed}: {text}") }
}

/// The newest comment on a row, and how many there are besides; `None` where nothing was said.
#[must_use]
pub fn newest_comment(lang: Lang, comments: &[Comment]) -> Option<String> {
    let (newest, others) = comments.split_last()?;
    let line = comment_line(lang, newest);
    Some(if others.is_empty() { line } else { format!("{line} (+{})", others.len()) })
}
