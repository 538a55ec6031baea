//! What client lists look like when they come: one test for each mess of a file's bytes, its dialect and its layout.

use encoding_rs::{WINDOWS_1250, WINDOWS_1251, WINDOWS_1255};

use super::{headers, read_bytes, row, row_roles};
use kartoteka::read::Reading;

fn read(text: &str) -> Reading {
    read_bytes("a.csv", text.as_bytes())
}

fn codes(reading: &Reading) -> Vec<&'static str> {
    reading.tables.iter().flat_map(|table| &table.issues).map(|issue| issue.code).collect()
}

/// The rows of the first table.
fn body(reading: &Reading) -> Vec<Vec<String>> {
    let table = reading.tables.first().expect("a table");
    let height = u32::try_from(table.height()).expect("few rows");
    (0..height).map(|at| row(table, at).into_iter().map(str::to_owned).collect()).collect()
}

#[test]
fn a_bank_export_in_cyrillic_with_semicolons() {
    let text = "Дата;Контрагент;Призначення;Сума\n05.03.2025;ТОВ «Їжак»;Оплата за рахунком;1 250,50\n\
                06.03.2025;ФОП Щербина;Повернення коштів;-300,00\n";
    let (bytes, _, lost) = WINDOWS_1251.encode(text);
    assert!(!lost);
    let reading = read_bytes("a.csv", &bytes);
    let dialect = reading.tables[0].dialect.as_ref().expect("a dialect");
    assert_eq!((dialect.encoding.as_str(), dialect.delimiter.as_str()), ("windows-1251", ";"));
    assert_eq!(row(&reading.tables[0], 0), ["05.03.2025", "ТОВ «Їжак»", "Оплата за рахунком", "1 250,50"]);
}

#[test]
fn utf_8_saved_again_as_something_else_is_restored() {
    for (seen, meant) in [
        ("AdolesCiÃªncia", "AdolesCiência"),
        ("Ñ\u{81}Ð»Ð¾Ð²Ð¾", "слово"),
        ("РљРёС—РІ", "Київ"),
        ("ÐšÐ¸Ñ—Ð²", "Київ"),
        ("ZaĹĽĂłĹ‚Ä‡ gÄ™Ĺ›lÄ… jaĹşĹ„", "Zażółć gęślą jaźń"),
        ("MÃ¼ller", "Müller"),
        ("×©×œ×•×\u{9d}", "שלום"),
    ] {
        let reading = read(&format!("Nr;Nazwa\n1;{seen}\n2;x\n"));
        assert_eq!(row(&reading.tables[0], 0)[1], meant, "{seen}");
        assert!(codes(&reading).contains(&"encoding_repaired"), "{seen}");
    }
}

#[test]
fn single_bytes_taken_for_another_encoding_are_restored() {
    for (seen, meant) in [
        ("Ïðèâåò èç Ìîñêâû", "Привет из Москвы"),
        ("рТЙЧЕФ ЙЪ нПУЛЧЩ", "Привет из Москвы"),
        ("ЏаЁўҐв Ё§ Њ®бЄўл", "Привет из Москвы"),
        ("ùìåí òåìí, çáøä", "שלום עולם, חברה"),
        ("Spó³ka z ograniczon¹ odpowiedzialnoœci¹, £ódŸ", "Spółka z ograniczoną odpowiedzialnością, Łódź"),
    ] {
        let reading = read(&format!("Nr;Nazwa\n1;{seen}\n2;x\n"));
        assert_eq!(row(&reading.tables[0], 0)[1], meant, "{seen}");
        assert!(codes(&reading).contains(&"encoding_repaired"), "{seen}");
    }
}

#[test]
fn polish_and_hebrew_of_one_word_are_told_apart() {
    for (text, encoding) in [("Łódź", WINDOWS_1250), ("שלום", WINDOWS_1255), ("Привет", WINDOWS_1251)]
    {
        let (bytes, _, _) = encoding.encode(text);
        let reading = read_bytes("a.csv", &[b"Nr;X\n1;".as_slice(), &bytes, b"\n"].concat());
        assert_eq!(row(&reading.tables[0], 0)[1], text, "{}", encoding.name());
    }
}

