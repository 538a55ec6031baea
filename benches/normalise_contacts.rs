//! How many phones, addresses, ids and accounts a second: `cargo bench --bench normalise_contacts`.

use divan::Bencher;
use divan::counter::ItemsCount;
use kartoteka::model::{Country, TaxScheme};
use kartoteka::normalise::{bank, email, phone, tax_id, web};
use rlibphonenumber::{PhoneNumberUtil, Region};

const HINTS: [Country; 4] = [Country::PL, Country::UA, Country::RU, Country::DE];

/// Cells as six languages write them.
const PHONES: &[&str] = &[
    "+48 22 123 45 67",
    "601 602 603",
    "22 123 45 67 wew. 12",
    "8 (495) 123-45-67 доб. 5",
    "+380 67 234 56 78",
    "тел. +7 903 236-55-44; факс 8 (495) 123-45-68",
    "+972-50-234-5678",
    "+49 (0) 30 1234567",
    "0049 89 1234567",
    "22 654 32 10 / 11",
    "brak",
    "+44 20 7946 0958",
];
/// The same kind of numbers, one a cell and none with words: what a parser alone can read.
const NUMBERS: &[&str] = &[
    "+48 22 123 45 67",
    "+48601602603",
    "+7 495 123-45-67",
    "+380 67 234 56 78",
    "+972-50-234-5678",
    "+49 30 1234567",
    "+44 20 7946 0958",
    "+1 212 555 0123",
];
const EMAILS: &[&str] = &[
    "jan.kowalski@firma.pl",
    "biuro@swiat-palet.com.pl",
    "Jan <jan@firma.pl>; anna@firma.pl",
    "mailto:info@firma.de",
    "ivan@yandex.ru",
    "office@firma.co.il",
    "brak",
];
const SITES: &[&str] =
    &["www.firma.pl", "https://firma.com.ua/kontakt", "firma.co.il", "facebook.com/firma", "-"];
const IDS: &[&str] = &[
    "526-025-02-74",
    "PL5260250274",
    "ИНН 7707083893 КПП 773601001",
    "32855961",
    "DE136695976",
    "512330853",
    "brak",
];
const ACCOUNTS: &[&str] =
    &["PL61 1090 1014 0000 0712 1981 2874", "DE89370400440532013000", "40702810400000000001"];

fn main() {
    divan::main();
}

fn each<T>(
    bencher: Bencher<'_, '_>,
    cells: &'static [&'static str],
    normalise: impl Fn(&'static str) -> T + Sync,
) {
    bencher.counter(ItemsCount::new(cells.len())).bench(|| {
        for cell in cells {
            divan::black_box(normalise(divan::black_box(cell)));
        }
    });
}

#[divan::bench]
fn phone_cells(bencher: Bencher<'_, '_>) {
    each(bencher, PHONES, |cell| phone::phones_with_hints(cell, &HINTS));
}

#[divan::bench]
fn single_numbers(bencher: Bencher<'_, '_>) {
    each(bencher, NUMBERS, |cell| phone::phones(cell, Some(Country::PL)));
}

/// The parser beneath alone: parse, validate, E.164.
#[divan::bench]
fn single_numbers_by_the_library_alone(bencher: Bencher<'_, '_>) {
    let library = PhoneNumberUtil::new().expect("metadata");
    let poland = Region::from_code("PL").ok();
    each(bencher, NUMBERS, |cell| {
        let number = library.parse(cell, poland).ok()?;
        library.get_region_for_number(&number)?;
        let _ = library.get_number_type(&number);
        Some(number.national_number)
    });
}

#[divan::bench]
fn emails(bencher: Bencher<'_, '_>) {
    each(bencher, EMAILS, email::emails);
}

#[divan::bench]
fn sites(bencher: Bencher<'_, '_>) {
    each(bencher, SITES, web::websites);
}

#[divan::bench]
fn tax_ids_of_a_column(bencher: Bencher<'_, '_>) {
    each(bencher, IDS, |cell| tax_id::tax_ids(cell, Some(TaxScheme::PlNip), Some(Country::PL)));
}

#[divan::bench]
fn accounts(bencher: Bencher<'_, '_>) {
    each(bencher, ACCOUNTS, |cell| bank::bank_accounts(cell, None));
}
