//! What programs read from the command line: its keys are a promise, its values the same in both languages, and
//! every figure says on what ground it stands.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod ran;

use serde_json::{Value, json as plan_of};

const DAY: &str = "2025-06-19";
const TABLES: [&str; 10] =
    ["today", "overview", "indicators", "targets", "tasks", "deadlines", "agencies", "goals", "framework", "results"];

fn run(line: &str) -> String {
    ran::run(line.split_whitespace()).out
}

fn json(line: &str) -> Value {
    let out = run(&format!("{line} --format json"));
    serde_json::from_str(&out).unwrap_or_else(|why| panic!("{line}: {why}: {out}"))
}

fn keys(value: &Value) -> String {
    value.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ")
}

/// Every command line that writes JSON.
fn every_line() -> Vec<String> {
    let mut lines: Vec<String> = [
        "score can-tho-2025",
        "score kon-tum-2030",
        "score can-tho-2025 --explain index --explain rank --explain 6.2.4 --explain 6.2",
        "what-if can-tho-2025 --set 6.2.4=rank:30 --set 1.2.1=score:55",
        "what-if hung-yen-2024 --assume 1.2.1=rank:55 --set 1.2.1=rank:20",
        "what-if can-tho-2025 --set 6.2.4=rank:30 --explain 6.2.4 --explain index",
        "levers can-tho-2025",
        "goal can-tho-2025 --rank 6",
        "uncertainty can-tho-2025 --replicates 1000",
        "compare can-tho-2025",
        "check hung-yen-2024",
    ]
    .map(str::to_owned)
    .to_vec();
    for plan in ["can-tho-2024", "can-tho-2025", "can-tho-nq57", "kon-tum-2030"] {
        lines.extend(TABLES.map(|table| format!("show {plan} --table {table} --today {DAY}")));
    }
    lines
}

/// The value without its sentences, which alone may be of a language.
fn without_sentences(value: Value) -> Value {
    const SENTENCES: [&str; 3] = ["text", "what", "hint"];
    match value {
        Value::Array(all) => all.into_iter().map(without_sentences).collect(),
        Value::Object(object) => {
            // The words of a goal are the document's own.
            let is_goal = object.contains_key("rank_at_most");
            let kept = object.into_iter().filter(|(key, _)| is_goal || !SENTENCES.contains(&key.as_str()));
            Value::Object(kept.map(|(key, value)| (key, without_sentences(value))).collect())
        }
        plain => plain,
    }
}

/// Every object of a value, with the key it stands under.
fn objects<'a>(key: &'a str, value: &'a Value, found: &mut Vec<(&'a str, &'a Value)>) {
    match value {
        Value::Array(all) => all.iter().for_each(|one| objects(key, one, found)),
        Value::Object(object) => {
            found.push((key, value));
            object.iter().for_each(|(key, one)| objects(key, one, found));
        }
        _ => {}
    }
}

#[test]
fn values_do_not_depend_on_the_language() {
    for line in every_line() {
        let [vi, en] = ["vi", "en"].map(|lang| without_sentences(json(&format!("{line} --lang {lang}"))));
        assert_eq!(vi, en, "{line}");
        if !line.starts_with("check") && !line.contains("--explain") {
            let [vi, en] = ["vi", "en"].map(|lang| run(&format!("{line} --format csv --lang {lang}")));
            assert_eq!(vi, en, "{line} --format csv");
        }
    }
}

#[test]
fn ranks_say_among_how_many_and_weights_are_fractions() {
    for line in every_line() {
        let value = json(&line);
        let mut found = Vec::new();
        objects("", &value, &mut found);
        for (key, object) in found {
            let has_rank = object.get("best").or_else(|| object.get("median")).is_some_and(Value::is_u64)
                || object.get("rank").is_some_and(Value::is_u64);
            // Neighbours and shares stand within an object that says it.
            let is_within = ["upper", "lower", "province", "above", "below", "estimated", "wanted", "ranks", "gains"];
            let says_of = object.get("of").is_some_and(Value::is_u64);
            let is_rule = object.get("rule").is_some() || key == "through";
            assert!(!has_rank || says_of || is_rule || is_within.contains(&key), "{line}: {key}: {object}");
            for weight in ["weight", "weight_within"].iter().filter_map(|key| object.get(*key)) {
                let weight = weight.as_f64().unwrap();
                assert!((0.0..=1.0).contains(&weight), "{line}: {object}");
            }
        }
    }
}

