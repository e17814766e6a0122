import type { APIRoute } from 'astro';
import { withBase } from '../domain/links.ts';

const at = (path: string) => withBase(path, import.meta.env.BASE_URL);
const icon = (name: string, size: number, purpose: 'any' | 'maskable') => ({
  src: at(`/icons/${name}.png`),
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

/** What a browser needs to install the guide. Colors: `--paper-0` of tokens.css, in light. The icons are drawn by `npm run icons`. */
const manifest = {
  id: at('/'),
  name: 'Shared Responsibility Guide',
  short_name: 'Responsibility',
  description: 'Who secures what on AWS? A study guide and reference to the AWS Shared Responsibility Model.',
  lang: 'en',
  start_url: at('/'),
  scope: at('/'),
  // A book has pages to go back to: its reader keeps the button for it.
  display: 'minimal-ui',
  background_color: '#fbfaf7',
  theme_color: '#fbfaf7',
  categories: ['education', 'books'],
  icons: [icon('icon-192', 192, 'any'), icon('icon-512', 512, 'any'), icon('maskable-512', 512, 'maskable')],
  shortcuts: [
    { name: 'Search', url: at('/search/') },
    { name: 'Services', url: at('/services/') },
  ],
};

export const GET: APIRoute = () => new Response(JSON.stringify(manifest));
