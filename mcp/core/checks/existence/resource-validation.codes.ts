import { showList } from '../../findings/show.js';
import { replaced } from '../../fixes/usual-fixes.js';
import { longestArn } from '../../values/arn.js';
import type { Code } from '../define-check.js';

/** The advice comes as its words, because a string is cut where a message repeats it. */
type Defect = { resource: string; about: string; advice: readonly string[]; instead: readonly string[] };
const corrected = replaced('suggested', ({ instead: [arn] }: Defect) => arn);
const advised = ({ advice }: Defect): string => advice.join(' ');

/** Of resource_validation: the whole ARN, then its fields in order. */
export const codes = {
  tooLong: {
    message: ({ about }: Defect) =>
      `The resource has ${about} characters, more than the ${longestArn} that an ARN may have.`,
    suggestion: advised,
  },
  notAnArn: {
    accessAnalyzer: 'INVALID_ARN_PREFIX',
    message: ({ resource }: Defect) =>
      `The resource "${resource}" is neither "*" nor an ARN, which begins with "arn:".`,
    suggestion: advised,
    fix: corrected,
  },
  missingField: {
    accessAnalyzer: 'MISSING_ARN_FIELD',
    message: ({ resource, about }: Defect) =>
      `The ARN "${resource}" has ${about}; where AWS takes it at all, missing fields count as "*".`,
    suggestion: advised,
    fix: corrected,
  },
  invalidPartition: {
    accessAnalyzer: 'INVALID_PARTITION',
    message: ({ resource, about }: Defect) => `There is no AWS partition "${about}", so "${resource}" matches nothing.`,
    suggestion: advised,
  },
  wildcardInService: {
    severity: 'info',
    accessAnalyzer: 'WILDCARD_IN_SERVICE_NAME',
    message: ({ resource, about }: Defect) =>
      `The service field "${about}" of "${resource}" has a wildcard, which may cover services that were not meant.`,
    suggestion: advised,
  },
  serviceCase: {
    accessAnalyzer: 'INVALID_ARN_SERVICE_CASE',
    message: ({ resource, about }: Defect) =>
      `The service "${about}" in "${resource}" must be in lower case, because the case of an ARN counts.`,
    suggestion: advised,
    fix: corrected,
  },
  unknownService: {
    accessAnalyzer: 'INVALID_SERVICE',
    message: ({ resource, about }: Defect) => `No service has ARNs with "${about}", so "${resource}" matches nothing.`,
    suggestion: advised,
    fix: corrected,
  },
  retiredService: {
    severity: 'warning',
    message: ({ resource, about }: Defect) => `AWS no longer has the service "${about}" that "${resource}" belongs to.`,
    suggestion: advised,
  },
  invalidRegion: {
    accessAnalyzer: 'INVALID_ARN_REGION',
    message: ({ resource, about }: Defect) => `"${about}" is no Region for "${resource}", so it matches nothing.`,
    suggestion: advised,
    fix: corrected,
  },
  regionNotAllowed: {
    accessAnalyzer: 'ARN_REGION_NOT_ALLOWED',
    message: ({ resource }: Defect) =>
      `ARNs of this kind have no Region, so "${resource}", which names one, matches nothing.`,
    suggestion: advised,
    fix: corrected,
  },
  missingRegion: {
    accessAnalyzer: 'MISSING_ARN_REGION',
    message: ({ resource }: Defect) =>
      `ARNs of this kind have a Region, so "${resource}", which leaves it empty, matches nothing.`,
    suggestion: advised,
  },
  invalidAccount: {
    accessAnalyzer: 'INVALID_ARN_ACCOUNT',
    message: ({ resource, about }: Defect) =>
      `"${about}" in "${resource}" is no account ID, which has 12 digits, so the ARN matches nothing.`,
    suggestion: advised,
    fix: corrected,
  },
  accountNotAllowed: {
    accessAnalyzer: 'ARN_ACCOUNT_NOT_ALLOWED',
    message: ({ resource }: Defect) =>
      `ARNs of this kind have no account, so "${resource}", which names one, matches nothing.`,
    suggestion: advised,
    fix: corrected,
  },
  missingAccount: {
    accessAnalyzer: 'MISSING_ARN_ACCOUNT',
    message: ({ resource }: Defect) =>
      `ARNs of this kind have an account, so "${resource}", which leaves it empty, matches nothing.`,
    suggestion: advised,
  },
  invalidResourcePart: {
    accessAnalyzer: 'INVALID_ARN_RESOURCE',
    message: ({ resource, about }: Defect) =>
      `The part "${about}" of "${resource}" fits no kind of resource that the service has, so it matches nothing.`,
    suggestion: advised,
    fix: corrected,
  },
  moreInvalidResources: {
    message: ({ count, resources }: { count: number; resources: readonly string[] }) =>
      `${count} more resources of this statement are not well-formed ARNs, such as ${showList(resources, 3)}.`,
  },
} as const satisfies Readonly<Record<string, Code>>;
