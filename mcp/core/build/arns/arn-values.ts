import { nearestNames } from '../../catalog/nearest-name.js';
import { didYouMean, show } from '../../findings/show.js';
import { repairAccountId } from '../../values/account-id.js';
import { arnOfPasted } from '../pasted-arn.js';
import { type FormatPart, placeholderKey } from './format-parts.js';
import type { ArnFault, Places } from './place-of.js';

export interface ArnValues {
  /** Of the placeholders that name the resource, by `placeholderKey`. */
  readonly names: ReadonlyMap<string, string>;
  readonly places: Places;
}

interface Given {
  readonly resourceName?: string | undefined;
  readonly placeholders?: Readonly<Record<string, string>> | undefined;
  readonly region: string;
  readonly accountId: string;
  readonly partition: string;
}

/** Sorts the values a caller gave; Region, account and partition may stand among the placeholders as well. */
export function readArnValues(given: Given, parts: readonly FormatPart[]): ArnValues | ArnFault {
  const places = {
    region: given.region.trim().toLowerCase(),
    account: accountOf(given.accountId),
    partition: given.partition.trim().toLowerCase(),
  };
  const names = new Map<string, string>();
  const wrong = given.resourceName === undefined ? undefined : wrongName(given.resourceName);
  if (wrong !== undefined) return { parameter: 'resource_name', fault: wrong };
  const known = placeholdersIn(parts);
  for (const [name, text] of Object.entries(given.placeholders ?? {})) {
    const part = known.get(placeholderKey(name));
    const parameter = `placeholders.${show(name)}`;
    if (!part) return { parameter, fault: unknownPlaceholder(name, [...known.values()]) };
    const fault = wrongName(text);
    if (fault !== undefined) return { parameter, fault };
    const value = text.trim();
    if (value === '') continue;
    if (part.kind === 'name') {
      names.set(placeholderKey(name), value);
      continue;
    }
    const place = part.kind === 'account' ? accountOf(value) : value.toLowerCase();
    if (places[part.kind] !== '' && places[part.kind] !== place)
      return { parameter, fault: 'says something else than the parameter of its own' };
    places[part.kind] = place;
  }
  return { names, places };
}

type Placeholder = Exclude<FormatPart, { readonly kind: 'text' }>;

const placeholdersIn = (parts: readonly FormatPart[]): ReadonlyMap<string, Placeholder> =>
  new Map(parts.flatMap((part) => (part.kind === 'text' ? [] : [[placeholderKey(part.name), part] as const])));

const accountOf = (text: string): string => repairAccountId(text) ?? text.trim().toLowerCase();

function unknownPlaceholder(name: string, known: readonly Placeholder[]): string {
  const names = known.map((one) => one.name);
  const near = didYouMean(nearestNames(name.replace(/[^A-Za-z0-9]/g, ''), names));
  return `the format has no such placeholder. ${near || `It has ${names.join(', ')}.`}`;
}

/** Why a text can be no part of an ARN. */
function wrongName(text: string): string | undefined {
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text.trim())) return 'holds control characters or line breaks';
  if (text.length > 2048) return 'is longer than an ARN may be';
  if (/^\s*arn:[^:]*:[^:]*:/i.test(text)) return 'is an ARN already, and a name is asked for';
  const meant = arnOfPasted(text);
  return meant === undefined ? undefined : `is the address of "${show(meant)}", and a name is asked for`;
}
