//! How long the real window takes to show what a person asked for.
//!
//! A figure runs from the event to the second frame after the last change on screen: the first frame draws the change, the
//! second begins only when the first has been drawn. A display of sixty frames a second takes 17 to 33 ms for that
//! whatever is drawn; what it takes for a small square stands beside each figure.

use std::time::Duration;

use serde_json::{Value, json};

use super::clinics::BOOKED_OUT;
use super::samples::Samples;
use super::table::Row;
use super::window::{Size, grouped, timed, until};
use crate::webdriver::{Element, Window};
use crate::{Failure, Outcome, stop};

const ESCAPE: &str = "\u{E00C}";
const ENTER: &str = "\u{E007}";
const CTRL: &str = "\u{E009}";
const ALT: &str = "\u{E00A}";

/// Names of several scripts, a date, and what nobody is called.
const WORDS: [&str; 8] = [
    "farah",
    "maria",
    "omar h",
    "mülle",
    "محمد",
    "02/03/1987",
    "garcía",
    "ab",
];
/// How far the pointer is dragged, in steps of one frame each.
const STEPS: i64 = 90;

/// From a letter in the search field until its results are painted.
pub(super) fn typing(app: &Window, size: Size) -> Outcome<Row> {
    let field = "document.querySelector('input[inputmode=search]')";
    app.press(&[CTRL, "f"])?;
    until(app, &format!("return {field} !== null"))?;
    // The first search waits until everybody has been read: that is a figure of its own.
    painted_after(app, include_str!("type.js"), &json!(["a"]))?;
    until(
        app,
        "return document.querySelector('[role=option]') !== null",
    )?;
    let mut times = Vec::new();
    let mut asked = 0;
    for word in WORDS {
        for end in 1..=word.chars().count() {
            let typed: String = word.chars().take(end).collect();
            asked += 1;
            times.extend(painted_after(
                app,
                include_str!("type.js"),
                &json!([typed]),
            )?);
        }
    }
    // A letter that leaves the same results on screen paints nothing; if most did, something else is wrong.
    if times.len() * 2 < asked {
        return stop(format!(
            "of {asked} keystrokes only {} painted anything",
            times.len()
        ));
    }
    let what = format!("keystroke to painted results, {} patients", grouped(size.0));
    let row = timed(&what, 100.0, &Samples::new(times), 95);
    beside_least(app, row)
}

/// From the keys of the palette until it is painted.
pub(super) fn palette(app: &Window) -> Outcome<Row> {
    let mut times = Vec::new();
    for _ in 0..20 {
        times.extend(painted_after(app, include_str!("palette.js"), &json!([]))?);
        app.press(&[ESCAPE])?;
        until(
            app,
            "return document.querySelector('[data-choice]') === null",
        )?;
    }
    let row = timed("palette open, painted", 50.0, &Samples::new(times), 50);
    beside_least(app, row)
}

/// From the button that turns the day until the other day, as full as the first, is painted.
pub(super) fn day_switch(app: &Window) -> Outcome<Row> {
    let shown = go_to_full_day(app)?;
    let mut times = Vec::new();
    for turn in 0..20 {
        let which = if turn % 2 == 0 {
            "Next day"
        } else {
            "Previous day"
        };
        let painted = painted_after(app, include_str!("press.js"), &json!([which]))?;
        times.push(painted.ok_or_else(|| Failure("another day painted nothing".to_owned()))?);
    }
    let what = format!("another day painted, {shown} appointments");
    let row = timed(&what, 120.0, &Samples::new(times), 50);
    beside_least(app, row)
}

/// How long a frame takes while a visit is dragged over a full day.
pub(super) fn drag(app: &Window) -> Outcome<Row> {
    let shown = go_to_full_day(app)?;
    let found = app.script(
        "return [[...document.querySelectorAll('[data-tile]')].find((it) => { \
           const box = it.getBoundingClientRect(); \
           return box.top > 200 && box.left > 100; })]",
        &json!([]),
    )?;
    let tiles = Element::all_in(&found);
    let tile = tiles
        .first()
        .ok_or_else(|| Failure("the full day shows no visit".to_owned()))?;
    app.script(include_str!("watch-frames.js"), &json!([]))?;
    app.pull(tile, STEPS, 5, 3)?;
    let frames = app.script("return window.benchFrames", &json!([]))?;
    let frames: Vec<Duration> = frames
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_f64)
        .map(|ms| Duration::from_secs_f64(ms.max(0.0) / 1000.0))
        .collect();
    let what = format!("a frame while a visit is dragged, {shown} appointments");
    Ok(timed(&what, 20.0, &Samples::new(frames), 95))
}

/// Shows the first of the days that are booked out; answers how many visits it has.
fn go_to_full_day(app: &Window) -> Outcome<usize> {
    app.press(&[ALT, "1"])?;
    until(
        app,
        "return document.querySelector('[data-keys=calendar]') !== null",
    )?;
    app.press(&["g"])?;
    until(
        app,
        "return document.querySelector('dialog[open] input') !== null",
    )?;
    let field = app.script(
        "return [document.querySelector('dialog[open] input')]",
        &json!([]),
    )?;
    let field = Element::all_in(&field);
    let field = field
        .first()
        .ok_or_else(|| Failure("there is no field for a date".to_owned()))?;
    let [date, _] = BOOKED_OUT;
    app.type_into(field, date)?;
    app.press(&[ENTER])?;
    until(
        app,
        "return document.querySelectorAll('[data-tile]').length > 300",
    )?;
    let shown = app.script(
        "return document.querySelectorAll('[data-tile]').length",
        &json!([]),
    )?;
    usize::try_from(shown.as_u64().unwrap_or_default())
        .map_err(|_| Failure("too many visits".to_owned()))
}

/// With what this display takes to paint a small square beside it.
fn beside_least(app: &Window, row: Row) -> Outcome<Row> {
    let mut times = Vec::new();
    for _ in 0..20 {
        times.extend(painted_after(app, include_str!("frame.js"), &json!([]))?);
    }
    let least = Samples::new(times).median_ms();
    Ok(Row {
        beside: Some(least),
        ..row
    })
}

/// What the script measured; none if nothing changed.
fn painted_after(app: &Window, script: &str, arguments: &Value) -> Outcome<Option<Duration>> {
    let ms = app.script_async(script, arguments)?.as_f64();
    Ok(ms.map(|ms| Duration::from_secs_f64(ms.max(0.0) / 1000.0)))
}
