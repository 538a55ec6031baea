//! Encodings: client lists and plain words in the languages served, in every encoding they are met in, short and long.
//!
//! `cargo test read::encodings -- --nocapture` prints a table.

use std::collections::BTreeMap;

use encoding_rs::Encoding;
use oem_cp::code_table::{
    ENCODING_TABLE_CP437, ENCODING_TABLE_CP850, ENCODING_TABLE_CP852, ENCODING_TABLE_CP855,
    ENCODING_TABLE_CP862,
};
use rayon::prelude::*;

use super::clients::{LANGUAGES, Numbers, clients, words};
use super::read_bytes;

/// The encodings of each language, the commonest first.
const ENCODINGS: [(&str, &[&str]); 6] = [
    ("pl", &["windows-1250", "ISO-8859-2", "IBM852"]),
    ("ru", &["windows-1251", "KOI8-R", "IBM866", "ISO-8859-5", "x-mac-cyrillic", "IBM855"]),
    ("uk", &["windows-1251", "KOI8-U", "ISO-8859-5", "x-mac-cyrillic"]),
    ("he", &["windows-1255", "ISO-8859-8", "IBM862"]),
    ("de", &["windows-1252", "IBM850", "macintosh", "IBM437", "windows-1250"]),
    ("en", &["windows-1252", "macintosh"]),
];

/// The bytes of a text, if the encoding can write all of it.
fn encoded(text: &str, encoding: &str) -> Option<Vec<u8>> {
    let dos = match encoding {
        "IBM437" => Some(&ENCODING_TABLE_CP437),
        "IBM850" => Some(&ENCODING_TABLE_CP850),
        "IBM852" => Some(&ENCODING_TABLE_CP852),
        "IBM855" => Some(&ENCODING_TABLE_CP855),
        "IBM862" => Some(&ENCODING_TABLE_CP862),
        _ => None,
    };
    if let Some(table) = dos {
        return oem_cp::encode_string_checked(text, table);
    }
    let (bytes, _, lost) = Encoding::for_label(encoding.as_bytes()).expect("a known label").encode(text);
    (!lost).then(|| bytes.into_owned())
}

/// Text without the few marks that an encoding does not have.
fn plain(text: &str, encoding: &str) -> String {
    text.chars()
        .map(|c| match c {
            '„' | '“' | '”' => '"',
            '’' => '\'',
            '–' => '-',
            '€' => 'E',
            other => other,
        })
        .filter(|c| encoded(&c.to_string(), encoding).is_some())
        .collect()
}

/// A list of one column: so many words drawn from the names and the remarks.
fn list(language: &str, count: usize, numbers: &mut Numbers) -> String {
    let mut pool = words(language, "person");
    pool.extend(words(language, "firm"));
    pool.extend(words(language, "note"));
    let mut text = String::new();
    let mut written = 0;
    while written < count {
        let cell = numbers.one(&pool);
        written += cell.split_whitespace().count();
        text.push_str(cell);
        text.push('\n');
    }
    text
}

/// A text, how it is named in the table, and the encoding.
struct Sample {
    group: (String, String),
    text: String,
    bytes: Vec<u8>,
}

fn samples() -> Vec<Sample> {
    let mut samples = Vec::new();
    for (language, encodings) in ENCODINGS {
        for (encoding, seed) in encodings.iter().zip(0..) {
            for (count, repeats) in [(10, 8), (50, 4), (500, 2)] {
                for repeat in 0..repeats {
                    let numbers = &mut Numbers::new(seed * 100 + repeat);
                    samples.push((
                        language,
                        *encoding,
                        format!("{count:4} words"),
                        list(language, count, numbers),
                    ));
                }
            }
            let whole = clients(language, 200, seed);
            let rows: Vec<String> =
                std::iter::once(&whole.header).chain(&whole.rows).map(|row| row.join(";")).collect();
            samples.push((language, *encoding, "whole file".to_owned(), rows.join("\n")));
        }
    }
    samples
        .into_iter()
        .filter_map(|(language, encoding, length, text)| {
            // the quotes of English are all it has beyond ASCII
            let text = if language == "en" && encoded(&text, encoding).is_some() {
                text
            } else {
                plain(&text, encoding)
            };
            let bytes = encoded(&text, encoding)?;
            (!bytes.is_ascii() && std::str::from_utf8(&bytes).is_err()).then(|| Sample {
                group: (format!("{language} {encoding}"), length),
                text,
                bytes,
            })
        })
        .collect()
}

