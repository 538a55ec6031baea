//! `kartoteka evaluate`: what it says of a folder and of a file of clusters, word for word.

use std::path::Path;
use std::process::Output;

use crate::support::{complained, kartoteka, said};

fn evaluate(result: &Path, truth: &Path, more: &[&str]) -> Output {
    let mut command = kartoteka();
    command.arg("evaluate").arg(result).arg("--truth").arg(truth).args(more);
    command.output().expect("the program starts")
}

/// A folder as a run leaves it, of four clients: CA of three rows and a call, CB and CC of two rows and one, of which a person is
/// asked, CD of one, related to CC. With the truth beside it.
fn made() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let files = [
        ("run.json", r#"{"language":"pl"}"#),
        ("clients.csv", "client_id,name\nCA,A\nCB,B\nCC,C\nCD,D\n"),
        (
            "sources.jsonl",
            concat!(
                r#"{"tables":[{"file":"a.csv","sheet":"","kind":"clients","headers":[],"fields":[]},"#,
                r#"{"file":"b.xlsx","sheet":"S","kind":"clients","headers":[],"fields":[]}]}"#,
                "\n",
                r#"{"id":"CA","rows":[{"table":0,"row":2,"key":"k","cells":[]},{"table":0,"row":3,"key":"k","cells":[]},"#,
                r#"{"table":1,"row":5,"key":"k","cells":[]}],"joins":[{"rows":[0,1],"evidence":[["tax id","",9.0],["name","",20.5]]},"#,
                r#"{"rows":[2,0],"evidence":[["phone","",13.0],["e-mail","",-2.0],["name","",8.0],["legal form","",9.0]]}]}"#,
                "\n",
                r#"{"id":"CB","rows":[{"table":0,"row":4,"key":"k","cells":[]},{"table":0,"row":5,"key":"k","cells":[]}],"#,
                r#""joins":[{"rows":[0,1],"evidence":[["decision","",40.0],["name","",-5.0]]}]}"#,
                "\n",
                r#"{"id":"CC","rows":[{"table":0,"row":6,"key":"k","cells":[]}]}"#,
                "\n",
                r#"{"id":"CD","rows":[{"table":1,"row":6,"key":"k","cells":[]}]}"#,
                "\n",
            ),
        ),
        (
            "lineage.csv",
            "file,sheet,row,disposition,client_id,reason\na.csv,,2,client,CA,\na.csv,,3,client,CA,\nb.xlsx,S,5,client,CA,\n\
             c.csv,,9,interaction,CA,\na.csv,,4,client,CB,\na.csv,,5,client,CB,\na.csv,,6,client,CC,\nb.xlsx,S,6,client,CD,\n",
        ),
        (
            "review.csv",
            "left_id,right_id,left_name,right_name,probability,weight,why,decision\nCB,CC,B,C,0.8,9.5,,\n",
        ),
        ("relations.csv", "left_id,right_id,left_name,right_name,relation,evidence\nCC,CD,C,D,branch,\n"),
        // b.xlsx 5 does not belong to x; a row of `lost.csv` was not read at all
        (
            "truth.csv",
            "file,sheet,row,cluster\na.csv,,2,x\na.csv,,3,x\nb.xlsx,S,5,w\nc.csv,,9,x\na.csv,,4,y\na.csv,,5,y\na.csv,,6,y\n\
             b.xlsx,S,6,z\nlost.csv,,2,z\n",
        ),
    ];
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).expect("a file");
    }
    folder
}

