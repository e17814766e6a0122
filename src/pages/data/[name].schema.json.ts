import type { APIRoute } from 'astro';
import { jsonSchemaOf, schemaNames } from '../../domain/data/schemas.ts';

type Name = (typeof schemaNames)[number];

export const getStaticPaths = () => schemaNames.map((name) => ({ params: { name }, props: { name } }));

/** What a file of data for others holds, field by field. */
export const GET: APIRoute<{ name: Name }> = ({ props }) => Response.json(jsonSchemaOf(props.name));
