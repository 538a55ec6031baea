//! What people put into cells, mess by mess: one test for each kind, in the words of what is wanted.

use jiff::civil::date as day;
use kartoteka::model::{Country, DateOrder, DecimalMark, EmailClass, Field, PhoneKind, TaxScheme, Validity};
use kartoteka::normalise::date::{column_dates, date};
use kartoteka::normalise::email::emails;
use kartoteka::normalise::money::{amount, column_amounts};
use kartoteka::normalise::person::persons;
use kartoteka::normalise::phone::{phones, phones_in_city, phones_with_hints};
use kartoteka::normalise::tax_id::tax_ids;
use kartoteka::normalise::web::websites;
use kartoteka::normalise::{address, bank, company, filter, text};

fn numbers(raw: &str, country: Country) -> Vec<String> {
    phones(raw, Some(country)).values.iter().map(ToString::to_string).collect()
}

fn codes(raw: &str, country: Option<Country>) -> Vec<&'static str> {
    phones(raw, country).rest.iter().map(|rest| rest.code).collect()
}

#[test]
fn a_phone_whose_digits_a_spreadsheet_destroyed_is_never_a_number() {
    for raw in ["3.80671E+11", "4.8226E+11", "4,8226E+11"] {
        assert_eq!(codes(raw, Some(Country::PL)), ["phone_lost_precision"], "{raw}");
    }
    assert_eq!(numbers("3.80671234567E+11", Country::UA), ["+380671234567"]);
    assert_eq!(numbers("380671234567.0", Country::UA), ["+380671234567"]);
}

#[test]
fn a_plus_or_a_zero_that_was_eaten_comes_back() {
    assert_eq!(numbers("48226543210", Country::PL), ["+48226543210"]);
    assert_eq!(numbers("502345678", Country::IL), ["+972502345678"]);
    assert_eq!(numbers("671234567", Country::UA), ["+380671234567"]);
    assert_eq!(numbers("'+48 601 602 603", Country::PL), ["+48601602603"]);
    assert_eq!(numbers("`+48 601 602 603", Country::PL), ["+48601602603"]);
}

#[test]
fn the_trunk_prefix_of_russia_is_eight() {
    for raw in
        ["8 (903) 236-55-44", "8 903 236 55 44", "+7(903)236-55-44", "79032365544", "+8 (903) 236-55-44"]
    {
        assert_eq!(numbers(raw, Country::RU), ["+79032365544"], "{raw}");
    }
    let free = phones("8-800-555-35-35", Some(Country::RU)).values;
    assert_eq!((free[0].to_string().as_str(), free[0].kind()), ("+78005553535", PhoneKind::Special));
}

#[test]
fn several_phones_in_a_cell_come_out_in_their_order() {
    assert_eq!(numbers("+48 22 123 45 67, 601 602 603", Country::PL), ["+48221234567", "+48601602603"]);
    assert_eq!(numbers("22 123 45 67 / 68", Country::PL), ["+48221234567", "+48221234568"]);
    assert_eq!(numbers("22 123 45 67/68/69", Country::PL).len(), 3);
    assert_eq!(
        numbers("тел: 8(495)123-45-67 доб. 12; моб. 8 903 236-55-44", Country::RU),
        ["+74951234567;ext=12", "+79032365544"]
    );
    assert_eq!(numbers("0048 126543210", Country::PL), ["+48126543210"]);
    assert_eq!(numbers("601 602 603\n22 123 45 67", Country::PL), ["+48601602603", "+48221234567"]);
    assert_eq!(numbers("tel:601602603", Country::PL), ["+48601602603"]);
    assert_eq!(numbers("тел:8(495)1234567", Country::RU), ["+74951234567"]);
}

#[test]
fn extensions_in_six_languages_stay_with_their_number() {
    for (raw, country, number) in [
        ("22 123 45 67 wew. 12", Country::PL, "+48221234567"),
        ("8 (495) 123-45-67 доб. 12", Country::RU, "+74951234567"),
        ("044 234 56 78 дод. 12", Country::UA, "+380442345678"),
        ("03-6123456 שלוחה 12", Country::IL, "+97236123456"),
        ("030 1234567 Durchwahl 12", Country::DE, "+49301234567"),
        ("020 7946 0958 ext. 12", Country::GB, "+442079460958"),
    ] {
        assert_eq!(numbers(raw, country), [format!("{number};ext=12")], "{raw}");
    }
}

