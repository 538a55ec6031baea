//! Names typed with the keyboard switched to another language.

use super::{Parts, company_name, display};
use crate::model::CompanyName;
use crate::normalise::text::keyboard_layout_fix;

/// Keys beside the letters that are letters in another layout.
const LETTER_KEYS: [char; 8] = ['[', ']', ';', '\'', ',', '.', '`', 'ʼ'];

/// The name as it would have been with the keyboard in the layout of its language: `TOV "cntgnhfyc"` is `TOV "стептранс"`.
/// `None` unless that reads much more like a name; it stands beside the name as written, not in its place.
#[must_use]
pub fn retyped_name(raw: &str) -> Option<CompanyName> {
    let written = display(raw);
    let parts = Parts::of(&written);
    let (first, last) = (parts.kept().next()?.1, parts.kept().last()?.1);
    let (start, end) = (first.start, last.end());
    // a comma behind the name is one, or the last letter of a name in another layout
    let before = written.get(..start)?.trim_end_matches(LETTER_KEYS).len();
    let after = end + written.get(end..)?.len() - written.get(end..)?.trim_start_matches(LETTER_KEYS).len();
    [(before, end), (before, after)].into_iter().find_map(|(start, end)| {
        let retyped = keyboard_layout_fix(written.get(start..end)?)?;
        company_name(&[written.get(..start)?, &retyped, written.get(end..)?].concat())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_name_is_retyped_and_keys_beside_letters_are_letters() {
        for (raw, wanted) in [
            ("JSC «rb]dntgkjgjcnfx ufkbx»", "kyivteplopostach galich"),
            ("PP «cntggjcnfxcbcntvb j,hsq»", "steppostachsistemi obryy"),
            ("«fcnghjv uhegg», ОАО", "astprom grupp"),
            ("TOV «'dhjntgkjhtvjyn»", "yevroteploremont"),
            ("rdfpfh", "kvazar"),
        ] {
            assert_eq!(retyped_name(raw).map(|name| name.key().to_owned()).as_deref(), Some(wanted), "{raw}");
        }
        for raw in ["Lis sp. z o.o.", "BHP Consulting", "GTL", "ООО «Ромашка»", "J, K & Co. Ltd", "", "Ltd"]
        {
            assert_eq!(retyped_name(raw), None, "{raw}");
        }
    }
}
