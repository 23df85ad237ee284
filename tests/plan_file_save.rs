//! Saving: a whole file at every moment, and nothing around it disturbed.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

use index_core::Plan;
use pii_planner::plan_file::{
    DiskFault, FileStamp, MAX_BYTES, ReadError, load, parse, print, samples, save, versions, write_beside, write_whole,
};
use pii_planner::text::Lang;
use std::fs;
use std::path::Path;

fn sample() -> Plan {
    parse(samples()[0].json.as_bytes()).unwrap().plan
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = entries.collect();
    names.sort();
    names
}

fn fault(path: &Path) -> DiskFault {
    let error = save(path, &sample()).unwrap_err();
    for lang in [Lang::Vi, Lang::En] {
        assert!(!error.what(lang).is_empty() && !error.hint(lang).is_empty());
    }
    error.fault
}

#[test]
fn a_new_plan_is_written_and_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Kế hoạch.json");
    save(&path, &sample()).unwrap();
    assert_eq!(load(&path).unwrap().plan, sample());
    assert_eq!(names(folder.path()), ["Kế hoạch.json"]);
}

#[test]
fn the_version_before_is_kept_as_a_backup() {
    let folder = tempfile::tempdir().unwrap();
    let (path, backup) = (folder.path().join("plan.json"), folder.path().join("plan.json.bak"));
    fs::write(&path, "first").unwrap();
    save(&path, &sample()).unwrap();
    assert_eq!(fs::read_to_string(&backup).unwrap(), "first");
    save(&path, &sample()).unwrap();
    assert_eq!(fs::read_to_string(&backup).unwrap(), "first", "an equal version is no version before");
    save(&path, &Plan::default()).unwrap();
    assert_eq!(fs::read_to_string(&backup).unwrap(), print(&sample()));
    assert_eq!(names(folder.path()), ["plan.json", "plan.json.bak", "plan.json.bak2"]);
}

/// A save that is refused at its last step has put the version before aside already; however often that happens, older
/// versions stay.
#[test]
fn a_version_that_is_kept_already_pushes_out_no_older_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.json");
    let titled = |title: &str| {
        let mut plan = sample();
        title.clone_into(&mut plan.document.title);
        plan
    };
    for title in ["một", "hai", "ba"] {
        save(&path, &titled(title)).unwrap();
    }
    let kept = |name: &str| load(&folder.path().join(name)).unwrap().plan.document.title;
    assert_eq!([kept("plan.json.bak"), kept("plan.json.bak2")], ["hai", "một"]);
    // As it is when the file itself could not be replaced.
    fs::copy(folder.path().join("plan.json.bak"), folder.path().join("plan.json.bak3")).unwrap();
    fs::copy(folder.path().join("plan.json.bak2"), folder.path().join("plan.json.bak4")).unwrap();
    fs::copy(folder.path().join("plan.json.bak3"), folder.path().join("plan.json.bak2")).unwrap();
    fs::copy(&path, folder.path().join("plan.json.bak")).unwrap();
    save(&path, &titled("bốn")).unwrap();
    assert_eq!(kept("plan.json"), "bốn");
    assert_eq!([kept("plan.json.bak"), kept("plan.json.bak2")], ["ba", "hai"], "each version once");
}

/// A name may have 255 bytes, of which a Vietnamese letter takes up to three; its versions have to fit as well.
#[test]
fn a_name_of_full_length_is_saved_and_its_versions_are_found() {
    for full in ["k".repeat(250), "k".repeat(247), format!("{}kế", "ế".repeat(82))] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(format!("{full}.json"));
        // Another plan with the same beginning has versions of its own.
        let near = folder.path().join(format!("{}h.json", full.strip_suffix(['k', 'ế']).unwrap()));
        save(&near, &Plan::default()).unwrap();
        for title in ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy"] {
            let mut plan = sample();
            title.clone_into(&mut plan.document.title);
            save(&path, &plan).unwrap();
        }
        save(&near, &sample()).unwrap();
        let titles = |path: &Path| versions(path).into_iter().map(|v| v.plan.document.title).collect::<Vec<_>>();
        assert_eq!(titles(&path), ["sáu", "năm", "bốn", "ba", "hai"], "{full}");
        assert_eq!(titles(&near), [""], "{full}");
        let mut kept = versions(&path).into_iter().map(|v| v.path.file_name().unwrap().to_str().unwrap().to_owned());
        let begins = full.chars().take(60).collect::<String>();
        assert!(
            kept.all(|name| name.starts_with(&begins) && name.contains(".json.bak")),
            "they are told by their names"
        );
    }
}

#[test]
fn a_picture_of_a_plan_with_a_long_title_gets_a_name_that_fits() {
    let folder = tempfile::tempdir().unwrap();
    let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    let written = || name(&write_beside(folder.path(), &"ế".repeat(300), "png", b"x").unwrap());
    assert_eq!(written(), format!("{}.png", "ế".repeat(83)));
    assert_eq!(written(), format!("{}-2.png", "ế".repeat(83)));
}

#[test]
fn a_name_that_no_disk_takes_is_refused_and_nothing_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    // Windows says of a name that is too long only that there is no such place.
    let refused = if cfg!(windows) { DiskFault::FolderMissing } else { DiskFault::BadName };
    assert_eq!(fault(&folder.path().join(format!("{}.json", "k".repeat(251)))), refused);
    assert_eq!(names(folder.path()), Vec::<String>::new());
}

