import type { Path } from '../text/path.js';
import type { Source } from '../text/source.js';
import type { Node, SyntaxProblem } from '../text/tree.js';
import type { Policy } from './ast.js';

/** One policy document as it came: perhaps inside a wrapper, perhaps no policy at all. */
export interface PolicyDocument {
  /** Absent where the input was a value and not a text. */
  readonly source?: Source;
  readonly syntax: readonly SyntaxProblem[];
  /** What stands where the policy should; absent where the text held nothing readable. */
  readonly node?: Node;
  /** Absent where the node is no object. */
  readonly policy?: Policy;
  /** What the document was found in, outermost first: `PolicyVersion.Document`, `a JSON string`; empty for a bare policy. */
  readonly wrappers: readonly string[];
  /** The ARN that stands beside the document in its wrapper: of a trust policy, the role it belongs to. */
  readonly owner?: string;
  /** Of a document inside a string: where that string stands in `outer`. */
  readonly embedded?: { readonly path: Path | undefined; readonly start?: number; readonly outer?: Source };
}
