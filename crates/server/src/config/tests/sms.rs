//! What `[sms]` and its tables accept.

use usher_domain::PhoneNumber;

use super::{complete, load_with, refused};
use crate::gateway::{GatewaySettings, SmsSettings};

fn sms(text: &str) -> Result<SmsSettings, Vec<String>> {
    load_with(&format!("{}{text}", complete()), &[]).map(|settings| settings.sms.unwrap())
}

fn loaded(text: &str) -> SmsSettings {
    sms(text).map_err(|lines| lines.join("\n")).unwrap()
}

#[test]
fn a_file_of_before_means_kannel() {
    let settings = loaded(
        "[sms]\nurl = \"http://127.0.0.1:13013/cgi-bin/sendsms\"\nfrom = \"Shop\"\nusername = \"u\"\npassword = \"p\"\n",
    );
    assert_eq!(settings.receipts.name(), Some("kannel"));
    let GatewaySettings::Kannel(kannel) = settings.gateway else { panic!("another gateway") };
    assert_eq!((kannel.username.as_str(), kannel.senders.default.as_deref()), ("u", Some("Shop")));
}

#[test]
fn each_gateway_is_found_in_its_table() {
    let kind = |settings: &SmsSettings| match &settings.gateway {
        GatewaySettings::Kannel(_) => "kannel",
        GatewaySettings::Twilio(_) => "twilio",
        GatewaySettings::Vonage(_) => "vonage",
        GatewaySettings::Sns(_) => "sns",
        GatewaySettings::Smpp(_) => "smpp",
        GatewaySettings::Http(_) => "http",
    };
    for (gateway, rest, receipts) in [
        (
            "twilio",
            "from = \"Shop\"\n[sms.twilio]\naccount_sid = \"AC1\"\nauth_token = \"t\"\n",
            Some("twilio"),
        ),
        (
            "twilio",
            "[sms.twilio]\naccount_sid = \"AC1\"\napi_key_sid = \"SK1\"\napi_key_secret = \"s\"\n\
             messaging_service_sid = \"MG1\"\n",
            Some("twilio"),
        ),
        ("vonage", "from = \"Shop\"\n[sms.vonage]\napi_key = \"k\"\napi_secret = \"s\"\n", Some("vonage")),
        (
            "vonage",
            "from = \"Shop\"\nreceipts = false\n[sms.vonage]\napi_key = \"k\"\napi_secret = \"s\"\n",
            None,
        ),
        (
            "sns",
            "[sms.sns]\nregion = \"eu-west-1\"\naccess_key_id = \"A\"\nsecret_access_key = \"s\"\nmax_price = \"0.50\"\n",
            None,
        ),
        ("smpp", "[sms.smpp]\nhost = \"smsc.test\"\nsystem_id = \"usher\"\npassword = \"p\"\n", None),
        (
            "http",
            "[sms.http]\nurl = \"https://sms.test/send\"\nbody = '{\"to\":\"{to}\",\"text\":\"{text}\"}'\n",
            Some("http"),
        ),
    ] {
        let settings = loaded(&format!("[sms]\ngateway = \"{gateway}\"\n{rest}"));
        assert_eq!((kind(&settings), settings.receipts.name()), (gateway, receipts));
    }
}

#[test]
fn smpp_has_the_usual_ports_and_tls_unless_told_otherwise() {
    let smpp = |rest: &str| {
        let text =
            "[sms]\ngateway = \"smpp\"\n[sms.smpp]\nhost = \"h\"\nsystem_id = \"u\"\npassword = \"p\"\n";
        match loaded(&format!("{text}{rest}")).gateway {
            GatewaySettings::Smpp(smpp) => smpp,
            _ => panic!("another gateway"),
        }
    };
    let usual = smpp("");
    assert_eq!((usual.port, usual.tls, usual.window, usual.source), (3550, true, 10, None));
    let plain = smpp("tls = false\nsource_ton = 5\nsource_npi = 0\n");
    assert_eq!((plain.port, plain.tls, plain.source), (2775, false, Some((5, 0))));
}

