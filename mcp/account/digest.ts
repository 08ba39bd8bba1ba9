import { createHash } from 'node:crypto';
import { canonicalText } from '../core/text/canonical-text.js';

/** SHA-256 of the canonical text. */
export const digestOf = (value: unknown): string => createHash('sha256').update(canonicalText(value)).digest('hex');
