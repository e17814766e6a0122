/** The progress of a small guide, before the script fills it. */
export const examples = {
  'before the script runs': {
    material: {
      chapters: [{ id: 'the-model', title: 'The model', path: '/guide/the-model/', minutes: 5 }],
      objectives: [{ id: 'who-does-what', label: 'Who does what', path: '/guide/the-model/' }],
      cards: [],
    },
  },
};