/// Whether the text came back letter by letter, and whether the reader said that it may be wrong.
fn judged(sample: &Sample) -> (bool, bool) {
    let reading = read_bytes("a.txt", &sample.bytes);
    let table = reading.tables.first().expect("a table");
    let body = table
        .columns
        .iter()
        .flat_map(|column| column.cells.iter().flatten().map(str::to_owned).collect::<Vec<_>>());
    let outside = table.outside.iter().flat_map(|row| row.cells.clone());
    let letters = |text: &str| -> BTreeMap<char, usize> {
        let mut letters = BTreeMap::new();
        for letter in text.chars().filter(|c| c.is_alphabetic()) {
            *letters.entry(letter).or_default() += 1;
        }
        letters
    };
    let read: String = body.chain(outside).collect();
    (
        letters(&read) == letters(&sample.text),
        table.issues.iter().any(|issue| issue.code == "encoding_unsure"),
    )
}

#[test]
fn the_languages_served_are_read_in_every_encoding() {
    let samples = samples();
    let judged: Vec<(bool, bool)> = samples.par_iter().map(judged).collect();
    let mut groups: BTreeMap<&(String, String), [usize; 3]> = BTreeMap::new();
    for (sample, (right, unsure)) in samples.iter().zip(judged) {
        let [count, good, silent] = groups.entry(&sample.group).or_default();
        *count += 1;
        *good += usize::from(right);
        *silent += usize::from(!right && !unsure);
    }
    for ((name, length), [count, right, silent]) in &groups {
        println!("{name:20} {length:10} {right:3} of {count:3} right, {silent} wrong in silence");
    }
    let sum = |at: usize| groups.values().map(|group| group[at]).sum::<usize>();
    println!("{} of {} right, {} wrong in silence", sum(1), sum(0), sum(2));
    assert!(sum(0) > 300, "samples were lost");
    assert_eq!(groups.len(), LANGUAGES.len() + 86, "groups were lost");
    assert_eq!(sum(2), 0, "no text is read wrongly in silence");
    for ((name, length), [count, right, _]) in &groups {
        let floor = if length.contains("10 words") { count - 1 } else { *count };
        assert!(*right >= floor, "{name} {length}: {right} of {count}");
    }
}

