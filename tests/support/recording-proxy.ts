// Owns a proxy that writes down who was called, lets calls to loopback through, and answers all others itself.
import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordingProxy {
  /** "host:port" for a browser's settings. */
  address: string;
  /** Every call, as "METHOD host:port/path" or "CONNECT host:port". */
  calls: string[];
  close(): Promise<void>;
}

/** Starts the proxy. Host names ending in ".example" lead to loopback. */
export async function openProxy(): Promise<RecordingProxy> {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    const url = URL.canParse(request.url ?? '') ? new URL(request.url ?? '') : null;
    calls.push(`${request.method} ${url === null ? request.url : `${url.host}${url.pathname}`}`);
    if (url === null || !(url.hostname === '127.0.0.1' || url.hostname.endsWith('.example'))) {
      response.writeHead(502).end();
      return;
    }
    const onward = forward(
      { host: '127.0.0.1', port: url.port, path: url.pathname + url.search, method: request.method, headers: request.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on('error', () => response.writeHead(502).end());
    request.pipe(onward);
  });
  server.on('connect', (request, socket) => {
    calls.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
