//! GUIDs, by which the parts of a project name each other.

use sha2::{Digest, Sha256};

/// Returns a GUID in the form in which two of them can be compared: some tools write braces or capitals.
pub(super) fn plain(guid: &str) -> String {
    guid.trim().trim_matches(['{', '}']).to_ascii_lowercase()
}

/// Returns the GUID of what has this kind and these ids. It is the same in each export.
pub(super) fn guid(kind: &str, ids: &[&str]) -> String {
    let mut digest = Sha256::new();
    digest.update(kind);
    for id in ids {
        digest.update([0]);
        digest.update(id);
    }
    let digest = digest.finalize();
    let mut hex = digest.iter().take(16).fold(String::new(), |hex, byte| hex + &format!("{byte:02X}"));
    // The version and the variant that RFC 9562 gives to GUIDs of one's own making.
    hex.replace_range(12..13, "8");
    hex.replace_range(16..17, "8");
    for at in [20, 16, 12, 8] {
        hex.insert(at, '-');
    }
    hex
}
