/** The setup of a small guide. */
export const examples = {
  'a small guide': {
    objectives: [{ id: 'who-does-what', label: 'Who does what' }],
    services: [{ id: 'ec2', label: 'EC2' }],
    chapters: [{ id: 'the-model', label: 'The model' }],
    questions: 12,
    drills: 30,
  },
};
