import { rooted } from '../base-path.ts';
import { dataHeaders, dataPath, extraTypes, forever, hashedPaths, revalidated, securityHeaders, type Place } from './policy.ts';

const quoted = (text: string) => `"${text.replaceAll('"', '\\"')}"`;
const anyOf = (paths: readonly string[]) => paths.map((path) => path.replaceAll('.', '\\.')).join('|');

/** Names of variables are of the whole server: two sites on it must not share them. */
const named = (host: string, what: string) => `$${host.replaceAll(/[^a-z0-9]/gi, '_')}_${what}`;

const types = () =>
  Object.entries(extraTypes)
    .map(([ending, type]) => `        ${type} ${ending};`)
    .join('\n');

/**
 * nginx: one file for `conf.d/` or `sites-enabled/`. An answer that is no file (404) is never kept, whatever its address.
 * @param listen what the server listens on. Example: `80`, `127.0.0.1:8080`
 * @param brotli is the module `brotli_static` there? (Debian: libnginx-mod-http-brotli-static)
 */
export function nginxConfig({ base, host, root }: Place, { listen = '80', brotli = true } = {}): string {
  const cache = named(host, 'cache');
  const cors = named(host, 'cors');
  const headers = Object.entries(securityHeaders).map(([name, value]) => `    add_header ${name} ${quoted(value)} always;`);
  return `map "$status $uri" ${cache} {
    default ${quoted(revalidated)};
    "~^(200|206|304) (${anyOf(hashedPaths(base))})" ${quoted(forever)};
}

map $uri ${cors} {
    default "";
    "~^${dataPath(base)}" ${quoted(dataHeaders['Access-Control-Allow-Origin'] ?? '')};
}

server {
    listen ${listen};
    server_name ${host};
    root ${quoted(root)};
    index index.html;
    server_tokens off;
    # A folder's address without its slash is sent on, whatever stands in front of this server.
    absolute_redirect off;
    error_page 404 ${rooted(base)}404.html;

    charset utf-8;
    charset_types text/html text/css text/plain text/markdown text/csv text/javascript application/javascript application/json application/manifest+json image/svg+xml;
    include mime.types;
    types {
${types()}
    }

    # Files are compressed once, beside the originals; nothing is compressed while a reader waits.
    gzip_static on;
${brotli ? '    brotli_static on;\n' : ''}
    add_header Cache-Control ${cache} always;
    add_header Access-Control-Allow-Origin ${cors};
    add_header Vary Accept-Encoding;
${headers.join('\n')}

    location ~ /\\. {
        return 404;
    }
}
`;
}
