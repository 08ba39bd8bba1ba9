import type { ResourceType } from '../../catalog/catalog.js';
import { show, showList } from '../../findings/show.js';
import { readArn } from '../../values/arn.js';
import { arnFormat, arnPattern, fits } from '../../values/arn-pattern.js';
import { readParts } from '../../values/template-text.js';
import { hasWildcard } from '../../values/wildcard.js';
import { readArnValues } from './arn-values.js';
import { type FormatPart, placeholderKey, readFormatParts } from './format-parts.js';
import { type ArnFault, type Places, placeOf } from './place-of.js';
import { nameDefects, nameNotes, splitName, withoutHead } from './resource-name.js';

export interface ArnRequest {
  readonly type: ResourceType;
  readonly resourceName?: string | undefined;
  readonly placeholders?: Readonly<Record<string, string>> | undefined;
  /** Empty where it is not given, as the next three. */
  readonly region: string;
  readonly accountId: string;
  readonly partition: string;
}

export interface BuiltArn {
  /** Placeholders without a value are still in it. */
  readonly arn: string;
  /** Whether it is the whole ARN of a resource of the type, or a pattern of such. */
  readonly valid: boolean;
  readonly notes: readonly string[];
  readonly format: string;
  readonly unfilled: readonly string[];
}

/** Builds the ARN of a resource type by its format, or says which value is no value of its field. */
export function buildArn(request: ArnRequest): BuiltArn | ArnFault {
  const formats = request.type.arnFormats.map((text) => ({ text, parts: readFormatParts(text) }));
  const values = readArnValues(
    request,
    formats.flatMap(({ parts }) => parts),
  );
  if ('fault' in values) return values;
  const chosen = [...formats].sort((a, b) => openIn(a.parts, values.names) - openIn(b.parts, values.names))[0];
  if (!chosen) return { parameter: 'resource_type', fault: 'has no ARN' };
  const { parts, text: format } = chosen;
  const { names: named, notes } = withResourceName(request, parts, values.names);
  const names = { ...named, byKey: withoutHeads(named.byKey, parts, request.type) };
  const place = placeOf(request.type, parts, values.places);
  if ('fault' in place) return place;
  const filled = parts.map((part) => fillPart(part, names.byKey, place.values));
  const unfilled = parts.filter((part, index) => part.kind !== 'text' && filled[index] === undefined);
  const text = parts.map((part, index) => filled[index] ?? (part.kind === 'text' ? part.text : `\${${part.name}}`));
  const arn = names.ending === undefined ? text.join('') : text.join('').replace(/\*$/, () => names.ending ?? '');
  const open = unfilled.flatMap((part) => (part.kind === 'text' ? [] : [part.name]));
  const texts = [...names.byKey.values()];
  const defects = [
    ...(open.length > 0 ? [openNote(open)] : defectsOf(arn, format, parts, names.byKey)),
    ...texts.flatMap((name) => nameDefects(name, request.type)),
  ];
  const widths = [...texts.flatMap((name) => nameNotes(name, request.type)), ...wildcardNotes(arn, format)];
  return {
    arn,
    valid: defects.length === 0,
    notes: [...defects, ...notes, ...place.notes, ...widths],
    format,
    unfilled: [...new Set(open)],
  };
}

type Names = ReadonlyMap<string, string>;

/** How far a format is from the names that are given: those of the caller it lacks weigh more than those it still needs. */
function openIn(parts: readonly FormatPart[], names: Names): number {
  const keys = new Set(parts.flatMap((part) => (part.kind === 'name' ? [placeholderKey(part.name)] : [])));
  const lacking = [...names.keys()].filter((key) => !keys.has(key)).length;
  return lacking * 100 + [...keys].filter((key) => !names.has(key)).length;
}

interface NamedValues {
  readonly byKey: Names;
  /** What stands in place of the star that ends the format. */
  readonly ending?: string;
}

