import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { getGuide } from '../../../../src/load/guide.ts';
import { maxTextLength, readText, type ReadText } from '../../../../src/domain/stack/read-text.ts';
import { textVocabularyOf } from '../../../../src/domain/stack/resource-types.ts';

const guide = getGuide();
const vocabulary = textVocabularyOf(guide);
const read = (text: string) => readText(text, vocabulary);
const foundIn = ({ services }: ReadText) => services.map(({ service, variants, lines }) => `${[service, ...variants].join('.')} ${lines}`);

test('reads the lines of "terraform state list"', async () => {
  const said = await read(
    'module.db["a.b"].aws_db_instance.this[0]\nmodule.a.module.b.aws_instance.web["x"]\naws_instance.other\ndata.aws_region.current\n',
  );
  expect(foundIn(said)).toEqual(['ec2 2', 'rds 1']);
  expect(said.dataSources).toBe(1);
});

test('reads names and aliases, one or several on a line', async () => {
  expect(foundIn(await read('RDS, Lambda and S3\namazon dynamodb\nECS on EC2'))).toEqual([
    'dynamodb 1',
    'ecs-ec2 1',
    'lambda 1',
    'rds 1',
    's3 1',
  ]);
});

test('reads a Terraform configuration with the modes that its settings identify', async () => {
  const text =
    'resource "aws_lambda_function" "f" {\n  package_type = "Image"\n}\nresource "aws_ecs_service" "s" {\n  launch_type = "FARGATE"\n}\nmodule "vpc" {\n}\n';
  const said = await read(text);
  expect(foundIn(said)).toEqual(['ecs-fargate 1', 'lambda.container-image 1']);
  expect([said.modules, said.details]).toEqual([1, 5]);
});

test('names the default mode if a service is also used in it', async () => {
  expect(foundIn(await read('aws_eks_cluster.c\naws_eks_node_group.n\naws_eks_fargate_profile.f'))).toEqual(['eks.usual.fargate 3']);
  expect(foundIn(await read('aws_eks_cluster.c\naws_eks_fargate_profile.f'))).toEqual(['eks.fargate 2']);
  const lambda = (settings: string) => `resource "aws_lambda_function" "f" {\n${settings}\n}\n`;
  const image = 'package_type = "Image"';
  expect(foundIn(await read(lambda(image) + lambda('')))).toEqual(['lambda.usual.container-image 2']);
  expect(foundIn(await read(lambda(image) + lambda(image)))).toEqual(['lambda.container-image 2']);
  const cluster = (settings: string) => `resource "aws_rds_cluster" "c" {\n${settings}\n}\n`;
  const serverless = 'serverlessv2_scaling_configuration {\n}\ninstance_class = "db.serverless"';
  expect(foundIn(await read(cluster(serverless) + cluster('')))).toEqual(['aurora.usual.serverless 2']);
});

test('says where a list can’t show the mode, because settings identify it', async () => {
  expect((await read('aws_lambda_function.f\naws_sqs_queue.q')).withoutSettings).toEqual(['lambda']);
  expect((await read('Lambda (container image)')).withoutSettings).toEqual([]);
  expect((await read('resource "aws_lambda_function" "f" {\n}')).withoutSettings).toEqual([]);
});

test('reads names with spaces and hyphens in unusual places', async () => {
  expect(foundIn(await read('Cloud Front\nEvent-Bridge\nroute53\nAWS Key Management Service'))).toEqual([
    'cloudfront 1',
    'eventbridge 1',
    'kms 1',
    'route53 1',
  ]);
});

test('reads a CloudFormation template in YAML and in JSON, also on one line', async () => {
  const yaml =
    'Parameters:\n  Key:\n    Type: AWS::EC2::KeyPair::KeyName\nResources:\n  Db:\n    Type: AWS::RDS::DBInstance\n  Q:\n    Type: "AWS::SQS::Queue"\n';
  expect(foundIn(await read(yaml))).toEqual(['rds 1', 'sqs 1']);
  expect(foundIn(await read('{"Resources":{"Db":{"Type":"AWS::RDS::DBInstance"},"F":{"Type":"AWS::Serverless::Function"}}}'))).toEqual([
    'lambda 1',
    'rds 1',
  ]);
});

