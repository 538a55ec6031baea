//! Ids, codes, phones, e-mails and domains.

use super::{Kind, least, record};
use crate::link::features::hash;
use crate::link::trained::Trained;
use crate::model::{Email, EmailClass, Record, TaxId, TaxScheme, Validity, Website};

/// Letters from which a mailbox name tells whose it is.
const TELLING_MAILBOX: usize = 8;

/// By what a client is known and reached.
pub const COLUMNS: &[(&str, Kind)] = &[
    ("ids", Kind::Texts(|t, i| ids(record(t, i), |_| true, id_text))),
    ("ids_that_decide", Kind::Texts(|t, i| ids(record(t, i), decides, id_text))),
    ("registers", Kind::Texts(|t, i| ids(record(t, i), |_| true, register))),
    ("registers_that_decide", Kind::Texts(|t, i| ids(record(t, i), decides, register))),
    ("codes", Kind::Texts(|t, i| record(t, i).codes.to_vec())),
    ("accounts", Kind::Texts(|t, i| accounts(record(t, i)))),
    ("code_bits", Kind::Bits(code_bits)),
    ("phone", Kind::Text(|t, i| phones(t, i).next().map(|phone| phone.to_string()))),
    ("phones", Kind::Texts(|t, i| phones(t, i).map(|phone| phone.to_string()).collect())),
    (
        "phones_of_its_own",
        Kind::Texts(|t, i| {
            phones(t, i)
                .filter(|phone| !t.frequency.holders.phones.contains_key(phone))
                .map(|phone| phone.to_string())
                .collect()
        }),
    ),
    (
        "phone_bits",
        Kind::Bits(|t, i| {
            least(phones(t, i).map(|phone| t.frequency.holder_bits(&t.frequency.holders.phones, phone)))
        }),
    ),
    ("email", Kind::Text(|t, i| emails(record(t, i)).next().map(|email| email.as_str().to_owned()))),
    (
        "email_digits",
        Kind::Text(|t, i| {
            emails(record(t, i))
                .next()
                .map(|email| email.as_str().chars().filter(char::is_ascii_digit).collect())
        }),
    ),
    ("emails", Kind::Texts(|t, i| emails(record(t, i)).map(|email| email.as_str().to_owned()).collect())),
    (
        "emails_of_its_own",
        Kind::Texts(|t, i| {
            let own = emails(record(t, i)).map(Email::as_str);
            own.filter(|email| !t.frequency.holders.emails.contains_key(&hash::text(email)))
                .map(str::to_owned)
                .collect()
        }),
    ),
    (
        "email_bits",
        Kind::Bits(|t, i| {
            least(emails(record(t, i)).map(|email| {
                t.frequency.holder_bits(&t.frequency.holders.emails, hash::text(email.as_str()))
            }))
        }),
    ),
    ("mailboxes", Kind::Texts(|t, i| emails(record(t, i)).filter_map(mailbox).collect())),
    ("domains", Kind::Texts(|t, i| own_domains(record(t, i)).map(str::to_owned).collect())),
    (
        "domains_of_its_own",
        Kind::Texts(|t, i| {
            let own = own_domains(record(t, i));
            own.filter(|domain| !t.frequency.holders.domains.contains_key(&hash::text(domain)))
                .map(str::to_owned)
                .collect()
        }),
    ),
    (
        "domain_bits",
        Kind::Bits(|t, i| {
            least(
                own_domains(record(t, i))
                    .map(|domain| t.frequency.holder_bits(&t.frequency.holders.domains, hash::text(domain))),
            )
        }),
    ),
    ("domains_all", Kind::Texts(|t, i| all_domains(record(t, i)).map(str::to_owned).collect())),
    ("domains_with_its_name", Kind::Texts(with_its_name)),
];

/// Whether two different ids of this kind forbid a match.
fn decides(id: &TaxId) -> bool {
    id.scheme().is_identity() && id.validity() == Validity::Valid
}

fn ids(record: &Record, wanted: impl Fn(&TaxId) -> bool, shown: fn(&TaxId) -> String) -> Vec<String> {
    record.tax_ids.iter().filter(|id| wanted(id)).map(shown).collect()
}

fn id_text(id: &TaxId) -> String {
    format!("{}:{}", register(id), id.number())
}

/// Country and register; a Polish VAT number is the tax id it repeats.
fn register(id: &TaxId) -> String {
    let country = id.country().map(|country| country.to_string()).unwrap_or_default();
    let scheme =
        if id.scheme() == TaxScheme::Vat && country == "PL" { TaxScheme::PlNip } else { id.scheme() };
    format!("{country}:{}", scheme.as_str())
}

fn accounts(record: &Record) -> Vec<String> {
    let sound = record.bank_accounts.iter().filter(|account| account.validity() != Validity::Wrong);
    sound.map(|account| account.as_str().to_owned()).collect()
}

fn code_bits(trained: &Trained<'_>, place: usize) -> Option<f32> {
    let (codes, accounts) = (trained.features.codes.get(place), trained.features.accounts.get(place));
    let holders = &trained.frequency.holders.codes;
    least(codes.iter().chain(accounts).map(|&code| trained.frequency.holder_bits(holders, code)))
}

fn phones<'t>(trained: &'t Trained<'_>, place: usize) -> impl Iterator<Item = u64> + 't {
    trained.features.phones.get(place).iter().copied()
}

/// The e-mails that are no throw-away ones.
fn emails(record: &Record) -> impl Iterator<Item = &Email> {
    record.emails.iter().filter(|email| email.class() != EmailClass::Disposable)
}

/// What stands before the `@`, where it is long enough to tell whose it is.
fn mailbox(email: &Email) -> Option<String> {
    let (mailbox, _) = email.as_str().rsplit_once('@')?;
    (mailbox.len() >= TELLING_MAILBOX).then(|| mailbox.to_owned())
}

/// The domains of e-mails that no public provider keeps.
fn of_ones_own(record: &Record) -> impl Iterator<Item = &str> {
    let own =
        record.emails.iter().filter(|email| matches!(email.class(), EmailClass::Own | EmailClass::Role));
    own.map(Email::registrable_domain)
}

/// Domains of one's own, from e-mails and web sites.
fn own_domains(record: &Record) -> impl Iterator<Item = &str> {
    let sites = record.websites.iter().filter(|site| !site.is_shared_host());
    of_ones_own(record).chain(sites.map(Website::registrable_domain))
}

/// The domains of all e-mails and web sites.
fn all_domains(record: &Record) -> impl Iterator<Item = &str> {
    let emails = record.emails.iter().map(Email::registrable_domain);
    emails.chain(record.websites.iter().map(Website::registrable_domain))
}

/// The domains that begin like a name of the record.
fn with_its_name(trained: &Trained<'_>, place: usize) -> Vec<String> {
    let record = record(trained, place);
    let domains = of_ones_own(record).chain(record.websites.iter().map(Website::registrable_domain));
    let bears = |domain: &&str| {
        let label = domain.split('.').next().unwrap_or(domain);
        record.names.iter().any(|name| crate::link::judge::begins_alike(label, name.key()))
    };
    domains.filter(bears).map(str::to_owned).collect()
}
