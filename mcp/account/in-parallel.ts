/** IAM throttles an account at a few calls a second; more at once would only be sent again. */
const atOnce = 4;

/** Does the work for each item, a few at a time; the results are in the order of the items. The first error ends it. */
export async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index];
      if (item !== undefined) results[index] = await work(item);
    }
  };
  const stopping = (error: unknown): never => {
    next = items.length;
    throw error;
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, () => worker().catch(stopping)));
  return results;
}
