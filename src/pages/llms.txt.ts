import type { APIRoute } from 'astro';
import { withBase } from '../domain/links.ts';
import { llmsText } from '../markdown/llms.ts';
import { repositoryPages } from '../markdown/repository.ts';

const base = import.meta.env.BASE_URL;

/** What the site holds, for programs that read. */
export const GET: APIRoute = () =>
  new Response(llmsText({ at: (path) => withBase(path, base) }, repositoryPages(base)), {
    headers: { 'content-type': 'text/plain;charset=utf-8' },
  });
