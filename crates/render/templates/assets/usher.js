// Comfort for the password field. The form works without it.
(function () {
  "use strict";

  var password = document.getElementById("password");
  var reveal = document.getElementById("password-reveal");
  var strength = document.getElementById("password-strength");
  if (!password || !reveal) return;

  reveal.hidden = false;
  reveal.addEventListener("click", function () {
    var show = password.type === "password";
    password.type = show ? "text" : "password";
    reveal.setAttribute("aria-pressed", String(show));
  });
  // Browsers offer to keep only what was typed into a password field.
  password.form.addEventListener("submit", function () {
    password.type = "password";
  });

  // Who signs in has chosen the password before.
  if (!strength) return;

  var text = strength.querySelector(".strength-text");
  var timer = 0;
  var latest = 0;

  function field(name) {
    var element = password.form.elements.namedItem(name);
    return element ? element.value : "";
  }

  function estimate() {
    var asked = ++latest;
    if (!password.value) {
      strength.hidden = true;
      return;
    }
    fetch(password.dataset.strengthUrl, {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json", "Accept": "application/json" },
      body: JSON.stringify({ password: password.value, locale: field("locale"), csrf: field("csrf") })
    })
      .then(function (answer) {
        if (!answer.ok) throw new Error("no estimate");
        return answer.json();
      })
      .then(function (answer) {
        if (asked !== latest) return;
        strength.hidden = false;
        strength.dataset.score = String(answer.score);
        text.textContent = answer.text;
      })
      .catch(function () {
        if (asked === latest) strength.hidden = true;
      });
  }

  password.addEventListener("input", function () {
    window.clearTimeout(timer);
    timer = window.setTimeout(estimate, 350);
  });
})();
