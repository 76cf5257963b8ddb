import { run } from './bench/alerts.ts';
await run(process.argv.slice(2));
