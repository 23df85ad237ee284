//! Why a number is what it is: formula, members, sources, what is not known, what is assumed, and the limits of it
//! all. From a number one goes on to what it is made from, and back.

use super::parts::{answer_line, heading, label, set_width};
use crate::gui::model::command::Command;
use crate::gui::model::room::Room;
use crate::gui::state::State;
use crate::gui::theme::{
    BODY, CHIP_HEIGHT, GAP, GAP_SMALL, LABEL, LINE_HEIGHT, SCROLL_ROOM, SPACE, TABLE, Weight, rich, tokens,
};
use crate::gui::widgets::button::link;
use crate::gui::widgets::card::card;
use crate::gui::widgets::chip::{Tone, chip};
use crate::gui::widgets::label::wrapped;
use crate::gui::widgets::row::row;
use crate::text::explain_word::ExplainWord;
use crate::text::explain_words::{Explained, ExplainedMember, asked, explained};
use crate::text::{Lang, Word, caveats};
use eframe::egui::{Align, Frame, Layout, Margin, Response, ScrollArea, Ui};
use index_core::{Basis, Explanation, OpenPlan, Subject};
use std::sync::mpsc::Sender;

/// The width of the dialog.
const WIDTH: f32 = 660.0;
/// What the dialog needs beside what scrolls.
const AROUND: f32 = 268.0;
/// The width of the columns behind a member's name.
const COLUMNS: [f32; 3] = [126.0, 84.0, 132.0];

/// Draws the explanation at the end of the trail.
pub(super) fn explain_ui(ui: &mut Ui, state: &State, trail: &[Subject], sender: &Sender<Command>) -> Response {
    let lang = state.lang();
    set_width(ui, WIDTH);
    label(ui, ExplainWord::Title.text(lang));
    let open = state.tab().map(|t| &t.open);
    let found = open.zip(trail.last()).and_then(|(d, s)| Some((d, asked(d, s)?)));
    let mut code = None;
    if let Some((open, explanation)) = &found {
        let words = explained(lang, open, explanation);
        head_ui(ui, explanation, &words);
        let height = (ui.ctx().content_rect().height() - AROUND).clamp(LINE_HEIGHT * 4.0, LINE_HEIGHT * 24.0);
        let area = ScrollArea::vertical().id_salt(trail.len()).max_height(height).min_scrolled_height(height);
        area.show(ui, |ui| {
            let room = Margin { right: SCROLL_ROOM as i8 + 4, ..Margin::ZERO };
            Frame::new().inner_margin(room).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = GAP_SMALL;
                body_ui(ui, lang, &words, sender);
            });
        });
        code = row_code(open, explanation);
    }
    let go = code.map(|code| [Command::GoToIndicator(Room::Indicators, code), Command::CloseDialog]);
    let mut choices = vec![(Word::Close.text(lang), &[Command::CloseDialog][..])];
    if trail.len() > 1 {
        choices.push((ExplainWord::Back.text(lang), &[Command::ExplainBack][..]));
    }
    if let Some(go) = &go {
        choices.push((Word::OpenIndicator.text(lang), go));
    }
    answer_line(ui, sender, &choices)
}

/// The indicator of the plan that an explanation speaks of.
fn row_code(open: &OpenPlan, explanation: &Explanation) -> Option<String> {
    let entry = open.context().framework.entries().get(explanation.position?)?;
    open.plan().indicator(&entry.spec.code).map(|row| row.code.clone())
}

/// The number, on what ground it stands, and the formula.
fn head_ui(ui: &mut Ui, explanation: &Explanation, words: &Explained) {
    heading(ui, &words.title);
    if let Some((basis, (what, word))) = explanation.basis.zip(words.ground.as_ref()) {
        let tone = match basis {
            Basis::Document | Basis::Published => Tone::Ok,
            Basis::Estimated => Tone::Neutral,
            Basis::Assumed => Tone::Warn,
        };
        row(ui, CHIP_HEIGHT, |ui| {
            let color = tokens(ui).second;
            ui.label(rich(what, LABEL, Weight::Medium, color));
            chip(ui, tone, None, word);
        });
    }
}

