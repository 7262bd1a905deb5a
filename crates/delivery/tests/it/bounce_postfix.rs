//! A real Postfix that takes mail, fails to deliver it later, and brings the bounce back: by LMTP, or into a maildir.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, Result, bail, ensure};
use tempfile::TempDir;
use tokio::net::TcpStream;
use usher_app::{BounceIntake, Store};
use usher_delivery::bounce::{BounceDesk, LmtpSettings, Maildir};
use usher_delivery::{SenderSettings, SmtpSettings, SmtpTls, Worker, WorkerSettings};
use usher_domain::InvitationState;
use usher_testkit::smtp_sink::SmtpSink;
use usher_testkit::wait::{PATIENCE, until};

use crate::bounce_sources::Lmtp;
use crate::bounces::{BASE, Sent};
use crate::outbox::keys;
use crate::ports::free_ports;
use crate::postfix::{account, run};
use crate::real_store::RealBench;
use crate::smtp::route;

/// How many ports are tried: another program may take one between the draw and the start.
const DRAWS: usize = 3;

/// Where Postfix brings bounces.
enum Home {
    Lmtp(u16),
    Maildir,
}

/// A Postfix that forwards what is for `ok.test` to a server that refuses it. It ends when this value is dropped.
struct BouncingPostfix {
    folder: TempDir,
    port: u16,
}

