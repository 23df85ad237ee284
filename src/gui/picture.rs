//! Pictures of what the program draws, without a display and without a graphics card: for files, the clipboard, a
//! projector, a Word document.

mod file;
mod paint;
mod raster;
mod room;
mod workshop;

pub use file::{png, with_png};
pub use paint::paint;
pub use room::{PICTURE_SIZE, Painted, RoomPicture};
pub use workshop::paint_page;
pub(super) use workshop::paint_shown;
