//! `[templates]`: an operator's own mails and texts.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `[templates]`. `docs/templates-and-languages.md` says what may be in the folder.
#[derive(Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct TemplatesConfig {
    /// A folder whose templates of mails and texts are used instead of the built-in ones of the same name. It is looked
    /// at every few seconds; a change needs no restart, and one with a mistake in it is not used.
    #[schemars(example = "/etc/usher/templates")]
    pub(crate) folder: Option<String>,
}
