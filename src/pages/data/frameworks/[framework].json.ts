import type { APIRoute } from 'astro';
import { checksOfFramework } from '../../../domain/framework/requirements.ts';
import { getGuide } from '../../../load/guide.ts';
import type { Framework } from '../../../schema/framework.ts';

export const getStaticPaths = () =>
  [...getGuide().frameworks.values()].map((framework) => ({ params: { framework: framework.id }, props: { framework } }));

/** The requirements of each check of one framework, for pages that limit a list of checks to a framework. */
export const GET: APIRoute<{ framework: Framework }> = ({ props: { framework } }) =>
  Response.json(Object.fromEntries(checksOfFramework(framework)));
