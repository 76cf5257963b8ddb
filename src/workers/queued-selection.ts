/** Has the workers choose what digests tell: the part that takes a processor, of data alone. */
import {
  type DigestInput,
  type DigestSelection,
  type SelectDigest,
  selectHere,
} from '#src/digest/selection/plan-digest.ts';
import { findTopicSentences, type QueryCompiler } from '#src/digest/topics/topic.ts';
import type { TaskQueue } from './task-queue.ts';

/** What can be sent: everything but functions, which each process has of its own. */
export type SelectionTask = Omit<DigestInput, 'compileQuery'>;
type SelectionData = Omit<DigestSelection, 'input' | 'topicSentences'> & { readonly input: SelectionTask };

export function createQueuedSelection(queue: TaskQueue): SelectDigest {
  return async (input) => {
    const { compileQuery, ...task } = input;
    const here = () => performSelection(task, compileQuery);
    const data = await queue.run<SelectionTask, SelectionData>('digest', task, here);
    return {
      ...data,
      input: { ...data.input, compileQuery },
      topicSentences: findTopicSentences(input.topic, compileQuery),
    };
  };
}

/** A worker's side. */
export async function performSelection(
  task: SelectionTask,
  compileQuery: QueryCompiler,
): Promise<SelectionData> {
  const { input, topicSentences: _, ...data } = await selectHere({ ...task, compileQuery });
  const { compileQuery: __, ...posts } = input;
  return { ...data, input: posts };
}
