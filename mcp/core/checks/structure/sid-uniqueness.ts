import type { Located, Policy } from '../../policy/ast.js';
import { nameOfType, type PolicyType, policyTypes } from '../../policy/policy-types.js';
import { hasPlaceholder } from '../../values/template-text.js';
import { defineCheck } from '../define-check.js';
import { plainSids, sidsOfTheirOwn } from './sid-uniqueness.fixes.js';

/** How many statements a message names. */
const mostNamed = 10;

export const sidUniqueness = defineCheck({
  id: 'sid_uniqueness',
  severity: 'error',
  appliesTo: policyTypes,
  summary: 'A Sid is used for more than one statement, or has characters that IAM does not take.',
  why: 'IAM refuses a policy whose Sids are not unique or not alphanumeric. Elsewhere a repeated Sid misleads: tools that edit a policy by Sid change or drop the wrong statement.',
  remediation: [
    'Give each statement a Sid of its own, or none: Sid is optional.',
    'Use only the letters A to Z and a to z and the digits 0 to 9.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
  ],
  codes: {
    duplicateSid: {
      accessAnalyzer: 'UNIQUE_SIDS_REQUIRED',
      message: ({ sid, statements, type }: DuplicateArgs) =>
        `Sid "${sid}" is used by ${statements}, and ${type} must not use one twice.`,
      suggestion: ({ sid }: DuplicateArgs) => `Rename all but one, for example to "${sid}2", or remove the Sid.`,
      fix: sidsOfTheirOwn,
    },
    repeatedSid: {
      severity: 'warning',
      accessAnalyzer: 'UNIQUE_SIDS_RECOMMENDED',
      message: ({ sid, statements }: DuplicateArgs) =>
        `Sid "${sid}" is used by ${statements}, so tools and people cannot tell them apart.`,
      suggestion: ({ sid }: DuplicateArgs) => `Rename all but one, for example to "${sid}2".`,
      fix: sidsOfTheirOwn,
    },
    unsupportedSid: {
      accessAnalyzer: 'UNSUPPORTED_SID',
      message: ({ sid, type }: { sid: string; type: string; plain: string }) =>
        `Sid "${sid}" has characters other than A-Z, a-z and 0-9, which ${type} must not have.`,
      suggestion: ({ plain }: { plain: string }) => (plain === '' ? 'Remove the Sid.' : `Write "Sid": "${plain}".`),
      fix: plainSids,
    },
  },
  examples: [
    {
      title: 'one Sid for two statements',
      policy: policyWith('ReadBucket', 'ReadBucket'),
      finds: ['duplicate_sid'],
    },
    {
      title: 'one Sid for two statements of a bucket policy',
      policy: policyWith('ReadBucket', 'ReadBucket', { Principal: { AWS: '111122223333' } }),
      finds: ['repeated_sid'],
    },
    {
      title: 'a Sid of several words',
      policy: policyWith('Read the bucket', 'WriteBucket'),
      finds: ['unsupported_sid'],
    },
    {
      title: 'the same Sid with a hyphen, twice',
      policy: policyWith('read-bucket', 'read-bucket'),
      finds: ['unsupported_sid', 'duplicate_sid'],
    },
    { title: 'a Sid that a tool fills in', policy: policyWith('Read${Environment}', 'WriteBucket') },
    { title: 'two Sids', policy: policyWith('ReadBucket', 'WriteBucket') },
    { title: 'two Sids that differ in case', policy: policyWith('ReadBucket', 'readbucket') },
    { title: 'empty Sids, which name nothing', policy: policyWith('', '') },
    {
      title: 'words in a key policy, as AWS itself writes them',
      policy: policyWith('Enable IAM User Permissions', 'Allow use of the key', { Principal: { AWS: '111122223333' } }),
    },
  ],
  *policy(policy, { policyType, found }) {
    const type = nameOfType(policyType);
    if (isPlain(policyType)) {
      for (const sid of distinctSids(policy)) {
        // What a tool still has to fill in may be a good name by then.
        if (hasPlaceholder(sid.value)) continue;
        const plain = sid.value.replace(/[^A-Za-z0-9]/g, '');
        if (plain !== sid.value) yield found.unsupportedSid(sid, { sid: sid.value, type, plain });
      }
    }
    for (const { sid, indexes } of repeated(policy)) {
      const args = { sid: sid.value, statements: printStatements(indexes), type };
      yield isPlain(policyType) ? found.duplicateSid(sid, args) : found.repeatedSid(sid, args);
    }
  },
});

interface DuplicateArgs {
  readonly [name: string]: string;
  readonly sid: string;
  readonly statements: string;
  readonly type: string;
}

/** Other services than IAM and Organizations allow blanks and repetition: the default KMS key policy has blanks. */
const isPlain = (type: PolicyType): boolean => type !== 'resource' && type !== 'vpc_endpoint';

/** Empty ones name nothing; `empty_element` speaks of them. */
function distinctSids({ statements }: Policy): Iterable<Located<string>> {
  const sids = new Map<string, Located<string>>();
  for (const { sid } of statements) if (sid && sid.value !== '' && !sids.has(sid.value)) sids.set(sid.value, sid);
  return sids.values();
}

/** Each Sid that comes back, at its second place, with the statements that have it. */
function repeated({ statements }: Policy): readonly { sid: Located<string>; indexes: readonly number[] }[] {
  const uses = new Map<string, { second?: Located<string>; indexes: number[] }>();
  for (const { sid, index } of statements) {
    if (!sid || sid.value === '') continue;
    const known = uses.get(sid.value);
    if (!known) uses.set(sid.value, { indexes: [index] });
    else {
      known.second ??= sid;
      known.indexes.push(index);
    }
  }
  return [...uses.values()].flatMap(({ second, indexes }) => (second ? [{ sid: second, indexes }] : []));
}

/** `statements 0, 2 and 5`, counted as in the path of a finding. */
function printStatements(indexes: readonly number[]): string {
  const named = indexes.slice(0, mostNamed);
  const rest = indexes.length - named.length;
  const last = rest > 0 ? `${rest} more` : String(named.pop());
  return `statements ${named.join(', ')} and ${last}`;
}

function policyWith(first: string, second: string, more: object = {}): object {
  const bucket = 'arn:aws:s3:::reports';
  return {
    Version: '2012-10-17',
    Statement: [
      { Sid: first, Effect: 'Allow', Action: 's3:ListBucket', Resource: bucket, ...more },
      { Sid: second, Effect: 'Allow', Action: 's3:PutObject', Resource: `${bucket}/*`, ...more },
    ],
  };
}
