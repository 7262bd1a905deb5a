//! Every page in every state and locale.

use usher_domain::Locale;
use usher_render::pages::{
    AccountPage, ActivationPage, ChangePasswordPage, ChooseAccountPage, ConsentPage, DeleteAccountPage,
    DocumentsPage, DonePage, FactorsPage, FormPostPage, LandingPage, LanguageChoice, LegalPage,
    NewPasswordPage, NoAccessPage, NotMeantPage, NoticePage, OtherSessionPage, Page, PageFrame,
    RecoveryCodesPage, ResetLandingPage, ResetNoticePage, SecondFactorPage, SessionsPage, SetUpPage,
    SignInHelpPage, SignInPage, SignOutPage,
};
use usher_render::{Renderer, assets};

use crate::{locale, renderer};

/// A rendered sample and what it was made from.
struct Sample {
    name: String,
    locale: Locale,
    html: String,
}

#[test]
fn every_page_renders_in_every_state_locale_and_frame() {
    for sample in samples() {
        let Sample { name, locale, html } = &sample;
        let direction = if locale.is_right_to_left() { "rtl" } else { "ltr" };
        assert!(html.starts_with("<!doctype html>\n"), "{name}");
        assert!(html.contains(&format!("<html lang=\"{locale}\" dir=\"{direction}\">")), "{name}");
        assert_eq!(html.matches("<h1").count(), 1, "{name}");
        assert_eq!(html.matches("<main").count(), 1, "{name}");
        for inline in ["style=", "<style", "onclick", "javascript:", "<script>"] {
            assert!(!html.contains(inline), "{name} has {inline}");
        }
    }
}

#[test]
fn tags_are_balanced() {
    const VOID: [&str; 5] = ["meta", "link", "img", "input", "br"];
    for sample in samples() {
        let mut open = Vec::new();
        for tag in tags(&sample.html) {
            let name = tag.trim_start_matches('/').split([' ', '\n']).next().unwrap().to_owned();
            if tag.starts_with('/') {
                assert_eq!(open.pop(), Some(name), "{}: {}", sample.name, tag);
            } else if !VOID.contains(&name.as_str()) && name != "!doctype" {
                open.push(name);
            }
        }
        assert!(open.is_empty(), "{}: {open:?}", sample.name);
    }
}

#[test]
fn every_control_has_a_label_and_every_reference_a_target() {
    for sample in samples() {
        let tags = tags(&sample.html);
        let ids: Vec<&str> = tags.iter().filter_map(|tag| attribute(tag, "id")).collect();
        let labels: Vec<&str> = tags.iter().filter_map(|tag| attribute(tag, "for")).collect();
        for (at, id) in ids.iter().enumerate() {
            assert!(!ids[..at].contains(id), "{}: id {id} twice", sample.name);
        }
        for tag in tags.iter().filter(|tag| tag.starts_with("input ") || tag.starts_with("select ")) {
            let is_hidden = attribute(tag, "type") == Some("hidden") || tag.ends_with(" hidden");
            if !is_hidden {
                assert!(labels.contains(&attribute(tag, "id").unwrap()), "{}: <{tag}>", sample.name);
            }
        }
        for reference in ["for", "aria-describedby", "aria-labelledby", "aria-controls", "form"] {
            let values = tags.iter().filter_map(|tag| attribute(tag, reference));
            for target in values.flat_map(|value| value.split(' ')) {
                assert!(ids.contains(&target), "{}: {reference}={target}", sample.name);
            }
        }
        for link in
            tags.iter().filter_map(|tag| attribute(tag, "href")).filter_map(|href| href.strip_prefix('#'))
        {
            assert!(ids.contains(&link), "{}: #{link}", sample.name);
        }
    }
}

