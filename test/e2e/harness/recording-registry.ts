import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A package registry that has nothing, and remembers who asked: proof that an installation fetches no package. */
export interface RecordingRegistry {
  readonly url: string;
  readonly requests: readonly string[];
  close(): void;
}

export async function startRecordingRegistry(): Promise<RecordingRegistry> {
  const requests: string[] = [];
  const server = http.createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    response.writeHead(404).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, requests, close: () => server.close() };
}
