import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { accountOperations } from '../../mcp/operations/account/all.js';
import { fill } from '../account/sample.js';
import { credentials, type StandIn, startStandIn } from '../account/stand-in/stand-in.js';
import { describeEachClient } from './harness/each-client.js';
import type { Conversation, Prompt } from './harness/installed-plugin.js';
import { aws, iam } from './harness/names.js';
import type { Person } from './harness/person.js';
import { answersIn, type ModelRequest, type Step } from './harness/stub-model.js';

/** The tools of the server `aws` that the model is offered. */
const offered = ({ turns }: Conversation): readonly string[] =>
  (turns[0]?.tools ?? []).map(({ name }) => name).filter((name) => name.startsWith(aws('')));

for (const level of ['off', 'yes', 'Write']) {
  describeEachClient(
    `account access "${level}"`,
    (plugin) => {
      it('connects both servers, and offers no tool of the account', async () => {
        const talk = await plugin().ask({ prompt: 'hello', script: [{ text: 'done' }] });
        const connected = talk.start.mcp_servers.filter(({ status }) => status === 'connected');
        expect(connected.map(({ name }) => name.split(':').at(-1)).sort()).toEqual(['aws', 'iam']);
        expect((talk.turns[0]?.tools ?? []).map(({ name }) => name)).toContain(iam('validate_policy'));
        expect(offered(talk)).toEqual([]);
      });
    },
    { account_access: level },
  );
}

const endpoint = 'IAMSMITH_E2E_ENDPOINT';

/**
 * The server of the account takes another endpoint than AWS from its command line alone, so the one that is installed
 * here has that flag more than ours.
 */
function pointToStandIn(source: string): void {
  const file = path.join(source, '.claude-plugin', 'plugin.json');
  const manifest: { mcpServers: { aws: { args: string[] } } } = JSON.parse(fs.readFileSync(file, 'utf8'));
  manifest.mcpServers.aws.args.push('--endpoint-url', `\${${endpoint}}`);
  fs.writeFileSync(file, JSON.stringify(manifest, null, 2));
}

function shellFor({ url }: StandIn): Readonly<Record<string, string>> {
  return { ...credentials, [endpoint]: url, AWS_EC2_METADATA_DISABLED: 'true' };
}

async function startAccount(): Promise<StandIn> {
  const standIn = await startStandIn();
  fill(standIn.state);
  return standIn;
}

const detach = aws('detach_user_policy');
const policyArn = 'arn:aws:iam::123456789012:policy/team/ReadReports';
const input = { user_name: 'alice', policy_arn: policyArn };
const done: Step = { text: 'done' };
const create = aws('create_group');
const createAuditors: Step = { tool: create, input: { group_name: 'auditors' } };

/** The last token that a tool has answered with. */
function tokenIn(request: ModelRequest): string {
  const texts = answersIn(request).map(({ text }) => text);
  return /confirmation_token\W+(confirm-\w+)/.exec(texts.join('\n'))?.[1] ?? 'no token was given';
}

const twoSteps: readonly Step[] = [
  { tool: detach, input },
  { tool: detach, inputFrom: (request) => ({ ...input, confirmation_token: tokenIn(request) }) },
  done,
];

const agreeing: Person = { call: 'yes', question: 'yes' };

/** Older clients do not know of tools for which a person has to be asked each time. */
const asksEachTime = (version: string): boolean => version.localeCompare('2.1.199', 'en', { numeric: true }) >= 0;

