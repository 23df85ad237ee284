//! Where the parts of a plan stand in its file.

use super::tree::{LineColumn, Node};
use std::collections::BTreeMap;

/// The lines and columns of a file's values.
///
/// Paths are those of the plan as it was read. Where an element of a list could not be read, the plan's list is
/// shorter than the file's, and the positions are translated.
#[derive(Clone, Debug)]
pub struct Places {
    root: Node,
    /// For each list that lost elements: the positions in the file of those that are left.
    left: BTreeMap<String, Vec<usize>>,
    /// How many values the file itself had set aside.
    pub(super) n_set_aside_before: usize,
}

impl Places {
    pub(super) fn new(root: Node, left: BTreeMap<String, Vec<usize>>, n_set_aside_before: usize) -> Self {
        Self { root, left, n_set_aside_before }
    }

    /// The line and the column of a value, both from 1; columns count characters. `None` when the file has no such
    /// value.
    #[must_use]
    pub fn line_column(&self, path: &str) -> Option<(usize, usize)> {
        let (_, place, is_exact) = self.walk(path);
        is_exact.then_some((place.line, place.column))
    }

    /// The path in the file, and the place of the value or of the nearest one above it that exists.
    pub(super) fn nearest(&self, path: &str) -> (String, LineColumn) {
        let (path, place, _) = self.walk(path);
        (path, place)
    }

    fn walk(&self, path: &str) -> (String, LineColumn, bool) {
        let (mut node, mut is_exact, mut in_file) = (&self.root, true, String::new());
        for step in steps(path) {
            let next = match step {
                Step::Field(name) => {
                    if !in_file.is_empty() {
                        in_file.push('.');
                    }
                    in_file.push_str(name);
                    step
                }
                Step::Element(index) => {
                    let index = self.left.get(&in_file).and_then(|l| l.get(index)).copied().unwrap_or(index);
                    in_file.push_str(&format!("[{index}]"));
                    Step::Element(index)
                }
            };
            match next.of(node) {
                Some(below) if is_exact => node = below,
                _ => is_exact = false,
            }
        }
        (in_file, node.place, is_exact)
    }
}

/// A step of a path.
#[derive(Clone, Copy)]
pub(super) enum Step<'a> {
    Field(&'a str),
    Element(usize),
}

impl Step<'_> {
    /// Takes the step.
    pub(super) fn of(self, node: &Node) -> Option<&Node> {
        match self {
            Self::Field(name) => node.member(name),
            Self::Element(index) => node.element(index),
        }
    }
}

/// The steps of a path such as `indicators[3].measurement.rank`.
pub(super) fn steps(path: &str) -> impl Iterator<Item = Step<'_>> {
    path.split(['.', '[']).filter(|s| !s.is_empty()).map(|step| {
        let index = step.strip_suffix(']').and_then(|s| s.parse().ok());
        index.map_or(Step::Field(step), Step::Element)
    })
}
