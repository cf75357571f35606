//! From the bytes of a file to its text: containers, encodings, line ends, the text of saved web pages.

use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

use anchoring::encoding::decode;
use anchoring::page::{self, Kind, kind};
use anchoring::plain::{self, Refused};

fn read(bytes: &[u8]) -> Result<String, Refused> {
    plain::read(bytes, decode)
}

fn of_page(source: &str) -> String {
    page::text(source).unwrap()
}

fn is_page(text: &str) -> bool {
    kind(text) == Kind::Page
}

#[test]
fn a_text_is_read_as_it_is() {
    assert_eq!(read("Some text.\n\nMore <b>.".as_bytes()).unwrap(), "Some text.\n\nMore <b>.");
}

#[test]
fn a_saved_page_becomes_its_blocks_of_text() {
    let page = "<!doctype html>\n<html><head><title>No</title><style>p{}</style></head><body>\
        <script>if (a < b) { '<p>no' }</script><h1>Head</h1><p>One\n <b>bold</b>&nbsp;&amp; &#x201c;quoted&#8221;<br>two\
        <!-- <p>no --><ul><li>three<li>four</ul><table><tr><td>five<td>six</table><p title='a > b'>se<i>ven";
    assert!(is_page(page));
    assert_eq!(
        read(page.as_bytes()).unwrap(),
        "Head\n\nOne bold & “quoted”\ntwo\n\nthree\n\nfour\n\nfive\n\nsix\n\nseven"
    );
}

#[test]
fn what_a_page_hides_is_left_out() {
    let page = "<p>Before</p><script>let a = '<p>';</script><style>p { color: red }</style><p>After</p>";
    assert_eq!(of_page(page), "Before\n\nAfter");
}

#[test]
fn a_block_ends_where_the_next_begins_and_where_its_element_ends() {
    assert_eq!(of_page("<p>One<p>Two"), "One\n\nTwo");
    assert_eq!(of_page("<div>One</div>Two"), "One\n\nTwo");
    assert_eq!(of_page("One <b>and</b> <i>two</i>"), "One and two");
}

#[test]
fn what_is_hidden_stays_so_until_the_outer_element_ends() {
    assert_eq!(of_page("<head><style>a</style>hidden</head><p>Text</p>"), "Text");
}

#[test]
fn a_head_without_an_end_hides_no_more_than_itself() {
    assert_eq!(of_page("<html><head><title>T</title><body><p>Text</p></body>"), "Text");
}

#[test]
fn a_hidden_element_that_is_closed_at_once_hides_nothing() {
    assert_eq!(of_page("<p>Before</p><svg/><p>After</p>"), "Before\n\nAfter");
}

#[test]
fn broken_pages_are_read_as_far_as_they_go() {
    for (page, text) in [
        ("<p>one<script>two", "one"),
        ("<div title='never closed><p>one", ""),
        ("one &#99999999; &#x two", "one \u{fffd} &#x two"),
        ("<head>no<body>yes", "yes"),
        ("<svg/>one<svg>two</svg>", "one"),
        ("</p></div>one", "one"),
    ] {
        assert_eq!(of_page(page), text, "{page}");
    }
}

#[test]
fn elements_that_nobody_knows_do_not_tear_a_paragraph() {
    for page in [
        "<p>One <hypothesis-highlight class='h'>two</hypothesis-highlight> three",
        "<p>One <st1:place w:st='on'>two</st1:place> three",
        "<p>One <o:p></o:p>two <grammarly-extension>three</grammarly-extension>",
        "<p>One <mark><font>two</font></mark> <a-name-that-is-longer-than-any>three",
    ] {
        assert_eq!(of_page(page), "One two three", "{page}");
    }
}

#[test]
fn a_line_of_a_page_ends_at_br_and_a_paragraph_at_two_of_them() {
    assert_eq!(of_page("<p>one<br>two<br/>\n<BR>three"), "one\ntwo\n\nthree");
}

