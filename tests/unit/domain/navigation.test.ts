import { describe, expect, test } from 'vitest';
import { placeInNavigation, sectionsIn } from '../../../src/domain/navigation.ts';

describe('the place of a page in the navigation', () => {
  test('is the link that leads to it or to what contains it', () => {
    expect(placeInNavigation('/glossary/')).toMatchObject({ group: { title: 'Learn' }, link: { label: 'Glossary' } });
    expect(placeInNavigation('/services/ec2/')).toMatchObject({ group: { title: 'Look up' }, link: { label: 'Services' } });
  });

  test('is unknown for pages that no group contains', () => {
    expect(placeInNavigation('/about/')).toBeUndefined();
    expect(placeInNavigation('/')).toBeUndefined();
  });
});

describe('the sections of a page', () => {
  test('leave out the headings of dialogs', () => {
    expect(sectionsIn('<h2 id="one">One</h2><dialog open><h2 id="sure">Sure?</h2></dialog>')).toEqual([{ id: 'one', title: 'One' }]);
  });

  test('are its second-level headings that have an id, in order, without tags', () => {
    const html =
      '<h2 class="x" id="one">One <span>more</span> <span class="small">2 entries</span></h2><h2>No id</h2><h3 id="below">Below</h3><h2 id="two">Q&#38;A</h2>';
    expect(sectionsIn(html)).toEqual([
      { id: 'one', title: 'One more' },
      { id: 'two', title: 'Q&#38;A' },
    ]);
  });
});