#[test]
fn other_languages_are_read_too() {
    let samples = [
        ("windows-1253", "Ο πελάτης ζήτησε να του στείλουμε προσφορά μέχρι την Παρασκευή"),
        ("ISO-8859-7", "Ο πελάτης ζήτησε να του στείλουμε προσφορά μέχρι την Παρασκευή"),
        ("windows-1254", "Müşteri teklifi cuma gününe kadar göndermemizi istedi, ödeme ay sonunda"),
        ("windows-1256", "طلب العميل إرسال العرض قبل يوم الجمعة والدفع في آخر الشهر"),
        ("windows-1257", "Klientas prašė atsiųsti pasiūlymą iki penktadienio, mokės mėnesio gale"),
        ("ISO-8859-15", "Le client a demandé une offre écrite avant le début de l'été à Orléans"),
        ("ISO-8859-4", "Klients lūdza atsūtīt piedāvājumu līdz piektdienai, maksās mēneša beigās"),
        ("x-mac-cyrillic", "Клиент попросил прислать предложение до пятницы, оплата в конце месяца"),
        ("windows-1258", "Khách hàng yêu cầu gửi báo giá trước ngày thứ sáu"),
        ("Shift_JIS", "お客様は金曜日までに見積書を送ってほしいと言いました"),
        ("EUC-JP", "お客様は金曜日までに見積書を送ってほしいと言いました"),
        ("gb18030", "客户要求我们在星期五之前把报价单发给他"),
        ("Big5", "客戶要求我們在星期五之前把報價單寄給他"),
        ("EUC-KR", "고객이 금요일까지 견적서를 보내 달라고 했습니다"),
    ];
    let wrong: Vec<String> = samples
        .iter()
        .filter_map(|(encoding, text)| {
            let bytes = encoded(&plain(text, encoding), encoding)?;
            let (written, _) = Encoding::for_label(encoding.as_bytes())?.decode_without_bom_handling(&bytes);
            let reading = read_bytes("a.txt", &[bytes.as_slice(), b"\n"].concat());
            let table = reading.tables.first()?;
            let read: String =
                table.columns.iter().flat_map(|column| column.cells.iter().flatten()).collect();
            let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
            (letters(&read) != letters(&written))
                .then(|| format!("{encoding}: {:?} {read}", table.dialect.as_ref().map(|d| &d.encoding)))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn text_that_was_misread_once_or_twice_is_restored() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for language in LANGUAGES {
        let mut names = words(language, "firm");
        names.extend(words(language, "note"));
        names.retain(|name| name.chars().filter(|c| !c.is_ascii()).count() > 1);
        for seen_as in [
            "windows-1250",
            "windows-1251",
            "windows-1252",
            "windows-1255",
            "ISO-8859-1",
            "IBM866",
            "KOI8-R",
            "macintosh",
        ] {
            for times in [1, 2] {
                let misread =
                    |text: &str| (0..times).fold(text.to_owned(), |text, _| misread(&text, seen_as));
                let lines: Vec<String> = names.iter().map(|name| format!("1;{}", misread(name))).collect();
                let reading = read_bytes("a.csv", format!("Nr;Text\n{}\n", lines.join("\n")).as_bytes());
                let table = &reading.tables[0];
                assert!(
                    table.issues.iter().any(|issue| issue.code == "encoding_repaired"),
                    "{language} {seen_as} {times}"
                );
                for (row, name) in (0..).zip(&names) {
                    count += 1;
                    if table.cell(row, 1).unwrap_or_default() != name {
                        wrong.push(format!("{language} {seen_as} {times}: {name} {:?}", table.cell(row, 1)));
                    }
                }
            }
        }
    }
    assert!(count > 1000, "names were lost");
    assert!(wrong.len() * 100 <= count, "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}

/// What a program shows that takes UTF-8 for something else: a byte without a letter becomes the control of its number.
fn misread(text: &str, seen_as: &str) -> String {
    let one = |byte: u8| -> char {
        if seen_as == "ISO-8859-1" {
            return char::from(byte);
        }
        let (text, _) = Encoding::for_label(seen_as.as_bytes())
            .expect("a known label")
            .decode_without_bom_handling(std::slice::from_ref(&byte));
        text.chars().next().filter(|c| *c != char::REPLACEMENT_CHARACTER).unwrap_or_else(|| char::from(byte))
    };
    text.bytes().map(one).collect()
}

#[test]
fn exports_in_two_encodings_are_parted_where_they_were_glued() {
    for (language, first, second) in [
        ("ru", "windows-1251", "KOI8-R"),
        ("ru", "IBM866", "windows-1251"),
        ("uk", "KOI8-U", "windows-1251"),
        ("pl", "windows-1250", "IBM852"),
        ("pl", "ISO-8859-2", "UTF-8"),
        ("he", "IBM862", "windows-1255"),
        ("de", "windows-1252", "IBM850"),
        ("ru", "UTF-8", "windows-1251"),
    ] {
        let (upper, lower) = (clients(language, 150, 1), clients(language, 60, 2));
        let text =
            |rows: &[Vec<String>]| rows.iter().map(|row| row[..6].join(";") + "\n").collect::<String>();
        let header = upper.header[..6].join(";") + "\n";
        let write = |text: &str, encoding| encoded(&plain(text, encoding), encoding).expect("nothing else");
        let bytes =
            [write(&(header + &text(&upper.rows)), first), write(&text(&lower.rows), second)].concat();
        let reading = read_bytes("a.csv", &bytes);
        let table = &reading.tables[0];
        assert_eq!(table.height(), 210, "{language} {first} {second}");
        assert!(
            table.issues.iter().any(|issue| issue.code == "encoding_mixed"),
            "{language} {first} {second}"
        );
        let encoding = |at: usize| if at < 150 { first } else { second };
        for (at, row) in upper.rows.iter().chain(&lower.rows).enumerate() {
            let read = table.cell(u32::try_from(at).expect("few"), 1).unwrap_or_default();
            assert_eq!(read, plain(&row[1], encoding(at)), "{language} {first} {second}, row {at}");
        }
    }
}

#[test]
fn a_mark_within_a_file_is_no_text() {
    let reading = read_bytes("a.csv", "\u{feff}Imię;Miasto\nŻaneta;Łódź\n\u{feff}Ewa;Gdańsk\n".as_bytes());
    assert_eq!(reading.tables[0].cell(1, 0), Some("Ewa"));
    let quoted = "\"Imię\";\"Miasto\"\n\"\u{feff}Ewa\";\"Gdańsk\"\n";
    assert_eq!(read_bytes("a.csv", quoted.as_bytes()).tables[0].cell(0, 0), Some("Ewa"));
}