#[test]
fn destroyed_text_is_counted_and_never_invented() {
    let reading = read("Nazwa;Miasto\n??????;Gdynia\nJ\u{fffd}n;Sopot\n");
    assert_eq!(body(&reading), [["??????", "Gdynia"], ["J\u{fffd}n", "Sopot"]]);
    assert!(codes(&reading).contains(&"text_destroyed"));
    assert!(!codes(&reading).contains(&"encoding_repaired"));
}

#[test]
fn a_text_that_may_be_one_or_the_other_is_said_to_be() {
    let reading = read_bytes("a.csv", b"Nr;X\n1;\xe9\n");
    assert!(codes(&reading).contains(&"encoding_unsure"));
}

#[test]
fn unicode_text_as_excel_saves_it() {
    let text = "\u{feff}Imię\tMiasto\r\nŻaneta\tŁódź\r\n";
    let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let reading = read_bytes("a.txt", &bytes);
    assert_eq!(headers(&reading.tables[0]), ["Imię", "Miasto"]);
    assert_eq!(row(&reading.tables[0], 0), ["Żaneta", "Łódź"]);
}

#[test]
fn a_line_that_declares_the_delimiter_is_no_header() {
    for declared in ["sep=;", "SEP=;", "\"sep=;\""] {
        let reading = read(&format!("{declared}\r\nNazwa;Kwota\r\nAlfa;1,50\r\n"));
        assert_eq!(headers(&reading.tables[0]), ["Nazwa", "Kwota"], "{declared}");
        assert_eq!(row_roles(&reading.tables)[0], (1, "banner"));
    }
}

#[test]
fn the_delimiter_is_the_one_all_rows_agree_on() {
    let reading =
        read("Nazwa;Opis;Kwota\nAlfa, Beta;a, b, c;1,50\nGamma;d;2,75\nDelta, Sp. z o.o.;e, f;3,00\n");
    assert_eq!(body(&reading)[0], ["Alfa, Beta", "a, b, c", "1,50"]);
    let reading = read("Firma,Kwota,Uwagi\nAlfa,\"1,50\",a\nBeta,\"2,75\",\"b; c\"\nGamma,\"3,00\",d\n");
    assert_eq!(body(&reading)[1], ["Beta", "2,75", "b; c"]);
    let reading = read("400,0;0,59970\n401,0;0,61230\n402,0;0,62001\n403,0;0,63412\n");
    assert_eq!(body(&reading)[0], ["400,0", "0,59970"], "decimal commas in every column");
}

#[test]
fn quotes_nobody_doubled_move_no_letter() {
    let reading = read("Nazwa;Telefon\n\"חברה בע\"מ\";03-1234567\n\"ООО \"Ромашка\"\";2\n\"5\" rura\";3\n");
    assert_eq!(body(&reading), [["חברה בע\"מ", "03-1234567"], ["ООО \"Ромашка\"", "2"], ["5\" rura", "3"]]);
    assert!(codes(&reading).contains(&"quotes_not_doubled"));
}

#[test]
fn a_quote_that_nothing_closes_costs_no_row() {
    let reading = read(
        &("Nazwa,Kwota,Uwagi\n\"Alfa\",\"1,50\",\"a\"\n\"Beta,\"2,75\",\"b\"\n\"Gamma\",\"3,00,\"c\"\n"
            .to_owned()
            + &"\"Delta\",\"4,00\",\"d\"\n".repeat(6)),
    );
    let rows = body(&reading);
    assert_eq!(rows.len(), 9);
    assert_eq!(rows[1], ["\"Beta", "2,75", "b"]);
    assert_eq!(rows[2], ["Gamma", "\"3,00", "c"]);
}

#[test]
fn line_breaks_within_cells_and_headers() {
    let reading = read("\"Handlowiec\n\",\"Forma \nkontaktu\",\"Data \nwpłynięcia\"\nAnna,tel,\"a\nb\"\n");
    assert_eq!(headers(&reading.tables[0]), ["Handlowiec", "Forma kontaktu", "Data wpłynięcia"]);
    assert_eq!(row(&reading.tables[0], 0)[2], "a\nb");
}

