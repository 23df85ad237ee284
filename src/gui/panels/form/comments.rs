//! What was said of a row, at the end of its form, and saying something oneself.

use super::list::list_form;
use super::typing::Forms;
use crate::gui::model::action::Action;
use crate::gui::model::view::View;
use crate::gui::theme::{BODY, Weight, rich, tokens};
use crate::gui::widgets::button::quiet_with;
use crate::gui::widgets::icon::Icon;
use crate::text::Word;
use crate::text::comment_words::CommentWord;
use eframe::egui::Ui;
use index_core::{Commented, List, comment};

/// Draws the comments on a row, the oldest first, and the button for one more.
pub(in crate::gui::panels) fn comments_form(ui: &mut Ui, view: &View, forms: &mut Forms, of: (Commented, usize)) {
    let plan = view.open.plan();
    let list = List::Comments(of.0, of.1);
    if plan.row_count(list).is_some_and(|count| count > 0) {
        let color = tokens(ui).text;
        ui.label(rich(CommentWord::Comments.text(view.lang), BODY, Weight::SemiBold, color));
        list_form(ui, view, forms, list, false);
    }
    let button = quiet_with(ui, Some(Icon::Plus), view.word(Word::Comment), None);
    if button.on_hover_text(Action::Comment.tooltip(view.lang)).clicked()
        && let Some((edit, record)) = comment(plan, of, view.author, view.today)
    {
        view.edit(edit);
        forms.write_comment(record);
    }
}
