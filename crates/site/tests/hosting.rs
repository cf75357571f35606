//! The examples of `docs/hosting`, each served by the program that it is for.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

fn example(name: &str) -> String {
    std::fs::read_to_string(root().join("docs/hosting").join(name)).unwrap()
}

/// The files of a built page, as far as hosts treat them differently. They are long enough to be compressed.
fn site() -> TempDir {
    let folder = TempDir::with_prefix("synoptic-host").unwrap();
    let text = "0123456789 ".repeat(200);
    std::fs::create_dir_all(folder.path().join("at/cost")).unwrap();
    for name in [
        "index.html",
        "at/cost/index.html",
        "synoptic-0123456789ab.js",
        "synoptic-0123456789ab.wasm",
        "synoptic-maker-0123456789ab.wasm",
        "synoptic-maker.txt",
        "worker.js",
        "manifest.webmanifest",
        "icon.svg",
        "policy.txt",
    ] {
        std::fs::write(folder.path().join(name), &text).unwrap();
    }
    folder
}

/// A server that ends with the test.
struct Server {
    process: Child,
    port: u16,
    _files: [TempDir; 2],
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = Command::new("kill").arg(self.process.id().to_string()).status();
        let _ = self.process.wait();
    }
}

impl Server {
    /// Starts a server whose configuration is made from its folder, that of the site, and a free port.
    fn start(program: &[&str], site: TempDir, configuration: impl Fn(&str, &str, u16) -> String) -> Self {
        let own = TempDir::with_prefix("synoptic-host").unwrap();
        // It may serve as another user than it is started by.
        #[cfg(unix)]
        for folder in [&own, &site] {
            use std::os::unix::fs::PermissionsExt;
            std::fs::set_permissions(folder.path(), PermissionsExt::from_mode(0o777)).unwrap();
        }
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port();
        let path = |folder: &TempDir| folder.path().display().to_string();
        let file = own.path().join("server.conf");
        std::fs::write(&file, configuration(&path(&own), &path(&site), port)).unwrap();
        let process = Command::new(program[0])
            .args(&program[1..])
            .arg(&file)
            .stdout(Stdio::null())
            .spawn()
            .unwrap_or_else(|e| {
                panic!("{} cannot be started ({e}): scripts/setup.sh test installs it", program[0])
            });
        let mut server = Self { process, port, _files: [own, site] };
        let begun = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            assert!(server.process.try_wait().unwrap().is_none(), "{} has stopped", program[0]);
            assert!(begun.elapsed() < Duration::from_mins(1), "{} does not answer", program[0]);
            std::thread::sleep(Duration::from_millis(50));
        }
        server
    }

    /// Returns the status line and the headers of an answer, in small letters.
    fn head(&self, path: &str) -> String {
        let ask = || {
            let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
            write!(
                stream,
                "GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
            )?;
            let mut answer = Vec::new();
            stream.read_to_end(&mut answer)?;
            Ok::<_, std::io::Error>(answer)
        };
        // A server that has just started may reset a connection, as Apache did once.
        let answer = (0..100).find_map(|_| {
            let answer = ask().ok();
            if answer.is_none() {
                std::thread::sleep(Duration::from_millis(50));
            }
            answer
        });
        let answer = answer.expect("the server answers");
        let answer = String::from_utf8_lossy(&answer);
        answer.split("\r\n\r\n").next().unwrap().to_lowercase()
    }

    /// Checks what `docs/hosting.md` promises.
    fn keeps_what_the_guide_says(&self) {
        for (path, kind, keeping) in [
            ("/", "text/html", "no-cache"),
            ("/index.html", "text/html", "no-cache"),
            ("/at/cost/", "text/html", "no-cache"),
            ("/worker.js", "text/javascript", "no-cache"),
            ("/manifest.webmanifest", "application/manifest+json", "no-cache"),
            ("/icon.svg", "image/svg+xml", "no-cache"),
            ("/policy.txt", "text/plain", "no-cache"),
            ("/synoptic-0123456789ab.js", "text/javascript", "max-age=31536000, immutable"),
            ("/synoptic-0123456789ab.wasm", "application/wasm", "max-age=31536000, immutable"),
            ("/synoptic-maker-0123456789ab.wasm", "application/wasm", "max-age=31536000, immutable"),
            ("/synoptic-maker.txt", "text/plain", "no-cache"),
        ] {
            let head = self.head(path);
            assert!(head.starts_with("http/1.1 200"), "{path}: {head}");
            for held in [
                &format!("content-type: {kind}"),
                keeping,
                "content-encoding: gzip",
                "x-content-type-options: nosniff",
            ] {
                assert!(head.contains(held), "{path} lacks {held}: {head}");
            }
            assert_eq!(head.matches("cache-control:").count(), 1, "{path}: {head}");
        }
        assert!(self.head("/").contains("content-security-policy: frame-ancestors *"));
        assert!(self.head("/nothing").starts_with("http/1.1 404"));
    }
}

#[test]
fn nginx_keeps_compresses_and_names_files_as_the_guide_says() {
    let server = Server::start(&["nginx", "-c"], site(), |own, site, port| {
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|name| format!("{name}_temp_path {own}/{name};"))
            .concat();
        format!(
            "daemon off; user root root; pid {own}/pid; error_log stderr crit; events {{}} \
             http {{ access_log off; {temporary} server {{ listen 127.0.0.1:{port}; root {site};\n{}\n}} }}",
            example("nginx.conf")
        )
    });
    server.keeps_what_the_guide_says();
}

#[test]
fn apache_keeps_compresses_and_names_files_as_the_guide_says() {
    let site = site();
    std::fs::write(site.path().join(".htaccess"), example("apache.htaccess")).unwrap();
    let server = Server::start(&["apache2", "-X", "-f"], site, |own, site, port| {
        std::fs::write(format!("{own}/types"), "text/html html\nimage/svg+xml svg\ntext/plain txt\n")
            .unwrap();
        let modules = ["mpm_event", "authz_core", "mime", "dir", "headers", "filter", "deflate"]
            .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"))
            .concat();
        format!(
            "{modules}ServerRoot {own}\nDefaultRuntimeDir {own}\nMutex file:{own} default\nServerName localhost\n\
             Listen 127.0.0.1:{port}\nPidFile {own}/pid\nErrorLog {own}/errors\nUser www-data\nGroup www-data\n\
             TypesConfig {own}/types\nDirectoryIndex index.html\nDocumentRoot {site}\n\
             <Directory {site}>\nAllowOverride All\nRequire all granted\n</Directory>\n"
        )
    });
    server.keeps_what_the_guide_says();
}

#[test]
fn the_workflow_for_github_uses_the_actions_of_this_project() {
    let workflow = example("pages.yml");
    let own = std::fs::read_to_string(root().join(".github/workflows/site.yml")).unwrap();
    let uses: Vec<&str> = workflow.lines().map(str::trim).filter(|line| line.contains("uses:")).collect();
    assert_eq!(uses.len(), 3);
    for action in uses {
        let action = action.trim_start_matches("- ");
        assert!(own.contains(action), "{action} is not pinned as in site.yml");
    }
    assert!(workflow.contains("run: make build") && workflow.contains("path: dist"));
}
