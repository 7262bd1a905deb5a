//! A PostgreSQL on a network: TLS that checks certificates, a password from a file, several hosts.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;
use usher_testkit::postgres::{as_account, programs};
use usher_testkit::wait::{self, PATIENCE};

use crate::process::{Site, complained, said, usher};

const PASSWORD: &str = "correct-horse";

/// Two authorities, and the server's certificate for `localhost` by the first one.
const CERTIFICATES: &str = "\
for name in ca other; do
  openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=$name -keyout $name.key -out $name.pem \
    -addext basicConstraints=critical,CA:TRUE
done
openssl req -newkey rsa:2048 -nodes -subj /CN=localhost -keyout server.key -out server.csr
printf 'subjectAltName=DNS:localhost' > server.ext
openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile server.ext -out server.pem
chmod 600 server.key && chmod 755 . && chmod 644 ca.pem other.pem
";

/// A server that lets nobody in without TLS and password.
struct Server {
    /// The account's own folder; it goes with the parent.
    folder: PathBuf,
    port: u16,
    process: tokio::process::Child,
    _parent: TempDir,
}

impl Server {
    async fn start() -> Self {
        let parent = tempfile::tempdir().unwrap();
        // The account that PostgreSQL runs as makes what is to be its own.
        fs::set_permissions(parent.path(), std::os::unix::fs::PermissionsExt::from_mode(0o1777)).unwrap();
        let folder = parent.path().join("server");
        let run = |program: &Path, arguments: &[&str], folder: &Path| {
            let output = as_account(program).unwrap().args(arguments).current_dir(folder).output().unwrap();
            assert!(
                output.status.success(),
                "{}: {}",
                program.display(),
                String::from_utf8_lossy(&output.stderr)
            );
        };
        run(Path::new("mkdir"), &["server"], parent.path());
        run(Path::new("sh"), &["-ec", CERTIFICATES], &folder);
        let password = format!("printf {PASSWORD} > password");
        run(Path::new("sh"), &["-ec", &password], &folder);
        let initdb = [
            "-D",
            "data",
            "-U",
            "postgres",
            "-A",
            "scram-sha-256",
            "--pwfile",
            "password",
            "-E",
            "UTF8",
            "-N",
        ];
        run(&programs().unwrap().join("initdb"), &initdb, &folder);
        let only_tls = "echo 'hostssl all all 127.0.0.1/32 scram-sha-256' > data/pg_hba.conf";
        run(Path::new("sh"), &["-ec", only_tls], &folder);
        let (port, process) = launch(&folder).await;
        Self { folder, port, process, _parent: parent }
    }

    fn path(&self, file: &str) -> String {
        self.folder.join(file).display().to_string()
    }

    /// `usher migrate` with this address.
    async fn migrate(&self, url: &str, ca_file: &str, password: &str) -> Output {
        let site = Site::on_postgres(25, url);
        site.write("password", &format!("{password}\n"));
        let (ca_file, password_file) = (self.path(ca_file), site.path("password"));
        let mut migrate = usher(&["migrate", "--config", &site.config()]);
        migrate.envs([("USHER_DATABASE_CA_FILE", ca_file), ("USHER_DATABASE_PASSWORD_FILE", password_file)]);
        migrate.output().await.unwrap()
    }
}

/// Starts the server on a port that nobody has; another program may be faster, so several are drawn.
async fn launch(folder: &Path) -> (u16, tokio::process::Child) {
    for _ in 0..5 {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut server: Command = as_account(&programs().unwrap().join("postgres")).unwrap();
        server.args(["-D", "data", "-p", &port.to_string()]).current_dir(folder);
        for setting in ["listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off", "ssl=on"] {
            server.args(["-c", setting]);
        }
        server.args(["-c", "ssl_cert_file=../server.pem", "-c", "ssl_key_file=../server.key"]);
        server.stdout(Stdio::null()).stderr(Stdio::null());
        let mut process = tokio::process::Command::from(server).kill_on_drop(true).spawn().unwrap();
        let ready = wait::until(PATIENCE, async || {
            let ended = process.try_wait().unwrap().is_some();
            let mut ask = Command::new(programs().unwrap().join("pg_isready"));
            let answers =
                ask.args(["-q", "-h", "127.0.0.1", "-p", &port.to_string()]).status().unwrap().success();
            (answers || ended).then_some(answers && !ended)
        });
        if ready.await == Some(true) {
            return (port, process);
        }
    }
    panic!("PostgreSQL did not start");
}

impl Drop for Server {
    fn drop(&mut self) {
        // Ends the server's own processes with it, which a kill would leave behind for a moment.
        if let Some(id) = self.process.id() {
            let _ = Command::new("kill").args(["-s", "QUIT", &id.to_string()]).status();
        }
    }
}

#[tokio::test]
async fn tls_is_insisted_on_certificates_are_checked_and_dead_hosts_are_passed_over() {
    let server = Server::start().await;
    let port = server.port;
    let url = |hosts: &str, mode: &str| format!("postgres://postgres@{hosts}/postgres?sslmode={mode}");
    let here = format!("localhost:{port}");

    let hosts = format!("localhost:1,{here}");
    let several = format!("{}&target_session_attrs=read-write", url(&hosts, "require"));
    assert!(said(&server.migrate(&several, "ca.pem", PASSWORD).await).starts_with("The schema has version "));

    let refused = async |url: String, ca_file: &str, password: &str| {
        let (code, lines) = complained(&server.migrate(&url, ca_file, password).await);
        assert_eq!(code, 1, "{lines:?}");
        let text = lines.join("\n");
        assert!(!text.contains(password), "{text}");
        text
    };
    let stranger = refused(url(&here, "require"), "other.pem", PASSWORD).await;
    assert!(stranger.contains("certificate"), "{stranger}");
    let other_name = refused(url(&format!("127.0.0.1:{port}"), "require"), "ca.pem", PASSWORD).await;
    assert!(other_name.contains("certificate"), "{other_name}");
    let readable = refused(url(&here, "disable"), "ca.pem", PASSWORD).await;
    assert!(readable.contains("no encryption"), "{readable}");
    let wrong = refused(url(&here, "require"), "ca.pem", "wrong-password-of-ours").await;
    assert!(wrong.contains("password authentication failed"), "{wrong}");
}
