//! Saved web pages as text.

use anchoring::plain::is_page;
use check::saved_page::{of_page, read};

#[test]
fn a_saved_page_becomes_its_blocks_of_text() {
    let page = "<!doctype html>\n<html><head><title>No</title><style>p{}</style></head><body>\
        <script>if (a < b) { '<p>no' }</script><h1>Head</h1><p>One\n <b>bold</b>&nbsp;&amp; &#x201c;quoted&#8221;<br>two\
        <!-- <p>no --><ul><li>three<li>four</ul><table><tr><td>five<td>six</table><p title='a > b'>se<i>ven";
    assert!(is_page(page));
    assert_eq!(
        read(page.as_bytes()).unwrap(),
        "Head\n\nOne bold & “quoted”\n\ntwo\n\nthree\n\nfour\n\nfive\n\nsix\n\nseven"
    );
}

#[test]
fn a_text_with_a_tag_in_it_is_not_a_page() {
    let text = "A text with a < b and <p>.";
    assert_eq!(read(text.as_bytes()).unwrap(), text);
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
