//! Signatures of mails (DKIM, RFC 6376; Ed25519: RFC 8463), relaxed in headers and body.
//!
//! The signature covers the bytes that are handed to the relay, before dots are doubled. A relay that writes signed
//! headers anew breaks it: such a relay signs by itself.

use aws_lc_rs::digest::{Digest, SHA256, digest};
use aws_lc_rs::encoding::AsDer as _;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa;
use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair as _, RSA_PKCS1_SHA256};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use rustls::pki_types::PrivateKeyDer;
use rustls::pki_types::pem::PemObject as _;
use usher_domain::Timestamp;

/// The headers that are signed. `From` stands twice, so that nobody can put a second one before it; one that a mail lacks
/// is signed as missing, so that nobody can add it (section 5.4.2).
const SIGNED: [&str; 10] = [
    "from",
    "from",
    "to",
    "subject",
    "date",
    "message-id",
    "mime-version",
    "content-type",
    "reply-to",
    "auto-submitted",
];

/// Characters of a signature on one line.
const FOLDED: usize = 72;

/// Signs mails for one domain with one key.
pub struct DkimSigner {
    domain: String,
    selector: String,
    key: Key,
}

enum Key {
    Rsa(rsa::KeyPair),
    Ed25519(Ed25519KeyPair),
}

/// A key that cannot sign.
#[derive(Debug, thiserror::Error)]
pub enum DkimKeyError {
    /// There is no private key in the text.
    #[error("it holds no private key in PEM form")]
    Pem,
    /// It is neither RSA of 2048 to 8192 bits nor Ed25519.
    #[error("its key is neither RSA of 2048 to 8192 bits nor Ed25519")]
    Unsuitable,
}

/// A mail that could not be signed.
#[derive(Debug, thiserror::Error)]
#[error("the mail could not be signed")]
pub(crate) struct DkimError;

impl DkimSigner {
    /// A signer for `domain`, whose DNS holds the public key at `<selector>._domainkey.<domain>`. The key is PEM: PKCS#8
    /// (RSA, Ed25519) or PKCS#1 (RSA).
    pub fn from_pem(domain: &str, selector: &str, pem: &[u8]) -> Result<Self, DkimKeyError> {
        let key = match PrivateKeyDer::from_pem_slice(pem).map_err(|_| DkimKeyError::Pem)? {
            PrivateKeyDer::Pkcs1(der) => rsa::KeyPair::from_der(der.secret_pkcs1_der()).ok().map(Key::Rsa),
            PrivateKeyDer::Pkcs8(der) => {
                let der = der.secret_pkcs8_der();
                let rsa = rsa::KeyPair::from_pkcs8(der).ok().map(Key::Rsa);
                rsa.or_else(|| Ed25519KeyPair::from_pkcs8_maybe_unchecked(der).ok().map(Key::Ed25519))
            }
            _ => None,
        };
        let key = key.ok_or(DkimKeyError::Unsuitable)?;
        Ok(Self { domain: domain.to_ascii_lowercase(), selector: selector.to_owned(), key })
    }

    /// The name whose TXT record holds the public key.
    pub fn record_name(&self) -> String {
        format!("{}._domainkey.{}", self.selector, self.domain)
    }

    /// What that record has to say (section 3.6.1).
    pub fn record(&self) -> String {
        let (kind, key) = match &self.key {
            // The whole SubjectPublicKeyInfo, as everybody does (erratum 3017).
            Key::Rsa(key) => ("rsa", key.public_key().as_der().map(|der| BASE64.encode(der.as_ref()))),
            Key::Ed25519(key) => ("ed25519", Ok(BASE64.encode(key.public_key().as_ref()))),
        };
        format!("v=DKIM1; k={kind}; p={}", key.unwrap_or_default())
    }

    /// True when a signature takes long enough (RSA: most of a millisecond) to be made beside the async threads.
    pub(crate) fn is_slow(&self) -> bool {
        match self.key {
            Key::Rsa(_) => true,
            Key::Ed25519(_) => false,
        }
    }

