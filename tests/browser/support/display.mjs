// A screen of its own for programs that need one: Xvfb on the first free display.
import { Program } from './processes.mjs';

export async function startDisplay(size = '1280x800x24') {
  // The number comes on descriptor 3, so that other output cannot be taken for it.
  const server = new Program('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-noreset'], {}, [
    'ignore', 'pipe', 'pipe', 'pipe',
  ]);
  const [number] = await server.says(/^\d+(?=\n)/m);
  return { environment: { DISPLAY: `:${number}`, WAYLAND_DISPLAY: '', GDK_BACKEND: 'x11' }, close: () => server.end() };
}
