//! Settings are a comfort: they can never stop the start, and what is not used is said.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

use pii_planner::plan_file::{BadSettings, Settings};
use pii_planner::text::{Lang, bad_settings};
use std::collections::BTreeMap;
use std::fs;

#[test]
fn settings_survive() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a/settings.json");
    let mut settings = Settings { lang: Lang::En, look: "dark".to_owned(), ..Settings::default() };
    settings.remember(folder.path());
    settings.save_to(&path).unwrap();
    assert_eq!(Settings::load_from(&path), settings);
}

#[test]
fn settings_in_any_disorder_do_not_stop_the_start() {
    let deep = "[".repeat(100_000);
    let many = format!("{{\"recent\": [{}]}}", vec!["\"a\""; 2_000].join(","));
    let huge = format!("{{\"look\": \"{}\"}}", "x".repeat(2 * 1024 * 1024));
    let aside: [&[u8]; 12] = [
        b"",
        b"{\"lang\": \"vi\"",
        b"\xff\xfe\x00\x01binary\x80",
        b"[1, 2]",
        b"null",
        b"{\"zoom\": NaN}",
        b"{\"zoom\": 1e999}",
        b"{\"zoom\": \"big\"}",
        b"{\"recent\": {\"a\": 1}}",
        b"{\"open\": [3]}",
        deep.as_bytes(),
        huge.as_bytes(),
    ];
    let folder = tempfile::tempdir().unwrap();
    let (path, bad) = (folder.path().join("settings.json"), folder.path().join("settings.json.bad"));
    for bytes in aside {
        fs::write(&path, bytes).unwrap();
        let settings = Settings::load_from(&path);
        let said = String::from_utf8_lossy(&bytes[..bytes.len().min(40)]).into_owned();
        assert_eq!(settings.bad, [BadSettings { file: path.clone(), aside: Some(bad.clone()) }], "{said}");
        assert_eq!(Settings { bad: Vec::new(), ..settings.clone() }, Settings::default(), "{said}");
        assert_eq!(fs::read(&bad).unwrap(), bytes, "{said}");
        settings.save_to(&path).unwrap();
    }
    // Read, and put in order.
    for odd in ["{}", "{\"zoom\": -1e30, \"look\": \"neon\", \"lang\": \"fr\"}", &many, "{\"new\": [[]]}"] {
        fs::write(&path, odd).unwrap();
        let settings = Settings::load_from(&path);
        assert!(settings.bad.is_empty() && settings.zoom >= 0.5 && settings.recent.len() <= 12, "{odd:.40}");
    }
}

#[test]
fn a_folder_in_the_place_of_settings_is_put_aside() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.json");
    fs::create_dir(&path).unwrap();
    let settings = Settings::load_from(&path);
    assert!(settings.bad[0].aside.as_ref().is_some_and(|aside| aside.is_dir()));
    settings.save_to(&path).unwrap();
    assert!(Settings::load_from(&path).bad.is_empty());
}

/// A folder of that name that is not empty is in the way.
#[test]
fn bad_settings_that_cannot_be_put_aside_are_said_all_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let (path, bad) = (folder.path().join("settings.json"), folder.path().join("settings.json.bad"));
    fs::write(&path, "{").unwrap();
    fs::create_dir_all(bad.join("a")).unwrap();
    let settings = Settings::load_from(&path);
    assert_eq!(settings.bad, [BadSettings { file: path.clone(), aside: None }]);
    for lang in [Lang::Vi, Lang::En] {
        assert!(bad_settings(lang, &path, None).contains("settings.json"));
    }
}

/// The window's size and place are read by a library, which waits for whatever stands there.
#[test]
fn what_a_library_reads_is_looked_at_before() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("app.ron");
    let found = |path: &std::path::Path| BadSettings::found(path).map(|bad| bad.aside.is_some());
    assert_eq!(found(&path), None, "nothing is there yet");
    fs::write(&path, "(size: 1)").unwrap();
    assert_eq!(found(&path), None);
    assert_eq!(found(&path.join("none")), None);
    fs::write(&path, vec![b'x'; 2 * 1024 * 1024]).unwrap();
    assert_eq!(found(&path), Some(true), "as large as no settings are");
    assert!(folder.path().join("app.ron.bad").is_file() && !path.exists());
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::{FileTypeExt, symlink};
    use std::process::Command;

    #[test]
    fn a_pipe_in_the_place_of_settings_is_put_aside_unread() {
        let folder = tempfile::tempdir().unwrap();
        for (name, read) in [("settings.json", true), ("app.ron", false)] {
            let path = folder.path().join(name);
            assert!(Command::new("mkfifo").arg(&path).status().unwrap().success());
            let bad =
                if read { Settings::load_from(&path).bad } else { BadSettings::found(&path).into_iter().collect() };
            let aside = bad[0].aside.clone().unwrap();
            assert!(fs::metadata(&aside).unwrap().file_type().is_fifo() && !path.exists());
            // A device of which there is no end.
            symlink("/dev/zero", &path).unwrap();
            let bad =
                if read { Settings::load_from(&path).bad } else { BadSettings::found(&path).into_iter().collect() };
            assert!(bad[0].aside.is_some() && !path.exists());
        }
    }
}

/// Headings of tables are remembered as long as there is room; those of the newest table always are.
#[test]
fn headings_are_remembered_up_to_a_bound_the_newest_first() {
    let of =
        |name: &str, n: usize| (0..n).map(|at| (format!("{name} {at}"), "rank".to_owned())).collect::<BTreeMap<_, _>>();
    let mut settings = Settings::default();
    for table in ["a", "b", "z", "c"] {
        settings.remember_columns(of(table, 150));
        assert!(settings.import_columns.len() <= 200, "{}", settings.import_columns.len());
        assert!(of(table, 150).keys().all(|key| settings.import_columns.contains_key(key)), "{table}");
    }
}
