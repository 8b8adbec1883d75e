// Owns serving pages on loopback: the files of a folder, and pages made up by a test, each with headers of its own.
import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

/** A page made up by a test. */
export interface MadePage {
  body: string;
  headers?: Record<string, string>;
}

export interface ServeOptions {
  /** Folder whose files are served; null for none. */
  folder?: string | null;
  /** Pages by path, before the files. */
  pages?: Record<string, string | MadePage>;
}

export interface Served {
  /** Such as "http://127.0.0.1:40123", without a slash at the end. */
  origin: string;
  port: number;
  /** Paths asked for so far, in order. */
  requests: string[];
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain',
  '.pdf': 'application/pdf',
};

/** Starts a server on a free port of 127.0.0.1. */
export async function serve(options: ServeOptions): Promise<Served> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    answer(options, request, response);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer({ folder, pages }: ServeOptions, request: IncomingMessage, response: ServerResponse): void {
  const path = pathOf(request.url ?? '/');
  const made = path === null ? undefined : pages?.[path];
  if (made !== undefined) {
    const { body, headers } = typeof made === 'string' ? { body: made, headers: {} } : { headers: {}, ...made };
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
    return;
  }
  const file = folder && path !== null ? fileFor(folder, path) : null;
  if (file === null) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page here.');
    return;
  }
  const bytes = readFileSync(file);
  const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': /^text\/|xml$/.test(type) && isUtf8(bytes) ? `${type}; charset=utf-8` : type }).end(bytes);
}

/** The decoded path of a request; null for one that makes no sense. */
function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url, 'http://loopback').pathname);
  } catch {
    return null;
  }
}

/** The file that a path names inside the folder, index.html for a folder; null when there is none. */
function fileFor(folder: string, path: string): string | null {
  const file = normalize(join(folder, path));
  if (file !== normalize(folder) && !file.startsWith(normalize(folder + sep))) return null;
  try {
    const found = statSync(file);
    if (found.isFile()) return file;
    return found.isDirectory() && statSync(join(file, 'index.html')).isFile() ? join(file, 'index.html') : null;
  } catch {
    return null;
  }
}

/** Whether text says nothing else than UTF-8. What is not keeps the encoding its own document names. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