#[test]
fn senders_are_told_apart_by_country() {
    let settings = loaded(
        "[sms]\ngateway = \"twilio\"\nfrom = \"Shop\"\nsenders = [\"fr:38001\", \"+1: +12015550123\"]\n\
         [sms.twilio]\naccount_sid = \"AC1\"\nauth_token = \"t\"\n",
    );
    let GatewaySettings::Twilio(twilio) = settings.gateway else { panic!("another gateway") };
    for (number, sender) in
        [("+33612345678", "38001"), ("+12015550199", "+12015550123"), ("+447400123456", "Shop")]
    {
        assert_eq!(twilio.senders.of(&PhoneNumber::parse(number).unwrap()), Some(sender));
    }
}

#[test]
fn what_a_gateway_lacks_is_named() {
    let lines = |text: &str| sms(text).err().expect("a refusal").join("\n");
    for (text, keys) in [
        ("gateway = \"twilio\"\n", &["sms.from", "sms.twilio.account_sid"][..]),
        ("gateway = \"vonage\"\nfrom = \"S\"\n", &["sms.vonage.api_key", "sms.vonage.api_secret"]),
        ("gateway = \"sns\"\n", &["sms.sns.region", "sms.sns.access_key_id", "sms.sns.secret_access_key"]),
        ("gateway = \"smpp\"\n", &["sms.smpp.host", "sms.smpp.system_id", "sms.smpp.password"]),
        ("gateway = \"http\"\n", &["sms.http.url"]),
        ("from = \"S\"\n", &["sms.url", "sms.username"]),
    ] {
        let lines = lines(&format!("[sms]\n{text}"));
        for key in keys {
            assert!(lines.contains(&format!("{key}: missing: expected")), "{key} in:\n{lines}");
        }
    }
}

#[test]
fn what_cannot_be_is_refused_where_it_stands() {
    let with = |text: &str| format!("{}[sms]\ngateway = \"http\"\n{text}", complete());
    refused(
        &with("[sms.http]\nurl = \"https://sms.test/?to={number}\"\n"),
        &[],
        &[
            "usher.toml:12: sms.http.url: has the unknown placeholder {number}; known are {to}, {to_digits}, {from}, \
           {text}, {id} and {receipt_url}",
        ],
    );
    refused(
        &with("senders = [\"Germany:Shop\"]\n[sms.http]\nurl = \"https://sms.test/\"\n"),
        &[],
        &[
            "usher.toml:11: sms.senders: 'Germany:Shop' cannot be used: expected a country such as FR or the digits \
           that numbers begin with, a colon and a sender",
        ],
    );
    refused(
        &with(
            "[sms.http]\nurl = \"https://sms.test/\"\nusername = \"u\"\npassword = \"p\"\nbearer_token = \"t\"\n",
        ),
        &[],
        &["usher.toml:15: sms.http.bearer_token: expected a token or an account, not both"],
    );
    let half = "[sms]\ngateway = \"twilio\"\nfrom = \"S\"\n[sms.twilio]\naccount_sid = \"AC1\"\napi_key_sid = \"SK1\"\n";
    let lines = sms(half).err().unwrap();
    assert!(lines[0].contains("sms.twilio.api_key_sid: expected both or neither"), "{lines:?}");
}

/// The lines about `[sms]` with this in it.
fn lines_of(text: &str) -> Vec<String> {
    sms(&format!("[sms]\n{text}")).err().unwrap_or_default()
}

