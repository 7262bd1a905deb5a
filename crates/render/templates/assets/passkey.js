// Passkeys: created on the activation and account pages, used on the sign-in pages. Every page works without it.
(function () {
  "use strict";

  if (!window.PublicKeyCredential || !navigator.credentials || !window.fetch) return;

  function toBytes(text) {
    var binary = window.atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(binary, function (c) { return c.charCodeAt(0); });
  }

  function toText(buffer) {
    var binary = Array.from(new Uint8Array(buffer), function (byte) { return String.fromCharCode(byte); }).join("");
    return window.btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  function withBytes(descriptors) {
    return (descriptors || []).map(function (one) { return Object.assign({}, one, { id: toBytes(one.id) }); });
  }

  // The options as the browser takes them (WebAuthn section 5.1.9 and 5.1.10).
  function readOptions(options) {
    var read = Object.assign({}, options, { challenge: toBytes(options.challenge) });
    if (options.user) read.user = Object.assign({}, options.user, { id: toBytes(options.user.id) });
    if (options.excludeCredentials) read.excludeCredentials = withBytes(options.excludeCredentials);
    if (options.allowCredentials) read.allowCredentials = withBytes(options.allowCredentials);
    return read;
  }

  // The credential as the service takes it (WebAuthn section 5.1.8).
  function writeCredential(credential) {
    var given = credential.response;
    var response = { clientDataJSON: toText(given.clientDataJSON) };
    if (given.attestationObject) {
      response.attestationObject = toText(given.attestationObject);
    } else {
      response.authenticatorData = toText(given.authenticatorData);
      response.signature = toText(given.signature);
      response.userHandle = given.userHandle && given.userHandle.byteLength ? toText(given.userHandle) : null;
    }
    return {
      id: credential.id,
      rawId: toText(credential.rawId),
      type: credential.type,
      response: response,
      clientExtensionResults: {}
    };
  }

  function post(url, body) {
    return fetch(url, {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json", "Accept": "application/json" },
      body: JSON.stringify(body)
    }).then(function (answer) {
      if (!answer.ok) throw new Error("refused");
      return answer.json();
    });
  }

  function field(form, name) {
    var element = form && form.elements.namedItem(name);
    return element ? element.value : "";
  }

  var waiting = null;

  // Asks the service, then the browser; resolves to what is sent back. `how` adds to the browser's call.
  function perform(url, body, kind, how) {
    return post(url, body).then(function (asked) {
      // A browser does one such thing at a time: what autofill waits for gives way.
      if (waiting) waiting.abort();
      waiting = how && how.mediation ? new AbortController() : null;
      var call = Object.assign({ publicKey: readOptions(asked.publicKey) }, how || {});
      if (waiting) call.signal = waiting.signal;
      return navigator.credentials[kind](call).then(function (credential) {
        if (!credential) throw new Error("nothing chosen");
        return { ceremony: asked.ceremony, credential: writeCredential(credential) };
      });
    });
  }

  // A button that can be pressed again when it failed.
  function onPress(element, button, work) {
    var failed = element.querySelector("[role=alert]");
    button.addEventListener("click", function () {
      button.disabled = true;
      failed.hidden = true;
      work()
        .catch(function () { failed.hidden = false; })
        .then(function () { button.disabled = false; });
    });
  }

  function setUpForm(form, kind) {
    var body = { csrf: field(form, "csrf") };
    onPress(form, form.querySelector("button"), function () {
      return perform(form.dataset.begin, body, kind).then(function (answer) {
        form.elements.namedItem("passkey").value = JSON.stringify(answer);
        form.submit();
      });
    });
    form.hidden = false;
    var section = form.closest("[data-passkey-section]");
    if (section) section.hidden = false;
  }

  function setUpActivation(element) {
    var kept = element.querySelector("input[name=passkey]");
    var offer = element.querySelector(".passkey-offer");
    var ready = element.querySelector(".passkey-ready");
    var passwordField = document.getElementById(element.dataset.field);
    var password = passwordField.querySelector("input");
    var addPassword = ready.querySelector("button");

    function show() {
      var isReady = kept.value !== "";
      offer.hidden = isReady;
      ready.hidden = !isReady;
      passwordField.hidden = isReady && password.value === "" && !passwordField.classList.contains("wrong");
      addPassword.hidden = !passwordField.hidden;
      password.required = !isReady;
    }

    onPress(element, offer.querySelector("button"), function () {
      var body = { csrf: field(kept.form, "csrf") };
      return perform(element.dataset.begin, body, "create").then(function (answer) {
        kept.value = JSON.stringify(answer);
        show();
      });
    });
    addPassword.addEventListener("click", function () {
      passwordField.hidden = false;
      addPassword.hidden = true;
      password.focus();
    });
    show();
    element.hidden = false;
  }

  function setUpSignIn(element) {
    var query = new URLSearchParams(window.location.search).get("continue");

    function finish(answer) {
      answer.continue = query || "";
      return post(element.dataset.finish, answer).then(function (done) {
        window.location.assign(done.location);
      });
    }

    function waitForAutofill() {
      return perform(element.dataset.begin, {}, "get", { mediation: "conditional" })
        .then(finish)
        .catch(function (error) {
          // Given way to the button, or nothing chosen: that is no failure to speak of.
          if (error && (error.name === "AbortError" || error.name === "NotAllowedError")) return;
          element.querySelector("[role=alert]").hidden = false;
        });
    }

    onPress(element, element.querySelector("button"), function () {
      return perform(element.dataset.begin, {}, "get").then(finish);
    });
    element.hidden = false;
    if (PublicKeyCredential.isConditionalMediationAvailable) {
      PublicKeyCredential.isConditionalMediationAvailable().then(function (available) {
        if (available) waitForAutofill();
      });
    }
  }

  document.querySelectorAll("[data-passkey]").forEach(function (element) {
    switch (element.dataset.passkey) {
      case "activation": return setUpActivation(element);
      case "sign-in": return setUpSignIn(element);
      case "create": return setUpForm(element, "create");
      case "get": return setUpForm(element, "get");
    }
  });
})();
