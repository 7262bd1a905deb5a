//! Where bounces are read: a maildir, a mailbox file, and the LMTP listener.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use tempfile::TempDir;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpStream, UnixStream};
use tokio::sync::watch;
use usher_app::store::StoreError;
use usher_app::{BounceIntake, BounceNotice, BounceSource, BounceVerdict};
use usher_delivery::bounce::{BounceDesk, LmtpAddress, LmtpListener, LmtpSettings, MailboxFile, Maildir};
use usher_domain::InvitationState;
use usher_testkit::wait::{PATIENCE, until};

use crate::bounces::{Sent, return_path, sample};

const PAUSE: Duration = Duration::from_millis(5);

/// A desk whose store can be unplugged.
struct Unpluggable {
    desk: Arc<BounceDesk>,
    unplugged: AtomicBool,
}

impl Unpluggable {
    fn new(sent: &Sent) -> Arc<Self> {
        Arc::new(Self { desk: Arc::clone(&sent.desk), unplugged: AtomicBool::new(false) })
    }

    fn unplug(&self, unplugged: bool) {
        self.unplugged.store(unplugged, Ordering::SeqCst);
    }

    fn whole(&self) -> Result<(), StoreError> {
        let unplugged = self.unplugged.load(Ordering::SeqCst);
        if unplugged { Err(StoreError::Unavailable("unplugged".to_owned())) } else { Ok(()) }
    }
}

#[async_trait]
impl BounceIntake for Unpluggable {
    async fn take_mail(
        &self,
        source: BounceSource,
        mail: &[u8],
        recipients: &[String],
    ) -> Result<BounceVerdict, StoreError> {
        self.whole()?;
        self.desk.take_mail(source, mail, recipients).await
    }

    async fn take_notice(
        &self,
        source: BounceSource,
        notice: BounceNotice,
    ) -> Result<BounceVerdict, StoreError> {
        self.whole()?;
        self.desk.take_notice(source, notice).await
    }
}

fn new_maildir() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for name in ["new", "cur", "tmp"] {
        fs::create_dir(folder.path().join(name)).unwrap();
    }
    folder
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[tokio::test]
async fn a_maildir_is_emptied_into_cur_and_what_is_no_bounce_stays_unread() {
    let (sent, folder) = (Sent::new().await, new_maildir());
    let new = folder.path().join("new");
    fs::write(new.join("1.host"), sample("postfix-user-unknown")).unwrap();
    fs::write(new.join("2.host:2,"), sample("no-report-letter")).unwrap();
    fs::write(new.join(".hidden"), "").unwrap();
    let maildir = Maildir::new(folder.path().to_owned(), PAUSE);
    maildir.check().unwrap();
    assert_eq!(maildir.take_all(&*sent.desk).await.unwrap(), 2);
    assert_eq!(names(&folder.path().join("cur")), ["1.host:2,S", "2.host:2,"]);
    assert_eq!(names(&new), [".hidden"]);
    assert_eq!(sent.state().await, InvitationState::Bounced);
    assert_eq!(maildir.take_all(&*sent.desk).await.unwrap(), 0);
}

#[tokio::test]
async fn a_bounce_waits_in_the_maildir_while_the_store_is_down() {
    let (sent, folder) = (Sent::new().await, new_maildir());
    let desk = Unpluggable::new(&sent);
    desk.unplug(true);
    fs::write(folder.path().join("new/1.host"), sample("postfix-user-unknown")).unwrap();
    let (stop, stopped) = watch::channel(false);
    let maildir = Maildir::new(folder.path().to_owned(), PAUSE);
    assert!(maildir.take_all(&*desk).await.is_err());
    assert_eq!(names(&folder.path().join("new")), ["1.host"]);
    let task = tokio::spawn(maildir.run(Arc::clone(&desk) as Arc<dyn BounceIntake>, stopped));
    desk.unplug(false);
    let taken = until(PATIENCE, async || names(&folder.path().join("new")).is_empty().then_some(())).await;
    assert_eq!(taken, Some(()));
    stop.send(true).unwrap();
    task.await.unwrap();
    assert_eq!(sent.state().await, InvitationState::Bounced);
}

