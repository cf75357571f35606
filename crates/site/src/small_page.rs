//! A page without scripts: its head, its policy, its looks.

use one_file::digest;
use one_file::template::{escaped, marked};

/// The looks of a small page: the colours are the reader's own.
const STYLE: &str = ":root{color-scheme:light dark;font:1.1rem/1.5 system-ui,sans-serif}body{max-width:44rem;margin:2rem auto;padding:0 1rem}h1{line-height:1.2}.finding,dt{font-weight:600}dd{margin:0 0 .5rem 1.5rem}";

/// Returns a page with this title and body, and with more in its head.
pub fn small_page(title: &str, more: &str, body: &str) -> String {
    marked(&format!(
        r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{policy}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title} · Synoptic</title>
{more}<style>{STYLE}</style>
</head>
<body>
{body}
</body>
</html>
"#,
        policy = digest(STYLE),
        title = escaped(title),
    ))
}
