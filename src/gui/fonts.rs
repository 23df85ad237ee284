//! The typeface of the window, carried in the program: egui's own lacks most Vietnamese letters.

use std::sync::Arc;

use eframe::egui::{FontData, FontDefinitions, FontFamily};

const REGULAR: &str = "be-vietnam-pro";

/// Be Vietnam Pro in four weights; egui's own fonts stay behind it for rare symbols.
#[must_use]
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let fallback = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let weights: [(FontFamily, &str, &'static [u8]); 4] = [
        (FontFamily::Proportional, REGULAR, include_bytes!("../../assets/fonts/BeVietnamPro-Regular.ttf")),
        (FontFamily::Name("medium".into()), "medium", include_bytes!("../../assets/fonts/BeVietnamPro-Medium.ttf")),
        (
            FontFamily::Name("semibold".into()),
            "semibold",
            include_bytes!("../../assets/fonts/BeVietnamPro-SemiBold.ttf"),
        ),
        (FontFamily::Name("bold".into()), "bold", include_bytes!("../../assets/fonts/BeVietnamPro-Bold.ttf")),
    ];
    for (family, name, bytes) in weights {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        let mut names = vec![name.to_owned()];
        names.extend(fallback.iter().cloned());
        // For arrows and rare signs, which neither Be Vietnam Pro nor the others have.
        names.push("Hack".to_owned());
        fonts.families.insert(family, names);
    }
    // Hack lacks the stacked Vietnamese letters, which JSON text is full of.
    fonts.families.entry(FontFamily::Monospace).or_default().insert(1, REGULAR.to_owned());
    fonts
}
