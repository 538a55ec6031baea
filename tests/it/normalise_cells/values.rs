//! Ids, accounts, dates, amounts and addresses as they stand in cells.

use jiff::civil::date as day;
use kartoteka::model::{Country, DateOrder, DecimalMark, Field, TaxScheme, Validity};
use kartoteka::normalise::date::{column_dates, date};
use kartoteka::normalise::money::{amount, column_amounts};
use kartoteka::normalise::tax_id::tax_ids;
use kartoteka::normalise::{address, bank, filter, text};

fn ids(raw: &str, scheme: TaxScheme) -> Vec<(String, Validity)> {
    tax_ids(raw, Some(scheme), None).values.iter().map(|id| (id.to_string(), id.validity())).collect()
}

#[test]
fn a_tax_id_has_one_form_however_it_was_typed() {
    for raw in ["526-025-02-74", "5260250274.0", "PL 526 025 02 74", "NIP: 526-025-02-74", "5260250274"] {
        assert_eq!(ids(raw, TaxScheme::PlNip), [("PL:NIP:5260250274".to_owned(), Validity::Valid)], "{raw}");
    }
    let pair = ids("7707083893/773601001", TaxScheme::RuInn);
    assert_eq!(pair.len(), 2, "{pair:?}");
}

#[test]
fn zeros_come_back_only_where_the_check_digit_proves_it() {
    let edrpou = tax_ids("32129", Some(TaxScheme::UaEdrpou), None);
    assert_eq!(edrpou.values[0].to_string(), "UA:EDRPOU:00032129");
    assert_eq!(edrpou.findings, ["tax_id_zeros_restored"]);
    let other = tax_ids("32128", Some(TaxScheme::UaEdrpou), None);
    assert!(other.values.iter().all(|id| id.scheme() == TaxScheme::Unknown), "{other:?}");
}

#[test]
fn a_persons_number_in_a_firms_column_is_the_persons() {
    let found = ids("1759013776", TaxScheme::UaEdrpou);
    assert_eq!(found, [("UA:RNOKPP:1759013776".to_owned(), Validity::Valid)]);
}

#[test]
fn a_wrong_check_digit_warns_and_keeps_the_id() {
    let found = tax_ids("1234567890", Some(TaxScheme::PlNip), None);
    assert!(found.values.is_empty(), "digits in a row fill a field");
    let found = tax_ids("5260250275", Some(TaxScheme::PlNip), None);
    assert_eq!(found.values[0].validity(), Validity::Wrong);
    assert_eq!(found.findings, ["tax_id_check_digit"]);
}

#[test]
fn an_account_keeps_its_digits_or_says_that_they_are_lost() {
    let account = |raw: &str| bank::bank_accounts(raw, Some(Country::PL));
    assert_eq!(
        account("pl61 1090 1014 0000 0712 1981 2874").values[0].as_str(),
        "PL61109010140000071219812874"
    );
    assert!(account("1.23E+25").values.is_empty());
    // the rule of the country's banks counts too
    assert_eq!(account("BE68539007547034").values[0].validity(), Validity::Valid);
    assert_eq!(account("BE40428599347536").values[0].validity(), Validity::Wrong);
    assert_eq!(account("ES9121000418450200051332").values[0].validity(), Validity::Valid);
    assert_eq!(account("NO9386011117947").values[0].validity(), Validity::Valid);
}

#[test]
fn the_column_decides_the_order_of_day_and_month() {
    let order = column_dates(["03/04/2026", "31/12/2025"].into_iter()).expect("dates").order;
    assert_eq!(date("03/04/2026", order, false), Some(day(2026, 4, 3)));
    let order = column_dates(["03/04/2026", "12/31/2025"].into_iter()).expect("dates").order;
    assert_eq!(date("03/04/2026", order, false), Some(day(2026, 3, 4)));
    assert!(column_dates(["03/04/2026", "01/02/2026"].into_iter()).expect("dates").ambiguous);
}

#[test]
fn a_serial_number_is_a_date_only_in_a_column_of_them() {
    assert_eq!(date("46320", DateOrder::DayMonthYear, true), Some(day(2026, 10, 25)));
    assert_eq!(date("45231.5", DateOrder::DayMonthYear, true), Some(day(2023, 11, 1)));
    assert_eq!(date("46320", DateOrder::DayMonthYear, false), None);
}

