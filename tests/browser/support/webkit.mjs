// Debian's WebKitGTK through WebKitWebDriver and its MiniBrowser, the W3C protocol: https://www.w3.org/TR/webdriver2/
import { existsSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { startDisplay } from './display.mjs';
import { Program, temporaryFolder } from './processes.mjs';
import { until } from './wait.mjs';

/// MiniBrowser lies beside the library, in a folder named for architecture and version.
function miniBrowser() {
  for (const folder of readdirSync('/usr/lib').filter((name) => name.includes('linux-gnu')).map((name) => join('/usr/lib', name))) {
    for (const name of readdirSync(folder).filter((name) => /^webkit(2)?gtk-/.test(name)).sort().reverse()) {
      const path = join(folder, name, 'MiniBrowser');
      if (existsSync(path)) return path;
    }
  }
  throw new Error('there is no MiniBrowser; tools/setup tests installs it with webkit2gtk-driver');
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function call(port, method, path, body) {
  const text = body === undefined ? '' : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) };
    const asking = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      let answer = '';
      response.on('data', (bytes) => (answer += bytes));
      response.on('end', () => {
        const { value } = JSON.parse(answer);
        if (response.statusCode === 200) resolve(value);
        else reject(new Error(`${path}: ${value?.error}: ${value?.message}`));
      });
    });
    asking.on('error', reject);
    asking.end(text);
  });
}

/// One tab. The verbs are the same as those of firefox.mjs.
class WebKit {
  constructor(port, session) {
    this.send = (method, path, body) => call(port, method, `/session/${session}${path}`, body);
  }

  open(url) {
    return this.send('POST', '/url', { url });
  }

  async ask(expression) {
    return JSON.parse(await this.send('POST', '/execute/sync', { script: `return JSON.stringify(${expression}) ?? 'null'`, args: [] }));
  }

  click(x, y) {
    return this.#perform({
      type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' },
      actions: [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    });
  }

  #perform(source) {
    return this.send('POST', '/actions', { actions: [source] });
  }

  async type(text) {
    const focused = await this.send('GET', '/element/active');
    return this.send('POST', `/element/${Object.values(focused)[0]}/value`, { text });
  }

  async screenshot() {
    return Buffer.from(await this.send('GET', '/screenshot'), 'base64');
  }
}

export async function startWebKit() {
  const display = await startDisplay();
  const home = temporaryFolder('webkit');
  const port = await freePort();
  const program = new Program(process.env.DUOLOG_WEBKIT_DRIVER ?? 'WebKitWebDriver', [`--port=${port}`], {
    ...display.environment, HOME: home.path, XDG_DATA_HOME: join(home.path, 'data'), XDG_CACHE_HOME: join(home.path, 'cache'),
    XDG_RUNTIME_DIR: home.path, LC_ALL: 'C.UTF-8',
  });
  const close = async () => {
    await program.end();
    await display.close();
    await home.remove();
  };
  try {
    await until('WebKitWebDriver to answer', () => call(port, 'GET', '/status'));
    const options = { binary: miniBrowser(), args: ['--automation'] };
    const { sessionId } = await call(port, 'POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    });
    const closeSession = () => call(port, 'DELETE', `/session/${sessionId}`).catch(() => {}).then(close);
    return { tab: new WebKit(port, sessionId), close: closeSession };
  } catch (error) {
    await close();
    throw error;
  }
}
