//! `synoptic serve`: builds the page, serves it on this machine and opens it in a browser. A page that needs no
//! compiling is built again whenever one of its files changes, and the browser shows it at the same place.

use std::io::Write;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use tiny_http::{Request, Server};

use crate::build::{self, Options};
use crate::one;
use crate::source::Source;

/// The port that is tried first; another free one is taken where it is in use.
const PORT: u16 = 8080;

/// The page that is sent in place of what is missing, as hosts do.
const MISSING: &str = "404.html";

/// Builds the page, opens it and serves it until the process is ended.
///
/// # Errors
/// Where a file is asked for, the page cannot be built or no port is free.
pub fn run(options: &Options) -> Result<(), String> {
    if options.output.is_some() {
        return Err("serve writes no file: use `synoptic build` with -o".to_owned());
    }
    if options.source.table().is_some() || options.page.is_some() {
        return watch(options);
    }
    build::run(options)?;
    let server = listen().map_err(|e| format!("the page cannot be served: {e}"))?;
    show(&server);
    for request in server.incoming_requests() {
        // A browser that closes the connection early is no fault.
        let _ = answer(request, &options.out);
    }
    Ok(())
}

/// Says where the page is, and opens it in a browser.
fn show(server: &Server) {
    let address = format!("http://{}/", server.server_addr());
    eprintln!("serve: {address} (Ctrl-C ends it)");
    if has_display() && open::that_detached(&address).is_err() {
        eprintln!("serve: no browser could be opened: open the address yourself");
    }
}

/// How long the files of a page are left alone before they are looked at again.
const GLANCE: Duration = Duration::from_millis(300);

/// Returns the script of a build with this number. It asks the server for the number of the newest build, and loads the
/// page again when that is another one.
fn watcher(number: u32) -> String {
    format!(
        "setInterval(function(){{fetch('build').then(function(r){{return r.text()}}).then(function(n){{if(n!=='{number}')location.reload()}}).catch(function(){{}})}},500);"
    )
}

/// Serves a page as one file, and builds it again whenever one of its files changes. Faults are printed, and the page
/// stays as it was.
fn watch(options: &Options) -> Result<(), String> {
    let source = &options.source;
    let build = |number| {
        let begun = Instant::now();
        let page = one::watched(source, options.page.as_deref(), &watcher(number))?;
        eprintln!("serve: built in {} ms", begun.elapsed().as_millis());
        Ok::<String, String>(page)
    };
    let mut page = build(1)?;
    let server = listen().map_err(|e| format!("the page cannot be served: {e}"))?;
    show(&server);
    let (mut seen, mut number) = (last_changes(source), 1_u32);
    loop {
        let changes = last_changes(source);
        if changes != seen {
            seen = changes;
            match build(number + 1) {
                Ok(built) => (page, number) = (built, number + 1),
                Err(faults) => eprintln!("{faults}"),
            }
        }
        let request = server.recv_timeout(GLANCE).map_err(|e| format!("the page cannot be served: {e}"))?;
        if let Some(request) = request {
            let is_number = request.url() == "/build";
            let body = if is_number { number.to_string() } else { page.clone() };
            let kind = if is_number { "text/plain" } else { "text/html; charset=utf-8" };
            // A browser that closes the connection early is no fault.
            let _ = send(request, "200 OK", kind, body.as_bytes());
        }
    }
}

/// Returns when each file of a page was changed last.
fn last_changes(source: &Source) -> Vec<(PathBuf, Option<SystemTime>)> {
    let changed = |path: &PathBuf| std::fs::metadata(path).and_then(|file| file.modified()).ok();
    source.files().into_iter().map(|path| (path.clone(), changed(&path))).collect()
}

/// Listens at the usual port, or at another free one.
fn listen() -> Result<Server, String> {
    Server::http((Ipv4Addr::LOCALHOST, PORT))
        .or_else(|_| Server::http((Ipv4Addr::LOCALHOST, 0)))
        .map_err(|e| e.to_string())
}

