import { checks, checksByCategory } from '../checks/all.generated.js';
import type { Check } from '../checks/define-check.js';

/** What a check can tell beyond its finding: the long fields of a verbose result. */
export interface Guidance {
  readonly why: string;
  /** A policy that is right in this respect, as compact JSON, where there is a short one. */
  readonly example?: string;
  readonly remediation_steps: readonly string[];
  readonly documentation_url: string;
  readonly risk_category: string;
}

/** What goes wrong when a finding of a category is left alone. */
const riskOfCategory: Readonly<Record<string, string>> = {
  structure: 'validation',
  existence: 'validation',
  conditions: 'configuration',
  principals: 'resource_exposure',
  breadth: 'resource_exposure',
  escalation: 'privilege_escalation',
  sensitivity: 'resource_exposure',
  guardrails: 'configuration',
  hygiene: 'compliance',
};

/** An example longer than this explains less than the suggestion does. */
const longestExample = 400;

/** The guidance of a check, by its id; undefined for findings that no check makes. */
export function guidanceOf(checkId: string): Guidance | undefined {
  const check = checks.find(({ id }) => id === checkId);
  if (!check) return undefined;
  const example = cleanExample(check);
  return {
    why: check.why,
    ...(example !== undefined && { example }),
    remediation_steps: check.remediation,
    documentation_url: check.references[0],
    risk_category: riskOfCategory[categoryOf(checkId)] ?? 'configuration',
  };
}

/** The folder a check lives in. */
export function categoryOf(checkId: string): string {
  for (const [category, members] of checksByCategory) if (members.some(({ id }) => id === checkId)) return category;
  return 'internal';
}

/** A reader copies what is called an example, so a bare `*` in it would teach the wrong thing. */
function cleanExample({ examples }: Check): string | undefined {
  const clean = examples.filter(({ finds, options, policy }) => !finds && !options && typeof policy === 'object');
  return clean
    .map(({ policy }) => JSON.stringify(policy))
    .find((text) => text.length <= longestExample && !text.includes('"*"'));
}
