//! Gateways for text messages.

mod gsm;
mod kannel;

pub use gsm::is_gsm_text;
pub use kannel::{KannelGateway, KannelSettings};
