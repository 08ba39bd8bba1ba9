import type { Policy, Statement } from '../policy/ast.js';
import { denies } from '../policy/questions.js';
import { type AccessByService, isUnconditional } from './access-by-service.js';
import { type Access, isEmpty, reaches } from './fold-access.js';
import { listed, quoted } from './words.js';

/** What the lists of services leave open: Denies under a condition, or of a part of what is allowed. */
export function notesOn(policy: Policy, access: AccessByService): readonly string[] {
  const { allowed, heldBack, cutBack, isCoarse } = access;
  const denying = policy.statements.filter(denies);
  const held = among(heldBack, allowed);
  const cut = among(cutBack, allowed);
  const conditional = nameAll(denying.filter((one) => !isUnconditional(one)));
  return [
    ...(held === '' ? [] : [`Allowed, but denied in part or whole under a condition (${conditional}): ${held}.`]),
    ...(cut === ''
      ? []
      : [`Allowed, but part of it is denied outright (${nameAll(denying.filter(isUnconditional))}): ${cut}.`]),
    ...(isCoarse ? [tooLarge] : []),
  ];
}

const tooLarge =
  'The policy is too large to compare all of its resources and Denies, so some services are listed only because an action names them.';

const nameAll = (statements: readonly Statement[]): string => listed(statements.map(nameOf), 'and', 4);

const nameOf = ({ sid, index }: Statement): string => (sid ? quoted(sid.value) : `/Statement/${index}`);

/** The services that are in both. */
function among(access: Access, allowed: Access): string {
  if (isEmpty(access) || isEmpty(allowed)) return '';
  if (!access.services['*']) return listed(Object.keys(access.services).filter((name) => reaches(allowed, name)));
  if (!allowed.services['*']) return listed(Object.keys(allowed.services).filter((name) => reaches(access, name)));
  return `every service${access.excepted.length === 0 ? '' : ` except ${listed(access.excepted)}`}`;
}
