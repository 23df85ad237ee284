//! Blocks from Excel and Word: which line is the headings, which row a line goes into, what is left as it is.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first surprise")]

use index_core::{Edit, Field, IndicatorRow, List, OpenPlan, Record, Value};
use pii_planner::intake::{Paste, PastePlace, PasteRow, paste};
use pii_planner::plan_file::{catalogue, parse, samples};
use pii_planner::report::{TableKind, table};
use pii_planner::text::Lang;

fn open(sample: &str) -> OpenPlan {
    let json = samples().iter().find(|one| one.name == sample).unwrap().json;
    OpenPlan::new(parse(json.as_bytes()).unwrap().plan, catalogue().unwrap())
}

/// A table with all its columns, the keyboard in its first cell; what `is_hidden` says is filtered away.
fn place(open: &OpenPlan, kind: TableKind, first: usize, is_hidden: fn(usize) -> bool, block: &str) -> PastePlace {
    let shown = table(kind, open, "2025-06-19".parse().unwrap(), Lang::Vi);
    let row = |number, row: &pii_planner::report::Row| PasteRow {
        index: row.index,
        number,
        copied: row.cells.iter().map(|cell| cell.copied(Lang::Vi)).collect(),
    };
    let (hidden, seen): (Vec<_>, Vec<_>) = shown.rows.iter().partition(|row| is_hidden(row.index));
    let columns: Vec<_> = shown.columns.iter().map(|column| (column.key, column.title)).collect();
    PastePlace {
        kind,
        rows: (1..).zip(seen).map(|(number, one)| row(Some(number), one)).collect(),
        hidden: hidden.into_iter().map(|one| row(None, one)).collect(),
        first,
        n_shown: columns.len(),
        columns,
        from: 0,
        repeat: false,
        adds_all: false,
        lines: PastePlace::lines_of(block),
    }
    .as_usual(Lang::Vi)
}

fn pasted(open: &OpenPlan, kind: TableKind, first: usize, block: &str) -> Paste {
    paste(open, &place(open, kind, first, |_| false, block), Lang::Vi)
}

fn whys(pasted: &Paste) -> Vec<&str> {
    pasted.misfits.iter().map(|misfit| misfit.why.as_str()).collect()
}

#[test]
fn rows_that_begin_like_headings_are_rows() {
    let open = open("can-tho-nq57");
    let all = table(TableKind::Targets, &open, "2025-06-19".parse().unwrap(), Lang::Vi);
    let line = |row: &pii_planner::report::Row| row.cells.iter().map(|cell| cell.copied(Lang::Vi)).collect::<Vec<_>>();
    let lines: Vec<String> = all.rows.iter().map(|row| line(row).join("\t")).collect();
    for first in 0..lines.len() - 12 {
        let pasted = pasted(&open, TableKind::Targets, first, &lines[first..first + 12].join("\n"));
        assert!(pasted.is_empty() && pasted.unused.is_empty(), "row {first}: {pasted:?}");
    }
}

/// What a block of one row under these headings sets in an added row.
fn added(kind: TableKind, headings: &str, row: &str) -> Vec<(Field, Value)> {
    let mut open = open("hung-yen-2024");
    let list = kind.list().unwrap();
    let pasted = pasted(&open, kind, 0, &format!("{headings}\n{row}"));
    assert_eq!(pasted.added.len(), 1, "{headings}: {pasted:?}");
    let Edit::Together { edits, .. } = &pasted.edit else { panic!("{pasted:?}") };
    let Some(Edit::Set(changes)) = edits.last() else { panic!("{pasted:?}") };
    let at = open.plan().row_count(list).unwrap();
    open.apply(&pasted.edit).unwrap();
    let set = changes.iter().filter(|change| change.record == Record::Row(list, at));
    set.map(|change| (change.field, change.value.clone())).collect()
}

