//! An application's colour, made readable: whatever is given, text on it and text in it keep WCAG's contrast of 4.5 to 1.

/// The card's background in the style sheet's light and dark forms (`--surface` there).
const LIGHT_SURFACE: Colour = Colour { red: 0xff, green: 0xff, blue: 0xff };
const DARK_SURFACE: Colour = Colour { red: 0x1b, green: 0x1f, blue: 0x27 };
const WHITE: Colour = LIGHT_SURFACE;
/// Pure black: of it and white, one always reaches a contrast of 4.58. A softer ink fails on middle blues.
const BLACK: Colour = Colour { red: 0, green: 0, blue: 0 };
/// Contrast that WCAG 2.2 AA asks for in text of usual size.
const TEXT_CONTRAST: f64 = 4.5;

/// The colour of applications that give none.
pub const DEFAULT_PRIMARY: &str = "#3451b2";

/// An opaque sRGB colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

/// One form (light or dark) of an application's colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Brand {
    /// Background of buttons.
    pub fill: Colour,
    /// Text on `fill`.
    pub on_fill: Colour,
    /// Text, links and borders in the application's colour on the page's surface.
    pub ink: Colour,
}

impl Colour {
    /// Behind a mail's card.
    pub(crate) const BACKDROP: Self = Self { red: 0xf3, green: 0xf4, blue: 0xf7 };
    /// Text.
    pub(crate) const INK: Self = Self { red: 0x16, green: 0x1a, blue: 0x22 };
    /// Text beside the point.
    pub(crate) const SOFT_INK: Self = Self { red: 0x54, green: 0x5b, blue: 0x69 };

    /// Reads `#rrggbb`, in either case; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
        // `from_str_radix` takes a sign, which a colour does not have.
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Self { red: part(0)?, green: part(2)?, blue: part(4)? })
    }

    /// Contrast of two colours after WCAG: 1 (none) to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Relative luminance after WCAG: 0 (black) to 1 (white).
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// The first mix with `towards`, in steps of a twentieth, that can be read on `surface`.
    fn readable_on(self, surface: Self, towards: Self) -> Self {
        (0..=20)
            .map(|step| self.mixed(towards, step))
            .find(|colour| colour.contrast(surface) >= TEXT_CONTRAST)
            .unwrap_or(towards)
    }

    /// This colour, or what of it can be read on any surface, light or dark.
    pub(crate) fn readable_on_any(self, surface: Self) -> Self {
        let towards = if WHITE.contrast(surface) >= TEXT_CONTRAST { WHITE } else { BLACK };
        self.readable_on(surface, towards)
    }

    /// `twentieths` parts of `other` in the mix.
    fn mixed(self, other: Self, twentieths: u16) -> Self {
        let part = |own: u8, other: u8| {
            let sum = u16::from(own) * (20 - twentieths) + u16::from(other) * twentieths;
            u8::try_from(sum / 20).unwrap_or(u8::MAX)
        };
        Self {
            red: part(self.red, other.red),
            green: part(self.green, other.green),
            blue: part(self.blue, other.blue),
        }
    }
}

impl std::fmt::Display for Colour {
    /// `#rrggbb` in lower case.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

impl Brand {
    /// The colour for light pages and for mails.
    pub fn light(primary: Colour) -> Self {
        Self::on(primary, LIGHT_SURFACE, BLACK)
    }

    /// The colour for dark pages: brightened until it can be told from the surface.
    pub fn dark(primary: Colour) -> Self {
        Self::on(primary, DARK_SURFACE, WHITE)
    }

    fn on(primary: Colour, surface: Colour, towards: Colour) -> Self {
        let on_fill = if WHITE.contrast(primary) >= TEXT_CONTRAST { WHITE } else { BLACK };
        Self { fill: primary, on_fill, ink: primary.readable_on(surface, towards) }
    }

    fn declarations(self) -> String {
        format!("--brand:{};--on-brand:{};--brand-ink:{}", self.fill, self.on_fill, self.ink)
    }
}

/// The style sheet of an application's colour (`#rrggbb`), for `urls::route::BRAND`; `None` when it is no colour.
pub fn brand_css(primary: &str) -> Option<String> {
    let primary = Colour::parse(primary)?;
    let (light, dark) = (Brand::light(primary).declarations(), Brand::dark(primary).declarations());
    Some(format!(":root{{{light}}}\n@media (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_six_digits_are_a_colour() {
        assert_eq!(Colour::parse("#3451B2").unwrap().to_string(), "#3451b2");
        for given in ["3451b2", "#fff", "#3451b2ff", "#+451b2", "red", "#34é1b", ""] {
            assert_eq!(Colour::parse(given), None, "{given}");
        }
        assert_eq!(brand_css("}body{display:none"), None);
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        assert!((WHITE.contrast(Colour::parse("#000000").unwrap()) - 21.0).abs() < 0.001);
        assert!((WHITE.contrast(Colour::parse("#767676").unwrap()) - 4.54).abs() < 0.01);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn every_colour_becomes_readable(red: u8, green: u8, blue: u8) {
            let primary = Colour { red, green, blue };
            for (brand, surface) in [(Brand::light(primary), LIGHT_SURFACE), (Brand::dark(primary), DARK_SURFACE)] {
                prop_assert!(brand.on_fill.contrast(brand.fill) >= TEXT_CONTRAST, "{brand:?}");
                prop_assert!(brand.ink.contrast(surface) >= TEXT_CONTRAST, "{brand:?}");
            }
        }
    }
}
