//! The walls inside the rooms: which file takes names from which, that nobody comes back to himself by that road, and that
//! the floors of the window name only those below.
#![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// More files than this may not import each other in a circle.
const LARGEST_CIRCLE: usize = 3;

/// The floors of the window from the ground up. A file names its own floor and those below; rooms of one floor do not name
/// each other.
const FLOORS: [&[&str]; 11] = [
    &["theme", "fonts", "ime", "worker"],
    &["widgets"],
    &["model"],
    &["figures"],
    &["panels", "pages"],
    &["picture"],
    &["state"],
    &["dialogs", "shell", "palette"],
    &["app"],
    &["run"],
    &["gui"],
];

/// A module by its names from the crate's root.
type Module = Vec<String>;

/// The files of a crate by their modules.
struct House {
    texts: BTreeMap<Module, String>,
    /// Names that a module gives on from elsewhere.
    given_on: BTreeMap<(Module, String), Module>,
}

impl House {
    fn of(root: &Path, but: &str) -> Self {
        let mut texts = BTreeMap::new();
        let mut folders = vec![root.to_owned()];
        while let Some(folder) = folders.pop() {
            for path in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
                if path.is_dir() && path.file_name().is_some_and(|name| name != but) {
                    folders.push(path);
                } else if path.extension().is_some_and(|ending| ending == "rs") {
                    let text = fs::read_to_string(&path).expect("UTF-8");
                    texts.insert(module(root, &path), code(&text));
                }
            }
        }
        let mut house = Self { texts, given_on: BTreeMap::new() };
        house.given_on = house.texts.iter().flat_map(|(module, text)| house.given_on_by(module, text)).collect();
        house
    }

    /// What a module gives on: the names of its `pub use`, also those of `pub use x::*`.
    fn given_on_by(&self, module: &Module, text: &str) -> Vec<((Module, String), Module)> {
        let uses =
            statements(text).into_iter().filter(|(is_public, _)| *is_public).flat_map(|(_, body)| expanded(&body));
        let mut found = Vec::new();
        for path in uses {
            let Some(target) = self.absolute(module, &path) else { continue };
            match target.split_last() {
                Some((star, of)) if star == "*" => {
                    let items = self.texts.get(of).map(|text| public_items(text)).unwrap_or_default();
                    let given = |item: String| ((module.clone(), item.clone()), [of, &[item]].concat());
                    found.extend(items.into_iter().map(given));
                }
                Some((name, _)) => found.push(((module.clone(), name.clone()), target.clone())),
                None => {}
            }
        }
        found
    }

    /// A path as written in a module, from the crate's root; `None` for other crates.
    fn absolute(&self, module: &Module, path: &[String]) -> Option<Module> {
        let ups = path.iter().take_while(|part| *part == "super").count();
        let first = path.first()?;
        if first == "crate" {
            return Some(path[1..].to_vec());
        }
        if ups > 0 {
            return Some([&module[..module.len().checked_sub(ups)?], &path[ups..]].concat());
        }
        let child = [module.as_slice(), std::slice::from_ref(first)].concat();
        self.texts.contains_key(&child).then(|| [module.as_slice(), path].concat())
    }

    /// The module in which what a path names is written.
    fn home(&self, path: &[String], depth: usize) -> Option<Module> {
        let of = (1..=path.len()).rev().map(|n| &path[..n]).find(|part| self.texts.contains_key(*part))?;
        let Some(item) = path.get(of.len()) else { return Some(of.to_vec()) };
        match self.given_on.get(&(of.to_vec(), item.clone())) {
            Some(target) if depth < 8 => self.home(&[target, &path[of.len() + 1..]].concat(), depth + 1),
            _ => Some(of.to_vec()),
        }
    }

    /// From which modules a module takes names.
    fn takes_from(&self, module: &Module) -> BTreeSet<Module> {
        let Some(text) = self.texts.get(module) else { return BTreeSet::new() };
        let imported = statements(text).into_iter().filter(|(is_public, _)| !is_public);
        let paths = imported.flat_map(|(_, body)| expanded(&body)).chain(inline_paths(text));
        let homes = paths.filter_map(|path| self.home(&self.absolute(module, &path)?, 0));
        homes.filter(|home| home != module).collect()
    }

    /// Groups of files that come back to themselves, each with its members.
    fn circles(&self) -> Vec<BTreeSet<Module>> {
        let takes: BTreeMap<&Module, BTreeSet<Module>> = self.texts.keys().map(|m| (m, self.takes_from(m))).collect();
        let reach = |from: &Module| {
            let (mut seen, mut next) = (BTreeSet::new(), vec![from.clone()]);
            while let Some(module) = next.pop() {
                let new = takes.get(&module).into_iter().flatten().filter(|to| seen.insert((*to).clone()));
                next.extend(new.cloned());
            }
            seen
        };
        let reached: BTreeMap<&Module, BTreeSet<Module>> = self.texts.keys().map(|m| (m, reach(m))).collect();
        let circle = |m: &Module| -> BTreeSet<Module> {
            let comes_back = |to: &&Module| reached.get(*to).is_some_and(|back| back.contains(m));
            reached.get(m).into_iter().flatten().filter(comes_back).cloned().collect()
        };
        let mut circles: Vec<_> = self.texts.keys().map(circle).filter(|circle| circle.len() > 1).collect();
        circles.sort_by_key(|circle| (std::cmp::Reverse(circle.len()), circle.first().cloned()));
        circles.dedup();
        circles
    }
}

