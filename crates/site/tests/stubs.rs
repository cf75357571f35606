//! The small pages: one with a picture for each topic and question, which is shown as a preview where its link is pasted.

use std::path::Path;
use std::rc::Rc;

use site::load::load;
use site::picture::COLOURS;
use site::stubs::write;
use synoptic::app::PageData;
use synoptic::share::Edition;

/// The invented comparison, published or not.
fn data(address: Option<&str>) -> PageData {
    let mut data = load(Path::new("../../tests/fixture/data"), rules::Rules::Strict).unwrap();
    data.edition.address = address.map(str::to_owned);
    data.edition.stubs = true;
    data
}

fn written(data: &PageData) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    write(data, folder.path()).unwrap();
    folder
}

fn page(folder: &tempfile::TempDir, id: &str) -> String {
    std::fs::read_to_string(folder.path().join("at").join(id).join("index.html")).unwrap()
}

/// Returns the names of the elements that are open at the end, or closed in the wrong order.
fn unbalanced(page: &str) -> Vec<String> {
    let mut open: Vec<String> = Vec::new();
    for tag in page.split('<').skip(2).filter_map(|piece| piece.split_once('>')).map(|(tag, _)| tag) {
        let name = tag.trim_start_matches('/').split(' ').next().unwrap().to_owned();
        if tag.starts_with('/') {
            match open.pop() {
                Some(last) if last == name => {}
                last => return vec![format!("{last:?} is closed by {name}")],
            }
        } else if !["meta", "link"].contains(&name.as_str()) {
            open.push(name);
        }
    }
    open
}

#[test]
fn each_topic_and_question_has_a_page_that_needs_no_script_and_leads_on() {
    let data = data(None);
    let folder = written(&data);
    let topics = data.comparison.topics.iter().map(|t| (t.id.as_str(), &t.title));
    let questions = data.comparison.questions().map(|(_, q)| (q.id.as_str(), &q.ask));
    let mut titles = Vec::new();
    for (id, title) in topics.chain(questions) {
        let page = page(&folder, id);
        assert!(page.contains(&format!("<title>{title} · Synoptic</title>")), "{page}");
        assert!(page.contains(&format!("http-equiv=\"refresh\" content=\"0; url=../../#/{id}\"")), "{page}");
        assert!(page.contains(&format!("<a href=\"../../#/{id}\">Open in Synoptic</a>")), "{page}");
        assert!(
            !page.contains("<script") && page.contains("default-src 'none'; style-src 'sha256-"),
            "{page}"
        );
        assert_eq!(unbalanced(&page), Vec::<String>::new(), "{page}");
        assert_eq!(page.matches("<h1>").count(), 1, "{page}");
        titles.push(title);
    }
    // Four topics and their questions.
    assert_eq!(titles.len(), 4 + data.comparison.questions().count());
    titles.sort();
    titles.dedup();
    assert_eq!(titles.len(), 4 + data.comparison.questions().count(), "two pages have the same title");
}

#[test]
fn a_question_says_its_finding_its_reason_and_who_gives_which_answer() {
    let page = page(&written(&data(None)), "who-gained");
    for words in [
        "<h1>Who gained most by the bridge?</h1>",
        "<meta property=\"og:title\" content=\"Who gained most by the bridge?\">",
        "<meta property=\"og:type\" content=\"article\">",
        "<meta name=\"twitter:card\" content=\"summary_large_image\">",
        "<p class=\"finding\">✕ Béro, The Gazette, Liu and Ward contradict each other.</p>",
        "<dt>B: The farmers</dt><dd>Béro</dd>",
        "Only one of the two can have gained most.",
        "<meta property=\"og:description\" content=\"✕ Béro, The Gazette, Liu and Ward contradict each other.\">",
        "– Silent on this: Ames.",
    ] {
        assert!(page.contains(words), "{words} is not in\n{page}");
    }
}

