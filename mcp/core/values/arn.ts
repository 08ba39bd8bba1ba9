import { remember } from '../text/remember.js';
import { isPlain, readParts } from './template-text.js';

/** The six fields of an Amazon Resource Name, as written: wildcards, variables and placeholders still in them. */
export interface Arn {
  readonly text: string;
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  /** Everything after the fifth colon: `bucket/key`, `role/path/name`, `function:name:alias`. */
  readonly resource: string;
}

/** Source: IAM and STS quotas, the length of an ARN. */
export const longestArn = 2048;

/** Reads `arn:partition:service:region:account:resource`; undefined when it does not begin `arn:` or lacks a field. */
export const readArn: (text: string) => Arn | undefined = remember((text) => {
  const [prefix, partition, service, region, account, resource] = splitFields(text);
  if (prefix !== 'arn' || partition === undefined || service === undefined) return undefined;
  if (region === undefined || account === undefined || resource === undefined) return undefined;
  return { text, partition, service, region, account, resource };
});

/** Splits at the first five colons that are not inside `${aws:…}` or a placeholder. */
export function splitFields(text: string): readonly string[] {
  if (isPlain(text)) return fieldsOf(text);
  const fields = [''];
  for (const part of readParts(text)) {
    const pieces = part.kind === 'text' ? part.text.split(':') : [part.text];
    fields[fields.length - 1] += pieces[0] ?? '';
    for (const piece of pieces.slice(1)) {
      if (fields.length < 6) fields.push(piece);
      else fields[5] += `:${piece}`;
    }
  }
  return fields;
}

/** Splits at the first five colons, wherever they stand; fewer fields where there are fewer. */
export function fieldsOf(text: string): readonly string[] {
  const fields: string[] = [];
  let from = 0;
  for (let colon = text.indexOf(':'); colon >= 0 && fields.length < 5; colon = text.indexOf(':', from)) {
    fields.push(text.slice(from, colon));
    from = colon + 1;
  }
  fields.push(text.slice(from));
  return fields;
}
