import type { CallContext } from './denial.js';

/** How SDKs, templates and tools write which call it was. Groups: `service`, `operation`. The last one before counts. */
const before: readonly RegExp[] = [
  /when[ \n]calling[ \n]the[ \n](?<operation>\w{1,80})[ \n]operation/g,
  /operation[ \n]error[ \n](?<service>[\w ]{1,40}):[ \n](?<operation>\w{1,80})/g,
  /Error[ \n]executing[ \n]"(?<operation>\w{1,80})"/g,
  /\bAPI:[ \n](?<service>[a-z0-9-]{1,63}):(?<operation>[A-Za-z0-9]{1,80})/g,
  /(?:creating|updating|reading|deleting|modifying)[ \n](?:AWS |Amazon )?(?<service>[A-Z][A-Za-z0-9]{1,30})\b/g,
  /\bAWS::(?<service>[A-Z][A-Za-z0-9]{1,30})::/g,
];

/** Java and .NET print it at the end: `(Service: AmazonS3; Status Code: 403; …)`. */
const after: readonly RegExp[] = [
  /\([ \n]?Service:[ \n](?:Amazon ?|AWS ?)?(?<service>[\w ]{1,40})[;,]/,
  /\bAWS::(?<service>[A-Z][A-Za-z0-9]{1,30})::/,
];

/** What the text around a message tells of the call it was an answer to. */
export function readContext(textBefore: string, textAfter: string): CallContext {
  const found = [
    ...before.map((pattern) => [...textBefore.matchAll(pattern)].at(-1)?.groups),
    ...after.map((pattern) => pattern.exec(textAfter)?.groups),
  ];
  const operation = found.find((groups) => groups?.operation !== undefined)?.operation;
  const service = found.find((groups) => groups?.service !== undefined)?.service?.trim();
  return { ...(operation !== undefined && { operation }), ...(service !== undefined && { service }) };
}
