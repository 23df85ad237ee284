//! Pictures without a display: what is painted is where it should be, and the window copies and saves its room.

use crate::support::{
    Window, click, click_button, field_value, fill, press, shortcut_event, shows, state_with, window_in, window_over,
    words,
};
use eframe::egui::accesskit::Role;
use eframe::egui::{Align2, Color32, ColorImage, FontId, OutputCommand, Rect, Ui, pos2, vec2};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::room::Room;
use pii_planner::gui::picture::{RoomPicture, paint, png};
use pii_planner::gui::theme::Look;
use pii_planner::plan_file::Settings;
use std::time::Duration;

const RED: Color32 = Color32::from_rgb(200, 20, 30);
const SIZE: [usize; 2] = [120, 80];

fn background() -> Color32 {
    Look::Light.tokens().background
}

/// A picture of 120 by 80 pixels, two pixels a point.
fn painted(add: impl FnMut(&mut Ui)) -> ColorImage {
    let image = paint(SIZE, 2.0, Look::Light, add);
    assert_eq!((image.size, image.pixels.len()), (SIZE, SIZE[0] * SIZE[1]));
    image
}

/// The pixels with a colour: the first and the last column, the first and the last row, and how many they are.
fn extent(image: &ColorImage, is_meant: impl Fn(Color32) -> bool) -> Option<([usize; 2], [usize; 2], usize)> {
    let all = image.pixels.iter().enumerate().filter(|(_, pixel)| is_meant(**pixel));
    let places: Vec<(usize, usize)> = all.map(|(at, _)| (at % SIZE[0], at / SIZE[0])).collect();
    let (x, y) = (places.iter().map(|p| p.0), places.iter().map(|p| p.1));
    Some(([x.clone().min()?, x.max()?], [y.clone().min()?, y.max()?], places.len()))
}

#[test]
fn nothing_is_the_background() {
    assert!(painted(|_| ()).pixels.iter().all(|pixel| *pixel == background()));
}

#[test]
fn a_rectangle_fills_its_pixels_and_no_others() {
    let rect = Rect::from_min_size(pos2(10.0, 5.0), vec2(20.0, 8.0));
    let image = painted(|ui| _ = ui.painter().rect_filled(rect, 0.0, RED));
    assert_eq!(extent(&image, |pixel| pixel == RED), Some(([20, 59], [10, 25], 40 * 16)));
    assert_eq!(extent(&image, |pixel| pixel != background() && pixel != RED), None);
}

#[test]
fn what_is_half_seen_through_is_half_of_both() {
    let half = Color32::from_rgba_premultiplied(100, 10, 15, 128);
    // Two triangles meet along the diagonal: none of its pixels is painted twice or left out.
    let rect = Rect::from_min_size(pos2(10.0, 5.0), vec2(20.0, 8.0));
    let image = painted(|ui| _ = ui.painter().rect_filled(rect, 0.0, half));
    let over = |part: u8, below: u8| (f32::from(part) + f32::from(below) * (127.0 / 255.0)).round() as u8;
    let b = background();
    let wanted = Color32::from_rgb(over(100, b.r()), over(10, b.g()), over(15, b.b()));
    assert_eq!(extent(&image, |pixel| pixel == wanted), Some(([20, 59], [10, 25], 40 * 16)));
}

#[test]
fn nothing_is_painted_beyond_a_clip() {
    let image = painted(|ui| {
        let painter = ui.painter().with_clip_rect(Rect::from_min_max(pos2(15.0, 10.0), pos2(25.0, 20.0)));
        painter.circle_filled(pos2(20.0, 15.0), 1000.0, RED);
    });
    assert_eq!(extent(&image, |pixel| pixel != background()), Some(([30, 49], [20, 39], 20 * 20)));
}

#[test]
fn words_are_dark_within_their_rectangle() {
    let mut rect = Rect::NOTHING;
    let image = painted(|ui| {
        rect = ui.painter().text(pos2(8.0, 6.0), Align2::LEFT_TOP, "Ngữ", FontId::proportional(14.0), Color32::BLACK);
    });
    let (x, y, count) = extent(&image, |pixel| pixel != background()).unwrap();
    assert!(x[0] as f32 >= rect.left() * 2.0 - 1.0 && x[1] as f32 <= rect.right() * 2.0 + 1.0, "{x:?} {rect:?}");
    assert!(y[0] as f32 >= rect.top() * 2.0 - 1.0 && y[1] as f32 <= rect.bottom() * 2.0 + 1.0, "{y:?} {rect:?}");
    let dark = image.pixels.iter().filter(|pixel| pixel.r() < 60).count();
    // Strokes are dark to the core, and their edges are softened.
    assert!(dark > 60 && count > dark + 30, "{dark} of {count}");
}

