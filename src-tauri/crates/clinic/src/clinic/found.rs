//! Founding a clinic: the first entries of its journal.

use journal::{Author, Column, Draft, Value};
use vault::Vault;

use super::countries::Country;
use super::tables::{
    ALERT_MIN, AUTO_LOCK_MIN, COUNTRY, CURRENCY, DATE_ORDER, HOUR_CYCLE, LOCALE, NAME,
    PHONE_PREFIX, PROFILE, SAMPLE, TIME_ZONE, WEEK_START,
};
use super::writing::Locale;
use crate::ids::PersonId;
use crate::people::{self, Role};
use crate::{Error, new_id, tables};

const AUTO_LOCK_DEFAULT_MIN: i64 = 10;
const ALERT_DEFAULT_MIN: i64 = 20;

/// What the owner said in the wizard.
pub(super) struct Founding<'a> {
    pub(super) name: &'a str,
    pub(super) country: &'a Country,
    pub(super) currency: &'a str,
    pub(super) time_zone: &'a str,
    pub(super) locale: Locale,
    pub(super) week_start: i64,
    pub(super) owner: PersonId,
    pub(super) owner_name: &'a str,
    /// What `SAMPLE` says.
    pub(super) sample: i64,
}

/// Writes the clinic's profile, its owner and what `draft` holds already: the journal begins.
pub(super) fn found(
    vault: &Vault,
    founding: &Founding<'_>,
    mut draft: Draft,
    now_ms: i64,
) -> Result<(), Error> {
    let mut ids = new_id::Ids::default();
    draft.create(&PROFILE, *ids.next(now_ms).as_bytes(), profile(founding));
    draft.create(
        &people::PERSON,
        founding.owner.row(),
        [
            (people::NAME, founding.owner_name.into()),
            (people::ROLE, Role::Owner.word().into()),
        ],
    );
    let event = crate::audit::Event {
        at_ms: now_ms,
        person: Some(founding.owner),
        command: "clinic.create",
        event: "clinic.created",
        outcome: crate::audit::Outcome::Done,
        patient: None,
    };
    draft.create(
        &crate::audit::EVENT,
        *ids.next(now_ms).as_bytes(),
        event.cells(),
    );
    let author = Author {
        person: founding.owner.row(),
        command: "clinic.create",
        wall_ms: now_ms,
    };
    vault.write(|tx| {
        journal::begin_log(tx, *uuid::Uuid::new_v4().as_bytes())?;
        journal::commit(tx, tables::schema(), draft, author)?;
        Ok(())
    })
}

fn profile(founding: &Founding<'_>) -> [(Column, Value); 12] {
    let country = founding.country;
    [
        (NAME, founding.name.into()),
        (COUNTRY, country.code.as_str().into()),
        (CURRENCY, founding.currency.into()),
        (TIME_ZONE, founding.time_zone.into()),
        (LOCALE, founding.locale.word().into()),
        (WEEK_START, founding.week_start.into()),
        (DATE_ORDER, country.date_order.word().into()),
        (HOUR_CYCLE, country.hour_cycle.word().into()),
        (PHONE_PREFIX, country.phone_prefix.as_str().into()),
        (AUTO_LOCK_MIN, AUTO_LOCK_DEFAULT_MIN.into()),
        (ALERT_MIN, ALERT_DEFAULT_MIN.into()),
        (SAMPLE, founding.sample.into()),
    ]
}
