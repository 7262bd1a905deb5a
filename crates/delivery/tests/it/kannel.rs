//! A real Kannel: bearerbox, smsbox and the fake SMSC that writes down what a phone would have got.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use usher_testkit::wait::{PATIENCE, until};

use crate::ports::free_ports;

/// How many ports are tried: another program may take one between the draw and the start.
const DRAWS: usize = 3;

/// A running gateway. It ends when this value is dropped.
pub(crate) struct Kannel {
    processes: Vec<Child>,
    folder: TempDir,
    sendsms_port: u16,
}

impl Kannel {
    /// Starts a gateway on free ports of 127.0.0.1, and waits until a message could go through.
    pub(crate) async fn start() -> Result<Self> {
        for _ in 0..DRAWS {
            let [admin, smsbox, smsc, sendsms] = free_ports()?;
            let folder = tempfile::Builder::new().prefix("usher-kannel-").tempdir()?;
            let path = folder.path();
            fs::write(path.join("kannel.conf"), configuration(path, admin, smsbox, smsc, sendsms))?;
            let mut kannel = Self { processes: Vec::new(), folder, sendsms_port: sendsms };
            kannel.spawn("/usr/sbin/bearerbox", &["kannel.conf"], "bearerbox.out")?;
            if until(PATIENCE, async || answers(admin).await.then_some(())).await.is_none() {
                continue;
            }
            kannel.spawn("/usr/sbin/smsbox", &["kannel.conf"], "smsbox.out")?;
            let port = smsc.to_string();
            let fake = ["-H", "127.0.0.1", "-r", &port, "-m", "0", "1 2 text none"];
            kannel.spawn("/usr/lib/kannel/test/fakesmsc", &fake, "fakesmsc.out")?;
            let ready = until(PATIENCE, async || {
                let status = status(admin).await.unwrap_or_default();
                let connected = status.contains("smsbox:") && status.contains("(online");
                (connected && answers(sendsms).await).then_some(())
            });
            if ready.await.is_some() {
                return Ok(kannel);
            }
        }
        bail!("Kannel did not start")
    }

    /// The address of `sendsms`.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}/cgi-bin/sendsms", self.sendsms_port)
    }

    /// Waits until the fake SMSC got so many messages, and gives them: `from to coding content`.
    pub(crate) async fn wait_for(&self, count: usize) -> Result<Vec<String>> {
        let got = until(PATIENCE, async || Some(self.messages()).filter(|got| got.len() >= count)).await;
        got.with_context(|| format!("waited for {count} messages, and got {:?}", self.messages()))
    }

    /// The messages that the fake SMSC got until now.
    pub(crate) fn messages(&self) -> Vec<String> {
        let log = fs::read(self.folder.path().join("fakesmsc.out")).unwrap_or_default();
        let log = String::from_utf8_lossy(&log);
        // A message may have line ends in it; `>` at the end of a line ends it.
        let entries = log.split("Got message ").skip(1);
        let content = |entry: &str| Some(entry.split_once(": <")?.1.split_once(">\n")?.0.to_owned());
        entries.filter_map(content).collect()
    }

    fn spawn(&mut self, program: &str, arguments: &[&str], output: &str) -> Result<()> {
        if !Path::new(program).exists() {
            bail!("{program} is missing; ./test installs it with the packages kannel and kannel-extras");
        }
        let output = File::create(self.folder.path().join(output))?;
        let child = Command::new(program)
            .args(arguments)
            .current_dir(self.folder.path())
            .stdin(Stdio::null())
            .stdout(output.try_clone()?)
            .stderr(output)
            .spawn()?;
        self.processes.push(child);
        Ok(())
    }
}

impl Drop for Kannel {
    fn drop(&mut self) {
        for process in &mut self.processes {
            // bearerbox would drain its queues for seconds; nothing here is worth waiting for.
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

fn configuration(folder: &Path, admin: u16, smsbox: u16, smsc: u16, sendsms: u16) -> String {
    let log = |name: &str| -> PathBuf { folder.join(name) };
    format!(
        "group = core\nadmin-port = {admin}\nadmin-interface = 127.0.0.1\nadmin-password = bar\n\
         smsbox-port = {smsbox}\nsmsbox-interface = 127.0.0.1\nbox-allow-ip = 127.0.0.1\nlog-file = {}\n\n\
         group = smsc\nsmsc = fake\nsmsc-id = fake\nour-host = 127.0.0.1\nport = {smsc}\n\
         connect-allow-ip = 127.0.0.1\n\n\
         group = smsbox\nbearerbox-host = 127.0.0.1\nsendsms-port = {sendsms}\n\
         sendsms-interface = 127.0.0.1\nlog-file = {}\n\n\
         group = sendsms-user\nusername = tester\npassword = foobar\nmax-messages = 5\nconcatenation = true\n",
        log("bearerbox.log").display(),
        log("smsbox.log").display(),
    )
}

async fn answers(port: u16) -> bool {
    TcpStream::connect(("127.0.0.1", port)).await.is_ok()
}

async fn status(admin: u16) -> Result<String> {
    let mut connection = TcpStream::connect(("127.0.0.1", admin)).await?;
    connection.write_all(b"GET /status.txt?password=bar HTTP/1.0\r\n\r\n").await?;
    let mut answer = String::new();
    connection.read_to_string(&mut answer).await?;
    Ok(answer)
}
