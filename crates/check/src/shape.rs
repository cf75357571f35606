//! The faults of shape in a file: missing and unknown fields, values of the wrong type, unknown words.
//!
//! The shape is the JSON Schema of the type that the file is read into, so it is written down once. All
//! faults are found by one validation; this module puts them into words.

use jsonschema::JsonType;
use jsonschema::ValidationError;
use jsonschema::error::{TypeKind, ValidationErrorKind as Kind};
use jsonschema::paths::{Location, LocationSegment};
use schemars::JsonSchema;
use serde_json::Value;

use rules::fault::Faults;
use rules::place::{Path, Step};

/// Reports every way in which the value of a file differs from the shape of `T`.
pub fn check<T: JsonSchema>(value: &Value, file: &Path, faults: &mut Faults) {
    let schema = Value::from(schemars::schema_for!(T));
    if let Ok(validator) = jsonschema::validator_for(&schema) {
        for error in validator.iter_errors(value) {
            explain(&error, &schema, file, faults);
        }
    }
}

fn explain(error: &ValidationError, schema: &Value, file: &Path, faults: &mut Faults) {
    let at = place(error.instance_path(), file);
    match error.kind() {
        Kind::AdditionalProperties { .. } => {
            for (name, meant) in unknown_fields(error, schema) {
                let remedy = match meant {
                    Some(meant) => format!("did you mean “{meant}”?"),
                    None => format!("delete it; the fields here are {}", fields(error, schema).join(", ")),
                };
                let at = at.then(Step::Name(name.to_owned()));
                faults.add(at, format!("there is no field “{name}” here"), remedy);
            }
        }
        Kind::Required { property } => {
            let name = property.as_str().unwrap_or_default();
            // A misspelt field is reported as such: it is not missing as well.
            if unknown_fields(error, schema).iter().all(|(_, meant)| *meant != Some(name)) {
                let what = format!("the field “{name}” is missing");
                faults.add(at, what, "add it; data/README.md says what it holds");
            }
        }
        Kind::Type { kind } => {
            let expected = match kind {
                TypeKind::Single(kind) => type_name(*kind),
                // The other type of an optional field is null.
                TypeKind::Multiple(kinds) => {
                    kinds.iter().find(|kind| *kind != JsonType::Null).map_or("null", type_name)
                }
            };
            faults.add(at, "this value has the wrong type", format!("write {expected}"));
        }
        // Whatever is not a text has the wrong type: that is reported as such.
        Kind::Enum { .. } if !error.instance().is_string() => {}
        Kind::Enum { .. } | Kind::OneOfNotValid { .. } => {
            let words: Vec<String> = allowed(error).iter().map(|word| format!("“{word}”")).collect();
            let what = format!("{} is not allowed here", error.instance());
            faults.add(at, what, format!("write one of {}", words.join(", ")));
        }
        // An optional value: the first alternative is the value itself, the other is null.
        Kind::AnyOf { context } => {
            for error in context.first().into_iter().flatten() {
                explain(error, schema, file, faults);
            }
        }
        Kind::MinItems { limit } | Kind::MaxItems { limit } => {
            let items = error.instance().as_array().map_or(0, Vec::len);
            let what = format!("the length of this list is {items}");
            faults.add(at, what, format!("write {limit} items"));
        }
        Kind::Minimum { limit } => {
            faults.add(at, format!("{} is too small", error.instance()), format!("write {limit} or more"));
        }
        _ => faults.add(at, error.to_string(), "correct it; data/README.md says what it holds"),
    }
}

fn place(location: &Location, file: &Path) -> Path {
    location.iter().fold(file.clone(), |at, segment| match segment {
        LocationSegment::Property(name) => at.field(name.into_owned()),
        LocationSegment::Index(index) => at.then(Step::Item(index)),
    })
}

/// Returns the names of the fields that the object at fault may have.
fn fields<'a>(error: &ValidationError, schema: &'a Value) -> Vec<&'a str> {
    let rule = error.schema_path().as_str();
    let object = rule.rsplit_once('/').and_then(|(object, _)| schema.pointer(object));
    let properties = object.and_then(|o| o.get("properties")).and_then(Value::as_object);
    properties.into_iter().flat_map(|p| p.keys().map(String::as_str)).collect()
}

/// Returns every unknown field of the object at fault, with the absent field that was probably meant.
fn unknown_fields<'a>(error: &'a ValidationError, schema: &'a Value) -> Vec<(&'a str, Option<&'a str>)> {
    let known = fields(error, schema);
    let Some(object) = error.instance().as_object() else { return Vec::new() };
    let absent = known.iter().copied().filter(|name| !object.contains_key(*name));
    let unknown = object.keys().map(String::as_str).filter(|name| !known.contains(name));
    unknown.map(|name| (name, nearest(name, absent.clone()))).collect()
}

/// Returns the name that differs from this one in the fewest letters, at most half of them.
fn nearest<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let (distance, nearest) = names.map(|known| (strsim::osa_distance(name, known), known)).min()?;
    (distance * 2 <= name.chars().count()).then_some(nearest)
}

/// Returns the words that are allowed in place of a value.
fn allowed(error: &ValidationError) -> Vec<String> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    match error.kind() {
        Kind::Enum { options } => options.as_array().into_iter().flatten().filter_map(text).collect(),
        Kind::Constant { expected_value } => text(expected_value).into_iter().collect(),
        Kind::OneOfNotValid { context } => context.iter().flatten().flat_map(allowed).collect(),
        _ => Vec::new(),
    }
}

fn type_name(kind: JsonType) -> &'static str {
    match kind {
        JsonType::Array => "a list: […]",
        JsonType::Boolean => "true or false",
        JsonType::Integer => "a whole number",
        JsonType::Null => "null",
        JsonType::Number => "a number",
        JsonType::Object => "an object: {…}",
        JsonType::String => "a text in quotes",
    }
}
