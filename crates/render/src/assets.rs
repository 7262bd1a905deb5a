//! The style sheet and the script, embedded, with a hash of their content in their names so that browsers may
//! keep them for ever.

/// An embedded file that pages load.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Name below `/assets/`, such as `usher.1f0c6b52d8a9e374.css`.
    pub file: String,
    /// Value of the `Content-Type` header.
    pub content_type: &'static str,
    /// The content.
    pub bytes: &'static [u8],
}

/// The style sheet of every page.
pub fn style_sheet() -> Asset {
    Asset::new("css", "text/css; charset=utf-8", include_bytes!("../templates/assets/usher.css"))
}

/// The script that adds comfort to the activation form.
pub fn script() -> Asset {
    Asset::new("js", "text/javascript; charset=utf-8", include_bytes!("../templates/assets/usher.js"))
}

/// The script that sends the form of [`crate::pages::FormPostPage`].
pub fn submit_script() -> Asset {
    Asset::new("js", "text/javascript; charset=utf-8", include_bytes!("../templates/assets/submit.js"))
}

/// The script that creates passkeys and signs in with them.
pub fn passkey_script() -> Asset {
    Asset::new("js", "text/javascript; charset=utf-8", include_bytes!("../templates/assets/passkey.js"))
}

/// The asset with exactly this name, hash included; `None` for any other.
pub fn find(file: &str) -> Option<Asset> {
    [style_sheet(), script(), submit_script(), passkey_script()].into_iter().find(|asset| asset.file == file)
}

impl Asset {
    fn new(extension: &str, content_type: &'static str, bytes: &'static [u8]) -> Self {
        Self { file: format!("usher.{:016x}.{extension}", fnv1a(bytes)), content_type, bytes }
    }
}

/// FNV-1a: tells versions apart, protects nothing.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_asset_is_found_by_its_hashed_name_only() {
        assert_eq!(find(&style_sheet().file), Some(style_sheet()));
        assert_eq!(find(&script().file), Some(script()));
        assert_eq!(find(&submit_script().file), Some(submit_script()));
        assert_eq!(find(&passkey_script().file), Some(passkey_script()));
        assert_eq!(find("usher.css"), None);
    }
}