#[test]
fn the_keys_of_the_json_are_a_promise() {
    let result = json("what-if can-tho-2025 --set 6.2.4=rank:30");
    assert_eq!(keys(&result), "plan baseline scenario delta goals pillars moves notes caveats");
    assert_eq!(keys(&result["goals"]), "baseline scenario");
    assert_eq!(keys(&result["goals"]["scenario"][0]), "id by state standing_state undecided place before");
    assert_eq!(keys(&result["goals"]["scenario"][1]["place"]), "best worst estimate of assumed contradictory");
    assert_eq!(keys(&result["goals"]["scenario"][2]["before"]), "year rank");
    assert_eq!(keys(&result["baseline"]), "score bounds basis rank");
    assert_eq!(keys(&result["scenario"]["rank"]), "best worst estimate of assumed contradictory");
    assert_eq!(keys(&result["pillars"][0]), "code score basis delta");
    assert_eq!(keys(&result["moves"][0]), "code weight from to contribution");
    assert_eq!(keys(&result["moves"][0]["from"]), "rank of score basis");
    assert_eq!(keys(&result["caveats"][0]), "key text");

    let score = json("score can-tho-2025");
    assert_eq!(keys(&score), "plan baseline published computed pillars indicators notes caveats");
    assert_eq!(keys(&score["pillars"][0]), "code name name_en weight score basis");
    assert_eq!(keys(&score["indicators"][0]), "code name name_en weight score score_basis rank of basis origin");
    assert_eq!(keys(&json("score kon-tum-2030")["notes"][0]), "key text");

    let levers = json("levers can-tho-2025");
    assert_eq!(keys(&levers), "plan levers agencies pillars unknown caveats");
    assert_eq!(keys(&levers["levers"][0]), "code name name_en lead weight rank of basis score score_basis gains");
    assert_eq!(keys(&levers["pillars"][0]), "code indicators gains");
    let spread = json("uncertainty can-tho-2025 --replicates 1000");
    assert_eq!(keys(&spread), "plan scenario assumptions observed rank score goals ranks notes caveats");
    assert_eq!(keys(&spread["rank"]), "median p05 p95 of basis");
    assert_eq!(keys(&spread["goals"][0]), "id chance year of basis reason");
    let compared = json("compare can-tho-2025");
    assert_eq!(keys(&compared), "plan baseline goals scenarios milestones agencies pillars notes caveats");
    let found = json("check hung-yen-2024");
    assert_eq!(keys(&found[0]), "file path line column severity key what hint more");
}

#[test]
fn the_keys_of_the_tables_are_a_promise() {
    let columns = |table: &str| keys(&json(&format!("show can-tho-2024 --today {DAY} --table {table}"))[0]);
    assert_eq!(columns("today"), "state kind title agencies responsible date days_left path");
    assert_eq!(columns("overview"), "item value");
    assert_eq!(
        columns("indicators"),
        "code name rank lead deadline group status progress score weight evidence evidence_owners support comments source name_en year basis \
         score_basis caveats assignment responsible"
    );
    assert_eq!(
        columns("tasks"),
        "no section name lead support assignment responsible timing started due state status progress finished indicators \
         funding comments source and_after deadlines"
    );
    assert_eq!(
        columns("deadlines"),
        "title date kind state days_left next to period overdue_periods done dismissed comments source id indicators tasks"
    );
    assert_eq!(
        columns("agencies"),
        "name leads_indicators supports_indicators owns_targets leads_tasks late_tasks supports_tasks progress evidence receives indicators"
    );
    assert_eq!(
        columns("goals"),
        "text rank_at_most score_at_least scope by and_after state source id region rank_best rank_worst rank_estimate of basis \
         standing_state undecided place_best place_worst place_estimate place_of place_caveats \
         better_than_year before_best before_worst before_caveats"
    );
    let targets = json("show can-tho-nq57 --table targets");
    assert_eq!(keys(&targets[0]), "no name unit value by owner indicator actual state comments source");
}

