//! What lists of offers, subscribers, payments and enquiries tell of a client, through a whole run.

use super::runs::{cleaned, told};

const FIRMS: &str = "\
Kod;Firma;NIP;E-mail;Miasto
K1;Alfa Trans sp. z o.o.;5260250274;zakupy@alfatrans.pl;Warszawa
K2;Beta Logistyka S.A.;7740001454;biuro@betalog.pl;Płock
";

#[test]
fn what_became_of_an_offer_is_a_clients_status() {
    let offers = "\
Nr oferty;Firma;NIP;Telefon;Status oferty
OF/1;Alfa Trans sp. z o.o.;5260250274;22 123 45 67;wysłana
OF/2;Beta Logistyka S.A.;7740001454;24 123 45 67;odrzucona
";
    let (_place, clients) = cleaned(&[("firmy.csv", FIRMS), ("oferty.csv", offers)], &[]);
    assert_eq!(told(&clients, "Alfa Trans sp. z o.o.", &["status"]), ["potential"]);
    assert_eq!(told(&clients, "Beta Logistyka S.A.", &["status"]), ["lead"]);
}

#[test]
fn a_day_of_unsubscribing_says_not_to_write() {
    let letter = "\
Email;Imię;Nazwisko;Data zapisu;Data wypisania
zakupy@alfatrans.pl;Piotr;Zając;2024-03-01;2025-08-04 10:00
biuro@betalog.pl;Ewa;Lis;2024-03-01;
";
    let (_place, clients) = cleaned(&[("firmy.csv", FIRMS), ("newsletter.csv", letter)], &[]);
    assert_eq!(clients.len(), 2, "{:?}", clients.keys());
    assert_eq!(told(&clients, "Alfa Trans sp. z o.o.", &["do_not_contact"]), ["true"]);
    assert_eq!(told(&clients, "Beta Logistyka S.A.", &["do_not_contact"]), [""]);
}

#[test]
fn a_payment_is_of_the_day_on_which_it_was_made() {
    let payments = "\
Payment ID,Created date (UTC),Amount,Currency,Payment status,Customer Email
pi_1,2026-05-20 09:11:07,120.00,pln,Paid,zakupy@alfatrans.pl
pi_2,2026-04-20 09:11:07,120.00,pln,Paid,zakupy@alfatrans.pl
pi_3,2026-04-21 09:11:07,80.00,pln,Failed,biuro@betalog.pl
";
    let (_place, clients) = cleaned(&[("firmy.csv", FIRMS), ("unified_payments.csv", payments)], &[]);
    assert_eq!(
        told(&clients, "Alfa Trans sp. z o.o.", &["first_order", "last_order", "orders"]),
        ["2026-04-20", "2026-05-20", "2"]
    );
}

#[test]
fn the_day_of_entry_makes_a_new_lead_no_news() {
    let said = "\
Firma;NIP;Status
Alfa Trans sp. z o.o.;5260250274;oferta wysłana
Beta Logistyka S.A.;7740001454;oferta wysłana
";
    let entered = "\
Firma;NIP;Data dodania;Status
Alfa Trans sp. z o.o.;5260250274;2026-02-01;Nowy lead
";
    let refused = "\
Firma;NIP;Ostatni kontakt;Status
Beta Logistyka S.A.;7740001454;2026-02-01;odmowa
";
    let files = [("oferty.csv", said), ("formularz.csv", entered), ("telefony.csv", refused)];
    let (_place, clients) = cleaned(&files, &[]);
    assert_eq!(told(&clients, "Alfa Trans sp. z o.o.", &["status"]), ["potential"]);
    assert_eq!(told(&clients, "Beta Logistyka S.A.", &["status"]), ["lead"], "what came later counts");
}

#[test]
fn the_name_of_a_deal_is_no_name_of_a_client() {
    let deals = "\
ID,Название сделки,Ответственный,Этап сделки,Компания,Рабочий email
31001,Заявка с сайта,Лена,Переговоры,ООО Спектр,info@spektr24.ru
31002,Заявка с сайта,Лена,Переговоры,ООО Парус,zakaz@parus-td.ru
31003,Подписка Про,Макс,Первичный контакт,АО Гранит,office@granit.su
31004,Заявка с сайта,Макс,Переговоры,ООО Меркурий,buh@merkury.com
";
    let (_place, clients) = cleaned(&[("amocrm_export_leads.csv", deals)], &[]);
    assert_eq!(clients.len(), 4, "{:?}", clients.keys());
    assert!(clients.keys().all(|name| !name.contains("Заявка")), "{:?}", clients.keys());
}
