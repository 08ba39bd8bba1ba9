import type { Catalog } from '../catalog/catalog.js';
import type { JsonObject } from '../text/json.js';
import type { FoundDenial } from './denial.js';
import { takeObjects } from './embedded-values.js';
import { type Found, findInText } from './find-in-text.js';
import { plainText } from './plain-text.js';
import { isAuthorization, readAuthorization } from './read-authorization.js';
import { isEvent, readEvent } from './read-event.js';

const mention = /eventSource|explicitDeny/;

/** Every denial in what somebody pasted: events and decoded messages by their fields, all other text by its wording. */
export function findDenials(pasted: string, catalog: Catalog): Found {
  const { values, rest } = takeObjects(pasted, (value) => isEvent(value) || isAuthorization(value), mention);
  const parts = [...values.map((value) => readObject(value, catalog)), findInText(plainText(rest))];
  return {
    denials: parts.flatMap(({ denials }) => denials),
    notDenials: parts.flatMap(({ notDenials }) => notDenials),
  };
}

function readObject(value: JsonObject, catalog: Catalog): Found {
  if (isEvent(value)) return readEvent(value, catalog);
  const denials: readonly FoundDenial[] = [readAuthorization(value)].flatMap((one) => one ?? []);
  return { denials, notDenials: [] };
}
