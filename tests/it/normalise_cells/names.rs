//! Names of persons and firms as they stand in cells.

use kartoteka::normalise::company;
use kartoteka::normalise::person::{looks_like_person, owner_in_name, persons};

#[test]
fn a_russian_name_in_one_cell_has_three_parts() {
    let person = persons("Иванов Иван Петрович", None).values.remove(0);
    assert_eq!(person.family.as_deref(), Some("Иванов"));
    assert_eq!(person.given.as_deref(), Some("Иван"));
    assert_eq!(person.middle.as_deref(), Some("Петрович"));
}

#[test]
fn the_post_beside_a_name_is_nobody() {
    for (raw, post) in [
        ("Jan Kowalski, dyrektor", "dyrektor"),
        ("Kowalski Jan - kierownik ds. zakupów", "kierownik ds. zakupów"),
        ("директор Иванов И.И.", "директор"),
        ("Петренко О.І., гол. бухгалтер", "гол. бухгалтер"),
        ("מנכ\"ל דוד לוי", "מנכ\"ל"),
        ("Herr Müller, Geschäftsführer", "Geschäftsführer"),
        ("John Smith, CEO", "CEO"),
    ] {
        let found = persons(raw, None);
        assert_eq!(found.values.len(), 1, "{raw}: {:?}", found.values);
        let posts: Vec<&str> = found.rest.iter().map(|rest| rest.text.as_str()).collect();
        assert_eq!(posts, [post], "{raw}");
        assert_eq!(found.rest[0].code, "position_in_name");
    }
    assert_eq!(persons("Anna Nowak / księgowa; Jan Nowak", None).values.len(), 2);
}

#[test]
fn a_word_that_is_a_form_elsewhere_stays_in_the_name() {
    for (raw, key) in [
        ("Palm too", "palm too"),
        ("Palm Too Ltd", "palm too"),
        ("TOO \"Palma\"", "palma"),
        ("Palma TOO", "palma"),
        ("Hotel & Spa", "hotel spa"),
        ("Fiat S.p.A.", "fiat"),
    ] {
        assert_eq!(company::company_name(raw).expect("a name").key(), key, "{raw}");
    }
}

#[test]
fn a_word_for_a_private_firm_gives_way_to_the_form_of_a_company() {
    for (raw, form) in [
        ("ПКФ Ромашка, ООО", Some("ООО")),
        ("ООО «ПКФ Ромашка»", Some("ООО")),
        ("ПП «Колос»", Some("ПП")),
        ("СФГ «Колос»", Some("СФГ")),
    ] {
        let name = company::company_name(raw).expect("a name");
        assert_eq!(name.form().map(|form| &*form.display), form, "{raw}");
    }
}

#[test]
fn one_firm_under_all_its_legal_forms_has_one_key() {
    for (key, spellings) in [
        (
            "romashka",
            &[
                "ООО \"Ромашка\"",
                "Ромашка ООО",
                "ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ «РОМАШКА»",
                "ooo romashka",
                "O.O.O. Romashka",
                "OOO «Ромашка»",
            ][..],
        ),
        (
            "swiat palet",
            &[
                "Świat Palet Sp. z o.o.",
                "Świat Palet sp.zo.o",
                "Świat Palet Sp. z 0.0",
                "spzoo Świat Palet",
                "Świat Palet Spółka z ograniczoną odpowiedzialnością",
                "ŚWIAT PALET SP. Z O.O. W LIKWIDACJI",
                "Świat Palet (Warszawa)",
            ],
        ),
        (
            "svitanok",
            &[
                "СФГ «Світанок»",
                "Селянське (фермерське) господарство «Світанок»",
                "ФГ Світанок",
                "SFG Svitanok",
                "FG Svitanok",
                "Фермерське господарство «Світанок»",
                "STOV Svitanok",
                "PSP Svitanok",
                "ЧСП Світанок",
                "СООО Світанок",
                "ФХ «Світанок»",
                "Світанок СФХ",
                "ЧАО Світанок",
            ],
        ),
        ("muller", &["Müller GmbH & Co. KG", "Müller GmbH&Co KG", "MÜLLER GMBH", "Muller Ges.m.b.H."]),
    ] {
        for raw in spellings {
            assert_eq!(company::company_name(raw).expect("a name").key(), key, "{raw}");
        }
    }
    let hebrew = ["שושנים בע\"מ", "שושנים בע״מ", "שושנים בעמ", "שושנים Ltd"];
    let keys: Vec<String> =
        hebrew.iter().map(|raw| company::company_name(raw).expect("a name").key().to_owned()).collect();
    assert!(keys.windows(2).all(|pair| pair[0] == pair[1]) && !keys[0].is_empty(), "{keys:?}");
}

