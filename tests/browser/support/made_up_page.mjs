// A made-up page of tasks over the real modules of web/, with what C++ does for each frame in a few lines of JavaScript: the
// exchange of platform/web/text_input.cpp, taps as SDL and the gesture arbiter serve them, actions after drawing. Runs in
// the browser; support/bare_page.mjs puts it there.
import { Mirror } from './mirror.mjs';
import { Kind } from './mirror_elements.mjs';
import { Screen } from './screen.mjs';
import { TextFields } from './text_fields.mjs';

const kRow = 48;
const kSlots = { NewTask: 2, Query: 3, EditTask: 4 };

const state = (window.state = {
  tasks: [], draft: { id: 1, text: '' }, editing: null, query: null, takeFocus: '', chosen: null, theme: 'System', disabled: [], landmarks: true, menu: false, place: 'Today',
  size: 100, told: [], ended: 0, shortcuts: [], typing: 0, accepts: () => true,
});

const canvas = document.getElementById('canvas');
const root = document.getElementById('mirror');
const on = { wake, hidden() {}, graphics() {}, save_failed: () => false, touch_cancelled() {}, shortcut: (number) => state.shortcuts.push(number) };
const screen = new Screen({ canvas, splash: null, on });
const scale = () => screen.scale();
const fields = new TextFields({ root, canvas, scale, wake });
const mirror = new Mirror({ root, canvas, scale, fields, tell });
function tell(kind, id, value) {
  state.told.push([kind, nodes.find((one) => one.id === id)?.name, value]);
  if (kind === 0) pressed.push(id);
  if (kind === 3) actions.push(() => { state.size = value; });
  if (kind === 0 || kind === 3) wake();
}
Object.assign(window, { fields, mirror, screen, focus_lost: 0 });

let wanted = 0;
let frames_drawn = 0;
let armed = false;
let nodes = [];
let published = '';
let actions = [];
const pressed = [];
const held = new Map();

export function wake(frames = 3) {
  wanted = Math.max(wanted, frames);
  if (armed) return;
  armed = true;
  requestAnimationFrame(() => {
    armed = false;
    wanted--;
    frames_drawn++;
    window.frame();
    if (wanted > 0) wake(0);
  });
}
window.wake = wake;

/// platform::show_text_field.
function show(field, text) {
  const known = held.get(field.slot);
  const another = known?.id !== field.id;
  const written = another ? null : fields.take(field.slot);
  if (written !== null) {
    known.text = written;
    return { text: written, changed: true, submitted: (fields.show({ ...field, text: null }) & 2) !== 0 };
  }
  const give = another || text !== known.text;
  if (give) held.set(field.slot, { id: field.id, text });
  return { text, changed: false, submitted: (fields.show({ ...field, text: give ? text : null }) & 2) !== 0 };
}

let row = 0;

function node(role, name, more = {}) {
  const id = nodes.length + 1;
  const key = more.key ?? name.replaceAll(' ', '');
  nodes.push({
    id, parent: 0, role: Kind[role], level: 2, name, description: '', key, x: 20, y: 10 + row++ * kRow, width: 600, height: kRow - 6,
    enabled: true, checked: false, selected: false, percent: -1, opens_slot: 0, language: '', ...more,
  });
  return id;
}

function line(parent, key, kind, id, text, label) {
  const opens_slot = kSlots[key];
  const { x, y, width, height } = nodes[node('TextField', label, { parent, key, opens_slot }) - 1];
  const wants_focus = state.takeFocus === key;
  if (wants_focus) state.takeFocus = '';
  return show({
    slot: opens_slot, id, kind, rect: { x, y, width, height }, clip: { x, y, width, height }, holes: [], font_px: 17 * scale(),
    line_height: 1.45, ink: 0x1e2421, muted: 0x5c655f, accent: 0x1f6f5c, label, placeholder: '', language: 'en', max_bytes: 100,
    pad: [0, 0], read_only: false, covered: false, wants_focus,
  }, text);
}

