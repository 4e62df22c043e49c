// What a screen reader is told of a page, as lines of text: Chromium's own tree for assistive technology.

const kUnsaid = new Set(['StaticText', 'InlineTextBox', 'LineBreak', 'none', 'generic', 'RootWebArea', 'ListMarker']);
const kOperable = new Set(['button', 'checkbox', 'radio', 'textbox', 'searchbox', 'slider', 'link', 'combobox', 'switch']);
const kStates = ['checked', 'disabled', 'busy', 'expanded', 'pressed', 'modal', 'readonly', 'live'];

async function tree(phone) {
  const session = await phone.page.context().newCDPSession(phone.page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes;
  } finally {
    await session.detach();
  }
}

const value = (node, name) => node.properties?.find((property) => property.name === name)?.value.value;

function states(node) {
  const said = [];
  const level = value(node, 'level');
  if (node.role.value === 'heading') said.push(`level ${level}`);
  for (const name of kStates) {
    const state = value(node, name);
    if (state !== undefined && state !== false && state !== 'false' && !(name === 'live' && state === 'off')) said.push(state === true || state === 'true' ? name : `${name} ${state}`);
    if (name === 'checked' && state === 'false') said.push('not checked');
  }
  return said;
}

function line(node) {
  const name = node.name?.value ?? '';
  const parts = [node.role.value, name && `“${name}”`, ...states(node)];
  if (node.value?.value !== undefined && node.value.value !== '') parts.push(`= ${String(node.value.value).replaceAll('\n', ' / ')}`);
  if (node.description?.value) parts.push(`(${node.description.value})`);
  return parts.filter(Boolean).join(' ');
}

/// Role, name, state and description of each thing, indented by what it lies in.
export async function asHeard(phone) {
  const nodes = new Map((await tree(phone)).map((node) => [node.nodeId, node]));
  const current = new Map(await phone.page.evaluate(() =>
    [...document.querySelectorAll('[aria-current]')].map((element) => [element.textContent || element.getAttribute('aria-label'), element.getAttribute('aria-current')])));
  const lines = [];
  const tell = (node, depth) => {
    const said = !node.ignored && !kUnsaid.has(node.role?.value);
    if (said) lines.push('  '.repeat(depth) + line(node) + (kOperable.has(node.role.value) && current.has(node.name?.value) ? ` current ${current.get(node.name.value)}` : ''));
    for (const id of node.childIds ?? []) if (nodes.has(id)) tell(nodes.get(id), said ? depth + 1 : depth);
  };
  tell([...nodes.values()].find((node) => node.parentId === undefined), 0);
  return `${lines.join('\n')}\n`;
}

/// What can be operated and has no name.
export async function nameless(phone) {
  return (await tree(phone))
    .filter((node) => !node.ignored && (kOperable.has(node.role?.value) || value(node, 'focusable') === true && node.role.value !== 'RootWebArea'))
    .filter((node) => !node.name?.value?.trim())
    .map(line);
}
