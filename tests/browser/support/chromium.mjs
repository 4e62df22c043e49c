// Debian's Chromium with a profile of its own.
import { outside } from './environment.mjs';
import { temporaryFolder } from './processes.mjs';

// SwiftShader draws WebGL without a graphics card; the rest keeps the browser from talking to anyone.
const kFlags = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync',
];
const kWithWebGl = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const kWithoutWebGl = ['--disable-gpu', '--disable-3d-apis'];

export const kPhone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
export const kDesktop = { viewport: { width: 1280, height: 800 }, hasTouch: false, isMobile: false, deviceScaleFactor: 1 };

/// `profile` is a folder to use again; otherwise a new one that goes when the browser closes.
export async function startChromium({ webgl = true, profile, device = kPhone, ...context }) {
  const { chromium } = outside('playwright-core');
  const folder = profile ? { path: profile, remove: () => {} } : temporaryFolder('chromium');
  const opened = await chromium.launchPersistentContext(folder.path, {
    executablePath: process.env.DUOLOG_CHROMIUM ?? '/usr/bin/chromium',
    args: [...kFlags, ...(webgl ? kWithWebGl : kWithoutWebGl)],
    locale: 'en-GB',
    timezoneId: 'Europe/Stockholm',
    // A worker would answer in the server's place from the second load on; the tests about it allow it.
    serviceWorkers: 'block',
    ...device,
    ...context,
  });
  const close = async () => {
    await opened.close().catch(() => {});
    await folder.remove();
  };
  return { context: opened, close };
}