#[test]
fn headings_of_people_name_the_columns_that_they_mean() {
    let text = |field, text: &str| (field, Value::Text(text.to_owned()));
    let due = Value::Due(index_core::Due::Once("2025-06-15".parse().unwrap()));
    assert_eq!(
        added(TableKind::Deadlines, "Nội dung công việc\tThời hạn\tNơi nhận", "Báo cáo 6 tháng\t15/06/2025\tBộ"),
        [text(Field::Title, "Báo cáo 6 tháng"), (Field::Due, due), text(Field::To, "Bộ")]
    );
    let task = added(
        TableKind::Tasks,
        "TT\tNhiệm vụ chủ yếu\tMục tiêu\tNguồn vốn\tCơ quan chủ trì",
        "1\tRà soát\tTăng hạng\tNgân sách\tSở A",
    );
    assert!(task.contains(&text(Field::Name, "Rà soát")), "{task:?}");
    assert!(task.iter().all(|(field, _)| ![Field::Section, Field::Source].contains(field)), "{task:?}");
    let target =
        added(TableKind::Targets, "Chỉ tiêu\tĐơn vị tính\tSố liệu\tNăm 2024\tNăm 2025", "Số hồ sơ\t%\t5\t70\t80");
    assert_eq!(target, [text(Field::Name, "Số hồ sơ"), text(Field::Unit, "%")]);
}

