use std::collections::BTreeMap;

use proptest::prelude::*;

use super::phrase::rows;
use super::*;
use StatusMeaning as S;

#[test]
fn statuses_survive_what_people_do_to_them() {
    for (raw, want) in [
        ("Недозвон 2 [2]", S::NoAnswer),
        ("недозвон 3", S::NoAnswer),
        ("VIP!!!", S::Vip),
        ("лид/клиент", S::Won),
        ("клиент?", S::Won),
        ("ПОСТОЯННЫЙ", S::Regular),
        ("Постоянйый клиент", S::Regular),
        ("Aktywny", S::Active),
        ("nieaktywny", S::Dormant),
        ("Неактивен", S::Dormant),
        ("отправлено КП", S::OfferSent),
        ("לקוח אבוד", S::Lost),
        ("לא פעיל", S::Dormant),
        ("Stammkunde", S::Regular),
        ("OPEN_DEAL", S::InProgress),
        ("Вст контакт невідомо [2]", S::InProgress),
        ("Вст контакт невидомо [2]", S::InProgress),
        ("-", S::Unknown),
        ("Utraceni", S::Lost),
        ("Klient stały od 2019", S::Regular),
        ("nie dzwonić!", S::DoNotContact),
        ("Wysłane próbki", S::Prospect),
        ("Próbki wysłane 2025", S::Prospect),
        ("Образцы отправлены", S::Prospect),
        ("Muster verschickt", S::Prospect),
    ] {
        assert_eq!(status_word(raw), Some(want), "{raw}");
    }
    for raw in ["No longer interested", "nie jest bardzo zainteresowany", "не особо заинтересован"]
    {
        assert_eq!(status_word(raw), Some(S::Refused), "{raw}");
    }
    for raw in [
        "Never signed up",
        "not really a client",
        "",
        "Jan Kowalski",
        "Sp. z o.o. Romashka",
        "не постоянный вовсе человек",
        "2024-05-01",
    ] {
        assert_eq!(status_word(raw), None, "{raw}");
    }
}

#[test]
fn order_states() {
    for (raw, want) in [
        ("opłacone", OrderState::Done),
        ("Nieopłacone", OrderState::Done),
        ("не оплачен", OrderState::Done),
        ("аннулирован", OrderState::Cancelled),
        ("скасовано", OrderState::Cancelled),
        ("Отменён клиентом", OrderState::Cancelled),
        ("повернення", OrderState::Returned),
        ("החזרה", OrderState::Returned),
        ("שולם", OrderState::Done),
        ("בוטל", OrderState::Cancelled),
        ("storniert", OrderState::Cancelled),
        ("Retoure", OrderState::Returned),
        ("Черновик", OrderState::Draft),
        ("szkic", OrderState::Draft),
        ("Partially refunded", OrderState::Done),
        ("Return", OrderState::Returned),
        ("cancelled", OrderState::Cancelled),
        ("Bufor", OrderState::Draft),
        ("Позначено на вилучення", OrderState::Cancelled),
        ("Помечен на удаление", OrderState::Cancelled),
        ("Відмова від отримання", OrderState::Cancelled),
        ("Отказ от получения", OrderState::Cancelled),
        ("Annahme verweigert", OrderState::Cancelled),
    ] {
        assert_eq!(order_state(raw), Some(want), "{raw}");
    }
    assert_eq!(order_state("Warszawa"), None);
    assert_eq!(order_state(""), None);
}

#[test]
fn yes_and_no() {
    for raw in ["tak", "ДА", "Так", "כן", "ja", "Yes", "1", "+", "x", "✓", "TRUE"] {
        assert_eq!(yes_no(raw), Some(true), "{raw}");
    }
    for raw in ["nie", "НЕТ", "Ні", "לא", "nein", "No", "0", "-", "✗", "false"] {
        assert_eq!(yes_no(raw), Some(false), "{raw}");
    }
    for raw in ["", "maybe", "10", "Warszawa"] {
        assert_eq!(yes_no(raw), None, "{raw}");
    }
}

#[test]
fn results_of_interactions() {
    for (raw, want) in [
        ("odmowa, za drogo", S::Refused),
        ("надіслали пропозицію", S::OfferSent),
        ("не бере трубку", S::NoAnswer),
        ("zajęte, oddzwonić", S::Postponed),
        ("зайнято, передзвонити", S::Postponed),
        ("poczta głosowa", S::NoAnswer),
        ("umówione spotkanie", S::Negotiation),
        ("zainteresowany, prosi o ofertę", S::Prospect),
        ("nie zainteresowany", S::Refused),
        ("nie jest już zainteresowany", S::Refused),
        ("not really interested", S::Refused),
        ("No longer interested", S::Refused),
        ("не очень заинтересован", S::Refused),
        ("לא ממש מעוניין", S::Refused),
        ("nie, oddzwonić", S::Postponed),
        ("нет, перезвонить", S::Postponed),
        ("wysłano ofertę", S::OfferSent),
        ("цікаво, просить КП", S::Prospect),
        ("не цікаво", S::Refused),
        ("לא ענה", S::NoAnswer),
        ("Kein Interesse", S::Refused),
        ("meeting scheduled for Monday", S::Negotiation),
        ("nie dzwonić", S::DoNotContact),
        ("wysłaliśmy próbki tkanin", S::Prospect),
        ("надіслали зразки", S::Prospect),
    ] {
        assert_eq!(interaction_result(raw), Some(want), "{raw}");
    }
    assert_eq!(interaction_result("płaci po terminie"), None);
    // that a telephone exchange put a call through tells nothing of the client, that it did not tells that nobody answered
    for raw in
        ["Call connected", "Відповіли", "Anruf angenommen", "odebrane", "נענתה", "VM-SUCCESS", "Success"]
    {
        assert_eq!(interaction_result(raw), None, "{raw}");
    }
    for raw in ["Missed call", "Пропущенный", "לא נענתה", "nieodebrane", "verpasst"] {
        assert_eq!(interaction_result(raw), Some(S::NoAnswer), "{raw}");
    }
}

