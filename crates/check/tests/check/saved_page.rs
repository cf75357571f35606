//! Text files and saved web pages as plain text.

use check::saved_page::{of_page, read};

#[test]
fn a_text_is_read_as_it_is() {
    assert_eq!(read("Some text.\n\nMore <b>.".as_bytes()).unwrap(), "Some text.\n\nMore <b>.");
}

#[test]
fn a_page_is_read_by_its_blocks() {
    let page = "<!DOCTYPE html><html><body><h1>Title</h1><p>One\nline &amp; <em>more</em>.</p><div>Two</div></body></html>";
    assert_eq!(read(page.as_bytes()).unwrap(), "Title\n\nOne line & more.\n\nTwo");
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
