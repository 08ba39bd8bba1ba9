import { partitionNamed } from '../../catalog/find-region.js';
import { nearestNames } from '../../catalog/nearest-name.js';
import { didYouMean, show } from '../../findings/show.js';
import type { PlainPolicy } from '../../policy/plain-policy.js';
import { hasWildcard } from '../../values/wildcard.js';
import { fillStatement } from './holes.js';
import type { Value } from './read-value.js';
import type { DerivedHole, Template, TemplateVariable } from './template.js';
import { variableKinds } from './variable-kinds.js';

/** A fault of one variable. */
export interface Fault {
  readonly kind: 'missing' | 'invalid' | 'unknown';
  readonly variable: string;
  /** A sentence. */
  readonly message: string;
}

export interface Filled {
  readonly policy: PlainPolicy;
  readonly partition: string;
  /** Values that were not given and follow from others. */
  readonly inferred: Readonly<Record<string, string>>;
}

/** The longest text of one value, and the most values of one variable. */
const most = { characters: 2048, values: 100 } as const;

/**
 * Fills a template with values, or says everything that is wrong with them. A value is data: it becomes text within
 * one string of the document, and neither a wildcard nor a policy variable unless the template allows it there.
 */
export function fillTemplate(template: Template, given: ReadonlyMap<string, unknown>): Filled | readonly Fault[] {
  const { asked, faults } = matchNames(template, given);
  const readings = new Map<TemplateVariable, readonly Value[]>();
  for (const [variable, value] of asked) {
    const read = readVariable(variable, value);
    if ('message' in read) faults.push(read);
    else if (read.values.length > 0) readings.set(variable, read.values);
  }
  const place = agreedPlace(template, readings);
  const missing = template.variables.filter((one) => isMissing(one, readings, place, faults)).map(missingFault);
  const all = [...faults, ...place.faults, ...missing];
  if (all.length > 0) return all;
  const values = new Map(template.variables.flatMap((one) => holeOf(one, readings.get(one), place)));
  for (const [hole, text] of derivedValues(place.partition)) values.set(hole, text);
  const Statement = template.statements.flatMap((statement) => fillStatement(statement, values) ?? []);
  return { policy: { Version: '2012-10-17', Statement }, partition: place.partition, inferred: place.inferred };
}

/** Finds the variable of each name; two names of one variable are a fault. */
function matchNames({ variables }: Template, given: ReadonlyMap<string, unknown>) {
  const asked = new Map<TemplateVariable, unknown>();
  const faults: Fault[] = [];
  const names = variables.map(({ name }) => name);
  for (const [name, value] of given) {
    const variable = variables.find((one) => one.name === name || one.alsoCalled?.includes(name));
    if (variable && asked.has(variable)) {
      faults.push({ kind: 'invalid', variable: variable.name, message: `${variable.name} is given twice.` });
    } else if (variable) asked.set(variable, value);
    else faults.push(unknownFault(name, names));
  }
  return { asked, faults };
}

function unknownFault(name: string, names: readonly string[]): Fault {
  const near = didYouMean(nearestNames(name, names));
  const there = names.length === 0 ? 'It has no variables.' : `It has ${names.join(', ')}.`;
  return { kind: 'unknown', variable: name, message: `there is no variable "${show(name)}". ${near || there}` };
}

type Readings = ReadonlyMap<TemplateVariable, readonly Value[]>;

function readVariable(variable: TemplateVariable, value: unknown): { readonly values: readonly Value[] } | Fault {
  const texts = textsOf(variable, value);
  if (texts === undefined) return invalid(variable, 'is not a text');
  if (texts.length > most.values)
    return invalid(variable, `has ${texts.length} values, and ${most.values} are the most`);
  const values: Value[] = [];
  for (const text of texts) {
    const read = readText(variable, text);
    if ('fault' in read) return invalid(variable, read.fault, text);
    values.push(read);
  }
  return { values: values.filter((one) => one.value !== '') };
}

/** A number or a truth value is the text of it; a list is only for a variable of several values. */
function textsOf(variable: TemplateVariable, value: unknown): readonly string[] | undefined {
  const { holds } = variableKinds[variable.kind];
  if (Array.isArray(value)) {
    const lists = value.map((entry) => (Array.isArray(entry) ? undefined : textsOf(variable, entry)));
    const texts = lists.flatMap((list) => list ?? []);
    return lists.includes(undefined) || (holds === 'one' && texts.length > 1) ? undefined : texts;
  }
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  const text = unquoted(String(value).trim());
  if (text === '') return [];
  return holds === 'one' ? [text] : text.split(/[\s,]+/).filter((part) => part !== '');
}