/** Gives resource_name its place: the placeholder called like the type, else the last one, else the star at the end. */
function withResourceName(request: ArnRequest, parts: readonly FormatPart[], given: Names) {
  const name = request.resourceName?.trim() ?? '';
  const open = parts.flatMap((part) =>
    part.kind === 'name' && !given.has(placeholderKey(part.name)) ? [part.name] : [],
  );
  const accountName = accountAsName(request, parts, open);
  if (accountName !== undefined) return plain(new Map([...given, [placeholderKey(accountName), request.accountId]]));
  if (name === '') return plain(given);
  const wanted = placeholderKey(request.type.name);
  const split = given.size === 0 ? splitName(name, parts) : undefined;
  if (split) {
    const read = [...split].map(([hole, text]) => `\${${hole}} "${show(text)}"`).join(', ');
    const filled = [...split].map(([hole, text]) => [placeholderKey(hole), text] as const);
    return { names: { byKey: new Map(filled) } satisfies NamedValues, notes: [`resource_name is read as ${read}.`] };
  }
  const primary = open.find((one) => [`${wanted}name`, `${wanted}id`].includes(placeholderKey(one))) ?? open.at(-1);
  if (primary !== undefined) {
    const notes = open.length > 1 ? [`resource_name stands for \${${primary}}.`] : [];
    return { names: { byKey: new Map([...given, [placeholderKey(primary), name]]) } satisfies NamedValues, notes };
  }
  const last = parts.at(-1);
  if (last?.kind === 'text' && last.text.endsWith('*')) {
    const names: NamedValues = { byKey: given, ending: name };
    return { names, notes: [] };
  }
  const isSaid = [...given.values()].includes(name);
  return {
    ...plain(given),
    notes: isSaid ? [] : [`resource_name "${show(name)}" is not used: the format has no place left for it.`],
  };
}

/** People give `table/orders` and `/app/db`, of which the format has the beginning already. */
const withoutHeads = (names: Names, parts: readonly FormatPart[], type: ResourceType): Names =>
  new Map(
    [...names].map(([key, name]) => {
      const at = parts.findIndex((part) => part.kind === 'name' && placeholderKey(part.name) === key);
      return [key, withoutHead(name, parts[at - 1], type)];
    }),
  );

const plain = (byKey: Names): { readonly names: NamedValues; readonly notes: readonly string[] } => ({
  names: { byKey },
  notes: [],
});

/** An account that is the resource itself has its id among the names, `arn:aws:sso:::account/111122223333`. */
function accountAsName(request: ArnRequest, parts: readonly FormatPart[], open: readonly string[]): string | undefined {
  const [only, ...more] = open;
  const hasField = parts.some(({ kind }) => kind === 'account');
  const isIt = only !== undefined && more.length === 0 && placeholderKey(only) === 'accountid';
  return isIt && !hasField && request.accountId !== '' && (request.resourceName ?? '') === '' ? only : undefined;
}

function fillPart(part: FormatPart, names: Names, places: Places): string | undefined {
  if (part.kind === 'text') return part.text;
  const value = part.kind === 'name' ? names.get(placeholderKey(part.name)) : places[part.kind];
  return value === '' ? undefined : value;
}

const openNote = (open: readonly string[]): string =>
  `Not complete: ${showList([...new Set(open)], 10)} ${open.length === 1 ? 'has' : 'have'} no value.`;

/** Why a text without open placeholders is still no ARN of the type. */
function defectsOf(arn: string, format: string, parts: readonly FormatPart[], names: Names): readonly string[] {
  const read = readArn(arn);
  if (!read) return ['It does not read as an ARN.'];
  if (arn.length > 2048) return ['It is longer than an ARN may be, 2,048 characters.'];
  const unknown = readParts(arn).filter(({ kind }) => kind === 'placeholder' || kind === 'malformed');
  if (unknown.length > 0)
    return [`${showList(unknown.map(({ text }) => text))} is neither a name nor a policy variable.`];
  const cut = parts.flatMap((part, index) => {
    const next = parts[index + 1];
    if (part.kind !== 'name' || next?.kind !== 'text') return [];
    const value = names.get(placeholderKey(part.name)) ?? '';
    return next.text !== '*' && value.includes(next.text)
      ? [`The value of \${${part.name}} holds "${show(next.text)}", which ends it.`]
      : [];
  });
  if (cut.length > 0) return cut;
  return fits(arnPattern(read), arnFormat(format)) ? [] : ['It does not fit the format: a name holds what it may not.'];
}

function wildcardNotes(arn: string, format: string): readonly string[] {
  const notes: string[] = [];
  if (hasWildcard(arn)) {
    notes.push(
      hasWildcard(format.replace(/\$\{[^}]*\}/g, ''))
        ? 'The * is part of the format and stands for anything.'
        : 'It has wildcards: in a policy it matches every resource that fits.',
    );
  }
  if (readParts(arn).some(({ kind }) => kind === 'variable')) {
    notes.push('It has a policy variable, which only Resource and conditions of a policy of Version 2012-10-17 know.');
  }
  return notes;
}
