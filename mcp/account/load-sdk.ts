export type Sdk = typeof import('./sdk.js');

/** The AWS SDK is 600 KB; it is loaded by the first call and never by the start of the server. */
export function loadSdk(): Promise<Sdk> {
  // It would print a notice about Node 20 on every first call.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  return import('./sdk.js');
}
