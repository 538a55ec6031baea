//! Reports whose clients stand in rows of their own above their documents, sums that bear a client's name, and sections nobody marks.

use kartoteka::model::Table;
use rust_xlsxwriter::{Format, Workbook};

use super::{headers, read_bytes, row, row_roles};

/// The only table of a text file.
fn table(text: &str) -> Table {
    let mut tables = read_bytes("a.csv", text.as_bytes()).tables;
    assert_eq!(tables.len(), 1);
    tables.remove(0)
}

/// What each row is, by its first letter: `h`eader, `b`ody, `t`otal, `s`ection or title, `-` for a blank one.
fn roles(table: &Table) -> String {
    let letter = |role| match role {
        "banner" => 's',
        "blank" => '-',
        role => role.chars().next().unwrap_or('?'),
    };
    row_roles(std::slice::from_ref(table)).into_iter().map(|(_, role)| letter(role)).collect()
}

/// The cells of a column of the body.
fn column(table: &Table, at: usize) -> Vec<&str> {
    (0..table.height()).map(|row| table.cell(u32::try_from(row).expect("few"), at).unwrap_or("")).collect()
}

#[test]
fn a_client_above_documents_that_leave_its_column_empty() {
    let table = table(
        ",Date,Type,Num,Amount\nAlder Brokers Ltd,,,,\n,03/05/2024,Invoice,1001,100.00\n,04/05/2024,Invoice,1002,50.00\n\
         Total for Alder Brokers Ltd,,,,150.00\nTotal Fitness LLC,,,,\n,05/05/2024,Invoice,1003,70.00\n\
         Total for Total Fitness LLC,,,,70.00\nBriar Studio 54,,,,\n,06/05/2024,Invoice,1004,7.50\n\
         ,07/05/2024,Credit Memo,1005,-7.50\nTotal for Briar Studio 54,,,,0.00\nTOTAL,,,,220.00\n",
    );
    assert_eq!(roles(&table), "hsbbtsbtsbbtt");
    assert_eq!(headers(&table), ["", "Date", "Type", "Num", "Amount"]);
    assert_eq!(
        column(&table, 0),
        ["Alder Brokers Ltd", "Alder Brokers Ltd", "Total Fitness LLC", "Briar Studio 54", "Briar Studio 54"]
    );
    assert_eq!(column(&table, 3), ["1001", "1002", "1003", "1004", "1005"]);
}

#[test]
fn a_client_above_documents_told_apart_by_their_dates() {
    let table = table(
        "\"Контрагент\nДокумент\";Количество;Сумма\nООО Ромашка;3;300,00\nРеализация УТ-000001 от 03.05.2024 10:11:12;1;100,00\n\
         Реализация УТ-000002 от 04.05.2024 9:00:00;2;200,00\nЗавод 7;5;50,00\nРеализация УТ-000003 от 05.05.2024 12:00:00;5;50,00\n\
         ИП Лиса А. Б.;1;10,00\nВозврат от покупателя УТ-000004 от 06.05.2024 12:00:00;1;10,00\nИтого;9;360,00\n",
    );
    // a record of two lines bears the number of its first one
    assert_eq!(roles(&table), "htbbtbtbt");
    assert_eq!(headers(&table), ["Контрагент", "Документ", "Количество", "Сумма"]);
    assert_eq!(column(&table, 0), ["ООО Ромашка", "ООО Ромашка", "Завод 7", "ИП Лиса А. Б."]);
    assert_eq!(row(&table, 2), ["Завод 7", "Реализация УТ-000003 от 05.05.2024 12:00:00", "5", "50,00"]);
}

#[test]
fn a_label_before_the_client_names_the_column() {
    let table = table(
        "Data;Numer;Netto;VAT;Brutto\nKontrahent: Alfa sp. z o.o.;;;;\n2024-05-03;FV 1/2024;100,00;23,00;123,00\n\
         2024-05-04;FV 2/2024;10,00;2,30;12,30\nRazem Alfa sp. z o.o.;;110,00;25,30;135,30\nKontrahent: Beta SA;;;;\n\
         2024-05-05;FV 3/2024;100,00;23,00;123,00\nRazem Beta SA;;100,00;23,00;123,00\nKontrahent: Gamma;;;;\n\
         2024-05-06;FV 4/2024;1,00;0,23;1,23\n",
    );
    assert_eq!(roles(&table), "hsbbtsbtsb");
    assert_eq!(headers(&table), ["Kontrahent", "Data", "Numer", "Netto", "VAT", "Brutto"]);
    assert_eq!(column(&table, 0), ["Alfa sp. z o.o.", "Alfa sp. z o.o.", "Beta SA", "Gamma"]);
}

