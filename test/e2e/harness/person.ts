/** What the client asks the person in front of it: leave to call a tool, by its name, or the question of a server. */
export interface Question {
  readonly kind: 'call' | 'question';
  readonly of: string;
}

/** A person at a client that runs without a terminal. */
export interface SeatedPerson {
  readonly args: readonly string[];
  /** The prompt as such a client reads it. */
  readonly input: string;
  /** What is said to a line of the client; undefined where it needs no answer, `'end'` when it is done. */
  answer(line: string): string | undefined;
  readonly asked: readonly Question[];
}

/** The part of the control protocol, in which hosts of the client answer for their users, that is needed here. */
interface Message {
  readonly type: string;
  readonly request_id?: string;
  readonly request?: {
    readonly subtype: string;
    readonly tool_name?: string;
    readonly input?: unknown;
    readonly message?: string;
  };
}

/** What somebody says to either kind, whatever it is about. */
export type Person = Readonly<Record<Question['kind'], 'yes' | 'no'>>;

export function seatPerson(person: Person, prompt: string): SeatedPerson {
  const asked: Question[] = [];
  const respond = ({ subtype, tool_name: tool = '', input, message = '' }: NonNullable<Message['request']>) => {
    if (subtype === 'can_use_tool') {
      asked.push({ kind: 'call', of: tool });
      return person.call === 'yes'
        ? { behavior: 'allow', updatedInput: input }
        : { behavior: 'deny', message: 'The user said no.' };
    }
    if (subtype === 'elicitation') {
      asked.push({ kind: 'question', of: message });
      return person.question === 'yes' ? { action: 'accept', content: { go_ahead: true } } : { action: 'decline' };
    }
    return {};
  };
  return {
    args: ['--input-format', 'stream-json', '--permission-prompt-tool', 'stdio'],
    input: lineOf({ type: 'user', message: { role: 'user', content: prompt }, parent_tool_use_id: null }),
    answer(line) {
      if (!line.startsWith('{')) return undefined;
      const { type, request_id, request }: Message = JSON.parse(line);
      if (type === 'result') return 'end';
      if (type !== 'control_request' || !request) return undefined;
      const response = { subtype: 'success', request_id, response: respond(request) };
      return lineOf({ type: 'control_response', response });
    },
    asked,
  };
}

const lineOf = (message: object): string => `${JSON.stringify(message)}\n`;
