//! Words without their endings.

/// A word without the endings of case, number and gender, no longer than sixteen letters. Crude, and the same for `клиент`,
/// `клиента` and `клиентов`, `komórkowy` and `komórkowego`, `phone` and `phones`, `חברה`, `החברה` and `חברת`.
pub(super) fn stem(word: &str) -> String {
    const LONGEST: usize = 16;
    if word.chars().count() <= 3 {
        return word.to_owned();
    }
    let hebrew = word.starts_with(|c: char| ('א'..='ת').contains(&c));
    let bare = if hebrew { hebrew_stem(word) } else { bare_stem(word) };
    bare.chars().take(LONGEST).collect()
}

/// Endings that hold a consonant, of Slavic adjectives and nouns and of German plurals; what remains has four letters or
/// more.
const ENDINGS: [&str; 36] = [
    "ого", "его", "ому", "ему", "ыми", "ими", "ами", "ями", "ові", "еві", "ых", "их", "ым", "им", "ом", "ем",
    "ам", "ям", "ах", "ях", "ов", "ев", "ів", "їв", "ego", "emu", "ymi", "imi", "ami", "ach", "ych", "ich",
    "ej", "ow", "em", "owi",
];

fn bare_stem(word: &str) -> &str {
    const VOWELS: &str = "aeiouysаеиоуыэюяійїєьъ";
    let long = |text: &str, least: usize| text.chars().count() >= least;
    // a `status` is no `state`: its ending is part of the word, and a case may stand behind it (`statusu`)
    if let Some(end) = word.rfind("us").map(|at| at + "us".len()).filter(|end| *end > 5)
        && word.len() <= end + 2
        && let Some(latin) = word.get(..end)
    {
        return latin;
    }
    let mut bare = word;
    loop {
        let trimmed = bare.trim_end_matches(|c: char| VOWELS.contains(c));
        let trimmed = if long(trimmed, 3) { trimmed } else { bare };
        let cut = ENDINGS.iter().filter_map(|ending| bare.strip_suffix(ending)).find(|rest| long(rest, 4));
        let next = cut.unwrap_or(trimmed);
        if next.len() == bare.len() {
            return bare;
        }
        bare = next;
    }
}

/// Without the article before it, and without the ending that a noun changes before another (`מדינה`, `מדינת`).
fn hebrew_stem(word: &str) -> &str {
    let long = |text: &&str| text.chars().count() >= 3;
    let bare = word.strip_prefix('ה').filter(long).unwrap_or(word);
    bare.strip_suffix(['ה', 'ת']).filter(long).unwrap_or(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for forms in [
            &["клиент", "клиента", "клиентов", "клиенту"][..],
            &["мобильный", "мобильного", "мобильная", "мобильных"],
            &["дата", "даты", "дату"],
            &["мобільний", "мобільного"],
            &["komorkowy", "komorkowego", "komorkowa", "komorkowych"],
            &["adres", "adresu", "adresy"],
            &["kontaktowa", "kontaktowej"],
            &["phone", "phones"],
            &["status", "statusu", "statusem"],
            &["חברה", "החברה", "חברת"],
        ] {
            let stems: Vec<String> = forms.iter().map(|form| stem(form)).collect();
            assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{forms:?}: {stems:?}");
        }
        for (one, other) in
            [("contact", "contract"), ("клиент", "контакт"), ("nazwa", "nazwisko"), ("status", "state")]
        {
            assert_ne!(stem(one), stem(other));
        }
    }

    #[test]
    fn a_stem_is_its_own_stem_and_never_empty() {
        for word in ["owego", "ieieie", "ыыыы", "ного", "האתה", "ssss", "ах", ""] {
            let once = stem(word);
            assert_eq!(stem(&once), once, "{word}");
            assert_eq!(once.is_empty(), word.is_empty());
        }
    }
}
