/** The overview before the script fills it. */
export const examples = {
  'before the script runs': {
    objectives: [{ id: 'who-does-what', shortLabel: 'Who does what' }],
    services: [{ id: 'ec2', shortName: 'EC2' }],
  },
};
