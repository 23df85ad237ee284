//! The rows of a table in groups: which there are, how they stand on screen under their headings, and which are folded away.

use std::collections::BTreeSet;

/// The groups of the rows of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Groups {
    /// The groups, in the order of their headings.
    pub groups: Vec<Group>,
    /// Of each row of the table: its group, and how its work stands.
    pub rows: Vec<Member>,
}

/// A group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What tells it from the others, in any language.
    pub key: String,
    /// Its name.
    pub title: String,
}

/// A row in a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Member {
    /// The place of its group among the groups.
    pub group: usize,
    /// Whether it is late.
    pub is_late: bool,
    /// Whether it is done.
    pub is_done: bool,
}

/// A line of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// The heading of a section, by its place among the sections.
    Heading(usize),
    /// A row, by its place in the table.
    Row(usize),
}

/// A group as it is on screen: its heading, with what is shown of it below unless it is folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Section {
    /// The group.
    pub(super) group: Group,
    /// Whether its rows are folded away.
    pub(super) is_folded: bool,
    /// How many rows the filter found in it.
    pub(super) count: usize,
    /// How many of them are late.
    pub(super) late: usize,
    /// How many of them are done.
    pub(super) done: usize,
}

impl Groups {
    /// Puts rows, in their order, under the headings of their groups; of a folded group only the heading is left.
    pub(super) fn arranged(&self, rows: &[usize], folded: &BTreeSet<String>) -> (Vec<Line>, Vec<Section>) {
        let mut members: Vec<Vec<usize>> = vec![Vec::new(); self.groups.len()];
        for &row in rows {
            if let Some(members) = self.rows.get(row).and_then(|member| members.get_mut(member.group)) {
                members.push(row);
            }
        }
        let (mut lines, mut sections) = (Vec::new(), Vec::new());
        for (group, members) in self.groups.iter().zip(members).filter(|(_, members)| !members.is_empty()) {
            let counted =
                |is: fn(&Member) -> bool| members.iter().filter(|row| self.rows.get(**row).is_some_and(is)).count();
            let section = Section {
                group: group.clone(),
                is_folded: folded.contains(&group.key),
                count: members.len(),
                late: counted(|member| member.is_late),
                done: counted(|member| member.is_done),
            };
            lines.push(Line::Heading(sections.len()));
            if !section.is_folded {
                lines.extend(members.into_iter().map(Line::Row));
            }
            sections.push(section);
        }
        (lines, sections)
    }

    /// The key of the group of a row, by the row's place in the table.
    pub(super) fn key_of(&self, row: usize) -> Option<&str> {
        let group = self.groups.get(self.rows.get(row)?.group)?;
        Some(&group.key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_stand_under_their_headings_in_their_own_order() {
        let group = |key: &str| Group { key: key.to_owned(), title: key.to_owned() };
        let member = |group, is_late| Member { group, is_late, is_done: !is_late };
        let rows = vec![member(1, false), member(0, true), member(1, true), member(2, false)];
        let groups = Groups { groups: ["a", "b", "c"].map(group).into(), rows };
        let (lines, sections) = groups.arranged(&[2, 1, 0], &BTreeSet::new());
        use Line::{Heading, Row};
        assert_eq!(lines, [Heading(0), Row(1), Heading(1), Row(2), Row(0)], "c has no row that was found");
        assert_eq!((sections[1].count, sections[1].late, sections[1].done), (2, 1, 1));
        let (lines, sections) = groups.arranged(&[2, 1, 0], &BTreeSet::from(["b".to_owned()]));
        assert_eq!(lines, [Heading(0), Row(1), Heading(1)]);
        assert_eq!(sections[1].count, 2, "the heading still says how many there are");
    }
}
