//! A relying party that nobody here wrote, the crate `openidconnect`, against the service as it is behind a proxy that
//! terminates TLS: from an invitation to the end of its tokens.

use std::collections::BTreeMap;

use openidconnect::core::{
    CoreAuthDisplay, CoreAuthenticationFlow, CoreClaimName, CoreClaimType, CoreClient, CoreClientAuthMethod,
    CoreGrantType, CoreIdToken, CoreIdTokenClaims, CoreJsonWebKey, CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm, CoreJwsSigningAlgorithm, CoreResponseMode, CoreResponseType,
    CoreRevocableToken, CoreSubjectIdentifierType, CoreTokenResponse, CoreUserInfoClaims,
};
use openidconnect::{
    AccessTokenHash, AdditionalProviderMetadata, AuthType, AuthorizationCode, ClientId, ClientSecret,
    CsrfToken, EndpointMaybeSet, EndpointNotSet, EndpointSet, HttpRequest, HttpResponse, IntrospectionUrl,
    IssuerUrl, LogoutProviderMetadata, LogoutRequest, Nonce, OAuth2TokenResponse, PkceCodeChallenge,
    PkceCodeVerifier, PostLogoutRedirectUrl, ProviderMetadata, RedirectUrl, RevocationUrl, Scope,
    TokenIntrospectionResponse, TokenResponse, UserInfoError, http,
};
use serde::{Deserialize, Serialize};
use url::Url;
use usher_testkit::smtp_sink::SmtpSink;

use crate::browser::{Backend, Browser, client};
use crate::process::{Running, Site, run, said};

const ISSUER: &str = "https://id.example";
const CALLBACK: &str = "https://shop.example/callback";
const GOODBYE: &str = "https://shop.example/goodbye";
const ADDRESS: &str = "ada@example.org";
const PASSWORD: &str = "a rather unlikely sentence";

/// The members of the provider's description that the crate has no name for.
#[derive(Clone, Debug, Deserialize, Serialize)]
struct FurtherEndpoints {
    introspection_endpoint: IntrospectionUrl,
    revocation_endpoint: RevocationUrl,
}

impl AdditionalProviderMetadata for FurtherEndpoints {}

type Metadata = ProviderMetadata<
    LogoutProviderMetadata<FurtherEndpoints>,
    CoreAuthDisplay,
    CoreClientAuthMethod,
    CoreClaimName,
    CoreClaimType,
    CoreGrantType,
    CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm,
    CoreJsonWebKey,
    CoreResponseMode,
    CoreResponseType,
    CoreSubjectIdentifierType,
>;

type RelyingClient =
    CoreClient<EndpointSet, EndpointNotSet, EndpointSet, EndpointSet, EndpointMaybeSet, EndpointMaybeSet>;

/// One application, as the crate knows it.
struct RelyingParty<'a> {
    service: &'a Running,
    metadata: Metadata,
    client: RelyingClient,
}

/// What an application keeps between sending a browser away and having it back.
struct Pending {
    link: Url,
    state: CsrfToken,
    nonce: Nonce,
    verifier: PkceCodeVerifier,
}

/// Brings the crate's requests to the service: what a proxy does for the public address.
async fn carry(base: String, request: HttpRequest) -> Result<HttpResponse, reqwest::Error> {
    let (parts, body) = request.into_parts();
    let uri = parts.uri.to_string();
    let path = uri.strip_prefix(ISSUER).unwrap_or_else(|| panic!("{uri} is elsewhere"));
    let request = client().request(parts.method, format!("{base}{path}")).headers(parts.headers).body(body);
    let response = request.send().await?;
    let mut carried = http::Response::builder().status(response.status());
    *carried.headers_mut().unwrap() = response.headers().clone();
    Ok(carried.body(response.bytes().await?.to_vec()).unwrap())
}

impl<'a> RelyingParty<'a> {
    async fn discovered(service: &'a Running, client_id: &str, secret: &str) -> Self {
        let http = |request| carry(service.base.clone(), request);
        let issuer = IssuerUrl::new(ISSUER.to_owned()).unwrap();
        let metadata = Metadata::discover_async(issuer, &http).await.unwrap();
        let further = metadata.additional_metadata().additional_metadata.clone();
        let client = CoreClient::from_provider_metadata(
            metadata.clone(),
            ClientId::new(client_id.to_owned()),
            Some(ClientSecret::new(secret.to_owned())),
        )
        .set_redirect_uri(RedirectUrl::new(CALLBACK.to_owned()).unwrap())
        .set_introspection_url(further.introspection_endpoint)
        .set_revocation_url(further.revocation_endpoint);
        Self { service, metadata, client }
    }

