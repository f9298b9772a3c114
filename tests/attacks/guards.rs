//! Holds `guards.md` true: each guard can be taken out as it says, so that `cargo xtask guards` shows whether a test misses
//! it. That takes a build for each and is not done here.

use std::collections::BTreeSet;
use std::fs;

use xtask::guards::{Guard, all};

use crate::source::root;

/// T-AZ-5: the lines of each guard stand in its file, once.
#[test]
fn every_guard_of_the_list_can_be_taken_out() {
    let guards = all().unwrap();
    let names: BTreeSet<&str> = guards.iter().map(|guard| guard.name.as_str()).collect();
    assert_eq!(names.len(), guards.len(), "a name stands twice");
    assert!(names.len() > 20, "{names:?}");
    for guard in &guards {
        let text = fs::read_to_string(root().join(&guard.path));
        let text = text.unwrap_or_else(|error| panic!("{}: {error}", guard.path));
        let without = guard.taken_out_of(&text).unwrap();
        assert_ne!(without, text, "{}", guard.name);
    }
}

const PART: &str = "lock

The shop is locked at night, see `night`: `src/shop.rs`

```diff
 fn close() {
-    lock();
+    wave();

 }
```

- `src-tauri/crates/cli/tests/it/main.rs: nobody_comes_in`
- `tests/attacks/night/mod.rs: nobody_comes_in_at_night`
";

#[test]
fn a_guard_is_taken_out_where_it_stands_once() {
    let guard = Guard::read(PART).unwrap();
    assert_eq!((&*guard.name, &*guard.path), ("lock", "src/shop.rs"));
    let filters: Vec<&str> = guard.tests.iter().map(|test| &*test.filter).collect();
    assert_eq!(
        filters,
        [
            "binary_id(=satchelctl::it) & test(=nobody_comes_in)",
            "binary_id(=satchel::attacks) & test(=night::nobody_comes_in_at_night)",
        ]
    );
    let closed = "fn close() {\n    lock();\n\n}\n";
    let without = guard.taken_out_of(&format!("fn open() {{}}\n{closed}"));
    assert_eq!(
        without.unwrap(),
        "fn open() {}\nfn close() {\n    wave();\n\n}\n"
    );
    let refused = |text: &str| guard.taken_out_of(text).unwrap_err().to_string();
    assert_eq!(
        refused("fn open() {}\n"),
        "the lines of `lock` stand 0 times in src/shop.rs"
    );
    assert_eq!(
        refused(&closed.repeat(2)),
        "the lines of `lock` stand 2 times in src/shop.rs"
    );
}

#[test]
fn a_guard_that_takes_nothing_out_or_names_no_test_is_refused() {
    for (from, to) in [
        ("```diff", "```"),
        ("+    wave();", "+    lock();"),
        ("tests/it/main.rs: ", "src/main.rs: "),
        ("tests/it/main.rs: ", "tests/it/main.rs "),
        ("crates/cli/", "crates/nothing/"),
    ] {
        assert!(Guard::read(&PART.replace(from, to)).is_err(), "{from} {to}");
    }
    let no_tests = PART.split("\n- ").next().unwrap();
    assert!(Guard::read(&format!("{no_tests}\n")).is_err());
}