#[tokio::test]
async fn two_nodes_share_a_maildir() {
    let (sent, folder) = (Sent::new().await, new_maildir());
    for number in 0..20 {
        let path = folder.path().join(format!("new/{number:02}.host"));
        fs::write(path, sample("postfix-user-unknown")).unwrap();
    }
    let nodes = [(); 2].map(|()| Maildir::new(folder.path().to_owned(), PAUSE));
    let (one, other) = tokio::join!(nodes[0].take_all(&*sent.desk), nodes[1].take_all(&*sent.desk));
    assert_eq!(one.unwrap() + other.unwrap(), 20, "each is moved by one of them");
    assert_eq!(names(&folder.path().join("cur")).len(), 20);
    assert_eq!(sent.state().await, InvitationState::Bounced);
}

#[test]
fn a_maildir_that_is_none_is_found_out() {
    let folder = tempfile::tempdir().unwrap();
    assert!(Maildir::new(folder.path().to_owned(), PAUSE).check().is_err());
}

/// A mailbox file with these samples.
fn mailbox(folder: &TempDir, samples: &[&str]) -> PathBuf {
    let path = folder.path().join("bounces");
    let mut content = Vec::new();
    for name in samples {
        content.extend_from_slice(b"From MAILER-DAEMON Sat Nov 21 22:27:00 2026\n");
        let text = String::from_utf8(sample(name)).unwrap().replace("\r\n", "\n");
        content.extend_from_slice(text.as_bytes());
        content.extend_from_slice(b"\n");
    }
    fs::write(&path, content).unwrap();
    path
}

#[tokio::test]
async fn a_mailbox_file_is_emptied_and_what_is_no_bounce_is_kept_beside_it() {
    let (sent, folder) = (Sent::new().await, tempfile::tempdir().unwrap());
    let path = mailbox(&folder, &["no-report-letter", "postfix-user-unknown", "postfix-delayed"]);
    let file = MailboxFile::new(path.clone(), PAUSE);
    file.check().unwrap();
    assert_eq!(file.take_all(&*sent.desk).await.unwrap(), 3);
    assert_eq!(fs::metadata(&path).unwrap().len(), 0);
    let kept = fs::read_to_string(folder.path().join("bounces.unread")).unwrap();
    assert!(kept.starts_with("From MAILER-DAEMON") && kept.contains("5.1.1 kisses"), "{kept}");
    assert_eq!(kept.matches("From MAILER-DAEMON").count(), 1);
    assert_eq!(names(folder.path()), ["bounces", "bounces.unread"], "the lock is gone");
    assert_eq!(sent.state().await, InvitationState::Bounced);
    assert_eq!(file.take_all(&*sent.desk).await.unwrap(), 0);
}

#[tokio::test]
async fn a_mailbox_file_is_left_alone_while_a_mail_server_writes() {
    let (sent, folder) = (Sent::new().await, tempfile::tempdir().unwrap());
    let path = mailbox(&folder, &["postfix-user-unknown"]);
    let file = MailboxFile::new(path.clone(), PAUSE);
    let lock = folder.path().join("bounces.lock");
    fs::write(&lock, "1").unwrap();
    assert_eq!(file.take_all(&*sent.desk).await.unwrap(), 0);
    fs::remove_file(&lock).unwrap();

    // The other lock is another process's: our own does not keep us out.
    fs::write(folder.path().join("main.cf"), "compatibility_level = 3.6\n").unwrap();
    let mut holder = std::process::Command::new("/usr/sbin/postlock")
        .arg("-c")
        .arg(folder.path())
        .args(["-l", "fcntl"])
        .arg(&path)
        .args(["sh", "-c", "echo locked; cat"])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .expect("Postfix is missing; ./test installs it");
    let mut said = [0; 6];
    std::io::Read::read_exact(holder.stdout.as_mut().unwrap(), &mut said).unwrap();
    assert_eq!(file.take_all(&*sent.desk).await.unwrap(), 0);
    drop(holder.stdin.take());
    holder.wait().unwrap();
    assert_eq!(file.take_all(&*sent.desk).await.unwrap(), 1);
}