#[test]
fn a_name_is_shown_as_its_country_writes_it() {
    for (raw, wanted) in [
        ("ŚWIAT PALET SP. Z O.O", "Świat Palet sp. z o.o."),
        ("swiat palet sp z oo", "Swiat Palet sp. z o.o."),
        ("PKP CARGO S.A.", "PKP Cargo S.A."),
        ("KGHM POLSKA MIEDŹ SA", "KGHM Polska Miedź S.A."),
        ("GTL sp. z o.o.", "GTL sp. z o.o."),
        ("IKEA", "IKEA"),
        ("PHU JAN KOWALSKI", "PHU Jan Kowalski"),
        ("ООО \"РОМАШКА-СЕРВИС\"", "ООО «Ромашка-Сервис»"),
        ("ООО\"РОМАШКА\"", "ООО «Ромашка»"),
        ("ООО«Ромашка»", "ООО «Ромашка»"),
        ("Firma\"Jan\"sp.j.", "Firma „Jan” sp.j."),
        ("тов світ палет", "ТОВ Світ Палет"),
        ("MÜLLER UND SÖHNE GMBH", "Müller und Söhne GmbH"),
        ("\"MÜLLER\" GmbH", "„Müller“ GmbH"),
        ("e.on ag", "e.on AG"),
        ("McDonald's Polska Sp. z o.o.", "McDonald's Polska Sp. z o.o."),
        ("חברת החשמל בע\"מ", "חברת החשמל בע\"מ"),
        // every word stays, whatever it is elsewhere
        ("Emerging Energy Corporation AG", "Emerging Energy Corporation AG"),
        ("The Smart Container Company Ltd", "The Smart Container Company Ltd"),
        ("Start UG (haftungsbeschränkt)", "Start UG (haftungsbeschränkt)"),
        ("Start (UG)", "Start (UG)"),
        ("Lis Sp. z o. o.", "Lis Sp. z o.o."),
    ] {
        let name = company::company_name(raw).expect("a name");
        assert_eq!(name.display(), wanted, "{raw}");
        assert_eq!(company::company_name(wanted).as_ref(), Some(&name), "{raw}: shown, it reads as itself");
    }
}

#[test]
fn a_branch_in_brackets_is_kept_apart() {
    let name = company::company_name("Rossmann (Warszawa)").expect("a name");
    assert_eq!((name.key(), name.branch()), ("rossmann", Some("Warszawa")));
    assert_eq!(company::company_name("ROSSMANN  ").expect("a name").key(), "rossmann");
}

#[test]
fn a_city_of_several_words_behind_a_comma_is_no_part_of_the_name() {
    for (raw, key, branch) in [
        ("Gipsomur Polska, Bielsko-Biała", "gipsomur polska", "Bielsko-Biała"),
        ("Alfa - Frankfurt am Main", "alfa", "Frankfurt am Main"),
        ("Ceramtex Handel, Gorzów Wlkp.", "ceramtex handel", "Gorzów Wlkp"),
        ("ООО Ромашка, г. Нижний Новгород", "romashka", "г. Нижний Новгород"),
        ("ТОВ «Світанок», м. Біла Церква", "svitanok", "м. Біла Церква"),
        ("Alfa, Nowak", "alfa nowak", ""),
        ("Firma Nowy Sącz", "firma nowy sacz", ""),
    ] {
        let name = company::company_name(raw).expect("a name");
        assert_eq!((name.key(), name.branch().unwrap_or_default()), (key, branch), "{raw}");
    }
}

