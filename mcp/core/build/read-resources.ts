import type { Catalog } from '../catalog/catalog.js';
import { readArn } from '../values/arn.js';
import { type ArnPattern, arnPattern } from '../values/arn-pattern.js';
import { isEveryResource } from '../values/resource-pattern.js';
import { readParts } from '../values/template-text.js';
import { hasWildcard } from '../values/wildcard.js';
import type { Refusal } from './build-request.js';
import { draftOf, gravest, refusalOf } from './judge-draft.js';
import { inOrder } from './order.js';
import { arnOfPasted } from './pasted-arn.js';
import { refusals } from './refusals.js';

/** A resource of the request. */
export interface NamedResource {
  readonly text: string;
  readonly pattern: ArnPattern;
}

export interface ReadResources {
  readonly named: readonly NamedResource[];
  /** Is `*` among them? */
  readonly star: 'given' | 'absent';
  readonly refused: readonly Refusal[];
}

/** The resources of a request, each once and in order. */
export function readResources(texts: readonly string[], catalog: Catalog): ReadResources {
  const asked = inOrder(texts.map((text) => text.trim()));
  const others = asked.filter((text) => !isStar(text));
  const read = others.map((text) => namedOrRefused(text));
  const named = read.flatMap((one) => ('pattern' in one ? [one] : []));
  return {
    named,
    star: others.length < asked.length ? 'given' : 'absent',
    refused: [...read.flatMap((one) => ('pattern' in one ? [] : [one])), ...refusedInvalid(named, catalog)],
  };
}

const isStar = (text: string): boolean => /^\*+$/.test(text);

function namedOrRefused(text: string): NamedResource | Refusal {
  if (isEveryResource(text)) return refusals.everyResource(text);
  const arn = readArn(text);
  if (!arn) return refusedAs(text);
  const isTold = [arn.partition, arn.service].every((field) => field !== '') && !hasWildcard(arn.service);
  if (!isTold || readParts(arn.service).some(({ kind }) => kind !== 'text')) return refusals.everyResource(text);
  return { text, pattern: arnPattern(arn) };
}

const refusedAs = (text: string): Refusal => refusals.invalidResource(text, arnOfPasted(text));

/** The checks of ARNs and of the variables in them. */
function refusedInvalid(named: readonly NamedResource[], catalog: Catalog): readonly Refusal[] {
  if (named.length === 0) return [];
  const found = gravest(draftOf({ Action: 'sts:GetCallerIdentity', Resource: named.map(({ text }) => text) }), catalog);
  return found
    .filter(({ path }) => path.startsWith('/Statement/0/Resource'))
    .filter(({ check_id: check }) => check !== 'action_resource_matching')
    .map(refusalOf);
}