#[tokio::test]
async fn a_mailbox_file_keeps_everything_while_the_store_is_down() {
    let (sent, folder) = (Sent::new().await, tempfile::tempdir().unwrap());
    let path = mailbox(&folder, &["postfix-user-unknown"]);
    let (before, desk) = (fs::read(&path).unwrap(), Unpluggable::new(&sent));
    desk.unplug(true);
    let file = MailboxFile::new(path.clone(), PAUSE);
    assert!(file.take_all(&*desk).await.unwrap_err().contains("unplugged"));
    assert_eq!(fs::read(&path).unwrap(), before);
    desk.unplug(false);
    assert_eq!(file.take_all(&*desk).await.unwrap(), 1);
}

#[tokio::test]
async fn a_file_that_is_no_mailbox_is_not_emptied() {
    let (sent, folder) = (Sent::new().await, tempfile::tempdir().unwrap());
    let path = folder.path().join("bounces");
    fs::write(&path, "notes of somebody\n").unwrap();
    assert!(MailboxFile::new(path.clone(), PAUSE).take_all(&*sent.desk).await.is_err());
    assert_eq!(fs::read_to_string(&path).unwrap(), "notes of somebody\n");
    // One that the mail server has not made yet is fine.
    let absent = MailboxFile::new(folder.path().join("later"), PAUSE);
    absent.check().unwrap();
    assert_eq!(absent.take_all(&*sent.desk).await.unwrap(), 0);
}

/// A listener that runs, and the order to stop it.
pub(crate) struct Lmtp {
    pub(crate) port: u16,
    stop: watch::Sender<bool>,
    task: tokio::task::JoinHandle<()>,
}

impl Lmtp {
    pub(crate) async fn start(desk: Arc<dyn BounceIntake>, settings: LmtpSettings) -> Self {
        let address = LmtpAddress::parse("127.0.0.1:0").unwrap();
        let listener = LmtpListener::bind(&address, settings).await.unwrap();
        let port = listener.port().unwrap();
        let (stop, stopped) = watch::channel(false);
        Self { port, stop, task: tokio::spawn(listener.run(desk, stopped)) }
    }

    async fn stop(self) {
        self.stop.send(true).unwrap();
        self.task.await.unwrap();
    }

    /// Says all of it at once, and gives the answers' codes until the other side hangs up.
    async fn codes(&self, said: &[u8]) -> String {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).await.unwrap();
        codes(stream, said).await
    }
}

async fn codes(mut stream: impl tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin, said: &[u8]) -> String {
    stream.write_all(said).await.unwrap();
    let mut answers = String::new();
    stream.read_to_string(&mut answers).await.unwrap();
    let last_lines = answers.lines().filter(|line| line.as_bytes().get(3) == Some(&b' '));
    last_lines.map(|line| line[..3].to_owned()).collect::<Vec<_>>().join(" ")
}

/// A dialogue that hands this mail to these recipients.
fn dialogue(recipients: &[&str], mail: &[u8]) -> Vec<u8> {
    let mut said = b"LHLO mx.shop.test\r\nMAIL FROM:<> BODY=8BITMIME\r\n".to_vec();
    for recipient in recipients {
        said.extend_from_slice(format!("RCPT TO:<{recipient}>\r\n").as_bytes());
    }
    said.extend_from_slice(b"DATA\r\n");
    said.extend_from_slice(&String::from_utf8_lossy(mail).replace("\r\n.", "\r\n..").into_bytes());
    said.extend_from_slice(b".\r\nQUIT\r\n");
    said
}

#[tokio::test]
async fn a_bounce_by_lmtp_is_answered_for_each_recipient_when_it_is_recorded() {
    let sent = Sent::new().await;
    let lmtp = Lmtp::start(Arc::clone(&sent.desk) as Arc<dyn BounceIntake>, LmtpSettings::default()).await;
    let said = dialogue(&[&return_path(1), "bounces@shop.test"], &sample("postfix-user-unknown"));
    assert_eq!(lmtp.codes(&said).await, "220 250 250 250 250 354 250 250 221");
    assert_eq!(sent.state().await, InvitationState::Bounced);
    // What is no bounce is taken too: refusing it would make another.
    let said = dialogue(&["bounces@shop.test"], &sample("no-report-letter"));
    assert_eq!(lmtp.codes(&said).await, "220 250 250 250 354 250 221");
    lmtp.stop().await;
}

