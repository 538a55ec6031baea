//! What a table is about: by the fields found in it, by its names, by its values.

use super::headers::{Clue, HeaderMeaning, rows};
use super::profile::{Form, Profile};
use crate::model::{Field, Said, StatusMeaning, TableKind};
use crate::normalise::words::{do_not_contact, folded, status_word};

/// The kinds in the order in which equal scores are decided.
const KINDS: [TableKind; 6] = [
    TableKind::Clients,
    TableKind::Orders,
    TableKind::Interactions,
    TableKind::Contacts,
    TableKind::StopList,
    TableKind::Other,
];

/// A kind with its probability and the reasons.
#[derive(Clone, Debug)]
pub(crate) struct KindGuess {
    pub kind: TableKind,
    pub confidence: f64,
    pub why: Said,
}

/// Judges by the fields of the columns, their profiles and the names of tab, file and titles.
pub(crate) fn kind_of(
    fields: &[Option<Field>],
    headers: &[HeaderMeaning],
    profiles: &[Profile],
    names: &[String],
) -> KindGuess {
    let headed = headers.iter().any(HeaderMeaning::says_something);
    let clues = |wanted: Clue| headers.iter().filter(|header| header.clue == Some(wanted)).count() as f64;
    let has = |field: Field| fields.contains(&Some(field));
    let any = |list: &[Field]| list.iter().any(|field| has(*field));
    let count = |list: &[Field]| list.iter().filter(|field| has(**field)).count() as f64;
    let reach = any(&[Field::Phone, Field::Mobile, Field::PhoneOther, Field::Email, Field::Website]);
    let tax = fields.iter().flatten().any(|field| field.is_tax_id());
    let place = any(&[Field::City, Field::PostalCode, Field::Street, Field::FullAddress]);
    // names of firms that are only guessed from texts of a few words may be names of anything
    let guessed = !headed
        && column(fields, profiles, &[Field::CompanyName]).is_some_and(|p| p.share(Form::Company) < 0.15);
    let party =
        any(&[Field::LegalName, Field::ContactFullName, Field::ContactLastName, Field::ContactFirstName])
            || has(Field::CompanyName) && (!guessed || reach || tax || place);
    let deal = any(&[Field::OrderAmount, Field::OrderNumber]);
    let mut score = [0.0_f64; KINDS.len()];
    let [clients, orders, interactions, contacts, stop, other] = &mut score;

    *clients += if party { 2.0 } else { 0.0 };
    *clients += if reach { 2.0 } else { 0.0 };
    *clients += if tax { 1.0 } else { 0.0 };
    *clients += if place { 1.0 } else { 0.0 };
    *clients += 0.6
        * count(&[
            Field::Status,
            Field::Owner,
            Field::Source,
            Field::Industry,
            Field::CreatedDate,
            Field::LastContactDate,
            Field::NextContactDate,
            Field::LegalForm,
            Field::ClientType,
            Field::Notes,
        ]);

    *orders += if has(Field::OrderNumber) { 2.2 } else { 0.0 };
    *orders += if has(Field::OrderAmount) { 2.4 } else { 0.0 };
    *orders += if has(Field::OrderDate) { 1.6 } else { 0.0 };
    *orders += 0.9
        * count(&[Field::OrderStatus, Field::Product, Field::Quantity, Field::Currency, Field::ProductCode]);
    *orders += 0.6 * count(&[Field::UnitPrice, Field::Discount, Field::OrderLine]);
    let dated = any(&[Field::OrderDate, Field::CreatedDate, Field::InteractionDate])
        // without headers a date is any date
        || !headed && has(Field::LastContactDate);
    let known = party || tax || has(Field::ExternalId);
    if !(has(Field::OrderNumber) || dated && known) {
        // a price list has products and prices too
        *orders -= 3.0;
    }

    *orders += if dated { as_made(fields, party) } else { 0.0 };

    // what was offered is no order yet
    *orders -= 2.0 * headers.iter().filter(|header| header.offer).count().min(3) as f64;

    if !headed {
        // any numbers may be amounts, any codes numbers of orders
        *orders *= 0.6;
        if dated && !reach {
            *orders += as_bare_orders(fields, profiles, place);
        }
    }

    *interactions += if has(Field::InteractionDate) { 2.4 } else { 0.0 };
    *interactions += if has(Field::InteractionResult) { 3.0 } else { 0.0 };
    *interactions += if has(Field::InteractionResult) && has(Field::LastContactDate) { 2.0 } else { 0.0 };
    *interactions += if has(Field::InteractionKind) { 2.2 } else { 0.0 };
    *interactions += if has(Field::NextStep) { 0.8 } else { 0.0 };
    *interactions += if has(Field::RefusalReason) { 0.4 } else { 0.0 };
    let dated_at_all =
        any(&[Field::InteractionDate, Field::LastContactDate, Field::OrderDate, Field::CreatedDate]);
    if has(Field::InteractionResult) && dated_at_all && !place && !has(Field::Email) {
        *interactions += 2.0;
    }
    // how long it took is said of calls and meetings alone
    let talks = if dated_at_all { (clues(Clue::Talks) * 4.0).min(6.0) } else { 0.0 };
    *interactions += if dated_at_all { talks } else { -2.0 };
    *clients -= if talks > 0.0 { 2.0 } else { 0.0 };

    if !tax && !deal {
        *contacts += as_contacts(fields, profiles);
    }

    *other += if has(Field::UnitPrice) && !party { 2.0 } else { 0.0 };
    *other += if has(Field::Product) && !party && !has(Field::OrderNumber) { 1.5 } else { 0.0 };
    *other += if has(Field::ProductCode) && !has(Field::OrderNumber) { 1.0 } else { 0.0 };
    *other += if !party && !reach && !tax && !deal { 2.2 } else { 0.0 };

    *stop += if party || reach { as_stop_list(fields, profiles) } else { 0.0 };

    let mut why: Vec<Said> = first_fields(fields).into_iter().collect();
    if !deal && (party || has(Field::Owner)) {
        *other += as_own_people(fields, clues(Clue::Staff), names);
    }
    if told_in_remarks(fields, profiles) {
        *clients += 4.0;
        why.push(Said::new("understood", "remarks"));
    } else if !party && !reach && !tax {
        // codes, dates and places name no client
        *clients -= 3.0;
    }
    // without headers the names are all that people wrote
    let weight = if headed { 1.0 } else { 3.0 };
    for name in names {
        for (kind, word) in name_kinds(name) {
            why.push(Said::new("understood", "name_holds").text("name", name.trim()).text("word", &word));
            match kind {
                TableKind::Clients => *clients += 0.6 * weight,
                TableKind::Orders => *orders += 1.0 * weight,
                TableKind::Interactions => *interactions += 1.6,
                TableKind::Contacts => *contacts += 0.8 * weight,
                TableKind::StopList => *stop += if party || reach { 9.0 } else { 2.0 },
                TableKind::Other => *other += 1.2 * weight,
            }
        }
    }
    choose(score, why)
}

