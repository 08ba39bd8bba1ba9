import { remember } from '../text/remember.js';
import { hasPlaceholder } from './template-text.js';
import { hasWildcard } from './wildcard.js';

/** What an entry of Action or NotAction says. */
export type ActionPattern =
  /** `*`, and `*:*`, which IAM reads the same way. */
  | { readonly kind: 'everything'; readonly text: string }
  /** `s3:GetObject`, `s3:Get*`, `s3:*`; service in lower case, name as written. */
  | { readonly kind: 'action'; readonly text: string; readonly service: string; readonly name: string }
  /** A tool still has to fill something in. */
  | { readonly kind: 'placeholder'; readonly text: string }
  | { readonly kind: 'malformed'; readonly text: string; readonly problem: ActionProblem };

export type ActionProblem = 'empty' | 'no_colon' | 'wildcard_service' | 'arn' | 'characters';

/** Reads one entry. Never throws. */
export const readAction: (text: string) => ActionPattern = remember((text) => {
  if (text === '') return { kind: 'malformed', text, problem: 'empty' };
  if (/^\*+(?::\*+)?$/.test(text)) return { kind: 'everything', text };
  if (hasPlaceholder(text)) return { kind: 'placeholder', text };
  if (/^arn:/i.test(text)) return { kind: 'malformed', text, problem: 'arn' };
  const colon = text.indexOf(':');
  if (colon < 0) return { kind: 'malformed', text, problem: 'no_colon' };
  const service = text.slice(0, colon);
  const name = text.slice(colon + 1);
  if (hasWildcard(service)) return { kind: 'malformed', text, problem: 'wildcard_service' };
  if (!/^[A-Za-z0-9-]+$/.test(service) || !/^[A-Za-z0-9*?_-]+$/.test(name)) {
    return { kind: 'malformed', text, problem: 'characters' };
  }
  return { kind: 'action', text, service: service.toLowerCase(), name };
});
