/** An account id is twelve digits, always written as text: a number would lose its leading zeros. */
export const isAccountId = (text: string): boolean => /^\d{12}$/.test(text);

/** `1111-2222-3333` → `111122223333`; undefined where the digits are not twelve. */
export function repairAccountId(text: string): string | undefined {
  const digits = text.replace(/[\s-]+/g, '');
  return isAccountId(digits) ? digits : undefined;
}
