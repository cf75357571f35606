//! A plain server of static files on this machine, which keeps a record of what was asked for.

use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tiny_http::{Header, Response, Server, StatusCode};

/// Serves `dist` under `/any/folder/`, as a host might.
pub struct Host {
    server: Arc<Server>,
    asked: Arc<Mutex<Vec<String>>>,
}

/// The folder of the built page.
pub fn dist() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    assert!(folder.join("synoptic.html").is_file(), "the page is not built: run make build");
    folder
}

impl Host {
    pub fn start() -> Self {
        Self::of(dist())
    }

    /// The same of another folder.
    pub fn of(folder: PathBuf) -> Self {
        Self::serving(folder, None)
    }

    /// One on a bad line: what it sends stops for a while in the middle of this mark.
    pub fn halting_at(mark: &'static str) -> Self {
        Self::serving(dist(), Some(mark))
    }

    fn serving(folder: PathBuf, halts_at: Option<&'static str>) -> Self {
        let server = Arc::new(Server::http("127.0.0.1:0").unwrap());
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (listening, record) = (server.clone(), asked.clone());
        std::thread::spawn(move || {
            for request in listening.incoming_requests() {
                let path = request.url().to_owned();
                record.lock().unwrap().push(path.clone());
                let name =
                    path.strip_prefix("/any/folder/").map(|n| if n.is_empty() { "index.html" } else { n });
                let file = name.and_then(|n| std::fs::read(folder.join(n)).ok().map(|bytes| (n, bytes)));
                let _ = match file {
                    Some((name, bytes)) => {
                        let body = halting(bytes, halts_at);
                        request.respond(Response::new(StatusCode(200), vec![kind(name)], body, None, None))
                    }
                    None => request.respond(Response::empty(404)),
                };
            }
        });
        Self { server, asked }
    }

    /// The address of the page.
    pub fn address(&self) -> String {
        format!("http://{}/any/folder/", self.server.server_addr())
    }

    /// The paths that were asked for.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.server.unblock();
    }
}

/// The bytes, with a wait in the middle of the mark where they hold it.
fn halting(bytes: Vec<u8>, mark: Option<&str>) -> Box<dyn Read + Send> {
    let at =
        mark.and_then(|m| bytes.windows(m.len()).position(|w| w == m.as_bytes()).map(|at| at + m.len() / 2));
    let Some(at) = at else { return Box::new(Cursor::new(bytes)) };
    let mut first = bytes;
    let rest = first.split_off(at);
    Box::new(Cursor::new(first).chain(Wait).chain(Cursor::new(rest)))
}

/// Nothing, which takes a while.
struct Wait;

impl Read for Wait {
    fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
        std::thread::sleep(Duration::from_millis(1500));
        Ok(0)
    }
}

fn kind(name: &str) -> Header {
    let kind = match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    };
    Header::from_bytes("Content-Type", kind).unwrap()
}
