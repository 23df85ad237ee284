//! The look of the window: the only place with sizes, spacing and colours.
//!
//! Panels and widgets ask for [`tokens`] and for the constants below; [`install`] dresses egui itself
//! (text fields, menus, tooltips, scroll bars), so that nothing of its default look is left.

mod code;
mod dress;
mod letters;
mod rgb;
mod sizes;
mod tokens;
pub mod workshop;

pub use code::CodeColors;
pub use letters::{Weight, font, rich};
pub use sizes::*;
pub use tokens::{Look, Tokens};

use eframe::egui::{Context, Id, Theme, Ui};

/// The colours of the look that is on.
#[must_use]
pub fn tokens(ui: &Ui) -> Tokens {
    tokens_of(ui.ctx())
}

/// Like [`tokens`], where there is no `Ui`.
#[must_use]
pub fn tokens_of(ctx: &Context) -> Tokens {
    ctx.data(|data| data.get_temp(Id::NULL)).unwrap_or_else(|| Look::Light.tokens())
}

/// Dresses the window in `look`; cheap, to be called at the start and whenever the look changes.
pub fn install(ctx: &Context, look: Look) {
    let tokens = look.tokens();
    ctx.data_mut(|data| data.insert_temp(Id::NULL, tokens));
    let style = dress::style(&tokens);
    ctx.set_theme(if tokens.dark { Theme::Dark } else { Theme::Light });
    ctx.set_style_of(Theme::Dark, style.clone());
    ctx.set_style_of(Theme::Light, style);
}

/// Stills the style for a picture: nothing fades or blinks, and no scroll bar is drawn.
pub fn hold_still(ctx: &Context) {
    ctx.all_styles_mut(dress::hold_still);
}
