//! Which tables a plan has.

/// Which table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TableKind {
    /// The plan at a glance.
    Overview,
    /// The indicators the plan works on.
    Indicators,
    /// Numbers to reach by a year.
    Targets,
    /// Pieces of work.
    Tasks,
    /// Dates by which something is due.
    Deadlines,
    /// Who holds what.
    Agencies,
    /// What the plan promises.
    Goals,
    /// The framework with the plan's corrections.
    Framework,
    /// The reference results with the plan's corrections.
    Results,
}

impl TableKind {
    /// Every table, in the order of the window's rail.
    pub const ALL: [Self; 9] = [
        Self::Overview,
        Self::Indicators,
        Self::Targets,
        Self::Tasks,
        Self::Deadlines,
        Self::Agencies,
        Self::Goals,
        Self::Framework,
        Self::Results,
    ];
}
