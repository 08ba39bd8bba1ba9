import { findServicePrincipal } from '../catalog/find-service-principal.js';
import { chinaServicePrincipals } from '../catalog/service-principals.table.js';
import { readArn } from '../values/arn.js';
import type { Refusal } from './build-request.js';
import { fullName, type Grant } from './grant.js';
import { inOrder } from './order.js';
import { receivingServices, roleWords } from './receiving-services.table.js';
import { refusals } from './refusals.js';

/** The services that may receive a role, and how we know. */
export interface Receivers {
  readonly services: readonly string[];
  readonly because: 'given' | 'companions' | 'name';
  /** The companions, or the name. */
  readonly of: readonly string[];
}

const ending = '.amazonaws.com';

/** `lambda`, `AWS Lambda` and `lambda.amazonaws.com` as the principal that IAM compares; a refusal for what is none. */
export function readReceiver(text: string): string | Refusal {
  const name = text.trim().toLowerCase();
  const principal = name.includes('.amazonaws.') || name.endsWith('.gov') ? name : name + ending;
  const found = findServicePrincipal(principal);
  if (found.kind === 'known') return principal;
  const called = serviceByWord.get(name.replace(/^(?:aws|amazon)[\s-]+/, '').replace(/[\s_-]/g, ''));
  if (called !== undefined) return called + ending;
  // The table of principals is not whole, so one that is written out and like no other is taken as it is.
  const isWrittenOut = principal === name && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(name);
  const isShort = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(name);
  if (isWrittenOut && found.nearest.length === 0) return name;
  return refusals.unknownPassedToService(text, isShort || isWrittenOut ? found.nearest : []);
}

/** Who gets a role for what the other actions do with it. */
export function receiversByCompanions(grants: readonly Grant[]): Receivers | undefined {
  const given = new Map(grants.map(({ entry }) => [entry.text, entry]));
  const allowed = new Set([...given.values()].flatMap(({ actions }) => actions.map(fullName)));
  const rows = receivingServices.filter(({ actions }) => actions.some((action) => allowed.has(action)));
  if (rows.length === 0) return undefined;
  return {
    services: inOrder(rows.flatMap(({ services }) => services).map((name) => name + ending)),
    because: 'companions',
    of: inOrder(rows.flatMap(({ actions }) => actions.filter((action) => allowed.has(action)))),
  };
}

/** Who gets a role by its name, `LambdaExecutionRole`; undefined where the name tells none, or two. */
export function receiversByName(role: string): Receivers | undefined {
  const path = readArn(role)?.resource ?? '';
  const words = (path.replace(/^role\//, '').match(word) ?? []).map((one) => one.toLowerCase());
  const found = new Map<string, number>();
  for (let from = 0; from < words.length; from++) {
    for (const count of [1, 2, 3]) {
      const joined = words.slice(from, from + count).join('');
      const service = from + count > words.length ? undefined : serviceByWord.get(joined);
      if (service !== undefined) found.set(service, Math.max(found.get(service) ?? 0, count));
    }
  }
  // `ecsTaskExecution` holds `task`, `EventBridgeScheduler` holds `EventBridge`: the longest says most.
  const longest = Math.max(0, ...found.values());
  const [service, ...others] = [...found].filter(([, count]) => count === longest).map(([name]) => name);
  if (service === undefined || others.length > 0) return undefined;
  return { services: [service + ending], because: 'name', of: [role] };
}

/** `LambdaExecutionRole` is three words, `AWSGlueRole` too, `my-ec2-role` as well. */
const word = /[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*/g;
const serviceByWord: ReadonlyMap<string, string> = new Map(roleWords.map((row) => [row.word, row.service]));

/** The names that services bear in the partition of the roles. */
export function inPartition(services: readonly string[], roles: readonly string[]): readonly string[] {
  const partitions = new Set(roles.map((role) => readArn(role)?.partition));
  if (!partitions.has('aws-cn') || partitions.size > 1) return services;
  return inOrder(services.map((service) => (chinese.has(service) ? `${service}.cn` : service)));
}

const chinese: ReadonlySet<string> = new Set(chinaServicePrincipals.map(({ name }) => name + ending));
