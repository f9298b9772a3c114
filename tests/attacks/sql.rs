//! 3.1: nothing that is said becomes SQL: T-SQL-1 to T-SQL-3. Clinic's own tests send the whole corpus to each argument
//! and read it back; here SQL is sent as the name of an argument, into every depth of one, and as something slow.

use serde_json::{Value, json};

use crate::cast::Cast;
use crate::corpus::hostile;
use crate::house::{House, Talk};
use crate::shapes::{Command, commands, inside, lasting, places};

/// SQL for each way in which text could be put together with a statement.
const SQL: [&str; 8] = [
    "' OR '1'='1",
    "x'); DROP TABLE patient;--",
    "') UNION SELECT sql FROM sqlite_master--",
    "\" OR \"\"=\"",
    "1 OR 1=1",
    "%' ESCAPE '\\",
    "\" OR NEAR(",
    "\u{0}'; DELETE FROM audit_event;--",
];

/// What SQLite would say, had it been asked to read any of this.
fn is_from_sqlite(refused: &Value) -> bool {
    let said = refused.to_string().to_lowercase();
    let words = [
        "sqlite",
        "syntax error",
        "no such table",
        "no such column",
        "constraint failed",
        "unrecognized token",
        "fts5",
    ];
    words.iter().any(|word| said.contains(word))
}

fn is_plain(command: &Command, place: &str, answer: &Result<Value, Value>) {
    let Err(refused) = answer else { return };
    let name = &command.name;
    assert!(!is_from_sqlite(refused), "{name} {place}: {refused}");
    let is_defect = ["internal", "storage.failed"]
        .map(Value::from)
        .contains(&refused["code"]);
    assert!(!is_defect, "{name} {place}: {refused}");
}

/// T-SQL-1: the whole corpus as the name of an argument, in every object of every command's arguments.
#[test]
fn the_name_of_an_argument_is_never_more_than_a_name() {
    let house = House::new();
    let mut talk = house.talk();
    let cast = Cast::enter(&mut talk);
    talk.end();
    let before = house.records();
    let mut talk = house.talk();
    let mut tried = 0;
    for command in commands() {
        for place in places(&Value::Object(command.full(&cast)), Value::is_object) {
            for key in hostile().iter().filter(|key| key.len() < 1000) {
                let mut args = command.with_object(&cast, &place);
                args.pointer_mut(&place).unwrap()[key] = json!("owner");
                let refused = talk.ask(&command.name, &args);
                let refused = refused.expect_err(&format!("{} {place} took {key:?}", command.name));
                assert_eq!(
                    refused["code"], "input.invalid",
                    "{} {place}: {refused}",
                    command.name
                );
                assert_eq!(
                    refused["params"]["why"], "unknown_field",
                    "{}: {refused}",
                    command.name
                );
                // A short word may well stand in our own.
                assert!(
                    key.len() < 6 || !refused.to_string().contains(key.as_str()),
                    "{refused}"
                );
                tried += 1;
            }
        }
    }
    talk.end();
    assert!(tried > 5000, "{tried}");
    assert_eq!(
        before,
        house.records(),
        "not one row, not one letter of the schema"
    );
}

/// T-SQL-1: SQL into every text of every command, however deep; what is there stays, and the schema as it was.
#[test]
fn sql_in_any_depth_of_any_argument_is_only_text() {
    let house = House::new();
    let mut talk = house.talk();
    let cast = Cast::enter(&mut talk);
    talk.end();
    let before = house.tables();
    let mut talk = house.talk();
    let mut taken = 0;
    for command in lasting() {
        for place in command.texts(&cast) {
            for sql in SQL {
                let args = command.with(&cast, &place, json!(sql));
                let answer = talk.ask(&command.name, &args);
                is_plain(&command, &place, &answer);
                taken += usize::from(answer.is_ok());
            }
        }
    }
    talk.end();
    assert!(
        taken > 300,
        "most were refused before they could do harm: {taken}"
    );
    let after = house.tables();
    assert_eq!(before.1, after.1, "the schema");
    for (table, was) in &before.0 {
        assert!(after.0[table] >= *was, "{table} had {was} rows");
    }
    house.is_sound();
}

/// Everything that only looks, and each text that it is asked with.
fn questions(cast: &Cast) -> Vec<(Command, String)> {
    let mut questions = Vec::new();
    for command in inside().into_iter().filter(|command| !command.changes()) {
        for place in command.texts(cast) {
            let name = &command.name;
            questions.push((
                inside().into_iter().find(|it| it.name == *name).unwrap(),
                place,
            ));
        }
    }
    assert!(questions.len() > 40, "{}", questions.len());
    questions
}

fn told(talk: &mut Talk, command: &Command, args: &Value, said: &str) -> String {
    let mut answer = talk.hear(&command.name, args);
    answer["took_us"] = Value::Null;
    let said = json!(said).to_string();
    answer
        .to_string()
        .replace(said.trim_matches('"'), "what was asked")
}

/// T-SQL-2: a true condition finds what a false one finds.
#[test]
fn a_true_and_a_false_condition_find_the_same() {
    let house = House::with(&["--sample", "50", "--country", "EG"]);
    let mut talk = house.talk();
    let cast = Cast::enter(&mut talk);
    for (command, place) in questions(&cast) {
        for (yes, no) in [
            ("x' AND '1'='1", "x' AND '1'='2"),
            ("a\" OR 1=1 --", "a\" OR 1=2 --"),
            ("Farah' OR 'a'='a", "Farah' OR 'a'='b"),
        ] {
            // What the trail says of the first question it says to the second.
            if command.name.starts_with("audit.") {
                continue;
            }
            let [yes, no] = [yes, no].map(|said| {
                let args = command.with(&cast, &place, json!(said));
                told(&mut talk, &command, &args, said)
            });
            assert_eq!(yes, no, "{} {place}", command.name);
        }
    }
}

/// T-SQL-3: what would keep SQLite busy for long takes no longer than other text of its length.
#[test]
fn nothing_slow_is_computed() {
    const SLOW: &str = "x' OR length(randomblob(1000000000)) > 0 --";
    let house = House::with(&["--sample", "200", "--country", "EG"]);
    let mut talk = house.talk();
    let cast = Cast::enter(&mut talk);
    let plain: String = SLOW.chars().map(|_| 'x').collect();
    let mut fastest = |command: &Command, place: &str, said: &str| {
        let args = command.with(&cast, place, json!(said));
        let took = (0..7).map(|_| talk.hear(&command.name, &args)["took_us"].as_u64().unwrap());
        took.min().unwrap()
    };
    for (command, place) in questions(&cast) {
        let [plain, slow] = [&plain, SLOW].map(|said| fastest(&command, &place, said));
        // A few hundred microseconds are the machine's own.
        assert!(
            slow < 2 * plain + 1000,
            "{} {place}: {slow} us, {plain} us without",
            command.name
        );
    }
}
