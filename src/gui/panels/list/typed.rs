//! A cell that is being typed in, before the keyboard has left it.

use super::cells::PlanCells;
use super::{ListPanel, ListPanels};
use crate::gui::model::unsettled::{Reach, Spot, Typed, Unsettled};
use crate::gui::model::view::View;
use crate::gui::widgets::grid::{CellEditor, OpenCell};
use crate::plan_file::{Unfinished, UnfinishedAt};
use crate::report::TableKind;
use index_core::{Edit, Plan};
use std::sync::Arc;

impl ListPanels {
    /// Whether a cell would hold something else than before.
    pub(in crate::gui::panels) fn is_typing(&self) -> bool {
        self.typing().is_some()
    }

    /// Whether a cell of a table is open.
    pub(in crate::gui::panels) fn is_cell_open(&self, table: TableKind) -> bool {
        self.0.get(&table).is_some_and(|panel| panel.grid.is_open())
    }

    fn typing(&self) -> Option<(&ListPanel, &OpenCell)> {
        self.0.values().find_map(|panel| Some((panel, panel.grid.typed()?)))
    }

    /// Closes the cell whose text is a value and gives what it asks for. One that is none stays open with the reason;
    /// one that is another by now is given up. Where everything is settled, as for saving, the cell is open again afterwards.
    pub(in crate::gui::panels) fn settle(&mut self, view: &View, reach: Reach) -> Option<Edit> {
        for panel in self.0.values_mut() {
            let Some(draft) = panel.grid.typed() else { continue };
            let cells = PlanCells { view, kind: panel.kind };
            if !cells.way(draft.row, draft.column).holds(&draft.before) {
                panel.grid.close_cell();
                continue;
            }
            match cells.edit(draft.row, draft.column, &draft.text) {
                Ok(edit) => {
                    match reach {
                        Reach::Fields => panel.grid.close_cell(),
                        Reach::Everything => panel.grid.reopen_cell(),
                    }
                    return Some(edit);
                }
                Err(why) => panel.grid.refuse_cell(why),
            }
        }
        None
    }

    /// The cell whose text is no value.
    pub(in crate::gui::panels) fn unsettled(&self, view: &View) -> Option<Unsettled> {
        let (panel, draft) = self.typing()?;
        let why = PlanCells { view, kind: panel.kind }.edit(draft.row, draft.column, &draft.text).err()?;
        Some(Unsettled { place: Spot::Cell(panel.kind), what: format!("{}: {why}", draft.name) })
    }

    /// The cell that is being typed in, to tell one text from the next.
    pub(in crate::gui::panels) fn typed(&self) -> Option<Typed> {
        let (panel, draft) = self.typing()?;
        Some(Typed::Cell(panel.kind, draft.row, draft.column, draft.text.clone()))
    }

    /// The plan with what the cell that is being typed in asks for; its text, with the path of its field, where that is no
    /// value.
    pub(in crate::gui::panels) fn asked(&self, view: &View) -> Option<Result<Arc<Plan>, Unfinished>> {
        let (panel, draft) = self.typing()?;
        let cells = PlanCells { view, kind: panel.kind };
        if let Ok((_, plan)) = cells.tried(draft.row, draft.column, &draft.text) {
            return Some(Ok(plan));
        }
        let (record, field, _) = cells.field(draft.row, draft.column)?;
        let (path, row) = (record.field_path(field), view.open.plan().record_key(record));
        let at = UnfinishedAt::Field { path, row, is_gone: false };
        Some(Err(Unfinished { at, text: draft.text.clone() }))
    }
}
