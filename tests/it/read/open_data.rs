//! Tables as public bodies publish them: sections, units, numbered columns, years for headers, odd delimiters, sheets on
//! their sides.

use oem_cp::code_table::ENCODING_TABLE_CP855;
use rust_xlsxwriter::Workbook;

use super::{headers, read_bytes, row, row_roles};
use kartoteka::read::Reading;

fn read(text: &str) -> Reading {
    read_bytes("a.csv", text.as_bytes())
}

/// The header rows and the number of rows of the first table.
fn outline(reading: &Reading) -> (Vec<u32>, usize) {
    let table = reading.tables.first().expect("a table");
    (table.header_rows.iter().map(|row| row.0).collect(), table.height())
}

fn delimiter(text: &str) -> String {
    let reading = read(text);
    reading.tables.first().and_then(|table| table.dialect.clone()).expect("a dialect").delimiter
}

/// Days of measurement, with other rows among them.
fn measured(others: &[(usize, &str)]) -> String {
    let mut lines = vec!["Data;Stacja;PM10;NO2".to_owned()];
    for day in 1..=13_usize {
        lines.extend(others.iter().filter(|(before, _)| *before == day).map(|(_, line)| (*line).to_owned()));
        if day <= 12 {
            lines.push(format!("2024-03-{day:02};DsWroc{day:02};{},5;{}", 20 + day, 40 - day));
        }
    }
    lines.join(
        "
",
    )
}

#[test]
fn a_word_alone_in_a_column_of_values_names_a_section() {
    let reading = read(&measured(&[(1, "Dzielnica północna"), (7, "Dzielnica południowa;;;")]));
    assert_eq!(outline(&reading), (vec![1], 12));
    let roles = row_roles(&reading.tables);
    assert_eq!((roles[1], roles[8]), ((2, "banner"), (9, "banner")));
}

#[test]
fn what_stands_alone_right_below_a_column_of_values_is_a_remark() {
    let reading = read(&measured(&[(13, "Sporządził zespół do spraw jakości")]));
    assert_eq!(outline(&reading), (vec![1], 12));
}

#[test]
fn a_legend_below_a_table_is_none_of_its_rows() {
    let text = measured(&[(13, "\nLegenda\nC;czynny\nN;nieczynny\nB;w budowie")]);
    assert_eq!(outline(&read(&text)), (vec![1], 12));
}

#[test]
fn figures_that_begin_with_a_section_have_sections() {
    let towns = ["Leeds", "Bristol", "Cardiff", "Norwich", "Boston", "Dublin"];
    let lines = |towns: &[&str]| -> String {
        let line = |(town, n): (&&str, u32)| format!("{town};{n}1;{n}2;{n}3\n");
        towns.iter().zip(10..).map(line).collect::<Vec<_>>().concat()
    };
    let text = format!(
        "Municipality;Electorate;Valid;Rejected\nNorth\n{}South\n{}",
        lines(&towns[..3]),
        lines(&towns[3..])
    );
    assert_eq!(outline(&read(&text)), (vec![1], 6));
}

#[test]
fn a_client_of_whom_only_the_name_is_known_is_a_client() {
    let known = "Alfa;Kraków;120;3\nBeta;Łódź;80;1\nGama;Opole;95;2\n".repeat(2);
    let text = format!("Firma;Miasto;Kwota;Szt\n{known}Delta\n{known}");
    assert_eq!(outline(&read(&text)), (vec![1], 13));
    let figures = "Alfa;1;2;3\nBeta;4;5;6\nGama;7;8;9\n".repeat(2);
    assert_eq!(outline(&read(&format!("Klient;I;II;III\n{figures}Delta\n{figures}"))), (vec![1], 13));
}

