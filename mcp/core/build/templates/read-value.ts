import { partitionNamed, regionNamed } from '../../catalog/find-region.js';
import { partitions } from '../../catalog/partitions.table.js';
import { show, showList } from '../../findings/show.js';
import { isAccountId } from '../../values/account-id.js';
import { type Arn, readArn } from '../../values/arn.js';

/** What the text of a variable says: the value for its hole and what follows from it, or what is wrong. */
export type ReadValue = Value | { readonly fault: string };

export interface Value {
  readonly value: string;
  readonly partition?: string | undefined;
  /** Of the thing named, where its ARN or address tells. */
  readonly region?: string | undefined;
  readonly account_id?: string | undefined;
}

/** Part of a sentence that begins with the value: `"x" is no bucket`. */
export const fault = (text: string): { readonly fault: string } => ({ fault: text });

/** A reader for texts of one form. */
export const matching =
  (pattern: RegExp, expected: string) =>
  (text: string): ReadValue =>
    pattern.test(text) ? { value: text } : fault(`is not ${expected}`);

/** A reader for one of a few words, whatever their case. */
export const oneOf =
  (words: readonly string[]) =>
  (text: string): ReadValue => {
    const word = words.find((one) => one.toLowerCase() === text.toLowerCase());
    return word === undefined ? fault(`is none of ${showList(words, 20)}`) : { value: word };
  };

/** A kind of resource that is asked for by its name and pasted as its ARN or address. */
export interface NamedResource {
  /** With its article: `a queue`. */
  readonly what: string;
  /** The service field of its ARN. */
  readonly service: string;
  /** What stands before the name in the ARN: `table/`. */
  readonly before: string;
  readonly name: RegExp;
  /** What the name may look like, for a person. */
  readonly form: string;
  /** What may follow the name in a pasted ARN and says less than the name: a version, `/index/x`. */
  readonly after?: RegExp;
  readonly source: string;
}

/** A reader for the name of a resource, alone or in its ARN. */
export const named =
  (resource: NamedResource) =>
  (text: string): ReadValue => {
    if (!/^arn:/i.test(text)) return nameOnly(resource, text, {});
    const arn = knownArn(text);
    if ('fault' in arn) return arn;
    const { what, service, before, after } = resource;
    if (arn.service !== service)
      return fault(`is an ARN of ${show(arn.service)}, and ${what} of ${service} is asked for`);
    if (!arn.resource.startsWith(before)) return fault(`is not the ARN of ${what}: "${before}…" is asked for`);
    const rest = arn.resource.slice(before.length);
    return nameOnly(resource, after ? rest.replace(after, '') : rest, placeOfArn(arn));
  };

function nameOnly({ what, name, form }: NamedResource, text: string, place: Omit<Value, 'value'>): ReadValue {
  return name.test(text) ? { value: text, ...place } : fault(`is not the name of ${what}: ${form}`);
}

/** An ARN of a partition and Region that there are. */
export function knownArn(text: string): Arn | { readonly fault: string } {
  const arn = readArn(text.replace(/^arn:/i, 'arn:'));
  if (!arn) return fault('is not a whole ARN: arn:partition:service:region:account:resource');
  if (!partitionNamed(arn.partition)) return fault(`names the partition "${show(arn.partition)}", which there is not`);
  const region = regionNamed(arn.region);
  if (arn.region !== '' && !region) return fault(`names the Region "${show(arn.region)}", which there is not`);
  if (region && region.partition !== arn.partition) {
    return fault(`names the partition ${arn.partition} and the Region ${arn.region}, which is in ${region.partition}`);
  }
  if (arn.account !== '' && arn.account !== 'aws' && !isAccountId(arn.account)) {
    return fault(`names the account "${show(arn.account)}", and an account id has twelve digits`);
  }
  return arn;
}

export const placeOfArn = ({ partition, region, account }: Arn): Omit<Value, 'value'> => ({
  partition,
  region: region === '' ? undefined : region,
  account_id: isAccountId(account) ? account : undefined,
});

/** The place of a Region; nothing for one that is not known. */
export function placeOfRegion(name: string | undefined): Omit<Value, 'value'> {
  const region = name === undefined ? undefined : regionNamed(name);
  return region ? { region: region.name, partition: region.partition } : {};
}

/** An address of an AWS endpoint. */
export interface Address {
  /** Of the host, without the ending of the partition: `sqs`, `eu-west-1`. */
  readonly labels: readonly string[];
  /** Of the path, without empty ones. */
  readonly segments: readonly string[];
}

/** Reads `https://sqs.eu-west-1.amazonaws.com/111122223333/jobs`; undefined where the host is none of AWS. */
export function readAddress(text: string): Address | undefined {
  const [, host = '', path = ''] = /^(?:[a-z]+:\/\/)?([^/\s:]+)(\/\S*)?$/i.exec(text) ?? [];
  const suffix = dnsSuffixes.find((ending) => host.toLowerCase().endsWith(`.${ending}`));
  if (suffix === undefined) return undefined;
  return {
    labels: host.slice(0, -suffix.length - 1).split('.'),
    segments: path.split('/').filter((segment) => segment !== ''),
  };
}

const dnsSuffixes = [...new Set(partitions.map((one) => one.dnsSuffix))].sort((a, b) => b.length - a.length);
