//! Where a dialog is drawn: over the rooms, and below whatever opens within it.

use eframe::egui::{Align2, Id, Modal, Order, Vec2};

/// A dialog at a place of the window. Lists, calendars and menus that open within it stand above it, whichever of them was
/// there first: of two areas of one order, the one that was pressed last would.
pub fn modal(id: Id, align: Align2, offset: Vec2) -> Modal {
    Modal::new(id).area(Modal::default_area(id).order(Order::Middle).anchor(align, offset))
}
