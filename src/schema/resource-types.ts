import { z } from 'zod';
import { entryId, plainText } from './primitives.ts';

/** One type, or all types with the same beginning. Examples: `aws_instance`, `aws_lambda_*` */
const terraformType = z
  .string()
  .regex(/^aws_[a-z0-9_]+\*?$/, 'Write a Terraform type like "aws_instance", or "aws_lambda_*" for all of a kind.');

/** One type, or all types with the same beginning. Examples: `AWS::EC2::Instance`, `AWS::Lambda::*` */
const cloudFormationType = z
  .string()
  .regex(
    /^AWS::[A-Za-z0-9]+::[A-Za-z0-9]*\*?$/,
    'Write a CloudFormation type like "AWS::EC2::Instance", or "AWS::Lambda::*" for all of a kind.',
  );

const types = { terraform: z.array(terraformType).default([]), cloudformation: z.array(cloudFormationType).default([]) };

/** A service's resource types in Terraform and CloudFormation, by which My stack reads a pasted list. */
export const resourceTypes = z.strictObject(types);
export type ResourceTypes = z.infer<typeof resourceTypes>;

/** Settings in a configuration that identify it, without quotation marks. Spaces don't matter. Example: `package_type = Image` */
const signs = z.array(plainText(60)).default([]);

/** The same for a service with a page. */
export const serviceResources = z.strictObject({
  ...types,
  signs,
  /** Types and settings that also identify a mode. */
  variants: z.array(z.strictObject({ variant: entryId, ...types, signs })).default([]),
  /** Types of which each resource is in one mode. If there are more of them than signs of other modes, the default mode is used, too. */
  usual: resourceTypes.optional(),
  /** Types and names that another service has, too. They count for it if only that service is mentioned in another way. */
  sharedWith: z.strictObject({ service: entryId, ...types, names: z.array(plainText(60)).default([]) }).optional(),
});
