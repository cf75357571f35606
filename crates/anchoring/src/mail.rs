//! Web archives (MHTML), which Chromebooks save: the page in a mail of several parts (RFC 2557).

use super::plain::Refused;

/// How deep parts may stand in parts.
const DEEPEST: usize = 4;

/// The text of a part: its bytes and the encoding that it names.
pub(super) type Part = (Vec<u8>, Option<String>);

/// The types of content that are a page.
const PAGES: [&str; 2] = ["text/html", "application/xhtml+xml"];

/// Returns the page in a web archive or a mail, else its plain text; `None` where a file is neither.
pub(super) fn page(bytes: &[u8]) -> Option<Result<Part, Refused>> {
    let (head, body) = Head::of(bytes)?;
    // A letter that was typed may begin like a mail.
    head.field("mime-version").or_else(|| head.field("content-type").filter(|kind| kind.contains('/')))?;
    let is_page = |part: &Head| PAGES.iter().any(|kind| part.is(kind));
    let starts = |part: &Head| {
        is_page(part) && part.field("content-id").is_some_and(|id| Some(id) == head.parameter("start"))
    };
    let found = |wanted: &dyn Fn(&Head) -> bool| find(&head, body, wanted, DEEPEST);
    let part = found(&starts).or_else(|| found(&is_page)).or_else(|| found(&|part| part.is("text/plain")));
    Some(part.ok_or(Refused::OtherKind("a web archive without a page")))
}

/// The head of a mail or of a part, with each field on one line.
struct Head(Vec<String>);

impl Head {
    /// Cuts a mail or a part after its head; `None` where it has none.
    fn of(bytes: &[u8]) -> Option<(Self, &[u8])> {
        let mut fields: Vec<String> = Vec::new();
        let mut rest = bytes;
        for _ in 0..200 {
            let end = rest.iter().take(2000).position(|byte| *byte == b'\n')?;
            let (line, after) = rest.split_at_checked(end + 1)?;
            rest = after;
            let line = String::from_utf8_lossy(line);
            let line = line.trim_end();
            if line.is_empty() {
                return (!fields.is_empty()).then_some((Self(fields), rest));
            }
            match fields.last_mut() {
                Some(last) if line.starts_with([' ', '\t']) => last.push_str(line),
                _ if line.contains(':') => fields.push(line.to_owned()),
                _ => return None,
            }
        }
        None
    }

    fn field(&self, name: &str) -> Option<&str> {
        self.0.iter().find_map(|field| {
            let (is, value) = field.split_once(':')?;
            is.trim().eq_ignore_ascii_case(name).then_some(value.trim())
        })
    }

    fn is(&self, kind: &str) -> bool {
        let value = self.field("content-type").unwrap_or("text/plain");
        value.get(..kind.len()).is_some_and(|begins| begins.eq_ignore_ascii_case(kind))
    }

    /// Returns a parameter of the type of content: its boundary or its encoding.
    fn parameter(&self, name: &str) -> Option<&str> {
        self.field("content-type")?.split(';').find_map(|part| {
            let (is, value) = part.split_once('=')?;
            is.trim().eq_ignore_ascii_case(name).then(|| value.trim().trim_matches('"'))
        })
    }
}

/// Returns the first part that is wanted.
fn find(head: &Head, body: &[u8], wanted: &dyn Fn(&Head) -> bool, deepest: usize) -> Option<Part> {
    if wanted(head) {
        let encoding = head.field("content-transfer-encoding").unwrap_or_default();
        let bytes = if encoding.eq_ignore_ascii_case("quoted-printable") {
            unquoted(body)
        } else if encoding.eq_ignore_ascii_case("base64") {
            from_base_64(body)
        } else {
            body.to_vec()
        };
        return Some((bytes, head.parameter("charset").map(str::to_owned)));
    }
    if !head.is("multipart/") || deepest == 0 {
        return None;
    }
    let boundary = format!("--{}", head.parameter("boundary").filter(|boundary| !boundary.is_empty())?);
    let mut rest = after(body, boundary.as_bytes())?.1;
    loop {
        let (part, next) = after(rest, boundary.as_bytes()).unwrap_or((rest, &[]));
        // The end of the line of the boundary.
        let begin = part.iter().position(|byte| *byte == b'\n').map_or(part.len(), |at| at + 1);
        let found =
            Head::of(part.get(begin..)?).and_then(|(head, body)| find(&head, body, wanted, deepest - 1));
        if found.is_some() || next.is_empty() {
            return found;
        }
        rest = next;
    }
}

/// Cuts bytes at a mark: what is before it, and what is after it.
fn after<'a>(bytes: &'a [u8], mark: &[u8]) -> Option<(&'a [u8], &'a [u8])> {
    let mut from = 0;
    loop {
        let at = from + bytes.get(from..)?.iter().position(|byte| *byte == b'-')?;
        let rest = bytes.get(at..)?;
        if let Some(after) = rest.strip_prefix(mark) {
            return Some((bytes.get(..at)?, after));
        }
        from = at + 1;
    }
}

/// Undoes quoted-printable: `=3D` is a byte, `=` at the end of a line continues it.
fn unquoted(bytes: &[u8]) -> Vec<u8> {
    let hex = |byte: u8| char::from(byte).to_digit(16).and_then(|n| u8::try_from(n).ok());
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    loop {
        rest = match rest {
            [b'=', b'\r', b'\n', rest @ ..] | [b'=', b'\n', rest @ ..] => rest,
            [b'=', a, b, after @ ..] => {
                if let (Some(a), Some(b)) = (hex(*a), hex(*b)) {
                    out.push(16 * a + b);
                    after
                } else {
                    out.push(b'=');
                    rest.get(1..).unwrap_or_default()
                }
            }
            [byte, rest @ ..] => {
                out.push(*byte);
                rest
            }
            [] => return out,
        };
    }
}

fn from_base_64(bytes: &[u8]) -> Vec<u8> {
    let six = |byte: &u8| match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let (mut out, mut held, mut bits) = (Vec::with_capacity(bytes.len()), 0_u32, 0);
    for value in bytes.iter().take_while(|byte| **byte != b'=').filter_map(six) {
        held = ((held << 6) | u32::from(value)) & 0xffff;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            out.push((held >> bits).to_le_bytes()[0]);
        }
    }
    out
}
