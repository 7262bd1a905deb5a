//! Where the guest goes afterwards: to the application, at another origin than the service's.

use anyhow::Result;
use url::Url;
use usher_testkit::browser::{Browser, Options};

use crate::{
    guest::{activate, is_signed_in},
    process::Invitee,
    service::Service,
};

#[tokio::test]
async fn the_guest_arrives_at_the_application_and_is_signed_in_at_the_service() -> Result<()> {
    let service = Service::start().await?;
    let link = service.invite(&Invitee::ADA).await?;
    let browser = Browser::open(Options::default()).await?;
    activate(&browser, &link).await?;
    let arrival = service.shop.only_arrival()?;
    assert_eq!(arrival.address, "/welcome?from=usher", "the redirect URI, unchanged");
    assert_eq!(arrival.referer, None, "the application learns of no address of the journey");
    assert!(is_signed_in(&browser, &service).await?);
    Ok(())
}

#[tokio::test]
async fn an_application_that_begins_the_sign_in_itself_learns_for_whom() -> Result<()> {
    let keys = "after_activation = \"initiate_login\"\ninitiate_login_uri = \"{shop}/login\"";
    let service = Service::start_with(keys).await?;
    let link = service.invite(&Invitee::ADA).await?;
    let browser = Browser::open(Options::default()).await?;
    activate(&browser, &link).await?;
    let arrival = Url::parse(&service.shop.base_url)?.join(&service.shop.only_arrival()?.address)?;
    assert_eq!(arrival.path(), "/login");
    let told: Vec<_> = arrival.query_pairs().into_owned().collect();
    let target = format!("{}/welcome?from=usher", service.shop.base_url);
    let expected = [
        ("iss", &service.process.base_url),
        ("login_hint", &Invitee::ADA.to.to_owned()),
        ("target_link_uri", &target),
    ];
    assert_eq!(told, expected.map(|(name, value)| (name.to_owned(), value.clone())));
    Ok(())
}