#[test]
fn a_delimiter_behind_every_row_is_no_column() {
    let reading = read("\"Nazwa\";\"Telefon\";\n\"Alfa\";\"601602603\";\n");
    assert_eq!(headers(&reading.tables[0]), ["Nazwa", "Telefon"]);
}

#[test]
fn rows_longer_and_shorter_than_the_header() {
    let reading = read(
        "Nazwa;Miasto;Telefon\nAlfa\nBeta;Sopot;601602603;nadmiar\nGamma;Hel;601602604\nDelta;Puck;601602605\nOmega;Reda;601602606\n",
    );
    assert_eq!(body(&reading)[0], ["Alfa", "", "", ""]);
    assert_eq!(body(&reading)[1], ["Beta", "Sopot", "601602603", "nadmiar"]);
}

#[test]
fn rows_with_a_delimiter_or_a_quote_of_their_own() {
    let reading = read(
        &("A,B,C\n1,x,2.5\n2;y;3,5\n3\tz\t4.5\n'4','v, w','5.5'\n".to_owned() + &"5,u,6.5\n".repeat(15)),
    );
    assert_eq!(body(&reading)[1], ["2", "y", "3,5"]);
    assert_eq!(body(&reading)[2], ["3", "z", "4.5"]);
    assert_eq!(body(&reading)[3], ["4", "v, w", "5.5"]);
    assert!(codes(&reading).contains(&"delimiter_differs"));
}

#[test]
fn titles_above_the_header() {
    let reading =
        read("База клиентов 2023;;\n;;\nКлиент;Телефон;Город\nАльфа;601602603;Киев\nБета;601602604;Львов\n");
    assert_eq!(headers(&reading.tables[0]), ["Клиент", "Телефон", "Город"]);
    assert_eq!(reading.tables[0].titles, ["База клиентов 2023"]);
    let page: Vec<String> =
        (1..=60).map(|n| format!("Objaśnienie {n}{}", " do zestawienia".repeat(n % 4))).collect();
    let rows: Vec<String> = (10..60).map(|n| format!("Alfa {n};6016026{n};Hel")).collect();
    let reading = read(&format!("{}\n\nKlient;Telefon;Miasto\n{}\n", page.join("\n"), rows.join("\n")));
    let table = &reading.tables[0];
    assert_eq!(headers(table), ["Klient", "Telefon", "Miasto"], "below a page of explanation");
}

#[test]
fn made_up_values_with_numbers_are_no_header() {
    let row = |n| format!("FName {n};LName {n};Phone No {n};Fax {n}\n");
    let rows = (2..12).map(row).collect::<Vec<_>>().concat();
    let reading = read(&format!("Given;Family;Call;Copy\n{rows}"));
    assert_eq!(headers(&reading.tables[0]), ["Given", "Family", "Call", "Copy"]);
    assert_eq!(reading.tables[0].height(), 10);
}

#[test]
fn one_column_of_amounts_with_commas_is_one_column() {
    let reading = read("Kwota\n12,50\n100,00\n-7,25\n");
    assert_eq!(headers(&reading.tables[0]), ["Kwota"]);
    assert_eq!(body(&reading), [["12,50"], ["100,00"], ["-7,25"]]);
    // nothing names these: two columns of whole numbers look the same
    assert_eq!(read("1,2\n3,4\n5,6\n").tables[0].columns.len(), 2);
}

#[test]
fn headers_of_two_three_and_more_rows() {
    let reading = read(
        "Клиент;Телефон;;Сумма\n;моб.;раб.;\nАльфа;601602603;221234567;10\nБета;601602604;221234568;20\nГамма;601602605;221234569;30\n",
    );
    assert_eq!(headers(&reading.tables[0]), ["Клиент", "Телефон моб.", "Телефон раб.", "Сумма"]);
    let reading = read(
        ";;region;region;region\n;;A;B;C\n;;Łódź;Sopot;Hel\nNr;Pozycja;;;\n1;a;10;20;30\n2;b;11;21;31\n3;c;12;22;32\n",
    );
    assert_eq!(
        headers(&reading.tables[0]),
        ["Nr", "Pozycja", "region A Łódź", "region B Sopot", "region C Hel"]
    );
}