#[test]
fn a_coded_line_goes_to_its_indicator_and_nowhere_else() {
    let open = open("can-tho-2025");
    let at = open.plan().indicators.iter().position(|row| row.code == "4.1.4").unwrap();
    let only = |pasted: &Paste| match &pasted.edit {
        Edit::Set(changes) => changes.iter().map(|change| (change.record, change.value.clone())).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    let mut here = place(&open, TableKind::Indicators, 0, |_| false, "x");
    let column = |here: &PastePlace, key: &str| here.columns.iter().position(|(known, _)| *known == key).unwrap();
    let (code, rank) = (column(&here, "code"), column(&here, "rank"));
    here.lines = vec![(0..=rank).map(|_| String::new()).collect()];
    (here.lines[0][code], here.lines[0][rank]) = ("4.1.4".into(), "30".into());
    let rank_of = |at| vec![(Record::Measurement(at), Value::Count(30))];
    assert_eq!(only(&paste(&open, &here, Lang::Vi)), rank_of(at));
    // Three marked rows do not take the line of another indicator.
    here.repeat = true;
    here.rows.truncate(3);
    assert_eq!(only(&paste(&open, &here, Lang::Vi)), rank_of(at));
}

#[test]
fn a_table_from_elsewhere_is_added_and_its_gaps_empty_nothing() {
    let open = open("can-tho-2025");
    let block = "Nhiệm vụ\tCơ quan chủ trì\tThời gian\nViệc mới một\tSở A\t2026\nViệc mới hai\t\t2027";
    let here = place(&open, TableKind::Tasks, 2, |_| false, block);
    assert!(here.adds_all, "it brings headings of its own");
    let pasted = paste(&open, &here, Lang::Vi);
    assert_eq!((pasted.added.len(), pasted.changes.len()), (2, 0), "{pasted:?}");
    let over = paste(&open, &PastePlace { adds_all: false, ..here }, Lang::Vi);
    assert!(over.changes.iter().all(|change| !change.new.is_empty()), "{over:?}");
}

#[test]
fn a_line_of_dots_is_of_no_indicator_not_of_the_row_without_a_code() {
    let mut open = open("can-tho-2025");
    let at = open.plan().indicators.len();
    open.apply(&Edit::AddRow { list: List::Indicators, at }).unwrap();
    assert_eq!(open.plan().indicators[at], IndicatorRow::default());
    let pasted = pasted(&open, TableKind::Indicators, 0, "Mã\tChỉ số\tHạng\n6.2.4\t\t30\n...\t...\t12");
    assert_eq!(pasted.changes.len(), 1, "{pasted:?}");
    assert_eq!(whys(&pasted), ["không tìm thấy chỉ số có mã hay tên này trong khung"]);
}

#[test]
fn what_names_a_row_does_not_rename_it_and_must_be_its_own() {
    let open = open("can-tho-2025");
    let pasted = |line: &str| pasted(&open, TableKind::Indicators, 0, &format!("Chỉ số\tHạng\n{line}"));
    let other_words = pasted("6.2.4. Đơn đăng ký chỉ dẫn địa lý trên tổng số xã\t30");
    let columns: Vec<_> = other_words.changes.iter().map(|change| change.new.as_str()).collect();
    assert_eq!(columns, ["30"], "{other_words:?}");
    let own = open.context().framework.indicator("1.2.1").unwrap().spec.name_vi.clone();
    let both = paste(
        &open,
        &place(&open, TableKind::Indicators, 0, |_| false, &format!("Mã\tChỉ số\tHạng\n6.2.4\t{own}\t30")),
        Lang::Vi,
    );
    assert!(both.is_empty());
    assert_eq!(whys(&both), ["mã và tên không cùng một chỉ số"]);
}

#[test]
fn what_a_filter_hides_comes_back_as_it_was_copied() {
    let mut open = open("can-tho-2025");
    open.apply(&Edit::set(Record::Measurement(4), Field::Score, Value::Number(45.274))).unwrap();
    let all = place(&open, TableKind::Indicators, 0, |_| false, "");
    let titles: Vec<_> = all.columns.iter().map(|(_, title)| *title).collect();
    let rows = all.rows.iter().map(|row| row.copied.join("\t"));
    let block: Vec<String> = [titles.join("\t")].into_iter().chain(rows).collect();
    let filtered = place(&open, TableKind::Indicators, 0, |index| index > 2, &block.join("\n"));
    assert_eq!((filtered.rows.len(), filtered.hidden.is_empty()), (3, false));
    let pasted = paste(&open, &filtered, Lang::Vi);
    assert!(pasted.is_empty(), "{pasted:?}");
}

#[test]
fn a_second_line_of_a_code_counts_where_the_first_could_not_be_read() {
    let open = open("can-tho-2025");
    let pasted = pasted(&open, TableKind::Indicators, 0, "Mã\tHạng\n6.2.4\tabc\n6.2.4\t30\n6.2.4\t31");
    assert_eq!(pasted.changes.iter().map(|change| change.new.as_str()).collect::<Vec<_>>(), ["30"]);
    assert_eq!(pasted.misfits.len(), 2);
}

#[test]
fn only_a_row_that_is_the_same_in_every_column_is_there_already() {
    let open = open("can-tho-2025");
    let name = open.plan().tasks[0].name.clone();
    let at_end = open.plan().tasks.len();
    let named = |block: &str| pasted(&open, TableKind::Tasks, at_end, block);
    let other_lead = named(&format!("Nhiệm vụ\tCơ quan chủ trì\n{name}\tSở chưa từng có"));
    assert_eq!(other_lead.added.len(), 1, "{other_lead:?}");
    let twice = named("Nhiệm vụ\tCơ quan chủ trì\nViệc mới\tSở A\nViệc mới\tSở A");
    assert_eq!((twice.added.len(), whys(&twice)), (1, vec!["đã có một dòng y như vậy, không thêm lần nữa"]));
}

#[test]
fn lines_above_the_headings_are_told() {
    let open = open("can-tho-2025");
    let block = "PHỤ LỤC\nSở A\t41\nMã\tHạng\n6.2.4\t30";
    let pasted = pasted(&open, TableKind::Indicators, 0, block);
    assert_eq!(whys(&pasted), ["ở phía trên dòng tiêu đề của bảng nên không dán"], "a title alone is no loss");
    assert_eq!(pasted.changes.len(), 1);
}

#[test]
fn codes_never_fall_back_to_the_rows_below_each_other_and_a_number_is_no_name() {
    let open = open("can-tho-2025");
    let names = pasted(&open, TableKind::Indicators, 0, "6.2.4\t5\n1.2.1\t6");
    assert!(names.is_empty(), "{names:?}");
    assert_eq!(names.misfits.len(), 2);
    let unseen = pasted(&open, TableKind::Indicators, 0, "6.2.4\u{200b}\tx\n1.2.1\u{200b}\ty");
    let changed: Vec<_> = unseen.changes.iter().map(|change| (change.row.as_str(), change.new.as_str())).collect();
    assert_eq!(changed, [("1 · 6.2.4", "x"), ("2 · 1.2.1", "y")], "each in the row of its code");
    let unknown = pasted(&open, TableKind::Indicators, 0, "9.9.9\tTên một\n8.8.8\tTên hai");
    assert!(unknown.is_empty(), "{unknown:?}");
    assert_eq!(whys(&unknown), ["không tìm thấy chỉ số có mã hay tên này trong khung"; 2]);
}

#[test]
fn a_column_that_stands_twice_is_taken_once_and_the_other_is_told() {
    let open = open("can-tho-2025");
    let pasted = pasted(&open, TableKind::Indicators, 0, "Mã\tHạng\tHạng\n6.2.4\t20\t30");
    assert_eq!(pasted.changes.iter().map(|change| change.new.as_str()).collect::<Vec<_>>(), ["20"]);
    assert_eq!(pasted.unused, ["Hạng"]);
}

#[test]
fn what_changes_nothing_is_not_announced() {
    let open = open("can-tho-2025");
    let here = place(&open, TableKind::Tasks, 0, |_| false, "x");
    let status = here.columns.iter().position(|(key, _)| *key == "status").unwrap();
    let block = |text: &str| PastePlace { from: status, lines: PastePlace::lines_of(text), ..here.clone() };
    let emptied = paste(&open, &block(" \t\nĐang thực hiện\t10"), Lang::Vi);
    assert_eq!(emptied.changes.len(), 2, "{emptied:?}");
    assert!(emptied.changes.iter().all(|change| change.row.starts_with("2 · ")), "an empty line empties nothing");
    let usual = paste(&open, &block("\t10"), Lang::Vi);
    assert_eq!(usual.changes.len(), 1, "it was not begun before: {usual:?}");
}

#[test]
fn a_day_that_does_not_exist_is_no_time_of_a_task() {
    let open = open("can-tho-2025");
    let at_end = open.plan().tasks.len();
    let pasted = pasted(&open, TableKind::Tasks, at_end, "Nhiệm vụ\tThời gian\nViệc A\t31/02/2026\nViệc B\tQuý I/2026");
    assert_eq!(pasted.added.len(), 2);
    assert_eq!(whys(&pasted), ["không có ngày 31/02/2026"]);
}

#[test]
fn agencies_are_named_as_such_and_take_no_new_rows() {
    let open = open("can-tho-2025");
    let here = place(&open, TableKind::Agencies, 0, |_| false, "Đơn vị\nSở A\nSở B");
    assert!(!here.can_add_instead() && !here.adds_all);
    let pasted = paste(&open, &here, Lang::Vi);
    assert!(pasted.is_empty() && pasted.misfits.iter().all(|misfit| !misfit.row.contains("6.2.4")), "{pasted:?}");
}

#[test]
fn an_old_score_beside_a_new_rank_is_told() {
    let mut open = open("can-tho-2025");
    open.apply(&Edit::set(Record::Measurement(0), Field::Score, Value::Number(12.5))).unwrap();
    let rank_alone = pasted(&open, TableKind::Indicators, 0, "Mã\tHạng\n6.2.4\t13\n1.2.1\t14");
    assert_eq!(rank_alone.changes.len(), 2);
    assert_eq!(whys(&rank_alone), ["hạng đổi nhưng điểm cũ vẫn giữ; sửa hoặc xóa điểm nếu không còn đúng"]);
    let both = pasted(&open, TableKind::Indicators, 0, "Mã\tHạng\tĐiểm\n6.2.4\t13\t80");
    assert!(both.misfits.is_empty(), "{both:?}");
}

#[test]
fn what_serves_an_indicator_that_does_not_exist_is_refused_before_it_is_an_error() {
    let open = open("can-tho-2025");
    let at_end = open.plan().tasks.len();
    let targets =
        pasted(&open, TableKind::Targets, 0, "Chỉ tiêu\tĐơn vị tính\tChỉ số\nA\t%\t6.3.3\nB\t%\tTốc độ giảm nghèo");
    assert_eq!((targets.added.len(), targets.misfits.len()), (2, 1), "{targets:?}");
    assert!(targets.added[0].what.contains("6.3.3") && !targets.added[1].what.contains("giảm nghèo"));
    let tasks = pasted(&open, TableKind::Tasks, at_end, "Nhiệm vụ\tCơ quan chủ trì\tChỉ số\nViệc A\tSở X\t9.9.9");
    assert_eq!(whys(&tasks), ["không tìm thấy chỉ số có mã hay tên này trong khung"]);
}

#[test]
fn the_days_of_tasks_are_pasted_like_other_days() {
    let open = open("can-tho-2025");
    let at_end = open.plan().tasks.len();
    let block = "Nhiệm vụ\tNgày bắt đầu\tHạn hoàn thành\tNgày hoàn thành\nViệc A\t05/01/2026\t31/03/2026\t\nViệc B\t\tcuối quý\t";
    let pasted = pasted(&open, TableKind::Tasks, at_end, block);
    assert_eq!(pasted.added.len(), 2, "{pasted:?}");
    assert_eq!(pasted.misfits.len(), 1, "words are no day: {pasted:?}");
    let after = open.preview(&pasted.edit).unwrap().plan;
    let day = |text: &str| text.parse().ok();
    let task = &after.tasks[at_end];
    assert_eq!((task.started, task.due, task.finished), (day("2026-01-05"), day("2026-03-31"), None));
    assert_eq!(after.tasks[at_end + 1].due, None);
}

#[test]
fn headings_among_tasks_become_sections_and_the_tasks_below_belong_to_them() {
    let open = open("hung-yen-2024");
    let (at_end, n_sections) = (open.plan().tasks.len(), open.plan().sections.len());
    let block = "STT\tNhiệm vụ\tCơ quan chủ trì\nX\tHoàn thiện thể chế\t\n1\tViệc A\tSở X\nXI. Hạ tầng\t\t\n1\tViệc B\t\nXII\tViệc lớn\tSở Y";
    let pasted = pasted(&open, TableKind::Tasks, at_end, block);
    assert_eq!(pasted.misfits, []);
    let rows: Vec<&str> = pasted.added.iter().map(|added| added.row.as_str()).collect();
    assert_eq!(rows, ["X. Hoàn thiện thể chế", "Việc A", "XI. Hạ tầng", "Việc B", "Việc lớn"]);
    let after = open.preview(&pasted.edit).unwrap().plan;
    let sections: Vec<_> = after.sections[n_sections..].iter().map(|s| (s.no.as_str(), s.title.as_str())).collect();
    assert_eq!(sections, [("X", "Hoàn thiện thể chế"), ("XI", "Hạ tầng")]);
    let tasks: Vec<_> =
        after.tasks[at_end..].iter().map(|task| (task.name.as_str(), task.section.as_deref())).collect();
    assert_eq!(
        tasks,
        [("Việc A", Some("X")), ("Việc B", Some("XI")), ("Việc lớn", Some("XI"))],
        "a line that says more than a heading is a task"
    );
    assert_eq!(pasted.first_added, Some(at_end));
}

#[test]
fn a_heading_that_the_plan_has_is_not_added_again() {
    let open = open("can-tho-nq57");
    let (at_end, section) = (open.plan().tasks.len(), open.plan().sections[0].clone());
    let block = format!("STT\tNhiệm vụ\tCơ quan chủ trì\n{}\t{}\t\n1\tViệc A\tSở X", section.no, section.title);
    let pasted = pasted(&open, TableKind::Tasks, at_end, &block);
    let after = open.preview(&pasted.edit).unwrap().plan;
    assert_eq!(after.sections, open.plan().sections);
    assert_eq!(after.tasks[at_end].section.as_deref(), Some(section.no.as_str()));
}

/// What the table itself calls a column is that column, also where other headings of the block are foreign.
#[test]
fn the_title_of_a_column_is_no_other_column() {
    let open = open("can-tho-nq57");
    let block = "Nhiệm vụ\tHạn hoàn thành\tCột lạ\nMột việc mới\t30/06/2026\tx\n";
    let pasted = pasted(&open, TableKind::Tasks, 0, block);
    assert_eq!(pasted.added[0].what, "Hạn hoàn thành: 30/06/2026", "{pasted:?}");
}

#[test]
fn headings_in_two_lines_name_the_columns_of_a_block() {
    let open = open("can-tho-2025");
    let block = "Mã\tChỉ số\tKết quả\t\n\t\tXếp hạng\tLạ\n6.2.4\tĐơn\t30\t1\n";
    let pasted = pasted(&open, TableKind::Indicators, 0, block);
    assert!(pasted.changes.iter().any(|change| change.column == "Hạng" && change.new.contains("30")), "{pasted:?}");
    assert_eq!(pasted.unused, ["Lạ"], "{pasted:?}");
    assert!(pasted.misfits.is_empty(), "{pasted:?}");
}
