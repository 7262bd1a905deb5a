//! Files of an operator's in place of the product's own.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use tempfile::TempDir;
use usher_render::trial::{sample_brand, sample_mail};
use usher_render::{Locales, Renderer};

use crate::locale;

#[test]
fn a_template_of_the_folder_wins() {
    let folder = folder(&[("mail/invitation.txt", "Mine: {{ link }}\n{{ link }}\n")]);
    let renderer = Renderer::with_overrides(folder.path());
    assert_eq!(
        problems(renderer.map(|_| ())),
        [
            "mail/invitation.txt: ar: holds a link besides its own",
            "mail/invitation.txt: en-US: holds a link besides its own"
        ]
    );
    write(folder.path(), "mail/invitation.txt", "Mine, by {{ expires }}:\n{{ link }}\n");
    let text = invitation(&Renderer::with_overrides(folder.path()).unwrap(), "en-US");
    assert_eq!(text.lines().next(), Some("Mine, by November 28, 2026 at 9:31 PM UTC:"));
}

#[test]
fn a_text_of_the_folder_wins_and_the_others_stay() {
    let folder = folder(&[("locales/fr-FR/ours.ftl", "mail-greeting = Salut { $name } !\n")]);
    let renderer = Renderer::with_overrides(folder.path()).unwrap();
    let text = invitation(&renderer, "fr-FR");
    assert!(text.starts_with("Salut Ada !\n"), "{text}");
    assert!(text.contains("Le lien est valable"), "{text}");
}

#[test]
fn mistakes_are_told_with_file_and_line() {
    let folder = folder(&[
        ("mail/layout.mjml", "<mjml>\n<mj-body>\n{{ t(\"no-such-text\") }}\n</mj-body></mjml>\n"),
        (
            "mail/reminder.txt",
            "{% extends \"mail/layout.txt\" %}\n{% block message %}\n{{ unknown }}\n{% endblock %}\n",
        ),
    ]);
    let found = problems(Renderer::with_overrides(folder.path()).map(|_| ()));
    assert!(
        found.iter().any(|line| line.starts_with("mail/layout.mjml:3: en-US: text \"no-such-text\"")),
        "{found:?}"
    );
    let folder = self::folder(&[
        ("mail/invitation.html", "<p>"),
        ("mail/letter.txt", "x"),
        ("locales/fr-FR/mail.ftl", "mail-greeting = Salut { $nom }\nmail-adieu = Adieu\n"),
        ("locales/de-DE/mail.ftl", "mail-greeting = Hallo\nmail-expires = { $expires\n"),
        ("locales/ca-ES/mail.ftl", "mail-greeting = Hola { $name }\n"),
        ("locales/fr-FR/mail.ftl~", "left by an editor"),
    ]);
    let found = problems(Renderer::with_overrides(folder.path()).map(|_| ()));
    for beginning in [
        "mail/letter.txt: there is no such file",
        "locales/fr-FR/mail.ftl:1: the text mail-greeting gets no value $nom",
        "locales/fr-FR/mail.ftl:2: there is no text mail-adieu",
        "locales/de-DE/mail.ftl:2:",
        "locales/ca-ES: a language of your own needs every text; it lacks account-",
    ] {
        assert!(found.iter().any(|line| line.starts_with(beginning)), "{beginning}: {found:#?}");
    }
    assert_eq!(found.len(), 5, "{found:#?}");
    let lacking = found.iter().find(|line| line.starts_with("locales/ca-ES: ")).unwrap();
    assert!(lacking.ends_with(" more") && lacking.len() < 400, "{lacking}");
}

#[test]
fn a_value_that_there_is_not_is_told_with_its_line() {
    let folder = folder(&[("mail/invitation.txt", "Hello\n{{ lnk }}\n")]);
    let found = problems(Renderer::with_overrides(folder.path()).map(|_| ()));
    assert!(
        found.iter().any(|line| line == "mail/invitation.txt:2: en-US: a value that there is not"),
        "{found:#?}"
    );
}

