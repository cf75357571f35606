//! A link as a QR code: its dark modules as one SVG path, which can be drawn at any size.

use qrcodegen::{QrCode, QrCodeEcc};

/// The width of the light margin in modules, without which a camera does not find the code.
pub const QUIET_ZONE: usize = 4;

/// The most bytes of a code that can be scanned from the back of a room: 85 modules a side. Longer texts
/// fit, but their modules become small.
pub const LONGEST_FOR_A_ROOM: usize = 600;

/// A QR code, ready to draw as `<svg viewBox="0 0 size size"><path d="…"/></svg>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// The width and height in modules, margin included.
    pub size: usize,
    /// The dark modules as the `d` of one path.
    pub path: String,
}

/// Returns the code of a text, with the strongest error correction that needs no larger code: on a screen,
/// large modules help more than strong correction.
///
/// # Errors
/// Returns what to do about a text of more than 2,953 bytes, which no code can hold.
pub fn code(text: &str) -> Result<Code, String> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).map_err(|_| {
        let bytes = text.len();
        format!("A QR code holds at most 2,953 bytes, and this link has {bytes}: shorten the notes, or send it as text.")
    })?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let dark = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            if dark > 0 {
                let (left, top) = (usize::try_from(x).unwrap_or(0), usize::try_from(y).unwrap_or(0));
                path.push_str(&format!("M{},{}h{dark}v1h-{dark}z", left + QUIET_ZONE, top + QUIET_ZONE));
            }
            x += i32::try_from(dark.max(1)).unwrap_or(i32::MAX);
        }
    }
    Ok(Code { size: usize::try_from(code.size()).unwrap_or(0) + 2 * QUIET_ZONE, path })
}
