import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../src/cli/serve.ts';

/** A browser that is driven by plain WebDriver calls (https://www.w3.org/TR/webdriver2/): Playwright can't drive the system's WebKit. */
export class WebDriver {
  readonly #session: string;
  readonly #stop: () => void;

  private constructor(session: string, stop: () => void) {
    this.#session = session;
    this.#stop = stop;
  }

  /** Starts a driver on a screen of its own, and a browser. @param program the driver @throws if it doesn't answer within 30 s */
  static async start(program: string): Promise<WebDriver> {
    const port = await freePort();
    // A process group of its own, so that the screen and the browser end with it.
    const driver = spawn('xvfb-run', ['--auto-servernum', program, `--port=${port}`], { detached: true, stdio: 'ignore' });
    const stop = () => {
      if (driver.pid !== undefined) process.kill(-driver.pid);
    };
    const address = `http://127.0.0.1:${port}`;
    for (const end = Date.now() + 30_000; Date.now() < end; await wait(100)) {
      const session = await call(`${address}/session`, { capabilities: { alwaysMatch: {} } }).catch(() => undefined);
      if (session) return new WebDriver(`${address}/session/${(session as { sessionId: string }).sessionId}`, stop);
    }
    stop();
    throw new Error(`${program} doesn't answer. Run it by hand to see why: xvfb-run ${program} --port=${port}`);
  }

  /** Opens a page and waits until it has loaded. */
  async open(address: string): Promise<void> {
    await call(`${this.#session}/url`, { url: address });
  }

  /** Runs a script in the page. @param script the body of a function @returns its result */
  run<Result>(script: string): Promise<Result> {
    return call(`${this.#session}/execute/sync`, { script, args: [] }) as Promise<Result>;
  }

  /** Clicks the first element of a selector as a reader would. */
  async click(selector: string): Promise<void> {
    const found = await call(`${this.#session}/element`, { using: 'css selector', value: selector });
    const [id] = Object.values(found as Record<string, string>);
    await call(`${this.#session}/element/${id}/click`, {});
  }

  /** Closes the browser and its screen. */
  async close(): Promise<void> {
    await fetch(this.#session, { method: 'DELETE' }).catch(() => undefined);
    this.#stop();
  }
}

async function call(address: string, body: object): Promise<unknown> {
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(body) });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(`${address} answered ${JSON.stringify(value)}`);
  return value;
}
