//! What the values of a column say for and against each field, in log-odds.
//!
//! The weights are judgements, not estimates: how seldom a value of another field has the form (`gain`), and how seldom
//! a true value lacks it (`loss`).

use super::families::{TAX_FIELDS, is_date, is_number, is_phone};
use super::profile::{Form, Profile};
use crate::model::Field;

/// The share of values from which a form is held to be there at all.
const PLENTY: f64 = 0.75;

/// The log-odds that the values give to a field; nothing for an empty column.
pub(crate) fn value_evidence(field: Field, profile: &Profile) -> f64 {
    if profile.is_empty() {
        return 0.0;
    }
    let (fit, gain, loss) = form(field, profile);
    // a handful of values proves less than a column of them
    let trust = (profile.sampled as f64 / 4.0).min(1.0).sqrt();
    let fit = (fit / PLENTY).clamp(0.0, 1.0);
    trust * (fit * (gain + loss) - loss - foreign(field, profile))
}

/// How much of the column has the field's form, what that is worth, and what its absence costs.
#[allow(clippy::too_many_lines)] // one line a field reads better than the same table cut in pieces
fn form(field: Field, p: &Profile) -> (f64, f64, f64) {
    let share = |form| p.share(form);
    let few = p.kinds <= 40 && p.distinct < 0.5;
    let unique = p.distinct > 0.9;
    let date = if p.dates.is_some() { 1.0 } else { 0.0 };
    let number = if p.amounts.is_some() && p.dates.is_none() { 1.0 } else { 0.0 };
    let money = number * if share(Form::Decimal) > 0.3 || p.currency.is_some() { 1.0 } else { 0.4 };
    match field {
        Field::Email => (share(Form::Email), 8.0, 6.0),
        Field::Phone => (phones(p), 6.0, 5.0),
        Field::Mobile => (phones(p), if share(Form::Mobile) > 0.9 { 6.2 } else { 5.0 }, 5.0),
        Field::PhoneOther => (phones(p), 4.5, 4.0),
        Field::Fax => (phones(p), 2.0, 4.0),
        Field::Website => (share(Form::Web), 7.0, 4.0),
        Field::Messenger => (share(Form::Social).max(0.4 * share(Form::Web)), 5.0, 0.3),
        Field::BankAccount => (share(Form::Bank), 7.0, 3.0),
        Field::BankCode => (share(Form::Bic), 5.0, 0.5),
        Field::Currency => (share(Form::Currency), 6.0, 5.0),
        Field::Country => {
            // single letters are countries only where the header says so
            let signs =
                share(Form::Country) + share(Form::CountrySign) > PLENTY && share(Form::CountrySign) > 0.0;
            if signs { (PLENTY, 0.0, 3.0) } else { (share(Form::Country), 6.0, 3.0) }
        }
        Field::City => (share(Form::City) * 1.2, 4.8, 2.5),
        Field::Region => (share(Form::Words(Field::Region)) * 1.3, 4.5, 0.8),
        Field::PostalCode => {
            // bare digits are post codes of many countries, and much else
            let bare = share(Form::Integer) > 0.8 && (4.0..=7.5).contains(&p.length);
            let formed = share(Form::PostalCode);
            // the codes of several countries in one column: bare digits among marked ones are codes too
            let mixed = if share(Form::MarkedPostalCode) > 0.03 { share(Form::ShortNumber) } else { 0.0 };
            let fit = (formed + mixed).max(if bare { one_length(p) } else { 0.0 });
            // less than for a code of the firm's own: the column beside it must say more
            match (bare, unique) {
                (true, _) if p.rising || p.running => (fit, 0.5, 0.8),
                (true, _) if mixed > 0.0 => (fit, 3.2, 0.8),
                (true, true) => (fit, 1.6, 0.8),
                (true, false) => (fit, 2.1, 0.8),
                (false, _) => (fit, 5.0, 3.0),
            }
        }
        Field::Street => {
            let named = if p.distinct > 0.6 { 0.55 * share(Form::NameAndNumber) } else { 0.0 };
            (share(Form::Street).max(named) - 0.5 * share(Form::Address), 4.5, 1.5)
        }
        Field::FullAddress => {
            // a street alone is an address too, where nothing says `street`
            let named = (share(Form::NameAndNumber) - share(Form::Street)).max(0.0);
            let named = if p.distinct > 0.6 { 0.6 * named } else { 0.0 };
            ((share(Form::Address) * 1.4).max(named), 5.2, 0.8)
        }
        Field::HouseNumber => (share(Form::HouseNumber), 1.0, 3.0),
        Field::ContactFullName => {
            // of fifty persons some have a given name that is known
            let strangers = p.kinds >= 50 && share(Form::Person) < 0.1;
            (share(Form::Person), if few { 2.0 } else { 4.6 }, if strangers { 4.5 } else { 2.5 })
        }
        Field::ContactFirstName => (share(Form::GivenName), if few { 2.2 } else { 4.2 }, 2.0),
        Field::ContactLastName => (share(Form::FamilyName) * 1.3, 3.4, 1.2),
        Field::ContactMiddleName => (share(Form::Patronymic), 6.0, 1.5),
        Field::Salutation => (share(Form::Words(Field::Salutation)), 5.5, 2.0),
        Field::Position => (share(Form::Words(Field::Position)), 4.8, 0.6),
        Field::CompanyName => {
            let short = if p.words < 6.5 && p.length > 3.0 { 1.0 } else { 0.4 };
            let named = (share(Form::Company) * 2.6).min(1.0) * short;
            (named.max(if looks_like_names(p) { 0.55 } else { 0.0 }), 5.4, 1.2)
        }
        Field::LegalName => (share(Form::Company), 2.0, 1.5),
        Field::LegalForm => (share(Form::Legal), 7.0, 2.5),
        Field::Status => (
            share(Form::Status),
            if !few {
                1.5
            } else if p.words > 1.5 {
                3.9
            } else {
                4.5
            },
            2.2,
        ),
        Field::OrderStatus => (share(Form::OrderState), if few { 4.6 } else { 1.0 }, 2.2),
        Field::InteractionResult => (share(Form::Result), if p.words > 1.5 { 4.4 } else { 3.4 }, 1.2),
        Field::RefusalReason => {
            let reasons = share(Form::Refusal) >= PLENTY && share(Form::Refusal) >= share(Form::Result);
            (share(Form::Refusal), if reasons { 5.0 } else { 3.6 }, 1.0)
        }
        Field::InteractionKind => (share(Form::Words(Field::InteractionKind)), 4.0, 0.8),
        Field::Source => (share(Form::Words(Field::Source)), 4.2, 0.4),
        Field::Industry => (share(Form::Words(Field::Industry)), 4.2, 0.4),
        Field::ClientType => (share(Form::Words(Field::ClientType)), 1.8, 0.4),
        Field::Owner => {
            let people = share(Form::GivenName).max(share(Form::Person)).max(0.6 * share(Form::Name));
            (
                if few && p.length < 40.0 && share(Form::Integer) < 0.5 { people } else { 0.0 },
                3.2,
                if unique && p.sampled > 20 { 3.0 } else { 0.6 },
            )
        }
        Field::DoNotContact | Field::MarketingConsent => (share(Form::YesNo), 1.6, 0.6),
        Field::Notes => (if p.dates.is_none() { remarks(p) } else { 0.0 }, 4.0, 0.0),
        Field::Birthday => {
            let old =
                p.years().is_some_and(|(first, last)| last <= 2012 && (first < 1985 || last - first >= 15));
            let whole: f64 = date * if old { 1.0 } else { 0.35 };
            // numbers with two decimals have this form too, so that only the header can name it
            (whole.max(share(Form::DayMonth) * 0.75), if whole > 0.0 { 4.5 } else { 0.0 }, 5.0)
        }
        // clients are entered over the years, the last contacts with them are recent
        Field::CreatedDate => (date, if recent(p) { 2.8 } else { 3.2 }, 4.0),
        Field::OrderDate => (date, 3.0, 5.0),
        Field::LastContactDate => (date, if recent(p) { 3.2 } else { 2.8 }, 4.0),
        Field::InteractionDate => (date, 2.8, 4.0),
        Field::UpdatedDate | Field::FirstOrderDate | Field::LastOrderDate => (date, 2.0, 4.0),
        Field::NextContactDate => (date, 2.4, 2.5),
        Field::OrderAmount => (money, 3.4, 5.0),
        Field::UnitPrice => (money, 2.4, 4.0),
        Field::AnnualRevenue => (number, 0.8, 2.0),
        Field::Discount => (number, 0.6, 1.5),
        Field::Quantity => {
            let small = share(Form::Integer) > 0.8 && p.largest < 5_000.0 && !p.running && p.dates.is_none();
            (if small { 1.0 } else { number * 0.4 }, 2.0, 3.0)
        }
        Field::OrderNumber => {
            let number = share(Form::Integer).max(share(Form::Opaque)).max(share(Form::Float));
            let hash = share(Form::Hash);
            let document = share(Form::Document);
            if document > PLENTY && p.distinct > 0.8 {
                return (document, 5.0, 1.8);
            }
            if few && share(Form::Digits) < 0.1 && number < 0.1 {
                // the kind of paper that the number is of
                return (0.0, 2.6, 7.0);
            }
            let gain = if hash > PLENTY { 4.6 } else { 2.6 };
            (share(Form::Code).max(hash).max(number * 0.7), gain, 1.8)
        }
        Field::ExternalId => {
            let code = share(Form::Code).max(share(Form::Integer).max(share(Form::Float)) * 0.6);
            (code, if unique { 3.0 } else { 2.0 }, if p.words > 1.5 { 3.0 } else { 0.2 })
        }
        Field::ProductCode => (share(Form::Code), 1.0, 0.8),
        Field::Product => (if few && is_other_text(p) { PLENTY } else { 0.2 }, 2.3, 0.2),
        Field::RowNumber => (if p.running { 1.0 } else { 0.0 }, 4.0, 4.5),
        Field::OrderLine => (if share(Form::Integer) > 0.9 { 0.6 } else { 0.0 }, 0.6, 3.0),
        Field::Size => (share(Form::Integer).max(share(Form::HouseNumber)), 0.6, 0.2),
        Field::TaxId => {
            // where one scheme holds for most, the column is named for that
            let most = p.schemes.values().copied().fold(share(Form::Prefixed), f64::max);
            (share(Form::TaxId), if most >= 0.4 { 3.2 } else { 4.2 }, 1.0)
        }
        Field::Department | Field::BankName | Field::Tags | Field::NextStep => (0.0, 0.0, 0.0),
        Field::PlNip
        | Field::PlRegon
        | Field::PlKrs
        | Field::PlPesel
        | Field::RuInn
        | Field::RuKpp
        | Field::RuOgrn
        | Field::RuOkpo
        | Field::UaEdrpou
        | Field::UaIpn
        | Field::IlHp
        | Field::IlTz
        | Field::VatId
        | Field::DeTaxNumber
        | Field::DeHrb
        | Field::UsEin => tax(field, p),
    }
}

