/// What comes after the first frame: the guide, what keeps Duolog offline, and what the browser offers to install it with.
export const kLater = /\/(icons\/.*|guide\/.*\.txt|updates\.mjs|sw\.js)$/;