#[test]
fn folders_that_cannot_take_the_file_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "x").unwrap();
    assert_eq!(fault(&folder.path().join("none").join("plan.json")), DiskFault::FolderMissing);
    assert_eq!(fault(&file.join("plan.json")), DiskFault::FolderIsFile);
    assert_eq!(fault(folder.path()), DiskFault::IsFolder);
    assert_eq!(fs::read_to_string(&file).unwrap(), "x");
    assert_eq!(names(folder.path()), ["file"]);
}

#[test]
fn a_file_that_is_read_only_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.json");
    fs::write(&path, "first").unwrap();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    assert_eq!(fault(&path), DiskFault::ReadOnlyFile);
    assert_eq!(fs::read_to_string(&path).unwrap(), "first");
    assert_eq!(names(folder.path()), ["plan.json"]);
}

#[test]
fn what_cannot_be_read_is_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let why = |path: &Path| match load(path).unwrap_err() {
        ReadError::Io { fault, .. } => Some(fault),
        _ => None,
    };
    assert_eq!(why(&folder.path().join("none.json")), Some(DiskFault::FileMissing));
    assert_eq!(why(folder.path()), Some(DiskFault::IsFolder));
    fs::write(folder.path().join("file"), "x").unwrap();
    assert_eq!(why(&folder.path().join("file").join("plan.json")), Some(DiskFault::FolderIsFile));
}

/// What another program writes between reading and stamping, or saving and stamping, must not pass for what we have read.
#[test]
fn what_was_read_or_saved_is_stamped_and_not_what_stands_there_afterwards() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.json");
    let saved = save(&path, &sample()).unwrap();
    assert!(saved.looks_current(&path));
    let read = load(&path).unwrap().stamp;
    assert_eq!((read.as_ref(), FileStamp::of(&path).as_ref()), (Some(&saved), Some(&saved)));
    fs::write(&path, "another").unwrap();
    assert_ne!(FileStamp::of(&path), read);
    assert_eq!(parse(print(&sample()).as_bytes()).unwrap().stamp, None, "no file");
}

#[test]
fn a_change_by_another_program_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.json");
    assert_eq!(FileStamp::of(&path), None);
    write_whole(&path, b"first").unwrap();
    let stamp = FileStamp::of(&path).unwrap();
    assert!(stamp.looks_current(&path));
    let later = std::time::SystemTime::now() + std::time::Duration::from_secs(5);
    fs::File::options().append(true).open(&path).unwrap().set_modified(later).unwrap();
    assert!(!stamp.looks_current(&path));
    assert_eq!(FileStamp::of(&path).as_ref(), Some(&stamp), "a touched file is the same file");
    fs::write(&path, "FIRST").unwrap();
    assert_ne!(FileStamp::of(&path).as_ref(), Some(&stamp));
    fs::remove_file(&path).unwrap();
    assert!(!stamp.looks_current(&path));
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, symlink};

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn a_link_stays_and_its_target_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let (there, link) = (folder.path().join("there"), folder.path().join("link.json"));
        fs::create_dir(&there).unwrap();
        fs::write(there.join("plan.json"), "first").unwrap();
        symlink("there/plan.json", &link).unwrap();
        save(&link, &sample()).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(load(&there.join("plan.json")).unwrap().plan, sample());
        assert_eq!(names(folder.path()), ["link.json", "there"]);
        assert_eq!(names(&there), ["plan.json", "plan.json.bak"]);
    }

    #[test]
    fn a_link_to_a_file_that_is_gone_is_written_where_it_points_to() {
        let folder = tempfile::tempdir().unwrap();
        let link = folder.path().join("link.json");
        symlink("plan.json", &link).unwrap();
        save(&link, &sample()).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(names(folder.path()), ["link.json", "plan.json"]);
    }

    #[test]
    fn permissions_are_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.json");
        for wanted in [0o600, 0o664, 0o755] {
            fs::write(&path, "first").unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(wanted)).unwrap();
            save(&path, &sample()).unwrap();
            assert_eq!(mode(&path), wanted);
            assert_eq!(mode(&folder.path().join("plan.json.bak")), wanted);
        }
    }

    #[test]
    fn a_new_file_is_as_readable_as_any_other() {
        let folder = tempfile::tempdir().unwrap();
        let (plan, other) = (folder.path().join("plan.json"), folder.path().join("other"));
        fs::write(&other, "x").unwrap();
        save(&plan, &sample()).unwrap();
        assert_eq!(mode(&plan), mode(&other));
    }
}

/// A plan that grew beyond what is read is not written: the file before stays, and can be opened.
#[test]
fn a_plan_that_could_not_be_opened_again_is_not_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.json");
    save(&path, &Plan::default()).unwrap();
    let before = fs::read(&path).unwrap();
    let mut plan = Plan::default();
    plan.document.title = "x".repeat(MAX_BYTES);
    let error = save(&path, &plan).unwrap_err();
    assert_eq!(error.fault, DiskFault::TooLarge);
    assert_eq!(error.what(Lang::En), "the file is larger than 64 MiB");
    assert_eq!(fs::read(&path).unwrap(), before);
}
