/** A check id that a configuration may name although this release has no such check. */
export interface AnnouncedCheck {
  readonly id: string;
  /** `shared`: iam-policy-validator (boogy) has a check of this id and meaning, so users' files name it. */
  readonly origin: 'shared' | 'own';
}

const shared = (id: string): AnnouncedCheck => ({ id, origin: 'shared' });
const own = (id: string): AnnouncedCheck => ({ id, origin: 'own' });

/** Once a check exists, its row here says nothing more. */
export const announcedChecks: readonly AnnouncedCheck[] = [
  shared('policy_structure'),
  shared('sid_uniqueness'),
  shared('policy_size'),
  shared('policy_type_validation'),
  shared('action_validation'),
  shared('resource_validation'),
  shared('condition_key_validation'),
  shared('condition_type_mismatch'),
  shared('set_operator_validation'),
  shared('ifexists_condition_usage'),
  shared('action_resource_matching'),
  shared('wildcard_action'),
  shared('wildcard_resource'),
  shared('full_wildcard'),
  shared('service_wildcard'),
  shared('not_action_not_resource'),
  shared('not_principal_validation'),
  shared('sensitive_action'),
  shared('action_condition_enforcement'),
  shared('mfa_condition_antipattern'),
  shared('principal_validation'),
  shared('trust_policy_validation'),
  shared('rcp_best_practices'),
  own('privilege_escalation'),
  own('pass_role'),
  own('confused_deputy'),
  own('oidc_trust'),
  own('policy_variable'),
  own('condition_operator'),
  own('condition_value'),
  own('condition_effect'),
  own('tag_condition_support'),
  own('redundancy'),
  own('empty_element'),
  own('scp_validation'),
  own('rcp_validation'),
  own('agent_guardrail'),
  own('resource_policy_scope'),
];
