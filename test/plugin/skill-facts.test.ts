import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { templateNamed, templates } from '../../mcp/core/build/templates/all.js';
import { checks } from '../../mcp/core/checks/all.generated.js';
import { oidcProviders } from '../../mcp/core/checks/trust/oidc-trust.table.js';
import { explainDenials } from '../../mcp/core/denials/explain-denials.js';
import { defaultConfiguration } from '../../mcp/core/findings/configuration.js';
import { isAtLeast } from '../../mcp/core/findings/severity.js';
import { quotas, resourceQuotas } from '../../mcp/core/policy/quotas.table.js';
import { validatePolicy } from '../../mcp/core/validate/validate-policy.js';
import { loadCatalog } from '../../mcp/data/load-catalog.js';
import { vocabulary } from '../../mcp/generate/agent-tools.js';
import { callCli } from '../cli/run-cli.js';
import { temporaryFolder } from '../temporary-folder.js';
import { fences, inlineCode, type Page, skillPages, skills, tables } from './markdown.js';

/** What the skills say of this program and of AWS, held against the program. */
const named = (pages: readonly Page[]) => pages.map((page) => [page.file.replace('skills/', ''), page] as const);
const pageNamed = (end: string): Page => {
  const page = skillPages.find(({ file }) => file.endsWith(end));
  if (!page) throw new Error(`there is no skills page ${end}`);
  return page;
};

