import type { APIRoute } from 'astro';
import { url } from '../domain/urls.ts';

const icon = (name: string, size: number, purpose: 'any' | 'maskable') => ({
  src: url(`/icons/${name}.png`),
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

/** The web app manifest. The colors are `--paper-0` in tokens.css for light mode. */
const manifest = {
  id: url('/'),
  name: 'Shared Responsibility Guide',
  short_name: 'Responsibility',
  description: 'A study guide to the AWS Shared Responsibility Model: who is responsible for what on AWS.',
  lang: 'en',
  start_url: url('/'),
  scope: url('/'),
  // Unlike `standalone`, shows a Back button.
  display: 'minimal-ui',
  background_color: '#fbfaf7',
  theme_color: '#fbfaf7',
  categories: ['education', 'books'],
  icons: [icon('icon-192', 192, 'any'), icon('icon-512', 512, 'any'), icon('maskable-512', 512, 'maskable')],
  shortcuts: [
    { name: 'Search', url: url('/search/') },
    { name: 'Services', url: url('/services/') },
  ],
};

export const GET: APIRoute = () => new Response(JSON.stringify(manifest));
