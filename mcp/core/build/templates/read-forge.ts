import { fault, type ReadValue } from './read-value.js';

/**
 * With or without ids, as the repository sends it: `octo-org@123456/octo-repo@456789`.
 * Source: GitHub Docs, "OpenID Connect reference", the form of the subject; GitHub changelog 2026-04-23, immutable subject claims.
 */
export function readGitHubRepository(text: string): ReadValue {
  const path = text
    .replace(/^(?:https?:\/\/|ssh:\/\/git@|git@)?(?:www\.)?github\.com[/:]/i, '')
    .replace(/\.git$/, '')
    .replace(/\/$/, '');
  return /^[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:\/[\w.-]{1,100}|@\d{1,20}\/[\w.-]{1,100}@\d{1,20})$/.test(path)
    ? { value: path }
    : fault('is no repository: OWNER/REPOSITORY, or OWNER@ID/REPOSITORY@ID');
}

/** The end of the subject: `ref:refs/heads/main`, `environment:production`, `pull_request`; a bare name is a branch. */
export function readGitHubSubject(text: string): ReadValue {
  if (text === 'pull_request') return { value: text };
  if (/^environment:[\w.@/-]{1,255}$/.test(text)) return { value: text };
  const ref = text.replace(/^ref:/, '');
  const whole = ref.startsWith('refs/') ? ref : `refs/heads/${ref}`;
  return isRef(whole.replace(/^refs\/(?:heads|tags)\//, '')) && /^refs\/(?:heads|tags)\//.test(whole)
    ? { value: `ref:${whole}` }
    : fault('is none of a branch, refs/tags/NAME, environment:NAME and pull_request');
}

/** Source: GitLab Docs, "Connect to cloud services", the form of the subject. */
export function readGitLabProject(text: string): ReadValue {
  const path = text
    .replace(/^(?:https?:\/\/[a-z0-9.-]+\/|git@[a-z0-9.-]+:)/i, '')
    .replace(/\.git$/, '')
    .replace(/\/$/, '');
  return /^[A-Za-z0-9_][\w.-]{0,254}(?:\/[\w.-]{1,255}){1,20}$/.test(path)
    ? { value: path }
    : fault('is no project: GROUP/PROJECT');
}

export function readBranch(text: string): ReadValue {
  const name = text.replace(/^refs\/(?:heads|tags)\//, '');
  return isRef(name) ? { value: name } : fault('is not the name of a branch or tag');
}

/** Source: git-check-ref-format(1); a colon would end the name within a subject. */
const isRef = (name: string): boolean =>
  /^[\w.@#+=,/-]{1,255}$/.test(name) && !/(?:^\/|\/$|\/\/|\.\.|\.lock$|@\{)/.test(name);
