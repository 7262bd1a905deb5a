//! Looks again and again whether the operator's own templates and texts have changed.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::spawn_blocking;
use tokio::time::sleep;
use usher_render::Renderer;

/// Soon enough for somebody who tries things out.
const LOOK_EVERY: Duration = Duration::from_secs(3);

/// Works until `stop` holds true or its sender is gone; ends at once when there is no folder to look at.
pub(crate) async fn follow(renderer: Arc<Renderer>, mut stop: watch::Receiver<bool>) {
    if !renderer.follows_a_folder() {
        return;
    }
    loop {
        tokio::select! {
            _ = stop.wait_for(|stop| *stop) => return,
            () = sleep(LOOK_EVERY) => {}
        }
        let looking = Arc::clone(&renderer);
        match spawn_blocking(move || looking.reload()).await {
            Ok(Ok(false)) => {}
            Ok(Ok(true)) => tracing::info!("the changed templates are in use"),
            Ok(Err(error)) => {
                for problem in &error.0 {
                    tracing::error!(file = problem.file, line = problem.line, "{}", problem.reason);
                }
                tracing::error!("the changed templates are not used; the former ones stay in use");
            }
            // The runtime is being shut down.
            Err(_) => return,
        }
    }
}
