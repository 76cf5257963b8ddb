/** Requests that wait for leave, by priority, first come first. */
import { type Priority, priorities } from '../delivery.ts';

export interface PermitRequest {
  readonly chat: number | null;
  readonly grant: (granted: boolean) => void;
  priority: Priority;
  state: 'waiting' | 'in flight' | 'slow' | 'over';
  cancelTimer: () => void;
}

export function createRequestQueue() {
  const waiting: Record<Priority, PermitRequest[]> = { reply: [], alert: [], digest: [], broadcast: [] };

  const push = (request: PermitRequest): void => void waiting[request.priority].push(request);

  function withdraw(request: PermitRequest): void {
    const queue = waiting[request.priority];
    queue.splice(queue.indexOf(request), 1);
  }

  return {
    push,
    withdraw,
    /** Moves it behind those of a higher priority; false where it waits no longer, or that is not higher. */
    raise(request: PermitRequest, priority: Priority): boolean {
      const isHigher = priorities.indexOf(priority) < priorities.indexOf(request.priority);
      if (request.state !== 'waiting' || !isHigher) return false;
      withdraw(request);
      request.priority = priority;
      push(request);
      return true;
    },
    of: (priority: Priority): readonly PermitRequest[] => waiting[priority],
    count: () => Object.values(waiting).flat().length,
  };
}