/// What speaks for sums that were paid or due on a day: in a currency, of nobody that has a name; or with a state, of somebody of
/// whom nothing is planned, as parcels and bookings are.
fn as_made(fields: &[Option<Field>], party: bool) -> f64 {
    const KEPT: [Field; 5] =
        [Field::Status, Field::Owner, Field::NextContactDate, Field::LastContactDate, Field::Source];
    let has = |field: &Field| fields.contains(&Some(*field));
    let made = has(&Field::OrderStatus) && !KEPT.iter().any(has);
    match (has(&Field::OrderAmount), party) {
        (true, true) if made => 3.5,
        (true, false) if has(&Field::Currency) => 2.5,
        _ => 0.0,
    }
}

/// What speaks for persons at firms: their names, posts and birthdays, and firms that come again.
fn as_contacts(fields: &[Option<Field>], profiles: &[Profile]) -> f64 {
    const PERSON: [Field; 3] = [Field::ContactFirstName, Field::ContactLastName, Field::ContactFullName];
    const FIRM: [Field; 2] = [Field::CompanyName, Field::ExternalId];
    const TOLD: [Field; 4] =
        [Field::Position, Field::Birthday, Field::ContactFirstName, Field::ContactLastName];
    let has = |field: &Field| fields.contains(&Some(*field));
    if !PERSON.iter().any(has) || !FIRM.iter().any(has) {
        return 0.0;
    }
    let first = |list: &[Field]| fields.iter().position(|field| field.is_some_and(|f| list.contains(&f)));
    // an address book names the person and then where he works, a list of clients the client and then whom to ask for
    let led = first(&[Field::ContactFirstName, Field::ContactLastName]) < first(&[Field::CompanyName])
        && has(&Field::ContactFirstName)
        && has(&Field::ContactLastName);
    let told = if led { 3.5 } else { 2.0 } + 1.4 * TOLD.iter().filter(|field| has(field)).count() as f64;
    let repeated =
        column(fields, profiles, &FIRM).is_some_and(|profile| profile.distinct < 0.8 && profile.sampled > 10);
    if repeated {
        return told + 2.0;
    }
    // persons of no company, each under a number of his own, are clients themselves
    let alone = !has(&Field::CompanyName) && profiles.iter().any(|profile| profile.sampled > 10);
    told - if alone { 4.0 } else { 1.0 }
}

