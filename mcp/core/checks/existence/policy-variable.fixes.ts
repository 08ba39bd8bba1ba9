import { replace } from '../../fixes/change.js';
import type { Fix } from '../../fixes/repair.js';

/** The same variable in good form, wherever it stands in the value. */
export const closed: Fix<{ variable: string; instead: string }> = {
  safety: 'suggested',
  changes({ spot }, { variable, instead }) {
    const text = spot.node.kind === 'string' ? spot.node.text : '';
    return instead === '' || !text.includes(variable)
      ? []
      : [
          replace(
            spot,
            text.replaceAll(variable, () => instead),
          ),
        ];
  },
};
