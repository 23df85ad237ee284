//! `export`: a page of the program as a picture. What is to be seen is worked out here; the picture is drawn by the
//! room that draws, which the caller of the command line asks.

use super::console::Console;
use super::exit::Exit;
use super::failure::Failure;
use super::options::{in_lines, named};
use super::source;
use super::what_if::Moves;
use crate::plan_file::SaveError;
use crate::report::{Page, Room, WorkshopPage};
use crate::text::{Lang, picture_words, saved_to};
use chrono::NaiveDate;
use clap::ValueEnum;
use clap::builder::PossibleValue;
use index_core::OpenPlan;
use std::io::Write;
use std::path::{Path, PathBuf};
use strum::VariantArray;

/// The smallest picture in which a page has room, width and height in pixels.
const LEAST: [usize; 2] = [800, 480];
/// The longest side of a picture: more would only fill the memory.
const MOST: usize = 8192;

/// Xuất một trang của chương trình thành ảnh / Write a page of the program as a picture
#[derive(clap::Args)]
pub(super) struct ExportArgs {
    /// Kế hoạch / The plan
    #[arg(value_name = "PLAN", help_heading = "Tham số / Arguments")]
    plan: PathBuf,
    /// Tệp ảnh cần ghi / The picture to write
    #[arg(long, value_name = "FILE.png", help_heading = "Tùy chọn / Options")]
    to: PathBuf,
    #[arg(
        long, value_enum, default_value_t = Page::Room(Room::Overview), hide_default_value = true,
        hide_possible_values = true, value_name = "PAGE", help_heading = "Tùy chọn / Options", help = pages()
    )]
    page: Page,
    /// Cỡ ảnh theo điểm ảnh, mặc định 1920x1080 / Size in pixels, 1920x1080 by default
    #[arg(
        long,
        default_value = "1920x1080",
        hide_default_value = true,
        value_name = "WIDTHxHEIGHT",
        help_heading = "Tùy chọn / Options"
    )]
    size: String,
    #[command(flatten)]
    moves: Moves,
}

/// How the command line calls the pages.
impl ValueEnum for Page {
    fn value_variants<'a>() -> &'a [Self] {
        Self::all()
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.code()))
    }
}

/// The help of the option, with every page.
fn pages() -> String {
    let rooms = Page::all().iter().filter_map(|page| match page {
        Page::Room(room) => Some(named(page.code(), room.word())),
        Page::Workshop(_) => None,
    });
    let workshop = WorkshopPage::VARIANTS.iter().map(|page| Page::Workshop(*page).code().to_owned());
    format!(
        "Trang nào, mặc định overview / Which page, overview by default:\n{}\ntrang trình chiếu / workshop pages:\n{}",
        in_lines(rooms),
        in_lines(workshop)
    )
}

/// Which picture is to be written.
#[derive(Clone, Debug)]
pub struct PictureArgs {
    /// The plan, with the moves that were asked for.
    pub open: OpenPlan,
    /// The page.
    pub page: Page,
    /// Width and height, in pixels.
    pub size: [usize; 2],
    /// The language.
    pub lang: Lang,
    /// The day for which deadlines are told.
    pub today: NaiveDate,
    /// The file.
    pub to: PathBuf,
}

pub(super) fn run(args: &ExportArgs, today: NaiveDate, console: &mut Console) -> Result<PictureArgs, Failure> {
    let lang = console.lang;
    if !args.to.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("png")) {
        return Err(Failure::bad_use(picture_words::bad_ending(lang, &args.to)));
    }
    let bad_size = || Failure::bad_use(picture_words::bad_size(lang, &args.size, LEAST, MOST));
    let size = size(&args.size).ok_or_else(bad_size)?;
    let mut open = source::open(&args.plan, console)?;
    args.moves.make(&mut open, console)?;
    let to = args.to.clone();
    Ok(PictureArgs { open, page: args.page, size, lang, today, to })
}

/// Reads `1920x1080`, also with the sign that is printed between the two.
fn size(text: &str) -> Option<[usize; 2]> {
    let (width, height) = text.split_once(['x', 'X', '×'])?;
    let side = |text: &str, least: usize| text.trim().parse().ok().filter(|side| (least..=MOST).contains(side));
    Some([side(width, LEAST[0])?, side(height, LEAST[1])?])
}

/// Says what came of a picture. `whole` is the size that would show the whole page, when this one does not.
pub fn picture_done(
    args: &PictureArgs,
    written: &Result<(), SaveError>,
    whole: Option<[usize; 2]>,
    err: &mut dyn Write,
) -> Exit {
    let mut nothing = std::io::sink();
    let mut console = Console { out: &mut nothing, err, lang: args.lang };
    if let Err(error) = written {
        return console.fail(&not_written(&args.to, error, args.lang));
    }
    console.message(&saved_to(args.lang, &args.to));
    if let Some(size) = whole.filter(|size| size.iter().all(|side| *side <= MOST)) {
        console.message(&picture_words::not_all(args.lang, size));
    }
    Exit::Fine
}

fn not_written(path: &Path, error: &SaveError, lang: Lang) -> Failure {
    Failure::bad_use((picture_words::picture_failed(lang, path, &error.what(lang)), error.hint(lang)))
}

/// Says that this build draws no pictures.
pub fn without_pictures(args: &PictureArgs, err: &mut dyn Write) -> Exit {
    let mut nothing = std::io::sink();
    let mut console = Console { out: &mut nothing, err, lang: args.lang };
    console.fail(&Failure::bad_use(picture_words::no_pictures(args.lang)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_with_either_sign_and_within_bounds() {
        assert_eq!(size("1920x1080"), Some([1920, 1080]));
        assert_eq!(size(" 1280 × 720 "), Some([1280, 720]));
        for wrong in ["", "1920", "x", "1920x", "0x0", "799x480", "800x479", "8193x480", "-800x600", "1e3x1e3"] {
            assert_eq!(size(wrong), None, "{wrong}");
        }
    }
}
