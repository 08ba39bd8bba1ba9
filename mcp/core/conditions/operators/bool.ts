/** IAM takes `"True"` for `true`, as it takes the JSON word. */
export function readBool(text: string): boolean | undefined {
  const word = text.toLowerCase();
  return word === 'true' || word === 'false' ? word === 'true' : undefined;
}
