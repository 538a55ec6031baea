//! The report: what it shows is what was counted, it loads nothing, and typed text stays text.

use kartoteka::audit::audit;
use kartoteka::normalise::company::company_name;
use kartoteka::write::Words;

use super::{sample, text, written};

fn html() -> String {
    text(written(&sample::results()).path(), "audit.html")
}

#[test]
fn it_shows_the_figures_of_the_audit() {
    let (html, audit) = (html(), audit(&sample::results()));
    let english = Words::for_language("en");
    let counts = &audit.counts;
    let shows = |what: String| assert!(html.contains(&what), "{what}");
    shows(format!("<b>{} clients</b>", counts.clients));
    shows(format!(
        "{} companies, {} private person, {} contact person.",
        counts.companies, counts.persons, counts.contacts
    ));
    shows(format!("{} rows read, {} rows accounted for", counts.rows, counts.rows));
    for criterion in &audit.criteria {
        shows(format!("{}<small> / 100</small>", criterion.score.unwrap()));
        for part in criterion.parts.iter().filter(|part| part.of > 0) {
            shows(format!("<small>{} of {}</small>", part.have, part.of));
        }
    }
    for line in &audit.statuses {
        shows(format!("<b>{}</b><i class=\"{}-fill\">", line.clients, line.status));
    }
    for action in &audit.plan {
        shows(format!(
            "<td class=\"num\">{}<br><span class=\"note\">of {}</span></td>",
            action.count, action.of
        ));
    }
    for line in &audit.ledger {
        shows(line.file.clone());
    }
    for finding in &audit.findings {
        shows(format!("<span class=\"num\">{}</span></summary>", finding.count));
    }
    for file in &audit.unread {
        shows(english.tell(&file.reason).into_owned());
    }
    for join in audit.duplicates.biggest.iter().flat_map(|merge| &merge.joins) {
        for piece in &join.evidence {
            shows(english.tell(&piece.level).replace('"', "&#34;"));
        }
    }
}

#[test]
fn it_loads_nothing() {
    let html = html();
    for loader in ["<img", "<iframe", "@import", "url(", "src=", "href=\"http", "href=\"//"] {
        assert!(!html.contains(loader), "{loader}");
    }
    assert!(html.contains("default-src 'none'"));
    assert_eq!(html.matches("<script").count(), 1, "search and sort in tables, allowed by its hash");
}

#[test]
fn typed_text_cannot_become_markup() {
    let mut results = sample::results();
    let evil = "<script>alert(1)</script>\"'&";
    results.base.clients[0].owner = Some(evil.to_owned());
    results.base.clients[0].channel = Some(evil.to_owned());
    results.sources[0].path = evil.to_owned();
    results.intake.records[0].names = company_name(evil).into_iter().collect();
    let html = text(written(&results).path(), "audit.html");
    assert_eq!(html.matches("<script").count(), 1);
    assert!(!html.contains("<script>alert"));
    assert!(html.contains("&#60;script&#62;alert(1)"));
}

#[test]
fn it_speaks_every_language_and_runs_their_way() {
    for words in Words::all() {
        let folder = tempfile::tempdir().unwrap();
        super::write_in(folder.path(), &sample::results(), words.code());
        let html = text(folder.path(), "audit.html");
        assert!(html.contains(&format!("<html lang=\"{}\" dir=\"{}\">", words.code(), words.direction())));
        assert!(html.contains(words.say("verdict.do_first")));
        assert!(!html.contains("⟨missing⟩"));
    }
}

#[test]
fn without_a_language_it_speaks_that_of_the_headers() {
    let folder = tempfile::tempdir().unwrap();
    super::write_in(folder.path(), &sample::results(), "");
    assert!(text(folder.path(), "audit.html").contains("<html lang=\"pl\" dir=\"ltr\">"));
}

