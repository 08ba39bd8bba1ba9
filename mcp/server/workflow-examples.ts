/** `iam://workflow-examples`: which tools, in which order. A test holds every tool named here to the list of tools. */
export const workflowExamples = `# Workflows

## Write a policy

1. \`query_service_actions\` with the service, where the action names are not certain. \`access_level\` narrows the list.
2. \`check_actions_batch\` with every action the policy will name. Mend what is not valid by \`did_you_mean\`.
3. \`query_action_details\` for each action that shall not work on \`*\`: it names the resource types, their ARN formats and the condition keys.
4. Write the policy: actions beside the resources they work on, one statement for each set of resources.
5. \`validate_policy\` once with the text. Mend error, critical and high; present the rest as considerations.

## Review a policy

1. \`validate_policy\` with the text of the policy, so that findings carry lines. Name \`policy_type\` for an SCP, RCP, boundary, session or endpoint policy.
2. \`get_check_details\` for a check whose reason is not plain.
3. \`expand_wildcard_action\` for a wildcard whose reach matters.
4. Report by severity: what must be mended, what to consider, what was not judged.

## Review a repository

1. \`validate_files\` with its folders. \`unreadable\` names what was not judged.
2. Page with \`offset\` while \`has_more\` is true.
3. Set \`same_principal\` where the files are attached to one user or role: permissions that escalate only together are then found.

## Compare several policies in memory

1. \`validate_policies_batch\` with all of them; a malformed one fails alone.

## Judge by an organization's rules

1. Read \`iam://config-examples\` and \`iam://config-schema\`.
2. \`validate_with_config\` tries a configuration on one policy without keeping it.
3. \`set_organization_config\` keeps it for the session; \`get_organization_config\` shows what is in force, \`clear_organization_config\` takes it back.
4. Say what \`config_effects\` of a result names: there the verdict is milder than the defaults.

## Research

- Which actions can be limited to a resource? \`query_action_details\`: \`wildcard_only\` is false and \`resource_types\` has the formats.
- Which conditions can be set? \`query_condition_keys\` with the service and the action.
- How is the ARN written? \`query_arn_formats\` with the service and the resource type.
`;
