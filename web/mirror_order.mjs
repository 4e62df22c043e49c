// Puts elements into an order while moving as few as possible, and never the one that has the keyboard: a moved
// element loses it, and a half-written word with it.

// Answers false when an element had to stay elsewhere for that reason.
export function arrange(parent, wanted, is_field) {
  let all_placed = true;
  let next = parent.firstChild;
  for (const element of wanted) {
    const holds_focus = element.contains(document.activeElement);
    if (element === next) {
      next = next.nextSibling;
    } else if (holds_focus && element.parentNode === parent) {
      next = element.nextSibling;
    } else if (holds_focus && is_field(element)) {
      all_placed = move_with_keyboard(parent, element, next) && all_placed;
    } else {
      parent.insertBefore(element, next);
    }
  }
  return all_placed;
}

// Newer browsers can move an element that keeps the keyboard. Answers false when this one cannot.
export function move_with_keyboard(parent, element, next) {
  if (!parent.moveBefore || !parent.isConnected) return false;
  parent.moveBefore(element, next);
  return true;
}
