//! Whatever happens to the processes, the disk, the relay or the clock: what was acknowledged is there, and arrives.

use usher_faults::dice::draw_seed;
use usher_faults::scenarios::{Length, Scenario};

async fn hold(scenario: Scenario) {
    let seed = draw_seed();
    let seen = scenario.run(Length::Short, seed).await;
    let seen = seen.map_err(|error| {
        format!("{error:#}; to see it again: cargo xtask faults --only {scenario} --seed {seed}")
    });
    eprintln!("{}", seen.expect("everything that was acknowledged"));
}

#[tokio::test(flavor = "multi_thread")]
async fn kills_of_the_server_lose_nothing_on_sqlite() {
    hold(Scenario::KilledServerOnSqlite).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn kills_of_the_server_lose_nothing_on_postgres() {
    hold(Scenario::KilledServerOnPostgres).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn kills_of_postgres_lose_nothing_and_need_no_restart_of_the_server() {
    hold(Scenario::KilledPostgres).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_in_trouble_slows_no_call_and_every_message_arrives_afterwards() {
    hold(Scenario::RelayTrouble).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_is_told_of_and_damages_nothing() {
    hold(Scenario::FullDisk).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_other_node_sends_what_a_killed_one_had_taken() {
    hold(Scenario::KilledNode).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_power_cut_under_sqlite_loses_nothing_that_was_acknowledged() {
    hold(Scenario::PowerCutUnderSqlite).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_power_cut_under_postgres_loses_nothing_that_was_acknowledged() {
    hold(Scenario::PowerCutUnderPostgres).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_power_cut_without_flushes_loses_what_was_acknowledged_and_is_found_out() {
    hold(Scenario::PowerCutWithoutFlushes).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_steps_loses_no_message() {
    hold(Scenario::ClockSteps).await;
}
