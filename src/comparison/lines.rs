//! The comparison as plain lines, one value a line: what travels in the page.
//!
//! The data files and the exports are JSON. A page needs neither names of fields nor a reader that
//! explains faults, since the build wrote it from checked data; without them the page is a third
//! smaller, and its module too. What the lines mean stands in the model alone: fields come in their
//! order, a list begins with its length, a variant is its number, `~` is a field that is left out.
//! In a text `\` begins an escape: `\\`, `\n`, `\l` for `<` (so that no text can end the element it
//! stands in), `\~` for a `~` at the beginning, `\=` for a `=` there.
//!
//! Beside the reading edition, a text that stands there is not written again: `=` is the text behind the
//! one that was last referred to, `=3` leaves out three, `=-3` goes back. The first line then holds a
//! checksum of the edition's texts, so that an edition which was changed on its way is never read as data.

use std::borrow::Cow;
use std::fmt;

use serde::de::{self, DeserializeSeed, IntoDeserializer, Visitor};

use super::edition_texts::{checksum, texts};

/// Why lines could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// A line, counted from 1, does not hold what should stand there.
    Line(usize),
    /// The reading edition is not the one that they were written for.
    Changed,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(line) => write!(f, "line {line} of its data is not what it expects"),
            Self::Changed => f.write_str("its words were changed on their way to you"),
        }
    }
}

impl std::error::Error for Unreadable {}

impl de::Error for Unreadable {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self::Line(0)
    }
}

/// Reads a value from lines.
///
/// # Errors
/// Where a line does not hold what should stand there; says which.
pub fn read<T: de::DeserializeOwned>(text: &str) -> Result<T, Unreadable> {
    value(Lines { rest: text, line: 0, texts: &[], at: 0 })
}

/// Reads a value from lines and the markup of the reading edition that they refer to.
///
/// # Errors
/// Where the edition is another one, and where a line does not hold what should stand there.
pub fn read_beside<T: de::DeserializeOwned>(text: &str, edition: &str) -> Result<T, Unreadable> {
    let texts = texts(edition);
    let mut lines = Lines { rest: text, line: 0, texts: &texts, at: 0 };
    if lines.number()? == checksum(&texts) { value(lines) } else { Err(Unreadable::Changed) }
}

fn value<T: de::DeserializeOwned>(mut lines: Lines<'_>) -> Result<T, Unreadable> {
    T::deserialize(&mut lines).map_err(|_| lines.unreadable())
}

/// Stands between the lines and the edition's markup where both are handed over as one: no line holds it.
pub const EDITION_FOLLOWS: &str = "<\n";

const LEFT_OUT: &str = "~";

/// A line that begins with it refers to a text of the edition.
const REFERS: char = '=';

struct Lines<'de> {
    rest: &'de str,
    line: usize,
    /// The texts of the edition.
    texts: &'de [Cow<'de, str>],
    /// Which of them comes next.
    at: usize,
}

impl<'de> Lines<'de> {
    fn peek(&self) -> &'de str {
        self.rest.split_once('\n').map_or(self.rest, |(line, _)| line)
    }

    /// The next line; every line ends in a line break, so nothing is read behind the last.
    fn next(&mut self) -> Result<&'de str, Unreadable> {
        self.line += 1;
        let (line, rest) = self.rest.split_once('\n').ok_or(self.unreadable())?;
        self.rest = rest;
        Ok(line)
    }

    fn unreadable(&self) -> Unreadable {
        Unreadable::Line(self.line)
    }

    fn number(&mut self) -> Result<u64, Unreadable> {
        self.next()?.parse().map_err(|_| self.unreadable())
    }

    fn text(&mut self) -> Result<Cow<'de, str>, Unreadable> {
        let line = self.next()?;
        if let Some(gap) = line.strip_prefix(REFERS) {
            return self.referred(gap).ok_or(self.unreadable());
        }
        Ok(if line.contains('\\') { Cow::Owned(unescaped(line)) } else { Cow::Borrowed(line) })
    }

    fn referred(&mut self, gap: &str) -> Option<Cow<'de, str>> {
        let number = |digits: &str| usize::try_from(digits.parse::<u64>().ok()?).ok();
        let at = match gap.strip_prefix('-') {
            _ if gap.is_empty() => self.at,
            Some(back) => self.at.checked_sub(number(back)?)?,
            None => self.at.checked_add(number(gap)?)?,
        };
        let text = self.texts.get(at)?;
        self.at = at + 1;
        Some(Cow::Borrowed(text))
    }
}

