import { readFile, writeFile } from 'node:fs/promises';

/** One package in package-lock.json, as far as it matters here. */
interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The words of which the names of such builds are made, as npm's own fields spell them. */
const platforms = {
  os: ['android', 'darwin', 'freebsd', 'linux', 'openbsd', 'openharmony', 'win32'],
  cpu: ['arm64', 'arm', 'x64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32'],
} as const;

/**
 * npm leaves the builds for other platforms out of the lockfile when the registry at hand has not got them, and then
 * `npm ci` refuses that lockfile everywhere: contributors cannot install, and a plugin's installation asks the network.
 */
export async function generate(root: string): Promise<void> {
  const file = `${root}/toolchain/package-lock.json`;
  const before = await readFile(file, 'utf8');
  const lock: { packages: Readonly<Record<string, Locked>> } = JSON.parse(before);
  const packages = Object.entries({ ...lock.packages, ...missingBuilds(lock.packages) });
  const sorted = Object.fromEntries(packages.sort(([a], [b]) => (a < b ? -1 : 1)));
  const after = `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`;
  if (after !== before) await writeFile(file, after);
}

/** Every optional dependency of a locked package that has no entry of its own. */
export function missingBuilds(packages: Readonly<Record<string, Locked>>): Readonly<Record<string, Locked>> {
  const missing = Object.entries(packages).flatMap(([path, { dev, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`])
      .map(([name, version]) => [`node_modules/${name}`, entryOf(name, version, dev)] as const),
  );
  return Object.fromEntries(missing);
}

const entryOf = (name: string, version: string, dev: boolean | undefined): Locked => ({
  version,
  ...platformOf(name),
  ...(dev && { dev }),
  optional: true,
});

/** `@rollup/rollup-linux-arm-musleabihf` says where it runs, so that npm installs it nowhere else. */
function platformOf(name: string): object {
  const words = name.split(/[/-]/);
  const os = platforms.os.find((one) => words.includes(one));
  const cpu = platforms.cpu.find((one) => words.includes(one));
  const musl = words.some((word) => word.startsWith('musl'));
  const glibc = os === 'linux' && words.some((word) => word.startsWith('gnu'));
  return {
    ...(cpu && { cpu: [cpu] }),
    ...(musl ? { libc: ['musl'] } : glibc && { libc: ['glibc'] }),
    ...(os && { os: [os] }),
  };
}
