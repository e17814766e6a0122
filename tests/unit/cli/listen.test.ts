import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listen } from '../../../src/cli/serve.ts';

function server(): Server {
  const made = createServer();
  onTestFinished(() => void made.close());
  return made;
}

/** A port that another server uses. */
async function takenPort(): Promise<number> {
  const other = server().listen(0, 'localhost');
  await once(other, 'listening');
  return (other.address() as AddressInfo).port;
}

const silent = () => undefined;

describe('the port of the server', () => {
  it('is the one in PORT', async () => {
    const port = await takenPort();
    const free = port === 65_535 ? port - 1 : port + 1;
    expect(await listen(server(), silent, { PORT: String(free) })).toBe(`http://localhost:${free}`);
  });

  it('is never another one if PORT is set: a port in use is an error with one sentence', async () => {
    const port = await takenPort();
    await expect(listen(server(), silent, { PORT: String(port) })).rejects.toThrow(
      new Error(`Port ${port} is used by another program. Choose another port with PORT=${port + 1}.`),
    );
  });

  it('is a free one, and says so, if PORT is not set and the default is in use', async () => {
    const lines: string[] = [];
    const [first, second] = [await listen(server(), silent, {}), await listen(server(), (line) => lines.push(line), {})];
    expect(second).not.toBe(first);
    expect(lines).toEqual(['Port 4321 is in use. Using a free one.']);
  });

  it.each(['abc', '-1', '70000', '4321.5'])('cannot be %j', async (PORT) => {
    await expect(listen(server(), silent, { PORT })).rejects.toThrow(`PORT is "${PORT}", which isn't a port`);
  });
});
