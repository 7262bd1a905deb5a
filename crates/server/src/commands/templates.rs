//! `usher templates`: an operator's own mails and texts, from the first copy to a look at all of them.

use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, bail, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use clap::Subcommand;
use usher_render::{MailBrand, Renderer, trial};

use super::say;
use crate::applications_file;

/// `usher templates`.
#[derive(Debug, Subcommand)]
pub(crate) enum TemplatesCommand {
    /// Copy built-in files to a folder, to be changed there; a file that exists is never overwritten
    Export {
        /// The folder; it is made if it is missing
        folder: PathBuf,
        /// Which: a file or a folder, such as mail/layout.mjml or locales/fr-FR; without any, the templates of mails
        #[arg(value_name = "NAME")]
        names: Vec<String>,
        /// Everything
        #[arg(long, conflicts_with = "names")]
        all: bool,
    },
    /// Render every message in every language with the files of a folder, and say what is wrong
    Check {
        /// The folder
        folder: PathBuf,
    },
    /// Write every message in every language to a folder, with a page that leads to them
    Preview {
        /// The folder to write to; what is there is overwritten
        folder: PathBuf,
        /// A folder with templates and texts of your own
        #[arg(long, value_name = "DIR")]
        templates: Option<PathBuf>,
        /// A file of applications: the messages look as those of the first one
        #[arg(long, value_name = "FILE")]
        application: Option<PathBuf>,
    },
}

/// Does what the command says.
///
/// # Errors
/// What went wrong, in words for the operator.
pub(super) fn templates(command: TemplatesCommand) -> Result<()> {
    match command {
        TemplatesCommand::Export { folder, names, all } => export(&folder, &names, all),
        TemplatesCommand::Check { folder } => check(&folder),
        TemplatesCommand::Preview { folder, templates, application } => {
            preview(&folder, templates.as_deref(), application.as_deref())
        }
    }
}

fn export(folder: &Path, names: &[String], all: bool) -> Result<()> {
    let is_wanted = |path: &str, name: &str| {
        let name = name.trim_end_matches('/');
        path == name || path.strip_prefix(name).is_some_and(|rest| rest.starts_with('/'))
    };
    let default = ["mail".to_owned()];
    let names = if names.is_empty() { default.as_slice() } else { names };
    let files = usher_render::embedded_files();
    if let Some(name) = names.iter().find(|name| !files.iter().any(|(path, _)| is_wanted(path, name))) {
        let known: Vec<&str> =
            files.iter().map(|(path, _)| path.as_str()).filter(|path| path.starts_with("mail/")).collect();
        bail!("there is no '{name}'; there are {} and locales/TAG/*.ftl", known.join(", "));
    }
    for (path, content) in files {
        if all || names.iter().any(|name| is_wanted(&path, name)) {
            write_new(&folder.join(&path), content)?;
        }
    }
    Ok(())
}

fn write_new(path: &Path, content: &str) -> Result<()> {
    let shown = path.display();
    make_folder_of(path)?;
    match File::create_new(path) {
        Ok(mut file) => {
            file.write_all(content.as_bytes()).with_context(|| format!("cannot write {shown}"))?;
            say(&format!("{shown}: written"))
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            say(&format!("{shown}: exists, left as it is"))
        }
        Err(error) => Err(error).with_context(|| format!("cannot write {shown}")),
    }
}

fn make_folder_of(path: &Path) -> Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))
}

fn check(folder: &Path) -> Result<()> {
    let problems = match Renderer::with_overrides(folder) {
        Ok(renderer) => renderer.check(),
        Err(error) => error.0,
    };
    for problem in &problems {
        say(&problem.to_string())?;
    }
    let count = match problems.len() {
        1 => "one problem".to_owned(),
        count => format!("{count} problems"),
    };
    ensure!(
        problems.is_empty(),
        "{count}; a running service goes on with what it has, and none starts with these files"
    );
    say("All messages are in order, in every language.")
}

fn preview(folder: &Path, templates: Option<&Path>, application: Option<&Path>) -> Result<()> {
    let renderer = match templates {
        Some(templates) => Renderer::with_overrides(templates)?,
        None => Renderer::embedded().context("the built-in texts cannot be read")?,
    };
    let brand = match application {
        Some(file) => brand_of(file, &renderer)?,
        None => trial::sample_brand(),
    };
    for file in renderer.preview(&Arc::new(brand)).context("the messages cannot be made")? {
        let path = folder.join(&file.path);
        make_folder_of(&path)?;
        fs::write(&path, file.content).with_context(|| format!("cannot write {}", path.display()))?;
    }
    say(&format!("Open {}", folder.join("index.html").display()))
}

/// The brand of a file's first application. Its logo, which travels inside mails, stands in the page itself.
fn brand_of(file: &Path, renderer: &Renderer) -> Result<MailBrand> {
    let declarations = applications_file::read(file, renderer.locales().all())?;
    let first = declarations.first().context("the file declares no application")?;
    let application = first.check(renderer.locales().all(), Vec::new(), 0);
    let Ok(application) = application else { bail!("the application '{}' is wrong", first.client_id) };
    let branding = application.branding;
    let inline = branding
        .logo
        .map(|logo| format!("data:{};base64,{}", logo.media_type(), STANDARD.encode(&**logo.bytes())));
    Ok(MailBrand {
        application_name: application.name,
        logo: inline.or(branding.logo_url),
        primary_colour: branding.primary_color,
        background_colour: branding.background_color,
        footer: branding.footer,
        legal_address: branding.legal_address,
        support: branding.support,
    })
}