    /// The header that signs a message, with the end of its line. It goes before all others.
    pub(crate) fn header(&self, message: &str, now: Timestamp) -> Result<String, DkimError> {
        let (headers, body) = message.split_once("\r\n\r\n").unwrap_or((message, ""));
        let algorithm = match self.key {
            Key::Rsa(_) => "rsa-sha256",
            Key::Ed25519(_) => "ed25519-sha256",
        };
        let mut header = format!(
            "DKIM-Signature: v=1; a={algorithm}; c=relaxed/relaxed; d={};\r\n\ts={}; t={};\r\n\th={};\r\n\tbh={};\r\n\tb=",
            self.domain,
            self.selector,
            now.as_ms() / 1_000,
            SIGNED.join(":"),
            BASE64.encode(body_digest(body)),
        );
        let signature = self.sign(signed_text(headers, &SIGNED, &header).as_bytes())?;
        for (i, piece) in signature.as_bytes().chunks(FOLDED).enumerate() {
            header.push_str(if i == 0 { "" } else { "\r\n\t " });
            header.extend(piece.iter().copied().map(char::from));
        }
        header.push_str("\r\n");
        Ok(header)
    }

    /// The signature in base64.
    fn sign(&self, text: &[u8]) -> Result<String, DkimError> {
        Ok(match &self.key {
            Key::Rsa(key) => {
                let mut signature = vec![0; key.public_modulus_len()];
                key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), text, &mut signature)
                    .map_err(|_| DkimError)?;
                BASE64.encode(signature)
            }
            // RFC 8463 section 3: what is signed is the digest.
            Key::Ed25519(key) => BASE64.encode(key.sign(digest(&SHA256, text).as_ref())),
        })
    }
}

/// What the signature is made over (section 3.7): the named headers, each name taking the last one not yet taken, and the
/// signature's own header with an empty `b=`.
fn signed_text(headers: &str, names: &[&str], own: &str) -> String {
    let mut fields: Vec<Option<(String, String)>> = fields(headers).map(Some).collect();
    let mut text = String::with_capacity(headers.len());
    for name in names {
        let last = fields.iter_mut().rfind(|field| field.as_ref().is_some_and(|(found, _)| found == name));
        if let Some((name, value)) = last.and_then(Option::take) {
            push_field(&mut text, &name, &value);
            text.push_str("\r\n");
        }
    }
    for (name, value) in self::fields(own) {
        push_field(&mut text, &name, &value);
    }
    text
}

fn push_field(text: &mut String, name: &str, value: &str) {
    text.push_str(name);
    text.push(':');
    text.push_str(value);
}

/// The headers in the relaxed form (section 3.4.2), in their order: the name in lower case, the value on one line.
fn fields(headers: &str) -> impl Iterator<Item = (String, String)> {
    let mut unfolded: Vec<String> = Vec::new();
    for line in headers.split("\r\n") {
        match unfolded.last_mut() {
            Some(field) if line.starts_with([' ', '\t']) => field.push_str(line),
            _ => unfolded.push(line.to_owned()),
        }
    }
    unfolded.into_iter().filter_map(|field| {
        let (name, value) = field.split_once(':')?;
        let words = value.split([' ', '\t']).filter(|word| !word.is_empty()).collect::<Vec<_>>();
        Some((name.trim_end().to_ascii_lowercase(), words.join(" ")))
    })
}

/// The digest of the body in the relaxed form (section 3.4.4): runs of white space are one space, none at the end of a
/// line, no empty lines at the end.
fn body_digest(body: &str) -> Digest {
    let mut relaxed = String::with_capacity(body.len());
    let mut empty_lines = 0;
    for line in body.split("\r\n") {
        let line = line.trim_end_matches([' ', '\t']);
        if line.is_empty() {
            empty_lines += 1;
            continue;
        }
        for _ in 0..std::mem::take(&mut empty_lines) {
            relaxed.push_str("\r\n");
        }
        push_relaxed(&mut relaxed, line);
        relaxed.push_str("\r\n");
    }
    digest(&SHA256, relaxed.as_bytes())
}

