//! The browser does what a person does, and says clearly what it did not find.

use anyhow::Result;
use usher_testkit::browser::{Browser, Options};

use crate::site::{Page, Site};

const FORM: &str = "<main><h1>Join</h1><form action=\"/done\">
    <label for=\"name\">First  name</label><input id=\"name\" name=\"name\" value=\"old\">
    <label><input type=\"checkbox\" name=\"terms\" value=\"yes\"> I accept the <a href=\"/terms\">terms</a></label>
    <label for=\"country\">Country</label><select id=\"country\" name=\"country\">
      <option value=\"fr\">France</option><option value=\"de\">Germany</option></select>
    <button>Activate \"Account\", it's free</button></form><p hidden>unseen</p></main>";

fn form_or_echo(request: &str) -> Page {
    let line = request.lines().next().unwrap_or_default();
    let body =
        if line.starts_with("GET /done") { format!("<h1>Got</h1><p>{line}</p>") } else { FORM.to_owned() };
    Page::strict(&body)
}

async fn fill_in_and_send(options: Options) -> Result<()> {
    let site = Site::serve(form_or_echo).await;
    let browser = Browser::open(options).await?;
    browser.goto(&site.url).await?;
    browser.fill("First name", "Zoë").await?;
    assert_eq!(browser.value("First name").await?, "Zoë");
    browser.toggle("I accept the terms").await?;
    assert!(browser.is_ticked("I accept the terms").await?);
    browser.choose("Country", "Germany").await?;
    browser.press("Activate \"Account\", it's free").await?;
    let url = browser.wait_for_url("the answer", |url| url.path() == "/done").await?;
    assert_eq!(url.query(), Some("name=Zo%C3%AB&terms=yes&country=de"));
    browser.wait_for_text("Got").await
}

#[tokio::test]
async fn a_form_is_filled_in_and_sent() -> Result<()> {
    fill_in_and_send(Options::default()).await
}

#[tokio::test]
async fn a_form_is_filled_in_and_sent_on_a_phone_without_javascript() -> Result<()> {
    fill_in_and_send(Options::phone().without_javascript()).await
}

#[tokio::test]
async fn the_text_is_what_a_person_sees() -> Result<()> {
    let site = Site::of(FORM).await;
    let browser = Browser::open(Options::default()).await?;
    browser.goto(&site.url).await?;
    let text = browser.text().await?;
    assert!(text.contains("Join") && !text.contains("unseen"), "{text}");
    assert_eq!(browser.title().await?, "A page");
    Ok(())
}

#[tokio::test]
async fn what_is_missing_is_named_with_the_page_and_a_screenshot() -> Result<()> {
    let site = Site::of(FORM).await;
    let browser = Browser::open(Options::default()).await?;
    browser.goto(&site.url).await?;
    let error = browser.choose("Country", "Atlantis").await.unwrap_err().to_string();
    assert!(error.starts_with("the browser did not find the choice \"Atlantis\" of \"Country\""), "{error}");
    assert!(error.contains(&format!("at: {}/", site.url)) && error.contains("    | Join"), "{error}");
    let (_, after) = error.split_once("screenshot: ").unwrap();
    let picture = std::fs::read(after.lines().next().unwrap())?;
    assert!(picture.starts_with(b"\x89PNG"));
    Ok(())
}

#[tokio::test]
async fn scripts_run_unless_javascript_is_off() -> Result<()> {
    let scripted = |_: &str| Page {
        headers: "X-Policy: none".to_owned(),
        body: "<p>plain</p><script>document.querySelector('p').textContent = 'scripted'</script>".to_owned(),
    };
    let site = Site::serve(scripted).await;
    let (with, without) =
        Browser::open_two(Options::default(), Options::default().without_javascript()).await?;
    for (browser, shown) in [(&with, "scripted"), (&without, "plain")] {
        browser.goto(&site.url).await?;
        assert_eq!(browser.text().await?, shown);
    }
    Ok(())
}

#[tokio::test]
async fn the_language_and_the_colours_are_the_persons() -> Result<()> {
    let site = Site::serve(|request| Page::strict(&format!("<pre>{request}</pre>"))).await;
    let options = Options::default().locale("fr-FR").dark();
    let (french, plain) = Browser::open_two(options, Options::default()).await?;
    let prefers_dark = "return matchMedia('(prefers-color-scheme: dark)').matches";
    for (browser, language, dark) in [(&french, "fr-FR", true), (&plain, "en-US", false)] {
        browser.goto(&site.url).await?;
        let request = browser.text().await?.to_lowercase();
        assert!(request.contains(&format!("accept-language: {}", language.to_lowercase())), "{request}");
        assert_eq!(browser.execute(prefers_dark, Vec::new()).await?, dark);
    }
    Ok(())
}

#[tokio::test]
async fn the_colours_change_while_the_page_is_open() -> Result<()> {
    let site = Site::of("<p>plain</p>").await;
    let browser = Browser::open(Options::default()).await?;
    browser.goto(&site.url).await?;
    for dark in [true, false] {
        browser.prefer_dark(dark).await?;
        let prefers_dark = "return matchMedia('(prefers-color-scheme: dark)').matches";
        assert_eq!(browser.execute(prefers_dark, Vec::new()).await?, dark);
    }
    Ok(())
}

#[tokio::test]
async fn tabs_share_cookies_and_browsers_do_not() -> Result<()> {
    let site = Site::serve(|request| Page {
        headers: "Set-Cookie: seat=12; Path=/; HttpOnly".to_owned(),
        body: format!("<pre>{request}</pre>"),
    })
    .await;
    let (one, other) = Browser::open_two(Options::default(), Options::default()).await?;
    one.goto(&site.url).await?;
    let cookies = one.cookies().await?;
    assert_eq!(cookies.len(), 1);
    assert_eq!((cookies[0].name(), cookies[0].value(), cookies[0].http_only()), ("seat", "12", Some(true)));
    one.open_tab().await?;
    one.goto(&site.url).await?;
    assert!(one.text().await?.contains("seat=12"));
    one.turn_to_tab(0).await?;
    assert!(!one.text().await?.contains("seat=12"));
    other.goto(&site.url).await?;
    assert!(!other.text().await?.contains("seat=12"));
    Ok(())
}

#[tokio::test]
async fn the_keyboard_moves_the_focus() -> Result<()> {
    let site = Site::of(FORM).await;
    let browser = Browser::open(Options::default()).await?;
    browser.goto(&site.url).await?;
    browser.keys("\u{E004}").await?;
    assert_eq!(browser.focused_id().await?, "name");
    Ok(())
}
