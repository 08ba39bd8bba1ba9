/** Gives equal things one number, in the order in which they first come. */
export class Interner<T> {
  readonly items: T[] = [];
  readonly #numbers = new Map<string, number>();

  /** The first thing, which every table of lists needs at 0, is known from the start. */
  constructor(first?: T) {
    if (first !== undefined) this.number(first);
  }

  number(item: T): number {
    const text = JSON.stringify(item);
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.items.length);
    return this.items.push(item) - 1;
  }
}