#[test]
fn brackets_before_the_form_belong_to_the_name_unless_they_are_a_remark() {
    for (raw, key, branch) in [
        ("Foxglove Accountancy (Holdings) Ltd", "foxglove accountancy holdings", None),
        ("Foxglove (UK) Limited", "foxglove uk", None),
        ("Foxglove (Scotland) LLP", "foxglove scotland", None),
        ("Foxglove (2012) Ltd.", "foxglove 2012", None),
        ("Foxglove (Holdings)", "foxglove holdings", None),
        ("Foxglove (UK)", "foxglove", Some("UK")),
        ("נשר (1998) בע\"מ", "nshr", Some("1998")),
        ("Alfa (stary klient) sp. z o.o.", "alfa", Some("stary klient")),
        ("Alfa (oddział Kraków) sp. z o.o.", "alfa", Some("oddział Kraków")),
        ("Alfa (Kraków) sp. z o.o.", "alfa", Some("Kraków")),
    ] {
        let name = company::company_name(raw).expect("a name");
        assert_eq!((name.key(), name.branch()), (key, branch), "{raw}");
    }
}

#[test]
fn a_firm_is_known_by_its_registered_name_and_by_the_one_under_which_it_trades() {
    for (raw, key, alias) in [
        ("Thornbury Solicitors t/a Thornbury", "thornbury solicitors", Some("Thornbury")),
        ("Thornbury Ltd T/A Blue Door", "thornbury", Some("Blue Door")),
        ("Thornbury Ltd (trading as Blue Door)", "thornbury", Some("Blue Door")),
        ("Acme Inc. dba Road Runner LLC", "acme", Some("Road Runner LLC")),
        ("T A Smith Ltd", "t a smith", None),
        ("Alfa t. a. Beta", "alfa t a beta", None),
    ] {
        let name = company::company_name(raw).expect("a name");
        assert_eq!(name.key(), key, "{raw}");
        assert_eq!(company::trading_name(raw).as_deref(), alias, "{raw}");
        assert!(alias.is_none() || company::may_trade_under(&name), "{raw}");
    }
}

