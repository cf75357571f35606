//! Says what a file that cannot be imported seems to be, and what to do.

/// What can be imported, for messages.
pub(crate) const READABLE: &str = "choose annotations as JSON (W3C or Hypothes.is), a REFI-QDA project (.qdpx) or a \
                                   bibliography as CSL JSON";

/// What to do with the own file of a program for qualitative analysis.
const EXPORT_PROJECT: &str = "open it in its program, export a REFI-QDA project (.qdpx), and choose that";

/// What to do with a list of literature in another format.
const EXPORT_LITERATURE: &str = "import it into Zotero, export “CSL JSON” there, and choose that";

/// Returns the text of a file that should be JSON or XML.
///
/// # Errors
/// Where it is empty or not UTF-8, with what it seems to be.
pub(crate) fn text(bytes: &[u8]) -> Result<&str, String> {
    if let Some(kind) = binary_kind(bytes) {
        return Err(kind);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) if text.trim().is_empty() => Err(format!("it is empty; {READABLE}")),
        Ok(text) => Ok(text),
        Err(_) => Err(format!("it is neither text in UTF-8 nor a .qdpx file; {READABLE}")),
    }
}

fn binary_kind(bytes: &[u8]) -> Option<String> {
    let kinds: [(&[u8], &str, &str); 8] = [
        (
            b"SQLite format 3\0",
            "a database, such as a project in QualCoder’s or MAXQDA’s own format",
            EXPORT_PROJECT,
        ),
        (b"%PDF-", "a PDF file, and the marks in it cannot be read", READABLE),
        (
            b"\xd0\xcf\x11\xe0",
            "a file from an older Office program, or a project in NVivo’s own format",
            EXPORT_PROJECT,
        ),
        (b"{\\rtf", "a rich text file", READABLE),
        (b"\x1f\x8b", "a file compressed with gzip", "unpack it and choose what was in it"),
        (b"7z\xbc\xaf", "a file compressed with 7-Zip", "unpack it and choose what was in it"),
        (b"\xff\xfe", "text in UTF-16", "save it as UTF-8 and choose that"),
        (b"\xfe\xff", "text in UTF-16", "save it as UTF-8 and choose that"),
    ];
    let (_, kind, remedy) = kinds.into_iter().find(|(begins, _, _)| bytes.starts_with(begins))?;
    Some(format!("it is {kind}; {remedy}"))
}

/// Says what a text seems to be that is neither JSON nor XML.
pub(crate) fn text_kind(text: &str) -> String {
    let text = text.trim_start();
    let first = text.lines().next().unwrap_or_default();
    if text.starts_with('@') && first.contains('{') {
        return format!("it seems to be BibTeX; {EXPORT_LITERATURE}");
    }
    if first.starts_with("TY  -") {
        return format!("it seems to be RIS; {EXPORT_LITERATURE}");
    }
    if first.matches([',', ';', '\t']).count() >= 2 {
        return format!("it seems to be a table; open it as a table, or {READABLE}");
    }
    format!("it is neither JSON nor XML nor a .qdpx file; {READABLE}")
}

/// Says what an XML file seems to be, by the name of its first element.
pub(crate) fn xml_kind(root: &str) -> String {
    match root.to_ascii_lowercase().as_str() {
        "html" => format!("it is a web page; {READABLE}"),
        "codebook" => {
            "it is a codebook (.qdc), which holds codes but no quotations; export the whole project (.qdpx) \
                       and choose that"
                .to_owned()
        }
        "rdf" | "modscollection" | "mods" | "xml" | "tei" => {
            format!("it seems to be a bibliography in XML; {EXPORT_LITERATURE}")
        }
        _ => format!("it is XML that begins with “{root}”, not a REFI-QDA project; {READABLE}"),
    }
}

/// Says what a packed file seems to be, by the names in it.
pub(crate) fn archive_kind<'a>(mut names: impl Iterator<Item = &'a str>) -> String {
    let kind = names.find_map(|name| match name.split('/').next().unwrap_or_default() {
        "word" => Some("a Word document"),
        "xl" => Some("an Excel workbook"),
        "ppt" => Some("a presentation"),
        "mimetype" => Some("an OpenDocument text or an e-book"),
        _ => None,
    });
    match kind {
        Some(kind) => format!("it is {kind}; {READABLE}"),
        None => {
            format!("it is a ZIP file without a project.qde, which a REFI-QDA project must have; {READABLE}")
        }
    }
}
