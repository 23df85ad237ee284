//! The frame of the window around the rooms: top bar, left rail, problems, status bar; and the start page, which stands in
//! their place.

mod find;
mod history;
mod menu;
mod notice;
mod present;
mod presenter;
mod problems;
mod rail;
mod start;
mod status_bar;
mod tabs;
mod top_bar;
mod tour;

pub use find::find_ui;
pub use history::history_ui;
pub use notice::notice_ui;
pub use present::present_ui;
pub use problems::problems_ui;
pub use rail::rail_ui;
pub use start::start_ui;
pub use status_bar::status_bar_ui;
pub use top_bar::top_bar_ui;
pub use tour::tour_ui;
