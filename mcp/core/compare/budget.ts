/** Thrown where the work given to a task is used up; whoever hands out a budget catches it. */
export class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent';
}

/** Work counted in small steps and not in time, so that the same input always gets the same answer. */
export class Budget {
  #spent = 0;

  constructor(
    private readonly steps: number,
    private readonly whole?: Budget,
  ) {}

  /** Throws `BudgetSpent` when there is nothing left. */
  spend(steps = 1): void {
    this.#spent += steps;
    this.whole?.spend(steps);
    if (this.#spent > this.steps) throw new BudgetSpent();
  }

  get spent(): number {
    return this.#spent;
  }

  /** Half of what is left, for one of two tasks. */
  half(): Budget {
    return new Budget((this.steps - this.#spent) / 2, this);
  }
}
