// Debian's Firefox through WebDriver BiDi, the W3C protocol: https://www.w3.org/TR/webdriver-bidi/
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDisplay } from './display.mjs';
import { outside } from './environment.mjs';
import { Program, temporaryFolder } from './processes.mjs';
import { until } from './wait.mjs';

class Session {
  static async connect(url) {
    const session = new Session();
    const { WebSocket } = outside('ws');
    session.socket = new WebSocket(url);
    session.waiting = new Map();
    session.next = 1;
    session.socket.on('message', (text) => session.#hear(JSON.parse(text)));
    await new Promise((resolve, reject) => {
      session.socket.on('open', resolve);
      session.socket.on('error', reject);
    });
    return session;
  }

  #hear(message) {
    const waiting = this.waiting.get(message.id);
    if (!waiting) return;
    this.waiting.delete(message.id);
    if (message.type === 'error') waiting.reject(new Error(`${message.error}: ${message.message}`));
    else waiting.resolve(message.result);
  }

  send(method, params = {}) {
    const id = this.next++;
    this.socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }
}

/// One tab. The verbs are the same as those of webkit.mjs.
class Firefox {
  constructor(session, context) {
    Object.assign(this, { session, context });
  }

  open(url) {
    return this.session.send('browsingContext.navigate', { context: this.context, url, wait: 'complete' });
  }

  /// The value of an expression in the page, through JSON.
  async ask(expression) {
    const { result, exceptionDetails } = await this.session.send('script.evaluate', {
      expression: `JSON.stringify(${expression})`, target: { context: this.context }, awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.type === 'string' ? JSON.parse(result.value) : undefined;
  }

  #perform(source) {
    return this.session.send('input.performActions', { context: this.context, actions: [source] });
  }

  /// The main button of a mouse, at a place in CSS pixels.
  click(x, y) {
    return this.#perform({
      type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' },
      actions: [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    });
  }

  type(text) {
    const actions = [...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]);
    return this.#perform({ type: 'key', id: 'keyboard', actions });
  }

  async screenshot() {
    const { data } = await this.session.send('browsingContext.captureScreenshot', { context: this.context });
    return Buffer.from(data, 'base64');
  }
}

export async function startFirefox() {
  const display = await startDisplay();
  const profile = temporaryFolder('firefox');
  // A screen without a graphics card has WebGL only when asked for.
  writeFileSync(join(profile.path, 'user.js'), 'user_pref("webgl.force-enabled", true);\n');
  const program = new Program(process.env.DUOLOG_FIREFOX ?? 'firefox-esr',
    ['--remote-debugging-port', '0', '--profile', profile.path, '--no-remote', '--new-instance', 'about:blank'],
    { ...display.environment, HOME: profile.path, MOZ_DISABLE_CONTENT_SANDBOX: '1', MOZ_CRASHREPORTER_DISABLE: '1' });
  const close = async () => {
    await program.end();
    await display.close();
    await profile.remove();
  };
  try {
    const [, url] = await program.says(/WebDriver BiDi listening on (ws:\S+)/);
    const session = await until('Firefox to take the connection', () => Session.connect(`${url}/session`));
    await session.send('session.new', { capabilities: {} });
    const { contexts } = await session.send('browsingContext.getTree');
    return { tab: new Firefox(session, contexts[0].context), close };
  } catch (error) {
    await close();
    throw error;
  }
}