impl BouncingPostfix {
    async fn start(refusing_port: u16, home: &Home) -> Result<Self> {
        ensure!(fs::metadata("/proc/self")?.uid() == 0, "Postfix is started by root only");
        for _ in 0..DRAWS {
            let [port] = free_ports()?;
            let folder = tempfile::Builder::new().prefix("usher-postfix-").tempdir()?;
            let postfix = Self { folder, port };
            postfix.write_configuration(refusing_port, home)?;
            run(Command::new("/usr/sbin/postfix").arg("-c").arg(postfix.path("etc")).arg("start"))?;
            let ready = async || TcpStream::connect(("127.0.0.1", port)).await.ok();
            if until(PATIENCE, ready).await.is_some() {
                return Ok(postfix);
            }
        }
        bail!("Postfix did not start")
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn log(&self) -> String {
        fs::read_to_string(self.path("maillog")).unwrap_or_default()
    }

    fn write_configuration(&self, refusing_port: u16, home: &Home) -> Result<()> {
        // Other accounts than root's must reach what lies in it.
        fs::set_permissions(self.folder.path(), fs::Permissions::from_mode(0o755))?;
        for name in ["etc", "queue", "data", "mail"] {
            fs::create_dir_all(self.path(name))?;
        }
        let (user, group) = account("postfix")?;
        for name in ["data", "mail"] {
            chown(self.path(name), Some(user), Some(group))?;
        }
        let (folder, port) = (self.folder.path().display(), self.port);
        let home = match home {
            Home::Lmtp(lmtp) => format!(
                "transport_maps = inline:{{ok.test=smtp:[127.0.0.1]:{refusing_port}, \
                 shop.test=lmtp:inet:127.0.0.1:{lmtp}}}\nrelay_domains = ok.test, shop.test\n"
            ),
            Home::Maildir => format!(
                "transport_maps = inline:{{ok.test=smtp:[127.0.0.1]:{refusing_port}}}\nrelay_domains = ok.test\n\
                 recipient_delimiter = +\nvirtual_mailbox_domains = shop.test\nvirtual_mailbox_base = {folder}/mail\n\
                 virtual_mailbox_maps = inline:{{{BASE}=bounces/}}\nvirtual_minimum_uid = 1\n\
                 virtual_uid_maps = static:{user}\nvirtual_gid_maps = static:{group}\n"
            ),
        };
        fs::write(
            self.path("etc/main.cf"),
            format!(
                "compatibility_level = 3.6\nqueue_directory = {folder}/queue\ndata_directory = {folder}/data\n\
                 command_directory = /usr/sbin\ndaemon_directory = /usr/lib/postfix/sbin\n\
                 maillog_file = {folder}/maillog\nmaillog_file_prefixes = {folder}\n\
                 inet_interfaces = 127.0.0.1\ninet_protocols = ipv4\nmyhostname = mx.test\nmydestination =\n\
                 smtp_dns_support_level = disabled\nsmtpd_peername_lookup = no\nmynetworks = 127.0.0.0/8\n\
                 smtpd_relay_restrictions = permit_mynetworks, reject\n{home}"
            ),
        )?;
        fs::write(
            self.path("etc/master.cf"),
            format!(
                "127.0.0.1:{port} inet n - n - - smtpd\n\
                 pickup unix n - n 60 1 pickup\ncleanup unix n - n - 0 cleanup\nqmgr unix n - n 300 1 qmgr\n\
                 rewrite unix - - n - - trivial-rewrite\nbounce unix - - n - 0 bounce\n\
                 defer unix - - n - 0 bounce\ntrace unix - - n - 0 bounce\nflush unix n - n 1000? 0 flush\n\
                 proxymap unix - - n - - proxymap\nerror unix - - n - - error\nretry unix - - n - - error\n\
                 smtp unix - - n - - smtp\nrelay unix - - n - - smtp\nlmtp unix - - n - - lmtp\n\
                 virtual unix - n n - - virtual\nanvil unix - - n - 1 anvil\n\
                 tlsmgr unix - - n 1000? 1 tlsmgr\npostlog unix-dgram n - n - 1 postlogd\n"
            ),
        )?;
        Ok(())
    }
}

impl Drop for BouncingPostfix {
    fn drop(&mut self) {
        let mut stop = Command::new("/usr/sbin/postfix");
        let _ = run(stop.arg("-c").arg(self.path("etc")).arg("abort"));
    }
}

/// A worker that sends over this server, with return paths that carry tokens.
fn worker(real: &RealBench, port: u16) -> Worker {
    let sender = SenderSettings {
        bounce_address: Some(BASE.to_owned()),
        bounce_keys: Some(keys()),
        ..SenderSettings::new("invitations@shop.test")
    };
    let relay = SmtpSettings { tls: SmtpTls::None, ..SmtpSettings::new("127.0.0.1", port) };
    let mut dependencies = real.bench.dependencies();
    dependencies.store = Arc::clone(&real.store) as Arc<dyn Store>;
    dependencies.mail = Arc::new(route(sender, [relay]));
    Worker::new(dependencies, WorkerSettings::new("node-2"))
}

/// What the invitation came to, once the bounce is there.
async fn bounced(sent: &Sent, postfix: &BouncingPostfix) -> Result<()> {
    let bounced = async || (sent.real.state(2).await == InvitationState::Bounced).then_some(());
    until(PATIENCE, bounced).await.with_context(|| format!("no bounce; the log: {}", postfix.log()))?;
    let suppression = sent.suppression_of("joe@ok.test").await.context("not suppressed")?;
    assert_eq!(suppression.code, "550 5.1.1");
    assert!(suppression.reason.contains("No such user"), "{}", suppression.reason);
    assert!(!suppression.reason.contains("joe@"), "{}", suppression.reason);
    assert_eq!(sent.state().await, InvitationState::Sent, "the other invitation");
    Ok(())
}

const REFUSES: [&str; 4] = ["-f", "RCPT", "-B", "550 5.1.1 No such user"];

#[tokio::test]
async fn a_bounce_of_postfix_comes_back_by_lmtp() -> Result<()> {
    let sent = Sent::new().await;
    let refusing = SmtpSink::start(&REFUSES).await?;
    let lmtp = Lmtp::start(Arc::clone(&sent.desk) as Arc<dyn BounceIntake>, LmtpSettings::default()).await;
    let postfix = BouncingPostfix::start(refusing.port(), &Home::Lmtp(lmtp.port)).await?;
    sent.real.invite("joe@ok.test", 2, false).await;
    assert_eq!(worker(&sent.real, postfix.port).tick().await?.sent, 1, "{}", postfix.log());
    bounced(&sent, &postfix).await?;
    let answered = async || postfix.log().contains("250 2.0.0 recorded").then_some(());
    until(PATIENCE, answered).await.with_context(|| postfix.log())
}

#[tokio::test]
async fn a_bounce_of_postfix_comes_back_into_a_maildir() -> Result<()> {
    let sent = Sent::new().await;
    let refusing = SmtpSink::start(&REFUSES).await?;
    let postfix = BouncingPostfix::start(refusing.port(), &Home::Maildir).await?;
    sent.real.invite("joe@ok.test", 2, false).await;
    assert_eq!(worker(&sent.real, postfix.port).tick().await?.sent, 1, "{}", postfix.log());
    let folder = postfix.path("mail/bounces");
    let arrived = async || fs::read_dir(folder.join("new")).ok()?.next();
    until(PATIENCE, arrived).await.with_context(|| postfix.log())??;
    let desk: &BounceDesk = &sent.desk;
    assert_eq!(Maildir::new(folder.clone(), Duration::from_secs(1)).take_all(desk).await?, 1);
    bounced(&sent, &postfix).await?;
    assert_eq!(fs::read_dir(folder.join("cur"))?.count(), 1);
    Ok(())
}
