//! A page is put together from its parts, and taken apart again.

use one_file::content::{TEMPLATE, of_page};
use one_file::shell::in_base64;
use one_file::{Content, Form, Shell, digest, fill, short_digest};

#[test]
fn marks_are_filled_in_any_order_and_fillings_are_left_alone() {
    let filled = fill("page", "<{b}|{a}>", &[("{a}", "{b}"), ("{b}", "one")]);
    assert_eq!(filled.unwrap(), "<one|{b}>");
}

#[test]
fn a_missing_mark_and_a_repeated_one_are_reported_with_the_name_of_the_file() {
    for template in ["no mark", "{a} and {a}"] {
        let error = fill("index.html", template, &[("{a}", "")]).unwrap_err();
        assert_eq!(error.to_string(), "index.html should contain {a} exactly once");
    }
}

fn shell() -> Shell {
    Shell {
        style: "p{color:red}".to_owned(),
        first: "first()".to_owned(),
        script: "let started=1<2;".to_owned(),
        form: Form::Single { module: "AAAA".to_owned(), maker: "BBBB".to_owned() },
    }
}

fn content() -> Content {
    Content {
        title: "One & \"two\" <three>".to_owned(),
        about: "What it is.".to_owned(),
        first_screen: "<h1>First</h1>".to_owned(),
        plain_page: "<h1>All</h1>".to_owned(),
        data: r#"{"title":"</script>"}"#.to_owned(),
        texts: vec![("one".to_owned(), "a </script> & b".to_owned())],
    }
}

fn page() -> String {
    shell().around(&content().fill(TEMPLATE).unwrap()).unwrap()
}

#[test]
fn a_page_gives_back_the_shell_that_was_put_round_it() {
    assert_eq!(Shell::of(&page()).unwrap(), shell());
}

#[test]
fn a_page_gives_back_its_data_and_texts() {
    let (data, texts) = of_page(&page()).unwrap();
    assert_eq!(data, r#"{"title":"\u003c/script>"}"#);
    assert_eq!(texts, content().texts);
    assert_eq!(of_page("<html><body><p>Any other page</p></body></html>"), None);
}

#[test]
fn parts_of_a_page_make_another_page_with_other_content() {
    let other = Content { title: "Other".to_owned(), data: "{}".to_owned(), texts: vec![], ..content() };
    let made = Shell::of(&page()).unwrap().around(&other.fill(TEMPLATE).unwrap()).unwrap();
    assert!(made.contains("<title>Other · Synoptic</title>") && !made.contains("three"), "{made}");
    assert_eq!(of_page(&made), Some(("{}".to_owned(), vec![])));
}

#[test]
fn no_content_ends_its_element_or_a_line_of_the_head() {
    let page = page();
    assert!(page.contains("<title>One &amp; &quot;two&quot; &lt;three> · Synoptic</title>"), "{page}");
    assert!(
        page.contains("<script type=\"text/plain\" data-document=\"one\">a &lt;/script> &amp; b</script>")
    );
    assert!(!page.contains("data-trunk"));
}

#[test]
fn the_policy_allows_the_scripts_and_styles_of_the_page_and_no_request() {
    let policy = shell().policy();
    for part in ["p{color:red}", "first()", "let started=1<2;"] {
        assert!(policy.contains(&format!("'{}'", digest(part))), "{part}: {policy}");
    }
    assert!(policy.contains("connect-src 'none'") && policy.starts_with("default-src 'none'"), "{policy}");
}

#[test]
fn a_script_that_would_end_its_element_is_refused() {
    for end in ["</script", "<!--", "<SCRIPT"] {
        let shell = Shell { script: format!("let end = '{end}';"), ..shell() };
        assert!(shell.around(&content().fill(TEMPLATE).unwrap()).is_err(), "{end}");
    }
}

#[test]
fn a_file_that_is_no_page_is_refused_by_the_part_that_it_lacks() {
    let error = Shell::of("<html></html>").unwrap_err().to_string();
    assert_eq!(
        error,
        "this is not a page made by Synoptic (<style id=\"page-style\"> is missing): choose one that Synoptic saved"
    );
}

#[test]
fn digests_and_modules_are_written_as_browsers_read_them() {
    assert_eq!(digest("abc"), "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
    assert_eq!(short_digest(b"abc"), "ba7816bf8f01");
    assert_eq!(in_base64(b"\0asm"), "AGFzbQ==");
}
