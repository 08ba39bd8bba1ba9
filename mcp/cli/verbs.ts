import type { Verb, VerbGroup } from './verb.js';
import { arn } from './verbs/arn.js';
import { aws } from './verbs/aws.js';
import { build } from './verbs/build.js';
import { checks } from './verbs/checks.js';
import { compare } from './verbs/compare.js';
import { denied } from './verbs/denied.js';
import { explain } from './verbs/explain.js';
import { fix } from './verbs/fix.js';
import { mcp } from './verbs/mcp.js';
import { minimize } from './verbs/minimize.js';
import { query } from './verbs/query.js';
import { suggest } from './verbs/suggest.js';
import { summary } from './verbs/summary.js';
import { template } from './verbs/template.js';
import { validate } from './verbs/validate.js';

/** Every verb, in the order of the help. */
export const verbs: readonly (Verb | VerbGroup)[] = [
  validate,
  fix,
  explain,
  minimize,
  summary,
  compare,
  build,
  template,
  suggest,
  denied,
  arn,
  query,
  checks,
  mcp,
  aws,
];
