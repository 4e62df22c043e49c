// A phone's keyboard, as browsers tell of it: the visual viewport grows smaller and the page stays as it is.

/// `height` CSS pixels of the page are left above it; null takes it away.
export async function raiseKeyboard(phone, height) {
  await phone.page.evaluate((height) => {
    delete visualViewport.height;
    if (height !== null) Object.defineProperty(visualViewport, 'height', { configurable: true, get: () => height });
    visualViewport.dispatchEvent(new Event('resize'));
  }, height);
  await phone.settled();
}

/// As the keyboard slides in: several heights, each drawn.
export async function slideKeyboard(phone, heights) {
  for (const height of heights) await raiseKeyboard(phone, height);
}
