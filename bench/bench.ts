/** `npm run bench [-- NAME]`: what is claimed about speed, side by side in one run, as ratios. */
const benches: Readonly<Record<string, () => Promise<{ run(args: readonly string[]): unknown }>>> = {
  pages: () => import('./pages.ts'),
  alerts: () => import('./alerts.ts'),
  patterns: () => import('./patterns.ts'),
  digest: () => import('./digest.ts'),
  delivery: () => import('./delivery.ts'),
  outage: () => import('./outage.ts'),
  'fan-out': () => import('./fan-out.ts'),
  stores: () => import('./stores.ts'),
  workers: () => import('./workers.ts'),
  soak: () => import('./soak.ts'),
  million: () => import('./million.ts'),
};

const [name, ...args] = process.argv.slice(2);
const chosen = name === undefined ? Object.keys(benches) : [name];
for (const each of chosen) {
  const load = benches[each];
  if (load === undefined) {
    process.stderr.write(`There is no bench "${each}". There are ${Object.keys(benches).join(', ')}.\n`);
    process.exit(2);
  }
  process.stdout.write(`\n${each}\n`);
  const { run } = await load();
  await run(args);
}
