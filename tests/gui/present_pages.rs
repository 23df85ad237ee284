//! Workshop pages as a room sees them: large, inside the window, in both languages; pictures; the speaker's window; and
//! the window as it was before.

use crate::present::{moves, presenting, show, shown};
use crate::support::{
    USUAL, Window, click_button, key, key_down, named, open_plan, press, shows, state_with, window_over, words,
};
use eframe::egui::accesskit::Role;
use eframe::egui::{Color32, Key, Modifiers, Shape, ViewportCommand, ViewportId, epaint};
use egui_kittest::kittest::{NodeT, Queryable};
use index_core::{Edit, Standing};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::command::Command;
use pii_planner::gui::model::room::Room;
use pii_planner::gui::pages::{page_notes, page_title, page_ui};
use pii_planner::gui::theme::{Look, workshop};
use pii_planner::plan_file::{Settings, samples};
use pii_planner::report::WorkshopPage;
use pii_planner::text::{Lang, PresentWord};
use strum::VariantArray;

/// The texts that were painted, with the sizes of their letters in points.
fn painted(window: &Window) -> Vec<(String, f32)> {
    fn collect(shape: &Shape, texts: &mut Vec<(String, f32)>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, texts)),
            Shape::Text(text) => {
                let sections = text.galley.job.sections.iter();
                texts.extend(sections.map(|s| (text.galley.text().to_owned(), s.format.font_id.size)));
            }
            _ => {}
        }
    }
    let mut texts = Vec::new();
    let shapes: &[epaint::ClippedShape] = &window.output().shapes;
    shapes.iter().for_each(|clipped| collect(&clipped.shape, &mut texts));
    texts
}

/// What the window is asked for in the frames after a key.
fn asked_by(window: &mut Window, key: Key) -> Vec<ViewportCommand> {
    // Only the press: the release would be a frame of its own, after the one that matters.
    window.event(key_down(key, Modifiers::NONE));
    let mut asked = Vec::new();
    for _ in 0..4 {
        window.step();
        asked.extend(window.output().viewport_output.get(&ViewportId::ROOT).unwrap().commands.clone());
    }
    asked
}

#[test]
fn every_page_of_every_plan_is_large_and_in_the_window() {
    for size in [[1920.0, 1080.0], [1280.0, 720.0], [1024.0, 768.0]] {
        let names: Vec<&str> = samples().iter().map(|s| s.name).collect();
        let mut window = window_over(state_with(&names, Settings::default()), size);
        // The harness leaves a margin around what it draws.
        let room = size.map(|edge| edge - 2.0 * 8.0);
        let scale = f32::min(room[0] / workshop::WIDTH, room[1] / workshop::HEIGHT);
        let mut drawn = 0;
        for lang in [Lang::Vi, Lang::En] {
            window.state_mut().settings.lang = lang;
            for (plan, name) in names.iter().enumerate() {
                let ctx = window.ctx.clone();
                window.state_mut().handle(Command::Activate(plan), &ctx);
                press(&mut window, Action::Present);
                for page in WorkshopPage::VARIANTS.iter().copied() {
                    show(&mut window, page);
                    let title = {
                        let (view, pages) = window.state().present_view().unwrap();
                        page_title(page, &view, pages)
                    };
                    let has_title = if page == WorkshopPage::Title {
                        shows(&window, &open_plan(&window).plan().document.title)
                    } else {
                        shows(&window, &title)
                    };
                    assert!(has_title, "{page:?} of {name} has no title");
                    window.check_accessibility();
                    check_sizes(&window, scale, &format!("{page:?} {name} {lang:?} {size:?}"));
                    check_places(&window, size, &format!("{page:?} {name} {lang:?} {size:?}"));
                    drawn += 1;
                }
                key(&mut window, Key::Escape);
            }
        }
        assert_eq!(drawn, 2 * 5 * 7);
    }
}

/// No letter is smaller than what the last row reads.
fn check_sizes(window: &Window, scale: f32, place: &str) {
    let texts = painted(window);
    assert!(texts.len() > 5, "{place}: {texts:?}");
    let least = workshop::LEAST * scale - 0.01;
    let small: Vec<_> = texts.iter().filter(|(_, size)| *size < least).collect();
    assert!(small.is_empty(), "{place}: {small:?}");
}

/// Nothing that is said stands outside the window, and no two labels stand on each other.
fn check_places(window: &Window, [width, height]: [f32; 2], place: &str) {
    let labels: Vec<_> =
        window.query_all_by_role(Role::Label).map(|node| (node.rect(), node.accesskit_node().value())).collect();
    for (i, (rect, label)) in labels.iter().enumerate() {
        let is_inside = rect.left() >= 0.0 && rect.top() >= 0.0 && rect.right() <= width && rect.bottom() <= height;
        assert!(is_inside, "{place}: {label:?} at {rect:?}");
        for (other, other_label) in &labels[i + 1..] {
            let both = rect.shrink(3.0).intersect(other.shrink(3.0));
            assert!(!both.is_positive(), "{place}: {label:?} stands on {other_label:?}");
        }
    }
}

