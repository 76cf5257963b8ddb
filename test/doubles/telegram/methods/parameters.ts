/** What each method takes, and the reading of it: values come as JSON types or, from forms, as text. */
import { badRequest } from '../refusal.ts';

type Kind = 'integer' | 'boolean' | 'text' | 'chat' | 'object' | 'list' | 'file';
export type Schema = Readonly<Record<string, Kind>>;
export type Values = Readonly<Record<string, unknown>>;

/** Values of the schema's kinds, and the names it does not know. Throws a refusal for a value of another kind. */
export function coerce(schema: Schema, given: Values): { values: Values; unknown: string[] } {
  const values: Record<string, unknown> = {};
  const unknown: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    const kind = Object.hasOwn(schema, name) ? schema[name] : undefined;
    if (kind === undefined) unknown.push(name);
    else values[name] = readers[kind](value, name);
  }
  return { values, unknown };
}

const illTyped = (name: string, type: string) =>
  badRequest(`can't parse parameter "${name}": field "${name}" must be of type ${type}`);

function readJson(value: unknown, name: string, type: string): unknown {
  if (typeof value !== 'string') return value;
  if (value === '') return undefined;
  try {
    return JSON.parse(value);
  } catch {
    // A form field that should hold JSON and does not is the sender's mistake.
    throw illTyped(name, type);
  }
}

const readers: Readonly<Record<Kind, (value: unknown, name: string) => unknown>> = {
  integer(value, name) {
    const number = typeof value === 'string' && value !== '' ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isInteger(number)) throw illTyped(name, 'Number');
    return number;
  },
  boolean(value, name) {
    if (typeof value === 'boolean') return value;
    const text = String(value).toLowerCase();
    if (!['true', 'yes', '1', 'false', 'no', '0', ''].includes(text)) throw illTyped(name, 'Boolean');
    return ['true', 'yes', '1'].includes(text);
  },
  text(value, name) {
    if (typeof value === 'object') throw illTyped(name, 'String');
    return String(value);
  },
  chat(value, name) {
    if (typeof value !== 'number' && typeof value !== 'string') throw illTyped(name, 'Integer or String');
    return value;
  },
  object(value, name) {
    const read = readJson(value, name, 'Object');
    if (read !== undefined && (typeof read !== 'object' || Array.isArray(read)))
      throw illTyped(name, 'Object');
    return read;
  },
  list(value, name) {
    const read = readJson(value, name, 'Array');
    if (read !== undefined && !Array.isArray(read)) throw illTyped(name, 'Array');
    return read;
  },
  file: (value) => value,
};

export const textIn = (values: Values, name: string): string => String(values[name] ?? '');

export function integerIn(values: Values, name: string, otherwise: number): number {
  const value = values[name];
  return typeof value === 'number' ? value : otherwise;
}

export function optionalInteger(values: Values, name: string): number | null {
  const value = values[name];
  return typeof value === 'number' ? value : null;
}

export const isSet = (values: Values, name: string): boolean => values[name] === true;

/** An inner object, empty when it is not there. */
export function objectIn(values: Values, name: string): Values {
  const value = values[name];
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

export function listIn(values: Values, name: string): readonly unknown[] | undefined {
  const value = values[name];
  return Array.isArray(value) ? value : undefined;
}
