//! Free ports for servers that cannot choose their own.

use std::net::TcpListener;

use anyhow::Result;

/// Ports of 127.0.0.1 that are free now; all are drawn before any is given back.
pub(crate) fn free_ports<const N: usize>() -> Result<[u16; N]> {
    let mut listeners = Vec::with_capacity(N);
    let mut ports = [0; N];
    for port in &mut ports {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        *port = listener.local_addr()?.port();
        listeners.push(listener);
    }
    Ok(ports)
}
