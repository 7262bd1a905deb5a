//! Hashing passwords with argon2id, at most as many at once as there are cores.

mod threads;

use std::sync::Arc;

use argon2::password_hash::phc::{Output, ParamsString, PasswordHash, Salt};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::oneshot;
use usher_domain::Secret;

use self::threads::{HashingThreads, Memory};
use crate::{Entropy, Error};

/// Memory of one hash, in KiB (OWASP's first recommendation for argon2id).
const MEMORY_KIB: u32 = 19_456;
const ITERATIONS: u32 = 2;
const LANES: u32 = 1;

/// What a password is compared with where there is none to compare with: a hash with the parameters of ours, of a
/// password that nobody knows.
const NOBODYS_HASH: &str = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5J3MgcGFzc3dkIQ$\
                            Tm9ib2R5IGtub3dzIHdoYXQgdGhpcyBpcyB0aGUgaGE";

/// Hashes on threads of its own, which let those that serve requests go first: a rush of activations or sign-ins takes
/// turns instead of taking the machine. What nobody waits for any more is not hashed.
#[derive(Clone)]
pub struct PasswordHasher {
    threads: Arc<HashingThreads>,
    entropy: Arc<dyn Entropy>,
}

impl PasswordHasher {
    /// `at_once`: how many hashes may run at the same time; as many as there are cores.
    pub fn new(at_once: usize, entropy: Arc<dyn Entropy>) -> Self {
        Self { threads: Arc::new(HashingThreads::new(at_once)), entropy }
    }

    /// The PHC string of a new hash with a fresh salt.
    ///
    /// # Errors
    /// [`Error::Bug`] when the hash cannot be made.
    pub async fn hash(&self, password: Secret<String>) -> Result<String, Error> {
        let mut salt = [0; 16];
        self.entropy.fill(&mut salt);
        self.run(move |memory| {
            let params = Params::new(MEMORY_KIB, ITERATIONS, LANES, None).map_err(bug)?;
            let hash = PasswordHash {
                algorithm: Algorithm::Argon2id.ident(),
                version: Some(Version::V0x13.into()),
                params: ParamsString::try_from(&params).map_err(bug)?,
                salt: Some(Salt::new(&salt).map_err(bug)?),
                hash: None,
            };
            let output = output_of(password.expose().as_bytes(), &hash, memory)?;
            Ok(PasswordHash { hash: Some(output), ..hash }.to_string())
        })
        .await
    }

    /// True when the password belongs to the hash.
    ///
    /// # Errors
    /// [`Error::Bug`] when the hash is damaged.
    pub async fn verify(&self, password: Secret<String>, hash: String) -> Result<bool, Error> {
        self.run(move |memory| {
            let hash = PasswordHash::new(&hash).map_err(bug)?;
            let output = output_of(password.expose().as_bytes(), &hash, memory)?;
            // Outputs are compared in constant time.
            Ok(hash.hash.is_some_and(|expected| expected == output))
        })
        .await
    }

    /// As [`PasswordHasher::verify`]; without a hash it takes the same time and is false.
    ///
    /// # Errors
    /// [`Error::Bug`] when the hash is damaged.
    pub async fn verify_or_pretend(
        &self,
        password: Secret<String>,
        hash: Option<String>,
    ) -> Result<bool, Error> {
        let exists = hash.is_some();
        let hash = hash.unwrap_or_else(|| NOBODYS_HASH.to_owned());
        let is_right = self.verify(password, hash).await?;
        Ok(exists && is_right)
    }

    /// True for a hash that was made with other parameters than those of today.
    pub fn is_outdated(&self, hash: &str) -> bool {
        let Ok(hash) = PasswordHash::new(hash) else { return false };
        let is_argon2id = hash.algorithm.as_str() == "argon2id";
        let today = Params::new(MEMORY_KIB, ITERATIONS, LANES, None);
        let same = match (Params::try_from(&hash), today) {
            (Ok(own), Ok(today)) => {
                (own.m_cost(), own.t_cost(), own.p_cost()) == (today.m_cost(), today.t_cost(), today.p_cost())
            }
            (Ok(_) | Err(_), Ok(_) | Err(_)) => false,
        };
        !(is_argon2id && same)
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Memory) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let (answer, result) = oneshot::channel();
        let job = move |memory: &mut Memory| {
            if !answer.is_closed() {
                // Whoever waited may have gone away in the meantime.
                let _ = answer.send(work(memory));
            }
        };
        self.threads.submit(Box::new(job)).map_err(bug)?;
        result.await.map_err(bug)?
    }
}

