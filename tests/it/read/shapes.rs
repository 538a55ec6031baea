//! Sheets that are not one table on its feet: tables side by side, tables on their sides, and what hangs on cells.

use rust_xlsxwriter::{Format, Note, Url, Workbook};

use super::{headers, read_bytes, row, row_roles};

/// Every row number stands once under each name of a sheet.
fn assert_exact(reading: &kartoteka::read::Reading) {
    let mut sheets: Vec<&str> = reading.tables.iter().map(|table| table.sheet.as_str()).collect();
    sheets.dedup();
    for sheet in sheets {
        let tables: Vec<_> = reading.tables.iter().filter(|table| table.sheet == sheet).cloned().collect();
        let mut numbers: Vec<u32> = row_roles(&tables).iter().map(|row| row.0).collect();
        let all = numbers.len();
        numbers.dedup();
        assert_eq!(numbers.len(), all, "a row of `{sheet}` stands twice");
    }
}

#[test]
fn tables_side_by_side_are_tables_of_their_own() {
    let lines = [
        "Klient;Telefon;;Dostawca;Telefon",
        "Alfa;601602603;;Beta;601602604",
        "Gamma;601602605;;Delta;601602606",
        "Omega;601602607",
        "Sigma;601602608",
    ];
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Dane").expect("a name");
    for (row, line) in (0_u32..).zip(lines) {
        for (column, cell) in (0_u16..).zip(line.split(';')).filter(|(_, cell)| !cell.is_empty()) {
            sheet.write(row, column, cell).expect("a cell");
        }
    }
    let reading = read_bytes("a.xlsx", &book.save_to_buffer().expect("a workbook"));
    let [clients, suppliers] = reading.tables.as_slice() else { panic!("{} tables", reading.tables.len()) };
    assert_eq!(headers(clients), ["Klient", "Telefon"]);
    assert_eq!(clients.height(), 4);
    assert_eq!(headers(suppliers), ["Dostawca", "Telefon"]);
    assert_eq!((suppliers.height(), suppliers.sheet.as_str()), (2, "Dane (D:E)"));
    assert_eq!(row(suppliers, 1), ["Delta", "601602606"]);
    assert_exact(&reading);

    let text = read_bytes("a.csv", lines.join("\n").as_bytes());
    assert_eq!(text.tables.len(), 1, "a text file has no sheets to name the parts by");
}

#[test]
fn a_column_that_merges_cover_parts_nothing() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let header = ["Klient", "Telefon", "", "Miasto", "E-mail"].map(str::to_owned);
    let rows = (1..7).map(|n| {
        let (city, email) = if n < 3 { ("Hel".to_owned(), format!("a{n}@b.pl")) } else { Default::default() };
        [format!("Firma {n}"), format!("60160260{n}"), String::new(), city, email]
    });
    for (at, cells) in (0_u32..).zip(std::iter::once(header).chain(rows)) {
        for (column, cell) in (0_u16..).zip(&cells).filter(|(_, cell)| !cell.is_empty()) {
            sheet.write(at, column, cell).expect("a cell");
        }
        sheet.merge_range(at, 1, at, 2, &cells[1], &Format::new()).expect("a merge");
    }
    let reading = read_bytes("a.xlsx", &book.save_to_buffer().expect("a workbook"));
    assert_eq!(reading.tables.len(), 1);
    assert_exact(&reading);
}

#[test]
fn tables_side_by_side_may_begin_in_different_rows() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Dane").expect("a name");
    let left = [["Klient", "NIP"], ["Alfa", "5260250274"], ["Beta", "5260250275"], ["Gamma", "5260250276"]];
    let right = [["Zamówienie", "Kwota"], ["Z/1", "100,50"], ["Z/2", "200,00"]];
    for (at, cells) in left.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            sheet
                .write(u32::try_from(at).expect("few"), u16::try_from(column).expect("few"), *cell)
                .expect("a cell");
        }
    }
    for (at, cells) in right.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let (at, column) = (u32::try_from(at).expect("few"), u16::try_from(column).expect("few"));
            sheet.write(at + 2, column + 3, *cell).expect("a cell");
        }
    }
    let reading = read_bytes("a.xlsx", &book.save_to_buffer().expect("a workbook"));
    let names: Vec<&str> = reading.tables.iter().map(|table| table.sheet.as_str()).collect();
    assert_eq!(names, ["Dane", "Dane (D:E)"]);
    assert_eq!(row(&reading.tables[1], 1), ["Z/2", "200,00"]);
    assert_eq!(reading.tables[1].rows[0].0, 4, "the number a person sees");
    assert_exact(&reading);
}

