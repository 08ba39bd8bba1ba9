import { checks } from '../core/checks/all.generated.js';
import { configurationEffects } from '../core/findings/configuration-effects.js';
import { categoryOf } from '../core/findings/guidance.js';
import { version } from '../core/version.js';
import type { JudgedFiles } from '../operations/judge-files.js';
import type { ConfigurationState } from '../operations/session.js';
import type { Reported, Rule } from '../reporters/reported.js';

/** What the reporters print, from what was judged. */
export function toReported(judged: JudgedFiles, state: ConfigurationState, catalogDate: string): Reported {
  const { policies, unreadable, skipped, unreadTemplates } = judged;
  return {
    version,
    catalogDate,
    policies: policies.map(({ file, source, report }) => ({ file, text: source.text, ...report })),
    unreadable,
    skipped,
    unreadTemplates,
    configurationSource: state.source,
    ...(state.file !== undefined && { configurationFile: state.file }),
    configurationEffects: configurationEffects(state.configuration),
    rules: rulesOf(judged),
  };
}

/** The checks that found something, in the order in which they run. */
function rulesOf({ policies }: JudgedFiles): ReadonlyMap<string, Rule> {
  const found = new Set(policies.flatMap(({ report }) => report.findings.map(({ check_id }) => check_id)));
  const rules = checks
    .filter(({ id }) => found.has(id))
    .map(({ id, severity, summary, why, remediation, references: [documentationUrl] }) => {
      const category = categoryOf(id);
      return [id, { id, severity, category, summary, why, remediation, documentationUrl }] as const;
    });
  return new Map(rules);
}