#[test]
fn a_sender_that_no_phone_shows_is_refused() {
    let kannel = "url = \"http://127.0.0.1/send\"\nusername = \"u\"\npassword = \"p\"\n";
    for from in ["A sender that is too long", "Exämple", "12"] {
        let lines = lines_of(&format!("{kannel}from = \"{from}\"\n"));
        assert!(
            lines.len() == 1 && lines[0].contains(&format!("sms.from: '{from}' cannot be used")),
            "{lines:?}"
        );
    }
    for (senders, told) in [
        ("\"UK:38001\"", "sms.senders: 'UK:38001' cannot be used: expected a country such as FR"),
        ("\"FR:38001\", \"fr:38002\"", "sms.senders: 'fr:38002' names its country a second time"),
    ] {
        let lines = lines_of(&format!("{kannel}from = \"Shop\"\nsenders = [{senders}]\n"));
        assert!(lines.len() == 1 && lines[0].contains(told), "{lines:?}");
    }
}

#[test]
fn a_table_without_the_choice_of_its_gateway_is_told_so() {
    let lines = lines_of("[sms.twilio]\naccount_sid = \"AC1\"\nauth_token = \"t\"\n");
    assert_eq!(lines, ["sms.gateway: missing: [sms.twilio] is filled in; expected gateway = \"twilio\""]);
    let lines = lines_of("gateway = \"twilio\"\n[sms.twilio]\naccount_sid = \"AC1\"\nauth_token = \"t\"\n");
    assert!(
        lines.len() == 1 && lines[0].contains("or sms.twilio.messaging_service_sid instead"),
        "{lines:?}"
    );
}

#[test]
fn a_host_is_no_address_with_a_port() {
    for host in ["smpp.test:3550", "https://smpp.test", "smpp.test/path", ""] {
        let lines = lines_of(&format!(
            "gateway = \"smpp\"\n[sms.smpp]\nhost = \"{host}\"\nsystem_id = \"u\"\npassword = \"p\"\n"
        ));
        let told = "sms.smpp.host: expected a name or an address alone; the port is sms.smpp.port";
        assert!(lines.len() == 1 && lines[0].ends_with(told), "{host}: {lines:?}");
    }
    for host in ["smpp.test", "localhost", "192.0.2.1", "2001:db8::1"] {
        let lines = lines_of(&format!(
            "gateway = \"smpp\"\n[sms.smpp]\nhost = \"{host}\"\nsystem_id = \"u\"\npassword = \"p\"\n"
        ));
        assert!(lines.is_empty(), "{lines:?}");
    }
}

#[test]
fn a_request_that_would_not_say_what_to_send_where_is_refused() {
    for (text, told) in [
        ("url = \"https://sms.test/\"\n", "sms.http.body: has no {to}: "),
        ("url = \"https://sms.test/\"\nbody = '{\"to\":\"{to}\"}'\n", "sms.http.body: has no {text}: "),
        ("method = \"GET\"\nurl = \"https://sms.test/?text={text}\"\n", "sms.http.url: has no {to}: "),
        (
            "url = \"https://sms.test/{to}\"\nbody = '{\"text\":\"{text}\"}'\n",
            "sms.http.url: has a placeholder where",
        ),
        ("url = \"https://sms.test/?{to}=1\"\n", "sms.http.url: has a placeholder where"),
        (
            "method = \"GET\"\nurl = \"https://sms.test/?to={to}\"\nbody = '{\"text\":\"{text}\"}'\n",
            "sms.http.body: expected none with GET: ",
        ),
        (
            "method = \"GET\"\nurl = \"https://sms.test/?to={to}&text={text}\"\naccepted_field = \"status\"\n",
            "sms.http.accepted_values: missing: ",
        ),
        (
            "method = \"GET\"\nurl = \"https://sms.test/?to={to}&text={text}\"\naccepted_values = [\"0\"]\n",
            "sms.http.accepted_field: missing: ",
        ),
    ] {
        let lines = lines_of(&format!("gateway = \"http\"\n[sms.http]\n{text}"));
        assert!(lines.len() == 1 && lines[0].contains(told), "{told} in {lines:?}");
    }
    let whole = "gateway = \"http\"\n[sms.http]\nmethod = \"GET\"\nurl = \"https://sms.test/?to={to_digits}&text=A+{text}\"\n";
    assert!(lines_of(whole).is_empty());
}
