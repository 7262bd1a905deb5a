//! The same calls with several nodes on one PostgreSQL, and what they cost on either side: on machines of their own, that is
//! what limits them.

use std::time::Duration;

use anyhow::Result;

use super::Bench;
use super::site::Site;
use crate::load::{self, Load, Measured};
use crate::postgres::Cluster;
use crate::report::{Goal, Pair, Row};
use crate::usher::Usher;

/// Nodes at a time; the first is what the others are compared with.
const NODES: [u32; 4] = [1, 2, 4, 8];

/// Of each node, as one that is worth its machine has them.
const CONNECTIONS: u32 = 64;

/// What so many nodes did.
#[derive(Default)]
struct Figures {
    pairs: Vec<Pair>,
    /// Processor time of the nodes for each answer, in milliseconds.
    nodes_ms: Vec<f64>,
    /// Processor time of PostgreSQL for each answer, in milliseconds.
    postgres_ms: Vec<f64>,
}

pub(crate) fn postgres(bench: &Bench) -> Result<Vec<Row>> {
    let cluster = Cluster::start(&bench.workplace.folder.join("postgres-nodes.log"))?;
    let database = cluster.create("usher")?;
    let site = Site::postgres(bench, &cluster, &database)?;
    let mut found = NODES.map(|_| Figures::default());
    for _ in 0..bench.pairs {
        let mut alone = None;
        for (count, figures) in NODES.into_iter().zip(&mut found) {
            let nodes = (0..count).map(|_| site.start()).collect::<Result<Vec<_>>>()?;
            let measured = measure(&site, &cluster, &nodes, count * CONNECTIONS, figures)?;
            let alone = *alone.get_or_insert(measured.rate);
            figures.pairs.push(measured.beside(alone));
            nodes.into_iter().try_for_each(Usher::stop)?;
        }
    }
    Ok(NODES.into_iter().zip(found).flat_map(|(count, figures)| rows(count, figures)).collect())
}

fn measure(
    site: &Site<'_>,
    cluster: &Cluster,
    nodes: &[Usher],
    connections: u32,
    figures: &mut Figures,
) -> Result<Measured> {
    let nodes_used =
        || nodes.iter().try_fold(Duration::ZERO, |sum, node| Ok::<_, anyhow::Error>(sum + node.cpu()?));
    let load =
        Load { addresses: nodes.iter().map(|node| node.address).collect(), ..site.new_users(&nodes[0]) };
    let (nodes_before, postgres_before) = (nodes_used()?, cluster.cpu()?);
    let measured = load::closed_loop(&load, connections, site.bench.span)?;
    figures.nodes_ms.push(measured.ms_for_each(nodes_used()?.saturating_sub(nodes_before)));
    figures.postgres_ms.push(measured.ms_for_each(cluster.cpu()?.saturating_sub(postgres_before)));
    Ok(measured)
}

fn rows(count: u32, Figures { pairs, nodes_ms, postgres_ms }: Figures) -> [Row; 3] {
    let named = if count == 1 { "1 node".to_owned() } else { format!("{count} nodes") };
    let scenario = format!("pre-register, new users, {named}");
    let of_figures = |what: &str, figures| {
        let scenario = format!("processor time of {what} for one pre-register, {named}, ms");
        Row::of_figures(&scenario, "postgres", figures, Goal::None)
    };
    let mut rows = [
        Row::of_pairs(&scenario, "postgres", "1 node", &pairs, Goal::None),
        of_figures("the nodes", nodes_ms),
        of_figures("PostgreSQL", postgres_ms),
    ];
    for row in &mut rows {
        row.connections = Some(count * CONNECTIONS);
    }
    rows
}
