import { compileWildcard } from './wildcard.js';

/** Does the text hold a wildcard of a glob? */
export const isGlob = (text: string): boolean => /[*?]/.test(text);

/**
 * A matcher for paths with forward slashes. `*` and `?` stay within one name, `**` as a whole name stands for any
 * number of folders. Nothing else is special. The cost is the product of the two lengths at the very most.
 */
export function compileGlob(pattern: string): (path: string) => boolean {
  const steps = pattern
    .split('/')
    .filter((name, index) => name !== '.' && (name !== '' || index === 0))
    .map((name) => (/^\*{2,}$/.test(name) ? anyFolders : compileWildcard(name)));
  return (path) => matchesNames(steps, path.split('/'));
}

type Step = typeof anyFolders | ((name: string) => boolean);
const anyFolders = '**';

/** From the first mismatch it goes back to the last `**` only, which is enough and stays cheap. */
function matchesNames(steps: readonly Step[], names: readonly string[]): boolean {
  let step = 0;
  let name = 0;
  let retry: { step: number; name: number } | undefined;
  while (name < names.length) {
    const wanted = steps[step];
    if (wanted === anyFolders) {
      retry = { step, name };
      step++;
    } else if (wanted?.(names[name] ?? '')) {
      step++;
      name++;
    } else if (retry) {
      retry = { step: retry.step, name: retry.name + 1 };
      step = retry.step + 1;
      name = retry.name;
    } else return false;
  }
  return steps.slice(step).every((rest) => rest === anyFolders);
}
