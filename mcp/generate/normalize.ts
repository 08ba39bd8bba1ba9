import { type AccessLevel, accessLevels, type ConditionKeyType, conditionKeyTypes } from '../core/catalog/catalog.js';

/**
 * AWS leaves a name to the policy in five ways: `${TagKey}`, `${OtherWord}`, `<key>`, a literal `tag-key`, and a slash
 * with nothing behind it. All become `${…}`, the four that mean a tag key `${TagKey}`.
 */
export function normalizeKey(key: string): string {
  return key
    .replace(/<key>$/, '${TagKey}')
    .replace(/\/tag-key$/, '/${TagKey}')
    .replace(/\/$/, '/${TagKey}');
}

/** `Tagging, Write` and `Permissions management, Write` say two levels; the first one is the one AWS said before 2026. */
export function normalizeLevel(level: string): AccessLevel {
  const first = level.split(',')[0]?.trim();
  const known = accessLevels.find((candidate) => candidate === first);
  if (known === undefined) throw new Error(`access level ${level}`);
  return known;
}

/** `ArrayOfString` is a String of which the request may hold several. */
export function normalizeType(type: string): { type: ConditionKeyType; multivalued: boolean } {
  const single = type.replace(/^ArrayOf/, '');
  const known = conditionKeyTypes.find((candidate) => candidate === single);
  if (known === undefined) throw new Error(`condition key type ${type}`);
  return { type: known, multivalued: single !== type };
}

/** Thirteen types print several formats in one string; every format is a whole ARN with its five colons. */
export function normalizeArnFormats(arn: string): string[] {
  const formats = arn.split(/,\s*(?=arn:)/);
  for (const format of formats) {
    if (!/^arn:\$\{Partition\}:[^:\s]*:[^:\s]*:[^:\s]*:\S+$/.test(format)) throw new Error(`ARN format ${format}`);
  }
  return formats;
}
