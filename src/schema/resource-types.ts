import { z } from 'zod';
import { entryId, plainText } from './primitives.ts';

/** One type, or all that begin so. Examples: `aws_instance`, `aws_lambda_*`. */
const terraformType = z
  .string()
  .regex(/^aws_[a-z0-9_]+\*?$/, 'Write a Terraform type like "aws_instance", or "aws_lambda_*" for all of a kind.');

/** One type, or all that begin so. Examples: `AWS::EC2::Instance`, `AWS::Lambda::*`. */
const cloudFormationType = z
  .string()
  .regex(
    /^AWS::[A-Za-z0-9]+::[A-Za-z0-9]*\*?$/,
    'Write a CloudFormation type like "AWS::EC2::Instance", or "AWS::Lambda::*" for all of a kind.',
  );

const types = { terraform: z.array(terraformType).default([]), cloudformation: z.array(cloudFormationType).default([]) };

/** The types of resources that a service has in Terraform and CloudFormation, so that a pasted list can be read. */
export const resourceTypes = z.strictObject(types);
export type ResourceTypes = z.infer<typeof resourceTypes>;

/** Settings that tell it, as they are written in a configuration. Without quotation marks; spaces don't count. Example: `package_type = Image`. */
const signs = z.array(plainText(60)).default([]);

/** The same for a service that has a page. */
export const serviceResources = z.strictObject({
  ...types,
  signs,
  /** Types and settings that tell the mode as well. */
  variants: z.array(z.strictObject({ variant: entryId, ...types, signs })).default([]),
  /** Types and names that another service has as well. They count for it if the text shows it in another way, and doesn't show this service. */
  sharedWith: z.strictObject({ service: entryId, ...types, names: z.array(plainText(60)).default([]) }).optional(),
});
export type ServiceResources = z.infer<typeof serviceResources>;
