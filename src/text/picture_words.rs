//! The words of pictures: what a picture says of itself, and what is said of writing one.

use super::{Lang, counted, date};
use chrono::NaiveDate;
use index_core::Plan;
use std::path::Path;

bilingual! {
    /// A word of a picture, or of the dialog that saves one.
    pub enum PictureWord {
        NotAll => "Còn nữa ở phía dưới, ảnh không hiện hết" / "There is more below than the picture shows",
        Copied => "Đã chép ảnh; dán vào Word, PowerPoint hoặc thư" / "Picture copied; paste it into Word, PowerPoint or a letter",
        PrintThere => "Trang đang mở thành ảnh ở chương trình xem ảnh của máy; nhấn Ctrl+P ở đó để in." / "The page opens as a picture in the system's program for pictures; press Ctrl+P there to print.",
        ShowFile => "Mở tệp" / "Open the file",
        Replaces => "Tệp này đã có và sẽ được ghi đè." / "This file exists and will be replaced.",
    }
}

/// What a picture shows: the plan's title and number, its date, and the day for which it was made.
#[must_use]
pub fn picture_of(lang: Lang, plan: &Plan, today: NaiveDate) -> String {
    let open = &plan.document;
    let issued = open.issued.map(|day| format!("{} {}", lang.pick("ban hành", "issued"), date(lang, day)));
    let made = format!("{} {}", lang.pick("xem ngày", "seen on"), date(lang, today));
    let parts = [Some(open.title.clone()), open.number.clone(), issued, Some(made)];
    parts.into_iter().flatten().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(" · ")
}

/// That a size of a picture cannot be read, or is too small or too large.
#[must_use]
pub fn bad_size(lang: Lang, text: &str, least: [usize; 2], most: usize) -> (String, String) {
    let [width, height] = least;
    match lang {
        Lang::Vi => (
            format!("không dùng được cỡ ảnh --size {text}"),
            format!("Viết --size RỘNGxCAO theo điểm ảnh, ví dụ 1920x1080; từ {width}x{height} đến {most}x{most}."),
        ),
        Lang::En => (
            format!("cannot use the size --size {text}"),
            format!("Write --size WIDTHxHEIGHT in pixels, such as 1920x1080; from {width}x{height} to {most}x{most}."),
        ),
    }
}

/// That a file is of no kind that can be written.
#[must_use]
pub fn bad_ending(lang: Lang, path: &Path) -> (String, String) {
    let what = match lang {
        Lang::Vi => format!("chưa xuất được ra tệp {}", path.display()),
        Lang::En => format!("cannot export to {}", path.display()),
    };
    let hint = lang.pick(
        "Đặt tên tệp có đuôi .png, ví dụ --to trang.png.",
        "Name a file that ends in .png, such as --to page.png.",
    );
    (what, hint.to_owned())
}

/// That the system shows no file of this name.
#[must_use]
pub fn not_shown_outside(lang: Lang, file: &Path) -> String {
    let file = file.display();
    match lang {
        Lang::Vi => format!("Máy này không mở được {file}; hãy mở tệp từ thư mục của nó."),
        Lang::En => format!("This computer cannot open {file}; please open the file from its folder."),
    }
}

/// How many indicators are not on a picture, because nothing is known of them.
#[must_use]
pub fn left_out_of_picture(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Vi => format!("{count} chỉ số chưa có số liệu nên không hiện trong ảnh."),
        Lang::En => format!(
            "{} no figures and {} left out of the picture.",
            counted(count, "indicator has", "indicators have"),
            if count == 1 { "is" } else { "are" }
        ),
    }
}

/// That a picture could not be written.
#[must_use]
pub fn picture_failed(lang: Lang, path: &Path, why: &str) -> String {
    match lang {
        Lang::Vi => format!("không ghi được ảnh {}: {why}", path.display()),
        Lang::En => format!("cannot write the picture {}: {why}", path.display()),
    }
}

/// That this build has no pictures.
#[must_use]
pub fn no_pictures(lang: Lang) -> (String, String) {
    let what = lang.pick("bản cài đặt này không vẽ được ảnh", "this build has no pictures");
    let hint = lang.pick(
        "Dùng bản có cửa sổ: cargo build --release với tính năng gui, hoặc xem bảng bằng pii-planner show.",
        "Use a build with the window: cargo build --release with the feature gui, or see tables with pii-planner show.",
    );
    (what.to_owned(), hint.to_owned())
}

/// That a page is higher than its picture, and which size would show it whole.
#[must_use]
pub fn not_all(lang: Lang, [width, height]: [usize; 2]) -> String {
    match lang {
        Lang::Vi => format!("lưu ý: trang dài hơn ảnh; để thấy hết, thêm --size {width}x{height}"),
        Lang::En => format!("note: the page is longer than the picture; to see it all, add --size {width}x{height}"),
    }
}