#[test]
fn the_columns_of_the_csv_are_a_promise() {
    let head = |line: &str| run(&format!("{line} --format csv")).lines().next().unwrap_or_default().to_owned();
    assert_eq!(
        head("what-if can-tho-2025 --set 6.2.4=rank:30"),
        "code,name,name_en,weight,from_score,from_score_lo,from_score_hi,from_basis,from_rank_best,from_rank_worst,\
         from_rank_estimate,to_score,to_score_lo,to_score_hi,to_basis,to_rank_best,to_rank_worst,to_rank_estimate,of,\
         contribution,caveats"
    );
    assert_eq!(
        head("score can-tho-2025"),
        "code,name,name_en,level,weight,score,score_lo,score_hi,score_basis,rank_best,rank_worst,rank_estimate,of,\
         basis,rule,caveats"
    );
    assert_eq!(
        head("levers can-tho-2025"),
        "code,name,name_en,lead,rank,of,basis,score,score_basis,weight,places_1,places_5,places_10,median,best,caveats"
    );
    assert_eq!(
        head("compare can-tho-2025"),
        "kind,name,score,score_lo,score_hi,basis,rank_best,rank_worst,rank_estimate,of,delta,goals,moves,left_out,\
         refused,caveats"
    );
    assert_eq!(head("uncertainty can-tho-2025 --replicates 1000"), "rank,of,share,basis,caveats");
    assert_eq!(head("check hung-yen-2024"), "file,path,line,column,severity,key,what,hint,more");
}

#[test]
fn the_answer_of_goal_seeking_is_in_the_last_row_of_its_csv() {
    let out = run("goal can-tho-2025 --rank 6 --format csv");
    let mut table = csv::Reader::from_reader(out.as_bytes());
    let head: Vec<String> = table.headers().unwrap().iter().map(str::to_owned).collect();
    let rows: Vec<csv::StringRecord> = table.records().map(Result::unwrap).collect();
    let answer = |row: &csv::StringRecord| {
        let column =
            |key: &&str| head.iter().position(|have| have == key).and_then(|at| row.get(at)).unwrap().to_owned();
        ["wanted_rank", "wanted_score", "certain", "max_places", "state", "reached", "effort", "places"]
            .map(|key| column(&key))
    };
    let (index, moves) = rows.split_last().unwrap();
    let of_json = json("goal can-tho-2025 --rank 6");
    let figure = |key: &str| of_json[key].to_string().replace('"', "");
    let [max_places, state, reached, effort, places] =
        ["max_places", "state", "reached", "effort", "places"].map(figure);
    assert_eq!(answer(index), ["6", "", "false", &max_places, &state, &reached, &effort, &places]);
    assert_eq!((&*state, &*reached), ("found", "likely_met"));
    assert!(!moves.is_empty() && moves.iter().all(|row| answer(row).concat().is_empty()));
}

/// A rank that is only the nearest to a score, or that somebody assumed, is no rank of the document.
#[test]
fn levers_state_no_rank_that_nobody_measured() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.json");
    let plan = serde_json::json!({
        "format": "pii-plan", "version": 1, "document": { "title": "Thử", "province": "Cần Thơ" },
        "framework": "pii-2024", "reference": "pii-2024",
        "indicators": [
            { "code": "6.2.4", "measurement": { "score": 40.0, "basis": "document" } },
            { "code": "1.2.1", "measurement": { "rank": 50, "of": 63, "basis": "assumed" } },
            { "code": "4.1.3", "measurement": { "rank": 51, "of": 63, "basis": "document" } },
        ],
    });
    std::fs::write(&path, plan.to_string()).unwrap();
    let path = path.to_str().unwrap();
    let levers: Value = serde_json::from_str(&ran::run(["levers", path, "--format", "json"]).out).unwrap();
    let of =
        |code: &str| levers["levers"].as_array().unwrap().iter().find(|l| l["code"] == code).unwrap()["rank"].clone();
    assert_eq!((of("6.2.4"), of("4.1.3")), (Value::Null, 51.into()));
    let text = ran::run(["levers", path]).out;
    let is_marked = |code: &str| text.lines().find(|line| line.starts_with(code)).unwrap().contains('≈');
    assert_eq!(["6.2.4", "1.2.1", "4.1.3"].map(is_marked), [true, true, false], "{text}");
}

