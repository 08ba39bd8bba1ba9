// npm runs this after `npm ci` in the root: it installs the toolchain here and makes it the root's node_modules.
// Claude Code installs a plugin with --ignore-scripts, so on a user's machine it never runs and nothing is fetched.
import { spawnSync } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const pathTo = (name) => fileURLToPath(new URL(name, import.meta.url));
const link = pathTo('../node_modules');

const { status } = spawnSync('npm', ['ci', '--include=dev'], {
  cwd: pathTo('.'),
  stdio: 'inherit',
  // npm is a batch file there, which only a shell can start.
  shell: process.platform === 'win32',
});
if (status !== 0) process.exit(status ?? 1);
rmSync(link, { recursive: true, force: true });
symlinkSync(pathTo('node_modules'), link, 'junction');
