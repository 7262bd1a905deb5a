//! How an application's pages and mails look.

use std::fmt;
use std::sync::Arc;

/// How pages and mails look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Branding {
    /// An https address of a picture. Without effect where there is a `logo`.
    pub logo_url: Option<String>,
    /// A picture that travels inside mails.
    pub logo: Option<Logo>,
    /// `#rrggbb`: buttons and links.
    pub primary_color: Option<String>,
    /// `#rrggbb`: what is behind the text of mails.
    pub background_color: Option<String>,
    /// A line at the foot of mails.
    pub footer: Option<String>,
    /// The address that the law wants at the foot of mails, in lines.
    pub legal_address: Option<String>,
    /// Where recipients get help: a mail address, or an https URL.
    pub support: Option<String>,
}

/// A picture of a kind that every mail program shows.
#[derive(Clone, PartialEq, Eq)]
pub struct Logo {
    media_type: &'static str,
    bytes: Arc<[u8]>,
}

impl Logo {
    /// The most bytes that travel with each mail.
    pub const MAX_BYTES: usize = 64 * 1024;

    /// Takes a PNG, JPEG or GIF of at most [`Logo::MAX_BYTES`], told by how it begins; `None` for anything else. (SVG can
    /// hold scripts, and mail programs do not show it.)
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let kinds: [(&[u8], &'static str); 4] = [
            (b"\x89PNG\r\n\x1a\n", "image/png"),
            (b"\xff\xd8\xff", "image/jpeg"),
            (b"GIF87a", "image/gif"),
            (b"GIF89a", "image/gif"),
        ];
        let (_, media_type) = kinds.into_iter().find(|(beginning, _)| bytes.starts_with(beginning))?;
        (bytes.len() <= Self::MAX_BYTES).then(|| Self { media_type, bytes: bytes.into() })
    }

    /// As `image/png`.
    pub fn media_type(&self) -> &'static str {
        self.media_type
    }

    /// The picture.
    pub fn bytes(&self) -> &Arc<[u8]> {
        &self.bytes
    }
}

impl fmt::Debug for Logo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Logo({}, {} bytes)", self.media_type, self.bytes.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_told_by_how_they_begin() {
        let kind = |bytes: &[u8]| Logo::parse(bytes).map(|logo| logo.media_type());
        assert_eq!(kind(b"\x89PNG\r\n\x1a\n..."), Some("image/png"));
        assert_eq!(kind(b"\xff\xd8\xff\xe0"), Some("image/jpeg"));
        assert_eq!(kind(b"GIF89a..."), Some("image/gif"));
        assert_eq!(kind(b"<svg xmlns=\"http://www.w3.org/2000/svg\">"), None);
        assert_eq!(kind(b""), None);
    }

    #[test]
    fn a_picture_that_would_weigh_mails_down_is_refused() {
        let mut bytes = b"GIF89a".to_vec();
        bytes.resize(Logo::MAX_BYTES, 0);
        assert!(Logo::parse(&bytes).is_some());
        bytes.push(0);
        assert!(Logo::parse(&bytes).is_none());
    }
}