/// What speaks for orders in a table without headers that tells a day and whom it is of, but nothing to reach him by.
fn as_bare_orders(fields: &[Option<Field>], profiles: &[Profile], place: bool) -> f64 {
    // a day, a sum and a code that comes again: what else
    let again = profiles.iter().any(is_code_of_several);
    let told = if fields.contains(&Some(Field::OrderAmount)) && again { 2.5 } else { 0.0 };
    // the same of sums of money beside numbers given in turn, or beside clients that come again
    let party = column(fields, profiles, &[Field::CompanyName, Field::ContactFullName]);
    let several = party.is_some_and(|p| p.sampled >= 10 && p.distinct < 0.8);
    let one_day = profiles.iter().filter(|p| p.dates.is_some()).count() == 1;
    let sums = profiles.iter().any(is_money) && one_day && !place;
    told + if sums && (several || profiles.iter().any(is_number_in_turn)) { 4.0 } else { 0.0 }
}

/// What speaks for a list of those who must be left alone: its reasons, where nothing else is told of how far anybody is.
fn as_stop_list(fields: &[Option<Field>], profiles: &[Profile]) -> f64 {
    const FEWEST: usize = 3;
    const MOST: f64 = 0.5;
    const TOLD: [Field; 5] = [
        Field::Status,
        Field::InteractionResult,
        Field::OrderDate,
        Field::OrderAmount,
        Field::InteractionDate,
    ];
    if TOLD.iter().any(|field| fields.contains(&Some(*field))) {
        return 0.0;
    }
    let reasons = |p: &&Profile| p.sampled >= FEWEST && p.share(Form::Stop) >= MOST;
    if profiles.iter().any(|p| reasons(&p)) { 8.0 } else { 0.0 }
}

/// What speaks for people of the firm's own, who are no clients: headers and names that are said of them alone, where no
/// other firm is named and nothing happened.
fn as_own_people(fields: &[Option<Field>], clues: f64, names: &[String]) -> f64 {
    let has = |field: &Field| fields.contains(&Some(*field));
    let happened =
        [Field::InteractionDate, Field::InteractionResult, Field::OrderDate].iter().any(has) && clues < 2.0;
    if happened || has(&Field::CompanyName) || has(&Field::LegalName) {
        return 0.0;
    }
    let called = names.iter().any(|name| has_word(name, "staff"));
    let told = clues + f64::from(u8::from(called));
    if told > 0.0 { 6.0 + told } else { 0.0 }
}

/// The first few fields that were found, by their names.
fn first_fields(fields: &[Option<Field>]) -> Option<Said> {
    let found: Vec<String> = fields.iter().flatten().map(|field| format!("`{field}`")).take(6).collect();
    (!found.is_empty()).then(|| Said::verbatim(found.join(", ")))
}

fn choose(score: [f64; KINDS.len()], why: Vec<Said>) -> KindGuess {
    let top = score.iter().copied().fold(f64::MIN, f64::max);
    let place = score.iter().position(|s| *s >= top).unwrap_or(0);
    let total: f64 = score.iter().map(|s| (s - top).exp()).sum();
    KindGuess {
        kind: KINDS.get(place).copied().unwrap_or(TableKind::Other),
        confidence: 1.0 / total,
        why: Said::each(why),
    }
}

fn column<'a>(fields: &[Option<Field>], profiles: &'a [Profile], wanted: &[Field]) -> Option<&'a Profile> {
    let place = fields.iter().position(|field| field.is_some_and(|field| wanted.contains(&field)))?;
    profiles.get(place)
}

/// Codes as clients have them: of several characters, each in several rows.
fn is_code_of_several(p: &Profile) -> bool {
    let code = p.share(Form::Integer).max(p.share(Form::Code)) > 0.8;
    code && p.dates.is_none() && p.length >= 4.0 && p.sampled >= 10 && p.kinds > 3 && p.distinct < 0.9
}

/// Sums of money: with a currency, or most with cents.
fn is_money(p: &Profile) -> bool {
    p.amounts.is_some() && p.dates.is_none() && (p.share(Form::Decimal) > 0.6 || p.currency.is_some())
}