/// A result of another province that the plan states without a source marks all that is counted from it, and itself.
#[test]
fn what_is_counted_from_a_result_without_a_source_is_marked_everywhere() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.json");
    let seen = |words: &[&str], source: &str| {
        let plan = plan_of!({
            "format": "pii-plan", "version": 1, "document": { "title": "Thử", "province": "Cần Thơ" },
            "framework": "pii-2024", "reference": "pii-2024",
            "indicators": [{ "code": "6.2.4", "measurement": { "rank": 57, "of": 63, "basis": "document" } }],
            "goals": [
                { "id": "g", "text": "Vào tốp 6", "rank_at_most": 6 },
                { "id": "h", "text": "46 điểm", "score_at_least": 46 },
                { "id": "r", "text": "Trước Quảng Ninh", "rank_at_most": 1, "scope": "region", "provinces": ["Quảng Ninh"] },
            ],
            "reference_corrections":
                [{ "province": "Quảng Ninh", "rank": 6, "score": 46.2, "source": source }],
        });
        std::fs::write(&path, plan.to_string()).unwrap();
        ran::run(words.iter().copied().chain([path.to_str().unwrap(), "--lang", "en"])).out
    };
    let moved = ["--set", "6.2.4=rank:30"];
    let with = |verb: &'static [&'static str], source: &str| seen(&[verb, &moved[..]].concat(), source);
    let what_if = with(&["what-if"], "");
    assert!(what_if.contains("The plan states the results of Quảng Ninh without a source"), "{what_if}");
    assert!(!with(&["what-if"], "Công văn 12").contains("without a source"));
    let drawn = ["uncertainty", "--replicates", "1000", "--format", "csv"];
    let is_marked = |source: &str| {
        let csv = seen(&drawn, source);
        let is_assumed = |line: &str| line.contains(",assumed,assumed_others; assumed; ");
        csv.lines().skip(1).all(is_assumed) && csv.lines().count() > 1
    };
    assert!(is_marked("") && !is_marked("Công văn 12"));
    let text = with(&["uncertainty", "--replicates", "1000"], "");
    let chance = text.lines().find(|line| line.starts_with("top 6 (by the table of 2024): chance")).unwrap();
    assert!(chance.contains("among 63 provinces") && chance.ends_with("(results of others are assumed)"), "{chance}");
    let score = text.lines().find(|line| line.contains("46.00 (by the table of 2024): chance")).unwrap();
    assert!(
        !score.contains("assumed") && !score.contains("provinces"),
        "our score is not counted from others: {score}"
    );
    let drawn = seen(&["uncertainty", "--replicates", "1000", "--format", "json"], "");
    let drawn: Value = serde_json::from_str(&drawn).unwrap();
    assert_eq!((&drawn["goals"][0]["basis"], &drawn["goals"][0]["of"]), (&"assumed".into(), &63.into()));
    assert_eq!(drawn["goals"][1]["basis"], "estimated");
    assert_eq!(drawn["notes"][0]["key"], "assumed_others");
    let goals = |source: &str| -> Value {
        serde_json::from_str(&seen(&["show", "--table", "goals", "--format", "json"], source)).unwrap()
    };
    let caveats = |source: &str, goal: usize| goals(source)[goal]["place_caveats"].clone();
    assert_eq!((caveats("", 2), caveats("Công văn 12", 2)), (Value::Null, Value::Null), "its rank is as published");
    assert_eq!(caveats("", 0), Value::Null, "our rank is published");
    let results = seen(&["show", "--table", "results"], "");
    let row = results.lines().find(|line| line.starts_with("Quảng Ninh")).unwrap();
    assert!(row.contains(" 6/63 ") && !row.contains("≈ 6/63"), "its rank is as published: {row}");
    assert!(row.contains("≈ 46.20") && row.contains("Assumed"), "{row}");
    assert!(results.contains("1 of them assumed, without a source"), "{results}");
    let own = seen(&["score"], "");
    assert!(own.contains("rank 7/63") && !own.contains("(assumed)"), "ours is published: {own}");
}

/// A value of a plan stays a part of its line, whatever stands in it, and does not fill the terminal; files get all of it.
#[test]
fn values_do_not_forge_lines_of_text() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.json");
    let long = "x".repeat(100_000);
    let forged = "A\nother.json: 0 errors";
    let plan = plan_of!({
        "format": "pii-plan", "version": 1, "document": {"title": forged, "province": forged, "number": forged},
        "reference": forged, "indicators": [{"code": forged, "name": long, "lead": forged}, {"code": long}],
        "tasks": [{"no": "1", "name": long, "section": forged}],
    });
    std::fs::write(&path, plan.to_string()).unwrap();
    for verb in ["check", "show", "score", "levers", "compare"] {
        let ran = ran::run([verb, path.to_str().unwrap()]);
        for line in ran.out.lines().chain(ran.err.lines()) {
            assert!(!line.starts_with("other.json"), "{verb}: {line}");
            assert!(line.chars().count() < 2_000, "{verb}: a line of {} letters", line.chars().count());
        }
    }
    let table = |format: &str| {
        let words = ["show", path.to_str().unwrap(), "--table", "indicators", "--format", format];
        ran::run(words).out
    };
    assert!(table("text").chars().count() < 10_000);
    for format in ["csv", "json"] {
        assert!(table(format).contains(&long), "{format}");
    }
}