#[test]
fn of_a_folder_it_tells_zones_rules_and_thresholds_in_words() {
    let folder = made();
    let (out, truth, curve) =
        (folder.path(), folder.path().join("truth.csv"), folder.path().join("curve.csv"));
    let found = evaluate(out, &truth, &["--lang", "en", "--curve", curve.to_str().expect("UTF-8")]);
    assert!(found.status.success(), "{}", complained(&found));
    let wanted = "\
9 rows with a label: truly 4 clients, found as 5 clients
Precision 57.14%: of 7 pairs of rows put together, 4 belong together
Recall 57.14%: of 7 pairs that belong together, 4 were put together
F1, the two in one figure: 57.14%
Each row counted alike (B-cubed): precision 83.33%, recall 74.07%, F1 78.43%

Where the pairs of rows went
  merged: 7, one client in truth: 4 (57.14%), which is 57.14% of all that belong together
  left to you: 2, one client in truth: 2 (100%), which is 28.57% of all that belong together
  related, not the same: 1, one client in truth: 0 (0%), which is 0% of all that belong together
  apart: 26, one client in truth: 1 (3.84%), which is 14.28% of all that belong together

What put them together (of two rows far apart in a client, the weakest link between them counts)
  named by an order or a call: joins 1, right 1; pairs 3, right 2 (66.66%)
  phone + name: joins 1, right 0; pairs 2, right 0 (0%)
  a person’s word: joins 1, right 1; pairs 1, right 1 (100%)
  tax id: joins 1, right 1; pairs 1, right 1 (100%)

What other thresholds would have given
  merged from weight 30 on: precision 100%, recall 14.28%, F1 25%
  merged from weight 25 on: precision 50%, recall 28.57%, F1 36.36%
  merged from weight 20 on: precision 50%, recall 28.57%, F1 36.36%
  merged from weight 15 on: precision 50%, recall 28.57%, F1 36.36%
  merged from weight 10 on: precision 50%, recall 28.57%, F1 36.36%
  merged from weight 5 on: precision 50%, recall 28.57%, F1 36.36%
  merged as it was: precision 57.14%, recall 57.14%, F1 57.14%
  and “same” said to all that is 80% likely: precision 66.66%, recall 85.71%, F1 75%
  and “same” said to all that is 70% likely: precision 66.66%, recall 85.71%, F1 75%
  and “same” said to all that is 60% likely: precision 66.66%, recall 85.71%, F1 75%
  and “same” said to all that is 50% likely: precision 66.66%, recall 85.71%, F1 75%

How often the pairs left to you are one client
  told 80%, true 100% (of 1)
";
    assert_eq!(said(&found), wanted);
    let points = "\
weight,probability,precision,recall,f1
35.0000,,1.000000,0.142857,0.250000
29.5000,,1.000000,0.285714,0.444444
28.0000,,0.500000,0.285714,0.363636
,,0.571429,0.571429,0.571429
,0.8000,0.666667,0.857143,0.750000
";
    assert_eq!(std::fs::read_to_string(curve).expect("the curve"), points);
}