#[test]
fn dates_that_stand_for_nothing_are_none() {
    for raw in ["01.01.1970", "1900-01-00", "00.00.0000", "1899-12-30", "позавчера", "Q2", "31.02.2025"]
    {
        assert_eq!(date(raw, DateOrder::DayMonthYear, false), None, "{raw}");
    }
}

#[test]
fn months_have_names_in_six_languages() {
    for raw in
        ["3 мая 2023 г.", "3 maja 2023", "3. Mai 2023", "ה-3 במאי 2023", "3 травня 2023", "May 3, 2023"]
    {
        assert_eq!(date(raw, DateOrder::DayMonthYear, false), Some(day(2023, 5, 3)), "{raw}");
    }
}

#[test]
fn amounts_follow_the_mark_of_their_column() {
    let of = |raw: &str, mark| amount(raw, mark).map(|(amount, _)| amount.ten_thousandths() / 100);
    let comma = DecimalMark::Comma;
    for raw in ["1 234,50", "1.234,50", "1\u{a0}234,50 zł", "1'234,50", "₴ 1 234,50"] {
        assert_eq!(of(raw, comma), Some(123_450), "{raw}");
    }
    assert_eq!(of("1,234.50", DecimalMark::Point), Some(123_450));
    assert_eq!(of("12 500-", comma), Some(-1_250_000));
    assert_eq!(of("12 тыс.", comma), Some(1_200_000));
    assert_eq!(of("~5000", comma), Some(500_000));
    assert_eq!(of("'1234", comma), Some(123_400));
    assert!(column_amounts(["1.234", "2.500"].into_iter()).expect("amounts").ambiguous);
}

#[test]
fn a_city_cell_may_hold_its_post_code() {
    assert_eq!(address::city("00-838 Warszawa", None).expect("a city").display, "Warszawa");
    let found = address::full_address("м.Київ, вул.Хрещатик,1, оф 5", None).values.remove(0);
    assert_eq!((found.city.as_deref(), found.street_key.as_str()), (Some("Київ"), "khreshchatik 1 5"));
}

#[test]
fn post_codes_get_their_zeros_back() {
    let code = |raw: &str, country: &str| address::postal_code(raw, country.parse().ok());
    assert_eq!(code("838", "PL").as_deref(), Some("00-838"));
    assert_eq!(code("1001", "UA").as_deref(), Some("01001"));
    assert_eq!(code("1067", "DE").as_deref(), Some("01067"));
    assert_eq!(code("567", "US").as_deref(), Some("00567"));
}

#[test]
fn countries_are_known_in_any_language() {
    for (raw, wanted) in [
        ("Польща", "PL"),
        ("Deutschland", "DE"),
        ("RP", "PL"),
        ("РФ", "RU"),
        ("ישראל", "IL"),
        ("Wielka Brytania", "GB"),
    ] {
        assert_eq!(address::country(raw).map(|found| found.to_string()).as_deref(), Some(wanted), "{raw}");
    }
}

#[test]
fn an_address_without_commas_is_taken_apart_where_it_is_sure() {
    for (raw, country, wanted) in [
        ("Warszawa ul. Prosta 51", "PL", ["", "Warszawa", "ul. Prosta 51"]),
        ("ul. Prosta 51 00-838 Warszawa", "PL", ["00-838", "Warszawa", "ul. Prosta 51"]),
        ("00-838 Warszawa ul. Prosta 51 lok. 3", "PL", ["00-838", "Warszawa", "ul. Prosta 51 lok. 3"]),
        ("Zielona 3 / 62-100 Wągrowiec", "PL", ["62-100", "Wągrowiec", "Zielona 3"]),
        ("ул. Ленина 5 Екатеринбург", "RU", ["", "Екатеринбург", "ул. Ленина 5"]),
        ("620014 Екатеринбург ул. 8 Марта 12", "RU", ["620014", "Екатеринбург", "ул. 8 Марта 12"]),
        ("01001 Київ вул. Хрещатик 22", "UA", ["01001", "Київ", "вул. Хрещатик 22"]),
        ("הרצל 12 תל אביב", "IL", ["", "תל אביב", "הרצל 12"]),
        ("Hauptstr. 5 10115 Berlin", "DE", ["10115", "Berlin", "Hauptstr. 5"]),
        ("221B Baker Street, London, NW1 6XE", "GB", ["NW1 6XE", "London", "221B Baker Street"]),
        (
            "1600 Amphitheatre Parkway, Mountain View, CA 94043",
            "US",
            ["94043", "Mountain View", "1600 Amphitheatre Parkway"],
        ),
        // whole where nothing is sure
        ("gdzieś za lasem 5 obok sklepu", "PL", ["", "", "gdzieś za lasem 5 obok sklepu"]),
        ("Warszawska 5", "PL", ["", "", "Warszawska 5"]),
    ] {
        let found = address::full_address(raw, country.parse().ok()).values.remove(0);
        let got = [found.postal_code, found.city, found.street].map(Option::unwrap_or_default);
        assert_eq!(got, wanted, "{raw}");
    }
}

