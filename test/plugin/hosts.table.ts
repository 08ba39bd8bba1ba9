/** How a program that starts MCP servers is told of one. */
export interface Host {
  readonly name: string;
  /** Where it looks, from the project or the home folder. */
  readonly file: string;
  readonly language: 'json' | 'toml';
  /** The member that holds the servers by their names. */
  readonly servers: string;
  /** Members of a server that it starts, with their types; those of servers elsewhere are left out. */
  readonly required: Readonly<Record<string, MemberType>>;
  readonly optional: Readonly<Record<string, MemberType>>;
  readonly source: string;
}

/** `'stdio'` is that word. */
export type MemberType = 'string' | 'strings' | 'map' | 'boolean' | 'number' | 'stdio';

const program = { command: 'string', args: 'strings' } as const;

/** In the order of the README. */
export const hosts: readonly Host[] = [
  {
    name: 'Claude Desktop',
    file: 'claude_desktop_config.json',
    language: 'json',
    servers: 'mcpServers',
    required: program,
    optional: { env: 'map' },
    source: 'https://modelcontextprotocol.io/docs/develop/connect-local-servers',
  },
  {
    name: 'Cursor',
    file: '.cursor/mcp.json',
    language: 'json',
    servers: 'mcpServers',
    required: { command: 'string' },
    optional: { type: 'stdio', args: 'strings', env: 'map', envFile: 'string' },
    source: 'https://cursor.com/docs/context/mcp',
  },
  {
    name: 'Kiro',
    file: '.kiro/settings/mcp.json',
    language: 'json',
    servers: 'mcpServers',
    required: program,
    optional: { env: 'map', disabled: 'boolean', autoApprove: 'strings', disabledTools: 'strings' },
    source: 'https://kiro.dev/docs/mcp/configuration',
  },
  {
    name: 'Gemini CLI',
    file: '.gemini/settings.json',
    language: 'json',
    servers: 'mcpServers',
    required: { command: 'string' },
    optional: {
      args: 'strings',
      env: 'map',
      cwd: 'string',
      timeout: 'number',
      trust: 'boolean',
      includeTools: 'strings',
      excludeTools: 'strings',
    },
    source: 'https://github.com/google-gemini/gemini-cli/blob/main/docs/tools/mcp-server.md',
  },
  {
    name: 'VS Code',
    file: '.vscode/mcp.json',
    language: 'json',
    servers: 'servers',
    required: { type: 'stdio', command: 'string' },
    optional: { args: 'strings', env: 'map', envFile: 'string', cwd: 'string' },
    source: 'https://code.visualstudio.com/docs/copilot/reference/mcp-configuration',
  },
  {
    name: 'Codex',
    file: '~/.codex/config.toml',
    language: 'toml',
    servers: 'mcp_servers',
    required: { command: 'string' },
    optional: { args: 'strings', env: 'map', env_vars: 'strings', cwd: 'string' },
    source: 'https://developers.openai.com/codex/mcp',
  },
];