#[test]
fn a_refused_form_focuses_its_first_error_and_never_returns_the_password() {
    let (_, page) = ActivationPage::samples().remove(1);
    let html = renderer().page(&frame(&locale("en-US")), &page).unwrap();
    let focused: Vec<&str> = tags(&html).into_iter().filter(|tag| tag.contains("autofocus")).collect();
    assert_eq!(focused.len(), 1);
    assert_eq!(attribute(focused[0], "id"), Some("field-lastName"));
    assert_eq!(attribute(focused[0], "aria-invalid"), Some("true"));
    let password = tags(&html).into_iter().find(|tag| tag.contains("type=\"password\"")).unwrap();
    assert_eq!(attribute(password, "value"), Some(""));
}

#[test]
fn the_form_changes_language_by_submitting_what_was_typed() {
    let (_, page) = ActivationPage::samples().remove(0);
    let html = renderer().page(&frame(&locale("en-US")), &page).unwrap();
    let switch = tags(&html).into_iter().find(|tag| attribute(tag, "value") == Some("ar")).unwrap();
    assert_eq!(attribute(switch, "name"), Some("switch_locale"));
    assert_eq!(attribute(switch, "form"), Some("activation-form"));
    assert!(switch.contains("formnovalidate"));
    let submit = html.find("<button class=\"button\"").unwrap();
    assert!(submit < html.find("switch_locale").unwrap(), "Enter presses the form's first button");
}

#[test]
fn many_languages_are_folded_up_under_the_name_of_the_current_one() {
    let renderer = renderer();
    let many = PageFrame {
        languages: renderer
            .locales()
            .all()
            .iter()
            .map(|locale| LanguageChoice { locale: locale.clone(), href: format!("?locale={locale}") })
            .collect(),
        ..frame(&locale("he"))
    };
    let few = PageFrame { languages: many.languages[..8].to_vec(), ..many.clone() };
    let (_, page) = LandingPage::samples().remove(0);
    let html = renderer.page(&many, &page).unwrap();
    assert!(html.contains("<summary>שפה: <bdi lang=\"he\">עברית</bdi></summary>"), "{html}");
    let offered = tags(&html).into_iter().filter(|tag| tag.contains("class=\"language\""));
    let direction =
        |tag: &str| (attribute(tag, "lang").map(str::to_owned), attribute(tag, "dir").map(str::to_owned));
    let offered: Vec<_> = offered.map(direction).collect();
    assert_eq!(offered.len(), renderer.locales().all().len());
    for locale in renderer.locales().all() {
        let own = if locale.is_right_to_left() { "rtl" } else { "ltr" };
        assert!(offered.contains(&(Some(locale.to_string()), Some(own.to_owned()))), "{locale}");
    }
    assert!(!renderer.page(&few, &page).unwrap().contains("<details"));
}

#[test]
fn no_document_is_accepted_beforehand() {
    let (_, page) = ActivationPage::samples().remove(0);
    let html = renderer().page(&frame(&locale("en-US")), &page).unwrap();
    let boxes: Vec<&str> =
        tags(&html).into_iter().filter(|tag| attribute(tag, "name") == Some("legal")).collect();
    assert_eq!(boxes.len(), 2);
    assert!(boxes.iter().all(|tag| !tag.contains(" checked")));
}

#[test]
fn values_are_escaped() {
    let (_, mut page) = ActivationPage::samples().remove(0);
    page.sections[0].fields[0].value = "\"><script>alert(1)</script>".to_owned();
    let frame = PageFrame { application_name: Some("<b>Acme</b>".to_owned()), ..frame(&locale("en-US")) };
    let html = renderer().page(&frame, &page).unwrap();
    assert!(!html.contains("<script>") && !html.contains("<b>"));
}

#[test]
fn some_pages_read_as_these() {
    let renderer = renderer();
    for tag in ["en-US", "ar"] {
        let frame = frame(&locale(tag));
        let (_, landing) = LandingPage::samples().remove(0);
        let html = without_hashes(&renderer.page(&frame, &landing).unwrap());
        insta::assert_snapshot!(format!("landing-{tag}"), html);
        let (_, refused) = ActivationPage::samples().remove(1);
        let html = without_hashes(&renderer.page(&frame, &refused).unwrap());
        insta::assert_snapshot!(format!("refused-{tag}"), html);
        let (_, expired) = NoticePage::samples().remove(0);
        let html = without_hashes(&renderer.page(&frame, &expired).unwrap());
        insta::assert_snapshot!(format!("expired-{tag}"), html);
    }
}