#[test]
fn every_field_has_a_normal_form() {
    for field in Field::ALL {
        assert_eq!(filter::field(field.as_str()), Some(*field));
        let done = filter::normalise(*field, "Świat 12", Some(Country::PL));
        assert!(!done.normal.is_empty() || !done.findings.is_empty(), "{field}: something is said");
        assert_eq!(done.normal.len(), done.keys.len(), "{field}");
        assert_eq!(done.normal.len(), done.kinds.len(), "{field}");
    }
    assert_eq!(filter::field("date"), Some(Field::OrderDate));
    assert_eq!(filter::field("nonsense"), None);
}

#[test]
fn texts_that_stand_for_nothing_are_known_to() {
    for raw in ["нет данных", "brak", "keine Angabe", "n/a", "אין", "немає даних", "---"]
    {
        assert!(text::is_placeholder(raw), "{raw}");
    }
}

#[test]
fn a_stroke_stands_for_no_cents_and_is_no_minus() {
    for (raw, written) in [
        ("100,-", "100.00"),
        ("1.200,- €", "1200.00"),
        ("Fr. 120.--", "120.00"),
        ("99,-- zł", "99.00"),
        ("-100,-", "-100.00"),
        ("12 500-", "-12500.00"),
        ("100-", "-100.00"),
    ] {
        let found = amount(raw, DecimalMark::Comma).map(|(amount, _)| amount.to_string());
        assert_eq!(found.as_deref(), Some(written), "{raw}");
    }
    // the mark before the stroke is the decimal one
    let column = column_amounts(["1.200,-", "3.500,-"].into_iter()).expect("amounts");
    assert_eq!((column.mark, column.ambiguous), (DecimalMark::Comma, false));
}

#[test]
fn a_post_code_stands_beside_a_city_however_it_is_named_and_a_box_has_none() {
    for (raw, country, code, city, street) in [
        ("79000 м. Львів, пл. Ринок, 1", "UA", "79000", "Львів", "пл. Ринок, 1"),
        ("м. Львів 79000, вул. Зелена 5", "UA", "79000", "Львів", "вул. Зелена 5"),
        ("1010 Wien, Ringstraße 5/3", "AT", "1010", "Wien", "Ringstraße 5/3"),
        ("Bahnhofstrasse 1, 8001 Zürich", "CH", "8001", "Zürich", "Bahnhofstrasse 1"),
        (
            "190000, Россия, Санкт-Петербург г, Невский пр-кт, д. 5",
            "RU",
            "190000",
            "Санкт-Петербург",
            "Невский пр-кт, д. 5",
        ),
        ("Postfach 12 34, 70001 Stuttgart", "DE", "70001", "Stuttgart", "Postfach 12 34"),
    ] {
        for known in [None, country.parse::<Country>().ok()] {
            let found = address::full_address(raw, known).values.remove(0);
            let told =
                [&found.postal_code, &found.city, &found.street].map(|part| part.as_deref().unwrap_or(""));
            assert_eq!(told, [code, city, street], "{raw} in {known:?}");
            assert_eq!(found.country.map(|country| country.to_string()).as_deref(), Some(country), "{raw}");
        }
    }
    // a house number is no post code, whatever city follows
    let found = address::full_address("Nowy Świat 1010 Warszawa", None).values.remove(0);
    assert_eq!(found.postal_code, None, "{found:?}");
}

