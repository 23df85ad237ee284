//! The lines of every icon, as data on a grid of 24 by 24.

/// An icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Icon {
    /// Done, goal met.
    Check,
    /// Not met, remove.
    Cross,
    /// Something to look at.
    Warning,
    /// An explanation.
    Info,
    /// From before to after.
    ArrowRight,
    /// Better, more, sorted upwards.
    Up,
    /// Worse, less, sorted downwards.
    Down,
    /// Opens a list.
    ChevronDown,
    /// Back.
    ChevronLeft,
    /// Forward.
    ChevronRight,
    /// Takes the last step back.
    Undo,
    /// Does it again.
    Redo,
    /// Search and commands.
    Search,
    /// Something new.
    Plus,
    /// Saves.
    Save,
    /// Opens a file.
    Folder,
    /// The light look.
    Sun,
    /// The dark look.
    Moon,
    /// The look of high contrast.
    Contrast,
    /// Starts the presentation.
    Play,
    /// Back to the start.
    Reset,
    /// The mark of the program.
    Diamond,
    /// Unsaved; a point in a list.
    Dot,
    /// Which columns are shown.
    Columns,
    /// Lines under a heading.
    Groups,
    /// Copies.
    Copy,
    /// Closes.
    Close,
    /// Dates.
    Calendar,
    /// Takes a row away.
    Trash,
    /// A copy behind it.
    Duplicate,
    /// From after to before.
    ArrowLeft,
    /// One place up.
    ArrowUp,
    /// One place down.
    ArrowDown,
    /// What is not in sight.
    More,
    /// Cards side by side.
    Tiles,
    /// A text.
    Document,
    /// Figures beside each other.
    Bars,
    /// A number to reach.
    Target,
    /// Things to do.
    Checklist,
    /// The time of day.
    Clock,
    /// Those who do them.
    People,
    /// What can be moved.
    Sliders,
    /// Ways that part.
    Branches,
    /// What belongs below what.
    Tree,
    /// Who stands where.
    Podium,
    /// A figure year by year.
    Trend,
    /// The text of a program.
    Braces,
}

/// A point of the grid.
type Point = (f32, f32);

