//! Reading text in any encoding that browsers know.

/// Reads bytes in an encoding by any of its names; `None` where this browser does not know it.
#[cfg(target_family = "wasm")]
pub fn decode(name: &str, bytes: &[u8]) -> Option<String> {
    web_sys::TextDecoder::new_with_label(name).ok()?.decode_with_u8_array(bytes).ok()
}

#[cfg(not(target_family = "wasm"))]
pub use anchoring::encoding::decode;
