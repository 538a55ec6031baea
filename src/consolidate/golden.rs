//! One client from the records that are it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::Date;

use super::dossier::Dossier;
use super::known_words::KnownWords;
use super::people::{self, Person};
use super::survive::{Counts, Survivor, Verdicts, newest, surviving_text, survivor, united_copies};
use super::witness::Witness;
use super::{choice, name, place};
use crate::config::{ConsolidateSettings, SurvivalRule};
use crate::model::{
    Client, ClientId, ClientKind, CompanyName, DatedNote, Email, Field, InteractionRow, Mentioned, Phone,
    PhoneKind, Record, StatusMeaning, StatusWord, TaxId, Validity,
};

/// Makes the client and its contacts; alternatives are added when the golden values are known.
pub(super) fn golden(
    id: ClientId,
    dossier: &Dossier<'_>,
    known: &KnownWords,
    settings: &ConsolidateSettings,
) -> (Client, Vec<Person>, Verdicts) {
    let rules = &settings.rules;
    let mut verdicts = Verdicts::default();
    let witnesses = &dossier.witnesses;
    let everyone: Vec<Witness<'_>> = witnesses.iter().chain(&dossier.parties).copied().collect();
    let records = || witnesses.iter().map(|witness| witness.record);
    let kind = kind(witnesses);
    let address = place::address(witnesses, &settings.rules_address, &mut verdicts);
    let country = address.country;
    let company = choice::company(witnesses, country, known, &settings.rules_name, &mut verdicts);
    let mut people = people::people(&everyone, country, known, rules);
    let own_name = match company {
        Some(_) if kind == ClientKind::Company => None,
        _ => {
            let told =
                witnesses.iter().filter_map(|witness| Some((witness.record.persons.first()?, witness)));
            name::own(told.collect(), country, known, &settings.rules_name, &mut verdicts)
        }
    };
    if let (ClientKind::Person, Some(own)) = (kind, own_name) {
        people.retain_mut(|person| keep_beside(person, &own.key));
    }
    let is_company = kind == ClientKind::Company;
    let legal_form = if is_company { name::legal_form(witnesses, company, country) } else { None };
    let name = match (kind, company, own_name) {
        (ClientKind::Person, _, Some(person)) | (_, None, Some(person)) => person.display.to_string(),
        (_, Some(company), _) => match called_before(witnesses, company) {
            Some(name) => name.to_owned(),
            None => name::shown(company, legal_form.as_ref(), country),
        },
        (_, None, None) => nameless(&everyone),
    };
    let company = company.filter(|_| kind == ClientKind::Company);
    let talks = &dossier.talks;
    let (then, now): (Vec<Witness<'_>>, Vec<_>) = witnesses.iter().partition(|witness| witness.of_base);
    let client = Client {
        codes: codes(witnesses, &id),
        id,
        kind,
        name,
        legal_form,
        company: company.cloned(),
        tax_ids: else_mentioned(tax_ids(&everyone), false, witnesses, |found| &found.tax_ids),
        phones: else_mentioned(
            phones(&everyone, &people),
            people.iter().any(|person| !person.phones.is_empty()),
            witnesses,
            |found| &found.phones,
        ),
        emails: else_mentioned(
            emails(&everyone, &people),
            people.iter().any(|person| !person.emails.is_empty()),
            witnesses,
            |found| &found.emails,
        ),
        websites: united_copies(everyone.iter().flat_map(|w| &w.record.websites)),
        address,
        bank_accounts: united_copies(everyone.iter().flat_map(|w| &w.record.bank_accounts)),
        activity: verdicts
            .note(Field::Industry, surviving_text(witnesses, rules, |w| w.record.activity.as_deref())),
        size: verdicts.note(Field::Size, surviving_text(witnesses, rules, |w| w.record.size.as_deref())),
        tags: united_copies(records().flat_map(|record| &record.tags)),
        channel: first_told_channel(witnesses),
        owner: verdicts.note(Field::Owner, owner(&now, &then, &settings.rules_newest)),
        status_words: status_words(&everyone),
        do_not_contact: must_not_be_contacted(&everyone, talks),
        refusal_reason: refusal_reason(witnesses, talks),
        notes: notes(witnesses, talks),
        created: records().filter_map(|record| record.created).min(),
        last_contact: records().filter_map(|record| record.last_contact).max(),
        next_contact: next_contact(&now, &then, &settings.rules_newest),
        records: witnesses.iter().map(|witness| witness.id).collect(),
        orders: dossier.orders.to_vec(),
        interactions: dossier.interactions.to_vec(),
        alternatives: Vec::new(),
        standing: None,
    };
    (client, people, verdicts)
}

/// Who is in charge by the newest evidence.
fn owner<'a>(
    now: &'a [Witness<'a>],
    then: &'a [Witness<'a>],
    rules: &[SurvivalRule],
) -> Option<Survivor<&'a str>> {
    let told = |witnesses| surviving_text(witnesses, rules, |w: &Witness<'_>| w.record.owner.as_deref());
    newest(told(now), told(then))
}