#[test]
fn a_header_that_comes_again_in_a_short_table_is_one() {
    let header = "Nr inwentarzowy;Gatunek;Obwód pnia;Ulica\n";
    let trees: Vec<String> =
        (0..12).map(|n| format!("{};Tilia cordata;{};Długa\n", 10_241 + n, 80 + n)).collect();
    let text = [header, &trees[..6].concat(), header, &trees[6..].concat()].concat();
    assert_eq!(outline(&read(&text)), (vec![1], 12));
}

#[test]
fn years_in_their_order_are_headers() {
    let text = "stop_id;stop_name;stop_lat\nA01;Ленина;31.55\nA02;Мира;39.47\nA03;Школьный;32.19\n\n\n\
                Муниципалитет;2019;2020;2021\nКазань;301857;352290;825982\nРязань;192727;1745;349495\n\
                Уфа;730390;696343;757565\n";
    let reading = read(text);
    let [stops, people] = reading.tables.as_slice() else { panic!("{} tables", reading.tables.len()) };
    assert_eq!((stops.height(), people.height()), (3, 3));
    assert_eq!(headers(people), ["Муниципалитет", "2019", "2020", "2021"]);
}

#[test]
fn numbers_of_columns_stand_below_their_names() {
    let rows = "Казань;301857;352290;825982;12\nРязань;192727;1745;349495;13\n".repeat(4);
    let text = format!("Муниципалитет;2019;2020;2021;2022\n1;2;3;4;5\n{rows}");
    assert_eq!(outline(&read(&text)), (vec![1], 8));
}

#[test]
fn units_in_brackets_are_of_the_header() {
    let rows = "2024-03-05;72.4;1.0;159\n2024-03-06;35.9;56.1;232\n2024-03-07;-11.4;2.0;526\n";
    assert_eq!(outline(&read(&format!("Date;Tmax;Rain;Count\n;[°C];[mm];[1]\n{rows}"))), (vec![1, 2], 3));
}

#[test]
fn a_table_on_its_side_is_told_by_its_values() {
    let lines = [
        "Код станції;KW058;BER023;UA004",
        "Дата і час;2024-03-05 10:00;2024-03-06 11:00;2024-03-07 12:00",
        "PM10;12,5;13,0;9,7",
        "PM2,5;7,1;8,8;6,0",
        "Температура;16,0;17,5;3,2",
    ];
    let reading = read(&lines.join("\n"));
    let table = reading.tables.first().expect("a table");
    assert_eq!(headers(table), ["Код станції", "Дата і час", "PM10", "PM2,5", "Температура"]);
    assert_eq!(row(table, 1), ["BER023", "2024-03-06 11:00", "13,0", "8,8", "17,5"]);
    // the same kinds, one a column
    let upright: Vec<Vec<&str>> = lines.iter().map(|line| line.split(';').collect()).collect();
    let turned: Vec<String> = (0..4)
        .map(|column| upright.iter().map(|cells| cells[column]).collect::<Vec<_>>().join(";"))
        .collect();
    let reading = read(&turned.join("\n"));
    assert_eq!(row(&reading.tables[0], 1), ["BER023", "2024-03-06 11:00", "13,0", "8,8", "17,5"]);
}

#[test]
fn a_table_of_years_stays_on_its_feet() {
    let reading =
        read("Wskaźnik;2021;2022;2023\nLudność;120;121;122\nBezrobocie;5,1%;4,9%;4,7%\nUrodzenia;12;11;10\n");
    assert_eq!(outline(&reading), (vec![1], 3));
}

#[test]
fn rare_signs_that_stand_as_often_in_every_line_are_delimiters() {
    for mark in ["~", "^", "¦", "§"] {
        let rows: String = (1..8)
            .map(|n| format!("{n}|Personalkosten|892{n},5|12{n},25|3,5\n").replace('|', mark))
            .collect();
        let text = "Kapitel|Bezeichnung|Ansatz|Ist|Anteil\n".replace('|', mark) + &rows;
        assert_eq!(delimiter(&text), mark);
    }
    let rows: Vec<String> = (1..8).map(|n| format!("Bad Tölz:33487{n}:1672{n}0:51683{n}:{n}\n")).collect();
    assert_eq!(delimiter(&format!("Gemeinde:2019:2020:2021:Rang\n{}", rows.concat())), ":");
    let log: Vec<String> =
        (1..8).map(|n| format!("2024-01-0{n} 10:00:0{n} INFO: {}\n", "again ".repeat(n))).collect();
    assert_eq!(delimiter(&log.concat()), "", "times of day have colons");
}

