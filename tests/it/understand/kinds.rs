//! Kinds of tables that look like another kind.

use kartoteka::model::TableKind;

use super::{many, one, table};

/// A table as people write it, with the kind it is.
type Case<'a> = (&'a str, &'a [&'a str], [&'a [&'a str]; 2], TableKind);

#[test]
fn tables_that_look_like_another_kind() {
    let cases: [Case<'_>; 24] = [
        // orders that name their clients in full are no list of clients
        (
            "Sprzedaż",
            &["Data", "Nr faktury", "Nabywca", "NIP", "Miasto", "Telefon", "Brutto"],
            [
                &[
                    "2025-01-03",
                    "FV/1/2025",
                    "Alfa Sp. z o.o.",
                    "5260250274",
                    "Warszawa",
                    "22 123 45 67",
                    "1 230,00",
                ],
                &["2025-01-13", "FV/2/2025", "Beta S.A.", "7010416384", "Kraków", "601 602 603", "99,00"],
            ],
            TableKind::Orders,
        ),
        (
            "Продажи",
            &["Дата", "Клиент", "Сумма, руб.", "Менеджер"],
            [
                &["03.01.2025", "ООО «Ромашка»", "12 300,00", "Анна"],
                &["13.01.2025", "ЗАО «Вектор»", "9 900,00", "Олег"],
            ],
            TableKind::Orders,
        ),
        (
            "Замовлення",
            &["№ замовлення", "Дата", "Покупець", "Телефон", "Сума"],
            [
                &["UK/1", "03.01.2025", "ТОВ «Цитрус»", "0672523856", "528,83"],
                &["UK/2", "13.01.2025", "ПП «Кошик»", "0501234567", "617,47"],
            ],
            TableKind::Orders,
        ),
        (
            "הזמנות",
            &["מספר הזמנה", "תאריך", "לקוח", "סכום"],
            [
                &["1001", "03/01/2025", "אלפא בע\"מ", "1,200.00"],
                &["1002", "13/01/2025", "בטא בע\"מ", "880.00"],
            ],
            TableKind::Orders,
        ),
        (
            "Rechnungen",
            &["Rechnungsnummer", "Rechnungsdatum", "Kunde", "Betrag"],
            [
                &["R-1", "03.01.2025", "Nordwind GmbH", "1.200,00"],
                &["R-2", "13.01.2025", "Schulz e.K.", "80,00"],
            ],
            TableKind::Orders,
        ),
        (
            "Deals",
            &["Deal Name", "Amount", "Close Date", "Account Name", "Stage"],
            [
                &["Pallets for Acme", "1200.00", "2025-01-03", "Acme Ltd", "won"],
                &["Film", "80.00", "2025-01-13", "Brown Inc.", "lost"],
            ],
            TableKind::Orders,
        ),
        // clients with sums and dates of orders are clients
        (
            "Klienci",
            &["Firma", "Telefon", "Ostatnie zamówienie", "Obrót roczny", "Opiekun"],
            [
                &["Alfa Sp. z o.o.", "22 123 45 67", "2025-01-03", "120 000", "Anna"],
                &["Beta S.A.", "601 602 603", "2025-02-03", "9 000", "Marek"],
            ],
            TableKind::Clients,
        ),
        (
            "Клиенты",
            &["Название", "Телефон", "Дата последнего заказа", "Статус", "Следующий звонок"],
            [
                &["ООО «Ромашка»", "8 (495) 123-45-67", "03.01.2025", "активный", "01.10.2025"],
                &["ЗАО «Вектор»", "8 903 236-55-44", "13.01.2025", "лид", "02.10.2025"],
            ],
            TableKind::Clients,
        ),
        (
            "Контрагенти",
            &["Найменування", "ЄДРПОУ", "Адреса", "Телефон"],
            [
                &["ТОВ «Цитрус»", "18768245", "м. Київ, вул. Хрещатик, 1", "0672523856"],
                &["ПП «Кошик»", "30695490", "м. Одеса, вул. Дерибасівська, 5", "0501234567"],
            ],
            TableKind::Clients,
        ),
        (
            "לקוחות",
            &["שם לקוח", "ח.פ", "טלפון", "עיר", "הערות"],
            [
                &["אלפא בע\"מ", "514567890", "03-5551234", "תל אביב", "משלם בזמן"],
                &["בטא בע\"מ", "512345678", "052-1234567", "חיפה", ""],
            ],
            TableKind::Clients,
        ),
        (
            "Interessenten",
            &["Firma", "Ansprechpartner", "Telefon", "Wiedervorlage"],
            [
                &["Nordwind GmbH", "Jens Kühn", "+49 381 123456", "01.10.2025"],
                &["Schulz e.K.", "Eva Schulz", "+49 431 555444", "15.10.2025"],
            ],
            TableKind::Clients,
        ),
        (
            "Leads",
            &["Company", "Email", "Lead Source", "Lead Status", "Created"],
            [
                &["Acme Ltd", "ann@acme.com", "website", "new", "2025-01-03"],
                &["Brown Inc.", "bob@brown.com", "trade fair", "contacted", "2025-01-13"],
            ],
            TableKind::Clients,
        ),
        // calls that name clients and phones are calls
        (
            "Rozmowy",
            &["Data rozmowy", "Firma", "Telefon", "Wynik rozmowy", "Następny krok"],
            [
                &["2025-01-03", "Alfa Sp. z o.o.", "22 123 45 67", "nie odbiera", "zadzwonić"],
                &["2025-01-13", "Beta S.A.", "601 602 603", "prosi o ofertę", "wysłać ofertę"],
            ],
            TableKind::Interactions,
        ),
        (
            "Звонки",
            &["Дата звонка", "Клиент", "Телефон", "Результат"],
            [
                &["03.01.2025", "ООО «Ромашка»", "8 (495) 123-45-67", "недозвон"],
                &["13.01.2025", "ЗАО «Вектор»", "8 903 236-55-44", "отказ"],
            ],
            TableKind::Interactions,
        ),
        (
            "Дзвінки",
            &["Дата дзвінка", "Клієнт", "Менеджер", "Результат дзвінка"],
            [
                &["03.01.2025", "ТОВ «Цитрус»", "Оксана", "не бере трубку"],
                &["13.01.2025", "ПП «Кошик»", "Іван", "відмова"],
            ],
            TableKind::Interactions,
        ),
        (
            "שיחות",
            &["תאריך שיחה", "לקוח", "תוצאה"],
            [&["03/01/2025", "אלפא בע\"מ", "אין מענה"], &["13/01/2025", "בטא בע\"מ", "ביקש הצעת מחיר"]],
            TableKind::Interactions,
        ),
        (
            "Anrufe",
            &["Datum des Anrufs", "Kunde", "Ergebnis"],
            [
                &["03.01.2025", "Nordwind GmbH", "nicht erreicht"],
                &["13.01.2025", "Schulz e.K.", "Angebot gewünscht"],
            ],
            TableKind::Interactions,
        ),
        (
            "Call log",
            &["Call date", "Company", "Outcome", "Next step"],
            [
                &["2025-01-03", "Acme Ltd", "no answer", "call back"],
                &["2025-01-13", "Brown Inc.", "asked for an offer", "send it"],
            ],
            TableKind::Interactions,
        ),
        // lists of what must not be called have the columns of clients
        (
            "НЕ ЗВОНИТЬ",
            &["Компания", "Телефон", "Причина"],
            [
                &["ООО «Ромашка»", "8 (495) 123-45-67", "просили не звонить"],
                &["ЗАО «Вектор»", "8 903 236-55-44", "отказ"],
            ],
            TableKind::StopList,
        ),
        (
            "Nicht anrufen",
            &["Firma", "Telefon"],
            [&["Nordwind GmbH", "+49 381 123456"], &["Schulz e.K.", "+49 431 555444"]],
            TableKind::StopList,
        ),
        (
            "Do not call",
            &["Company", "Phone", "Reason"],
            [
                &["Acme Ltd", "+1 425-555-0173", "asked to be removed"],
                &["Brown Inc.", "+1 206-555-0127", "complained"],
            ],
            TableKind::StopList,
        ),
        // prices and words of choice are nobody's
        (
            "Прайс",
            &["Артикул", "Наименование", "Цена"],
            [&["A-1001", "Паллета", "520,00"], &["A-1002", "Плёнка стрейч", "430,00"]],
            TableKind::Other,
        ),
        (
            "Preisliste",
            &["Artikelnummer", "Bezeichnung", "Preis", "Einheit"],
            [&["A-1001", "Palette", "52,00", "Stk"], &["A-1002", "Stretchfolie", "43,00", "Rolle"]],
            TableKind::Other,
        ),
        (
            "Słowniki",
            &["Status", "Źródło", "Branża"],
            [&["lead", "targi", "transport"], &["aktywny", "polecenie", "handel"]],
            TableKind::Other,
        ),
    ];
    let mut wrong = Vec::new();
    for (sheet, header, rows, want) in cases {
        let rows = many(&rows);
        let found = one("x.xlsx", table(sheet, header, &rows));
        if found.kind != want {
            wrong.push(format!("{sheet}: {:?} for {want:?}, {}", found.kind, found.why));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn persons_at_firms_that_come_again_are_contacts() {
    for (header, person) in [
        (["Firma", "Imię", "Nazwisko", "Stanowisko", "E-mail"], ["Anna", "Nowak", "kierownik"]),
        (["Компания", "Имя", "Фамилия", "Должность", "E-mail"], ["Анна", "Петрова", "директор"]),
        (["Компанія", "Ім'я", "Прізвище", "Посада", "E-mail"], ["Оксана", "Коваль", "директор"]),
        (["חברה", "שם פרטי", "שם משפחה", "תפקיד", "דוא\"ל"], ["דנה", "כהן", "מנהלת"]),
        (["Firma", "Vorname", "Nachname", "Position", "E-Mail"], ["Eva", "Schulz", "Leiterin"]),
        (["Company", "First Name", "Last Name", "Job Title", "Email"], ["Ann", "Lee", "Manager"]),
    ] {
        let rows: Vec<Vec<String>> = (0..30)
            .map(|n| {
                let firm = format!("Firma {} S.A.", n / 3);
                vec![
                    firm,
                    person[0].to_owned(),
                    person[1].to_owned(),
                    person[2].to_owned(),
                    format!("p{n}@firma.pl"),
                ]
            })
            .collect();
        let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
        let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
        assert_eq!(one("x.csv", table("", &header, &rows)).kind, TableKind::Contacts, "{header:?}");
    }
}