/// With an assumption and a move there is most to say on the live page: all of it whole, and nothing on anything else.
#[test]
fn the_live_page_cuts_nothing_and_nothing_stands_on_anything() {
    for size in [[1920.0, 1080.0], [1280.0, 720.0]] {
        for (lang, sample) in [Lang::Vi, Lang::En].into_iter().flat_map(|l| samples().iter().map(move |s| (l, s.name)))
        {
            let mut window = window_over(state_with(&[sample], Settings { lang, ..Settings::default() }), size);
            press(&mut window, Action::Present);
            show(&mut window, WorkshopPage::WhatIf);
            check_whole(&window, &format!("{sample} {lang:?} {size:?}"));
            let assumed = Some(Standing::Rank(50));
            for (code, assumed) in [("2.2.3", assumed), ("1.2.1", Some(Standing::Rank(60)))] {
                let edit = Edit::SetMove { code: code.to_owned(), to: Standing::Rank(3), assumed };
                let ctx = window.ctx.clone();
                window.state_mut().handle(Command::Edit(edit, None), &ctx);
                window.run();
                check_whole(&window, &format!("{sample} {lang:?} {size:?}, {code} moved"));
            }
        }
    }
}

/// No text is cut, and no two stand on each other; names of the plan itself may be longer than their place.
fn check_whole(window: &Window, place: &str) {
    let mut texts = Vec::new();
    for clipped in &window.output().shapes {
        if let Shape::Text(text) = &clipped.shape {
            texts.push((text.galley.text().to_owned(), text.visual_bounding_rect(), text.galley.elided));
        }
    }
    let cut: Vec<_> = texts.iter().filter(|(_, _, is_cut)| *is_cut).map(|(text, ..)| text).collect();
    assert!(cut.is_empty(), "{place}: {cut:?}");
    for (i, (text, rect, _)) in texts.iter().enumerate() {
        for (other_text, other, _) in &texts[i + 1..] {
            let both = rect.shrink(2.0).intersect(other.shrink(2.0));
            assert!(!both.is_positive(), "{place}: {text:?} stands on {other_text:?}");
        }
    }
}

/// What the speaker's notes explain in quotes is what the page says.
#[test]
fn the_notes_quote_what_stands_on_their_page() {
    let names: Vec<&str> = samples().iter().map(|s| s.name).collect();
    for lang in [Lang::Vi, Lang::En] {
        let mut window = window_over(state_with(&names, Settings { lang, ..Settings::default() }), USUAL);
        press(&mut window, Action::Present);
        for page in WorkshopPage::VARIANTS.iter().copied() {
            let mut said = String::new();
            for plan in 0..names.len() {
                let ctx = window.ctx.clone();
                window.state_mut().handle(Command::Activate(plan), &ctx);
                show(&mut window, page);
                said.push_str(&words(&window).join("\n").to_lowercase());
            }
            let notes = page_notes(page, lang);
            for quoted in notes.split('“').skip(1).filter_map(|part| part.split('”').next()) {
                assert!(said.contains(&quoted.to_lowercase()), "{page:?} {lang:?}: {quoted}");
            }
        }
    }
}

#[test]
fn a_page_is_drawn_without_a_window() {
    let state = state_with(&["can-tho-2025"], Settings::default());
    let ctx = eframe::egui::Context::default();
    ctx.set_fonts(pii_planner::gui::fonts::definitions());
    let mut output = ctx.run_ui(eframe::egui::RawInput::default(), |ui| {
        let (view, pages) = state.present_view().unwrap();
        page_ui(ui, &view, WorkshopPage::WhatIf, pages);
    });
    assert!(output.shapes.len() > 50);
    output.textures_delta.clear();
}

#[test]
fn f5_and_the_button_present_and_escape_restores_the_window() {
    let settings = Settings { look: Look::Dark.name().to_owned(), ..Settings::default() };
    let mut window = window_over(state_with(&["can-tho-2025"], settings), USUAL);
    let colour = |w: &Window| w.ctx.style_of(w.ctx.theme()).visuals.window_fill;
    let dark = colour(&window);
    press(&mut window, Action::Go(Room::Tasks));
    let asked = asked_by(&mut window, Key::F5);
    assert!(asked.contains(&ViewportCommand::Fullscreen(true)), "{asked:?}");
    window.run();
    assert_eq!(shown(&window), Some(WorkshopPage::Title));
    assert!(!shows(&window, "Tổng quan"), "rail and bars are away");
    assert_eq!(colour(&window), Color32::WHITE, "a projector gets the light look");
    press(&mut window, Action::Look);
    assert_eq!(colour(&window), dark, "and another one on request");
    for _ in 0..3 {
        press(&mut window, Action::Look);
    }
    assert_eq!(colour(&window), Color32::WHITE);

    let asked = asked_by(&mut window, Key::Escape);
    assert!(asked.contains(&ViewportCommand::Fullscreen(false)), "{asked:?}");
    window.run();
    assert_eq!(shown(&window), None);
    assert!(shows(&window, "Tổng quan"));
    assert_eq!((window.state().room, window.state().look(), colour(&window)), (Room::Tasks, Look::Dark, dark));

    click_button(&mut window, "Trình chiếu");
    assert_eq!(shown(&window), Some(WorkshopPage::Title));
    click_button(&mut window, "thoát");
    assert_eq!(shown(&window), None);
}

