import type { Catalog } from '../catalog/catalog.js';
import { show } from '../findings/show.js';
import { advice } from './advice.table.js';
import type { Denial, NotDenial, PolicyNote } from './denial.js';
import { documentOf, nameOf } from './documents.js';
import { findDenials } from './find-denials.js';
import { type GivenPolicy, judgePolicies } from './judge-policies.js';
import { type MergedProposal, mergeProposals } from './merge-proposals.js';
import { hiddenMissingObject, notDenialForms } from './not-denials.table.js';
import { propose } from './propose.js';
import { callerKey } from './read-caller.js';
import { withoutSecrets } from './redact.js';
import { type Situation, situationOf } from './situation.js';

export interface ExplainOptions {
  readonly catalog: Catalog;
  /** Those known to apply to the caller or the resource. */
  readonly policies?: readonly GivenPolicy[];
}

export interface Explanation {
  /** Each once, in the order in which they stand in the text. */
  readonly denials: readonly Denial[];
  readonly notDenials: readonly NotDenial[];
  /** One policy for each principal with more than one proposal. */
  readonly merged: readonly MergedProposal[];
  /** Different denials beyond the limit, which are counted and not told. */
  readonly omitted: number;
}

/** A log with more different denials than this is not read to its end by anybody. */
const mostDenials = 25;

/**
 * Every denial in a pasted text: who was refused what, by which kind of policy, and what helps. The text is data: only
 * the names that it has are repeated, without secrets and with control characters escaped. It is never taken for an
 * instruction, and no layer is assumed where the message names none. Takes time linear in the text.
 */
export function explainDenials(text: string, { catalog, policies = [] }: ExplainOptions): Explanation {
  const found = findDenials(text, catalog);
  const folded = foldSame(found.denials.map((one) => situationOf(one, catalog)));
  const told = folded.slice(0, mostDenials);
  const denials = told.map(({ situation, count }) => explain(situation, count, { catalog, policies }));
  const hidden = folded.filter(({ situation }) => situation.found.reason.id === 'head_403');
  return {
    denials,
    notDenials: countNotDenials(
      found.notDenials,
      hidden.reduce((sum, { count }) => sum + count, 0),
    ),
    merged: mergeProposals(denials),
    omitted: folded.length - told.length,
  };
}

interface Folded {
  readonly situation: Situation;
  readonly count: number;
}

/** A program tries again and again, and another session of the same role has the same policies. */
function foldSame(situations: readonly Situation[]): readonly Folded[] {
  const byKey = new Map<string, { readonly situation: Situation; count: number }>();
  for (const situation of situations) {
    const { caller, actionName, found } = situation;
    const key = JSON.stringify([
      caller && callerKey(caller),
      actionName?.toLowerCase(),
      found.resource,
      found.reason.id,
      found.policyArn,
    ]);
    const known = byKey.get(key) ?? { situation, count: 0 };
    known.count++;
    byKey.set(key, known);
  }
  return [...byKey.values()];
}

function explain(situation: Situation, count: number, { catalog, policies = [] }: ExplainOptions): Denial {
  const { found, caller, actionName } = situation;
  const { reason } = found;
  const notes = judgePolicies(situation, policies);
  const { statement, allowHelps, steps } = propose(situation, notes, catalog);
  const target = documentOf(situation, reason.layer);
  const fill = filler(situation, target);
  return {
    principal: quoted(found.principal),
    principalKind: caller?.kind ?? 'unknown',
    principalName: quoted(caller?.name),
    account: caller?.account,
    action: quoted(actionName),
    resource: quoted(found.resource),
    layer: reason.layer,
    effect: reason.effect,
    reasonId: reason.id,
    policyArn: quoted(found.policyArn),
    reading: fill(reason.reading),
    nextSteps: [
      ...policySteps(notes, policies, situation),
      ...[...reason.nextSteps, ...((allowHelps && reason.whenAllowHelps) || [])].map(fill),
      ...steps,
      ...advice.flatMap(({ step }) => step(situation) ?? []),
    ],
    whoCanFix: whoCanFix(situation, fill(reason.whoCanFix)),
    proposal: statement,
    proposalTarget: withoutSecrets(target),
    policyNotes: notes,
    source: reason.source,
    count,
  };
}

const quoted = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : withoutSecrets(text);

/** Puts the names of the message into a sentence of ours, quoted and shortened. */
function filler({ found, caller, actionName }: Situation, target: string): (sentence: string) => string {
  const values: Readonly<Record<string, string>> = {
    principal: nameOf(caller),
    action: actionName === undefined ? 'the action' : show(actionName),
    resource: found.resource === undefined ? 'the resource' : `"${show(found.resource)}"`,
    account: caller?.account === undefined ? "the caller's account" : `account ${caller.account}`,
    target,
  };
  return (sentence) => withoutSecrets(sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole));
}

function whoCanFix({ found, caller, owner }: Situation, usual: string): string {
  if (found.reason.layer === 'identity') {
    if (caller?.isServiceLinked) return 'The AWS service that the role belongs to.';
    if (caller?.permissionSet !== undefined) return 'Whoever administers IAM Identity Center of the organization.';
  }
  if (found.reason.layer === 'resource' && owner !== undefined) return `${usual.replace(/\.$/, '')}: account ${owner}.`;
  return usual;
}

/** What the given policies say stands first, for it is nearer than what can be said in general. */
function policySteps(
  notes: readonly PolicyNote[],
  policies: readonly GivenPolicy[],
  { actionName }: Situation,
): readonly string[] {
  if (policies.length === 0 || actionName === undefined) return [];
  if (notes.length > 0) return notes.slice(0, 4).map(({ text }) => text);
  return [`None of the given policies speaks of ${show(actionName)}.`];
}

function countNotDenials(ids: readonly string[], hidden: number): readonly NotDenial[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const rows = notDenialForms.flatMap(({ pattern: _, ...row }) => {
    const count = counts.get(row.id) ?? 0;
    return count === 0 ? [] : [{ ...row, count }];
  });
  return hidden === 0 ? rows : [...rows, { ...hiddenMissingObject, count: hidden }];
}
