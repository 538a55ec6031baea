//! Texts without rows and columns of their own: cards of address books, blocks of keys and values, JSON; and tables that are drawn
//! with signs or set apart by blanks.

use super::{headers, read_bytes, row, row_roles};

#[test]
fn the_cards_of_a_phone_are_clients_a_row() {
    let text = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=A9=D1=83=D0=BA;=D0=AF=D0=BD;;;\r\n\
        FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=AF=D0=BD =D0=A9=D1=83=D0=BA\r\nTEL;CELL:+380 67 111 22 33\r\nEND:VCARD\r\n\
        BEGIN:VCARD\r\nVERSION:2.1\r\nN:Lis;Ewa;;;\r\nFN:Ewa Lis\r\nTEL;WORK:+48 22 100 20 30\r\nEND:VCARD\r\n";
    let reading = read_bytes("contacts.vcf", text.as_bytes());
    assert!(reading.sources[0].error.is_none());
    let table = &reading.tables[0];
    assert_eq!(headers(table), ["Last name", "First name", "Full name", "Phone (mobile)", "Phone (work)"]);
    assert_eq!(row(table, 0), ["Щук", "Ян", "Ян Щук", "+380 67 111 22 33", ""]);
    assert_eq!(row(table, 1)[4], "+48 22 100 20 30");
    assert_eq!(row_roles(&reading.tables), [(1, "body"), (7, "body")]);
}

#[test]
fn json_is_read_where_it_is_a_list_and_named_where_it_is_none() {
    let list = "{\n\"exported\": \"2025-01-31\",\n\"clients\": [\n{\"name\": \"Łąka\", \"phone\": \"+48 601\"},\n{\"name\": \"Bór\"}\n]}";
    let reading = read_bytes("clients.json", list.as_bytes());
    let table = &reading.tables[0];
    assert_eq!(headers(table), ["name", "phone"]);
    assert_eq!((row(table, 0), row(table, 1)), (vec!["Łąka", "+48 601"], vec!["Bór", ""]));
    assert_eq!(row_roles(&reading.tables), [(2, "banner"), (4, "body"), (5, "body")]);
    assert_eq!(table.titles, ["exported: 2025-01-31"]);
    for other in ["{\"version\": 3, \"debug\": true}", "[{\"a\": 1}, {\"a\": 2}", "[{\"a\": 1}, 2]"] {
        let reading = read_bytes("settings.json", other.as_bytes());
        let code = reading.sources[0].error.as_ref().map(|issue| issue.code);
        assert_eq!(code, Some("format_unknown"), "{other}");
        assert!(reading.tables.is_empty(), "{other}");
    }
}

#[test]
fn many_names_in_few_bytes_fill_no_memory() {
    let wide: Vec<String> = (0..1_900).map(|at| format!("\"k{at}\":1")).collect();
    let sparse = "{\"k1899\":1}\n".repeat(20_000);
    let text = format!("{{{}}}\n{sparse}", wide.join(","));
    let reading = read_bytes("a.jsonl", text.as_bytes());
    assert_eq!(reading.sources[0].error.as_ref().map(|issue| issue.code), Some("format_unknown"));
}

#[test]
fn blocks_of_keys_and_values_are_rows() {
    let text = "Firma: Köhler AG\nOrt: Köln\nTelefon: +49 221 1\n\nFirma: Groß KG\nOrt: Bad Homburg\n\nFirma: Jäger\nOrt: Trier\nTelefon: +49 651 2\n";
    let reading = read_bytes("liste.txt", text.as_bytes());
    let table = &reading.tables[0];
    assert_eq!(headers(table), ["Firma", "Ort", "Telefon"]);
    assert_eq!(row(table, 1), ["Groß KG", "Bad Homburg", ""]);
    assert_eq!(row_roles(&reading.tables), [(1, "body"), (5, "body"), (8, "body")]);
}

#[test]
fn tables_drawn_in_dos_code_pages_are_read() {
    let text = "┌──────────────┬─────────┬─────────┐\r\n│ Nazwa firmy  │ Miasto  │   Kwota │\r\n├──────────────┼─────────┼─────────┤\r\n\
        │ Żuraw        │ Łódź    │   12,50 │\r\n│ Źródło Ćma   │ Ełk     │  107,00 │\r\n│ Ślązak       │ Gdańsk  │ 1200,10 │\r\n\
        └──────────────┴─────────┴─────────┘\r\n";
    let code_page: Vec<(char, u8)> = "┌─┬┐│├┼┤└┴┘ŻŁódźŹłĆŚąń"
        .chars()
        .zip([
            0xda, 0xc4, 0xc2, 0xbf, 0xb3, 0xc3, 0xc5, 0xb4, 0xc0, 0xc1, 0xd9, 0xbd, 0x9d, 0xa2, b'd', 0xab,
            0x8d, 0x88, 0x8f, 0x97, 0xa5, 0xe4,
        ])
        .collect();
    let byte = |letter: char| match code_page.iter().find(|(other, _)| *other == letter) {
        Some((_, byte)) => *byte,
        None => u8::try_from(letter).expect("a letter of ASCII"),
    };
    let reading = read_bytes("raport.txt", &text.chars().map(byte).collect::<Vec<u8>>());
    let table = &reading.tables[0];
    assert_eq!(table.dialect.as_ref().expect("a dialect").encoding, "IBM852");
    assert_eq!(headers(table), ["Nazwa firmy", "Miasto", "Kwota"]);
    assert_eq!(row(table, 1), ["Źródło Ćma", "Ełk", "107,00"]);
    assert_eq!(table.height(), 3);
}

#[test]
fn a_ruler_tells_columns_that_one_blank_sets_apart() {
    let text = "Stan na 31.01\r\n\r\nFirma       Ort    Betrag\r\n----------- ------ -------\r\nKöhler AG 1 Köln    112,50\r\n\
        Groß KG     Trier    7,00\r\nJäger       Bonn   1000,10\r\n\u{c}Firma       Ort    Betrag\r\n----------- ------ -------\r\n\
        Öhler Bau   Ulm      3,20\r\n";
    let reading = read_bytes("liste.txt", text.as_bytes());
    let table = &reading.tables[0];
    assert_eq!(headers(table), ["Firma", "Ort", "Betrag"]);
    assert_eq!(table.height(), 4, "{:?}", row_roles(&reading.tables));
    assert_eq!(row(table, 3), ["Öhler Bau", "Ulm", "3,20"]);
    assert_eq!(table.dialect.as_ref().expect("a dialect").delimiter, " ");
}

#[test]
fn a_comma_with_a_blank_parts_and_one_between_digits_does_not() {
    let text = "Nazwa, Kwota, Rabat\nŁąka, 1,50, 2,30\nBór, 12, 0,5\nStaw, 7,00, 1\n";
    let reading = read_bytes("a.csv", text.as_bytes());
    let table = &reading.tables[0];
    assert_eq!(headers(table), ["Nazwa", "Kwota", "Rabat"]);
    assert_eq!(row(table, 0), ["Łąka", "1,50", "2,30"]);
    assert_eq!(row(table, 1), ["Bór", "12", "0,5"]);
}

#[test]
fn the_count_below_a_printed_table_is_no_client() {
    let text = " name  | city  | fee\n-------+-------+-----\n Alder | York  |   1\n Birch | Leeds |  20\n Cedar | Ross  |   3\n(3 rows)\n";
    let reading = read_bytes("out.txt", text.as_bytes());
    let table = &reading.tables[0];
    assert_eq!(headers(table), ["name", "city", "fee"]);
    assert_eq!(table.height(), 3);
}
