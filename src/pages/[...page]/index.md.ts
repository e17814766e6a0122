import type { APIRoute } from 'astro';
import { markdownText } from '../../markdown/pages.ts';
import { repositoryPages } from '../../markdown/repository.ts';

export const getStaticPaths = () =>
  repositoryPages(import.meta.env.BASE_URL).map((page) => ({
    params: { page: page.path.replace(/^\/|\/$/g, '') || undefined },
    props: { text: markdownText(page) },
  }));

/** A page as plain Markdown, beside its HTML. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/markdown;charset=utf-8' } });
