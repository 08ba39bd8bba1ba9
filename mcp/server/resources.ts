import { configurationSchema } from '../core/findings/configuration-schema.js';
import { show } from '../core/findings/show.js';
import { getCheckDetails } from '../operations/get-check-details.js';
import { listChecks } from '../operations/list-checks.js';
import { listSensitiveActions } from '../operations/list-sensitive-actions.js';
import { listTemplates } from '../operations/list-templates.js';
import { OperationError } from '../operations/operation-error.js';
import { sensitiveCategoriesOf } from '../operations/sensitive-fields.js';
import { configurationExamples } from './configuration-examples.table.js';
import type { Connection } from './connection.js';
import { ProtocolError } from './protocol-error.js';
import { workflowExamples } from './workflow-examples.js';

const json = 'application/json';
const markdown = 'text/markdown';

interface Resource {
  readonly uri: string;
  readonly name: string;
  readonly description: string;
  readonly mimeType: string;
  read(connection: Connection): Promise<string>;
}

/** A family of resources; what follows the start of the address is a name, handed to `read`. */
interface ResourceTemplate {
  readonly uriTemplate: string;
  readonly start: string;
  readonly name: string;
  readonly description: string;
  readonly mimeType: string;
  /** Throws `OperationError` for a name that is not there. */
  read(name: string, connection: Connection): Promise<string>;
}

const print = (value: unknown): string => JSON.stringify(value, null, 2);

const configurationSchemaAt = (uri: string): Resource => ({
  uri,
  name: 'Configuration schema',
  description: 'JSON Schema of a configuration: settings, and every check with its options',
  mimeType: json,
  read: async () => print(configurationSchema()),
});

const configurationExamplesAt = (uri: string): Resource => ({
  uri,
  name: 'Configuration examples',
  description: 'Whole configurations to begin with, from strict to permissive',
  mimeType: json,
  read: async () => print({ examples: configurationExamples }),
});

const resources: readonly Resource[] = [
  {
    uri: 'iam://templates',
    name: 'Templates',
    description: 'Every policy template with its policy type and variables',
    mimeType: json,
    read: async (connection) =>
      print((await listTemplates.call({ limit: 1000 }, await connection.context())).structured),
  },
  {
    uri: 'iam://checks',
    name: 'Checks',
    description: 'Every check with its severity, category and policy types',
    mimeType: json,
    read: async (connection) => print((await listChecks.call({ limit: 1000 }, await connection.context())).structured),
  },
  {
    uri: 'iam://sensitive-categories',
    name: 'Sensitive categories',
    description: 'What makes an action sensitive, how grave it is and how many actions there are of it',
    mimeType: json,
    read: async (connection) => print(sensitiveCategoriesOf(await (await connection.context()).catalog())),
  },
  configurationSchemaAt('iam://config-schema'),
  configurationExamplesAt('iam://config-examples'),
  {
    uri: 'iam://workflow-examples',
    name: 'Workflows',
    description: 'Which tools to call in which order for common tasks',
    mimeType: markdown,
    read: async () => workflowExamples,
  },
  configurationSchemaAt('iam://org-config-schema'),
  configurationExamplesAt('iam://org-config-examples'),
];

const templates: readonly ResourceTemplate[] = [
  {
    uriTemplate: 'iam://checks/{check_id}',
    start: 'iam://checks/',
    name: 'A check',
    description: 'One check in full: why it matters, its codes, examples and options',
    mimeType: json,
    read: async (name, connection) =>
      print((await getCheckDetails.call({ check_id: name }, await connection.context())).structured),
  },
  {
    uriTemplate: 'iam://sensitive-actions/{category}',
    start: 'iam://sensitive-actions/',
    name: 'Sensitive actions',
    description: 'The actions of one category: credential_exposure, priv_esc, resource_exposure or data_access',
    mimeType: json,
    read: async (name, connection) => {
      const input = { category: name, limit: 1000 };
      return print((await listSensitiveActions.call(input, await connection.context())).structured);
    },
  },
];

export const listResources = async () => ({ resources: resources.map(({ read: _, ...facts }) => facts) });

export const listResourceTemplates = async () => ({
  resourceTemplates: templates.map(({ read: _, start: __, ...facts }) => facts),
});

export async function readResource({ uri }: Readonly<Record<string, unknown>>, connection: Connection) {
  if (typeof uri !== 'string') throw new ProtocolError('invalidParams', 'uri: expected a string');
  const resource = resources.find((one) => one.uri === uri);
  if (resource) return contents(resource, uri, await resource.read(connection));
  const template = templates.find(({ start }) => uri.startsWith(start));
  if (!template) throw notFound(uri);
  try {
    return contents(template, uri, await template.read(uri.slice(template.start.length), connection));
  } catch (error) {
    throw error instanceof OperationError ? notFound(uri) : error;
  }
}

const contents = ({ mimeType }: { readonly mimeType: string }, uri: string, text: string) => ({
  contents: [{ uri, mimeType, text }],
});

const notFound = (uri: string): ProtocolError =>
  new ProtocolError('resourceNotFound', `Resource not found: ${show(uri)}`);
