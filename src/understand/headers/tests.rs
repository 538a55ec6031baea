use std::collections::BTreeMap;

use super::dictionary::{Dictionary, extras, key_of};
use super::*;

fn top(header: &str) -> Option<Field> {
    header_meaning(dictionary(), header, None).fields.first().map(|(field, _)| *field)
}

#[test]
fn headers_as_people_write_them() {
    for (header, want) in [
        ("Nazwa firmy *", Field::CompanyName),
        ("E.mail", Field::Email),
        ("E-mail *", Field::Email),
        ("Email:", Field::Email),
        ("Телефон (моб)", Field::Mobile),
        ("тел. моб.", Field::Mobile),
        ("Сумма, руб.", Field::OrderAmount),
        ("Сума, грн", Field::OrderAmount),
        ("ПIБ", Field::ContactFullName),
        ("IПН", Field::UaIpn),
        ("Ім’я", Field::ContactFirstName),
        ("kod poczt.", Field::PostalCode),
        ("nr tel.", Field::Phone),
        ("Handlowiec\n", Field::Owner),
        ("Forma \nkontaktu", Field::InteractionKind),
        ("Data \nwpłynięcia", Field::CreatedDate),
        ("companyName", Field::CompanyName),
        ("customer_id", Field::ExternalId),
        ("PHONE_NUMBER", Field::Phone),
        ("Телефон 3", Field::PhoneOther),
        ("Phone 5", Field::PhoneOther),
        ("Kontakty E-mail", Field::Email),
        ("Organization - Phone", Field::Phone),
        ("№ п/п", Field::RowNumber),
        ("Lp.", Field::RowNumber),
        ("#", Field::RowNumber),
        ("מס\"ד", Field::RowNumber),
        ("ח״פ", Field::IlHp),
        ("דוא\"ל", Field::Email),
        ("Naswa firmy", Field::CompanyName),
        ("Рeгион", Field::Region),
        ("contactName", Field::ContactFullName),
        ("shipCity", Field::City),
        ("Billing Zip/Postal Code", Field::PostalCode),
        ("Телефон контактного лица", Field::Phone),
        ("Address 1: Country/Region", Field::Country),
        ("Inny adres", Field::FullAddress),
        ("Prywatny numer telefonu", Field::PhoneOther),
        ("Telefon komórkowy służbowy", Field::Mobile),
        ("Номер мобильного телефона клиента", Field::Mobile),
        ("Другой город", Field::City),
        ("Адрес доставки: город", Field::City),
        ("Адреса - індекс", Field::PostalCode),
        ("כתובת ראשית - עיר", Field::City),
        ("Hauptadresse Ort", Field::City),
        ("Straße privat", Field::Street),
        ("Ort Versandanschrift", Field::City),
        ("company.phone", Field::Phone),
        ("primary_address_city", Field::City),
        ("Account: Billing City", Field::City),
        ("Контакт: Имя", Field::ContactFirstName),
        ("[Company] Phone", Field::Phone),
        ("Country/Region", Field::Country),
        ("Adresse (PLZ)", Field::PostalCode),
        ("Адрес, город", Field::City),
        ("Date of the order", Field::OrderDate),
        ("Ntktajy", Field::Phone),
        ("Kundenort", Field::City),
        ("Kundenland", Field::Country),
        ("Branchenschlüssel", Field::Industry),
        ("Unternehmensbezeichnung", Field::CompanyName),
        ("Datum der Erfassung", Field::CreatedDate),
        ("Letztes Rechnungsdatum", Field::LastOrderDate),
        ("Dt. zamówienia", Field::OrderDate),
        ("Dt. nast. kontaktu", Field::NextContactDate),
        ("Ostatni kontakt z klientem", Field::LastContactDate),
        ("Name of the organisation", Field::CompanyName),
        ("Телефона клиента", Field::Phone),
        ("Дати замовлення", Field::OrderDate),
        ("Імені клієнта", Field::ContactFirstName),
        ("Телефон директора", Field::Phone),
        ("Email księgowości", Field::Email),
        ("Closing reason", Field::RefusalReason),
        ("Prospect status", Field::Status),
        ("Art des Geschäftspartners", Field::ClientType),
        ("Telefno komórkowy klienta", Field::Mobile),
        ("Währungseinheiten", Field::Currency),
        ("Other number", Field::PhoneOther),
        ("Kwota brutto PLN", Field::OrderAmount),
        ("Контактні дані Телефон", Field::Phone),
    ] {
        assert_eq!(top(header), Some(want), "{header}");
    }
    for header in ["", "???", "Xyzzy", "foo bar baz"] {
        assert_eq!(top(header), None, "{header}");
    }
}

