import { valuesOf } from '../../conditions/known-values.js';
import { printOperator, readOperator } from '../../conditions/operator.js';
import { operatorTable } from '../../conditions/operator-table.js';
import { isAlwaysPresent } from '../../conditions/possible.js';
import { suggestOperator } from '../../conditions/suggest-operator.js';
import { usualOperator } from '../../conditions/usual-operator.js';
import { didYouMean, showList } from '../../findings/show.js';
import { insert, remove, rename, replace } from '../../fixes/change.js';
import { movedEntry, underOperator } from '../../fixes/condition-changes.js';
import type { Fix, Safety } from '../../fixes/repair.js';
import { memberCount, memberSpot } from '../../fixes/spot.js';
import { effectOf, renamed } from '../../fixes/usual-fixes.js';
import type { ConditionEntry } from '../../policy/ast.js';
import { type PolicyType, policyTypes } from '../../policy/policy-types.js';
import { conditionEntries, denies, failsWithoutKey } from '../../policy/questions.js';
import { plainValue } from '../../text/tree.js';
import { readArn } from '../../values/arn.js';
import { isPlain, writtenText } from '../../values/template-text.js';
import { hasWildcard } from '../../values/wildcard.js';
import { defineCheck } from '../define-check.js';
import { literalStarKeys, starlessKeys } from './condition-operator.table.js';
import { conditioned } from './conditioned.js';

/** Only where it makes an Allow narrower or a Deny broader: read as wildcards, the values match more. */
const wildcardsRead: Fix<{ operator: string; like: string }> = {
  safety: 'suggested',
  changes({ spot }, { operator, like }) {
    const narrows = readOperator(operator)?.negated ? 'Allow' : 'Deny';
    return effectOf(spot) === narrows ? movedEntry(spot, { operator: like }) : [];
  },
};

/** Another spelling of the operator that an entry stands under. */
const respelled = <A>(safety: Safety, operator: (args: A) => string): Fix<A> => ({
  safety,
  changes: ({ spot }, args) => underOperator(spot, operator(args)),
});

/** `usual` is the operator for a condition key that stands where an operator should. */
type Unknown = { operator: string; nearest: readonly string[]; key: string; usual: string };

/** Those that ask for the value itself. Which way a number or a date is to be compared only the author knows. */
const plainOperators = ['StringEquals', 'Bool', 'ArnLike', 'IpAddress'];

/** The operator that is meant, or the usual one around a key without any. */
const knownOperator: Fix<Unknown> = {
  safety: 'suggested',
  changes({ spot }, { nearest: [nearest = ''], key, usual }) {
    if (key === '') return underOperator(spot, nearest);
    const condition = spot.holder;
    if (!condition || spot.node.kind === 'object' || !plainOperators.includes(usual)) return [];
    const value = plainValue(spot.node);
    const target = memberSpot(condition, usual);
    if (!target) return [rename(spot, usual), replace(spot, { [key]: value })];
    return memberSpot(target, key) || memberCount(target) === 0 ? [] : [remove(spot), insert(target, key, value)];
  },
};

type Dead = { operator: string; conditionKey: string; values: readonly string[]; like: string; inert: string };

