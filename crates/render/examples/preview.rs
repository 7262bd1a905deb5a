//! Writes every page and message in every locale to a folder, for translators and designers:
//! `cargo run -p usher-render --example preview -- DIR [OVERRIDES]`, then open `DIR/index.html`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{env, error, fs};

use usher_domain::Locale;
use usher_render::pages::{
    AccountPage, ActivationPage, ChangePasswordPage, ChooseAccountPage, ConsentPage, DeleteAccountPage,
    DocumentsPage, DonePage, FactorsPage, FormPostPage, LandingPage, LanguageChoice, LegalPage,
    NewPasswordPage, NoAccessPage, NoticePage, OtherSessionPage, Page, PageFrame, RecoveryCodesPage,
    ResetLandingPage, ResetNoticePage, SecondFactorPage, SessionsPage, SetUpPage, SignInHelpPage, SignInPage,
    SignOutPage,
};
use usher_render::{MessageKind, Renderer, assets, colours, trial};

type Outcome = Result<(), Box<dyn error::Error>>;

struct Preview {
    folder: PathBuf,
    renderer: Renderer,
    index: String,
}

fn main() -> Outcome {
    let folder = PathBuf::from(env::args_os().nth(1).ok_or("usage: preview DIR")?);
    let renderer = match env::args_os().nth(2) {
        Some(overrides) => Renderer::with_overrides(Path::new(&overrides))?,
        None => Renderer::embedded()?,
    };
    let mut preview = Preview { folder, renderer, index: String::new() };
    for asset in [assets::style_sheet(), assets::script()] {
        preview.write(&format!("assets/{}", asset.file), asset.bytes)?;
    }
    let brand = colours::brand_css("#0f766e").ok_or("the sample colour is one")?;
    preview.write("brand.css", brand.as_bytes())?;
    for locale in preview.renderer.locales().all().to_vec() {
        writeln!(preview.index, "<h2>{locale}</h2>")?;
        preview.pages::<AccountPage>(&locale)?;
        preview.pages::<ChangePasswordPage>(&locale)?;
        preview.pages::<DeleteAccountPage>(&locale)?;
        preview.pages::<SessionsPage>(&locale)?;
        preview.pages::<LandingPage>(&locale)?;
        preview.pages::<ActivationPage>(&locale)?;
        preview.pages::<LegalPage>(&locale)?;
        preview.pages::<NoticePage>(&locale)?;
        preview.pages::<OtherSessionPage>(&locale)?;
        preview.pages::<DonePage>(&locale)?;
        preview.pages::<FactorsPage>(&locale)?;
        preview.pages::<RecoveryCodesPage>(&locale)?;
        preview.pages::<SecondFactorPage>(&locale)?;
        preview.pages::<SetUpPage>(&locale)?;
        preview.pages::<NewPasswordPage>(&locale)?;
        preview.pages::<ResetLandingPage>(&locale)?;
        preview.pages::<ResetNoticePage>(&locale)?;
        preview.pages::<SignInHelpPage>(&locale)?;
        preview.pages::<ChooseAccountPage>(&locale)?;
        preview.pages::<ConsentPage>(&locale)?;
        preview.pages::<DocumentsPage>(&locale)?;
        preview.pages::<NoAccessPage>(&locale)?;
        preview.pages::<SignInPage>(&locale)?;
        preview.pages::<SignOutPage>(&locale)?;
        preview.pages::<FormPostPage>(&locale)?;
        preview.messages(&locale)?;
    }
    let index = format!("<!doctype html><meta charset=utf-8><title>Preview</title>\n{}", preview.index);
    fs::write(preview.folder.join("index.html"), index)?;
    Ok(())
}

impl Preview {
    fn pages<P: Page>(&mut self, locale: &Locale) -> Outcome {
        for (name, page) in P::samples() {
            let html = self.renderer.page(&self.frame(locale), &page)?;
            // A file has no root: the style sheet is found relative to the page.
            let html = html.replace("\"/assets/", "\"../assets/");
            self.add(&format!("{locale}/{name}.html"), &html)?;
        }
        Ok(())
    }

    fn messages(&mut self, locale: &Locale) -> Outcome {
        let brand = Arc::new(trial::sample_brand());
        for kind in MessageKind::ALL {
            let mail = self.renderer.mail(kind, locale, &trial::sample_mail(&brand))?;
            let name = kind.name();
            self.add(&format!("{locale}/{name}-mail.html"), &mail.html)?;
            self.add(&format!("{locale}/{name}-mail.txt"), &format!("{}\n\n{}", mail.subject, mail.text))?;
            let text = self.renderer.sms(kind, locale, &trial::sample_sms(&brand))?;
            self.add(&format!("{locale}/{name}-sms.txt"), &text)?;
        }
        Ok(())
    }

    fn frame(&self, locale: &Locale) -> PageFrame {
        let choice =
            |locale: &Locale| LanguageChoice { locale: locale.clone(), href: format!("?locale={locale}") };
        PageFrame {
            application_name: Some("Acme Portal".to_owned()),
            brand_css_url: Some("../brand.css".to_owned()),
            languages: self.renderer.locales().all().iter().map(choice).collect(),
            ..PageFrame::plain(locale.clone())
        }
    }

    fn add(&mut self, file: &str, content: &str) -> Outcome {
        writeln!(self.index, "<a href=\"{file}\">{file}</a><br>")?;
        self.write(file, content.as_bytes())
    }

    fn write(&self, file: &str, content: &[u8]) -> Outcome {
        let path = self.folder.join(file);
        fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
        fs::write(path, content)?;
        Ok(())
    }
}