/// When the client is to be contacted, by the newest evidence.
fn next_contact(now: &[Witness<'_>], then: &[Witness<'_>], rules: &[SurvivalRule]) -> Option<Date> {
    let told = |witnesses: &[Witness<'_>]| {
        let days = witnesses.iter().filter_map(|witness| Some((witness.record.next_contact?, witness)));
        survivor(days, rules, |_| 0)
    };
    newest(told(now), told(then)).map(|day| day.value)
}

/// The codes in other systems; the ids of an earlier base are no such codes.
fn codes(witnesses: &[Witness<'_>], id: &ClientId) -> Vec<String> {
    let told = witnesses.iter().flat_map(|witness| {
        let own_id = |code: &&String| witness.of_base && (**code == id.0 || is_client_id(code));
        witness.record.codes.iter().filter(move |code| !own_id(code))
    });
    united_copies(told)
}

/// Whether a code has the form of a client's id.
fn is_client_id(code: &str) -> bool {
    let digits = code.strip_prefix('C');
    digits.is_some_and(|digits| digits.len() == 12 && digits.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// What the earlier base called the client, where its name there is the one chosen: what was shown once is not dressed anew.
fn called_before<'a>(witnesses: &[Witness<'a>], chosen: &CompanyName) -> Option<&'a str> {
    let mut told = witnesses.iter().filter(|witness| witness.record.names.contains(chosen));
    told.find_map(|witness| witness.called)
}

/// A private person is its own contact only where something else has no place: a birthday, a post.
fn keep_beside(person: &mut Person, own_key: &str) -> bool {
    let same = people::can_be(&person.name.key, own_key)
        || people::can_be(own_key, &person.name.key)
        || person.name.key == own_key;
    if same {
        person.phones.clear();
        person.emails.clear();
    }
    !same || person.birthday.is_some() || person.position.is_some()
}