#[test]
fn an_account_and_its_name_are_two_columns() {
    let table = table(
        "Datum;Belegnr.;Buchungstext;Soll;Haben;Saldo\nKonto;10100;Müller Guss GmbH;;;\n03.05.2024;RE-1;Rechnung;100,00;;100,00\n\
         04.05.2024;RE-2;Rechnung;50,00;;150,00\nSumme Müller Guss GmbH;;;150,00;0,00;150,00\nKonto;10200;Adler KG;;;\n\
         05.05.2024;RE-3;Rechnung;70,00;;70,00\nKonto;10300;Zahn & Co.;;;\n06.05.2024;RE-4;Rechnung;7,00;;7,00\n",
    );
    assert_eq!(roles(&table), "hsbbtsbsb");
    assert_eq!(headers(&table)[..3], ["Konto", "", "Datum"]);
    assert_eq!(column(&table, 0), ["10100", "10100", "10200", "10300"]);
    assert_eq!(column(&table, 1), ["Müller Guss GmbH", "Müller Guss GmbH", "Adler KG", "Zahn & Co."]);
}

#[test]
fn groups_within_groups_carry_both() {
    let table = table(
        "לקוח;תאריך;מספר;סכום;הערה\nסניף צפון;;;;\nאלון בע\"מ;;;;\n;03/05/2024;1001;100;\n;04/05/2024;1002;50;\n\
         סה\"כ אלון בע\"מ;;;150;\nברוש ובניו;;;;\n;05/05/2024;1003;70;\nסניף דרום;;;;\nגפן שיווק;;;;\n;06/05/2024;1004;70;\n",
    );
    assert_eq!(roles(&table), "hssbbtsbssb");
    assert_eq!(headers(&table), ["", "לקוח", "תאריך", "מספר", "סכום", "הערה"]);
    assert_eq!(column(&table, 0), ["סניף צפון", "סניף צפון", "סניף צפון", "סניף דרום"]);
    assert_eq!(column(&table, 1), ["אלון בע\"מ", "אלון בע\"מ", "ברוש ובניו", "גפן שיווק"]);
}

#[test]
fn groups_within_groups_may_stand_in_columns_of_their_own() {
    let table = table(
        "Менеджер;Клієнт;Дата;Номер;Сума\nКоваль О.;;;;\n;ТОВ Лан;;;\n;;03.05.2024;1;100\n;;04.05.2024;2;50\n;ФОП Бойко;;;\n\
         ;;05.05.2024;3;5\nМельник І.;;;;\n;ПП Нива;;;\n;;06.05.2024;4;7\n;;07.05.2024;5;8\n",
    );
    assert_eq!(roles(&table), "hssbbsbssbb");
    assert_eq!(headers(&table), ["Менеджер", "Клієнт", "Дата", "Номер", "Сума"]);
    assert_eq!(column(&table, 0), ["Коваль О.", "Коваль О.", "Коваль О.", "Мельник І.", "Мельник І."]);
    assert_eq!(column(&table, 1), ["ТОВ Лан", "ТОВ Лан", "ФОП Бойко", "ПП Нива", "ПП Нива"]);
}

#[test]
fn a_merged_group_row_of_a_workbook_is_carried_too() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, title) in (0_u16..).zip(["Data", "Dokument", "Kwota"]) {
        sheet.write(0, column, title).expect("a cell");
    }
    let mut at = 1;
    for client in ["Alfa", "Beta", "Gamma"] {
        sheet.merge_range(at, 0, at, 2, client, &Format::new()).expect("a merge");
        for day in 1..=3_u32 {
            sheet.write(at + day, 0, format!("2024-05-0{day}")).expect("a cell");
            sheet.write(at + day, 1, format!("FV {at}/{day}")).expect("a cell");
            sheet.write(at + day, 2, 100 * day).expect("a cell");
        }
        at += 4;
    }
    let tables = read_bytes("a.xlsx", &book.save_to_buffer().expect("a workbook")).tables;
    assert_eq!(roles(&tables[0]), "hsbbbsbbbsbbb");
    assert_eq!(headers(&tables[0]), ["", "Data", "Dokument", "Kwota"]);
    assert_eq!(column(&tables[0], 0)[2..5], ["Alfa", "Beta", "Beta"]);
}

#[test]
fn rows_that_only_leave_out_what_they_repeat_are_no_groups() {
    // the client stands in the first row of several, which is an order like the others
    let table = table(
        "Klient;Data;Numer;Kwota\nAlfa;2024-05-03;1;100\n;2024-05-04;2;50\nBeta;2024-05-05;3;70\n;2024-05-06;4;80\nGamma;2024-05-07;5;1\n",
    );
    assert_eq!(roles(&table), "hbbbbb");
    assert_eq!(column(&table, 0), ["Alfa", "", "Beta", "", "Gamma"]);
}

