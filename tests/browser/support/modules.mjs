// A module of web/ by itself, in the built page, which has them all in one: import('/settings.mjs') answers the source's.
import { join } from 'node:path';
import { root } from './environment.mjs';

export function serveModules(context) {
  return context.route(/^[^?]*\/[a-z_]+\.mjs$/, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === 'boot.mjs') return route.fallback();
    return route.fulfill({ path: join(root, 'web', name), contentType: 'text/javascript' });
  });
}