test('reads a state file and leaves out what it only reads', async () => {
  const state =
    '{ "resources": [ { "mode": "data", "type": "aws_ami" }, { "mode": "managed", "type": "aws_s3_bucket", "x": { "type": "aws_kms_key" } } ] }';
  const said = await read(state);
  expect(foundIn(said)).toEqual(['s3 1']);
  expect(said.dataSources).toBe(1);
});

test('shared types count for the service that the text mentions, and otherwise the reader has to choose', async () => {
  expect(foundIn(await read('aws_rds_cluster\naws_db_subnet_group'))).toEqual(['aurora 2']);
  expect(foundIn(await read('aws_db_instance\naws_rds_cluster\naws_db_subnet_group'))).toEqual(['aurora 1', 'rds 2']);
  const { services } = await read('aws_ecs_cluster\naws_ecs_service');
  expect(services).toEqual([{ service: 'ecs-ec2', variants: [], lines: 2, orElse: 'ecs-fargate' }]);
});

test('the longest type wins', async () => {
  expect(foundIn(await read('aws_cloudwatch_event_rule\naws_cloudwatch_log_group\naws_s3_directory_bucket'))).toEqual([
    'cloudwatch 1',
    'eventbridge 1',
    's3.express 1',
  ]);
});

test('names services without a page, unknown types, other providers, and lines that it doesn’t understand', async () => {
  const said = await read('aws_docdb_cluster.a\nAmazon MQ\naws_foo_bar\nAWS::Foo::Bar\nrandom_password.p\n\nhello there\n');
  expect(said.uncovered.map(({ name }) => name)).toEqual(['Amazon DocumentDB', 'Amazon MQ']);
  expect(said.unknownTypes.map(({ name }) => name)).toEqual(['AWS::Foo::Bar', 'aws_foo_bar']);
  expect(said.otherTypes).toEqual([{ name: 'random_password', lines: 1 }]);
  expect(said.notUnderstood).toEqual({ lines: 1, first: ['hello there'] });
});

describe('the types of real Terraform repositories', () => {
  for (const file of readdirSync('tests/fixtures/stacks'))
    test(`${file}: no line is lost`, async () => {
      const [, ...types] = readFileSync(`tests/fixtures/stacks/${file}`, 'utf8').trim().split('\n');
      const said = await read(types.join('\n'));
      const counted = [...said.services, ...said.uncovered, ...said.unknownTypes, ...said.otherTypes].reduce(
        (sum, { lines }) => sum + lines,
        0,
      );
      expect(said.lines).toBe(types.length);
      expect(counted).toBe(types.length);
      expect(said.notUnderstood.lines).toBe(0);
      expect({
        services: foundIn(said),
        uncovered: said.uncovered.map(({ name }) => name),
        unknown: said.unknownTypes.map(({ name }) => name),
      }).toMatchSnapshot();
      // The same as addresses of a state, and as a configuration.
      const asState = await read(types.map((type, index) => `module.m["k.${index}"].${type}.this[0]`).join('\n'));
      const asConfiguration = await read(types.map((type) => `resource "${type}" "this" {`).join('\n'));
      expect([foundIn(asState), foundIn(asConfiguration)]).toEqual([foundIn(said), foundIn(said)]);
    });
});

describe('a hostile text of 1 MB', () => {
  const texts: Readonly<Record<string, string>> = {
    'open brackets': '['.repeat(maxTextLength),
    'brackets and quotation marks': '["'.repeat(maxTextLength / 2),
    'one long type': `aws_${'a_'.repeat(maxTextLength / 2)}`,
    'modules of modules': 'module.'.repeat(maxTextLength / 7),
    spaces: `resource${' '.repeat(maxTextLength - 10)}`,
    markup: '<img src=x onerror=alert(1)>\n'.repeat(35_000),
    'many different names': Array.from({ length: 90_000 }, (_, index) => `x${index} ec2`).join('\n'),
    'many different types': Array.from({ length: 60_000 }, (_, index) => `aws_t${index}_x`).join('\n'),
    'types on one line': '"Type":"AWS::RDS::DBInstance",'.repeat(33_000),
  };
  for (const [name, text] of Object.entries(texts))
    test(`of ${name} is read in seconds, with short answers`, async () => {
      const said = await read(text);
      expect(JSON.stringify(said).length).toBeLessThan(40_000);
    }, 15_000);

  test('is cut if it is longer, and says so', async () => {
    expect((await read('aws_instance\n'.repeat(90_000))).isCut).toBe(true);
    expect((await read('aws_instance\n')).isCut).toBe(false);
  });
});
