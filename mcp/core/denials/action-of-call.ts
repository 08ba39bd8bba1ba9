import { apiOperations } from '../catalog/api-operations.table.js';
import type { Action, Catalog } from '../catalog/catalog.js';
import { serviceNames } from '../catalog/service-names.table.js';
import type { CallContext } from './denial.js';

/** Where the name in an event source is not the prefix in policies. Source: Service Authorization Reference, each service's page. */
const eventSources: Readonly<Record<string, string>> = {
  appstream2: 'appstream',
  'application-autoscaling': 'application-autoscaling',
  'cost-optimization-hub': 'cost-optimization-hub',
  email: 'ses',
  monitoring: 'cloudwatch',
  tagging: 'tag',
};

/** The action that authorizes an API operation; undefined where it is not certain. */
export function actionOfCall(catalog: Catalog, { operation, service }: CallContext): Action | undefined {
  if (operation === undefined) return undefined;
  if (service !== undefined) {
    const prefix = prefixOf(catalog, service);
    return prefix === undefined ? undefined : authorizing(catalog, prefix, operation);
  }
  const owners = new Set([
    ...apiOperations.filter((row) => row.operation === operation).map(({ prefix }) => prefix),
    ...catalog.servicesWithAction(operation),
  ]);
  const [only] = owners;
  return only !== undefined && owners.size === 1 ? authorizing(catalog, only, operation) : undefined;
}

/** One action, where one alone authorizes the operation. */
function authorizing(catalog: Catalog, prefix: string, operation: string): Action | undefined {
  const own = catalog.action(prefix, operation);
  if (own && !own.permissionOnly) return own;
  const row = apiOperations.find(
    (one) => one.prefix === prefix && one.operation.toLowerCase() === operation.toLowerCase(),
  );
  const [name, ...others] = row?.actions ?? [];
  if (name !== undefined) return others.length === 0 ? catalog.action(prefix, name) : undefined;
  // CloudTrail appends the version of the API: `GetFunction20150331v2`.
  const plain = operation.replace(/20\d{6}(?:v\d)?$/, '');
  return own ?? (plain === operation ? undefined : catalog.action(prefix, plain));
}

/** `AmazonS3`, `Lambda`, `DynamoDb`, `logs.amazonaws.com` → the prefix in policies. */
export function prefixOf(catalog: Catalog, service: string): string | undefined {
  const source = /^([a-z0-9-]+)\.amazonaws\.com/.exec(service)?.[1];
  if (source !== undefined) return eventSources[source] ?? catalog.service(source)?.prefix;
  const plain = service
    .toLowerCase()
    .replace(/^(?:amazon|aws)[ -]?/, '')
    .replace(/^simple /, '')
    .trim();
  const spellings = [plain, plain.replaceAll(' ', '-'), plain.replaceAll(' ', '')];
  const known = spellings.find((one) => catalog.service(one) !== undefined);
  return (
    known ?? serviceNames.find(({ name }) => spellings.includes(name))?.prefix ?? modelNames[plain.replaceAll(' ', '')]
  );
}

/** What Java's and .NET's clients are called, where that is neither prefix nor product. Source: AWS SDK for Java 1.x. */
const modelNames: Readonly<Record<string, string>> = {
  identitymanagement: 'iam',
  securitytoken: 'sts',
  securitytokenservice: 'sts',
  cloudwatchlogs: 'logs',
  cloudwatchevents: 'events',
  eventbridge: 'events',
  elasticcontainerregistry: 'ecr',
  stepfunctions: 'states',
  sfn: 'states',
  systemsmanagement: 'ssm',
  elasticloadbalancingv2: 'elasticloadbalancing',
};