/// What a form says is not lost when it is put into its usual spelling: one shareholder, a listed company, a liquidation, the
/// company behind a partnership.
#[test]
fn a_form_is_shown_as_its_own_country_writes_it() {
    for (raw, shown, form, key) in [
        ("Novák A.S.", "Novák a.s.", "a.s.", "novak"),
        ("Novo Nordisk A/S", "Novo Nordisk A/S", "A/S", "novo nordisk"),
        ("Koç Holding A.Ş.", "Koç Holding A.Ş.", "A.Ş.", "koc holding"),
        ("Aker Solutions AS", "Aker Solutions AS", "AS", "aker solutions"),
        ("Equinor ASA", "Equinor ASA", "ASA", "equinor"),
        ("Nordea Bank Abp", "Nordea Bank Abp", "Abp", "nordea bank"),
        ("Nokia OYJ", "Nokia Oyj", "Oyj", "nokia"),
        ("OTP Bank nyrt", "OTP Bank Nyrt.", "Nyrt.", "otp bank"),
        ("Dupont SASU", "Dupont SASU", "SASU", "dupont"),
        ("Dupont S.A.S.", "Dupont SAS", "SAS", "dupont"),
        ("EURL Martin", "EURL Martin", "EURL", "martin"),
        ("SCI Les Pins", "SCI Les Pins", "", "sci les pins"),
        (
            "Rossi S.a.s. di Mario Bianchi & C.",
            "Rossi S.a.s. di Mario Bianchi & C.",
            "S.a.s.",
            "rossi di mario bianchi c",
        ),
        ("Rossi SRLS", "Rossi S.r.l.s.", "S.r.l.s.", "rossi"),
        ("Construcciones SLU", "Construcciones S.L.U.", "S.L.U.", "construcciones"),
        ("Stichting Zorg", "Stichting Zorg", "Stichting", "zorg"),
        ("Peeters BVBA", "Peeters BVBA", "BVBA", "peeters"),
        ("Müller GmbH & Co KGaA", "Müller GmbH & Co. KGaA", "GmbH & Co. KGaA", "muller"),
        ("Müller AG & Co OHG", "Müller AG & Co. OHG", "AG & Co. OHG", "muller"),
        ("Müller GmbH in Liquidation", "Müller GmbH in Liquidation", "GmbH", "muller"),
        ("Müller GmbH i. G.", "Müller GmbH i. G.", "GmbH", "muller"),
        ("Lis sp. z o. o. S.K.A.", "Lis sp. z o.o. S.K.A.", "sp. z o.o. S.K.A.", "lis"),
        ("Lis S.A. w likwidacji", "Lis S.A. w likwidacji", "S.A.", "lis"),
        ("Acme Pty. Limited", "Acme Pty Ltd", "Pty Ltd", "acme"),
        ("Acme Pvt Ltd", "Acme Pvt. Ltd.", "Pvt. Ltd.", "acme"),
        ("ЧУП \"Вектор\"", "ЧУП «Вектор»", "ЧУП", "vektor"),
        ("ЕООД Вектор", "ЕООД Вектор", "ЕООД", "vektor"),
        ("ТДВ \"Лан\"", "ТДВ «Лан»", "ТДВ", "lan"),
    ] {
        let name = company::company_name(raw).expect("a name");
        let found = name.form().map_or("", |form| &form.display);
        assert_eq!((name.display(), found, name.key()), (shown, form, key), "{raw}");
    }
}

#[test]
fn a_person_is_shown_with_the_capitals_that_people_write() {
    for (raw, shown) in [
        ("JAN KOWALSKI", "Jan Kowalski"),
        ("kowalska-nowak maria", "Maria Kowalska-Nowak"),
        ("ИВАНОВ ИВАН ИВАНОВИЧ", "Иванов Иван Иванович"),
        ("шевченко т.г.", "Шевченко Т. Г."),
        ("JAN VAN DER BERG", "Jan van der Berg"),
        ("Piotr McDonald", "Piotr McDonald"),
        ("Jan KOWALSKI", "Jan KOWALSKI"),
        ("דוד לוי", "דוד לוי"),
    ] {
        let found = persons(raw, None).values.remove(0);
        assert_eq!(found.display, shown, "{raw}");
        assert_eq!(persons(shown, None).values.remove(0).key, found.key, "{raw}");
    }
}

/// Two letters before a name are its form, unless they may be a part of it.
#[test]
fn a_form_may_stand_in_front() {
    for (raw, key, form) in [
        ("AB Volvo", "volvo", Some("AB")),
        ("AS Latvenergo", "latvenergo", Some("AS")),
        ("AS Tallink Grupp", "tallink grupp", Some("AS")),
        ("AS \"Citadele banka\"", "citadele banka", Some("AS")),
        ("AB „Lietuvos geležinkeliai“", "lietuvos gelezinkeliai", Some("AB")),
        ("Latvenergo AS", "latvenergo", Some("AS")),
        ("UAB Maxima", "maxima", Some("UAB")),
        ("SIA Rimi", "rimi", Some("SIA")),
        ("OÜ Bolt", "bolt", Some("OÜ")),
        ("OY Finnlines", "finnlines", Some("Oy")),
        // a club, a brand, initials, an acronym, a name whose form stands behind it
        ("AS Roma", "as roma", None),
        ("AB InBev", "ab inbev", None),
        ("AS Watson", "as watson", None),
        ("AB Jan", "ab jan", None),
        ("AB Logistics", "ab logistics", None),
        ("AS Lumen sp. z o.o.", "as lumen", Some("sp. z o.o.")),
        // nothing stands out
        ("As Latvenergo", "as latvenergo", None),
        ("AS LATVENERGO", "as latvenergo", None),
        ("AB-Volvo", "ab volvo", None),
        ("AB", "ab", None),
    ] {
        let name = company::company_name(raw).expect("a name");
        let found = name.form().map(|form| form.display.to_string());
        assert_eq!((name.key(), found.as_deref()), (key, form), "{raw}");
        assert_eq!(
            company::company_name(name.display()).as_ref(),
            Some(&name),
            "{raw}: shown, it reads as itself"
        );
    }
}

