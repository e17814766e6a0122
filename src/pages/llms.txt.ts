import type { APIRoute } from 'astro';
import { url } from '../domain/urls.ts';
import { llmsText } from '../markdown/llms.ts';
import { repositoryPages } from '../markdown/repository.ts';

const base = import.meta.env.BASE_URL;

/** What the site holds, for programs that read. */
export const GET: APIRoute = () =>
  new Response(llmsText({ at: (path) => url(path) }, repositoryPages(base)), {
    headers: { 'content-type': 'text/plain;charset=utf-8' },
  });