#[test]
fn preformatted_text_keeps_its_lines_and_its_paragraphs() {
    let page = "<html><body><pre style='x'>one\ntwo\r\n\r\nthree &lt;four&gt;\n \nfive</pre>six\nseven";
    assert_eq!(of_page(page), "one\ntwo\n\nthree <four>\n\nfive\n\nsix seven");
}

#[test]
fn a_page_may_begin_with_any_element_of_html() {
    for page in [
        "<article><h1>T</h1>",
        "<section>",
        "<span>a</span>",
        "<!-- saved from url=(0042)https://example.org/ -->\n<table>",
        "<?xml version='1.0'?>\n<!DOCTYPE html>",
        "\u{feff}<meta charset=utf-8>",
        "<h2>",
        "<main-app><div><p>One",
        "<turbo-frame id=x><p>One",
        "<abbr>Ward</abbr><p>One",
        "<label>Ward</label> one",
        "<html xmlns='http://www.w3.org/1999/xhtml'>",
        "<html xmlns:o='urn:schemas-microsoft-com:office:office' xmlns='http://www.w3.org/TR/REC-html40'>",
    ] {
        assert!(is_page(page), "{page}");
    }
    for text in
        ["<3 is a heart", "<note>Text</note>", "<?xml version='1.0'?><note>", "< p", "<!-- p -->", "", "<"]
    {
        assert!(!is_page(text), "{text}");
    }
}

/// A web archive as Chromium saves it.
const ARCHIVE: &str = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/\r\n\
    Subject: =?utf-8?Q?A=20page?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\
    \ttype=\"text/html\";\r\n\tboundary=\"----MultipartBoundary--x----\"\r\n\r\n\r\n\
    ------MultipartBoundary--x----\r\nContent-Type: text/css\r\n\r\np { color: red }\r\n\
    ------MultipartBoundary--x----\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\n\
    Content-Transfer-Encoding: quoted-printable\r\n\r\n<!DOCTYPE html><html><head><title>T</title></head>=\r\n\
    <body><p class=3D\"a\">Russia=E2=80=99s wa=\r\nr.</p><p>Two = three.</p></body></html>\r\n\
    ------MultipartBoundary--x----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n\
    iVBORw0KGgo=\r\n------MultipartBoundary--x------\r\n";

#[test]
fn a_web_archive_is_read_as_the_page_in_it() {
    assert_eq!(read(ARCHIVE.as_bytes()).unwrap(), "Russia’s war.\n\nTwo = three.");
    let unix = ARCHIVE.replace("\r\n", "\n");
    assert_eq!(read(unix.as_bytes()).unwrap(), "Russia’s war.\n\nTwo = three.");
    let in_64 = ARCHIVE.split("------MultipartBoundary").next().unwrap().to_owned()
        + "------MultipartBoundary--x----\r\ncontent-type: Text/HTML; charset=windows-1252\r\n\
           content-transfer-encoding: BASE64\r\n\r\nPHA+T25lknMg\r\ndHdvPC9wPg==\r\n";
    assert_eq!(read(in_64.as_bytes()).unwrap(), "One’s two");
    let nested = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n--a\n\
        Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nplain\n\
        --b\nContent-Type: text/html\n\n<p>page\n--b--\n--a--\n";
    assert_eq!(read(nested.as_bytes()).unwrap(), "page");
}

