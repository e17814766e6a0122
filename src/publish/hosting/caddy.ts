import { rooted } from '../base-path.ts';
import { dataHeaders, dataPath, forever, hashedPaths, revalidated, securityHeaders, type Place } from './policy.ts';

const headerLines = (headers: Readonly<Record<string, string>>, indent: string) =>
  Object.entries(headers).map(([name, value]) => `${indent}${name} "${value}"`);

/** Caddy: a Caddyfile. Caddy sees to HTTPS by itself; `redir` of a folder's address without its slash is its own doing, too. */
export function caddyfile({ base, host, root }: Place): string {
  const hashed = hashedPaths(base)
    .map((path) => `${path}*`)
    .join(' ');
  return `${host} {
	root * "${root}"

	header {
${headerLines(securityHeaders, '\t\t').join('\n')}
		-Server
	}
	@hashed path ${hashed}
	header @hashed Cache-Control "${forever}"
	@others not path ${hashed}
	header @others Cache-Control "${revalidated}"
	@data path ${dataPath(base)}*
	header @data {
${headerLines(dataHeaders, '\t\t').join('\n')}
	}

	file_server {
		precompressed br gzip
		hide .*
	}

	# An answer that is no file is never kept.
	handle_errors {
		header Cache-Control "${revalidated}"
		rewrite * ${rooted(base)}404.html
		file_server {
			precompressed br gzip
		}
	}
}
`;
}