#[test]
fn a_column_without_a_name_is_kept() {
    let reading = read("Nazwa;;Telefon\nAlfa;x;601602603\nBeta;y;601602604\nGamma;z;601602605\n");
    assert_eq!(headers(&reading.tables[0]), ["Nazwa", "", "Telefon"]);
    assert_eq!(row(&reading.tables[0], 1), ["Beta", "y", "601602604"]);
}

#[test]
fn columns_of_one_name_are_both_kept() {
    let reading = read("Имя;Телефон;Телефон\nАнна;601602603;\nОлег;;601602604\n");
    assert_eq!(headers(&reading.tables[0]), ["Имя", "Телефон", "Телефон"]);
    assert_eq!(row(&reading.tables[0], 1), ["Олег", "", "601602604"]);
}

#[test]
fn no_header_at_all() {
    let reading = read(
        "jan.kowalski@poczta.example; Jan; Kowalski; 601602603; 20191231\nanna@poczta.example; Anna; Lis; 601602604; 20200131\n",
    );
    assert!(reading.tables[0].header_rows.is_empty());
    assert_eq!(reading.tables[0].height(), 2);
}

#[test]
fn sums_sections_repeated_headers_and_legends_are_no_clients() {
    let text = "Klient;Miasto;Kwota\n— VIP —;;\nAlfa;Hel;10\nBeta;Puck;20\nRazem;;30\nKlient;Miasto;Kwota\n\
                Gamma;Łeba;5\nИтого:;;35\n\n* bez VAT;;\nLegenda: kwoty w zł;;\n";
    let reading = read(text);
    let roles: Vec<&str> = row_roles(&reading.tables).into_iter().map(|(_, role)| role).collect();
    assert_eq!(
        roles,
        ["header", "banner", "body", "body", "total", "header", "body", "total", "blank", "banner", "banner"]
    );
}

#[test]
fn a_table_below_another_without_a_blank_row() {
    let reading = read(
        "Klient;Miasto;Telefon\nAlfa;Hel;601602603\nBeta;Puck;601602604\nNumer;Data;Kwota;Waluta\nZ/1;05.03.2025;100,00;PLN\nZ/2;06.03.2025;200,00;PLN\n",
    );
    let [clients, orders] = reading.tables.as_slice() else { panic!("{} tables", reading.tables.len()) };
    assert_eq!(clients.height(), 2);
    assert_eq!(headers(orders), ["Numer", "Data", "Kwota", "Waluta"]);
    assert_eq!(row_roles(&reading.tables).len(), 6);
}

#[test]
fn a_card_with_its_labels_down_the_side() {
    let reading =
        read("Nazwa firmy:;Alfa sp. z o.o.\nTelefon:;601602603\nE-mail:;a@alfa.example\nMiasto:;Gdynia\n");
    let table = &reading.tables[0];
    assert_eq!(headers(table), ["Nazwa firmy", "Telefon", "E-mail", "Miasto"]);
    assert_eq!(row(table, 0), ["Alfa sp. z o.o.", "601602603", "a@alfa.example", "Gdynia"]);
    assert_eq!(table.sheet, "");
}

#[test]
fn a_quote_closed_inside_a_cell_costs_no_column() {
    let reading = read(
        "Firma;Telefon;Uwagi\nAlfa;12 421 10 01;a;nadmiar1;nadmiar2\nBeta\n\
         \"Gam\"ma;58 301 20 02;\"x \"\"y\"\" z\"\nDelta;22 333 44 55;\nEpsilon;22 444 55 66;koniec\n",
    );
    let body = body(&reading);
    assert_eq!(body[2][..3], ["\"Gam\"ma", "58 301 20 02", "x \"y\" z"]);
    assert_eq!(body[3][..2], ["Delta", "22 333 44 55"]);
}

#[test]
fn of_two_readings_of_broken_quotes_the_one_as_wide_as_the_table_is_meant() {
    let rows = "Alfa;12;ok\nBeta;13;ok\n".repeat(3);
    let reading =
        read(&format!("Firma;Nr;Notatka\n{rows}Gama;14;\"powiedział \"tak\"; potem \"nie\"; i tyle\"\n"));
    let body = body(&reading);
    assert_eq!(body[6], ["Gama", "14", "powiedział \"tak\"; potem \"nie\"; i tyle"]);
}
