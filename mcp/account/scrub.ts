import type { Environment } from './settings.js';

const mark = '[secret]';

/** Variables whose values no output may hold. */
const secretVariables =
  /^(?:AWS_SECRET_ACCESS_KEY|AWS_SESSION_TOKEN|AWS_SECURITY_TOKEN|AWS_CONTAINER_AUTHORIZATION_TOKEN|AWS_BEARER_TOKEN_\w+)$/i;

/** What has the form of a secret, wherever it comes from. A secret access key is 40 characters of base64. */
const secretForms: readonly RegExp[] = [
  /(?<![A-Za-z0-9/+=])(?=[A-Za-z0-9/+]*[A-Z])(?=[A-Za-z0-9/+]*[a-z])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/g,
  /(?:IQoJ|FwoG|FQoG|AQoD)[A-Za-z0-9+/=_%-]{60,}/g,
  /(?<=x-amz-security-token[:=]\s*)[^\s&,;"']+/gi,
  /(?<=signature=)[0-9a-f]{64}/gi,
];

/** Takes secrets out of texts: errors and logs pass through it. */
export interface Scrubber {
  /** Values that are known to be secret. */
  learn(...values: readonly (string | undefined)[]): void;
  scrub(text: string): string;
}

/** Shorter values are words, and taking them out would only garble the text. */
const shortestSecret = 8;

export function scrubberFor(environment: Environment): Scrubber {
  const known = new Set<string>();
  const scrubber: Scrubber = {
    learn(...values) {
      for (const value of values) if (value !== undefined && value.length >= shortestSecret) known.add(value);
    },
    scrub(text) {
      const without = [...known].reduce((left, value) => left.replaceAll(value, mark), text);
      return secretForms.reduce((left, form) => left.replace(form, mark), without);
    },
  };
  for (const [name, value] of Object.entries(environment)) if (secretVariables.test(name)) scrubber.learn(value);
  return scrubber;
}