    async fn carried(&self, request: HttpRequest) -> Result<HttpResponse, reqwest::Error> {
        carry(self.service.base.clone(), request).await
    }

    fn begin(&self) -> Pending {
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let (link, state, nonce) = self
            .client
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                CsrfToken::new_random,
                Nonce::new_random,
            )
            .add_scopes(["profile", "email", "offline_access"].map(|scope| Scope::new(scope.to_owned())))
            .set_pkce_challenge(challenge)
            .url();
        Pending { link, state, nonce, verifier }
    }

    /// The tokens and the claims that the crate took for good, once the browser is back.
    async fn finish(&self, pending: Pending, back: &str) -> (CoreTokenResponse, CoreIdTokenClaims) {
        let answer: BTreeMap<_, _> = Url::parse(back).unwrap().query_pairs().into_owned().collect();
        assert!(back.starts_with(CALLBACK), "{back}");
        assert_eq!((&answer["state"], answer["iss"].as_str()), (pending.state.secret(), ISSUER));
        let http = |request| self.carried(request);
        let code = AuthorizationCode::new(answer["code"].clone());
        let exchange = self.client.exchange_code(code).unwrap().set_pkce_verifier(pending.verifier);
        let tokens = exchange.request_async(&http).await.unwrap();
        let claims = self.verified(&tokens, tokens.id_token().expect("an ID token"), &pending.nonce);
        (tokens, claims)
    }

    fn verified(&self, tokens: &CoreTokenResponse, token: &CoreIdToken, nonce: &Nonce) -> CoreIdTokenClaims {
        let verifier = self.client.id_token_verifier();
        let claims = token.claims(&verifier, nonce).unwrap();
        let key = token.signing_key(&verifier).unwrap();
        let hash =
            AccessTokenHash::from_token(tokens.access_token(), token.signing_alg().unwrap(), key).unwrap();
        assert_eq!(claims.access_token_hash(), Some(&hash));
        claims.clone()
    }

    async fn is_active(&self, tokens: &CoreTokenResponse) -> bool {
        let http = |request| self.carried(request);
        self.client.introspect(tokens.access_token()).request_async(&http).await.unwrap().active()
    }

    fn goodbye(&self, id_token: &CoreIdToken) -> Url {
        let end = self.metadata.additional_metadata().end_session_endpoint.clone().unwrap();
        LogoutRequest::from(end)
            .set_id_token_hint(id_token)
            .set_post_logout_redirect_uri(PostLogoutRedirectUrl::new(GOODBYE.to_owned()).unwrap())
            .set_state(CsrfToken::new("bye".to_owned()))
            .http_get_url()
    }
}

/// One application for each algorithm, with its secret.
async fn declared(site: &Site) -> Vec<(&'static str, CoreJwsSigningAlgorithm, String)> {
    let algorithms = [
        ("shop-rs256", "RS256", CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256),
        ("shop-es256", "ES256", CoreJwsSigningAlgorithm::EcdsaP256Sha256),
        ("shop-eddsa", "EdDSA", CoreJwsSigningAlgorithm::EdDsa),
    ];
    let document = |(client_id, algorithm, _): &(&str, &str, CoreJwsSigningAlgorithm)| {
        format!(
            "[[applications]]\nclient_id = \"{client_id}\"\nname = \"Example Shop\"\n\
             redirect_uris = [\"{CALLBACK}\"]\nauth_types = [\"email\"]\n\
             [applications.openid_connect]\nid_token_signed_response_alg = \"{algorithm}\"\n\
             post_logout_redirect_uris = [\"{GOODBYE}\"]\n"
        )
    };
    site.write("apps.toml", &algorithms.iter().map(document).collect::<String>());
    let output = run(&["apps", "apply", &site.path("apps.toml"), "--config", &site.config()]).await;
    let said = said(&output);
    let secret = |client_id: &str| {
        let line = said.lines().find(|line| line.starts_with(&format!("secret of {client_id} ")));
        line.expect("a secret").rsplit_once(": ").unwrap().1.to_owned()
    };
    algorithms
        .into_iter()
        .map(|(client_id, _, algorithm)| (client_id, algorithm, secret(client_id)))
        .collect()
}

