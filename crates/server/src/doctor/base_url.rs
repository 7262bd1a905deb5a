//! The address in the links: it resolves, is https, and leads here.

use std::time::Duration;

use anyhow::Result;
use tokio::net::{TcpStream, lookup_host};
use tokio::time::timeout;
use url::Url;
use usher_render::Urls;
use usher_render::urls::route;

use super::finding::Report;

const ABOUT: &str = "base URL";
const KEY: &str = "server.public_url";

/// People do not wait longer for a page.
const PATIENCE: Duration = Duration::from_secs(5);

/// Checks the address from this machine's point of view.
pub(super) async fn check(urls: &Urls, report: &mut Report) -> Result<()> {
    let origin = urls.origin();
    if urls.is_https() {
        report.fine(ABOUT, &format!("{origin} is https"))?;
    } else {
        report.note(
            ABOUT,
            &format!("{origin} is not https"),
            "people on other machines need https; see docs/install.md",
        )?;
    }
    let Some((host, port)) = place(origin) else {
        return report.problem(ABOUT, &format!("{origin} names no host"), &format!("correct {KEY}"));
    };
    let addresses: Vec<_> = match timeout(PATIENCE, lookup_host((host.as_str(), port))).await {
        Ok(Ok(addresses)) => addresses.collect(),
        Ok(Err(error)) => {
            let remedy = format!("make a DNS record for {host}, or correct {KEY}");
            return report.problem(ABOUT, &format!("{host} does not resolve: {error}"), &remedy);
        }
        Err(_) => return report.unknown(ABOUT, "the name servers do not answer"),
    };
    report.fine(ABOUT, &format!("{host} resolves"))?;
    let listens = timeout(PATIENCE, TcpStream::connect(addresses.as_slice())).await;
    if !matches!(listens, Ok(Ok(_))) {
        let advice = "start the service and the proxy in front of it, and look again";
        return report.note(ABOUT, &format!("nothing answers at {origin} from here"), advice);
    }
    check_answer(urls, report).await
}

async fn check_answer(urls: &Urls, report: &mut Report) -> Result<()> {
    let url = urls.absolute(route::LIVEZ);
    let client =
        reqwest::Client::builder().timeout(PATIENCE).redirect(reqwest::redirect::Policy::none()).build();
    let answer = match client {
        Ok(client) => client.get(&url).send().await,
        Err(error) => Err(error),
    };
    match answer {
        Ok(answer) if answer.status().is_success() => report.fine(ABOUT, &format!("{url} answers")),
        Ok(answer) => {
            let text = format!("{url} answers {}", answer.status());
            report.problem(
                ABOUT,
                &text,
                &format!("let the proxy hand everything on to the service, or correct {KEY}"),
            )
        }
        Err(error) => {
            let text = format!("{url} does not answer: {}", chain(&error));
            report.problem(ABOUT, &text, "check the proxy and its certificate: browsers meet the same")
        }
    }
}

fn place(origin: &str) -> Option<(String, u16)> {
    let url = Url::parse(origin).ok()?;
    let host = url.host_str()?.trim_matches(['[', ']']).to_owned();
    Some((host, url.port_or_known_default()?))
}

/// An error with its causes: the last one tells most.
pub(super) fn chain(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(Some(error), |error| error.source());
    causes.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}