#[tokio::test]
async fn the_mail_server_keeps_a_bounce_while_the_store_is_down() {
    let sent = Sent::new().await;
    let desk = Unpluggable::new(&sent);
    desk.unplug(true);
    let lmtp = Lmtp::start(Arc::clone(&desk) as Arc<dyn BounceIntake>, LmtpSettings::default()).await;
    let said = dialogue(&[&return_path(1), "bounces@shop.test"], &sample("postfix-user-unknown"));
    assert_eq!(lmtp.codes(&said).await, "220 250 250 250 250 354 451 451 221");
    assert_eq!(sent.state().await, InvitationState::Sent);
    desk.unplug(false);
    assert_eq!(lmtp.codes(&said).await, "220 250 250 250 250 354 250 250 221");
    assert_eq!(sent.state().await, InvitationState::Bounced);
    lmtp.stop().await;
}

#[tokio::test]
async fn lmtp_commands_are_answered_as_the_rfc_has_it() {
    let sent = Sent::new().await;
    let settings = LmtpSettings { largest_mail_bytes: 5_000, ..LmtpSettings::default() };
    let lmtp = Lmtp::start(Arc::clone(&sent.desk) as Arc<dyn BounceIntake>, settings).await;
    for (said, expected) in [
        ("EHLO a\r\nHELO a\r\nLHLO\r\nQUIT\r\n", "220 500 500 501 221"),
        ("MAIL FROM:<>\r\nLHLO a\r\nRCPT TO:<a@b.c>\r\nDATA\r\nQUIT\r\n", "220 503 250 503 503 221"),
        (
            "lhlo a\r\nmail from:<>\r\nmail from:<>\r\nrset\r\nmail from:<a@b.c>\r\nquit\r\n",
            "220 250 250 503 250 250 221",
        ),
        ("LHLO a\r\nMAIL FROM:<> SIZE=5001\r\nMAIL FROM\r\nQUIT\r\n", "220 250 552 501 221"),
        (
            "LHLO a\r\nMAIL FROM:<>\r\nRCPT TO:a@b.c\r\nRCPT TO:<a@b.c>\r\nRSET\r\nDATA\r\nQUIT\r\n",
            "220 250 250 501 250 250 503 221",
        ),
        ("NOOP\r\nVRFY a\r\nEXPN a\r\nHELP\r\nQUIT\r\n", "220 250 252 500 500 221"),
    ] {
        assert_eq!(lmtp.codes(said.as_bytes()).await, expected, "{said}");
    }
    let long = format!("LHLO {}\r\nQUIT\r\n", "a".repeat(100_000));
    assert_eq!(lmtp.codes(long.as_bytes()).await, "220 500 221");
    let large = dialogue(&["a@b.c"], "x\r\n".repeat(2_000).as_bytes());
    assert_eq!(lmtp.codes(&large).await, "220 250 250 250 354 552 221");
    let nonsense = "nonsense\r\n".repeat(20);
    assert_eq!(lmtp.codes(nonsense.as_bytes()).await, format!("220 {}421", "500 ".repeat(19)));
    lmtp.stop().await;
}

#[tokio::test]
async fn only_a_dot_between_whole_line_ends_ends_a_mail() {
    let sent = Sent::new().await;
    let lmtp = Lmtp::start(Arc::clone(&sent.desk) as Arc<dyn BounceIntake>, LmtpSettings::default()).await;
    let smuggled = "a\n.\nMAIL FROM:<>\r\nb\r\n.\nc\n.\r\nd\r.\r\n";
    let said = dialogue(&["a@b.c"], smuggled.as_bytes());
    assert_eq!(lmtp.codes(&said).await, "220 250 250 250 354 250 221");
    // A line whose end falls between two pieces is a whole line, too.
    for length in 4_090..4_100 {
        let said = dialogue(&["a@b.c"], format!("{}\r\n", "x".repeat(length)).as_bytes());
        assert_eq!(lmtp.codes(&said).await, "220 250 250 250 354 250 221", "{length}");
    }
    lmtp.stop().await;
}