#[test]
fn no_message_is_missing() {
    for results in [sample::results(), sample::nothing(), sample::large()] {
        let html = text(written(&results).path(), "audit.html");
        assert!(!html.contains("⟨missing⟩"), "{}", html.split("⟨missing⟩").next().unwrap_or_default());
        // a brace that was not filled
        let body = html.split("</style>").nth(1).and_then(|rest| rest.split("<script>").next()).unwrap();
        assert!(!body.contains('{'), "{:?}", body.split('{').nth(1).map(|rest| &rest[..40]));
    }
}

#[test]
fn ids_of_private_persons_stay_out() {
    let mut results = sample::results();
    let pesel = "44051401359";
    let ids =
        kartoteka::normalise::tax_id::tax_ids(pesel, Some(kartoteka::model::TaxScheme::PlPesel), None).values;
    assert_eq!(ids.len(), 1);
    results.intake.records[0].tax_ids = ids.clone().into();
    results.intake.records[2].tax_ids = ids.into();
    results.intake.records[0].names = company_name(&format!("Firma {pesel}")).into_iter().collect();
    let folder = written(&results);
    for name in ["audit.html", "audit.json"] {
        let text = text(folder.path(), name);
        assert!(!text.contains(pesel), "{name}");
        assert!(text.contains("Firma •••"), "{name}");
    }
}

/// Lists in the report are cut, so that its size does not follow that of the base.
#[test]
fn it_stays_small_however_many_clients_there_are() {
    let size = |more: usize| text(written(&sample::with_more_clients(more)).path(), "audit.html").len();
    let (small, large) = (size(500), size(20_000));
    assert!(large < 2_000_000, "{large} bytes");
    assert!(large < small + small / 10, "{small} bytes became {large}");
}

/// A colour as red, green and blue from 0 to 1.
fn colour(hex: &str) -> [f64; 3] {
    let digits = hex.trim_start_matches('#');
    [0, 2, 4].map(|at| f64::from(u8::from_str_radix(&digits[at..at + 2], 16).unwrap()) / 255.0)
}

/// The contrast of two colours (WCAG 2.2, relative luminance).
fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let luminance = |colour: [f64; 3]| {
        let linear = colour.map(|c| if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) });
        linear.iter().zip([0.2126, 0.7152, 0.0722]).map(|(c, weight)| c * weight).sum::<f64>()
    };
    let (x, y) = (luminance(a), luminance(b));
    (x.max(y) + 0.05) / (x.min(y) + 0.05)
}

/// Text reaches the contrast of WCAG level AA (4.5), by day and by night; shapes reach 3 against what they lie on.
#[test]
fn colours_can_be_told_apart() {
    let html = html();
    let style = html.split("<style>").nth(1).unwrap();
    let variable = regex::Regex::new(r"--([a-z-]+): *(#[0-9a-f]{6})").unwrap();
    let palettes: Vec<&str> =
        style.split(":root {").skip(1).take(2).map(|part| part.split('}').next().unwrap()).collect();
    for palette in palettes {
        let colours: std::collections::BTreeMap<&str, [f64; 3]> = variable
            .captures_iter(palette)
            .map(|found| (found.get(1).unwrap().as_str(), colour(&found[2])))
            .collect();
        assert!(colours.len() > 15, "{colours:?}");
        let reaches = |least: f64, front: &str, back: &str| {
            let found = contrast(colours[front], colours[back]);
            assert!(found >= least, "{front} on {back}: {found:.2}");
        };
        for back in ["page", "card", "wash"] {
            for front in ["ink", "soft", "accent"] {
                reaches(4.5, front, back);
            }
        }
        for (front, back) in [
            ("good", "card"),
            ("good", "page"),
            ("fair", "card"),
            ("poor", "card"),
            ("poor", "grave-wash"),
            ("fair", "warn-wash"),
            ("soft", "wash"),
        ] {
            reaches(4.5, front, back);
        }
        for shape in ["lead", "potential", "active", "regular", "lost", "bar"] {
            reaches(3.0, shape, "page");
        }
        // the darkest shade of the map, under text
        let shaded = [0, 1, 2].map(|at| colours["shade"][at] * 0.45 + colours["card"][at] * 0.55);
        assert!(contrast(colours["ink"], shaded) >= 4.5);
    }
}
