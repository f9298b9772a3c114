//! A clinic with somebody to receive and somebody to be received, proved whole when the test is over.

use std::collections::BTreeMap;

use clinic::door::Caller;
use serde_json::{Value, json};
use testkit::{Clinic, PASSWORD};
use vault::{Password, Schema, Vault};

/// The day that the testkit's clock shows in Cairo: a Saturday.
pub(crate) const TODAY: &str = "2026-11-21";

/// A clinic whose owner calls unless somebody else is named.
pub(crate) struct House {
    pub(crate) clinic: Clinic,
}

impl House {
    pub(crate) fn new() -> Self {
        Self {
            clinic: Clinic::new(),
        }
    }

    /// As a wizard sets it up: the country's week, and what the owner said they begin with.
    pub(crate) fn beginning(country: &str, usual_week: &Value) -> Self {
        let more = json!({ "contents": "empty", "country": country, "usual_week": usual_week });
        Self {
            clinic: Clinic::with(&more),
        }
    }

    pub(crate) fn call_as(
        &self,
        who: &Caller,
        command: &str,
        args: &Value,
    ) -> Result<Value, Value> {
        self.clinic.call(who, command, args.clone())
    }

    pub(crate) fn ok_as(&self, who: &Caller, command: &str, args: &Value) -> Value {
        self.call_as(who, command, args)
            .unwrap_or_else(|refused| panic!("{command}: {refused}"))
    }

