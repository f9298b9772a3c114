//! Patients, and two records of one of them.

use super::Day;
use crate::samples::JPEG;

pub(super) fn patients(day: &mut Day) {
    let register =
        r#"{"family_name":"Farah","given_name":"Mona","birth_date":"1987","phone":"none"}"#;
    let mona = day.call("patients.register", register, &[]);
    day.name("mona", &mona["id"]);
    let adam = day.call("patients.register", &register.replace("Mona", "Adam"), &[]);
    day.name("adam", &adam["id"]);
    for (command, args) in [
        ("patients.hints", r#"{"family_name":"Farah"}"#),
        ("patients.search", r#"{"text":"farah","limit":5}"#),
        ("patients.list", r#"{"limit":5}"#),
        ("patients.get", r#"{"id":"<mona>"}"#),
        ("patients.print_card", r#"{"id":"<mona>"}"#),
        ("patients.recent", "{}"),
        ("patients.update", r#"{"id":"<mona>","note":"two\nlines"}"#),
        (
            "patients.put_address",
            r#"{"patient_id":"<mona>","use":"home","lines":"1 Nile St"}"#,
        ),
        (
            "patients.put_identifier",
            r#"{"patient_id":"<mona>","system":"passport","value":"A1"}"#,
        ),
        (
            "patients.put_contact",
            r#"{"patient_id":"<mona>","name":"Huda"}"#,
        ),
        (
            "patients.put_name",
            r#"{"patient_id":"<mona>","use":"maiden","family_name":"Aziz"}"#,
        ),
        (
            "patients.join_household",
            r#"{"patient_id":"<adam>","with_patient_id":"<mona>"}"#,
        ),
        (
            "patients.set_guarantor",
            r#"{"patient_id":"<adam>","guarantor_id":"<adam>"}"#,
        ),
        ("patients.leave_household", r#"{"patient_id":"<adam>"}"#),
        ("patients.archive", r#"{"id":"<mona>","reason":"moved"}"#),
        ("patients.unarchive", r#"{"id":"<mona>"}"#),
    ] {
        day.call(command, args, &[]);
    }
    let put = r#"{"patient_id":"<mona>","kind":"mobile","number":"0100 200 300"}"#;
    let mona = day.call("patients.put_phone", put, &[]);
    day.name("phone", &mona["phones"][0]["id"]);
    day.call(
        "patients.remove_part",
        r#"{"patient_id":"<mona>","part":"phone","id":"<phone>"}"#,
        &[],
    );
    day.call("clinic.undo", "{}", &[]);
    day.call("clinic.redo", "{}", &[]);
    day.call(
        "patients.set_photo",
        r#"{"id":"<mona>"}"#,
        &[("face.jpg", JPEG)],
    );
    day.call("patients.photo", r#"{"id":"<mona>"}"#, &[]);
    day.call("patients.remove_photo", r#"{"id":"<mona>"}"#, &[]);
}

/// Two records of one person.
pub(super) fn merging(day: &mut Day) {
    let twin = r#"{"family_name":"Farag","given_name":"Muna","birth_date":"1987","phone":"none"}"#;
    let twin = day.call("patients.register", twin, &[]);
    day.name("twin", &twin["id"]);
    day.call("patients.duplicates", r#"{"limit":5}"#, &[]);
    day.call(
        "patients.keep_apart",
        r#"{"id":"<mona>","other_id":"<twin>"}"#,
        &[],
    );
    day.call(
        "patients.merge",
        r#"{"id":"<mona>","merge_id":"<twin>"}"#,
        &[],
    );
    day.call("patients.unmerge", r#"{"id":"<twin>"}"#, &[]);
}