/// A part of an icon.
pub(super) enum Piece {
    /// An open line.
    Line(&'static [Point]),
    /// A closed line.
    Outline(&'static [Point]),
    /// A filled convex area.
    Filled(&'static [Point]),
    /// A circle: centre, radius.
    Circle(Point, f32),
    /// A filled circle: centre, radius.
    Disc(Point, f32),
    /// A part of a circle: centre, radius, from and to in degrees clockwise from three o'clock.
    Arc(Point, f32, f32, f32),
    /// The filled right half of a circle: centre, radius.
    HalfDisc(Point, f32),
}

use Piece::{Arc, Circle, Disc, Filled, HalfDisc, Line, Outline};

/// The parts of an icon.
pub(super) const fn pieces(icon: Icon) -> &'static [Piece] {
    match icon {
        Icon::Check => CHECK,
        Icon::Cross | Icon::Close => CROSS,
        Icon::Warning => WARNING,
        Icon::Info => INFO,
        Icon::ArrowRight => ARROW_RIGHT,
        Icon::Up => &[Filled(&[(12.0, 5.0), (21.0, 19.0), (3.0, 19.0)])],
        Icon::Down => &[Filled(&[(3.0, 5.0), (21.0, 5.0), (12.0, 19.0)])],
        Icon::ChevronDown => &[Line(&[(6.0, 9.0), (12.0, 15.0), (18.0, 9.0)])],
        Icon::ChevronLeft => &[Line(&[(15.0, 6.0), (9.0, 12.0), (15.0, 18.0)])],
        Icon::ChevronRight => &[Line(&[(9.0, 6.0), (15.0, 12.0), (9.0, 18.0)])],
        Icon::Undo => UNDO,
        Icon::Redo => REDO,
        Icon::Search => &[Circle((10.5, 10.5), 6.5), Line(&[(15.3, 15.3), (20.5, 20.5)])],
        Icon::Plus => &[Line(&[(12.0, 5.0), (12.0, 19.0)]), Line(&[(5.0, 12.0), (19.0, 12.0)])],
        Icon::Save => SAVE,
        Icon::Folder => FOLDER,
        Icon::Sun => SUN,
        Icon::Moon => MOON,
        Icon::Contrast => &[Circle((12.0, 12.0), 8.5), HalfDisc((12.0, 12.0), 8.5)],
        Icon::Play => &[Filled(&[(6.0, 3.5), (20.5, 12.0), (6.0, 20.5)])],
        Icon::Reset => RESET,
        Icon::Diamond => &[Filled(&[(12.0, 1.5), (22.5, 12.0), (12.0, 22.5), (1.5, 12.0)])],
        Icon::Dot => &[Disc((12.0, 12.0), 6.0)],
        Icon::Columns => COLUMNS,
        Icon::Groups => {
            &[Line(&[(3.5, 5.5), (20.0, 5.5)]), Line(&[(9.0, 12.0), (20.0, 12.0)]), Line(&[(9.0, 18.5), (20.0, 18.5)])]
        }
        Icon::Copy => COPY,
        Icon::Calendar => CALENDAR,
        Icon::Trash => TRASH,
        Icon::Duplicate => DUPLICATE,
        Icon::ArrowLeft => &[Line(&[(20.0, 12.0), (4.5, 12.0)]), Line(&[(10.5, 6.0), (4.5, 12.0), (10.5, 18.0)])],
        Icon::ArrowUp => &[Line(&[(12.0, 20.0), (12.0, 4.5)]), Line(&[(6.0, 10.5), (12.0, 4.5), (18.0, 10.5)])],
        Icon::ArrowDown => &[Line(&[(12.0, 4.0), (12.0, 19.5)]), Line(&[(6.0, 13.5), (12.0, 19.5), (18.0, 13.5)])],
        Icon::More => &[Disc((5.0, 12.0), 1.9), Disc((12.0, 12.0), 1.9), Disc((19.0, 12.0), 1.9)],
        Icon::Tiles => TILES,
        Icon::Document => DOCUMENT,
        Icon::Bars => &[
            Line(&[(4.5, 20.0), (4.5, 12.0)]),
            Line(&[(9.5, 20.0), (9.5, 4.0)]),
            Line(&[(14.5, 20.0), (14.5, 9.0)]),
            Line(&[(19.5, 20.0), (19.5, 14.5)]),
        ],
        Icon::Target => &[Circle((12.0, 12.0), 8.5), Circle((12.0, 12.0), 4.5), Disc((12.0, 12.0), 1.5)],
        Icon::Clock => &[Circle((12.0, 12.0), 8.5), Line(&[(12.0, 7.0), (12.0, 12.5), (15.5, 14.5)])],
        Icon::Checklist => CHECKLIST,
        Icon::People => PEOPLE,
        Icon::Sliders => SLIDERS,
        Icon::Branches => BRANCHES,
        Icon::Tree => TREE,
        Icon::Podium => &[Outline(PODIUM)],
        Icon::Trend => &[
            Line(&[(4.0, 4.0), (4.0, 20.0), (20.0, 20.0)]),
            Line(&[(7.5, 15.0), (11.5, 10.0), (15.0, 13.0), (20.0, 6.0)]),
        ],
        Icon::Braces => &[Line(BRACE_LEFT), Line(BRACE_RIGHT)],
    }
}

const TILES: &[Piece] = &[
    Outline(&[(4.0, 4.0), (10.5, 4.0), (10.5, 12.5), (4.0, 12.5)]),
    Outline(&[(13.5, 4.0), (20.0, 4.0), (20.0, 8.5), (13.5, 8.5)]),
    Outline(&[(13.5, 11.5), (20.0, 11.5), (20.0, 20.0), (13.5, 20.0)]),
    Outline(&[(4.0, 15.5), (10.5, 15.5), (10.5, 20.0), (4.0, 20.0)]),
];

const DOCUMENT: &[Piece] = &[
    Outline(&[(5.5, 3.5), (14.0, 3.5), (18.5, 8.0), (18.5, 20.5), (5.5, 20.5)]),
    Line(&[(9.0, 12.0), (15.0, 12.0)]),
    Line(&[(9.0, 16.0), (15.0, 16.0)]),
];

const CHECKLIST: &[Piece] = &[
    Line(&[(3.5, 6.5), (5.5, 8.5), (9.0, 4.5)]),
    Line(&[(12.5, 6.5), (20.5, 6.5)]),
    Line(&[(3.5, 16.5), (5.5, 18.5), (9.0, 14.5)]),
    Line(&[(12.5, 16.5), (20.5, 16.5)]),
];

const PEOPLE: &[Piece] = &[
    Circle((9.0, 8.0), 3.8),
    Arc((9.0, 20.5), 6.5, 180.0, 360.0),
    Arc((15.5, 8.0), 3.8, -70.0, 70.0),
    Arc((14.5, 20.5), 6.5, -68.0, 0.0),
];

const SLIDERS: &[Piece] = &[
    Line(&[(3.5, 7.0), (5.6, 7.0)]),
    Circle((8.5, 7.0), 2.9),
    Line(&[(11.4, 7.0), (20.5, 7.0)]),
    Line(&[(3.5, 17.0), (12.6, 17.0)]),
    Circle((15.5, 17.0), 2.9),
    Line(&[(18.4, 17.0), (20.5, 17.0)]),
];

const BRANCHES: &[Piece] =
    &[Line(&[(4.0, 12.0), (9.0, 12.0), (14.0, 6.0), (20.5, 6.0)]), Line(&[(9.0, 12.0), (14.0, 18.0), (20.5, 18.0)])];

const TREE: &[Piece] = &[
    Outline(&[(8.5, 3.5), (15.5, 3.5), (15.5, 8.0), (8.5, 8.0)]),
    Line(&[(12.0, 8.0), (12.0, 12.0)]),
    Line(&[(6.0, 16.0), (6.0, 12.0), (18.0, 12.0), (18.0, 16.0)]),
    Outline(&[(3.0, 16.0), (9.0, 16.0), (9.0, 20.5), (3.0, 20.5)]),
    Outline(&[(15.0, 16.0), (21.0, 16.0), (21.0, 20.5), (15.0, 20.5)]),
];

const PODIUM: &[Point] =
    &[(3.0, 20.0), (3.0, 12.0), (9.0, 12.0), (9.0, 5.0), (15.0, 5.0), (15.0, 15.0), (21.0, 15.0), (21.0, 20.0)];

const BRACE_LEFT: &[Point] =
    &[(9.5, 4.0), (7.0, 4.0), (6.0, 5.5), (6.0, 10.5), (4.0, 12.0), (6.0, 13.5), (6.0, 18.5), (7.0, 20.0), (9.5, 20.0)];

const BRACE_RIGHT: &[Point] = &[
    (14.5, 4.0),
    (17.0, 4.0),
    (18.0, 5.5),
    (18.0, 10.5),
    (20.0, 12.0),
    (18.0, 13.5),
    (18.0, 18.5),
    (17.0, 20.0),
    (14.5, 20.0),
];

const CHECK: &[Piece] = &[Line(&[(5.0, 12.8), (9.8, 17.6), (19.2, 6.8)])];

const CROSS: &[Piece] = &[Line(&[(6.0, 6.0), (18.0, 18.0)]), Line(&[(18.0, 6.0), (6.0, 18.0)])];

const WARNING: &[Piece] =
    &[Outline(&[(12.0, 3.5), (21.5, 20.0), (2.5, 20.0)]), Line(&[(12.0, 9.5), (12.0, 13.8)]), Disc((12.0, 17.0), 1.3)];

const INFO: &[Piece] = &[Circle((12.0, 12.0), 9.0), Line(&[(12.0, 11.5), (12.0, 16.5)]), Disc((12.0, 8.0), 1.4)];

const ARROW_RIGHT: &[Piece] = &[Line(&[(3.0, 12.0), (20.5, 12.0)]), Line(&[(14.0, 5.5), (20.5, 12.0), (14.0, 18.5)])];

const UNDO: &[Piece] = &[
    Line(&[(8.5, 4.5), (4.0, 9.0), (8.5, 13.5)]),
    Line(&[(4.0, 9.0), (14.5, 9.0)]),
    Arc((14.5, 14.25), 5.25, -90.0, 90.0),
    Line(&[(14.5, 19.5), (11.0, 19.5)]),
];

const REDO: &[Piece] = &[
    Line(&[(15.5, 4.5), (20.0, 9.0), (15.5, 13.5)]),
    Line(&[(20.0, 9.0), (9.5, 9.0)]),
    Arc((9.5, 14.25), 5.25, 270.0, 90.0),
    Line(&[(9.5, 19.5), (13.0, 19.5)]),
];

const SAVE: &[Piece] = &[
    Outline(&[(4.0, 4.0), (16.0, 4.0), (20.0, 8.0), (20.0, 20.0), (4.0, 20.0)]),
    Line(&[(8.0, 4.5), (8.0, 8.5), (14.5, 8.5)]),
    Line(&[(8.0, 19.5), (8.0, 14.0), (16.0, 14.0), (16.0, 19.5)]),
];

const FOLDER: &[Piece] = &[Outline(&[(3.0, 5.0), (9.5, 5.0), (12.0, 8.0), (21.0, 8.0), (21.0, 19.5), (3.0, 19.5)])];

const SUN: &[Piece] = &[
    Circle((12.0, 12.0), 3.6),
    Line(&[(12.0, 2.5), (12.0, 4.5)]),
    Line(&[(12.0, 19.5), (12.0, 21.5)]),
    Line(&[(2.5, 12.0), (4.5, 12.0)]),
    Line(&[(19.5, 12.0), (21.5, 12.0)]),
    Line(&[(5.3, 5.3), (6.7, 6.7)]),
    Line(&[(17.3, 17.3), (18.7, 18.7)]),
    Line(&[(5.3, 18.7), (6.7, 17.3)]),
    Line(&[(17.3, 6.7), (18.7, 5.3)]),
];

const MOON: &[Piece] = &[Arc((11.5, 12.5), 8.0, 7.31, 262.69), Arc((16.0, 8.0), 6.5, 58.1, 211.9)];

const RESET: &[Piece] = &[Arc((12.0, 12.5), 7.5, 200.0, 500.0), Line(&[(4.2, 4.0), (4.2, 9.2), (9.4, 9.2)])];

const COLUMNS: &[Piece] = &[
    Outline(&[(3.5, 4.5), (20.5, 4.5), (20.5, 19.5), (3.5, 19.5)]),
    Line(&[(9.2, 4.5), (9.2, 19.5)]),
    Line(&[(14.8, 4.5), (14.8, 19.5)]),
];

const COPY: &[Piece] = &[
    Outline(&[(9.0, 9.0), (20.0, 9.0), (20.0, 20.5), (9.0, 20.5)]),
    Line(&[(5.5, 15.0), (4.0, 15.0), (4.0, 3.5), (15.0, 3.5), (15.0, 5.5)]),
];

const CALENDAR: &[Piece] = &[
    Outline(&[(4.0, 5.5), (20.0, 5.5), (20.0, 20.5), (4.0, 20.5)]),
    Line(&[(4.0, 10.5), (20.0, 10.5)]),
    Line(&[(8.5, 3.0), (8.5, 7.0)]),
    Line(&[(15.5, 3.0), (15.5, 7.0)]),
];

const TRASH: &[Piece] = &[
    Line(&[(4.0, 6.5), (20.0, 6.5)]),
    Line(&[(9.0, 6.0), (9.0, 3.5), (15.0, 3.5), (15.0, 6.0)]),
    Line(&[(6.0, 7.0), (7.0, 20.5), (17.0, 20.5), (18.0, 7.0)]),
    Line(&[(10.0, 10.5), (10.4, 17.0)]),
    Line(&[(14.0, 10.5), (13.6, 17.0)]),
];

const DUPLICATE: &[Piece] = &[
    Outline(&[(8.5, 8.5), (20.5, 8.5), (20.5, 20.5), (8.5, 20.5)]),
    Line(&[(5.5, 15.5), (3.5, 15.5), (3.5, 3.5), (15.5, 3.5), (15.5, 5.5)]),
    Line(&[(14.5, 11.5), (14.5, 17.5)]),
    Line(&[(11.5, 14.5), (17.5, 14.5)]),
];
