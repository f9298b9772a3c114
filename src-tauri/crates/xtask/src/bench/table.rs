//! The table of figures.

use serde_json::{Value, json};

/// Whether a figure is what was promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The target is met.
    Met,
    /// The target is missed.
    Missed,
    /// Nothing was promised; the figure is there to compare with.
    Seen,
}

impl Verdict {
    /// Met when `is_met`.
    #[must_use]
    pub fn of(is_met: bool) -> Self {
        if is_met { Self::Met } else { Self::Missed }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Missed => "MISSED",
            Self::Seen => "-",
        }
    }
}

/// One line of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What was measured, with its size: `search, 1,000,000 patients, two letters`.
    pub what: String,
    /// What was promised, in words; empty when nothing was.
    pub target: String,
    /// The unit of all figures of this row: `ms`, `MB`, `KB`, `/s`.
    pub unit: String,
    /// The median, or the one figure there is.
    pub median: f64,
    /// 99 of 100 stay within; absent for a figure that is taken once.
    pub p99: Option<f64>,
    /// The median of raw SQLCipher (or an empty window) doing the same work.
    pub beside: Option<f64>,
    /// Whether the target is met.
    pub verdict: Verdict,
}

impl Row {
    /// The row as one line of JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        json!({
            "what": self.what, "target": self.target, "unit": self.unit, "median": self.median,
            "p99": self.p99, "beside": self.beside, "verdict": self.verdict.word(),
        })
        .to_string()
    }

    /// Reads a line that [`Row::to_json`] wrote.
    #[must_use]
    pub fn from_json(line: &str) -> Option<Self> {
        let row: Value = serde_json::from_str(line).ok()?;
        let text = |name: &str| Some(row.get(name)?.as_str()?.to_owned());
        let number = |name: &str| row.get(name).and_then(Value::as_f64);
        let word = text("verdict")?;
        let verdict = [Verdict::Met, Verdict::Missed, Verdict::Seen]
            .into_iter()
            .find(|it| it.word() == word)?;
        Some(Self {
            what: text("what")?,
            target: text("target")?,
            unit: text("unit")?,
            median: number("median")?,
            p99: number("p99"),
            beside: number("beside"),
            verdict,
        })
    }

    fn cells(&self) -> [String; 7] {
        let figure = |value: f64| {
            let digits = if value < 10.0 {
                2
            } else {
                usize::from(value < 100.0)
            };
            format!("{value:.digits$} {}", self.unit)
        };
        let optional = |value: Option<f64>| value.map_or_else(|| "-".to_owned(), figure);
        let ratio = self.beside.filter(|beside| *beside > 0.0);
        [
            self.what.clone(),
            self.target.clone(),
            figure(self.median),
            optional(self.p99),
            optional(self.beside),
            ratio.map_or_else(
                || "-".to_owned(),
                |beside| format!("{:.1}", self.median / beside),
            ),
            self.verdict.word().to_owned(),
        ]
    }
}

/// The rows as a table that reads well on a terminal and in Markdown.
#[must_use]
pub fn print(rows: &[Row]) -> String {
    let head = [
        "what",
        "target",
        "median",
        "p99",
        "raw beside it",
        "ratio",
        "verdict",
    ]
    .map(str::to_owned);
    let lines: Vec<[String; 7]> = std::iter::once(head)
        .chain(rows.iter().map(Row::cells))
        .collect();
    let mut widths = [0; 7];
    for line in &lines {
        for (width, cell) in widths.iter_mut().zip(line) {
            *width = cell.chars().count().max(*width);
        }
    }
    let drawn = |line: &[String; 7]| {
        let cells = line
            .iter()
            .zip(widths)
            .map(|(cell, width)| format!(" {cell:width$} |"));
        format!("|{}", cells.collect::<String>())
    };
    let rule: String = widths
        .iter()
        .map(|width| format!("-{}-|", "-".repeat(*width)))
        .collect();
    let mut drawn_lines: Vec<String> = lines.iter().map(drawn).collect();
    drawn_lines.insert(1, format!("|{rule}"));
    drawn_lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row() -> Row {
        Row {
            what: "search".to_owned(),
            target: "<= 2 ms".to_owned(),
            unit: "ms".to_owned(),
            median: 1.5,
            p99: Some(12.0),
            beside: Some(0.5),
            verdict: Verdict::Missed,
        }
    }

    #[test]
    fn a_row_survives_the_way_through_json() {
        assert_eq!(Row::from_json(&row().to_json()), Some(row()));
        assert_eq!(Row::from_json("{}"), None);
    }

    #[test]
    fn the_table_shows_figure_and_ratio() {
        let text = print(&[row()]);
        assert!(text.contains("| 1.50 ms | 12.0 ms | 0.50 ms"), "{text}");
        assert!(text.contains("| 3.0   | MISSED"), "{text}");
        let lengths: Vec<usize> = text.lines().map(|line| line.chars().count()).collect();
        assert!(lengths.windows(2).all(|pair| pair[0] == pair[1]), "{text}");
    }
}
