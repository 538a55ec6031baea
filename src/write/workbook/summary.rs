//! The first tab: figures, what needs a person, what was read.

use std::borrow::Cow;

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::sheet::brief;
use super::style::Styles;
use crate::audit::Audit;
use crate::model::place_name;
use crate::write::words::Words;
use crate::write::{since, stages};

/// Where the next line goes.
struct Pen<'a> {
    sheet: &'a mut Worksheet,
    styles: &'a Styles,
    words: &'a Words,
    row: u32,
}

/// Widths of the columns, in characters.
const WIDTHS: [f64; 8] = [56.0, 19.0, 13.0, 13.0, 13.0, 16.0, 13.0, 24.0];

/// The heads of the table of what was read: the widest table.
const READ: [&str; 8] = [
    "field.file",
    "summary.kind",
    "summary.rows",
    "summary.as_clients",
    "summary.as_orders",
    "summary.as_interactions",
    "summary.as_rejected",
    "summary.as_other",
];

/// Names of clients in a line of what changed.
const NAMED: usize = 4;

/// Writes the tab; `tabs` are the names of the status tabs, in the order of the scale, `limits` what Excel could not hold.
pub fn write(
    sheet: &mut Worksheet,
    audit: &Audit,
    words: &Words,
    styles: &Styles,
    (tabs, limits): (&[String], &[String]),
) -> Result<(), XlsxError> {
    sheet.set_name(words.say("tab.summary"))?.set_tab_color(super::style::PLAIN);
    sheet.set_right_to_left(styles.right_to_left);
    sheet.set_screen_gridlines(false).set_landscape().set_print_fit_to_pages(1, 0);
    for (column, width) in (0..).zip(WIDTHS) {
        // what is longer than its column would be written over the one beside it
        let heads = READ.get(usize::from(column)).map_or(0, |key| words.say(key).chars().count());
        sheet.set_column_width(column, width.max(heads as f64 + 2.0))?;
    }
    let mut pen = Pen { sheet, styles, words, row: 0 };
    pen.sheet.set_row_height(0, 30)?;
    pen.sheet.write_string_with_format(0, 0, words.say("summary.title"), &styles.title)?;
    let as_of = words.fill("summary.as_of", &[("day", &audit.as_of), ("why", &words.tell(&audit.as_of_why))]);
    pen.sheet.write_string_with_format(1, 0, as_of, &styles.subtitle)?;
    pen.row = 3;
    pen.figures(audit)?;
    pen.statuses(audit, tabs)?;
    pen.limits(limits)?;
    pen.since(audit)?;
    pen.needs(audit)?;
    pen.read(audit)
}