/// Invites somebody, who accepts in this browser; gives who they are.
async fn accepted(service: &Running, relay: &SmtpSink, backend: &Backend, browser: &mut Browser) -> String {
    let (status, answer) = backend.preregister(&service.base, ADDRESS).await;
    assert_eq!(status, 201, "{answer}");
    let mails = relay.wait_for(1).await.unwrap();
    let text = mails[0].text.as_deref().unwrap();
    let link = text.split_whitespace().find(|word| word.starts_with(&format!("{ISSUER}/a/")));
    assert_eq!(browser.activate(link.expect("a link"), PASSWORD).await, CALLBACK);
    answer["uuid"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn the_openidconnect_crate_goes_the_whole_way_with_every_algorithm() {
    let relay = SmtpSink::start(&[]).await.unwrap();
    let site = Site::new(relay.port());
    let applications = declared(&site).await;
    let service = Running::serve(&site, &[("USHER_SERVER_PUBLIC_URL", ISSUER)]).await;
    let (client_id, _, secret) = &applications[0];
    let backend = Backend { client_id, secret: secret.clone(), redirect_uri: CALLBACK.to_owned() };
    let mut invited = Browser::new(&service.base);
    let uuid = accepted(&service, &relay, &backend, &mut invited).await;

    for (client_id, algorithm, secret) in &applications {
        let party = RelyingParty::discovered(&service, client_id, secret).await;
        // The browser that accepted the invitation needs no further screen.
        let pending = party.begin();
        let back = invited.open(pending.link.as_str()).await.location.unwrap();
        let (tokens, claims) = party.finish(pending, &back).await;
        assert_eq!(claims.subject().as_str(), uuid);
        assert_eq!(tokens.id_token().unwrap().signing_alg().unwrap(), algorithm);

        let http = |request| party.carried(request);
        let asked =
            party.client.user_info(tokens.access_token().clone(), Some(claims.subject().clone())).unwrap();
        let told: CoreUserInfoClaims = asked.request_async(&http).await.unwrap();
        assert_eq!(told.email().unwrap().as_str(), ADDRESS);
        assert_eq!((told.email_verified(), told.given_name().is_some()), (Some(true), true));

        assert!(party.is_active(&tokens).await);
        let former = tokens.refresh_token().expect("a refresh token");
        let request = party.client.exchange_refresh_token(former).unwrap();
        let refreshed = request.request_async(&http).await.unwrap();
        assert_ne!(refreshed.refresh_token().unwrap().secret(), former.secret());
        let revocable = CoreRevocableToken::from(refreshed.refresh_token().unwrap().clone());
        party.client.revoke_token(revocable).unwrap().request_async(&http).await.unwrap();
        assert!(!party.is_active(&refreshed).await);
        let asked = party.client.user_info(refreshed.access_token().clone(), None).unwrap();
        let refused: Result<CoreUserInfoClaims, _> = asked.request_async(&http).await;
        assert!(matches!(refused, Err(UserInfoError::Response(..))), "{refused:?}");
    }
    service.stop().await;
}

#[tokio::test]
async fn the_openidconnect_crate_signs_in_with_a_password_and_out() {
    let relay = SmtpSink::start(&[]).await.unwrap();
    let site = Site::new(relay.port());
    let applications = declared(&site).await;
    let service = Running::serve(&site, &[("USHER_SERVER_PUBLIC_URL", ISSUER)]).await;
    let (client_id, _, secret) = &applications[1];
    let backend = Backend { client_id, secret: secret.clone(), redirect_uri: CALLBACK.to_owned() };
    let uuid = accepted(&service, &relay, &backend, &mut Browser::new(&service.base)).await;

    let mut party = RelyingParty::discovered(&service, client_id, secret).await;
    party.client = party.client.set_auth_type(AuthType::RequestBody);
    let mut browser = Browser::new(&service.base);
    let pending = party.begin();
    let page = browser.open(pending.link.as_str()).await.location.unwrap();
    assert!(page.starts_with("/sign-in?"), "{page}");
    let onward = browser.sign_in(&page, ADDRESS, PASSWORD).await;
    let back = browser.open(&onward).await.location.unwrap();
    let (tokens, claims) = party.finish(pending, &back).await;
    assert_eq!(claims.subject().as_str(), uuid);

    let left = browser.open(party.goodbye(tokens.id_token().unwrap()).as_str()).await;
    assert_eq!(left.location.as_deref(), Some(&*format!("{GOODBYE}?state=bye")));
    let page = browser.open(party.begin().link.as_str()).await.location.unwrap();
    assert!(page.starts_with("/sign-in?"), "signed out: {page}");
    service.stop().await;
}