#[test]
fn a_blank_column_within_a_table_parts_nothing() {
    let text = "Klient;NIP;;Telefon;E-mail\nAlfa;5260250274;;601602603;a@b.pl\nBeta;5260250275;;601602604;\n\
                Gamma;5260250276;;;c@d.pl\n";
    let reading = read_bytes("a.csv", text.as_bytes());
    assert_eq!(reading.tables.len(), 1);
    assert_eq!(headers(&reading.tables[0]), ["Klient", "NIP", "Telefon", "E-mail"]);
}

#[test]
fn a_sheet_on_its_side_is_turned() {
    let text = "Nazwa firmy;Alfa sp. z o.o.;Beta SA;Gamma\nTelefon;601602603;601602604;221234567\n\
                E-mail;a@alfa.pl;biuro@beta.pl;g@gamma.pl\nMiasto;Gdynia;Sopot;Hel\n";
    for text in [text.to_owned(), format!("Karta klientów;;;\n\n{text}")] {
        let reading = read_bytes("a.csv", text.as_bytes());
        let [turned] = reading.tables.as_slice() else { panic!("{} tables", reading.tables.len()) };
        assert_eq!(turned.sheet, "", "a text file has no sheets");
        assert_eq!(headers(turned), ["Nazwa firmy", "Telefon", "E-mail", "Miasto"]);
        assert_eq!(row(turned, 1), ["Beta SA", "601602604", "biuro@beta.pl", "Sopot"]);
        let lines: Vec<u32> = row_roles(&reading.tables).iter().map(|row| row.0).collect();
        let count = u32::try_from(text.lines().count()).expect("few lines");
        assert_eq!(lines, (1..=count).collect::<Vec<u32>>(), "every line is accounted for");
        assert_exact(&reading);
    }
}

#[test]
fn a_table_of_years_is_not_turned() {
    let text = "Okres;2020;2021;2022\nSprzedaż;100;200;300\nKoszt;50;60;70\nKwota;1;2;3\n";
    let reading = read_bytes("a.csv", text.as_bytes());
    assert_eq!(reading.tables.len(), 1);
    assert_eq!(headers(&reading.tables[0]), ["Okres", "2020", "2021", "2022"]);
}

#[test]
fn comments_and_links_are_kept_beside_their_cells() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, title) in [(0, "Firma"), (1, "Kontakt"), (2, "E-mail")] {
        sheet.write(0, column, title).expect("a cell");
    }
    sheet.write(1, 0, "Alfa").expect("a cell");
    let link = Url::new("mailto:anna@alfa.pl?subject=Oferta").set_text("Anna Lis");
    sheet.write_url(1, 1, link).expect("a link");
    sheet.write_url(1, 2, "mailto:biuro@alfa.pl").expect("a link");
    sheet.write(2, 0, "Beta").expect("a cell");
    sheet.write(2, 1, "Jan Wilk").expect("a cell");
    sheet.write(2, 2, "jan@beta.pl").expect("a cell");
    sheet.insert_note(2, 0, &Note::new("płaci & dzwoni rano")).expect("a comment");
    let reading = read_bytes("a.xlsx", &book.save_to_buffer().expect("a workbook"));
    let table = &reading.tables[0];
    assert_eq!(headers(table), ["Firma", "Kontakt", "E-mail", "Firma (comment)", "Kontakt (e-mail)"]);
    assert_eq!(table.cell(0, 4), Some("anna@alfa.pl"), "what the link leads to");
    assert_eq!(table.cell(1, 3).map(|text| text.ends_with("płaci & dzwoni rano")), Some(true));
    assert_eq!(table.cell(0, 3), None);
}
