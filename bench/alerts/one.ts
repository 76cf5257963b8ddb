/** Measures one contender with so many rules in a process of its own, and prints the figures as JSON. */
import { entries } from './contenders.ts';
import { measure } from './measure.ts';

const [name, rules] = process.argv.slice(2);
const entry = entries.find((one) => one.name === name);
if (entry === undefined) throw new Error(`no contender ${name}`);
process.stdout.write(JSON.stringify(measure(entry, Number(rules))));