    #[expect(
        clippy::needless_pass_by_value,
        reason = "tests write the arguments where they call"
    )]
    pub(crate) fn ok(&self, command: &str, args: Value) -> Value {
        self.ok_as(&self.clinic.owner, command, &args)
    }

    /// Why the owner is refused.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "tests write the arguments where they call"
    )]
    pub(crate) fn refused(&self, command: &str, args: Value) -> String {
        code(&self.call_as(&self.clinic.owner, command, &args))
    }

    pub(crate) fn register(&self, family: &str, given: &str, birth_date: &str) -> String {
        let args = json!({
            "family_name": family, "given_name": given, "birth_date": birth_date, "phone": "none",
        });
        text(&self.ok("patients.register", args)["id"])
    }

    /// Puts somebody into another's household.
    pub(crate) fn join(&self, who: &str, with: &str) -> Value {
        let args = json!({ "patient_id": who, "with_patient_id": with });
        self.ok("patients.join_household", args)
    }

    pub(crate) fn patient(&self, id: &str) -> Value {
        self.ok("patients.get", json!({ "id": id }))
    }

    /// The family names that a search finds, best first.
    pub(crate) fn found(&self, words: &str) -> Vec<String> {
        let found = self.ok("patients.search", json!({ "text": words, "limit": 50 }));
        found["hits"]
            .as_array()
            .unwrap()
            .iter()
            .map(|hit| text(&hit["family_name"]))
            .collect()
    }

    pub(crate) fn practitioner(&self, name: &str) -> String {
        let setup = self.ok(
            "schedule.put_practitioner",
            json!({ "name": name, "colour": 1 }),
        );
        newest(&setup["practitioners"])
    }

    pub(crate) fn room(&self, name: &str) -> String {
        newest(&self.ok("schedule.put_room", json!({ "name": name }))["rooms"])
    }

    /// Opens every day from this minute to that.
    pub(crate) fn open_daily(&self, start_min: i64, end_min: i64) {
        for weekday in 1..=7 {
            let spans = json!([{ "start_min": start_min, "end_min": end_min }]);
            self.ok(
                "schedule.set_hours",
                json!({ "weekday": weekday, "spans": spans }),
            );
        }
    }

    pub(crate) fn book(
        &self,
        patient: &str,
        with: &str,
        date: &str,
        time: &str,
    ) -> Result<Value, Value> {
        let args =
            json!({ "patient_id": patient, "practitioner_id": with, "date": date, "time": time });
        self.call_as(&self.clinic.owner, "schedule.book", &args)
    }

    pub(crate) fn owner_id(&self) -> String {
        let status = self
            .clinic
            .call(&self.clinic.door.caller(), "clinic.status", json!({}))
            .unwrap();
        text(&status["people"][0]["id"])
    }

    pub(crate) fn sign_in(&self, who: &Caller, person: &str) {
        self.ok_as(
            who,
            "people.sign_in",
            &json!({ "person_id": person, "password": PASSWORD }),
        );
    }

    /// Lines of the audit trail, newest first, without those that reading it makes.
    pub(crate) fn audit(&self, filter: &Value) -> Vec<Value> {
        let mut filter = filter.clone();
        let patient = filter.as_object_mut().unwrap().remove("patient_id");
        let args = json!({ "limit": 200, "filter": filter, "patient_id": patient });
        let lines = self.ok("audit.list", args)["entries"]
            .as_array()
            .unwrap()
            .clone();
        lines
            .into_iter()
            .filter(|line| line["event"] != "audit.read")
            .collect()
    }

    /// What the file holds: rows by table, and the text of its schema. Locks the clinic; the owner is in afterwards.
    pub(crate) fn tables(&self) -> (BTreeMap<String, i64>, String) {
        let owner = self.owner_id();
        self.clinic.door.lock();
        self.clinic.clock.advance_min(60);
        let schema = Schema {
            app_version: 1,
            migrations: Vec::new(),
        };
        let vault = Vault::unlock(
            &self.clinic.dir(),
            uuid::Uuid::parse_str(&owner).unwrap(),
            &Password::new(PASSWORD.to_owned()),
            &schema,
            self.clinic.keys.clone(),
            clinic::time::Clock::now_ms(self.clinic.clock.as_ref()),
        )
        .unwrap();
        let read = vault.read::<_, vault::Error>(|conn| {
            let mut names = conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")?;
            let names: Vec<String> = names.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
            let mut counts = BTreeMap::new();
            for name in names {
                let count = conn.query_row(&format!("SELECT count(*) FROM \"{name}\""), [], |row| row.get(0))?;
                counts.insert(name, count);
            }
            let sql = "SELECT group_concat(coalesce(sql, name), '\n') FROM (SELECT * FROM sqlite_schema ORDER BY name)";
            Ok((counts, conn.query_row(sql, [], |row| row.get(0))?))
        });
        let read = read.unwrap();
        vault.lock().unwrap();
        self.sign_in(&self.clinic.owner, &owner);
        read
    }

    /// The journal is whole, and the tables are what it says.
    pub(crate) fn verify(&self) {
        if self
            .call_as(&self.clinic.owner, "people.me", &json!({}))
            .is_err()
        {
            // Whatever wrong passwords a test tried, the wait for them is over.
            self.clinic.clock.advance_min(60);
            self.sign_in(&self.clinic.owner, &self.owner_id());
        }
        let proof = self.ok("clinic.verify", json!({}));
        assert_eq!(
            (&proof["chain_ok"], &proof["replay_ok"]),
            (&json!(true), &json!(true)),
            "{proof}"
        );
    }
}

impl Drop for House {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.verify();
        }
    }
}

/// The code of what was refused; of what was not, "done".
pub(crate) fn code(result: &Result<Value, Value>) -> String {
    result
        .as_ref()
        .map_or_else(|refused| text(&refused["code"]), |_| "done".to_owned())
}

/// What is wrong with which argument: "field: why".
pub(crate) fn why(result: &Result<Value, Value>) -> String {
    match result {
        Ok(_) => "done".to_owned(),
        Err(refused) => format!(
            "{}: {}",
            text(&refused["field"]),
            text(&refused["params"]["why"])
        ),
    }
}

pub(crate) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn newest(rows: &Value) -> String {
    rows.as_array()
        .unwrap()
        .iter()
        .map(|row| text(&row["id"]))
        .max()
        .unwrap()
}

/// An id that nothing has.
pub(crate) fn nobody() -> String {
    uuid::Uuid::new_v4().to_string()
}
