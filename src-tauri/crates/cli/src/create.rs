//! Sets a clinic up.

use std::fs;
use std::sync::Arc;

use clinic::door::{KeyStore, NoKeyStore, OsKeyStore};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::access::Visit;
use crate::arguments::Create;
use crate::file;
use crate::stop::Stop;

#[derive(Debug, Deserialize)]
struct Country {
    code: String,
    currency: String,
    time_zones: Vec<String>,
    week_start: i64,
}

/// Sets it up, and gives what the door answered: the recovery words and the owner.
pub(crate) fn create(wanted: Create) -> Result<Value, Stop> {
    let password = file::secret(&wanted.password_file)?;
    let keys: Arc<dyn KeyStore> = if wanted.is_password_only {
        Arc::new(NoKeyStore)
    } else {
        Arc::new(OsKeyStore)
    };
    let visit = Visit::at(&wanted.dir, keys);
    let countries: Vec<Country> = visit.ask("clinic.countries", &json!({}))?;
    let country = countries
        .into_iter()
        .find(|country| country.code == wanted.country);
    let country = country.ok_or_else(|| Stop::invalid("country", "unknown"))?;
    let usual_zone = country.time_zones.into_iter().next();
    let mut args = json!({
        "name": wanted.name,
        "country": country.code,
        "currency": wanted.currency.unwrap_or(country.currency),
        "time_zone": wanted.time_zone.or(usual_zone).unwrap_or_else(|| "UTC".to_owned()),
        "locale": wanted.locale,
        "week_start": country.week_start,
        "owner": { "name": wanted.owner, "password": password },
        "key_store": if wanted.is_password_only { "password_only" } else { "os" },
        "contents": if wanted.sample.is_some() { "sample" } else { "empty" },
    });
    if let (Some((patients, seed)), Value::Object(args)) = (wanted.sample, &mut args) {
        args.insert(
            "sample".to_owned(),
            json!({ "patients": patients, "seed": seed }),
        );
    }
    if let Some(parent) = wanted.dir.parent() {
        fs::create_dir_all(parent).map_err(|error| Stop::File {
            path: parent.to_owned(),
            error,
        })?;
    }
    visit.ask("clinic.create", &args)
}
