import { checks } from '../checks/all.generated.js';
import type { CheckSettings, Configuration } from './configuration.js';
import { defaultFailOn, rankOf, type Severity } from './severity.js';

/** Where a configuration makes the verdict milder than it ships: a reader must not take silence for cleanness. */
export interface ConfigurationEffect {
  /** Null where it concerns every check. */
  readonly check_id: string | null;
  readonly effect: 'switched_off' | 'lowered' | 'hidden' | 'ignored' | 'tolerated';
  /** One sentence on what is no longer said or no longer fails. */
  readonly detail: string;
}

/** Every such place, the general ones first, then check by check. Empty for the defaults. */
export function configurationEffects(configuration: Configuration): readonly ConfigurationEffect[] {
  return [
    ...settingEffects(configuration),
    ...[...configuration.checks].flatMap(([id, settings]) => checkEffects(id, settings)),
  ];
}

function settingEffects({ settings }: Configuration): readonly ConfigurationEffect[] {
  const tolerated = defaultFailOn.filter((severity) => !settings.failOnSeverity.includes(severity));
  const effects: ConfigurationEffect[] = [];
  if (tolerated.length > 0) {
    const detail = `Findings of severity ${join(tolerated)} do not make a policy invalid.`;
    effects.push({ check_id: null, effect: 'tolerated', detail });
  }
  if (settings.hideSeverities.length > 0) {
    const detail = `Findings of severity ${join(settings.hideSeverities)} are left out.`;
    effects.push({ check_id: null, effect: 'hidden', detail });
  }
  return effects;
}

function checkEffects(id: string, settings: CheckSettings): readonly ConfigurationEffect[] {
  const shipped = checks.find((check) => check.id === id)?.severity;
  if (shipped === undefined) return [];
  if (!settings.enabled) return [{ check_id: id, effect: 'switched_off', detail: `${id} does not run.` }];
  const { severity, hideSeverities, ignores } = settings;
  const effects: ConfigurationEffect[] = [];
  if (severity !== undefined && rankOf(severity) > rankOf(shipped)) {
    effects.push({ check_id: id, effect: 'lowered', detail: `${id} reports ${severity} instead of ${shipped}.` });
  }
  if (hideSeverities.length > 0) {
    const detail = `Findings of ${id} of severity ${join(hideSeverities)} are left out.`;
    effects.push({ check_id: id, effect: 'hidden', detail });
  }
  if (ignores.length > 0) {
    const detail = `Findings of ${id} that fit ${ignores.length === 1 ? 'a pattern' : `one of ${ignores.length} patterns`} are left out.`;
    effects.push({ check_id: id, effect: 'ignored', detail });
  }
  return effects;
}

const join = (list: readonly Severity[]): string => list.join(', ');
