//! A browser with its driver, started for one test and ended with it.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::Stdio;
use std::time::{Duration, Instant};

use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::process::{Child, Command};

/// A browser under our control.
pub struct Engine {
    pub client: Client,
    /// Whether it records its console.
    records: bool,
    driver: Driver,
    _profile: TempDir,
}

impl Engine {
    /// Chromium, with everything it does on the network and writes to the console on record.
    pub async fn chromium() -> Self {
        Self::chromium_with(json!({}), json!({})).await
    }

    /// Chromium with preferences, and with capabilities beside the usual ones.
    pub async fn chromium_with(preferences: Value, more: Value) -> Self {
        Self::chromium_flagged(preferences, more, &[]).await
    }

    /// Chromium with flags of its own.
    pub async fn chromium_flagged(preferences: Value, more: Value, flags: &[&str]) -> Self {
        let profile = tempfile::tempdir().unwrap();
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // Chromium drops changes of the address beyond 200 in ten seconds; a test on a fast machine makes more.
            "--disable-ipc-flooding-protection",
            "--window-size=1280,720",
        ];
        let mut arguments: Vec<String> = arguments.iter().chain(flags).map(ToString::to_string).collect();
        arguments.push(format!("--user-data-dir={}", profile.path().display()));
        let mut options = json!({ "args": arguments, "prefs": preferences });
        if let Some(binary) = on_path(&["chromium", "chromium-browser", "google-chrome", "chrome"]) {
            options["binary"] = binary.into();
        }
        let mut capabilities = json!({
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        });
        capabilities.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let mut engine = Self::start(&["chromedriver"], capabilities, profile).await;
        engine.records = true;
        engine
    }

    /// Firefox.
    pub async fn firefox() -> Self {
        let mut options = json!({ "args": ["-headless"] });
        if let Some(binary) = on_path(&["firefox-esr", "firefox"]) {
            options["binary"] = binary.into();
        }
        Self::start(&["geckodriver"], json!({ "moz:firefoxOptions": options }), tempfile::tempdir().unwrap())
            .await
    }

    /// WebKitGTK, in its small browser.
    pub async fn webkit() -> Self {
        let places = ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"];
        let binary = places
            .iter()
            .flat_map(|p| {
                [
                    format!("/usr/lib/x86_64-linux-gnu/{p}/MiniBrowser"),
                    format!("/usr/lib/aarch64-linux-gnu/{p}/MiniBrowser"),
                    format!("/usr/libexec/{p}/MiniBrowser"),
                ]
            })
            .find(|path| std::path::Path::new(path).exists())
            .expect("MiniBrowser is missing: install webkit2gtk-driver");
        let capabilities =
            json!({ "webkitgtk:browserOptions": { "binary": binary, "args": ["--automation"] } });
        Self::start(
            &["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", "WebKitWebDriver"],
            capabilities,
            tempfile::tempdir().unwrap(),
        )
        .await
    }

    /// Starts a driver and its browser; once more where the port was taken meanwhile or the machine is slow.
    async fn start(command: &[&str], capabilities: Value, profile: TempDir) -> Self {
        for _ in 0..2 {
            if let Ok((client, driver)) = begin(command, &capabilities, &profile).await {
                return Self { client, records: false, driver, _profile: profile };
            }
        }
        let (client, driver) =
            begin(command, &capabilities, &profile).await.unwrap_or_else(|e| panic!("{e}"));
        Self { client, records: false, driver, _profile: profile }
    }

    /// The group of processes that the driver leads.
    pub fn group(&self) -> u32 {
        self.driver.0.id().unwrap()
    }

    /// What one of Chromium's logs holds since it was last read.
    pub async fn log(&self, kind: &'static str) -> Vec<Value> {
        let entries =
            self.client.issue_cmd(Post { path: "se/log", body: json!({ "type": kind }) }).await.unwrap();
        entries.as_array().unwrap().clone()
    }

    /// A command of Chromium's own protocol, and its answer.
    pub async fn chromium_command(&self, command: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        self.client.issue_cmd(Post { path: "goog/cdp/execute", body }).await.unwrap()
    }

    /// Runs a script before those of each page. Returns what takes it away again.
    pub async fn before_each_page(&self, script: &str) -> Value {
        self.chromium_command("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await
    }

    /// Takes a script away again.
    pub async fn no_longer(&self, added: Value) {
        self.chromium_command("Page.removeScriptToEvaluateOnNewDocument", added).await;
    }

    /// Every address that was asked for, from Chromium's record.
    pub async fn requests(&self) -> Vec<String> {
        let mut addresses = Vec::new();
        for entry in self.log("performance").await {
            let message: Value = serde_json::from_str(entry["message"].as_str().unwrap()).unwrap();
            if message["message"]["method"] == "Network.requestWillBeSent" {
                let url = message["message"]["params"]["request"]["url"].as_str().unwrap();
                if !["data:", "chrome:", "about:"].iter().any(|own| url.starts_with(own)) {
                    addresses.push(url.to_owned());
                }
            }
        }
        addresses
    }

    /// Ends the browser, after a look at the console: it may say that an address is missing on the host.
    pub async fn end_having_missed(self) {
        let messages = self.log("browser").await;
        let missed = |m: &Value| m["message"].as_str().is_some_and(|m| m.ends_with("404 (Not Found)"));
        assert!(messages.iter().all(missed), "the console has messages: {messages:?}");
        self.close().await;
    }

    /// Ends the browser, after a look at the console: it must be empty. Dropping ends the driver, also of a
    /// test that fails.
    pub async fn end(self) {
        if self.records {
            let mut messages = self.log("browser").await;
            messages.retain(|m| !m["message"].as_str().is_some_and(|m| m.ends_with(LAID_OUT)));
            assert_eq!(messages, [] as [Value; 0], "the console has messages");
        }
        self.close().await;
    }

    /// Ends the browser, whatever the console says: other forms of the data write into it.
    pub async fn close(self) {
        let _ = self.client.clone().close().await;
    }
}

