/** Serves the built app as the shell does: only its own files, under the production CSP. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../dist/', import.meta.url));
const conf = fileURLToPath(new URL('../../tauri.conf.json', import.meta.url));
const csp = JSON.parse(readFileSync(conf, 'utf8')).app.security.csp;
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

createServer((request, response) => {
  const path = normalize(new URL(request.url ?? '/', 'http://app').pathname);
  const file = join(root, path === '/' ? 'index.html' : path);
  if (!file.startsWith(root) || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    return;
  }
  response.writeHead(200, {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Content-Security-Policy': csp,
  });
  createReadStream(file).pipe(response);
}).listen(Number(process.env.PORT ?? 4173), '127.0.0.1');
