//! Reads a clean order table: `client_id`, `date`, `amount`, and where there are such columns `order_id` and `currency`.

use std::collections::HashMap;
use std::io::Read;
use std::ops::Range;

use jiff::civil::Date;
use rayon::prelude::*;

use super::history::OrderLine;
use crate::error::Error;
use crate::model::{Amount, Currency, OrderState};

/// Bytes read at a time.
const BUFFER: usize = 1 << 20;

/// A clean order table, packed: some forty bytes a row, so that ten million rows are an ordinary job.
#[derive(Debug, Default)]
pub struct OrderTable {
    /// The clients' keys, sorted.
    clients: Vec<Box<str>>,
    /// Rows by client, then by day: the rows of client `n` are `starts[n]..starts[n + 1]`.
    rows: Vec<Row>,
    starts: Vec<usize>,
    numbers: Numbers,
    has_currencies: bool,
    /// Rows that are no orders: the number of the line on which the row starts, and why.
    pub left_out: Vec<(u64, String)>,
}

#[derive(Clone, Copy, Debug)]
struct Row {
    client: u32,
    date: Date,
    /// In ten-thousandths: no order is worth 900 trillion.
    amount: Option<i64>,
    /// Which of the order numbers.
    number: u32,
    currency: Option<Currency>,
}

/// The order numbers of all rows, one behind the other.
#[derive(Debug, Default)]
struct Numbers {
    text: String,
    ends: Vec<usize>,
}

impl Numbers {
    /// Keeps a number and says where; neighbouring rows of one order share it.
    fn keep(&mut self, number: &str) -> u32 {
        let last = self.ends.len().wrapping_sub(1);
        if self.ends.is_empty() || self.get(last) != Some(number) {
            self.text.push_str(number);
            self.ends.push(self.text.len());
        }
        u32::try_from(self.ends.len() - 1).unwrap_or(u32::MAX)
    }

    fn get(&self, at: usize) -> Option<&str> {
        let start = at.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.text.get(start..*self.ends.get(at)?)
    }
}

impl OrderTable {
    /// Reads comma-separated text (RFC 4180) with a header row. Dates are ISO 8601, amounts plain decimals with a `.`,
    /// currencies ISO 4217 codes or nothing; a row without a client, or with another date, amount or currency is left out and
    /// named.
    ///
    /// # Errors
    /// When the text cannot be read, or a column that must be there is missing, or there are more than four thousand million
    /// rows.
    pub fn read(source: impl Read) -> Result<Self, Error> {
        let mut reader = csv::ReaderBuilder::new().flexible(true).buffer_capacity(BUFFER).from_reader(source);
        let unreadable = |cause| Error::failed("cannot read the order table").because(cause);
        let header = reader.byte_headers().map_err(unreadable)?.clone();
        let columns = Columns::find(&header)?;
        let mut table = Self { has_currencies: columns.currency.is_some(), ..Self::default() };
        let mut keys: Keys = Keys::default();
        let mut record = csv::ByteRecord::new();
        while reader.read_byte_record(&mut record).map_err(unreadable)? {
            let cell = |at: usize| record.get(at).unwrap_or_default().trim_ascii();
            let read = row(cell(columns.client), cell(columns.date), cell(columns.amount));
            let tender = columns.currency.map_or(Ok(None), |at| currency(cell(at)));
            match read.and_then(|row| Ok((row, tender?))) {
                Ok(((client, date, amount), currency)) => {
                    let number = columns.order.map(cell).unwrap_or_default();
                    let number = table.numbers.keep(&String::from_utf8_lossy(number));
                    let client = keys.number(client);
                    if client == u32::MAX || number == u32::MAX {
                        return Err(Error::failed("the order table has too many rows"));
                    }
                    table.rows.push(Row { client, date, amount, number, currency });
                }
                Err(why) => {
                    let line = record.position().map_or(0, csv::Position::line);
                    table.left_out.push((line, why));
                }
            }
        }
        table.arrange(keys);
        Ok(table)
    }

    /// Whether the table has a column that names the currency.
    #[must_use]
    pub fn has_currencies(&self) -> bool {
        self.has_currencies
    }

    /// The clients' keys, sorted.
    #[must_use]
    pub fn clients(&self) -> &[Box<str>] {
        &self.clients
    }

    /// The order lines of the client at a position in [`OrderTable::clients`], in the order of their days.
    pub fn orders(&self, client: usize) -> impl Iterator<Item = OrderLine<'_>> {
        let ends = (self.starts.get(client), self.starts.get(client + 1));
        let rows = if let (Some(from), Some(to)) = ends { self.rows.get(*from..*to) } else { None };
        rows.unwrap_or_default().iter().map(|row| OrderLine {
            order_id: self.numbers.get(row.number as usize).filter(|number| !number.is_empty()),
            date: Some(row.date),
            amount: row.amount.map(|parts| Amount::new_normal(i128::from(parts))),
            currency: row.currency,
            state: OrderState::Done,
            product: None,
            list: 0,
            family: 0,
        })
    }

    /// Sorts the clients by their keys and the rows by their clients.
    fn arrange(&mut self, keys: Keys) {
        let mut clients: Vec<(Box<str>, u32)> = keys.numbers.into_iter().collect();
        clients.sort_unstable();
        let mut place = vec![0_u32; clients.len()];
        for (at, (_, number)) in (0_u32..).zip(&clients) {
            if let Some(place) = place.get_mut(*number as usize) {
                *place = at;
            }
        }
        for row in &mut self.rows {
            row.client = place.get(row.client as usize).copied().unwrap_or_default();
        }
        // in place, and whatever the number of threads: rows that are equal in all of this are the same
        self.rows
            .par_sort_unstable_by_key(|row| (row.client, row.date, row.number, row.amount, row.currency));
        let mut start = 0;
        self.starts = vec![0];
        for rows in self.rows.chunk_by(|a, b| a.client == b.client) {
            start += rows.len();
            self.starts.push(start);
        }
        self.clients = clients.into_iter().map(|(key, _)| key).collect();
    }
}

