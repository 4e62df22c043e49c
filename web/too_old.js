// Run only by browsers that do not know modules: says why nothing comes.
document.getElementById('splash_line').textContent =
  'Duolog needs a newer browser. What you have written before is still stored on this device.';
