//! Sense on tables that are not made for a CRM: costs, codes, catalogues, dumps of databases.

use kartoteka::model::{Field, TableKind};
use kartoteka::read::clean_table;
use kartoteka::understand::understand_clients;

use super::{fields, many, one, table};
use crate::support::{fixture, kartoteka, said};

#[test]
fn a_cost_of_sending_is_no_amount_and_a_date_of_sending_no_date_of_an_order() {
    let rows = many(&[
        &["10248", "VINET", "5", "1996-07-04", "1996-08-01", "1996-07-16", "3", "32.38"],
        &["10249", "TOMSP", "6", "1996-07-05", "1996-08-16", "1996-07-10", "1", "11.61"],
        &["10250", "HANAR", "4", "1996-07-08", "1996-08-05", "1996-07-12", "2", "65.83"],
    ]);
    let header = [
        "orderID",
        "customerID",
        "employeeID",
        "orderDate",
        "requiredDate",
        "shippedDate",
        "shipVia",
        "freight",
    ];
    let found = one("x.csv", table("", &header, &rows));
    assert_eq!(found.kind, TableKind::Orders);
    assert_eq!(
        fields(&found),
        [
            Some(Field::OrderNumber),
            Some(Field::ExternalId),
            None,
            Some(Field::OrderDate),
            None,
            None,
            None,
            None
        ]
    );
}

#[test]
fn profit_and_the_kind_of_goods_are_no_fields_of_a_client() {
    let rows = many(&[
        &[
            "CA-2016-15",
            "2016-11-08",
            "Claire Gute",
            "Furniture",
            "Bookcases",
            "Bush Bookcase",
            "261.96",
            "41.91",
        ],
        &[
            "CA-2016-13",
            "2016-06-12",
            "Darrin Van Huff",
            "Technology",
            "Phones",
            "Nokia 3310",
            "14.62",
            "6.87",
        ],
        &[
            "US-2015-10",
            "2015-10-11",
            "Sean Miller",
            "Furniture",
            "Tables",
            "Round Table",
            "957.57",
            "-383.03",
        ],
    ]);
    let header = [
        "Order ID",
        "Order Date",
        "Customer Name",
        "Category",
        "Sub-Category",
        "Product Name",
        "Sales",
        "Profit",
    ];
    let found = one("x.csv", table("", &header, &rows));
    assert_eq!(
        fields(&found),
        [
            Some(Field::OrderNumber),
            Some(Field::OrderDate),
            Some(Field::CompanyName),
            None,
            None,
            Some(Field::Product),
            Some(Field::OrderAmount),
            None
        ]
    );
}

#[test]
fn a_table_that_names_nobody_is_no_client_list() {
    const ONE: &str = "16765338-DBE4-4421-B5E9-3836B9278E63";
    const TWO: &str = "22B3E910-14AF-4ED5-8B4D-23BBE757414D";
    let links = many(&[
        &["29485", "1086", "Main Office", ONE, "2003-09-01"],
        &["29486", "621", "Main Office", TWO, "2001-09-01"],
        &["29489", "1069", "Shipping", ONE, "2001-07-01"],
    ]);
    let found = one("CustomerAddress.csv", table("", &["", "", "", "", ""], &links));
    assert_eq!(found.kind, TableKind::Other);
    assert_eq!(fields(&found)[3], None, "a guid is no code that people use");

    let places = many(&[
        &["9", "8713 Yosemite Ct.", "Bothell", "Washington", "United States", "98011"],
        &["11", "1318 Lasalle Street", "Dallas", "Texas", "United States", "75201"],
        &["25", "9178 Jumping St.", "Phoenix", "Arizona", "Canada", "85004"],
    ]);
    assert_eq!(one("Address.csv", table("", &[""; 6], &places)).kind, TableKind::Other);

    let goods: [&[&str]; 3] = [
        &["680", "HL Road Frame - Black, 58", "FR-R92B-58", "1059.31", "1431.50", "1998-06-01"],
        &["706", "HL Road Frame - Red, 62", "FR-R92R-62", "13.08", "34.99", "2001-07-01"],
        &["707", "Sport-100 Helmet, Red", "HL-U509-R", "3.39", "9.50", "2002-07-01"],
    ];
    assert_eq!(one("Product.csv", table("", &[""; 6], &goods)).kind, TableKind::Other);
}