/// Numbers the clients in the order of their first rows.
#[derive(Default)]
struct Keys {
    numbers: HashMap<Box<str>, u32, foldhash::fast::FixedState>,
}

impl Keys {
    fn number(&mut self, key: &str) -> u32 {
        if let Some(number) = self.numbers.get(key) {
            return *number;
        }
        let number = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        self.numbers.insert(key.into(), number);
        number
    }
}

/// Where in a row the values stand.
struct Columns {
    client: usize,
    date: usize,
    amount: usize,
    order: Option<usize>,
    currency: Option<usize>,
}

impl Columns {
    fn find(header: &csv::ByteRecord) -> Result<Self, Error> {
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
                    .hint("the columns are `client_id`, `date`, `amount` and, if there are such, `order_id` and `currency`")
            })
        };
        let (client, date, amount) = (required("client_id")?, required("date")?, required("amount")?);
        Ok(Self { client, date, amount, order: find("order_id"), currency: find("currency") })
    }
}

fn row<'a>(client: &'a [u8], date: &[u8], amount: &[u8]) -> Result<(&'a str, Date, Option<i64>), String> {
    let shown = String::from_utf8_lossy;
    let client = std::str::from_utf8(client).map_err(|_| format!("`{}` is not UTF-8", shown(client)))?;
    if client.is_empty() {
        return Err("no client is named".to_owned());
    }
    let day = iso_date(date).ok_or_else(|| format!("`{}` is not an ISO 8601 date", shown(date)))?;
    if amount.is_empty() {
        return Ok((client, day, None));
    }
    let value = std::str::from_utf8(amount).ok().and_then(|text| text.parse::<Amount>().ok());
    let value = value.ok_or_else(|| format!("`{}` is not a plain decimal", shown(amount)))?;
    let parts = i64::try_from(value.ten_thousandths());
    let parts = parts.map_err(|_| format!("`{}` is more than an order can be worth", shown(amount)))?;
    Ok((client, day, Some(parts)))
}

/// An ISO 4217 code by its form, in either case; `None` of nothing.
fn currency(cell: &[u8]) -> Result<Option<Currency>, String> {
    if cell.is_empty() {
        return Ok(None);
    }
    let letters: Option<[u8; 3]> = cell.to_ascii_uppercase().try_into().ok();
    let code = letters.filter(|letters| letters.iter().all(u8::is_ascii_uppercase));
    let wrong = || format!("`{}` is not an ISO 4217 code of a currency", String::from_utf8_lossy(cell));
    code.map(|letters| Some(Currency::new_normal(letters))).ok_or_else(wrong)
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
        let text = "\u{feff}Client_ID,date,amount\nE,2026-01-03,\nB,02.01.2026,1\n,2026-01-02,1\nC,2026-01-02 10:00,x\nD,2026-02-30,1\nF,2026-01-02,1000000000000000\nA,2026-01-02,10.5\nE,2026-01-02,-1\n";
        let table = OrderTable::read(text.as_bytes()).expect("it has its columns");
        let read: Vec<(&str, Vec<Option<String>>)> = table
            .clients()
            .iter()
            .enumerate()
            .map(|(at, key)| {
                (&**key, table.orders(at).map(|order| order.amount.map(|a| a.to_string())).collect())
            })
            .collect();
        let amount = |text: &str| Some(text.to_owned());
        assert_eq!(read, [("A", vec![amount("10.50")]), ("E", vec![amount("-1.00"), None])]);
        let lines: Vec<u64> = table.left_out.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [3, 4, 5, 6, 7]);
    }

    #[test]
    fn keeps_the_number_of_each_order() {
        let text = "order_id,client_id,date,amount\n7,A,2026-01-02,1\n7,B,2026-01-02,2\n,A,2026-01-03,3\nż8,A,2026-01-04,4\n";
        let table = OrderTable::read(text.as_bytes()).expect("it has its columns");
        let numbers = |client| table.orders(client).map(|order| order.order_id).collect::<Vec<_>>();
        assert_eq!(numbers(0), [Some("7"), None, Some("ż8")]);
        assert_eq!(numbers(1), [Some("7")]);
        assert_eq!(numbers(2), []);
    }

    #[test]
    fn keeps_the_currency_of_each_order() {
        let text = "client_id,date,amount,currency\nA,2026-01-02,1,eur\nA,2026-01-02,1,\nA,2026-01-02,1, PLN\nB,2026-01-02,1,zł\n";
        let table = OrderTable::read(text.as_bytes()).expect("it has its columns");
        let told = |order: OrderLine<'_>| order.currency.map(|code| code.to_string());
        let codes: Vec<Option<String>> = table.orders(0).map(told).collect();
        assert_eq!(codes, [None, Some("EUR".to_owned()), Some("PLN".to_owned())]);
        assert_eq!(table.left_out, [(5, "`zł` is not an ISO 4217 code of a currency".to_owned())]);
        let without = OrderTable::read("client_id,date,amount\n".as_bytes()).expect("it has its columns");
        assert!(table.has_currencies() && !without.has_currencies());
    }

    #[test]
    fn names_the_column_that_is_missing() {
        let error = OrderTable::read("client_id,when\n".as_bytes()).expect_err("no date");
        assert_eq!(error.to_string(), "the order table has no column `date`");
    }
}
