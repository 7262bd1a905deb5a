//! What a supervisor and a load balancer ask.

use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use crate::WebState;
use crate::problem::{Failure, JSON};

/// The process answers; nothing else is looked at, so that a store that is down restarts nobody.
pub(crate) async fn livez() -> Response {
    status("live")
}

/// The database answers with the schema that this build knows, and nobody is shutting down.
pub(crate) async fn readyz(State(state): State<WebState>) -> Result<Response, Failure> {
    if state.is_stopping() {
        return Err(Failure::Unavailable { reason: "shutting down".to_owned() });
    }
    state.app.ready().await.map_err(|error| match Failure::from(error) {
        // A schema that cannot be read is no bug of this request: the node is not ready.
        Failure::Unexpected { reason } => Failure::Unavailable { reason },
        other => other,
    })?;
    Ok(status("ready"))
}

fn status(word: &str) -> Response {
    ([(CONTENT_TYPE, JSON)], format!("{{\"status\":\"{word}\"}}")).into_response()
}