#[test]
fn rare_signs_that_part_a_header_are_delimiters() {
    for mark in [":", "*", "!", "$", "%", "#", "&", "^"] {
        let written = |text: &str| text.replace('|', mark);
        // commas stand within numbers, and no row but the header has none
        let stock = "Kod|Nazwa|J.m.|Cena\n1041|dotacja|szt|4,35\n1042|remont|kg|246,10\n";
        assert_eq!(outline(&read(&written(stock))), (vec![1], 2), "{mark}");
        let years = "Rodzaj|2022|2023|2024\nopłaty|12|15|17\ndotacje|3|4|5\n";
        assert_eq!(delimiter(&written(years)), mark);
        let ragged = "Imię|Nazwisko|Miasto|Uwagi\nJan|Lis|Łódź\nEwa|Kot|Ełk|nowa\nAdam|Wilk\nIda|Żak|Hel\n";
        let reading = read(&written(ragged));
        assert_eq!(outline(&reading), (vec![1], 4), "{mark}");
        assert_eq!(row(&reading.tables[0], 2)[..2], ["Adam", "Wilk"], "{mark}");
    }
    assert_eq!(delimiter("Plan %;Wynik %;Rok %\n12%;13%;14%\n15%;16%;17%\n"), ";");
    assert_eq!(delimiter("Start,Stop,Nazwa\n10:15:00,10:20:00,a\n11:15:00,11:20:00,b\n"), ",");
}

#[test]
fn addresses_in_every_row_leave_a_colon_its_meaning() {
    let rows: Vec<String> = (1..8).map(|n| format!("59{n}:druk:{n},5:m2:a{n}@b.pl\n")).collect();
    assert_eq!(delimiter(&format!("EAN:Towar:Zapas:Jedn.:Dostawca\n{}", rows.concat())), ":");
}

#[test]
fn sections_of_a_table_of_figures_need_not_lead_it() {
    let rows = |from: u32| -> String {
        let row = |n: u32| format!("opłata {n};{n}00;{n}50;{n},5\n");
        (from..from + 4).map(row).collect::<Vec<_>>().concat()
    };
    let text = format!(
        "Treść;Plan;Wykonanie;%\n{}Wydatki bieżące;;;\n{}Razem;900;800;\nWydatki majątkowe\n{}",
        rows(1),
        rows(5),
        rows(9)
    );
    let reading = read(&text);
    assert_eq!(outline(&reading), (vec![1], 12));
    let roles = row_roles(&reading.tables);
    assert_eq!((roles[5], roles[10], roles[11]), ((6, "banner"), (11, "total"), (12, "banner")));
}

#[test]
fn what_a_report_says_of_itself_is_no_table() {
    let table = "Zamówienie;Z dnia;Odbiorca;Do zapłaty\nA/1;2024-03-05;Kłos;12,50\nA/2;2024-03-06;Żuk;7,10\n";
    for above in [
        "Rejestr umów;;;Strona 1/1\nWłaściciel: Gmina;;;Wydruk: 12.03.2024\n\n;Zestawienie\n\n",
        "Konto:;12 1050;Okres:;2024\nWaluta:;PLN;Rok:;2024\n\n",
        "Konto:;12 1050;Okres:;2024\n",
    ] {
        let reading = read(&format!("{above}{table}"));
        assert_eq!(reading.tables.len(), 1, "{above}");
        let header = u32::try_from(above.lines().count() + 1).expect("a few lines");
        assert_eq!(outline(&reading), (vec![header], 2), "{above}");
    }
    for below in [
        "Sporządził: Anna Żak;;Zatwierdził: Jan Wójcik;\n",
        "\nSkarbnik Gminy;;________________;\n;;(podpis);\nData wydruku: 12.03.2024\n",
        "1) dane wstępne\nŹródło: opracowanie własne\n".replace("1)", "* 1)").as_str(),
    ] {
        assert_eq!(outline(&read(&format!("{table}{below}"))), (vec![1], 2), "{below}");
    }
}

