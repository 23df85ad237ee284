//! Why a number is what it is, in words: an explanation as plain text that window and command line share.

use super::explain_formula::{formula, lines};
use super::explain_word::ExplainWord;
use super::note_words::note;
use super::sentences::{basis, capitalised};
use super::standing_words::{rank_of_all, scenario_score, score_figure};
use super::sums::{CHANGE_DECIMALS, contribution_of, gains};
use super::{Lang, Word, basis_label, counted, fixed, indicator_name, share, signed};
use index_core::{Explanation, Member, Note, OpenPlan, Rule, ScoreOrigin, Side, Subject};

/// An explanation in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained {
    /// The number that was asked, with its figure.
    pub title: String,
    /// The rule with its figures, a line each.
    pub formula: Vec<String>,
    /// On what ground it stands: the label and the word.
    pub ground: Option<(String, &'static str)>,
    /// Source, weight, neighbours: what it is, and what is known of it.
    pub lines: Vec<(String, Option<String>)>,
    /// What it is made from; each leads on.
    pub members: Vec<ExplainedMember>,
    /// Other numbers that stand behind it or beside it; each leads on.
    pub leads: Vec<(Subject, String)>,
    /// What is not known, what is assumed, what else must be known.
    pub remarks: Vec<String>,
}

/// A member in words.
#[derive(Clone, Debug, PartialEq)]
pub struct ExplainedMember {
    /// The question that leads on to it.
    pub subject: Subject,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its weight within its group, and as felt at the index.
    pub weight: String,
    /// Its score, or what its move adds.
    pub figure: String,
    /// On what ground, and how much of it is known.
    pub ground: String,
    /// Where its figure is from.
    pub source: Option<String>,
}

/// The name of the button that asks for a number: "Vì sao: điểm PII ≈ 50,55".
#[must_use]
pub fn why(lang: Lang, open: &OpenPlan, subject: &Subject) -> String {
    format!("{}: {}", lang.pick("Vì sao", "Why"), subject_words(lang, open, subject))
}

/// A number in a few words, with its figure: "điểm PII ≈ 50,55".
#[must_use]
pub fn subject_words(lang: Lang, open: &OpenPlan, subject: &Subject) -> String {
    let outcome = open.outcome();
    let of = |side: &Side| match side {
        Side::Baseline => ("", &outcome.baseline),
        Side::Scenario => (lang.pick(" của kịch bản", " of the scenario"), &outcome.scenario),
    };
    let unknown = Word::Unknown.text(lang);
    let entry_score = |position: usize, is_official| {
        let mark = if is_official { "" } else { "≈ " };
        let known = open.scorecard().scores.get(position).copied().flatten();
        known.map_or_else(|| unknown.to_owned(), |s| format!("{mark}{}", fixed(lang, s, 2)))
    };
    match subject {
        Subject::Score(side) => {
            let (whose, standing) = of(side);
            let figure = match (standing.score, side) {
                (None, _) => unknown.to_owned(),
                (Some(_), Side::Baseline) => score_figure(lang, standing),
                (Some(_), Side::Scenario) => scenario_score(lang, outcome),
            };
            format!("{}{whose} {figure}", lang.pick("điểm PII", "PII score"))
        }
        Subject::Rank(side) => {
            let (whose, standing) = of(side);
            format!("{}{whose} {}", lang.pick("hạng PII", "PII rank"), rank_of_all(lang, standing))
        }
        Subject::Group(position) => {
            let change = asked(open, subject).and_then(|e| e.change);
            let change = change.map(|d| format!(", {} {}", lang.pick("thay đổi", "change"), signed(lang, d, 2)));
            let figure = entry_score(*position, false);
            format!("{}: {figure}{}", entry_name(lang, open, *position), change.unwrap_or_default())
        }
        Subject::Indicator(position) => {
            let is_official = open.scorecard().indicators.get(*position).copied().flatten();
            let figure = entry_score(*position, is_official.is_some_and(|i| i.is_official()));
            format!("{} {} {figure}", lang.pick("điểm", "score of"), code(open, *position))
        }
        Subject::Contribution(code) => {
            let figure = contribution_of(outcome, code).map(|c| signed(lang, c, CHANGE_DECIMALS));
            format!("{} {code} {}", lang.pick("đóng góp của", "gain from"), figure.as_deref().unwrap_or(unknown))
        }
    }
}

/// The explanation of a number of the document.
#[must_use]
pub fn asked(open: &OpenPlan, subject: &Subject) -> Option<Explanation> {
    index_core::explain(open.plan(), open.context(), open.scorecard(), open.outcome(), subject)
}

/// On what ground the rank of the baseline stands; `None` where there is none.
#[must_use]
pub fn rank_ground(lang: Lang, open: &OpenPlan) -> Option<&'static str> {
    asked(open, &Subject::Rank(Side::Baseline))?.basis.map(|ground| basis(lang, ground))
}