/// Bare digits, nearly all of one length, as many as post codes have.
fn one_length(p: &Profile) -> f64 {
    let most = p.length.ceil();
    if (5.0..=7.0).contains(&most) && most - p.length < 0.4 { PLENTY } else { 0.0 }
}

/// How much of a column reads like somebody's remarks: sentences, or phrases that begin without a capital.
fn remarks(p: &Profile) -> f64 {
    if p.share(Form::Document) > 0.5 {
        return 0.0;
    }
    let sentences = p.share(Form::Sentence) * if p.words < 4.0 { 0.5 } else { 0.8 };
    // without capitals only repetition tells a remark from a name
    let caseless = if p.distinct < 0.6 && p.sampled >= 10 { p.share(Form::Caseless) * 0.9 } else { 0.0 };
    // one word is rather a choice from a list
    let phrases = (p.share(Form::Remark) + caseless) * if p.words < 1.8 { 0.6 } else { 1.0 };
    let otherwise = [Form::Person, Form::Street, Form::Company, Form::City, Form::Country]
        .into_iter()
        .map(|form| p.share(form))
        .fold(p.share(Form::Status).min(0.5), f64::max);
    sentences.max(phrases - 0.5 * otherwise)
}

/// Words that are none of those that other fields have.
fn is_other_text(p: &Profile) -> bool {
    const OTHERWISE: [Form; 10] = [
        Form::Person,
        Form::GivenName,
        Form::City,
        Form::Country,
        Form::Street,
        Form::Status,
        Form::OrderState,
        Form::Result,
        Form::Refusal,
        Form::Remark,
    ];
    p.length >= 3.0
        && p.share(Form::Company) < 0.1
        && p.dates.is_none()
        && p.amounts.is_none()
        && p.share(Form::Integer) < 0.2
        && OTHERWISE.iter().all(|form| p.share(*form) < 0.35)
}

