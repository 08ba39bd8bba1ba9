import type { Action } from '../catalog/catalog.js';
import {
  type Breadth,
  breadthOver,
  formatsOf,
  makesUnnamed,
  type ResourceEntry,
  readResourceEntry,
} from '../catalog/resource-breadth.js';
import { sensitivityOf } from '../catalog/sensitivity.js';
import { weightOf } from '../catalog/worth-naming.js';
import { readArn } from '../values/arn.js';
import type { ArnFormat } from '../values/arn-pattern.js';
import { scopeOf } from '../values/resource-scope.js';
import { hasWildcard } from '../values/wildcard.js';
import type { Refusal } from './build-request.js';
import { fullName, type Grant } from './grant.js';
import { isUnlimited, shapesOf } from './pair-resources.js';
import { isReading } from './read-entries.js';
import type { NamedResource } from './read-resources.js';
import { refusals } from './refusals.js';

/** How much a resource of a grant takes in, for one of its actions. */
interface Reach {
  readonly action: Action;
  readonly resource: string;
  readonly breadth: Breadth;
}

interface Judged {
  readonly grant: Grant;
  /** The first of each action; none where all are on named resources. */
  readonly reaches: readonly Reach[];
  readonly named: readonly NamedResource[];
}

/** A rule says why a grant is too much, or nothing. The first that speaks counts. */
type Rule = (judged: Judged) => Refusal | undefined;

const rules: readonly Rule[] = [
  function wildcardOnEverything({ grant: { entry }, reaches }) {
    if (entry.kind !== 'pattern') return undefined;
    const weighty = reaches.filter(({ action }) => isWeighty(action));
    const [first] = weighty;
    const among = weighty.map(({ action }) => fullName(action));
    return first && refusals.weightyWildcard(entry.text, first.resource, among);
  },
  function passesEveryRole({ grant: { entry }, reaches: [reach] }) {
    return entry.text === 'iam:PassRole' && reach ? refusals.passEveryRole(entry.text, reach.resource) : undefined;
  },
  function writesOnEverything({ grant: { entry }, reaches, named }) {
    const found = reaches.find(({ action, resource, breadth }) => {
      if (isReading(action) || isUnlimited(action)) return false;
      return breadth !== 'type' || !namesAccount(resource);
    });
    return found && refusals.writeOnEverything(entry.text, found.resource, shapesOf(entry, named));
  },
];

/** Asks why a grant is not built, if it is not. Made once for a request, because many actions share a format. */
export function blockerFor(named: readonly NamedResource[]): (grant: Grant) => Refusal | undefined {
  const widest = widestAmong(named.map(({ text }) => text));
  return (grant) => {
    const judged = { grant, named, reaches: reachesOf(grant, widest) };
    for (const rule of rules) {
      const refusal = rule(judged);
      if (refusal) return refusal;
    }
    return undefined;
  };
}

/** Not what lists and describes, but writes, and reads of what is stored or secret. */
const isWeighty = (action: Action): boolean =>
  !isReading(action) || weightOf(action) === 'serious' || (sensitivityOf(action)?.grave.length ?? 0) > 0;

type Broad = Omit<Reach, 'action'>;

function reachesOf({ entry, reach }: Grant, widest: (format: ArnFormat) => Broad | undefined): readonly Reach[] {
  const everything = { resource: '*', breadth: 'everything' } as const;
  if (reach !== 'named') return entry.actions.map((action) => ({ action, ...everything }));
  return entry.actions.flatMap((action) => {
    for (const format of formatsOf(action)) {
      const broad = widest(format);
      const isNew = broad?.breadth === 'type' && makesUnnamed(action, format);
      if (broad && !isNew) return [{ action, ...broad }];
    }
    return [];
  });
}

/** The first of the resources that takes in all of a format, remembered by format. */
function widestAmong(texts: readonly string[]): (format: ArnFormat) => Broad | undefined {
  const entries = texts.map(readResourceEntry).filter(({ pattern }) => pattern !== undefined);
  const known = new Map<ArnFormat, Broad | undefined>();
  return (format) => {
    if (known.has(format)) return known.get(format);
    const found = isOfSeveral(format) ? firstOver(entries, format) : undefined;
    known.set(format, found);
    return found;
  };
}

function firstOver(entries: readonly ResourceEntry[], format: ArnFormat): Broad | undefined {
  for (const entry of entries) {
    const over = breadthOver(entry, format);
    // Nothing stands before the name of a queue, so that `*` is what `table/*` is elsewhere.
    const breadth = over === 'service' && format.head === '' ? 'type' : over;
    if (breadth || hasNoName(entry, format)) return { resource: entry.text, breadth: breadth ?? 'type' };
  }
  return undefined;
}

/** `arn:aws:s3:::???*` leaves out no bucket, for none has a shorter name. */
const hasNoName = ({ text }: ResourceEntry, format: ArnFormat): boolean => scopeOf(text, format) === 'everything';

/** `agreement/*` is all that AWS Artifact has: its ARN cannot be narrower. */
const isOfSeveral = ({ text }: ArnFormat): boolean => /\$\{/.test(text.split(':').slice(5).join(':'));

/** All tables of one account are many; all of whatever account are everything. */
function namesAccount(resource: string): boolean {
  const account = readArn(resource)?.account ?? '';
  return account !== '' && !hasWildcard(account);
}
