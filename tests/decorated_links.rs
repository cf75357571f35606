//! What people and programs do to links on their way changes nothing, or is named in a notice.

mod fixture;

use fixture::comparison;
use proptest::prelude::*;
use synoptic::lesson::{Lesson, Step, write_link};
use synoptic::route::{read, repair, write};

/// Addresses of every kind, each as the page writes it.
fn addresses() -> Vec<String> {
    let step = |id: &str, note: &str, minutes| Step { question: id.into(), note: note.to_owned(), minutes };
    let lesson = |minutes| {
        let steps =
            vec![step("jam-cause", "Why? (Look at p. 3.)", minutes), step("cost", "“How much?”", None)];
        write_link(&Lesson { title: "On water".to_owned(), steps })
    };
    let plain = [
        "/",
        "/storm",
        "/jam-cause",
        "/jam-cause/liu",
        "/waiting-time/bero/b",
        "/toll-or-tax/gazette/b/reported",
        "/pair/liu/bero",
        "/document/bero",
        "/read/bero/12",
        "/read/ward,ames",
        "/figures",
        "/texts",
        "/stage/jam-cause",
        "/test/storm",
        "/stand/storm&mine=cost/a,herring/c",
        "/disagreements/contradicts",
        "/print/reading/storm",
        "/print/key/pair/liu/bero",
        "/export/annotations/storm",
        "/search/ice",
        "/search/212-metres",
        "/search/-=e9=-=5317-4eac=-",
        "/storm&with=ames&show=ward,ames,bero&verdict=contradicts,silent&basis=cause&voice=reported&as=columns",
    ];
    let lessons = [
        format!("/lesson&lesson={}", lesson(None)),
        format!("/lesson&lesson={}", lesson(Some(5))),
        format!("/print/worksheet/lesson&show=liu,bero&lesson={}", lesson(None)),
    ];
    plain.map(str::to_owned).into_iter().chain(lessons).collect()
}

/// Something that is done to a link on its way.
type Decoration = fn(&str) -> String;

/// Each thing that is done to links, by its name.
const DECORATIONS: [(&str, Decoration); 38] = [
    ("a full stop", |link| format!("{link}.")),
    ("a comma", |link| format!("{link},")),
    ("a bracket", |link| format!("{link})")),
    ("a bracket and a full stop", |link| format!("{link}).")),
    ("other signs", |link| format!("{link}];:!?")),
    ("an angle", |link| format!("{link}>")),
    ("quotation marks", |link| format!("{link}\"'”’…")),
    ("signs of other scripts", |link| format!("{link}»。）」、")),
    ("marks of chat programs", |link| format!("{link}*_~`|")),
    ("an escaped mark", |link| format!("{link}&gt;")),
    ("characters without width", |link| {
        link.chars().flat_map(|c| if c == '/' { vec!['\u{200b}', c, '\u{ad}'] } else { vec![c] }).collect()
    }),
    ("a mark without width at the end", |link| format!("{link}\u{200b}\u{feff}")),
    ("a line break at the end", |link| format!("{link}%0D%0A ")),
    ("an escaped ampersand", |link| link.replace('&', "&amp;")),
    ("an ampersand escaped twice", |link| link.replace('&', "&amp;amp;")),
    ("percent signs", |link| {
        link.replace('/', "%2F").replace('&', "%26").replace('=', "%3D").replace(',', "%2c")
    }),
    ("percent signs twice", |link| link.replace('%', "%25").replace('/', "%252F").replace('&', "%2526")),
    ("capitals", str::to_ascii_uppercase),
    ("a number of Facebook", |link| format!("{link}?fbclid=IwAR0x_Y-z")),
    ("the names of a campaign", |link| format!("{link}?utm_source=News%20Letter&utm_campaign=a%26b")),
    ("more parameters", |link| format!("{link}&utm_medium=email&gclid=Cj0")),
    ("a text to find", |link| format!("{link}:~:text=span,stuck")),
    ("a number sign", |link| format!("%23{link}")),
    ("a number sign that was escaped twice", |link| format!("%2523{link}")),
    ("an ampersand as WordPress escapes it", |link| link.replace('&', "&#038;")),
    ("an equals sign of quoted-printable mail", |link| {
        link.replace("&with=", "&with=3D").replace("&show=", "&show=3D").replace("&lesson=1", "&lesson=3D1")
    }),
    ("quotation marks on both sides", |link| format!("\"{link}\"")),
    ("brackets on both sides", |link| format!("({link})")),
    ("a warning", |link| format!("!{link}")),
    ("a folder", |link| format!(".{link}")),
    ("a backslash", |link| format!("\\{link}")),
    ("a mark for an object", |link| format!("%EF%BF%BC{link}")),
    ("a number sign with its path", |link| format!("/#{link}")),
    ("the whole address of the page", |link| format!("https://example.org/s/?fbclid=x#{link}")),
    ("names of other programs", |link| {
        format!(
            "{link}?gad_campaignid=1&ysclid=2&_openstat=3&mibextid=4&trk=5&epik=6&vero_id=7&_kx=8&__hstc=9&si=a&s=20&t=b&from=c&isappinstalled=0&_branch_match_id=d&at_medium=e&piwik_kwd=f&matomo_source=g&_x_tr_sl=en"
        )
    }),
    ("names without values", |link| format!("{link}?fbclid&utm_source&gclid&igsh")),
    ("names of Google's documents, newspapers and shops", |link| {
        format!(
            "{link}?usp=sharing&hl=de&sa=D&source=editors&ust=1700000000&usg=AOvVaw0&CMP=share_btn_link&smid=url-share&spm=a2g0o.home"
        )
    }),
    ("wide letters", |link| {
        let wide = |c: char| match c {
            '!'..='~' if c != '%' => char::from_u32(u32::from(c) + 0xfee0).unwrap(),
            _ => c,
        };
        link.chars().map(wide).collect()
    }),
];

