/// What comes after the first frame: the rest of the program, the guide, what keeps Duolog offline, and what the browser offers to install it with.
export const kLater = /\/(icons\/.*|guide\/.*\.txt|rest\.wasm|updates\.mjs|sw\.js)$/;
