//! 3.15: nobody who only has the commands takes anything out of the audit trail, or writes into it as they like: T-AUD-2.

use serde_json::{Value, json};

use crate::cast::Cast;
use crate::corpus::hostile;
use crate::house::House;
use crate::shapes::lasting;

/// Every command, by the owner, with all that it can be asked; and what was written before stays as it was.
#[test]
fn no_command_changes_or_removes_a_line() {
    let house = House::new();
    let mut talk = house.talk();
    let cast = Cast::enter(&mut talk);
    talk.end();
    let before = house.trail();
    assert!(before.len() > 10, "{before:?}");
    let mut talk = house.talk();
    for command in lasting() {
        for args in [command.smallest(&cast), command.full(&cast)] {
            drop(talk.ask(&command.name, &Value::Object(args)));
        }
    }
    talk.end();
    let after = house.trail();
    assert!(after.len() > before.len() + 50, "{} lines", after.len());
    assert_eq!(before, after[..before.len()]);
    house.is_sound();
}

/// What is written is a name of ours and ids: nothing that anybody typed makes a second line or a false one.
#[test]
fn a_line_holds_nothing_that_was_typed() {
    let house = House::new();
    let mut talk = house.talk();
    let cast = Cast::enter(&mut talk);
    // Shorter ones may well stand in a name of ours.
    let mut said = hostile();
    said.retain(|text| (6..1000).contains(&text.len()));
    for text in &said {
        let person = json!({ "family_name": text, "phone": "none", "note": text });
        drop(talk.ask("patients.register", &person));
        let search = json!({ "text": text, "limit": 5 });
        drop(talk.ask("patients.search", &search));
        let archive = json!({ "id": cast.of("other"), "reason": text });
        drop(talk.ask("patients.archive", &archive));
        let glass = json!({ "id": cast.of("patient"), "reason": text });
        drop(talk.ask("patients.break_glass", &glass));
        drop(talk.ask(text, &json!({})));
    }
    talk.end();
    for line in house.trail() {
        let told = said.iter().find(|text| line.contains(text.as_str()));
        assert_eq!(told, None, "{line}");
        assert!(!line.contains(char::is_control), "{line}");
    }
}
