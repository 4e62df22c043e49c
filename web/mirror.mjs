// The page for screen readers, find-in-page and translation: what the canvas shows, as real elements of no opacity over
// it. The list comes whole from C++ when it has changed. Takes no touches: those are the canvas's.

import {dress, element_for, Kind, kFrames} from './mirror_elements.mjs';
import {arrange, move_with_keyboard} from './mirror_order.mjs';

const kSameTapMs = 250;
// As kGridRow and kGridPage of platform/mirror.h.
const kGridSteps = {ArrowRight: 1, ArrowLeft: -1, ArrowDown: 7, ArrowUp: -7, PageDown: 100, PageUp: -100};
// With Alt, of a row that can be put elsewhere; what cannot does not listen.
const kRowMoves = {ArrowDown: 1, ArrowUp: -1};

export class Mirror {
  // `fields` holds the text fields' own elements. `tell(kind, id, value)` passes on what readers do, as MirrorEvent of
  // platform/mirror.h.
  constructor({root, canvas, scale, fields, tell}) {
    this.root_ = root;
    this.scale_ = scale;
    this.fields_ = fields;
    this.tell_ = tell;
    this.shown_ = new Map();  // id -> {node, element}
    this.nodes_ = [];
    this.last_tap_ = null;
    this.focused_ = 0;
    this.focusing_ = false;
    this.postponed_ = false;
    this.title_ = document.createElement('h1');
    this.title_.className = 'unseen';
    this.title_.textContent = document.title;
    canvas.addEventListener('pointerup', (event) => {
      this.last_tap_ = {x: event.clientX, y: event.clientY, at: performance.now()};
    }, {capture: true, passive: true});
    root.addEventListener('click', (event) => this.clicked_(event));
    root.addEventListener('keydown', (event) => this.key_pressed_(event));
    root.addEventListener('focusin', (event) => this.focus_moved_(event));
    root.addEventListener('focusout', (event) => this.focus_left_(event));
    root.addEventListener('input', (event) => this.slid_(event));
    root.addEventListener('scroll', (event) => this.scrolled_(event.target), {capture: true});
  }

  publish(nodes) {
    this.nodes_ = nodes;
    this.postponed_ = false;
    this.ratio_ = this.scale_();  // Once: it asks the browser for its layout, which changes below.
    const children = this.grouped_(nodes);
    const wanted = new Map();
    for (const node of nodes) this.update_(node, children, wanted);
    const still = new Set([...wanted.values()].map(({element}) => element));
    for (const {node, element} of this.shown_.values()) if (!still.has(element)) this.drop_(element, node);
    this.shown_ = wanted;
    this.arrange_all_(children);
    for (const node of nodes) this.rove_(node, children);
    this.fields_.set_openers(nodes.filter((node) => node.opens_slot && node.enabled && node.role !== Kind.TextField)
      .map((node) => ({slot: node.opens_slot, rect: node})));
  }

  // What had the focus has gone, or something opened: the program says where it goes.
  focus(id) {
    const element = this.shown_.get(id)?.element;
    if (!element) return;
    if (element.tabIndex < 0) element.tabIndex = -1;
    element.focus({preventScroll: true});
  }

  grouped_(nodes) {
    const children = new Map([[0, []]]);
    const by_id = new Map();
    for (const node of nodes) {
      by_id.set(node.id, node);
      node.navigates = node.role === Kind.Navigation || by_id.get(node.parent)?.navigates === true;
      const siblings = children.get(node.parent) ?? children.get(0);
      siblings.push(node);
      children.set(node.id, []);
    }
    return children;
  }

  update_(node, children, wanted) {
    const known = this.shown_.get(node.id);
    const element = node.role === Kind.TextField ? this.fields_.element(node.opens_slot) : this.element_(node, known, wanted);
    if (!element) return;
    element.dataset.node = node.id;
    if (node.key) element.dataset.key = node.key;
    if (node.role !== Kind.TextField) {
      const has_children = children.get(node.id).length > 0;
      dress(element, node, known?.element === element ? known.node : null, has_children, this.box_(node, wanted));
    }
    wanted.set(node.id, {node, element});
  }

  element_(node, known, wanted) {
    // The page's main part lives on from page to page, or a field in it that has just taken the keyboard would lose it.
    if (node.role === Kind.Main) return this.main_ ??= element_for(node, null);
    const parent = wanted.get(node.parent)?.node;
    const element = element_for(node, parent);
    if (known && known.element.localName === element.localName && known.node.role === node.role) return known.element;
    if (known && known.node.role !== Kind.TextField) this.drop_(known.element, known.node);
    return element;
  }

  // In CSS pixels from the parent's corner, because each element is the frame of its children.
  box_(node, wanted) {
    const scale = this.ratio_;
    const parent = wanted.get(node.parent)?.node ?? {x: 0, y: 0};
    return {
      left: `${(node.x - parent.x) / scale}px`, top: `${(node.y - parent.y) / scale}px`,
      width: `${node.width / scale}px`, height: `${node.height / scale}px`,
    };
  }

