//! How many names, addresses, dates and amounts a second: `cargo bench --bench normalise_text`.

use divan::Bencher;
use divan::counter::ItemsCount;
use kartoteka::model::{DateOrder, DecimalMark};
use kartoteka::normalise::{address, company, date, money, person, text};

const NAMES: &[&str] = &[
    "Świat Palet Sp. z o.o.",
    "ООО «Ромашка» филиал в г. Казань",
    "ТОВ «Світ Палет»",
    "Müller GmbH & Co. KG",
    "חברת החשמל בע\"מ",
    "Hidden Road Partners UK LLP",
];
const PERSONS: &[&str] = &[
    "dr inż. Jan Kowalski",
    "Иванов И.И., Петров П.П.",
    "Шевченко Тарас Григорович",
    "משה כהן",
    "Müller, Martin",
];
const ADDRESSES: &[&str] = &[
    "00-838 Warszawa, ul. Prosta 51",
    "м.Київ, вул.Хрещатик,1, оф 5",
    "Hauptstr. 5, 10115 Berlin",
    "10 Downing Street, London SW1A 2AA, UK",
];
const DATES: &[&str] = &["31.12.2025", "12 мая 2023 г.", "2025-12-31T10:15:00", "3 maja 2023", "brak"];
const AMOUNTS: &[&str] = &["1 234,50 zł", "1.234.567,89", "12 тыс.", "(99,90)", "€ 5"];

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
fn skeletons(bencher: Bencher<'_, '_>) {
    each(bencher, NAMES, text::skeleton);
}

#[divan::bench]
fn sound_keys(bencher: Bencher<'_, '_>) {
    each(bencher, NAMES, text::sound_key);
}

#[divan::bench]
fn company_names(bencher: Bencher<'_, '_>) {
    each(bencher, NAMES, company::company_name);
}

#[divan::bench]
fn persons(bencher: Bencher<'_, '_>) {
    each(bencher, PERSONS, |cell| person::persons(cell, None));
}

#[divan::bench]
fn addresses(bencher: Bencher<'_, '_>) {
    each(bencher, ADDRESSES, |cell| address::full_address(cell, None));
}

#[divan::bench]
fn dates(bencher: Bencher<'_, '_>) {
    each(bencher, DATES, |cell| date::date(cell, DateOrder::DayMonthYear, false));
}

#[divan::bench]
fn amounts(bencher: Bencher<'_, '_>) {
    each(bencher, AMOUNTS, |cell| money::amount(cell, DecimalMark::Comma));
}
