//! Reads a clean order table: `client_id`, `date`, `amount`, and where there are such columns `order_id` and `currency`.

use std::io::Read;
use std::ops::Range;

use jiff::civil::Date;

use super::table::ClientOrder;
use crate::error::Error;
use crate::model::{Amount, OrderState};

/// A clean order table in memory: one text, and where in it the values of each row stand.
#[derive(Debug, Default)]
pub struct OrderTable {
    text: String,
    rows: Vec<Row>,
    /// Rows that are no orders: the number of the line on which the row starts, and why.
    pub left_out: Vec<(u64, String)>,
}

#[derive(Debug)]
struct Row {
    client: Range<usize>,
    order: Option<Range<usize>>,
    date: Date,
    amount: Option<Amount>,
}

impl OrderTable {
    /// Reads comma-separated text (RFC 4180) with a header row. Dates are ISO 8601, amounts plain decimals with a `.`; a row
    /// without a client, with another date or another amount is left out and named.
    ///
    /// # Errors
    /// When the text cannot be read, or a column that must be there is missing.
    pub fn read(source: impl Read) -> Result<Self, Error> {
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(source);
        let unreadable = |cause| Error::failed("cannot read the order table").because(cause);
        let header = reader.byte_headers().map_err(unreadable)?.clone();
        let find = |name: &str| {
            let is_it = |cell: &[u8]| {
                let cell = cell.strip_prefix("\u{feff}".as_bytes()).unwrap_or(cell);
                cell.trim_ascii().eq_ignore_ascii_case(name.as_bytes())
            };
            header.iter().position(is_it)
        };
        let required = |name: &str| {
            find(name).ok_or_else(|| {
                Error::failed(format!("the order table has no column `{name}`"))
                    .hint("the columns are `client_id`, `date`, `amount` and, if there is one, `order_id`")
            })
        };
        let (client, date, amount) = (required("client_id")?, required("date")?, required("amount")?);
        let order = find("order_id");
        let mut table = Self::default();
        let mut record = csv::ByteRecord::new();
        while reader.read_byte_record(&mut record).map_err(unreadable)? {
            let cell = |at: usize| record.get(at).unwrap_or_default().trim_ascii();
            let read = row(cell(client), cell(date), cell(amount));
            match read {
                Ok((client, date, amount)) => {
                    let client = table.keep(client);
                    let order = order.map(cell).filter(|cell| !cell.is_empty());
                    let order = order.map(|cell| table.keep(&String::from_utf8_lossy(cell)));
                    table.rows.push(Row { client, order, date, amount });
                }
                Err(why) => {
                    let line = record.position().map_or(0, csv::Position::line);
                    table.left_out.push((line, why));
                }
            }
        }
        Ok(table)
    }

    /// The orders, in the order of the rows.
    pub fn orders(&self) -> impl Iterator<Item = ClientOrder<'_>> {
        self.rows.iter().map(|row| ClientOrder {
            client_id: self.text.get(row.client.clone()).unwrap_or_default(),
            date: row.date,
            amount: row.amount,
            currency: None,
            order_id: row.order.clone().and_then(|range| self.text.get(range)),
            state: OrderState::Done,
        })
    }

    fn keep(&mut self, text: &str) -> Range<usize> {
        let start = self.text.len();
        self.text.push_str(text);
        start..self.text.len()
    }
}

fn row<'a>(client: &'a [u8], date: &[u8], amount: &[u8]) -> Result<(&'a str, Date, Option<Amount>), String> {
    let shown = String::from_utf8_lossy;
    let client = std::str::from_utf8(client).map_err(|_| format!("`{}` is not UTF-8", shown(client)))?;
    if client.is_empty() {
        return Err("no client is named".to_owned());
    }
    let day = iso_date(date).ok_or_else(|| format!("`{}` is not an ISO 8601 date", shown(date)))?;
    if amount.is_empty() {
        return Ok((client, day, None));
    }
    let value = std::str::from_utf8(amount).ok().and_then(|text| text.parse().ok());
    let value = value.ok_or_else(|| format!("`{}` is not a plain decimal", shown(amount)))?;
    Ok((client, day, Some(value)))
}

/// `2026-03-02`, also before a time of day.
fn iso_date(text: &[u8]) -> Option<Date> {
    let (day, time) = text.split_at_checked(10)?;
    if !matches!(time.first(), None | Some(b'T' | b't' | b' ')) {
        return None;
    }
    let digits = |range: Range<usize>| {
        day.get(range)?
            .iter()
            .try_fold(0_i16, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + i16::from(digit - b'0')))
    };
    let dashes = day.get(4) == Some(&b'-') && day.get(7) == Some(&b'-');
    let (month, day_of_month) = (i8::try_from(digits(5..7)?).ok()?, i8::try_from(digits(8..10)?).ok()?);
    dashes.then(|| Date::new(digits(0..4)?, month, day_of_month).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_rows_and_names_those_it_leaves_out() {
        let text = "\u{feff}Client_ID,date,amount\nA,2026-01-02,10.5\nB,02.01.2026,1\n,2026-01-02,1\nC,2026-01-02 10:00,x\nD,2026-02-30,1\nE,2026-01-03,\n";
        let table = OrderTable::read(text.as_bytes()).expect("it has its columns");
        let read: Vec<(&str, Option<String>)> = table
            .orders()
            .map(|order| (order.client_id, order.amount.map(|amount| amount.to_string())))
            .collect();
        assert_eq!(read, [("A", Some("10.50".to_owned())), ("E", None)]);
        let lines: Vec<u64> = table.left_out.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [3, 4, 5, 6]);
    }

    #[test]
    fn names_the_column_that_is_missing() {
        let error = OrderTable::read("client_id,when\n".as_bytes()).expect_err("no date");
        assert_eq!(error.to_string(), "the order table has no column `date`");
    }
}
