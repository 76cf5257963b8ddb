/** Requests that wait for their permit, by priority, first come first. */
import { type Priority, priorities } from '../delivery.ts';
import type { PermitRequest } from './permit.ts';

export interface RequestQueue {
  push(request: PermitRequest): void;
  withdraw(request: PermitRequest): void;
  /** Moves it behind those of a higher priority; false where it waits no longer, or that is not higher. */
  raise(request: PermitRequest, priority: Priority): boolean;
  of(priority: Priority): readonly PermitRequest[];
  count(): number;
}

export function createRequestQueue(): RequestQueue {
  const waiting: Record<Priority, PermitRequest[]> = { reply: [], alert: [], digest: [], broadcast: [] };

  const push = (request: PermitRequest): void => void waiting[request.priority].push(request);

  function withdraw(request: PermitRequest): void {
    const queue = waiting[request.priority];
    queue.splice(queue.indexOf(request), 1);
  }

  return {
    push,
    withdraw,
    raise(request, priority) {
      const isHigher = priorities.indexOf(priority) < priorities.indexOf(request.priority);
      if (request.state !== 'waiting' || !isHigher) return false;
      withdraw(request);
      request.priority = priority;
      push(request);
      return true;
    },
    of: (priority) => waiting[priority],
    count: () => priorities.reduce((sum, priority) => sum + waiting[priority].length, 0),
  };
}
