// Fails when what is generated or built differs from what is committed: run it after `npm run generate && npm run build`.
import { spawnSync } from 'node:child_process';

// Judged where the files are made (Linux, Node 20): elsewhere line ends and minifier output may differ in good faith.
const [major] = process.versions.node.split('.');
if (process.platform !== 'linux' || major !== '20') {
  console.log(`drift: not judged on ${process.platform} with Node ${major}; Linux with Node 20 is where it counts`);
  process.exit(0);
}

const places = ['mcp', 'docs', 'schema', 'skills', 'commands', 'agents', '.claude-plugin', 'THIRD-PARTY-NOTICES.md'];
const { stdout, status } = spawnSync('git', ['status', '--porcelain', '--', ...places], { encoding: 'utf8' });
if (status !== 0) {
  console.log('drift: not judged, this is no git checkout');
  process.exit(0);
}
if (stdout.trim() === '') {
  console.log('drift: none');
  process.exit(0);
}
console.error(`These files are not what the sources make; run \`npm run check\` and commit:\n${stdout}`);
process.exit(1);
