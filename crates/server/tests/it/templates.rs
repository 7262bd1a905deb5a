//! An operator's own mails and texts: the commands, and a service that takes changes as it runs.

use std::fs;
use std::path::Path;

use usher_testkit::smtp_sink::SmtpSink;
use usher_testkit::wait::{self, PATIENCE};

use crate::browser::Backend;
use crate::process::{Running, Site, complained, run, said};

#[tokio::test]
async fn built_in_files_are_copied_checked_and_looked_at() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let own = path("own");
    let exported = said(&run(&["templates", "export", &own, "mail/layout.txt", "locales/fr-FR"]).await);
    assert!(exported.contains("mail/layout.txt: written"), "{exported}");
    assert!(Path::new(&own).join("locales/fr-FR/sms.ftl").exists());
    assert!(!Path::new(&own).join("mail/layout.mjml").exists());
    write(&own, "mail/layout.txt", "{% block message %}{% endblock %}\nKind regards\n");
    let again = said(&run(&["templates", "export", &own]).await);
    assert!(again.contains("mail/layout.txt: exists, left as it is"), "{again}");
    said(&run(&["templates", "check", &own]).await);

    let preview = path("preview");
    said(&run(&["templates", "preview", &preview, "--templates", &own]).await);
    let index = fs::read_to_string(Path::new(&preview).join("index.html")).unwrap();
    for link in ["fr-FR/invitation.html", "ar/reminder.txt", "el-GR/password_reset-sms.txt"] {
        assert!(index.contains(&format!("href=\"{link}\"")), "{link}");
        assert!(Path::new(&preview).join(link).exists(), "{link}");
    }
    let text = fs::read_to_string(Path::new(&preview).join("fr-FR/invitation.txt")).unwrap();
    assert!(text.ends_with("Kind regards\n"), "{text}");
}

#[tokio::test]
async fn a_mistake_is_told_with_file_and_line() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().display().to_string();
    write(&own, "locales/fr-FR/mail.ftl", "# Ours\nmail-greeting = Salut { $nom }\n");
    let output = run(&["templates", "check", &own]).await;
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        told.starts_with("locales/fr-FR/mail.ftl:2: the text mail-greeting gets no value $nom"),
        "{told}"
    );
    let (code, lines) = complained(&output);
    assert_eq!((code, lines.len()), (1, 1), "{lines:?}");
    let (_, lines) = complained(&run(&["templates", "export", &own, "mail/letter.txt"]).await);
    assert!(
        lines[0].starts_with("usher: there is no 'mail/letter.txt'; there are mail/layout.mjml"),
        "{lines:?}"
    );
}

#[tokio::test]
async fn a_running_service_takes_changes_and_no_mistakes() {
    let relay = SmtpSink::start(&[]).await.unwrap();
    let site = Site::new(relay.port());
    let own = site.path("templates");
    write(&own, "mail/invitation.txt", "First: here.\n{{ link }}\n");
    let secret = site.apply().await;
    let service = Running::serve(&site, &[("USHER_TEMPLATES_FOLDER", own.as_str())]).await;
    let shop = Backend::shop(&secret);
    let first_line = async |number: usize| {
        let mails = relay.wait_for(number).await.unwrap();
        mails[number - 1].text.as_deref().unwrap().lines().next().unwrap().to_owned()
    };
    let told = async |words: &str| {
        wait::until(PATIENCE, async || service.output().contains(words).then_some(())).await.expect(words);
    };
    shop.preregister(&service.base, "one@example.org").await;
    assert_eq!(first_line(1).await, "First: here.");
    write(&own, "mail/invitation.txt", "Second: there it is.\n{{ link }}\n");
    told("the changed templates are in use").await;
    shop.preregister(&service.base, "two@example.org").await;
    assert_eq!(first_line(2).await, "Second: there it is.");
    write(&own, "mail/invitation.txt", "Third: {{ lnk }}.\n");
    told("the former ones stay in use").await;
    shop.preregister(&service.base, "three@example.org").await;
    assert_eq!(first_line(3).await, "Second: there it is.");
    assert!(service.output().contains("mail/invitation.txt"));
    service.stop().await;
}

fn write(folder: &str, name: &str, content: &str) {
    let path = Path::new(folder).join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, content).unwrap();
}
