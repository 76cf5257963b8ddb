/** `npm run bench [-- NAME]`: what is claimed about speed, side by side in one run, as ratios. */
const benches = {
  pages: () => import('./pages.ts'),
  digest: () => import('./digest.ts'),
  delivery: () => import('./delivery.ts'),
};

const [name, ...args] = process.argv.slice(2);
const chosen = name === undefined ? Object.keys(benches) : [name];
for (const each of chosen) {
  if (!(each in benches)) {
    process.stderr.write(`There is no bench "${each}". There are ${Object.keys(benches).join(', ')}.\n`);
    process.exit(2);
  }
  process.stdout.write(`\n${each}\n`);
  const { run } = await benches[each as keyof typeof benches]();
  await run(args);
}
