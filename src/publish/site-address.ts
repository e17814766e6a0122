import { normalizeBase } from './built-site.ts';

/** Characters that are the same in a folder's name, in a URL, and in a host's rules. */
const plainSegment = /^(?!\.{1,2}$)[\w.~-]+$/;

function isPath(text: string): boolean {
  const inside = text.replace(/^\/|\/$/g, '');
  return text !== '' && (inside === '' || inside.split('/').every((segment) => plainSegment.test(segment)));
}

function originOf(text: string): string | undefined {
  const url = /^https?:\/\/\S+$/.test(text) ? URL.parse(text) : null;
  return url && [url.origin, `${url.origin}/`].includes(text.toLowerCase()) ? url.origin : undefined;
}

/**
 * Reads `BASE_PATH`, `SITE_URL`, and `REPOSITORY_URL`.
 * @returns `base`: the base path, with a slash at both ends, `/` by default; `url`: the origin, such as `https://guide.example`; `repository`: the
 * address of the GitHub repository, without a slash at the end. The last two are undefined if there are none.
 * @throws Error that names the invalid variable and says what is expected
 */
export function readSiteAddress({ BASE_PATH = '/', SITE_URL, REPOSITORY_URL }: NodeJS.ProcessEnv = process.env) {
  const invalid = (name: string, value: string, what: string, example: string) =>
    new Error(`${name} is "${value}", which is not ${what}: write it like ${example}, or leave it out.`);
  if (!isPath(BASE_PATH)) throw invalid('BASE_PATH', BASE_PATH, 'a valid path', '/guide/, with letters, digits, ".", "_", "~" and "-"');
  const url = SITE_URL === undefined ? undefined : originOf(SITE_URL);
  if (SITE_URL !== undefined && url === undefined)
    throw invalid('SITE_URL', SITE_URL, 'a valid address', 'https://guide.example, with the path in BASE_PATH');
  if (REPOSITORY_URL !== undefined && !/^https:\/\/[\w.-]+(?:\/[\w.-]+)+\/?$/.test(REPOSITORY_URL))
    throw invalid('REPOSITORY_URL', REPOSITORY_URL, 'the address of a repository', 'https://github.com/owner/name');
  return { base: normalizeBase(BASE_PATH), url, repository: REPOSITORY_URL?.replace(/\/$/, '') };
}
