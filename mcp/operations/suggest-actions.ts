import * as z from 'zod';
import { type AccessLevel, accessLevels } from '../core/catalog/catalog.js';
import { searchActions, suggestionGroups } from '../core/catalog/search-actions.js';
import { sensitivityOf } from '../core/catalog/sensitivity.js';
import { loadSuggestions } from '../data/load-suggestions.js';
import { defineOperation, readOnly } from './define-operation.js';
import { listOf } from './list-of.js';
import { fullName, serviceNamed } from './look-up.js';

const levels = ['read', 'write', 'list', 'tagging', 'permissions-management'] as const;

/** What comes later in a description is not read. */
const longestDescription = 2000;

const help =
  'Say what is to be done to what, as in "read objects from an S3 bucket" or "send messages to a queue"; names of services, API operations and CLI commands are understood too.';

const suggestion = z.object({
  action: z.string(),
  access_level: z.string(),
  description: z.string(),
  group: z.enum(suggestionGroups).describe('core: asked for; usually_needed: goes with it; consider: similar'),
  why: z.string(),
  sensitive: z.boolean(),
});

export const suggestActions = defineOperation({
  name: 'suggest_actions',
  title: 'Actions for a task',
  description:
    'Suggests the IAM actions that a task in plain words takes, best first, with what usually goes with them. Choose from the list, then build_minimal_policy or validate_policy.',
  input: z.object({
    description: z.string().describe('The task: "read messages from SQS and write to DynamoDB"'),
    service: z.string().optional().describe('Only this service prefix: s3'),
    access_level: z.enum(levels).optional().describe('Only this level'),
    limit: z.int().min(1).max(100).default(20).describe('Most actions'),
  }),
  output: z.object({
    actions: listOf(z.string()).describe('Names, best first'),
    suggestions: listOf(suggestion),
    note: z.string().exactOptional().describe('Why the list is empty, or what was not read'),
  }),
  annotations: readOnly,
  toolsets: ['core', 'read-only'],
  async run({ description, service: prefix, access_level: level, limit }, { catalog, descriptions }) {
    const [known, index, texts] = await Promise.all([catalog(), loadSuggestions(), descriptions()]);
    const accessLevel = level && levelNamed(level);
    const found = searchActions(
      {
        description: description.slice(0, longestDescription),
        ...(prefix !== undefined && { service: serviceNamed(known, prefix).prefix }),
        ...(accessLevel && { accessLevel }),
        limit,
      },
      known,
      index,
    );
    const note = noteOf(description, found.length);
    return {
      actions: found.map(({ action }) => fullName(action)),
      suggestions: found.map(({ action, group, why }) => ({
        action: fullName(action),
        access_level: action.accessLevel,
        description: texts.action(action.service, action.name) ?? '',
        group,
        why,
        sensitive: sensitivityOf(action) !== undefined,
      })),
      ...(note !== undefined && { note }),
    };
  },
  text({ suggestions, note }) {
    const groups = suggestionGroups.flatMap((group) => {
      const rows = suggestions.filter((row) => row.group === group);
      return rows.length === 0 ? [] : [`${headings[group]}:`, ...rows.map(printRow)];
    });
    return [...groups, ...(note === undefined ? [] : [note])].join('\n');
  },
});

const headings = {
  core: 'What was asked for',
  usually_needed: 'Usually needed beside it',
  consider: 'To consider',
} as const;

interface Row {
  readonly action: string;
  readonly access_level: string;
  readonly description: string;
  readonly group: (typeof suggestionGroups)[number];
  readonly why: string;
  readonly sensitive: boolean;
}

/** The description tells what a match is, and the reason what a companion is for. */
function printRow({ action, access_level: level, description, group, why, sensitive }: Row): string {
  const facts = `${level}${sensitive ? ', sensitive' : ''}`;
  return `- ${action} (${facts}): ${group === 'usually_needed' ? why : description}`;
}

const levelNamed = (level: (typeof levels)[number]): AccessLevel | undefined =>
  accessLevels.find((one) => one.toLowerCase().replace(' ', '-') === level);

function noteOf(description: string, count: number): string | undefined {
  if (count === 0) return `No action matches. ${help}`;
  if (description.length <= longestDescription) return undefined;
  return `Only the first ${longestDescription} characters of the description were read.`;
}
