//! A room of the window as a picture: without bars, rail and buttons, with a line that says what it is.

use super::paint::{Laid, lay_out};
use crate::gui::model::room::Room;
use crate::gui::model::view::View;
use crate::gui::panels::{Panels, room_ui};
use crate::gui::theme::{GAP, LABEL, Look, PAGE_PADDING, PICTURE_WIDTH, SPACE, Weight, rich, tokens};
use crate::gui::widgets::chip::{Tone, chip};
use crate::gui::widgets::icon::Icon;
use crate::gui::widgets::label::wrapped;
use crate::text::picture_words::picture_of;
use crate::text::{Lang, PictureWord, Word};
use chrono::NaiveDate;
use eframe::egui::{Align, ColorImage, Layout, Margin, Panel, Ui, Vec2};
use index_core::OpenPlan;
use std::sync::mpsc::channel;

/// How much smaller everything may be drawn so that a page fits; smaller still could not be read from a chair.
const SHRINK: [f32; 5] = [1.0, 0.9, 0.8, 0.75, 0.7];
/// Sizes are rounded: what is missing by less than this, in points, is not missing.
const ALMOST_NOTHING: f32 = 1.0;

/// The size of a picture unless another is asked for, in pixels: that of a projector and of most screens.
pub const PICTURE_SIZE: [usize; 2] = [1920, 1080];

/// Which room of which plan is to be painted.
pub struct RoomPicture<'a> {
    /// The plan with its numbers.
    pub open: &'a OpenPlan,
    /// The room.
    pub room: Room,
    /// The language.
    pub lang: Lang,
    /// The day for which deadlines are told.
    pub today: NaiveDate,
    /// Width and height, in pixels.
    pub size: [usize; 2],
}

/// A room that was painted.
pub struct Painted {
    /// The picture.
    pub image: ColorImage,
    /// The size that would show the whole page, when this one does not.
    pub whole: Option<[usize; 2]>,
}

impl RoomPicture<'_> {
    /// Paints the room: as a window shows it whose panels are given, with its filters and its order.
    #[must_use]
    pub fn paint(&self, panels: Option<&Panels>) -> Painted {
        let most = (self.size[0] as f32 / PICTURE_WIDTH).max(1.0);
        // Never smaller than on a screen.
        let mut scales: Vec<f32> = SHRINK.iter().map(|by| (most * by).max(1.0)).collect();
        scales.dedup();
        let mut tried: Vec<(f32, Vec2)> = Vec::new();
        for scale in scales {
            let laid = self.lay_out(scale, panels, false);
            if laid.out_of_sight.max_elem() <= ALMOST_NOTHING {
                return Painted { image: laid.paint(), whole: None };
            }
            tried.push((scale, laid.out_of_sight));
        }
        // Not everything fits: the largest scale at which no column is cut, with a word that there are more rows.
        let across = tried.iter().find(|(_, missing)| missing.x <= ALMOST_NOTHING);
        let (scale, missing) = across.or(tried.last()).copied().unwrap_or((most, Vec2::ZERO));
        let missing = (missing.max(Vec2::ZERO) * scale).ceil();
        let whole = [self.size[0] + missing.x as usize, self.size[1] + missing.y as usize];
        Painted { image: self.lay_out(scale, panels, true).paint(), whole: Some(whole) }
    }

    fn lay_out(&self, scale: f32, panels: Option<&Panels>, is_cut: bool) -> Laid {
        // Nobody can click on a picture, so nobody listens.
        let (sender, _) = channel();
        let view = View::in_picture(self.open, self.lang, self.today, &sender);
        let mut panels = panels.map_or_else(Panels::default, Panels::for_picture);
        lay_out(self.size, scale, Look::Light, |ui| {
            footer_ui(ui, &view, is_cut);
            room_ui(ui, &view, self.room, &mut panels, false);
        })
    }
}

/// What the picture shows and what its figures are not: a picture travels alone.
fn footer_ui(ui: &mut Ui, view: &View, is_cut: bool) {
    let t = tokens(ui);
    let margin = Margin::symmetric(PAGE_PADDING as i8, GAP as i8 / 2);
    Panel::bottom("picture-footer").resizable(false).frame(t.bar_frame().inner_margin(margin)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = SPACE / 2.0;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if is_cut {
                chip(ui, Tone::Warn, Some(Icon::Down), PictureWord::NotAll.text(view.lang));
            }
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                let of = picture_of(view.lang, view.open.plan(), view.today);
                wrapped(ui, rich(of, LABEL, Weight::SemiBold, t.text));
                wrapped(ui, rich(view.word(Word::MethodShort), LABEL, Weight::Regular, t.second));
            });
        });
    });
}
