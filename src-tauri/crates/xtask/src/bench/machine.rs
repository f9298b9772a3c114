//! On what the figures were measured.

use std::fs;

/// Processor, cores, memory and system, on one line.
#[must_use]
pub fn facts() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let processor =
        value("/proc/cpuinfo", "model name").unwrap_or_else(|| "unknown processor".to_owned());
    let memory = value("/proc/meminfo", "MemTotal")
        .and_then(|kb| kb.trim_end_matches(" kB").parse::<u64>().ok())
        .map_or_else(String::new, |kb| {
            format!(", {} GB memory", kb.div_ceil(1024 * 1024))
        });
    let system =
        value("/etc/os-release", "PRETTY_NAME").unwrap_or_else(|| std::env::consts::OS.to_owned());
    format!(
        "{cores} cores, {processor}{memory}, {}",
        system.trim_matches('"')
    )
}

/// The value after `name` in a file of `name: value` or `name=value` lines.
fn value(file: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix(name))?;
    Some(line.trim_start_matches([' ', '\t', ':', '=']).to_owned())
}

/// Memory that a process and no other keeps, plus its share of what it shares, in MB. Linux only.
#[must_use]
pub fn pss_mb(process: u32) -> Option<f64> {
    let kb = value(&format!("/proc/{process}/smaps_rollup"), "Pss:")?;
    kb.trim_end_matches(" kB")
        .trim()
        .parse::<f64>()
        .ok()
        .map(|kb| kb / 1024.0)
}
