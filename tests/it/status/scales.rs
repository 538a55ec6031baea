//! Status scales: those built in, a firm's own, and what a poor one is told.

use kartoteka::config::{Breach, ScaleError, ScaleSettings, Settings, breaches, built_in_scales};

fn own(text: &str) -> ScaleSettings {
    toml::from_str(text).expect("a scale")
}

fn scale_of(names: &[&str]) -> ScaleSettings {
    let kinds = ["open", "open", "open", "won", "lost", "lost", "lost"];
    let stage = |(at, (name, kind)): (usize, (&&str, &str))| {
        format!(
            "[[statuses]]\nname = \"{name}\"\ntype = \"{kind}\"\ncriterion = \"what happened, {at}\"\nwhen = [{{ orders_from = {at} }}]\n"
        )
    };
    let stages: String = names.iter().zip(kinds).enumerate().map(stage).collect();
    own(&format!("name = \"own\"\n{stages}"))
}

#[test]
fn the_built_in_scales_keep_the_rules_or_say_which_they_break() {
    for scale in built_in_scales() {
        assert_eq!(breaches(scale), [], "{}", scale.name);
    }
    let names: Vec<&str> = built_in_scales().iter().map(|scale| scale.name.as_str()).collect();
    assert_eq!(names, ["sales", "colours", "leads"]);
    let accepted: Vec<&[Breach]> = built_in_scales().iter().map(|scale| scale.accept.as_slice()).collect();
    assert_eq!(accepted, [&[][..], &[Breach::Number], &[Breach::Number]]);
}

#[test]
fn a_good_scale_is_good() {
    assert_eq!(breaches(&scale_of(&["enquiry", "rate given", "terms", "client", "silent"])), []);
}

#[test]
fn each_breach_is_told_in_words_with_what_to_do() {
    let found = |names: &[&str]| breaches(&scale_of(names));
    let name = |text: &str| text.to_owned();
    assert_eq!(
        found(&["enquiry", "offer", "terms", "client"]),
        [ScaleError::Number(4), ScaleError::Types(kartoteka::model::StageKind::Lost)]
    );
    for task in [
        "call back",
        "oddzwonić",
        "отправить письмо",
        "надіслати лист",
        "להתקשר",
        "Angebot verschickt",
        "offer sent",
    ] {
        assert_eq!(
            found(&["enquiry", task, "terms", "client", "silent"]),
            [ScaleError::Action(name(task))],
            "{task}"
        );
    }
    for (a, b) in [
        ("clarifying information", "finding out details"),
        ("negotiation", "negotiations"),
        ("hot enquiry", "enquiry (hot)"),
    ] {
        let found = found(&["first", a, b, "client", "silent"]);
        assert!(
            found.iter().any(|error| matches!(error, ScaleError::Meaning(..) | ScaleError::Twice(_))),
            "{a} and {b}: {found:?}"
        );
    }
    assert_eq!(
        found(&["enquiry", "waiting for documents", "contract signed", "client", "silent"]),
        [ScaleError::Style(name("waiting for documents"), name("contract signed"))]
    );
    let bare = own(
        "name = \"own\"\nstatuses = [\n{ name = \"a\", type = \"open\" },\n{ name = \"b\", type = \"open\", criterion = \"x\" },\n{ name = \"c/d\", type = \"won\", criterion = \"y\", when = [{ status = [\"active\"] }] },\n{ name = \"e\", type = \"lost\", criterion = \"z\", when = [{ status = [\"lost\"] }] },\n{ name = \"f\", type = \"lost\", criterion = \"z\", when = [{ late = true }] },\n]\n",
    );
    assert_eq!(
        breaches(&bare),
        [
            ScaleError::Criterion(name("a")),
            ScaleError::Unreachable(name("b")),
            ScaleError::Name(name("c/d")),
            ScaleError::Meaning(name("e"), name("f")),
        ]
    );
    for error in breaches(&bare) {
        assert!(!error.to_string().is_empty() && !error.hint().is_empty());
    }
}

#[test]
fn a_firm_may_break_a_rule_knowingly_but_not_all_of_them() {
    let mut scale = scale_of(&["enquiry", "offer", "client"]);
    scale.accept = vec![Breach::Number, Breach::Types];
    assert_eq!(breaches(&scale), []);
    let mut twice = scale_of(&["enquiry", "enquiry", "client", "silent", "gone"]);
    twice.accept = vec![Breach::Number, Breach::Meaning, Breach::Types];
    assert_eq!(breaches(&twice), [ScaleError::Twice("enquiry".to_owned())]);
}

#[test]
fn a_poor_scale_and_an_unknown_one_are_refused_with_all_reasons() {
    let text = "[status]\nscales = [\"sales\", \"fright\"]\n[[status.custom_scales]]\nname = \"freight\"\nstatuses = [{ name = \"call back\", type = \"open\", criterion = \"c\" }]\n";
    let message = Settings::from_toml(text, "my.toml").expect_err("mistakes").to_string();
    assert!(
        message.contains("`fright`, and there is no such scale; known: freight, sales, colours, leads"),
        "{message}"
    );
    assert!(message.contains("the scale `freight`: it has 1 statuses, not five to seven"), "{message}");
    assert!(
        message.contains("`call back` is a task, not a status: what is to be done is a task with a date"),
        "{message}"
    );
    assert!(message.contains("to keep it, write `accept = [\"action\"]`"), "{message}");
    let unknown =
        "[status]\n[[status.custom_scales]]\nname = \"x\"\nstatuses = [{ name = \"a\", type = \"maybe\" }]\n";
    let message = Settings::from_toml(unknown, "my.toml").expect_err("no such type").to_string();
    assert!(message.contains("unknown variant `maybe`, expected one of `open`, `won`, `lost`"), "{message}");
}
