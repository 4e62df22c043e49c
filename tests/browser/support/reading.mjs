// What a screen reader finds on a page: Chromium's own tree for assistive technology.

const kOperable = new Set(['button', 'checkbox', 'radio', 'textbox', 'searchbox', 'slider', 'link', 'combobox', 'switch']);

async function tree(phone) {
  const session = await phone.page.context().newCDPSession(phone.page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes;
  } finally {
    await session.detach();
  }
}

const focusable = (node) => node.properties?.some(({ name, value }) => name === 'focusable' && value.value === true);

/// Roles of what can be operated or focused and has no name.
export async function nameless(phone) {
  return (await tree(phone))
    .filter((node) => !node.ignored && node.role?.value !== 'RootWebArea' && (kOperable.has(node.role?.value) || focusable(node)))
    .filter((node) => !node.name?.value?.trim())
    .map((node) => `${node.role.value} ${node.backendDOMNodeId}`);
}
