import { describe, expect, test } from 'vitest';
import { arrangeStories, storyPointsOf } from '#src/digest/selection/arrange-stories.ts';
import { planDigest } from '#src/digest/selection/plan-digest.ts';
import { englishDay } from '../harbour.ts';
import { inputOf } from '../setting.ts';

const digest = planDigest(inputOf(englishDay));
const postsOf = (stories: typeof digest.stories) =>
  stories.map((story) => story.entries.map(({ post }) => post.id));

describe('arranging', () => {
  test('the same groups are the same digest', () => {
    expect(arrangeStories(digest, storyPointsOf(digest))).toEqual(digest);
  });

  test('stories put together become one that rests on the posts of both', () => {
    const [first = [], second = [], ...rest] = storyPointsOf(digest);
    const { stories } = arrangeStories(digest, [...rest, [...second, ...first]]);
    const [one = [], other = [], ...others] = postsOf(digest.stories);
    expect(postsOf(stories)).toEqual([...others, [...other, ...one]]);
  });

  test('a story whose points come apart keeps them all', () => {
    const apart = storyPointsOf(digest).flatMap((points) => points.map((point) => [point]));
    expect(arrangeStories(digest, apart)).toEqual(digest);
  });

  test('a shorter text is shown, a forgotten story comes last, a stranger’s point is not shown', () => {
    const [, second = []] = storyPointsOf(digest);
    const [point] = second;
    if (!point) throw new Error('the day has a second story');
    const stranger = { ...point, post: { channel: 'Other', id: 1 } };
    const { stories } = arrangeStories(digest, [[{ ...point, text: 'They met.' }], [stranger]]);
    expect(stories).toHaveLength(digest.stories.length);
    expect(stories[0]?.points.map((told) => told.point.text)).toEqual(['They met.']);
    expect(stories.flatMap((story) => story.entries)).toHaveLength(
      digest.stories.flatMap((story) => story.entries).length,
    );
  });
});
