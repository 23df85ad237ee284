//! The scrolling page in the middle of the window, with its margin inside, so that the scroll bar stays clear of
//! the cards.

use eframe::egui::scroll_area::ScrollAreaOutput;
use eframe::egui::{CentralPanel, Context, Frame, Id, Margin, ScrollArea, Ui, Vec2};

use crate::gui::theme::{GAP, PAGE_PADDING, tokens};

/// A page that fills what the bars leave and scrolls when it is too high.
pub fn page<R>(ui: &mut Ui, id: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    let frame = Frame::new().fill(tokens(ui).background);
    CentralPanel::default()
        .frame(frame)
        .show(ui, |ui| {
            let shown = ScrollArea::vertical().id_salt(id).auto_shrink(false).show(ui, |ui| {
                Frame::new()
                    .inner_margin(Margin::same(PAGE_PADDING as i8))
                    .show(ui, |ui| {
                        ui.spacing_mut().item_spacing.y = GAP;
                        add(ui)
                    })
                    .inner
            });
            note_scrolled(ui, &shown);
            shown.inner
        })
        .inner
}

/// Remembers how much of a scrolling part is out of sight, for pictures: they cannot be scrolled.
pub fn note_scrolled<R>(ui: &Ui, shown: &ScrollAreaOutput<R>) {
    note_out_of_sight(ui, shown.content_size - shown.inner_rect.size());
}

/// As [`note_scrolled`], in points.
pub fn note_out_of_sight(ui: &Ui, points: Vec2) {
    ui.ctx().data_mut(|data| {
        let most = data.get_temp_mut_or_default::<Vec2>(out_of_sight_id());
        *most = most.max(points);
    });
}

/// How many points of width and of height more would show everything that was drawn since the last call.
#[must_use]
pub fn take_out_of_sight(ctx: &Context) -> Vec2 {
    ctx.data_mut(|data| data.remove_temp(out_of_sight_id())).unwrap_or_default()
}

fn out_of_sight_id() -> Id {
    Id::unique("out-of-sight")
}
