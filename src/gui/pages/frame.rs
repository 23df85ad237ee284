//! What stands around every page: its title, which plan and page it is, what the figures are not, and the keys.

use crate::gui::model::command::Command;
use crate::gui::model::presenting::{PresentState, PresentStep};
use crate::gui::model::title;
use crate::gui::model::view::View;
use crate::gui::pages::keys;
use crate::gui::pages::page_words::page_title;
use crate::gui::pages::sheet::{Sheet, area, words};
use crate::gui::theme::{Weight, workshop};
use crate::gui::widgets::icon::Icon;
use crate::report::WorkshopPage;
use crate::text::PresentWord;
use eframe::egui::{Align2, CursorIcon, Role, Sense, WidgetInfo, pos2};
use strum::VariantArray;

/// Room for plan and page at the right of the title.
const COUNTER: f32 = 420.0;
/// Between two keys of the footer.
const KEY_GAP: f32 = 20.0;

/// Draws title and footer.
pub(super) fn frame_ui(sheet: &mut Sheet, view: &View, page: WorkshopPage, state: &PresentState) {
    let t = sheet.t;
    let (left, right) = (workshop::MARGIN, sheet.right());
    let line = |from, to| area(from, workshop::TITLE_Y - 40.0, to, workshop::TITLE_Y + 40.0);
    let plan = title::of(view.open.plan(), &[]);
    let counter = format!("{plan} · {}/{}", page.number(), WorkshopPage::VARIANTS.len());
    let counter = words(&counter, workshop::ROW, Weight::Regular, t.second);
    sheet.write(line(right - COUNTER, right), Align2::RIGHT_CENTER, counter);
    // The first page is a title as a whole.
    if page != WorkshopPage::Title {
        let title = page_title(page, view, state);
        let title = words(&title, workshop::TITLE, Weight::Bold, t.text);
        sheet.write(line(left, right - COUNTER), Align2::LEFT_CENTER, title);
    }
    let start = keys_ui(sheet, view, page);
    let y = sheet.height() - workshop::FOOTER;
    let footer = area(left, y - 20.0, start - KEY_GAP, y + 20.0);
    let method = words(PresentWord::Method.text(view.lang), workshop::LEAST, Weight::Regular, t.second);
    sheet.write(footer, Align2::LEFT_CENTER, method);
}

/// A key of the footer: what is on it, what it does, and what a click on it asks for.
type KeyHint = (Vec<Cap>, PresentWord, Option<PresentStep>);

/// What is on a key.
enum Cap {
    Arrow(Icon),
    Letter(&'static str),
}

fn hints(page: WorkshopPage) -> Vec<KeyHint> {
    let letter = |key, word, step| (vec![Cap::Letter(key)], word, Some(step));
    let arrows = |a, b, word| (vec![Cap::Arrow(a), Cap::Arrow(b)], word, None);
    let mut hints = vec![arrows(Icon::ArrowLeft, Icon::ArrowRight, PresentWord::KeyPage)];
    if page == WorkshopPage::WhatIf {
        hints.push(arrows(Icon::ArrowUp, Icon::ArrowDown, PresentWord::KeyChoose));
        hints.push((vec![Cap::Letter("+"), Cap::Letter("−")], PresentWord::KeyMove, None));
        hints.push(letter(keys::RESET.name(), PresentWord::KeyReset, PresentStep::Reset));
        hints.push(letter(keys::UNDO.name(), PresentWord::KeyUndo, PresentStep::Undo));
        hints.push(letter(keys::CHOOSE.name(), PresentWord::KeyList, PresentStep::Choose));
    } else {
        hints.push(letter(keys::PRESENTER.name(), PresentWord::KeyPresenter, PresentStep::Presenter));
    }
    hints.push(letter(keys::PICTURE.name(), PresentWord::KeyPicture, PresentStep::Picture));
    hints.push(letter("Esc", PresentWord::KeyLeave, PresentStep::Leave));
    hints
}

/// Draws the keys from the right; gives where they begin. A picture has none.
fn keys_ui(sheet: &mut Sheet, view: &View, page: WorkshopPage) -> f32 {
    let mut right = sheet.right();
    if view.is_picture {
        return right;
    }
    for hint in hints(page).into_iter().rev() {
        right = key_ui(sheet, view, &hint, right) - KEY_GAP;
    }
    right + KEY_GAP
}

/// Draws a key that ends at `right`; gives where it begins. Those that are one key are buttons too.
fn key_ui(sheet: &mut Sheet, view: &View, (caps, word, step): &KeyHint, right: f32) -> f32 {
    const ARROW: f32 = 24.0;
    const GAP: f32 = 7.0;
    let t = sheet.t;
    let y = sheet.height() - workshop::FOOTER;
    let label = words(word.text(view.lang), workshop::LEAST, Weight::Regular, t.second);
    let letter = |text| words(text, workshop::LEAST, Weight::SemiBold, t.second);
    let width_of = |cap: &Cap, sheet: &Sheet| match cap {
        Cap::Arrow(_) => ARROW,
        Cap::Letter(text) => sheet.width_of(letter(text)),
    };
    let caps_width: f32 = caps.iter().map(|cap| width_of(cap, sheet) + GAP).sum();
    let left = right - caps_width - sheet.width_of(label) - 1.0;
    let mut x = left;
    for cap in caps {
        let width = width_of(cap, sheet);
        match cap {
            Cap::Arrow(icon) => sheet.icon(pos2(x + width * 0.5, y), ARROW, *icon, t.second),
            Cap::Letter(text) => {
                sheet.write(area(x, y - 20.0, x + width + 1.0, y + 20.0), Align2::LEFT_CENTER, letter(text));
            }
        }
        x += width + GAP;
    }
    sheet.write(area(x, y - 20.0, right, y + 20.0), Align2::LEFT_CENTER, label);
    if let Some(step) = step {
        let place = sheet.on_screen(area(left - GAP, y - 24.0, right + GAP, y + 24.0));
        let button = sheet.ui.allocate_rect(place, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
        button.widget_info(|| WidgetInfo::labeled(Role::Button, true, word.text(view.lang)));
        if button.clicked() {
            // A button would keep the keyboard, and Space would press it again instead of turning the page.
            button.surrender_focus();
            view.send(Command::Present(step.clone()));
        }
    }
    left
}
