//! A plain server of static files on this machine, which keeps a record of what was asked for.

use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

use synoptic::app::PageData;
use tiny_http::{Header, Request, Response, Server};

/// Serves a built page under `/any/folder/`, as a host might.
pub struct Host {
    server: Arc<Server>,
    asked: Arc<Mutex<Vec<String>>>,
}

/// A page that is built before the tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// The comparison in `data`, as it is shipped.
    Shipped,
    /// The fixture.
    Fixture,
    /// The fixture, split by topic.
    FixtureInParts,
    /// The fixture with its documents in the page.
    FixtureWithTexts,
}

impl Page {
    /// Returns the folder of the page; fails with the command that builds it where it is missing.
    pub fn folder(self) -> PathBuf {
        let (folder, options) = match self {
            Self::Shipped => ("dist", ""),
            Self::Fixture => ("target/fixture-page", " tests/fixture/data --out target/fixture-page"),
            Self::FixtureInParts => (
                "target/fixture-page-in-parts",
                " tests/fixture/data --split --out target/fixture-page-in-parts",
            ),
            Self::FixtureWithTexts => (
                "target/fixture-page-with-texts",
                " tests/fixture/data --texts tests/fixture/texts --out target/fixture-page-with-texts",
            ),
        };
        let built = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        assert!(
            built.join("synoptic.html").is_file(),
            "{folder} is not built: run `make test`, or `cargo run -p site -- build{options}`"
        );
        built
    }

    /// Copies the files of the page into a folder, without the folders beside them.
    pub fn copied(self) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for entry in std::fs::read_dir(self.folder()).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                std::fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
            }
        }
        folder
    }

    /// Returns what the page shows, from the data in it.
    pub fn data(self) -> PageData {
        let page = std::fs::read_to_string(self.folder().join("index.html")).unwrap();
        let data = page.split("id=\"page-data\">").nth(1).unwrap().split("</script>").next().unwrap();
        serde_json::from_str(data).unwrap()
    }

    /// Returns the address of the page as a single file on this machine.
    pub fn file(self) -> String {
        format!("file://{}", self.folder().join("synoptic.html").display())
    }
}

impl Host {
    /// Serves the page of the fixture.
    pub fn start() -> Self {
        Self::of(Page::Fixture.folder())
    }

    /// Serves a folder.
    pub fn of(folder: PathBuf) -> Self {
        Self::serving(folder, None)
    }

    /// Serves a folder as some hosts do: its address leads to its `index.html`, and every answer is called different.
    pub fn redirecting(folder: PathBuf) -> Self {
        let to_index = |request: Request| {
            if request.url() != "/any/folder/" {
                return Some(request);
            }
            let to = Header::from_bytes("Location", "/any/folder/index.html").unwrap();
            let _ = request.respond(Response::empty(302).with_header(to));
            None
        };
        Self::answering(folder, None, to_index, Some(Header::from_bytes("Vary", "*").unwrap()))
    }

    /// Serves the page of the fixture as a host that sends its policy too, with the page alone.
    pub fn sending_policy() -> Self {
        let line = std::fs::read_to_string(Page::Fixture.folder().join("policy.txt")).unwrap();
        let policy: Header = line.trim().parse().unwrap();
        Self::answering(Page::Fixture.folder(), None, Some, Some(policy))
    }

    /// Serves the page of the fixture on a bad line: it stops in the middle of this mark until the
    /// returned sender sends or is dropped.
    pub fn halting_at(mark: &'static str) -> (Self, Sender<()>) {
        Self::halting_at_each(vec![mark])
    }

    /// Serves the page of the fixture on a line that stops at each of these marks, in their order.
    pub fn halting_at_each(marks: Vec<&'static str>) -> (Self, Sender<()>) {
        let (go_on, halted) = channel();
        (Self::serving(Page::Fixture.folder(), Some((marks, Arc::new(Mutex::new(halted))))), go_on)
    }

    fn serving(folder: PathBuf, halt: Option<Halt>) -> Self {
        Self::answering(folder, halt, Some, None)
    }

