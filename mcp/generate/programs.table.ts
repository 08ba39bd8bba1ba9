/** What is bundled into mcp/dist, by the name of the file that comes out: three programs and the module. */
export const programs = {
  server: 'mcp/server/main.ts',
  aws: 'mcp/server/aws-main.ts',
  cli: 'mcp/cli/main.ts',
  index: 'mcp/index.ts',
} as const;