#[test]
fn a_web_archive_without_a_page_is_refused_by_name_and_a_letter_is_a_text() {
    let empty = ARCHIVE.replace("text/html", "image/gif");
    assert!(read(empty.as_bytes()).unwrap_err().to_string().contains("web archive"));
    for begins in ["\r\n", "\u{feff}", "\u{feff}\n \n"] {
        assert_eq!(read((begins.to_owned() + ARCHIVE).as_bytes()).unwrap(), "Russia’s war.\n\nTwo = three.");
    }
    let mail = "Received: by x\nSubject: Ward\nContent-Type: text/html\n\n<p>One";
    assert_eq!(read(mail.as_bytes()).unwrap(), "One");
    let parts = "MIME-Version: 1.0\nContent-Type: multipart/related; start=\"<main>\"; boundary=b\n\n--b\n\
        Content-Type: text/html\nContent-ID: <ad>\n\n<p>Not\n--b\nContent-Type: text/html\n\
        Content-ID: <main>\n\n<p>One\n--b--\n";
    assert_eq!(read(parts.as_bytes()).unwrap(), "One");
    let xhtml = "MIME-Version: 1.0\nContent-Type: application/xhtml+xml\n\n<html><body><p>One";
    assert_eq!(read(xhtml.as_bytes()).unwrap(), "One");
    let letter = "From: the harbour\nTo: the town\n\nThe span stuck.";
    assert_eq!(read(letter.as_bytes()).unwrap(), letter);
}

#[test]
fn lines_end_as_any_system_ends_them() {
    for text in
        ["one\ntwo\n\nthree", "one\r\ntwo\r\n\r\nthree", "one\rtwo\r\rthree", "one\u{2028}two\u{2029}three"]
    {
        assert_eq!(read(text.as_bytes()).unwrap(), "one\ntwo\n\nthree", "{text:?}");
    }
}

#[test]
fn utf_16_is_read_without_its_mark() {
    let text = "The span stuck: “ice”.\n";
    for unit in [u16::to_le_bytes, u16::to_be_bytes] {
        let bytes: Vec<u8> = text.encode_utf16().flat_map(unit).collect();
        assert_eq!(read(&bytes).unwrap(), text);
    }
}

#[test]
fn the_letters_of_old_macs_are_read() {
    let mac = b"China\xd5s rise \xd2is\xd3 na\x95ve \xd0 Xi\xd5an, not Tom\xd5s.";
    assert_eq!(read(mac).unwrap(), "China’s rise “is” naïve – Xi’an, not Tom’s.");
    let windows = b"China\x92s rise \x93is\x94 na\xefve. \xd5 is a letter; \xc9mile B\xe9ro.";
    assert_eq!(read(windows).unwrap(), "China’s rise “is” naïve. Õ is a letter; Émile Béro.");
    let short = b"M\x9fller said to Herv\x8e: Wei\xa7, so No\x91l.";
    assert_eq!(read(short).unwrap(), "Müller said to Hervé: Weiß, so Noël.");
    assert_eq!(read(b"<meta charset=macintosh><p>\xd2One\xd3").unwrap(), "“One”");
}

#[test]
fn an_encoding_that_is_not_sure_is_refused_and_never_shown_wrong() {
    // In GBK even the quotation marks take two bytes.
    let gbk = b"China\xa1\xafs rise \xa1\xb0is\xa1\xb1 here \xa1\xaa\xa1\xaa so said \xd6\xd0\xb9\xfa.";
    let cyrillic = b"\xcc\xee\xf1\xea\xe2\xe0 is Moscow, \xd0\xee\xf1\xf1\xe8\xff is Russia.";
    let dos = b"M\x81ller said to Herv\x82 that all is well in K\x94ln.";
    assert!(matches!(read(dos), Err(Refused::Encoding(name)) if name.contains("DOS")));
    let windows = b"\x8aimon\x92s caf\xe9 \x96 \x93so\x94 he said\x85 and \x80 5, na\x9ave.";
    assert!(read(windows).is_ok());
    for bytes in [&gbk[..], &cyrillic[..]] {
        assert_eq!(read(bytes), Err(Refused::Encoding(ANOTHER)));
    }
}