/// All dates lie within two calendar years.
fn recent(p: &Profile) -> bool {
    p.sampled >= 5 && p.years().is_some_and(|(first, last)| last - first <= 1)
}

/// Bare ids have as many digits as phones; where a check digit fits often, they are ids.
fn phones(p: &Profile) -> f64 {
    let ids = p.schemes.values().copied().fold(0.0, f64::max);
    let ids = ids.max(p.share(Form::Kpp));
    p.share(Form::Phone) * if ids > 0.3 { 0.8 * (1.0 - ids) } else { 1.0 }
}

/// What the values say for phones where the header does: people write beside a number whose it is, and where the header says
/// what a number is, no check digit makes it another.
pub(crate) fn headed_phones(p: &Profile) -> f64 {
    const WORTH: f64 = 4.0;
    let held = p.share(Form::Phone) + p.share(Form::HoldsPhone);
    if p.is_empty() { 0.0 } else { WORTH * (2.0 * (held / PLENTY).min(1.0) - 1.0) }
}

/// Nearly all values are phones of mobile networks, and not all of them ids by their check digits.
pub(crate) fn is_mobiles(p: &Profile) -> bool {
    const MOST: f64 = 0.9;
    let ids = p.schemes.values().copied().fold(0.0, f64::max);
    p.share(Form::Mobile) >= MOST && (ids < MOST || p.sampled < 10)
}