/** Quotes come along from where a value was copied. */
const unquoted = (text: string): string => /^(["'`])(.*)\1$/s.exec(text)?.[2]?.trim() ?? text;

function readText(variable: TemplateVariable, text: string): Value | { readonly fault: string } {
  if (text === variable.default) return { value: text };
  if (text.length > most.characters) return { fault: `has more than ${most.characters} characters` };
  if (/\p{C}/u.test(text)) return { fault: 'holds control characters or others that are not seen' };
  if (text.includes('${')) return { fault: 'holds "${": a policy variable would stand for other values than yours' };
  if (text.includes('{{')) return { fault: 'holds "{{": it is a placeholder, and a value is asked for' };
  const read = variableKinds[variable.kind].read(text);
  const isWide = hasWildcard('fault' in read ? text : read.value) && variable.wildcards === undefined;
  return isWide ? { fault: 'holds a wildcard, which would allow more than one; name each' } : read;
}

function invalid({ name, kind, description, example }: TemplateVariable, what: string, text?: string): Fault {
  const subject = text === undefined ? 'the value' : `"${show(text)}"`;
  const message = `${name} (${description}): ${subject} ${what.replace(/[.?]$/, '')}. Expected: ${variableKinds[kind].expects}, for example ${show(example)}.`;
  return { kind: 'invalid', variable: name, message };
}

const missingFault = ({ name, kind, description, example }: TemplateVariable): Fault => ({
  kind: 'missing',
  variable: name,
  message: `${name} is missing (${description}): ${variableKinds[kind].expects}, for example ${show(example)}.`,
});

function isMissing(variable: TemplateVariable, readings: Readings, place: Place, faults: readonly Fault[]): boolean {
  if (variable.presence === 'optional' || readings.has(variable) || variable.name in place.inferred) return false;
  return !faults.some((one) => one.variable === variable.name);
}

/** Where the values say that things are. */
interface Place {
  readonly partition: string;
  readonly inferred: Readonly<Record<string, string>>;
  readonly faults: readonly Fault[];
}

const placeFields = ['region', 'account_id', 'partition'] as const;
type PlaceField = (typeof placeFields)[number];

/** What the values say of Region, account and partition must be the same; one that is not given follows from it. */
function agreedPlace(template: Template, readings: Readings): Place {
  const faults: Fault[] = [];
  const inferred: Record<string, string> = {};
  let partition = 'aws';
  for (const field of placeFields) {
    const own = template.variables.find((one) => isOfPlace(one, field));
    if (!own && field !== 'partition') continue;
    const said = [...readings].flatMap(([variable, values]) =>
      values.flatMap((value) => saysOf(field, variable, value).map((text) => ({ variable: variable.name, text }))),
    );
    const [first] = said;
    const other = said.find(({ text }) => text !== first?.text);
    if (first && other) faults.push(disagreement(field, first, other));
    else if (first && own && !readings.has(own)) inferred[own.name] = first.text;
    if (first && field === 'partition') partition = first.text;
  }
  return { partition, inferred, faults };
}

/** Is it the variable that gives the Region, account or partition of what the template is about? */
const isOfPlace = ({ name, kind, alsoCalled }: TemplateVariable, field: PlaceField): boolean =>
  kind === field && (name === field || alsoCalled?.includes(field) === true);

function saysOf(field: PlaceField, variable: TemplateVariable, value: Value): readonly string[] {
  const said = isOfPlace(variable, field) ? value.value : value[field];
  return said === undefined ? [] : [said];
}

type Said = { readonly variable: string; readonly text: string };

const placeNames = { region: 'Region', account_id: 'account', partition: 'partition' } as const;

function disagreement(field: PlaceField, first: Said, other: Said): Fault {
  const what = placeNames[field];
  const message = `${first.variable} says the ${what} is ${first.text} and ${other.variable} says ${other.text}; they must be the same.`;
  return { kind: 'invalid', variable: other.variable, message };
}

/** The value of a variable; none for a switch that is off. */
function holeOf(
  variable: TemplateVariable,
  read: readonly Value[] | undefined,
  { inferred }: Place,
): [] | [readonly [string, string | readonly string[]]] {
  const { name, kind } = variable;
  const texts = read?.map(({ value }) => value) ?? [inferred[name] ?? variable.default ?? ''].flatMap(splitFor(kind));
  const present = texts.filter((text) => text !== '' && !(kind === 'switch' && text === 'false'));
  const [first] = present;
  if (first === undefined) return [];
  return [[name, variableKinds[kind].holds === 'many' ? [...new Set(present)] : first]];
}

const splitFor =
  (kind: TemplateVariable['kind']) =>
  (text: string): readonly string[] =>
    variableKinds[kind].holds === 'many' ? text.split(/[\s,]+/) : [text];

function derivedValues(partition: string): readonly (readonly [DerivedHole, string])[] {
  const suffix = partitionNamed(partition)?.dnsSuffix ?? 'amazonaws.com';
  // Source: AWS CDK, @aws-cdk/region-info; the European Sovereign Cloud has the usual name.
  const ec2 = partition === 'aws-eusc' ? 'amazonaws.com' : suffix;
  return [
    ['partition', partition],
    ['dns_suffix', suffix],
    ['ec2_principal', `ec2.${ec2}`],
  ];
}