#[test]
fn pictures_are_of_the_page_numbered_and_never_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = presenting("can-tho-2025", WorkshopPage::WhatIf);
    window.state_mut().present.pictures = Some(folder.path().to_owned());
    let mut pictures = Vec::new();
    for name in ["can-tho-2025-trang-4.png", "can-tho-2025-trang-4-2.png", "can-tho-2025-trang-4-3.png"] {
        key(&mut window, Key::P);
        let path = folder.path().join(name);
        assert!(shows(&window, &format!("Đã lưu ảnh: {}", path.display())), "{name}");
        let decoder = png::Decoder::new(std::io::BufReader::new(std::fs::File::open(&path).unwrap()));
        let mut reader = decoder.read_info().unwrap();
        let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut bytes).unwrap();
        assert_eq!((info.width, info.height), (1920, 1080));
        pictures.push(bytes);
        // The second picture is of the same page, the third one after a move.
        if pictures.len() == 2 {
            key(&mut window, Key::Plus);
        }
    }
    assert!(pictures[0] == pictures[1] && pictures[1] != pictures[2]);
    window.state_mut().present.pictures = Some(folder.path().join("nowhere"));
    key(&mut window, Key::P);
    let said = named(&window, Role::Status);
    assert!(said.iter().any(|text| text.starts_with("Chưa lưu được ảnh:")), "{said:?}");
}

#[test]
fn the_speaker_has_notes_the_next_page_and_every_key_as_a_button() {
    let mut window = presenting("can-tho-2025", WorkshopPage::Weakest);
    key(&mut window, Key::N);
    assert!(shows(&window, PresentWord::WeakestNotes.text(Lang::Vi)));
    assert!(shows(&window, "Trang sau: Nếu năm chỉ số này được cải thiện?"));
    click_button(&mut window, "Trang sau");
    assert_eq!(shown(&window), Some(WorkshopPage::WhatIf));
    assert!(shows(&window, PresentWord::WhatIfNotes.text(Lang::Vi)));
    key(&mut window, Key::Plus);
    click_button(&mut window, "Đặt lại mô phỏng");
    assert_eq!(moves(&window), []);
    click_button(&mut window, "Màn hình 2");
    assert_eq!(window.state().present.monitor, Some(1));
    click_button(&mut window, "Về trang đầu");
    assert_eq!(shown(&window), Some(WorkshopPage::Title));
    key(&mut window, Key::N);
    assert!(!shows(&window, PresentWord::TitleNotes.text(Lang::Vi)));
    click_button(&mut window, "cửa sổ người trình bày");
    click_button(&mut window, "Thoát trình chiếu");
    assert_eq!(shown(&window), None);
    assert!(!shows(&window, PresentWord::TitleNotes.text(Lang::Vi)), "the speaker's window goes too");
}

#[test]
fn scenarios_stand_beside_the_baseline() {
    let mut window = presenting("can-tho-2025", WorkshopPage::Scenarios);
    assert!(shows(&window, PresentWord::NoScenarios.text(Lang::Vi)));
    let ctx = window.ctx.clone();
    for (name, rank) in [("Đất chỉ dẫn", 30), ("Xa hơn", 10)] {
        let to = Standing::Rank(rank);
        let set = index_core::Edit::SetMove { code: "6.2.4".to_owned(), to, assumed: None };
        let save = index_core::Edit::SaveScenario { name: name.to_owned(), note: None };
        for edit in [set, save] {
            window.state_mut().handle(Command::Edit(edit, None), &ctx);
        }
    }
    window.run();
    assert!(!shows(&window, PresentWord::NoScenarios.text(Lang::Vi)));
    for text in ["Hiện trạng", "Đang mô phỏng", "Đất chỉ dẫn", "Xa hơn", "+0,91", "≈ 46,92", "7"] {
        assert!(shows(&window, text), "{text} in {:?}", named(&window, Role::Label));
    }
}

#[test]
fn overdue_is_said_in_words() {
    let mut window = presenting("can-tho-2025", WorkshopPage::Who);
    assert!(shows(&window, "còn 26 ngày"));
    window.state_mut().today = chrono::NaiveDate::from_ymd_opt(2025, 7, 20).unwrap();
    window.run();
    assert!(shows(&window, "quá hạn 5 ngày (kỳ 2025)"));
}

#[test]
fn nothing_asks_for_a_frame_while_a_page_is_looked_at() {
    for page in WorkshopPage::VARIANTS.iter().copied() {
        let mut window = presenting("can-tho-2025", page);
        window.run();
        let delay = window.output().viewport_output.get(&ViewportId::ROOT).unwrap().repaint_delay;
        assert!(delay.as_secs() > 3600, "{page:?} wants a frame in {delay:?}");
        assert_eq!(window.query_all_by_role(Role::Status).count(), 0);
    }
}
