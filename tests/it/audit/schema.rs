//! `audit.json` keeps to its published schema (`schemas/audit.schema.json`).

use serde_json::Value;

/// What is wrong with a value by a schema, of which the words that ours uses are understood (JSON Schema 2020-12).
fn complaints(root: &Value, schema: &Value, value: &Value, place: &str) -> Vec<String> {
    if let Some(name) = schema["$ref"].as_str() {
        let target = root.pointer(name.trim_start_matches('#')).unwrap_or_else(|| panic!("no {name}"));
        return complaints(root, target, value, place);
    }
    if let Some(choices) = schema["anyOf"].as_array() {
        let all: Vec<_> = choices.iter().map(|choice| complaints(root, choice, value, place)).collect();
        return all.into_iter().min_by_key(Vec::len).unwrap_or_default();
    }
    if let Some(allowed) = schema["enum"].as_array() {
        return if allowed.contains(value) { Vec::new() } else { vec![format!("{place}: {value}")] };
    }
    let kinds: Vec<&str> = match &schema["type"] {
        Value::String(kind) => vec![kind],
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => panic!("{place}: a schema without a type: {schema}"),
    };
    let is = |kind: &&str| match *kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("{place}: no such type: {other}"),
    };
    if !kinds.iter().any(is) {
        return vec![format!("{place}: {value} is no {kinds:?}")];
    }
    let mut found = Vec::new();
    if let Some(object) = value.as_object() {
        let known = schema["properties"].as_object().expect("an object has properties");
        for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if !object.contains_key(name) {
                found.push(format!("{place}: lacks `{name}`"));
            }
        }
        for (name, inner) in object {
            match known.get(name) {
                Some(schema) => found.extend(complaints(root, schema, inner, &format!("{place}.{name}"))),
                None if schema["additionalProperties"] == false => found.push(format!("{place}: `{name}`")),
                None => {}
            }
        }
    }
    for (at, inner) in value.as_array().into_iter().flatten().enumerate() {
        found.extend(complaints(root, &schema["items"], inner, &format!("{place}[{at}]")));
    }
    found
}

/// What is wrong with an audit.
pub fn wrong(audit: &Value) -> Vec<String> {
    let schema: Value =
        serde_json::from_str(include_str!("../../../schemas/audit.schema.json")).expect("JSON");
    complaints(&schema, &schema, audit, "audit")
}

#[test]
fn the_schema_finds_what_is_wrong() {
    let sample = crate::write::sample::results();
    let mut audit = serde_json::to_value(kartoteka::audit::audit(&sample)).expect("JSON");
    assert_eq!(wrong(&audit), [""; 0]);
    let nothing = serde_json::to_value(kartoteka::audit::audit(&crate::write::sample::nothing()));
    assert_eq!(wrong(&nothing.expect("JSON")), [""; 0]);
    audit["counts"]["clients"] = Value::from("three");
    audit["plan"][0]["severity"] = Value::from("awful");
    audit["new"] = Value::Null;
    assert_eq!(wrong(&audit).len(), 3);
}
