//! How many passwords the cores can hash: a thread for each core, and nothing between one hash and the next.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Block, Params, Version};

/// Hashes a second with the parameters of this hash, over at least so long.
pub(crate) fn measure(like: &str, measure: Duration) -> Result<f64> {
    let params = PasswordHash::new(like).ok().and_then(|hash| Params::try_from(&hash).ok());
    let params = params.context("the hash that was made cannot be read")?;
    let is_over = AtomicBool::new(false);
    let rates: Vec<Result<f64>> = thread::scope(|scope| {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let threads: Vec<_> = (0..cores).map(|_| scope.spawn(|| hash_on(&params, &is_over))).collect();
        thread::sleep(measure);
        is_over.store(true, Ordering::Relaxed);
        threads.into_iter().map(|thread| thread.join().unwrap_or_else(|_| Ok(0.0))).collect()
    });
    rates.into_iter().sum()
}

/// One thread's rate. Its memory is used again, so that the system's is not measured with it.
fn hash_on(params: &Params, is_over: &AtomicBool) -> Result<f64> {
    let mut blocks = vec![Block::new(); params.block_count()];
    let mut output = [0; Params::DEFAULT_OUTPUT_LEN];
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params.clone());
    let (began, mut hashes) = (Instant::now(), 0.0);
    while !is_over.load(Ordering::Relaxed) {
        argon2
            .hash_password_into_with_memory(b"a long enough password", &[7; 16], &mut output, &mut blocks)
            .map_err(|error| anyhow::anyhow!("argon2: {error}"))?;
        hashes += 1.0;
    }
    Ok(hashes / began.elapsed().as_secs_f64())
}