/// An explanation in words.
#[must_use]
pub fn explained(lang: Lang, open: &OpenPlan, explanation: &Explanation) -> Explained {
    let subject_line = |subject: &Subject| (subject.clone(), capitalised(&subject_words(lang, open, subject)));
    Explained {
        title: capitalised(&subject_words(lang, open, &explanation.subject)),
        formula: formula(lang, open, explanation),
        ground: explanation.basis.map(|ground| (basis_label(lang, explanation.year), basis(lang, ground))),
        lines: lines(lang, open, explanation),
        members: members(lang, open, &explanation.members),
        leads: explanation.leads.iter().map(subject_line).collect(),
        remarks: remarks(lang, open, explanation),
    }
}

fn members(lang: Lang, open: &OpenPlan, members: &[Member]) -> Vec<ExplainedMember> {
    members.iter().zip(gains(members)).map(|(one, gain)| member(lang, open, one, gain)).collect()
}

fn member(lang: Lang, open: &OpenPlan, member: &Member, gain: Option<f64>) -> ExplainedMember {
    let mark = if member.is_estimated { "≈ " } else { "" };
    let score = member.score.map_or_else(|| "–".to_owned(), |s| format!("{mark}{}", fixed(lang, s, 2)));
    let figure = gain.map_or(score, |gain| signed(lang, gain, 4));
    let ground = member.basis.map(|b| basis(lang, b)).unwrap_or_default().to_owned();
    let ground = match (member.score, member.n_indicators) {
        (None, 1) => Word::Unknown.text(lang).to_owned(),
        (None, all) => known_count(lang, member.n_known, all),
        _ => ground,
    };
    ExplainedMember {
        subject: member.subject.clone(),
        code: code(open, member.position).to_owned(),
        name: own_name(lang, open, member.position),
        weight: format!("{} · {} %", share(lang, member.within), fixed(lang, member.effective * 100.0, 3)),
        figure,
        ground,
        source: member.source.as_deref().map(super::source),
    }
}

/// What is not known, what is assumed, what else must be known.
fn remarks(lang: Lang, open: &OpenPlan, explanation: &Explanation) -> Vec<String> {
    let mut remarks = Vec::new();
    if let Rule::Indicator(known) = &explanation.rule {
        match known.origin {
            ScoreOrigin::RankCurve { .. } => remarks.push(ExplainWord::FromRank.text(lang).to_owned()),
            ScoreOrigin::MinMax { .. } => remarks.push(ExplainWord::FromRawValue.text(lang).to_owned()),
            ScoreOrigin::Given => {}
        }
    }
    if explanation.n_indicators > 1 && !explanation.unknown.is_empty() {
        let codes: Vec<&str> = explanation.unknown.iter().map(|&p| code(open, p)).collect();
        remarks.push(unknown_codes(lang, &codes, explanation.n_indicators));
    }
    remarks.extend(explanation.notes.iter().map(|n| note(lang, n)));
    let assumed = explanation.assumed.iter().map(|code| Note::AssumedBaseline { code: code.clone() });
    remarks.extend(assumed.map(|n| note(lang, &n)));
    remarks
}

/// Which indicators have no score.
fn unknown_codes(lang: Lang, codes: &[&str], all: usize) -> String {
    let (n, codes) = (codes.len(), codes.join(", "));
    match lang {
        Lang::Vi if n == all => format!("Chưa biết điểm của cả {all} chỉ số."),
        Lang::En if n == all => "The score of no indicator is known.".to_owned(),
        Lang::Vi => format!("Chưa biết điểm của {n}/{all} chỉ số: {codes}."),
        Lang::En => format!("No score is known for {n} of {}: {codes}.", counted(all, "indicator", "indicators")),
    }
}

/// How many of the indicators in a group are known.
fn known_count(lang: Lang, known: usize, all: usize) -> String {
    match lang {
        Lang::Vi => format!("biết {known}/{all} chỉ số"),
        Lang::En => format!("{known} of {} known", counted(all, "indicator", "indicators")),
    }
}

/// The code of an entry of the framework.
#[must_use]
pub fn code(open: &OpenPlan, position: usize) -> &str {
    open.context().framework.entries().get(position).map(|e| e.spec.code.as_str()).unwrap_or_default()
}

/// The name of an entry: of an indicator, as the plan words it.
fn own_name(lang: Lang, open: &OpenPlan, position: usize) -> String {
    let framework = &open.context().framework;
    let row = open.plan().indicator(code(open, position));
    let entry = framework.entries().get(position).map(|e| lang.pick(&e.spec.name_vi, &e.spec.name_en));
    match row {
        Some(row) => indicator_name(lang, row, framework),
        None => entry.unwrap_or_default().to_owned(),
    }
}

fn entry_name(lang: Lang, open: &OpenPlan, position: usize) -> String {
    format!("{} {}", code(open, position), own_name(lang, open, position))
}
