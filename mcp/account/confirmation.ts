import { randomBytes } from 'node:crypto';
import { canonicalText } from '../core/text/canonical-text.js';
import { digestOf } from './digest.js';

/** What a token stands for: this tool with these arguments, for this caller, on the account as it was when planned. */
export interface Occasion {
  readonly tool: string;
  readonly input: unknown;
  readonly caller: string;
  /** The plan and the state of the account that it was made on. */
  readonly state: unknown;
}

export interface Confirmation {
  readonly token: string;
  readonly expiresAt: Date;
}

/** What became of a token that was shown. */
export type Redemption =
  | 'accepted'
  /** Never issued, used before, or forgotten when the server stopped. */
  | 'unknown'
  | 'expired'
  | 'other_tool'
  | 'other_arguments'
  | 'other_caller'
  | 'other_state';

/** The tokens of one session. They mean nothing outside this process and are written nowhere. */
export interface Confirmations {
  issue(occasion: Occasion): Confirmation;
  /** A token that is accepted, expired or planned on another state is spent. */
  redeem(token: string, occasion: Occasion): Redemption;
}

/** Time to read a plan. */
const lifetime = 600_000;

/** More plans than anyone has open; the oldest go first. */
const mostTokens = 100;

interface Issued {
  readonly tool: string;
  readonly input: string;
  readonly caller: string;
  readonly state: string;
  readonly expires: number;
}

export function startConfirmations(now: () => number): Confirmations {
  const issued = new Map<string, Issued>();
  return {
    issue({ tool, input, caller, state }) {
      const token = `confirm-${randomBytes(16).toString('hex')}`;
      const expires = now() + lifetime;
      issued.set(token, { tool, input: canonicalText(input), caller, state: digestOf(state), expires });
      for (const oldest of issued.keys()) if (issued.size > mostTokens) issued.delete(oldest);
      return { token, expiresAt: new Date(expires) };
    },
    redeem(token, occasion) {
      const known = issued.get(token);
      if (!known) return 'unknown';
      const result = compare(known, occasion, now());
      if (result === 'accepted' || result === 'expired' || result === 'other_state') issued.delete(token);
      return result;
    },
  };
}

function compare(known: Issued, { tool, input, caller, state }: Occasion, now: number): Redemption {
  if (known.tool !== tool) return 'other_tool';
  if (known.input !== canonicalText(input)) return 'other_arguments';
  if (known.caller !== caller) return 'other_caller';
  if (now >= known.expires) return 'expired';
  return known.state === digestOf(state) ? 'accepted' : 'other_state';
}