  arrange_all_(children) {
    const lists = new Map([...children].map(([id, nodes]) => [id, nodes.map((node) => this.shown_.get(node.id)?.element).filter(Boolean)]));
    const landmark = this.nodes_.find((node) => node.role === Kind.Main)?.id;
    if (landmark === undefined) this.root_.setAttribute('role', 'main');
    else this.root_.removeAttribute('role');
    if (this.nodes_.some((node) => node.role === Kind.Heading && node.level <= 1)) this.title_.remove();
    else lists.get(landmark ?? 0).unshift(this.title_);
    const dialog = this.nodes_.find((node) => node.role === Kind.Dialog)?.id;
    for (const node of children.get(0)) {
      const element = this.shown_.get(node.id)?.element;
      if (element) element.inert = dialog !== undefined && node.id !== dialog && node.role !== Kind.Status && node.role !== Kind.Alert;
    }
    for (const [id, list] of lists) {
      const parent = id === 0 ? this.root_ : this.shown_.get(id)?.element;
      if (parent && !arrange(parent, list, (element) => this.fields_.slot_of(element) !== undefined)) this.postponed_ = true;
    }
  }

  // One of the radios is in the Tab order: the chosen one, else the first. Of a grid's cells too, unless one has the focus.
  rove_({role, id}, children) {
    const grid = role === Kind.Grid;
    if (!grid && role !== Kind.RadioGroup) return;
    const members = (grid ? children.get(id).flatMap((row) => children.get(row.id)) : children.get(id))
      .filter((node) => node.role === (grid ? Kind.GridCell : Kind.Radio) && node.enabled);
    const stop = grid && members.find((node) => node.id === this.focused_) || members.find((node) => node.selected) || members[0];
    for (const node of members) this.shown_.get(node.id).element.tabIndex = node === stop ? 0 : -1;
  }

  // A text field stays on the page: it belongs to its slot, and may have the keyboard.
  drop_(element, node) {
    if (node.role === Kind.TextField) {
      delete element.dataset.node;
      delete element.dataset.key;
      return;
    }
    const home = this.main_?.isConnected ? this.main_ : this.root_;
    for (const field of element.querySelectorAll('.field')) {
      if (field !== document.activeElement) {
        home.append(field);
      } else if (!move_with_keyboard(home, field, null)) {
        this.postponed_ = true;
        delete element.dataset.node;
        return;
      }
    }
    element.remove();
  }

  clicked_(event) {
    const target = event.target.closest('[data-node]');
    if (!target) return;
    if (target.localName === 'a') event.preventDefault();
    if (this.fields_.slot_of(target) !== undefined || this.is_echo_(target)) return;
    const node = this.shown_.get(Number(target.dataset.node))?.node;
    if (!node?.enabled) return;
    if (node.opens_slot) this.fields_.expect(node.opens_slot, node);
    this.tell_(0, node.id);
  }

  // Arrows move within a group of radios and choose where they come. In a grid the program says where they come.
  key_pressed_(event) {
    const grid = event.target.closest?.('[role=grid]');
    const move = grid && kGridSteps[event.key];
    if (move && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      this.tell_(3, Number(grid.dataset.node), move);
      return;
    }
    const step = {ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1}[event.key];
    if (event.altKey && event.key in kRowMoves && event.target.localName === 'button') {
      this.tell_(3, Number(event.target.dataset.node), kRowMoves[event.key]);
      return;
    }
    const group = event.target.closest?.('[role=radio]') && event.target.closest('[role=radiogroup]');
    if (!step || !group || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const radios = [...group.querySelectorAll('[role=radio]:enabled')];
    const next = radios[(radios.indexOf(event.target) + step + radios.length) % radios.length];
    next.focus({preventScroll: true});
    this.tell_(0, Number(next.dataset.node));
  }

  slid_({target}) {
    if (target.type === 'range') this.tell_(3, Number(target.dataset.node), Number(target.value));
  }

  // Readers and find-in-page scroll to what lies outside: the program's own list is to move instead. What gets the
  // focus the program brings into sight by itself.
  scrolled_(frame) {
    if (this.fields_.slot_of(frame) !== undefined) return;
    const distance = frame.scrollTop;
    frame.scrollTop = frame.scrollLeft = 0;
    if (!distance || this.focusing_) return;
    const {top, bottom} = frame.getBoundingClientRect();
    for (const {node, element} of this.shown_.values()) {
      const box = element.getBoundingClientRect();
      const came = distance > 0 ? box.top >= bottom - 1 && box.bottom <= bottom + distance + 1 : box.bottom <= top + 1 && box.top >= top + distance - 1;
      if (came && !kFrames.has(node.role) && frame.contains(element)) return this.tell_(5, node.id, Math.round(distance * this.scale_()));
    }
  }

  // Some readers send the touch to the canvas as well as the click to us.
  is_echo_(target) {
    const tap = this.last_tap_;
    if (!tap || performance.now() - tap.at > kSameTapMs) return false;
    const box = target.getBoundingClientRect();
    return tap.x >= box.left && tap.x <= box.right && tap.y >= box.top && tap.y <= box.bottom;
  }

  focus_moved_(event) {
    const id = Number(event.target.closest?.('[data-node]')?.dataset.node ?? 0);
    if (!id) return;
    this.focused_ = id;
    const grid = event.target.closest('[role=grid]');
    for (const cell of grid?.querySelectorAll('[role=gridcell]:enabled') ?? []) cell.tabIndex = cell === event.target ? 0 : -1;
    this.focusing_ = true;
    requestAnimationFrame(() => { this.focusing_ = false; });  // The browser tells of its scrolling just before.
    this.tell_(1, id, Number(event.target.matches(':focus-visible')));
  }

  focus_left_() {
    if (this.focused_) this.tell_(2, this.focused_);
    this.focused_ = 0;
    // What could not be moved under the keyboard can be now, once the focus has settled.
    if (this.postponed_) setTimeout(() => { if (this.postponed_) this.publish(this.nodes_); });
  }
}
