// Sends the page's one form without waiting for its button.
(function () {
  "use strict";

  var form = document.getElementById("form-post");
  if (form) form.submit();
})();