#[test]
fn a_link_that_was_decorated_on_its_way_shows_the_same() {
    let comparison = comparison();
    for address in addresses() {
        let meant = read(&address, &comparison);
        assert_eq!((write(&meant.view, &comparison), meant.notices.len()), (address.clone(), 0));
        for (name, decorate) in DECORATIONS {
            let decorated = decorate(&address);
            let arrival = read(&format!("#{decorated}"), &comparison);
            assert_eq!(arrival.notices, [] as [&str; 0], "{name}: {decorated}");
            assert_eq!(arrival.view, meant.view, "{name}: {decorated}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Programs pass a link on to each other, and each does something to it.
    #[test]
    fn a_link_that_was_decorated_several_times_shows_the_same(
        address in proptest::sample::select(addresses()),
        decorations in proptest::collection::vec(proptest::sample::select(DECORATIONS.to_vec()), 1..5),
    ) {
        let comparison = comparison();
        let meant = read(&address, &comparison).view;
        let decorated = decorations.iter().fold(address, |link, (_, decorate)| decorate(&link));
        let arrival = read(&decorated, &comparison);
        prop_assert_eq!(arrival.notices, Vec::<String>::new(), "{}", &decorated);
        prop_assert_eq!(arrival.view, meant, "{}", &decorated);
    }
}

#[test]
fn where_it_is_not_certain_what_was_meant_a_notice_says_so() {
    let comparison = comparison();
    for (link, view, named) in [
        // Words that follow without a space.
        ("/stormand", "/", vec!["stormand"]),
        ("/storm’s", "/storm", vec!["storm's"]),
        ("/storm—read", "/storm", vec!["storm-read"]),
        ("/pair/liu/tolstoy", "/pair/liu/ames", vec!["tolstoy", "Liu and Ames"]),
        ("/pair/liu", "/pair/liu/ames", vec!["Liu and Ames"]),
        ("/pair/liu/bero/ward", "/pair/liu/bero", vec!["ward"]),
        ("/print/key/pair/liu", "/print/key/pair/liu/ames", vec!["Liu and Ames"]),
        ("/print/reading/nowhere", "/print/reading", vec!["the whole comparison"]),
        ("/stage/nowhere", "/", vec!["the first page"]),
        // What was cut at a slash, or before it.
        ("/stage", "/", vec!["names no question"]),
        ("/stage/", "/", vec!["names no question"]),
        ("/close-up/", "/", vec!["names no question"]),
        ("/at/", "/", vec!["names no question"]),
        ("/document", "/", vec!["names no document"]),
        ("/document/", "/", vec!["names no document"]),
        ("/storm?zoom", "/storm", vec!["zoom"]),
        ("/storm&topic=nowhere", "/storm", vec!["nowhere"]),
        ("/test/storm/more", "/test/storm", vec!["more"]),
        ("/read/bero/2/more", "/read/bero/2", vec!["more"]),
        ("/jam-cause/liu/c/more", "/jam-cause/liu", vec!["more"]),
        ("/storm?zoom=3", "/storm", vec!["zoom=3"]),
        ("/storm#more", "/storm", vec!["more"]),
        // Words that follow with a space, and what ends in other letters or digits.
        ("/jam-cause%20(Liu)", "/jam-cause", vec!["liu"]),
        ("/jam-cause, p. 3", "/jam-cause", vec!["p.3"]),
        ("/арктика", "/", vec!["арктика"]),
        ("/read/bero/1١", "/read/bero", vec!["1١"]),
        ("/jam_cause", "/", vec!["jam_cause"]),
    ] {
        let arrival = read(link, &comparison);
        assert_eq!(write(&arrival.view, &comparison), view, "{link}");
        assert_eq!(arrival.notices.len(), named.len(), "{link}: {:?}", arrival.notices);
        for (notice, named) in arrival.notices.iter().zip(named) {
            assert!(notice.contains(named), "{link}: {notice}");
        }
    }
}

#[test]
fn what_a_reader_types_behind_search_keeps_its_letters_and_blanks() {
    let comparison = comparison();
    for (link, means) in [
        ("/search/Black%20Ice", "/search/black-ice"),
        ("/search/北京", "/search/=5317-4eac="),
        ("/search/toll/tax", "/search/toll=wtax"),
        ("/search/who?", "/search/who"),
        ("/search/http=k=w=wexample=porg", "/search/http=k=w=wexample=porg"),
    ] {
        let arrival = read(link, &comparison);
        assert_eq!((write(&arrival.view, &comparison).as_str(), arrival.notices), (means, vec![]), "{link}");
    }
}

#[test]
fn a_small_page_is_named_by_its_folder_or_its_file() {
    let comparison = comparison();
    for link in ["/at/storm", "/at/storm/", "/at/storm/index.html", "/at/storm/index.html."] {
        let arrival = read(link, &comparison);
        assert_eq!(
            (write(&arrival.view, &comparison).as_str(), arrival.notices),
            ("/storm", vec![]),
            "{link}"
        );
    }
    let arrival = read("/ﬁgures", &comparison);
    assert_eq!((write(&arrival.view, &comparison).as_str(), arrival.notices), ("/figures", vec![]));
    let arrival = read("/read/bero/１２", &comparison);
    assert_eq!((write(&arrival.view, &comparison).as_str(), arrival.notices), ("/read/bero/12", vec![]));
}

#[test]
fn a_lesson_keeps_its_last_question_where_a_line_was_broken_or_quoted() {
    let comparison = comparison();
    let lesson = Lesson { title: "On water".to_owned(), steps: vec![] };
    let lesson = lesson.with(&"jam-cause".into()).with(&"cost".into()).noted(&"cost".into(), "Look.");
    let whole = format!("/lesson&lesson={}", write_link(&lesson));
    assert!(whole.starts_with("/lesson&lesson=1=uon-water==jam-cause==cost,=ulook=p"), "{whole}");
    for broken in [
        whole.replace("jam-cause", "jam-%0A> cause"),
        whole.replace("==cost", "=\u{2060}=cost"),
        format!("{whole}.?fbclid=x"),
    ] {
        let arrival = read(&broken, &comparison);
        assert_eq!(arrival.notices, [] as [&str; 0], "{broken}");
        assert_eq!(write(&arrival.view, &comparison), whole, "{broken}");
    }
    let arrival = read(&format!("{whole}and"), &comparison);
    assert_eq!(arrival.notices.len(), 1, "{:?}", arrival.notices);
}

#[test]
fn a_link_is_found_behind_its_number_sign_even_where_that_was_escaped() {
    for (whole, fragment) in [
        ("https://example.org/s/#/storm", "/storm"),
        ("https://example.org/s/?fbclid=x#/storm", "/storm"),
        ("https://example.org/s/%23/storm", "/storm"),
        ("https://example.org/s/?fbclid=x%23/storm", "/storm"),
        ("https://example.org/s/#/storm%23more", "/storm%23more"),
        ("https://example.org/s/?fbclid=x%2523/storm", "/storm"),
        ("https://example.org/s/", ""),
    ] {
        assert_eq!(repair::split(whole).1, fragment, "{whole}");
    }
}

#[test]
fn a_link_that_is_passed_on_carries_no_tracking() {
    for (page, clean) in [
        ("https://example.org/s/", "https://example.org/s/"),
        ("https://example.org/s/?fbclid=x", "https://example.org/s/"),
        ("https://example.org/s/?utm_source=a&utm_medium=b&gclid=c", "https://example.org/s/"),
        ("https://example.org/s/?new_tracker=1&other=2", "https://example.org/s/"),
        ("https://example.org/s/index.html?si=x", "https://example.org/s/index.html"),
        // Where a program of the host sends the page, it may be named by a parameter.
        ("https://example.org/view?file=7&fbclid=x&mc_eid=y", "https://example.org/view?file=7"),
        ("https://example.org/view?file=7&embed", "https://example.org/view?file=7"),
        ("https://example.org/s/?embed&fbclid=x", "https://example.org/s/?embed"),
        ("https://example.org/s/?UTM_Source=x", "https://example.org/s/"),
        ("https://example.org/view?file=7&fbclid&usp=sharing", "https://example.org/view?file=7"),
        ("file:///home/me/synoptic.html", "file:///home/me/synoptic.html"),
    ] {
        assert_eq!(repair::untracked(page), clean);
    }
}