#[test]
fn a_template_loads_nothing_and_leads_nowhere_else() {
    for (body, reason) in [
        ("<mj-image src=\"https://track.example/x.png\" />", "loads https://track.example/x.png"),
        ("<mj-text><a href=\"https://evil.example\">x</a></mj-text>", "leads to https://evil.example"),
        ("<mj-include path=\"/etc/passwd\" />", "nothing is included this way"),
        ("<mj-raw><script>x</script></mj-raw>", "<script> has no place in a mail"),
        ("<mj-text>{{ link | upper }}</mj-text>", "the link ({{ link }}) is missing"),
    ] {
        let layout =
            format!("<mjml><mj-body><mj-section><mj-column>{body}</mj-column></mj-section></mj-body></mjml>");
        let folder = folder(&[("mail/layout.mjml", layout.as_str())]);
        let found = problems(Renderer::with_overrides(folder.path()).map(|_| ()));
        assert!(found.iter().any(|line| line.contains(reason)), "{reason}: {found:#?}");
    }
}

#[test]
fn a_template_that_never_ends_is_stopped() {
    let endless = "{% for a in range(9999) %}{% for b in range(9999) %}{{ b }}{% endfor %}{% endfor %}";
    let folder = folder(&[("mail/invitation.txt", endless)]);
    let found = problems(Renderer::with_overrides(folder.path()).map(|_| ()));
    assert!(found.iter().any(|line| line.starts_with("mail/invitation.txt:1:")), "{found:#?}");
}

#[test]
fn a_language_of_the_operators_own_is_there_when_it_is_complete() {
    let folder = folder(&[]);
    for (path, content) in Locales::embedded_files().filter(|(path, _)| path.starts_with("locales/en-US/")) {
        write(folder.path(), &path.replace("en-US", "ca-ES"), &content.replace("Hello", "Hola"));
    }
    let renderer = Renderer::with_overrides(folder.path()).unwrap();
    assert!(renderer.locales().all().contains(&locale("ca-ES")));
    assert!(invitation(&renderer, "ca-ES").starts_with("Hola Ada,"));
}

#[test]
fn a_change_is_used_and_a_mistake_leaves_the_former() {
    let folder = folder(&[("locales/en-US/mail.ftl", "mail-greeting = Hi { $name }\n")]);
    let renderer = Renderer::with_overrides(folder.path()).unwrap();
    assert!(!renderer.reload().unwrap());
    assert!(invitation(&renderer, "en-US").starts_with("Hi Ada"));
    write(folder.path(), "locales/en-US/mail.ftl", "mail-greeting = Dear { $name }\n");
    write(folder.path(), "mail/reminder.txt", "{{ link }}\n");
    assert!(renderer.reload().unwrap());
    assert!(!renderer.reload().unwrap(), "nothing is new any more");
    assert!(invitation(&renderer, "en-US").starts_with("Dear Ada"));
    write(folder.path(), "locales/en-US/mail.ftl", "mail-greeting = Broken { $name\n");
    assert_eq!(problems(renderer.reload().map(|_| ())).len(), 1);
    assert!(!renderer.reload().unwrap(), "a mistake is told once");
    assert!(invitation(&renderer, "en-US").starts_with("Dear Ada"));
    fs::remove_file(folder.path().join("locales/en-US/mail.ftl")).unwrap();
    assert!(renderer.reload().unwrap());
    assert!(invitation(&renderer, "en-US").starts_with("Hello Ada"));
}

#[test]
fn a_folder_that_is_not_there_is_told() {
    let folder = TempDir::new().unwrap();
    let found = problems(Renderer::with_overrides(&folder.path().join("none")).map(|_| ()));
    assert!(found[0].contains("cannot be read"), "{found:?}");
}

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, content) in files {
        write(folder.path(), name, content);
    }
    folder
}

/// Each write is later than the one before, also where the file system's clock is coarse.
fn write(folder: &Path, name: &str, content: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let before = fs::metadata(&path).and_then(|about| about.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
    fs::write(&path, content).unwrap();
    let file = fs::File::options().append(true).open(&path).unwrap();
    file.set_modified(before + Duration::from_secs(1)).unwrap();
}

fn invitation(renderer: &Renderer, tag: &str) -> String {
    renderer.invitation_mail(&locale(tag), &sample_mail(&Arc::new(sample_brand()))).unwrap().text
}

fn problems(outcome: Result<(), usher_render::OverrideError>) -> Vec<String> {
    outcome.unwrap_err().0.iter().map(ToString::to_string).collect()
}