#[test]
fn its_address_is_whole_where_the_build_knows_where_it_will_be_published() {
    for (address, begin) in [
        (None, "../jam-cause/"),
        (Some("https://example.org/bridge/"), "https://example.org/bridge/at/jam-cause/"),
        (Some("https://example.org/bridge/index.html"), "https://example.org/bridge/at/jam-cause/"),
    ] {
        let page = page(&written(&data(address)), "jam-cause");
        for line in [
            format!("<link rel=\"canonical\" href=\"{begin}\">"),
            format!("<meta property=\"og:url\" content=\"{begin}\">"),
            format!("<meta property=\"og:image\" content=\"{begin}row.png\">"),
        ] {
            assert!(page.contains(&line), "{line} is not in\n{page}");
        }
    }
}

#[test]
fn words_that_look_like_markup_stay_words() {
    let mut data = data(None);
    let mut comparison = (*data.comparison).clone();
    let question = Rc::make_mut(&mut comparison.topics[0].questions[0]);
    question.ask = "Is \"a < b\" & <script>c</script>?".to_owned();
    question.positions[0].label = "<b>Yes</b>".to_owned();
    let id = question.id.to_string();
    data.comparison = Rc::new(comparison);
    let page = page(&written(&data), &id);
    assert!(page.contains("content=\"Is &quot;a &lt; b&quot; &amp; &lt;script>c&lt;/script>?\""), "{page}");
    assert!(!page.contains("<script") && !page.contains("<b>"), "{page}");
}

#[test]
fn the_picture_is_a_png_of_the_size_that_sites_ask_for_and_light() {
    let data = data(None);
    let folder = written(&data);
    for id in ["cost", "jam-cause", "storm"] {
        let png = std::fs::read(folder.path().join("at").join(id).join("row.png")).unwrap();
        assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n", "{id}");
        assert_eq!(&png[12..16], b"IHDR", "{id}");
        assert_eq!(png[16..24], [1200_u32.to_be_bytes(), 630_u32.to_be_bytes()].concat(), "{id}");
        assert!((4_000..60_000).contains(&png.len()), "{id}: {} bytes", png.len());
    }
}

#[test]
fn the_pictures_have_the_colours_of_the_page_by_day() {
    let tokens = std::fs::read_to_string("../../assets/tokens.css").unwrap();
    let by_day = tokens.split("@media").next().unwrap();
    for (name, [red, green, blue]) in COLOURS {
        let token = format!("--{name}: #{red:02x}{green:02x}{blue:02x};");
        assert!(by_day.contains(&token), "assets/tokens.css has another {token}");
    }
}

#[test]
fn an_old_id_has_the_page_of_what_replaced_it() {
    let data = data(None);
    let folder = written(&data);
    let retired = data
        .comparison
        .retired
        .iter()
        .filter(|r| data.comparison.document(&r.replaced_by.as_str().into()).is_none());
    let ids: Vec<(&str, &str)> = retired.map(|r| (r.id.as_str(), r.replaced_by.as_str())).collect();
    assert!(!ids.is_empty());
    for (old, new) in ids {
        assert_eq!(page(&folder, old), page(&folder, new));
    }
}

#[test]
fn a_build_without_them_writes_none_and_removes_those_of_an_earlier_one() {
    let mut data = data(None);
    let folder = written(&data);
    data.edition.stubs = false;
    write(&data, folder.path()).unwrap();
    assert!(!folder.path().join("at").exists());
}

#[test]
fn only_a_page_that_is_the_index_of_its_folder_has_small_pages_beside_it() {
    let stub = |address: &str, stubs| {
        Edition { address: Some(address.to_owned()), stubs, ..Edition::default() }.stub("cost")
    };
    for (address, beside) in [
        ("https://example.org/", Some("https://example.org/at/cost/")),
        ("https://example.org/a/index.html?b=c#/d", Some("https://example.org/a/at/cost/")),
        ("https://example.org/a/synoptic.html", None),
    ] {
        assert_eq!(stub(address, true).as_deref(), beside);
        assert_eq!(stub(address, false), None);
    }
}
