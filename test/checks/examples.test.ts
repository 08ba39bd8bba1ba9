import { describe, expect, it } from 'vitest';
import { checks } from '../../mcp/core/checks/all.generated.js';
import { judgeExample } from './judge.js';

/** Every check's own examples: what it promises to find, and what it promises to leave alone. */
for (const check of checks) {
  describe(check.id, () => {
    for (const example of check.examples) {
      it(example.title, async () => {
        const findings = await judgeExample(check, example);
        expect(findings.map(({ code }) => code)).toEqual(example.finds ?? []);
      });
    }

    it('has an example for each of its codes', () => {
      const shown = new Set(check.examples.flatMap(({ finds }) => finds ?? []));
      expect([...check.codes.keys()].filter((code) => !shown.has(code))).toEqual([]);
    });

    it('has an example that is clean', () => {
      expect(check.examples.some(({ finds }) => finds === undefined)).toBe(true);
    });
  });
}
