//! Everything that a reader can take out of the page, as functions from the comparison to text.
//!
//! - [`cite`]: references to a document, a statement, a verdict or a question, in six styles;
//! - [`export`]: the comparison as data and as text;
//! - [`qr`]: a link as a QR code.
//!
//! [`wording`] holds the phrases and lists that references and exports have in common.

pub mod cite;
pub mod export;
pub mod qr;
pub mod wording;

use serde::{Deserialize, Serialize};

/// Returns whether an address is that of the reader's own computer or network, where others cannot open it.
#[must_use]
pub fn is_local(address: &str) -> bool {
    let after = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = after.split(['/', '?', '#']).next().unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    let is_number = name.chars().all(|c| c.is_ascii_digit() || c == '.');
    let is_at_home = ["10.", "127.", "169.254.", "192.168."].into_iter().any(|net| name.starts_with(net));
    !name.contains('.') || name.strip_suffix(".local").is_some() || (is_number && is_at_home)
}

/// The copy of the comparison from which something was taken.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// The program: a short commit hash.
    pub build: String,
    /// The data: the first digits of its digest.
    pub digest: String,
    /// The URL of the published page without its fragment; none for a copy in a file.
    pub address: Option<String>,
    /// The day of the build as YYYY-MM-DD; any other text counts as no date.
    pub date: String,
    /// What the publisher of this copy says about itself and about privacy; a blank line begins a paragraph.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub imprint: Option<String>,
    /// Whether a small page lies beside the page for each topic and question.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub stubs: bool,
}

impl Edition {
    /// Returns the copy in words: "build 53b87bd, data 0123456789ab".
    #[must_use]
    pub fn version(&self) -> String {
        format!("build {}, data {}", self.build, self.digest)
    }

    /// Returns the paragraphs of the imprint.
    pub fn imprint(&self) -> impl Iterator<Item = &str> {
        self.imprint.iter().flat_map(|text| text.split("\n\n")).map(str::trim).filter(|p| !p.is_empty())
    }

    /// Returns the full URL of a place in the page (`/arctic`), if the page is published.
    #[must_use]
    pub fn link(&self, place: &str) -> Option<String> {
        let address = self.address.as_deref()?;
        let page = address.split('#').next().unwrap_or_default();
        Some(format!("{page}#{place}"))
    }

    /// Returns the full URL of the small page of a topic or question, if there is one.
    #[must_use]
    pub fn stub(&self, id: &str) -> Option<String> {
        let page = self.address.as_deref().filter(|_| self.stubs)?.split(['#', '?']).next()?;
        let folder = page.strip_suffix("index.html").unwrap_or(page);
        folder.ends_with('/').then(|| format!("{folder}at/{id}/"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_at_home_is_not_for_others() {
        for address in [
            "http://127.0.0.1:8000/",
            "http://localhost/s/",
            "http://192.168.1.7/",
            "http://nas.local/a/",
            "http://[::1]:80/",
        ] {
            assert!(is_local(address), "{address}");
        }
        for address in [
            "https://example.org/s/",
            "http://8.8.8.8/",
            "https://10.example.org/",
            "https://example.org:8443/?a=b",
        ] {
            assert!(!is_local(address), "{address}");
        }
    }
}