export const conditionOperator = defineCheck({
  id: 'condition_operator',
  severity: 'error',
  appliesTo: policyTypes,
  summary: 'A condition operator does not exist, is put together wrongly, or does not read wildcards.',
  why: 'AWS refuses a policy with an unknown operator. An operator that exists but takes its values literally is worse: the policy is saved, and the condition never matches what it was written for.',
  remediation: [
    'Use an operator of the IAM reference, with ForAllValues: or ForAnyValue: before it and IfExists after it where needed.',
    'For values with * or ? use StringLike, StringNotLike or an Arn operator.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
  ],
  codes: {
    unknownOperator: {
      accessAnalyzer: 'INVALID_CONDITION_OPERATOR',
      message: ({ operator }: Unknown) =>
        `The condition operator "${operator}" does not exist, so AWS refuses the policy.`,
      suggestion: ({ nearest, key }) => {
        if (key !== '') return `Put the condition key under the operator that compares it: "operator": {"${key}": …}.`;
        return didYouMean(nearest) || `Use one of ${showList(operatorNames, operatorNames.length)}.`;
      },
      fix: knownOperator,
    },
    nullWithIfExists: {
      accessAnalyzer: 'NULL_WITH_IF_EXISTS',
      message: ({ operator }: { operator: string }) =>
        `"${operator}" does not exist: Null already asks whether the key is there, so IfExists cannot follow it.`,
      suggestion: () => 'Write "Null".',
      fix: renamed('suggested', ({ operator }: { operator: string }) => operator.replace(/IfExists$/i, '')),
    },
    nullWithQualifier: {
      severity: 'info',
      accessAnalyzer: 'NULL_WITH_QUALIFIER',
      message: ({ operator, result }: { operator: string; result: string }) =>
        `"${operator}" is always ${result}: Null asks whether the key is there and has no values to go through.`,
      suggestion: () => 'Write "Null" without the set operator.',
      fix: renamed('suggested', ({ operator, result }: { operator: string; result: string }, { spot }) =>
        // What is always true lets an Allow through, and what never is keeps a Deny from stopping anyone.
        effectOf(spot) === (result === 'true' ? 'Allow' : 'Deny') ? operator.slice(operator.indexOf(':') + 1) : '',
      ),
    },
    otherCase: {
      severity: 'info',
      message: ({ operator, spelling }: { operator: string; spelling: string }) =>
        `AWS writes the operator "${operator}" as "${spelling}"; it takes either.`,
      suggestion: ({ spelling }) => `Write "${spelling}".`,
      fix: respelled('safe', ({ spelling }: { spelling: string }) => spelling),
    },
    wildcardWithoutLike: {
      // A Deny that never fires leaves open what it was written to close.
      severity: ({ inert }: Dead) => (inert ? 'high' : 'warning'),
      accessAnalyzer: 'WILDCARD_WITHOUT_LIKE_OPERATOR',
      message: ({ operator, conditionKey, values, inert }: Dead) =>
        inert
          ? `"${operator}" compares letter by letter and no "${conditionKey}" has the wildcard of ${showList(values)} in it, so this Deny never stops anything.`
          : `"${operator}" compares letter by letter, so the wildcard in ${showList(values)} matches only itself.`,
      suggestion: ({ like }) => `Write "${like}", or "\${*}" and "\${?}" for the characters.`,
      fix: wildcardsRead,
    },
  },
  examples: [
    {
      title: 'a misspelled operator',
      policy: conditioned('s3:GetObject', { StringEqual: { 'aws:PrincipalTag/team': 'data' } }),
      finds: ['unknown_operator'],
      fixed: conditioned('s3:GetObject', { StringEquals: { 'aws:PrincipalTag/team': 'data' } }),
    },
    {
      title: 'a misspelled set operator',
      policy: conditioned('ec2:CreateTags', { 'ForAnyValues:StringEquals': { 'aws:TagKeys': 'team' } }),
      finds: ['unknown_operator'],
    },
    {
      title: 'IfExists after Null',
      policy: conditioned('s3:GetObject', { NullIfExists: { 'aws:SourceVpce': 'true' } }),
      finds: ['null_with_if_exists'],
    },
    {
      title: 'a set operator before Null',
      policy: conditioned('ec2:CreateTags', { 'ForAllValues:Null': { 'aws:TagKeys': 'false' } }),
      finds: ['null_with_qualifier'],
    },
    {
      title: 'an operator in another case',
      policy: conditioned('s3:GetObject', { stringEquals: { 'aws:PrincipalTag/team': 'data' } }),
      finds: ['other_case'],
    },
    {
      title: 'a wildcard that stays a star',
      policy: conditioned('s3:GetObject', { StringEquals: { 'aws:PrincipalTag/team': ['data-*', 'web'] } }),
      finds: ['wildcard_without_like'],
    },
    {
      title: 'a guardrail for the root users of all accounts, of which none is meant',
      policy: conditioned('*', { StringEquals: { 'aws:PrincipalArn': 'arn:aws:iam::*:root' } }, { Effect: 'Deny' }),
      policyType: 'scp',
      finds: ['wildcard_without_like'],
    },
    {
      title: 'a wildcard that a variable writes literally',
      policy: conditioned('s3:ListBucket', { StringEquals: { 's3:prefix': 'reports/${*}' } }),
    },
    {
      title: 'wildcards under operators that read them',
      policy: conditioned('s3:GetObject', {
        StringLikeIfExists: { 'aws:PrincipalTag/team': 'data-*' },
        ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/data-*' },
      }),
    },
    {
      title: 'a certificate for every host of a domain',
      policy: conditioned('acm:RequestCertificate', {
        'ForAllValues:StringEquals': { 'acm:DomainNames': '*.example.com' },
        Null: { 'acm:DomainNames': 'false' },
      }),
    },
    {
      title: 'every suffix and prefix there is',
      policy: conditioned('ec2:CreateTags', {
        'ForAnyValue:StringNotEqualsIgnoreCaseIfExists': { 'aws:TagKeys': 'temporary' },
        BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' },
      }),
    },
  ],
  *conditional(statement, { policyType, catalog, found }) {
    for (const { key, keyPlace } of statement.condition?.operators ?? []) {
      const operator = readOperator(key);
      if (!operator) {
        const misplaced = catalog.conditionKey(key) ? key : '';
        const usual = misplaced === '' ? '' : usualOperator(key, catalog);
        yield found.unknownOperator(keyPlace, { operator: key, nearest: suggestOperator(key), key: misplaced, usual });
      } else if (operator.family === 'null' && operator.ifExists)
        yield found.nullWithIfExists(keyPlace, { operator: key });
      else if (operator.family === 'null' && operator.qualifier) {
        const result = operator.qualifier === 'ForAllValues' ? 'true' : 'false';
        yield found.nullWithQualifier(keyPlace, { operator: key, result });
      } else if (key !== printOperator(operator)) {
        yield found.otherCase(keyPlace, { operator: key, spelling: printOperator(operator) });
      }
    }
    for (const entry of conditionEntries(statement)) {
      const values = deadWildcards(entry);
      const conditionKey = entry.key.value;
      if (values.length === 0) continue;
      const operator = entry.operator.value;
      const family = catalog.conditionKey(conditionKey)?.type === 'ARN' ? 'Arn' : 'String';
      const isDead = (text: string): boolean => isNoValue(conditionKey, text, family);
      const inert = denies(statement) && isInert(entry, values, policyType) && values.every(isDead) ? 'inert' : '';
      const like = likeOperator(operator, family);
      yield found.wildcardWithoutLike(entry, { operator, conditionKey, values, like, inert });
    }
  },
});