#[test]
fn marks_that_cannot_be_seen_and_zeros_in_brackets_vanish() {
    assert_eq!(numbers("\u{200e}+972\u{a0}50–2345678\u{202c}", Country::IL), ["+972502345678"]);
    assert_eq!(numbers("+49 (0) 30 1234567", Country::DE), ["+49301234567"]);
    assert_eq!(numbers("(0-44) 234-56-78", Country::UA), ["+380442345678"]);
}

#[test]
fn words_for_nothing_are_no_phone_and_no_mystery() {
    for raw in ["нет", "brak", "-", "אין", "уточнить", "000", "000-000-000", "keine", "n/a", "немає"]
    {
        assert_eq!(codes(raw, None), ["placeholder"], "{raw}");
    }
    assert_eq!(codes("601 602 60", Some(Country::PL)), ["phone_invalid"]);
}

#[test]
fn one_number_has_one_form_however_it_is_grouped() {
    let forms = ["495 999-99-98", "4959999998", "8 (495) 999 99 98", "+7.495.999.99.98", "007 495 9999998"];
    assert!(forms.iter().all(|raw| numbers(raw, Country::RU) == ["+74959999998"]));
}

#[test]
fn a_local_number_takes_its_country_from_the_row_or_says_that_it_has_none() {
    assert_eq!(codes("601 602 603", None), ["phone_no_country"]);
    let found = phones_with_hints("8 (495) 123-45-67", &[Country::PL, Country::RU]);
    assert_eq!(found.values[0].to_string(), "+74951234567");
    assert_eq!(found.findings, ["phone_country_guessed"]);
    // Kyiv's 044 was Piotrków's too
    assert_eq!(
        phones_with_hints("044 234 56 78", &[Country::PL, Country::UA]).rest[0].code,
        "phone_ambiguous"
    );
}

#[test]
fn a_number_without_area_code_is_of_the_rows_city_or_stays_local() {
    for (raw, country, city, wanted) in [
        ("123-45-67", Country::RU, "Москва", "+74951234567"),
        ("234-56-78", Country::RU, "Питер", "+78122345678"),
        ("43-12-34", Country::RU, "Тула", "+74872431234"),
        ("654 32 10", Country::PL, "Warschau", "+48226543210"),
        ("234-56-78", Country::UA, "Киев", "+380442345678"),
        ("612 3456", Country::IL, "Tel Aviv", "+97236123456"),
        ("7946 0958", Country::GB, "London", "+442079460958"),
    ] {
        let city = address::city(city, Some(country)).expect("a city");
        let found = phones_in_city(raw, &[country], &city.key);
        assert_eq!(found.values.iter().map(ToString::to_string).collect::<Vec<_>>(), [wanted], "{raw}");
        assert_eq!(found.findings, ["phone_area_code_added"], "{raw}");
        assert!(phones_in_city(raw, &[country], "nowhere").values.is_empty(), "{raw} without its city");
    }
    assert_eq!(codes("123-45-67", Some(Country::RU)), ["phone_local"]);
    // a whole number is not one of the city
    let city = address::city("Москва", None).expect("a city");
    let whole = phones_in_city("8 812 234-56-78", &[Country::RU], &city.key);
    assert_eq!(whole.values[0].to_string(), "+78122345678");
}

#[test]
fn an_area_code_of_the_past_becomes_the_one_of_today() {
    for (raw, country, wanted) in [
        ("8 (095) 123-45-67", Country::RU, "+74951234567"),
        ("+7 (095) 123-45-67", Country::PL, "+74951234567"),
        ("0171 234 5678", Country::GB, "+442072345678"),
        ("+44 181 234 5678", Country::PL, "+442082345678"),
    ] {
        let found = phones(raw, Some(country));
        assert_eq!(found.values.iter().map(ToString::to_string).collect::<Vec<_>>(), [wanted], "{raw}");
        assert_eq!(found.findings, ["phone_area_code_changed"], "{raw}");
    }
}

