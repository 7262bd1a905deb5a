//! Hashing passwords with argon2id, at most as many at once as there are cores.

use std::sync::Arc;

use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;
use usher_domain::Secret;

use crate::{Entropy, Error};

/// Memory of one hash, in KiB (OWASP's first recommendation for argon2id).
const MEMORY_KIB: u32 = 19_456;
const ITERATIONS: u32 = 2;
const LANES: u32 = 1;

/// Hashes on a bounded pool: a rush of activations takes turns instead of taking the machine.
#[derive(Clone)]
pub struct PasswordHasher {
    permits: Arc<Semaphore>,
    entropy: Arc<dyn Entropy>,
}

impl PasswordHasher {
    /// `at_once`: how many hashes may run at the same time; as many as there are cores.
    pub fn new(at_once: usize, entropy: Arc<dyn Entropy>) -> Self {
        Self { permits: Arc::new(Semaphore::new(at_once.max(1))), entropy }
    }

    /// The PHC string of a new hash with a fresh salt.
    ///
    /// # Errors
    /// [`Error::Bug`] when the hash cannot be made.
    pub async fn hash(&self, password: Secret<String>) -> Result<String, Error> {
        let mut salt = [0; 16];
        self.entropy.fill(&mut salt);
        self.run(move || {
            argon2()?
                .hash_password_with_salt(password.expose().as_bytes(), &salt)
                .map(|hash| hash.to_string())
                .map_err(bug)
        })
        .await
    }

    /// True when the password belongs to the hash.
    ///
    /// # Errors
    /// [`Error::Bug`] when the hash is damaged.
    pub async fn verify(&self, password: Secret<String>, hash: String) -> Result<bool, Error> {
        self.run(move || {
            let hash = PasswordHash::new(&hash).map_err(bug)?;
            Ok(argon2()?.verify_password(password.expose().as_bytes(), &hash).is_ok())
        })
        .await
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let _permit = self.permits.acquire().await.map_err(bug)?;
        tokio::task::spawn_blocking(work).await.map_err(bug)?
    }
}

fn argon2() -> Result<Argon2<'static>, Error> {
    let params = Params::new(MEMORY_KIB, ITERATIONS, LANES, None).map_err(bug)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn bug(error: impl std::fmt::Display) -> Error {
    Error::Bug(format!("password hash: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Zeros;

    impl Entropy for Zeros {
        fn fill(&self, buffer: &mut [u8]) {
            buffer.fill(0);
        }
    }

    #[tokio::test]
    async fn a_hash_verifies_only_its_own_password() {
        let hasher = PasswordHasher::new(2, Arc::new(Zeros));
        let secret = |text: &str| Secret::new(text.to_owned());
        let hash = hasher.hash(secret("correct horse battery staple")).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(hasher.verify(secret("correct horse battery staple"), hash.clone()).await.unwrap());
        assert!(!hasher.verify(secret("correct horse battery stapler"), hash).await.unwrap());
    }
}
