//! A real Postfix that takes mail over TLS from those who authenticate. All of it lies in a folder of its own.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};
use tempfile::TempDir;
use tokio::net::TcpStream;
use usher_testkit::wait::{PATIENCE, until};

use crate::ports::free_ports;

/// The account that it knows.
pub(crate) const USERNAME: &str = "inviter";
/// Its password.
pub(crate) const PASSWORD: &str = "s3cret";

/// How many ports are tried: another program may take one between the draw and the start.
const DRAWS: usize = 3;

/// A running server. It ends when this value is dropped.
pub(crate) struct Postfix {
    folder: TempDir,
    /// STARTTLS, then AUTH.
    pub(crate) submission_port: u16,
    /// TLS from the first byte, then AUTH.
    pub(crate) submissions_port: u16,
}

impl Postfix {
    /// Starts a server on free ports of 127.0.0.1. It takes mail for `ok.test` from whoever has authenticated.
    pub(crate) async fn start() -> Result<Self> {
        ensure!(fs::metadata("/proc/self")?.uid() == 0, "Postfix is started by root only");
        for _ in 0..DRAWS {
            let [submission_port, submissions_port] = free_ports()?;
            let folder = tempfile::Builder::new().prefix("usher-postfix-").tempdir()?;
            let postfix = Self { folder, submission_port, submissions_port };
            postfix.write_configuration()?;
            postfix.make_certificates()?;
            postfix.add_account()?;
            run(Command::new("/usr/sbin/postfix").arg("-c").arg(postfix.path("etc")).arg("start"))?;
            let ready = async || {
                let submission = TcpStream::connect(("127.0.0.1", submission_port)).await;
                let submissions = TcpStream::connect(("127.0.0.1", submissions_port)).await;
                (submission.is_ok() && submissions.is_ok()).then_some(())
            };
            if until(PATIENCE, ready).await.is_some() {
                return Ok(postfix);
            }
        }
        bail!("Postfix did not start")
    }

    /// The certificate authority that the server's certificate for `localhost` comes from.
    pub(crate) fn ca_file(&self) -> PathBuf {
        self.path("ca.pem")
    }

    /// A certificate authority that has nothing to do with it.
    pub(crate) fn other_ca_file(&self) -> PathBuf {
        self.path("other.pem")
    }

    /// Waits until so many mails were delivered, and gives them as they were stored.
    pub(crate) async fn wait_for(&self, count: usize) -> Result<Vec<String>> {
        let mails = until(PATIENCE, async || self.mails().ok().filter(|mails| mails.len() >= count)).await;
        mails.with_context(|| format!("waited for {count} mails; the log: {}", self.log()))
    }

    fn mails(&self) -> Result<Vec<String>> {
        let entries = fs::read_dir(self.path("mail/all/new"))?;
        entries.map(|entry| Ok(fs::read_to_string(entry?.path())?)).collect()
    }