fn module(root: &Path, path: &Path) -> Module {
    let inside = path.strip_prefix(root).expect("below the root").with_extension("");
    let mut names: Module = inside.components().map(|c| c.as_os_str().to_string_lossy().into_owned()).collect();
    if names.last().is_some_and(|name| ["mod", "lib", "main"].contains(&name.as_str())) {
        names.pop();
    }
    names
}

/// A file without its unit tests and comments.
fn code(text: &str) -> String {
    let body = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    body.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// The `use` statements, each with whether it gives its names on.
fn statements(text: &str) -> Vec<(bool, String)> {
    let begins = |line: &&str| line.starts_with("use ") || (line.starts_with("pub") && line.contains(" use "));
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.lines().find(begins) {
        let at = start.as_ptr() as usize - rest.as_ptr() as usize;
        let Some(end) = rest[at..].find(';') else { break };
        let statement = &rest[at..at + end];
        let body = statement.split_once("use ").map_or("", |(_, body)| body);
        found.push((statement.starts_with("pub"), body.split_whitespace().collect::<Vec<_>>().join(" ")));
        rest = &rest[at + end..];
    }
    found
}

/// `a::{b, c::d}` as `a::b` and `a::c::d`, each as its parts; `self` is the module itself.
fn expanded(body: &str) -> Vec<Vec<String>> {
    let Some((head, inner)) = body.split_once('{') else {
        let path = body.split(" as ").next().unwrap_or_default().trim();
        return vec![path.split("::").filter(|part| !part.is_empty() && *part != "self").map(str::to_owned).collect()];
    };
    let inner = inner.strip_suffix('}').unwrap_or(inner);
    let (mut parts, mut depth, mut start) = (Vec::new(), 0_i32, 0);
    for (at, sign) in inner.char_indices() {
        depth += i32::from(sign == '{') - i32::from(sign == '}');
        if sign == ',' && depth == 0 {
            parts.push(&inner[start..at]);
            start = at + 1;
        }
    }
    parts.push(&inner[start..]);
    let parts = parts.into_iter().map(str::trim).filter(|part| !part.is_empty());
    parts.flat_map(|part| expanded(&format!("{}{part}", head.trim()))).collect()
}

/// Paths that are written out where they are used, and those of a module's own children.
fn inline_paths(text: &str) -> Vec<Vec<String>> {
    let mut is_import = false;
    let mut body = String::new();
    for line in text.lines() {
        is_import |= line.starts_with("use ") || (line.starts_with("pub") && line.contains(" use "));
        // How far something is seen is no road.
        let (before, after) = line.split_once("pub(in ").unwrap_or((line, ""));
        if !is_import {
            body.extend([before, after.split_once(')').map_or("", |(_, after)| after), "\n"]);
        }
        is_import &= !line.contains(';');
    }
    let text = body.as_str();
    let is_of_path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let words = text.split(|c| !is_of_path(c)).filter(|word| word.contains("::") && !word.starts_with("::"));
    words.map(|word| word.split("::").filter(|part| !part.is_empty()).map(str::to_owned).collect()).collect()
}

/// The names that a file makes public at its top.
fn public_items(text: &str) -> Vec<String> {
    let kinds = ["fn ", "const fn ", "struct ", "enum ", "type ", "const "];
    let item = |line: &str| {
        let rest = line.strip_prefix("pub ")?;
        let rest = kinds.iter().find_map(|kind| rest.strip_prefix(kind))?;
        Some(rest.split(|c: char| !c.is_alphanumeric() && c != '_').next()?.to_owned())
    };
    text.lines().filter_map(item).collect()
}

fn source() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn shown(modules: &BTreeSet<Module>) -> String {
    modules.iter().map(|module| module.join("/")).collect::<Vec<_>>().join(", ")
}

#[test]
fn no_circle_of_imports_is_large() {
    for house in [House::of(&source(), "core"), House::of(&source().join("core"), "tests")] {
        let circles = house.circles();
        assert!(house.texts.len() > 50, "files are found");
        let told: Vec<String> = circles.iter().map(|c| format!("{} files: {}", c.len(), shown(c))).collect();
        let largest = circles.first().map_or(0, BTreeSet::len);
        assert!(largest <= LARGEST_CIRCLE, "files import each other in circles:\n{}", told.join("\n"));
    }
}

#[test]
fn a_floor_of_the_window_names_only_those_below() {
    let house = House::of(&source(), "core");
    let room = |module: &Module| match module.as_slice() {
        [gui, room, ..] if gui == "gui" => Some(room.clone()),
        _ => None,
    };
    let floor = |room: &str| FLOORS.iter().position(|floor| floor.contains(&room));
    let mut faults = Vec::new();
    for module in house.texts.keys() {
        let Some(own) = room(module) else { continue };
        let own_floor = floor(&own).expect("a floor for every room");
        for other in house.takes_from(module) {
            let Some(named) = room(&other).filter(|named| *named != own) else { continue };
            if floor(&named).is_none_or(|floor| floor >= own_floor) {
                faults.push(format!("{} names {}", module.join("/"), other.join("/")));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The reader of imports, on a house that has every kind of road.
#[test]
fn roads_are_found_however_they_are_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect("written");
    };
    write("lib.rs", "mod a;\nmod b;\n");
    write("a/mod.rs", "mod one;\nmod two;\npub use one::*;\npub use two::Two;\n");
    write("a/one.rs", "use super::two::{self, Other};\npub fn one() {}\n");
    write("a/two.rs", "pub struct Two;\npub struct Other;\nfn f() { crate::b::deep::g() }\n");
    write("b/mod.rs", "pub mod deep;\nfn h() { deep::g() }\n");
    write("b/deep.rs", "use crate::{a::{one, Two}};\n#[cfg(test)]\nmod tests { use crate::nothing; }\n");
    let house = House::of(folder.path(), "nothing");
    let takes = |module: &[&str]| {
        let module: Module = module.iter().map(|name| (*name).to_owned()).collect();
        shown(&house.takes_from(&module))
    };
    assert_eq!(takes(&["a", "one"]), "a/two");
    assert_eq!(takes(&["a", "two"]), "b/deep");
    assert_eq!(takes(&["b"]), "b/deep");
    assert_eq!(takes(&["b", "deep"]), "a/one, a/two", "by what is given on, not by who gives it on");
    assert_eq!(takes(&["a"]), "", "giving on is not taking");
    assert_eq!(house.circles().iter().map(shown).collect::<Vec<_>>(), ["a/one, a/two, b/deep"]);
}
