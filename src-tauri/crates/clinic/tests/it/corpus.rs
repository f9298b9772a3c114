//! What attackers and accidents write into text: SQL, FTS, HTML, templates, cells, paths, shells, separators, and all
//! that Unicode allows.

/// Every hostile string.
pub(crate) fn hostile() -> Vec<String> {
    let mut strings: Vec<String> = [SQL, MARKUP, PATHS, LINES, TEXTS, NUMBERS]
        .iter()
        .flat_map(|list| list.iter().map(|text| (*text).to_owned()))
        .collect();
    strings.push("x".repeat(300));
    strings.push("ظ".repeat(120));
    strings.push("y".repeat(100_000));
    strings.push(format!("a{}", "\u{301}".repeat(10_000)));
    strings.push(format!("{}.txt", "n".repeat(296)));
    strings
}

const SQL: &[&str] = &[
    "' OR '1'='1",
    "1;DROP TABLE patient--",
    "') UNION SELECT sql FROM sqlite_master--",
    "x' AND '1'='2",
    "randomblob(1000000000)",
    "LIKE % _ \\",
    "\" OR NEAR(",
    "*",
    "^a",
    "NULL",
];

const MARKUP: &[&str] = &[
    "<img src=x onerror=window.__pwned=1>",
    "\"><script>alert(1)</script>",
    "javascript:alert(1)",
    "&lt;img onerror&gt;",
    "{{7*7}} ${7*7} #{7*7} <%= 7*7 %>",
    "=HYPERLINK(\"http://canary\")",
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1)",
    "\u{ff1d}1+1",
];

const PATHS: &[&str] = &[
    "../../../../etc/passwd",
    "..\\..\\windows",
    "/etc/passwd",
    "C:\\x",
    "\\\\canary\\share\\x",
    "CON",
    "a:stream",
    "file.",
    "; touch canary",
    "$(touch canary)",
    "`touch canary`",
    "| touch canary",
    "--output=canary",
];

const LINES: &[&str] = &[
    "a\r\nSet-Cookie: x=1",
    "a\n2026-11-21 clinic.created done",
    "a\u{2028}b",
    "a\tb",
    "PID|1||^~\\&|A^B",
    "\\X0D\\MSH",
    "ISA*00*~:",
];

const TEXTS: &[&str] = &[
    "\u{202e}cod.exe",
    "a\u{200b}b\u{200d}c\u{feff}",
    "Zoe\u{308}",
    "Zo\u{eb}",
    "a\0b",
    "\u{0}",
    "\u{1b}[31m",
    "\u{fffd}\u{10ffff}",
    "  padded  ",
    "",
    " ",
    "\u{3000}",
    "none",
    "مريم",
    "🧑🏽‍⚕️",
    "ﷺ",
];

const NUMBERS: &[&str] = &[
    "0",
    "-1",
    "9223372036854775808",
    "NaN",
    "1e308",
    "9999-12-31",
    "0000-00-00",
    "+99999-1-1",
    "1987- 3-02",
    "0001-01-01",
    "24:00",
    "23:60",
    " 9:30",
    "２０２６-１１-２１",
    "٢٠٢٦",
];
