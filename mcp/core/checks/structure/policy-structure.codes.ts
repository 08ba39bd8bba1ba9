import { showList } from '../../findings/show.js';
import { currentVersion, removed, renamed, replaced } from '../../fixes/usual-fixes.js';
import type { Code } from '../define-check.js';
import {
  agreeingKeys,
  elementName,
  elementShape,
  principalShape,
  withoutComments,
  withoutTrailingCommas,
  wrappedStatements,
} from './policy-structure.fixes.js';

/** `1 more error`, `3 more errors` */
const count = (more: number, what: string): string => `${more} more ${what}${more === 1 ? '' : 's'}`;

const isForCloudFormation = (calls: readonly string[]): boolean => calls.every((call) => /^(?:Ref$|Fn::|!)/.test(call));

/** The variants of `policy_structure`, in the order in which a document is read: text, document, statement. */
export const codes = {
  syntax: {
    accessAnalyzer: 'JSON_SYNTAX_ERROR',
    message: ({ language, detail, more }: { language: string; detail: string; more: number }) =>
      `This is not valid ${language} (${detail}${more > 0 ? `, and ${count(more, 'error')} that may follow from it` : ''}), so AWS refuses it.`,
    suggestion: ({ language }: { language: string }) =>
      `Mend the ${language} at this place${language === 'YAML' ? '; AWS itself takes only JSON' : ''}.`,
  },
  comment: {
    accessAnalyzer: 'JSON_SYNTAX_ERROR',
    message: () => 'The document has a comment, which JSON does not allow, so AWS refuses it.',
    suggestion: () => 'Remove every comment; say in Sid what a statement is for.',
    fix: withoutComments,
  },
  trailingComma: {
    accessAnalyzer: 'JSON_SYNTAX_ERROR',
    message: () => 'There is a comma before a closing bracket, which JSON does not allow, so AWS refuses the document.',
    suggestion: () => 'Remove the comma.',
    fix: withoutTrailingCommas,
  },
  duplicateKey: {
    message: ({ key, places }: { key: string; places: string }) =>
      `The key "${key}" is used more than once in one object (${places}), so all but one of its values are lost.`,
    suggestion: ({ key }: { key: string }) => `Write "${key}" once, with all that the others hold.`,
    fix: agreeingKeys,
  },
  emptyDocument: {
    accessAnalyzer: 'JSON_SYNTAX_ERROR',
    message: () => 'The document is empty, so there is no policy.',
    suggestion: () => 'Give a JSON object with Version and Statement.',
  },
  embeddedValue: {
    severity: 'warning',
    message: ({ calls }: { calls: readonly string[] }) =>
      `${isForCloudFormation(calls) ? 'CloudFormation' : 'A tool'} still has to fill in ${showList(calls)}, so those values could not be judged.`,
    suggestion: ({ calls }) =>
      `Check the policy again as ${isForCloudFormation(calls) ? 'CloudFormation' : 'the tool'} renders it.`,
  },
  wrapped: {
    severity: 'info',
    message: ({ wrappers }: { wrappers: string }) => `The policy was read from ${wrappers}.`,
  },
  notAnObject: {
    accessAnalyzer: 'DATA_TYPE_MISMATCH',
    message: ({ found }: { found: string }) => `The document is ${found}, not a policy: a policy is a JSON object.`,
    suggestion: () => 'Give an object with Version and Statement.',
  },
  noPolicyElement: {
    accessAnalyzer: 'MISSING_STATEMENT',
    message: ({ keys }: { keys: readonly string[] }) =>
      keys.length === 0
        ? 'The document is an empty object, not a policy: it has no Statement.'
        : `The document is not a policy: it has no Statement, only ${showList(keys)}.`,
    suggestion: () => 'Give an object with Version and Statement.',
  },
  bareStatement: {
    accessAnalyzer: 'MISSING_STATEMENT',
    message: ({ what }: { what: string }) => `This is ${what} without the policy around it, so AWS refuses it.`,
    suggestion: () => 'Put it into {"Version": "2012-10-17", "Statement": […]}.',
    fix: wrappedStatements,
  },
  unsupportedCharacter: {
    message: ({ characters, more }: { characters: readonly string[]; more: number }) =>
      `${showList(characters)} ${more > 0 ? `(here and in ${count(more, 'value')}) ` : ''}may not be used: IAM takes only tab, line ends and the characters U+0020 to U+00FF in a policy.`,
    suggestion: () =>
      'Write it with a plain character; quotation marks and dashes from a word processor are the usual cause.',
  },
  missingVersion: {
    severity: 'warning',
    accessAnalyzer: 'MISSING_VERSION',
    message: () => 'The policy has no Version, so AWS reads it in the language of 2008, without policy variables.',
    suggestion: () => 'Add "Version": "2012-10-17".',
    fix: currentVersion,
  },
  invalidVersion: {
    accessAnalyzer: 'INVALID_VERSION',
    message: ({ version }: { version: string }) =>
      `Version "${version}" does not exist; it names the policy language, 2012-10-17 or 2008-10-17, not the day of the policy.`,
    suggestion: () => 'Write "Version": "2012-10-17".',
    fix: currentVersion,
  },
  outdatedVersion: {
    severity: 'info',
    message: () => 'Version "2008-10-17" is the older policy language, in which policy variables are plain text.',
    suggestion: () => 'Write "Version": "2012-10-17".',
    fix: currentVersion,
  },
  idUnsupported: {
    severity: 'warning',
    message: ({ type }: { type: string }) => `Id is documented for resource-based policies only, and this is ${type}.`,
    suggestion: () => 'Remove Id.',
    fix: removed('safe'),
  },
  missingStatement: {
    accessAnalyzer: 'MISSING_STATEMENT',
    message: () => 'The policy has no Statement, so it says nothing and AWS refuses it.',
    suggestion: () => 'Add "Statement" with at least one statement.',
  },
  emptyStatementList: {
    accessAnalyzer: 'MISSING_STATEMENT',
    message: () => 'Statement is an empty list, so the policy says nothing and AWS refuses it.',
    suggestion: () => 'Add at least one statement.',
  },
  missingEffect: {
    accessAnalyzer: 'MISSING_EFFECT',
    message: () => 'The statement has no Effect, so it neither allows nor denies and AWS refuses it.',
    suggestion: () => 'Add "Effect": "Allow" or "Effect": "Deny".',
  },
  invalidEffect: {
    accessAnalyzer: 'INVALID_EFFECT',
    message: ({ effect }: { effect: string; near: string }) =>
      `Effect "${effect}" does not exist; it is Allow or Deny, written exactly so.`,
    suggestion: ({ near }: { near: string }) =>
      near === '' ? 'Write "Allow" or "Deny".' : `Write "Effect": "${near}".`,
    fix: replaced('suggested', ({ near }: { near: string }) => near || undefined),
  },
  missingAction: {
    accessAnalyzer: 'MISSING_ACTION',
    message: () => 'The statement has neither Action nor NotAction, so AWS refuses it.',
    suggestion: () => 'Add "Action" with the actions it is about.',
  },
  missingResource: {
    accessAnalyzer: 'MISSING_RESOURCE',
    message: ({ type }: { type: string }) =>
      `The statement has neither Resource nor NotResource, which ${type} needs, so AWS refuses it.`,
    suggestion: () => 'Add "Resource" with the ARNs it is about, or "*" for actions that know no resources.',
  },
  elementCombination: {
    accessAnalyzer: 'UNSUPPORTED_ELEMENT_COMBINATION',
    message: ({ element, other }: { element: string; other: string }) =>
      `The statement has both ${element} and ${other}, which exclude each other, so AWS refuses it.`,
    suggestion: ({ element, other }: { element: string; other: string }) =>
      `Remove ${other}, or make two statements: one with ${element}, one with ${other}.`,
  },
  unknownElement: {
    accessAnalyzer: 'INVALID_POLICY_ELEMENT',
    message: ({ element, within }: { element: string; within: string; advice: string; expected: string }) =>
      `"${element}" is not an element of a ${within}, so AWS refuses the policy.`,
    suggestion: ({ advice }: { advice: string }) => advice,
    fix: elementName,
  },
  wrongCase: {
    accessAnalyzer: 'INVALID_POLICY_ELEMENT',
    message: ({ element, expected }: { element: string; expected: string }) =>
      `"${element}" must be written "${expected}": the names of elements are case-sensitive, so AWS refuses the policy.`,
    suggestion: ({ expected }: { expected: string }) => `Write "${expected}".`,
    fix: elementName,
  },
  wrongType: {
    accessAnalyzer: 'DATA_TYPE_MISMATCH',
    message: ({ element, expected, found, more }: { element: string; expected: string; found: string; more: number }) =>
      `${element} must be ${expected}, not ${found}${more > 0 ? ` (the same in ${count(more, 'place')})` : ''}.`,
    suggestion: ({ expected }: { expected: string }) => `Write ${expected}.`,
    fix: elementShape,
  },
  principalFormat: {
    accessAnalyzer: 'INVALID_PRINCIPAL_FORMAT',
    message: ({ element, found }: { element: string; found: string }) =>
      `${element} must be "*" or an object such as {"AWS": "111122223333"}, not ${found}.`,
    suggestion: () =>
      'Write the kind of principal and its values: {"AWS": […]}, {"Service": […]} or {"Federated": […]}.',
    fix: principalShape,
  },
  unknownPrincipalType: {
    accessAnalyzer: 'INVALID_PRINCIPAL_KEY',
    message: ({ element }: { element: string; advice: string; near: string }) =>
      `"${element}" is not a kind of principal; those are AWS, Service, Federated and CanonicalUser.`,
    suggestion: ({ advice }: { advice: string }) => advice,
    fix: renamed('suggested', ({ near }: { near: string }) => near),
  },
} as const satisfies Readonly<Record<string, Code>>;
