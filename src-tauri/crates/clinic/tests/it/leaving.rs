//! What is left behind when a program ends.

use serde_json::{Value, json};
use testkit::{Clinic, PASSWORD};

/// Everybody is read beside the sign-in. A program that ends meanwhile used to leave that reading behind: the file stayed
/// open, and the libraries that decrypt it were torn down under its feet (a crash at exit).
#[test]
fn a_door_that_is_gone_reads_no_longer() {
    let clinic = Clinic::sample(6_000, 1);
    let said = clinic.call(&clinic.owner, "clinic.status", json!({}));
    let owner = said
        .ok()
        .and_then(|status| status.pointer("/people/0/id").cloned());
    clinic.door.lock();
    let sign_in = json!({ "person_id": owner, "password": PASSWORD }).to_string();
    for round in 0..5 {
        let door = clinic.another_door(None);
        let reply = door.call(&door.caller(), "people.sign_in", &sign_in);
        let reply = reply.body.map(|_| Value::Null);
        assert!(
            reply.is_ok(),
            "round {round}: the door before still holds the file: {reply:?}"
        );
    }
}
