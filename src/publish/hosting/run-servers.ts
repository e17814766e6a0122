import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { freePort } from '../../cli/listen.ts';
import { caddyfile } from './caddy.ts';
import { nginxConfig } from './nginx.ts';
import type { Place } from './policy.ts';

/** A server of the machine's own, started for a test or a measurement. */
export interface Running {
  /** Example: `http://127.0.0.1:40123`. */
  readonly address: string;
  readonly stop: () => void;
}

/** Is the program installed here? */
export const has = (program: string): boolean => spawnSync(program, ['-h'], { stdio: 'ignore' }).error === undefined;

const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const lines = (...texts: string[]) => `${texts.join('\n')}\n`;

async function answers(address: string): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    if (
      await fetch(address).then(
        () => true,
        () => false,
      )
    )
      return true;
    await new Promise((later) => setTimeout(later, 50));
  }
  return false;
}

async function run(program: string, args: readonly string[], address: string): Promise<Running> {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  if (!(await answers(address))) {
    child.kill();
    throw new Error(`${program} did not answer at ${address}:\n${said}`);
  }
  return { address, stop: () => void child.kill('SIGTERM') };
}

/** A main configuration around a site's own: in the foreground, nothing written outside the folder. */
const around = (folder: string, site: string) =>
  lines(
    `load_module ${brotliModule};`,
    'daemon off;',
    // Started by root it would hand the work to a user who may not read the folder.
    process.getuid?.() === 0 ? 'user root;' : '',
    'worker_processes 1;',
    `pid ${folder}/nginx.pid;`,
    'error_log stderr crit;',
    'events { worker_connections 1024; }',
    'http {',
    '  access_log off;',
    '  sendfile on;',
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `  ${kind}_temp_path ${folder}/${kind};`),
    site,
    '}',
  );

/**
 * nginx with a configuration of its own.
 * @param folder where it may write
 * @param siteFor the `server` block, for what it is to listen on
 */
export async function startNginx(folder: string, siteFor: (listen: string) => string): Promise<Running> {
  const listen = `127.0.0.1:${await freePort(createServer)}`;
  mkdirSync(folder, { recursive: true });
  // The types stand where Debian has them; a site's file is read from beside this one elsewhere.
  const site = siteFor(listen).replaceAll('include mime.types', 'include /etc/nginx/mime.types');
  writeFileSync(join(folder, 'nginx.conf'), around(folder, site));
  return run('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder, '-e', 'stderr'], `http://${listen}`);
}

/** nginx with the configuration that the hosting tool writes. */
export const startOurNginx = (folder: string, place: Place) => startNginx(folder, (listen) => nginxConfig(place, { listen }));

/** Caddy with the configuration that the hosting tool writes, without HTTPS and its admin address. */
export async function startOurCaddy(folder: string, place: Place): Promise<Running> {
  const address = `http://127.0.0.1:${await freePort(createServer)}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${caddyfile({ ...place, host: address })}`);
  return run('caddy', ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')], address);
}
