/** What `--help` of the account's server prints. */
export const awsHelp = `iamsmith aws: a Model Context Protocol server for the IAM of one AWS account.

It is started by an MCP client, which talks to it on standard input and output; there is no other transport, so that no
one but its client can use its credentials:
  {"mcpServers": {"aws": {"command": "node", "args": ["/path/to/mcp/dist/aws.mjs"]}}}

Access
  --access LEVEL       read (default): tools that look. write: also tools that change the account.
                       off: no tools, and no credential is looked at. Anything else means off.
  --readonly           The same as --access read.
  --allow-write        The same as --access write.

Account
  --profile NAME       The profile of the AWS configuration files; else AWS_PROFILE, else the SDK's default chain.
  --region NAME        Chooses the partition; else AWS_REGION, AWS_DEFAULT_REGION, the profile, us-east-1.
  --endpoint-url URL   Where calls go instead of to AWS, for emulators and proxies. What the environment or a profile
                       says of endpoints is refused where it is not AWS, for a repository can set the environment.

  -v, --verbose        Log to standard error, without secrets.
  --version            Print the version.
  -h, --help           Print this.

Credentials are looked for when the first tool is called. AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE in the working
directory or its repository are refused. docs/aws-permissions.md lists the IAM actions that each tool needs.
Exit codes: 0 the client has gone · 2 a flag is wrong.
`;
