import type { Catalog } from '../catalog/catalog.js';
import type { ResourceClause } from '../policy/ast.js';
import type { PolicyType } from '../policy/policy-types.js';
import { isEveryResource } from '../values/resource-pattern.js';
import { sayArn } from './say-arn.js';
import { counted, listed, quoted } from './words.js';

const most = { resources: 6, read: 300 } as const;

/** What `*` takes in. A key's or queue's own policy says `*` for the one thing it is attached to. */
const allOf: Readonly<Record<PolicyType, string>> = {
  identity: 'every resource',
  resource: 'the resource this policy is attached to',
  trust: 'every resource',
  scp: 'every resource',
  rcp: 'every resource of the accounts under this policy',
  boundary: 'every resource',
  session: 'every resource',
  vpc_endpoint: 'every resource',
};

/** Where the element is missing. Source: IAM User Guide, "Grammar of the IAM JSON policy language". */
const without: Readonly<Record<PolicyType, string | undefined>> = {
  identity: 'nothing, since no Resource is named',
  resource: 'the resource this policy is attached to',
  trust: undefined,
  scp: 'nothing, since no Resource is named',
  rcp: 'nothing, since no Resource is named',
  boundary: 'nothing, since no Resource is named',
  session: 'nothing, since no Resource is named',
  vpc_endpoint: 'nothing, since no Resource is named',
};

export interface SayResourcesOptions {
  readonly catalog: Catalog;
  readonly type: PolicyType;
  /** `may … on every resource`, `may not … on any resource`. */
  readonly voice: 'every' | 'any';
}

/** What a statement is about, to follow `on`; undefined for a trust policy, which is about its role. */
export function sayResources(clause: ResourceClause | undefined, options: SayResourcesOptions): string | undefined {
  const { type, voice, catalog } = options;
  if (!clause) return without[type];
  const { values } = clause;
  const negated = clause.kind === 'NotResource';
  const all = allOf[type].replace(/^every/, voice);
  if (values.length === 0) return negated ? all : 'nothing, since the list of resources is empty';
  if (values.some(({ value }) => isStar(value))) {
    if (negated) return `nothing, since NotResource ${quoted('*')} leaves nothing`;
    return type === 'trust' ? undefined : all;
  }
  const texts = values.slice(0, most.read).map(({ value }) => value);
  const said = joinRelated(texts).map((group) => sayGroup(group, catalog));
  const shown = said.slice(0, most.resources);
  const rest = said.length - shown.length + (values.length - texts.length);
  const list = rest > 0 ? `${shown.join('; ')}; and ${counted(rest, 'more resource')}` : joinLong(shown);
  return negated ? `${all.startsWith('the ') ? `${voice} resource` : all} except ${list}` : list;
}

const isStar = (text: string): boolean => /^\*+$/.test(text);

/** Phrases that hold an `and` of their own are kept apart by semicolons. */
const joinLong = (said: readonly string[]): string =>
  said.some((one) => / and |, /.test(one)) && said.length > 1
    ? `${said.slice(0, -1).join('; ')}; and ${said.at(-1)}`
    : listed(said, 'and', most.resources);

/** A resource and, where it is there too, what is in it: `arn:aws:s3:::reports` and `arn:aws:s3:::reports/*`. */
interface Group {
  readonly text: string;
  readonly inner: readonly string[];
}

function joinRelated(texts: readonly string[]): readonly Group[] {
  const unique = [...new Set(texts)];
  const buckets = new Set(unique.filter((text) => /^arn:[^:]*:s3:::[^/*?]+$/.test(text)));
  const bucketOf = (text: string): string => text.slice(0, text.indexOf('/'));
  const isInner = (text: string): boolean => text.includes('/') && buckets.has(bucketOf(text));
  return unique
    .filter((text) => !isInner(text))
    .map((text) => ({
      text,
      inner: buckets.has(text) ? unique.filter((one) => isInner(one) && bucketOf(one) === text) : [],
    }));
}

function sayGroup({ text, inner }: Group, catalog: Catalog): string {
  const outer = sayResource(text, catalog);
  if (inner.length === 0) return outer;
  const keys = inner.map((one) => one.slice(one.indexOf('/') + 1));
  if (keys.includes('*')) return `${outer} and every object in it`;
  const prefixes = keys.map((key) =>
    /^[^*?]+\*$/.test(key) ? `under ${quoted(key.slice(0, -1))}` : `matching ${quoted(key)}`,
  );
  return `${outer} and its objects ${listed(prefixes)}`;
}

function sayResource(text: string, catalog: Catalog): string {
  if (isEveryResource(text)) return `every resource (${quoted(text)})`;
  return sayArn(text, catalog) ?? `what ${quoted(text)} stands for`;
}
