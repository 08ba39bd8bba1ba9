import type { Configuration } from '../findings/configuration.js';
import { compileGlob } from '../values/glob.js';
import type { PolicyType } from './policy-types.js';

/**
 * The type that the configuration's globs give a file; the first that fits. A glob may begin at any folder of the
 * path, so that `policies/scp/*.json` holds wherever the program is started.
 */
export function typeOfFile({ policyTypes }: Configuration, path: string): PolicyType | undefined {
  const plain = path.replaceAll('\\', '/');
  return policyTypes.find(({ pattern }) => compileGlob(anywhere(pattern))(plain))?.type;
}

const anywhere = (pattern: string): string => (pattern.startsWith('/') ? pattern : `**/${pattern}`);
