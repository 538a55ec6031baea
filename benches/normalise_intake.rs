//! How many client rows a second become records: `cargo bench --bench normalise_intake`.

use divan::Bencher;
use divan::counter::ItemsCount;
use kartoteka::model::{
    Column, ColumnMeaning, Country, Field, RowNumber, Said, SourceId, Table, TableContext, TableId,
    TableKind, Understanding, ValueFormat,
};
use kartoteka::normalise::intake::intake;
use kartoteka::progress::Silent;

const FIELDS: [Field; 9] = [
    Field::CompanyName,
    Field::ContactFullName,
    Field::Phone,
    Field::Email,
    Field::City,
    Field::PostalCode,
    Field::Street,
    Field::TaxId,
    Field::Status,
];
/// Firms as six languages write them: name, contact, phone, mail, city, code, street, id, status; `#` is a running number.
const ROWS: [[&str; 9]; 6] = [
    [
        "Świat Palet # Sp. z o.o.",
        "dr inż. Jan Kowalski",
        "22 654 # wew. 12",
        "biuro@palety#.pl",
        "Warszawa",
        "00-838",
        "ul. Prosta #",
        "526-025-02-74",
        "klient",
    ],
    [
        "ООО «Ромашка #»",
        "Иванов И.И.",
        "8 (495) #-11",
        "info@romashka#.ru",
        "г. Москва",
        "101000",
        "ул. Ленина, #",
        "7707083893",
        "в работе",
    ],
    [
        "ТОВ «Світ Палет #»",
        "Шевченко Тарас Григорович",
        "+380 67 #",
        "office@svit#.com.ua",
        "м. Київ",
        "01001",
        "вул. Хрещатик, #",
        "32855961",
        "активний",
    ],
    [
        "Müller # GmbH & Co. KG",
        "Müller, Martin",
        "+49 30 #12",
        "kontakt@mueller#.de",
        "Berlin",
        "10115",
        "Hauptstr. #",
        "DE136695976",
        "Angebot",
    ],
    [
        "חברת שושנים # בע\"מ",
        "משה כהן",
        "03-#",
        "office@shoshanim#.co.il",
        "תל אביב",
        "6701101",
        "הרצל #",
        "512330853",
        "לקוח",
    ],
    [
        "Hidden Road # Ltd",
        "John Smith",
        "+44 20 #0",
        "info@hidden#.co.uk",
        "London",
        "SW1A 2AA",
        "# Baker Street",
        "-",
        "lead",
    ],
];

fn main() {
    divan::main();
}

fn table(height: usize) -> Table {
    let columns = (0..FIELDS.len())
        .map(|column| {
            let cells: Vec<String> = (0..height)
                .map(|row| {
                    let number = (1_000_000 + row * 7919 % 8_999_999).to_string();
                    let written = ROWS.get(row % ROWS.len()).and_then(|cells| cells.get(column));
                    written.copied().unwrap_or_default().replace('#', &number)
                })
                .collect();
            Column { header: String::new(), cells: cells.into_iter().map(Some).collect(), types: None }
        })
        .collect();
    Table {
        source: SourceId(0),
        sheet: String::new(),
        hidden: false,
        dialect: None,
        titles: Vec::new(),
        header_rows: Vec::new(),
        columns,
        rows: (1..).map(RowNumber).take(height).collect(),
        outside: Vec::new(),
        issues: Vec::new(),
    }
}

fn understanding() -> Understanding {
    let meaning = |field: &Field| ColumnMeaning {
        field: Some(*field),
        confidence: 1.0,
        alternatives: Vec::new(),
        why: Said::verbatim(String::new()),
        format: ValueFormat::default(),
    };
    Understanding {
        table: TableId(0),
        kind: TableKind::Clients,
        confidence: 1.0,
        why: Said::verbatim(String::new()),
        columns: FIELDS.iter().map(meaning).collect(),
        context: TableContext::default(),
        issues: Vec::new(),
    }
}

#[divan::bench(args = [6_000, 60_000], sample_count = 5)]
fn client_rows(bencher: Bencher<'_, '_>, height: usize) {
    let (tables, understandings) = ([table(height)], [understanding()]);
    bencher
        .counter(ItemsCount::new(height))
        .bench(|| intake(&tables, &understandings, Some(Country::PL), &Silent));
}