describeEachClient(
  'account access for writing',
  (plugin, version) => {
    const ask = (standIn: StandIn, prompt: Partial<Prompt>) =>
      plugin().ask({ prompt: 'hello', script: [done], shell: shellFor(standIn), ...prompt });

    it('offers every tool, those that change the account among them', async () => {
      const talk = await ask(await startAccount(), {});
      expect([...offered(talk)].sort()).toEqual(accountOperations.map(({ name }) => aws(name)).sort());
      expect(offered(talk)).toEqual(expect.arrayContaining([create, detach]));
    });

    it('a change that takes nothing away is made when the person lets the tool be called', async () => {
      const standIn = await startAccount();
      const talk = await ask(standIn, { script: [createAuditors, done], person: agreeing });
      expect(answersIn(talk.turns.at(-1))).toMatchObject([{ isError: false }]);
      expect(talk.asked).toEqual([{ kind: 'call', of: create }]);
      expect(standIn.changes()).toEqual(['CreateGroup']);
      expect(standIn.state.group('auditors').arn).toBe('arn:aws:iam::123456789012:group/auditors');
    });

    it('one that takes away is first a plan, and no word of the model replaces the token', async () => {
      const standIn = await startAccount();
      const forged = `confirm-${'0'.repeat(32)}`;
      const more = [{}, { confirmed: true }, { confirmed: true, confirmation_token: forged }];
      const script = [...more.map((words) => ({ tool: detach, input: { ...input, ...words } })), done];
      const talk = await ask(standIn, { script, person: agreeing });
      const answers = answersIn(talk.turns.at(-1));
      expect(answers.map(({ isError }) => isError)).toEqual([false, false, true]);
      for (const { text } of answers.slice(0, 2)) expect(text).toMatch(/confirmation_required.*iam:DetachUserPolicy/);
      expect(answers[2]?.text).toContain('confirmation_refused');
      expect(talk.asked.map(({ kind }) => kind)).toEqual(['call', 'call', 'call']);
      expect(standIn.changes()).toEqual([]);
      expect([...standIn.state.user('alice').attached]).toContain(policyArn);
    });

    it('with the token it is made, after the person was shown the plan and agreed', async () => {
      const standIn = await startAccount();
      const talk = await ask(standIn, { script: twoSteps, person: agreeing });
      expect(answersIn(talk.turns.at(-1)).map(({ isError }) => isError)).toEqual([false, false]);
      expect(talk.asked).toMatchObject([
        { kind: 'call' },
        { kind: 'call' },
        { kind: 'question', of: expect.stringContaining(`detaches ${policyArn} from the user alice`) },
      ]);
      expect(standIn.changes()).toEqual(['DetachUserPolicy']);
      expect([...standIn.state.user('alice').attached]).toEqual([]);
    });

    it('with the token and without the person it is not', async () => {
      const standIn = await startAccount();
      const talk = await ask(standIn, { script: twoSteps, person: { call: 'yes', question: 'no' } });
      const [plan, refusal] = answersIn(talk.turns.at(-1));
      expect(plan).toMatchObject({ isError: false });
      expect(refusal).toMatchObject({ isError: true, text: expect.stringContaining('not_confirmed') });
      expect(standIn.changes()).toEqual([]);
    });

    it('where nobody is there to be asked nothing is taken away, whatever tools are allowed', async () => {
      const standIn = await startAccount();
      const talk = await ask(standIn, { script: twoSteps, allowedTools: [detach] });
      expect(answersIn(talk.turns.at(-1)).at(-1)).toMatchObject({ isError: true });
      expect(standIn.changes()).toEqual([]);
    });

    it('a tool that the user allowed for good is asked for all the same', async ({ skip }) => {
      skip(!asksEachTime(version), 'this client does not know requiresUserInteraction');
      const standIn = await startAccount();
      const script = [createAuditors, done];
      const alone = await ask(standIn, { script, allowedTools: [create] });
      expect(alone.result.permission_denials).toMatchObject([{ tool_name: create }]);
      expect(standIn.calls).toEqual([]);
      const together = await ask(standIn, { script, allowedTools: [create], person: agreeing });
      expect(together.asked).toEqual([{ kind: 'call', of: create }]);
      expect(standIn.changes()).toEqual(['CreateGroup']);
    });

    it('/iamsmith:iam-account allows none of them', async () => {
      const standIn = await startAccount();
      const talk = await ask(standIn, { prompt: '/iamsmith:iam-account add a group', script: [createAuditors, done] });
      expect(talk.result.permission_denials).toMatchObject([{ tool_name: create }]);
      expect(standIn.calls).toEqual([]);
    });
  },
  { account_access: 'write' },
  pointToStandIn,
);