    /// Serves a folder, but for the requests that are answered `before`, with one header `more`.
    fn answering(
        folder: PathBuf,
        halt: Option<Halt>,
        before: fn(Request) -> Option<Request>,
        more: Option<Header>,
    ) -> Self {
        let server = Arc::new(Server::http("127.0.0.1:0").unwrap());
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (listening, record) = (server.clone(), asked.clone());
        std::thread::spawn(move || {
            for request in listening.incoming_requests() {
                record.lock().unwrap().push(request.url().to_owned());
                let Some(request) = before(request) else { continue };
                let (folder, halt, more) = (folder.clone(), halt.clone(), more.clone());
                // Each by itself: a browser may read no answer before all have begun.
                std::thread::spawn(move || respond(request, &folder, halt.as_ref(), more));
            }
        });
        Self { server, asked }
    }

    /// Returns the address of the page.
    pub fn address(&self) -> String {
        format!("http://{}/any/folder/", self.server.server_addr())
    }

    /// Returns the paths that were asked for.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.server.unblock();
    }
}

/// Sends the file that is asked for, or the host's page for what is missing.
fn respond(request: Request, folder: &Path, halt: Option<&Halt>, more: Option<Header>) {
    let name = request.url().split('?').next().and_then(|n| n.strip_prefix("/any/folder/")).map(|n| {
        let index = if n.is_empty() || n.ends_with('/') { "index.html" } else { "" };
        format!("{n}{index}")
    });
    let file = name.and_then(|n| std::fs::read(folder.join(&n)).ok().map(|bytes| (n, bytes)));
    let _ = match file {
        Some((name, bytes)) => {
            let is_policy = |h: &Header| h.field.equiv("Content-Security-Policy");
            let more = more.filter(|h| name == "index.html" || !is_policy(h));
            let headers: Vec<Header> = more.into_iter().chain([kind(&name)]).collect();
            let length = bytes.len();
            send(request, "200 OK", &headers, halting(bytes, halt), length)
        }
        // As hosts do.
        None => {
            let page = std::fs::read(folder.join("404.html")).unwrap_or_default();
            let length = page.len();
            send(request, "404 Not Found", &[kind("404.html")], Box::new(Cursor::new(page)), length)
        }
    };
}

/// Sends an answer, piece by piece so that what comes before a halt arrives, and has the browser end the connection: the
/// server has few threads, each connection that is kept for later holds one, and new ones would wait for it.
fn send(
    request: Request,
    status: &str,
    headers: &[Header],
    mut body: Box<dyn Read + Send>,
    length: usize,
) -> std::io::Result<()> {
    let mut to = request.into_writer();
    write!(to, "HTTP/1.1 {status}\r\n")?;
    for header in headers {
        write!(to, "{}: {}\r\n", header.field, header.value)?;
    }
    write!(to, "Content-Length: {length}\r\nConnection: close\r\n\r\n")?;
    let mut piece = [0; 16_384];
    loop {
        match body.read(&mut piece)? {
            0 => return to.flush(),
            read => to.write_all(&piece[..read])?,
        }
        to.flush()?;
    }
}

/// Where the answer stops, and what it waits for.
type Halt = (Vec<&'static str>, Arc<Mutex<Receiver<()>>>);

/// Returns the bytes, with a wait in the middle of each mark that they hold.
fn halting(bytes: Vec<u8>, halt: Option<&Halt>) -> Box<dyn Read + Send> {
    let Some((marks, go_on)) = halt else { return Box::new(Cursor::new(bytes)) };
    let mut rest = bytes;
    let mut all: Box<dyn Read + Send> = Box::new(std::io::empty());
    for mark in marks {
        let Some(at) = rest.windows(mark.len()).position(|w| w == mark.as_bytes()) else { continue };
        let after = rest.split_off(at + mark.len() / 2);
        all = Box::new(all.chain(Cursor::new(rest)).chain(Wait(go_on.clone())));
        rest = after;
    }
    Box::new(all.chain(Cursor::new(rest)))
}

/// Reads as nothing, once the test says so.
struct Wait(Arc<Mutex<Receiver<()>>>);

impl Read for Wait {
    fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
        // A sender that was dropped lets it go on, too.
        let _ = self.0.lock().unwrap().recv();
        Ok(0)
    }
}

fn kind(name: &str) -> Header {
    let kind = match name.rsplit('.').next() {
        // Wrong, as many hosts say it of all their pages.
        Some("html") => "text/html; charset=iso-8859-1",
        Some("js") => "text/javascript",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    };
    Header::from_bytes("Content-Type", kind).unwrap()
}