/// Returns whether a browser window can be opened. Without a display, the programs that open addresses start
/// a browser in the terminal.
fn has_display() -> bool {
    cfg!(any(windows, target_os = "macos"))
        || ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"]
            .iter()
            .any(|name| std::env::var_os(name).is_some())
}

fn answer(request: Request, folder: &Path) -> std::io::Result<()> {
    let file = file_name(request.url()).and_then(|name| {
        let bytes = std::fs::read(folder.join(&name)).ok()?;
        Some((name, bytes))
    });
    let status = if file.is_some() { "200 OK" } else { "404 Not Found" };
    let missing = || Some((MISSING.to_owned(), std::fs::read(folder.join(MISSING)).ok()?));
    let (name, bytes) = file.or_else(missing).unwrap_or_default();
    send(request, status, media_type(&name), &bytes)
}

/// Sends an answer and ends the connection. The browser must not cache it: the next build has the same address. An open
/// connection would hold one of the server's few threads, and a new request would wait for it.
fn send(request: Request, status: &str, kind: &str, body: &[u8]) -> std::io::Result<()> {
    let mut to = request.into_writer();
    write!(to, "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nCache-Control: no-cache\r\n")?;
    write!(to, "Content-Length: {}\r\nConnection: close\r\n\r\n", body.len())?;
    to.write_all(body)?;
    to.flush()
}

/// Returns the name of the file that a path asks for, `index.html` for a folder; `None` where it cannot be one of
/// the page's files, which all are in one folder or below it.
fn file_name(path: &str) -> Option<String> {
    let path = path.split(['?', '#']).next()?.strip_prefix('/')?;
    let index = if path.is_empty() || path.ends_with('/') { "index.html" } else { "" };
    let name = format!("{path}{index}");
    let inside = name.split('/').all(|part| !part.is_empty() && !part.starts_with('.'));
    (inside && !name.contains(['\\', ':'])).then_some(name)
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;
    use std::net::TcpStream;

    use super::*;

    #[test]
    fn only_files_of_the_folder_are_served() {
        for (path, name) in [
            ("/", "index.html"),
            ("/?utm=1", "index.html"),
            ("/worker.js?1", "worker.js"),
            ("/at/cost/", "at/cost/index.html"),
            ("/at/cost/row.png", "at/cost/row.png"),
        ] {
            assert_eq!(file_name(path).as_deref(), Some(name));
        }
        for outside in ["/../Cargo.toml", "/..", "/a/../b", "//etc/x", "/.git", "/a\\b", "/C:x", "worker.js"]
        {
            assert_eq!(file_name(outside), None, "{outside}");
        }
    }

    /// Returns what the server sends for a path.
    fn ask(path: &str) -> String {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("index.html"), "the page").unwrap();
        std::fs::write(folder.path().join("404.html"), "what is missing").unwrap();
        let server = Server::http((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let mut stream = TcpStream::connect(server.server_addr().to_ip().unwrap()).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
        answer(server.recv().unwrap(), folder.path()).unwrap();
        let mut response = String::new();
        stream.read_to_string(&mut response).unwrap();
        response
    }

    #[test]
    fn a_file_is_sent_with_its_type_and_a_missing_one_is_reported() {
        let page = ask("/");
        assert!(page.starts_with("HTTP/1.1 200") && page.ends_with("the page"), "{page}");
        assert!(page.contains("Content-Type: text/html; charset=utf-8"), "{page}");
        // A connection that is kept would hold up new ones.
        assert!(page.contains("Connection: close"), "{page}");
        let missing = ask("/other.js");
        assert!(missing.starts_with("HTTP/1.1 404") && missing.ends_with("what is missing"), "{missing}");
    }

    #[test]
    fn a_port_in_use_is_replaced_by_a_free_one() {
        let (one, other) = (listen().unwrap(), listen().unwrap());
        assert_ne!(one.server_addr().to_string(), other.server_addr().to_string());
    }
}