/// Numbers as a program gives them to papers: letters and digits, none twice.
fn is_number_in_turn(p: &Profile) -> bool {
    p.share(Form::Code).max(p.share(Form::Hash)) > 0.8
        && p.dates.is_none()
        && p.length >= 4.0
        && p.sampled >= 10
        && p.distinct > 0.97
}

/// A sheet of remarks, one a row, that name firms and phones: each is about a client.
fn told_in_remarks(fields: &[Option<Field>], profiles: &[Profile]) -> bool {
    let filled = profiles.iter().filter(|profile| !profile.is_empty()).count();
    let only_notes = fields.iter().flatten().eq([&Field::Notes]);
    let told = profiles.iter().any(|p| p.share(Form::Sentence) > 0.7 && p.words > 4.0 && p.distinct > 0.7);
    only_notes && filled <= 2 && told
}

/// Whether a name of a tab, a file or a title has a word that `names.tsv` lists under a heading which is no kind of table.
pub(crate) fn has_word(name: &str, heading: &str) -> bool {
    let mut lines = rows(include_str!("names.tsv"));
    let stems = lines.find(|row| row.first() == Some(&heading)).and_then(|row| row.get(1).copied());
    stems.is_some_and(|stems| {
        folded(name).iter().any(|word| stems.split(' ').any(|stem| word.starts_with(stem)))
    })
}

/// What a name of a tab, a file or a title says of the kind, with the word that says so.
pub(crate) fn name_kinds(name: &str) -> Vec<(TableKind, String)> {
    let words = folded(name);
    let mut found = Vec::new();
    if do_not_contact(name) || status_word(name) == Some(StatusMeaning::DoNotContact) {
        found.push((TableKind::StopList, words.join(" ")));
    }
    let stems = || {
        let lines = rows(include_str!("names.tsv")).filter_map(|row| Some((*row.first()?, *row.get(1)?)));
        let kind = |name: &str| KINDS.into_iter().find(|known| known.as_str() == name);
        lines
            .filter_map(move |(name, stems)| Some((kind(name)?, stems)))
            .flat_map(|(kind, stems)| stems.split(' ').map(move |stem| (kind, stem)))
    };
    for word in words {
        // the longest says it best: `Заказчики` are no `Заказы`
        let known = stems().filter(|(_, stem)| word.starts_with(stem)).max_by_key(|(_, stem)| stem.len());
        if let Some((kind, _)) = known
            && found.iter().all(|(before, _)| *before != kind)
        {
            found.push((kind, word));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems_are_folded_and_say_one_thing() {
        let mut known = Vec::new();
        for row in rows(include_str!("names.tsv")) {
            for stem in row[1].split(' ') {
                assert_eq!(folded(stem).concat(), stem, "`{stem}` is not folded");
                assert!(!known.contains(&stem), "`{stem}` says two things");
                known.push(stem);
            }
        }
    }

    #[test]
    fn names_of_tabs_in_six_languages() {
        for (kind, names) in [
            (
                TableKind::Clients,
                "Klienci;Kontrahenci;Odbiorcy;Клиенты;Заказчики;Покупатели;Замовники;Контрагенти;לקוחות;לידים;Kunden;Interessenten;Customers;Accounts;Leads",
            ),
            (
                TableKind::Orders,
                "Zamówienia;Sprzedaż;Faktury;Paragony;Заказы;Продажи 2024;Отгрузки;Замовлення;Рахунки;הזמנות;מכירות;עסקאות;Aufträge;Rechnungen;Umsätze;Orders;Sales;Deals",
            ),
            (
                TableKind::Interactions,
                "Rozmowy;Spotkania;Звонки;Встречи;Разговоры;Дзвінки;Розмови;שיחות;פגישות;Anrufe;Gespräche;Aktivitäten;Calls;Meetings;Activities",
            ),
            (
                TableKind::Contacts,
                "Kontakty;Osoby;Контакты;Контакти;אנשי קשר;Ansprechpartner;Personen;Contacts;People",
            ),
            (
                TableKind::StopList,
                "Nie dzwonić;НЕ ЗВОНИТЬ;Не дзвонити;לא להתקשר;Nicht anrufen;Do not call;Blacklist",
            ),
            (
                TableKind::Other,
                "Cennik;Słownik;Прайс;Справочник;Прайс-лист;Довідник;מחירון;Preisliste;Price list",
            ),
        ] {
            for name in names.split(';') {
                assert_eq!(name_kinds(name).first().map(|(kind, _)| *kind), Some(kind), "{name}");
            }
        }
    }
}
