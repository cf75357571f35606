//! JSON whose fields keep the order in which they were put in, laid out for people.

/// A value.
pub(super) enum Json {
    /// Text.
    Text(String),
    /// A whole number.
    Number(usize),
    /// Values in order.
    List(Vec<Json>),
    /// Named values in order.
    Fields(Vec<(&'static str, Json)>),
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl Json {
    /// The value as text, two spaces a level, with a line break at its end.
    pub(super) fn pretty(&self) -> String {
        let mut out = String::new();
        self.write(0, &mut out);
        out.push('\n');
        out
    }

    fn write(&self, level: usize, out: &mut String) {
        match self {
            Self::Text(text) => quote(text, out),
            Self::Number(number) => out.push_str(&number.to_string()),
            Self::List(values) => {
                block(['[', ']'], level, values, out, |value, out| value.write(level + 1, out));
            }
            Self::Fields(fields) => block(['{', '}'], level, fields, out, |(name, value), out| {
                quote(name, out);
                out.push_str(": ");
                value.write(level + 1, out);
            }),
        }
    }
}

fn block<T>(
    [open, close]: [char; 2],
    level: usize,
    parts: &[T],
    out: &mut String,
    write: impl Fn(&T, &mut String),
) {
    let line = |level: usize, out: &mut String| {
        out.push('\n');
        out.push_str(&"  ".repeat(level));
    };
    out.push(open);
    for (n, part) in parts.iter().enumerate() {
        if n > 0 {
            out.push(',');
        }
        line(level + 1, out);
        write(part, out);
    }
    if !parts.is_empty() {
        line(level, out);
    }
    out.push(close);
}

fn quote(text: &str, out: &mut String) {
    // Text can always be written as JSON.
    out.push_str(&serde_json::to_string(text).unwrap_or_default());
}
