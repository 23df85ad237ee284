//! Where plans lie on people's machines: folders with Vietnamese names, long paths, servers, names that differ in large and
//! small letters only, files of Windows' editors, and files that another program has open.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

use index_core::Plan;
use pii_planner::plan_file::{FileStamp, Session, Settings, load, parse, print, samples, save, versions, write_beside};
use std::fs;
use std::path::Path;

fn sample() -> Plan {
    parse(samples()[0].json.as_bytes()).unwrap().plan
}

fn titled(title: &str) -> Plan {
    let mut plan = sample();
    title.clone_into(&mut plan.document.title);
    plan
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = entries.collect();
    names.sort();
    names
}

/// A plan is made, saved again, looked at, locked and read in a folder; what lies beside it is what should.
fn works_in(folder: &Path) {
    fs::create_dir_all(folder).unwrap();
    let path = folder.join("Kế hoạch năm 2025.json");
    save(&path, &titled("một")).unwrap();
    let stamp = save(&path, &titled("hai")).unwrap();
    assert!(stamp.looks_current(&path) && FileStamp::of(&path) == Some(stamp));
    assert_eq!(load(&path).unwrap().plan, titled("hai"));
    assert_eq!(versions(&path).iter().map(|v| v.plan.document.title.clone()).collect::<Vec<_>>(), ["một"]);
    let picture = write_beside(folder, "trang", "png", b"x").unwrap();
    assert_eq!((picture.as_path(), fs::read(&picture).unwrap()), (folder.join("trang.png").as_path(), b"x".to_vec()));
    let recovery = folder.join("pii-planner");
    let (first, second) = (Session::start(&recovery).unwrap(), Session::start(&recovery).unwrap());
    let lock = first.lock(&path).unwrap();
    assert!(lock.is_held() && second.lock(&path).is_err());
    drop((lock, first, second));
    let settings = folder.join("config/settings.json");
    Settings::default().save_to(&settings).unwrap();
    assert_eq!(Settings::load_from(&settings), Settings::default());
    let all = ["Kế hoạch năm 2025.json", "Kế hoạch năm 2025.json.bak", "config", "pii-planner", "trang.png"];
    let mut found = names(folder);
    found.sort();
    let mut all = all.map(str::to_owned);
    all.sort();
    assert_eq!(found, all);
    assert_eq!(names(&recovery), Vec::<String>::new());
}

#[test]
fn a_folder_with_a_vietnamese_name() {
    let folder = tempfile::tempdir().unwrap();
    works_in(&folder.path().join("Users/Nguyễn Văn Ánh/Tài liệu/Kế hoạch đổi mới sáng tạo (bản 2)"));
}

/// Windows allows 260 characters unless it is asked in another way.
#[test]
fn a_path_of_four_hundred_characters() {
    let folder = tempfile::tempdir().unwrap();
    let long =
        (0..8).fold(folder.path().to_owned(), |path, n| path.join(format!("{n} {}", "thư mục ".repeat(6).trim())));
    assert!(long.to_string_lossy().chars().count() > 400);
    works_in(&long);
}

/// What Notepad and Excel make of a file: ends of lines of Windows, and a mark at the beginning.
#[test]
fn ends_of_lines_of_windows_change_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.json");
    let text = print(&sample()).replace('\n', "\r\n");
    fs::write(&path, format!("\u{feff}{text}")).unwrap();
    let loaded = load(&path).unwrap();
    assert_eq!((loaded.plan, loaded.findings), (sample(), Vec::new()));
    save(&path, &sample()).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), print(&sample()));
    let broken = "{\r\n  \"format\": \"pii-plan\",\r\n  \"version\": 1,,\r\n}";
    assert_eq!(parse(broken.as_bytes()).unwrap_err().place(), Some((3, 16)), "a line is counted once");
}

/// A plan is one plan by whichever name it is called, and two where the disk tells them apart.
#[test]
fn names_that_differ_in_large_and_small_letters() {
    let folder = tempfile::tempdir().unwrap();
    let [small, large] = ["kế hoạch.json", "KẾ HOẠCH.json"].map(|name| folder.path().join(name));
    save(&small, &titled("nhỏ")).unwrap();
    let is_one = large.exists();
    assert_eq!(is_one, cfg!(windows));
    let recovery = folder.path().join("recovery");
    let (first, second) = (Session::start(&recovery).unwrap(), Session::start(&recovery).unwrap());
    let lock = first.lock(&small).unwrap();
    assert_eq!(second.lock(&large).is_err(), is_one);
    let [new, same] = ["mới.json", "MỚI.json"].map(|name| folder.path().join(name));
    let new_lock = first.lock(&new).unwrap();
    assert_eq!(second.lock(&same).is_err(), is_one, "also of a file that is still to be made");
    drop((lock, new_lock));
    save(&large, &titled("LỚN")).unwrap();
    let title = if is_one { "LỚN" } else { "nhỏ" };
    assert_eq!(load(&small).unwrap().plan.document.title, title);
    assert_eq!(versions(&large).len(), usize::from(is_one));
    let mut settings = Settings::default();
    settings.remember(&small);
    settings.remember(&large);
    assert_eq!(settings.recent.len(), if is_one { 1 } else { 2 });
    assert_eq!(settings.recent[0], large);
}