fn unescaped(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut signs = line.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => match signs.next() {
                Some('n') => text.push('\n'),
                Some('l') => text.push('<'),
                Some(other) => text.push(other),
                None => {}
            },
            _ => text.push(sign),
        }
    }
    text
}

/// A number with a decimal point, as digits and the power of ten that divides them: `835 1` is 83.5.
/// Both are whole and small enough that the division gives the very number that was written.
fn decimal(line: &str) -> Option<f64> {
    let (digits, places) = line.split_once(' ').unwrap_or((line, "0"));
    let (digits, places): (i64, u32) = (digits.parse().ok()?, places.parse().ok()?);
    #[allow(clippy::cast_precision_loss)] // at most 15 digits: see `write`
    let (digits, power) = (digits as f64, 10_i64.checked_pow(places)? as f64);
    Some(digits / power)
}

impl<'de> de::Deserializer<'de> for &mut Lines<'de> {
    type Error = Unreadable;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Unreadable> {
        Err(self.unreadable())
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        let number = self.number()?;
        visitor.visit_bool(number == 1)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        let number = self.number()?;
        visitor.visit_u64(number)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        let number = decimal(self.next()?).ok_or(self.unreadable())?;
        visitor.visit_f64(number)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        match self.text()? {
            Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
            Cow::Owned(text) => visitor.visit_string(text),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        if self.peek() == LEFT_OUT {
            self.next()?;
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        let left = usize::try_from(self.number()?).map_err(|_| self.unreadable())?;
        visitor.visit_seq(Values { lines: self, left, may_be_left_out: false })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, left: usize, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_seq(Values { lines: self, left, may_be_left_out: false })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_seq(Values { lines: self, left: fields.len(), may_be_left_out: true })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        let variant = u32::try_from(self.number()?).map_err(|_| self.unreadable())?;
        visitor.visit_enum(variant.into_deserializer())
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 u8 u16 u32 f32 char bytes byte_buf unit unit_struct tuple_struct map identifier
        ignored_any
    }
}

struct Values<'a, 'de> {
    lines: &'a mut Lines<'de>,
    left: usize,
    may_be_left_out: bool,
}

impl<'de> de::SeqAccess<'de> for Values<'_, 'de> {
    type Error = Unreadable;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Unreadable> {
        let Some(left) = self.left.checked_sub(1) else { return Ok(None) };
        self.left = left;
        if self.may_be_left_out && self.lines.peek() == LEFT_OUT {
            self.lines.next()?;
            return Ok(None);
        }
        seed.deserialize(&mut *self.lines).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        // No more than the lines that are left could hold, whatever a damaged page claims.
        Some(self.left.min(self.lines.rest.len()))
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub use writing::{Unwritable, write, write_beside};

/// Writing, on the machine that builds.
#[cfg(not(target_arch = "wasm32"))]
mod writing {
    use std::collections::BTreeMap;
    use std::fmt;

    use serde::ser::{self, Serialize};

    use super::super::edition_texts::{checksum, texts};
    use super::{LEFT_OUT, REFERS};

    /// A value that has no form in lines.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Unwritable(String);

    impl fmt::Display for Unwritable {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "the data cannot be written as lines: {}", self.0)
        }
    }

    impl std::error::Error for Unwritable {}

    impl ser::Error for Unwritable {
        fn custom<T: fmt::Display>(what: T) -> Self {
            Self(what.to_string())
        }
    }

    fn no<T>(what: &str) -> Result<T, Unwritable> {
        Err(Unwritable(format!("{what} has no form there")))
    }

    /// Writes a value as lines.
    ///
    /// # Errors
    /// Where a value has no form in lines: a map, a number with more than 15 digits.
    pub fn write<T: Serialize>(value: &T) -> Result<String, Unwritable> {
        let mut writer = Writer::default();
        value.serialize(&mut writer)?;
        Ok(writer.text)
    }

    /// Writes a value as lines that refer to the texts of a reading edition, from its markup.
    ///
    /// # Errors
    /// Where a value has no form in lines.
    pub fn write_beside<T: Serialize>(value: &T, edition: &str) -> Result<String, Unwritable> {
        let texts = texts(edition);
        let mut writer = Writer { text: format!("{}\n", checksum(&texts)), ..Writer::default() };
        for (n, text) in texts.iter().enumerate() {
            writer.places.entry(text).or_default().push(n);
        }
        value.serialize(&mut writer)?;
        Ok(writer.text)
    }

    #[derive(Default)]
    struct Writer<'a> {
        text: String,
        /// Where each text stands in the edition, in order.
        places: BTreeMap<&'a str, Vec<usize>>,
        /// Which of the edition's texts comes next.
        at: usize,
    }

    impl Writer<'_> {
        /// The line that refers to a text of the edition: where there are several, to the nearest.
        fn reference(&mut self, text: &str) -> Option<String> {
            let places = self.places.get(text)?;
            let behind = places.partition_point(|place| *place < self.at);
            let near = [places.get(behind), behind.checked_sub(1).and_then(|n| places.get(n))];
            let place = near.into_iter().flatten().min_by_key(|place| place.abs_diff(self.at))?;
            let (gap, sign) = (place.abs_diff(self.at), if *place < self.at { "-" } else { "" });
            let line = if gap == 0 { REFERS.to_string() } else { format!("{REFERS}{sign}{gap}") };
            // A short text that stands far off is shorter itself.
            let shorter = line.len() <= text.len();
            if shorter {
                self.at = place + 1;
            }
            shorter.then_some(line)
        }

        fn line(&mut self, line: &str) {
            self.text.push_str(line);
            self.text.push('\n');
        }
    }

    fn decimal(number: f64) -> Result<String, Unwritable> {
        let written = number.to_string();
        let (whole, part) = written.split_once('.').unwrap_or((&written, ""));
        if whole.len() + part.len() > 15 || !number.is_finite() {
            return Err(Unwritable(format!("the number {written} has too many digits")));
        }
        Ok(if part.is_empty() { whole.to_owned() } else { format!("{whole}{part} {}", part.len()) })
    }

    impl ser::Serializer for &mut Writer<'_> {
        type Ok = ();
        type Error = Unwritable;
        type SerializeSeq = Self;
        type SerializeTuple = Self;
        type SerializeTupleStruct = ser::Impossible<(), Unwritable>;
        type SerializeTupleVariant = ser::Impossible<(), Unwritable>;
        type SerializeMap = ser::Impossible<(), Unwritable>;
        type SerializeStruct = Self;
        type SerializeStructVariant = ser::Impossible<(), Unwritable>;

        fn serialize_bool(self, value: bool) -> Result<(), Unwritable> {
            self.line(if value { "1" } else { "0" });
            Ok(())
        }
        fn serialize_i8(self, _: i8) -> Result<(), Unwritable> {
            no("i8")
        }
        fn serialize_i16(self, _: i16) -> Result<(), Unwritable> {
            no("i16")
        }
        fn serialize_i32(self, _: i32) -> Result<(), Unwritable> {
            no("i32")
        }
        fn serialize_i64(self, _: i64) -> Result<(), Unwritable> {
            no("i64")
        }
        fn serialize_u8(self, _: u8) -> Result<(), Unwritable> {
            no("u8")
        }
        fn serialize_u16(self, _: u16) -> Result<(), Unwritable> {
            no("u16")
        }
        fn serialize_u32(self, _: u32) -> Result<(), Unwritable> {
            no("u32")
        }
        fn serialize_u64(self, value: u64) -> Result<(), Unwritable> {
            self.line(&value.to_string());
            Ok(())
        }
        fn serialize_f32(self, _: f32) -> Result<(), Unwritable> {
            no("f32")
        }
        fn serialize_f64(self, value: f64) -> Result<(), Unwritable> {
            let line = decimal(value)?;
            self.line(&line);
            Ok(())
        }
        fn serialize_char(self, _: char) -> Result<(), Unwritable> {
            no("a character")
        }
        fn serialize_str(self, value: &str) -> Result<(), Unwritable> {
            if let Some(reference) = self.reference(value) {
                self.line(&reference);
                return Ok(());
            }
            let escaped = value.replace('\\', "\\\\").replace('\n', "\\n").replace('<', "\\l");
            let line = if escaped.starts_with([REFERS, '~']) { format!("\\{escaped}") } else { escaped };
            self.line(&line);
            Ok(())
        }
        fn serialize_bytes(self, _: &[u8]) -> Result<(), Unwritable> {
            no("bytes")
        }
        fn serialize_none(self) -> Result<(), Unwritable> {
            self.line(LEFT_OUT);
            Ok(())
        }
        fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Unwritable> {
            value.serialize(self)
        }
        fn serialize_unit(self) -> Result<(), Unwritable> {
            no("a unit")
        }
        fn serialize_unit_struct(self, _: &'static str) -> Result<(), Unwritable> {
            no("a unit")
        }
        fn serialize_unit_variant(
            self,
            _: &'static str,
            variant: u32,
            _: &'static str,
        ) -> Result<(), Unwritable> {
            self.line(&variant.to_string());
            Ok(())
        }
        fn serialize_newtype_struct<T: Serialize + ?Sized>(
            self,
            _: &'static str,
            value: &T,
        ) -> Result<(), Unwritable> {
            value.serialize(self)
        }
        fn serialize_newtype_variant<T: Serialize + ?Sized>(
            self,
            _: &'static str,
            _: u32,
            _: &'static str,
            _: &T,
        ) -> Result<(), Unwritable> {
            no("a variant with a value")
        }
        fn serialize_seq(self, length: Option<usize>) -> Result<Self, Unwritable> {
            let Some(length) = length else { return no("a list without a length") };
            self.line(&length.to_string());
            Ok(self)
        }
        fn serialize_tuple(self, _: usize) -> Result<Self, Unwritable> {
            Ok(self)
        }
        fn serialize_tuple_struct(
            self,
            _: &'static str,
            _: usize,
        ) -> Result<Self::SerializeTupleStruct, Unwritable> {
            no("a tuple")
        }
        fn serialize_tuple_variant(
            self,
            _: &'static str,
            _: u32,
            _: &'static str,
            _: usize,
        ) -> Result<Self::SerializeTupleVariant, Unwritable> {
            no("a variant with values")
        }
        fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Unwritable> {
            no("a map")
        }
        fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Unwritable> {
            Ok(self)
        }
        fn serialize_struct_variant(
            self,
            _: &'static str,
            _: u32,
            _: &'static str,
            _: usize,
        ) -> Result<Self::SerializeStructVariant, Unwritable> {
            no("a variant with values")
        }
    }

    impl ser::SerializeSeq for &mut Writer<'_> {
        type Ok = ();
        type Error = Unwritable;
        fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
            value.serialize(&mut **self)
        }
        fn end(self) -> Result<(), Unwritable> {
            Ok(())
        }
    }

    impl ser::SerializeTuple for &mut Writer<'_> {
        type Ok = ();
        type Error = Unwritable;
        fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
            value.serialize(&mut **self)
        }
        fn end(self) -> Result<(), Unwritable> {
            Ok(())
        }
    }

    impl ser::SerializeStruct for &mut Writer<'_> {
        type Ok = ();
        type Error = Unwritable;
        fn serialize_field<T: Serialize + ?Sized>(
            &mut self,
            _: &'static str,
            value: &T,
        ) -> Result<(), Unwritable> {
            value.serialize(&mut **self)
        }
        fn skip_field(&mut self, _: &'static str) -> Result<(), Unwritable> {
            self.line(LEFT_OUT);
            Ok(())
        }
        fn end(self) -> Result<(), Unwritable> {
            Ok(())
        }
    }
}