#[test]
fn stop_phrases_and_hours() {
    for raw in [
        "nie dzwonić",
        "Prosi, żeby NIE DZWONIĆ więcej!",
        "не звонить",
        "просьба больше не звонить",
        "לא להתקשר",
        "Do not call",
        "don't call again",
        "не турбувати",
        "bitte nicht anrufen",
    ] {
        assert!(do_not_contact(raw), "{raw}");
    }
    for raw in [
        "nie dzwonić przed 10",
        "не звонить до весны",
        "отказ, дорого, не звонить до весны",
        "do not call before 9",
        "dzwonić po 15",
        "звонить после 15",
        "nie dzwonił",
        "",
    ] {
        assert!(!do_not_contact(raw), "{raw}");
    }
}

#[test]
fn refusals() {
    assert_eq!(refusal("za drogo"), Some(Refusal::Price));
    assert_eq!(refusal("немає бюджету"), Some(Refusal::Budget));
    assert_eq!(refusal("є постачальник"), Some(Refusal::Supplier));
    assert_eq!(refusal("ma dostawcę"), Some(Refusal::Supplier));
    assert_eq!(refusal("termin płatności"), Some(Refusal::Terms));
    assert_eq!(refusal("Warszawa"), None);
}

#[test]
fn folding() {
    assert_eq!(folded("companyName"), ["company", "name"]);
    assert_eq!(folded("Ім’я"), ["імя"]);
    assert_eq!(folded("ПIБ"), ["піб"], "a Latin I");
    assert_eq!(folded("ח״פ"), folded("ח\"פ"));
    assert_eq!(folded("Źródło leada"), ["zrodlo", "leada"]);
    assert_eq!(compact("E-Mail"), "email");
    assert_eq!(folded("Ещё"), folded("еще"));
    assert_eq!(folded("№ п/п"), ["no", "п", "п"]);
}

#[test]
fn the_tables_are_well_formed() {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for row in rows(include_str!("statuses.tsv")) {
        let [word, language, name] = row.as_slice() else { panic!("{row:?}") };
        assert!(["en", "pl", "ru", "uk", "he", "de"].contains(language), "{row:?}");
        assert!(meaning(name).is_some(), "{row:?}");
        let key = compact(word);
        if !key.is_empty() {
            let other = seen.entry(key).or_insert(name);
            assert_eq!(other, name, "{word} has two meanings");
        }
    }
    for table in [
        include_str!("orders.tsv"),
        include_str!("results.tsv"),
        include_str!("refusals.tsv"),
        include_str!("stop.tsv"),
        include_str!("stop_unless.tsv"),
        include_str!("yes_no.tsv"),
        include_str!("negations.tsv"),
    ] {
        for row in rows(table) {
            assert_eq!(row.len(), 3, "{row:?}");
        }
    }
    for row in rows(include_str!("results.tsv")) {
        assert!(row.get(2).is_some_and(|name| meaning(name).is_some()), "{row:?}");
    }
}

#[test]
fn every_status_of_the_table_is_read_as_it_says() {
    for row in rows(include_str!("statuses.tsv")) {
        let [word, _, name] = row.as_slice() else { panic!("{row:?}") };
        assert_eq!(status_word(word), meaning(name), "{word}");
    }
}

#[test]
fn a_capital_without_a_small_form_parts_no_words() {
    assert_eq!(folded("A🅐"), folded("a🅐"));
}

proptest! {
    #[test]
    fn nothing_panics(raw in "\\PC{0,60}") {
        let _ = (status_word(&raw), order_state(&raw), yes_no(&raw), interaction_result(&raw), refusal(&raw));
        let _ = do_not_contact(&raw);
    }

    #[test]
    fn folding_is_idempotent(raw in "\\PC{0,40}") {
        let once = folded(&raw).join(" ");
        prop_assert_eq!(folded(&once).join(" "), once);
    }
}

#[test]
fn remarks_in_columns_of_statuses() {
    use StatusMeaning as M;
    for (text, meaning) in [
        ("прорахунок надіслано", M::OfferSent),
        ("смета отправлена", M::OfferSent),
        ("kosztorys wysłany", M::OfferSent),
        ("survey done, quote out", M::OfferSent),
        ("נשלח מחירון", M::OfferSent),
        ("Kostenvoranschlag verschickt", M::OfferSent),
        ("узгоджуємо макет і ціну", M::Negotiation),
        ("думають над тиражем", M::Negotiation),
        ("записан на диагностику", M::Negotiation),
        ("uzgadniamy warunki", M::Negotiation),
        ("wants a price for CCTV", M::Prospect),
        ("Musterkarte verschickt, wartet auf Preise", M::Prospect),
        // words of the dictionary stay what they are
        ("Kunde", M::Won),
        ("lead", M::LeadNew),
        ("bestellt nicht mehr", M::Former),
        ("не замовляє", M::Dormant),
        ("noch nicht gesprochen", M::LeadNew),
    ] {
        assert_eq!(status_told(text), Some(meaning), "{text}");
    }
    assert_eq!(status_told("xyz 12"), None);
}

#[test]
fn not_to_be_rung() {
    for text in
        ["DO NOT RING", "don't ring", "TPS complaint", "said never again", "скарга на спам", "no cold calls"]
    {
        assert!(do_not_contact(text), "{text}");
    }
    assert!(!do_not_contact("do not ring before 10"));
}
