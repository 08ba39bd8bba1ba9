import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { categoriesIn } from './checks-index.js';

/** Writes the skeleton of a check: `npm run new-check -- breadth/wildcard-resource`. Refuses to overwrite one. */
export async function generate(root: string, [path = '']: readonly string[]): Promise<void> {
  const [, category, stem] = /^([a-z]+)\/([a-z][a-z-]*)$/.exec(path) ?? [];
  if (!category || !stem) throw new Error('usage: npm run new-check -- <category>/<check-id-in-kebab-case>');
  const folder = join(root, 'mcp/core/checks');
  const categories = await categoriesIn(folder);
  if (!categories.includes(category))
    throw new Error(`there is no category "${category}"; there are ${categories.join(', ')}`);
  const file = join(folder, category, `${stem}.ts`);
  await writeFile(file, skeleton(stem), { flag: 'wx' });
  console.log(`${file}\nFill it in, then run: npm run generate && npx vitest run test/checks`);
}

const camelCase = (stem: string): string => stem.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

const skeleton = (stem: string): string => `import { grantingTypes } from '../../policy/policy-types.js';
import { allows } from '../../policy/questions.js';
import { defineCheck } from '../define-check.js';

export const ${camelCase(stem)} = defineCheck({
  id: '${stem.replaceAll('-', '_')}',
  severity: 'medium',
  appliesTo: grantingTypes,
  summary: 'One sentence: what it reports.',
  why: 'Why that matters, in two or three sentences.',
  remediation: ['What a person does to mend it.'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html'],
  codes: {
    firstDefect: {
      message: ({ action }: { action: string }) => \`"\${action}" … and why it matters.\`,
      suggestion: () => 'What to write instead.',
    },
  },
  examples: [
    {
      title: 'a policy that draws it',
      policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }] },
      finds: ['first_defect'],
    },
    {
      title: 'a near miss that does not',
      policy: { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: 's3:GetObject', Resource: '*' }] },
    },
  ],
  *statement(statement, { found }) {
    if (!allows(statement)) return;
    for (const action of statement.action?.values ?? []) yield found.firstDefect(action, { action: action.value.text });
  },
});
`;
