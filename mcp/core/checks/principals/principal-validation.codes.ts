import { didYouMean, showList } from '../../findings/show.js';
import type { Code } from '../define-check.js';
import { quoted, repaired, toItsKey, underItsKey } from './principal-validation.fixes.js';
import { adviceFor, wordsFor } from './principal-words.table.js';

type Named = { principal: string };
type Repaired = { principal: string; repair: string };
type Public = { principal: string; actions: readonly string[]; except: string; audience: string; purpose: string };

const whatIsPublic = ({ actions, except, audience }: Public): string =>
  `${except}${showList(actions, 3)} to ${audience}`;

const accountId = {
  severity: 'error',
  message: ({ principal }: Repaired) => `The account id in "${principal}" does not have twelve digits.`,
  suggestion: ({ repair }: Repaired) =>
    repair ? `Write "${repair}".` : 'Write the twelve digits of the account, zeros in front.',
  fix: repaired,
} as const;

const misplacedPrincipal = {
  severity: 'error',
  message: ({ principal, key, belongs }: Named & { key: string; belongs: string }) =>
    `"${principal}" stands under "${key}" and is a principal of the kind "${belongs}".`,
  suggestion: ({ principal, belongs }: Named & { key: string; belongs: string }) =>
    `Write {"${belongs}": "${principal}"}.`,
  fix: toItsKey,
} as const;

/** AWS's own code for a Federated principal that is neither a domain nor the ARN of a provider. */
const federatedCode = 'INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY';

