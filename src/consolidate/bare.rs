//! Texts as they are compared with golden values: letters and digits alone, in small letters.

/// A bare text.
pub(super) fn bare(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    push_bare(text, &mut bare);
    bare
}

fn push_bare(text: &str, bare: &mut String) {
    for letter in text.chars() {
        match letter {
            // the alphabets met most, without a look into the tables of Unicode
            'a'..='z' | '0'..='9' | 'а'..='я' | 'א'..='ת' => bare.push(letter),
            'A'..='Z' => bare.push(letter.to_ascii_lowercase()),
            _ if letter.is_alphanumeric() => bare.extend(letter.to_lowercase()),
            _ => {}
        }
    }
}

/// The words of a text, as they stand there.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Bare texts, one behind the other in one buffer, to be searched. A client has some dozens of them, and there may be a million
/// clients: a string each would cost more than all that is done with it.
#[derive(Debug, Default)]
pub(super) struct BareTexts {
    buffer: String,
    /// Where each text stands in the buffer, in the order of the texts.
    ranges: Vec<(u32, u32)>,
}

impl BareTexts {
    /// Whether a bare text is among them.
    pub fn has(&self, bare: &str) -> bool {
        self.ranges.binary_search_by(|range| text_at(&self.buffer, *range).cmp(bare)).is_ok()
    }
}

impl<'a> FromIterator<&'a str> for BareTexts {
    fn from_iter<I: IntoIterator<Item = &'a str>>(texts: I) -> Self {
        let (mut buffer, mut ranges) = (String::new(), Vec::new());
        let end = |buffer: &String| u32::try_from(buffer.len()).unwrap_or(u32::MAX);
        for text in texts {
            let start = end(&buffer);
            push_bare(text, &mut buffer);
            ranges.push((start, end(&buffer)));
        }
        ranges.sort_unstable_by(|a, b| text_at(&buffer, *a).cmp(text_at(&buffer, *b)));
        Self { buffer, ranges }
    }
}

fn text_at(buffer: &str, (start, end): (u32, u32)) -> &str {
    buffer.get(start as usize..end as usize).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{BareTexts, bare};

    #[test]
    fn only_letters_and_digits_count() {
        for (written, known) in
            [("Sp. z O.O.", "spzoo"), ("ООО «Ёлка»", "оооёлка"), ("ŻÓŁĆ 7", "żółć7"), ("…", "")]
        {
            assert_eq!(bare(written), known);
        }
    }

    #[test]
    fn a_letter_is_bared_as_the_tables_of_unicode_say() {
        for letter in (0..0x3000).filter_map(char::from_u32) {
            let told: String = Some(letter)
                .filter(|c| c.is_alphanumeric())
                .into_iter()
                .flat_map(char::to_lowercase)
                .collect();
            assert_eq!(bare(&letter.to_string()), told, "{letter:?}");
        }
    }

    #[test]
    fn texts_are_found_whatever_their_order() {
        let texts: BareTexts = ["Zebra", "a-b", "", "ab"].into_iter().collect();
        assert!(texts.has("zebra") && texts.has("ab") && texts.has(""));
        assert!(!texts.has("b"));
    }
}
