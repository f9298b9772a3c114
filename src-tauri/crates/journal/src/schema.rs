use std::fmt::Write as _;

/// How two changes of one cell, made apart, come together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Merge {
    /// Show the latest, list the others: names, phones, settings, bookings.
    Demographic,
    /// Show all, and block signing until a person decides: allergies, doses, diagnoses.
    Clinical,
    /// Never edited: corrected by a new row that refers to the old one.
    AppendOnly,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Whole numbers.
    Int,
    /// Text.
    Text,
    /// Bytes; ids of other rows are 16 of them.
    Blob,
}

/// A column: numbers are never reused, since entries name columns by number for ever.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its number in entries; 0 is every table's `deleted`.
    pub number: u16,
    /// Its name in SQL.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// How changes made apart come together.
    pub merge: Merge,
    /// Meaning, unit, what NULL means.
    pub comment: &'static str,
}

impl Column {
    /// A text column.
    #[must_use]
    pub const fn text(
        number: u16,
        name: &'static str,
        merge: Merge,
        comment: &'static str,
    ) -> Self {
        Self {
            number,
            name,
            kind: Kind::Text,
            merge,
            comment,
        }
    }
    /// A column of whole numbers.
    #[must_use]
    pub const fn int(number: u16, name: &'static str, merge: Merge, comment: &'static str) -> Self {
        Self {
            number,
            name,
            kind: Kind::Int,
            merge,
            comment,
        }
    }
    /// A column of bytes or ids.
    #[must_use]
    pub const fn blob(
        number: u16,
        name: &'static str,
        merge: Merge,
        comment: &'static str,
    ) -> Self {
        Self {
            number,
            name,
            kind: Kind::Blob,
            merge,
            comment,
        }
    }
}

/// Every table's `deleted`: rows are never removed, since somebody else may be editing them.
pub(crate) const DELETED: Column = Column::int(
    0,
    "deleted",
    Merge::Demographic,
    "1: taken away by a person; NULL: stands",
);

/// A table whose rows the journal keeps.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// Its number in entries, never reused.
    pub number: u16,
    /// Its name in SQL.
    pub name: &'static str,
    /// What a row is.
    pub comment: &'static str,
    /// Its columns besides `id`, `clock` and `deleted`.
    pub columns: &'static [Column],
    /// `CREATE INDEX` statements.
    pub indexes: &'static [&'static str],
}

impl Table {
    pub(crate) fn all_columns(&self) -> impl Iterator<Item = &Column> {
        std::iter::once(&DELETED).chain(self.columns)
    }

    /// The statement that finds the rows which stand and have a value, `?1`, in one of its columns.
    #[must_use]
    pub fn rows_with(&self, column: &Column) -> String {
        format!(
            "SELECT id FROM {} WHERE {} = ?1 AND deleted IS NULL",
            self.name, column.name
        )
    }

    /// Whether rows stay as they were written (and so are not undone).
    #[must_use]
    pub fn is_append_only(&self) -> bool {
        self.columns
            .iter()
            .all(|column| column.merge == Merge::AppendOnly)
    }

    /// Whether a column keeps what it was made with.
    pub(crate) fn is_never_edited(&self, column: u16) -> bool {
        let mut columns = self.columns.iter();
        match columns.find(|known| known.number == column) {
            Some(known) => known.merge == Merge::AppendOnly,
            None => self.is_append_only(),
        }
    }

    /// The statements that make this table, every column with its comment.
    #[must_use]
    pub fn ddl(&self) -> String {
        let mut sql = format!(
            "CREATE TABLE {} ( -- {}\n  id BLOB NOT NULL PRIMARY KEY, -- UUIDv7 of the row\n  \
             clock BLOB NOT NULL, -- the changes that made this row what it is\n",
            self.name, self.comment
        );
        let mut columns = self.all_columns().peekable();
        while let Some(column) = columns.next() {
            let kind = match column.kind {
                Kind::Int => "INTEGER",
                Kind::Text => "TEXT",
                Kind::Blob => "BLOB",
            };
            let comma = if columns.peek().is_some() { "," } else { "" };
            // Writing into a String cannot fail.
            writeln!(sql, "  {} {kind}{comma} -- {}", column.name, column.comment).ok();
        }
        sql.push_str(") STRICT, WITHOUT ROWID;\n");
        for index in self.indexes {
            sql.push_str(index);
            sql.push_str(";\n");
        }
        sql
    }
}

/// The clinic's tables with the statements that `apply` uses; made once at start.
#[derive(Debug)]
pub struct Schema {
    tables: Vec<Prepared>,
}

