import { visibleJson } from '../core/findings/show.js';
import { summarize } from '../core/findings/summarize.js';
import type { Reported } from './reported.js';

/** For programs; the shape is a contract (docs/cli.md). */
export function printJson(reported: Reported): string {
  const { version, catalogDate, policies, unreadable, skipped, unreadTemplates, configurationFile } = reported;
  const document = {
    version,
    catalog_date: catalogDate,
    results: policies.map(({ file, policyType, policyTypeSource, isValid, findings }) => ({
      file,
      policy_type: policyType,
      policy_type_source: policyTypeSource,
      is_valid: isValid,
      issues: findings,
    })),
    unreadable,
    summary: { ...summarize(policies), skipped, unread_templates: unreadTemplates },
    config_source: reported.configurationSource,
    ...(configurationFile !== undefined && { config_file: configurationFile }),
    config_effects: reported.configurationEffects,
  };
  return `${visibleJson(document)}\n`;
}
