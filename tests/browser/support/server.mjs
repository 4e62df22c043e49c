// Folders served on ports of their own by the same code as `./run web`; the built page unless another is named.
import { after } from 'node:test';
import { serve } from '../../../tools/serve.mjs';
import { dist } from './environment.mjs';

const servers = new Map();

/// The address of `folder`, with a slash at its end; one server a folder and test file.
export async function address(folder = dist) {
  if (!servers.has(folder)) servers.set(folder, serve(folder, { port: 0 }));
  return (await servers.get(folder)).url;
}

after(async () => {
  for (const server of servers.values()) await (await server).close();
});