/// Company or person, by the rows that tell. A row whose company name is the name of the person that another row tells of
/// has only put it into the wrong column. A company name decides where the rows are even or say nothing.
fn kind(witnesses: &[Witness<'_>]) -> ClientKind {
    let records = || witnesses.iter().map(|witness| witness.record);
    let tells_person = |record: &&Record| record.kind == Some(ClientKind::Person);
    let persons: Vec<Vec<&str>> = records()
        .filter(tells_person)
        .filter_map(|record| record.persons.first())
        .map(|person| sorted_words(&person.key))
        .collect();
    let is_that_person = |record: &Record| {
        !record.names.is_empty()
            && record
                .names
                .iter()
                .all(|name| name.form().is_none() && persons.contains(&sorted_words(name.key())))
    };
    let mut balance = 0_i64;
    for record in records() {
        match record.kind {
            Some(ClientKind::Company) if !is_that_person(record) => balance += 1,
            Some(_) => balance -= 1,
            None => {}
        }
    }
    let named = records().any(|record| !record.names.is_empty());
    let company = balance > 0 || (balance == 0 && (named || persons.is_empty()));
    if company { ClientKind::Company } else { ClientKind::Person }
}

fn sorted_words(key: &str) -> Vec<&str> {
    let mut words: Vec<&str> = key.split(' ').collect();
    words.sort_unstable();
    words
}

/// A client without any name is called by what it has.
fn nameless(witnesses: &[Witness<'_>]) -> String {
    let records = || witnesses.iter().map(|witness| witness.record);
    let emails = records().flat_map(|record| &record.emails).map(|email| email.as_str().to_owned());
    let phones = records().flat_map(|record| &record.phones).map(ToString::to_string);
    let sites = records().flat_map(|record| &record.websites).map(|site| site.as_str().to_owned());
    let ids = records().flat_map(|record| &record.tax_ids);
    let ids = ids.filter(|id| !id.scheme().is_private()).map(ToString::to_string);
    emails.min().or_else(|| sites.min()).or_else(|| phones.min()).or_else(|| ids.min()).unwrap_or_default()
}

/// The values that columns tell; where none does, and no person has one either, those that remarks mention.
fn else_mentioned<T: Ord + Clone>(
    told: Vec<T>,
    persons_have: bool,
    witnesses: &[Witness<'_>],
    of: impl Fn(&Mentioned) -> &[T],
) -> Vec<T> {
    if !told.is_empty() || persons_have {
        return told;
    }
    let mentioned = witnesses.iter().filter_map(|witness| witness.record.mentioned.as_deref());
    united_copies(mentioned.flat_map(of))
}

/// The ids, those with a right check digit first; one with a wrong check digit only where its scheme has no other.
fn tax_ids(witnesses: &[Witness<'_>]) -> Vec<TaxId> {
    let mut ids = united_copies(witnesses.iter().flat_map(|witness| &witness.record.tax_ids));
    let sound = |id: &TaxId| id.validity() != Validity::Wrong;
    let with_sound: Vec<_> =
        ids.iter().filter(|id| sound(id)).map(|id| (id.scheme(), id.country())).collect();
    ids.retain(|id| sound(id) || !with_sound.contains(&(id.scheme(), id.country())));
    ids.sort_by_key(|id| (id.validity(), !id.scheme().is_identity(), id.scheme()));
    ids
}

/// The phones that are not a person's: of the house first, faxes last.
fn phones(witnesses: &[Witness<'_>], people: &[Person]) -> Vec<Phone> {
    let told = witnesses.iter().flat_map(|witness| &witness.record.phones);
    let personal = |phone: &Phone| people.iter().any(|person| person.phones.contains(phone));
    let mut phones = united_copies(told.filter(|phone| !personal(phone)));
    // one number told as phone and as fax is a phone
    let heard: Vec<(u64, Option<u32>)> =
        phones.iter().filter(|p| p.kind() != PhoneKind::Fax).map(|p| (p.number(), p.extension())).collect();
    phones.retain(|phone| {
        phone.kind() != PhoneKind::Fax || !heard.contains(&(phone.number(), phone.extension()))
    });
    phones.sort_by_key(|phone| phone.kind() == PhoneKind::Fax);
    phones
}

fn emails(witnesses: &[Witness<'_>], people: &[Person]) -> Vec<Email> {
    let told = witnesses.iter().flat_map(|witness| &witness.record.emails);
    let personal = |email: &Email| people.iter().any(|person| person.emails.contains(email));
    united_copies(told.filter(|email| !personal(email)))
}

/// Where the client came from is what was written first, not last.
fn first_told_channel(witnesses: &[Witness<'_>]) -> Option<String> {
    let told = || witnesses.iter().filter_map(|witness| Some((witness.record.channel.as_deref()?, witness)));
    let counts = Counts::of(told().map(|(channel, _)| channel));
    told()
        .min_by_key(|(channel, witness)| {
            let entered = witness.record.created;
            (
                Reverse(witness.trust.priority),
                entered.is_none(),
                entered,
                Reverse(counts.get(channel)),
                *channel,
            )
        })
        .map(|(channel, _)| channel.to_owned())
}

/// What the files say of its status: a word without a date of its own is as old as its row. Newest first, undated last.
///
/// What an earlier base says counts where the sources of this run say nothing, or only what is older.
fn status_words(witnesses: &[Witness<'_>]) -> Vec<StatusWord> {
    let mut words: Vec<StatusWord> = Vec::new();
    let said = |witness: &&Witness<'_>| {
        witness.record.statuses.iter().map(|word| said_on(word, witness)).collect::<Vec<_>>()
    };
    let now: Vec<Option<Date>> = witnesses.iter().filter(|w| !w.of_base).flat_map(|w| said(&w)).collect();
    let newest_now = now.iter().max().copied().flatten();
    let silent = |witness: &&Witness<'_>| {
        let newer = said(witness).into_iter().max().flatten() > newest_now;
        witness.of_base && !now.is_empty() && !(newer && now.iter().all(Option::is_some))
    };
    for witness in witnesses.iter().filter(|witness| !silent(witness)) {
        words.extend(
            witness
                .record
                .statuses
                .iter()
                .map(|word| StatusWord { said_on: said_on(word, witness), ..word.clone() }),
        );
    }
    words.sort_unstable_by(|a, b| {
        (Reverse(a.said_on), a.meaning, &a.raw).cmp(&(Reverse(b.said_on), b.meaning, &b.raw))
    });
    words.dedup();
    words
}

/// The day on which a word was said: its own, else that of its row. Everybody is a new lead on the day of entry, whatever came
/// of it afterwards; that day makes the word no news.
fn said_on(word: &StatusWord, witness: &Witness<'_>) -> Option<Date> {
    let entered_only = witness.record.updated.or(witness.record.last_contact).is_none();
    let news = !(entered_only && word.meaning == StatusMeaning::LeadNew);
    word.said_on.or(witness.trust.said_on.filter(|_| news))
}

/// Once anybody said so, it holds.
fn must_not_be_contacted(witnesses: &[Witness<'_>], talks: &[&InteractionRow]) -> bool {
    let forbids = |meaning: StatusMeaning| meaning == StatusMeaning::DoNotContact;
    let said = |witness: &Witness<'_>| {
        let record = witness.record;
        witness.stop_list || record.do_not_contact || record.statuses.iter().any(|word| forbids(word.meaning))
    };
    let answered =
        |talk: &&InteractionRow| talk.result.as_ref().and_then(|result| result.meaning).is_some_and(forbids);
    witnesses.iter().any(said) || talks.iter().any(answered)
}

/// The newest reason; of the undated ones the longest.
fn refusal_reason(witnesses: &[Witness<'_>], talks: &[&InteractionRow]) -> Option<String> {
    let written = witnesses
        .iter()
        .filter_map(|witness| Some((witness.trust.said_on, witness.record.refusal_reason.as_deref()?)));
    let heard = talks.iter().filter_map(|talk| Some((talk.date, talk.refusal_reason.as_deref()?)));
    written
        .chain(heard)
        .max_by_key(|(said_on, reason)| (*said_on, reason.chars().count(), Reverse(*reason)))
        .map(|(_, reason)| reason.to_owned())
}

/// Remarks of rows and of interactions, each text once with its first date; oldest first, undated last.
fn notes(witnesses: &[Witness<'_>], talks: &[&InteractionRow]) -> Vec<DatedNote> {
    let now: Vec<&str> = witnesses
        .iter()
        .filter(|witness| !witness.of_base)
        .flat_map(|witness| witness.record.notes.iter().map(|note| note.text.as_str()))
        .collect();
    // the earlier base has joined remarks, and may have divided one: what the input tells whole is not told again in parts
    let again = |witness: &Witness<'_>, text: &str| {
        witness.of_base && now.iter().any(|known| *known != text && known.contains(text))
    };
    let written = witnesses
        .iter()
        .flat_map(|witness| witness.record.notes.iter().filter(|note| !again(witness, note.text.trim())));
    let written = written.map(|note| (note.text.trim(), note.date));
    let heard = talks.iter().filter_map(|talk| Some((talk.note.as_deref()?.trim(), talk.date)));
    let mut texts: BTreeMap<&str, Option<jiff::civil::Date>> = BTreeMap::new();
    for (text, date) in written.chain(heard).filter(|(text, _)| !text.is_empty()) {
        let slot = texts.entry(text).or_insert(date);
        *slot = match (*slot, date) {
            (Some(known), Some(new)) => Some(known.min(new)),
            (known, new) => known.or(new),
        };
    }
    let mut notes: Vec<DatedNote> =
        texts.into_iter().map(|(text, date)| DatedNote { date, text: text.to_owned() }).collect();
    notes.sort_by_key(|note| (note.date.is_none(), note.date));
    notes
}
