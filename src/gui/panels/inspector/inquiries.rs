//! The explanations that were asked for of a row, at the end of its form, and asking for another one.

use crate::gui::model::view::View;
use crate::gui::panels::form::{Forms, list_form};
use crate::gui::theme::{BODY, Weight, rich, tokens};
use crate::gui::widgets::button::quiet_with;
use crate::gui::widgets::icon::Icon;
use crate::text::today_words::TodayWord;
use eframe::egui::Ui;
use index_core::waiting::inquire;
use index_core::{Asked, List};

/// Draws them; `agency` is who is asked, where the plan says that.
pub(super) fn inquiries_ui(ui: &mut Ui, view: &View, forms: &mut Forms, of: (Asked, usize), agency: Option<&str>) {
    let plan = view.open.plan();
    let list = List::Inquiries(of.0, of.1);
    if plan.row_count(list).is_some_and(|count| count > 0) {
        let color = tokens(ui).text;
        ui.label(rich(TodayWord::Inquiry.text(view.lang), BODY, Weight::SemiBold, color));
        list_form(ui, view, forms, list, false);
    }
    let button = quiet_with(ui, Some(Icon::Plus), TodayWord::Inquire.text(view.lang), None);
    if button.on_hover_text(TodayWord::InquireFormTip.text(view.lang)).clicked()
        && let Some((edit, record)) = inquire(plan, of, agency, view.today)
    {
        view.edit(edit);
        forms.show(record);
    }
}
