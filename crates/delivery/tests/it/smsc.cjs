// A message centre that speaks SMPP 3.4, by a server of its own (npm's `smpp`). It writes down what it sees, one JSON
// object a line, and does what the last two digits of a number say:
//   90 answers after 150 ms        91 throttles           93 knows no such number      94 has a full queue
//   95 never answers               96 hangs up instead    97 says it was not delivered  98 sends no receipt
//   99 sends its receipt twice     anything else: answers at once and says that it was delivered
'use strict';
const fs = require('fs');
const smpp = require('smpp');

const say = (event) => process.stdout.write(JSON.stringify(event) + '\n');
const [mode, key, certificate] = process.argv.slice(2);
let ids = 0;

function textOf(value) {
  const message = value && value.message !== undefined ? value.message : value;
  return Buffer.isBuffer(message) ? message.toString('hex') : String(message || '');
}

function submitted(pdu) {
  const short = pdu.short_message || {};
  return {
    text: pdu.message_payload ? textOf(pdu.message_payload) : textOf(short),
    header: short.udh ? Buffer.concat([].concat(short.udh)).toString('hex') : '',
    payload: Boolean(pdu.message_payload),
    coding: pdu.data_coding,
    class: pdu.esm_class,
    receipt: pdu.registered_delivery,
    from: pdu.source_addr,
    fromKind: [pdu.source_addr_ton, pdu.source_addr_npi],
    to: pdu.destination_addr,
    toKind: [pdu.dest_addr_ton, pdu.dest_addr_npi],
  };
}

function sendReceipt(session, pdu, id, state, word) {
  const receipt = {
    esm_class: 4,
    source_addr: pdu.destination_addr,
    destination_addr: pdu.source_addr,
    receipted_message_id: id,
    message_state: state,
    short_message: `id:${id} sub:001 dlvrd:001 submit date:2611220410 done date:2611220411 stat:${word} err:000 text:`,
  };
  session.deliver_sm(receipt, (answer) => say({ receipt: id, status: answer.command_status }));
}

function serve(session) {
  let open = 0;
  session.on('error', () => {});
  session.on('bind_transceiver', (pdu) => {
    if (pdu.system_id !== 'usher' || pdu.password !== 'secret') {
      session.send(pdu.response({ command_status: smpp.ESME_RINVPASWD }));
      return;
    }
    say({ bound: pdu.system_type, version: pdu.interface_version });
    session.send(pdu.response({ system_id: 'smsc' }));
    session.enquire_link({}, () => say({ enquired: 'answered' }));
  });
  session.on('enquire_link', (pdu) => {
    say({ enquiry: true });
    if (mode !== 'silent') session.send(pdu.response());
  });
  session.on('unbind', (pdu) => {
    say({ unbind: true });
    session.send(pdu.response());
    session.close();
  });
  session.on('submit_sm', (pdu) => {
    open += 1;
    const id = `id-${(ids += 1)}`;
    const fault = pdu.destination_addr.slice(-2);
    say({ submitted: submitted(pdu), open });
    const answer = (fields) => {
      open -= 1;
      session.send(pdu.response(fields));
    };
    const refusals = { 91: 0x58, 93: 0x0b, 94: 0x14 };
    if (fault === '95') return;
    if (fault === '96') return void session.destroy();
    if (refusals[fault]) return answer({ command_status: refusals[fault] });
    const done = () => {
      answer({ message_id: id });
      if (fault === '98' || !pdu.registered_delivery) return;
      const [state, word] = fault === '97' ? [5, 'UNDELIV'] : [2, 'DELIVRD'];
      sendReceipt(session, pdu, id, state, word);
      if (fault === '99') sendReceipt(session, pdu, id, state, word);
    };
    if (fault === '90') setTimeout(done, 150);
    else done();
  });
}

const tls = key ? { key: fs.readFileSync(key), cert: fs.readFileSync(certificate) } : {};
const server = smpp.createServer(tls, serve);
server.listen(0, '127.0.0.1', () => say({ port: server.address().port }));