#[test]
fn a_dump_without_headers_is_read_by_its_values() {
    let rows: [&[&str]; 3] = [
        &["Mr.", "Robert", "N.", "Gee", "A Bike Store Ltd", "robert0@adventure-works.com", "+1 425-555-0173"],
        &[
            "Mr.",
            "Keith",
            "",
            "Harris",
            "Progressive Sports Inc.",
            "michael0@adventure-works.com",
            "+1 206-555-0127",
        ],
        &[
            "Ms.",
            "Donna",
            "F.",
            "Carreras",
            "Bike Components LLC",
            "donna0@adventure-works.com",
            "+1 279-555-0130",
        ],
    ];
    let found = one("Customer.csv", table("", &[""; 7], &rows));
    assert_eq!(found.kind, TableKind::Clients);
    assert_eq!(fields(&found)[1], Some(Field::ContactFirstName));
    assert_eq!(fields(&found)[3], Some(Field::ContactLastName));
    assert_eq!(fields(&found)[4], Some(Field::CompanyName));
    assert_eq!(fields(&found)[5], Some(Field::Email));
    assert_eq!(fields(&found)[6], Some(Field::Phone));

    let rows = many(&[
        &["2004-06-01", "SO71774", "880.34", "70.42", "22.00", "972.78"],
        &["2004-06-01", "SO71776", "78.81", "6.30", "1.97", "87.08"],
        &["2004-06-02", "SO71780", "38418.68", "3073.49", "960.46", "42452.65"],
    ]);
    let found = one("SalesOrderHeader.csv", table("", &[""; 6], &rows));
    assert_eq!(found.kind, TableKind::Orders);
    let amount: Vec<usize> = found.columns_of(Field::OrderAmount).collect();
    assert_eq!(amount, [5], "the total is the greatest");
    assert_eq!(fields(&found)[1], Some(Field::OrderNumber));
}

/// Every column of the example case, as `file`, `sheet`, `header`, `field` in `columns.tsv`; `-` stays an extra.
#[test]
fn every_column_of_the_example_case_is_right() {
    let output = kartoteka()
        .args(["inspect", "--json", "--quiet"])
        .arg(fixture("freight/input"))
        .output()
        .expect("the program starts");
    let all: serde_json::Value = serde_json::from_str(&said(&output)).expect("JSON");
    let mut found = Vec::new();
    let list = |value: &serde_json::Value| value.as_array().cloned().unwrap_or_default();
    for file in list(&all["files"]) {
        for table in list(&file["tables"]) {
            let head =
                format!("{}\t{}", file["path"].as_str().unwrap_or(""), table["sheet"].as_str().unwrap_or(""));
            found.push(format!("{head}\t\t{}", table["kind"].as_str().unwrap_or("")));
            for column in list(&table["columns"]) {
                let header = column["header"].as_str().unwrap_or("");
                found.push(format!("{head}\t{header}\t{}", column["field"].as_str().unwrap_or("-")));
            }
        }
    }
    let truth = std::fs::read_to_string(fixture("understand/freight_columns.tsv")).expect("the truth");
    let want: Vec<&str> = truth.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(found.len(), want.len());
    let wrong: Vec<_> = found.iter().zip(&want).filter(|(found, want)| found != *want).collect();
    assert!(wrong.is_empty(), "found and wanted: {wrong:#?}");
}

#[test]
fn many_names_of_which_hardly_one_is_a_given_name_are_no_persons() {
    let starts = [
        "Velmar", "Nordal", "Kestron", "Ultrim", "Dravos", "Pelmont", "Sorvex", "Tirlan", "Quorim", "Basdor",
    ];
    let ends = [
        "Akzon", "Unilar", "Hunplast", "Brokad", "Schlum", "Gisto", "Polyol", "Hitor", "Alkat", "Nutrim",
        "Rexal",
    ];
    let names: Vec<String> =
        starts.iter().flat_map(|start| ends.iter().map(move |end| format!("{start} {end}"))).collect();
    // each is there several times over
    let rows: Vec<Vec<&str>> =
        names.iter().cycle().take(4 * names.len()).map(|name| vec![name.as_str()]).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let found = understand_clients(&table("", &["Name"], &rows));
    assert_eq!(fields(&found), [Some(Field::CompanyName)]);
    let people = ["Anna Velmar", "Jan Nordal", "Peter Kestron", "Maria Ultrim"];
    let rows: Vec<Vec<&str>> = people.iter().cycle().take(40).map(|name| vec![*name]).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let found = understand_clients(&table("", &["Name"], &rows));
    assert_eq!(fields(&found), [Some(Field::ContactFullName)]);
}

#[test]
fn companies_of_one_word_are_no_family_names() {
    let list = clean_table(&fixture("link/applicants.csv")).expect("the list can be read");
    let names: Vec<Vec<&str>> = list.columns[0].cells.iter().flatten().map(|name| vec![name]).collect();
    let rows: Vec<&[&str]> = names.iter().map(Vec::as_slice).collect();
    let found = understand_clients(&table("", &["name"], &rows));
    assert_eq!(fields(&found), [Some(Field::CompanyName)]);
}
