/** `3600`, `-1.5`, `1e6`; undefined for what is no decimal number. */
export const readNumber = (text: string): number | undefined =>
  /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,4})?$/.test(text) ? Number(text) : undefined;