#[test]
fn words_that_tell_which_of_several() {
    for (header, want) in [
        ("Default Address Company", Field::CompanyName),
        ("Company address", Field::FullAddress),
        ("House number of address", Field::HouseNumber),
        ("Имя организации", Field::CompanyName),
        ("Контактное лицо организации", Field::ContactFullName),
        ("שם פרטי לחיוב", Field::ContactFirstName),
        ("Do not allow e-mails", Field::DoNotContact),
        ("Nie zezwalaj na rozmowy telefoniczne", Field::DoNotContact),
        ("Не дозволяти телефонні дзвінки", Field::DoNotContact),
        ("Wen anrufen", Field::ContactFullName),
        ("Ответств. менеджер", Field::Owner),
        ("Vertriebsmitarb.", Field::Owner),
        ("Our rep", Field::Owner),
        ("Data kolejnego telefonu", Field::NextContactDate),
        ("Item bought", Field::Product),
    ] {
        assert_eq!(top(header), Some(want), "{header}");
    }
}

#[test]
fn units_become_hints() {
    let meaning = header_meaning(dictionary(), "Сумма, грн", None);
    assert_eq!(meaning.currency.map(|c| c.as_str().to_owned()).as_deref(), Some("UAH"));
}

#[test]
fn no_header_means_two_things_without_a_rank() {
    let mut first: BTreeMap<(String, Language), Field> = BTreeMap::new();
    for entry in dictionary().entries() {
        let key = key_of(entry.header);
        assert!(!key.is_empty() || entry.header == "#", "`{}` has no letter", entry.header);
        if entry.rank == 1 {
            let known = first.entry((key, entry.language)).or_insert(entry.field);
            assert_eq!(*known, entry.field, "`{}` has two first meanings in one language", entry.header);
        } else {
            assert_eq!(entry.rank, 2, "`{}`", entry.header);
        }
    }
    for field in Field::ALL {
        assert!(dictionary().entries().iter().any(|entry| entry.field == *field), "no header for {field}");
    }
}

#[test]
fn what_the_base_does_not_carry() {
    for header in extras() {
        let key = key_of(header);
        assert!(!key.is_empty(), "`{header}` has no letter");
        let known = dictionary().entries().iter().find(|entry| key_of(entry.header) == key);
        assert!(known.is_none(), "`{header}` is an extra and {known:?}");
        let meaning = header_meaning(dictionary(), header, None);
        assert!(meaning.extra && meaning.fields.is_empty(), "`{header}`");
    }
    for header in
        ["Freight", "Shipped date", "requiredDate", "Koszt dostawy (zł)", "Стоимость доставки, руб."]
    {
        assert!(header_meaning(dictionary(), header, None).extra, "`{header}`");
    }
    for header in ["Total", "Order Date", "Data zlecenia", "Телефон", "Stadt"] {
        assert!(!header_meaning(dictionary(), header, None).extra, "`{header}`");
    }
}

#[test]
fn every_known_header_is_found_again() {
    for entry in dictionary().entries().iter().filter(|entry| entry.rank == 1) {
        let found = header_meaning(dictionary(), entry.header, Some(entry.language));
        assert_eq!(found.fields.first().map(|(field, _)| *field), Some(entry.field), "{}", entry.header);
    }
}

/// A header taken out of the dictionary is still understood by its words in most cases: what a header that nobody
/// thought of may expect.
#[test]
fn headers_that_are_not_in_the_dictionary() {
    const FOLDS: usize = 10;
    let mut right: BTreeMap<Language, (usize, usize)> = BTreeMap::new();
    let fold = |key: &str| key.chars().map(|c| c as usize).sum::<usize>() % FOLDS;
    for number in 0..1 {
        let rest = Dictionary::load(|entry| fold(&key_of(entry.header)) != number);
        for entry in dictionary().entries().iter().filter(|entry| entry.rank == 1) {
            if fold(&key_of(entry.header)) != number {
                continue;
            }
            let found = header_meaning(&rest, entry.header, Some(entry.language));
            let tally = right.entry(entry.language).or_default();
            tally.1 += 1;
            if found.fields.first().is_some_and(|(field, _)| *field == entry.field) {
                tally.0 += 1;
            }
        }
    }
    for (language, (right, all)) in right {
        let share = right as f64 / all as f64;
        println!("{language:?}: {right} of {all}: {share:.3}");
        assert!(share > 0.78, "{language:?}: {share:.3}");
    }
}