#[test]
fn of_a_folder_it_tells_programs_the_same() {
    let folder = made();
    let found = evaluate(folder.path(), &folder.path().join("truth.csv"), &[]);
    let figures: serde_json::Value = serde_json::from_str(&said(&found)).expect("JSON");
    for (key, wanted) in [("records", 9), ("true_pairs", 7), ("found_pairs", 7), ("right_pairs", 4)] {
        assert_eq!(figures[key], wanted, "{key}");
    }
    let shown = |list: &str, keys: [&str; 3]| -> Vec<String> {
        let rows = figures[list].as_array().expect("a list").iter();
        rows.map(|row| keys.map(|key| row[key].to_string()).join(" ")).collect()
    };
    assert_eq!(
        shown("zones", ["zone", "pairs", "right_pairs"]),
        [r#""merged" 7 4"#, r#""review" 2 2"#, r#""related" 1 0"#, r#""apart" 26 1"#]
    );
    assert_eq!(
        shown("rules", ["evidence", "pairs", "right_pairs"]),
        [r#"["named"] 3 2"#, r#"["phone","name"] 2 0"#, r#"["decision"] 1 1"#, r#"["tax id"] 1 1"#]
    );
    assert_eq!(figures["steps"].as_array().map(Vec::len), Some(11));
    assert_eq!(figures["review"][0]["observed"], 1.0);
    assert!(figures.get("thresholds").is_none(), "a folder tells no probability of each row");
}

#[test]
fn of_clusters_it_tells_what_each_probability_was_worth() {
    let folder = tempfile::tempdir().expect("a folder");
    let (found, truth) = (folder.path().join("found.csv"), folder.path().join("truth.csv"));
    let clusters = "row,id,cluster_id,probability\n1,a,1,0.9950\n2,b,1,0.9950\n3,c,2,0.6000\n4,d,2,0.6000\n5,e,3,1.0000\n";
    std::fs::write(&found, clusters).expect("a file");
    // with a mark at its start, as a spreadsheet saves it; `e` carries no label
    std::fs::write(&truth, "\u{feff}id,cluster\na,x\nb,x\nc,x\nd,y\ne,\n").expect("a file");
    let curve = folder.path().join("curve.csv");
    let words = evaluate(&found, &truth, &["--lang", "en", "--curve", curve.to_str().expect("UTF-8")]);
    let wanted = "\
4 rows with a label: truly 2 clients, found as 2 clients
Precision 50%: of 2 pairs of rows put together, 1 belong together
Recall 33.33%: of 3 pairs that belong together, 1 were put together
F1, the two in one figure: 40%
Each row counted alike (B-cubed): precision 75%, recall 66.66%, F1 70.58%

Where the pairs of rows went
  merged: 2, one client in truth: 1 (50%), which is 33.33% of all that belong together
  apart: 4, one client in truth: 2 (50%), which is 66.66% of all that belong together

What other thresholds would have given
  from probability 0% on: precision 50%, recall 33.33%, F1 40%
  from probability 25% on: precision 50%, recall 33.33%, F1 40%
  from probability 50% on: precision 50%, recall 33.33%, F1 40%
  from probability 75% on: precision 100%, recall 33.33%, F1 50%
  from probability 90% on: precision 100%, recall 33.33%, F1 50%
  from probability 95% on: precision 100%, recall 33.33%, F1 50%
  from probability 99% on: precision 100%, recall 33.33%, F1 50%
  from probability 99.9% on: precision 100%, recall 0%, F1 0%
  from probability 99.99% on: precision 100%, recall 0%, F1 0%

How often rows belong where they were put
  told 60%, true 0% (of 2)
  told 99.5%, true 100% (of 2)
";
    assert_eq!(said(&words), wanted, "{}", complained(&words));
    let points = "\
weight,probability,precision,recall,f1
,0.9950,1.000000,0.333333,0.500000
,0.6000,0.500000,0.333333,0.400000
";
    assert_eq!(std::fs::read_to_string(curve).expect("the curve"), points);
    let json = said(&evaluate(&found, &truth, &[]));
    assert!(json.starts_with('{') && !json.contains("\"rules\""), "{json}");
}

#[test]
fn it_speaks_six_languages_and_that_of_the_run_where_none_is_asked_for() {
    let folder = made();
    let truth = folder.path().join("truth.csv");
    for (language, first, rule) in [
        ("en", "9 rows with a label", "phone + name: joins 1, right 0; pairs 2, right 0 (0%)"),
        ("pl", "Z etykietą: 9 wierszy", "telefon + nazwa: połączenia 1, słuszne 0; pary 2, słuszne 0 (0%)"),
        ("ru", "С меткой: 9 строк", "телефон + название: соединений 1, верных 0; пар 2, верных 0 (0 %)"),
        ("uk", "З міткою: 9 рядків", "телефон + назва: з’єднань 1, правильних 0; пар 2, правильних 0 (0 %)"),
        ("he", "עם תווית: 9", "טלפון + שם: חיבורים 1, נכונים 0; זוגות 2, נכונים 0 (0%)"),
        (
            "de",
            "9 Zeilen mit bekannter Wahrheit",
            "Telefon + Name: Verbindungen 1, richtig 0; Paare 2, richtig 0 (0 %)",
        ),
    ] {
        let text = said(&evaluate(folder.path(), &truth, &["--lang", language])).replace('\u{a0}', " ");
        assert!(text.starts_with(first), "{language}: {text}");
        assert!(text.contains(rule), "{language}: {text}");
        assert!(!text.contains("missing"), "{language}: {text}");
    }
}

#[test]
fn what_cannot_be_compared_is_refused_with_a_hint() {
    let folder = made();
    let truth = folder.path().join("other.csv");
    for (text, complaint) in [
        ("file,sheet,row\n", "has no column `cluster`"),
        ("id,reason,cluster\n", "share no column that could be the record's key"),
    ] {
        std::fs::write(&truth, text).expect("a file");
        let refused = evaluate(folder.path(), &truth, &[]);
        assert_eq!(refused.status.code(), Some(2));
        let said = complained(&refused);
        assert!(said.contains(complaint) && said.contains("hint: "), "{said}");
    }
    let no_run = tempfile::tempdir().expect("a folder");
    assert_eq!(evaluate(no_run.path(), &truth, &[]).status.code(), Some(1));
}
