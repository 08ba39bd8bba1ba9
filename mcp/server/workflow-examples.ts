/** `iam://workflow-examples`: which tools, in which order. A test holds every tool named here to the list of tools. */
export const workflowExamples = `# Workflows

## Write a policy from a template

1. \`list_templates\` shows what there is, with the variables of each.
2. \`generate_policy_from_template\` with the variables; pasted ARNs and URLs are understood. It answers with the policy and its verdict.
3. Pass on its \`security_notes\`.

## Write a policy for a need

1. \`suggest_actions\` with the need in words; \`query_service_actions\` where a whole service is to be looked through.
2. \`query_action_details\` for each action that shall not work on \`*\`: resource types, ARN formats, condition keys. \`build_arn\` writes an ARN.
3. \`build_minimal_policy\` with actions and ARNs: it pairs them, adds the conditions that belong to them, and validates. Where it is blocked, narrow what it names.
4. A policy written by hand instead: \`check_actions_batch\`, then \`validate_policy\` once. Mend error, critical and high; present the rest as considerations.

## Mend a policy

1. \`fix_policy_issues\` with the text: what keeps the meaning is applied, comments and order stay.
2. With \`unsafe: true\`, after the user agreed, also what needs a decision.
3. \`compare_policies\` of before and after: is it equivalent or narrower?
4. Too long? \`minimize_policy\` writes the same in fewer characters.

## Explain a denial

1. \`explain_access_denied\` with the whole message, or several.
2. An explicit deny or a limit of another layer: it names the document and who owns it. No Allow helps there.
3. Only where it gives a proposal: put that statement into the document it names.

## Review a policy

1. \`validate_policy\` with the text of the policy, so that findings carry lines. Name \`policy_type\` for an SCP, RCP, boundary, session or endpoint policy.
2. \`get_check_details\` for a check whose reason is not plain.
3. \`expand_wildcard_action\` for a wildcard whose reach matters.
4. Report by severity: what must be mended, what to consider, what was not judged.

## Review a repository

1. \`validate_files\` with its folders. \`unreadable\` names what was not judged.
2. Page with \`offset\` while \`has_more\` is true.
3. Set \`same_principal\` where the files are attached to one user or role: permissions that escalate only together are then found.

## Compare two versions

1. \`compare_policies\` with old and new: broader, narrower, equivalent, different or undecided, with a request that shows it.
2. \`explain_policy\` says in plain sentences what either of them does.

## Judge several policies in memory

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
