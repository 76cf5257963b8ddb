/** Which chat has which rules: a number for each chat, and its rules by their numbers there. */
import { createRows, grown } from './tables/rows.ts';

export interface Owners {
  /** The number of a chat; -1 when it has no rules. */
  numberOf(name: string): number;
  nameOf(chat: number): string;
  /** Notes a rule that is not there yet; the number of its chat. */
  add(name: string, n: number, query: number): number;
  remove(chat: number, n: number): void;
  /** The query of a rule; -1 when there is no such rule. */
  queryOf(chat: number, n: number): number;
  /** How many rules all chats have. */
  readonly size: number;
}

export function createOwners(): Owners {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const free: number[] = [];
  /** Number and query. */
  const rules = createRows(2);
  let rulesOf = new Int32Array(16);
  let size = 0;

  function numberFor(name: string): number {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    const number = free.pop() ?? names.length;
    numbers.set(name, number);
    names[number] = name;
    if (number >= rulesOf.length) rulesOf = grown(rulesOf, number + 1);
    return number;
  }

  function add(name: string, n: number, query: number): number {
    const chat = numberFor(name);
    const list = rules.push(rulesOf[chat] ?? 0);
    const row = rules.end(list) - 2;
    rules.cells()[row] = n;
    rules.cells()[row + 1] = query;
    rulesOf[chat] = list;
    size += 1;
    return chat;
  }

  function remove(chat: number, n: number): void {
    rulesOf[chat] = rules.drop(rulesOf[chat] ?? 0, (row) => rules.cells()[row] === n);
    size -= 1;
    if (rulesOf[chat] !== 0) return;
    numbers.delete(names[chat] ?? '');
    names[chat] = '';
    free.push(chat);
  }

  function queryOf(chat: number, n: number): number {
    const list = rulesOf[chat] ?? 0;
    const cells = rules.cells();
    const end = rules.end(list);
    for (let row = rules.begin(list); row < end; row += 2) if (cells[row] === n) return cells[row + 1] ?? -1;
    return -1;
  }

  return {
    numberOf: (name) => numbers.get(name) ?? -1,
    nameOf: (chat) => names[chat] ?? '',
    add,
    remove,
    queryOf,
    get size() {
      return size;
    },
  };
}
