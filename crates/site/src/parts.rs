//! A page in parts: a skeleton of the comparison in the page, and beside it each topic in full, once as data for the app
//! and once as a plain page for those who read without scripts.

use std::rc::Rc;

use one_file::short_digest;
use synoptic::app::PageData;
use synoptic::pages::plain::{PlainTopic, PlainTopicProps, plain_topic};
use synoptic::state::Part;

use crate::prerender::rendered;
use crate::small_page::small_page;

/// A file beside the page: its name and its content.
pub type Beside = (String, String);

/// Returns the data of a page in parts, and the parts.
///
/// # Errors
/// Where a topic cannot be written or rendered.
pub fn split(data: &PageData) -> std::io::Result<(PageData, Vec<Beside>)> {
    let (mut parts, mut beside) = (Vec::new(), Vec::new());
    for topic in &data.comparison.topics {
        let json = serde_json::to_string(topic)?;
        let file = format!("topic-{}-{}.json", topic.id, short_digest(json.as_bytes()));
        parts.push(Part { topic: topic.id.clone(), file: file.clone() });
        let props = PlainTopicProps { comparison: data.comparison.clone(), topic: topic.id.clone() };
        let body = format!("<main>{}</main>", rendered::<PlainTopic>(props)?);
        beside.extend([(file, json), (plain_topic(&topic.id), small_page(&topic.title, "", &body))]);
    }
    let comparison = Rc::new(data.comparison.skeleton());
    Ok((PageData { comparison, parts, ..data.clone() }, beside))
}
