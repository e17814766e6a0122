import { createComponent, type AstroComponentFactory } from 'astro/runtime/server/index.js';

/** A component with some of its props set. Example: `withProps(Heading, { level: 3 })`. */
export const withProps = (component: AstroComponentFactory, props: Readonly<Record<string, unknown>>): AstroComponentFactory =>
  createComponent((result, own, slots) => component(result, { ...own, ...props }, slots));
