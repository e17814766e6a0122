/** Questions to try, for a reader who doesn't know what to ask. */
export const exampleQuestions: readonly string[] = [
  'Who patches the operating system on RDS?',
  'Is S3 encrypted by default?',
  'What is the difference between EC2 and Lambda?',
  'Where do I find the AWS SOC 2 report?',
  'Who is responsible for customer data?',
];
