//! The tour: it goes on a sample that has no other work in it, sees what is done there, and changes nothing itself.

use super::base::{START_PAGE, State};
use crate::gui::model::dialog::Dialog;
use crate::gui::model::room::Room;
use crate::gui::model::tour::{TOUR_SAMPLE, Tour, TourStep};
use crate::gui::state::tab::PlanTab;

impl State {
    /// Begins the tour, from the start of it.
    pub(super) fn begin_tour(&mut self) {
        self.tour = Some(Tour::default());
    }

    /// Shows the sample of the tour: the one that is open for it, one without work, else another one beside it.
    pub(super) fn show_tour_sample(&mut self) {
        let of_tour = self.tour.as_ref().and_then(|tour| tour.plan);
        let own = self.tabs.iter().position(|tab| Some(tab.id) == of_tour);
        if let Some(at) = own.or_else(|| self.tabs.iter().position(is_untouched)) {
            self.active = at;
            self.dialog = None;
        } else if let Some(tab) = PlanTab::of_sample(TOUR_SAMPLE, &self.catalogue) {
            self.show(tab);
        }
        let shown = self.shown();
        if let Some(tour) = &mut self.tour {
            tour.plan = shown;
        }
    }

    /// Ends the tour. Its sample goes with it where that is asked for: what was tried on it is nobody's work, unless it was
    /// saved as a file.
    pub(super) fn leave_tour(&mut self, close: bool) {
        let Some(tour) = self.tour.take().filter(|_| close) else { return };
        let is_it = |tab: &PlanTab| Some(tab.id) == tour.plan && tab.path.is_none();
        if let Some(at) = self.tabs.iter().position(is_it) {
            self.close_anyway(at);
        }
        self.active = START_PAGE;
    }

    /// Ticks off what was done, at the end of a frame.
    pub(super) fn follow_tour(&mut self) {
        let Some(mut tour) = self.tour.take() else { return };
        tour.plan.take_if(|plan| self.tabs.iter().all(|tab| tab.id != *plan));
        if tour.plan.is_none() {
            tour.plan = self.tab().filter(|tab| is_untouched(tab)).map(|tab| tab.id);
        }
        if let Some(tab) = self.tab().filter(|tab| Some(tab.id) == tour.plan) {
            let (open, draft) = (&tab.open, tab.open.draft());
            let is_row = tab.selection.is_some_and(|selection| selection.index_in(Room::Indicators).is_some());
            let is_moved = !draft.moves.is_empty();
            let is_kept = is_moved && !open.is_draft_unsaved() && draft.scenario.is_some();
            let is_asked = matches!(self.dialog, Some(Dialog::Explain { .. }));
            let done = [
                (TourStep::Open, true),
                (TourStep::Row, is_row && self.room == Room::Indicators),
                (TourStep::Slider, is_moved),
                (TourStep::Why, is_asked),
                (TourStep::Keep, is_kept),
                (TourStep::Present, self.present.on.is_some()),
            ];
            done.into_iter().filter(|(_, is_done)| *is_done).for_each(|(step, _)| tour.tick(step));
        } else if self.is_at_start() && tour.step() == Some(TourStep::Home) {
            tour.tick(TourStep::Home);
        }
        self.tour = Some(tour);
    }
}

/// Whether a plan is the sample of the tour as it comes, with no work in it.
fn is_untouched(tab: &PlanTab) -> bool {
    tab.sample == Some(TOUR_SAMPLE) && tab.path.is_none() && !tab.has_unsaved_work()
}
