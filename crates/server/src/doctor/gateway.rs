//! The gateway for text messages: somebody answers there.

use std::time::Duration;

use anyhow::Result;
use url::Url;
use usher_delivery::sms::smpp::{SmppGateway, SmppSettings};

use super::base_url::chain;
use super::finding::Report;
use crate::gateway::{GatewaySettings, SmsSettings};

const ABOUT: &str = "text messages";

/// Who takes longer is as good as away.
const PATIENCE: Duration = Duration::from_secs(5);

/// Knocks at the gateway's door. No message is sent, and the account is not tried: some count what is asked of them, and
/// some end a session when another one begins.
pub(super) async fn check(sms: Option<&SmsSettings>, report: &mut Report) -> Result<()> {
    let Some(sms) = sms else { return Ok(()) };
    let (place, answered) = match &sms.gateway {
        GatewaySettings::Kannel(settings) => at_web(&settings.url).await,
        GatewaySettings::Twilio(settings) => at_web(&settings.base_url).await,
        GatewaySettings::Vonage(settings) => at_web(&settings.base_url).await,
        GatewaySettings::Http(settings) => at_web(&settings.url).await,
        GatewaySettings::Sns(settings) => match settings.address() {
            Ok(address) => at_web(&address).await,
            Err(error) => (settings.region.clone(), Err(error.to_string())),
        },
        GatewaySettings::Smpp(settings) => {
            let hurried = SmppSettings { timeout: PATIENCE.min(settings.timeout), ..(**settings).clone() };
            (format!("{}:{}", settings.host, settings.port), SmppGateway::check(&hurried).await)
        }
    };
    match answered {
        Ok(()) => report.fine(
            ABOUT,
            &format!("the gateway answers at {place}; the first message shows whether it lets us in"),
        ),
        Err(reason) => {
            let remedy = "check the address in [sms], its certificate, and whether this machine may go there";
            report.problem(ABOUT, &format!("the gateway at {place} does not answer: {reason}"), remedy)
        }
    }
}

/// Where a gateway is, and whether anything that speaks HTTP answers there, whatever it says.
async fn at_web(url: &Url) -> (String, Result<(), String>) {
    let origin = url.origin().ascii_serialization();
    let client =
        reqwest::Client::builder().timeout(PATIENCE).redirect(reqwest::redirect::Policy::none()).build();
    let answer = match client {
        Ok(client) => client.head(&origin).send().await,
        Err(error) => Err(error),
    };
    (origin, answer.map(|_| ()).map_err(|error| chain(&error.without_url())))
}
