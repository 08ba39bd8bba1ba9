/** What `--help` prints. */
export const help = `iamsmith: a Model Context Protocol server that validates, queries and explains AWS IAM policies offline.

It is started by an MCP client, which talks to it on standard input and output:
  {"mcpServers": {"iam": {"command": "node", "args": ["/path/to/mcp/dist/server.mjs"]}}}

Judgement
  --config FILE            How policies are judged. Without it the first of iamsmith.yaml, .yml and .json (also with a
                           leading dot) and iam-validator.yaml and .yml is taken, from the working directory up to the
                           root of its git repository; never from the home folder. Only a file that was named may
                           speak to the model through custom_instructions.
  --instructions TEXT      Rules of your organization for the model. They go before custom_instructions of the
                           configuration, and those before the variable IAMSMITH_INSTRUCTIONS.
  --instructions-file FILE The same from a file.

Tools
  --tools SET              full (default): every tool.
                           core: the twelve that most work needs, for clients with little room.
                           read-only: all but those that change the session's configuration and instructions.

Transport
  --transport KIND         stdio (default), http (Streamable HTTP at /mcp) or sse (deprecated, at /sse).
  --host HOST              Where http and sse listen; 127.0.0.1 by default. Anything but this machine needs a token.
  --port PORT              8000 by default.
  --auth-token-env NAME    The environment variable that holds a token; callers send it as "Authorization: Bearer …".

  -v, --verbose            Log to standard error.
  --version                Print the version.
  -h, --help               Print this.

No AWS credentials are read and nothing is fetched. Over http and sse no files can be named: validate_files is absent.
Exit codes: 0 the client has gone · 1 the port could not be used · 2 a flag, configuration or instruction is wrong.
`;
