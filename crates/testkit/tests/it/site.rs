//! A web server of a few lines, so that the browser's tests need nothing of the service.

use std::sync::Arc;

use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

/// The policy that the service's pages have, or a stricter one.
pub(crate) const STRICT_POLICY: &str =
    "Content-Security-Policy: default-src 'none'; style-src 'self'; form-action 'self'";

/// What a page is made of: further header lines, and what stands in its body.
pub(crate) struct Page {
    pub(crate) headers: String,
    pub(crate) body: String,
}

impl Page {
    /// A page under the strict policy.
    pub(crate) fn strict(body: &str) -> Self {
        Self { headers: STRICT_POLICY.to_owned(), body: body.to_owned() }
    }
}

/// A running site; it ends with this value.
pub(crate) struct Site {
    pub(crate) url: String,
    task: JoinHandle<()>,
}

impl Site {
    /// Serves what `answer` makes of a request's first line and header lines.
    pub(crate) async fn serve(answer: impl Fn(&str) -> Page + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let answer = Arc::new(answer);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve_one(stream, Arc::clone(&answer)));
            }
        });
        Self { url, task }
    }

    /// Serves one page at every address.
    pub(crate) async fn of(body: &'static str) -> Self {
        Self::serve(move |_| Page::strict(body)).await
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve_one(stream: TcpStream, answer: Arc<impl Fn(&str) -> Page>) {
    let mut stream = BufReader::new(stream);
    let mut request = String::new();
    while stream.read_line(&mut request).await.is_ok_and(|length| length > 2) {}
    let Page { headers, body } = answer(&request);
    let page = format!(
        "<!doctype html><html lang=\"en\"><head><title>A page</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"></head><body>{body}</body></html>"
    );
    let response = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {}\r\nConnection: close\r\n\
         {headers}\r\n\r\n{page}",
        page.len()
    );
    // A browser may hang up early, for example on its request for an icon.
    let _ = stream.write_all(response.as_bytes()).await;
}
