//! The keys that tokens are signed with: made at the first start, rotated by command.

use std::collections::BTreeSet;

use crate::process::{Running, Site, run, said};

/// Algorithm and ordinal of every key, and how long after its making it signs, in seconds.
fn stored(site: &Site) -> Vec<(String, i64, i64)> {
    let database = rusqlite::Connection::open(site.path("usher.db")).unwrap();
    let mut statement = database
        .prepare(
            "SELECT algorithm, ordinal, (signs_from - created_at + 500) / 1000 FROM signing_keys \
             ORDER BY ordinal, algorithm",
        )
        .unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    rows.map(Result::unwrap).collect()
}

#[tokio::test]
async fn the_first_start_makes_the_keys_and_the_next_one_keeps_them() {
    let site = Site::new(25);
    for _ in 0..2 {
        Running::serve(&site, &[]).await.stop().await;
        let algorithms: Vec<_> = stored(&site).into_iter().map(|(algorithm, ..)| algorithm).collect();
        assert_eq!(algorithms, ["ES256", "EdDSA", "RS256"]);
    }
}

#[tokio::test]
async fn keys_are_rotated_by_command_an_hour_ahead_or_at_once() {
    let site = Site::new(25);
    Running::serve(&site, &[]).await.stop().await;
    let announced = said(&run(&["keys", "rotate", "--config", &site.config()]).await);
    let at_once = said(&run(&["keys", "rotate", "--now", "--config", &site.config()]).await);
    for said in [&announced, &at_once] {
        let lines: Vec<&str> = said.lines().collect();
        let algorithms: Vec<&str> = lines[..3].iter().map(|line| line.split(' ').next().unwrap()).collect();
        assert_eq!(algorithms, ["RS256", "ES256", "EdDSA"], "{said}");
        assert!(lines[..3].iter().all(|line| line.contains(" is published, and signs from 20")), "{said}");
        assert_eq!(lines.len(), 4, "{said}");
    }
    let of = |ordinal: i64| -> BTreeSet<i64> {
        stored(&site).into_iter().filter(|key| key.1 == ordinal).map(|key| key.2).collect()
    };
    // Making a key takes a moment of the hour.
    assert!(of(2).into_iter().all(|seconds| (3_590..=3_600).contains(&seconds)), "{:?}", of(2));
    assert!(of(3).into_iter().all(|seconds| seconds <= 0));
    assert_eq!(stored(&site).len(), 9);
}