#[test]
fn the_owner_behind_a_firm_is_a_person_and_no_part_of_its_name() {
    for (raw, key, owner) in [
        ("Müller Inh. Hans Müller", "muller", "Hans Müller"),
        ("Bäckerei Sonne, Inhaber Hans Müller", "backerei sonne", "Hans Müller"),
        ("Bäckerei Sonne (Inh. H. Müller)", "backerei sonne", "H. Müller"),
        ("Bäckerei Sonne Inh. Hans Müller e.K.", "backerei sonne", "Hans Müller"),
        ("Ptak, właściciel Jan Kowalski", "ptak", "Jan Kowalski"),
        ("Ромашка, владелец Иванов И.И.", "romashka", "Иванов И.И."),
    ] {
        let name = company::company_name(raw).expect("a name");
        assert_eq!((name.key(), name.branch()), (key, None), "{raw}");
        assert!(company::may_be_sole_trader(&name), "{raw}");
        assert_eq!(company::owner_of_sole_trader(raw).as_deref(), Some(owner), "{raw}");
        assert_eq!(
            company::company_name(name.display()).as_ref(),
            Some(&name),
            "{raw}: shown, it reads as itself"
        );
    }
    // nobody is named, or nothing else
    for (raw, key) in [
        ("Home Owner Services", "home owner services"),
        ("Auto Ried, Inhaber Armin Ried AG", "auto ried inhaber armin ried"),
        ("Inh. Hans Müller", "inh hans muller"),
    ] {
        assert_eq!(company::company_name(raw).expect("a name").key(), key);
        assert_eq!(company::owner_of_sole_trader(raw), None, "{raw}");
    }
}

#[test]
fn a_cell_that_tells_nothing_but_a_post_names_nobody() {
    for raw in ["sekretariat", "המזכירה", "Chef selbst", "рецепція", "приёмная", "Dyrektor"]
    {
        let found = persons(raw, None);
        assert!(found.values.is_empty(), "{raw}: {:?}", found.values);
        assert_eq!(found.rest[0].code, "position_in_name", "{raw}");
    }
    for (raw, name) in [("סייעת ליאת", "ליאת"), ("המזכירה דנה כהן", "דנה כהן")]
    {
        assert_eq!(persons(raw, None).values[0].display, name, "{raw}");
    }
}

#[test]
fn a_firm_named_after_its_owner_is_a_firm_and_the_owner_its_contact() {
    for (raw, owner) in [
        ("מרפאת שיניים ד\"ר אורית שפירא", "אורית שפירא"),
        ("Gabinet Stomatologiczny dr Jan Kowalski", "Jan Kowalski"),
    ] {
        assert!(!looks_like_person(raw), "{raw}");
        assert_eq!(
            owner_in_name(raw).map(|owner| persons(owner, None).values[0].display.to_string()).as_deref(),
            Some(owner)
        );
        assert_eq!(persons(raw, None).values[0].display, owner, "{raw}");
    }
    for raw in ["dr inż. Jan Kowalski", "Jan Kowalski dr hab.", "Kowalski dr Jan", "ד\"ר מיכל פרץ"]
    {
        assert!(owner_in_name(raw).is_none(), "{raw}");
        assert!(looks_like_person(raw), "{raw}");
    }
    assert!(!looks_like_person("Marks & Spencer"));
}