    pub(crate) fn log(&self) -> String {
        fs::read_to_string(self.path("maillog")).unwrap_or_default()
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write_configuration(&self) -> Result<()> {
        // Other accounts than root's must reach what lies in it.
        fs::set_permissions(self.folder.path(), fs::Permissions::from_mode(0o755))?;
        for name in ["etc/sasl", "queue", "data", "mail"] {
            fs::create_dir_all(self.path(name))?;
        }
        let (user, group) = account("postfix")?;
        for name in ["data", "mail"] {
            chown(self.path(name), Some(user), Some(group))?;
        }
        let folder = self.folder.path().display();
        fs::write(
            self.path("etc/main.cf"),
            format!(
                "compatibility_level = 3.6\nqueue_directory = {folder}/queue\ndata_directory = {folder}/data\n\
                 command_directory = /usr/sbin\ndaemon_directory = /usr/lib/postfix/sbin\n\
                 maillog_file = {folder}/maillog\nmaillog_file_prefixes = {folder}\n\
                 inet_interfaces = 127.0.0.1\ninet_protocols = ipv4\nmyhostname = mx.test\nmydestination =\n\
                 smtp_dns_support_level = disabled\nsmtpd_peername_lookup = no\n\
                 virtual_mailbox_domains = ok.test\nvirtual_mailbox_base = {folder}/mail\n\
                 virtual_mailbox_maps = static:all/\nvirtual_minimum_uid = 1\n\
                 virtual_uid_maps = static:{user}\nvirtual_gid_maps = static:{group}\n\
                 smtpd_relay_restrictions = permit_sasl_authenticated, reject\n\
                 smtpd_tls_cert_file = {folder}/server.pem\nsmtpd_tls_key_file = {folder}/server.key\n\
                 smtpd_sasl_type = cyrus\ncyrus_sasl_config_path = {folder}/etc/sasl\nsmtpd_tls_received_header = yes\n\
                 smtpd_sasl_local_domain = mx.test\n"
            ),
        )?;
        fs::write(
            self.path("etc/sasl/smtpd.conf"),
            format!(
                "pwcheck_method: auxprop\nauxprop_plugin: sasldb\nsasldb_path: {folder}/etc/sasldb2\n\
                 mech_list: PLAIN LOGIN\n"
            ),
        )?;
        let (submission, submissions) = (self.submission_port, self.submissions_port);
        let auth = "-o smtpd_sasl_auth_enable=yes -o smtpd_tls_auth_only=yes";
        fs::write(
            self.path("etc/master.cf"),
            format!(
                "127.0.0.1:{submission} inet n - n - - smtpd -o smtpd_tls_security_level=encrypt {auth}\n\
                 127.0.0.1:{submissions} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes {auth}\n\
                 pickup unix n - n 60 1 pickup\ncleanup unix n - n - 0 cleanup\nqmgr unix n - n 300 1 qmgr\n\
                 rewrite unix - - n - - trivial-rewrite\nbounce unix - - n - 0 bounce\n\
                 defer unix - - n - 0 bounce\ntrace unix - - n - 0 bounce\nflush unix n - n 1000? 0 flush\n\
                 proxymap unix - - n - - proxymap\nerror unix - - n - - error\nretry unix - - n - - error\n\
                 virtual unix - n n - - virtual\nanvil unix - - n - 1 anvil\n\
                 tlsmgr unix - - n 1000? 1 tlsmgr\npostlog unix-dgram n - n - 1 postlogd\n"
            ),
        )?;
        Ok(())
    }

    fn make_certificates(&self) -> Result<()> {
        for name in ["ca", "other"] {
            self.openssl(&format!(
                "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout {name}.key -out {name}.pem \
                 -days 2 -subj /CN={name}"
            ))?;
        }
        fs::write(self.path("extensions"), "subjectAltName=DNS:localhost\nbasicConstraints=CA:FALSE\n")?;
        self.openssl(
            "req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout server.key -out server.csr \
             -subj /CN=localhost",
        )?;
        self.openssl(
            "x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out server.pem -days 2 \
             -extfile extensions",
        )
    }

    fn openssl(&self, arguments: &str) -> Result<()> {
        run(Command::new("openssl").args(arguments.split_whitespace()).current_dir(self.folder.path()))
    }

    fn add_account(&self) -> Result<()> {
        fs::write(self.path("password"), PASSWORD)?;
        let database = self.path("etc/sasldb2");
        let mut command = Command::new("/usr/sbin/saslpasswd2");
        command.args(["-c", "-p", "-u", "mx.test", "-f"]).arg(&database).arg(USERNAME);
        run(command.stdin(fs::File::open(self.path("password"))?))?;
        let (user, group) = account("postfix")?;
        Ok(chown(database, Some(user), Some(group))?)
    }
}

impl Drop for Postfix {
    fn drop(&mut self) {
        let mut stop = Command::new("/usr/sbin/postfix");
        let _ = run(stop.arg("-c").arg(self.path("etc")).arg("abort"));
    }
}

/// Runs a program to its end; what it says is for the error only.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let program = command.get_program().to_owned();
    let missing = "./test installs it with the packages postfix, sasl2-bin, libsasl2-modules and openssl";
    if Path::new(&program).is_absolute() {
        ensure!(Path::new(&program).exists(), "{} is missing; {missing}", program.display());
    }
    // A daemon would keep a pipe open, and the wait for its end would last as long as the daemon.
    let said = tempfile::NamedTempFile::new()?;
    let status = command
        .stdout(Stdio::from(said.reopen()?))
        .stderr(Stdio::from(said.reopen()?))
        .status()
        .with_context(|| format!("{}; {missing}", program.display()))?;
    ensure!(status.success(), "{}: {}", program.display(), fs::read_to_string(said.path())?);
    Ok(())
}

/// The user and group of an account.
pub(crate) fn account(name: &str) -> Result<(u32, u32)> {
    let accounts = fs::read_to_string("/etc/passwd")?;
    for line in accounts.lines() {
        if let [found, _, user, group, ..] = line.split(':').collect::<Vec<_>>()[..]
            && found == name
        {
            return Ok((user.parse()?, group.parse()?));
        }
    }
    bail!("there is no account {name}")
}