#[test]
fn clients_of_whom_only_the_name_is_known_are_no_groups() {
    let table = table(
        "Firma;Miasto;Telefon;E-mail\nAlfa;Hel;601602603;a@alfa.example\nBeta;;;\nStudio 54;Puck;601602604;\nGamma;;;\nDelta;Reda;601602605;d@delta.example\n",
    );
    assert_eq!(roles(&table), "hbbbbb");
    assert_eq!(headers(&table), ["Firma", "Miasto", "Telefon", "E-mail"]);
}

#[test]
fn amounts_of_clients_are_no_groups() {
    // the first is the sum of the next two by chance
    let table = table("Klient;Obrót;Zamówień\nAlfa;30;3\nStudio 54;10;1\nBeta;20;2\nGamma;7;1\nDelta;5;5\n");
    assert_eq!(roles(&table), "hbbbbb");
}

#[test]
fn a_sum_may_bear_the_name_of_the_rows_above() {
    let orders = |sums: [&str; 2]| {
        let [first, second] = sums;
        format!(
            "Customer;Date;Number;Amount\nAlder Ltd;03.05.2024;A-1;10\nAlder Ltd;04.05.2024;A-2;20\n{first};;;30\n\
             Briar Inc;05.05.2024;A-3;5\n{second};;;5\nTotal Energies;06.05.2024;A-4;7\n"
        )
    };
    for sums in [
        ["Total for Alder Ltd", "Total for Briar Inc"],
        ["Итого по Alder Ltd", "Итого: Briar Inc"],
        ["Razem dla: Alder Ltd", "Razem Briar Inc"],
        ["Summe Alder Ltd", "Summe für Briar Inc"],
        ["סה\"כ Alder Ltd", "סה\"כ ל-Briar Inc"],
        ["Разом за Alder Ltd", "Всього по «Briar Inc»"],
        ["Alder Ltd Total", "Briar Inc Ergebnis"],
        // the client again, and nothing but an amount
        ["Alder Ltd", "Briar Inc"],
        ["", ""],
    ] {
        assert_eq!(roles(&table(&orders(sums))), "hbbtbtb", "{sums:?}");
    }
    assert_eq!(roles(&table(&orders(["Total Energies", "Razem Gamma"]))), "hbbbbbb", "another's name");
}

#[test]
fn amounts_of_clients_without_dates_stay() {
    let table = table(
        "Firma;NIP;Telefon;Od;Obrót\nAlfa;5260250274;601602603;2024-05-03;10\nBeta;;;;20\nGamma;5260250275;601602604;2024-05-04;5\n\
         Delta;5260250276;601602605;2024-05-05;7\n",
    );
    assert_eq!(roles(&table), "hbbbb");
}

#[test]
fn sections_that_nothing_marks_part_a_list_of_clients() {
    let list = |sections: [&str; 3], lead: &str| {
        let mut lines = vec!["Kod;Nazwa;Miasto;Telefon;E-mail;Opiekun".to_owned()];
        for (at, section) in sections.iter().enumerate() {
            lines.push(format!("{lead}{section};;;;;"));
            lines.extend(
                (1..=4).map(|n| format!("K{at}{n};Firma {at}x{n};Hel;60160{at}60{n};a{at}{n}@b.example;Lis")),
            );
        }
        lines.join("\n") + "\n"
    };
    for sections in [
        ["Tour Linz", "Tour Graz", "Tour Wels"],
        ["Оптовые покупатели", "Предприниматели", "Розница"],
        ["Hurt", "Detal", "Eksport"],
    ] {
        for lead in ["", ";"] {
            let text = list(sections, lead);
            assert_eq!(roles(&table(&text)), "hsbbbbsbbbbsbbbb", "{sections:?}");
            let signed = format!("{text}\nSporządził: A. Lis;;;;;\n");
            assert_eq!(roles(&table(&signed)), "hsbbbbsbbbbsbbbb-s", "{sections:?}");
        }
    }
}

#[test]
fn a_name_alone_among_clients_is_a_client() {
    let rows = |from: u32| {
        let row = |n| format!("Firma {n}x;Hel;60160260{n};a{n}@b.example;Lis\n");
        (from..from + 4).map(row).collect::<Vec<String>>().concat()
    };
    let header = "Nazwa;Miasto;Telefon;E-mail;Opiekun\n";
    let text = format!("{header}{}Alfa;;;;\n{}Beta;;;;\n{}", rows(0), rows(4), rows(1));
    assert_eq!(roles(&table(&text)), "hbbbbbbbbbbbbbb");
    let text = format!("{header}Alfa;;;;\n{}", rows(0));
    assert_eq!(roles(&table(&text)), "hbbbbb", "one alone is no section");
}