/// What Chromium notes where a view is laid out that is not shown yet.
const LAID_OUT: &str = "Rendering was performed in a subtree hidden by content-visibility.";

/// A driver, which leads a group of its own, browser included.
struct Driver(Child);

impl Drop for Driver {
    fn drop(&mut self) {
        if let Some(id) = self.0.id() {
            let _ = std::process::Command::new("kill")
                .args(["-9", "--", &format!("-{id}")])
                .stderr(Stdio::null())
                .status();
        }
    }
}

/// Starts a driver at a free port, and a browser with it.
async fn begin(
    command: &[&str],
    capabilities: &Value,
    profile: &TempDir,
) -> Result<(Client, Driver), String> {
    let port = free_port();
    let (program, arguments) = command.split_first().unwrap();
    let driver = Command::new(program)
        .args(arguments)
        .arg(format!("--port={port}"))
        .env("HOME", profile.path())
        .env("MOZ_CRASHREPORTER_DISABLE", "1")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0)
        .kill_on_drop(true)
        .spawn()
        .map_err(|e| format!("{program} cannot be started ({e}): scripts/setup.sh test installs it"))?;
    let driver = Driver(driver);
    let begun = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if begun.elapsed() > Duration::from_mins(1) {
            return Err(format!("{program} does not answer"));
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let client = ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities.as_object().unwrap().clone())
        .connect(&format!("http://127.0.0.1:{port}"))
        .await
        .map_err(|e| format!("{program} starts no browser: {e}"))?;
    Ok((client, driver))
}

fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port()
}

fn on_path(names: &[&str]) -> Option<String> {
    let folders = std::env::var_os("PATH")?;
    let folders: Vec<_> = std::env::split_paths(&folders).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|path| path.is_file())
        .map(|path| path.display().to_string())
}

/// A command that WebDriver itself does not have.
#[derive(Debug)]
struct Post {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Post {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_ended_browser_leaves_no_process_behind() {
    let engine = Engine::webkit().await;
    let group = engine.group().to_string();
    let running = || {
        let found = std::process::Command::new("pgrep").args(["-g", &group, "-r", "R,S,D"]).output().unwrap();
        String::from_utf8(found.stdout).unwrap().lines().count()
    };
    assert!(running() >= 2, "the driver runs within a virtual screen");
    engine.end().await;
    let begun = Instant::now();
    while running() > 0 {
        assert!(begun.elapsed() < Duration::from_mins(1), "the group {group} still runs");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}
