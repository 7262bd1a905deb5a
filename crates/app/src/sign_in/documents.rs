//! New terms: documents that were given a new version since somebody accepted them.

use usher_domain::{
    Application, Consent, FieldError, FormCheck, InvitationId, LegalDocument, Locale, Problem,
    current_documents,
};

use crate::store::{AcceptDocuments, AcceptedDocument, SignedIn};
use crate::{App, Error, uuid_v7};

/// The required documents of an application that were not accepted in their current version, in the language of the
/// reader where there is one. A version that was accepted in another language counts.
pub fn unaccepted_documents<'a>(
    application: &'a Application,
    accepted: &[AcceptedDocument],
    locale: &Locale,
) -> Vec<&'a LegalDocument> {
    let mut documents = current_documents(&application.legal, locale, &application.default_locale);
    documents.retain(|document| {
        let variants = variants(&application.legal, document);
        // In whatever language it is asked for: who reads which must not make a difference.
        variants.iter().any(|variant| variant.required) && !is_accepted(&variants, document, accepted)
    });
    documents
}

/// The document's version in all languages.
fn variants<'a>(all: &'a [LegalDocument], current: &LegalDocument) -> Vec<&'a LegalDocument> {
    all.iter()
        .filter(|document| document.kind == current.kind && document.version == current.version)
        .collect()
}

/// Whether any language's text of the document's version is among what was accepted. The digest decides: a text that was
/// changed under its old version is a new one.
fn is_accepted(variants: &[&LegalDocument], current: &LegalDocument, accepted: &[AcceptedDocument]) -> bool {
    let of_version =
        |accepted: &&AcceptedDocument| accepted.kind == current.kind && accepted.version == current.version;
    let digests: Vec<&str> = accepted.iter().filter(of_version).map(|document| &*document.digest).collect();
    !digests.is_empty() && variants.iter().any(|variant| digests.contains(&variant.digest().as_str()))
}

impl App {
    /// Records the acceptance of all documents that the application still asks for.
    ///
    /// `accepted` holds the kinds that were ticked on the page, which was in `locale`.
    ///
    /// # Errors
    /// [`Error::Invalid`] with fields `legal.<kind>` for those that were not ticked; the store's trouble.
    pub async fn accept_documents(
        &self,
        signed_in: &SignedIn,
        application: &Application,
        locale: &Locale,
        accepted: &[String],
    ) -> Result<(), Error> {
        let documents = unaccepted_documents(application, &signed_in.accepted, locale);
        let refused = documents.iter().filter(|document| !accepted.contains(&document.kind));
        let errors: Vec<FieldError> = refused
            .map(|document| {
                let field = format!("legal.{}", document.kind);
                FieldError::new(field, Problem::Form(FormCheck::NotAccepted))
            })
            .collect();
        if !errors.is_empty() {
            return Err(Error::Invalid(errors));
        }
        if documents.is_empty() {
            return Ok(());
        }
        let now = self.now();
        let accept = AcceptDocuments {
            user_id: signed_in.user.id,
            acceptance_id: InvitationId::new(uuid_v7(now, &*self.entropy)),
            consents: documents.into_iter().map(Consent::from).collect(),
            now,
        };
        Ok(self.store.sign_in().accept_documents(accept).await?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::ApplicationDeclaration;

    fn application() -> Application {
        let declaration: ApplicationDeclaration = serde_json::from_value(serde_json::json!({
            "client_id": "shop", "name": "Shop", "redirect_uris": ["https://shop.example/"],
            "legal_documents": [
                { "kind": "terms", "version": "1", "locale": "en-US", "title": "T", "text": "Old." },
                { "kind": "terms", "version": "2", "locale": "en-US", "title": "T", "text": "New." },
                { "kind": "terms", "version": "2", "locale": "fr-FR", "title": "C", "text": "Nouveau." },
                { "kind": "news", "version": "1", "locale": "en-US", "title": "N", "text": "N.", "required": false },
            ],
        }))
        .unwrap();
        let shipped = ["en-US", "fr-FR"].map(|tag| Locale::parse(tag).unwrap());
        declaration.check(&shipped, Vec::new(), 1).unwrap()
    }

    fn accepted(version: &str, text: &str) -> AcceptedDocument {
        AcceptedDocument {
            kind: "terms".to_owned(),
            version: version.to_owned(),
            digest: usher_domain::content_digest(text.as_bytes()),
        }
    }

    fn asked(accepted: &[AcceptedDocument], locale: &str) -> Vec<String> {
        let application = application();
        unaccepted_documents(&application, accepted, &Locale::parse(locale).unwrap())
            .iter()
            .map(|document| format!("{} {} {}", document.kind, document.version, document.locale))
            .collect()
    }

    #[test]
    fn a_new_version_of_a_required_document_is_asked_for_in_the_readers_language() {
        assert_eq!(asked(&[], "en-US"), ["terms 2 en-US"]);
        assert_eq!(asked(&[accepted("1", "Old.")], "fr-FR"), ["terms 2 fr-FR"]);
    }

    #[test]
    fn a_version_that_was_accepted_in_any_language_is_accepted() {
        assert!(asked(&[accepted("2", "Nouveau.")], "en-US").is_empty());
        assert!(asked(&[accepted("1", "Old."), accepted("2", "New.")], "fr-FR").is_empty());
    }

    #[test]
    fn a_text_that_changed_under_its_version_is_asked_for() {
        assert_eq!(asked(&[accepted("2", "Newer.")], "en-US"), ["terms 2 en-US"]);
    }
}