#[test]
fn an_e_mail_cell_gives_its_addresses() {
    for (raw, wanted) in [
        ("jan@firma,pl", vec!["jan@firma.pl"]),
        ("jan (at) firma.pl", vec!["jan@firma.pl"]),
        ("mailto:jan@firma.pl", vec!["jan@firma.pl"]),
        ("Jan <jan@firma.pl>", vec!["jan@firma.pl"]),
        ("a@firma.pl; b@firma.pl", vec!["a@firma.pl", "b@firma.pl"]),
        ("a@firma.pl b@firma.pl", vec!["a@firma.pl", "b@firma.pl"]),
        ("jan@firma.pl.", vec!["jan@firma.pl"]),
        ("jan@firma.pl,", vec!["jan@firma.pl"]),
        ("сompany@mail.ru", vec!["company@mail.ru"]),
    ] {
        let found: Vec<String> = emails(raw).values.iter().map(|email| email.as_str().to_owned()).collect();
        assert_eq!(found, wanted, "{raw}");
    }
}

#[test]
fn an_e_mail_that_nobody_reads_is_none() {
    for raw in ["нет@нет.ru", "brak@brak.pl", "test@test.pl"] {
        let found = emails(raw);
        assert!(found.values.is_empty() && found.rest[0].code == "placeholder", "{raw}");
    }
    for raw in ["foo@", "not-an-email", "@firma.pl"] {
        assert!(emails(raw).values.is_empty() && !emails(raw).rest.is_empty(), "{raw}");
    }
}

#[test]
fn a_misspelt_provider_is_told_and_not_changed() {
    for (raw, meant) in
        [("jan@gmial.com", "gmail.com"), ("иван1@yandex.ry", "yandex.ru"), ("jan@wp.lp", "wp.pl")]
    {
        let found = emails(raw);
        assert!(found.findings.contains(&format!("email_typo:{meant}")), "{raw}: {:?}", found.findings);
        assert!(!found.values[0].as_str().ends_with(meant), "{raw}");
    }
}

#[test]
fn shared_mailboxes_and_providers_are_no_evidence_for_a_firm() {
    let class = |raw: &str| emails(raw).values[0].class();
    assert_eq!(class("info@firma.pl"), EmailClass::Role);
    for raw in ["jan@gmail.com", "jan@wp.pl", "ivan@ukr.net"] {
        assert_eq!(class(raw), EmailClass::Free, "{raw}");
    }
    assert_eq!(class("jan@mailinator.com"), EmailClass::Disposable);
}

#[test]
fn sites_and_addresses_that_changed_columns_are_handed_over() {
    assert_eq!(emails("www.firma.pl").rest[0].code, "website_in_email");
    assert_eq!(websites("jan@firma.pl").rest[0].code, "email_in_website");
    let site = |raw: &str| websites(raw).values[0].registrable_domain().to_owned();
    assert_eq!(site("www.firma.pl/kontakt"), "firma.pl");
    assert_eq!(websites("firma.pl, firma.com.ua").values.len(), 2);
}

#[test]
fn a_russian_name_in_one_cell_has_three_parts() {
    let person = persons("Иванов Иван Петрович", None).values.remove(0);
    assert_eq!(person.family.as_deref(), Some("Иванов"));
    assert_eq!(person.given.as_deref(), Some("Иван"));
    assert_eq!(person.middle.as_deref(), Some("Петрович"));
}

#[test]
fn the_post_beside_a_name_is_nobody() {
    for (raw, post) in [
        ("Jan Kowalski, dyrektor", "dyrektor"),
        ("Kowalski Jan - kierownik ds. zakupów", "kierownik ds. zakupów"),
        ("директор Иванов И.И.", "директор"),
        ("Петренко О.І., гол. бухгалтер", "гол. бухгалтер"),
        ("מנכ\"ל דוד לוי", "מנכ\"ל"),
        ("Herr Müller, Geschäftsführer", "Geschäftsführer"),
        ("John Smith, CEO", "CEO"),
    ] {
        let found = persons(raw, None);
        assert_eq!(found.values.len(), 1, "{raw}: {:?}", found.values);
        let posts: Vec<&str> = found.rest.iter().map(|rest| rest.text.as_str()).collect();
        assert_eq!(posts, [post], "{raw}");
        assert_eq!(found.rest[0].code, "position_in_name");
    }
    assert_eq!(persons("Anna Nowak / księgowa; Jan Nowak", None).values.len(), 2);
}

