//! What the demo says when it is ready.

use serde_json::json;
use usher_render::Urls;
use usher_render::urls::route;

use super::folder::Folder;

/// A pre-register call that can be pasted into a terminal.
pub(super) fn curl(urls: &Urls) -> String {
    let body = json!({
        "client_id": "demo",
        "scope": "openid",
        "redirect_uri": urls.demo_callback(),
        "auth_type": "email",
        "grant_type": "password",
        "profile_fields": { "emailAddress": "ada@example.org", "firstName": "Ada", "lastName": "Lovelace" },
        "locale": "en-US",
    });
    format!(
        "curl -sS {} \\\n  -u demo:demo-secret \\\n  -H 'Content-Type: application/json' \\\n  -d '{body}'",
        urls.absolute(route::PRE_REGISTER),
    )
}

/// The text for the terminal.
pub(super) fn greeting(urls: &Urls, folder: &Folder) -> String {
    let fate = if folder.is_temporary() { "removed at the end" } else { "kept" };
    format!(
        "\
Usher's demo is running: {demo}

Invite somebody:

{curl}

Then open the mailbox and click the link in the message:

  {mailbox}

Applications   demo / demo-secret                 links users who exist already (200)
               demo-strict / demo-strict-secret   rejects them (422)
Redirect URI   {callback}
Mailbox        {mailbox} (as JSON: {mailbox_json})
API            {docs}
Data           {data} ({fate})

Press Ctrl-C to stop.
",
        demo = urls.absolute(route::DEMO),
        curl = indented(&curl(urls)),
        mailbox = urls.demo_mailbox(),
        mailbox_json = urls.absolute(route::DEMO_MAILBOX_JSON),
        callback = urls.demo_callback(),
        docs = urls.absolute(route::DOCS),
        data = folder.path().display(),
    )
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}
