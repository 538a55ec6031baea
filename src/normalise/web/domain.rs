//! Domain names: syntax, Unicode form, the part that its owner registered.

/// A domain name with at least two labels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::normalise) struct Domain {
    /// Lower case, in Unicode.
    pub name: String,
    /// The part that its owner registered, by the public suffix list; the whole name where the list does not tell.
    pub registrable: String,
    /// Whether the public suffix list knows what the name ends in.
    pub known_suffix: bool,
}

/// Reads a domain name (RFC 1034 and RFC 1123 syntax, RFC 5890 and UTS 46 where it is not ASCII).
pub(in crate::normalise) fn domain(text: &str) -> Option<Domain> {
    let name = if text.is_ascii() && !has_ace_label(text) {
        let name = text.to_ascii_lowercase();
        is_ldh_name(&name).then_some(name)?
    } else {
        // UTS 46 lets symbols pass, RFC 5892 does not
        if !text.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '.') || is_mark(c)) {
            return None;
        }
        let ascii = idna::domain_to_ascii_strict(text).ok()?;
        if !is_ldh_name(&ascii) {
            return None;
        }
        let (unicode, well) = idna::domain_to_unicode(&ascii);
        // a form that does not come back is kept as it travels
        let comes_back =
            well.is_ok() && idna::domain_to_ascii_strict(&unicode).is_ok_and(|back| back == ascii);
        if comes_back { unicode } else { ascii }
    };
    let known_suffix = psl::suffix(name.as_bytes()).is_some_and(|suffix| suffix.is_known());
    let registrable = psl::domain_str(&name).map_or_else(|| name.clone(), str::to_owned);
    Some(Domain { name, registrable, known_suffix })
}

/// Whether the text is a public suffix itself (`com.pl`), which nobody owns.
pub(in crate::normalise) fn is_public_suffix(name: &str) -> bool {
    psl::domain_str(name).is_none()
}

/// Combining marks of the alphabets in use: accents written apart, points of Hebrew.
pub(in crate::normalise) fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}')
}

fn has_ace_label(text: &str) -> bool {
    text.split('.').any(|label| label.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("xn--")))
}

/// Letters, digits, hyphens within; the last label is no number, or it would be an address.
fn is_ldh_name(name: &str) -> bool {
    let mut labels = 0;
    let right = name.split('.').all(|label| {
        labels += 1;
        (1..=63).contains(&label.len())
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    });
    right && labels >= 2 && name.len() <= 253 && !name.ends_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::domain;

    #[test]
    fn names_and_what_their_owner_registered() {
        for (text, name, registrable) in [
            ("WWW.Firma.COM.PL", "www.firma.com.pl", "firma.com.pl"),
            ("xn--80akhbyknj4f.xn--p1ai", "испытание.рф", "испытание.рф"),
            ("müller.de", "müller.de", "müller.de"),
            ("shop.firma.co.il", "shop.firma.co.il", "firma.co.il"),
        ] {
            let found = domain(text).expect("a domain");
            assert_eq!((found.name.as_str(), found.registrable.as_str()), (name, registrable));
            assert!(found.known_suffix);
        }
        for text in
            ["firma", "-firma.pl", "firma-.pl", "firma..pl", "firma.pl>", "1.2.3.4", "", ".", "fir ma.pl"]
        {
            assert_eq!(domain(text), None, "{text}");
        }
        assert!(!domain("firma.plx").expect("a domain").known_suffix);
    }
}
