import type { Catalog } from '../../catalog/catalog.js';
import { nearestPrefixes } from '../../catalog/find-action.js';
import { nearestNames } from '../../catalog/nearest-name.js';
import { regions } from '../../catalog/regions.table.js';
import { didYouMean, showList } from '../../findings/show.js';
import { type ArnFormat, type ArnPattern, fits, resourceFits } from '../../values/arn-pattern.js';

/** For an entry that is no ARN. */
export function prefixAdvice(text: string): string {
  const s3 = /^s3:\/\/(.+)$/.exec(text)?.[1];
  if (s3 !== undefined) return `Write "arn:aws:s3:::${s3}".`;
  if (/^arn:/i.test(text)) return `Write "arn:${text.slice(4)}", in lower case.`;
  if (/^aws[a-z-]*:[a-z0-9-]+:/.test(text)) return `Write "arn:${text}".`;
  return 'Write the ARN of the resource, "arn:aws:s3:::name" for a bucket, or "*" for all.';
}

/** For an ARN of fewer than six fields: the last one is taken for the resource. */
export function fieldAdvice(fields: readonly string[], formats: readonly ArnFormat[]): string {
  const [, partition = 'aws', service = ''] = fields;
  const resource = fields.length > 3 ? (fields.at(-1) ?? '') : '';
  const pattern = { partition, service, region: '', account: '', resource };
  const meant = formats.filter((format) => resource !== '' && resourceFits(pattern, format));
  const global = meant.find(({ region, account }) => region === '' && account === '');
  if (global) return `Write "arn:${partition}:${service}:::${resource}".`;
  return formats.length > 0 ? formatAdvice(pattern, meant.length > 0 ? meant : formats) : sixFields;
}

const sixFields = 'Write all six fields: "arn:partition:service:region:account:resource".';

/** The formats a resource of the service may have: those that begin like what was written, and the shortest first. */
export function formatAdvice(pattern: ArnPattern, formats: readonly ArnFormat[]): string {
  const { resource } = pattern;
  const bare = { ...pattern, resource: resource.replace(/^[:/]+/, '') };
  if (bare.resource !== resource && formats.some((format) => fits(bare, format)))
    return `Leave out the "${resource[0]}" before the name.`;
  const texts = [...new Set(formats.map(({ text }) => text))].sort((a, b) => a.length - b.length);
  const kind = kindOf(resource);
  const near = texts.filter((text) => kindOf(text.split(':').slice(5).join(':')) === kind);
  const spelled = near.length > 0 ? near : likeKind(kind, texts);
  const shown = spelled.length > 0 ? spelled : texts;
  return `Its ARNs have the form ${showList(shown, 3).replace(' and ', ' or ')}.`;
}

/** `Role/deploy` → formats of `role/…`. */
function likeKind(kind: string, texts: readonly string[]): readonly string[] {
  const kinds = new Map(texts.map((text) => [text, kindOf(text.split(':').slice(5).join(':'))]));
  const nearest = nearestNames(kind, new Set(kinds.values()));
  return texts.filter((text) => nearest.includes(kinds.get(text) ?? ''));
}

/** The word before the first colon or slash: `role`, `log-group`. */
const kindOf = (resource: string): string => /^\/?[^:/]*/.exec(resource)?.[0] ?? '';

/** For a service field that no service has. */
export function serviceAdvice(catalog: Catalog, service: string): string {
  return didYouMean(nearestPrefixes(catalog, service)) || 'Use the name that the ARNs of the service bear.';
}

/** For a Region that is none, or none of the partition. */
export function regionAdvice(field: string, partition: string): string {
  const elsewhere = regions.find(({ name }) => name === field);
  if (elsewhere) return `Region ${field} belongs to the partition "${elsewhere.partition}".`;
  const own = regions.filter((region) => region.partition === partition).map(({ name }) => name);
  const zone = own.find((name) => field.startsWith(name));
  if (zone !== undefined) return `Did you mean ${showList([zone])}?`;
  return didYouMean(nearestNames(field, own)) || 'Use a Region code such as "us-east-1", or "*" for every Region.';
}
