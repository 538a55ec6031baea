//! `kartoteka statuses`, byte for byte.

use crate::support::{complained, filter, said};

const ORDERS: &str = "client_id,date,amount,order_id
weekly,2026-05-04,100,1
weekly,2026-05-11,100,2
weekly,2026-05-18,100,3
weekly,2026-05-25,100,4
once,2026-05-01,50,5
gone,2025-01-10,70,6
gone,2025-02-10,70,7
gone,2025-03-12,70,8
undone,2026-05-20,30,9
undone,2026-05-22,-30,
ahead,2025-01-01,10,10
ahead,2026-06-20,10,11
\"a,b\",2026-05-30,5,12
";

#[test]
fn every_client_has_its_row_with_the_reason() {
    let output = filter(&["statuses", "-", "--as-of", "2026-06-01"], ORDERS);
    assert_eq!(complained(&output), "");
    assert_eq!(
        said(&output),
        "\
client_id,status,chance,late,limit,lost_on,reason
\"a,b\",active,0.444,false,60,2026-07-30,\"last order 2026-05-30, 2 days ago; only order so far; limit 60 days; chance of an order in the next 90 days 44% -> active\"
ahead,active,0.025,false,60,2025-03-03,\"last order 2025-01-01, 516 days ago; only order so far; next order is dated 2026-06-20; limit 60 days; chance of an order in the next 90 days 3% -> active\"
gone,lost,0.013,false,82,2025-06-03,\"last order 2025-03-12, 446 days ago; usually orders every 30 days (3 order days); limit 82 days; chance of an order in the next 91 days 1% -> lost\"
once,active,0.264,true,60,2026-07-01,\"last order 2026-05-01, 31 days ago; only order so far; limit 60 days; chance of an order in the next 90 days 26% -> active (late)\"
undone,lead,,,,,no completed order (1 cancelled)
weekly,active,0.696,false,34,2026-06-29,\"last order 2026-05-25, 7 days ago; usually orders every 7 days (4 order days); limit 34 days; chance of an order in the next 43 days 70% -> active\"
"
    );
}

#[test]
fn the_firm_s_own_period_is_one_option_away() {
    let output = filter(&["statuses", "-", "--as-of", "2026-06-01", "--rule", "fixed"], ORDERS);
    let rows = said(&output);
    let statuses: Vec<&str> = rows.lines().skip(1).filter_map(|row| row.rsplit(" -> ").next()).collect();
    assert_eq!(
        statuses,
        [
            "active\"",
            "active\"",
            "lost\"",
            "active (late)\"",
            "undone,lead,,,,,no completed order (1 cancelled)",
            "active\""
        ]
    );
}

#[test]
fn rows_that_are_no_orders_are_named_and_columns_that_are_missing_end_it() {
    let output = filter(
        &["statuses", "-", "--as-of", "2026-06-01"],
        "client_id,date,amount\nA,soon,5\nA,2026-05-01,5\n",
    );
    assert_eq!(complained(&output), "warning: line 2 is left out: `soon` is not an ISO 8601 date\n");
    assert_eq!(output.status.code(), Some(0));
    let output = filter(&["statuses", "-", "--as-of", "2026-06-01"], "client,date,amount\nA,2026-05-01,5\n");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        complained(&output),
        "error: the order table has no column `client_id`\nhint: the columns are `client_id`, `date`, `amount` and, if there are such, `order_id` and `currency`\n"
    );
}

/// What of each row stands in some columns, behind the client.
fn cells(output: &str, columns: &[&str]) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_reader(output.as_bytes());
    let header = reader.headers().expect("a header").clone();
    let place = |name: &&str| {
        header.iter().position(|column| column == *name).unwrap_or_else(|| panic!("{name} in {header:?}"))
    };
    let places: Vec<usize> = ["client_id"].iter().chain(columns).map(place).collect();
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.map(|row| places.iter().map(|at| row[*at].to_owned()).collect()).collect()
}

const CURRENCIES: &str = "client_id,date,amount,currency
both,2026-04-01,100,PLN
both,2026-04-08,100,PLN
both,2026-04-15,20,EUR
both,2026-05-10,-100,EUR
złoty,2026-05-04,50,PLN
złoty,2026-05-06,-50,pln
none,2026-05-06,5,
";

#[test]
fn currencies_are_kept_apart() {
    let output = filter(&["statuses", "-", "--as-of", "2026-06-01"], CURRENCIES);
    assert_eq!(complained(&output), "");
    let told = cells(&said(&output), &["status", "revenue", "currency", "revenue_other"]);
    assert_eq!(
        told,
        [
            // a hundred euros that were given back are no hundred zlotys, whose order stands
            ["both", "lost", "200.00", "PLN", "-80.00 EUR"],
            ["none", "active", "5.00", "", ""],
            ["złoty", "lead", "", "", ""],
        ]
    );
    assert!(
        said(&output).contains("last order 2026-04-15, 47 days ago; usually orders every"),
        "{}",
        said(&output)
    );
    // without the column nothing tells the two apart
    let rows: Vec<&str> =
        CURRENCIES.lines().filter_map(|row| row.rsplit_once(',')).map(|row| row.0).collect();
    let blind = rows.join("\n");
    let output = filter(&["statuses", "-", "--as-of", "2026-06-01"], &blind);
    assert!(said(&output).contains("1 cancelled order ignored"), "{}", said(&output));
    assert!(!said(&output).contains("revenue"), "{}", said(&output));
}

#[test]
fn settings_convert_currencies_choose_scales_and_speak_the_language() {
    let place = tempfile::tempdir().expect("a folder");
    let config = place.path().join("my.toml");
    let text = "language = \"pl\"\n[status]\nexchange_rates = [\"1 EUR = 4 PLN\"]\nscales = [\"colours\", \"sales\", \"size\"]\n\
                [[status.custom_scales]]\nname = \"size\"\naccept = [\"number\", \"types\"]\nstatuses = [\n\
                { name = \"small\", type = \"open\", criterion = \"under two loads\" },\n\
                { name = \"big\", type = \"won\", criterion = \"two loads or more\", when = [{ orders_from = 2 }] },\n]\n";
    std::fs::write(&config, text).expect("a file");
    let config = config.to_str().expect("UTF-8");
    let output = filter(&["statuses", "-", "--as-of", "2026-06-01", "--config", config], CURRENCIES);
    assert_eq!(complained(&output), "");
    let columns = ["status", "status_sales", "status_size", "revenue", "currency", "revenue_other"];
    assert_eq!(
        cells(&said(&output), &columns),
        [
            ["both", "red_gold", "lost", "big", "-120.00", "PLN", ""],
            ["none", "gold", "active", "small", "5.00", "", ""],
            ["złoty", "white", "lead", "small", "", "", ""],
        ]
    );
    assert!(said(&output).contains("ostatnie zamówienie"), "{}", said(&output));
}

#[test]
fn a_row_in_no_known_currency_is_named() {
    let orders = "client_id,date,amount,currency\nA,2026-05-01,5,zł\nA,2026-05-01,5,PLN\n";
    let output = filter(&["statuses", "-", "--as-of", "2026-06-01"], orders);
    assert_eq!(
        complained(&output),
        "warning: line 2 is left out: `zł` is not an ISO 4217 code of a currency\n"
    );
    assert_eq!(cells(&said(&output), &["revenue"]), [["A", "5.00"]]);
}