#[derive(Debug)]
pub(crate) struct Prepared {
    pub(crate) table: &'static Table,
    pub(crate) select_clock: String,
    pub(crate) insert: String,
    /// One statement per column, in the order of the table: `(column number, sql)`.
    pub(crate) updates: Vec<(u16, String)>,
    pub(crate) select_all: String,
}

impl Schema {
    /// Prepares the statements of these tables. All text in them comes from constants of the program.
    #[must_use]
    pub fn new(tables: &[&'static Table]) -> Self {
        Self {
            tables: tables.iter().map(|table| Prepared::new(table)).collect(),
        }
    }

    /// The journal's own tables and those of the schema.
    #[must_use]
    pub fn ddl(&self) -> String {
        let mut sql = String::from(OWN_TABLES);
        for prepared in &self.tables {
            sql.push_str(&prepared.table.ddl());
        }
        sql
    }

    /// The tables, in order.
    pub fn tables(&self) -> impl Iterator<Item = &'static Table> {
        self.tables.iter().map(|prepared| prepared.table)
    }

    pub(crate) fn prepared(&self) -> &[Prepared] {
        &self.tables
    }

    pub(crate) fn find(&self, number: u16) -> Option<&Prepared> {
        self.tables
            .iter()
            .find(|prepared| prepared.table.number == number)
    }
}

impl Prepared {
    /// The statement that writes a column; `None` for a column that only a newer program knows.
    pub(crate) fn update(&self, column: u16) -> Option<&str> {
        let mut updates = self.updates.iter();
        updates
            .find(|(number, _)| *number == column)
            .map(|(_, sql)| sql.as_str())
    }

    fn new(table: &'static Table) -> Self {
        let names: Vec<&str> = table.all_columns().map(|column| column.name).collect();
        let marks: Vec<String> = (3..names.len() + 3).map(|n| format!("?{n}")).collect();
        let name = table.name;
        Self {
            table,
            select_clock: format!("SELECT clock, deleted FROM {name} WHERE id = ?1"),
            insert: format!(
                "INSERT INTO {name} (id, clock, {}) VALUES (?1, ?2, {})",
                names.join(", "),
                marks.join(", ")
            ),
            updates: table
                .all_columns()
                .map(|column| {
                    let sql = format!(
                        "UPDATE {name} SET clock = ?2, {} = ?3 WHERE id = ?1",
                        column.name
                    );
                    (column.number, sql)
                })
                .collect(),
            select_all: format!(
                "SELECT id, clock, {} FROM {name} ORDER BY id",
                names.join(", ")
            ),
        }
    }
}

const OWN_TABLES: &str = "\
CREATE TABLE journal_log ( -- one per device that has ever written
  log INTEGER PRIMARY KEY, -- its number in this file
  log_id BLOB NOT NULL UNIQUE, -- its id everywhere
  mine INTEGER NOT NULL, -- 1: this PC writes it
  head_seq INTEGER NOT NULL, -- the last entry known; 0: none
  head_hash BLOB NOT NULL, -- BLAKE3 of that entry
  head_hlc INTEGER NOT NULL -- its clock
) STRICT;
CREATE TABLE journal_entry ( -- every change, never edited
  ord INTEGER PRIMARY KEY, -- the order in which this file learned of it
  log INTEGER NOT NULL, -- who wrote it: journal_log.log
  seq INTEGER NOT NULL, -- place in that log, from 1
  hlc INTEGER NOT NULL, -- hybrid logical clock: 48 bits of ms, 16 of counter
  hash BLOB NOT NULL, -- BLAKE3 of body
  body BLOB NOT NULL, -- the entry, postcard
  UNIQUE (log, seq)
) STRICT;
CREATE TABLE journal_held ( -- entries whose causes have not arrived yet
  log_id BLOB NOT NULL, -- the log they belong to
  seq INTEGER NOT NULL, -- their place in it
  body BLOB NOT NULL, -- the entry, postcard
  PRIMARY KEY (log_id, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE journal_conflict ( -- cells with several versions that differ; derived
  table_no INTEGER NOT NULL, -- Table.number
  row BLOB NOT NULL, -- the row's id
  column_no INTEGER NOT NULL, -- Column.number
  PRIMARY KEY (table_no, row, column_no)
) STRICT, WITHOUT ROWID;
CREATE TABLE journal_deferred ( -- entries that name tables or columns of a newer program
  ord INTEGER PRIMARY KEY -- journal_entry.ord
) STRICT;
";
