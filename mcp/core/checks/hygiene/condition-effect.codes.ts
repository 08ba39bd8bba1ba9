import type { Severity } from '../../findings/severity.js';
import { showList } from '../../findings/show.js';
import type { Code } from '../define-check.js';

type Judged = { effect: string };
type Keyed = Judged & { conditionKey: string };
type Compared = Keyed & { operators: readonly string[] };
type Operated = Keyed & { operator: string };

/** A Deny that never fires leaves open what it was written to close; an Allow only gives less. */
const severityOfNever = ({ effect }: Judged): Severity => (effect === 'Deny' ? 'high' : 'warning');

const never = ({ effect }: Judged): string => `this ${effect} never ${effect === 'Deny' ? 'stops' : 'allows'} anything`;

type Launched = { conditionKey: string; kinds: readonly string[] };

const launchLacks = ({ conditionKey, kinds }: Launched): string =>
  `AWS judges a launch once for each of its resources, and ${showList(kinds, 3)} never ${kinds.length === 1 ? 'has' : 'have'} "${conditionKey}"`;

export const codes = {
  contradiction: {
    severity: severityOfNever,
    message: (args: Compared) =>
      `No request can meet what ${showList(args.operators)} ask of "${args.conditionKey}" together, so ${never(args)}.`,
    suggestion: () =>
      'All operators of a Condition must hold at once: put alternatives into one list of values, or into statements of their own.',
  },
  neverAbsent: {
    severity: severityOfNever,
    message: (args: Operated) =>
      `"${args.operator}" asks that a request lack "${args.conditionKey}", which every request has, so ${never(args)}.`,
    suggestion: ({ conditionKey }: Operated) => `Compare the value of "${conditionKey}" instead.`,
  },
  addressAndEndpoint: {
    severity: severityOfNever,
    message: (args: Keyed & { endpointKey: string }) =>
      `A request through a VPC endpoint has "${args.endpointKey}" and no "${args.conditionKey}", any other the reverse, so ${never(args)}.`,
    suggestion: ({ endpointKey }: Keyed & { endpointKey: string }) =>
      `Put "${endpointKey}" into a statement of its own, or compare private addresses with aws:VpcSourceIp.`,
  },
  everyValueExempt: {
    severity: severityOfNever,
    accessAnalyzer: 'REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION',
    message: (args: Operated) =>
      `"${args.operator}" with the value "*" leaves out whatever "${args.conditionKey}" holds, so ${never(args)}.`,
    suggestion: ({ conditionKey }: Operated) => `Name the values of "${conditionKey}" that are to be left out.`,
  },
  onlyWithoutKey: {
    severity: 'warning',
    message: ({ conditionKey, operators, effect }: Compared) =>
      `No value of "${conditionKey}" meets ${showList(operators)}, so this ${effect} only applies to requests that lack the key.`,
    suggestion: ({ conditionKey }: Compared) =>
      `Write "Null": {"${conditionKey}": "true"} where that is meant, else change the values.`,
  },
  expired: {
    severity: 'warning',
    message: ({ conditionKey, value }: { conditionKey: string; value: string }) =>
      `"${conditionKey}" has to be before "${value}", which is over, so this Allow gives nothing any more.`,
    suggestion: () => 'Remove the statement, or extend the date where the access is still needed.',
  },
  everyAddress: {
    severity: ({ alone }: { conditionKey: string; ranges: readonly string[]; alone: string }) =>
      alone === 'yes' ? 'medium' : 'low',
    message: ({ conditionKey, ranges }: { conditionKey: string; ranges: readonly string[]; alone: string }) =>
      `"${conditionKey}" in ${showList(ranges)} takes in every address of its kind, so the condition keeps nobody out.`,
    suggestion: () => 'Name the ranges from which the calls come, or remove the condition.',
  },
  everyLaunch: {
    severity: 'medium',
    message: (args: Launched) => `${launchLacks(args)}, so this Deny stops every launch.`,
    suggestion: () => 'Name in Resource only the resources that have the key, such as "arn:aws:ec2:*:*:instance/*".',
  },
  noLaunch: {
    // With more actions it has a use, and managed policies of AWS that have one lean on another for the other resources.
    severity: ({ others }: Launched & { others: string }) => (others === 'others' ? 'low' : 'warning'),
    message: ({ conditionKey, kinds }: Launched & { others: string }) =>
      `${launchLacks({ conditionKey, kinds })}, so that this policy by itself launches nothing.`,
    suggestion: ({ conditionKey }: Launched & { others: string }) =>
      `Name in Resource only the resources that have "${conditionKey}", and allow ec2:RunInstances on the others in a statement of their own.`,
  },
  onlyPlainHttp: {
    severity: 'high',
    message: ({ effect, conditionKey }: Keyed) =>
      effect === 'Deny'
        ? `The Deny stops requests over TLS ("${conditionKey}" is true) and lets those in plain HTTP pass.`
        : `Allows requests in plain HTTP alone ("${conditionKey}" is false), which anyone on the way can read.`,
    suggestion: ({ effect }: Keyed) =>
      effect === 'Deny'
        ? 'Write "false": a Deny names the requests that are to be stopped.'
        : 'Write "true", or deny plain HTTP in a statement of its own.',
  },
  everyAddressExempt: {
    severity: 'high',
    message: ({ conditionKey, ranges }: { conditionKey: string; ranges: readonly string[] }) =>
      `This Deny leaves out ${showList(ranges)} of "${conditionKey}", which is every address, so it stops none of those requests.`,
    suggestion: () => 'Name the ranges that may pass.',
  },
} as const satisfies Readonly<Record<string, Code>>;