/** Of principal_validation, in the order of what they judge: form first, then reach. */
export const codes = {
  principalFormat: {
    severity: 'error',
    accessAnalyzer: 'INVALID_PRINCIPAL_FORMAT',
    message: ({ principal }: Named & { belongs: string }) =>
      `The principal "${principal}" stands alone, and only "*" may; every other principal needs its key.`,
    suggestion: ({ principal, belongs }: Named & { belongs: string }) =>
      belongs
        ? `Write {"${belongs}": "${principal}"}.`
        : 'Write a key and its values: {"AWS": […]} or {"Service": […]}.',
    fix: underItsKey,
  },
  accountNumber: {
    severity: 'error',
    accessAnalyzer: 'DATA_TYPE_MISMATCH',
    message: ({ principal }: Named) => `The account id ${principal} has lost its quotes, and AWS takes only text here.`,
    suggestion: ({ principal }: Named) => `Write "${principal}".`,
    fix: quoted,
  },
  accountId,
  wildcardInPrincipal: {
    severity: 'error',
    accessAnalyzer: 'UNSUPPORTED_WILDCARD_IN_PRINCIPAL',
    message: ({ principal, key }: Named & { key: string }) =>
      `"${principal}" has a wildcard, which "${key}" principals cannot have: it is no pattern there.`,
    suggestion: ({ key }: Named & { key: string }) =>
      key === 'AWS'
        ? 'Name each principal, or name the account and narrow it with {"ArnLike": {"aws:PrincipalArn": …}}.'
        : 'Name each principal.',
  },
  serviceWildcard: {
    severity: ({ effect }: { effect: string }) => (effect === 'allow' ? 'critical' : 'error'),
    accessAnalyzer: 'UNSUPPORTED_WILDCARD_IN_PRINCIPAL',
    message: ({ principal }: Named & { effect: string }) =>
      `The service principal "${principal}" is meant for every AWS service, which anyone can use from an account of their own.`,
    suggestion: () =>
      'Name the service, such as "lambda.amazonaws.com", and require aws:SourceAccount or aws:SourceArn.',
  },
  everyoneInTrustPolicy: {
    severity: 'error',
    accessAnalyzer: 'ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL',
    message: ({ effect }: Named & { effect: string }) =>
      `A role trust policy does not take "*" as its Principal${effect === 'allow' ? ', which would let everyone assume the role' : ''}.`,
    suggestion: ({ effect }: Named & { effect: string }) =>
      effect === 'allow'
        ? 'Name the accounts, roles or services that may assume the role, such as {"AWS": "111122223333"}.'
        : 'Write {"AWS": "*"}.',
  },
  federatedPrincipal: {
    severity: 'error',
    accessAnalyzer: 'FEDERATED_PRINCIPAL_NOT_SUPPORTED',
    message: ({ principal }: Named) =>
      `The identity provider "${principal}" can be a principal only in the trust policy of a role.`,
    suggestion: () => 'Name the role that the federated users assume, under "AWS".',
  },
  federatedSyntax: {
    severity: 'error',
    accessAnalyzer: federatedCode,
    message: ({ principal }: Repaired) =>
      `"${principal}" is neither the ARN of an identity provider nor the domain of one that IAM knows.`,
    suggestion: ({ repair }: Repaired) =>
      repair
        ? `Write "${repair}".`
        : 'Write "arn:aws:iam::111122223333:oidc-provider/host" or "arn:aws:iam::111122223333:saml-provider/name".',
    fix: repaired,
  },
  notFederated: { ...misplacedPrincipal, accessAnalyzer: federatedCode },
  federatedAccountId: { ...accountId, accessAnalyzer: federatedCode },
  federatedDomain: {
    severity: 'warning',
    message: ({ principal }: Named) =>
      `"${principal}" is not one of the providers that IAM knows by their domain, so nobody can sign in through it.`,
    suggestion: ({ principal }: Named) =>
      `Create the provider and write its ARN: "arn:aws:iam::111122223333:oidc-provider/${principal}".`,
  },
  canonicalUser: {
    severity: 'error',
    message: ({ principal }: Named) =>
      `The canonical user id "${principal}" means something to Amazon S3 only, and not in a role trust policy.`,
    suggestion: () => 'Name the account under "AWS".',
  },
  groupPrincipal: {
    severity: 'error',
    message: ({ principal }: Named) =>
      `"${principal}" is a group, which cannot be a principal: groups carry permissions and make no requests.`,
    suggestion: () => 'Name the users, or a role that they assume.',
  },
  misplacedPrincipal,
  malformedPrincipal: {
    severity: 'error',
    message: ({ principal, problem }: Repaired & { problem: string }) =>
      `The principal "${principal}" ${wordsFor(problem).reason}.`,
    suggestion: ({ repair, problem }: Repaired & { problem: string }) =>
      repair ? `Write "${repair}".` : wordsFor(problem).advice,
    fix: repaired,
  },
  morePrincipals: {
    severity: ({ worst }: { worst: string }) => (worst === 'error' ? 'error' : 'warning'),
    message: ({ count, principals }: { count: number; principals: readonly string[]; worst: string }) =>
      `${count} more principals of this statement are unusable or unknown, such as ${showList(principals, 3)}.`,
  },
  unknownService: {
    severity: 'warning',
    message: ({ principal }: Named & { nearest: readonly string[] }) =>
      `No service principal "${principal}" is known, and a misspelled one is nobody.`,
    suggestion: ({ nearest }: Named & { nearest: readonly string[] }) =>
      didYouMean(nearest) || "Compare it with the service's own documentation.",
  },
  userId: {
    severity: 'warning',
    accessAnalyzer: 'INVALID_USER_REFERENCE',
    message: ({ principal }: Named) =>
      `"${principal}" is the unique id of an IAM user, which is what remains in a policy when the user is deleted.`,
    suggestion: () => "Write the user's ARN, or remove the entry if the user is gone.",
  },
  roleId: {
    severity: 'warning',
    accessAnalyzer: 'INVALID_ROLE_REFERENCE',
    message: ({ principal }: Named) =>
      `"${principal}" is the unique id of an IAM role, which is what remains in a policy when the role is deleted.`,
    suggestion: () => "Write the role's ARN, or remove the entry if the role is gone.",
  },
  everyoneAllowed: {
    severity: 'critical',
    message: (args: Public) => `Allows ${whatIsPublic(args)}, under no condition.`,
    suggestion: ({ purpose }: Public) => adviceFor(purpose),
  },
  everyoneDespiteCondition: {
    severity: 'critical',
    message: (args: Public & { keys: readonly string[] }) =>
      `Allows ${whatIsPublic(args)}: the condition on ${showList(args.keys, 3)} does not limit who may call.`,
    suggestion: ({ purpose }: Public) => adviceFor(purpose),
  },
  everyoneButForDeny: {
    // API Gateway documents its own policies in this form. Source: its Developer Guide, "resource policy examples".
    severity: ({ purpose }: Public) => (purpose === 'api' ? 'low' : 'medium'),
    message: (args: Public & { deny: string }) =>
      `Allows ${whatIsPublic(args)}, and only the Deny of ${args.deny} keeps strangers out.`,
    suggestion: () => 'Put the condition on the Allow too, so that the policy stays closed when the Deny is edited.',
  },
  everyoneFromAddresses: {
    severity: 'low',
    message: ({ actions, except }: Public) =>
      `Allows ${except}${showList(actions, 3)} to whoever comes from the listed addresses, without asking who that is.`,
    suggestion: () => 'Name the principals as well where the callers are your own.',
  },
  everyoneDenied: {
    severity: 'medium',
    message: ({ actions }: { readonly actions: readonly string[] }) =>
      `Denies ${showList(actions, 3)} to everyone under no condition, also to those who would have to change this policy again.`,
    suggestion: () =>
      'Say in a condition whom the Deny stops, such as {"StringNotEquals": {"aws:PrincipalAccount": …}}, or list the actions that nobody may use.',
  },
  endpointLimitsNothing: {
    severity: 'info',
    message: ({ principal }: Named) =>
      `The endpoint lets every request of "${principal}" through, as AWS sets it up: what is allowed rests on the other policies alone.`,
    suggestion: () =>
      'To keep data within the organization, require aws:PrincipalOrgID and aws:ResourceOrgID, or name the resources.',
  },
  blockedPrincipal: {
    severity: 'high',
    message: ({ principal }: Named) => `Allows "${principal}", which the option blocked_principals rules out.`,
  },
  principalNotListed: {
    severity: 'high',
    message: ({ principal, option }: Named & { option: string }) =>
      `Allows "${principal}", which is not among those that the option ${option} lists.`,
  },
} as const satisfies Readonly<Record<string, Code>>;
