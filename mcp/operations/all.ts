import { buildArnOperation } from './build-arn.js';
import { buildMinimalPolicy } from './build-minimal-policy.js';
import { checkActionsBatch } from './check-actions-batch.js';
import { checkOrgCompliance } from './check-org-compliance.js';
import { checkSensitiveActions } from './check-sensitive-actions.js';
import { clearCustomInstructions } from './clear-custom-instructions.js';
import { clearOrganizationConfig } from './clear-organization-config.js';
import { comparePolicies } from './compare-policies.js';
import type { Operation } from './define-operation.js';
import { expandWildcardAction } from './expand-wildcard-action.js';
import { explainAccessDenied } from './explain-access-denied.js';
import { explainPolicy } from './explain-policy.js';
import { fixPolicyIssues } from './fix-policy-issues.js';
import { generatePolicyFromTemplate } from './generate-policy-from-template.js';
import { getCheckDetails } from './get-check-details.js';
import { getConditionRequirementsForAction } from './get-condition-requirements-for-action.js';
import { getCustomInstructions } from './get-custom-instructions.js';
import { getIssueGuidance } from './get-issue-guidance.js';
import { getOrganizationConfig } from './get-organization-config.js';
import { getPolicySummary } from './get-policy-summary.js';
import { getRequiredConditions } from './get-required-conditions.js';
import { listChecks } from './list-checks.js';
import { listSensitiveActions } from './list-sensitive-actions.js';
import { listTemplates } from './list-templates.js';
import { loadOrganizationConfigFromYaml } from './load-organization-config-from-yaml.js';
import { minimizePolicy } from './minimize-policy.js';
import { queryActionDetails } from './query-action-details.js';
import { queryActionsBatch } from './query-actions-batch.js';
import { queryArnFormats } from './query-arn-formats.js';
import { queryConditionKeys } from './query-condition-keys.js';
import { queryServiceActions } from './query-service-actions.js';
import { quickValidate } from './quick-validate.js';
import { setCustomInstructions } from './set-custom-instructions.js';
import { setOrganizationConfig } from './set-organization-config.js';
import { suggestActions } from './suggest-actions.js';
import { validateFiles } from './validate-files.js';
import { validatePoliciesBatch } from './validate-policies-batch.js';
import { validatePolicy } from './validate-policy.js';
import { validateWithConfig } from './validate-with-config.js';

/** Every operation there is, in the order in which the tools are listed. */
export const operations: readonly Operation[] = [
  validatePolicy,
  quickValidate,
  validatePoliciesBatch,
  validateFiles,
  listTemplates,
  generatePolicyFromTemplate,
  buildMinimalPolicy,
  buildArnOperation,
  suggestActions,
  getRequiredConditions,
  checkSensitiveActions,
  explainPolicy,
  comparePolicies,
  getPolicySummary,
  minimizePolicy,
  explainAccessDenied,
  queryServiceActions,
  queryActionDetails,
  queryActionsBatch,
  expandWildcardAction,
  queryConditionKeys,
  queryArnFormats,
  listChecks,
  getCheckDetails,
  listSensitiveActions,
  checkActionsBatch,
  getConditionRequirementsForAction,
  fixPolicyIssues,
  getIssueGuidance,
  checkOrgCompliance,
  validateWithConfig,
  setOrganizationConfig,
  getOrganizationConfig,
  clearOrganizationConfig,
  loadOrganizationConfigFromYaml,
  setCustomInstructions,
  getCustomInstructions,
  clearCustomInstructions,
];
