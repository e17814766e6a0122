import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const usualPort = 4321;
const triedPorts = 20;

/** The chosen port is taken or forbidden: a message for people, without a stack. */
export class PortError extends Error {}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

function listenOnce(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new PortError(`PORT is "${text}", which is no port: give a number from 1 to 65535, or leave it out.`);
}

/** Listens on the port the reader chose, and on no other. */
async function listenOnChosen(server: Server, port: number, host: string) {
  await listenOnce(server, port, host).catch((error: unknown) => {
    if (codeOf(error) === 'EADDRINUSE')
      throw new PortError(`Port ${port} is taken by another program: choose another with PORT=${port + 1}.`);
    if (codeOf(error) === 'EACCES') throw new PortError(`Port ${port} may not be used by this account: choose one above 1023 with PORT.`);
    throw error;
  });
}

/** Listens on the first free port from `first` on. */
async function listenOnNextFree(server: Server, first: number, host: string, log: (line: string) => void) {
  for (let port = first; port < first + triedPorts; port += 1) {
    try {
      return await listenOnce(server, port, host);
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE') throw error;
      log(`Port ${port} is taken; trying ${port + 1}.`);
    }
  }
  throw new PortError(`Ports ${first} to ${first + triedPorts - 1} are all taken: choose a free one with PORT.`);
}

/**
 * Starts listening where `PORT` logs, else on 4321 or the next free port.
 * The host is `localhost` unless `HOST` logs otherwise: a study guide has no business on the network unasked.
 * @returns the address to open, like `http://localhost:4321`
 * @throws PortError when `PORT` is taken or no port
 */
export async function listen(server: Server, log: (line: string) => void, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const host = env.HOST ?? 'localhost';
  if (env.PORT) await listenOnChosen(server, readPort(env.PORT), host);
  else await listenOnNextFree(server, usualPort, host, log);
  return `http://${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`;
}

/** A port that was free a moment ago. */
export async function freePort(makeServer: () => Server): Promise<number> {
  const server = makeServer();
  await listenOnce(server, 0, 'localhost');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
