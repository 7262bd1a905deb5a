//! `usher keys rotate`: new keys to sign tokens with.

use anyhow::Result;
use jiff::Timestamp as Date;
use usher_app::NewKey;

use super::say;
use crate::config::Settings;
use crate::wire::{AppParts, open_app};

/// Makes a key for each algorithm, and says what happens when.
///
/// # Errors
/// What keeps them from being made.
pub(super) async fn rotate(settings: Settings, at_once: bool) -> Result<()> {
    let opened = open_app(AppParts::from(&settings)).await?;
    let made = if at_once { opened.app.rotate_keys_at_once().await } else { opened.app.rotate_keys().await };
    opened.store.close().await;
    for key in made? {
        say(&line(&key)?)?;
    }
    say(if at_once {
        "Running services sign with the new keys within a minute. The former keys stay published for two days, so that \
         tokens that they signed go on working."
    } else {
        "Until then the former keys sign. They stay published for two days more, so that tokens that they signed go on \
         working."
    })
}

fn line(key: &NewKey) -> Result<String> {
    let from = Date::from_millisecond(key.signs_from.as_ms())?;
    Ok(format!("{:5} {} is published, and signs from {from:.0}", key.algorithm.as_str(), key.key_id))
}