#[test]
fn a_page_is_read_in_the_encoding_that_it_names_by_any_of_its_names() {
    for (bytes, text) in [
        (&b"<html><meta charset=\"gb2312\"><p>China\xa1\xafs \xd6\xd0"[..], "China’s 中"),
        (b"<meta http-equiv=x content='text/html; charset=Shift_JIS'><p>\x93\xfa", "日"),
        (b"<meta charset=koi8-r><p>\xf2", "Р"),
        (b"<meta charset=iso-8859-1><p>na\xefve", "naïve"),
        (b"<meta charset=iso-8859-15><p>B\xbduf, 5 \xa4", "Bœuf, 5 €"),
        (b"<meta charset=iso-8859-13><p>\xd0iauliai", "Šiauliai"),
        (b"<meta charset=x-mac-cyrillic><p>\x8c\xee\xf1\xea\xe2\xe0", "Москва"),
        (b"<meta charset=cp1251><p>\xcc\xee\xf1\xea\xe2\xe0", "Москва"),
        (b"<?xml version='1.0' encoding=\"iso-8859-2\"?><html><body><p>\xa3\xf3d\xbc", "Łódź"),
        ("<meta charset=gbk><p>naïve".as_bytes(), "naïve"),
    ] {
        assert_eq!(read(bytes).unwrap(), text);
    }
}

#[test]
fn a_text_that_was_encoded_twice_is_read_as_it_was_meant() {
    for text in ["the families’ quay, “so” — café", "It is naïve: Müller, après, früh.", "Été: “É”"]
    {
        let twice = decode("windows-1252", text.as_bytes()).unwrap();
        assert_eq!(read(twice.as_bytes()).unwrap(), text);
        // Some programs lose the character that Windows does not have.
        assert_eq!(read(twice.replace('\u{9d}', "\u{fffd}").as_bytes()).unwrap(), text);
    }
    for text in ["SÃO PAULO", "CAFÉ” and Â£5", "a €5 note"] {
        assert_eq!(read(text.as_bytes()).unwrap(), text, "it is as it was meant");
    }
}