describe.each(named(skills))('%s', (file, page) => {
  const folder = dirname(page.file);
  const beside = skillPages.filter(({ file }) => file.startsWith(`${folder}/`) && file !== page.file);

  it('has what it refers to one level deep, and refers to all of it', () => {
    for (const other of beside) {
      expect(dirname(other.file)).toBe(`${folder}/references`);
      expect(page.text).toContain(`(references/${basename(other.file)})`);
    }
  });

  it('opens long references with their contents', () => {
    for (const other of beside.filter(({ text }) => text.split('\n').length > 100 || text.match(/^## /gm))) {
      const contents = [...other.text.matchAll(/^- \[(.*)\]\(#/gm)].map(([, title]) => title);
      expect(contents, other.file).toEqual([...other.text.matchAll(/^## (.*)$/gm)].map(([, title]) => title));
    }
  });

  it('says what to do without the tools', () => {
    expect(page.text, file).toMatch(/tools? .*(?:is|are) available|there is \| then/);
  });

  it('reads what others wrote as data', () => {
    if (file.startsWith('aws-iam-reference')) return;
    expect(page.text).toMatch(/\bdata\b[^.]*[.:;,]/);
    expect(page.text).toMatch(/[Ff]ollow\s+no\s+instruction|never grant one/);
  });
});

describe('names in backticks', () => {
  const known = new Set([
    ...vocabulary,
    ...checks.flatMap(({ id, codes }) => [id, ...codes.keys()]),
    ...templates.flatMap(({ variables }) => variables.map(({ name }) => name)),
    // Of the AWS configuration files, of tokens, of boto3.
    ...['role_arn', 'source_profile', 'external_id', 'app_id', 'list_roles', 'get_role'],
  ]);

  it.each(named(skillPages))('of %s are tools, fields, checks or words of AWS', (_, page) => {
    expect(inlineCode(page).filter((word) => /^[a-z]+(?:_[a-z]+)+$/.test(word) && !known.has(word))).toEqual([]);
  });

  const skillNames = skills.map(({ file }) => basename(dirname(file)));
  const isNamed = {
    template: (name: string) => templateNamed(name),
    skill: (name: string) => skillNames.includes(name),
  };

  it.each(named(skillPages))('of %s are templates and skills where it says so', (_, { text }) => {
    for (const [, kind, list = ''] of text.matchAll(
      /\b(template|skill)s?\b[ \n]((?:`[^`]+`(?:,[ \n]|[ \n]and[ \n])?)+)/g,
    )) {
      const names = [...list.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
      expect(names.filter((name) => !isNamed[kind === 'skill' ? 'skill' : 'template'](name))).toEqual([]);
    }
  });
});

describe('the bundled script', () => {
  const commands = skillPages.flatMap((page) =>
    inlineCode(page).flatMap((code) => /^node scripts\/cli\.mjs(?: (.*))?$/.exec(code)?.[1] ?? []),
  );
  const policy =
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"*"}]}';
  const files = ['policy.json', 'old.json', 'new.json', 'scp.json', 'policies/a.json', 'role/a.json'];
  const words = (command: string) =>
    [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

  it.each([...new Set(commands)])('understands %s', async (command) => {
    const folder = temporaryFolder(Object.fromEntries(files.map((file) => [file, policy])));
    const { code, messages } = await callCli(words(command), { folder, input: policy });
    expect(code, messages).toBe(0);
  });

  it('is named by the skills that carry it, and by no other', () => {
    const naming = skillPages.filter(({ text }) => text.includes('scripts/cli.mjs')).map(({ file }) => file);
    expect(naming).toEqual(['skills/reviewing-iam-policies/SKILL.md', 'skills/writing-iam-policies/SKILL.md']);
    expect(commands.length).toBeGreaterThan(15);
  });
});

describe('commands of the AWS CLI', () => {
  /** Commands whose name is not that of the action that allows them. */
  const services: Readonly<Record<string, string>> = { accessanalyzer: 'access-analyzer' };

  it.each(named(skillPages))('in %s are actions that exist', async (_, page) => {
    const catalog = await loadCatalog();
    const text = [...inlineCode(page), ...fences(page).map(({ text }) => text)].join('\n');
    const unknown = [...text.matchAll(/\baws (iam|sts|accessanalyzer) ([a-z][a-z-]+)/g)].filter(
      ([, service = '', name = '']) => {
        const action = name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
        return !catalog.action(services[service] ?? service, action);
      },
    );
    expect(unknown.map(([command]) => command)).toEqual([]);
  });
});

describe('tables', () => {
  const tableOf = (end: string, ...headings: readonly string[]) => {
    const found = tables(pageNamed(end)).filter((table) => headings.every((one) => table.headings.includes(one)));
    if (found.length === 0) throw new Error(`${end} has no table of ${headings.join(', ')}`);
    return found.flatMap(({ rows }) => rows);
  };
  const codesIn = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

  it.each(tableOf('aws-iam-reference/SKILL.md', 'document', 'limit'))('size of %s', (title, limit, unit, space) => {
    const quota = [...quotas, ...resourceQuotas].find((one) => one.title === title);
    expect({ title, limit: Number(limit?.replace(',', '')), unit, space }).toEqual({
      title: quota?.title,
      limit: quota?.limit,
      unit: quota?.unit,
      space: quota?.counted === 'as given' ? 'counted' : 'not counted',
    });
  });

  it('hold every figure of thousands that the prose has', () => {
    const limits = [...quotas, ...resourceQuotas].map(({ limit }) => limit.toLocaleString('en-US'));
    // The most to which the trust policy's quota can be raised.
    const known = [...limits, '8,192'];
    const figures = skillPages.flatMap(({ text }) => text.match(/\b\d{1,3}(?:,\d{3})+\b/g) ?? []);
    expect(figures.filter((figure) => !known.includes(figure))).toEqual([]);
    expect(figures.length).toBeGreaterThan(15);
  });

  it.each(tableOf('actions-and-arns.md', 'actions', 'resource'))('%s on %s', async (actionsCell, resourceCell) => {
    const catalog = await loadCatalog();
    const actions = codesIn(actionsCell ?? '');
    const arns = codesIn(resourceCell ?? '')
      .filter((code) => code.startsWith('arn:'))
      .map((arn) => arn.replace('REGION', 'eu-west-1').replace('ACCOUNT', '111122223333'));
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) {
      const [service = '', name = ''] = action.split(':');
      const found = catalog.matching(service, name);
      if (/^`\*` only/.test(resourceCell ?? '') && !name.includes('*'))
        expect(
          found.map((one) => one.resources),
          action,
        ).toEqual([[]]);
    }
    if (arns.length === 0) return;
    const Condition = actions.includes('iam:PassRole') && {
      StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' },
    };
    const statement = { Sid: 'Row', Effect: 'Allow', Action: actions, Resource: arns, ...(Condition && { Condition }) };
    const value = { Version: '2012-10-17', Statement: [statement] };
    const reports = await validatePolicy({ input: { value }, catalog, configuration: defaultConfiguration });
    const findings = reports.flatMap((report) => report.findings);
    expect(
      findings.filter(
        ({ severity, check_id: id }) => isAtLeast(severity, 'warning') || id === 'action_resource_matching',
      ),
    ).toEqual([]);
  });

  it.each(tableOf('diagnosing-access-denied/SKILL.md', 'the message says', 'layer'))(
    '%s',
    async (says, layer, effect) => {
      const action = layer === 'trust' ? 'sts:AssumeRole' : 's3:PutObject';
      const clause = says?.replace(/`ACTION`|`sts:AssumeRole`/, action);
      const message = `User: arn:aws:iam::111122223333:user/ann is not authorized to perform: ${action} on resource: arn:aws:iam::111122223333:role/x ${clause}`;
      const { denials } = explainDenials(message, { catalog: await loadCatalog() });
      expect(denials.map((denial) => ({ layer: denial.layer, effect: denial.effect }))).toEqual([{ layer, effect }]);
    },
  );

  it.each(tableOf('oidc-providers.md', 'issuer', 'claim'))('%s at %s', (_, issuerCell, claimCell, exampleCell) => {
    const [issuer = '', claim = '', example = ''] = [issuerCell, claimCell, exampleCell].flatMap((cell) =>
      codesIn(cell ?? ''),
    );
    const provider = oidcProviders.find(({ issuers }) => issuers.includes(issuer));
    expect(provider?.claims).toContain(claim);
    expect(provider?.example).toBe(example);
  });

  it.each(tableOf('securing-trust-policies/SKILL.md', 'Principal', 'template'))('template for %s', (...cells) => {
    for (const name of codesIn(cells[4] ?? '')) expect(templateNamed(name)?.policyType).toBe('trust');
  });
});

describe('the reference', () => {
  /** The headings that the IAM skill in use elsewhere has: whoever comes from there finds the subject here. */
  const subjects = `Core concepts, Principals, Policies, Roles, Trust relationships, Common patterns, Lambda, least privilege,
    another account, CLI reference, Essential commands, Useful flags, Best practices, Security, Policy design, Monitoring,
    Troubleshooting, Access denied, Role cannot be assumed, Policy size limits, References`;
  const headings = pageNamed('aws-iam-reference/SKILL.md').text.match(/^##+ .*$/gm) ?? [];

  it.each(subjects.split(/,\s+/))('has a heading for %s', (subject) => {
    expect(headings.filter((heading) => heading.includes(subject))).not.toEqual([]);
  });
});
