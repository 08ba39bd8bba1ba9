import * as z from 'zod';
import { actionFacts, factsOf, printActionFacts } from './action-facts.js';
import { defineOperation, readOnly } from './define-operation.js';
import { actionNamed } from './look-up.js';

export const queryActionDetails = defineOperation({
  name: 'query_action_details',
  title: 'Facts of an action',
  description:
    'Tells what one IAM action is: access level, resource types with ARN formats, condition keys, actions it depends on. Use it before pairing an action with resources or conditions.',
  input: z.object({ action: z.string().describe('s3:GetObject, in any letter case') }),
  output: actionFacts,
  annotations: readOnly,
  toolsets: ['core', 'read-only'],
  async run({ action }, { catalog, descriptions }) {
    return factsOf(actionNamed(await catalog(), action), await descriptions());
  },
  text: printActionFacts,
});
