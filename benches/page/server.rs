//! A server of static files on this machine as a good host would be: everything compressed
//! beforehand, brotli before gzip, and what was sent counted for each visit.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use tiny_http::{Header, Request, Response, Server};

/// Answers on as many threads as a browser opens connections.
const THREADS: usize = 6;

/// A file in the forms in which it can be sent.
struct File {
    kind: &'static str,
    plain: Vec<u8>,
    gzip: Option<Vec<u8>>,
    brotli: Option<Vec<u8>>,
}

/// What was sent to one visit: files, and bytes without the headers.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sent {
    pub files: usize,
    pub bytes: usize,
}

/// Serves folders, each under its name.
pub struct Host {
    server: Arc<Server>,
    sent: Arc<Mutex<BTreeMap<String, Sent>>>,
    files: Arc<BTreeMap<String, File>>,
}

impl Host {
    /// Reads and compresses the folders, then serves `folder/file` under `/name/file`.
    pub fn start(folders: &[(String, PathBuf)]) -> Self {
        let mut found = Vec::new();
        for (name, folder) in folders {
            collect(folder, &format!("/{name}/"), &mut found);
        }
        let files = Arc::new(compressed(found));
        let server = Arc::new(Server::http("127.0.0.1:0").unwrap());
        let sent = Arc::new(Mutex::new(BTreeMap::new()));
        for _ in 0..THREADS {
            let (server, sent, files) = (server.clone(), sent.clone(), files.clone());
            std::thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    answer(request, &files, &sent);
                }
            });
        }
        Self { server, sent, files }
    }

    /// The address of a folder for one visit. Each visit has a host of its own, so that it finds
    /// nothing kept from an earlier one: no file, no compiled module, no process.
    pub fn address(&self, visit: &str, name: &str) -> String {
        format!("http://{}/{name}/", self.authority(visit))
    }

    fn authority(&self, visit: &str) -> String {
        let port = self.server.server_addr().to_ip().map(|a| a.port()).unwrap_or_default();
        format!("{visit}.localhost:{port}")
    }

    /// What was sent to a visit so far.
    pub fn sent(&self, visit: &str) -> Sent {
        self.sent.lock().unwrap().get(&self.authority(visit)).copied().unwrap_or_default()
    }

    /// The bytes that a page consists of, as they are sent: without what is fetched only when it is needed (the module
    /// that makes comparisons, topics) and what belongs to links (`at/`) and to the host.
    pub fn consists_of(&self, name: &str) -> usize {
        let prefix = format!("/{name}/");
        let belongs = |path: &str| {
            let Some(file) = path.strip_prefix(&prefix) else { return false };
            let others = ["synoptic-maker-", "topic-", "404.html", "policy.txt"];
            !file.contains('/') && others.iter().all(|other| !file.starts_with(other))
        };
        let files = self.files.iter().filter(|(path, _)| belongs(path));
        files.map(|(_, file)| file.brotli.as_ref().unwrap_or(&file.plain).len()).sum()
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        for _ in 0..THREADS {
            self.server.unblock();
        }
    }
}

fn answer(request: Request, files: &BTreeMap<String, File>, sent: &Mutex<BTreeMap<String, Sent>>) {
    let header = |name: &'static str| {
        let found = request.headers().iter().find(|h| h.field.equiv(name));
        found.map(|h| h.value.to_string()).unwrap_or_default()
    };
    let path = request.url().split('?').next().unwrap_or_default().to_owned();
    let path = if path.ends_with('/') { path + "index.html" } else { path };
    let Some(file) = files.get(&path) else {
        let _ = request.respond(Response::empty(404));
        return;
    };
    let (accepted, visit) = (header("Accept-Encoding"), header("Host"));
    let (encoding, body) = match file {
        File { brotli: Some(bytes), .. } if accepted.contains("br") => (Some("br"), bytes),
        File { gzip: Some(bytes), .. } if accepted.contains("gzip") => (Some("gzip"), bytes),
        File { plain, .. } => (None, plain),
    };
    {
        let mut sent = sent.lock().unwrap();
        let sum = sent.entry(visit).or_default();
        sum.files += 1;
        sum.bytes += body.len();
    }
    let named = |name: &str, value: &str| Header::from_bytes(name, value).unwrap();
    let mut response = Response::from_data(body.clone())
        .with_chunked_threshold(usize::MAX)
        .with_header(named("Content-Type", file.kind))
        .with_header(named("Cache-Control", "max-age=600"))
        .with_header(named("Vary", "Accept-Encoding"));
    if let Some(encoding) = encoding {
        response.add_header(named("Content-Encoding", encoding));
    }
    let _ = request.respond(response);
}

/// Every file below a folder, under the path at which it is asked for.
fn collect(folder: &Path, prefix: &str, found: &mut Vec<(String, Vec<u8>)>) {
    for entry in std::fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display())) {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            collect(&path, &format!("{prefix}{name}/"), found);
        } else if name != "synoptic.html" {
            // The single file is not for hosts.
            found.push((format!("{prefix}{name}"), std::fs::read(&path).unwrap()));
        }
    }
}

/// Compresses on two threads: it is most of the wait before the first visit.
fn compressed(found: Vec<(String, Vec<u8>)>) -> BTreeMap<String, File> {
    let queue = Mutex::new(found);
    let files = Mutex::new(BTreeMap::new());
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let Some((path, plain)) = queue.lock().unwrap().pop() else { return };
                    let file = File::new(&path, plain);
                    files.lock().unwrap().insert(path, file);
                }
            });
        }
    });
    files.into_inner().unwrap()
}

impl File {
    fn new(path: &str, plain: Vec<u8>) -> Self {
        let (kind, packed) = match path.rsplit('.').next() {
            Some("html") => ("text/html; charset=utf-8", false),
            Some("js") => ("text/javascript", false),
            Some("css") => ("text/css", false),
            Some("json") => ("application/json", false),
            Some("svg") => ("image/svg+xml", false),
            Some("wasm") => ("application/wasm", false),
            Some("woff2") => ("font/woff2", true),
            Some("png") => ("image/png", true),
            _ => ("application/octet-stream", true),
        };
        let (gzip, brotli) = if packed { (None, None) } else { (Some(gzip(&plain)), Some(brotli(&plain))) };
        Self { kind, plain, gzip, brotli }
    }
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// The best that brotli can; of large files only nearly, which takes a tenth of the time.
pub fn brotli(bytes: &[u8]) -> Vec<u8> {
    let quality = if bytes.len() > 3_000_000 { 9 } else { 11 };
    let parameters = brotli::enc::BrotliEncoderParams { quality, lgwin: 22, ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut out, &parameters).unwrap();
    out
}