#[test]
fn a_word_that_is_a_form_elsewhere_stays_in_the_name() {
    for (raw, key) in [
        ("Palm too", "palm too"),
        ("Palm Too Ltd", "palm too"),
        ("TOO \"Palma\"", "palma"),
        ("Palma TOO", "palma"),
        ("Hotel & Spa", "hotel spa"),
        ("Fiat S.p.A.", "fiat"),
    ] {
        assert_eq!(company::company_name(raw).expect("a name").key(), key, "{raw}");
    }
}

#[test]
fn one_firm_under_all_its_legal_forms_has_one_key() {
    for (key, spellings) in [
        (
            "romashka",
            &[
                "ООО \"Ромашка\"",
                "Ромашка ООО",
                "ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ «РОМАШКА»",
                "ooo romashka",
                "O.O.O. Romashka",
                "OOO «Ромашка»",
            ][..],
        ),
        (
            "swiat palet",
            &[
                "Świat Palet Sp. z o.o.",
                "Świat Palet sp.zo.o",
                "Świat Palet Sp. z 0.0",
                "spzoo Świat Palet",
                "Świat Palet Spółka z ograniczoną odpowiedzialnością",
                "ŚWIAT PALET SP. Z O.O. W LIKWIDACJI",
                "Świat Palet (Warszawa)",
            ],
        ),
        ("muller", &["Müller GmbH & Co. KG", "Müller GmbH&Co KG", "MÜLLER GMBH", "Muller Ges.m.b.H."]),
    ] {
        for raw in spellings {
            assert_eq!(company::company_name(raw).expect("a name").key(), key, "{raw}");
        }
    }
    let hebrew = ["שושנים בע\"מ", "שושנים בע״מ", "שושנים בעמ", "שושנים Ltd"];
    let keys: Vec<String> =
        hebrew.iter().map(|raw| company::company_name(raw).expect("a name").key().to_owned()).collect();
    assert!(keys.windows(2).all(|pair| pair[0] == pair[1]) && !keys[0].is_empty(), "{keys:?}");
}

#[test]
fn a_name_is_shown_as_its_country_writes_it() {
    for (raw, wanted) in [
        ("ŚWIAT PALET SP. Z O.O", "Świat Palet sp. z o.o."),
        ("swiat palet sp z oo", "Swiat Palet sp. z o.o."),
        ("PKP CARGO S.A.", "PKP Cargo S.A."),
        ("KGHM POLSKA MIEDŹ SA", "KGHM Polska Miedź S.A."),
        ("GTL sp. z o.o.", "GTL sp. z o.o."),
        ("IKEA", "IKEA"),
        ("PHU JAN KOWALSKI", "PHU Jan Kowalski"),
        ("ООО \"РОМАШКА-СЕРВИС\"", "ООО «Ромашка-Сервис»"),
        ("тов світ палет", "ТОВ Світ Палет"),
        ("MÜLLER UND SÖHNE GMBH", "Müller und Söhne GmbH"),
        ("\"MÜLLER\" GmbH", "„Müller“ GmbH"),
        ("e.on ag", "e.on AG"),
        ("McDonald's Polska Sp. z o.o.", "McDonald's Polska sp. z o.o."),
        ("חברת החשמל בע\"מ", "חברת החשמל בע\"מ"),
    ] {
        let name = company::company_name(raw).expect("a name");
        assert_eq!(name.display(), wanted, "{raw}");
        assert_eq!(company::company_name(wanted).as_ref(), Some(&name), "{raw}: shown, it reads as itself");
    }
}

#[test]
fn a_branch_in_brackets_is_kept_apart() {
    let name = company::company_name("Rossmann (Warszawa)").expect("a name");
    assert_eq!((name.key(), name.branch()), ("rossmann", Some("Warszawa")));
    assert_eq!(company::company_name("ROSSMANN  ").expect("a name").key(), "rossmann");
}

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