#[test]
fn a_cell_may_hold_a_city_its_post_code_and_what_stands_behind_it() {
    for (raw, country, code, city, key) in [
        ("110 00 Praha 1", "CZ", "110 00", "Praha 1", "praha"),
        ("Praha 1, 110 00", "CZ", "110 00", "Praha 1", "praha"),
        ("811 01 Bratislava", "SK", "811 01", "Bratislava", "bratislava"),
        ("20121 Milano MI", "IT", "20121", "Milano MI", "milano"),
        ("20121 Milano (MI)", "IT", "20121", "Milano (MI)", "milano"),
        ("SW1A 1AA London", "GB", "SW1A 1AA", "London", "london"),
        ("London SW1A 1AA", "GB", "SW1A 1AA", "London", "london"),
        ("1010 Wien", "AT", "1010", "Wien", "wien"),
        ("A-1010 Wien", "AT", "1010", "Wien", "wien"),
        ("75008 Paris", "FR", "75008", "Paris", "paris"),
        ("LV-1010 Rīga", "LV", "LV-1010", "Rīga", "riga"),
        ("00-950 Warszawa 1", "PL", "00-950", "Warszawa 1", "warszawa"),
        ("Warszawa, 00-838", "PL", "00-838", "Warszawa", "warszawa"),
        ("01001 м. Київ", "UA", "01001", "Київ", "kyiv"),
    ] {
        let written: Country = country.parse().expect("a country");
        for known in [None, Some(written)] {
            let found = address::city(raw, known).expect("a city");
            assert_eq!(found.postal_code.as_deref(), Some(code), "{raw} in {known:?}");
            assert_eq!((found.display.as_str(), found.key.as_str()), (city, key), "{raw} in {known:?}");
            let again = address::city(&found.display, known).expect("a city");
            assert_eq!(
                (again.display, again.key),
                (found.display, found.key),
                "{raw}: shown, it reads as itself"
            );

            let whole = address::full_address(raw, known).values.remove(0);
            assert_eq!(whole.postal_code.as_deref(), Some(code), "{raw} in {known:?}");
            assert_eq!((whole.city.as_deref(), whole.city_key.as_str()), (Some(city), key), "{raw}");
            assert_eq!((whole.country, whole.street), (Some(written), None), "{raw} in {known:?}");
        }
    }
    // a number behind a village is a house, one that no list knows may be anything
    assert_eq!(address::city("Pcim 15", None).expect("a city").display, "Pcim 15");
    assert_eq!(address::city("Miasto 1234", Some(Country::PL)).expect("a city").postal_code, None);
    let found = address::full_address("00-838 Warszawa 8 Marca 5", None).values.remove(0);
    assert_eq!((found.city.as_deref(), found.street.as_deref()), (Some("Warszawa"), Some("8 Marca 5")));
}

#[test]
fn one_house_has_one_key_however_it_is_written_and_two_houses_have_two() {
    let houses: [&[&str]; 13] = [
        &[
            "ul. Długa 7/12",
            "ul. Długa 7 m. 12",
            "Długa 7/12",
            "Długa 7m12",
            "ul.Długa 7 lok. 12",
            "DŁUGA 7 / 12",
        ],
        &["ul. Długa 71/2", "Długa 71 m. 2"],
        &["ul. Długa 7", "Długa 7", "ul. Długa nr 7"],
        &["Długa 712"],
        &["вул. Хрещатик, буд. 22, кв. 5", "вул. Хрещатик 22, кв. 5", "Хрещатик 22/5", "вул.Хрещатик,22,кв5"],
        &["רח' הרצל 12/3", "הרצל 12 דירה 3", "רחוב הרצל 12/3"],
        &["Hauptstr. 5a", "Hauptstraße 5 a", "Hauptstrasse 5A", "Haupt-Str. 5 a"],
        &["Hauptstr. 5b", "Hauptstraße 5 B"],
        &["Hauptstr. 5d", "Hauptstraße 5 d", "Hauptstr. 5-D"],
        &["Hauptstr. 5", "Hauptstraße 5"],
        &[
            "ул. Ленина, д. 5, корп. 2, кв. 10",
            "Ленина 5 к2 кв10",
            "ул. Ленина 5к2-10",
            "Ленина, д.5, к. 2, кв. 10",
        ],
        &["ул. Ленина, д. 22 «а»", "ул. Ленина 22а", "Ленина 22-А"],
        &["ul. 3 Maja 5", "ul. 3-go Maja 5"],
    ];
    let mut keys = std::collections::BTreeSet::new();
    for spellings in houses {
        let key = address::street_key(spellings[0]);
        for raw in spellings {
            assert_eq!(address::street_key(raw), key, "{raw}");
        }
        assert!(keys.insert(key), "{spellings:?} is another house");
    }
}
