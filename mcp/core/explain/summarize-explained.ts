import type { Catalog } from '../catalog/catalog.js';
import type { Policy, Statement } from '../policy/ast.js';
import type { PolicyDocument } from '../policy/document.js';
import { nameOfType, type PolicyType, policyTypeFacts } from '../policy/policy-types.js';
import { allows, denies } from '../policy/questions.js';
import { type AccessByService, isUnconditional } from './access-by-service.js';
import { type Access, isEmpty } from './fold-access.js';
import { meanings, withoutAllow } from './policy-meanings.table.js';
import { sayWho } from './say-principals.js';
import { unreadIn } from './unread.js';
import { capital, counted, listed, lowerFirst } from './words.js';

export interface SummaryRequest {
  readonly policyType: PolicyType;
  readonly catalog: Catalog;
  readonly access: AccessByService;
}

/** The policy in a few sentences. */
export function summarizeExplained(document: PolicyDocument, policy: Policy, request: SummaryRequest): string {
  const { policyType: type, catalog, access } = request;
  const allowing = policy.statements.filter(allows);
  const denying = policy.statements.filter(denies);
  const effects = `${allowing.length} Allow, ${denying.length} Deny`;
  const sentences = [
    ...(document.syntax.some(({ code }) => code !== 'duplicate_key') ? [notParsed] : []),
    `${capital(nameOfType(type))} of ${counted(policy.statements.length, 'statement')} (${effects}).`,
    meanings[type],
    ...(isEmpty(access.allowed) ? [withoutAllow[type]] : sayAllowed(allowing, denying, request)),
    ...(isEmpty(access.deniedOutright) ? [] : [`It denies: ${sayAccess(access.deniedOutright, catalog)}.`]),
    ...(isEmpty(access.deniedConditionally)
      ? []
      : [`Under conditions it denies: ${sayAccess(access.deniedConditionally, catalog)}.`]),
    ...(unreadIn(policy).length > 0 ? [notAllRead] : []),
  ];
  return sentences.join(' ');
}

const notParsed = 'The text does not parse, so AWS refuses it; what could be read of it says this.';

const notAllRead =
  'Some of the document could not be read as it stands, and only what was read is explained: see the concerns.';

function sayAllowed(
  allowing: readonly Statement[],
  denying: readonly Statement[],
  { policyType: type, catalog, access }: SummaryRequest,
): readonly string[] {
  const conditional = allowing.filter((one) => !isUnconditional(one)).length;
  const when =
    conditional === 0 ? '' : conditional === allowing.length ? ' under conditions' : ', in part under conditions';
  const said = sayAccess(access.allowed, catalog);
  if (policyTypeFacts[type].principal === 'forbidden') {
    return [`It ${policyTypeFacts[type].grants ? 'allows' : 'leaves possible'}${when}: ${said}.`];
  }
  const who = listed([...new Set(allowing.slice(0, 50).flatMap((one) => sayGrantee(one, type, catalog)))], 'and', 5);
  const asFar = denying.length === 0 ? '' : ', as far as its Denies leave it';
  return type === 'trust'
    ? [`It lets the role be assumed${when} by ${who}${asFar}.`]
    : [
        `It ${policyTypeFacts[type].grants ? 'allows' : 'leaves possible'}${when}: ${said}.`,
        `It does so for ${who}${asFar}.`,
      ];
}

function sayGrantee(statement: Statement, type: PolicyType, catalog: Catalog): readonly string[] {
  const { subject, nobody } = sayWho(statement, type, catalog);
  return nobody === undefined ? [lowerFirst(subject.replace(/,$/, ''))] : [];
}

const most = { services: 6, excepted: 6 } as const;

/** `list and read in Amazon S3; write in AWS Lambda` */
function sayAccess({ services, excepted }: Access, catalog: Catalog): string {
  const rows = Object.entries(services);
  const except =
    excepted.length === 0
      ? ''
      : ` except ${listed(
          excepted.map((name) => titleOf(name, catalog)),
          'and',
          most.excepted,
        )}`;
  const said = rows.slice(0, most.services).map(([prefix, levels]) => {
    const how = levels.length === 5 ? 'every level of access' : listed(levels.map((level) => level.toLowerCase()));
    if (prefix === '*') return `${how} in every ${rows.length > 1 ? 'other ' : ''}service${except}`;
    return `${how} in ${titleOf(prefix, catalog)}`;
  });
  const rest = rows.length - said.length;
  return [...said, ...(rest > 0 ? [`and more in ${counted(rest, 'other service')}`] : [])].join('; ');
}

const titleOf = (prefix: string, catalog: Catalog): string => catalog.service(prefix)?.name ?? prefix;
