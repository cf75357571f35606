//! Small pages beside the page, for links: `at/ID/index.html` for each topic and question, with a picture.
//!
//! A site where a link is pasted shows the title, a sentence and a picture of the linked page. It runs no scripts and
//! ignores what follows `#`. A small page has all three in its head, can be read by itself, and leads to its place in
//! the page at once.

use std::path::Path;

use yew::prelude::*;

use drawing::Typeface;
use synoptic::app::PageData;
use synoptic::share::Edition;

use crate::picture;
use crate::prerender::rendered;
use crate::small_page::small_page;
use crate::stub_words as words;
use one_file::template::escaped;

/// What a small page has in its head and its body.
struct Stub<'a> {
    id: &'a str,
    title: &'a str,
    description: String,
    body: Html,
}

/// Writes the small pages and their pictures to the folder of the page, unless the build leaves them out.
///
/// # Errors
/// Where a file cannot be written.
pub fn write(data: &PageData, out: &Path) -> std::io::Result<()> {
    let folder = out.join("at");
    if folder.is_dir() {
        std::fs::remove_dir_all(&folder)?;
    }
    if !data.edition.stubs {
        return Ok(());
    }
    let typeface = Typeface::load()?;
    let comparison = &*data.comparison;
    for topic in &comparison.topics {
        let stub = Stub {
            id: topic.id.as_str(),
            title: &topic.title,
            description: topic.summary.clone(),
            body: words::topic(comparison, topic),
        };
        write_one(&folder, data, stub, &picture::topic(&typeface, comparison, topic)?)?;
        for question in &topic.questions {
            let stub = Stub {
                id: question.id.as_str(),
                title: &question.ask,
                description: words::finding_in_words(comparison, question),
                body: words::question(comparison, topic, question),
            };
            let picture = picture::question(&typeface, comparison, topic, question)?;
            write_one(&folder, data, stub, &picture)?;
        }
    }
    Ok(())
}

/// Writes a small page with its picture, and the same page under the ids that it replaces.
fn write_one(folder: &Path, data: &PageData, stub: Stub<'_>, picture: &[u8]) -> std::io::Result<()> {
    let id = stub.id;
    let page = page(stub, &data.edition)?;
    let retired = data.comparison.retired.iter().filter(|r| r.replaced_by == id).map(|r| r.id.as_str());
    for name in std::iter::once(id).chain(retired) {
        std::fs::create_dir_all(folder.join(name))?;
        std::fs::write(folder.join(name).join("index.html"), &page)?;
    }
    std::fs::write(folder.join(id).join("row.png"), picture)
}

#[derive(PartialEq, Properties)]
struct BodyProps {
    content: Html,
}

#[component]
fn Body(props: &BodyProps) -> Html {
    props.content.clone()
}

/// Returns a small page.
fn page(stub: Stub<'_>, edition: &Edition) -> std::io::Result<String> {
    let Stub { id, title, description, body } = stub;
    let (heading, description) = (escaped(title), escaped(&description));
    let address = escaped(&edition.stub(id).unwrap_or_else(|| format!("../{id}/")));
    let body = rendered::<Body>(BodyProps { content: body })?;
    let (wide, high) = picture::SIZE;
    let more = format!(
        r#"<meta http-equiv="refresh" content="0; url=../../#/{id}">
<meta name="description" content="{description}">
<link rel="canonical" href="{address}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="Synoptic">
<meta property="og:title" content="{heading}">
<meta property="og:description" content="{description}">
<meta property="og:url" content="{address}">
<meta property="og:image" content="{address}row.png">
<meta property="og:image:width" content="{wide}">
<meta property="og:image:height" content="{high}">
<meta property="og:image:alt" content="{heading} {description}">
<meta name="twitter:card" content="summary_large_image">
"#
    );
    Ok(small_page(title, &more, &body))
}
