import { type Configuration, settingsOf } from '../findings/configuration.js';
import type { PolicyDocument } from '../policy/document.js';
import { rememberOfBoth } from '../text/remember.js';
import type { Check, Circumstances, Found, Options } from './define-check.js';

export interface RunOptions extends Omit<Circumstances, 'document' | 'resourceType'> {
  readonly resourceType?: Circumstances['resourceType'];
  readonly checks: readonly Check[];
  readonly configuration: Configuration;
}

/** A finding before it has words, and the check that made it. */
export interface Judged extends Required<Found> {
  readonly check: Check;
}

const none: readonly never[] = [];

export const judgedBy = (
  check: Check,
  { code, at, args, supersedes = none, yieldsTo = none, ignores = none }: Found,
): Judged => ({ check, code, at, args, supersedes, yieldsTo, ignores });

/** A check that broke on this document: a defect of ours, said aloud so that the policy is not taken for clean. */
export interface Broken {
  readonly checkId: string;
  readonly reason: string;
}

export interface Judgement {
  readonly judged: readonly Judged[];
  readonly broken: readonly Broken[];
}

/** Runs every check that is on and applies to the type, one after the other, over one document. Never throws. */
export function runChecks(document: PolicyDocument, run: RunOptions): Judgement {
  const judged: Judged[] = [];
  const broken: Broken[] = [];
  const { policyType, policyTypeSource, resourceType, catalog } = run;
  const circumstances = { policyType, policyTypeSource, resourceType, catalog, document };
  for (const check of run.checks) {
    const settings = settingsOf(run.configuration, check.id);
    if (!settings.enabled || !check.appliesTo.includes(policyType)) continue;
    try {
      const options = optionsOf(check, settings.options);
      for (const found of check.visit(circumstances, options)) judged.push(judgedBy(check, found));
    } catch (error) {
      broken.push({ checkId: check.id, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { judged, broken };
}

/** What the configuration sets, over the check's own defaults. The same object each time, so that a check can remember what it read there. */
const optionsOf = rememberOfBoth(({ options = {} }: Check, set: Options): Options => {
  const defaults = Object.entries(options).map(([name, option]) => [name, option.default]);
  return { ...Object.fromEntries(defaults), ...set };
});