/// What the password's hash is with the algorithm, parameters, salt and length of this one.
fn output_of(password: &[u8], hash: &PasswordHash, memory: &mut Memory) -> Result<Output, Error> {
    let algorithm = Algorithm::try_from(hash.algorithm.as_str()).map_err(bug)?;
    let version = hash.version.map(Version::try_from).transpose().map_err(bug)?.unwrap_or_default();
    let params = Params::try_from(hash).map_err(bug)?;
    let salt = hash.salt.as_ref().ok_or_else(|| bug("there is no salt"))?;
    let blocks = memory.blocks(params.block_count());
    let mut buffer = [0; Output::MAX_LENGTH];
    let length = params.output_len().unwrap_or(Params::DEFAULT_OUTPUT_LEN);
    let output = buffer.get_mut(..length).ok_or_else(|| bug("it is too long"))?;
    let argon2 = Argon2::new(algorithm, version, params);
    argon2.hash_password_into_with_memory(password, salt, output, blocks).map_err(bug)?;
    Output::new(output).map_err(bug)
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

    #[tokio::test]
    async fn hashes_are_those_of_the_library() {
        use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
        let hasher = PasswordHasher::new(2, Arc::new(Zeros));
        let secret = || Secret::new("correct horse battery staple".to_owned());
        let own = hasher.hash(secret()).await.unwrap();
        let parsed = PasswordHash::new(&own).unwrap();
        assert!(Argon2::default().verify_password(secret().expose().as_bytes(), &parsed).is_ok());
        // Other parameters and another length than ours.
        let other =
            Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(4_096, 3, 2, Some(16)).unwrap());
        let other =
            other.hash_password_with_salt(secret().expose().as_bytes(), &[5; 16]).unwrap().to_string();
        assert!(hasher.verify(secret(), other.clone()).await.unwrap());
        assert!(!hasher.verify(Secret::new("another".to_owned()), other).await.unwrap());
        assert!(hasher.verify(secret(), own).await.unwrap());
    }

    #[tokio::test]
    async fn what_nobody_waits_for_is_not_hashed() {
        let hasher = PasswordHasher::new(1, Arc::new(Zeros));
        let (release, released) = std::sync::mpsc::channel::<()>();
        let first = hasher.run(move |_| released.recv().map_err(bug));
        let ran = Arc::new(std::sync::atomic::AtomicBool::new(false));
        let noted = Arc::clone(&ran);
        let abandoned = hasher.run(move |_| {
            noted.store(true, std::sync::atomic::Ordering::SeqCst);
            Ok(())
        });
        let giving_up = async {
            // Both are submitted when they are first looked at; the second is then given up.
            tokio::select! { biased; result = abandoned => result.unwrap(), () = std::future::ready(()) => {} }
            release.send(()).unwrap();
        };
        let (first, ()) = tokio::join!(first, giving_up);
        first.unwrap();
        assert!(hasher.run(|_| Ok(true)).await.unwrap());
        assert!(!ran.load(std::sync::atomic::Ordering::SeqCst));
    }

    #[tokio::test]
    async fn where_there_is_no_hash_one_is_computed_all_the_same_and_never_right() {
        let hasher = PasswordHasher::new(2, Arc::new(Zeros));
        let secret = |text: &str| Secret::new(text.to_owned());
        assert!(!hasher.verify_or_pretend(secret("a password"), None).await.unwrap());
        let nobodys = PasswordHash::new(NOBODYS_HASH).unwrap();
        let own = hasher.hash(secret("a password")).await.unwrap();
        let own = PasswordHash::new(&own).unwrap();
        assert_eq!(
            (nobodys.algorithm, nobodys.version, &nobodys.params),
            (own.algorithm, own.version, &own.params)
        );
        let lengths = |hash: &PasswordHash| {
            (hash.salt.as_ref().unwrap().as_ref().len(), hash.hash.as_ref().unwrap().as_bytes().len())
        };
        assert_eq!(lengths(&nobodys), lengths(&own));
    }

    #[tokio::test]
    async fn a_hash_with_other_parameters_is_outdated() {
        let hasher = PasswordHasher::new(2, Arc::new(Zeros));
        let own = hasher.hash(Secret::new("a password".to_owned())).await.unwrap();
        assert!(!hasher.is_outdated(&own));
        assert!(hasher.is_outdated(&own.replace("m=19456", "m=4096")));
        assert!(hasher.is_outdated(&own.replace("t=2", "t=1")));
        assert!(hasher.is_outdated(&own.replace("argon2id", "argon2i")));
    }
}