fn body_ui(ui: &mut Ui, lang: Lang, words: &Explained, sender: &Sender<Command>) {
    let t = tokens(ui);
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = SPACE;
        for line in &words.formula {
            wrapped(ui, rich(line, BODY, Weight::SemiBold, t.text));
        }
    });
    for (what, value) in &words.lines {
        line_ui(ui, what, value.as_deref());
    }
    if !words.members.is_empty() {
        ui.add_space(SPACE);
        label(ui, ExplainWord::Members.text(lang));
        for member in &words.members {
            member_ui(ui, lang, member, sender);
        }
    }
    if !words.leads.is_empty() {
        ui.add_space(SPACE);
        label(ui, ExplainWord::Leads.text(lang));
        for (subject, text) in &words.leads {
            if link(ui, text).clicked() {
                let _ = sender.send(Command::Explain(subject.clone()));
            }
        }
    }
    if !words.remarks.is_empty() {
        ui.add_space(SPACE);
        label(ui, crate::text::Item::Notes.text(lang));
        list_ui(ui, words.remarks.iter().map(String::as_str), BODY);
    }
    ui.add_space(SPACE);
    label(ui, ExplainWord::Caveats.text(lang));
    list_ui(ui, caveats(lang), TABLE);
}

fn line_ui(ui: &mut Ui, what: &str, value: Option<&str>) {
    let t = tokens(ui);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        match value {
            Some(value) => {
                wrapped(ui, rich(what, LABEL, Weight::Medium, t.second));
                wrapped(ui, rich(value, TABLE, Weight::Regular, t.text));
            }
            None => drop(wrapped(ui, rich(what, TABLE, Weight::Regular, t.text))),
        }
    });
}

fn list_ui<'a>(ui: &mut Ui, lines: impl IntoIterator<Item = &'a str>, size: f32) {
    let t = tokens(ui);
    for line in lines {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP_SMALL;
            ui.label(rich("•", size, Weight::Regular, t.second));
            wrapped(ui, rich(line, size, Weight::Regular, t.text));
        });
    }
}

/// A member: its code leads on to it; name, weight, figure, ground.
fn member_ui(ui: &mut Ui, lang: Lang, member: &ExplainedMember, sender: &Sender<Command>) {
    let t = tokens(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP_SMALL;
        let name = (ui.available_width() - COLUMNS.iter().sum::<f32>() - GAP - GAP_SMALL * 4.0).max(120.0);
        ui.vertical(|ui| {
            ui.set_width(name);
            ui.spacing_mut().item_spacing.y = 0.0;
            let opener = link(ui, &member.code);
            // Whoever only hears the page must know what the code stands for.
            let spoken = format!("{} {}", member.code, member.name);
            ui.ctx().accesskit_node_builder(opener.id, |node| node.set_label(spoken));
            if opener.clicked() {
                let _ = sender.send(Command::Explain(member.subject.clone()));
            }
            wrapped(ui, rich(&member.name, TABLE, Weight::Regular, t.text));
            if let Some(source) = &member.source {
                let source = format!("{}: {source}", crate::text::Heading::Source.text(lang));
                wrapped(ui, rich(source, LABEL, Weight::Regular, t.second));
            }
        });
        let cells =
            [(&member.weight, Weight::Regular), (&member.figure, Weight::SemiBold), (&member.ground, Weight::Regular)];
        for ((text, weight), width) in cells.into_iter().zip(COLUMNS) {
            ui.allocate_ui_with_layout([width, LINE_HEIGHT].into(), Layout::right_to_left(Align::Min), |ui| {
                ui.set_width(width);
                let drawn = ui.label(rich(text, TABLE, weight, t.text));
                if width == COLUMNS[0] {
                    drawn.on_hover_text(ExplainWord::Weights.text(lang));
                }
            });
        }
    });
}
