// Plain JavaScript on purpose: it runs on any Node, so that an old one gets a sentence instead of a syntax error.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 12)) {
  process.stderr.write(
    `Dragoman needs Node 24.12 or newer; this is ${process.versions.node}.\n` +
      'On Linux x64 `npm ci` brings it along (run the verbs with npm); elsewhere install Node 24 first.\n',
  );
  process.exit(1);
}
const { main } = await import('./main.ts');
await main(process.argv.slice(2));
