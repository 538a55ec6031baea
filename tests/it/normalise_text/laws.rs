//! Laws that hold for every text.

use kartoteka::model::{DateOrder, DecimalMark};
use kartoteka::normalise::{address, company, date, money, person, text};
use proptest::prelude::*;
use rayon::prelude::*;

/// Texts of the alphabets and marks that the tool meets, with everything else Unicode has.
fn anything() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[ a-zA-Z.,\"'&()/-]{0,40}",
        "[ а-яА-ЯіїєґІЇЄҐa-z.,\"'«»()-]{0,40}",
        "[ א-ת\"'״׳.-]{0,30}",
        "[ 0-9.,'()/:T-]{0,24}",
        "(ООО|ТОВ|ФОП|ИП|Sp\\. z o\\.o\\.|GmbH|AG|S\\.A\\.|בע\"מ|oddział|филиал|ul\\.|г\\.|м\\.|zł|₴|12|тыс|,|\\.|-|\"| |[A-Za-zа-яі]{1,8}){0,8}",
    ]
}

fn has_content(text: &str) -> bool {
    // Arabic vowel signs count as alphabetic in Unicode, and are no letters
    let letter = |c: char| c.is_alphanumeric() && !('\u{64B}'..='\u{65F}').contains(&c);
    text::clean(text).chars().any(letter)
}

proptest! {
    #[test]
    fn cleaning_twice_is_cleaning_once(raw in anything()) {
        let once = text::clean(&raw);
        prop_assert_eq!(text::clean(&once), once);
    }

    #[test]
    fn a_skeleton_is_latin_and_its_own_skeleton(raw in anything()) {
        let once = text::skeleton(&raw);
        prop_assert!(once.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b' '), "{}", once);
        prop_assert!(!once.starts_with(' ') && !once.ends_with(' ') && !once.contains("  "));
        prop_assert_eq!(text::skeleton(&once), once.clone());
        prop_assert_eq!(once.is_empty(), !has_content(&raw));
    }

    #[test]
    fn coarser_keys_are_empty_only_with_the_skeleton(raw in anything()) {
        prop_assert_eq!(text::sound_key(&raw).is_empty(), text::skeleton(&raw).is_empty());
        prop_assert_eq!(text::consonant_key(&raw).is_empty(), text::skeleton(&raw).is_empty());
    }

    #[test]
    fn keyboards_and_placeholders_answer_for_every_text(raw in anything()) {
        let _ = text::keyboard_layout_fix(&raw);
        let _ = text::is_placeholder(&raw);
        let _ = text::script_of(&raw);
    }

    #[test]
    fn a_company_keeps_its_key_and_reads_itself_again(raw in anything()) {
        if let Some(name) = company::company_name(&raw) {
            prop_assert_eq!(name.key().is_empty(), !has_content(&raw));
            prop_assert_eq!(company::company_name(name.display()), Some(name));
        } else {
            prop_assert!(text::is_placeholder(&raw));
        }
        let _ = company::owner_of_sole_trader(&raw);
        let _ = company::legal_form(&raw);
    }

    #[test]
    fn a_person_reads_itself_again(raw in anything()) {
        for person in person::persons(&raw, None).values {
            prop_assert!(!person.key.is_empty());
        }
        let _ = person::looks_like_person(&raw);
        let _ = person::column_order([raw.as_str()].into_par_iter());
    }

    #[test]
    fn a_city_reads_itself_again(raw in anything()) {
        if let Some(city) = address::city(&raw, None) {
            prop_assert!(!city.key.is_empty());
            let again = address::city(&city.display, city.country).expect("a city stays one");
            prop_assert_eq!(again.key, city.key);
        }
    }

    #[test]
    fn addresses_answer_for_every_text(raw in anything()) {
        for country in [None, "PL".parse().ok(), "UA".parse().ok(), "GB".parse().ok(), "DE".parse().ok(), "IL".parse().ok()] {
            let parsed = address::full_address(&raw, country);
            prop_assert!(parsed.values.iter().all(|address| !address.is_empty()));
            if let Some(code) = address::postal_code(&raw, country) {
                prop_assert_eq!(address::postal_code(&code, country), Some(code));
            }
        }
        let _ = (address::looks_like_city(&raw), address::looks_like_address(&raw), address::looks_like_postal_code(&raw));
        let key = address::street_key(&raw);
        prop_assert_eq!(key.is_empty(), text::skeleton(&raw).is_empty());
    }

    #[test]
    fn dates_read_back(year in 1902_i16..=2100, month in 1_i8..=12, day in 1_i8..=28) {
        let wanted = jiff::civil::Date::new(year, month, day).expect("a day of the calendar");
        prop_assume!(wanted != jiff::civil::date(1970, 1, 1));
        for order in [DateOrder::DayMonthYear, DateOrder::MonthDayYear, DateOrder::YearMonthDay] {
            prop_assert_eq!(date::date(&wanted.to_string(), order, false), Some(wanted));
            prop_assert_eq!(date::date(&format!("{wanted}T10:15:00Z"), order, false), Some(wanted));
            prop_assert_eq!(date::date(&format!("{year:04}{month:02}{day:02}"), order, false), Some(wanted));
        }
        prop_assert_eq!(date::date(&format!("{day}.{month}.{year}"), DateOrder::DayMonthYear, false), Some(wanted));
        prop_assert_eq!(date::date(&format!("{month}/{day}/{year}"), DateOrder::MonthDayYear, false), Some(wanted));
    }

    #[test]
    fn dates_lie_within_bounds(raw in anything()) {
        for order in [DateOrder::DayMonthYear, DateOrder::MonthDayYear, DateOrder::YearMonthDay] {
            for serial in [false, true] {
                if let Some(found) = date::date(&raw, order, serial) {
                    prop_assert!((1900..=2100).contains(&found.year()));
                }
            }
        }
        let _ = date::column_dates([raw.as_str()].into_iter());
    }

    #[test]
    fn amounts_read_back(parts in -9_999_999_999_i64..9_999_999_999) {
        let hundredths = parts.unsigned_abs();
        let sign = if parts < 0 { "-" } else { "" };
        let (whole, cents) = (hundredths / 100, hundredths % 100);
        let grouped: String = whole.to_string().bytes().rev().enumerate().flat_map(|(i, b)| {
            (i > 0 && i % 3 == 0).then_some('\u{202F}').into_iter().chain([char::from(b)])
        }).collect::<Vec<char>>().into_iter().rev().collect();
        for (text, mark) in [
            (format!("{sign}{whole}.{cents:02}"), DecimalMark::Point),
            (format!("{sign}{whole},{cents:02} zł"), DecimalMark::Comma),
            (format!("{sign}{grouped},{cents:02}"), DecimalMark::Comma),
        ] {
            let (amount, _) = money::amount(&text, mark).expect("an amount");
            prop_assert_eq!(amount.ten_thousandths(), i128::from(parts) * 100, "{}", text);
        }
    }

    #[test]
    fn an_amount_shows_itself_readably(raw in anything()) {
        for mark in [DecimalMark::Comma, DecimalMark::Point] {
            if let Some((amount, _)) = money::amount(&raw, mark) {
                prop_assert_eq!(money::amount(&amount.to_string(), DecimalMark::Point).map(|a| a.0), Some(amount));
            }
        }
        let _ = money::column_amounts([raw.as_str()].into_iter());
    }
}
