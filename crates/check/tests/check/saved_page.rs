//! Text files and saved web pages as plain text.

use anchoring::plain::is_page;
use check::saved_page::{of_page, read};

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
        "Head\n\nOne bold & “quoted”\n\ntwo\n\nthree\n\nfour\n\nfive\n\nsix\n\nseven"
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
