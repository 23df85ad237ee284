//! What pasting would do, kept while it is looked at: it is worked out again only when it is asked otherwise.

use crate::intake::{Paste, PastePlace, paste};
use crate::text::Lang;
use index_core::{OpenPlan, Plan};
use std::sync::Arc;

/// What pasting a block would do. It follows from the block, so it makes no two dialogs different.
#[derive(Clone, Debug, Default)]
pub struct PastePreview(Option<Made>);

#[derive(Clone, Debug)]
struct Made {
    plan: Arc<Plan>,
    adds_all: bool,
    lang: Lang,
    paste: Arc<Paste>,
}

impl PartialEq for PastePreview {
    fn eq(&self, _other: &Self) -> bool {
        true
    }
}

impl Eq for PastePreview {}

impl PastePreview {
    /// What pasting does to a plan as it is now.
    pub fn of(&mut self, open: &OpenPlan, place: &PastePlace, lang: Lang) -> Arc<Paste> {
        let is_made =
            |made: &Made| Arc::ptr_eq(&made.plan, open.plan()) && made.adds_all == place.adds_all && made.lang == lang;
        if let Some(made) = self.0.as_ref().filter(|made| is_made(made)) {
            return Arc::clone(&made.paste);
        }
        let paste = Arc::new(paste(open, place, lang));
        let (plan, adds_all) = (Arc::clone(open.plan()), place.adds_all);
        self.0 = Some(Made { plan, adds_all, lang, paste: Arc::clone(&paste) });
        paste
    }
}
