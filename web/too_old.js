// Run only by browsers that do not know modules: says why nothing comes, in words that the oldest of them can show.
(function () {
  var lines = document.querySelectorAll('.line');
  var words = [
    'Duolog needs a newer browser. What you have written before is still stored on this device.',
    'Duolog behöver en nyare webbläsare. Det du har skrivit tidigare finns kvar på den här enheten.',
    'Duolog kræver en nyere browser. Det, du har skrevet tidligere, ligger stadig på denne enhed.',
    'Duolog wymaga nowszej przeglądarki. Wcześniejsze zapiski są nadal na tym urządzeniu.'
  ];
  for (var i = 0; i < lines.length; i++) {
    lines[i].textContent = words[i];
    lines[i].style.display = 'block';
  }
})();
