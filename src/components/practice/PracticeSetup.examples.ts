/** The setup of a small guide. */
export const examples = {
  'a small guide': {
    objectives: [['who-does-what', 'Who does what']],
    services: [['ec2', 'EC2']],
    chapters: [['the-model', 'The model']],
    questions: 12,
    drills: 30,
  },
};