#[test]
fn a_header_in_two_languages_is_one() {
    let rows = "Kłos;ul. Wąska 1;54.1;18.2;brak\nMuzeum;ul. Kręta 2;53.2;17.9;remont\n".repeat(3);
    let reading = read(&format!("Obiekt;Lokalizacja;X;Y;Opis\nVenue;Where;East;North;Details\n{rows}"));
    assert_eq!(outline(&reading), (vec![1, 2], 6));
}

#[test]
fn a_list_that_nobody_filled_in_is_a_header() {
    assert_eq!(outline(&read("Ulica;Rejon;Papier;Szkło;Bio\n")), (vec![1], 0));
    assert_eq!(outline(&read("Jan;Kowalski;601602603;jan@b.pl\n")), (vec![], 1));
}

#[test]
fn a_row_or_two_below_titles_are_a_table() {
    let titles = "רשימת מוסדות העיר\nנתונים ארעיים\nאחראי: אגף המחשוב\nעמוד 1\n\n";
    let text = format!("{titles}תאריך;Tmax;Tmin;משקעים\n2024-03-05;21.5;9.0;0\n2024-03-06;22.5;9.5;1\n");
    assert_eq!(outline(&read(&text)), (vec![6], 2));
    assert_eq!(delimiter(&text), ";");
}

#[test]
fn a_name_that_happens_to_be_utf_8_makes_no_file_utf_8() {
    let towns =
        ["Екатеринбург", "Рязань", "Самара", "Уфа", "Воронеж", "Тюмень", "Уфа", "Ярославль"].repeat(4);
    let row_of = |(town, n): (&&str, u32)| format!("{n};{town};{}\n", n * 3);
    let rows: Vec<String> = towns.iter().zip(100..).map(row_of).collect();
    let text = format!("Участок;Адрес;Избирателей\n{}", rows.concat());
    let bytes = oem_cp::encode_string_checked(&text, &ENCODING_TABLE_CP855).expect("Cyrillic");
    let reading = read_bytes("a.csv", &bytes);
    let table = reading.tables.first().expect("a table");
    assert_eq!(table.dialect.as_ref().map(|dialect| dialect.encoding.as_str()), Some("IBM855"));
    assert_eq!(row(table, 3)[1], "Уфа");
}

#[test]
fn tables_far_apart_are_two_though_they_end_together() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Dane").expect("a name");
    let lines = ["Date;Tmax;Tmin;;;;Rejestracja;Rok;Przebieg".to_owned()]
        .into_iter()
        .chain((1..7).map(|n| format!("2024-03-0{n};2{n}.5;1{n}.0;;;;DW 1234{n};201{n};4500{n}")));
    for (row, line) in (0_u32..).zip(lines) {
        for (column, cell) in (0_u16..).zip(line.split(';')).filter(|(_, cell)| !cell.is_empty()) {
            sheet.write(row, column, cell).expect("a cell");
        }
    }
    let reading = read_bytes("a.xlsx", &book.save_to_buffer().expect("a workbook"));
    let [weather, fleet] = reading.tables.as_slice() else { panic!("{} tables", reading.tables.len()) };
    assert_eq!((weather.height(), fleet.height()), (6, 6));
    assert_eq!(headers(fleet), ["Rejestracja", "Rok", "Przebieg"]);
}
