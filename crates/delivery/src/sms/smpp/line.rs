//! Connections to a message centre, with TLS or without.

use std::io;
use std::sync::Arc;

use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{CertificateError, ClientConfig, RootCertStore};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use super::{SmppSettings, SmppSettingsError};

/// An open connection.
pub(super) trait Line: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Line for T {}

/// Opens connections.
pub(super) struct Dialer {
    host: String,
    port: u16,
    tls: Option<(TlsConnector, ServerName<'static>)>,
}

impl Dialer {
    pub(super) fn new(settings: &SmppSettings) -> Result<Self, SmppSettingsError> {
        let tls = settings.tls.then(|| tls(settings)).transpose()?;
        Ok(Self { host: settings.host.clone(), port: settings.port, tls })
    }

    /// A new connection, or why there is none.
    pub(super) async fn dial(&self) -> Result<Box<dyn Line>, String> {
        let unreachable = |error| format!("the message centre cannot be reached: {error}");
        let stream = TcpStream::connect((self.host.as_str(), self.port)).await.map_err(unreachable)?;
        stream.set_nodelay(true).map_err(unreachable)?;
        match &self.tls {
            None => Ok(Box::new(stream)),
            Some((connector, name)) => match connector.connect(name.clone(), stream).await {
                Ok(stream) => Ok(Box::new(stream)),
                Err(error) => Err(format!("TLS failed: {}", in_words(&error))),
            },
        }
    }
}

/// What went wrong with a connection, for whoever has to mend it.
pub(super) fn in_words(error: &io::Error) -> String {
    let tls = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>());
    match tls {
        Some(rustls::Error::InvalidCertificate(CertificateError::Other(other)))
            if format!("{other:?}").contains("CaUsedAsEndEntity") =>
        {
            "the certificate is one of a certificate authority (CA:TRUE), and no server's".to_owned()
        }
        Some(rustls::Error::InvalidMessage(_)) => "the other side speaks no TLS there".to_owned(),
        _ if error.kind() == io::ErrorKind::UnexpectedEof => "the other side closed it".to_owned(),
        _ => error.to_string(),
    }
}

/// TLS that checks certificate and name, with the system's certificates or those of a file.
fn tls(settings: &SmppSettings) -> Result<(TlsConnector, ServerName<'static>), SmppSettingsError> {
    let unusable = |problem: String| SmppSettingsError::Tls(problem);
    let name = ServerName::try_from(settings.host.clone()).map_err(|error| unusable(error.to_string()))?;
    let mut roots = RootCertStore::empty();
    if let Some(path) = &settings.ca_file {
        let unreadable = |problem: String| SmppSettingsError::CaFile { path: path.clone(), problem };
        let certificates =
            CertificateDer::pem_file_iter(path).map_err(|error| unreadable(error.to_string()))?;
        for certificate in certificates {
            let certificate = certificate.map_err(|error| unreadable(error.to_string()))?;
            roots.add(certificate).map_err(|error| unreadable(error.to_string()))?;
        }
    } else {
        roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    }
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| unusable(error.to_string()))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok((TlsConnector::from(Arc::new(config)), name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_went_wrong_is_told_in_a_few_words() {
        let garbage = rustls::Error::InvalidMessage(rustls::InvalidMessage::InvalidContentType);
        assert_eq!(in_words(&io::Error::other(garbage)), "the other side speaks no TLS there");
        let closed = io::Error::new(io::ErrorKind::UnexpectedEof, "see https://manual.test/unexpected-eof");
        assert_eq!(in_words(&closed), "the other side closed it");
        assert_eq!(in_words(&io::Error::other("no route")), "no route");
    }
}
