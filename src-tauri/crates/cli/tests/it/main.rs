//! The real program on real clinics in temporary folders.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::print_stdout,
    reason = "a test may stop loudly"
)]

mod backups;
mod bundles;
mod clinic;
#[cfg(target_os = "linux")]
mod full_disk;
mod refused;
#[cfg(target_os = "linux")]
#[path = "../../../vault/tests/it/small_disk.rs"]
mod small_disk;

use std::fs;

use serde_json::{Value, json};

use crate::clinic::{Clinic, OWNER, is_sound, refusal, reply, satchelctl};

const MONA: &str =
    r#"{"family_name":"Farah","given_name":"Mona","birth_date":"1987-03-02","phone":"none"}"#;

#[test]
fn a_patient_is_registered_found_and_booked() {
    let clinic = Clinic::new(&["--sample", "50", "--seed", "1", "--country", "EG"]);
    let mona = reply(&clinic.call("patients.register", MONA));
    let found = reply(&clinic.call("patients.search", r#"{"text":"farah mon","limit":5}"#));
    let hit = found["hits"]
        .as_array()
        .unwrap()
        .iter()
        .find(|hit| hit["id"] == mona["id"])
        .unwrap();
    assert_eq!(hit["number"], mona["number"]);
    assert_eq!(hit["birth_date"], "1987-03-02");
    let id = json!({ "id": mona["id"] }).to_string();
    assert_eq!(
        reply(&clinic.call("patients.get", &id))["family_name"],
        "Farah"
    );

    let setup = reply(&clinic.call("schedule.setup", "{}"));
    let booking = json!({
        "patient_id": mona["id"],
        "practitioner_id": setup["practitioners"][0]["id"],
        "date": "2027-03-02",
        "time": "10:00",
        "overlap": "allow",
    });
    let visit = reply(&clinic.call("schedule.book", &booking.to_string()));
    let day = reply(&clinic.call("schedule.day", r#"{"date":"2027-03-02"}"#)).to_string();
    assert!(day.contains(visit["id"].as_str().unwrap()));

    is_sound(&clinic);
}

#[test]
fn a_conversation_answers_every_line() {
    let clinic = Clinic::new(&[]);
    let lines = [
        json!({ "command": "patients.register", "args": serde_json::from_str::<Value>(MONA).unwrap() })
            .to_string(),
        r#"{"command":"patients.search","args":{"text":"mona","limit":5}}"#.to_owned(),
        "this is no request".to_owned(),
        r#"{"command":"patients.fly","args":{}}"#.to_owned(),
        format!(r#"{{"command":"patients.search","args":{{"text":"{}"}}}}"#, "x".repeat(1_100_000)),
        // Without arguments, and without a line end after it.
        r#"{"command":"clinic.settings"}"#.to_owned(),
    ];
    let (answers, output) = clinic.talk(&lines.join("\n"));
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert_eq!(answers.len(), lines.len());
    assert!(answers.iter().all(|answer| answer["took_us"].is_u64()));
    assert_eq!(answers[1]["ok"]["hits"][0]["id"], answers[0]["ok"]["id"]);
    assert_eq!(answers[2]["error"]["code"], "input.invalid");
    assert_eq!(answers[3]["error"]["code"], "input.unknown_command");
    assert_eq!(
        answers[4]["error"]["code"], "input.invalid",
        "too long a line"
    );
    let settings = &answers[5]["ok"];
    assert_eq!(
        (
            &settings["country"],
            &settings["currency"],
            &settings["password_only"]
        ),
        (&json!("US"), &json!("USD"), &json!(true))
    );
    // What was said is kept, and the clinic can be opened again.
    let found = reply(&clinic.call("patients.search", r#"{"text":"Farah","limit":5}"#));
    assert_eq!(found["total"], 1);
}

#[test]
fn refusals_have_a_code_and_an_exit_code() {
    let clinic = Clinic::new(&[]);
    assert_eq!(
        refusal(&clinic.call("patients.fly", "{}")),
        "input.unknown_command"
    );
    assert_eq!(
        refusal(&clinic.call("patients.search", "{")),
        "input.invalid"
    );
    let nobody = r#"{"id":"0190a000-0000-7000-8000-000000000000"}"#;
    assert_eq!(refusal(&clinic.call("patients.get", nobody)), "not_found");
    let stranger = clinic
        .program("call")
        .args(["--user", "Omar", "people.me", "{}"])
        .output();
    assert_eq!(refusal(&stranger.unwrap()), "input.invalid");
    let mut in_capitals = clinic.program("call");
    in_capitals.args(["--user", "AMAL HADDAD", "people.me", "{}"]);
    assert_eq!(reply(&in_capitals.output().unwrap())["name"], OWNER);

    let again = clinic
        .program("create")
        .args(["--name", "N", "--owner", OWNER])
        .output()
        .unwrap();
    assert_eq!(refusal(&again), "clinic.exists");
    fs::write(clinic.path("password"), "another password entirely").unwrap();
    let wrong = clinic.call("people.me", "{}");
    assert_eq!(refusal(&wrong), "auth.wrong_password");
    let said = format!("{wrong:?}");
    assert!(
        !said.contains("another password entirely"),
        "no secret is repeated"
    );
    let (answers, talk) = clinic.talk("{\"command\":\"people.me\"}\n");
    assert!(!talk.status.success() && answers[0]["error"]["code"] == "auth.wrong_password");
}

#[test]
fn nothing_is_set_up_from_bad_choices() {
    for (more, code) in [
        (["--country", "XX"], "input.invalid"),
        (["--currency", "pounds"], "input.invalid"),
        (["--time-zone", "Mars/Olympus"], "input.invalid"),
        (["--key-store", "paper"], "input.invalid"),
        (["--sample", "many"], "input.invalid"),
        (["--seed", "1"], "input.invalid"),
        (["--user", "x"], "input.invalid"),
    ] {
        let (clinic, output) = Clinic::try_new(&more);
        assert_eq!(refusal(&output), code, "{more:?}");
        assert!(
            !clinic
                .path("Green Street.satchel")
                .join("clinic.db")
                .exists(),
            "{more:?}"
        );
    }
    let (clinic, _) = Clinic::try_new(&["--seed", "1"]);
    assert_eq!(refusal(&clinic.call("people.me", "{}")), "clinic.missing");
    fs::write(clinic.path("password"), "1234567\n").unwrap();
    let mut short = clinic.program("create");
    short.args(["--name", "N", "--owner", OWNER, "--key-store", "none"]);
    assert_eq!(refusal(&short.output().unwrap()), "auth.weak_password");
}

#[test]
fn bundles_of_another_system_are_taken_in_once() {
    let clinic = Clinic::new(&[]);
    let bundle = json!({
        "resourceType": "Bundle",
        "type": "transaction",
        "entry": [{
            "fullUrl": "urn:uuid:3cb52497-3f07-4323-897b-aed5fe681d6b",
            "resource": {
                "resourceType": "Patient",
                "id": "3cb52497-3f07-4323-897b-aed5fe681d6b",
                "name": [{ "use": "official", "family": "Haroun", "given": ["Lina"] }],
                "gender": "female",
                "birthDate": "1990-11-21",
            },
            "request": { "method": "POST", "url": "Patient" },
        }],
    });
    fs::write(clinic.path("lina.json"), bundle.to_string()).unwrap();
    let import = |more: &[&str]| {
        let mut import = clinic.program("import fhir");
        import
            .args(["--user", OWNER])
            .args(more)
            .arg(clinic.path("lina.json"));
        import.output().unwrap()
    };
    let found = || reply(&clinic.call("patients.search", r#"{"text":"haroun","limit":5}"#));

    let tried = reply(&import(&["--dry-run"]));
    assert_eq!(
        (&tried["dry_run"], &tried["patients_new"]),
        (&json!(true), &json!(1))
    );
    assert_eq!(found()["total"], 0, "a trial takes nothing in");
    assert_eq!(reply(&import(&[]))["patients_new"], 1);
    assert_eq!(found()["hits"][0]["birth_date"], "1990-11-21");
    let again = reply(&import(&[]));
    assert_eq!(
        (&again["patients_new"], &again["patients_same"]),
        (&json!(0), &json!(1))
    );

    fs::write(clinic.path("lina.json"), &bundle.to_string()[..200]).unwrap();
    assert_eq!(refusal(&import(&[])), "exchange.unreadable");
    fs::remove_file(clinic.path("lina.json")).unwrap();
    assert_eq!(refusal(&import(&[])), "input.no_file");
}

#[test]
fn the_manifest_lists_every_command() {
    let output = satchelctl().arg("manifest").output().unwrap();
    let manifest = reply(&output);
    let commands = manifest["commands"].as_array().unwrap();
    let named = |name: &str| {
        commands
            .iter()
            .find(|command| command["name"] == name)
            .unwrap()
    };
    for name in [
        "patients.register",
        "patients.search",
        "patients.get",
        "schedule.book",
        "schedule.day",
    ] {
        assert!(named(name)["permission"].is_string(), "{name}");
    }
    for command in commands {
        for part in ["args", "reply", "permission", "patient", "audit"] {
            assert!(
                command.get(part).is_some(),
                "{} says nothing of {part}",
                command["name"]
            );
        }
    }
}

#[test]
fn it_tells_how_it_is_used() {
    for word in ["help", "--help", "version", "--version"] {
        let output = satchelctl().arg(word).output().unwrap();
        assert!(
            output.status.success() && !output.stdout.is_empty(),
            "{word}"
        );
    }
    for words in [
        &["fly"][..],
        &["call"],
        &["create", "x", "--fly"],
        &["manifest", "twice"],
    ] {
        let output = satchelctl().args(words).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{words:?}");
    }
}