/// Many different texts of a few words that are nothing else: most likely names of firms without their legal forms.
fn looks_like_names(p: &Profile) -> bool {
    const OTHERWISE: [Form; 9] = [
        Form::Person,
        Form::City,
        Form::Street,
        Form::Code,
        Form::Status,
        Form::Result,
        Form::Phone,
        Form::Decimal,
        Form::HouseNumber,
    ];
    p.distinct > 0.5
        && p.sampled >= 10
        && (1.4..6.0).contains(&p.words)
        && (5.0..60.0).contains(&p.length)
        && p.dates.is_none()
        && p.amounts.is_none()
        // names of goods hold sizes and types
        && p.share(Form::Mixed) < 0.35
        && OTHERWISE.iter().all(|form| p.share(*form) < 0.3)
}

/// One number in ten or eleven satisfies a check digit by chance, so half of a column is strong evidence. Columns named
/// for one scheme often hold foreign ids too, which count half.
fn tax(field: Field, p: &Profile) -> (f64, f64, f64) {
    let own = TAX_FIELDS
        .iter()
        .find(|(known, _)| *known == field)
        .and_then(|(_, scheme)| p.schemes.get(scheme))
        .copied()
        .unwrap_or(0.0);
    let any = p.share(Form::TaxId);
    // a person's and a company's number have one form in Israel; without a header it is the company's
    let gain = match field {
        Field::IlTz | Field::RuOkpo => 4.0,
        Field::UaIpn | Field::PlRegon => 5.2,
        _ => 6.0,
    };
    // no check digit, no proof: only the absence of digits speaks against it
    let checked =
        !matches!(field, Field::PlKrs | Field::RuKpp | Field::DeHrb | Field::UsEin | Field::DeTaxNumber);
    if p.length < 6.0 {
        return (0.0, gain, 5.0);
    }
    if field == Field::RuKpp && p.share(Form::Kpp) > 0.6 {
        return (p.share(Form::Kpp), 6.0, 1.5);
    }
    if field == Field::VatId && p.share(Form::Prefixed) > own {
        return (p.share(Form::Prefixed).max(0.35 * any) * 1.3, 4.8, 1.5);
    }
    if !checked {
        return (p.share(Form::Integer).max(p.share(Form::Code)), 0.6, 1.5);
    }
    (((own - 0.12) * 1.15).max(0.35 * any), gain, 1.5)
}

/// The cost of a form that values of this field never have.
fn foreign(field: Field, p: &Profile) -> f64 {
    const SURE: f64 = 0.75;
    const COST: f64 = 5.0;
    if matches!(field, Field::Notes | Field::Tags | Field::NextStep) {
        return if p.share(Form::Email).max(p.share(Form::Phone)) > SURE { 1.5 } else { 0.0 };
    }
    let email = p.share(Form::Email) > SURE && field != Field::Email;
    let web = p.share(Form::Web) > SURE && !matches!(field, Field::Website | Field::Messenger);
    let phone = p.share(Form::Phone) > SURE
        && p.share(Form::TaxId) < 0.5
        && p.share(Form::Decimal) < 0.2
        && !is_phone(field)
        && !(field == Field::PostalCode && p.length < 7.5)
        && !matches!(field, Field::ExternalId | Field::OrderNumber | Field::ProductCode | Field::RowNumber)
        && !TAX_FIELDS.iter().any(|(tax, _)| *tax == field)
        && field != Field::TaxId;
    // the day on which somebody left a list, or agreed to be written to, says that he did
    let said = matches!(field, Field::DoNotContact | Field::MarketingConsent);
    let date = p.dates.is_some() && !is_date(field) && !said;
    let number = p.share(Form::Decimal) > SURE
        && !is_number(field)
        && !(p.share(Form::Float) > SURE && matches!(field, Field::ExternalId | Field::OrderNumber))
        && p.dates.is_none()
        && !(field == Field::Birthday && p.share(Form::DayMonth) > SURE);
    let opaque = p.share(Form::Opaque) > SURE && !matches!(field, Field::ExternalId | Field::OrderNumber);
    let code = p.share(Form::Code) > SURE
        && p.words < 1.3
        && matches!(
            field,
            Field::CompanyName | Field::LegalName | Field::ContactFullName | Field::City | Field::Product
        );
    let hash = p.share(Form::Hash) > SURE
        && !matches!(field, Field::OrderNumber | Field::ExternalId | Field::ProductCode);
    // bare numbers are nobody's name
    let nameless = p.share(Form::Integer) > SURE
        && matches!(
            field,
            Field::CompanyName
                | Field::LegalName
                | Field::ContactFullName
                | Field::ContactFirstName
                | Field::ContactLastName
                | Field::City
                | Field::Owner
        );
    if email || web || phone || date || number || code || opaque || hash || nameless { COST } else { 0.0 }
}
