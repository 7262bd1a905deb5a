//! QR codes, drawn on the server: no picture is fetched and no script runs.

use std::fmt::Write as _;

use qrcode::types::Color;
use qrcode::{EcLevel, QrCode};
use serde::Serialize;

use crate::RenderError;

/// Modules of empty space around a code (ISO/IEC 18004 section 6.3.8).
const QUIET: usize = 4;

/// A QR code as the outline of an SVG picture, one unit for each module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QrView {
    /// Width and height in modules, the quiet zone included.
    pub size: usize,
    /// The dark modules, as the `d` of an SVG path.
    pub path: String,
}

impl QrView {
    /// The code of a text, which cameras read even when a seventh of it is damaged.
    ///
    /// # Errors
    /// [`RenderError::QrCode`] when the text is longer than about 2,300 bytes.
    pub fn of(text: &str) -> Result<Self, RenderError> {
        let code = QrCode::with_error_correction_level(text, EcLevel::M)
            .map_err(|error| RenderError::QrCode(error.to_string()))?;
        let width = code.width();
        let mut path = String::new();
        for (y, row) in code.to_colors().chunks(width).enumerate() {
            let mut x = 0;
            for run in row.chunk_by(|left, right| left == right) {
                if run.first() == Some(&Color::Dark) {
                    // Writing into a String cannot fail.
                    let _ =
                        write!(path, "M{} {}h{width}v1h-{width}z", x + QUIET, y + QUIET, width = run.len());
                }
                x += run.len();
            }
        }
        Ok(Self { size: width + 2 * QUIET, path })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_three_corners_and_a_quiet_zone() {
        let code = QrView::of("https://invite.example/a/abcdefghijklmnopqrstuvwxyz012345").unwrap();
        // Version 4: 33 modules.
        assert_eq!(code.size, 33 + 2 * QUIET);
        assert!(code.path.starts_with("M4 4h7v1h-7z"), "{}", &code.path[..40]);
        assert!(code.path.contains("M30 4h7v1h-7z") && code.path.contains("M4 30h7v1h-7z"));
    }

    #[test]
    fn a_text_that_is_too_long_is_an_error() {
        assert!(matches!(QrView::of(&"a".repeat(3_000)), Err(RenderError::QrCode(_))));
    }
}
