//! The small painted widgets that egui lacks, one a file: each takes plain values and words, keeps no state of
//! its own, and tells its name and role to screen readers.

pub mod bars;
pub mod button;
pub mod card;
pub mod check_row;
pub mod chip;
pub mod chip_toggle;
pub mod choice_menu;
pub mod context_menu;
pub mod field;
pub mod field_history;
pub mod field_text;
pub mod fold_line;
pub mod grid;
pub mod hero;
pub mod hover;
pub mod icon;
mod icon_shapes;
pub mod label;
pub mod ladder;
pub mod menu_item;
pub mod nav_item;
pub mod page;
pub(super) mod paint;
pub mod palette_item;
pub mod radar;
pub mod rank_bar;
pub mod rank_slider;
pub mod row;
pub mod score_bars;
pub mod stat;
pub mod steps_chart;
pub mod tab;
pub mod toast;
pub mod waterfall;
pub mod why;
