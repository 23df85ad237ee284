//! The small painted widgets that egui lacks, one a file: each takes plain values and words, keeps no state of
//! its own, and tells its name and role to screen readers.

mod bars;
mod button;
mod card;
mod chip;
mod field;
mod hero;
mod icon;
mod icon_shapes;
mod ladder;
mod nav_item;
mod paint;
mod rank_bar;
mod rank_slider;
mod stat;
mod tab;
mod toast;

pub use bars::{before_after_bar, share_bar};
pub use button::{icon_button, link, primary, quiet, quiet_with};
pub use card::{card, card_titled};
pub use chip::{Tone, chip, chip_button, chip_sized};
pub use field::{choice, multiline, number_field, search_field, text_field};
pub use hero::hero_change;
pub use icon::{Icon, icon};
pub use ladder::{Rung, RungKind, ladder};
pub use nav_item::nav_item;
pub use rank_bar::{rank_bar, rank_bar_sized};
pub use rank_slider::{rank_slider, rank_slider_sized};
pub use stat::{Stat, stat};
pub use tab::{TabResponse, plan_tab};
pub use toast::toast;
