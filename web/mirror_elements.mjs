// Which element stands for which kind of node, and how its state is written. Knows nothing of order or events.

// The order is that of platform::Role in platform/mirror.h.
const kKinds = [
  'Main', 'Navigation', 'Banner', 'Heading', 'Text', 'List', 'ListItem', 'Button', 'Link', 'CheckBox', 'TextField', 'Status', 'Alert', 'Dialog',
  'Separator', 'Image', 'RadioGroup', 'Radio', 'Progress', 'Search', 'Slider',
  'Grid', 'GridRow', 'GridCell', 'Timer',
];
export const Kind = Object.freeze(Object.fromEntries(kKinds.map((name, number) => [name, number])));

const kTags = {
  [Kind.Main]: 'main', [Kind.Navigation]: 'nav', [Kind.Banner]: 'header', [Kind.Text]: 'p', [Kind.List]: 'ul', [Kind.ListItem]: 'li',
  [Kind.Button]: 'button', [Kind.Link]: 'a', [Kind.CheckBox]: 'button', [Kind.Radio]: 'button', [Kind.Slider]: 'input',
  [Kind.GridCell]: 'button',
};
const kRoles = {
  [Kind.List]: 'list',  // Safari takes a list without marks for none.
  [Kind.CheckBox]: 'checkbox', [Kind.Status]: 'status', [Kind.Alert]: 'alert', [Kind.Dialog]: 'dialog', [Kind.Separator]: 'separator',
  [Kind.Image]: 'img', [Kind.RadioGroup]: 'radiogroup', [Kind.Radio]: 'radio', [Kind.Progress]: 'progressbar', [Kind.Search]: 'search',
  [Kind.Grid]: 'grid', [Kind.GridRow]: 'row', [Kind.GridCell]: 'gridcell', [Kind.Timer]: 'timer',
};
export const kFrames = new Set([Kind.Main, Kind.Navigation, Kind.Banner, Kind.List, Kind.ListItem, Kind.Dialog, Kind.RadioGroup, Kind.Search, Kind.Grid, Kind.GridRow]);
// Their name is not their text.
const kPictures = new Set([Kind.Image, Kind.Separator, Kind.Progress, Kind.Slider]);
const kLive = new Set([Kind.Status, Kind.Alert]);

export function element_for(node, parent) {
  const in_list = parent?.role === Kind.List;
  let tag = kTags[node.role] ?? 'div';
  if (node.role === Kind.Heading) tag = `h${Math.min(3, Math.max(1, node.level))}`;
  // A list holds only rows, and a row lies only in a list.
  if (node.role === Kind.ListItem && !in_list) tag = 'div';
  if (in_list && node.role !== Kind.ListItem) tag = 'li';
  const element = document.createElement(tag);
  if (tag === 'button') element.type = 'button';
  if (tag === 'input') element.type = 'range';
  if (tag === 'a') element.href = '#';
  if (kRoles[node.role] && tag !== 'li') element.setAttribute('role', kRoles[node.role]);
  if (node.role === Kind.Dialog) element.setAttribute('aria-modal', 'true');
  return element;
}

// Writes what differs from `old`, the node that the element showed before, or null.
export function dress(element, node, old, has_children, box) {
  for (const [name, value] of Object.entries(box)) if (element.style[name] !== value) element.style[name] = value;
  // A frame may hold a text field, which is seen; everything else is only read.
  element.style.opacity = has_children ? '' : '0';
  name_it(element, node, old, has_children);
  set(element, 'aria-description', node.description);
  set(element, 'lang', node.language);
  if ('disabled' in element) element.disabled = !node.enabled;
  else set(element, 'aria-disabled', node.enabled || element.localName !== 'a' ? '' : 'true');
  if (node.role === Kind.CheckBox) element.setAttribute('aria-checked', String(node.checked));
  if (node.role === Kind.Radio) element.setAttribute('aria-checked', String(node.selected));
  else if (node.role === Kind.GridCell) element.setAttribute('aria-selected', String(node.selected));
  else set(element, 'aria-current', node.selected ? (node.navigates ? 'page' : 'true') : '');
  if (node.role === Kind.Progress) show_progress(element, node.percent);
  if (node.role === Kind.Slider) show_span(element, node);
  if (element.localName === 'li') {
    set(element, 'aria-posinset', node.position || '');
    set(element, 'aria-setsize', node.count || '');
  }
  if (node.role === Kind.Status) set(element, 'aria-busy', node.busy ? 'true' : '');
  set(element, 'aria-haspopup', node.opens_menu ? 'dialog' : '');
}

function show_span(element, {least, most, step, value, words}) {
  Object.assign(element, {min: least, max: most, step});
  if (element.value !== String(value)) element.value = value;
  set(element, 'aria-valuetext', words);
}

// Below 0 nobody knows how far it is.
function show_progress(element, percent) {
  set(element, 'aria-valuemin', '0');
  set(element, 'aria-valuemax', '100');
  set(element, 'aria-valuenow', percent < 0 ? '' : String(percent));
}

function name_it(element, node, old, has_children) {
  const by_attribute = has_children || kFrames.has(node.role) && node.role !== Kind.ListItem || kPictures.has(node.role);
  // A frame's name is an attribute, or its children's text would be read twice. A plain div may not have one.
  const may_be_named = element.localName !== 'div' || element.hasAttribute('role');
  set(element, 'aria-label', by_attribute && may_be_named ? node.name : '');
  if (by_attribute) {
    if (!has_children && element.textContent) element.textContent = '';
    return;
  }
  if (old?.name === node.name && element.textContent === node.name) return;
  // Readers announce what changes in a live region, not what it is born with.
  if (kLive.has(node.role) && !old) setTimeout(() => { element.textContent = node.name; }, 50);
  else element.textContent = node.name;
}

function set(element, name, value) {
  if (value === '') element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
}