#[test]
fn headers_in_other_words() {
    for (header, want) in [
        ("День продажи", Field::OrderDate),
        ("Day of sale", Field::OrderDate),
        ("Dzień sprzedaży", Field::OrderDate),
        ("Rezultat rozmowy", Field::InteractionResult),
        ("Мотив отказа", Field::RefusalReason),
        ("Outcome of conversation", Field::InteractionResult),
        ("Nachname Inhaber", Field::ContactLastName),
        ("Наблюдения", Field::Notes),
        ("מייל למשלוח מסמכים", Field::Email),
        ("Our contact person", Field::Owner),
        ("Юридический статус", Field::LegalForm),
        ("Badge-ID", Field::ExternalId),
    ] {
        assert_eq!(top(header), Some(want), "{header}");
    }
}

#[test]
fn the_head_decides_and_the_rest_refines() {
    for (header, want) in [
        ("Nummer des Kunden", Field::ExternalId),
        ("Nummer des Artikels", Field::ProductCode),
        ("Name des Verkäufers", Field::Owner),
        ("Datum der letzten Änderung", Field::UpdatedDate),
        ("County of the customer", Field::Region),
        ("Remarks of the manager", Field::Notes),
        ("First name of the person we speak to", Field::ContactFirstName),
        ("W jakim mieście", Field::City),
        ("W jakiej walucie", Field::Currency),
        ("Komórka osoby kontaktowej", Field::Mobile),
        ("Gdzie wysłać towar (adres)", Field::FullAddress),
        ("Що за клієнт", Field::ClientType),
        ("Коли змінювали запис", Field::UpdatedDate),
        ("Сколько стоил заказ", Field::OrderAmount),
        ("איך קוראים לחברה", Field::CompanyName),
        ("תאריך ההזמנה האחרונה של הלקוח", Field::LastOrderDate),
        ("SalesPersonName", Field::Owner),
    ] {
        assert_eq!(top(header), Some(want), "{header}");
    }
}

#[test]
fn labels_say_of_what_sort_the_value_beside_them_is() {
    for header in ["Phone 1 - Label", "E-mail 2 - Label", "Address 1 - Label", "E-mail 1 - Type"] {
        let meaning = header_meaning(dictionary(), header, None);
        assert!(meaning.extra && meaning.fields.is_empty(), "{header}: {meaning:?}");
    }
    assert_eq!(top("Phone 1 - Value"), Some(Field::Phone));
    assert_eq!(top("Labels"), Some(Field::Tags));
}

/// Labels of programs that were kept out of the dictionary until they had been measured once. Those marked as ambiguous, which
/// only their values or neighbours tell, are not counted.
#[test]
fn labels_of_programs_set_aside() {
    for (list, least) in [
        (include_str!("../../../fixtures/understand/held_out.tsv"), 95),
        (include_str!("../../../fixtures/understand/held_out_programs.tsv"), 95),
        (include_str!("../../../fixtures/understand/held_out_exports.tsv"), 95),
        (include_str!("../../../fixtures/understand/held_out_sheets.tsv"), 95),
        (include_str!("../../../fixtures/understand/held_out_phrases.tsv"), 95),
        (include_str!("../../../fixtures/understand/held_out_wordings.tsv"), 95),
        (include_str!("../../../fixtures/understand/held_out_unusual.tsv"), 90),
        (include_str!("../../../fixtures/understand/held_out_mended.tsv"), 90),
        (include_str!("../../../fixtures/understand/held_out_blind.tsv"), 80),
    ] {
        let mut right: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for line in list.lines().filter(|line| !line.starts_with('#')) {
            let parts: Vec<&str> = line.split('\t').collect();
            let [field, language, header, rest @ ..] = parts.as_slice() else {
                panic!("`{line}` has fewer than three parts");
            };
            let field: Field = field.parse().expect("a field");
            let found = top(header);
            let ambiguous = rest.get(1) == Some(&"ambiguous");
            if found != Some(field) {
                println!("{language} `{header}`: {field}, found {found:?}, ambiguous: {ambiguous}");
            }
            if !ambiguous {
                let tally = right.entry(language).or_default();
                tally.1 += 1;
                tally.0 += usize::from(found == Some(field));
            }
        }
        assert_eq!(right.len(), Language::ALL.len());
        for (language, (right, all)) in right {
            println!("{language}: {right} of {all}");
            assert!(right * 100 >= all * least, "{language}: {right} of {all}");
        }
    }
}
