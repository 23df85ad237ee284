//! The rank of a what-if is the same in every room, on every workshop page and in the texts of the command line.

use crate::present::show;
use crate::support::{Window, open_plan, press, state_with, window_over, words};
use index_core::{Edit, Side, Standing};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::command::Command;
use pii_planner::gui::model::room::Room;
use pii_planner::plan_file::Settings;
use pii_planner::report::WorkshopPage;
use pii_planner::report::{Format, WhatIfReport};
use pii_planner::text::{
    Lang, rank_below, rank_certainty, rank_estimate, rank_figure, rank_marked, rank_of_all, rank_short, scenario_score,
    standing_rank,
};

/// A window with a draft of one move; high enough for every card to be in view.
fn moved(sample: &str, rank: u32, assumed: Option<u32>, lang: Lang) -> Window {
    let mut window = window_over(state_with(&[sample], Settings::default()), [1280.0, 1700.0]);
    window.state_mut().settings.lang = lang;
    let edit =
        Edit::SetMove { code: "1.2.1".to_owned(), to: Standing::Rank(rank), assumed: assumed.map(Standing::Rank) };
    let ctx = window.ctx.clone();
    window.state_mut().handle(Command::Edit(edit, None), &ctx);
    window.run();
    window
}

/// That something on screen holds these words.
fn says(window: &Window, text: &str) {
    let all = words(window);
    assert!(all.iter().any(|words| words.contains(text)), "{text} in {all:#?}");
}

#[test]
fn every_room_and_every_page_says_the_same_rank() {
    // A published score, one that follows from the rank, one with an assumed move; in each a range or a single rank.
    let cases = [("can-tho-2025", 1, None), ("kon-tum-2030", 20, Some(55)), ("hung-yen-2024", 20, Some(55))];
    for (sample, rank, assumed) in cases {
        for lang in [Lang::Vi, Lang::En] {
            let mut window = moved(sample, rank, assumed, lang);
            let outcome = open_plan(&window).outcome().clone();
            let (before, after) = (&outcome.baseline, &outcome.scenario);
            let text = Format::Text.write(&WhatIfReport(open_plan(&window)), lang).unwrap();
            assert!(text.contains(&standing_rank(lang, after)));
            let change = format!(": {} → {}", rank_marked(before), rank_marked(after));
            press(&mut window, Action::Go(Room::WhatIf));
            says(&window, &change);
            says(&window, &rank_below(lang, after, Side::Scenario).unwrap());
            says(&window, &rank_of_all(lang, after));
            says(&window, &format!("{} · {}", rank_short(after), open_plan(&window).plan().document.province));
            says(&window, &scenario_score(lang, &outcome));
            press(&mut window, Action::Go(Room::Scenarios));
            says(&window, &rank_figure(after));
            press(&mut window, Action::Present);
            show(&mut window, WorkshopPage::WhatIf);
            says(&window, &change);
            for text in rank_estimate(after).into_iter().chain(rank_certainty(lang, after, Side::Scenario)) {
                says(&window, &text);
            }
            show(&mut window, WorkshopPage::Scenarios);
            says(&window, &rank_short(after));
            if assumed.is_some() {
                says(&window, lang.pick("(giả định)", "(assumed)"));
            }
        }
    }
}