function tasks_view(parent) {
  const list = node('List', 'Tasks', { parent });
  state.tasks.forEach((task, at) => {
    const item = node('ListItem', '', { parent: list, key: 'Item' });
    if (state.editing !== at) return node('Button', task, { parent: item, key: 'Task', selected: state.chosen === at, opens_slot: kSlots.EditTask, act: () => { state.editing = at; } });
    const edited = line(item, 'EditTask', 'line', 100 + at, task, 'Edit task');
    if (edited.changed) state.tasks[at] = edited.text;
    if (edited.submitted) actions.push(() => { state.editing = null; });
  });
  const typed = line(parent, 'NewTask', 'line', state.draft.id, state.draft.text, 'New task');
  state.draft.text = typed.text;
  if (typed.submitted) actions.push(add);
  node('Button', 'Add', { parent, opens_slot: kSlots.NewTask, opens_menu: state.menu, act: add });
}

function search_view(parent) {
  const frame = state.landmarks ? node('Search', 'Search the journal', { parent }) : parent;
  const found = line(frame, 'Query', 'search', 7, state.query, 'Words to find');
  state.query = found.text;
  if (found.submitted) state.ended++;
}

function settings_view(parent) {
  const group = node('RadioGroup', 'Theme', { parent });
  for (const name of ['System', 'Light', 'Dark']) {
    node('Radio', name, { parent: group, selected: state.theme === name, enabled: !state.disabled.includes(name), act: () => { state.theme = name; } });
  }
  node('Slider', 'Text size', { parent, least: 85, most: 200, step: 5, value: state.size, words: `${state.size} %` });
  node('Text', 'Po polsku', { parent, language: 'pl' });
  node('Progress', 'Reflection this week', { parent, percent: 40 });
  node('Progress', 'Opening', { parent });
}

function add() {
  if (state.draft.text === '' || !state.accepts(state.draft.text)) return;
  state.tasks.push(state.draft.text);
  state.draft = { id: state.draft.id + 1, text: '' };
}

window.frame = () => {
  state.typing = screen.numbers()[8];
  for (const id of pressed.splice(0)) actions.push(nodes.find((one) => one.id === id)?.act ?? (() => {}));
  nodes = [];
  row = 0;
  const places = node('Navigation', 'Places');
  for (const name of ['Today', 'Journal']) {
    node('Button', name, { parent: places, selected: state.place === name, act: () => { state.place = name; } });
  }
  node('Button', 'Search', { parent: places, opens_slot: kSlots.Query, selected: state.query !== null, act: () => { state.query = ''; } });
  const main = node('Main', '', { key: 'Main' });
  node('Heading', 'Today', { parent: main, level: 1, key: 'Title' });
  if (state.query !== null) search_view(main);
  tasks_view(main);
  settings_view(main);
  fields.end_frame();
  const drawn = JSON.stringify(nodes);
  if (drawn !== published) mirror.publish(JSON.parse(drawn));
  published = drawn;
  if (actions.length > 0) wake(2);
  for (const action of actions.splice(0)) action();
};

// SDL keeps touches and mouse from the browser; the arbiter knows a tap when the finger is up, and the press comes a frame later.
for (const type of ['touchstart', 'mousedown']) canvas.addEventListener(type, (event) => event.preventDefault(), { passive: false });
canvas.addEventListener('pointerup', ({ clientX, clientY }) => {
  const [x, y] = [clientX * scale(), clientY * scale()];
  const hit = nodes.findLast((one) => one.act && x >= one.x && y >= one.y && x < one.x + one.width && y < one.y + one.height);
  if (hit) requestAnimationFrame(() => pressed.push(hit.id) && wake());
});
document.addEventListener('focusout', () => window.focus_lost++);
canvas.width = canvas.clientWidth * devicePixelRatio;
window.duolog = { frames: () => frames_drawn };
wake();
