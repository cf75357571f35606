//! What makes a page work: styles, scripts, modules, and the policy that allows these and nothing else.

use std::io::{Error, Result};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::content::between;
use crate::template::{fill, marked};

/// The styles, scripts and modules of a page, minified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shell {
    /// The styles.
    pub style: String,
    /// The script that runs before the first paint, and in every browser.
    pub first: String,
    /// The script that starts the app.
    pub script: String,
    /// Where the rest is.
    pub form: Form,
}

/// The two forms of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// On a host, with the script and the modules beside it.
    Hosted {
        /// The address of the script.
        script: String,
        /// The styles of the first screen, which come before it; the others come after it.
        first_style: String,
    },
    /// One file, with both modules in it: compressed with gzip, in Base64.
    Single {
        /// The module of the app.
        module: String,
        /// The module that makes comparisons, unpacked only when it is needed.
        maker: String,
    },
}

/// The links by which a hosted page can be installed.
const MANIFEST: &str = "<link rel=\"manifest\" href=\"manifest.webmanifest\" />\n<link rel=\"apple-touch-icon\" href=\"icon-192.png\" />\n";

/// Where a hosted page says where the single file is. Browsers that save the page write the whole address.
const SINGLE: &str =
    "<p>To keep this page with its tools, download <a href=\"synoptic.html\">the page as one file</a>.</p>";

/// What begins and ends each part of a single file.
const STYLE: [&str; 2] = ["<style id=\"page-style\">", "</style>"];
const FIRST: [&str; 2] = ["<script id=\"page-first\">", "</script>"];
const SCRIPT: [&str; 2] = ["<script id=\"page-script\">", "</script>"];
const MODULE: [&str; 2] = ["<script id=\"module\" type=\"text/plain\">", "</script>"];
const MAKER: [&str; 2] = ["<script id=\"maker\" type=\"text/plain\">", "</script>"];

impl Shell {
    /// Takes the shell of another page from a single file.
    ///
    /// # Errors
    /// Says which part is missing, so that the file is no page made by Synoptic.
    pub fn of(page: &str) -> Result<Self> {
        let part = |[from, to]: [&str; 2]| {
            let missing = || {
                Error::other(format!(
                    "this is not a page made by Synoptic ({from} is missing): choose one that Synoptic saved"
                ))
            };
            between(page, from, to).map(str::to_owned).ok_or_else(missing)
        };
        Ok(Self {
            style: part(STYLE)?,
            first: part(FIRST)?,
            script: part(SCRIPT)?,
            form: Form::Single { module: part(MODULE)?, maker: part(MAKER)? },
        })
    }

    /// Puts the shell round a page that is filled with its content, with the mark of UTF-8 before it.
    ///
    /// # Errors
    /// Where a script would end its own element, or the page lacks its ends.
    pub fn around(&self, page: &str) -> Result<String> {
        let whole = |[from, to]: [&str; 2], part: &str| format!("{from}{part}{to}");
        let hosted = matches!(self.form, Form::Hosted { .. });
        let style = whole(STYLE, &self.style);
        let (before, after) = match &self.form {
            Form::Hosted { first_style, .. } => (format!("<style>{first_style}</style>"), &*style),
            Form::Single { .. } => (style.clone(), ""),
        };
        let head = format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\" />\n{}{}\n{}\n</head>",
            self.policy(),
            if hosted { MANIFEST } else { "" },
            before,
            whole(FIRST, safe_in_script(&self.first)?),
        );
        let foot = match &self.form {
            Form::Hosted { script, .. } => {
                format!("<script src=\"{script}\" integrity=\"{}\"></script>", digest(&self.script))
            }
            Form::Single { module, maker } => format!(
                "{}\n{}\n{}",
                whole(MODULE, module),
                whole(MAKER, maker),
                whole(SCRIPT, safe_in_script(&self.script)?)
            ),
        };
        let foot = format!("{foot}\n</body>");
        let single = if hosted { SINGLE } else { "" };
        let whole = fill(
            "index.html",
            page,
            &[("</head>", &head), ("{single}", single), ("{styles}", after), ("</body>", &foot)],
        )?;
        Ok(marked(&whole))
    }

    /// Returns the content policy: the page loads only its own files and sends nothing.
    #[must_use]
    pub fn policy(&self) -> String {
        let (mut styles, first) = (format!("'{}'", digest(&self.style)), digest(&self.first));
        if let Form::Hosted { first_style, .. } = &self.form {
            styles = format!("'{}' {styles}", digest(first_style));
        }
        let (scripts, connect, installed) = match self.form {
            Form::Hosted { .. } => {
                ("'self'".to_owned(), "'self'", " 'self'; worker-src 'self'; manifest-src 'self'")
            }
            Form::Single { .. } => (format!("'{}'", digest(&self.script)), "'none'", ""),
        };
        format!(
            "default-src 'none'; script-src {scripts} '{first}' 'wasm-unsafe-eval'; style-src {styles}; img-src data:{installed}; \
             connect-src {connect}; base-uri 'none'; form-action 'none'"
        )
    }
}

/// Returns a compressed module as it stands in a single file.
#[must_use]
pub fn in_base64(module: &[u8]) -> String {
    STANDARD.encode(module)
}

/// Returns the script, if it can be put between script tags.
///
/// # Errors
/// Where it contains what a browser would take for the end or the beginning of a script.
pub fn safe_in_script(script: &str) -> Result<&str> {
    let lower = script.to_lowercase();
    if ["</script", "<!--", "<script"].iter().any(|end| lower.contains(end)) {
        return Err(Error::other(
            "the script contains a script tag or a comment mark, which a browser would misread",
        ));
    }
    Ok(script)
}

/// How many digits a short digest has.
pub const SHORT_DIGEST: usize = 12;

/// Returns the first digits of a digest, which tell a file from any other.
#[must_use]
pub fn short_digest(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes)).chars().take(SHORT_DIGEST).collect()
}

/// Returns the digest of a text, as a policy names it.
#[must_use]
pub fn digest(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text.as_bytes())))
}