fn samples() -> Vec<Sample> {
    let renderer = renderer();
    let mut all = Vec::new();
    for locale in renderer.locales().all() {
        for frame in [frame(locale), PageFrame::plain(locale.clone())] {
            add_samples::<AccountPage>(renderer, &frame, &mut all);
            add_samples::<ChangePasswordPage>(renderer, &frame, &mut all);
            add_samples::<DeleteAccountPage>(renderer, &frame, &mut all);
            add_samples::<SessionsPage>(renderer, &frame, &mut all);
            add_samples::<LandingPage>(renderer, &frame, &mut all);
            add_samples::<ActivationPage>(renderer, &frame, &mut all);
            add_samples::<LegalPage>(renderer, &frame, &mut all);
            add_samples::<NotMeantPage>(renderer, &frame, &mut all);
            add_samples::<NoticePage>(renderer, &frame, &mut all);
            add_samples::<OtherSessionPage>(renderer, &frame, &mut all);
            add_samples::<DonePage>(renderer, &frame, &mut all);
            add_samples::<FactorsPage>(renderer, &frame, &mut all);
            add_samples::<RecoveryCodesPage>(renderer, &frame, &mut all);
            add_samples::<SecondFactorPage>(renderer, &frame, &mut all);
            add_samples::<SetUpPage>(renderer, &frame, &mut all);
            add_samples::<NewPasswordPage>(renderer, &frame, &mut all);
            add_samples::<ResetLandingPage>(renderer, &frame, &mut all);
            add_samples::<ResetNoticePage>(renderer, &frame, &mut all);
            add_samples::<SignInHelpPage>(renderer, &frame, &mut all);
            add_samples::<ChooseAccountPage>(renderer, &frame, &mut all);
            add_samples::<ConsentPage>(renderer, &frame, &mut all);
            add_samples::<DocumentsPage>(renderer, &frame, &mut all);
            add_samples::<NoAccessPage>(renderer, &frame, &mut all);
            add_samples::<SignInPage>(renderer, &frame, &mut all);
            add_samples::<SignOutPage>(renderer, &frame, &mut all);
            add_samples::<FormPostPage>(renderer, &frame, &mut all);
        }
    }
    all
}

fn add_samples<P: Page>(renderer: &Renderer, frame: &PageFrame, all: &mut Vec<Sample>) {
    for (name, page) in P::samples() {
        let name = format!("{name} in {}", frame.locale);
        let html = renderer.page(frame, &page).unwrap();
        all.push(Sample { name, locale: frame.locale.clone(), html });
    }
}

fn frame(shown: &Locale) -> PageFrame {
    let choice = |tag: &str| LanguageChoice { locale: locale(tag), href: format!("/a/token?locale={tag}") };
    PageFrame {
        application_name: Some("Acme Portal".to_owned()),
        logo_url: Some("https://app.example/logo.svg".to_owned()),
        brand_css_url: Some("/brand/acme?v=1".to_owned()),
        languages: vec![choice("en-US"), choice("ar")],
        ..PageFrame::plain(shown.clone())
    }
}

/// The assets' names change with their content, which is no change of the page.
fn without_hashes(html: &str) -> String {
    html.replace(&assets::style_sheet().file, "usher.HASH.css")
        .replace(&assets::script().file, "usher.HASH.js")
        .replace(&assets::passkey_script().file, "passkey.HASH.js")
}

/// What stands between `<` and `>`; the templates escape both in values.
fn tags(html: &str) -> Vec<&str> {
    html.split('<').skip(1).filter_map(|rest| rest.split('>').next()).collect()
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next()
}
