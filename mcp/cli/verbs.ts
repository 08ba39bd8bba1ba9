import type { Verb, VerbGroup } from './verb.js';
import { checks } from './verbs/checks.js';
import { mcp } from './verbs/mcp.js';
import { query } from './verbs/query.js';
import { summary } from './verbs/summary.js';
import { validate } from './verbs/validate.js';

/** Every verb, in the order of the help. */
export const verbs: readonly (Verb | VerbGroup)[] = [validate, summary, query, checks, mcp];