const operatorNames = operatorTable.map(({ name }) => name);

/** The values whose wildcards the operator takes for letters. */
function deadWildcards({ parsed, key, values }: ConditionEntry): readonly string[] {
  if (parsed?.family !== 'string' || parsed.wildcards || holdsStars(key.value)) return [];
  return values.map(({ value }) => value.text).filter((text) => hasWildcard(writtenText(text)));
}

/** Is it false for every request, once the values whose wildcards are letters match nothing? */
function isInert(entry: ConditionEntry, dead: readonly string[], policyType: PolicyType): boolean {
  const { parsed, key, values } = entry;
  if (!parsed || parsed.negated || parsed.qualifier === 'ForAllValues' || dead.length < values.length) return false;
  return failsWithoutKey(entry) || isAlwaysPresent(key.value, policyType);
}

/** Is it certain that the key never holds this text with a wildcard in it? */
function isNoValue(key: string, text: string, family: 'Arn' | 'String'): boolean {
  if (!isPlain(text)) return false;
  if (valuesOf(key)) return true;
  const lower = key.toLowerCase();
  const row = starlessKeys.find((one) => (one.key.endsWith('/') ? lower.startsWith(one.key) : lower === one.key));
  if (row) return !row.form.test(text);
  // The Region and the account of a request's ARN are those of one resource, while its name may hold a star.
  const arn = family === 'Arn' ? readArn(text) : undefined;
  return arn !== undefined && [arn.partition, arn.service, arn.region, arn.account].some(hasWildcard);
}

const holdsStars = (key: string): boolean => literalStarKeys.some((row) => row.key.toLowerCase() === key.toLowerCase());

/** `ForAnyValue:StringNotEqualsIfExists` → `ForAnyValue:StringNotLikeIfExists`. */
function likeOperator(text: string, family: 'Arn' | 'String'): string {
  const operator = readOperator(text);
  const name = `${family}${operator?.negated ? 'Not' : ''}Like`;
  return operator ? printOperator({ ...operator, name }) : name;
}
