import { privateRanges } from './private-ranges.table.js';

/** An address and how many of its bits count. A bare address is a range of one. */
export interface IpRange {
  readonly version: 4 | 6;
  readonly address: bigint;
  readonly prefix: number;
}

const widths = { 4: 32, 6: 128 } as const;

/** Longer than any address with its prefix. */
const longestRange = 64;

/** Reads `203.0.113.0/24`, `2001:db8::/32` or a bare address; undefined for anything else. */
export function readIpRange(text: string): IpRange | undefined {
  if (text.length > longestRange) return undefined;
  const [host = '', length, ...rest] = text.split('/');
  if (rest.length > 0) return undefined;
  const version = host.includes(':') ? 6 : 4;
  const address = version === 6 ? readIPv6(host) : readIPv4(host);
  if (address === undefined) return undefined;
  if (length === undefined) return { version, address, prefix: widths[version] };
  const prefix = /^(?:0|[1-9]\d{0,2})$/.test(length) ? Number(length) : widths[version] + 1;
  return prefix <= widths[version] ? { version, address, prefix } : undefined;
}

/** Has the address ones behind the prefix? IAM ignores them. */
export const hasHostBits = (range: IpRange): boolean => range.address !== firstAddress(range);

/** The range as it should be written: `203.0.113.7/24` → `203.0.113.0/24`. */
export function printNetwork(range: IpRange): string {
  const first = firstAddress(range);
  return `${range.version === 4 ? printIPv4(first) : printIPv6(first)}/${range.prefix}`;
}

/** Is every address of `inner` one of `outer`? */
export const containsRange = (outer: IpRange, inner: IpRange): boolean =>
  outer.version === inner.version &&
  outer.prefix <= inner.prefix &&
  firstAddress(outer) === firstAddress({ ...inner, prefix: outer.prefix });

/** Does it hold only addresses that the internet never sees? */
export const isPrivate = (range: IpRange): boolean =>
  privateNetworks().some((network) => containsRange(network, range));

let networks: readonly IpRange[] | undefined;
function privateNetworks(): readonly IpRange[] {
  networks ??= privateRanges.flatMap(({ range }) => readIpRange(range) ?? []);
  return networks;
}

function firstAddress({ version, address, prefix }: IpRange): bigint {
  const free = BigInt(widths[version] - prefix);
  return (address >> free) << free;
}

function readIPv4(text: string): bigint | undefined {
  const octets = text.split('.');
  if (octets.length !== 4) return undefined;
  let address = 0n;
  for (const octet of octets) {
    // A leading zero means octal to some readers and decimal to others.
    if (!/^(?:0|[1-9]\d{0,2})$/.test(octet) || Number(octet) > 255) return undefined;
    address = (address << 8n) | BigInt(octet);
  }
  return address;
}

function readIPv6(text: string): bigint | undefined {
  const halves = text.split('::');
  // An IPv4 address may end the whole, not the part before the gap.
  if (halves.length > 2 || (halves.length === 2 && halves[0]?.includes('.'))) return undefined;
  const head = readGroups(halves[0] ?? '');
  const tail = readGroups(halves[1] ?? '');
  if (!head || !tail) return undefined;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const groups = [...head, ...Array<bigint>(missing).fill(0n), ...tail];
  return groups.reduce((address, group) => (address << 16n) | group, 0n);
}

/** `2001:db8` → two groups; the last may be an IPv4 address, which makes two of it. */
function readGroups(text: string): readonly bigint[] | undefined {
  if (text === '') return [];
  const groups: bigint[] = [];
  const pieces = text.split(':');
  for (const [index, piece] of pieces.entries()) {
    const embedded = index === pieces.length - 1 && piece.includes('.') ? readIPv4(piece) : undefined;
    if (embedded !== undefined) groups.push(embedded >> 16n, embedded & 0xffffn);
    else if (/^[0-9a-f]{1,4}$/i.test(piece)) groups.push(BigInt(`0x${piece}`));
    else return undefined;
  }
  return groups;
}

const printIPv4 = (address: bigint): string =>
  [24n, 16n, 8n, 0n].map((shift) => String((address >> shift) & 0xffn)).join('.');

/** RFC 5952: lower case, the longest run of zeros as `::`. */
function printIPv6(address: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) =>
    ((address >> BigInt(112 - 16 * index)) & 0xffffn).toString(16),
  );
  const text = groups.join(':');
  const runs = [...text.matchAll(/\b0(?::0\b)+/g)].sort((a, b) => b[0].length - a[0].length);
  const longest = runs[0];
  if (!longest) return text;
  const before = text.slice(0, longest.index).replace(/:$/, '');
  const after = text.slice(longest.index + longest[0].length).replace(/^:/, '');
  return `${before}::${after}`;
}
