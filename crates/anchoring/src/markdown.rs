//! The text of Markdown: without its signs, as a reader sees it.

/// Returns the text of a file without the signs of Markdown, unchanged where it has no sign that is sure.
pub(super) fn text(source: String) -> String {
    let is_heading = |line: &str| heading(line) != line;
    let sure = source.contains("](http") || strong(&source) != source || source.lines().any(is_heading);
    if !sure {
        return source;
    }
    let lines: Vec<String> = source.lines().map(|line| strong(&linked(heading(line)))).collect();
    lines.join("\n")
}

/// Returns a line without the signs that make it a heading.
fn heading(line: &str) -> &str {
    let rest = line.trim_start_matches('#');
    let level = line.len() - rest.len();
    if (1..=6).contains(&level) && rest.starts_with(' ') { rest.trim_start() } else { line }
}

/// Returns a line with the words of its links alone, and without its pictures.
fn linked(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("](") {
        let Some((begins, words)) = before.rsplit_once('[') else { break };
        let Some((_, after)) = after.split_once(')') else { break };
        match begins.strip_suffix('!') {
            Some(begins) => out.push_str(begins),
            None => out.push_str(&(begins.to_owned() + words)),
        }
        rest = after;
    }
    out + rest
}

/// Returns a text without the pairs of signs round words that are strong.
fn strong(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("**") {
        let words = after.split_once("**").filter(|(words, _)| {
            let edge = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace() && c != '*');
            edge(words.chars().next()) && edge(words.chars().last()) && !words.contains('\n')
        });
        let Some((words, after)) = words else {
            out.push_str(before);
            out.push_str("**");
            rest = after;
            continue;
        };
        out.push_str(before);
        out.push_str(words);
        rest = after;
    }
    out + rest
}
