// Plain TypeScript tools (ESLint's type checks, Vitest) read .astro files as components; Astro's own checker looks into them.
declare module '*.astro' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
  const Component: AstroComponentFactory;
  export default Component;
}