#[cfg(windows)]
mod windows {
    use super::*;
    use pii_planner::plan_file::{DiskFault, ReadError, data_folder, documents_folder, write_export};
    use pii_planner::text::Lang;
    use std::io::Write as _;
    use std::os::windows::fs::OpenOptionsExt;
    use std::path::PathBuf;
    use std::process::Command;

    /// What other programs may do with a file while it is open: nothing, or read it as with Excel.
    const NOTHING: u32 = 0;
    const READ: u32 = 1;
    const READ_AND_WRITE: u32 = 3;

    fn open(path: &Path, others_may: u32) -> fs::File {
        fs::File::options().read(true).write(true).share_mode(others_may).open(path).unwrap()
    }

    #[test]
    fn a_file_that_another_program_has_open_is_told_and_nothing_is_lost() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.json");
        save(&path, &titled("một")).unwrap();
        for others_may in [NOTHING, READ, READ_AND_WRITE] {
            let held = open(&path, others_may);
            let error = save(&path, &titled("hai")).unwrap_err();
            assert_eq!(error.fault, DiskFault::Held, "{others_may}");
            assert!(error.what(Lang::Vi).contains("chương trình khác") && error.hint(Lang::Vi).contains("Excel"));
            assert!(error.what(Lang::En).contains("another program") && error.hint(Lang::En).contains("Excel"));
            let read = load(&path);
            if others_may == NOTHING {
                let is_told = matches!(&read, Err(ReadError::Io { fault: DiskFault::Held, .. }));
                assert!(is_told && read.unwrap_err().hint(Lang::En).contains("Excel"));
                assert_eq!(FileStamp::read(&path), Err(DiskFault::Held));
            } else {
                assert_eq!(read.unwrap().plan, titled("một"));
            }
            drop(held);
            assert_eq!(load(&path).unwrap().plan, titled("một"));
            let left: Vec<String> = names(folder.path()).into_iter().filter(|name| name.starts_with('.')).collect();
            assert_eq!(left, Vec::<String>::new(), "no temporary file");
        }
        save(&path, &titled("hai")).unwrap();
        assert_eq!(load(&path).unwrap().plan, titled("hai"));
        assert_eq!(versions(&path).len(), 1, "a save that was refused pushes out no version");
        let picture = folder.path().join("trang.png");
        fs::write(&picture, b"x").unwrap();
        let held = open(&picture, READ);
        assert_eq!(write_export(&picture, b"xy").unwrap_err().fault, DiskFault::Held);
        drop(held);
        assert_eq!(fs::read(&picture).unwrap(), b"x");
    }

    #[test]
    fn a_folder_of_a_server() {
        let folder = tempfile::tempdir().unwrap();
        let local = folder.path().to_string_lossy().into_owned();
        let server = local.split_once(":\\").map(|(drive, below)| format!(r"\\localhost\{drive}$\{below}"));
        let server = PathBuf::from(server.unwrap());
        if !server.is_dir() {
            // Straight to the terminal: a test that did not run must not look like one that passed.
            let _ = writeln!(std::io::stderr(), "SKIPPED a_folder_of_a_server: there is no {}", server.display());
            return;
        }
        works_in(&server.join("Tài liệu chung"));
    }

    #[test]
    fn what_the_program_keeps_lies_in_the_folders_of_windows() {
        let below = |name: &str| PathBuf::from(std::env::var_os(name).unwrap());
        let data = data_folder().unwrap();
        assert!(data.starts_with(below("LOCALAPPDATA")), "{}", data.display());
        let documents = documents_folder();
        assert!(documents.is_absolute() && documents.is_dir(), "{}", documents.display());
    }

    #[test]
    fn a_read_only_file_stays_and_its_mark_too() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.json");
        save(&path, &titled("một")).unwrap();
        assert!(Command::new("attrib").arg("+R").arg(&path).status().unwrap().success());
        assert_eq!(save(&path, &titled("hai")).unwrap_err().fault, DiskFault::ReadOnlyFile);
        assert_eq!(load(&path).unwrap().plan, titled("một"));
        assert!(Command::new("attrib").arg("-R").arg(&path).status().unwrap().success());
        save(&path, &titled("hai")).unwrap();
    }
}