#[test]
fn a_picture_comes_back_from_its_file_as_it_was() {
    let image = painted(|ui| _ = ui.painter().circle_filled(pos2(30.0, 20.0), 12.0, RED));
    let bytes = png(&image);
    let mut reader = ::png::Decoder::new(std::io::Cursor::new(&bytes)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    assert_eq!([info.width as usize, info.height as usize], SIZE);
    let back: Vec<Color32> = pixels.chunks_exact(3).map(|p| Color32::from_rgb(p[0], p[1], p[2])).collect();
    assert_eq!(back, image.pixels);
}

#[test]
fn the_room_goes_to_the_clipboard_as_a_picture() {
    let mut window = window_in("can-tho-2025", Room::WhatIf);
    // One event, so that the frame that copies is the last one of a step.
    window.event(shortcut_event(Action::CopyPicture));
    window.step();
    let commands = &window.output().platform_output.commands;
    let image = commands.iter().find_map(|command| match command {
        OutputCommand::CopyImage(image) => Some(image.clone()),
        _ => None,
    });
    let image = image.unwrap();
    assert_eq!(image.size, [1920, 1080]);
    window.run();
    assert!(shows(&window, "Đã chép ảnh; dán vào Word, PowerPoint hoặc thư"));
}

#[test]
fn the_room_is_saved_as_a_picture() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window_over(state_with(&["can-tho-2025"], Settings::default()), [1280.0, 720.0]);
    press(&mut window, Action::SavePicture);
    let offered = field_value(&window, "Đường dẫn tệp");
    assert!(offered.ends_with("can-tho-2025-overview.png"), "{offered}");

    // Without an ending, it gets one; a folder that is not there is told, and the path can be mended.
    let missing = folder.path().join("không có").join("trang");
    fill(&mut window, "Đường dẫn tệp", missing.to_str().unwrap());
    click_button(&mut window, "Lưu");
    assert!(shows(&window, "Chưa lưu được; kế hoạch vẫn còn nguyên trong chương trình"));
    click_button(&mut window, "Đóng");
    let path = folder.path().join("trang");
    fill(&mut window, "Đường dẫn tệp", path.to_str().unwrap());
    click_button(&mut window, "Lưu");
    assert!(window.state().dialog.is_none());
    let bytes = std::fs::read(folder.path().join("trang.png")).unwrap();
    assert_eq!(&bytes[1..4], b"PNG");

    // A file that is there is replaced knowingly, and nothing is left beside it.
    press(&mut window, Action::Go(Room::WhatIf));
    press(&mut window, Action::SavePicture);
    fill(&mut window, "Đường dẫn tệp", path.to_str().unwrap());
    assert!(shows(&window, "Tệp này đã có và sẽ được ghi đè."));
    click_button(&mut window, "Ghi đè");
    assert_ne!(std::fs::read(folder.path().join("trang.png")).unwrap(), bytes);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_saved_picture_is_opened_by_the_system_and_a_system_that_cannot_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("trang.png");
    let mut state = state_with(&["can-tho-2025"], Settings::default());
    // This system shows a picture by writing beside it that it was shown, unless that is there already.
    state.show_file_outside = |file| std::fs::File::create_new(file.with_extension("shown")).map(drop);
    let mut window = window_over(state, [1280.0, 720.0]);
    for is_shown in [true, false] {
        press(&mut window, Action::SavePicture);
        fill(&mut window, "Đường dẫn tệp", path.to_str().unwrap());
        click_button(&mut window, if is_shown { "Lưu" } else { "Ghi đè" });
        click(&mut window, Role::Link, "Mở tệp");
        let refused = format!("Máy này không mở được {}; hãy mở tệp từ thư mục của nó.", path.display());
        let mut tries = 0..500;
        let is_done =
            |window: &Window| if is_shown { path.with_extension("shown").exists() } else { shows(window, &refused) };
        while !is_done(&window) {
            assert!(tries.next().is_some(), "{is_shown}: {:?}", words(&window));
            std::thread::sleep(Duration::from_millis(10));
            window.step();
        }
        assert!(!shows(&window, "Mở tệp"), "it is offered once");
    }
}

#[test]
fn a_picture_has_the_filter_of_the_window_and_none_of_its_buttons() {
    let mut window = window_in("can-tho-2025", Room::Indicators);
    let picture = |window: &Window| {
        let tab = window.state().tab().unwrap();
        let (lang, today) = (window.state().lang(), window.state().today);
        let wanted = RoomPicture { open: &tab.open, room: Room::Indicators, lang, today, size: [800, 600] };
        wanted.paint(Some(&tab.panels))
    };
    let all = picture(&window);
    assert_eq!(all.whole.map(|size| size[1] > 600), Some(true), "18 rows are more than 600 pixels hold");
    fill(&mut window, "Lọc (không cần dấu)", "1.2.1");
    let one = picture(&window);
    assert!(one.image.pixels != all.image.pixels);
    // In the window the buttons of the table stand at the right of the title.
    let right_of_title = (0..52).flat_map(|y| &one.image.pixels[y * 800 + 500..(y + 1) * 800]);
    assert!(right_of_title.into_iter().all(|pixel| *pixel == background()), "a button is drawn");
}
