import type { AccessLevel, Catalog, Descriptions } from '../catalog/catalog.js';
import { accessLevels } from '../catalog/catalog.js';
import type { JudgedDocument } from '../validate/validate-policy.js';
import { type ExplainedStatement, type Explanation, explainPolicy } from './explain-policy.js';
import type { Access } from './fold-access.js';
import { doubtsOf } from './policy-meanings.table.js';
import { counted } from './words.js';

/** All documents of one input, explained together. */
export interface ExplainedDocuments extends Omit<Explanation, 'statements'> {
  readonly statements: readonly PlacedStatement[];
}

export interface PlacedStatement extends ExplainedStatement {
  /** Which of several documents it is in, from 0. */
  readonly document?: number;
}

/** So many documents of one input are explained; the rest is counted. */
const mostDocuments = 10;
const mostCharacters = { short: 3_600, long: 24_000 } as const;

/** Explains each document by itself: what one denies does not touch what another allows. */
export function explainDocuments(
  judged: readonly JudgedDocument[],
  catalog: Catalog,
  descriptions?: Descriptions,
): ExplainedDocuments {
  const explained = judged
    .slice(0, mostDocuments)
    .map(({ document, report }) =>
      explainPolicy(document, { policyType: report.policyType, catalog, descriptions, report }),
    );
  const [first] = explained;
  const doubts = [...new Set(judged.flatMap(doubtOf))];
  if (first && judged.length === 1) return { ...first, summary: [first.summary, ...doubts].join(' ') };
  const all = explained.flatMap(({ statements }, document) => statements.map((one) => ({ document, ...one })));
  const statements = withinCharacters(all, mostCharacters[descriptions ? 'long' : 'short']);
  const statementCount = judged.reduce((sum, { document }) => sum + (document.policy?.statements.length ?? 0), 0);
  return {
    summary: summaryOf(explained, judged.length, doubts),
    statements,
    statementsOmitted: statementCount - statements.length,
    allowed: merge(explained.map(({ allowed }) => allowed)),
    denied: merge(explained.map(({ denied }) => denied)),
    notes: explained.flatMap(({ notes }, document) => notes.map((note) => `Policy ${document}: ${note}`)),
    concerns: [...new Set(explained.flatMap(({ concerns }) => concerns))],
    recommendations: [...new Set(explained.flatMap(({ recommendations }) => recommendations))],
    hasWildcards: explained.some(({ hasWildcards }) => hasWildcards),
    hasConditions: explained.some(({ hasConditions }) => hasConditions),
    statementCount,
  };
}

function summaryOf(explained: readonly Explanation[], given: number, doubts: readonly string[]): string {
  const left = given - explained.length;
  return [
    `The input holds ${counted(given, 'policy', 'policies')}; each is explained by itself.`,
    ...explained.map(({ summary }, document) => `Policy ${document}: ${summary}`),
    ...doubts,
    ...(left > 0 ? [`${counted(left, 'more policy is', 'more policies are')} not explained here.`] : []),
  ].join('\n');
}

/** Said where the kind of a policy was read off the document and others look the same. */
function doubtOf({ document, report }: JudgedDocument): readonly string[] {
  const doubt = doubtsOf[report.policyType];
  const isDoubtful = report.policyTypeSource === 'detected' && (document.policy?.statements.length ?? 0) > 0;
  return isDoubtful && doubt !== undefined ? [doubt] : [];
}

function withinCharacters<T extends ExplainedStatement>(statements: readonly T[], limit: number): readonly T[] {
  let characters = 0;
  const end = statements.findIndex(({ text }, index) => {
    characters += text.length;
    return characters > limit && index > 0;
  });
  return end < 0 ? statements : statements.slice(0, end);
}

/** What any of them reaches. A service is left out of `*` only where each that has `*` leaves it out. */
function merge(all: readonly Access[]): Access {
  const names = [...new Set(all.flatMap(({ services }) => Object.keys(services)))].sort();
  const open = all.filter(({ services }) => services['*']);
  const [one, ...others] = open;
  const excepted = (one?.excepted ?? []).filter(
    (name) => !names.includes(name) && others.every((other) => other.excepted.includes(name)),
  );
  return {
    services: Object.fromEntries(names.map((name) => [name, levelsOf(all, name)])),
    excepted,
  };
}

const levelsOf = (all: readonly Access[], name: string): readonly AccessLevel[] =>
  accessLevels.filter((level) =>
    all.some(({ services, excepted }) =>
      (services[name] ?? (excepted.includes(name) ? [] : (services['*'] ?? []))).includes(level),
    ),
  );
