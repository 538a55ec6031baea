//! Lists whose headers are a trade's own words: who their clients are, how far they are, and who must be left alone.

use kartoteka::model::{Field, TableKind};

use super::{fields, one, table};

fn rows<const N: usize>(rows: &[[&str; N]]) -> Vec<Vec<String>> {
    rows.iter().cycle().take(24).map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
}

fn listed(sheet: &str, header: &[&str], rows: &[Vec<String>]) -> kartoteka::model::Table {
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    table(sheet, header, &rows)
}

#[test]
fn those_who_must_be_left_alone_are_told_by_the_name_of_the_file_or_by_the_reasons() {
    let header = ["Name", "Phone", "Reason", "Asked"];
    let body: [[&str; 4]; 5] = [
        ["Alder Haulage Ltd", "0044 1924 522280", "threatened solicitor", "30/12/2024"],
        ["Mrs Fiona Sutcliffe", "07801 580597", "deceased husband, upset", "16/03/2025"],
        ["Patel, Roger", "+44 (7850) 551841", "TPS complaint", "15/12/2024"],
        ["Lockwood, Malcolm", "(07712) 943 746", "said never again", "04/09/2025"],
        ["Wadsworth, Leonard", "447740952746", "do not call", "26/03/2025"],
    ];
    let body: Vec<&[&str]> = body.iter().map(<[&str; 4]>::as_slice).collect();
    for name in ["DO NOT RING.txt", "don't ring.csv", "no cold calls.csv", "list.csv"] {
        assert_eq!(one(name, table("", &header, &body)).kind, TableKind::StopList, "{name}");
    }
    // who does not want to be called may stand in any list, too
    let mut some = body.clone();
    for row in &mut some[..4] {
        *row = &["Rose Hill", "07712 943 746", "likes blue", "26/03/2025"];
    }
    assert_eq!(one("list.csv", table("", &header, &some)).kind, TableKind::Clients);
}

#[test]
fn a_stop_of_deliveries_is_no_stop_of_calls() {
    for header in [
        "On stop",
        "Credit hold",
        "Blokada handlowa",
        "Стоп-отгрузка",
        "Liefersperre",
        "Заборона відвантаження",
    ] {
        let found = one(
            "customers.csv",
            listed(
                "",
                &["A/C", "Customer", "Tel No", header],
                &rows(&[
                    ["V1114", "Vale Funeral Directors", "0161 277 0145", "N"],
                    ["U1162", "Umpleby Estates Ltd", "020 7306 7519", "Y"],
                    ["O1345", "Mill Farm", "0114 299 2888", "N"],
                ]),
            ),
        );
        assert_eq!(fields(&found)[3], None, "{header}");
    }
}

#[test]
fn a_column_filled_only_where_an_order_was_called_off_is_its_state() {
    for (header, word) in [
        ("Storno", "storniert"),
        ("Anulowano", "anulowane"),
        ("Отмена", "отменён"),
        ("Cancelled?", "cancelled"),
    ] {
        let orders: Vec<Vec<String>> = (0..40)
            .map(|n| {
                vec![
                    format!("AB24-{:05}", 1 + n),
                    format!("{:02}.09.2024", 1 + n % 28),
                    format!("{}", 10_001 + n % 9 * 37),
                    format!("{},10", 1400 + n),
                    if n % 12 == 5 { word.to_owned() } else { String::new() },
                ]
            })
            .collect();
        let found =
            one("x.csv", listed("", &["Beleg", "Belegdatum", "Debitor", "Endbetrag", header], &orders));
        assert_eq!(found.kind, TableKind::Orders);
        assert_eq!(fields(&found)[4], Some(Field::OrderStatus), "{header}");
    }
}

#[test]
fn two_letters_under_a_header_of_something_else_are_no_countries() {
    let found = one(
        "x.csv",
        listed(
            "",
            &["Type", "Date", "Doc No", "Customer Name", "Gross GBP"],
            &(0..40)
                .map(|n| {
                    vec![
                        ["SI", "SI", "SC"][n % 3].to_owned(),
                        format!("{:02}/03/2025", 1 + n % 28),
                        format!("CN-{:04}", 4021 + n),
                        format!("Mill {} Ltd", n % 9),
                        format!("{}.82", 36 + n),
                    ]
                })
                .collect::<Vec<_>>(),
        ),
    );
    assert_ne!(fields(&found)[0], Some(Field::Country));
}

#[test]
fn how_things_stand_is_told_by_the_words_whatever_the_header() {
    let words = [
        ["Stand", "Kunde", "bestellt nicht mehr", "Angebot liegt vor", "interessiert"],
        ["Status/Ergebnis", "Kunde", "abgewandert", "Angebot liegt vor", "interessiert"],
        ["Де ми зараз", "постійний", "прорахунок надіслано", "думають над тиражем", "новий запит"],
    ];
    for [header, a, b, c, d] in words {
        let body: Vec<Vec<String>> = (0..32)
            .map(|n| {
                vec![
                    format!("Weberei {} GmbH", ["Alster", "Bille", "Elbe", "Weser"][n % 4]),
                    format!("040 1234{n:02}5"),
                    [a, b, c, d][n * 5 % 4].to_owned(),
                    ["Messe", "", "ruft zurück, wenn er Zeit hat"][n % 3].to_owned(),
                ]
            })
            .collect();
        let found = one("x.csv", listed("", &["Firma", "Telefon", header, "Notiz"], &body));
        assert_eq!(fields(&found)[2], Some(Field::Status), "{header}");
    }
}

#[test]
fn in_a_list_that_names_nobody_else_who_is_the_client() {
    let body: [[&str; 4]; 6] = [
        ["Studio 44 Polska", "(33) 350-22-44", "salon@studio44.pl", "prosi nie dzwonić"],
        ["Gold Brows Beauty", "22-455-63-60", "kontakt@goldbrows.pl", "RODO"],
        ["BARBER SHOP GENTLEMAN CUT", "+48 785737696", "", "grozi sądem"],
        ["Velvet Glow", "601 222 333", "salon@velvetglow.pl", "prosi nie dzwonić"],
        ["Anna Lis", "602 222 333", "", "RODO"],
        ["Salon Iza", "603 222 333", "", "prosi nie dzwonić"],
    ];
    let body: Vec<&[&str]> = body.iter().map(<[&str; 4]>::as_slice).collect();
    let found = one("NIE DZWONIĆ.csv", table("", &["kto", "numer", "mail", "dlaczego"], &body));
    assert_eq!(found.kind, TableKind::StopList);
    assert_eq!(fields(&found)[0], Some(Field::CompanyName));
}

#[test]
fn numbers_given_in_turn_under_an_unknown_header_are_those_of_the_orders() {
    let orders: Vec<Vec<String>> = (0..40)
        .map(|n| {
            vec![
                (70_001 + n * 3).to_string(),
                format!("{:02}.09.2024", 1 + n % 28),
                format!("Mill {} Ltd", n % 9),
                format!("{},10", 1400 + n),
            ]
        })
        .collect();
    let found = one("x.csv", listed("", &["qwxz", "Order date", "Customer", "Total"], &orders));
    assert_eq!(found.kind, TableKind::Orders);
    assert_eq!(fields(&found)[0], Some(Field::OrderNumber));
}
