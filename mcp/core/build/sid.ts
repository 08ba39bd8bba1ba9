import type { AccessLevel, Action, Catalog } from '../catalog/catalog.js';
import { fitsType } from '../catalog/fitting-arns.js';
import { readArn } from '../values/arn.js';
import { arnPattern } from '../values/arn-pattern.js';
import type { ActionEntry } from './grant.js';

export interface SidSubject {
  readonly entries: readonly ActionEntry[];
  readonly resources: readonly string[];
}

/**
 * A Sid that says what the statement is for: `AllowPassRole`, `AllowReadWriteDynamoDBTable`, `AllowReadEC2OnAll`. Letters
 * and digits only, and none of `taken`.
 */
export function sidFor(subject: SidSubject, taken: ReadonlySet<string>, catalog: Catalog): string {
  const wanted = `Allow${wordsFor(subject, catalog)}`;
  let sid = wanted;
  for (let count = 2; taken.has(sid); count++) sid = `${wanted}${count}`;
  return sid;
}

function wordsFor({ entries, resources }: SidSubject, catalog: Catalog): string {
  const [only, ...more] = entries;
  if (only?.kind === 'name' && more.length === 0) return alphanumeric(only.text.slice(only.text.indexOf(':') + 1));
  const actions = entries.flatMap((entry) => entry.actions);
  const services = new Set(actions.map(({ service }) => service));
  const [service = ''] = services;
  const where = resources.includes('*') ? 'OnAll' : typeWord(actions, resources);
  return levelWords(actions) + (services.size === 1 ? serviceWord(service, catalog) : '') + where;
}

const wordOf: Readonly<Record<AccessLevel, string>> = {
  List: 'Read',
  Read: 'Read',
  Write: 'Write',
  Tagging: 'Tag',
  'Permissions management': 'Manage',
};

const levelWords = (actions: readonly Action[]): string => {
  const found = new Set(actions.map(({ accessLevel }) => wordOf[accessLevel]));
  return ['Read', 'Write', 'Tag', 'Manage'].filter((one) => found.has(one)).join('');
};

/** `DynamoDB` of "Amazon DynamoDB", `KMS` where the name is long. */
function serviceWord(prefix: string, catalog: Catalog): string {
  const name = alphanumeric((catalog.service(prefix)?.name ?? '').replace(/^(?:Amazon|AWS) /, ''));
  if (name !== '' && name.length <= longestName) return name;
  const word = alphanumeric(prefix);
  return word.length <= 4 ? word.toUpperCase() : capital(word);
}

const longestName = 14;

/** The type of all the resources, where there is one. */
function typeWord(actions: readonly Action[], resources: readonly string[]): string {
  const types = new Set(actions.flatMap((action) => action.resources.map(({ type }) => type)));
  const patterns = resources.flatMap((text) => readArn(text) ?? []).map(arnPattern);
  const found = [...types].filter((type) => patterns.some((pattern) => fitsType(pattern, type)));
  const [type, ...others] = new Set(found.map(({ name }) => name));
  return type === undefined || others.length > 0
    ? ''
    : type
        .split(/[^A-Za-z0-9]+/)
        .map(capital)
        .join('');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const alphanumeric = (text: string): string => text.replace(/[^A-Za-z0-9]/g, '');