fn push_relaxed(text: &mut String, line: &str) {
    let mut in_space = false;
    for c in line.chars() {
        let is_space = matches!(c, ' ' | '\t');
        match (is_space, in_space) {
            (true, false) => text.push(' '),
            (true, true) => {}
            (false, _) => text.push(c),
        }
        in_space = is_space;
    }
}

#[cfg(test)]
mod tests {
    use aws_lc_rs::signature::{ED25519, UnparsedPublicKey};
    use proptest::prelude::*;

    use super::*;

    /// RFC 8463 appendix A.
    const MESSAGE: &str = "From: Joe SixPack <joe@football.example.com>\r\n\
        To: Suzie Q <suzie@shopping.example.net>\r\n\
        Subject: Is dinner ready?\r\n\
        Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)\r\n\
        Message-ID: <20030712040037.46341.5F8J@football.example.com>\r\n\
        \r\n\
        Hi.\r\n\r\nWe lost the game.  Are you hungry yet?\r\n\r\nJoe.\r\n";
    const OWN: &str = "DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;\r\n \
        d=football.example.com; i=@football.example.com;\r\n \
        q=dns/txt; s=brisbane; t=1528637909; h=from : to :\r\n \
        subject : date : message-id : from : subject : date;\r\n \
        bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;\r\n b=";
    const SIGNATURE: &str =
        "/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11BusFa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==";
    const PUBLIC_KEY: &str = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";
    const PRIVATE_KEY: &str = "nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=";

    #[test]
    fn the_example_of_the_standard_is_made_and_read_alike() {
        let (headers, body) = MESSAGE.split_once("\r\n\r\n").unwrap();
        assert!(OWN.contains(&BASE64.encode(body_digest(body))));
        let names = ["from", "to", "subject", "date", "message-id", "from", "subject", "date"];
        let text = signed_text(headers, &names, OWN);
        let signed = digest(&SHA256, text.as_bytes());
        let key = UnparsedPublicKey::new(&ED25519, BASE64.decode(PUBLIC_KEY).unwrap());
        key.verify(signed.as_ref(), &BASE64.decode(SIGNATURE).unwrap()).unwrap();

        let (seed, public) = (BASE64.decode(PRIVATE_KEY).unwrap(), BASE64.decode(PUBLIC_KEY).unwrap());
        let key = Ed25519KeyPair::from_seed_and_public_key(&seed, &public).unwrap();
        let signer = DkimSigner { domain: String::new(), selector: String::new(), key: Key::Ed25519(key) };
        assert_eq!(signer.sign(text.as_bytes()).unwrap(), SIGNATURE);
    }

    #[test]
    fn a_file_without_a_fit_key_is_refused() {
        let refused =
            |pem: &str| DkimSigner::from_pem("a.test", "s1", pem.as_bytes()).err().unwrap().to_string();
        assert!(refused("").contains("no private key"));
        assert!(
            refused("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n").contains("neither")
        );
    }

    proptest! {
        #[test]
        fn white_space_and_empty_lines_at_the_end_change_no_digest(
            lines in prop::collection::vec("[a-zé]{1,5}( [a-z]{1,5}){0,3}", 0..6), spaces in "[ \t]{1,3}", rest in 0_usize..4,
        ) {
            let end = "\r\n";
            let plain = lines.join(end) + end;
            let loose = lines.join(&format!("{spaces}{end}")).replace(' ', &spaces) + &spaces + end + &end.repeat(rest);
            prop_assert_eq!(BASE64.encode(body_digest(&plain)), BASE64.encode(body_digest(&loose)));
        }

        #[test]
        fn any_text_can_be_made_relaxed(headers in "(\\PC|\r|\n|\t){0,80}", body in "(\\PC|\r\n|\t){0,80}") {
            let _ = (signed_text(&headers, &SIGNED, "DKIM-Signature: b="), body_digest(&body));
        }
    }
}