#[tokio::test]
async fn a_silent_mail_server_is_left_after_the_time_limit() {
    let sent = Sent::new().await;
    let settings =
        LmtpSettings { timeout: Duration::from_millis(50), connections: 1, ..LmtpSettings::default() };
    let lmtp = Lmtp::start(Arc::clone(&sent.desk) as Arc<dyn BounceIntake>, settings).await;
    let mut silent = TcpStream::connect(("127.0.0.1", lmtp.port)).await.unwrap();
    // The one place is free again when the silent one was left.
    assert_eq!(lmtp.codes(b"QUIT\r\n").await, "220 221");
    let mut rest = Vec::new();
    silent.read_to_end(&mut rest).await.unwrap();
    assert!(rest.starts_with(b"220 "));
    lmtp.stop().await;
}

/// Says one thing again and again until the other side hangs up.
async fn hung_up_on(port: u16, begin: &[u8], again: &[u8], pause: Duration) -> bool {
    let stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    let (mut read, mut write) = stream.into_split();
    write.write_all(begin).await.unwrap();
    let hung_up = async {
        let mut answers = [0; 1_024];
        while matches!(read.read(&mut answers).await, Ok(1..)) {}
    };
    let mut paces = tokio::time::interval(pause);
    let speak = async {
        while write.write_all(again).await.is_ok() {
            paces.tick().await;
        }
    };
    tokio::time::timeout(PATIENCE, async {
        tokio::select! { () = hung_up => {}, () = speak => {} }
    })
    .await
    .is_ok()
}

#[tokio::test]
async fn who_speaks_without_end_or_slowly_without_end_is_cut() {
    let sent = Sent::new().await;
    let settings =
        LmtpSettings { timeout: Duration::from_millis(200), largest_mail_bytes: 5_000, connections: 1 };
    let lmtp = Lmtp::start(Arc::clone(&sent.desk) as Arc<dyn BounceIntake>, settings).await;
    let (at_once, slowly) = (Duration::from_micros(1), Duration::from_millis(20));
    let data = b"LHLO a\r\nMAIL FROM:<>\r\nRCPT TO:<a@b.c>\r\nDATA\r\n";
    let endless_line = hung_up_on(lmtp.port, b"", &[b'a'; 4_096], at_once).await;
    assert!(endless_line, "a line without an end");
    assert!(hung_up_on(lmtp.port, b"", b"a", slowly).await, "a byte now and then");
    assert!(hung_up_on(lmtp.port, data, b"a line of a mail\r\n", at_once).await, "a mail without an end");
    assert!(hung_up_on(lmtp.port, data, b"a\r\n", slowly).await, "a line now and then");
    // The one place is free.
    assert_eq!(lmtp.codes(b"QUIT\r\n").await, "220 221");
    lmtp.stop().await;
}

#[tokio::test]
async fn a_socket_that_a_former_run_left_is_replaced_and_nothing_else() {
    let (sent, folder) = (Sent::new().await, tempfile::tempdir().unwrap());
    let path = folder.path().join("lmtp");
    let address = LmtpAddress::parse(&format!("unix:{}", path.display())).unwrap();
    fs::write(&path, "something else").unwrap();
    assert!(LmtpListener::bind(&address, LmtpSettings::default()).await.is_err());
    fs::remove_file(&path).unwrap();
    drop(LmtpListener::bind(&address, LmtpSettings::default()).await.unwrap());
    assert!(path.exists());
    let listener = LmtpListener::bind(&address, LmtpSettings::default()).await.unwrap();
    assert!(LmtpListener::bind(&address, LmtpSettings::default()).await.is_err(), "somebody listens");
    let (stop, stopped) = watch::channel(false);
    let task = tokio::spawn(listener.run(Arc::clone(&sent.desk) as Arc<dyn BounceIntake>, stopped));
    let stream = UnixStream::connect(&path).await.unwrap();
    let said = dialogue(&[&return_path(1)], &sample("postfix-user-unknown"));
    assert_eq!(codes(stream, &said).await, "220 250 250 250 354 250 221");
    assert_eq!(sent.state().await, InvitationState::Bounced);
    stop.send(true).unwrap();
    task.await.unwrap();
}
