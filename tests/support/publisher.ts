// Owns a publisher for tests: a static web server on loopback that knows entity tags, as any web host does, and writes down what it was asked.
import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web host with files that can be replaced while it runs. */
export interface Publisher {
  origin: string;
  files: Map<string, Uint8Array>;
  /** Every request so far, with the status it got. */
  requests: { path: string; status: number; headers: IncomingHttpHeaders }[];
  close(): Promise<void>;
}

/** Starts a publisher on a free port of loopback. */
export async function openPublisher(): Promise<Publisher> {
  const files = new Map<string, Uint8Array>();
  const requests: Publisher['requests'] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://loopback').pathname;
    const body = files.get(path);
    const etag = body === undefined ? undefined : `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
    const status = body === undefined ? 404 : request.headers['if-none-match'] === etag ? 304 : 200;
    requests.push({ path, status, headers: request.headers });
    if (status === 200) response.writeHead(200, { 'content-type': 'application/json', etag }).end(body);
    else response.writeHead(status, etag === undefined ? {} : { etag }).end();
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    files,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
