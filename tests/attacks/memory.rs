//! T-UNL-4: what a locked clinic leaves behind in the memory of the program that had it open.

use serde_json::json;
use xtask::memory;

use crate::house::{House, PASSWORD, Talk};

const FAMILY: &str = "Quetzalcoatl";
const NOTE: &str = "xylophagous and moonstruck";

fn work(talk: &mut Talk) {
    let person = json!({
        "family_name": FAMILY, "given_name": "Zebulon", "birth_date": "1987-03-02", "phone": "none", "note": NOTE,
    });
    let id = talk.ok("patients.register", &person)["id"].clone();
    talk.ok("patients.get", &json!({ "id": id }));
    talk.ok(
        "patients.search",
        &json!({ "text": "zebulon quetz", "limit": 5 }),
    );
    let draft = json!({ "form": "tasks.note", "key": "new", "body": NOTE });
    talk.ok("people.save_draft", &draft);
    talk.ok("people.drafts", &json!({}));
}

#[test]
fn after_a_lock_nothing_of_anybody_is_left_in_the_programs_memory() {
    let house = House::with(&["--sample", "30", "--country", "EG"]);
    let mut talk = house.talk();
    work(&mut talk);
    let count = |talk: &Talk, what: &str| memory::count(talk.id(), what).unwrap();
    let open = [FAMILY, NOTE].map(|what| count(&talk, what));
    talk.ok("people.lock", &json!({}));
    // What was said last lies in the pipe's own buffers until something else does.
    let noise = "n".repeat(64 * 1024);
    talk.ask("clinic.nothing", &json!({ "noise": noise }))
        .unwrap_err();
    talk.ok("clinic.status", &json!({}));
    let locked = [FAMILY, NOTE, PASSWORD].map(|what| count(&talk, what));
    println!("open: {open:?}, locked: {locked:?}");
    assert!(open.iter().all(|found| *found > 0), "{open:?}");
    assert_eq!(locked, [0; 3]);
}