impl Pen<'_> {
    fn heading(&mut self, key: &str) -> Result<(), XlsxError> {
        self.sheet.set_row_height(self.row, 24)?;
        self.sheet.write_string_with_format(self.row, 0, self.words.say(key), &self.styles.heading)?;
        self.row += 1;
        Ok(())
    }

    /// The head of a table; the first column and those in `left` hold text.
    fn head(&mut self, keys: &[&str], left: &[u16]) -> Result<(), XlsxError> {
        for (column, key) in (0u16..).zip(keys) {
            let style = match column {
                0 => &self.styles.head,
                1 if left.contains(&column) => &self.styles.head,
                _ if left.contains(&column) => &self.styles.head_indented,
                _ => &self.styles.head_right,
            };
            self.sheet.write_string_with_format(self.row, column, self.words.say(key), style)?;
        }
        self.row += 1;
        Ok(())
    }

    fn text(&mut self, column: u16, text: &str) -> Result<(), XlsxError> {
        self.sheet.write_string_with_format(self.row, column, text, &self.styles.wrap)?;
        Ok(())
    }

    fn count(&mut self, column: u16, count: u64) -> Result<(), XlsxError> {
        self.sheet.write_number_with_format(self.row, column, count as f64, &self.styles.count)?;
        Ok(())
    }

    fn figures(&mut self, audit: &Audit) -> Result<(), XlsxError> {
        self.heading("summary.numbers")?;
        let counts = &audit.counts;
        let lines = [
            ("summary.clients", counts.clients),
            ("summary.companies", counts.companies),
            ("summary.persons", counts.persons),
            ("summary.contacts", counts.contacts),
            ("summary.repeated", counts.repeated_rows),
            ("summary.orders", counts.order_rows),
            ("summary.rejected", counts.rejected_rows),
        ];
        for (key, count) in lines {
            let label = self.words.say(key).to_owned();
            self.text(0, &label)?;
            self.count(1, count)?;
            self.row += 1;
        }
        self.row += 1;
        Ok(())
    }

    fn statuses(&mut self, audit: &Audit, tabs: &[String]) -> Result<(), XlsxError> {
        self.heading("summary.statuses")?;
        self.head(
            &["field.status", "summary.clients", "summary.share", "summary.late", "summary.revenue"],
            &[4],
        )?;
        for (tab, line) in tabs.iter().zip(&audit.statuses) {
            let name = stages::title(self.words, &line.status, &line.criterion);
            let meaning = stages::meaning(self.words, &line.status, &line.criterion);
            let color = super::style::of_status(stages::look(&line.status, line.kind));
            let style = rust_xlsxwriter::Format::new().set_bold().set_font_color(color);
            let link = rust_xlsxwriter::Url::new(format!("internal:'{tab}'!A1"))
                .set_text(format!("{name}: {meaning}"));
            self.sheet.write_url_with_format(self.row, 0, link, &style)?;
            self.count(1, line.clients)?;
            self.sheet.write_number_with_format(self.row, 2, line.share, &self.styles.percent)?;
            self.count(3, line.late)?;
            let revenue = self.words.monies(&line.revenue);
            self.sheet.write_string_with_format(self.row, 4, revenue, &self.styles.plain)?;
            self.row += 1;
        }
        self.row += 1;
        Ok(())
    }

    /// Right below the statuses, whose tabs they are about.
    fn limits(&mut self, limits: &[String]) -> Result<(), XlsxError> {
        for limit in limits {
            self.sheet.write_string_with_format(self.row, 0, limit, &self.styles.plain)?;
            self.row += 1;
        }
        self.row += u32::from(!limits.is_empty());
        Ok(())
    }

    /// What became of the base that was given, with the tab that tells it value by value.
    fn since(&mut self, audit: &Audit) -> Result<(), XlsxError> {
        let Some(found) = &audit.since else { return Ok(()) };
        self.heading("tab.changes")?;
        let tab = self.words.say("tab.changes");
        let lead = since::lead(found, self.words);
        let link = rust_xlsxwriter::Url::new(format!("internal:'{tab}'!A1")).set_text(lead);
        self.sheet.write_url_with_format(self.row, 0, link, &self.styles.link)?;
        self.row += 1;
        for (what, clients) in since::lines(found, self.words) {
            self.text(0, &what)?;
            self.count(1, clients.count)?;
            let mut names: Vec<Cow<'_, str>> =
                clients.clients.iter().take(NAMED).map(|client| brief(&client.name)).collect();
            if clients.count > names.len() as u64 {
                names.push("…".into());
            }
            self.sheet.write_string_with_format(self.row, 2, names.join(", "), &self.styles.plain)?;
            self.row += 1;
        }
        self.row += 1;
        Ok(())
    }

    fn needs(&mut self, audit: &Audit) -> Result<(), XlsxError> {
        self.heading("summary.needs")?;
        if audit.plan.is_empty() {
            let nothing = self.words.say("summary.needs_nothing").to_owned();
            self.text(0, &nothing)?;
            self.row += 2;
            return Ok(());
        }
        self.head(
            &[
                "summary.problem",
                "plan.grave",
                "summary.how_many",
                "summary.of",
                "summary.by_when",
                "summary.who",
            ],
            &[1, 5],
        )?;
        for action in &audit.plan {
            let what = self.words.of_code("action", action.code);
            self.text(0, &what)?;
            let grave = self.words.of_code("severity", action.severity);
            let style = if action.severity == "grave" { &self.styles.grave } else { &self.styles.wrap };
            self.sheet.write_string_with_format(self.row, 1, grave, style)?;
            self.count(2, action.count)?;
            self.count(3, action.of)?;
            let days = self.words.count("count.days", u64::from(action.within_days));
            self.sheet.write_string_with_format(self.row, 4, days, &self.styles.right)?;
            let who: Vec<String> = action
                .responsible
                .iter()
                .map(|person| format!("{} ({})", brief(&person.owner), self.words.number(person.clients)))
                .collect();
            self.sheet.write_string_with_format(self.row, 5, who.join(", "), &self.styles.plain)?;
            self.row += 1;
        }
        self.row += 1;
        Ok(())
    }

    fn read(&mut self, audit: &Audit) -> Result<(), XlsxError> {
        self.heading("summary.read")?;
        self.head(&READ, &[1])?;
        for line in &audit.ledger {
            self.text(0, &place_name(&line.file, &line.sheet))?;
            let kinds: Vec<String> = line.kinds.iter().map(|kind| self.words.of_code("kind", kind)).collect();
            self.text(1, &kinds.join(", "))?;
            let counts = [
                (2, line.rows),
                (3, line.client),
                (4, line.order),
                (5, line.interaction),
                (6, line.rejected),
                (7, line.other()),
            ];
            for (column, count) in counts {
                self.count(column, count)?;
            }
            self.row += 1;
        }
        for file in &audit.unread {
            self.text(0, &file.file)?;
            let reason = self.words.fill("summary.unread", &[("reason", &self.words.tell(&file.reason))]);
            self.sheet.write_string_with_format(self.row, 1, reason, &self.styles.grave)?;
            self.row += 1;
        }
        Ok(())
    }
}