#[test]
fn what_a_program_is_to_read_is_refused_by_name() {
    for (source, name) in [
        (
            "<?xml version=\"1.0\"?><TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body><p>One</p></body></text></TEI>",
            "an XML file",
        ),
        ("<?xml version=\"1.0\"?>\n<doc><para>One</para></doc>", "an XML file"),
        (
            "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><p>One</p></body></text></TEI>",
            "an XML file",
        ),
        ("<!DOCTYPE article PUBLIC 'x'><article><para>One</para></article>", "an XML file"),
        ("<note>Text</note>\n", "an XML file"),
        ("\n{\\rtf1\\ansi One\\par}", "a rich text file"),
        ("\u{feff}{\\rtf1\\ansi One\\par}", "a rich text file"),
        ("{\"title\": \"Ward\", \"text\": \"One\\n\\ntwo\"}", "a JSON file"),
        ("[\"One\",\n\"two\"]\n", "a JSON file"),
        ("1\n00:00:01,000 --> 00:00:02,000\nOne\n", "a file of subtitles"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n", "a file of subtitles"),
        ("\\documentclass{article}\n\\begin{document}One\\end{document}", "a TeX file"),
    ] {
        let refused = read(source.as_bytes()).unwrap_err();
        assert!(
            refused.to_string().starts_with(&format!("it is {name}, not plain text:")),
            "{source}: {refused}"
        );
    }
    for text in [
        "[1] A note.",
        "{One} and {two}",
        "One --> two",
        "<a note by the scanner>\n\nOne, < 58,000 >",
        "<<< Ward >>>\n\nOne",
    ] {
        assert_eq!(read(text.as_bytes()).unwrap(), text);
    }
}

#[test]
fn markdown_is_read_without_its_signs() {
    for (source, text) in [
        (
            "## What it did\n\nThe **true** [cost is](https://example.org/x) 58,000.",
            "What it did\n\nThe true cost is 58,000.",
        ),
        ("![A map](https://example.org/map.png)\nA [b](c) and [1](#n1)", "\nA b and 1"),
        ("One **two three** four", "One two three four"),
    ] {
        assert_eq!(read(source.as_bytes()).unwrap(), text);
    }
    for text in ["Five ** six ** seven", "A note** and another**", "#1 is here [a] (b)", "2 ** 3"] {
        assert_eq!(read(text.as_bytes()).unwrap(), text);
    }
}

#[test]
fn what_a_browser_hides_by_an_attribute_or_as_deleted_is_left_out() {
    for (page, text) in [
        ("<p>One<p hidden>Not<p>Two", "One\n\nTwo"),
        (
            "<p>One</p><div class=x style=\"color: red; display : none\">Not <div>not</div></div><p>Two",
            "One\n\nTwo",
        ),
        ("<p>One <span hidden=\"\">not </span>two", "One two"),
        ("<p>It is <del>41,000</del> <ins>58,000</ins> crowns", "It is 58,000 crowns"),
        ("<p>One <svg><title>not</title></svg>two", "One two"),
        ("<p title='hidden' data-hidden class=hidden-x>One<div hidden=until-found>two</div>", "One\n\ntwo"),
        ("<body style='display:none'><ul><li hidden>One<li>two</ul>", "One\n\ntwo"),
        ("<my-page><template shadowrootmode=open><p>One</template></my-page>", "One"),
        ("<p>It <q>is</q> so", "It “is” so"),
        ("<p>58&comma;000&period; a&dash;b&NewLine;c &Lstrok;&oacute;d&zacute;", "58,000. a‐b c Łódź"),
    ] {
        assert_eq!(of_page(page), text, "{page}");
    }
}

/// Pages that take some programs minutes: the time depends on their length alone, so that each of these is over at once.
/// Fails where something takes so long that it must do more than one pass: it takes a tenth of a second or less for each
/// file here, and a slow machine has a hundred times as long.
fn in_time(name: &'static str, work: impl FnOnce() + Send + 'static) {
    let (done, waiting) = std::sync::mpsc::channel();
    let working = std::thread::spawn(move || {
        work();
        let _ = done.send(());
    });
    match waiting.recv_timeout(Duration::from_mins(1)) {
        Err(RecvTimeoutError::Timeout) => panic!("{name} takes too long"),
        _ => working.join().unwrap(),
    }
}

#[test]
fn a_file_of_any_shape_is_read_in_time() {
    in_time("a deep page", || drop(read(format!("<p>one{}two", "<div>".repeat(400_000)).as_bytes())));
    in_time("a wide page", || drop(read(format!("<p>one{}", "<i></i>".repeat(700_000)).as_bytes())));
    in_time("open attributes", || drop(read("<p title=\"".repeat(500_000).as_bytes())));
    in_time("open comments", || drop(read("<!--".repeat(1_200_000).as_bytes())));
    in_time("open scripts", || drop(read("<script></".repeat(480_000).as_bytes())));
    in_time("ends of nothing", || drop(read(format!("<p>{}", "</p></div>".repeat(480_000)).as_bytes())));
    in_time("formatting that is never closed", || drop(read("<p><b><i><font>".repeat(300_000).as_bytes())));
    in_time("entities", || drop(read(format!("<p>{}", "&aaaa".repeat(900_000)).as_bytes())));
    in_time("tables in tables", || drop(read("<table><tr><td>".repeat(300_000).as_bytes())));
    in_time("letters of Latin-1", || drop(read(&vec![0xe9; 4_900_000])));
    in_time("one line", || drop(read("word ".repeat(200_000).as_bytes())));
    in_time("only line ends", || drop(read("\r\n".repeat(400_000).as_bytes())));
    in_time("parts of a web archive", || {
        let part = "--b\r\nContent-Type: text/html\r\n\r\n<p>one\r\n";
        let head = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n";
        drop(read(format!("{head}{}", part.repeat(100_000)).as_bytes()));
    });
    in_time("web archives in web archives", || {
        let head = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\n";
        drop(read(head.repeat(50_000).as_bytes()));
    });
}

#[test]
fn a_page_is_read_in_one_pass_however_deep_wide_or_broken_it_is() {
    let million = |part: &str| part.repeat(1_000_000 / part.len());
    for (page, text) in [
        (format!("<p>one{}two", "<div>".repeat(100_000)), "one\n\ntwo"),
        (format!("<p>one{}{}two", "<b>".repeat(100_000), "</b>".repeat(100_000)), "onetwo"),
        (format!("<p>one{}two", "<i></i>".repeat(120_000)), "onetwo"),
        (format!("<p>one{}", million("<p title=\"")), "one"),
        (format!("<p>one{}", million("<!--")), "one"),
        (format!("<p>one{}", million("<script></")), "one"),
        (format!("<p>one{}", million("<svg>")), "one"),
        (format!("<p>one{}two", million("</p>")), "one\n\ntwo"),
    ] {
        assert_eq!(read(page.as_bytes()).unwrap(), text);
    }
    assert_eq!(read(format!("<p>{}", "<i>a</i>".repeat(200_000)).as_bytes()), Err(Refused::TooLarge));
    assert_eq!(read(format!("<p>{}", million("&a")).as_bytes()), Err(Refused::TooLong));
    assert_eq!(read(format!("<p>{}", million("&aaaaaaaaaaaaaaaaaaaa")).as_bytes()), Err(Refused::TooLong));
    assert_eq!(read(format!("<p>{}", million("a < ")).as_bytes()), Err(Refused::TooLong));
    assert_eq!(read(format!("<p>{}", million("&yuml;&zzzz;")).as_bytes()), Err(Refused::TooLong));
    assert_eq!(read(&[b"<p>", &vec![0xe9; 4_900_000][..]].concat()), Err(Refused::Encoding(ANOTHER)));
}

const ANOTHER: &str = "an encoding for another script, such as GBK or Windows-1251";

#[test]
fn the_number_of_a_note_stays_raised() {
    let page = "<p>They were 412<sup>2</sup> people on 10<sup><a href=#n>10</a></sup> m<sup>2</sup>.<p>On 3<sup>rd<p>4";
    assert_eq!(read(page.as_bytes()).unwrap(), "They were 412² people on 10¹⁰ m².\n\nOn 3rd\n\n4");
}

#[test]
fn a_file_that_is_no_text_is_refused_in_words_that_help() {
    let refused = |bytes: &[u8]| read(bytes).unwrap_err();
    assert_eq!(refused(b""), Refused::Empty);
    assert_eq!(refused(b"\xef\xbb\xbf \n\t"), Refused::Empty);
    assert_eq!(refused(b"some\0bytes"), Refused::NotText);
    assert_eq!(refused(&(0..=255).cycle().take(5000).collect::<Vec<u8>>()), Refused::NotText);
    assert!(refused(b"%PDF-1.7 and so on").to_string().contains("PDF file"));
    let wide = |name: &str| name.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let old = |name: &str| [b"\xd0\xcf\x11\xe0 and so on ", &*wide(name)].concat();
    let packed = |name: &str| [b"PK\x03\x04 and so on ", name.as_bytes()].concat();
    for (bytes, kind) in [
        (b"bplist00\xd1".to_vec(), "a Safari web archive"),
        (b"\x1f\x8b\x08".to_vec(), "a compressed file"),
        (b"{\\rtf1 Words}".to_vec(), "a rich text file"),
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\nWords".to_vec(), "a file of subtitles"),
        (packed(""), "a ZIP file"),
        (packed("word/document.xml"), "a Word document"),
        (packed("xl/workbook.xml"), "an Excel workbook"),
        (packed("mimetypeapplication/vnd.oasis.opendocument.text"), "an OpenDocument text (.odt)"),
        (packed("mimetypeapplication/epub+zip"), "an e-book (EPUB)"),
        (old(""), "a file from an old Office program"),
        (old("WordDocument"), "an old Word document (.doc)"),
        (old("Workbook"), "an old workbook (.xls)"),
        (old("EncryptedPackage"), "a file protected by a password"),
    ] {
        assert_eq!(refused(&bytes), Refused::OtherKind(kind));
    }
    let encoding = Refused::Encoding("GBK, an encoding for Chinese");
    let other = Refused::OtherKind("a PDF file");
    for refused in [Refused::Empty, Refused::TooLarge, Refused::TooLong, Refused::NotText, other, encoding] {
        assert!(refused.to_string().contains("choose"), "{refused}");
    }
}

#[test]
fn a_text_is_read_up_to_so_many_characters_and_a_page_whatever_its_pictures() {
    assert!(read("é".repeat(plain::LONGEST).as_bytes()).is_ok());
    assert_eq!(read(&vec![b'a'; plain::LONGEST + 1]), Err(Refused::TooLong));
    assert_eq!(read(&vec![0xe9; 4_900_000]), Err(Refused::TooLong));
    assert_eq!(read(&vec![b'a'; 5_000_001]), Err(Refused::TooLarge));
    let picture = format!("<img src=\"data:image/png;base64,{}\">", "iVBOR".repeat(600_000));
    let page = format!(
        "<!doctype html><p>One: {picture}two{picture}</p><p style='background: url({picture})'>three"
    );
    assert!(page.len() > 6_000_000);
    assert_eq!(read(page.as_bytes()).unwrap(), "One: two\n\nthree");
    assert_eq!(read(&vec![b'<'; plain::LARGEST_FILE + 1]), Err(Refused::TooLarge));
}

#[test]
fn one_odd_character_in_fifty_is_no_text_and_tabs_and_line_breaks_are_not_odd() {
    let with = |odd: char, letters: usize| plain::accept(&format!("{odd}{}", "a".repeat(letters)));
    for odd in ['\u{1}', '\u{fffd}'] {
        assert_eq!((with(odd, 49), with(odd, 48)), (Ok(()), Err(Refused::NotText)), "{odd:?}");
    }
    assert_eq!(with('\0', 1000), Err(Refused::NotText), "no text has a nought");
    assert_eq!(with('\t', 1), Ok(()));
    assert_eq!(plain::accept("a\r\n\n\u{b}\u{c}"), Ok(()));
}

#[test]
fn a_file_with_as_many_broken_characters_as_whole_ones_is_of_an_older_program() {
    let read = |bytes: &[u8]| read(&[&[b'a'; 50], bytes].concat()).unwrap().replace("aaa", "");
    assert_eq!(read(b" \xc3\xa9 \x92s"), "aa Ã© ’s");
    assert_eq!(read(b" \xc3\xa9 \xc3\xa9 \x92s"), "aa é é \u{fffd}s");
}

#[test]
fn a_page_is_known_by_its_first_mark_and_by_a_tag_of_web_pages() {
    assert!(is_page("\n<!DOCTYPE html><title>T</title>") && is_page("<P>Text"));
    assert!(!is_page("A text about <p> and <div>."));
    assert!(!is_page("<note>Text</note>"));
}

#[test]
fn a_text_is_read_in_whatever_letters_it_was_saved() {
    let text = "“Russia’s” €5 – naïve";
    let wide = |mark: [u8; 2], unit: fn(u16) -> [u8; 2]| {
        mark.into_iter().chain(text.encode_utf16().flat_map(unit)).collect::<Vec<u8>>()
    };
    for bytes in [
        text.as_bytes().to_vec(),
        [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        wide([0xff, 0xfe], u16::to_le_bytes),
        wide([0xfe, 0xff], u16::to_be_bytes),
        b"\x93Russia\x92s\x94 \x805 \x96 na\xefve".to_vec(),
    ] {
        assert_eq!(read(&bytes).unwrap(), text);
    }
    // UTF-8 that is cut in the middle of a character is still UTF-8.
    let long = "“Russia’s” ".repeat(20);
    let cut = read(&long.as_bytes()[..15 * 20]).unwrap();
    assert!(cut.ends_with("“Russia\u{fffd}") && cut.starts_with("“Russia’s” “"), "{cut}");
}
