import type { Catalog, ResourceType } from '../catalog/catalog.js';
import { partitions } from '../catalog/partitions.table.js';
import { type Arn, readArn } from '../values/arn.js';
import { arnFormat, arnPattern, fits } from '../values/arn-pattern.js';
import { writtenText } from '../values/template-text.js';
import { hasWildcard } from '../values/wildcard.js';
import { quoted } from './words.js';

/** An ARN in words: `the table "orders" in eu-west-1`; undefined for a text that is none. */
export function sayArn(text: string, catalog: Catalog): string | undefined {
  const arn = readArn(text);
  if (!arn) return undefined;
  if (arn.service === 's3' && arn.region === '' && arn.account === '') return `${sayS3(arn)}${sayPartition(arn)}`;
  return sayTyped(arn, catalog) ?? `what matches ${quoted(text)}`;
}

/** Where it says so; a wildcard says nothing. */
function sayFields(arn: Arn): string {
  const { region, account } = arn;
  const fields = [
    ...(region !== '' && region !== '*'
      ? [`in ${isPlain(region) ? region : `Regions matching ${quoted(region)}`}`]
      : []),
    ...(account !== '' && account !== '*'
      ? [`of ${/^\d{12}$/.test(account) ? `account ${account}` : `accounts matching ${quoted(account)}`}`]
      : []),
  ];
  return fields.map((field) => ` ${field}`).join('') + sayPartition(arn);
}

function sayPartition({ partition }: Arn): string {
  const title = partitions.find(({ name }) => name === partition)?.title;
  return title === undefined || partition === 'aws' ? '' : ` (${title}, ${partition})`;
}

const isPlain = (region: string): boolean => /^[a-z0-9-]+$/.test(region);

/** Buckets and objects. */
function sayS3(arn: Arn): string {
  const { resource } = arn;
  const slash = resource.indexOf('/');
  if (slash < 0) return sayBuckets(resource);
  const [bucket, key] = [resource.slice(0, slash), resource.slice(slash + 1)];
  const where = hasWildcard(bucket)
    ? bucket === '*'
      ? 'every bucket'
      : `buckets ${patterned(bucket)}`
    : `the bucket ${quoted(bucket)}`;
  if (key === '*') return `every object in ${where}`;
  if (!hasWildcard(key)) return `the object ${quoted(key)} in ${where}`;
  return /^[^*?]+\*$/.test(key)
    ? `every object under ${quoted(key.slice(0, -1))} in ${where}`
    : `every object matching ${quoted(key)} in ${where}`;
}

/** A star at the end goes on past the slash, into the objects. */
function sayBuckets(name: string): string {
  if (!hasWildcard(name)) return `the bucket ${quoted(name)}`;
  const which = name === '*' ? 'every bucket' : `every bucket ${patterned(name)}`;
  return name.endsWith('*') ? `${which} with every object in it` : which;
}

/** `whose name begins with "app-"` */
const patterned = (name: string): string =>
  /^[^*?]+\*$/.test(name)
    ? `whose name begins with ${quoted(name.slice(0, -1))}`
    : `whose name matches ${quoted(name)}`;

/** By the resource type of the service reference whose format has most of its letters in common with the ARN. */
function sayTyped(arn: Arn, catalog: Catalog): string | undefined {
  if (arn.resource === '*') return sayAllOf(arn, catalog);
  const found = typeOf(arn, catalog);
  if (!found) return undefined;
  const { type, rest } = found;
  const noun = nounOf(type);
  const where = sayFields(arn);
  if (rest === '*') return `every ${noun}${where}`;
  return hasWildcard(writtenText(rest))
    ? `every ${noun}${where} ${patterned(rest)}`
    : `the ${noun} ${quoted(rest)}${where}`;
}

function sayAllOf(arn: Arn, catalog: Catalog): string | undefined {
  const { service: prefix } = arn;
  const [owner] = catalog.servicesWithArn(prefix);
  const service = catalog.service(prefix) ?? (owner === undefined ? undefined : catalog.service(owner));
  return service && `every resource of ${service.name}${sayFields(arn)}`;
}

interface Typed {
  readonly type: ResourceType;
  /** What follows the literal beginning of the format: the name, or several in one. */
  readonly rest: string;
}

function typeOf(arn: Arn, catalog: Catalog): Typed | undefined {
  const pattern = arnPattern(arn);
  const types = catalog
    .servicesWithArn(arn.service)
    .flatMap((prefix) => [...(catalog.service(prefix)?.resourceTypes.values() ?? [])]);
  let best: (Typed & { readonly score: number }) | undefined;
  for (const type of types) {
    for (const text of type.arnFormats) {
      const format = arnFormat(text);
      const literals = format.resource.split(/[?*]+/);
      const head = literals[0] ?? '';
      if (!fits(pattern, format) || !holdsInOrder(arn.resource, literals)) continue;
      const score = literals.join('').length - (head === '' ? 1 : 0);
      if (!best || score > best.score) best = { type, rest: arn.resource.slice(head.length) || arn.resource, score };
    }
  }
  return best;
}

function holdsInOrder(text: string, literals: readonly string[]): boolean {
  let at = 0;
  for (const [index, literal] of literals.entries()) {
    const found = text.indexOf(literal, at);
    if (found < 0 || (index === 0 && found !== 0)) return false;
    at = found + literal.length;
  }
  return true;
}

/** `log-group` → `log group`, `stateMachine` → `state machine`, `DBInstance` as it is. */
const nounOf = ({ name }: ResourceType): string =>
  name
    .replace(/[-_]/g, ' ')
    .replace(/([a-z0-9])([A-Z])(?=[a-z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
