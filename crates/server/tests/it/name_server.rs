//! A name server for tests: answers TXT questions over UDP from a list (RFC 1035), and every other name with NXDOMAIN.

use std::net::SocketAddr;

use tokio::net::UdpSocket;

/// The head of a message.
const HEAD: usize = 12;

/// Starts a name server that ends with the test. Each record is a name and a text of at most 255 bytes.
pub(crate) async fn start(records: &'static [(&'static str, &'static str)]) -> SocketAddr {
    let socket = UdpSocket::bind("127.0.0.1:0").await.unwrap();
    let address = socket.local_addr().unwrap();
    tokio::spawn(async move {
        let mut buffer = [0; 1_500];
        while let Ok((length, peer)) = socket.recv_from(&mut buffer).await {
            let _ = socket.send_to(&answer(&buffer[..length], records), peer).await;
        }
    });
    address
}

fn answer(question: &[u8], records: &[(&str, &str)]) -> Vec<u8> {
    let (name, end) = name_in(question);
    let found: Vec<_> = records.iter().filter(|(known, _)| name.eq_ignore_ascii_case(known)).collect();
    let mut message = question[..2].to_vec();
    // A response, recursion available; NXDOMAIN where there is nothing.
    message.extend([0x81, if found.is_empty() { 0x83 } else { 0x80 }]);
    message.extend([0, 1, 0, u8::try_from(found.len()).unwrap(), 0, 0, 0, 0]);
    message.extend(&question[HEAD..end]);
    for (_, text) in found {
        // The question's name, TXT, IN, one minute.
        message.extend([0xc0, 0x0c, 0, 16, 0, 1, 0, 0, 0, 60]);
        let length = u8::try_from(text.len()).unwrap();
        message.extend((u16::from(length) + 1).to_be_bytes());
        message.push(length);
        message.extend(text.as_bytes());
    }
    message
}

/// The name that is asked for, and where the question ends.
fn name_in(question: &[u8]) -> (String, usize) {
    let (mut labels, mut at) = (Vec::new(), HEAD);
    while question[at] != 0 {
        let length = usize::from(question[at]);
        labels.push(String::from_utf8_lossy(&question[at + 1..=at + length]).into_owned());
        at += 1 + length;
    }
    (labels.join("."), at + 5)
}
