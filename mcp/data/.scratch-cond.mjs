var __defProp = Object.defineProperty;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __esm = (fn, res) => function __init() {
  return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

// mcp/core/text/yaml-parser.ts
var yaml_parser_exports = {};
__export(yaml_parser_exports, {
  Composer: () => Composer,
  Lexer: () => Lexer,
  Parser: () => Parser,
  isAlias: () => isAlias,
  isMap: () => isMap,
  isNode: () => isNode,
  isScalar: () => isScalar,
  isSeq: () => isSeq,
  visit: () => visit3
});
import { Composer, isAlias, isMap, isNode, isScalar, isSeq, Lexer, Parser, visit as visit3 } from "yaml";
var init_yaml_parser = __esm({
  "mcp/core/text/yaml-parser.ts"() {
    "use strict";
  }
});

// mcp/data/load-catalog.ts
import { readFile } from "node:fs/promises";

// mcp/core/catalog/global-keys.table.ts
var globalKeys = [
  {
    key: "aws:PrincipalArn",
    category: "principal",
    type: "ARN",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "ARN of the principal that makes the request; for a role session the ARN of the role. Absent from anonymous requests."
  },
  {
    key: "aws:PrincipalAccount",
    category: "principal",
    type: "String",
    multivalued: false,
    named: false,
    alwaysPresent: true,
    summary: "Account of the principal that makes the request; `anonymous` where the request is unsigned."
  },
  {
    key: "aws:PrincipalOrgPaths",
    category: "principal",
    type: "String",
    multivalued: true,
    named: false,
    alwaysPresent: false,
    summary: "Organizations paths of the principal's account; present where the account is a member of an organization."
  },
  {
    key: "aws:PrincipalOrgID",
    category: "principal",
    type: "String",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "Organization of the principal; present where its account is a member of one."
  },
  {
    key: "aws:PrincipalOrgMasterAccountId",
    category: "principal",
    type: "String",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "Management account of the principal's organization; present where its account is a member of one."
  },
  {
    key: "aws:PrincipalTag/${TagKey}",
    category: "principal",
    type: "String",
    multivalued: false,
    named: true,
    alwaysPresent: false,
    summary: "Value of a tag on the principal, its session tags included; present where the tag is."
  },
  {
    key: "aws:PrincipalIsAWSService",
    category: "principal",
    type: "Bool",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "Whether an AWS service calls the resource directly with its service principal; present in signed requests."
  },
  {
    key: "aws:PrincipalServiceName",
    category: "principal",
    type: "String",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "Service principal that makes the call; present only in direct calls by an AWS service."
  },
  {
    key: "aws:PrincipalServiceNamesList",
    category: "principal",
    type: "String",
    multivalued: true,
    named: false,
    alwaysPresent: false,
    summary: "All service principal names of the calling AWS service; present only in direct calls by an AWS service."
  },
  {
    key: "aws:PrincipalType",
    category: "principal",
    type: "String",
    multivalued: false,
    named: false,
    alwaysPresent: true,
    summary: "Kind of principal: Account, User, FederatedUser, AssumedRole or Anonymous."
  },
  {
    key: "aws:userid",
    category: "principal",
    type: "String",
    multivalued: false,
    named: false,
    alwaysPresent: true,
    summary: "Unique identifier of the principal; for a role session the role's identifier, a colon and the session name."
  },
  {
    key: "aws:username",
    category: "principal",
    type: "String",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "Name of the IAM user; absent for roles, federated users, the root user and anonymous requests."
  },
  {
    key: "aws:AssumedRoot",
    category: "session",
    type: "Bool",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "True in sessions that come from sts:AssumeRoot; absent otherwise."
  },
  {
    key: "aws:FederatedProvider",
    category: "session",
    type: "String",
    otherType: "ARN",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "OIDC identity provider behind the role session: a name for a built-in provider, an ARN for others."
  },
  {
    key: "aws:TokenIssueTime",
    category: "session",
    type: "Date",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "When the temporary credentials were issued; absent with long-term access keys."
  },
  {
    key: "aws:SignInSessionArn",
    category: "session",
    type: "ARN",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "AWS Sign-In OAuth session that the request comes from; absent in console sessions."
  },
  {
    key: "aws:MultiFactorAuthAge",
    category: "session",
    type: "Numeric",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "Seconds since the principal authenticated with MFA; only in temporary credentials made with MFA."
  },
  {
    key: "aws:MultiFactorAuthPresent",
    category: "session",
    type: "Bool",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "Whether MFA was used for the temporary credentials; absent with long-term access keys and for federated identities."
  },
  {
    key: "aws:ChatbotSourceArn",
    category: "session",
    type: "ARN",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "Chat configuration behind the session of Amazon Q Developer in chat applications."
  },
  {
    key: "aws:Ec2InstanceSourceVpc",
    category: "session",
    type: "String",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "VPC to which the EC2 role credentials were delivered."
  },
  {
    key: "aws:Ec2InstanceSourcePrivateIPv4",
    category: "session",
    type: "IPAddress",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "Private IPv4 address of the network interface to which the EC2 role credentials were delivered."
  },
  {
    key: "aws:SourceIdentity",
    category: "session",
    type: "String",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "Source identity set when the role was assumed; stays through role chaining."
  },
  {
    key: "ec2:RoleDelivery",
    category: "session",
    type: "Numeric",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "Version of the instance metadata service that delivered the EC2 role credentials, 1.0 or 2.0."
  },
  {
    key: "ec2:SourceInstanceArn",
    category: "session",
    type: "ARN",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "EC2 instance that the role session was made on."
  },
  {
    key: "glue:RoleAssumedBy",
    category: "session",
    type: "String",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "glue.amazonaws.com where AWS Glue itself uses the service role."
  },
  {
    key: "glue:CredentialIssuingService",
    category: "session",
    type: "String",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "glue.amazonaws.com where a Glue job or development endpoint uses the service role."
  },
  {
    key: "codebuild:BuildArn",
    category: "session",
    type: "ARN",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "CodeBuild build that the role credentials were delivered to."
  },
  {
    key: "codebuild:ProjectArn",
    category: "session",
    type: "ARN",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "CodeBuild project whose build the role credentials were delivered to."
  },
  {
    key: "lambda:SourceFunctionArn",
    category: "session",
    type: "ARN",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "Lambda function that the role credentials were delivered to."
  },
  {
    key: "ssm:SourceInstanceArn",
    category: "session",
    type: "ARN",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "Systems Manager managed instance that the role credentials were delivered to."
  },
  {
    key: "identitystore:UserId",
    category: "session",
    type: "String",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "IAM Identity Center user who makes the request."
  },
  {
    key: "aws:SourceIp",
    category: "network",
    type: "IPAddress",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "Public IP address that the request comes from; absent where it comes through a VPC endpoint."
  },
  {
    key: "aws:SourceVpc",
    category: "network",
    type: "String",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "VPC that the request comes through; present only with a VPC endpoint."
  },
  {
    key: "aws:SourceVpcArn",
    category: "network",
    type: "ARN",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "ARN of the VPC that the request comes through; present only with a VPC endpoint, for a listed set of services."
  },
  {
    key: "aws:SourceVpce",
    category: "network",
    type: "String",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "VPC endpoint that the request comes through."
  },
  {
    key: "aws:VpceAccount",
    category: "network",
    type: "String",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "Account that owns the VPC endpoint; for a listed set of services."
  },
  {
    key: "aws:VpceOrgID",
    category: "network",
    type: "String",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "Organization that owns the VPC endpoint; for a listed set of services."
  },
  {
    key: "aws:VpceOrgPaths",
    category: "network",
    type: "String",
    multivalued: true,
    named: false,
    alwaysPresent: false,
    summary: "Organizations paths of the account that owns the VPC endpoint; for a listed set of services."
  },
  {
    key: "aws:VpcSourceIp",
    category: "network",
    type: "IPAddress",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "IP address inside the VPC that the request comes from; present only with a VPC endpoint."
  },
  {
    key: "aws:ResourceAccount",
    category: "resource",
    type: "String",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "Account that owns the resource; present for most services."
  },
  {
    key: "aws:ResourceOrgID",
    category: "resource",
    type: "String",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "Organization that owns the resource; present where its account is a member of one."
  },
  {
    key: "aws:ResourceOrgPaths",
    category: "resource",
    type: "String",
    multivalued: true,
    named: false,
    alwaysPresent: false,
    summary: "Organizations paths of the account that owns the resource."
  },
  {
    key: "aws:ResourceTag/${TagKey}",
    category: "resource",
    type: "String",
    multivalued: false,
    named: true,
    alwaysPresent: false,
    summary: "Value of a tag on the resource; present where the resource has the tag and the action supports the key."
  },
  {
    key: "aws:CalledVia",
    category: "request",
    type: "String",
    multivalued: true,
    named: false,
    alwaysPresent: false,
    summary: "AWS services that made requests on the principal's behalf before this one, in order."
  },
  {
    key: "aws:CalledViaFirst",
    category: "request",
    type: "String",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "First AWS service that made a request on the principal's behalf."
  },
  {
    key: "aws:CalledViaLast",
    category: "request",
    type: "String",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "Last AWS service that made a request on the principal's behalf."
  },
  {
    key: "aws:CalledViaAWSMCP",
    category: "request",
    type: "String",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "Service principal of the AWS-managed MCP server that made the request on the principal's behalf."
  },
  {
    key: "aws:ViaAWSService",
    category: "request",
    type: "Bool",
    multivalued: false,
    named: false,
    alwaysPresent: true,
    summary: "Whether an AWS service makes the request on the principal's behalf."
  },
  {
    key: "aws:ViaAWSMCPService",
    category: "request",
    type: "Bool",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "Whether an AWS-managed MCP server makes the request on the principal's behalf."
  },
  {
    key: "aws:CurrentTime",
    category: "request",
    type: "Date",
    multivalued: false,
    named: false,
    alwaysPresent: true,
    summary: "When the request is made."
  },
  {
    key: "aws:EpochTime",
    category: "request",
    type: "Date",
    otherType: "Numeric",
    multivalued: false,
    named: false,
    alwaysPresent: true,
    summary: "When the request is made, in seconds since 1970."
  },
  {
    key: "aws:referer",
    category: "request",
    type: "String",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "The HTTP referer header, which the caller can write at will."
  },
  {
    key: "aws:RequestedRegion",
    category: "request",
    type: "String",
    multivalued: false,
    named: false,
    alwaysPresent: true,
    summary: "Region whose endpoint was called."
  },
  {
    key: "aws:RequestTag/${TagKey}",
    category: "request",
    type: "String",
    multivalued: false,
    named: true,
    alwaysPresent: false,
    summary: "Value of a tag that the request passes; present where the request passes the tag."
  },
  {
    key: "aws:TagKeys",
    category: "request",
    type: "String",
    multivalued: true,
    named: false,
    alwaysPresent: false,
    summary: "Keys of the tags that the request passes."
  },
  {
    key: "aws:SecureTransport",
    category: "request",
    type: "Bool",
    multivalued: false,
    named: false,
    alwaysPresent: true,
    summary: "Whether the request came over TLS."
  },
  {
    key: "aws:SourceAccount",
    category: "request",
    type: "String",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "Account whose resource made an AWS service call this one; present only in direct calls by an AWS service."
  },
  {
    key: "aws:SourceArn",
    category: "request",
    type: "ARN",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "Resource that made an AWS service call this one; present only in direct calls by an AWS service."
  },
  {
    key: "aws:SourceOrgID",
    category: "request",
    type: "String",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "Organization of the resource that made an AWS service call this one; present only in direct calls by an AWS service."
  },
  {
    key: "aws:SourceOrgPaths",
    category: "request",
    type: "String",
    multivalued: true,
    named: false,
    alwaysPresent: false,
    summary: "Organizations paths of the resource that made an AWS service call this one; present only in direct calls by an AWS service."
  },
  {
    key: "aws:SourceOwner",
    category: "request",
    type: "String",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "Older form of aws:SourceAccount that Amazon SNS topic policies still know."
  },
  {
    key: "aws:UserAgent",
    category: "request",
    type: "String",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "The HTTP user agent, which the caller can write at will."
  },
  {
    key: "aws:IsMcpServiceAction",
    category: "request",
    type: "Bool",
    multivalued: false,
    named: false,
    alwaysPresent: false,
    summary: "Whether the action is one of an AWS-managed MCP server itself."
  }
];

// mcp/core/catalog/retired.table.ts
var corpus = "AWS managed policies of 2026-09; absent from the service references of 2025-12 and 2026-09";
var olderCorpus = "older versions of AWS managed policies; absent from the service references of 2025-12 and 2026-09";
var dropped = "in the service reference of 2025-12 and absent from that of 2026-09";
var formerReference = "earlier editions of the Service Authorization Reference; absent from those of 2025-12 and 2026-09";
var retiredServices = [
  {
    prefix: "aws-mcp",
    note: "The aws-mcp actions were withdrawn; AWS-managed MCP servers are controlled with aws:ViaAWSMCPService and aws:CalledViaAWSMCP.",
    source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html"
  },
  {
    prefix: "builderid",
    note: "AWS publishes no actions under builderid; only its own managed policies name them.",
    source: corpus
  },
  {
    prefix: "datazonecontrol",
    note: "Amazon DataZone used datazonecontrol before its release; the prefix is datazone now.",
    source: "AWS managed policy AmazonDataZonePreviewConsoleFullAccess (2023)"
  },
  { prefix: "deepcomposer", note: "AWS DeepComposer is no longer offered.", source: dropped },
  {
    prefix: "deeplens",
    note: "AWS DeepLens reached its end of life in January 2024.",
    source: "https://docs.aws.amazon.com/deeplens/latest/dg/what-is-deeplens.html"
  },
  { prefix: "deepracer", note: "AWS DeepRacer is no longer offered as a service.", source: dropped },
  {
    prefix: "elastic-inference",
    note: "Amazon Elastic Inference is no longer available.",
    source: "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ElasticInferenceAccelerator.html"
  },
  { prefix: "gamesparks", note: "Amazon GameSparks ended in preview.", source: olderCorpus },
  {
    prefix: "iot1click",
    note: "AWS IoT 1-Click ended in December 2024.",
    source: "https://docs.aws.amazon.com/iot-1-click/latest/developerguide/what-is-1click.html"
  },
  { prefix: "iotroborunner", note: "AWS IoT RoboRunner is no longer offered.", source: corpus },
  { prefix: "iotthingsgraph", note: "AWS IoT Things Graph is no longer offered.", source: formerReference },
  {
    prefix: "macie",
    note: "Amazon Macie Classic ended; the prefix of Amazon Macie is macie2.",
    source: "https://docs.aws.amazon.com/macie/latest/user/what-is-macie.html"
  },
  { prefix: "mobilehub", note: "AWS Mobile Hub gave way to AWS Amplify.", source: corpus },
  {
    prefix: "sagemaker-groundtruth-synthetic",
    note: "Amazon SageMaker Ground Truth synthetic data is no longer offered.",
    source: corpus
  },
  { prefix: "sumerian", note: "Amazon Sumerian is no longer offered.", source: formerReference },
  {
    prefix: "zocalo",
    note: "Amazon Zocalo was renamed Amazon WorkDocs; the prefix is workdocs.",
    source: "AWS managed policy AmazonZocaloFullAccess (2015)"
  }
];
var retiredActions = [
  {
    prefix: "budgets",
    names: ["CreateBudget", "DeleteBudget", "UpdateBudget"],
    note: "This is an operation of the AWS Budgets API and no IAM action; budgets:ModifyBudget authorizes it.",
    source: "https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsbudgetservice.html"
  },
  {
    prefix: "budgets",
    names: [
      "DescribeBudget",
      "DescribeBudgets",
      "DescribeNotificationsForBudget",
      "DescribeSubscribersForNotification"
    ],
    note: "This is an operation of the AWS Budgets API and no IAM action; budgets:ViewBudget authorizes it.",
    source: "https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsbudgetservice.html"
  },
  {
    prefix: "cloud9",
    names: ["ValidateEnvironmentName"],
    note: "AWS Cloud9 no longer lists this action; it is kept in AWSCodeStarFullAccess only.",
    source: corpus
  },
  {
    prefix: "cloudhsm",
    names: [
      "AddTagsToResource",
      "CreateHapg",
      "CreateLunaClient",
      "DeleteHapg",
      "DeleteLunaClient",
      "DescribeHapg",
      "DescribeHsm",
      "DescribeLunaClient",
      "GetClientConfiguration",
      "GetConfig",
      "ListAvailableZones",
      "ListHapgs",
      "ListHsms",
      "ListLunaClients",
      "ListTagsForResource",
      "ModifyHapg",
      "ModifyHsm",
      "ModifyLunaClient",
      "RemoveTagsFromResource"
    ],
    note: "AWS CloudHSM Classic, which had this action, is no longer offered.",
    source: "https://docs.aws.amazon.com/cloudhsm/classic/APIReference/Welcome.html"
  },
  {
    prefix: "memorydb",
    names: ["ReplicateMultiRegionClusterData"],
    note: "Amazon MemoryDB does not publish this action; only its service-linked role uses it.",
    source: "AWS managed policy MemoryDBServiceRolePolicy (2024)"
  },
  {
    prefix: "organizations",
    names: ["CreateBuilderIdOwnedAccount"],
    note: "AWS Organizations does not publish this action; only managed policies of AWS name it.",
    source: corpus
  },
  {
    prefix: "payments",
    names: [
      "AcceptTermsAndConditionsForProgramByAccountId",
      "BatchGetPaymentProfiles",
      "CreatePaymentAttempt",
      "CreatePaymentProfile",
      "Get",
      "GetAcceptedTermsAndConditionsForProgramByAccountId",
      "GetAccountBalance",
      "GetDefaultPaymentProfile",
      "GetEligibleCurrencies",
      "GetPaymentAttempt",
      "GetPaymentPreferences",
      "GetPreferredCurrency",
      "GetRecommendedTermsAndConditionsForProgram",
      "ListPaymentProfiles",
      "SearchFinancialRecords",
      "SetPreferredCurrency",
      "UpdatePaymentProfile"
    ],
    note: "AWS Payments does not publish this action; only managed policies of AWS name it.",
    source: "AWS managed policy AWSManagedSettingsAdminAccess (2026)"
  },
  {
    prefix: "qapps",
    names: ["ImportDocumentToQApp", "ImportDocumentToQAppSession"],
    note: "Amazon Q Apps no longer lists this action; qapps:ImportDocument took its place.",
    source: corpus
  },
  {
    prefix: "securityagent",
    names: ["DeleteDocumentReview"],
    note: "AWS Security Agent does not list this action.",
    source: "AWS managed policy SecurityAgentWebAppAPIPolicy (2026)"
  }
];

// mcp/core/values/wildcard.ts
var hasWildcard = (text) => text.includes("*") || text.includes("?");
var matchesWildcard = (pattern, text) => compileWildcard(pattern)(text);
var mostSteps = 4096 * 4096;
var tooLong = (a, b) => a.length * b.length > mostSteps;
function compileWildcard(pattern) {
  if (!hasWildcard(pattern)) return (text) => text === pattern;
  const pieces = pattern.replace(/\*+/g, "*").split("*");
  const first2 = pieces[0] ?? "";
  if (pieces.length === 1) return (text) => text.length === first2.length && pieceStandsAt(first2, text, 0);
  const last = pieces.at(-1) ?? "";
  const middle = pieces.slice(1, -1);
  return (text) => {
    if (text.length < first2.length + last.length || !pieceStandsAt(first2, text, 0)) return false;
    const end = text.length - last.length;
    if (!pieceStandsAt(last, text, end)) return false;
    if (middle.length > 0 && tooLong(pattern, text)) return false;
    let at = first2.length;
    for (const piece of middle) {
      const found = indexOfPiece(piece, text, at, end);
      if (found < 0) return false;
      at = found + piece.length;
    }
    return true;
  };
}
function indexOfPiece(piece, text, from, end) {
  if (!piece.includes("?")) {
    const found = text.indexOf(piece, from);
    return found < 0 || found + piece.length > end ? -1 : found;
  }
  for (let at = from; at + piece.length <= end; at++) if (pieceStandsAt(piece, text, at)) return at;
  return -1;
}
function pieceStandsAt(piece, text, at) {
  if (!piece.includes("?")) return text.startsWith(piece, at);
  if (at < 0 || at + piece.length > text.length) return false;
  for (let i = 0; i < piece.length; i++) if (piece[i] !== "?" && piece[i] !== text[at + i]) return false;
  return true;
}
function wildcardsOverlap(a, b) {
  if (!hasWildcard(a)) return matchesWildcard(b, a);
  if (!hasWildcard(b)) return matchesWildcard(a, b);
  if (!headsAgree(a, b) || !headsAgree(reversed(a), reversed(b))) return false;
  if (tooLong(a, b)) return true;
  let reachable = new Uint8Array(b.length + 1);
  reachable[0] = 1;
  spreadStars(reachable, b);
  for (let i = 0; i < a.length; i++) {
    const next = a[i] === "*" ? starRow(reachable, b) : letterRow(a.charAt(i), reachable, b);
    spreadStars(next, b);
    if (!next.includes(1)) return false;
    reachable = next;
  }
  return reachable[b.length] === 1;
}
function headsAgree(a, b) {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const [x, y] = [a[i], b[i]];
    if (x === "*" || y === "*") return true;
    if (x !== y && x !== "?" && y !== "?") return false;
  }
  return true;
}
function reversed(text) {
  let result = "";
  for (let i = text.length - 1; i >= 0 && result.length < 64; i--) result += text[i];
  return result;
}
function spreadStars(row3, b) {
  for (let j = 0; j < b.length; j++) if (row3[j] === 1 && b[j] === "*") row3[j + 1] = 1;
}
function starRow(row3, b) {
  const next = new Uint8Array(b.length + 1);
  const from = row3.indexOf(1);
  if (from >= 0) next.fill(1, from);
  return next;
}
function letterRow(letter, row3, b) {
  const next = new Uint8Array(b.length + 1);
  for (let j = 0; j < b.length; j++) {
    if (row3[j] !== 1) continue;
    const other = b[j];
    if (other === "*") next[j] = 1;
    else if (other === "?" || letter === "?" || other === letter) next[j + 1] = 1;
  }
  return next;
}
function wildcardCovers(outer, inner) {
  if (outer === inner || /^\*+$/.test(outer)) return true;
  if (!hasWildcard(inner)) return matchesWildcard(outer, inner);
  if (!hasWildcard(outer)) return false;
  const [wide, narrow] = [canonical(outer), canonical(inner)];
  if (!headsAgree(wide, narrow) || tooLong(wide, narrow)) return false;
  const other = freshLetter(wide + narrow);
  return instances(narrow, other).every(compileWildcard(wide)) && coversEvery(wide, narrow, other);
}
var instances = (pattern, other) => ["", other, other + other].map((run) => pattern.replaceAll("?", other).replaceAll("*", run));
var mostStates = 2e3;
function coversEvery(outer, inner, other) {
  const letters = [...new Set(outer.replace(/[*?]/g, "").split("")), other];
  const seen = /* @__PURE__ */ new Map();
  const open = [{ at: 0, live: closure(/* @__PURE__ */ new Set([0]), outer) }];
  for (let count = 0, state = open.pop(); state; state = open.pop(), count++) {
    const { at, live } = state;
    if (live.size === 0 || count > mostStates) return false;
    const before = seen.get(at) ?? [];
    if (before.some((fewer) => isSubset(fewer, live))) continue;
    seen.set(at, [...before, live]);
    const own = inner[at];
    if (own === void 0) {
      if (!live.has(outer.length)) return false;
    } else if (own === "*") {
      open.push(...letters.map((letter) => ({ at, live: step(live, outer, letter) })), { at: at + 1, live });
    } else {
      const read2 = own === "?" ? letters : [own];
      open.push(...read2.map((letter) => ({ at: at + 1, live: step(live, outer, letter) })));
    }
  }
  return true;
}
function isSubset(fewer, more) {
  if (fewer.size > more.size) return false;
  for (const item of fewer) if (!more.has(item)) return false;
  return true;
}
function step(live, outer, letter) {
  const next = /* @__PURE__ */ new Set();
  for (const at of live) {
    const own = outer[at];
    if (own === "*") next.add(at);
    else if (own === "?" || own === letter) next.add(at + 1);
  }
  return closure(next, outer);
}
function closure(positions, outer) {
  for (const at of positions) if (outer[at] === "*") positions.add(at + 1);
  return positions;
}
var canonical = (pattern) => pattern.replace(/[*?]{2,}/g, (run) => run.replaceAll("*", "") + (run.includes("*") ? "*" : ""));
function freshLetter(text) {
  let code = 1;
  while (text.includes(String.fromCharCode(code))) code++;
  return String.fromCharCode(code);
}

// mcp/data/action-matcher.ts
var mostKept = 1e5;
var longestKept = 200;
function actionMatcher(service) {
  const kept = /* @__PURE__ */ new Map();
  const names3 = /* @__PURE__ */ new Map();
  let size2 = 0;
  return (prefix, namePattern) => {
    const found = service(prefix);
    if (found === void 0) return [];
    const pattern = namePattern.toLowerCase();
    if (!hasWildcard(pattern)) return only(found.actions.get(pattern));
    const key = `${found.prefix}:${pattern}`;
    const known3 = kept.get(key);
    if (known3 !== void 0) return known3;
    const own = names3.get(found.prefix) ?? namesOf(found);
    names3.set(found.prefix, own);
    const answer = matchNames(own, pattern);
    if (key.length > longestKept) return answer;
    size2 += answer.length + 1;
    if (size2 > mostKept) {
      kept.clear();
      size2 = answer.length + 1;
    }
    kept.set(key, answer);
    return answer;
  };
}
var only = (action) => action === void 0 ? [] : [action];
var namesOf = (service) => [...service.actions].map(([lower, action]) => ({ lower, letters: letterSet(lower), action }));
function matchNames(names3, pattern) {
  const literal = pattern.replace(/[*?]+/g, "");
  const longest2 = names3.reduce((length, { lower }) => Math.max(length, lower.length), 0);
  if (literal.length > longest2) return [];
  const needed = letterSet(literal);
  const matches = compileWildcard(pattern);
  const found = [];
  for (const { lower, letters, action } of names3) {
    if ((letters & needed) === needed && matches(lower)) found.push(action);
  }
  return found;
}
function letterSet(lower) {
  let set = 0;
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    set |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + code % 6);
  }
  return set;
}

// mcp/core/catalog/federated-keys.table.ts
var federatedKeys = [
  { claim: "amr", type: "String", multivalued: true },
  { claim: "aud", type: "String", multivalued: false },
  { claim: "email", type: "String", multivalued: false },
  { claim: "oaud", type: "String", multivalued: false },
  { claim: "sub", type: "String", multivalued: false }
];

// mcp/core/catalog/federated-key.ts
var longestKey = 2048;
var issuer = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+(?:\/[^\s:*?]*)?$/i;
function federatedKey(key) {
  if (key.length > longestKey) return void 0;
  const colon = key.lastIndexOf(":");
  const claim = key.slice(colon + 1).toLowerCase();
  const known3 = federatedKeys.find((row3) => row3.claim === claim);
  if (known3 === void 0 || !issuer.test(key.slice(0, Math.max(colon, 0)))) return void 0;
  const { type, multivalued } = known3;
  return { key: `${key.slice(0, colon)}:${claim}`, type, multivalued, global: false, named: false };
}

// mcp/data/condition-key-index.ts
function conditionKeyIndex(globals, records) {
  const exact = /* @__PURE__ */ new Map();
  for (const row3 of globals) exact.set(row3.key.toLowerCase(), globalConditionKey(row3));
  for (const record of records) {
    const lower = record[0].toLowerCase();
    if (!exact.has(lower)) exact.set(lower, serviceConditionKey(record));
  }
  const all = [...exact.values()];
  const named2 = patternIndex(all);
  return {
    all,
    find: (key) => {
      const lower = key.toLowerCase();
      return exact.get(lower) ?? named2(lower) ?? federatedKey(key);
    }
  };
}
function globalConditionKey({ key, type, otherType, multivalued, named: named2 }) {
  const facts = { key, type, multivalued, global: true, named: named2 };
  return otherType === void 0 ? facts : { ...facts, otherType };
}
function serviceConditionKey([key, type, multivalued]) {
  return { key, type, multivalued: multivalued === 1, global: false, named: key.endsWith("}") };
}
function patternIndex(keys) {
  const patterned = keys.filter(({ key }) => key.includes("${")).map((key) => ({ key, pattern: key.key.toLowerCase().replace(/\$\{[^}]*\}/g, "?*") })).sort((a, b) => b.pattern.length - a.pattern.length).map(({ key, pattern }) => ({ key, head: headOf(pattern), matches: compileWildcard(pattern) }));
  const byHead = /* @__PURE__ */ new Map();
  for (const entry of patterned) byHead.set(entry.head, [...byHead.get(entry.head) ?? [], entry]);
  return (lower) => {
    const candidates = [...byHead.get(headOf(lower)) ?? [], ...byHead.get("") ?? []];
    return candidates.find(({ matches }) => matches(lower))?.key;
  };
}
var headOf = (text) => /^[^:/?]+(?=[:/])/.exec(text)?.[0] ?? "";

// mcp/core/catalog/catalog.ts
var accessLevels = ["List", "Read", "Write", "Tagging", "Permissions management"];

// mcp/data/make-service.ts
var none = [];
function makeService(record, shared) {
  const keysOf2 = (number) => shared.keyLists[number] ?? none;
  const types = record.types.map(
    ([name, keys, ...arnFormats]) => ({
      service: record.prefix,
      name,
      arnFormats,
      conditionKeys: keysOf2(keys)
    })
  );
  const resource = (entry) => {
    const [reference, keys] = typeof entry === "number" ? [entry, 0] : entry;
    const type = types[reference >> 1];
    return type === void 0 ? [] : [{ type, required: reference % 2 === 1, conditionKeys: keysOf2(keys) }];
  };
  const action = ([name, level, keys, resources, dependents = 0, permissionOnly = 0]) => ({
    service: record.prefix,
    name,
    accessLevel: accessLevels[level] ?? "Write",
    resources: resources.flatMap(resource),
    conditionKeys: keysOf2(keys),
    dependentActions: shared.dependents[dependents] ?? none,
    permissionOnly: permissionOnly === 1
  });
  return {
    prefix: record.prefix,
    name: record.name,
    actions: byLowerCaseName(record.actions.map(action)),
    resourceTypes: byLowerCaseName(types),
    conditionKeys: keysOf2(record.keys)
  };
}
var byLowerCaseName = (items) => new Map(items.map((item) => [item.name.toLowerCase(), item]));

// mcp/data/make-catalog.ts
function makeCatalog(file) {
  const records = new Map(file.services.map((record) => [record.prefix, record]));
  const shared = sharedTables(file);
  const services = /* @__PURE__ */ new Map();
  const service = (prefix) => {
    const name = prefix.toLowerCase();
    const record = records.get(name);
    if (record === void 0) return void 0;
    const made = services.get(name) ?? makeService(record, shared);
    services.set(name, made);
    return made;
  };
  const retired = retiredIndex(file);
  const keys = onFirstUse(() => conditionKeyIndex(globalKeys, file.keys));
  const owners = onFirstUse(() => servicesByAction(file.services));
  const arnOwners = onFirstUse(() => servicesByArn(file.services));
  const retiredService = (prefix) => records.has(prefix.toLowerCase()) ? void 0 : retired.get(prefix.toLowerCase());
  return {
    provenance: { date: file.date, sources: file.sources },
    prefixes: [...records.keys()],
    service,
    action: (prefix, name) => service(prefix)?.actions.get(name.toLowerCase()),
    conditionKey: (key) => keys().find(key),
    conditionKeys: () => keys().all,
    matching: actionMatcher(service),
    servicesWithAction: (name) => owners().get(name.toLowerCase()) ?? [],
    servicesWithArn: (arnService) => arnOwners().get(arnService.toLowerCase()) ?? [],
    retiredService,
    retiredAction: (prefix, name) => {
      if (service(prefix)?.actions.has(name.toLowerCase())) return void 0;
      return retiredService(prefix) ?? retired.get(`${prefix}:${name}`.toLowerCase());
    },
    supportsResourceControlPolicies: (prefix) => records.get(prefix.toLowerCase())?.resourceControlPolicies === 1
  };
}
function sharedTables(file) {
  return {
    keyLists: file.keyLists.map((numbers) => numbers.flatMap((number) => file.keys[number]?.[0] ?? [])),
    dependents: file.dependents
  };
}
function retiredIndex(file) {
  const dates = `was in AWS's service reference of ${file.olderDate} and is not in that of ${file.date}.`;
  const index = /* @__PURE__ */ new Map();
  for (const [prefix, name] of file.retiredServices) index.set(prefix, { note: `${name} ${dates}` });
  for (const [prefix, names3] of file.retiredActions) {
    for (const name of names3) index.set(`${prefix}:${name}`.toLowerCase(), { note: `${prefix}:${name} ${dates}` });
  }
  for (const { prefix, note } of retiredServices) index.set(prefix, { note });
  for (const { prefix, names: names3, note } of retiredActions) {
    for (const name of names3) index.set(`${prefix}:${name}`.toLowerCase(), { note });
  }
  return index;
}
function servicesByAction(services) {
  const owners = /* @__PURE__ */ new Map();
  for (const { prefix, actions } of services) {
    for (const [name] of actions) {
      const known3 = owners.get(name.toLowerCase());
      if (known3 === void 0) owners.set(name.toLowerCase(), [prefix]);
      else known3.push(prefix);
    }
  }
  return owners;
}
function servicesByArn(services) {
  const owners = /* @__PURE__ */ new Map();
  for (const { prefix, types } of services) {
    const fields2 = types.flatMap(([, , ...arnFormats]) => arnFormats.map((format2) => format2.split(":", 3)[2] ?? ""));
    for (const field of new Set(fields2)) {
      if (field.startsWith("$")) continue;
      const known3 = owners.get(field);
      if (known3 === void 0) owners.set(field, [prefix]);
      else known3.push(prefix);
    }
  }
  return owners;
}
function onFirstUse(make) {
  let made;
  return () => {
    made ??= make();
    return made;
  };
}

// mcp/data/load-catalog.ts
var catalogFile;
var catalog;
function loadCatalog() {
  catalog ??= readCatalogFile().then(makeCatalog);
  return catalog;
}
function readCatalogFile() {
  catalogFile ??= readFile(new URL("./catalog.json", import.meta.url), "utf8").then((text) => JSON.parse(text));
  return catalogFile;
}

// mcp/core/findings/severity.ts
var severities = ["error", "critical", "high", "warning", "medium", "low", "info"];
var rankOf = (severity3) => severities.indexOf(severity3);
var defaultFailOn = ["error", "critical", "high"];

// mcp/core/findings/configuration.ts
var defaultCheckSettings = { enabled: true, hideSeverities: [], ignores: [], options: {} };
var defaultConfiguration = {
  settings: { failOnSeverity: defaultFailOn, hideSeverities: [], suppressSupersededFindings: true },
  checks: /* @__PURE__ */ new Map(),
  policyTypes: []
};
var settingsOf = (configuration, checkId) => configuration.checks.get(checkId) ?? defaultCheckSettings;

// mcp/core/checks/run-checks.ts
function runChecks(document, run) {
  const judged = [];
  const broken = [];
  for (const check of run.checks) {
    const settings = settingsOf(run.configuration, check.id);
    if (!settings.enabled || !check.appliesTo.includes(run.policyType)) continue;
    try {
      const context = contextOf(document, run, optionsOf(check, settings.options));
      for (const found of visit(check, document, context)) judged.push({ ...found, check });
    } catch (error) {
      broken.push({ checkId: check.id, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { judged, broken };
}
function* visit(check, document, context) {
  yield* check.document(document, context);
  const { policy: policy2 } = document;
  if (!policy2) return;
  yield* check.policy(policy2, context);
  for (const statement3 of policy2.statements) yield* check.statement(statement3, policy2, context);
}
var contextOf = (document, run, options) => ({
  policyType: run.policyType,
  policyTypeSource: run.policyTypeSource,
  ...run.resourceType !== void 0 && { resourceType: run.resourceType },
  catalog: run.catalog,
  document,
  options
});
var optionsOf = (check, set) => ({
  ...Object.fromEntries(Object.entries(check.options ?? {}).map(([name, option]) => [name, option.default])),
  ...set
});

// mcp/core/text/path.ts
var rootPath = void 0;
var childPath = (parent, step2) => ({ parent, step: step2 });
function stepsOf(path) {
  const steps = [];
  for (let at = path; at; at = at.parent) steps.push(at.step);
  return steps.reverse();
}
var printPath = (path) => stepsOf(path).map((step2) => `/${String(step2).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

// mcp/core/text/source.ts
function source(name, text) {
  const clean = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const lineStarts = [0];
  for (let at = clean.indexOf("\n"); at >= 0; at = clean.indexOf("\n", at + 1)) lineStarts.push(at + 1);
  return { name, text: clean, lineStarts };
}
function positionAt(source2, offset) {
  let low = 0;
  let high = source2.lineStarts.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if ((source2.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (source2.lineStarts[low] ?? 0) + 1 };
}

// mcp/core/text/tree.ts
var placeOf = ({ path, span }) => ({ path, ...span && { span } });
function memberOf(node, key) {
  return node.members.findLast((member) => member.key === key);
}
function treeOf(value, path = rootPath) {
  if (Array.isArray(value)) {
    return { kind: "array", path, items: value.map((item, index) => treeOf(item, childPath(path, index))) };
  }
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(([key, inner]) => {
      const at = childPath(path, key);
      return { key, keyPlace: { path: at }, value: treeOf(inner, at) };
    });
    return { kind: "object", path, members };
  }
  if (typeof value === "string") return { kind: "string", path, text: value };
  if (typeof value === "number") return { kind: "number", path, text: String(value) };
  if (typeof value === "boolean") return { kind: "boolean", path, text: String(value) };
  return { kind: "null", path, text: "null" };
}
function plainValue(node) {
  switch (node.kind) {
    case "object":
      return Object.fromEntries(node.members.map(({ key, value }) => [key, plainValue(value)]));
    case "array":
      return node.items.map(plainValue);
    case "number":
      return Number(node.text);
    case "boolean":
      return node.text === "true";
    case "null":
      return null;
    case "string":
      return node.text;
  }
}

// mcp/core/findings/fingerprint.ts
function fingerprint(...parts) {
  const text = parts.join("\0");
  return hash(text, 2166136261) + hash(text, 461845907);
}
function hash(text, seed) {
  let value = seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  return (value >>> 0).toString(16).padStart(8, "0");
}
function normalText(node) {
  return JSON.stringify(sorted(plainValue(node)));
}
function sorted(value) {
  if (Array.isArray(value)) {
    return value.map((item) => ({ item: sorted(item), text: JSON.stringify(sorted(item)) })).sort((a, b) => a.text < b.text ? -1 : 1).map(({ item }) => item);
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1).map(([key, inner]) => [key, sorted(inner)])
  );
}

// mcp/core/findings/show.ts
var longest = 120;
function show(text) {
  const short = text.length > longest ? `${text.slice(0, longest - 1)}\u2026` : text;
  return visible(short);
}
var visible = (text) => text.replace(hidden, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
var hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
function showList(values, limit = 5) {
  const quoted = values.slice(0, limit).map((value) => `"${show(value)}"`);
  const rest = values.length - quoted.length;
  if (rest > 0) return `${quoted.join(", ")} and ${rest} more`;
  const last = quoted.pop();
  return quoted.length > 0 ? `${quoted.join(", ")} and ${last}` : last ?? "";
}
var didYouMean = (names3) => names3.length === 0 ? "" : `Did you mean ${showList(names3, 3).replace(" and ", " or ")}?`;

// mcp/core/findings/report.ts
function report(document, judgement, options) {
  const { configuration, policyType, policyTypeSource } = options;
  const voiced = withoutSuperseded(document, judgement.judged, configuration).map((judged) => ({ judged, finding: voice(document, judged, configuration) })).filter(({ judged, finding }) => isWanted(finding, judged, options)).sort(
    (a, b) => inReadingOrder(a.judged.at, b.judged.at) || rankOf(a.finding.severity) - rankOf(b.finding.severity)
  );
  const findings = [...judgement.broken.map(voiceBroken), ...voiced.map(({ finding }) => finding)];
  const { failOnSeverity } = configuration.settings;
  return {
    policyType,
    policyTypeSource,
    findings,
    isValid: judgement.broken.length === 0 && findings.every(({ severity: severity3 }) => !failOnSeverity.includes(severity3)),
    bySeverity: countBySeverity(findings),
    ...document.embedded && { documentPath: printPath(document.embedded.path) }
  };
}
function countBySeverity(findings) {
  const counts = severities.map((severity3) => [severity3, findings.filter((one) => one.severity === severity3).length]);
  return Object.fromEntries(counts.filter(([, count]) => count !== 0));
}
function withoutSuperseded(document, judged, { settings }) {
  if (!settings.suppressSupersededFindings || !document.policy) return judged;
  const base = stepsOf(document.policy.node.path).length;
  const superseded = new Set(
    judged.flatMap(({ check, at }) => (check.supersedes ?? []).map((id) => `${statementKey(at, base)} ${id}`))
  );
  return judged.filter(({ check, at }) => !superseded.has(`${statementKey(at, base)} ${check.id}`));
}
var statementKey = (at, base) => stepsOf(at.path).slice(base, base + 2).join("/");
function isWanted(finding, { check }, { configuration, file }) {
  const settings = settingsOf(configuration, check.id);
  const hidden2 = [...configuration.settings.hideSeverities, ...settings.hideSeverities];
  return !hidden2.includes(finding.severity) && !settings.ignores.some((ignore) => ignore(finding, file));
}
function voice(document, { check, code, at, args }, configuration) {
  const bound = check.codes.get(code);
  if (!bound) throw new Error(`check ${check.id} has no code ${code}`);
  const severity3 = settingsOf(configuration, check.id).severity ?? bound.severity(args);
  const statement3 = document.policy && statementAt(document.policy, at);
  const suggestion = bound.suggestion(args);
  return {
    check_id: check.id,
    code,
    severity: severity3,
    message: bound.message(args),
    ...suggestion && { suggestion },
    path: printPath(at.path),
    ...document.embedded && { document_path: printPath(document.embedded.path) },
    statement_index: statement3?.index ?? null,
    statement_sid: statement3?.sid?.value ?? null,
    ...position(document, at),
    ...about(args),
    ...bound.accessAnalyzer !== void 0 && { access_analyzer_code: bound.accessAnalyzer },
    fix: null,
    fingerprint: fingerprintOf(check.id, code, statement3, args)
  };
}
function fingerprintOf(checkId, code, statement3, args) {
  return fingerprint(checkId, code, statement3 ? normalStatement(statement3) : "", JSON.stringify(args));
}
var normalTexts = /* @__PURE__ */ new WeakMap();
function normalStatement(statement3) {
  const known3 = normalTexts.get(statement3) ?? normalText(statement3.node);
  normalTexts.set(statement3, known3);
  return known3;
}
function about(args) {
  const { action, resource, principal, conditionKey: conditionKey2 } = args;
  return {
    ...typeof action === "string" && { action: show(action) },
    ...typeof resource === "string" && { resource: show(resource) },
    ...typeof principal === "string" && { principal: show(principal) },
    ...typeof conditionKey2 === "string" && { condition_key: show(conditionKey2) }
  };
}
function statementAt(policy2, { path }) {
  const [element, index] = stepsOf(path).slice(stepsOf(policy2.node.path).length);
  if (element !== "Statement") return void 0;
  const isList = policy2.statements[0] !== void 0 && stepsOf(policy2.statements[0].path).at(-1) !== "Statement";
  return isList ? policy2.statements.find((statement3) => statement3.index === index) : policy2.statements[0];
}
function position({ source: source2, embedded }, { span }) {
  if (embedded) {
    if (!embedded.outer || embedded.start === void 0) return {};
    return positionAt(embedded.outer, embedded.start);
  }
  if (!source2) return {};
  const start = positionAt(source2, span?.start ?? 0);
  const end = positionAt(source2, span?.end ?? span?.start ?? 0);
  return { ...start, end_line: end.line, end_column: end.column };
}
function inReadingOrder(a, b) {
  if (a.span && b.span) return a.span.start - b.span.start || b.span.end - a.span.end;
  const left = stepsOf(a.path);
  const right = stepsOf(b.path);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [x, y] = [left[i], right[i]];
    if (x !== y) return typeof x === "number" && typeof y === "number" ? x - y : String(x) < String(y) ? -1 : 1;
  }
  return left.length - right.length;
}
var voiceBroken = ({ checkId, reason }) => ({
  check_id: "internal_error",
  code: "check_failed",
  severity: "error",
  message: `The check ${checkId} failed on this policy, so its verdict is missing: ${show(reason)}.`,
  suggestion: "Please report this with the policy that caused it.",
  path: "",
  statement_index: null,
  statement_sid: null,
  fix: null,
  fingerprint: fingerprint("internal_error", checkId)
});

// mcp/core/values/account-id.ts
var isAccountId = (text) => /^\d{12}$/.test(text);
function repairAccountId(text) {
  const digits = text.replace(/[\s-]+/g, "");
  return isAccountId(digits) ? digits : void 0;
}

// mcp/core/catalog/partitions.table.ts
var partitions = [
  { name: "aws", title: "AWS Regions", dnsSuffix: "amazonaws.com" },
  { name: "aws-cn", title: "China", dnsSuffix: "amazonaws.com.cn" },
  { name: "aws-eusc", title: "AWS European Sovereign Cloud", dnsSuffix: "amazonaws.eu" },
  { name: "aws-iso", title: "AWS ISO (US)", dnsSuffix: "c2s.ic.gov" },
  { name: "aws-iso-b", title: "AWS ISOB (US)", dnsSuffix: "sc2s.sgov.gov" },
  { name: "aws-iso-e", title: "AWS ISOE (Europe)", dnsSuffix: "cloud.adc-e.uk" },
  { name: "aws-iso-f", title: "AWS ISOF (US)", dnsSuffix: "csp.hci.ic.gov" },
  { name: "aws-us-gov", title: "AWS GovCloud (US)", dnsSuffix: "amazonaws.com" }
];

// mcp/core/values/template-text.ts
function readParts(text) {
  if (!/[$<{]/.test(text)) return text === "" ? [] : [{ kind: "text", text }];
  const parts = [];
  const ends = closingBraces(text);
  let from = 0;
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const part = match[0] === "${" ? readDollar(text, match.index, ends) : placeholder(match[0]);
    if (match.index > from) parts.push({ kind: "text", text: text.slice(from, match.index) });
    parts.push(part);
    from = match.index + part.text.length;
    opening.lastIndex = from;
  }
  if (from < text.length) parts.push({ kind: "text", text: text.slice(from) });
  return parts;
}
var opening = /\$?\{\{[^{}]{1,200}\}\}|\$\{|\{%[^%{}]{1,200}%\}|<%[^%<>]{1,200}%>|#\{[^{}]{1,200}\}|\{[A-Za-z_]\w{0,60}\}|<[A-Za-z][\w .:-]{0,100}>/g;
var placeholder = (text) => ({ kind: "placeholder", text });
function closingBraces(text) {
  const ends = /* @__PURE__ */ new Map();
  const open = [];
  for (let at = text.indexOf("${"); at >= 0 && at < text.length; at++) {
    if (text[at] === "{" && text[at - 1] === "$") open.push(at - 1);
    else if (text[at] === "}") {
      const start = open.pop();
      if (start !== void 0) ends.set(start, at);
    }
  }
  return ends;
}
function readDollar(text, start, ends) {
  const next = text.indexOf("${", start + 2);
  const end = ends.get(start);
  if (end === void 0) {
    const cut = text.slice(start, next < 0 ? text.length : next);
    return { kind: "malformed", text: cut, problem: "missing_brace" };
  }
  const whole = text.slice(start, end + 1);
  return next >= 0 && next < end ? placeholder(whole) : readVariable(whole);
}
var conditionKey = /^\s*([\w.-]+)(?:\/[\w./-]+)?\s*:\s*[A-Za-z0-9]/;
var toolPrefixes = ["cf", "env", "git", "opt", "param", "self", "sls", "strToBool"];
function readVariable(text) {
  const inner = text.slice(2, -1);
  if (inner.trim() === "") return { kind: "malformed", text, problem: "empty" };
  if (inner === "*" || inner === "?" || inner === "$") return { kind: "literal", text, character: inner };
  const comma = inner.indexOf(",");
  const key = comma < 0 ? inner : inner.slice(0, comma);
  const prefix = conditionKey.exec(key)?.[1];
  if (prefix === void 0 || toolPrefixes.includes(prefix)) return placeholder(text);
  if (key.trim() !== key || /\s/.test(beforeTagKey(key))) return { kind: "malformed", text, problem: "space" };
  if (comma < 0) return { kind: "variable", text, key };
  const fallback = /^'([^']*)'$/.exec(inner.slice(comma + 1).trim())?.[1];
  if (fallback === void 0) return { kind: "malformed", text, problem: "missing_quote" };
  return { kind: "variable", text, key, fallback };
}
function beforeTagKey(key) {
  const slash = key.indexOf("/", key.indexOf(":"));
  return slash < 0 ? key : key.slice(0, slash);
}
var hasPlaceholder = (text) => readParts(text).some(({ kind }) => kind === "placeholder");
var widestPattern = (text) => readParts(text).map((part) => part.kind === "text" ? part.text : part.kind === "literal" ? part.character : "*").join("");

// mcp/core/values/arn.ts
function readArn(text) {
  const [prefix, partition, service, region, account2, resource] = splitFields(text);
  if (prefix !== "arn" || partition === void 0 || service === void 0) return void 0;
  if (region === void 0 || account2 === void 0 || resource === void 0) return void 0;
  return { text, partition, service, region, account: account2, resource };
}
function splitFields(text) {
  const fields2 = [""];
  for (const part of readParts(text)) {
    const pieces = part.kind === "text" ? part.text.split(":") : [part.text];
    fields2[fields2.length - 1] += pieces[0] ?? "";
    for (const piece of pieces.slice(1)) {
      if (fields2.length < 6) fields2.push(piece);
      else fields2[5] += `:${piece}`;
    }
  }
  return fields2;
}

// mcp/core/values/principal-arn.ts
function readPrincipalArn(text) {
  const arn = readArn(text);
  if (!arn) {
    const tidy = text.trim().replace(/^arn:/i, "arn:");
    return malformed(text, "arn", tidy !== text && readArn(tidy) ? tidy : void 0);
  }
  if (!partitions.some(({ name }) => name === arn.partition)) return malformed(text, "arn");
  if (arn.service === "iam") return readIamArn(arn);
  if (arn.service === "sts") return readStsArn(arn);
  return malformed(text, arn.service === "organizations" ? "organization" : "not_a_principal");
}
function readIamArn(arn) {
  const { text, account: account2, resource } = arn;
  const identity = /^user\/CloudFront Origin Access Identity ([A-Z0-9]+)$/.exec(resource);
  if (account2 === "cloudfront" && identity?.[1]) return { kind: "origin_access_identity", text, id: identity[1] };
  const broken = brokenFields(arn);
  if (broken) return broken;
  if (resource === "root") return { kind: "account_root", text, account: account2 };
  const slash = resource.indexOf("/");
  const type = slash < 0 ? resource : resource.slice(0, slash);
  const rest = slash < 0 ? "" : resource.slice(slash + 1);
  switch (type) {
    case "role":
    case "user": {
      const name = rest.slice(rest.lastIndexOf("/") + 1);
      return isName(name) ? { kind: type, text, account: account2, name } : malformed(text, "arn");
    }
    case "saml-provider":
    case "oidc-provider":
      return malformed(text, "wrong_key");
    case "group":
      return malformed(text, "group");
    case "assumed-role":
    case "federated-user":
      return malformed(text, "arn", text.replace(":iam:", ":sts:"));
    default:
      return malformed(text, /^root$/i.test(resource) || slash < 0 ? "arn" : "not_a_principal", rootRepair(arn));
  }
}
function readStsArn(arn) {
  const { text, account: account2, resource } = arn;
  const broken = brokenFields(arn);
  if (broken) return broken;
  const [type, first2 = "", second = "", ...more] = resource.split("/");
  if (type === "assumed-role" && isName(first2) && isName(second) && more.length === 0) {
    return { kind: "role_session", text, account: account2, role: first2, session: second };
  }
  if (type === "federated-user" && isName(first2) && second === "" && more.length === 0) {
    return { kind: "federated_user", text, account: account2, name: first2 };
  }
  const isIam = type === "role" || type === "user" || resource === "root";
  return malformed(text, "arn", isIam ? text.replace(":sts:", ":iam:") : void 0);
}
function brokenFields({ text, region, account: account2 }) {
  if (!isAccountId(account2)) {
    const digits = repairAccountId(account2);
    return malformed(text, "account_id", digits && text.replace(`:${account2}:`, `:${digits}:`));
  }
  return region === "" ? void 0 : malformed(text, "arn", text.replace(`:${region}:`, "::"));
}
var rootRepair = ({ text, resource }) => /^root$/i.test(resource) ? `${text.slice(0, -resource.length)}root` : void 0;
var isName = (text) => /^[\w+=,.@-]+$/.test(text);
var malformed = (text, problem, repair) => ({
  kind: "malformed",
  text,
  problem,
  ...problem === "wrong_key" && { belongs: "Federated" },
  ...repair !== void 0 && { repair }
});

// mcp/core/values/principal-names.ts
function readServicePrincipal(text) {
  if (hasServiceForm(text)) return { kind: "service", text };
  if (isAccountId(text) || text.startsWith("arn:")) {
    return { kind: "malformed", text, problem: "wrong_key", belongs: isProvider(text) ? "Federated" : "AWS" };
  }
  const tidy = text.trim().toLowerCase();
  return { kind: "malformed", text, problem: "service_name", ...hasServiceForm(tidy) && { repair: tidy } };
}
var endings = [...partitions.map(({ dnsSuffix }) => dnsSuffix), "amazon.com"];
var hasServiceForm = (text) => endings.some((ending2) => text.endsWith(`.${ending2}`) && isHost(text.slice(0, -ending2.length - 1)));
var isHost = (text) => /^[a-z0-9](?:[a-z0-9-]*)(?:\.[a-z0-9-]+)*$/.test(text);
var builtInProviders = [
  /^cognito-identity(?:[.-][a-z0-9-]+)?\.amazonaws\.com(?:\.cn)?$/,
  /^www\.amazon\.com$/,
  /^graph\.facebook\.com$/,
  /^accounts\.google\.com$/
];
function readFederatedProvider(text) {
  if (builtInProviders.some((form) => form.test(text))) return { kind: "web_identity_provider", text };
  if (text.startsWith("arn:")) return readProviderArn(text);
  if (hasServiceForm(text)) return { kind: "malformed", text, problem: "wrong_key", belongs: "Service" };
  if (isAccountId(text)) return { kind: "malformed", text, problem: "wrong_key", belongs: "AWS" };
  const isDomain = /^[a-z0-9](?:[a-z0-9-]*)(?:\.[a-z0-9-]+)+$/i.test(text);
  return isDomain ? { kind: "domain", text } : { kind: "malformed", text, problem: "provider" };
}
function readProviderArn(text) {
  const arn = readArn(text);
  const [type, name] = arn ? split(arn.resource) : ["", ""];
  if (!arn || arn.service !== "iam" || arn.region !== "" || !partitions.some((one) => one.name === arn.partition)) {
    return { kind: "malformed", text, problem: "provider" };
  }
  if (!isAccountId(arn.account)) return { kind: "malformed", text, problem: "account_id" };
  if (type === "saml-provider" && /^[\w.-]+$/.test(name)) {
    return { kind: "saml_provider", text, account: arn.account, name };
  }
  if (type === "oidc-provider" && /^[\w.-]+\.[\w.-]+(?::\d+)?(?:\/[\w./~+-]*)?$/.test(name)) {
    return { kind: "oidc_provider", text, account: arn.account, issuer: name };
  }
  if (["role", "user", "root"].includes(type)) return { kind: "malformed", text, problem: "wrong_key", belongs: "AWS" };
  const withoutScheme = text.replace(/oidc-provider\/https?:\/\//, "oidc-provider/");
  return { kind: "malformed", text, problem: "provider", ...withoutScheme !== text && { repair: withoutScheme } };
}
var isProvider = (text) => /:(?:saml|oidc)-provider\//.test(text);
function split(resource) {
  const slash = resource.indexOf("/");
  return slash < 0 ? [resource, ""] : [resource.slice(0, slash), resource.slice(slash + 1)];
}

// mcp/core/values/principal.ts
function readPrincipalValue(type, text) {
  const parts = readParts(text);
  const literal = parts.map((part) => part.kind === "text" ? part.text : "").join("");
  if (text === "*" && (type === void 0 || type === "AWS")) return { kind: "everyone", text };
  if (type === void 0) return malformed2(text, { problem: "no_key", ...belongsTo(text) });
  if (text.trim() === "") return malformed2(text, { problem: "empty" });
  if (hasWildcard(literal)) return malformed2(text, { problem: "wildcard" });
  if (parts.some(({ kind }) => kind !== "text")) return { kind: "placeholder", text };
  return readers[type](text);
}
var readers = {
  AWS: readAwsPrincipal,
  Service: readServicePrincipal,
  Federated: readFederatedProvider,
  CanonicalUser: readCanonicalUser
};
function readAwsPrincipal(text) {
  if (isAccountId(text)) return { kind: "account", text, account: text };
  if (/^arn:/i.test(text.trim())) return readPrincipalArn(text);
  if (/^[\d\s-]+$/.test(text)) {
    const repair = repairAccountId(text);
    return malformed2(text, { problem: "account_id", ...repair !== void 0 && { repair } });
  }
  const { belongs } = belongsTo(text);
  if (belongs && belongs !== "AWS") return malformed2(text, { problem: "wrong_key", belongs });
  return /^A[A-Z]{3}[A-Z0-9]{12,}$/.test(text) ? readUniqueId(text) : malformed2(text, { problem: "name" });
}
function readUniqueId(text) {
  if (text.startsWith("AIDA")) return { kind: "unique_id", text, of: "user" };
  if (text.startsWith("AROA")) return { kind: "unique_id", text, of: "role" };
  return malformed2(text, { problem: text.startsWith("AGPA") ? "group" : "not_a_principal" });
}
function readCanonicalUser(text) {
  if (/^(?:[0-9a-z]{64}|[0-9a-z]{96})$/i.test(text)) return { kind: "canonical_user", text };
  const { belongs } = belongsTo(text);
  if (belongs && belongs !== "CanonicalUser") return malformed2(text, { problem: "wrong_key", belongs });
  return malformed2(text, { problem: "canonical_id" });
}
function belongsTo(text) {
  if (/^arn:[^:]*:iam:[^:]*:[^:]*:(?:saml|oidc)-provider\//.test(text)) return { belongs: "Federated" };
  if (isAccountId(text) || text.startsWith("arn:")) return { belongs: "AWS" };
  if (readServicePrincipal(text).kind === "service") return { belongs: "Service" };
  return /^[0-9a-f]{64}$/.test(text) ? { belongs: "CanonicalUser" } : {};
}
var malformed2 = (text, rest) => ({
  kind: "malformed",
  text,
  ...rest
});

// mcp/core/values/resource-pattern.ts
function resourceCovers(outer, inner) {
  if (outer === inner || /^\*+$/.test(outer)) return true;
  const outerArn = readParts(outer).every(({ kind }) => kind === "text") ? readArn(outer) : void 0;
  const innerArn = readArn(inner);
  if (!outerArn || !innerArn) return false;
  return fields.every((field) => wildcardCovers(outerArn[field], widestPattern(innerArn[field])));
}
var fields = ["partition", "service", "region", "account", "resource"];
function isEveryResource(text) {
  if (!text.includes("*")) return false;
  if (!text.startsWith("arn:")) return wildcardCovers(text, "arn:*");
  const fields2 = splitFields(text);
  const service = fields2[2] ?? fields2.at(-1) ?? "";
  return isAny(service) && isAny(fields2.at(-1) ?? "");
}
var isAny = (field) => /^[*?]*\*[*?]*$/.test(field);
var resourcesOverlap = (a, b) => wildcardsOverlap(widestPattern(a), widestPattern(b));

// mcp/core/policy/questions.ts
var allows = (statement3) => statement3.effect?.value.toLowerCase() === "allow";
var denies = (statement3) => statement3.effect?.value.toLowerCase() === "deny";
var everyAction = (statement3) => statement3.action?.kind === "Action" && statement3.action.values.some(({ value }) => value.kind === "everything");
var everyResource = (statement3) => statement3.resource?.kind === "Resource" && statement3.resource.values.some(coversEveryResource);
var coversEveryResource = ({ value }) => isEveryResource(value);
var everyPrincipal = (statement3) => statement3.principal?.kind === "Principal" && statement3.principal.values.some(namesEveryone);
var namesEveryone = ({ value: { type, text } }) => readPrincipalValue(type, text).kind === "everyone";
var conditionEntries = (statement3) => statement3.condition?.entries ?? [];
var demandsPresence = ({ parsed, values }) => parsed?.family === "null" && values.length > 0 && values.every(({ value }) => value.text.toLowerCase() === "false");
var demandsAbsence = ({ parsed, values }) => parsed?.family === "null" && values.length > 0 && values.every(({ value }) => value.text.toLowerCase() === "true");
function failsWithoutKey(entry) {
  const { parsed } = entry;
  if (!parsed || parsed.ifExists) return false;
  if (parsed.family === "null") return demandsPresence(entry);
  if (parsed.qualifier !== void 0) return parsed.qualifier === "ForAnyValue";
  return !parsed.negated;
}

// mcp/core/policy/denied.ts
function denialsOf(policy2, { action, resource, principal }) {
  const covering = denialsIn(policy2).all.filter(
    ({ statement: statement3 }) => coversAction(statement3.action, action.toLowerCase()) && coversResource(statement3.resource, resource) && coversPrincipal(statement3.principal, principal)
  );
  return covering.toSorted((a, b) => Number(a.conditional) - Number(b.conditional));
}
function standing(statement3, policy2) {
  const actions = statement3.action?.values ?? [];
  const resources = statement3.resource?.values ?? [];
  const all = { actions, resources };
  const { unconditional: unconditional2, affordable } = denialsIn(policy2);
  if (!affordable || unconditional2.length === 0 || !statement3.action) return all;
  const denied = unconditional2.filter((deny) => coversPrincipals(deny.principal, statement3.principal));
  if (denied.some((deny) => revokes(deny, statement3))) return { actions: [], resources: [] };
  if (statement3.action.kind === "NotAction" || statement3.resource?.kind === "NotResource") return all;
  const onAll = denied.filter((deny) => coversResources(deny.resource, statement3.resource));
  const ofAll = denied.filter((deny) => coversActions(deny.action, statement3.action));
  return {
    actions: actions.filter(({ value }) => !onAll.some((deny) => coversAction(deny.action, textOf(value)))),
    resources: resources.filter(({ value }) => !ofAll.some((deny) => coversResource(deny.resource, value)))
  };
}
var revokes = (deny, allow3) => coversActions(deny.action, allow3.action) && coversResources(deny.resource, allow3.resource);
var mostComparisons = 2e5;
var byPolicy = /* @__PURE__ */ new WeakMap();
function denialsIn(policy2) {
  const known3 = byPolicy.get(policy2);
  if (known3) return known3;
  const all = policy2.statements.filter(denies).map((statement3) => ({ statement: statement3, conditional: (statement3.condition?.operators.length ?? 0) > 0 }));
  const unconditional2 = all.filter(({ conditional }) => !conditional).map(({ statement: statement3 }) => statement3);
  const comparisons = patternCount(unconditional2) * patternCount(policy2.statements);
  const made = { all, unconditional: unconditional2, affordable: comparisons <= mostComparisons };
  byPolicy.set(policy2, made);
  return made;
}
var patternCount = (statements) => statements.reduce((sum, { action, resource }) => sum + size(action) + size(resource), 0);
var size = (clause) => clause?.values.length ?? 0;
var textOf = (pattern) => pattern.kind === "everything" ? "*" : pattern.text.toLowerCase();
function coversAction(clause, action) {
  if (!clause) return false;
  if (clause.kind === "NotAction") {
    return holdsForAll(clause, (value) => value.kind === "action" && !wildcardsOverlap(textOf(value), action));
  }
  return clause.values.some(({ value }) => {
    const own = textOf(value);
    if (own === action) return true;
    return (value.kind === "action" || value.kind === "everything") && hasWildcard(own) && wildcardCovers(own, action);
  });
}
function coversActions(deny, allow3) {
  if (!allow3) return false;
  if (allow3.kind === "Action") return allow3.values.every(({ value }) => coversAction(deny, textOf(value)));
  if (coversAction(deny, "*")) return true;
  const leavesOut = (value) => coversAction({ ...allow3, kind: "Action" }, textOf(value));
  return deny?.kind === "NotAction" && holdsForAll(deny, leavesOut);
}
function coversResource(clause, resource) {
  if (!clause || resource === void 0) return clause === void 0 && resource === void 0;
  return clause.kind === "NotResource" ? holdsForAll(clause, (value) => !resourcesOverlap(value, resource)) : clause.values.some(({ value }) => resourceCovers(value, resource));
}
function coversResources(deny, allow3) {
  if (!deny || !allow3) return deny === void 0 && allow3 === void 0;
  if (allow3.kind === "Resource") return allow3.values.every(({ value }) => coversResource(deny, value));
  if (coversResource(deny, "*")) return true;
  const leavesOut = (value) => coversResource({ ...allow3, kind: "Resource" }, value);
  return deny.kind === "NotResource" && holdsForAll(deny, leavesOut);
}
var holdsForAll = ({ values }, test) => values.length > 0 && values.every(({ value }) => test(value));
function coversPrincipals(deny, allow3) {
  if (!allow3) return coversPrincipal(deny, void 0);
  if (allow3.kind === "NotPrincipal") return coversPrincipal(deny, { type: void 0, text: "*" });
  return allow3.values.every(({ value }) => coversPrincipal(deny, value));
}
function coversPrincipal(clause, principal) {
  if (!clause || !principal) return clause === void 0 && principal === void 0;
  if (clause.kind === "NotPrincipal") return false;
  const account2 = accountOf(principal);
  return clause.values.some(({ value }) => {
    const own = readPrincipalValue(value.type, value.text);
    if (own.kind === "everyone" || value.type === principal.type && value.text === principal.text) return true;
    return (own.kind === "account" || own.kind === "account_root") && own.account === account2;
  });
}
function accountOf({ type, text }) {
  const principal = readPrincipalValue(type, text);
  return type === "AWS" && "account" in principal ? principal.account : void 0;
}

// mcp/core/checks/define-check.ts
function defineCheck(definition) {
  const found = finders(definition.codes);
  const { codes: codes10, document, policy: policy2, statement: statement3, ...facts } = definition;
  return {
    ...facts,
    codes: new Map(Object.entries(codes10).map(([name, code]) => [snakeCase(name), bind(code, definition.severity)])),
    document: (it, context) => document?.(it, { ...context, found }) ?? [],
    policy: (it, context) => policy2?.(it, { ...context, found }) ?? [],
    statement: (it, whole, context) => statement3?.(it, { ...context, policy: whole, found }) ?? []
  };
}
function finders(codes10) {
  const made = {};
  for (const name of Object.keys(codes10)) {
    const code = snakeCase(name);
    made[name] = (at, args = {}) => ({ code, at, args });
  }
  return made;
}
function bind(code, fallback) {
  const typed = code;
  const severity3 = typed.severity ?? fallback;
  return {
    severity: typeof severity3 === "string" ? () => severity3 : severity3,
    ...code.accessAnalyzer !== void 0 && { accessAnalyzer: code.accessAnalyzer },
    message: (args) => typed.message(shown(args)),
    suggestion: (args) => typed.suggestion?.(shown(args))
  };
}
var shown = (args) => Object.fromEntries(
  Object.entries(args).map(([name, value]) => [
    name,
    typeof value === "string" ? show(value) : typeof value === "number" ? value : value.map(show)
  ])
);
var snakeCase = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

// mcp/core/conditions/operators/bool.ts
function readBool(text) {
  const word = text.toLowerCase();
  return word === "true" || word === "false" ? word === "true" : void 0;
}

// mcp/core/conditions/operators/private-ranges.table.ts
var privateRanges = [
  { range: "10.0.0.0/8", source: "RFC 1918" },
  { range: "172.16.0.0/12", source: "RFC 1918" },
  { range: "192.168.0.0/16", source: "RFC 1918" },
  { range: "100.64.0.0/10", source: "RFC 6598, shared address space" },
  { range: "127.0.0.0/8", source: "RFC 1122, loopback" },
  { range: "169.254.0.0/16", source: "RFC 3927, link local" },
  { range: "::1/128", source: "RFC 4291, loopback" },
  { range: "fc00::/7", source: "RFC 4193, unique local" },
  { range: "fe80::/10", source: "RFC 4291, link local" }
];

// mcp/core/conditions/operators/ip.ts
var widths = { 4: 32, 6: 128 };
var longestRange = 64;
function readIpRange(text) {
  if (text.length > longestRange) return void 0;
  const [host = "", length, ...rest] = text.split("/");
  if (rest.length > 0) return void 0;
  const version = host.includes(":") ? 6 : 4;
  const address = version === 6 ? readIPv6(host) : readIPv4(host);
  if (address === void 0) return void 0;
  if (length === void 0) return { version, address, prefix: widths[version] };
  const prefix = /^(?:0|[1-9]\d{0,2})$/.test(length) ? Number(length) : widths[version] + 1;
  return prefix <= widths[version] ? { version, address, prefix } : void 0;
}
var hasHostBits = (range2) => range2.address !== firstAddress(range2);
function printNetwork(range2) {
  const first2 = firstAddress(range2);
  return `${range2.version === 4 ? printIPv4(first2) : printIPv6(first2)}/${range2.prefix}`;
}
var containsRange = (outer, inner) => outer.version === inner.version && outer.prefix <= inner.prefix && firstAddress(outer) === firstAddress({ ...inner, prefix: outer.prefix });
var isPrivate = (range2) => privateNetworks().some((network) => containsRange(network, range2));
var networks;
function privateNetworks() {
  networks ??= privateRanges.flatMap(({ range: range2 }) => readIpRange(range2) ?? []);
  return networks;
}
function firstAddress({ version, address, prefix }) {
  const free = BigInt(widths[version] - prefix);
  return address >> free << free;
}
function readIPv4(text) {
  const octets = text.split(".");
  if (octets.length !== 4) return void 0;
  let address = 0n;
  for (const octet of octets) {
    if (!/^(?:0|[1-9]\d{0,2})$/.test(octet) || Number(octet) > 255) return void 0;
    address = address << 8n | BigInt(octet);
  }
  return address;
}
function readIPv6(text) {
  const halves = text.split("::");
  if (halves.length > 2 || halves.length === 2 && halves[0]?.includes(".")) return void 0;
  const head = readGroups(halves[0] ?? "");
  const tail = readGroups(halves[1] ?? "");
  if (!head || !tail) return void 0;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return void 0;
  const groups = [...head, ...Array(missing).fill(0n), ...tail];
  return groups.reduce((address, group) => address << 16n | group, 0n);
}
function readGroups(text) {
  if (text === "") return [];
  const groups = [];
  const pieces = text.split(":");
  for (const [index, piece] of pieces.entries()) {
    const embedded = index === pieces.length - 1 && piece.includes(".") ? readIPv4(piece) : void 0;
    if (embedded !== void 0) groups.push(embedded >> 16n, embedded & 0xffffn);
    else if (/^[0-9a-f]{1,4}$/i.test(piece)) groups.push(BigInt(`0x${piece}`));
    else return void 0;
  }
  return groups;
}
var printIPv4 = (address) => [24n, 16n, 8n, 0n].map((shift) => String(address >> shift & 0xffn)).join(".");
function printIPv6(address) {
  const groups = Array.from(
    { length: 8 },
    (_, index) => (address >> BigInt(112 - 16 * index) & 0xffffn).toString(16)
  );
  const text = groups.join(":");
  const runs = [...text.matchAll(/\b0(?::0\b)+/g)].sort((a, b) => b[0].length - a[0].length);
  const longest2 = runs[0];
  if (!longest2) return text;
  const before = text.slice(0, longest2.index).replace(/:$/, "");
  const after = text.slice(longest2.index + longest2[0].length).replace(/^:/, "");
  return `${before}::${after}`;
}

// mcp/core/conditions/narrow-values.ts
function isNarrowValue(form, text, isFree) {
  const pattern = readParts(text).map((part) => {
    if (part.kind === "text") return part.text;
    return part.kind === "variable" && isFree(part.key) ? "*" : filledIn;
  }).join("");
  return pattern !== "" && tests[form](pattern);
}
var filledIn = "";
var isFilledIn = (text) => text.startsWith(filledIn);
var tests = {
  account: isNarrowAccount,
  // AWS takes no wildcard at all for these (Access Analyzer's WILDCARD_USAGE_TOO_PERMISSIVE).
  organization: (pattern) => !hasWildcard(pattern),
  identifier: (pattern) => !hasWildcard(pattern),
  organization_path: (pattern) => !hasWildcard(pattern.split("/")[0] ?? "") && pattern.includes("/"),
  unique_id: (pattern) => isFilledIn(pattern) || (pattern.split(/[*?]/)[0] ?? "").length >= 6,
  arn: isNarrowArn,
  // A pattern that takes in two services that have nothing to do with each other takes in most.
  service: (pattern) => !(hasWildcard(pattern) && ["ec2.amazonaws.com", "lambda.amazonaws.com"].every(fits(pattern))),
  address: isNarrowAddress,
  text: isNarrowText,
  true: (pattern) => isFilledIn(pattern) || readBool(pattern) === true,
  at_most: (pattern) => isFilledIn(pattern) || /^\d+(?:\.\d+)?$/.test(pattern)
};
var fits = (pattern) => (text) => matchesWildcard(pattern, text);
function isNarrowAccount(pattern) {
  return isAccountId(pattern) || isFilledIn(pattern) && !hasWildcard(pattern);
}
function isNarrowArn(pattern) {
  const arn = readArn(pattern);
  if (!arn) return !hasWildcard(pattern);
  if (isNarrowAccount(arn.account)) return true;
  if (arn.service === "s3") return !hasWildcard(arn.resource.split("/")[0] ?? "*");
  return arn.account === "" && !hasWildcard(arn.resource);
}
var widest = { 4: 8, 6: 32 };
function isNarrowAddress(pattern) {
  if (isFilledIn(pattern)) return true;
  const range2 = readIpRange(pattern);
  return range2 !== void 0 && range2.prefix >= widest[range2.version];
}
function isNarrowText(pattern) {
  if (!hasWildcard(pattern)) return true;
  const arn = readArn(pattern);
  return arn ? isNarrowArn(pattern) || namesOne(arn) : /[^*?/:.\s-]/.test(pattern);
}
var namesOne = ({ resource }) => {
  const name = resource.slice(Math.max(resource.indexOf("/"), resource.indexOf(":")) + 1);
  return /^[^*?]/.test(name);
};

// mcp/core/conditions/narrowing-keys.table.ts
var globalKeysPage = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html";
var publicPage = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html";
var kmsPage = "https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html";
var efsPage = "https://docs.aws.amazon.com/efs/latest/ug/access-control-block-public-access.html";
var narrowingKeys = [
  { key: "aws:principalaccount", side: "caller", form: "account", source: globalKeysPage },
  { key: "aws:principalarn", side: "caller", form: "arn", source: globalKeysPage },
  { key: "aws:principalorgid", side: "caller", form: "organization", source: publicPage },
  { key: "aws:principalorgpaths", side: "caller", form: "organization_path", source: globalKeysPage },
  { key: "aws:principalservicename", side: "caller", form: "service", source: globalKeysPage },
  { key: "aws:principalservicenameslist", side: "caller", form: "service", source: globalKeysPage },
  { key: "aws:userid", side: "caller", form: "unique_id", source: publicPage },
  { key: "aws:federatedprovider", side: "caller", form: "arn", source: globalKeysPage },
  { key: "aws:sourceaccount", side: "caller", form: "account", source: publicPage },
  { key: "aws:sourceowner", side: "caller", form: "account", source: publicPage },
  { key: "aws:sourcearn", side: "caller", form: "arn", source: publicPage },
  { key: "aws:sourceorgid", side: "caller", form: "organization", source: globalKeysPage },
  { key: "aws:sourceorgpaths", side: "caller", form: "organization_path", source: globalKeysPage },
  { key: "ec2:sourceinstancearn", side: "caller", form: "arn", source: globalKeysPage },
  { key: "lambda:sourcefunctionarn", side: "caller", form: "arn", source: globalKeysPage },
  { key: "ssm:sourceinstancearn", side: "caller", form: "arn", source: globalKeysPage },
  { key: "codebuild:projectarn", side: "caller", form: "arn", source: globalKeysPage },
  { key: "codebuild:buildarn", side: "caller", form: "arn", source: globalKeysPage },
  { key: "kms:calleraccount", side: "caller", form: "account", source: kmsPage },
  { key: "s3:dataaccesspointaccount", side: "caller", form: "account", source: publicPage },
  { key: "s3:dataaccesspointarn", side: "caller", form: "arn", source: publicPage },
  { key: "s3:x-amz-server-side-encryption-aws-kms-key-id", side: "caller", form: "arn", source: publicPage },
  { key: "aws:sourcevpc", side: "network", form: "identifier", source: publicPage },
  { key: "aws:sourcevpce", side: "network", form: "identifier", source: publicPage },
  { key: "aws:sourcevpcarn", side: "network", form: "arn", source: globalKeysPage },
  { key: "aws:ec2instancesourcevpc", side: "network", form: "identifier", source: globalKeysPage },
  { key: "aws:vpceaccount", side: "network", form: "account", source: globalKeysPage },
  { key: "aws:vpceorgid", side: "network", form: "organization", source: globalKeysPage },
  { key: "aws:vpceorgpaths", side: "network", form: "organization_path", source: globalKeysPage },
  { key: "aws:sourceip", side: "network", form: "address", source: publicPage },
  { key: "s3:accesspointnetworkorigin", side: "network", form: "text", source: publicPage },
  { key: "elasticfilesystem:accessedviamounttarget", side: "network", form: "true", source: efsPage },
  { key: "elasticfilesystem:accesspointarn", side: "network", form: "arn", source: efsPage },
  { key: "aws:multifactorauthpresent", side: "session", form: "true", source: globalKeysPage },
  { key: "aws:multifactorauthage", side: "session", form: "at_most", source: globalKeysPage },
  { key: "aws:principaltag/", side: "session", form: "text", source: globalKeysPage },
  { key: "aws:sourceidentity", side: "session", form: "text", source: globalKeysPage },
  { key: "aws:username", side: "session", form: "text", source: globalKeysPage },
  { key: "aws:resourceaccount", side: "resource", form: "account", source: globalKeysPage },
  { key: "aws:resourceorgid", side: "resource", form: "organization", source: globalKeysPage },
  { key: "aws:resourceorgpaths", side: "resource", form: "organization_path", source: globalKeysPage },
  { key: "aws:resourcetag/", side: "resource", form: "text", source: globalKeysPage },
  { key: "aws:requesttag/", side: "request", form: "text", source: globalKeysPage },
  { key: "aws:tagkeys", side: "request", form: "text", source: globalKeysPage },
  { key: "aws:requestedregion", side: "request", form: "text", source: globalKeysPage },
  { key: "aws:calledvia", side: "request", form: "service", source: globalKeysPage },
  { key: "aws:calledviafirst", side: "request", form: "service", source: globalKeysPage },
  { key: "aws:calledvialast", side: "request", form: "service", source: globalKeysPage },
  { key: "aws:viaawsservice", side: "request", form: "true", source: globalKeysPage },
  { key: "iam:passedtoservice", side: "request", form: "service", source: globalKeysPage },
  { key: "kms:viaservice", side: "request", form: "service", source: kmsPage }
];
var formalKeys = [
  { key: "lambda:functionurlauthtype", source: "https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html" },
  ...["authtype", "signatureage", "signatureversion", "tlsversion", "x-amz-acl", "x-amz-content-sha256"].map(
    (name) => ({
      key: `s3:${name}`,
      source: "https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html"
    })
  )
];

// mcp/core/conditions/narrows.ts
function narrowings(condition) {
  if (!condition) return [];
  const required = requiredKeys(condition);
  return condition.entries.flatMap((entry) => {
    const row3 = rowOf(entry.key.value);
    const admitted = entry.parsed && !entry.parsed.negated && failsWhenAbsent(entry, entry.parsed, required);
    return row3 && admitted && isNarrow(entry, row3) ? [{ entry, sides: sidesOf(entry, row3) }] : [];
  });
}
var narrowsOn = (condition, ...sides) => narrowings(condition).some((narrowing) => narrowing.sides.some((side) => sides.includes(side)));
function deniesAllBut(condition, ...sides) {
  const entries = condition?.entries ?? [];
  return entries.some((entry) => exemptsNarrowly(entry, sides)) && entries.every((entry) => exempts(entry, sides));
}
var exempts = (entry, sides) => exemptsNarrowly(entry, sides) || exemptsServices(entry);
function exemptsNarrowly(entry, sides) {
  const { parsed, key } = entry;
  const row3 = rowOf(key.value);
  if (!parsed?.negated || parsed.qualifier === "ForAnyValue" || !row3) return false;
  return isNarrow(entry, row3) && sidesOf(entry, row3).some((side) => sides.includes(side));
}
var exemptsServices = ({ parsed, key, values }) => parsed?.family === "bool" && parsed.ifExists && ["aws:principalisawsservice", "aws:viaawsservice"].includes(key.value.toLowerCase()) && values.every(({ value }) => readBool(value.text) === false);
var rows = new Map(narrowingKeys.map((row3) => [row3.key, row3]));
var formal = new Set(formalKeys.map(({ key }) => key));
function rowOf(key) {
  const lower = key.toLowerCase();
  const named2 = rows.get(lower) ?? rows.get(lower.slice(0, lower.indexOf("/") + 1));
  if (named2) return named2;
  if (lower.startsWith("aws:") || formal.has(lower) || !lower.includes(":")) return void 0;
  const side = /:(?:resourcetag|existingobjecttag)\//.test(lower) ? "resource" : "request";
  return { key: lower, side, form: "text" };
}
var families = {
  account: ["string"],
  organization: ["string"],
  organization_path: ["string"],
  identifier: ["string"],
  unique_id: ["string"],
  arn: ["arn", "string"],
  service: ["string"],
  address: ["ip"],
  text: ["string", "arn"],
  true: ["bool", "string"],
  at_most: ["numeric"]
};
function isNarrow({ parsed, values }, { form, side, key }) {
  if (!parsed || !families[form].includes(parsed.family) || values.length === 0) return false;
  if (form === "at_most" && !parsed.name.startsWith("NumericLess")) return false;
  const isFree = (variable) => variable.toLowerCase() === key || fillsIn(side, rowOf(variable)?.side);
  return values.every(({ value }) => isNarrowValue(form, value.text, isFree));
}
var fillsIn = (side, variable) => side === variable || side === "caller" && variable === "session";
function sidesOf({ values }, { side }) {
  const compared = (text) => {
    const variable = /^\$\{([^}]+)\}(?:\/\*)?$/.exec(text)?.[1];
    return variable !== void 0 && rows.get(variable.toLowerCase())?.side === "caller";
  };
  return side === "resource" && values.every(({ value }) => compared(value.text)) ? ["resource", "caller"] : [side];
}
var alwaysPresent = new Set(
  globalKeys.filter((key) => key.alwaysPresent).map(({ key }) => key.toLowerCase())
);
function failsWhenAbsent({ key }, operator, required) {
  const lower = key.value.toLowerCase();
  const passesWhenAbsent = operator.ifExists || operator.qualifier === "ForAllValues";
  return !passesWhenAbsent || alwaysPresent.has(lower) || required.has(lower);
}
function requiredKeys({ entries }) {
  const demanding = entries.filter(
    ({ parsed, values: [first2, ...rest] }) => parsed?.family === "null" && first2 && [first2, ...rest].every(({ value }) => readBool(value.text) === false)
  );
  return new Set(demanding.map(({ key }) => key.value.toLowerCase()));
}

// mcp/core/checks/breadth/limiting-keys.ts
function limitingKeys({ condition }, policyType) {
  const keys = narrowings(condition).map(({ entry }) => entry.key.value);
  const own = policyType === "identity" ? /^aws:(?:principal|resource)(?:account|org)/i : /^aws:resource(?:account|org)/i;
  return [...new Set(keys.filter((key) => !own.test(key)))];
}

// mcp/core/checks/breadth/full-wildcard.ts
var fullWildcard = defineCheck({
  id: "full_wildcard",
  severity: "critical",
  appliesTo: ["identity", "resource"],
  summary: "An Allow statement grants every action on every resource.",
  why: "Whoever holds this policy controls the whole account: data, credentials, billing and the policies themselves. One leaked key or one hijacked session is then enough to lose everything.",
  remediation: [
    "List what the principal really has to do, and name those actions.",
    "Name the resources by their ARNs.",
    "Where a person needs full access for a short time, use a role with MFA and a date condition."
  ],
  references: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html"
  ],
  supersedes: [
    "wildcard_action",
    "wildcard_resource",
    "service_wildcard",
    "action_resource_matching",
    "sensitive_action",
    "privilege_escalation",
    "pass_role",
    "action_condition_enforcement"
  ],
  codes: {
    everyActionOnEveryResource: {
      message: () => 'Allows every action ("*") on every resource ("*"): full control of the account.',
      suggestion: () => "Name the actions and the resources that are needed, or attach the managed policy of a job role."
    },
    everyActionUnderCondition: {
      severity: "high",
      message: ({ keys }) => `Allows every action ("*") on every resource ("*"), limited only by the condition on ${keys}.`,
      suggestion: () => "Name the actions and the resources that are needed; keep the condition beside them."
    },
    everyActionOnThisResource: {
      severity: ({ open }) => open ? "critical" : "high",
      message: ({ open }) => `Allows ${open ? "everyone " : ""}every action ("*") on the resource that the policy belongs to, the change of this policy among them.`,
      suggestion: () => "Name the actions that these principals need."
    }
  },
  examples: [
    {
      title: "everything on everything",
      policy: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] },
      finds: ["every_action_on_every_resource"]
    },
    {
      title: "everything among other entries, and everything in an account spelled out",
      policy: {
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Action: ["s3:GetObject", "*:*"], Resource: ["arn:aws:s3:::amzn-reports/*", "*"] },
          { Effect: "Allow", Action: "*", Resource: "arn:aws:*:*:111122223333:*" }
        ]
      },
      finds: ["every_action_on_every_resource", "every_action_on_every_resource"]
    },
    {
      title: "a condition that limits nothing",
      policy: {
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Action: "*", Resource: "*", Condition: { Bool: { "aws:SecureTransport": "true" } } }
        ]
      },
      finds: ["every_action_on_every_resource"]
    },
    {
      title: "everything with MFA",
      policy: {
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Action: "*", Resource: "*", Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } } }
        ]
      },
      finds: ["every_action_under_condition"]
    },
    {
      title: "everything on a secret for another account",
      policy: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: { AWS: "444455556666" }, Action: "*", Resource: "*" }]
      },
      finds: ["every_action_on_this_resource"]
    },
    {
      title: "every action on one bucket",
      policy: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Action: "*", Resource: "arn:aws:s3:::reports" }]
      }
    },
    {
      title: "a Deny of everything",
      policy: { Version: "2012-10-17", Statement: [{ Effect: "Deny", Action: "*", Resource: "*" }] }
    },
    {
      title: "everything, taken back by the same policy",
      policy: {
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Action: "*", Resource: "*" },
          { Effect: "Deny", Action: "*", Resource: "*" }
        ]
      }
    },
    {
      title: "AWS's own FullAWSAccess",
      policy: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] },
      policyType: "scp"
    }
  ],
  *statement(statement3, { policy: policy2, policyType, found }) {
    if (!allows(statement3) || !everyAction(statement3) || !everyResource(statement3)) return;
    const left = standing(statement3, policy2);
    if (!left.actions.some(({ value }) => value.kind === "everything") || !left.resources.some(coversEveryResource)) return;
    const keys = limitingKeys(statement3, policyType).join(", ");
    if (policyType === "resource") {
      yield found.everyActionOnThisResource(statement3, { open: everyPrincipal(statement3) && keys === "" ? "open" : "" });
    } else {
      yield keys === "" ? found.everyActionOnEveryResource(statement3) : found.everyActionUnderCondition(statement3, { keys });
    }
  }
});

// mcp/core/policy/policy-types.ts
var policyTypes = [
  "identity",
  "resource",
  "trust",
  "scp",
  "rcp",
  "boundary",
  "session",
  "vpc_endpoint"
];
var policyTypeFacts = {
  identity: {
    title: "identity-based policy",
    grants: true,
    principal: "forbidden",
    resource: "required",
    aliases: ["identitypolicy", "identitybasedpolicy", "identitybased", "managedpolicy", "inlinepolicy"]
  },
  resource: {
    title: "resource-based policy",
    grants: true,
    principal: "required",
    resource: "required",
    aliases: ["resourcepolicy", "resourcebasedpolicy", "resourcebased", "bucketpolicy", "keypolicy"]
  },
  trust: {
    title: "role trust policy",
    grants: true,
    principal: "required",
    resource: "forbidden",
    aliases: ["trustpolicy", "roletrustpolicy", "assumerolepolicy", "assumerolepolicydocument"]
  },
  scp: {
    title: "service control policy",
    grants: false,
    principal: "forbidden",
    resource: "required",
    aliases: ["servicecontrolpolicy"]
  },
  rcp: {
    title: "resource control policy",
    grants: false,
    principal: "required",
    resource: "required",
    aliases: ["resourcecontrolpolicy"]
  },
  boundary: {
    title: "permissions boundary",
    grants: false,
    principal: "forbidden",
    resource: "required",
    aliases: ["permissionsboundary", "boundarypolicy"]
  },
  session: {
    title: "session policy",
    grants: false,
    principal: "forbidden",
    resource: "required",
    aliases: ["sessionpolicy"]
  },
  vpc_endpoint: {
    title: "VPC endpoint policy",
    grants: false,
    principal: "required",
    resource: "required",
    aliases: ["vpcendpoint", "vpcendpointpolicy", "endpointpolicy", "vpce"]
  }
};
var nameOfType = (type) => `${/^[aeiou]/i.test(policyTypeFacts[type].title) ? "an" : "a"} ${policyTypeFacts[type].title}`;
var grantingTypes = policyTypes.filter((type) => policyTypeFacts[type].grants);

// mcp/core/checks/breadth/not-action-not-resource.codes.ts
var codes = {
  combinedNotActionNotResource: {
    severity: ({ limited: limited2 }) => limited2 ? "high" : "critical",
    message: ({ actions, resources }) => `Allows every action except ${showList(actions, 3)} on every resource except ${showList(resources, 3)}: nearly everything in the account.`,
    suggestion: () => "Replace both with Action and Resource, and list what is meant."
  },
  notActionAllowNoCondition: {
    severity: ({ named: named2 }) => named2 ? "medium" : "high",
    message: ({ actions, named: named2 }) => `Allows every action except ${showList(actions, 3)}${named2 ? " on the named resources" : ", in every service, also those that AWS adds later"}.`,
    suggestion: () => "Replace NotAction with Action and list what is meant; keep out exceptions with a Deny."
  },
  notActionAllow: {
    severity: "medium",
    message: ({ actions, keys }) => `Allows every action except ${showList(actions, 3)}, limited only by the condition on ${showList(keys, 3)}.`,
    suggestion: () => "Replace NotAction with Action and list what is meant."
  },
  notResourceBroad: {
    severity: ({ limited: limited2 }) => limited2 ? "medium" : "high",
    message: ({ resources }) => `Allows its actions on every resource except ${showList(resources, 3)}, also on those that are created later.`,
    suggestion: () => "Replace NotResource with Resource and list what is meant; keep out exceptions with a Deny."
  },
  notActionDenyIneffective: {
    severity: "high",
    message: ({ action }) => `The Deny leaves out "${action}", which is every action, so it denies nothing.`,
    suggestion: () => "Leave out only the actions that have to go through."
  },
  notResourceDenyIneffective: {
    severity: "high",
    message: ({ resource }) => `The Deny leaves out "${resource}", which is every resource, so it denies nothing.`,
    suggestion: () => "Leave out only the resources that have to stay reachable."
  },
  notActionDenyReview: {
    severity: "low",
    message: ({ actions }) => `Denies every action except ${showList(actions, 3)}, under no condition, whatever other policies allow.`,
    suggestion: () => "If the holder is to do more under some circumstances, say them in a condition."
  },
  notResourceDenyReview: {
    severity: "low",
    message: ({ resources }) => `Denies its actions on every resource except ${showList(resources, 3)}, under no condition, whatever other policies allow.`,
    suggestion: () => "Check that nothing else has to stay reachable, and that actions without resources may be denied too."
  }
};

// mcp/core/checks/breadth/not-action-not-resource.examples.ts
var policy = (statement3) => ({ Version: "2012-10-17", Statement: [statement3] });
var withoutMfa = { BoolIfExists: { "aws:MultiFactorAuthPresent": "false" } };
var examples = [
  {
    title: "all but IAM",
    policy: policy({ Effect: "Allow", NotAction: ["iam:*", "organizations:*", "account:*"], Resource: "*" }),
    finds: ["not_action_allow_no_condition"]
  },
  {
    title: "all but one action on one bucket, which is medium",
    policy: policy({ Effect: "Allow", NotAction: "s3:DeleteObject", Resource: "arn:aws:s3:::amzn-reports/*" }),
    finds: ["not_action_allow_no_condition"]
  },
  {
    title: "all but IAM with MFA",
    policy: policy({
      Effect: "Allow",
      NotAction: "iam:*",
      Resource: "*",
      Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } }
    }),
    finds: ["not_action_allow"]
  },
  {
    title: "a condition that limits nothing",
    policy: policy({
      Effect: "Allow",
      NotAction: "iam:*",
      Resource: "*",
      Condition: { Bool: { "aws:SecureTransport": "true" } }
    }),
    finds: ["not_action_allow_no_condition"]
  },
  {
    title: "every bucket but one",
    policy: policy({ Effect: "Allow", Action: "s3:GetObject", NotResource: "arn:aws:s3:::amzn-secrets/*" }),
    finds: ["not_resource_broad"]
  },
  {
    title: "nearly everything on nearly everything",
    policy: policy({ Effect: "Allow", NotAction: "iam:*", NotResource: "arn:aws:s3:::amzn-secrets/*" }),
    finds: ["combined_not_action_not_resource"]
  },
  {
    title: "a guardrail that spares every action",
    policy: policy({ Effect: "Deny", NotAction: ["iam:*", "*"], Resource: "*" }),
    policyType: "scp",
    finds: ["not_action_deny_ineffective"]
  },
  {
    title: "a guardrail that spares every resource",
    policy: policy({ Effect: "Deny", Action: "s3:*", NotResource: ["arn:aws:s3:::amzn-public/*", "*"] }),
    finds: ["not_resource_deny_ineffective"]
  },
  {
    title: "an allow-list written as a Deny",
    policy: policy({ Effect: "Deny", NotAction: ["s3:*", "sqs:*"], Resource: "*" }),
    finds: ["not_action_deny_review"]
  },
  {
    title: "everything outside one bucket denied",
    policy: policy({ Effect: "Deny", Action: "s3:*", NotResource: "arn:aws:s3:::amzn-public/*" }),
    finds: ["not_resource_deny_review"]
  },
  {
    title: "everything denied without MFA but what MFA needs",
    policy: policy({
      Effect: "Deny",
      NotAction: ["iam:ListMFADevices", "iam:EnableMFADevice", "sts:GetSessionToken"],
      Resource: "*",
      Condition: withoutMfa
    })
  },
  {
    title: "Regions denied by an SCP",
    policy: policy({
      Effect: "Deny",
      NotAction: ["iam:*", "organizations:*", "sts:*", "support:*"],
      Resource: "*",
      Condition: { StringNotEquals: { "aws:RequestedRegion": ["eu-central-1", "eu-west-1"] } }
    }),
    policyType: "scp"
  },
  {
    title: "an SCP that allows all but one service",
    policy: policy({ Effect: "Allow", NotAction: "gamelift:*", Resource: "*" }),
    policyType: "scp"
  },
  {
    title: "an Allow of nothing",
    policy: policy({ Effect: "Allow", NotAction: "*", Resource: "*" })
  },
  {
    title: "all but IAM, taken back by the same policy",
    policy: {
      Version: "2012-10-17",
      Statement: [
        { Effect: "Allow", NotAction: "iam:*", Resource: "*" },
        { Effect: "Deny", NotAction: "iam:Get*", Resource: "*" }
      ]
    },
    finds: ["not_action_deny_review"]
  },
  { title: "actions and resources named", policy: policy({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" }) }
];

// mcp/core/checks/breadth/not-action-not-resource.ts
var notActionNotResource = defineCheck({
  id: "not_action_not_resource",
  severity: "high",
  appliesTo: policyTypes,
  summary: "A statement says with NotAction or NotResource what it is not for.",
  why: 'An Allow of that kind grants all the rest, with every service and action that AWS adds later. A Deny of that kind is a good guardrail, but one that spares "*" stops nothing.',
  remediation: [
    "In an Allow, list the actions and resources that are meant.",
    "To keep something out of a broad permission, put it into a Deny of its own.",
    "In a Deny, leave out only what has to go through."
  ],
  references: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html"
  ],
  codes,
  examples,
  *statement(statement3, { policy: policy2, policyType, found }) {
    const { grants } = policyTypeFacts[policyType];
    if (denies(statement3)) {
      yield* ineffective(statement3, found);
      if (grants) yield* unconditional(statement3, found);
      return;
    }
    if (!grants || !allows(statement3) || sparesEverything(statement3)) return;
    const left = standing(statement3, policy2);
    if (left.actions.length === 0 || statement3.resource && left.resources.length === 0) return;
    yield* broadAllow(statement3, limitingKeys(statement3, policyType), found);
  }
});
var sparesEverything = ({ action, resource }) => action?.kind === "NotAction" && action.values.some(({ value }) => value.kind === "everything") || resource?.kind === "NotResource" && resource.values.some(coversEveryResource);
function* broadAllow({ action, resource }, keys, found) {
  const excluded = action?.kind === "NotAction" ? action.values.map(({ value }) => value.text) : [];
  const spared = resource?.kind === "NotResource" ? resource.values.map(({ value }) => value) : [];
  const limited2 = keys.length > 0 ? "limited" : "";
  if (action?.kind === "NotAction" && resource?.kind === "NotResource") {
    yield found.combinedNotActionNotResource(placeOf(action.keyPlace), { actions: excluded, resources: spared, limited: limited2 });
  } else if (action?.kind === "NotAction") {
    const place = placeOf(action.keyPlace);
    const named2 = resource && !resource.values.some(coversEveryResource) ? "named" : "";
    yield limited2 ? found.notActionAllow(place, { actions: excluded, keys }) : found.notActionAllowNoCondition(place, { actions: excluded, named: named2 });
  } else if (resource?.kind === "NotResource") {
    yield found.notResourceBroad(placeOf(resource.keyPlace), { resources: spared, limited: limited2 });
  }
}
function* ineffective({ action, resource }, found) {
  const everyAction2 = action?.kind === "NotAction" && action.values.find(({ value }) => value.kind === "everything");
  if (everyAction2) yield found.notActionDenyIneffective(placeOf(everyAction2), { action: everyAction2.value.text });
  const everything = resource?.kind === "NotResource" && resource.values.find(coversEveryResource);
  if (everything) yield found.notResourceDenyIneffective(placeOf(everything), { resource: everything.value });
}
function* unconditional(statement3, found) {
  const { action, resource, condition } = statement3;
  if ((condition?.operators.length ?? 0) > 0 || sparesEverything(statement3)) return;
  if (action?.kind === "NotAction" && everyResource(statement3)) {
    yield found.notActionDenyReview(placeOf(action.keyPlace), { actions: action.values.map(({ value }) => value.text) });
  } else if (resource?.kind === "NotResource" && action?.values.some(({ value }) => hasWildcard(value.text))) {
    yield found.notResourceDenyReview(placeOf(resource.keyPlace), {
      resources: resource.values.map(({ value }) => value)
    });
  }
}

// mcp/core/values/arn-pattern.ts
var arnPattern = ({ partition, service, region, account: account2, resource }) => ({
  partition: widestPattern(partition),
  service: widestPattern(service),
  region: widestPattern(region),
  account: widestPattern(account2),
  resource: widestPattern(resource)
});
function arnFormat(text) {
  const known3 = formats.get(text) ?? readFormat(text);
  formats.set(text, known3);
  return known3;
}
var formats = /* @__PURE__ */ new Map();
function readFormat(text) {
  const [, partition = "", service = "", region = "", account2 = "", ...rest] = text.split(":");
  const resource = rest.join(":");
  const pattern = fieldPattern(resource);
  const names3 = [...resource.matchAll(placeholder2)].map(([, name = ""]) => `${service}:${name}`);
  const bounded = names3.every((name) => withoutSlash.has(name)) && !resource.includes("*");
  return {
    text,
    partition: fieldPattern(partition),
    service: fieldPattern(service),
    region: fieldPattern(region),
    account: fieldPattern(account2),
    resource: pattern,
    head: pattern.slice(0, pattern.search(/[*?]|$/)),
    mostSlashes: bounded ? resource.split("/").length - 1 : Number.POSITIVE_INFINITY
  };
}
var placeholder2 = /\$\{([^}]*)\}/g;
var fieldPattern = (field) => field.replace(placeholder2, "?*");
var withoutSlash = /* @__PURE__ */ new Set([
  "s3:BucketName",
  "dynamodb:TableName",
  "dynamodb:IndexName",
  "sqs:QueueName",
  "sns:TopicName"
]);
function resourceFits({ resource }, format2) {
  if (!headFits(resource, format2.head)) return false;
  if (slashes(resource) > format2.mostSlashes) return false;
  return wildcardsOverlap(resource, format2.resource);
}
function headFits(resource, head) {
  for (let i = 0; i < head.length; i++) {
    const letter = resource[i];
    if (letter === "*") return true;
    if (letter !== head[i] && letter !== "?") return false;
  }
  return true;
}
var slashes = (text) => text.split("/").length - 1;
var regionFits = ({ region }, format2) => wildcardsOverlap(region, format2.region);
var accountFits = ({ account: account2 }, format2) => wildcardsOverlap(account2, format2.account);
var fits2 = (pattern, format2) => wildcardsOverlap(pattern.service, format2.service) && regionFits(pattern, format2) && accountFits(pattern, format2) && resourceFits(pattern, format2);

// mcp/core/catalog/documented-arns.table.ts
var managed = (policy2) => `AWS managed policy ${policy2} (2026-09)`;
var ssmShared = "https://docs.aws.amazon.com/systems-manager/latest/userguide/security_iam_service-with-iam.html";
var ssmPublic = "https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-public-parameters.html";
var multiRegion = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/MultiRegionAccessPointPermissions.html";
var webSocket = "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-control-access-iam.html";
var execute = "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html";
var macros = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-iam-template.html";
var waf = "https://docs.aws.amazon.com/waf/latest/developerguide/classic-access-control-overview.html";
var quickSight = "https://docs.aws.amazon.com/quicksight/latest/user/iam-policy-examples.html";
var scaling = "https://docs.aws.amazon.com/autoscaling/application/APIReference/API_ScalingPolicy.html";
var documentedArns = [
  {
    format: "arn:${Partition}:apigateway:${Region}::/v2/${Path}",
    source: managed("AWSConfigServiceRolePolicy")
  },
  { format: "arn:${Partition}:autoscaling:${Region}:${Account}:scalingPolicy:${PolicyId}:${Target}", source: scaling },
  { format: "arn:${Partition}:cloudformation:${Region}:${Account}:transform/${TransformName}", source: macros },
  {
    format: "arn:${Partition}:execute-api:${Region}:${Account}:${ApiId}/${Stage}/${RouteKey}",
    type: "execute-api:execute-api-general",
    source: webSocket
  },
  {
    format: "arn:${Partition}:execute-api:${Region}:${Account}:${ApiId}/${Stage}/${Method}/",
    type: "execute-api:execute-api-general",
    source: execute
  },
  {
    format: "arn:${Partition}:quicksight::${Account}:group/${ResourceId}",
    type: "quicksight:group",
    source: quickSight
  },
  {
    format: "arn:${Partition}:quicksight::${Account}:user/${ResourceId}",
    type: "quicksight:user",
    source: quickSight
  },
  {
    format: "arn:${Partition}:resource-explorer-2:${Region}::view/${ViewName}/service-view",
    type: "resource-explorer-2:view",
    source: managed("CloudWatchReadOnlyAccess")
  },
  {
    format: "arn:${Partition}:s3::${Account}:accesspoint/${AccessPointAlias}",
    type: "s3:accesspoint",
    source: multiRegion
  },
  {
    format: "arn:${Partition}:s3::${Account}:accesspoint/${AccessPointAlias}/object/${ObjectName}",
    type: "s3:accesspointobject",
    source: multiRegion
  },
  {
    format: "arn:${Partition}:ssm:${Region}::automation-definition/${AutomationDefinitionName}:${VersionId}",
    type: "ssm:automation-definition",
    source: ssmShared
  },
  { format: "arn:${Partition}:ssm:${Region}::document/${DocumentName}", type: "ssm:document", source: ssmShared },
  {
    format: "arn:${Partition}:ssm:${Region}::parameter/${ParameterNameWithoutLeadingSlash}",
    type: "ssm:parameter",
    source: ssmPublic
  },
  { format: "arn:${Partition}:waf::${Account}:changetoken/${Token}", source: waf },
  { format: "arn:${Partition}:waf-regional:${Region}:${Account}:changetoken/${Token}", source: waf }
];

// mcp/core/catalog/arn-formats.ts
var known = /* @__PURE__ */ new WeakMap();
function arnFormatsOf(catalog3, arnService) {
  const owners = catalog3.servicesWithArn(arnService);
  if (owners.length === 0) return [];
  const memory = known.get(catalog3) ?? /* @__PURE__ */ new Map();
  known.set(catalog3, memory);
  const formats2 = memory.get(arnService) ?? readFormats(catalog3, owners, arnService);
  memory.set(arnService, formats2);
  return formats2;
}
function readFormats(catalog3, owners, arnService) {
  const types = owners.flatMap((prefix) => [...catalog3.service(prefix)?.resourceTypes.values() ?? []]);
  const texts = [...types.flatMap(({ arnFormats }) => arnFormats), ...documentedArns.map(({ format: format2 }) => format2)];
  return texts.map(arnFormat).filter(({ service }) => wildcardsOverlap(service, arnService));
}
var knownOfType = /* @__PURE__ */ new WeakMap();
function arnFormatsOfType(type) {
  const formats2 = knownOfType.get(type) ?? [...type.arnFormats, ...documentedFormats(type)].map(arnFormat);
  knownOfType.set(type, formats2);
  return formats2;
}
var documentedFormats = ({ service, name }) => documentedArns.filter(({ type }) => type === `${service}:${name}`).map(({ format: format2 }) => format2);
var untyped = documentedArns.filter(({ type }) => type === void 0).map(({ format: format2 }) => arnFormat(format2));

// mcp/core/catalog/resource-breadth.ts
function readResourceEntry(text) {
  const everything = isEveryResource(text);
  const arn = everything || !hasWildcard(text) ? void 0 : readArn(text);
  if (!arn) return { text, everything, head: "" };
  const pattern = {
    partition: specific(arn.partition),
    service: specific(arn.service),
    region: specific(arn.region),
    account: specific(arn.account),
    resource: specific(arn.resource)
  };
  return { text, everything, pattern, head: pattern.resource.slice(0, pattern.resource.search(/[*?]|$/)) };
}
var specific = (field) => readParts(field).map((part) => part.kind === "text" ? part.text : "").join("");
function breadthOver({ everything, pattern, head }, format2) {
  if (everything) return "everything";
  if (!pattern || !format2.head.startsWith(head)) return void 0;
  const fits3 = wildcardsOverlap(pattern.service, format2.service) && regionFits(pattern, format2) && accountFits(pattern, format2);
  if (!fits3 || !wildcardCovers(pattern.resource, format2.resource)) return void 0;
  return /^[*?]+$/.test(pattern.resource) ? "service" : "type";
}
var formatsOf = ({ resources }) => resources.flatMap(({ type }) => arnFormatsOfType(type));

// mcp/core/checks/breadth/broad-resources.ts
var mostCandidates = 2e3;
function broadResources(actions, resources) {
  const formats2 = new Map(actions.map((action) => [action, formatsOf(action)]));
  const broad = broadFormats(new Set([...formats2.values()].flat()), resources);
  const found = /* @__PURE__ */ new Map();
  for (const [action, own] of formats2) {
    const [widest2] = own.flatMap((format2) => broad.get(format2) ?? []).sort(widestFirst);
    if (widest2) found.set(action, widest2);
  }
  return found;
}
var rank = { everything: 0, service: 1, type: 2 };
var widestFirst = (a, b) => rank[a.breadth] - rank[b.breadth];
function broadFormats(formats2, resources) {
  const broad = /* @__PURE__ */ new Map();
  const read2 = resources.map((at) => ({ at, entry: readResourceEntry(at.value) }));
  const everything = read2.find(({ entry }) => entry.everything);
  if (everything) {
    for (const format2 of formats2) broad.set(format2, { at: everything.at, breadth: "everything" });
    return broad;
  }
  const longest2 = Math.max(0, ...[...formats2].map(({ head }) => head.length));
  const candidates = read2.filter(({ entry: { pattern, head } }) => pattern && head.length <= longest2);
  for (const { at, entry } of candidates.slice(0, mostCandidates)) {
    for (const format2 of formats2) {
      const breadth = broad.has(format2) ? void 0 : breadthOver(entry, format2);
      if (breadth) broad.set(format2, { at, breadth });
    }
  }
  return broad;
}

// mcp/core/checks/breadth/service-wildcard.examples.ts
var allow = (Action, Resource, rest = {}) => ({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action, Resource, ...rest }]
});
var examples2 = [
  { title: "all of S3 on everything", policy: allow("s3:*", "*"), finds: ["every_action_of_service"] },
  {
    title: "all of S3 on one bucket",
    policy: allow("s3:*", ["arn:aws:s3:::amzn-reports", "arn:aws:s3:::amzn-reports/*"]),
    finds: ["every_action_of_service"]
  },
  {
    title: "three services in one statement",
    policy: allow(["s3:*", "sqs:SendMessage", "DynamoDB:*", "lambda:*"], "*"),
    finds: ["every_action_of_service"]
  },
  { title: "all of S3 but for the looks", policy: allow("s3:?*", "*"), finds: ["nearly_every_action_of_service"] },
  {
    title: "all of IAM, letter by letter",
    policy: allow(["iam:*e*", "iam:*a*", "iam:*o*"], "*"),
    finds: ["nearly_every_action_of_service"]
  },
  {
    title: "all of EC2 on what bears the own tag, which is low",
    policy: allow("ec2:*", "*", { Condition: { StringEquals: { "aws:ResourceTag/team": "${aws:PrincipalTag/team}" } } }),
    finds: ["every_action_of_service"]
  },
  { title: "all log groups", policy: allow("logs:*", "*"), finds: ["every_action_of_service"] },
  {
    title: "a key policy that gives a role everything",
    policy: {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { AWS: "arn:aws:iam::111122223333:role/app" },
          Action: "kms:*",
          Resource: "*"
        }
      ]
    },
    finds: ["every_action_of_service"]
  },
  { title: "reading S3", policy: allow(["s3:Get*", "s3:List*"], "arn:aws:s3:::amzn-reports/*") },
  { title: "a service that another check reports as unknown", policy: allow("s4:*", "*") },
  {
    title: "one log group, which the defaults allow",
    policy: allow("logs:*", "arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/app:*")
  },
  {
    title: "the default key policy",
    policy: {
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "Enable IAM User Permissions",
          Effect: "Allow",
          Principal: { AWS: "arn:aws:iam::111122223333:root" },
          Action: "kms:*",
          Resource: "*"
        }
      ]
    }
  },
  {
    title: "a queue's own account",
    policy: {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { AWS: "arn:aws:iam::111122223333:root" },
          Action: "SQS:*",
          Resource: "arn:aws:sqs:eu-west-1:111122223333:jobs"
        }
      ]
    }
  },
  {
    title: "taken back by the same policy",
    policy: {
      Version: "2012-10-17",
      Statement: [
        { Effect: "Allow", Action: ["s3:*", "sqs:SendMessage"], Resource: "*" },
        { Effect: "Deny", Action: "s3:*", Resource: "*" }
      ]
    }
  },
  { title: "a permissions boundary", policy: allow(["s3:*", "ec2:*"], "*"), policyType: "boundary" }
];

// mcp/core/catalog/expand-actions.ts
function expandAction(catalog3, pattern) {
  switch (pattern.kind) {
    case "everything":
    case "placeholder":
      return { kind: pattern.kind };
    case "malformed":
      return { kind: "malformed", problem: pattern.problem };
    case "action":
      return hasWildcard(pattern.name) ? remembered(catalog3, pattern.service, pattern.name) : expand(catalog3, pattern.service, pattern.name);
  }
}
function actionsOf(statement3, catalog3) {
  const { action: clause } = statement3;
  if (clause?.kind !== "Action") return [];
  const known3 = ofClause.get(clause);
  if (known3?.catalog === catalog3) return known3.actions;
  const actions = [...new Set(clause.values.flatMap(({ value }) => existing(expandAction(catalog3, value))))];
  ofClause.set(clause, { catalog: catalog3, actions });
  return actions;
}
function existing(expansion) {
  if (expansion.kind === "action") return [expansion.action];
  return expansion.kind === "actions" ? expansion.actions : [];
}
var ofClause = /* @__PURE__ */ new WeakMap();
function expand(catalog3, prefix, name) {
  const service = catalog3.service(prefix);
  if (!service) {
    const retired2 = catalog3.retiredService(prefix);
    return retired2 ? { kind: "retired", what: "service", note: retired2.note } : { kind: "unknown_service", prefix };
  }
  if (hasWildcard(name)) {
    const actions = catalog3.matching(prefix, name);
    return actions.length > 0 ? { kind: "actions", service, actions } : { kind: "unknown_action", service };
  }
  const action = catalog3.action(prefix, name);
  if (action) return { kind: "action", service, action };
  const retired = catalog3.retiredAction(prefix, name);
  return retired ? { kind: "retired", what: "action", note: retired.note } : { kind: "unknown_action", service };
}
var mostHeld = 1e6;
var memories = /* @__PURE__ */ new WeakMap();
function remembered(catalog3, prefix, name) {
  const memory = memories.get(catalog3) ?? { expansions: /* @__PURE__ */ new Map(), held: 0 };
  memories.set(catalog3, memory);
  const key = `${prefix}:${name.toLowerCase()}`;
  const known3 = memory.expansions.get(key);
  if (known3) return known3;
  const expansion = expand(catalog3, prefix, name);
  memory.held += 16 + existing(expansion).length;
  if (memory.held > mostHeld) {
    memory.expansions.clear();
    memory.held = 0;
  }
  memory.expansions.set(key, expansion);
  return expansion;
}

// mcp/core/checks/breadth/whole-services.ts
var mostOf = 0.9;
var fewestActions = 10;
function wholeServices(entries, catalog3) {
  const byService = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const { value } = entry;
    if (value.kind !== "action" || !hasWildcard(value.name)) continue;
    const own = byService.get(value.service);
    if (own) own.push(entry);
    else byService.set(value.service, [entry]);
  }
  return [...byService].flatMap(([prefix, own]) => {
    const service = catalog3.service(prefix);
    return service ? wholeBy(service, own, catalog3) ?? [] : [];
  });
}
function wholeBy(service, entries, catalog3) {
  const all = entries.find(({ value }) => value.kind === "action" && /^\*+$/.test(value.name));
  if (all) return { service, entries: [all], share: "all" };
  const covered = new Set(entries.flatMap(({ value }) => existing(expandAction(catalog3, value))));
  const total = service.actions.size;
  if (total < fewestActions || covered.size < total * mostOf || onlyReads([...covered])) return void 0;
  return { service, entries, share: "most" };
}
var onlyReads = (actions) => actions.every(({ accessLevel }) => accessLevel === "Read" || accessLevel === "List");

// mcp/core/checks/breadth/service-wildcard.ts
var severity = ({ grade }) => grade === "low" || grade === "medium" ? grade : "high";
var serviceWildcard = defineCheck({
  id: "service_wildcard",
  severity: "high",
  appliesTo: ["identity", "resource"],
  summary: "An Allow statement grants every action of a service.",
  why: "Every action takes in those that delete the service, open it to others and change its own policies, and every action that AWS adds later. Hardly any task needs them all.",
  remediation: [
    "List the actions that are needed, or the read and write actions by prefix (s3:Get*, s3:List*).",
    "Keep deleting and the change of permissions for a role of their own.",
    "Limit the statement to named resources."
  ],
  references: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege"
  ],
  options: {
    allowed_services: {
      default: ["logs", "cloudwatch", "xray"],
      description: "Prefixes of services whose every action may be granted on named resources; on all of them it is medium."
    }
  },
  codes: {
    everyActionOfService: {
      severity,
      message: ({ actions, resources, reads }) => `Allows every action of ${actions.length === 1 ? "a service" : "whole services"} (${showList(actions)}) ${resources}${reads ? ", all of them reads for now" : ", deleting and changing permissions among them"}.`,
      suggestion: () => "List the actions that are needed."
    },
    nearlyEveryActionOfService: {
      severity,
      message: ({ actions, resources, service }) => `${showList(actions)} together ${actions.length === 1 ? "takes" : "take"} in nearly every action of ${service}, allowed ${resources}.`,
      suggestion: () => "List the actions that are needed."
    }
  },
  examples: examples2,
  *statement(statement3, { policy: policy2, policyType, catalog: catalog3, options, found }) {
    if (!allows(statement3) || statement3.action?.kind !== "Action") return;
    if (policyType === "resource" && isOwnersOrPublic(statement3)) return;
    const left = standing(statement3, policy2);
    if (left.actions.some(({ value }) => value.kind === "everything")) return;
    const allowed = options["allowed_services"];
    const isAllowed = (prefix) => Array.isArray(allowed) && allowed.includes(prefix);
    const judged = wholeServices(left.actions, catalog3).flatMap((whole) => {
      const reach = reachOf(whole, statement3, left.resources);
      if (isAllowed(whole.service.prefix) && reach === "named") return [];
      const grade = gradeOf(whole, statement3, policyType === "resource" || isAllowed(whole.service.prefix));
      return [{ whole, reach, grade }];
    });
    for (const { whole, reach, grade } of judged.filter(({ whole: { share } }) => share === "most")) {
      const actions2 = whole.entries.map(({ value }) => value.text);
      const args = { actions: actions2, resources: words[reach], grade, service: whole.service.prefix };
      yield found.nearlyEveryActionOfService(placeOf(whole.entries[0] ?? statement3), args);
    }
    const all = judged.filter(({ whole: { share } }) => share === "all").sort((a, b) => byGrade(a.grade, b.grade));
    const [worst] = all;
    if (!worst) return;
    const actions = all.flatMap(({ whole }) => whole.entries.map(({ value }) => value.text));
    const [action] = actions.length === 1 ? actions : [];
    yield found.everyActionOfService(placeOf(worst.whole.entries[0] ?? statement3), {
      actions,
      resources: words[worst.reach],
      grade: worst.grade,
      reads: all.every(({ whole }) => onlyReads([...whole.service.actions.values()])) ? "reads" : "",
      ...action !== void 0 && { action }
    });
  }
});
var words = {
  everything: "on every resource",
  service: "on everything the service has",
  type: "on every resource of a type",
  named: "on the named resources",
  rest: "on every resource but those that NotResource names"
};
function reachOf({ service }, { resource }, standing2) {
  if (resource?.kind === "NotResource") return "rest";
  const broad = [...broadResources([...service.actions.values()], standing2).values()].sort(widestFirst);
  return broad[0]?.breadth ?? (standing2.some(({ value }) => value === "*") ? "everything" : "named");
}
var grades = ["high", "medium", "low"];
var byGrade = (a, b) => grades.indexOf(a) - grades.indexOf(b);
function gradeOf({ service }, { condition }, lenient) {
  if (onlyReads([...service.actions.values()])) return "low";
  const narrowed = narrowings(condition);
  if (narrowed.some(({ entry }) => /resourcetag\//i.test(entry.key.value))) return "low";
  if (narrowed.length > 0) return lenient ? "low" : "medium";
  return lenient ? "medium" : "high";
}
function isOwnersOrPublic(statement3) {
  if (everyPrincipal(statement3)) return true;
  const read2 = statement3.principal?.values.map(({ value }) => readPrincipalValue(value.type, value.text)) ?? [];
  const accounts = new Set(read2.map((one) => one.kind === "account" || one.kind === "account_root" ? one.account : ""));
  if (accounts.size !== 1 || accounts.has("")) return read2.every(({ kind }) => kind === "placeholder");
  const resources = statement3.resource?.values ?? [];
  return resources.length > 0 && resources.every(({ value }) => accounts.has(readArn(value)?.account ?? "") || isKey(statement3, value));
}
var isKey = ({ action }, resource) => resource === "*" && (action?.values.every(({ value }) => value.kind === "action" && value.service === "kms") ?? false);

// mcp/core/checks/breadth/wildcard-action.ts
var wildcardAction = defineCheck({
  id: "wildcard_action",
  severity: "medium",
  appliesTo: ["identity", "resource"],
  summary: "An Allow statement grants every action, if only on some resources.",
  why: "It takes in deleting the resource and changing who may use it, and every action that AWS adds later. Nobody who reads the policy can tell what is meant.",
  remediation: ["List the actions that are needed on these resources.", "Start from the read actions and add writes one by one."],
  references: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege"
  ],
  codes: {
    everyAction: {
      severity: ({ breadth, narrowed }) => narrowed ? "low" : breadth ? "high" : "medium",
      message: ({ action, resource, breadth }) => breadth ? `Allows every action ("${action}") on "${resource}", which is all there is of that type.` : `Allows every action ("${action}") on "${resource}", deleting it and changing its permissions among them.`,
      suggestion: () => "Name the actions that are needed on these resources."
    }
  },
  examples: [
    {
      title: "every action on one bucket",
      policy: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Action: "*", Resource: "arn:aws:s3:::amzn-reports/*" }]
      },
      finds: ["every_action"]
    },
    {
      title: "every action, whatever comes with it",
      policy: {
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Action: ["s3:GetObject", "*"], Resource: ["arn:aws:s3:::amzn-reports/*", "arn:aws:s3:::amzn-logs"] }
        ]
      },
      finds: ["every_action"]
    },
    {
      title: "every action on all roles",
      policy: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Action: "*", Resource: "arn:aws:iam::111122223333:role/*" }]
      },
      finds: ["every_action"]
    },
    {
      title: "every action of a service",
      policy: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "arn:aws:s3:::amzn-reports/*" }]
      }
    },
    {
      title: "every action on everything, which is full_wildcard",
      policy: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] }
    },
    {
      title: "a Deny of every action",
      policy: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Deny", Action: "*", Resource: "arn:aws:s3:::amzn-secrets/*" }]
      }
    },
    {
      title: "what a permissions boundary caps",
      policy: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Action: "*", Resource: "arn:aws:s3:::amzn-reports/*" }]
      },
      policyType: "boundary"
    }
  ],
  *statement(statement3, { policy: policy2, policyType, catalog: catalog3, found }) {
    if (!allows(statement3) || statement3.action?.kind !== "Action" || statement3.resource?.kind !== "Resource") return;
    const left = standing(statement3, policy2);
    const entry = left.actions.find(({ value }) => value.kind === "everything");
    const [first2] = left.resources;
    if (!entry || !first2 || left.resources.some(coversEveryResource)) return;
    const whole = left.resources.find(({ value }) => isWholeType(value, catalog3));
    yield found.everyAction(placeOf(entry), {
      action: entry.value.text,
      resource: (whole ?? first2).value,
      breadth: whole ? "type" : "",
      narrowed: limitingKeys(statement3, policyType).length > 0 ? "narrowed" : ""
    });
  }
});
function isWholeType(resource, catalog3) {
  const entry = readResourceEntry(resource);
  const service = entry.pattern?.service ?? "";
  return arnFormatsOf(catalog3, service).some((format2) => breadthOver(entry, format2) !== void 0);
}

// mcp/core/conditions/key-support.ts
function keysOf(action) {
  const known3 = keysByAction.get(action);
  if (known3) return known3;
  const ofResources = action.resources.flatMap(({ type, conditionKeys }) => [...conditionKeys, ...type.conditionKeys]);
  const keys = new Set([...action.conditionKeys, ...ofResources].map((key) => key.toLowerCase()));
  keysByAction.set(action, keys);
  return keys;
}
var keysByAction = /* @__PURE__ */ new WeakMap();
var supportsKey = (action, { key }) => keysOf(action).has(key.toLowerCase());
var perActionGlobals = ["aws:requesttag/", "aws:resourcetag/", "aws:tagkeys"];
function isListedByAction({ key, global }, catalog3) {
  const lower = key.toLowerCase();
  if (global) return perActionGlobals.some((start) => lower.startsWith(start));
  return listedKeys(catalog3, ownerOf(lower)).has(lower);
}
function ownerOf(key) {
  const prefix = key.slice(0, Math.max(key.indexOf(":"), 0));
  return prefix === "saml" || prefix.includes(".") ? "sts" : prefix;
}
function listedKeys(catalog3, prefix) {
  const byPrefix = listedByCatalog.get(catalog3) ?? /* @__PURE__ */ new Map();
  listedByCatalog.set(catalog3, byPrefix);
  const known3 = byPrefix.get(prefix);
  if (known3) return known3;
  const service = catalog3.service(prefix);
  const keys = new Set(service ? [...service.actions.values()].flatMap((action) => [...keysOf(action)]) : []);
  if (service) byPrefix.set(prefix, keys);
  return keys;
}
var listedByCatalog = /* @__PURE__ */ new WeakMap();

// mcp/core/checks/breadth/wildcard-resource.examples.ts
var allow2 = (Action, Resource, rest = {}) => ({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action, Resource, ...rest }]
});
var examples3 = [
  { title: "read every table", policy: allow2("dynamodb:Get*", "*"), finds: ["every_resource"] },
  {
    title: "write objects of every bucket",
    policy: allow2(["s3:GetObject", "s3:PutObject"], "*"),
    finds: ["every_resource"]
  },
  {
    title: "every object, as an ARN",
    policy: allow2("s3:GetObject", "arn:aws:s3:::*"),
    finds: ["every_resource_of_service"]
  },
  {
    title: "every role of every account",
    policy: allow2("iam:UpdateRole", "arn:aws:iam::*:role/*"),
    finds: ["every_resource_of_type"]
  },
  {
    title: "every table of one account and Region",
    policy: allow2("dynamodb:PutItem", "arn:aws:dynamodb:eu-west-1:111122223333:table/*"),
    finds: ["every_resource_of_type"]
  },
  {
    title: "a broad entry among exact ones",
    policy: allow2("s3:DeleteObject", ["arn:aws:s3:::amzn-reports/*", "arn:aws:s3:::*/*"]),
    finds: ["every_resource_of_type"]
  },
  {
    title: "a tag that the action knows, which makes it low",
    policy: allow2("ec2:StopInstances", "*", {
      Condition: { StringEquals: { "aws:ResourceTag/team": "${aws:PrincipalTag/team}" } }
    }),
    finds: ["every_resource"]
  },
  {
    title: "a log group that does not exist yet, which is low",
    policy: allow2(["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"], "*"),
    finds: ["every_resource"]
  },
  { title: "what can only be granted on everything", policy: allow2(["ec2:Describe*", "s3:ListAllMyBuckets"], "*") },
  { title: "lists and metadata", policy: allow2(["iam:Get*", "iam:List*", "lambda:GetPolicy", "kms:DescribeKey"], "*") },
  {
    title: "one bucket",
    policy: allow2(["s3:GetObject", "s3:ListBucket"], ["arn:aws:s3:::amzn-reports", "arn:aws:s3:::amzn-reports/*"])
  },
  { title: "a named prefix", policy: allow2("s3:PutObject", "arn:aws:s3:::amzn-app-*/*") },
  { title: "a folder of each user", policy: allow2("s3:PutObject", "arn:aws:s3:::amzn-home/${aws:username}/*") },
  { title: "a name that a tool fills in", policy: allow2("dynamodb:PutItem", "arn:aws:dynamodb:*:*:table/${TableName}") },
  { title: "log groups of functions", policy: allow2("logs:PutLogEvents", "arn:aws:logs:*:*:log-group:/aws/lambda/*") },
  { title: "a Deny", policy: { Version: "2012-10-17", Statement: [{ Effect: "Deny", Action: "s3:*", Resource: "*" }] } },
  {
    title: "taken back by the same policy",
    policy: {
      Version: "2012-10-17",
      Statement: [
        { Effect: "Allow", Action: ["s3:GetBucketLocation", "s3:PutObject"], Resource: "*" },
        { Effect: "Deny", Action: "s3:Put*", Resource: "*" }
      ]
    }
  },
  {
    title: "a key policy, where * is the key",
    policy: {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { AWS: "arn:aws:iam::111122223333:role/app" },
          Action: "kms:Decrypt",
          Resource: "*"
        }
      ]
    }
  }
];

// mcp/core/checks/breadth/worth-naming.table.ts
var dataReads = [
  { service: "athena", names: ["GetQueryResults", "GetQueryResultsStream"] },
  { service: "bedrock", names: ["GetKnowledgeBaseDocuments", "Retrieve"] },
  { service: "cassandra", names: ["GetRecords", "Select", "SelectMultiRegionResource"] },
  { service: "cloudformation", names: ["GetTemplate"] },
  { service: "cloudtrail", names: ["GetEventDataStoreData", "GetQueryResults"] },
  { service: "codeartifact", names: ["GetPackageVersionAsset", "ReadFromRepository"] },
  { service: "codecommit", names: ["GetBlob", "GetFile", "GetFolder", "GitPull"] },
  { service: "dax", names: ["BatchGetItem", "GetItem", "Query", "Scan"] },
  { service: "dynamodb", names: ["BatchGetItem", "GetItem", "GetRecords", "PartiQLSelect", "Query", "Scan"] },
  { service: "ebs", names: ["GetSnapshotBlock"] },
  { service: "ec2", names: ["GetConsoleOutput", "GetConsoleScreenshot", "GetPasswordData"] },
  { service: "elasticfilesystem", names: ["ClientMount"] },
  { service: "es", names: ["ESHttpGet", "ESHttpHead"] },
  { service: "glue", names: ["GetEntityRecords"] },
  { service: "healthlake", names: ["ReadResource", "SearchEverything", "SearchWithGet", "SearchWithPost"] },
  { service: "kafka-cluster", names: ["ReadData"] },
  { service: "kendra", names: ["Query", "Retrieve"] },
  { service: "kinesis", names: ["GetRecords", "SubscribeToShard"] },
  { service: "kinesisvideo", names: ["GetClip", "GetImages", "GetMedia", "GetMediaForFragmentList"] },
  { service: "lambda", names: ["GetFunction", "GetLayerVersion"] },
  { service: "logs", names: ["FilterLogEvents", "GetLogEvents", "GetLogRecord", "GetQueryResults", "StartLiveTail"] },
  { service: "mediastore", names: ["GetObject"] },
  { service: "medical-imaging", names: ["GetDICOMInstance*", "GetImageFrame", "SearchImageSets"] },
  { service: "neptune-db", names: ["GetStreamRecords", "ReadDataViaQuery"] },
  { service: "neptune-graph", names: ["ReadDataViaQuery"] },
  { service: "rds", names: ["DownloadCompleteDBLogFile", "DownloadDBLogFilePortion"] },
  { service: "s3", names: ["GetDataAccess", "GetObject", "GetObjectTorrent", "GetObjectVersion", "GetObjectVersionTorrent"] },
  { service: "s3-object-lambda", names: ["GetObject", "GetObjectVersion"] },
  { service: "s3tables", names: ["GetTableData"] },
  { service: "s3vectors", names: ["GetVectors", "QueryVectors"] },
  { service: "sagemaker", names: ["BatchGetRecord", "GetRecord"] },
  { service: "secretsmanager", names: ["BatchGetSecretValue", "GetSecretValue"] },
  { service: "sqs", names: ["ReceiveMessage"] },
  { service: "ssm", names: ["GetDocument", "GetParameter", "GetParameterHistory", "GetParameters", "GetParametersByPath"] },
  { service: "timestream", names: ["Select"] },
  { service: "workmailmessageflow", names: ["GetRawMessageContent"] }
];
var routineWrites = [
  { service: "logs", names: ["CreateLogGroup", "CreateLogStream", "PutLogEvents", "PutRetentionPolicy"] },
  { service: "cloudwatch", names: ["PutMetricData"] },
  { service: "ssm", names: ["PutComplianceItems", "UpdateInstanceAssociationStatus", "UpdateInstanceInformation"] }
];
var judgedElsewhere = ["iam:PassRole", "iam:CreateServiceLinkedRole"];

// mcp/core/checks/breadth/worth-naming.ts
function weightOf(action) {
  const known3 = weights.get(action);
  if (known3) return known3;
  const weight = weigh(action);
  weights.set(action, weight);
  return weight;
}
var weights = /* @__PURE__ */ new WeakMap();
var elsewhere = new Set(judgedElsewhere.map((name) => name.toLowerCase()));
function weigh(action) {
  if (action.resources.length === 0 || elsewhere.has(`${action.service}:${action.name}`.toLowerCase())) return "mild";
  if (action.accessLevel === "List") return "mild";
  if (action.accessLevel === "Read") return isIn(dataReads, action) ? "serious" : "mild";
  return isIn(routineWrites, action) ? "routine" : "serious";
}
var isIn = (table, { service, name }) => table.some((row3) => row3.service === service && row3.names.some((pattern) => compileWildcard(pattern)(name)));

// mcp/core/checks/breadth/wildcard-resource.ts
var severity2 = ({ weight, narrowed }) => narrowed || weight === "routine" ? "low" : "medium";
var wildcardResource = defineCheck({
  id: "wildcard_resource",
  severity: "medium",
  // In a resource policy "*" is the resource that the policy belongs to; a trust policy has none.
  appliesTo: ["identity"],
  summary: "An Allow statement grants actions on every resource, though they could be granted on named ones.",
  why: "The permission reaches every table, bucket, key or role of the account, also those that are created later and those of other teams. Whatever goes wrong with its holder goes wrong there too.",
  remediation: [
    'Name the resources by their ARNs; a prefix such as "arn:aws:s3:::app-*" is better than none.',
    'Move actions that AWS can grant only on "*" into a statement of their own.',
    "Where the resources cannot be known, require a tag that they share with the principal."
  ],
  references: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html",
    "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html"
  ],
  codes: {
    everyResource: {
      severity: severity2,
      message: ({ actions, resource }) => `${showList(actions, 4)} ${actions.length === 1 ? "is" : "are"} allowed on "${resource}", every resource there is, and could be limited to named ones.`,
      suggestion: () => "Replace it with the ARNs of the resources that are needed."
    },
    everyResourceOfService: {
      severity: severity2,
      message: ({ actions, resource }) => `${showList(actions, 4)} ${actions.length === 1 ? "is" : "are"} allowed on "${resource}", which is everything that the service has.`,
      suggestion: () => "Replace the wildcard with the names that are needed, or with a prefix that they share."
    },
    everyResourceOfType: {
      severity: severity2,
      message: ({ actions, resource }) => `${showList(actions, 4)} ${actions.length === 1 ? "is" : "are"} allowed on "${resource}", which is every resource of that type.`,
      suggestion: () => "Replace the wildcard with the names that are needed, or with a prefix that they share."
    }
  },
  examples: examples3,
  *statement(statement3, { policy: policy2, catalog: catalog3, found }) {
    if (!allows(statement3) || statement3.action?.kind !== "Action" || statement3.resource?.kind !== "Resource") return;
    const left = standing(statement3, policy2);
    if (left.resources.length === 0 || left.actions.some(({ value }) => value.kind === "everything")) return;
    const whole = new Set(wholeServices(left.actions, catalog3).map(({ service }) => service.prefix));
    const weighty = new Map(left.actions.map((entry) => [entry, weightyActions(entry, catalog3, whole)]));
    const broad = broadResources([...new Set([...weighty.values()].flat())], left.resources);
    const worst = worstEntries(weighty, broad);
    const [widest2] = worst.places;
    if (!widest2) return;
    const args = {
      actions: worst.entries.map(({ value }) => value.text),
      resource: widest2.at.value,
      weight: worst.weight,
      narrowed: isNarrowed(statement3, worst.actions, catalog3) ? "narrowed" : ""
    };
    yield found[codeOf[widest2.breadth]](placeOf(widest2.at), args);
  }
});
var codeOf = {
  everything: "everyResource",
  service: "everyResourceOfService",
  type: "everyResourceOfType"
};
var weightyActions = ({ value }, catalog3, whole) => existing(expandAction(catalog3, value)).filter((action) => !whole.has(action.service) && weightOf(action) !== "mild");
function worstEntries(weighty, broad) {
  const all = [...broad.keys()];
  const weight = all.some((action) => weightOf(action) === "serious") ? "serious" : "routine";
  const actions = all.filter((action) => weightOf(action) === weight);
  const wanted = new Set(actions);
  const entries = [...weighty].filter(([, own]) => own.some((action) => wanted.has(action))).map(([entry]) => entry);
  return { weight, actions, entries, places: actions.flatMap((action) => broad.get(action) ?? []).sort(widestFirst) };
}
function isNarrowed({ condition }, actions, catalog3) {
  return narrowings(condition).some(({ entry, sides }) => {
    if (!sides.includes("resource") && !sides.includes("request")) return false;
    const key = catalog3.conditionKey(entry.key.value);
    return !key || !isListedByAction(key, catalog3) || actions.every((action) => supportsKey(action, key));
  });
}

// mcp/core/checks/conditions/condition-key-validation.ts
var condition_key_validation_exports = {};
__export(condition_key_validation_exports, {
  conditionKeyValidation: () => conditionKeyValidation
});

// mcp/core/conditions/find-key.ts
function findKey(text, catalog3) {
  if (readParts(text).some(({ kind }) => kind !== "text")) return { kind: "placeholder" };
  const key = catalog3.conditionKey(text);
  if (key) return { kind: "known", key };
  const form = formWithName(text, catalog3);
  if (form !== void 0) return { kind: "missing_name", form };
  const prefix = prefixOf(text);
  if (prefix === "" || text.length === prefix.length + 1 || /\s/.test(prefix)) return { kind: "malformed" };
  if (prefix === "aws") return { kind: text.toLowerCase() === "aws:arn" ? "former_principal_arn" : "unknown_global" };
  if (prefix.includes(".")) return { kind: "unread_claim", issuer: text.slice(0, text.lastIndexOf(":")) };
  if (hasKeys(prefix, catalog3)) return { kind: "unknown_in_service", service: prefix };
  return catalog3.retiredService(prefix) ? { kind: "retired" } : { kind: "unknown_service", prefix };
}
var prefixOf = (text) => text.slice(0, Math.max(text.indexOf(":"), 0)).toLowerCase();
function formWithName(text, catalog3) {
  const bare = text.replace(/[/:]$/, "");
  for (const separator2 of ["/", ":"]) {
    const key = catalog3.conditionKey(`${bare}${separator2}x`);
    if (key?.named && key.key.split("${")[0]?.toLowerCase() === `${bare}${separator2}`.toLowerCase()) return key.key;
  }
  return void 0;
}
function hasKeys(prefix, catalog3) {
  if (catalog3.service(prefix)) return true;
  const known3 = prefixesOf.get(catalog3) ?? new Set(catalog3.conditionKeys().map(({ key }) => prefixOf(key)));
  prefixesOf.set(catalog3, known3);
  return known3.has(prefix);
}
var prefixesOf = /* @__PURE__ */ new WeakMap();

// mcp/core/catalog/nearest-name.ts
var longestText = 128;
var nearestNames = (text, candidates, limit = 3) => nearestNameFinder(candidates)(text, limit);
function nearestNameFinder(candidates) {
  const prepared = [...new Set(candidates)].map((name) => ({
    name,
    lower: name.toLowerCase(),
    letters: letterSet2(name)
  }));
  return (text, limit = 3) => {
    const wanted = text.toLowerCase();
    if (wanted.length < 2 || wanted.length > longestText) return [];
    const letters = letterSet2(wanted);
    const scored = [];
    for (const candidate of prepared) {
      const score = distance(wanted, letters, candidate.lower, candidate.letters);
      if (score !== void 0) scored.push({ name: candidate.name, score });
    }
    scored.sort((a, b) => a.score - b.score || a.name.length - b.name.length || (a.name < b.name ? -1 : 1));
    const worst = (scored[0]?.score ?? 0) + 1;
    return scored.filter(({ score }) => score <= worst).slice(0, limit).map(({ name }) => name);
  };
}
function distance(wanted, wantedLetters, name, letters) {
  if (name === wanted) return 0;
  const allowed = allowedEdits(Math.max(wanted.length, name.length));
  const contained = containment(wanted, name);
  if (Math.abs(wanted.length - name.length) > allowed) return contained;
  if (countBits(wantedLetters ^ letters) > 2 * allowed) return contained;
  const edits = editDistance(wanted, name, allowed);
  if (edits === void 0 || contained === void 0) return edits ?? contained;
  return Math.min(edits, contained);
}
var allowedEdits = (length) => length <= 4 ? 1 : length <= 9 ? 2 : 3;
function containment(wanted, name) {
  const [short, long] = wanted.length < name.length ? [wanted, name] : [name, wanted];
  const share = short.length / long.length;
  if (short.length < 4 || share < 0.6 || !long.includes(short)) return void 0;
  return (long.startsWith(short) ? 0.5 : 1) + 3 * (1 - share);
}
function letterSet2(text) {
  let set = 0;
  for (let i = 0; i < text.length; i++) set |= 1 << (text.charCodeAt(i) & 31);
  return set;
}
function countBits(set) {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
function editDistance(a, b, allowed) {
  const far = allowed + 1;
  const width = b.length + 2;
  let beforeLast = new Uint8Array(width).fill(far);
  let last = new Uint8Array(width).fill(far);
  let row3 = new Uint8Array(width).fill(far);
  for (let j = 0; j <= Math.min(allowed, b.length); j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - allowed);
    const to = Math.min(b.length, i + allowed);
    row3[from - 1] = from === 1 ? Math.min(i, far) : far;
    let least = cell(row3, from - 1);
    for (let j = from; j <= to; j++) {
      const changed = cell(last, j - 1) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      const edits2 = Math.min(
        far,
        changed,
        cell(last, j) + 1,
        cell(row3, j - 1) + 1,
        swapped(a, b, i, j, beforeLast) + 1
      );
      row3[j] = edits2;
      if (edits2 < least) least = edits2;
    }
    row3[to + 1] = far;
    if (least > allowed) return void 0;
    [beforeLast, last, row3] = [last, row3, beforeLast];
  }
  const edits = cell(last, b.length);
  return edits > allowed ? void 0 : edits;
}
var cell = (row3, place) => row3[place] ?? 254;
function swapped(a, b, i, j, beforeLast) {
  const crossed = i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
  return crossed ? cell(beforeLast, j - 2) : 254;
}

// mcp/core/conditions/suggest-key.ts
function suggestKeys(text, catalog3) {
  const names3 = namesOf2(catalog3);
  const host = /^(?:https?:\/\/|arn:[^/]*oidc-provider\/)(.+)$/i.exec(text)?.[1];
  if (host !== void 0) return [host];
  const colon = text.indexOf(":");
  const [head = "", ...tail] = text.split("/");
  const prefix = colon < 0 ? "aws" : prefixOf(text);
  const near = nearHeads(colon < 0 ? `aws:${head.replace(/^aws[.\-_/]?/i, "")}` : head, prefix, names3);
  const same = names3.byName.get(head.slice(head.indexOf(":") + 1).toLowerCase()) ?? [];
  const found = near.length > 0 ? near : [...same].sort((a, b) => a.length - b.length).slice(0, 3);
  return found.map((key) => tail.length > 0 ? key.replace(/\$\{[^}]*\}$/, () => tail.join("/")) : key);
}
function claimsOf(issuer2, catalog3) {
  const own = namesOf2(catalog3).claims.get(issuer2.toLowerCase()) ?? [];
  const general = federatedKeys.map(({ claim }) => claim).filter((claim) => catalog3.conditionKey(`${issuer2}:${claim}`));
  return [.../* @__PURE__ */ new Set([...own, ...general])].sort();
}
function nearHeads(head, prefix, names3) {
  const own = names3.byPrefix.get(prefix);
  if (own) return own(head, 3);
  const other = names3.prefixes(prefix, 1)[0];
  if (other === void 0) return [];
  return names3.byPrefix.get(other)?.(`${other}${head.slice(prefix.length)}`, 3) ?? [];
}
var namesByCatalog = /* @__PURE__ */ new WeakMap();
function namesOf2(catalog3) {
  const known3 = namesByCatalog.get(catalog3);
  if (known3) return known3;
  const byName = /* @__PURE__ */ new Map();
  const byPrefix = /* @__PURE__ */ new Map();
  const claims = /* @__PURE__ */ new Map();
  for (const { key } of catalog3.conditionKeys()) {
    push(
      byName,
      headOf2(key).slice(key.indexOf(":") + 1).toLowerCase(),
      key
    );
    push(byPrefix, prefixOf(key), key);
    push(claims, key.slice(0, key.lastIndexOf(":")).toLowerCase(), key.slice(key.lastIndexOf(":") + 1));
  }
  const finders3 = [...byPrefix].map(([prefix, keys]) => [prefix, headFinder(keys)]);
  const names3 = { byName, byPrefix: new Map(finders3), prefixes: nearestNameFinder(byPrefix.keys()), claims };
  namesByCatalog.set(catalog3, names3);
  return names3;
}
function headFinder(keys) {
  const byHead = new Map(keys.map((key) => [headOf2(key), key]));
  const find = nearestNameFinder(byHead.keys());
  return (text, limit) => find(text, limit).flatMap((head) => byHead.get(head) ?? []);
}
var headOf2 = (key) => key.replace(/[/:]\$\{[^}]*\}$/, "");
function push(map, key, value) {
  const known3 = map.get(key);
  if (known3) known3.push(value);
  else map.set(key, [value]);
}

// mcp/core/checks/conditions/conditioned.ts
var conditioned = (action, condition, more = {}) => ({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: action, Resource: "*", Condition: condition, ...more }]
});
var trusting = (action, condition, more = {}) => ({
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Allow",
      Principal: { Federated: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
      Action: action,
      Condition: condition,
      ...more
    }
  ]
});

// mcp/core/checks/conditions/condition-key-validation.examples.ts
var bucket = { Resource: ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"] };
var account = { Principal: { AWS: "arn:aws:iam::111122223333:root" } };
var conditionKeyValidationExamples = [
  {
    title: "a key without a prefix",
    policy: conditioned("s3:GetObject", { IpAddress: { SourceIp: "203.0.113.0/24" } }, bucket),
    finds: ["invalid_key_format"]
  },
  {
    title: "a misspelled global key",
    policy: conditioned("s3:GetObject", { IpAddress: { "aws:SourceIP4": "203.0.113.0/24" } }, bucket),
    finds: ["invalid_global_key"]
  },
  {
    title: "a misspelled tag key",
    policy: conditioned("ec2:RunInstances", { StringEquals: { "aws:RequestTags/team": "data" } }),
    finds: ["invalid_global_key"]
  },
  {
    title: "a key the service does not have",
    policy: conditioned("s3:ListBucket", { StringLike: { "s3:prefixes": "reports/*" } }, bucket),
    finds: ["invalid_service_key"]
  },
  {
    title: "a service that does not exist",
    policy: conditioned("lambda:InvokeFunction", { StringEquals: { "lamda:FunctionUrlAuthType": "AWS_IAM" } }),
    finds: ["unknown_service"]
  },
  {
    title: "a claim that AWS does not read",
    policy: trusting("sts:AssumeRoleWithWebIdentity", {
      StringEquals: {
        "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
        "token.actions.githubusercontent.com:repository_owner": "octo-org"
      }
    }),
    finds: ["unread_claim"]
  },
  {
    title: "aws:ARN in an identity policy",
    policy: conditioned("s3:GetObject", { ArnLike: { "aws:ARN": "arn:aws:iam::111122223333:role/*" } }, bucket),
    finds: ["deprecated_global_key"]
  },
  {
    title: "aws:ARN in a resource policy",
    policy: conditioned(
      "s3:GetObject",
      { ArnLike: { "aws:ARN": "arn:aws:iam::111122223333:role/*" } },
      { ...bucket, ...account }
    ),
    finds: ["unsupported_global_key"]
  },
  {
    title: "a tag key without the tag",
    policy: conditioned("ec2:StartInstances", {
      StringEquals: { "aws:ResourceTag/": "data", "ec2:ResourceTag": "data" }
    }),
    finds: ["missing_tag_key", "missing_tag_key"]
  },
  {
    title: "one key twice in different case",
    policy: conditioned(
      "s3:GetObject",
      { StringEquals: { "aws:PrincipalTag/team": "data", "aws:PrincipalTag/Team": "web" } },
      bucket
    ),
    finds: ["duplicate_key"]
  },
  {
    title: "a key in another case",
    policy: conditioned("s3:GetObject", { IpAddress: { "aws:sourceip": "203.0.113.0/24" } }, bucket),
    finds: ["other_case"]
  },
  {
    title: "a wildcard in the key",
    policy: conditioned("ec2:RunInstances", { Null: { "aws:RequestTag/*": "false" } }),
    finds: ["wildcard_in_key"]
  },
  {
    title: "an action that does not support the key",
    policy: conditioned(["ec2:RunInstances", "ec2:DescribeImages"], {
      StringEquals: { "ec2:InstanceType": "t3.micro" }
    }),
    finds: ["unsupported_action"]
  },
  {
    title: "a scan that a condition on leading keys cannot hold back",
    policy: conditioned(["dynamodb:GetItem", "dynamodb:Scan"], {
      "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": "${www.amazon.com:user_id}" }
    }),
    finds: ["unsupported_action"]
  },
  {
    title: "session tags beside the claims of a token",
    policy: trusting(
      ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
      { StringEquals: { "cognito-identity.amazonaws.com:aud": "us-east-1:12345678-dead-beef-cafe-123456790ab" } },
      { Principal: { Federated: "cognito-identity.amazonaws.com" } }
    ),
    finds: ["accompanying_action"]
  },
  {
    title: "another service's key beside wildcards",
    policy: conditioned("s3:Get*", { StringEquals: { "ec2:InstanceType": "t3.micro" } }, bucket),
    finds: ["no_action_supports_key"]
  },
  {
    title: "a source identity that nobody may set",
    policy: trusting("sts:AssumeRole", { StringLike: { "sts:SourceIdentity": "deploy-*" } }, account),
    finds: ["missing_action"]
  },
  {
    title: "a source identity that callers may set",
    policy: trusting(
      ["sts:AssumeRole", "sts:SetSourceIdentity"],
      { StringLike: { "sts:SourceIdentity": "deploy-*" } },
      account
    )
  },
  {
    title: "claims of a cluster, a tag, an encryption context",
    policy: conditioned(["kms:Decrypt", "kms:Encrypt"], {
      StringEquals: {
        "aws:PrincipalTag/cost:center": "42",
        "kms:EncryptionContext:aws:s3:arn": "arn:aws:s3:::reports",
        "oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:sub": "system:serviceaccount:web:app"
      }
    })
  },
  {
    title: "IfExists over actions of which one supports the key",
    policy: conditioned(["ec2:RunInstances", "ec2:DescribeImages"], {
      StringEqualsIfExists: { "ec2:InstanceType": "t3.micro" }
    })
  },
  {
    title: "a wildcard among whose actions some support the key",
    policy: conditioned("ec2:*", { StringEquals: { "ec2:ResourceTag/team": "data" } })
  },
  {
    title: "the grants of a default key policy",
    policy: conditioned(
      ["kms:CreateGrant", "kms:ListGrants", "kms:RevokeGrant"],
      { Bool: { "kms:GrantIsForAWSResource": "true" } },
      account
    )
  },
  {
    title: "an action that does not exist and its key",
    policy: conditioned("exampleservice:DoThis", { StringEquals: { "exampleservice:Key": "x" } })
  }
];

// mcp/core/checks/conditions/condition-key-validation.table.ts
var assumeRole = ["sts:AssumeRole", "sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity"];
var sessionTags = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html";
var neededActions = [
  {
    key: "sts:SourceIdentity",
    needs: { service: "sts", name: "SetSourceIdentity" },
    source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html"
  },
  { key: "sts:TransitiveTagKeys", needs: { service: "sts", name: "TagSession" }, source: sessionTags },
  {
    key: "aws:RequestTag/${TagKey}",
    withActions: assumeRole,
    needs: { service: "sts", name: "TagSession" },
    source: sessionTags
  },
  { key: "aws:TagKeys", withActions: assumeRole, needs: { service: "sts", name: "TagSession" }, source: sessionTags }
];
var accompanyingActions = [
  {
    action: "sts:TagSession",
    source: "https://docs.aws.amazon.com/cognito/latest/developerguide/using-afac-with-cognito-identity-pools.html"
  },
  {
    action: "sts:SetSourceIdentity",
    source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html"
  }
];
var supportedBesides = [
  {
    key: "aws-marketplace:ProductId",
    actions: ["aws-marketplace:Subscribe", "aws-marketplace:Unsubscribe"],
    source: "https://docs.aws.amazon.com/bedrock/latest/userguide/model-access-permissions.html"
  }
];

// mcp/core/checks/conditions/key-and-actions.ts
var mostNamed = 5;
function unsupportedActions(entry, key, statement3, catalog3) {
  const { action: clause } = statement3;
  if (clause?.kind !== "Action" || !entry.parsed || demandsAbsence(entry)) return void 0;
  if (isJudgedByTagSupport(key) || !isListedByAction(key, catalog3)) return void 0;
  const { isSupported, lacking, areWildcards } = supportOf(clause, key, catalog3);
  if (isSupported && isOptional(entry, key, statement3)) return void 0;
  const [first2, ...others2] = lacking;
  if (first2) {
    const kind = accompany(lacking, key, clause.values) ? "accompanyingAction" : "unsupported";
    return { kind, ...namesOf3(lacking), place: others2.length === 0 ? first2 : entry.key };
  }
  if (isSupported || !areWildcards) return void 0;
  return { kind: "noActionSupportsKey", ...namesOf3(clause.values), place: entry.key };
}
function namesOf3(entries) {
  const actions = entries.slice(0, mostNamed).map(({ value }) => value.text);
  return { actions, more: entries.length - actions.length };
}
function supportOf(clause, key, catalog3) {
  const memory = supportByClause.get(clause);
  const byKey = memory?.catalog === catalog3 ? memory.byKey : /* @__PURE__ */ new Map();
  if (memory?.catalog !== catalog3) supportByClause.set(clause, { catalog: catalog3, byKey });
  const known3 = byKey.get(key.key);
  if (known3) return known3;
  const read2 = clause.values.map((at) => ({ at, expansion: expandAction(catalog3, at.value) }));
  const supports = ({ expansion }) => existing(expansion).some((action) => supportsKey(action, key) || isSupportedBesides(action, key));
  const lacking = read2.filter((one) => one.expansion.kind === "action" && !supports(one)).map(({ at }) => at);
  const areWildcards = read2.length > 0 && read2.every(({ expansion }) => expansion.kind === "actions");
  const support = { isSupported: read2.some(supports), lacking, areWildcards };
  byKey.set(key.key, support);
  return support;
}
var supportByClause = /* @__PURE__ */ new WeakMap();
var isSupportedBesides = ({ service, name }, { key }) => supportedBesides.some((row3) => row3.key === key && row3.actions.includes(`${service}:${name}`));
var isJudgedByTagSupport = ({ key }) => key === "aws:ResourceTag/${TagKey}";
function isOptional({ parsed }, { key }, statement3) {
  if (parsed?.ifExists) return true;
  if (!/^aws:(?:RequestTag\/|TagKeys$)/.test(key)) return false;
  if (parsed?.qualifier !== void 0) return parsed.qualifier === "ForAllValues";
  return parsed?.negated === true && conditionEntries(statement3).length > 1;
}
function accompany(lacking, { key }, all) {
  const isClaim = /^saml:|^[^:/]*\./.test(key);
  if (!isClaim || !lacking.every(({ value }) => accompanying.has(value.text.toLowerCase()))) return false;
  return all.some(({ value }) => /^sts:AssumeRoleWith(?:SAML|WebIdentity)$/i.test(value.text));
}
var accompanying = new Set(accompanyingActions.map(({ action }) => action.toLowerCase()));
function missingAction(entry, { key }, statement3, policy2, catalog3) {
  const row3 = neededActions.find((one) => one.key === key);
  if (!row3 || !allows(statement3) || !failsWithoutKey(entry)) return void 0;
  const { needs, withActions } = row3;
  const own = actionsOf(statement3, catalog3);
  if (own.length === 0 || own.some((action) => isAction(action, needs))) return void 0;
  if (withActions && !own.every((action) => withActions.includes(nameOf(action)))) return void 0;
  return isGiven(policy2, needs, catalog3) ? void 0 : nameOf(needs);
}
var nameOf = ({ service, name }) => `${service}:${name}`;
var isAction = (action, needed) => nameOf(action) === nameOf(needed);
function isGiven(policy2, needed, catalog3) {
  const answers = givenByPolicy.get(policy2) ?? /* @__PURE__ */ new Map();
  givenByPolicy.set(policy2, answers);
  const answer = answers.get(nameOf(needed)) ?? policy2.statements.some((one) => gives(one, needed, catalog3));
  answers.set(nameOf(needed), answer);
  return answer;
}
var givenByPolicy = /* @__PURE__ */ new WeakMap();
function gives(statement3, needed, catalog3) {
  if (!allows(statement3)) return false;
  if (statement3.action?.kind !== "NotAction") {
    return everyAction(statement3) || actionsOf(statement3, catalog3).some((action) => isAction(action, needed));
  }
  const excluded = statement3.action.values.flatMap(({ value }) => existing(expandAction(catalog3, value)));
  return !excluded.some((action) => isAction(action, needed));
}

// mcp/core/checks/conditions/condition-key-validation.ts
var codes2 = {
  invalidKeyFormat: {
    accessAnalyzer: "INVALID_CONDITION_KEY_FORMAT",
    message: ({ conditionKey: conditionKey2 }) => `The condition key "${conditionKey2}" has not the form service:name, so AWS cannot tell which value is meant.`,
    suggestion: ({ nearest }) => didYouMean(nearest) || "Write the prefix, a colon and the name."
  },
  invalidGlobalKey: {
    accessAnalyzer: "INVALID_GLOBAL_CONDITION_KEY",
    message: ({ conditionKey: conditionKey2 }) => `The global condition key "${conditionKey2}" does not exist, so no request has a value for it.`,
    suggestion: ({ nearest }) => didYouMean(nearest) || void 0
  },
  invalidServiceKey: {
    accessAnalyzer: "INVALID_SERVICE_CONDITION_KEY",
    message: ({ conditionKey: conditionKey2, service }) => `The condition key "${conditionKey2}" does not exist in the service "${service}", so no request has a value for it.`,
    suggestion: ({ nearest }) => didYouMean(nearest) || void 0
  },
  unknownService: {
    accessAnalyzer: "INVALID_SERVICE",
    message: ({ conditionKey: conditionKey2, service }) => `The condition key "${conditionKey2}" names the service "${service}", which does not exist.`,
    suggestion: ({ nearest }) => didYouMean(nearest) || void 0
  },
  unreadClaim: {
    severity: "warning",
    message: ({ conditionKey: conditionKey2, issuer: issuer2 }) => `AWS takes no claim of this name from a token of "${issuer2}", so "${conditionKey2}" never has a value.`,
    suggestion: ({ claims }) => `The claims it reads are ${showList(claims, 20)}.`
  },
  unsupportedGlobalKey: {
    accessAnalyzer: "UNSUPPORTED_GLOBAL_CONDITION_KEY",
    message: ({ conditionKey: conditionKey2 }) => `The condition key "${conditionKey2}" is not supported any more.`,
    suggestion: () => 'Write "aws:PrincipalArn" for the caller, or "aws:SourceArn" for the resource behind a calling service.'
  },
  deprecatedGlobalKey: {
    severity: "warning",
    accessAnalyzer: "DEPRECATED_GLOBAL_CONDITION_KEY",
    message: ({ conditionKey: conditionKey2 }) => `The condition key "${conditionKey2}" is deprecated; "aws:PrincipalArn" has taken its place.`,
    suggestion: () => 'Write "aws:PrincipalArn".'
  },
  missingTagKey: {
    accessAnalyzer: "MISSING_TAG_KEY_IN_CONDITION",
    message: ({ conditionKey: conditionKey2 }) => `The condition key "${conditionKey2}" does not say which one is meant: a name has to follow.`,
    suggestion: ({ form }) => `Write "${form}" with the name in place.`
  },
  duplicateKey: {
    accessAnalyzer: "DUPLICATE_KEYS_WITH_DIFFERENT_CASE",
    message: ({ conditionKey: conditionKey2, first: first2 }) => `"${conditionKey2}" and "${first2}" are the same condition key, because case does not count, and it stands twice under one operator.`,
    suggestion: ({ first: first2 }) => `Put all values under "${first2}".`
  },
  otherCase: {
    severity: "info",
    message: ({ conditionKey: conditionKey2, spelling: spelling2 }) => `AWS writes the condition key "${conditionKey2}" as "${spelling2}"; it takes either.`,
    suggestion: ({ spelling: spelling2 }) => `Write "${spelling2}".`
  },
  wildcardInKey: {
    severity: "warning",
    message: ({ conditionKey: conditionKey2 }) => `The wildcard in the condition key "${conditionKey2}" matches only itself: AWS reads wildcards in values alone.`,
    suggestion: () => 'Name each key; for "any tag" ask aws:TagKeys.'
  },
  unsupportedAction: {
    accessAnalyzer: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
    message: ({ conditionKey: conditionKey2, effect, ...listed }) => `No request for ${actionList(listed)} has a value for "${conditionKey2}", so the condition ${effect}.`,
    suggestion: ({ conditionKey: conditionKey2 }) => `Move what does not support "${conditionKey2}" to a statement without it.`
  },
  accompanyingAction: {
    severity: "low",
    accessAnalyzer: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
    message: ({ conditionKey: conditionKey2, ...listed }) => `AWS's reference does not list "${conditionKey2}" for ${actionList(listed)}, and Access Analyzer reports it; beside the action that assumes the role it works.`,
    suggestion: () => "To satisfy Access Analyzer, give these actions a statement of their own."
  },
  noActionSupportsKey: {
    severity: "warning",
    message: ({ conditionKey: conditionKey2, ...listed }) => `None of the actions that ${actionList(listed)} match has a value for "${conditionKey2}", so the condition never compares anything.`,
    suggestion: () => "Use a key that these actions support."
  },
  missingAction: {
    accessAnalyzer: "MISSING_ACTION_FOR_CONDITION_KEY",
    message: ({ conditionKey: conditionKey2, needed }) => `A caller can set "${conditionKey2}" only with the permission "${needed}", which no statement allows, so the condition is never met.`,
    suggestion: ({ needed }) => `Add "${needed}" to Action.`
  }
};
var conditionKeyValidation = defineCheck({
  id: "condition_key_validation",
  severity: "error",
  appliesTo: policyTypes,
  summary: "A condition names a key that does not exist, or that the actions of its statement do not support.",
  why: "A key without a value makes most conditions false: an Allow then gives nothing, and a Deny stops nothing. AWS saves such a policy without a word.",
  remediation: [
    "Look the key up in the service reference of the actions, or among the global condition keys.",
    "Put actions that support different keys into different statements."
  ],
  references: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html",
    "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html"
  ],
  codes: codes2,
  examples: conditionKeyValidationExamples,
  *statement(statement3, { catalog: catalog3, policy: policy2, policyType, found }) {
    yield* duplicateKeys(statement3, found);
    for (const entry of conditionEntries(statement3)) {
      const known3 = findKey(entry.key.value, catalog3);
      if (known3.kind !== "known") {
        yield* unknownKey(entry, known3, { statement: statement3, catalog: catalog3, policyType, found });
        continue;
      }
      yield* spelling(entry, known3.key.key, found);
      const missing = missingAction(entry, known3.key, statement3, policy2, catalog3);
      if (missing !== void 0) {
        yield found.missingAction(entry.key, { conditionKey: entry.key.value, needed: missing });
        continue;
      }
      const unsupported2 = unsupportedActions(entry, known3.key, statement3, catalog3);
      if (!unsupported2) continue;
      const { kind, place, actions, more } = unsupported2;
      const args = { conditionKey: entry.key.value, actions, more };
      if (kind === "unsupported") yield found.unsupportedAction(place, { ...args, effect: effectOf(entry) });
      else yield found[kind](place, args);
    }
  }
});
function* unknownKey(entry, verdict, around) {
  const { statement: statement3, catalog: catalog3, policyType, found } = around;
  const conditionKey2 = entry.key.value;
  const misspelled = () => ({ conditionKey: conditionKey2, nearest: suggestKeys(conditionKey2, catalog3) });
  switch (verdict.kind) {
    case "malformed":
      return yield found.invalidKeyFormat(entry.key, misspelled());
    case "unknown_global":
      return yield found.invalidGlobalKey(entry.key, misspelled());
    case "unknown_in_service":
      return yield found.invalidServiceKey(entry.key, { ...misspelled(), service: verdict.service });
    case "unknown_service":
      if (namesServiceToo(statement3, verdict.prefix)) return;
      return yield found.unknownService(entry.key, { ...misspelled(), service: verdict.prefix });
    case "unread_claim":
      if (hasWildcard(conditionKey2)) return yield found.wildcardInKey(entry.key, { conditionKey: conditionKey2 });
      return yield found.unreadClaim(entry.key, {
        conditionKey: conditionKey2,
        issuer: verdict.issuer,
        claims: claimsOf(verdict.issuer, catalog3)
      });
    case "former_principal_arn":
      return yield found[isForCallers(policyType) ? "deprecatedGlobalKey" : "unsupportedGlobalKey"](entry.key, {
        conditionKey: conditionKey2
      });
    case "missing_name":
      return yield found.missingTagKey(entry.key, { conditionKey: conditionKey2, form: verdict.form });
  }
}
var namesServiceToo = (statement3, prefix) => statement3.action?.values.some(({ value }) => value.kind === "action" && value.service === prefix) ?? false;
var isForCallers = (type) => ["identity", "boundary", "session", "scp"].includes(type);
function* duplicateKeys(statement3, found) {
  const first2 = /* @__PURE__ */ new Map();
  for (const { key, operator } of conditionEntries(statement3)) {
    const name = `${operator.value} ${key.value}`.toLowerCase();
    const known3 = first2.get(name);
    if (known3 === void 0) first2.set(name, key.value);
    else if (known3 !== key.value) {
      yield found.duplicateKey(key, { conditionKey: key.value, operator: operator.value, first: known3 });
    }
  }
}
function* spelling({ key }, printed, found) {
  const [fixed = "", ...named2] = printed.split("${");
  const conditionKey2 = key.value;
  if (named2.length > 0 && hasWildcard(conditionKey2)) yield found.wildcardInKey(key, { conditionKey: conditionKey2 });
  const isWritten = named2.length > 0 ? conditionKey2.startsWith(fixed) : conditionKey2 === printed;
  if (isWritten || named2.length > 1 || named2.length === 1 && !printed.endsWith("}")) return;
  const name = named2.length > 0 ? conditionKey2.slice(fixed.length) : "";
  yield found.otherCase(key, { conditionKey: conditionKey2, spelling: `${fixed}${name}` });
}
function actionList({ actions, more }) {
  return more > 0 ? `${actions.map((action) => `"${action}"`).join(", ")} and ${more} more` : showList(actions);
}
function effectOf({ parsed }) {
  if (parsed?.ifExists || parsed?.qualifier === "ForAllValues") return "restricts nothing there";
  return parsed?.negated && parsed.qualifier === void 0 ? "is always true there" : "is never met there";
}

// mcp/core/checks/conditions/condition-operator.ts
var condition_operator_exports = {};
__export(condition_operator_exports, {
  conditionOperator: () => conditionOperator
});

// mcp/core/conditions/operator-table.ts
var row = (name, family, polarity = "positive", values = "literal") => ({ name, family, negated: polarity === "negated", wildcards: values === "wildcards" });
var operatorTable = [
  row("StringEquals", "string"),
  row("StringNotEquals", "string", "negated"),
  row("StringEqualsIgnoreCase", "string"),
  row("StringNotEqualsIgnoreCase", "string", "negated"),
  row("StringLike", "string", "positive", "wildcards"),
  row("StringNotLike", "string", "negated", "wildcards"),
  row("NumericEquals", "numeric"),
  row("NumericNotEquals", "numeric", "negated"),
  row("NumericLessThan", "numeric"),
  row("NumericLessThanEquals", "numeric"),
  row("NumericGreaterThan", "numeric"),
  row("NumericGreaterThanEquals", "numeric"),
  row("DateEquals", "date"),
  row("DateNotEquals", "date", "negated"),
  row("DateLessThan", "date"),
  row("DateLessThanEquals", "date"),
  row("DateGreaterThan", "date"),
  row("DateGreaterThanEquals", "date"),
  row("Bool", "bool"),
  row("BinaryEquals", "binary"),
  row("IpAddress", "ip"),
  row("NotIpAddress", "ip", "negated"),
  // "ArnEquals and ArnLike behave identically", and so do their negations.
  row("ArnEquals", "arn", "positive", "wildcards"),
  row("ArnLike", "arn", "positive", "wildcards"),
  row("ArnNotEquals", "arn", "negated", "wildcards"),
  row("ArnNotLike", "arn", "negated", "wildcards"),
  row("Null", "null")
];

// mcp/core/conditions/operator.ts
var byLowerName = new Map(
  operatorTable.map((facts) => [facts.name.toLowerCase(), facts])
);
var qualifiers = { forallvalues: "ForAllValues", foranyvalue: "ForAnyValue" };
function readOperator(text) {
  const parts = /^(?:(forallvalues|foranyvalue):)?([a-z]+?)(ifexists)?$/.exec(text.toLowerCase());
  const facts = byLowerName.get(parts?.[2] ?? "");
  if (!facts) return void 0;
  const ifExists = parts?.[3] !== void 0;
  const word = parts?.[1];
  return word === "forallvalues" || word === "foranyvalue" ? { ...facts, qualifier: qualifiers[word], ifExists } : { ...facts, ifExists };
}
var printOperator = ({ qualifier, name, ifExists }) => `${qualifier ? `${qualifier}:` : ""}${name}${ifExists ? "IfExists" : ""}`;

// mcp/core/conditions/suggest-operator.ts
var otherNames = {
  boolean: "Bool",
  boolequals: "Bool",
  booleanequals: "Bool",
  equals: "StringEquals",
  notequals: "StringNotEquals",
  like: "StringLike",
  notlike: "StringNotLike",
  exists: "Null",
  ipequals: "IpAddress",
  ipaddressequals: "IpAddress",
  ipaddressnotequals: "NotIpAddress",
  ipnotequals: "NotIpAddress",
  notnull: "Null"
};
var names = operatorTable.map(({ name }) => name);
function suggestOperator(text) {
  const colon = text.lastIndexOf(":");
  const before = text.slice(0, Math.max(colon, 0));
  const rest = text.slice(colon + 1);
  if (/^if_?exists?$/i.test(rest)) return baseNames(before).map((name) => `${name}IfExists`);
  const qualifier = qualifierOf(before);
  const suffix = /if_?exists?$/i.exec(rest)?.[0] ?? "";
  const bases = baseNames(rest.slice(0, rest.length - suffix.length));
  return bases.map((name) => `${qualifier}${name}${suffix === "" || name === "Null" ? "" : "IfExists"}`);
}
function qualifierOf(text) {
  const plain = text.toLowerCase().replace(/[\s_-]/g, "");
  if (plain === "") return "";
  if (plain.startsWith("forall")) return "ForAllValues:";
  if (plain.startsWith("forany")) return "ForAnyValue:";
  const nearest = nearestNames(plain, ["ForAllValues", "ForAnyValue"], 1)[0];
  return nearest === void 0 ? "" : `${nearest}:`;
}
function baseNames(text) {
  const plain = text.toLowerCase().replace(/[\s_-]/g, "");
  const exact = names.find((name) => name.toLowerCase() === plain) ?? otherNames[plain];
  return exact === void 0 ? nearestNames(plain, names, 2) : [exact];
}

// mcp/core/checks/conditions/condition-operator.table.ts
var literalStarKeys = [
  {
    // A certificate for *.example.com has that very name.
    key: "acm:DomainNames",
    source: "https://docs.aws.amazon.com/acm/latest/userguide/acm-conditions.html"
  }
];

// mcp/core/checks/conditions/condition-operator.ts
var conditionOperator = defineCheck({
  id: "condition_operator",
  severity: "error",
  appliesTo: policyTypes,
  summary: "A condition operator does not exist, is put together wrongly, or does not read wildcards.",
  why: "AWS refuses a policy with an unknown operator. An operator that exists but takes its values literally is worse: the policy is saved, and the condition never matches what it was written for.",
  remediation: [
    "Use an operator of the IAM reference, with ForAllValues: or ForAnyValue: before it and IfExists after it where needed.",
    "For values with * or ? use StringLike, StringNotLike or an Arn operator."
  ],
  references: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html"
  ],
  codes: {
    unknownOperator: {
      accessAnalyzer: "INVALID_CONDITION_OPERATOR",
      message: ({ operator }) => `The condition operator "${operator}" does not exist, so AWS refuses the policy.`,
      suggestion: ({ nearest }) => didYouMean(nearest) || `Use one of ${showList(operatorNames, operatorNames.length)}.`
    },
    nullWithIfExists: {
      accessAnalyzer: "NULL_WITH_IF_EXISTS",
      message: ({ operator }) => `"${operator}" does not exist: Null already asks whether the key is there, so IfExists cannot follow it.`,
      suggestion: () => 'Write "Null".'
    },
    nullWithQualifier: {
      severity: "info",
      accessAnalyzer: "NULL_WITH_QUALIFIER",
      message: ({ operator, result }) => `"${operator}" is always ${result}: Null asks whether the key is there and has no values to go through.`,
      suggestion: () => 'Write "Null" without the set operator.'
    },
    otherCase: {
      severity: "info",
      message: ({ operator, spelling: spelling2 }) => `AWS writes the operator "${operator}" as "${spelling2}"; it takes either.`,
      suggestion: ({ spelling: spelling2 }) => `Write "${spelling2}".`
    },
    wildcardWithoutLike: {
      severity: "warning",
      accessAnalyzer: "WILDCARD_WITHOUT_LIKE_OPERATOR",
      message: ({ operator, values }) => `"${operator}" compares letter by letter, so the wildcard in ${showList(values)} matches only itself.`,
      suggestion: ({ operator }) => `Write "${likeOperator(operator)}", or "\${*}" and "\${?}" for the characters.`
    }
  },
  examples: [
    {
      title: "a misspelled operator",
      policy: conditioned("s3:GetObject", { StringEqual: { "aws:PrincipalTag/team": "data" } }),
      finds: ["unknown_operator"]
    },
    {
      title: "a misspelled set operator",
      policy: conditioned("ec2:CreateTags", { "ForAnyValues:StringEquals": { "aws:TagKeys": "team" } }),
      finds: ["unknown_operator"]
    },
    {
      title: "IfExists after Null",
      policy: conditioned("s3:GetObject", { NullIfExists: { "aws:SourceVpce": "true" } }),
      finds: ["null_with_if_exists"]
    },
    {
      title: "a set operator before Null",
      policy: conditioned("ec2:CreateTags", { "ForAllValues:Null": { "aws:TagKeys": "false" } }),
      finds: ["null_with_qualifier"]
    },
    {
      title: "an operator in another case",
      policy: conditioned("s3:GetObject", { stringEquals: { "aws:PrincipalTag/team": "data" } }),
      finds: ["other_case"]
    },
    {
      title: "a wildcard that stays a star",
      policy: conditioned("s3:GetObject", { StringEquals: { "aws:PrincipalTag/team": ["data-*", "web"] } }),
      finds: ["wildcard_without_like"]
    },
    {
      title: "a wildcard that a variable writes literally",
      policy: conditioned("s3:ListBucket", { StringEquals: { "s3:prefix": "reports/${*}" } })
    },
    {
      title: "wildcards under operators that read them",
      policy: conditioned("s3:GetObject", {
        StringLikeIfExists: { "aws:PrincipalTag/team": "data-*" },
        ArnEquals: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/data-*" }
      })
    },
    {
      title: "a certificate for every host of a domain",
      policy: conditioned("acm:RequestCertificate", {
        "ForAllValues:StringEquals": { "acm:DomainNames": "*.example.com" },
        Null: { "acm:DomainNames": "false" }
      })
    },
    {
      title: "every suffix and prefix there is",
      policy: conditioned("ec2:CreateTags", {
        "ForAnyValue:StringNotEqualsIgnoreCaseIfExists": { "aws:TagKeys": "temporary" },
        BoolIfExists: { "aws:MultiFactorAuthPresent": "true" }
      })
    }
  ],
  *statement(statement3, { found }) {
    for (const { key, keyPlace } of statement3.condition?.operators ?? []) {
      const operator = readOperator(key);
      if (!operator) yield found.unknownOperator(keyPlace, { operator: key, nearest: suggestOperator(key) });
      else if (operator.family === "null" && operator.ifExists)
        yield found.nullWithIfExists(keyPlace, { operator: key });
      else if (operator.family === "null" && operator.qualifier) {
        const result = operator.qualifier === "ForAllValues" ? "true" : "false";
        yield found.nullWithQualifier(keyPlace, { operator: key, result });
      } else if (key !== printOperator(operator)) {
        yield found.otherCase(keyPlace, { operator: key, spelling: printOperator(operator) });
      }
    }
    for (const entry of conditionEntries(statement3)) {
      const values = deadWildcards(entry);
      const conditionKey2 = entry.key.value;
      if (values.length > 0)
        yield found.wildcardWithoutLike(entry, { operator: entry.operator.value, conditionKey: conditionKey2, values });
    }
  }
});
var operatorNames = operatorTable.map(({ name }) => name);
function deadWildcards({ parsed, key, values }) {
  if (parsed?.family !== "string" || parsed.wildcards || holdsStars(key.value)) return [];
  return values.map(({ value }) => value.text).filter((text) => hasWildcard(writtenText(text)));
}
var holdsStars = (key) => literalStarKeys.some((row3) => row3.key.toLowerCase() === key.toLowerCase());
var writtenText = (text) => readParts(text).map((part) => part.kind === "text" ? part.text : "").join("");
function likeOperator(text) {
  const operator = readOperator(text);
  const like = operatorTable.find(({ name }) => name === (operator?.negated ? "StringNotLike" : "StringLike"));
  return operator && like ? printOperator({ ...operator, ...like }) : "StringLike";
}

// mcp/core/checks/conditions/condition-type-mismatch.ts
var condition_type_mismatch_exports = {};
__export(condition_type_mismatch_exports, {
  conditionTypeMismatch: () => conditionTypeMismatch
});

// mcp/core/conditions/operators/arn.ts
function isArnPattern(text) {
  const arn = readArn(text);
  if (arn) return arn.partition !== "" && arn.service !== "" && arn.resource !== "";
  return hasWildcard(text) && (text.startsWith("arn:") || hasWildcard(text.slice(0, 1)));
}
function hasWildcardBeforeResource(text) {
  const arn = readArn(text);
  return arn ? hasWildcard(`${arn.partition}${arn.service}${arn.region}${arn.account}`) : hasWildcard(text);
}

// mcp/core/conditions/operators/binary.ts
var isBase64 = (text) => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);

// mcp/core/conditions/operators/date.ts
var zone = "(Z|[+-]\\d{2}(?::?\\d{2})?)?";
var forms = [
  new RegExp(`^(\\d{4})-(\\d{2})(?:-(\\d{2})(?:T(\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?${zone})?)?$`),
  new RegExp(`^(\\d{4})(\\d{2})(\\d{2})T(\\d{2})(\\d{2})(?:(\\d{2})(?:[.,]\\d+)?)?${zone}$`)
];
function readDate(text) {
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return { form: "epoch", milliseconds: Number(text) * 1e3 };
  const parts = forms.map((form) => form.exec(text)).find((match) => match !== null);
  if (!parts) return void 0;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map((part) => part === void 0 ? void 0 : Number(part));
  const offset = readOffset(parts[7]);
  const exists2 = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  if (!exists2 || hour > 23 || minute > 59 || second > 59 || offset === void 0) return void 0;
  const date = /* @__PURE__ */ new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute - offset, second);
  return { form: "calendar", milliseconds: date.getTime() };
}
function readOffset(text) {
  if (text === void 0 || text === "Z") return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(3).replace(":", "") || 0);
  if (hours > 23 || minutes > 59) return void 0;
  return (text.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}
function daysIn(year, month) {
  const leap = year % 4 === 0 && year % 100 !== 0 || year % 400 === 0;
  return month === 2 ? leap ? 29 : 28 : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

// mcp/core/conditions/operators/numeric.ts
var readNumber = (text) => /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,4})?$/.test(text) ? Number(text) : void 0;

// mcp/core/conditions/value-syntax.ts
var readable = {
  string: () => true,
  numeric: (text) => readNumber(text) !== void 0,
  date: (text) => readDate(text) !== void 0,
  bool: (text) => readBool(text) !== void 0,
  binary: isBase64,
  ip: (text) => readIpRange(text) !== void 0,
  arn: isArnPattern,
  null: (text) => readBool(text) !== void 0
};
function fitOf(family, text) {
  if (standsForUnknown(text)) return "unknown";
  return readable[family](text) ? "fits" : "unfit";
}
var standsForUnknown = (text) => readParts(text).some(({ kind }) => kind !== "text" && kind !== "literal");

// mcp/core/conditions/operator-fit.ts
var familyOf = {
  String: "string",
  ARN: "arn",
  Numeric: "numeric",
  Date: "date",
  Bool: "bool",
  IPAddress: "ip",
  Binary: "binary"
};
var familyNames = {
  string: "String",
  numeric: "Numeric",
  date: "Date",
  bool: "Bool",
  binary: "BinaryEquals",
  ip: "IpAddress",
  arn: "Arn",
  null: "Null"
};
var familiesFor = ({ type, otherType }) => otherType === void 0 ? [familyOf[type]] : [familyOf[type], familyOf[otherType]];
function operatorFit(operator, key, values) {
  const families2 = familiesFor(key);
  if (operator.family === "null" || families2.includes(operator.family)) return "fits";
  const texts = values.map(({ value }) => value.text);
  if (operator.family === "string" && families2.includes("arn")) {
    if (!operator.wildcards) return "string_on_arn";
    return texts.some(hasWildcardBeforeResource) ? "like_across_arn" : "like_on_arn";
  }
  const holdsArns = operator.family === "arn" && families2.includes("string");
  return holdsArns && texts.every((text) => fitOf("arn", text) !== "unfit") ? "fits" : "mismatch";
}

// mcp/core/checks/conditions/condition-type-mismatch.examples.ts
var bucket2 = { Resource: ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"] };
var conditionTypeMismatchExamples = [
  {
    title: "a string operator on a boolean key",
    policy: conditioned("s3:GetObject", { StringEquals: { "aws:SecureTransport": "true" } }, bucket2),
    finds: ["operator_for_another_type"]
  },
  {
    title: "a string pattern on an address",
    policy: conditioned("s3:GetObject", { StringLike: { "aws:SourceIp": "203.0.113.*" } }, bucket2),
    finds: ["operator_for_another_type"]
  },
  {
    title: "a string pattern whose wildcard may run into the next field of an ARN",
    policy: conditioned("sns:Publish", { StringLike: { "aws:SourceArn": "arn:aws:s3:*:*:reports-*" } }),
    finds: ["string_like_on_arn"]
  },
  {
    title: "text compared with an ARN",
    policy: conditioned("iam:CreateRole", {
      StringEquals: { "iam:PermissionsBoundary": "arn:aws:iam::111122223333:policy/developers" }
    }),
    finds: ["string_operator_on_arn"]
  },
  {
    title: "a string and a number in one list",
    policy: conditioned("s3:ListBucket", { NumericEquals: { "s3:max-keys": ["10", 20] } }, bucket2),
    finds: ["mixed_types"]
  },
  {
    title: "both booleans",
    policy: conditioned("s3:GetObject", { Bool: { "aws:SecureTransport": ["true", "false"] } }, bucket2),
    finds: ["several_booleans"]
  },
  {
    title: "a word that is no boolean",
    policy: conditioned("s3:GetObject", { Bool: { "aws:MultiFactorAuthPresent": "yes" } }, bucket2),
    finds: ["invalid_boolean"]
  },
  {
    title: "Null with a value of the key",
    policy: conditioned("s3:GetObject", { Null: { "aws:PrincipalTag/team": "data" } }, bucket2),
    finds: ["invalid_boolean"]
  },
  {
    title: "a day that does not exist",
    policy: conditioned("s3:GetObject", { DateLessThan: { "aws:CurrentTime": "2026-02-30T00:00:00Z" } }, bucket2),
    finds: ["invalid_date"]
  },
  {
    title: "seconds since 1970",
    policy: conditioned("s3:GetObject", { DateLessThan: { "aws:CurrentTime": "1798761599" } }, bucket2),
    finds: ["epoch_date"]
  },
  {
    title: "a number with a unit",
    policy: conditioned("s3:GetObject", { NumericLessThan: { "aws:MultiFactorAuthAge": "1h" } }, bucket2),
    finds: ["invalid_number"]
  },
  {
    title: "bytes without base64",
    policy: conditioned("s3:GetObject", { BinaryEquals: { "example:fingerprint": "not base64!" } }, bucket2),
    finds: ["invalid_base64"]
  },
  {
    title: "an account where an ARN belongs",
    policy: conditioned("sns:Publish", { ArnEquals: { "aws:SourceArn": "111122223333" } }),
    finds: ["invalid_arn"]
  },
  {
    title: "an address that is none",
    policy: conditioned("s3:GetObject", { IpAddress: { "aws:SourceIp": ["203.0.113.0/24", "203.0.113.300"] } }, bucket2),
    finds: ["invalid_ip_range"]
  },
  {
    title: "a range with bits behind its prefix",
    policy: conditioned("s3:GetObject", { IpAddress: { "aws:SourceIp": "203.0.113.7/24" } }, bucket2),
    finds: ["host_bits"]
  },
  {
    title: "only private addresses",
    policy: conditioned("s3:GetObject", { IpAddress: { "aws:SourceIp": ["10.0.0.0/8", "192.168.0.0/16"] } }, bucket2),
    finds: ["private_ip_address"]
  },
  {
    title: "a Deny outside private addresses, so a Deny of everybody",
    policy: conditioned("s3:*", { NotIpAddress: { "aws:SourceIp": "10.0.0.0/8" } }, { ...bucket2, Effect: "Deny" }),
    finds: ["private_not_ip_address"]
  },
  {
    title: "private addresses among public ones",
    policy: conditioned("s3:GetObject", { IpAddress: { "aws:SourceIp": ["203.0.113.0/24", "10.0.0.0/8"] } }, bucket2),
    finds: ["private_ip_address_subset"]
  },
  {
    title: "private addresses among the public ones of a Deny",
    policy: conditioned(
      "s3:*",
      { NotIpAddress: { "aws:SourceIp": ["203.0.113.0/24", "10.0.0.0/8"] } },
      { ...bucket2, Effect: "Deny" }
    ),
    finds: ["private_not_ip_address_subset"]
  },
  {
    title: "a Region that does not exist",
    policy: conditioned(
      "ec2:*",
      { StringNotEquals: { "aws:RequestedRegion": ["eu-west-1", "eu-wset-2"] } },
      { Effect: "Deny" }
    ),
    finds: ["invalid_region"]
  },
  {
    title: "a name where a VPC ID belongs",
    policy: conditioned("s3:GetObject", { StringEquals: { "aws:SourceVpc": "production" } }, bucket2),
    finds: ["invalid_vpc"]
  },
  {
    title: "a VPC where an endpoint belongs",
    policy: conditioned("s3:GetObject", { StringEquals: { "aws:SourceVpce": "vpc-0123456789abcdef0" } }, bucket2),
    finds: ["invalid_vpc_endpoint"]
  },
  {
    title: "a service prefix where a service principal belongs",
    policy: conditioned(
      "iam:PassRole",
      { StringEquals: { "iam:PassedToService": "lambda" } },
      { Resource: "arn:aws:iam::111122223333:role/worker" }
    ),
    finds: ["invalid_service_principal"]
  },
  {
    title: "a service principal without its Region",
    policy: conditioned("kms:Decrypt", { StringEquals: { "kms:ViaService": "s3.amazonaws.com" } }),
    finds: ["invalid_service_principal"]
  },
  {
    title: "an alias where a key ARN belongs",
    policy: conditioned(
      "s3:PutObject",
      {
        ArnEquals: {
          "s3:x-amz-server-side-encryption-aws-kms-key-id": "arn:aws:kms:eu-west-1:111122223333:alias/reports"
        }
      },
      bucket2
    ),
    finds: ["invalid_kms_key"]
  },
  {
    title: "an account with too few digits",
    policy: conditioned("sns:Publish", { StringEquals: { "aws:SourceAccount": "1111222" } }),
    finds: ["invalid_account"]
  },
  {
    title: "an organizational unit where the organization belongs",
    policy: conditioned("s3:GetObject", { StringEquals: { "aws:PrincipalOrgID": "ou-ab12-11111111" } }, bucket2),
    finds: ["invalid_organization"]
  },
  {
    title: "each type with its operator",
    policy: conditioned(
      "s3:ListBucket",
      {
        StringLike: { "s3:prefix": "reports/*", "kms:ViaService": "s3.*.amazonaws.com" },
        NumericLessThanEquals: { "s3:max-keys": 100 },
        DateGreaterThan: { "aws:TokenIssueTime": "2026-01-31" },
        Bool: { "aws:SecureTransport": true },
        IpAddress: { "aws:SourceIp": ["203.0.113.0/24", "2001:db8::/32"] },
        ArnLike: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/*" },
        Null: { "aws:SourceVpce": "true" }
      },
      bucket2
    )
  },
  {
    title: "the epoch key with both of its types",
    policy: conditioned(
      "s3:GetObject",
      { NumericLessThan: { "aws:EpochTime": "1798761599" }, DateGreaterThan: { "aws:EpochTime": "1767225600" } },
      bucket2
    )
  },
  {
    title: "an ARN in a tag and in an encryption context",
    policy: conditioned("kms:Decrypt", {
      ArnLike: { "kms:EncryptionContext:aws:s3:arn": "arn:aws:s3:::reports/*", "aws:PrincipalTag/stack": "arn:aws:*" }
    })
  },
  {
    title: "variables and placeholders that stand for the value",
    policy: conditioned(
      "s3:GetObject",
      {
        StringEquals: { "aws:SourceVpc": "${VpcId}", "aws:ResourceAccount": "${aws:PrincipalAccount}" },
        IpAddress: { "aws:SourceIp": "{{ office_range }}" },
        ArnEquals: { "aws:PrincipalArn": "${aws:PrincipalTag/owner}" }
      },
      bucket2
    )
  },
  {
    title: "every Region of a continent",
    policy: conditioned("ec2:*", { StringNotLike: { "aws:RequestedRegion": "eu-*" } }, { Effect: "Deny" })
  }
];

// mcp/core/catalog/regions.table.ts
var regions = [
  { name: "af-south-1", partition: "aws", title: "Africa (Cape Town)", optIn: true },
  { name: "ap-east-1", partition: "aws", title: "Asia Pacific (Hong Kong)", optIn: true },
  { name: "ap-east-2", partition: "aws", title: "Asia Pacific (Taipei)", optIn: true },
  { name: "ap-northeast-1", partition: "aws", title: "Asia Pacific (Tokyo)", optIn: false },
  { name: "ap-northeast-2", partition: "aws", title: "Asia Pacific (Seoul)", optIn: false },
  { name: "ap-northeast-3", partition: "aws", title: "Asia Pacific (Osaka)", optIn: false },
  { name: "ap-south-1", partition: "aws", title: "Asia Pacific (Mumbai)", optIn: false },
  { name: "ap-south-2", partition: "aws", title: "Asia Pacific (Hyderabad)", optIn: true },
  { name: "ap-southeast-1", partition: "aws", title: "Asia Pacific (Singapore)", optIn: false },
  { name: "ap-southeast-2", partition: "aws", title: "Asia Pacific (Sydney)", optIn: false },
  { name: "ap-southeast-3", partition: "aws", title: "Asia Pacific (Jakarta)", optIn: true },
  { name: "ap-southeast-4", partition: "aws", title: "Asia Pacific (Melbourne)", optIn: true },
  { name: "ap-southeast-5", partition: "aws", title: "Asia Pacific (Malaysia)", optIn: true },
  { name: "ap-southeast-6", partition: "aws", title: "Asia Pacific (New Zealand)", optIn: true },
  { name: "ap-southeast-7", partition: "aws", title: "Asia Pacific (Thailand)", optIn: true },
  { name: "ca-central-1", partition: "aws", title: "Canada (Central)", optIn: false },
  { name: "ca-west-1", partition: "aws", title: "Canada West (Calgary)", optIn: true },
  { name: "eu-central-1", partition: "aws", title: "Europe (Frankfurt)", optIn: false },
  { name: "eu-central-2", partition: "aws", title: "Europe (Zurich)", optIn: true },
  { name: "eu-north-1", partition: "aws", title: "Europe (Stockholm)", optIn: false },
  { name: "eu-south-1", partition: "aws", title: "Europe (Milan)", optIn: true },
  { name: "eu-south-2", partition: "aws", title: "Europe (Spain)", optIn: true },
  { name: "eu-west-1", partition: "aws", title: "Europe (Ireland)", optIn: false },
  { name: "eu-west-2", partition: "aws", title: "Europe (London)", optIn: false },
  { name: "eu-west-3", partition: "aws", title: "Europe (Paris)", optIn: false },
  { name: "il-central-1", partition: "aws", title: "Israel (Tel Aviv)", optIn: true },
  { name: "me-central-1", partition: "aws", title: "Middle East (UAE)", optIn: true },
  { name: "me-south-1", partition: "aws", title: "Middle East (Bahrain)", optIn: true },
  { name: "me-west-1", partition: "aws", title: "Middle East (Saudi Arabia)", optIn: true },
  { name: "mx-central-1", partition: "aws", title: "Mexico (Central)", optIn: true },
  { name: "sa-east-1", partition: "aws", title: "South America (S\xE3o Paulo)", optIn: false },
  { name: "sa-west-1", partition: "aws", title: "South America (Chile)", optIn: true },
  { name: "us-east-1", partition: "aws", title: "US East (N. Virginia)", optIn: false },
  { name: "us-east-2", partition: "aws", title: "US East (Ohio)", optIn: false },
  { name: "us-west-1", partition: "aws", title: "US West (N. California)", optIn: false },
  { name: "us-west-2", partition: "aws", title: "US West (Oregon)", optIn: false },
  { name: "cn-north-1", partition: "aws-cn", title: "China (Beijing)", optIn: false },
  { name: "cn-northwest-1", partition: "aws-cn", title: "China (Ningxia)", optIn: false },
  { name: "eusc-de-east-1", partition: "aws-eusc", title: "AWS European Sovereign Cloud (Germany)", optIn: false },
  { name: "us-iso-east-1", partition: "aws-iso", title: "US ISO East", optIn: false },
  { name: "us-iso-west-1", partition: "aws-iso", title: "US ISO WEST", optIn: false },
  { name: "us-isob-east-1", partition: "aws-iso-b", title: "US ISOB East (Ohio)", optIn: false },
  { name: "us-isob-west-1", partition: "aws-iso-b", title: "US ISOB West", optIn: false },
  { name: "eu-isoe-west-1", partition: "aws-iso-e", title: "EU ISOE West", optIn: false },
  { name: "us-isof-east-1", partition: "aws-iso-f", title: "US ISOF EAST", optIn: false },
  { name: "us-isof-south-1", partition: "aws-iso-f", title: "US ISOF SOUTH", optIn: false },
  { name: "us-gov-east-1", partition: "aws-us-gov", title: "AWS GovCloud (US-East)", optIn: false },
  { name: "us-gov-west-1", partition: "aws-us-gov", title: "AWS GovCloud (US-West)", optIn: false }
];

// mcp/core/conditions/key-values.table.ts
var globalKeys2 = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html";
var serviceReference = 'Service Authorization Reference, "Condition keys for" the service, as the catalogue has it';
var keyValues = [
  { holds: "region", source: `${globalKeys2}#condition-keys-requestedregion`, keys: ["aws:RequestedRegion"] },
  {
    holds: "region",
    source: serviceReference,
    keys: [
      "account:TargetRegion",
      "batch:AWSLogsRegion",
      "cloudformation:TargetRegion",
      "dsql:WitnessRegion",
      "ec2:Region",
      "ec2:VpceServiceRegion",
      "ec2:VpceSupportedRegion",
      "identitystore:PrimaryRegion",
      "kms:PrimaryRegion",
      "kms:ReplicaRegion",
      "observabilityadmin:CentralizationBackupRegion",
      "observabilityadmin:CentralizationDestinationRegion",
      "observabilityadmin:CentralizationSourceRegions",
      "s3:destinationRegion",
      "secretsmanager:AddReplicaRegions",
      "secretsmanager:SecretPrimaryRegion",
      "ses:ReplicaRegion",
      "sso:PrimaryRegion"
    ]
  },
  {
    holds: "vpc",
    source: `${globalKeys2}#condition-keys-sourcevpc`,
    keys: ["aws:SourceVpc", "aws:Ec2InstanceSourceVpc"]
  },
  {
    holds: "vpc",
    source: serviceReference,
    keys: [
      "apprunner:VpcId",
      "cloudshell:VpcIds",
      "codebuild:vpcConfig.vpcId",
      "codeconnections:VpcId",
      "codestar-connections:VpcId",
      "ec2:VpcID",
      "glue:VpcIds",
      "lambda:VpcIds",
      "vpc-lattice-svcs:SourceVpc",
      "vpc-lattice:VpcId"
    ]
  },
  { holds: "vpc_endpoint", source: `${globalKeys2}#condition-keys-sourcevpce`, keys: ["aws:SourceVpce"] },
  {
    holds: "vpc_endpoint",
    source: serviceReference,
    keys: ["apprunner:VpcEndpointId", "vpc-lattice:VpcEndpointId"]
  },
  {
    holds: "service_principal",
    source: `${globalKeys2}#condition-keys-calledvia and #condition-keys-principalservicename`,
    keys: [
      "aws:CalledVia",
      "aws:CalledViaFirst",
      "aws:CalledViaLast",
      "aws:PrincipalServiceName",
      "aws:PrincipalServiceNamesList",
      "glue:CredentialIssuingService",
      "glue:RoleAssumedBy"
    ]
  },
  {
    holds: "service_principal",
    source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html",
    keys: ["iam:PassedToService", "iam:AWSServiceName", "sts:AWSServiceName"]
  },
  {
    holds: "service_principal",
    source: `${serviceReference}, and the values that AWS managed policies give them`,
    keys: [
      "config:ConfigurationRecorderServicePrincipal",
      "ec2:AuthorizedService",
      "events:ManagedBy",
      "kms:GranteeServicePrincipal",
      "kms:RetiringServicePrincipal",
      "organizations:ServicePrincipal"
    ]
  },
  {
    holds: "regional_service_principal",
    source: "https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service",
    keys: ["kms:ViaService"]
  },
  {
    holds: "kms_key_arn",
    source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html",
    keys: ["s3:x-amz-server-side-encryption-aws-kms-key-id", "s3express:x-amz-server-side-encryption-aws-kms-key-id"]
  },
  {
    holds: "kms_key_arn",
    source: serviceReference,
    keys: [
      "bedrock-agentcore:KmsKeyArn",
      "quicksight:KmsKeyArns",
      "s3tables:KMSKeyArn",
      "s3vectors:kmsKeyArn",
      "sagemaker:DomainSharingOutputKmsKeyArn",
      "sagemaker:FeatureGroupOfflineStoreKmsKeyArn",
      "sagemaker:FeatureGroupOnlineStoreKmsKeyArn",
      "sagemaker:OutputKmsKeyArn",
      "sagemaker:VolumeKmsKeyArn",
      "secretsmanager:KmsKeyArn",
      "transcribe:OutputEncryptionKMSKeyId"
    ]
  },
  {
    holds: "account",
    source: globalKeys2,
    keys: ["aws:PrincipalAccount", "aws:ResourceAccount", "aws:SourceAccount", "aws:SourceOwner", "aws:VpceAccount"]
  },
  {
    holds: "account",
    source: serviceReference,
    keys: ["kms:CallerAccount", "s3:DataAccessPointAccount", "s3:ResourceAccount"]
  },
  {
    holds: "organization",
    source: globalKeys2,
    keys: ["aws:PrincipalOrgID", "aws:ResourceOrgID", "aws:SourceOrgID", "aws:VpceOrgID"]
  }
];

// mcp/core/conditions/known-values.ts
var holdsByKey = new Map(
  keyValues.flatMap(({ holds, keys }) => keys.map((key) => [key.toLowerCase(), holds]))
);
var valuesOf = (key) => holdsByKey.get(key.toLowerCase());
var endings2 = [...new Set(partitions.map(({ dnsSuffix }) => dnsSuffix))];
var regionNames = regions.map(({ name }) => name);
function serviceLabels(text) {
  const ending2 = endings2.find((one) => text.endsWith(`.${one}`));
  const labels = ending2 === void 0 ? [] : text.slice(0, -ending2.length - 1).split(".");
  return labels.length > 0 && labels.every((label) => /^[a-z0-9_-]+$/.test(label)) ? labels : void 0;
}
var forms2 = {
  region: { isExact: (text) => regionNames.includes(text), patterns: regionNames },
  vpc: { isExact: (text) => /^vpc-(?:[0-9a-z]{8}|[0-9a-z]{17})$/i.test(text), patterns: ["vpc-*"] },
  vpc_endpoint: { isExact: (text) => /^vpce-(?:[0-9a-z]{8}|[0-9a-z]{17})$/i.test(text), patterns: ["vpce-*"] },
  service_principal: {
    isExact: (text) => serviceLabels(text) !== void 0,
    patterns: endings2.map((ending2) => `*?.${ending2}`)
  },
  regional_service_principal: {
    // A Region has two dashes at least, which no service's name has in this place.
    isExact: (text) => (serviceLabels(text) ?? []).slice(1).some((label) => /^[a-z]+(?:-[a-z]+)+-\d+$/.test(label)),
    patterns: endings2.map((ending2) => `*?.?*.${ending2}`)
  },
  kms_key_arn: {
    isExact: (text) => /^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/[A-Za-z0-9-]+$/.test(text),
    patterns: partitions.map(({ name }) => `arn:${name}:kms:*:*:key/*`)
  },
  account: { isExact: (text) => /^(?:\d{12}|anonymous)$/.test(text), patterns: ["????????????", "anonymous"] },
  organization: { isExact: (text) => /^o-[a-z0-9]{1,32}$/.test(text), patterns: ["o-*"] }
};
function canBe(holds, text) {
  const { isExact, patterns } = forms2[holds];
  if (standsForUnknown(text)) return true;
  return hasWildcard(text) ? patterns.some((pattern) => wildcardsOverlap(text, pattern)) : isExact(text);
}

// mcp/core/checks/conditions/type-mismatch-values.ts
var about2 = ({
  operator,
  key
}) => ({
  operator: operator.value,
  conditionKey: key.value
});
var placeOfValues = (entry, values) => values.length === 1 && values[0] || entry;
var textsOf = (values) => values.map(({ value }) => value.text);
var codeOfFamily = {
  string: void 0,
  numeric: "invalidNumber",
  date: "invalidDate",
  bool: "invalidBoolean",
  binary: "invalidBase64",
  ip: "invalidIpRange",
  arn: "invalidArn",
  null: "invalidBoolean"
};
function* unreadableValues(entry, family, found) {
  const code = codeOfFamily[family];
  const values = entry.values.filter(({ value }) => fitOf(family, value.text) === "unfit");
  if (code === void 0 || values.length === 0) return;
  yield found[code](placeOfValues(entry, values), { ...about2(entry), values: textsOf(values) });
}
function* severalBooleans(entry, found) {
  const { parsed, values } = entry;
  if (parsed?.family !== "bool" || parsed.qualifier !== void 0 || values.length < 2) return;
  yield found.severalBooleans(entry, { ...about2(entry), count: values.length });
}
function* epochDates(entry, found) {
  if (entry.parsed?.family !== "date" || entry.key.value.toLowerCase() === "aws:epochtime") return;
  const values = entry.values.filter(({ value }) => readDate(value.text)?.form === "epoch");
  if (values.length > 0)
    yield found.epochDate(placeOfValues(entry, values), { ...about2(entry), values: textsOf(values) });
}
function* addresses(entry, found) {
  if (entry.parsed?.family !== "ip") return;
  for (const at of entry.values) {
    const range2 = readIpRange(at.value.text);
    if (!range2 || !hasHostBits(range2)) continue;
    yield found.hostBits(at, { conditionKey: entry.key.value, value: at.value.text, network: printNetwork(range2) });
  }
  if (entry.key.value.toLowerCase() !== "aws:sourceip") return;
  const values = entry.values.filter(holdsPrivateRange);
  if (values.length === 0) return;
  const code = privateCodes[values.length === entry.values.length ? "all" : "some"][entry.parsed?.negated ? "not" : "in"];
  yield found[code](placeOfValues(entry, values), { ...about2(entry), values: textsOf(values) });
}
var privateCodes = {
  all: { in: "privateIpAddress", not: "privateNotIpAddress" },
  some: { in: "privateIpAddressSubset", not: "privateNotIpAddressSubset" }
};
function holdsPrivateRange({ value }) {
  const range2 = readIpRange(value.text);
  return range2 !== void 0 && isPrivate(range2);
}
function* impossibleValues(entry, found) {
  const holds = valuesOf(entry.key.value);
  const family = entry.parsed?.family;
  if (holds === void 0 || family !== "string" && family !== "arn") return;
  const values = entry.values.filter(({ value }) => !canBe(holds, value.text));
  if (values.length === 0) return;
  const at = placeOfValues(entry, values);
  const args = { ...about2(entry), values: textsOf(values) };
  switch (holds) {
    case "region":
      return yield found.invalidRegion(at, { ...args, nearest: nearestRegions(args.values) });
    case "service_principal":
      return yield found.invalidServicePrincipal(at, { ...args, form: "service.amazonaws.com" });
    case "regional_service_principal":
      return yield found.invalidServicePrincipal(at, { ...args, form: "service.region.amazonaws.com" });
    default:
      return yield found[codeOfHolds[holds]](at, args);
  }
}
var codeOfHolds = {
  vpc: "invalidVpc",
  vpc_endpoint: "invalidVpcEndpoint",
  kms_key_arn: "invalidKmsKey",
  account: "invalidAccount",
  organization: "invalidOrganization"
};
var regionNames2 = regions.map(({ name }) => name);
var nearestRegions = (values) => nearestNames(values[0] ?? "", regionNames2, 2);

// mcp/core/checks/conditions/condition-type-mismatch.ts
var codes3 = {
  operatorForAnotherType: {
    severity: "warning",
    accessAnalyzer: "TYPE_MISMATCH",
    message: ({ operator, conditionKey: conditionKey2, type }) => `"${operator}" compares another kind of value than "${conditionKey2}" holds, which is of type ${type}.`,
    suggestion: ({ allowed }) => `Use ${allowed.join(" or ")} operators for this key.`
  },
  stringLikeOnArn: {
    severity: ({ opens }) => opens === "yes" ? "medium" : "low",
    accessAnalyzer: "STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS",
    message: ({ operator, conditionKey: conditionKey2 }) => `"${operator}" lets a wildcard run over the colons of the ARN in "${conditionKey2}", so it may match other accounts and services.`,
    suggestion: ({ instead }) => `Write "${instead}", which compares the ARN field by field.`
  },
  stringOperatorOnArn: {
    severity: "info",
    message: ({ operator, conditionKey: conditionKey2 }) => `"${operator}" compares "${conditionKey2}" as text; AWS recommends ARN operators for ARNs.`,
    suggestion: ({ instead }) => `Write "${instead}".`
  },
  mixedTypes: {
    accessAnalyzer: "INVALID_CONDITION_DATA_TYPE",
    message: ({ conditionKey: conditionKey2, kinds: kinds2 }) => `The values of "${conditionKey2}" are of different JSON types (${kinds2}); AWS wants one type in a list.`,
    suggestion: () => "Write all of them as strings."
  },
  severalBooleans: {
    accessAnalyzer: "INVALID_CONDITION_MULTIPLE_BOOLEAN",
    message: ({ operator, conditionKey: conditionKey2, count }) => `"${operator}" compares "${conditionKey2}" with ${count} booleans, and the key takes one.`,
    suggestion: () => 'Keep "true" or "false"; both together rule nothing out.'
  },
  invalidBoolean: {
    severity: "warning",
    accessAnalyzer: "TYPE_MISMATCH_BOOLEAN",
    message: ({ operator, conditionKey: conditionKey2, values }) => `"${operator}" on "${conditionKey2}" compares "true" and "false", and ${showList(values)} is neither.`,
    suggestion: () => 'Write "true" or "false".'
  },
  invalidDate: {
    severity: "warning",
    accessAnalyzer: "TYPE_MISMATCH_DATE",
    message: ({ operator, conditionKey: conditionKey2, values }) => `"${operator}" on "${conditionKey2}" cannot read ${showList(values)} as a date, so the comparison fails.`,
    suggestion: () => 'Write an existing day in ISO 8601, such as "2026-12-31T23:59:59Z".'
  },
  epochDate: {
    severity: "warning",
    accessAnalyzer: "INVALID_DATE_VALUE",
    message: ({ conditionKey: conditionKey2, values }) => `"${conditionKey2}" is compared with ${showList(values)}, which is read as seconds since 1970 and may not be the moment that is meant.`,
    suggestion: () => 'Write the date in ISO 8601, such as "2026-12-31T23:59:59Z".'
  },
  invalidNumber: {
    severity: "warning",
    accessAnalyzer: "TYPE_MISMATCH_NUMBER",
    message: ({ operator, conditionKey: conditionKey2, values }) => `"${operator}" on "${conditionKey2}" cannot read ${showList(values)} as a number, so the comparison fails.`,
    suggestion: () => "Write a whole or decimal number without a unit."
  },
  invalidBase64: {
    severity: "warning",
    accessAnalyzer: "TYPE_MISMATCH_STRING",
    message: ({ operator, conditionKey: conditionKey2, values }) => `"${operator}" on "${conditionKey2}" compares bytes, and ${showList(values)} is not base64.`,
    suggestion: () => "Encode the bytes in base64 with padding."
  },
  invalidArn: {
    message: ({ operator, conditionKey: conditionKey2, values }) => `"${operator}" on "${conditionKey2}" compares ARNs, and ${showList(values)} is none, so it never matches.`,
    suggestion: () => "Write arn:partition:service:region:account:resource, with wildcards inside the fields where needed."
  },
  invalidIpRange: {
    accessAnalyzer: "TYPE_MISMATCH_IP_RANGE",
    message: ({ operator, conditionKey: conditionKey2, values }) => `"${operator}" on "${conditionKey2}" cannot read ${showList(values)} as an IP address or CIDR range.`,
    suggestion: () => 'Write a range such as "203.0.113.0/24" or "2001:db8::/32".'
  },
  hostBits: {
    severity: "info",
    accessAnalyzer: "IMPROVE_IP_RANGE",
    message: ({ value, network }) => `The range "${value}" has bits behind its prefix, which IAM ignores: it means "${network}".`,
    suggestion: ({ network }) => `Write "${network}".`
  },
  privateIpAddress: {
    accessAnalyzer: "PRIVATE_IP_ADDRESS",
    message: ({ conditionKey: conditionKey2, values }) => `"${conditionKey2}" holds public addresses only, so ${showList(values)} never matches.`,
    suggestion: () => "Name public ranges, or use aws:VpcSourceIp together with aws:SourceVpc."
  },
  privateNotIpAddress: {
    accessAnalyzer: "PRIVATE_NOT_IP_ADDRESS",
    message: ({ operator, conditionKey: conditionKey2, values }) => `"${conditionKey2}" holds public addresses only, so "${operator}" with ${showList(values)} is always true.`,
    suggestion: () => "Name public ranges, or use aws:VpcSourceIp together with aws:SourceVpc."
  },
  privateIpAddressSubset: {
    severity: "info",
    accessAnalyzer: "PRIVATE_IP_ADDRESS_SUBSET",
    message: ({ conditionKey: conditionKey2, values }) => `"${conditionKey2}" holds public addresses only, so of this list ${showList(values)} never matches.`,
    suggestion: () => "Leave the private ranges out; aws:VpcSourceIp is the key for them."
  },
  privateNotIpAddressSubset: {
    severity: "info",
    accessAnalyzer: "PRIVATE_NOT_IP_ADDRESS_SUBSET",
    message: ({ operator, conditionKey: conditionKey2, values }) => `"${conditionKey2}" holds public addresses only, so "${operator}" leaves nothing out by ${showList(values)}.`,
    suggestion: () => "Leave the private ranges out; aws:VpcSourceIp is the key for them."
  },
  invalidRegion: {
    accessAnalyzer: "INVALID_REGION",
    message: ({ conditionKey: conditionKey2, values }) => `"${conditionKey2}" is compared with ${showList(values)}, which is no AWS Region.`,
    suggestion: ({ nearest }) => didYouMean(nearest) || 'Write the code of a Region, such as "eu-west-1".'
  },
  invalidVpc: {
    accessAnalyzer: "INVALID_VPC_FORMAT",
    message: ({ conditionKey: conditionKey2, values }) => `"${conditionKey2}" is compared with ${showList(values)}, which is no VPC ID: that is vpc- and 8 or 17 characters.`,
    suggestion: () => 'Write the ID of the VPC, such as "vpc-0123456789abcdef0".'
  },
  invalidVpcEndpoint: {
    accessAnalyzer: "INVALID_VPCE_FORMAT",
    message: ({ conditionKey: conditionKey2, values }) => `"${conditionKey2}" is compared with ${showList(values)}, which is no VPC endpoint ID: that is vpce- and 8 or 17 characters.`,
    suggestion: () => 'Write the ID of the endpoint, such as "vpce-0123456789abcdef0".'
  },
  invalidServicePrincipal: {
    accessAnalyzer: "INVALID_SERVICE_PRINCIPAL_FORMAT",
    message: ({ conditionKey: conditionKey2, values, form }) => `"${conditionKey2}" is compared with ${showList(values)}, which is no service principal of the form ${form}.`,
    suggestion: ({ form }) => `Write it in lower case as ${form}.`
  },
  invalidKmsKey: {
    accessAnalyzer: "INVALID_KMS_KEY_VALUE",
    message: ({ conditionKey: conditionKey2, values }) => `"${conditionKey2}" holds the ARN of a KMS key, and ${showList(values)} is none.`,
    suggestion: () => "Write arn:aws:kms:region:account:key/key-id; an alias or a bare key ID does not match."
  },
  invalidAccount: {
    severity: "warning",
    message: ({ conditionKey: conditionKey2, values }) => `"${conditionKey2}" holds a 12-digit account ID, and ${showList(values)} is none, so it never matches.`,
    suggestion: () => "Write the 12 digits of the account, as a string."
  },
  invalidOrganization: {
    severity: "warning",
    message: ({ conditionKey: conditionKey2, values }) => `"${conditionKey2}" holds the ID of an organization, and ${showList(values)} is none, so it never matches.`,
    suggestion: () => 'Write the ID that begins with "o-".'
  }
};
var conditionTypeMismatch = defineCheck({
  id: "condition_type_mismatch",
  severity: "error",
  appliesTo: policyTypes,
  summary: "A condition compares a key with an operator or a value that does not fit what the key holds.",
  why: "A comparison of the wrong kind is false, or true, for every request. In an Allow that takes access away which was meant to be given; in a Deny it opens what was meant to be closed.",
  remediation: [
    "Choose an operator of the type that the key has in the service reference.",
    "Write the value in the form that the key holds: a date in ISO 8601, an address as CIDR, an ARN with six fields."
  ],
  references: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html"
  ],
  codes: codes3,
  examples: conditionTypeMismatchExamples,
  *statement(statement3, { catalog: catalog3, found }) {
    for (const entry of conditionEntries(statement3)) {
      yield* mixedTypes(entry, found);
      const { parsed, values } = entry;
      if (!parsed || values.length === 0 || leftToAgentGuardrail(entry)) continue;
      const key = catalog3.conditionKey(entry.key.value);
      if (key && operatorFit(parsed, key, values) === "mismatch") {
        const allowed = familiesFor(key).map((family) => familyNames[family]);
        yield found.operatorForAnotherType(entry.key, { ...about2(entry), type: key.type, allowed });
        continue;
      }
      if (key) yield* stringOnArn(entry, parsed, operatorFit(parsed, key, values), statement3, found);
      yield* unreadableValues(entry, parsed.family, found);
      yield* severalBooleans(entry, found);
      yield* epochDates(entry, found);
      yield* addresses(entry, found);
      yield* impossibleValues(entry, found);
    }
  }
});
var leftToAgentGuardrail = ({ key }) => key.value.toLowerCase() === "aws:calledviaawsmcp";
function* mixedTypes(entry, found) {
  const kinds2 = [...new Set(entry.values.map(({ value }) => value.kind))];
  if (kinds2.length < 2) return;
  yield found.mixedTypes(entry, { conditionKey: entry.key.value, kinds: kinds2.join(", ") });
}
function* stringOnArn(entry, operator, fit, statement3, found) {
  if (fit === "fits" || fit === "mismatch") return;
  const name = `Arn${operator.negated ? "Not" : ""}${operator.wildcards ? "Like" : "Equals"}`;
  const args = { ...about2(entry), instead: printOperator({ ...operator, name }) };
  if (fit === "string_on_arn") return yield found.stringOperatorOnArn(entry.key, args);
  const opens = fit === "like_across_arn" && allows(statement3) && !operator.negated ? "yes" : "no";
  yield found.stringLikeOnArn(entry.key, { ...args, opens });
}

// mcp/core/checks/conditions/set-operator-validation.ts
var set_operator_validation_exports = {};
__export(set_operator_validation_exports, {
  setOperatorValidation: () => setOperatorValidation
});

// mcp/core/checks/conditions/demanded-keys.ts
function demandedKeys(statement3) {
  const known3 = demandedByStatement.get(statement3);
  if (known3) return known3;
  const entries = conditionEntries(statement3).filter(failsWithoutKey);
  const outright = entries.filter(({ parsed }) => parsed?.qualifier === void 0);
  const all = new Set(entries.map(({ key }) => key.value.toLowerCase()));
  const demanded = {
    all,
    outright: new Set(outright.map(({ key }) => key.value.toLowerCase())),
    isTagAmongThem: [...all].some((key) => key.startsWith("aws:requesttag/") || key.startsWith("s3:requestobjecttag/"))
  };
  demandedByStatement.set(statement3, demanded);
  return demanded;
}
var demandedByStatement = /* @__PURE__ */ new WeakMap();

// mcp/core/checks/conditions/set-operator-validation.examples.ts
var federated = "sts:AssumeRoleWithWebIdentity";
var anyone = { Effect: "Deny", Principal: "*", Resource: ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"] };
var ours = "o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*";
var setOperatorValidationExamples = [
  {
    title: "several tag keys without a set operator",
    policy: conditioned("ec2:CreateTags", { StringEquals: { "aws:TagKeys": ["team", "stage"] } }),
    finds: ["missing_qualifier"]
  },
  {
    title: "ForAllValues on a key of one value",
    policy: conditioned("s3:GetObject", { "ForAllValues:StringEquals": { "aws:PrincipalTag/team": "data" } }),
    finds: ["for_all_values_on_single_value"]
  },
  {
    title: "ForAllValues on a key of one value that an own condition demands",
    policy: conditioned("s3:GetObject", {
      "ForAllValues:StringEquals": { "aws:PrincipalTag/team": "data" },
      Null: { "aws:PrincipalTag/team": "false" }
    }),
    finds: ["for_all_values_on_single_value"]
  },
  {
    title: "any of the audiences of a token",
    policy: trusting(federated, {
      "ForAnyValue:StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" }
    }),
    finds: ["for_any_value_on_audience"]
  },
  {
    title: "all of the audiences of a token",
    policy: trusting(federated, {
      "ForAllValues:StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" },
      StringEquals: { "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:ref:refs/heads/main" }
    }),
    finds: ["confirm_audience"]
  },
  {
    title: "ForAnyValue on a key of one value",
    policy: conditioned("ec2:StopInstances", { "ForAnyValue:StringEquals": { "ec2:ResourceTag/team": "data" } }),
    finds: ["for_any_value_on_single_value"]
  },
  {
    title: "keys of an encryption context that may be left out",
    policy: conditioned("kms:Decrypt", { "ForAllValues:StringEquals": { "kms:EncryptionContextKeys": ["AppName"] } }),
    finds: ["for_all_values_without_presence"]
  },
  {
    title: "tag keys of something new that may be left out",
    policy: conditioned("ec2:RunInstances", { "ForAllValues:StringEquals": { "aws:TagKeys": ["team", "stage"] } }),
    finds: ["for_all_values_without_presence"]
  },
  {
    title: "an Allow that those without any organization meet as well",
    policy: conditioned(
      "s3:GetObject",
      { "ForAllValues:StringLike": { "aws:PrincipalOrgPaths": ours } },
      { ...anyone, Effect: "Allow" }
    ),
    finds: ["for_all_values_without_presence"]
  },
  {
    title: "a Deny that also meets what has no tags",
    policy: conditioned(
      "ec2:RunInstances",
      { "ForAllValues:StringEquals": { "aws:TagKeys": ["temporary"] } },
      { Effect: "Deny" }
    ),
    finds: ["for_all_values_in_deny"]
  },
  {
    title: "a Deny that lets those without any organization pass",
    policy: conditioned("s3:*", { "ForAnyValue:StringNotLike": { "aws:PrincipalOrgPaths": ours } }, anyone),
    finds: ["for_any_value_misses_outsiders"]
  },
  {
    title: "a Deny of everything but a part of the organization, the missing key included",
    policy: conditioned("s3:*", { "ForAllValues:StringNotLike": { "aws:PrincipalOrgPaths": ours } }, anyone)
  },
  {
    title: "tag keys with a tag that must be there",
    policy: conditioned("ec2:RunInstances", {
      "ForAllValues:StringEquals": { "aws:TagKeys": ["team", "stage"] },
      StringEquals: { "aws:RequestTag/stage": ["preprod", "production"] }
    })
  },
  {
    title: "an action that does nothing but tag",
    policy: conditioned("ec2:CreateTags", { "ForAllValues:StringEquals": { "aws:TagKeys": ["team", "stage"] } })
  },
  {
    title: "ForAllValues with a demand for the key",
    policy: conditioned("kms:Decrypt", {
      "ForAllValues:StringEquals": { "kms:EncryptionContextKeys": ["AppName"] },
      Null: { "kms:EncryptionContextKeys": "false" }
    })
  },
  {
    title: "calls through a service",
    policy: conditioned("kms:Decrypt", { "ForAnyValue:StringEquals": { "aws:CalledVia": ["athena.amazonaws.com"] } })
  },
  {
    title: "rows of one's own",
    policy: conditioned(["dynamodb:GetItem", "dynamodb:Query", "dynamodb:PutItem"], {
      "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": ["${www.amazon.com:user_id}"] }
    })
  },
  {
    title: "authenticated identities of a pool",
    policy: trusting(
      federated,
      {
        StringEquals: { "cognito-identity.amazonaws.com:aud": "us-east-1:12345678-dead-beef-cafe-123456790ab" },
        "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": "authenticated" }
      },
      { Principal: { Federated: "cognito-identity.amazonaws.com" } }
    )
  }
];

// mcp/core/checks/conditions/set-operator-validation.table.ts
var eventBridge = "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-conditions.html";
var eitherWay = [
  { key: "events:source", source: eventBridge },
  { key: "events:detail-type", source: eventBridge },
  {
    key: "cognito-identity.amazonaws.com:amr",
    source: "https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html"
  }
];
var route53 = "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/specifying-conditions-route53.html";
var safeWithoutPresence = [
  {
    key: "dynamodb:LeadingKeys",
    source: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html"
  },
  {
    // Of a request without attributes another check speaks: it needs dynamodb:Select.
    key: "dynamodb:Attributes",
    source: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html"
  },
  {
    key: "acm:DomainNames",
    source: "https://docs.aws.amazon.com/acm/latest/userguide/acm-conditions.html"
  },
  {
    key: "kms:GrantOperations",
    source: "https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-grant-operations"
  },
  {
    // Without layers there is nothing to choose from.
    key: "lambda:Layer",
    source: "https://docs.aws.amazon.com/lambda/latest/dg/layers-access-control.html"
  },
  { key: "route53:ChangeResourceRecordSetsActions", source: route53 },
  { key: "route53:ChangeResourceRecordSetsNormalizedRecordNames", source: route53 },
  { key: "route53:ChangeResourceRecordSetsRecordTypes", source: route53 },
  {
    key: "sagemaker:InstanceTypes",
    source: "https://docs.aws.amazon.com/sagemaker/latest/dg/security_iam_id-based-policy-examples.html"
  },
  {
    key: "ses:Recipients",
    source: "https://docs.aws.amazon.com/ses/latest/dg/control-user-access.html"
  },
  { key: "sts:TransitiveTagKeys", source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html" }
];
var globalKeys3 = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html";
var tagKeyLists = [
  { key: "aws:TagKeys", source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html" },
  {
    key: "s3:RequestObjectTagKeys",
    source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/tagging-and-policies.html"
  }
];
var absentFromOutsiders = [
  { key: "aws:CalledVia", source: `${globalKeys3}#condition-keys-calledvia` },
  { key: "aws:PrincipalOrgPaths", source: `${globalKeys3}#condition-keys-principalorgpaths` },
  { key: "aws:ResourceOrgPaths", source: `${globalKeys3}#condition-keys-resourceorgpaths` },
  { key: "aws:SourceOrgPaths", source: `${globalKeys3}#condition-keys-sourceorgpaths` },
  { key: "aws:VpceOrgPaths", source: `${globalKeys3}#condition-keys-vpceorgpaths` }
];

// mcp/core/checks/conditions/set-operator-validation.ts
var codes4 = {
  missingQualifier: {
    accessAnalyzer: "MISSING_QUALIFIER",
    message: ({ operator, conditionKey: conditionKey2 }) => `"${conditionKey2}" holds several values, and "${operator}" does not say whether all or any of them must match.`,
    suggestion: ({ operator }) => `Write "ForAnyValue:${operator}" where one value is enough, "ForAllValues:${operator}" where all must match.`
  },
  forAllValuesOnSingleValue: {
    severity: ({ weight }) => weight === "open" ? "high" : weight === "capped" ? "low" : "medium",
    accessAnalyzer: "FORALLVALUES_WITH_SINGLE_VALUED_KEY",
    message: ({ operator, conditionKey: conditionKey2 }) => `"${operator}" is true for a request without "${conditionKey2}", which holds one value and needs no set operator.`,
    suggestion: ({ operator }) => `Write "${withoutQualifier(operator)}".`
  },
  forAnyValueOnAudience: {
    severity: "high",
    accessAnalyzer: "FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE",
    message: ({ operator, conditionKey: conditionKey2 }) => `"${operator}" is made for several values, and the audience in "${conditionKey2}" is one: a token for another audience beside it would pass.`,
    suggestion: ({ operator }) => `Write "${withoutQualifier(operator)}".`
  },
  forAnyValueOnSingleValue: {
    severity: "warning",
    message: ({ operator, conditionKey: conditionKey2 }) => `"${operator}" is made for several values, and "${conditionKey2}" holds one.`,
    suggestion: ({ operator }) => `Write "${withoutQualifier(operator)}".`
  },
  confirmAudience: {
    severity: "info",
    accessAnalyzer: "CONFIRM_AUDIENCE_CLAIM_TYPE",
    message: ({ operator, conditionKey: conditionKey2 }) => `"${conditionKey2}" is the audience of a token, which is a single value with most providers, and "${operator}" goes through several.`,
    suggestion: ({ operator }) => `Write "${withoutQualifier(operator)}" unless the provider's tokens list several audiences.`
  },
  forAllValuesWithoutPresence: {
    severity: ({ weight }) => weight === "outsiders" ? "high" : weight === "open" ? "warning" : "low",
    message: ({ operator, conditionKey: conditionKey2 }) => `"${operator}" is true for a request without "${conditionKey2}", so this Allow also covers requests that leave the key out.`,
    suggestion: ({ conditionKey: conditionKey2 }) => `Add "Null": {"${conditionKey2}": "false"} where the key must be there.`
  },
  forAllValuesInDeny: {
    severity: "low",
    message: ({ operator, conditionKey: conditionKey2 }) => `"${operator}" is true for a request without "${conditionKey2}", so this Deny stops those as well, and a request with one more value escapes it.`,
    suggestion: ({ operator }) => `Write "ForAnyValue:${withoutQualifier(operator)}" to stop every request with such a value.`
  },
  forAnyValueMissesOutsiders: {
    severity: "medium",
    message: ({ operator, conditionKey: conditionKey2 }) => `"${operator}" is false for a request without "${conditionKey2}", and that is what the requests lack which this Deny is meant to stop.`,
    suggestion: ({ operator, conditionKey: conditionKey2 }) => `Write "ForAllValues:${withoutQualifier(operator)}", or add a Deny with "Null": {"${conditionKey2}": "true"}.`
  }
};
var setOperatorValidation = defineCheck({
  id: "set_operator_validation",
  severity: "error",
  appliesTo: policyTypes,
  summary: "ForAllValues or ForAnyValue is missing from a key of several values, or stands where it changes the meaning.",
  why: "The set operators decide what happens to a request without the key: ForAllValues is then true, ForAnyValue false. An Allow with the first gives more than it shows, a Deny with the second stops less.",
  remediation: [
    "Use a set operator with multivalued keys only.",
    'In an Allow with ForAllValues, add Null with "false" for the same key.',
    "In a Deny, ask what becomes of a request that lacks the key."
  ],
  references: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html"
  ],
  codes: codes4,
  examples: setOperatorValidationExamples,
  *statement(statement3, { catalog: catalog3, policy: policy2, policyType, found }) {
    for (const entry of conditionEntries(statement3)) {
      const key = catalog3.conditionKey(entry.key.value);
      const { parsed } = entry;
      if (!key || !parsed || parsed.family === "null" || isIn2(leftToAgentGuardrail2, key)) continue;
      const around = { statement: statement3, policy: policy2, policyType, catalog: catalog3, found };
      if (isIn2(eitherWay, key)) continue;
      if (parsed.qualifier === void 0) yield* withoutSetOperator(entry, key, found);
      else if (key.multivalued) yield* onSeveralValues(entry, key, around);
      else yield* onSingleValue(entry, key, around);
    }
  }
});
var leftToAgentGuardrail2 = [
  { key: "aws:CalledViaAWSMCP" },
  { key: "aws:ViaAWSMCPService" }
];
var isIn2 = (rows2, { key }) => rows2.some((row3) => row3.key.toLowerCase() === key.toLowerCase());
var about3 = ({ operator, key }) => ({ operator: operator.value, conditionKey: key.value });
var withoutQualifier = (operator) => operator.slice(operator.indexOf(":") + 1);
function* withoutSetOperator(entry, { multivalued }, found) {
  if (multivalued) yield found.missingQualifier(entry.key, about3(entry));
}
function* onSingleValue(entry, key, around) {
  const { found } = around;
  const isAudience = key.key.endsWith(":aud");
  if (entry.parsed?.qualifier === "ForAnyValue") {
    yield found[isAudience ? "forAnyValueOnAudience" : "forAnyValueOnSingleValue"](entry.key, about3(entry));
  } else if (isAudience && !isListedByAction(key, around.catalog)) {
    yield found.confirmAudience(entry.key, about3(entry));
  } else {
    yield found.forAllValuesOnSingleValue(entry.key, { ...about3(entry), weight: weightOnSingle(around) });
  }
}
function weightOnSingle({ statement: statement3, policyType }) {
  if (!policyTypeFacts[policyType].grants && allows(statement3)) return "capped";
  return allows(statement3) && demandedKeys(statement3).all.size === 0 ? "open" : "narrowed";
}
function* onSeveralValues(entry, key, around) {
  const { statement: statement3, policyType, found } = around;
  const isForAll = entry.parsed?.qualifier === "ForAllValues";
  if (isForAll && allows(statement3) && !isPresent(entry, key, around)) {
    const weight = weightOnSeveral(entry, key, policyType);
    yield found.forAllValuesWithoutPresence(entry.key, { ...about3(entry), weight });
  }
  if (!denies(statement3)) return;
  if (isForAll && !entry.parsed?.negated && !isPresent(entry, key, around)) {
    yield found.forAllValuesInDeny(entry.key, about3(entry));
  }
  if (!isForAll && entry.parsed?.negated && letsOutsidersPass(entry, key, around)) {
    yield found.forAnyValueMissesOutsiders(entry.key, about3(entry));
  }
}
function weightOnSeveral({ parsed }, key, policyType) {
  if (!policyTypeFacts[policyType].grants) return "capped";
  if (isIn2(absentFromOutsiders, key)) return "outsiders";
  return parsed?.ifExists ? "optional" : "open";
}
function isPresent(entry, key, { statement: statement3, catalog: catalog3 }) {
  const demanded = demandedKeys(statement3);
  if (isIn2(safeWithoutPresence, key) || demanded.all.has(entry.key.value.toLowerCase())) return true;
  return isIn2(tagKeyLists, key) && (demanded.isTagAmongThem || onlyTags(statement3, key, catalog3));
}
function onlyTags(statement3, key, catalog3) {
  const answers = tagging.get(statement3) ?? /* @__PURE__ */ new Map();
  tagging.set(statement3, answers);
  const known3 = answers.get(key.key);
  if (known3 !== void 0) return known3;
  const actions = actionsOf(statement3, catalog3).filter((action) => supportsKey(action, key));
  const answer = actions.length > 0 && actions.every(({ accessLevel }) => accessLevel === "Tagging");
  answers.set(key.key, answer);
  return answer;
}
var tagging = /* @__PURE__ */ new WeakMap();
function letsOutsidersPass(entry, key, { statement: statement3, policy: policy2 }) {
  if (!isIn2(absentFromOutsiders, key) || entry.parsed?.ifExists) return false;
  const name = entry.key.value.toLowerCase();
  return !demandedKeys(statement3).outright.has(name) && !deniedWithoutKey(policy2).has(name);
}
function deniedWithoutKey(policy2) {
  const known3 = deniedByPolicy.get(policy2);
  if (known3) return known3;
  const entries = policy2.statements.filter(denies).flatMap(conditionEntries).filter(demandsAbsence);
  const keys = new Set(entries.map(({ key }) => key.value.toLowerCase()));
  deniedByPolicy.set(policy2, keys);
  return keys;
}
var deniedByPolicy = /* @__PURE__ */ new WeakMap();

// mcp/core/checks/existence/resource-fit.ts
function findMisfits(statement3, catalog3) {
  const { action, resource } = statement3;
  if (action?.kind !== "Action" || resource?.kind !== "Resource" || resource.values.length === 0) return void 0;
  const expansions = action.values.map((located2) => ({ located: located2, expansion: expandAction(catalog3, located2.value) }));
  if (expansions.some(({ expansion }) => expansion.kind === "everything")) return void 0;
  const resources = readResources(resource.values, catalog3);
  if (!resources) return void 0;
  const entries = expansions.map(({ located: located2, expansion }) => ({ located: located2, actions: existing(expansion) })).filter(({ actions }) => actions.length > 0);
  const fit = comparison(resources);
  const missed = entries.filter(
    ({ actions }) => !fit.someAction(actions) && !actions.some((one) => readsOrWritesTags(one, resources))
  );
  const unmatched = missed.filter(({ actions }) => actions.some((one) => one.resources.length > 0));
  const onlyStar = missed.filter(
    ({ actions }) => actions.every((one) => one.resources.length === 0) && !actions.some((one) => coversItsService(one, resources))
  );
  const certain = missed.length === 0 && expansions.every(({ expansion }) => isKnown(expansion));
  return { unmatched, onlyStar, unused: certain ? unusedOf(entries, resources) : [] };
}
var isKnown = ({ kind }) => kind === "action" || kind === "actions";
function readResources(values, catalog3) {
  const resources = [];
  for (const located2 of values) {
    const arn = readArn(located2.value);
    if (!arn || arn.partition === "" || hasWildcard(arn.service)) return void 0;
    const pattern = arnPattern(arn);
    if (!arnFormatsOf(catalog3, arn.service).some((format2) => fits2(pattern, format2))) return void 0;
    resources.push({ located: located2, pattern });
  }
  return resources;
}
var coversItsService = ({ service }, resources) => resources.some(({ pattern }) => pattern.service === service && /^(?:\/?[\w-]+[:/])?[*:/]*\*$/.test(pattern.resource));
var readsOrWritesTags = ({ service, name, accessLevel }, resources) => (accessLevel === "Tagging" || /^(?:Get|List)Tags/.test(name)) && resources.some(({ pattern }) => pattern.service === service);
function comparison(resources) {
  const types = /* @__PURE__ */ new Map();
  const actions = /* @__PURE__ */ new Map();
  const someType = (type) => {
    const known3 = types.get(type) ?? resources.some(({ pattern }) => fitsType(pattern, type));
    types.set(type, known3);
    return known3;
  };
  const oneAction = (action) => {
    const known3 = actions.get(action) ?? action.resources.some(({ type }) => someType(type));
    actions.set(action, known3);
    return known3;
  };
  return { someAction: (some) => some.some(oneAction) };
}
var fitsType = (pattern, type) => arnFormatsOfType(type).some((format2) => fits2(pattern, format2));
function unusedOf(entries, resources) {
  const actions = new Set(entries.flatMap((entry) => entry.actions));
  const types = [...new Set([...actions].flatMap((action) => action.resources.map(({ type }) => type)))];
  return resources.filter(({ pattern }) => !types.some((type) => fitsType(pattern, type))).map(({ located: located2 }) => located2);
}
function nearbyArns(entries, texts) {
  const actions = entries.flatMap((entry) => entry.actions.slice(0, 10));
  const types = [...new Set(actions.flatMap((action) => action.resources.map(({ type }) => type)))].slice(0, 20);
  const formats2 = types.flatMap(arnFormatsOfType);
  const near = texts.slice(0, 5).flatMap((text) => {
    const colons = formats2.some((format2) => /\}:/.test(resourcePart(format2.text)));
    return variants(text, colons ? ":*" : "/*").find((variant) => fitsSome(variant, formats2)) ?? [];
  });
  return [...new Set(near)];
}
var resourcePart = (format2) => format2.split(":").slice(5).join(":");
function fitsSome(text, formats2) {
  const arn = readArn(text);
  return arn !== void 0 && formats2.some((format2) => fits2(arnPattern(arn), format2));
}
function variants(text, below) {
  const shorter = [];
  for (let rest = text; shorter.length < 3; ) {
    const cut = Math.max(rest.lastIndexOf("/"), rest.lastIndexOf(":"));
    if (cut < 0) break;
    rest = rest.slice(0, cut);
    shorter.push(rest);
  }
  return [text + below, ...shorter];
}
var formatsTaken = (entries) => [
  ...new Set(entries.flatMap((entry) => entry.actions.flatMap(formatsOfAction)))
];
var formatsOfAction = ({ resources }) => resources.flatMap(({ type }) => type.arnFormats);

// mcp/core/checks/existence/action-resource-matching.ts
var actionResourceMatching = defineCheck({
  id: "action_resource_matching",
  severity: "medium",
  // A trust policy names no resource.
  appliesTo: policyTypes.filter((type) => type !== "trust"),
  summary: "An action is listed with resources of a kind that it does not work on.",
  why: "IAM compares an action only with resources of its own types. An action whose resource is of another type is never allowed, and never denied, by the statement, and nothing says so.",
  remediation: [
    'Add a resource of a type that the action works on: "arn:aws:s3:::bucket/*" for objects, "arn:aws:s3:::bucket" for the bucket itself.',
    'Put actions that know no resource into a statement of their own with Resource "*".',
    "Remove resources that none of the actions can use."
  ],
  references: [
    "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_policies.html"
  ],
  codes: {
    noFittingResource: {
      message: ({ actions }) => `No resource of this statement is of a type that ${showList(actions)} ${works(actions)} on, so the statement does nothing for ${them(actions)}.`,
      suggestion: ({ nearby, formats: formats2 }) => nearby.length > 0 ? `Add ${showList(nearby)}.` : `Add a resource of the form ${showList(formats2, 3).replace(" and ", " or ")}.`
    },
    onlyStar: {
      message: ({ actions }) => `${showList(actions)} ${works(actions)} on no particular resource, only on "*", so the statement does nothing for ${them(actions)}.`,
      suggestion: () => 'Move this to a statement of its own with Resource "*".'
    },
    // The reference has gaps: AWS itself names resources with such actions.
    perhapsOnlyStar: {
      severity: "low",
      message: ({ actions }) => `AWS's service reference lists no resource for ${showList(actions)}, so the statement may do nothing for ${them(actions)}.`,
      suggestion: () => 'Test whether it works with these resources; if not, give it a statement with Resource "*".'
    },
    unusedResource: {
      severity: "info",
      message: ({ resources }) => `No action of this statement works on ${showList(resources)}, so naming ${resources.length === 1 ? "it" : "them"} has no effect.`,
      suggestion: () => "Remove what is not needed, or add the action that was meant for it."
    }
  },
  examples: [
    {
      title: "object actions on a bucket, beside an action that fits it",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: ["s3:ListBucket", "s3:GetObject", "s3:PutObject"],
            Resource: "arn:aws:s3:::reports"
          }
        ]
      },
      finds: ["no_fitting_resource"]
    },
    {
      title: "a bucket action on objects, in a Deny",
      policy: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Deny", Action: "s3:DeleteBucket", Resource: "arn:aws:s3:::reports/*" }]
      },
      finds: ["no_fitting_resource"]
    },
    {
      title: "a log group without its streams, and a table that is only there as an index",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: "logs:PutLogEvents",
            Resource: "arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/report"
          },
          {
            Effect: "Allow",
            Action: ["dynamodb:Query", "dynamodb:PutItem"],
            Resource: "arn:aws:dynamodb:us-east-1:111122223333:table/Orders/index/*"
          }
        ]
      },
      finds: ["no_fitting_resource", "no_fitting_resource"]
    },
    {
      title: "a wildcard none of whose actions works on the resource",
      policy: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Action: "sqs:*", Resource: "arn:aws:sns:us-east-1:111122223333:orders" }]
      },
      finds: ["no_fitting_resource"]
    },
    {
      title: "Describe actions of EC2 on one instance",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: ["ec2:StartInstances", "ec2:DescribeInstances", "ec2:DescribeTags"],
            Resource: "arn:aws:ec2:us-east-1:111122223333:instance/i-0123456789abcdef0"
          }
        ]
      },
      finds: ["only_star"]
    },
    {
      title: "an action for which the reference has no resource",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: "eks:CreateCluster",
            Resource: "arn:aws:eks:us-east-1:111122223333:cluster/team-*"
          }
        ]
      },
      finds: ["perhaps_only_star"]
    },
    {
      title: "a bucket that no action needs",
      policy: {
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Action: "s3:GetObject", Resource: ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"] }
        ]
      },
      finds: ["unused_resource"]
    },
    {
      title: "bucket and object actions with both ARNs",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: ["s3:ListBucket", "s3:GetObject"],
            Resource: ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"]
          }
        ]
      }
    },
    {
      title: "wildcards that reach both, and a wildcard action of which one fits",
      policy: {
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Action: ["s3:ListBucket", "s3:GetObject"], Resource: "arn:aws:s3:::reports*" },
          { Effect: "Allow", Action: "ec2:*", Resource: "arn:aws:ec2:*:111122223333:instance/*" },
          { Effect: "Allow", Action: "logs:CreateLogStream", Resource: "arn:aws:logs:*:111122223333:log-group:/app:*" }
        ]
      }
    },
    {
      title: "everything, placeholders that hide the type, and ARNs and actions that have findings of their own",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: ["s3:GetObject", "ec2:DescribeInstances"],
            Resource: ["*", "arn:aws:s3:::reports"]
          },
          { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::${Bucket}" },
          {
            Effect: "Allow",
            Action: "s3:GetObject",
            Resource: ["${BucketArn}", "arn:aws:*:::x", "arn:aws:s3::reports"]
          },
          { Effect: "Allow", Action: "s3:GetObjekt", Resource: "arn:aws:s3:::reports" },
          { Effect: "Deny", NotAction: "s3:GetObject", Resource: "arn:aws:s3:::reports" },
          { Effect: "Deny", Action: "s3:GetObject", NotResource: "arn:aws:s3:::reports" }
        ]
      }
    },
    {
      title: "listings that services authorize against all resources of a kind",
      policy: {
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Action: "s3:ListAllMyBuckets", Resource: "arn:aws:s3:::*" },
          { Effect: "Allow", Action: "iam:ListRoles", Resource: "arn:aws:iam::111122223333:role/*" },
          { Effect: "Allow", Action: "logs:DescribeLogGroups", Resource: "arn:aws:logs:us-east-1:111122223333:*" }
        ]
      }
    },
    {
      title: "ARNs of another service than the action, and of access points",
      policy: {
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Action: "sts:AssumeRole", Resource: "arn:aws:iam::111122223333:role/deploy" },
          {
            Effect: "Allow",
            Action: "ssm:SendCommand",
            Resource: "arn:aws:ssm:us-east-1::document/AWS-RunShellScript"
          },
          {
            Effect: "Allow",
            Action: "s3:GetObject",
            Resource: [
              "arn:aws:s3:us-east-1:111122223333:accesspoint/team/object/*",
              "arn:aws:s3::111122223333:accesspoint/example.mrap/object/*"
            ]
          }
        ]
      }
    }
  ],
  *statement(statement3, { catalog: catalog3, found }) {
    const misfits = findMisfits(statement3, catalog3);
    if (!misfits || !statement3.action) return;
    const { unmatched, onlyStar, unused } = misfits;
    const place = ([first2, ...more2]) => first2 && more2.length === 0 ? first2.located : statement3;
    const texts = statement3.resource?.values.map(({ value }) => value) ?? [];
    if (unmatched.length > 0) {
      const args = { nearby: nearbyArns(unmatched, texts), formats: formatsTaken(unmatched) };
      yield found.noFittingResource(place(unmatched), { ...named(unmatched), ...args });
    }
    const listings = onlyStar.filter(({ actions }) => actions.every(({ accessLevel }) => accessLevel === "List"));
    const others2 = onlyStar.filter((entry) => !listings.includes(entry));
    if (listings.length > 0) yield found.onlyStar(place(listings), named(listings));
    if (others2.length > 0) yield found.perhapsOnlyStar(place(others2), named(others2));
    const resources = unused.map(({ value }) => value);
    const [resource, ...more] = unused;
    if (resource) {
      const one = more.length === 0 ? { resource: resource.value } : {};
      yield found.unusedResource(more.length === 0 ? resource : statement3.resource ?? statement3, {
        resources,
        ...one
      });
    }
  }
});
var works = (actions) => actions.length === 1 ? "works" : "work";
var them = (actions) => actions.length === 1 ? "it" : "them";
function named(entries) {
  const actions = entries.map(({ located: located2 }) => located2.value.text);
  const [action] = actions;
  return actions.length === 1 && action !== void 0 ? { actions, action } : { actions };
}

// mcp/core/catalog/api-operations.table.ts
var partiQl = ["PartiQLSelect", "PartiQLInsert", "PartiQLUpdate", "PartiQLDelete"];
var apiOperations = [
  { prefix: "bedrock", operation: "Converse", actions: ["InvokeModel"] },
  { prefix: "bedrock", operation: "ConverseStream", actions: ["InvokeModelWithResponseStream"] },
  { prefix: "bedrock", operation: "InvokeModelWithBidirectionalStream", actions: ["InvokeModel"] },
  { prefix: "dynamodb", operation: "BatchExecuteStatement", actions: partiQl },
  { prefix: "dynamodb", operation: "ExecuteStatement", actions: partiQl },
  { prefix: "dynamodb", operation: "ExecuteTransaction", actions: partiQl },
  { prefix: "dynamodb", operation: "TransactGetItems", actions: ["GetItem"] },
  {
    prefix: "dynamodb",
    operation: "TransactWriteItems",
    actions: ["PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"]
  },
  { prefix: "kms", operation: "ReEncrypt", actions: ["ReEncryptFrom", "ReEncryptTo"] },
  { prefix: "lambda", operation: "Invoke", actions: ["InvokeFunction"] },
  { prefix: "lambda", operation: "InvokeWithResponseStream", actions: ["InvokeFunction"] },
  { prefix: "s3", operation: "CompleteMultipartUpload", actions: ["PutObject"] },
  { prefix: "s3", operation: "CopyObject", actions: ["GetObject", "PutObject"] },
  { prefix: "s3", operation: "CreateMultipartUpload", actions: ["PutObject"] },
  { prefix: "s3", operation: "DeleteBucketCors", actions: ["PutBucketCORS"] },
  { prefix: "s3", operation: "DeleteBucketEncryption", actions: ["PutEncryptionConfiguration"] },
  { prefix: "s3", operation: "DeleteBucketLifecycle", actions: ["PutLifecycleConfiguration"] },
  { prefix: "s3", operation: "DeleteBucketReplication", actions: ["PutReplicationConfiguration"] },
  { prefix: "s3", operation: "DeleteBucketTagging", actions: ["PutBucketTagging"] },
  { prefix: "s3", operation: "DeleteObjects", actions: ["DeleteObject"] },
  { prefix: "s3", operation: "DeletePublicAccessBlock", actions: ["PutBucketPublicAccessBlock"] },
  { prefix: "s3", operation: "GetBucketAccelerateConfiguration", actions: ["GetAccelerateConfiguration"] },
  { prefix: "s3", operation: "GetBucketAnalyticsConfiguration", actions: ["GetAnalyticsConfiguration"] },
  { prefix: "s3", operation: "GetBucketEncryption", actions: ["GetEncryptionConfiguration"] },
  { prefix: "s3", operation: "GetBucketInventoryConfiguration", actions: ["GetInventoryConfiguration"] },
  { prefix: "s3", operation: "GetBucketLifecycle", actions: ["GetLifecycleConfiguration"] },
  { prefix: "s3", operation: "GetBucketLifecycleConfiguration", actions: ["GetLifecycleConfiguration"] },
  { prefix: "s3", operation: "GetBucketMetricsConfiguration", actions: ["GetMetricsConfiguration"] },
  { prefix: "s3", operation: "GetBucketNotificationConfiguration", actions: ["GetBucketNotification"] },
  { prefix: "s3", operation: "GetBucketReplication", actions: ["GetReplicationConfiguration"] },
  { prefix: "s3", operation: "GetObjectLockConfiguration", actions: ["GetBucketObjectLockConfiguration"] },
  { prefix: "s3", operation: "GetPublicAccessBlock", actions: ["GetBucketPublicAccessBlock"] },
  { prefix: "s3", operation: "HeadBucket", actions: ["ListBucket"] },
  { prefix: "s3", operation: "HeadObject", actions: ["GetObject"] },
  { prefix: "s3", operation: "ListBuckets", actions: ["ListAllMyBuckets"] },
  { prefix: "s3", operation: "ListMultipartUploads", actions: ["ListBucketMultipartUploads"] },
  { prefix: "s3", operation: "ListObjects", actions: ["ListBucket"] },
  { prefix: "s3", operation: "ListObjectsV2", actions: ["ListBucket"] },
  { prefix: "s3", operation: "ListObjectVersions", actions: ["ListBucketVersions"] },
  { prefix: "s3", operation: "ListParts", actions: ["ListMultipartUploadParts"] },
  { prefix: "s3", operation: "PutBucketAccelerateConfiguration", actions: ["PutAccelerateConfiguration"] },
  { prefix: "s3", operation: "PutBucketAnalyticsConfiguration", actions: ["PutAnalyticsConfiguration"] },
  { prefix: "s3", operation: "PutBucketEncryption", actions: ["PutEncryptionConfiguration"] },
  { prefix: "s3", operation: "PutBucketInventoryConfiguration", actions: ["PutInventoryConfiguration"] },
  { prefix: "s3", operation: "PutBucketLifecycle", actions: ["PutLifecycleConfiguration"] },
  { prefix: "s3", operation: "PutBucketLifecycleConfiguration", actions: ["PutLifecycleConfiguration"] },
  { prefix: "s3", operation: "PutBucketMetricsConfiguration", actions: ["PutMetricsConfiguration"] },
  { prefix: "s3", operation: "PutBucketNotificationConfiguration", actions: ["PutBucketNotification"] },
  { prefix: "s3", operation: "PutBucketReplication", actions: ["PutReplicationConfiguration"] },
  { prefix: "s3", operation: "PutObjectLockConfiguration", actions: ["PutBucketObjectLockConfiguration"] },
  { prefix: "s3", operation: "PutPublicAccessBlock", actions: ["PutBucketPublicAccessBlock"] },
  { prefix: "s3", operation: "SelectObjectContent", actions: ["GetObject"] },
  { prefix: "s3", operation: "UploadPart", actions: ["PutObject"] },
  { prefix: "s3", operation: "UploadPartCopy", actions: ["GetObject", "PutObject"] },
  { prefix: "sns", operation: "PublishBatch", actions: ["Publish"] },
  { prefix: "sqs", operation: "ChangeMessageVisibilityBatch", actions: ["ChangeMessageVisibility"] },
  { prefix: "sqs", operation: "DeleteMessageBatch", actions: ["DeleteMessage"] },
  { prefix: "sqs", operation: "SendMessageBatch", actions: ["SendMessage"] }
];

// mcp/core/catalog/service-names.table.ts
var serviceNames = [
  { name: "amp", prefix: "aps" },
  { name: "apigatewaymanagementapi", prefix: "execute-api" },
  { name: "apigatewayv2", prefix: "apigateway" },
  { name: "appconfigdata", prefix: "appconfig" },
  { name: "bedrock-agent", prefix: "bedrock" },
  { name: "bedrock-agent-runtime", prefix: "bedrock" },
  { name: "bedrock-agentcore-control", prefix: "bedrock-agentcore" },
  { name: "bedrock-runtime", prefix: "bedrock" },
  { name: "cloudhsmv2", prefix: "cloudhsm" },
  { name: "cloudwatch-logs", prefix: "logs" },
  { name: "cloudwatchevents", prefix: "events" },
  { name: "cloudwatchlogs", prefix: "logs" },
  { name: "cognito", prefix: "cognito-idp" },
  { name: "configservice", prefix: "config" },
  { name: "cost-explorer", prefix: "ce" },
  { name: "docdb", prefix: "rds" },
  { name: "documentdb", prefix: "rds" },
  { name: "dynamo", prefix: "dynamodb" },
  { name: "dynamodbstreams", prefix: "dynamodb" },
  { name: "efs", prefix: "elasticfilesystem" },
  { name: "elasticsearch", prefix: "es" },
  { name: "elb", prefix: "elasticloadbalancing" },
  { name: "elbv2", prefix: "elasticloadbalancing" },
  { name: "emr", prefix: "elasticmapreduce" },
  { name: "eventbridge", prefix: "events" },
  { name: "greengrassv2", prefix: "greengrass" },
  { name: "inspector-v2", prefix: "inspector2" },
  { name: "iot-data", prefix: "iot" },
  { name: "iotdata", prefix: "iot" },
  { name: "keyspaces", prefix: "cassandra" },
  { name: "kinesisanalyticsv2", prefix: "kinesisanalytics" },
  { name: "lex-models", prefix: "lex" },
  { name: "lexv2", prefix: "lex" },
  { name: "macie", prefix: "macie2" },
  { name: "marketplace", prefix: "aws-marketplace" },
  { name: "memory-db", prefix: "memorydb" },
  { name: "msk", prefix: "kafka" },
  { name: "mwaa", prefix: "airflow" },
  { name: "neptune", prefix: "rds" },
  { name: "opensearchserverless", prefix: "aoss" },
  { name: "parameter-store", prefix: "ssm" },
  { name: "parameterstore", prefix: "ssm" },
  { name: "pinpoint", prefix: "mobiletargeting" },
  { name: "prometheus", prefix: "aps" },
  { name: "resourcegroupstaggingapi", prefix: "tag" },
  { name: "s3api", prefix: "s3" },
  { name: "s3control", prefix: "s3" },
  { name: "sagemaker-runtime", prefix: "sagemaker" },
  { name: "secret-manager", prefix: "secretsmanager" },
  { name: "secrets-manager", prefix: "secretsmanager" },
  { name: "service-quotas", prefix: "servicequotas" },
  { name: "sesv2", prefix: "ses" },
  { name: "sfn", prefix: "states" },
  { name: "sso-admin", prefix: "sso" },
  { name: "step-functions", prefix: "states" },
  { name: "stepfunctions", prefix: "states" },
  { name: "systems-manager", prefix: "ssm" },
  { name: "systemsmanager", prefix: "ssm" },
  { name: "vpc", prefix: "ec2" }
];

// mcp/core/catalog/find-action.ts
var mostServices = 5;
function findAction(catalog3, text) {
  const colon = text.indexOf(":");
  const prefix = text.slice(0, colon).toLowerCase();
  const name = text.slice(colon + 1);
  if (colon < 1 || name === "") return { kind: "malformed" };
  const service = catalog3.service(prefix);
  const action = service?.actions.get(name.toLowerCase());
  if (action !== void 0) return { kind: "found", action };
  const retired = catalog3.retiredAction(prefix, name) ?? catalog3.retiredService(prefix);
  if (retired !== void 0) return { kind: "retired", retired };
  const elsewhere2 = actionsNamed(catalog3, name);
  if (service === void 0) {
    return { kind: "unknown_service", prefix, name, nearest: nearestPrefixes(catalog3, prefix), elsewhere: elsewhere2 };
  }
  const nearest = nearestActionNames(service)(name).map((near) => `${service.prefix}:${near}`);
  return {
    kind: "unknown_action",
    service,
    name,
    authorizedBy: authorizedBy(service.prefix, name),
    nearest,
    elsewhere: elsewhere2
  };
}
function nearestPrefixes(catalog3, prefix) {
  const lower = prefix.toLowerCase();
  const named2 = serviceNames.filter(({ name }) => name === lower).map((row3) => row3.prefix);
  return named2.length > 0 ? named2 : nearestNames(lower, catalog3.prefixes);
}
var finders2 = /* @__PURE__ */ new WeakMap();
function nearestActionNames(service) {
  const finder = finders2.get(service) ?? nearestNameFinder([...service.actions.values()].map(({ name }) => name));
  finders2.set(service, finder);
  return finder;
}
function authorizedBy(prefix, name) {
  const operation = apiOperations.find(
    (row3) => row3.prefix === prefix && row3.operation.toLowerCase() === name.toLowerCase()
  );
  return (operation?.actions ?? []).map((action) => `${prefix}:${action}`);
}
function actionsNamed(catalog3, name) {
  const prefixes = catalog3.servicesWithAction(name);
  if (prefixes.length > mostServices) return [];
  return prefixes.map((prefix) => `${prefix}:${catalog3.action(prefix, name)?.name ?? name}`);
}

// mcp/core/values/action-pattern.ts
function readAction(text) {
  if (text === "") return { kind: "malformed", text, problem: "empty" };
  if (/^\*+(?::\*+)?$/.test(text)) return { kind: "everything", text };
  if (hasPlaceholder(text)) return { kind: "placeholder", text };
  if (/^arn:/i.test(text)) return { kind: "malformed", text, problem: "arn" };
  const colon = text.indexOf(":");
  if (colon < 0) return { kind: "malformed", text, problem: "no_colon" };
  const service = text.slice(0, colon);
  const name = text.slice(colon + 1);
  if (hasWildcard(service)) return { kind: "malformed", text, problem: "wildcard_service" };
  if (!/^[A-Za-z0-9-]+$/.test(service) || !/^[A-Za-z0-9*?_-]+$/.test(name)) {
    return { kind: "malformed", text, problem: "characters" };
  }
  return { kind: "action", text, service: service.toLowerCase(), name };
}

// mcp/core/checks/existence/action-advice.ts
function actionAdvice(catalog3, text) {
  const lookup = findAction(catalog3, text);
  if (lookup.kind !== "unknown_action") return "";
  const { authorizedBy: authorizedBy2, nearest, elsewhere: elsewhere2, service } = lookup;
  if (authorizedBy2.length > 0) return `The API operation of this name is authorized by ${showList(authorizedBy2)}.`;
  if (nearest.length > 0) return didYouMean(nearest);
  if (elsewhere2.length > 0) return `The action of this name is ${showList(elsewhere2)}.`;
  return `Look it up among the actions of ${service.name}, prefix "${service.prefix}".`;
}
function noMatchAdvice(service, pattern) {
  const literal = pattern.replace(/[*?]+$/, "");
  if (hasWildcard(literal)) return "Check its letters, or list the actions that are meant.";
  const beginnings = new Set([...service.actions.values()].map(({ name }) => name.slice(0, literal.length)));
  const nearest = nearestNames(literal, beginnings).map((beginning) => `${service.prefix}:${beginning}*`);
  return didYouMean(nearest) || "Check its letters, or list the actions that are meant.";
}
function serviceAdvice(catalog3, text) {
  const colon = text.indexOf(":");
  const name = text.slice(colon + 1);
  const prefixes = nearestPrefixes(catalog3, text.slice(0, colon));
  const whole = prefixes.filter((prefix) => catalog3.matching(prefix, name).length > 0);
  if (whole.length > 0) return didYouMean(whole.map((prefix) => spelled(catalog3, prefix, name)));
  const elsewhere2 = hasWildcard(name) ? [] : findElsewhere(catalog3, name);
  if (elsewhere2.length > 0) return didYouMean(elsewhere2);
  if (prefixes.length > 0) return didYouMean(prefixes.map((prefix) => `${prefix}:${name}`));
  return "Use the prefix that the Service Authorization Reference gives for the service.";
}
var spelled = (catalog3, prefix, name) => `${prefix}:${catalog3.action(prefix, name)?.name ?? name}`;
function findElsewhere(catalog3, name) {
  const prefixes = catalog3.servicesWithAction(name);
  if (prefixes.length > 5) return [];
  return [...prefixes].sort((a, b) => a.length - b.length).map((prefix) => spelled(catalog3, prefix, name));
}
function malformedAdvice(catalog3, text, problem) {
  switch (problem) {
    case "empty":
      return "Name an action, or remove the entry.";
    case "arn":
      return 'Put the ARN into Resource, and write here what may be done with it, such as "s3:GetObject".';
    case "wildcard_service":
      return 'Name each service: "s3:Get*", "ec2:Get*"; wildcards belong after the colon.';
    case "no_colon":
      return prefixAdvice(catalog3, text);
    case "characters":
      return charactersAdvice(text);
  }
}
function prefixAdvice(catalog3, text) {
  const service = catalog3.service(text);
  if (service) return `Write "${service.prefix}:*" for every action of ${service.name}.`;
  const named2 = findElsewhere(catalog3, text.trim());
  if (named2.length > 0) return didYouMean(named2);
  return 'Put the service prefix and a colon before the name, as in "s3:GetObject".';
}
function charactersAdvice(text) {
  const pieces = text.slice(0, 2e3).split(/[\s,;]+/).filter((piece) => piece !== "");
  const actions = pieces.filter((piece) => readAction(piece).kind === "action");
  if (actions.length === 0 || actions.length < pieces.length) return "Names have letters, digits and hyphens only.";
  return actions.length === 1 ? `Write ${showList(actions)}.` : `Make a list of them: ${showList(actions)}.`;
}

// mcp/core/checks/existence/action-defects.ts
function actionDefects(clause, catalog3) {
  return clause.values.flatMap((located2) => defectOf(located2, expandAction(catalog3, located2.value), catalog3) ?? []);
}
function defectOf(located2, expansion, catalog3) {
  const { value } = located2;
  const action = value.text;
  const common = { at: placeOf(located2), action };
  switch (expansion.kind) {
    case "unknown_action": {
      const { service } = expansion;
      const name = action.slice(action.indexOf(":") + 1);
      return hasWildcard(name) ? { ...common, kind: "wildcardWithoutMatch", about: service.name, advice: () => noMatchAdvice(service, name) } : { ...common, kind: "unknownAction", about: service.name, advice: () => actionAdvice(catalog3, action) };
    }
    case "unknown_service": {
      const { prefix } = expansion;
      return { ...common, kind: "unknownService", about: prefix, advice: () => serviceAdvice(catalog3, action) };
    }
    case "malformed": {
      if (readParts(action).some(({ kind: kind2 }) => kind2 !== "text")) return void 0;
      const { problem } = expansion;
      const advice3 = () => malformedAdvice(catalog3, action, problem);
      const kind = problem === "wildcard_service" ? "wildcardInPrefix" : "malformedAction";
      return { ...common, kind, about: problems[problem], advice: advice3 };
    }
    default:
      return void 0;
  }
}
var problems = {
  empty: "is empty",
  no_colon: "has no service prefix",
  wildcard_service: "has a wildcard in its service prefix",
  arn: "is an ARN",
  characters: "holds characters that no action has"
};
function retiredEntries(clause, catalog3) {
  const byNote = /* @__PURE__ */ new Map();
  for (const located2 of clause.values) {
    const expansion = expandAction(catalog3, located2.value);
    if (expansion.kind !== "retired") continue;
    const known3 = byNote.get(expansion.note);
    if (known3) known3.actions.push(located2.value.text);
    else byNote.set(expansion.note, { at: placeOf(located2), actions: [located2.value.text] });
  }
  return [...byNote].map(([note, { at, actions }]) => ({ at, actions, note }));
}

// mcp/core/checks/existence/action-spelling.ts
var unusualSpellings = (clause, catalog3) => clause.values.flatMap((located2) => {
  const usual = usualSpelling(located2.value, catalog3);
  return usual === void 0 || usual === located2.value.text ? [] : [{ at: placeOf(located2), written: located2.value.text, usual }];
});
function usualSpelling(pattern, catalog3) {
  if (pattern.kind !== "action") return void 0;
  const expansion = expandAction(catalog3, pattern);
  if (expansion.kind === "action") return `${expansion.service.prefix}:${expansion.action.name}`;
  if (expansion.kind !== "actions") return void 0;
  const names3 = expansion.actions.map(({ name }) => name);
  return `${pattern.service}:${usualPattern(pattern.name, names3)}`;
}
function usualPattern(name, names3) {
  const length = name.search(/[*?]/);
  const matches = compileWildcard(name);
  if (names3.some(matches)) return name;
  const [first2 = ""] = names3;
  return first2.slice(0, length) + name.slice(length);
}

// mcp/core/checks/existence/action-validation.ts
var mostPerStatement = 20;
var mostAdvised = 200;
var advised = ({ advice: advice3 }) => advice3.join(" ");
var actionValidation = defineCheck({
  id: "action_validation",
  severity: "error",
  appliesTo: policyTypes,
  summary: "An entry of Action or NotAction names no action that AWS has.",
  why: "IAM stores a policy with a misspelled action without a word. In an Allow the permission is then missing; in a Deny or a NotAction the action that was meant goes through.",
  remediation: [
    "Correct the name as the Service Authorization Reference spells it.",
    "Use the prefix of the service as IAM knows it, which is not always the name of its SDK client.",
    "Remove the actions of services that AWS no longer offers."
  ],
  references: [
    "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-action"
  ],
  codes: {
    unknownAction: {
      accessAnalyzer: "INVALID_ACTION",
      message: ({ action, about: about4 }) => `The action "${action}" does not exist in ${about4}, so this entry has no effect.`,
      suggestion: advised
    },
    wildcardWithoutMatch: {
      accessAnalyzer: "INVALID_ACTION",
      message: ({ action, about: about4 }) => `No action of ${about4} matches "${action}", so this entry has no effect.`,
      suggestion: advised
    },
    unknownService: {
      accessAnalyzer: "INVALID_SERVICE_IN_ACTION",
      message: ({ action, about: about4 }) => `There is no service with the prefix "${about4}", so the action "${action}" has no effect.`,
      suggestion: advised
    },
    malformedAction: {
      accessAnalyzer: "INVALID_ACTION",
      message: ({ action, about: about4 }) => `The action "${action}" ${about4}; an action is written "prefix:Name", or "*" for every action.`,
      suggestion: advised
    },
    wildcardInPrefix: {
      accessAnalyzer: "INVALID_SERVICE_IN_ACTION",
      message: ({ action, about: about4 }) => `The action "${action}" ${about4}, where IAM takes none.`,
      suggestion: advised
    },
    moreInvalidActions: {
      accessAnalyzer: "INVALID_ACTION",
      message: ({ count, actions }) => `${count} more entries of this statement name no action that AWS has, such as ${showList(actions)}.`
    },
    retiredAction: {
      severity: "warning",
      message: ({ actions, note }) => `${showList(actions)} ${actions.length === 1 ? "has" : "have"} no effect: ${note.join(" ")}`,
      suggestion: ({ date }) => `Remove what AWS no longer has; this catalogue is of ${date}.`
    },
    unusualSpelling: {
      severity: "info",
      message: ({ written, usual }) => `${showList(written)} ${written.length === 1 ? "is" : "are"} spelled ${showList(usual)} by AWS; IAM ignores the case, but people and tools that search do not.`,
      suggestion: ({ usual }) => `Write ${showList(usual)}.`
    }
  },
  examples: [
    {
      title: "a letter wrong",
      policy: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Action: "s3:GetObjekt", Resource: "arn:aws:s3:::reports/*" }]
      },
      finds: ["unknown_action"]
    },
    {
      title: "an API operation that another action authorizes",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: ["lambda:Invoke", "s3:ListObjectsV2"],
            Resource: "arn:aws:lambda:us-east-1:111122223333:function:report"
          }
        ]
      },
      finds: ["unknown_action", "unknown_action"]
    },
    {
      title: "an action that the Deny was to keep out, misspelled",
      policy: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Deny", Action: ["iam:DeleteRole", "iam:CreateUsers"], Resource: "*" }]
      },
      finds: ["unknown_action"]
    },
    {
      title: "wildcards that match nothing",
      policy: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", NotAction: ["s3:Fetch*", "ec2:*Instanzes"], Resource: "*" }]
      },
      finds: ["wildcard_without_match", "wildcard_without_match"]
    },
    {
      title: "SDK names of services",
      policy: {
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Action: ["cloudwatchlogs:PutLogEvents", "dynamo:GetItem", "ess3:Get*"], Resource: "*" }
        ]
      },
      finds: ["unknown_service", "unknown_service", "unknown_service"]
    },
    {
      title: "not actions at all",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: ["GetObject", "", "arn:aws:s3:::reports", "s3:GetObject ", "s3:GetObject,s3:PutObject", "*:Get*"],
            Resource: "*"
          }
        ]
      },
      finds: [
        "malformed_action",
        "malformed_action",
        "malformed_action",
        "malformed_action",
        "malformed_action",
        "wildcard_in_prefix"
      ]
    },
    {
      title: "a service that is gone, and an action that is",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: ["iot1click:ListDevices", "iot1click:Describe*", "cloudhsm:CreateHapg"],
            Resource: "*"
          }
        ]
      },
      finds: ["retired_action", "retired_action"]
    },
    {
      title: "more than twenty of them",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: Array.from({ length: 25 }, (_, number) => `s3:GetNothing${number}`),
            Resource: "*"
          }
        ]
      },
      finds: ["more_invalid_actions", ...Array.from({ length: 20 }, () => "unknown_action")]
    },
    {
      title: "unusual letters, which IAM takes",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: ["S3:GetObject", "s3:getobjectacl", "s3:LIST*", "s3:PutObject"],
            Resource: ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"]
          }
        ]
      },
      finds: ["unusual_spelling"]
    },
    {
      title: "every action, wildcards anywhere, and a placeholder",
      policy: {
        Version: "2012-10-17",
        Statement: [
          { Effect: "Deny", Action: "*", Resource: "*", Condition: { Bool: { "aws:SecureTransport": "false" } } },
          {
            Effect: "Allow",
            Action: ["s3:Get*", "iam:*AccessKey*", "ec2:?escribe*", "s3:${Verb}Object"],
            Resource: "*"
          }
        ]
      }
    },
    {
      title: "an action in lower case by design, and one with a hyphen",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: ["cloudsearch:search", "vpc-lattice:AssociateViaAWSService-EventsAndStates", "execute-api:Invoke"],
            Resource: "*"
          }
        ]
      }
    },
    {
      title: "a trust policy",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { Service: "ec2.amazonaws.com" },
            Action: ["sts:AssumeRole", "sts:TagSession"]
          }
        ]
      }
    }
  ],
  *policy({ statements }, { catalog: catalog3, found }) {
    let searched = 0;
    for (const { action: clause } of statements) {
      if (!clause) continue;
      const defects = actionDefects(clause, catalog3);
      for (const { kind, at, action, about: about4, advice: advice3 } of defects.slice(0, mostPerStatement)) {
        const words4 = searched++ < mostAdvised ? advice3().split(" ") : [];
        yield found[kind](at, { action, about: about4, advice: words4 });
      }
      const rest = defects.slice(mostPerStatement).map(({ action }) => action);
      if (rest.length > 0) yield found.moreInvalidActions(clause, { count: rest.length, actions: rest.slice(0, 5) });
      for (const { at, actions, note } of retiredEntries(clause, catalog3)) {
        yield found.retiredAction(at, { actions, note: note.split(" "), date: catalog3.provenance.date });
      }
      const spellings = unusualSpellings(clause, catalog3);
      const [written, usual] = [spellings.map((one) => one.written), spellings.map((one) => one.usual)];
      if (spellings[0]) yield found.unusualSpelling(spellings[0].at, { written, usual });
    }
  }
});

// mcp/core/checks/existence/policy-variable.table.ts
var iot = "https://docs.aws.amazon.com/iot/latest/developerguide/iot-policy-variables.html";
var iotCredentials = "https://docs.aws.amazon.com/iot/latest/developerguide/authorizing-direct-aws.html";
var transfer = "https://docs.aws.amazon.com/transfer/latest/userguide/users-policies-session.html";
var documentedVariables = [
  { key: "credentials-iot:", source: iotCredentials },
  { key: "iot:", source: iot },
  { key: "transfer:HomeBucket", source: transfer },
  { key: "transfer:HomeDirectory", source: transfer },
  { key: "transfer:HomeFolder", source: transfer },
  { key: "transfer:UserName", source: transfer }
];

// mcp/core/checks/existence/variable-names.ts
function corrected(part) {
  const { text, problem } = part;
  if (problem === "missing_brace") return `${/^\$\{[\w.:/-]*\w/.exec(text)?.[0] ?? "${aws:username"}}`;
  const inner = text.slice(2, text.endsWith("}") ? -1 : void 0);
  const comma = inner.indexOf(",");
  const key = (comma < 0 ? inner : inner.slice(0, comma)).trim();
  const name = key.replace(/\s*:\s*/, ":").replace(/^[^/]*/, (start) => start.replace(/\s+/g, ""));
  if (comma < 0) return `\${${name}}`;
  const fallback = inner.slice(comma + 1).trim().replaceAll("'", "");
  return `\${${name}, '${fallback}'}`;
}
var isDocumented = (key) => documentedVariables.some(
  ({ key: known3 }) => known3.endsWith(":") ? key.toLowerCase().startsWith(known3.toLowerCase()) : key.toLowerCase() === known3.toLowerCase()
);
var isProviderKey = (key) => key.slice(0, key.indexOf(":")).includes(".");

// mcp/core/checks/existence/variable-uses.ts
function* variableUses(statement3) {
  const { action, principal, resource, condition } = statement3;
  for (const located2 of action?.values ?? [])
    yield* usesIn(located2, located2.value.text, { element: action?.kind ?? "" });
  for (const located2 of principal?.values ?? []) {
    yield* usesIn(located2, located2.value.text, { element: principal?.kind ?? "" });
  }
  for (const located2 of resource?.values ?? []) yield* usesInResource(located2, resource?.kind ?? "");
  for (const { key, parsed, values } of condition?.entries ?? []) {
    yield* usesIn(key, key.value, { element: "a condition key", conditionKey: key.value });
    const about4 = { element: "Condition", conditionKey: key.value, ...parsed && { operator: parsed } };
    for (const located2 of values) yield* usesIn(located2, located2.value.text, about4);
  }
}
function* usesIn(at, text, about4) {
  if (!text.includes("${")) return;
  for (const part of readParts(text)) {
    if (part.kind !== "text" && part.kind !== "placeholder") yield { ...about4, at: placeOf(at), part };
  }
}
function* usesInResource(located2, element) {
  const { value } = located2;
  if (!value.includes("${")) return;
  const fields2 = splitFields(value);
  const last = fields2.length > 5 && fields2[0] === "arn" ? 5 : 0;
  for (const [at, field] of fields2.entries()) {
    yield* usesIn(located2, field, { element, resource: value, beforeResourcePart: at < last });
  }
}

// mcp/core/checks/existence/variable-defects.ts
function variableDefects(statement3, catalog3) {
  const defects = /* @__PURE__ */ new Map();
  for (const use of variableUses(statement3)) {
    const defect = defectOf2(use, catalog3);
    if (!defect) continue;
    const key = `${defect.kind} ${defect.about} ${use.part.text}`;
    if (!defects.has(key)) defects.set(key, defect);
  }
  return [...defects.values()];
}
var isInForm = (use) => use.part.kind !== "malformed" && !placeDefect(use);
function defectOf2(use, catalog3) {
  const { part } = use;
  const place = placeDefect(use);
  if (place?.kind === "unsupportedElement") return place;
  if (part.kind === "malformed") {
    const advice3 = () => part.problem === "empty" ? nameOne : `Write "${corrected(part)}".`;
    return { kind: kindOf[part.problem], use, about: "", advice: advice3 };
  }
  if (place) return place;
  return part.kind === "variable" ? keyDefect(use, part.key, catalog3) : void 0;
}
var nameOne = 'Name a condition key, as in "${aws:username}", or remove it.';
var kindOf = {
  empty: "empty",
  missing_brace: "missingBrace",
  missing_quote: "missingQuote",
  space: "space"
};
function placeDefect(use) {
  const { element, operator, beforeResourcePart } = use;
  if (!["Resource", "NotResource", "Condition"].includes(element)) {
    const advice3 = () => "Write the value itself; variables work in Resource and in condition values.";
    return { kind: "unsupportedElement", use, about: element, advice: advice3 };
  }
  if (beforeResourcePart) {
    const advice3 = () => 'Write that field out or put "*" there, and add a condition such as aws:ResourceAccount.';
    return { kind: "beforeResourcePart", use, about: element, advice: advice3 };
  }
  if (operator && operator.family !== "string" && operator.family !== "arn") {
    const advice3 = () => "Write the value itself, or use a String or ARN operator.";
    return { kind: "invalidOperator", use, about: operator.name, advice: advice3 };
  }
  return void 0;
}
function keyDefect(use, key, catalog3) {
  const facts = catalog3.conditionKey(key);
  const prefix = key.slice(0, key.indexOf(":")).toLowerCase();
  if (facts?.multivalued) {
    const advice4 = () => "Use a key with one value, or compare the key itself with ForAnyValue.";
    return { kind: "multivalued", use, about: prefix, advice: advice4 };
  }
  if (facts || isDocumented(key) || isProviderKey(key)) return void 0;
  const names3 = () => catalog3.conditionKeys().map((known3) => known3.key);
  const advice3 = () => didYouMean(nearestNames(key, names3())) || "Use a condition key that exists.";
  return { kind: "unknownKey", use, about: prefix, advice: advice3 };
}

// mcp/core/checks/existence/policy-variable.ts
var mostAdvised2 = 200;
var advised2 = ({ advice: advice3 }) => advice3.join(" ");
var policyVariable = defineCheck({
  id: "policy_variable",
  severity: "error",
  appliesTo: policyTypes,
  summary: "A policy variable is malformed, or stands where IAM does not fill it in.",
  why: "A variable that IAM does not fill in is compared as plain text, or makes its condition or resource match nothing. The policy then works for nobody, or a Deny no longer denies.",
  remediation: [
    'Write variables as "${key}" or "${key, \'default\'}", with a condition key that has one value.',
    "Use them in the resource part of Resource and in the values of String and ARN conditions only.",
    'Set Version to "2012-10-17".'
  ],
  references: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-variable-unsupported-in-element"
  ],
  codes: {
    empty: {
      accessAnalyzer: "EMPTY_VARIABLE",
      message: ({ variable }) => `The variable "${variable}" has no name, so IAM can put nothing in its place.`,
      suggestion: advised2
    },
    missingBrace: {
      accessAnalyzer: "MISSING_BRACE_IN_VARIABLE",
      message: ({ variable }) => `The variable "${variable}" has no closing brace.`,
      suggestion: advised2
    },
    missingQuote: {
      accessAnalyzer: "MISSING_QUOTE_IN_VARIABLE",
      message: ({ variable }) => `The default value in "${variable}" must stand between single quotes.`,
      suggestion: advised2
    },
    space: {
      accessAnalyzer: "UNSUPPORTED_SPACE_IN_VARIABLE",
      message: ({ variable }) => `The variable "${variable}" has a space in or around its name, where IAM allows none.`,
      suggestion: advised2
    },
    unsupportedElement: {
      accessAnalyzer: "VARIABLE_UNSUPPORTED_IN_ELEMENT",
      message: ({ variable, about: about4 }) => `IAM fills in no variables in ${about4}, so "${variable}" is plain text there.`,
      suggestion: advised2
    },
    // AWS documents variables behind the fifth colon only, and yet has a managed policy with one before it.
    beforeResourcePart: {
      severity: "warning",
      message: ({ variable, resource = "" }) => `The variable "${variable}" stands before the fifth colon of "${resource}", where AWS does not support any.`,
      suggestion: advised2
    },
    unsupportedVersion: {
      accessAnalyzer: "VARIABLE_UNSUPPORTED_IN_VERSION",
      message: ({ variables, version }) => `In a policy ${version} variables are plain text, so ${showList(variables)} will never be filled in.`,
      suggestion: () => 'Set "Version": "2012-10-17".'
    },
    invalidOperator: {
      accessAnalyzer: "INVALID_VARIABLE_FOR_OPERATOR",
      message: ({ variable, about: about4 }) => `${about4} takes no variables, so "${variable}" is never filled in; only String and ARN operators do that.`,
      suggestion: advised2
    },
    multivalued: {
      severity: "warning",
      message: ({ variable }) => `The key in "${variable}" can have several values, and IAM fills in only keys that have one.`,
      suggestion: advised2
    },
    // Of services the reference may lack a key, of the global ones it lacks none.
    unknownKey: {
      severity: ({ about: about4 }) => about4 === "aws" ? "error" : "warning",
      message: ({ variable }) => `There is no condition key of the name in "${variable}", so IAM has nothing to fill in.`,
      suggestion: advised2
    }
  },
  examples: [
    {
      title: "malformed variables",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: "s3:GetObject",
            Resource: [
              "arn:aws:s3:::home/${}",
              "arn:aws:s3:::home/${aws:username/*",
              "arn:aws:s3:::home/${aws:PrincipalTag/team, none}/*",
              "arn:aws:s3:::home/${aws: username}/*"
            ]
          }
        ]
      },
      finds: ["empty", "missing_brace", "missing_quote", "space"]
    },
    {
      title: "variables in Action, in a principal and in a condition key",
      policyType: "resource",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { AWS: "arn:aws:iam::111122223333:user/${aws:username}" },
            Action: "s3:${aws:PrincipalTag/verb}Object",
            Resource: "arn:aws:s3:::home/*",
            Condition: { StringEquals: { "s3:ExistingObjectTag/${aws:username}": "yes" } }
          }
        ]
      },
      finds: ["unsupported_element", "unsupported_element", "unsupported_element"]
    },
    {
      title: "a variable for the account of an ARN",
      policy: {
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Action: "kms:Decrypt", Resource: "arn:aws:kms:*:${aws:PrincipalAccount}:key/*" }
        ]
      },
      finds: ["before_resource_part"]
    },
    {
      title: "variables in a policy without Version",
      policy: {
        Statement: [
          {
            Effect: "Allow",
            Action: "s3:GetObject",
            Resource: ["arn:aws:s3:::home/${aws:username}/*", "arn:aws:s3:::home/${*}"]
          }
        ]
      },
      finds: ["unsupported_version"]
    },
    {
      title: "variables in a policy of the old version",
      policy: {
        Version: "2008-10-17",
        Statement: [
          {
            Effect: "Deny",
            Action: "s3:*",
            Resource: "*",
            Condition: { StringNotEquals: { "aws:ResourceAccount": "${aws:PrincipalAccount}" } }
          }
        ]
      },
      finds: ["unsupported_version"]
    },
    {
      title: "operators that take no variables",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: "s3:ListBucket",
            Resource: "arn:aws:s3:::home",
            Condition: {
              NumericLessThanEquals: { "s3:max-keys": "${aws:PrincipalTag/keys}" },
              Bool: { "aws:SecureTransport": "${aws:PrincipalTag/tls}" }
            }
          }
        ]
      },
      finds: ["invalid_operator", "invalid_operator"]
    },
    {
      title: "keys with several values, and keys that do not exist",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: "s3:GetObject",
            Resource: [
              "arn:aws:s3:::home/${aws:PrincipalOrgPaths}/*",
              "arn:aws:s3:::home/${aws:usernam}/*",
              "arn:aws:s3:::home/${s3:user}/*"
            ]
          }
        ]
      },
      finds: ["multivalued", "unknown_key", "unknown_key"]
    },
    {
      title: "variables where they belong",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: ["s3:GetObject", "s3:PutObject"],
            Resource: [
              "arn:aws:s3:::home/${aws:username}/*",
              "arn:aws:s3:::team-${aws:PrincipalTag/team, 'company-wide'}/*",
              "arn:aws:s3:::home/${cognito-identity.amazonaws.com:sub}/${*}/${$}",
              "arn:aws:s3:::home/${AWS:UserId}/*"
            ],
            Condition: {
              StringEquals: { "s3:ExistingObjectTag/owner": "${aws:PrincipalTag/cost center}" },
              ArnLike: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/${aws:PrincipalTag/team}-*" }
            }
          }
        ]
      }
    },
    {
      title: "placeholders of tools in every element, and no Version",
      policy: {
        Statement: [
          {
            Sid: "${Sid}",
            Effect: "Allow",
            Action: ["s3:${Verb}Object", "{{ action }}"],
            Resource: ["arn:${AWS::Partition}:s3:::${Bucket}/*", "arn:aws:s3:::<BUCKET>/*", "${self:custom.arn}"],
            Condition: { NumericLessThan: { "s3:max-keys": "${MaxKeys}" } }
          }
        ]
      }
    },
    {
      title: "variables of IoT credentials and of Transfer Family, which the reference does not list",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: "s3:GetObject",
            Resource: ["arn:aws:s3:::${transfer:HomeBucket}/*", "arn:aws:s3:::things/${credentials-iot:ThingName}/*"]
          }
        ]
      }
    }
  ],
  *policy(policy2, { catalog: catalog3, found }) {
    let searched = 0;
    for (const statement3 of policy2.statements) {
      for (const { kind, use, about: about4, advice: advice3 } of variableDefects(statement3, catalog3)) {
        const words4 = searched++ < mostAdvised2 ? advice3().split(" ") : [];
        yield found[kind](use.at, { variable: use.part.text, about: about4, advice: words4, ...subject(use) });
      }
    }
    const { version, node } = policy2;
    if (version !== void 0 && version.value !== "2008-10-17") return;
    const variables = variablesIn(policy2);
    const shown2 = version === void 0 ? "without Version" : `of version ${version.value}`;
    if (variables.length > 0) yield found.unsupportedVersion(version ?? node, { variables, version: shown2 });
  }
});
var subject = ({ resource, conditionKey: conditionKey2 }) => ({
  ...resource !== void 0 && { resource },
  ...conditionKey2 !== void 0 && { conditionKey: conditionKey2 }
});
var variablesIn = ({ statements }) => [
  ...new Set(
    statements.flatMap((statement3) => [...variableUses(statement3)]).filter(isInForm).map(({ part }) => part.text)
  )
];

// mcp/core/checks/existence/arn-advice.ts
function prefixAdvice2(text) {
  const s3 = /^s3:\/\/(.+)$/.exec(text)?.[1];
  if (s3 !== void 0) return `Write "arn:aws:s3:::${s3}".`;
  if (/^arn:/i.test(text)) return `Write "arn:${text.slice(4)}", in lower case.`;
  if (/^aws[a-z-]*:[a-z0-9-]+:/.test(text)) return `Write "arn:${text}".`;
  return 'Write the ARN of the resource, "arn:aws:s3:::name" for a bucket, or "*" for all.';
}
function fieldAdvice(fields2, formats2) {
  const [, partition = "aws", service = ""] = fields2;
  const resource = fields2.length > 3 ? fields2.at(-1) ?? "" : "";
  const pattern = { partition, service, region: "", account: "", resource };
  const meant = formats2.filter((format2) => resource !== "" && resourceFits(pattern, format2));
  const global = meant.find(({ region, account: account2 }) => region === "" && account2 === "");
  if (global) return `Write "arn:${partition}:${service}:::${resource}".`;
  return formats2.length > 0 ? formatAdvice(pattern, meant.length > 0 ? meant : formats2) : sixFields;
}
var sixFields = 'Write all six fields: "arn:partition:service:region:account:resource".';
function formatAdvice({ resource }, formats2) {
  const texts = [...new Set(formats2.map(({ text }) => text))].sort((a, b) => a.length - b.length);
  const kind = kindOf2(resource);
  const near = texts.filter((text) => kindOf2(text.split(":").slice(5).join(":")) === kind);
  const spelled2 = near.length > 0 ? near : likeKind(kind, texts);
  const shown2 = spelled2.length > 0 ? spelled2 : texts;
  return `Its ARNs have the form ${showList(shown2, 3).replace(" and ", " or ")}.`;
}
function likeKind(kind, texts) {
  const kinds2 = new Map(texts.map((text) => [text, kindOf2(text.split(":").slice(5).join(":"))]));
  const nearest = nearestNames(kind, new Set(kinds2.values()));
  return texts.filter((text) => nearest.includes(kinds2.get(text) ?? ""));
}
var kindOf2 = (resource) => /^\/?[^:/]*/.exec(resource)?.[0] ?? "";
function serviceAdvice2(catalog3, service) {
  return didYouMean(nearestPrefixes(catalog3, service)) || "Use the name that the ARNs of the service bear.";
}
function regionAdvice(field, partition) {
  const elsewhere2 = regions.find(({ name }) => name === field);
  if (elsewhere2) return `Region ${field} belongs to the partition "${elsewhere2.partition}".`;
  const own = regions.filter((region) => region.partition === partition).map(({ name }) => name);
  const zone2 = own.find((name) => field.startsWith(name));
  if (zone2 !== void 0) return `Did you mean ${showList([zone2])}?`;
  return didYouMean(nearestNames(field, own)) || 'Use a Region code such as "us-east-1", or "*" for every Region.';
}

// mcp/core/checks/existence/arn-defects.ts
var longestArn = 2048;
function arnDefects(text, catalog3) {
  if (/^\*+$/.test(text)) return [];
  if (text.length > longestArn) {
    return [{ kind: "tooLong", about: `${text.length}`, advice: () => "Use a wildcard for what the names share." }];
  }
  const fields2 = splitFields(text);
  const [first2 = ""] = fields2;
  if (hasPlaceholder(first2)) return [];
  if (first2 !== "arn") return [{ kind: "notAnArn", about: text, advice: () => prefixAdvice2(text) }];
  const arn = readArn(text);
  if (arn === void 0) {
    if (hasPlaceholder(text)) return [];
    const about4 = `${fields2.length} of six fields`;
    return [{ kind: "missingField", about: about4, advice: () => fieldAdvice(fields2, arnFormatsOf(catalog3, fields2[2] ?? "")) }];
  }
  return fieldDefects(arn, catalog3);
}
function fieldDefects(arn, catalog3) {
  const pattern = arnPattern(arn);
  const formats2 = arnFormatsOf(catalog3, arn.service);
  const { partition, service, region, account: account2 } = arn;
  const certain = [partition, service, region, account2].findIndex(mayHoldColons);
  const inForm = [
    partitionDefects(partition, pattern),
    serviceDefects(service, catalog3),
    regionDefects(region, pattern),
    accountDefects(account2, formats2)
  ];
  const found = inForm.slice(0, certain < 0 ? inForm.length : certain).flat();
  if (certain >= 0 || found.some(({ kind }) => kind === "invalidRegion" || kind === "invalidAccount")) return found;
  return [...found, ...formatDefects(pattern, formats2)];
}
var mayHoldColons = (field) => readParts(field).some(
  ({ kind, text }) => kind === "placeholder" && (text.match(/partition|region|account/gi) ?? []).length !== 1
);
var isKnownText = (field) => readParts(field).every(({ kind }) => kind === "text");
function partitionDefects(field, { partition }) {
  if (!isKnownText(field) || partitions.some(({ name }) => matchesWildcard(partition, name))) return [];
  const names3 = partitions.map(({ name }) => name).join(", ");
  return [{ kind: "invalidPartition", about: field, advice: () => `Use "aws", or one of ${names3}.` }];
}
function serviceDefects(field, catalog3) {
  if (!isKnownText(field)) return [];
  const isKnown3 = (service) => catalog3.service(service) !== void 0 || arnFormatsOf(catalog3, service).length > 0;
  const lower = field.toLowerCase();
  if (field === "")
    return [{ kind: "missingField", about: "no service", advice: () => "Put the service into the third field." }];
  if (hasWildcard(field)) return [{ kind: "wildcardInService", about: field, advice: () => "Name the service." }];
  if (isKnown3(lower)) {
    return field === lower ? [] : [{ kind: "serviceCase", about: field, advice: () => `Write "${lower}".` }];
  }
  const retired = catalog3.retiredService(lower);
  if (retired) return [{ kind: "retiredService", about: field, advice: () => retired.note }];
  return [{ kind: "unknownService", about: field, advice: () => serviceAdvice2(catalog3, lower) }];
}
function regionDefects(field, { region, partition }) {
  if (field === "" || !isKnownText(field)) return [];
  const there = regions.filter((one) => matchesWildcard(region, one.name));
  const known3 = partitions.some(({ name }) => name === partition);
  if (known3 ? there.some((one) => one.partition === partition) : there.length > 0) return [];
  return [{ kind: "invalidRegion", about: field, advice: () => regionAdvice(field, partition) }];
}
var anyAccount = "?".repeat(12);
function accountDefects(field, formats2) {
  if (field === "" || !isKnownText(field)) return [];
  if (/^[\d*?]+$/.test(field) && wildcardsOverlap(field, anyAccount)) return [];
  const words4 = ["aws", ...formats2.map(({ account: account2 }) => account2).filter((account2) => !hasWildcard(account2))];
  if (words4.some((word) => matchesWildcard(field, word))) return [];
  const digits = field.replaceAll("-", "");
  const advice3 = () => /^\d{12}$/.test(digits) ? `Write "${digits}".` : "Put the 12 digits of the account there.";
  return [{ kind: "invalidAccount", about: field, advice: advice3 }];
}
function formatDefects(pattern, formats2) {
  if (formats2.length === 0) return [];
  const fitting = formats2.filter((format2) => resourceFits(pattern, format2));
  const advice3 = () => formatAdvice(pattern, fitting.length > 0 ? fitting : formats2);
  if (fitting.length === 0) return [{ kind: "invalidResourcePart", about: pattern.resource, advice: advice3 }];
  if (fitting.some((format2) => regionFits(pattern, format2) && accountFits(pattern, format2))) return [];
  return misplaced(pattern, fitting).map((kind) => ({ kind, about: pattern.service, advice: advice3 }));
}
function misplaced(pattern, fitting) {
  const longest2 = Math.max(...fitting.map(({ head }) => head.length));
  const meant = fitting.filter(({ head }) => head.length === longest2);
  const kinds2 = [];
  if (!meant.some((format2) => regionFits(pattern, format2))) {
    if (pattern.region === "") kinds2.push("missingRegion");
    else if (meant.every(({ region }) => region === "")) kinds2.push("regionNotAllowed");
  }
  if (!meant.some((format2) => accountFits(pattern, format2))) {
    if (pattern.account === "") kinds2.push("missingAccount");
    else if (meant.every(({ account: account2 }) => account2 === "")) kinds2.push("accountNotAllowed");
  }
  return kinds2;
}

// mcp/core/checks/existence/resource-validation.ts
var mostPerStatement2 = 20;
var mostAdvised3 = 200;
var advised3 = ({ advice: advice3 }) => advice3.join(" ");
var resourceValidation = defineCheck({
  id: "resource_validation",
  severity: "error",
  appliesTo: policyTypes,
  summary: "An entry of Resource or NotResource is not the ARN of anything.",
  why: "An ARN with a field missing, misplaced or misspelled matches no resource, or through the wildcards that AWS puts into missing fields many more than meant. IAM refuses some of these and stores the others without a word.",
  remediation: [
    "Write all six fields: arn:partition:service:region:account:resource.",
    "Leave Region and account empty only where the ARNs of the service have none.",
    "Compare the resource part with the formats in the Service Authorization Reference."
  ],
  references: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html",
    "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html"
  ],
  codes: {
    tooLong: {
      message: ({ about: about4 }) => `The resource has ${about4} characters, more than the ${longestArn} that an ARN may have.`,
      suggestion: advised3
    },
    notAnArn: {
      accessAnalyzer: "INVALID_ARN_PREFIX",
      message: ({ resource }) => `The resource "${resource}" is neither "*" nor an ARN, which begins with "arn:".`,
      suggestion: advised3
    },
    missingField: {
      accessAnalyzer: "MISSING_ARN_FIELD",
      message: ({ resource, about: about4 }) => `The ARN "${resource}" has ${about4}; where AWS takes it at all, missing fields count as "*".`,
      suggestion: advised3
    },
    invalidPartition: {
      accessAnalyzer: "INVALID_PARTITION",
      message: ({ resource, about: about4 }) => `There is no AWS partition "${about4}", so "${resource}" matches nothing.`,
      suggestion: advised3
    },
    wildcardInService: {
      severity: "info",
      accessAnalyzer: "WILDCARD_IN_SERVICE_NAME",
      message: ({ resource, about: about4 }) => `The service field "${about4}" of "${resource}" has a wildcard, which may cover services that were not meant.`,
      suggestion: advised3
    },
    serviceCase: {
      accessAnalyzer: "INVALID_ARN_SERVICE_CASE",
      message: ({ resource, about: about4 }) => `The service "${about4}" in "${resource}" must be in lower case, because the case of an ARN counts.`,
      suggestion: advised3
    },
    unknownService: {
      accessAnalyzer: "INVALID_SERVICE",
      message: ({ resource, about: about4 }) => `No service has ARNs with "${about4}", so "${resource}" matches nothing.`,
      suggestion: advised3
    },
    retiredService: {
      severity: "warning",
      message: ({ resource, about: about4 }) => `AWS no longer has the service "${about4}" that "${resource}" belongs to.`,
      suggestion: advised3
    },
    invalidRegion: {
      accessAnalyzer: "INVALID_ARN_REGION",
      message: ({ resource, about: about4 }) => `"${about4}" is no Region for "${resource}", so it matches nothing.`,
      suggestion: advised3
    },
    regionNotAllowed: {
      accessAnalyzer: "ARN_REGION_NOT_ALLOWED",
      message: ({ resource }) => `ARNs of this kind have no Region, so "${resource}", which names one, matches nothing.`,
      suggestion: advised3
    },
    missingRegion: {
      accessAnalyzer: "MISSING_ARN_REGION",
      message: ({ resource }) => `ARNs of this kind have a Region, so "${resource}", which leaves it empty, matches nothing.`,
      suggestion: advised3
    },
    invalidAccount: {
      accessAnalyzer: "INVALID_ARN_ACCOUNT",
      message: ({ resource, about: about4 }) => `"${about4}" in "${resource}" is no account ID, which has 12 digits, so the ARN matches nothing.`,
      suggestion: advised3
    },
    accountNotAllowed: {
      accessAnalyzer: "ARN_ACCOUNT_NOT_ALLOWED",
      message: ({ resource }) => `ARNs of this kind have no account, so "${resource}", which names one, matches nothing.`,
      suggestion: advised3
    },
    missingAccount: {
      accessAnalyzer: "MISSING_ARN_ACCOUNT",
      message: ({ resource }) => `ARNs of this kind have an account, so "${resource}", which leaves it empty, matches nothing.`,
      suggestion: advised3
    },
    invalidResourcePart: {
      accessAnalyzer: "INVALID_ARN_RESOURCE",
      message: ({ resource, about: about4 }) => `The part "${about4}" of "${resource}" fits no kind of resource that the service has, so it matches nothing.`,
      suggestion: advised3
    },
    moreInvalidResources: {
      message: ({ count, resources }) => `${count} more resources of this statement are not well-formed ARNs, such as ${showList(resources, 3)}.`
    }
  },
  examples: [
    {
      title: "a bucket by its name, by its URI, and with a prefix in capitals",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: "s3:GetObject",
            Resource: ["reports/*", "s3://reports/*", "ARN:aws:s3:::reports/*"]
          }
        ]
      },
      finds: ["not_an_arn", "not_an_arn", "not_an_arn"]
    },
    {
      title: "a colon too few, and an ARN cut short",
      policy: {
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3::reports/*" },
          {
            Effect: "Deny",
            Action: "ssm:GetParameter",
            NotResource: ["arn:aws:ssm:*", "arn:aws::us-east-1:111122223333:x"]
          }
        ]
      },
      finds: ["missing_field", "missing_field", "missing_field"]
    },
    {
      title: "partitions and services that AWS has not",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: ["s3:GetObject", "lambda:InvokeFunction", "dynamodb:GetItem", "deeplens:ListModels"],
            Resource: [
              "arn:amazon:s3:::reports/*",
              "arn:aws:S3:::reports/*",
              "arn:aws:lamda:us-east-1:111122223333:function:report",
              "arn:aws:dyn*:us-east-1:111122223333:table/Report",
              "arn:aws:deeplens:us-east-1:111122223333:model/1"
            ]
          }
        ]
      },
      finds: ["invalid_partition", "service_case", "unknown_service", "wildcard_in_service", "retired_service"]
    },
    {
      title: "Regions",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: ["sqs:SendMessage", "iam:GetRole"],
            Resource: [
              "arn:aws:sqs:us-east-1a:111122223333:orders",
              "arn:aws-cn:sqs:us-east-1:111122223333:orders",
              "arn:aws:sqs::111122223333:orders",
              "arn:aws:iam:us-east-1:111122223333:role/deploy"
            ]
          }
        ]
      },
      finds: ["invalid_region", "invalid_region", "missing_region", "region_not_allowed"]
    },
    {
      title: "accounts",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: ["s3:GetObject", "iam:GetRole", "sqs:SendMessage"],
            Resource: [
              "arn:aws:s3::111122223333:reports/*",
              "arn:aws:iam:::role/deploy",
              "arn:aws:iam::1111-2222-3333:role/deploy",
              "arn:aws:sqs:us-east-1:account-id:orders"
            ]
          }
        ]
      },
      finds: ["account_not_allowed", "missing_account", "invalid_account", "invalid_account"]
    },
    {
      title: "kinds of resource that the service has not",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: ["iam:GetRole", "dynamodb:GetItem", "lambda:InvokeFunction"],
            Resource: [
              "arn:aws:iam::111122223333:Role/deploy",
              "arn:aws:dynamodb:us-east-1:111122223333:Report",
              "arn:aws:lambda:us-east-1:111122223333:function/report"
            ]
          }
        ]
      },
      finds: ["invalid_resource_part", "invalid_resource_part", "invalid_resource_part"]
    },
    {
      title: "an ARN that is too long, and too many wrong ones",
      policy: {
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Action: "s3:GetObject", Resource: `arn:aws:s3:::reports/${"a".repeat(2048)}` },
          { Effect: "Allow", Action: "s3:GetObject", Resource: Array.from({ length: 22 }, (_, at) => `reports/${at}`) }
        ]
      },
      finds: ["too_long", "more_invalid_resources", ...Array.from({ length: 20 }, () => "not_an_arn")]
    },
    {
      title: "the ARNs of a bucket and its objects, of a managed policy and of a Lambda version",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: ["s3:ListBucket", "s3:GetObject", "iam:GetPolicy", "lambda:InvokeFunction"],
            Resource: [
              "arn:aws:s3:::reports",
              "arn:aws:s3:::reports/*",
              "arn:aws:iam::aws:policy/ReadOnlyAccess",
              "arn:aws:lambda:us-east-1:111122223333:function:report:*"
            ]
          }
        ]
      }
    },
    {
      title: "wildcards in every field but the service",
      policy: {
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Action: "ec2:*", Resource: ["arn:*:ec2:us-*:*:instance/*", "arn:aws*:ec2:*:1111*:*"] },
          { Effect: "Deny", Action: "iam:*", NotResource: ["*", "arn:aws:iam::*:user/${aws:username}"] }
        ]
      }
    },
    {
      title: "placeholders of tools",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: "s3:GetObject",
            Resource: [
              "${BucketArn}/*",
              "arn:${AWS::Partition}:s3:::${Bucket}/*",
              "arn:aws:sqs:{{ region }}:<ACCOUNT>:orders",
              "arn:aws:${service}:us-east-1:111122223333:x",
              "arn:aws:lambda:${RegionAndAccount}:function:report"
            ]
          }
        ]
      }
    },
    {
      title: "ARNs whose service field is not the action's prefix, and the short form of API Gateway's own policies",
      policyType: "resource",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: "*",
            Action: ["execute-api:Invoke", "servicecatalog:ProvisionProduct"],
            Resource: ["execute-api:/prod/GET/*", "arn:aws:catalog:us-east-1:111122223333:product/prod-1"]
          }
        ]
      }
    }
  ],
  *policy({ statements }, { catalog: catalog3, policyType, found }) {
    let searched = 0;
    for (const { resource: clause } of statements) {
      if (!clause) continue;
      const wrong = [];
      for (const located2 of clause.values) {
        if (policyType === "resource" && isShortForm(located2.value)) continue;
        for (const defect of arnDefects(located2.value, catalog3)) wrong.push({ located: located2, defect });
      }
      for (const { located: located2, defect } of wrong.slice(0, mostPerStatement2)) {
        const advice3 = searched++ < mostAdvised3 ? defect.advice().split(" ") : [];
        yield found[defect.kind](located2, { resource: located2.value, about: defect.about, advice: advice3 });
      }
      const rest = wrong.slice(mostPerStatement2).map(({ located: located2 }) => located2.value);
      if (rest.length > 0)
        yield found.moreInvalidResources(clause, { count: rest.length, resources: rest.slice(0, 4) });
    }
  }
});
var isShortForm = (text) => text.startsWith("execute-api:/");

// mcp/core/checks/principals/not-principal-validation.ts
var notPrincipalValidation = defineCheck({
  id: "not_principal_validation",
  severity: "warning",
  // The other types take no NotPrincipal at all; policy_type_validation and rcp_validation say so.
  appliesTo: ["resource", "vpc_endpoint"],
  summary: "A statement names with NotPrincipal whom it is not for.",
  why: "With Allow it lets in everyone else, strangers among them. With Deny it also stops the callers that it means to spare, unless their account and role are listed beside them, and it always stops those with a permissions boundary.",
  remediation: [
    "In an Allow, name the principals that are meant.",
    'In a Deny, write Principal "*" and spare the callers with ArnNotEquals on aws:PrincipalArn.',
    "Where NotPrincipal has to stay, list the account and the role of every user and session beside it."
  ],
  references: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-allow-with-not-principal"
  ],
  codes: {
    notPrincipalWithAllow: {
      severity: ({ ceiling, narrowed }) => ceiling ? "low" : narrowed ? "medium" : "high",
      accessAnalyzer: "ALLOW_WITH_NOT_PRINCIPAL",
      message: ({ principals }) => `Allows everyone except ${showList(principals, 3)}: any other account, and people without one.`,
      suggestion: () => "Replace NotPrincipal with a Principal that names those who are meant."
    },
    notPrincipalWithDeny: {
      message: ({ principals }) => `Denies everyone except ${showList(principals, 3)}, and with them every caller that has a permissions boundary.`,
      suggestion: ({ spared }) => spared.length === 0 ? 'Write Principal "*" and spare the callers with a condition.' : `Write Principal "*" and spare the callers with ${spared.some((one) => one.startsWith("arn:")) ? "ArnNotEquals on aws:PrincipalArn" : "StringNotEquals on aws:PrincipalAccount"}: ${showList(spared, 3)}.`
    },
    accountNotListed: {
      message: ({ principal }) => `The Deny spares "${principal}" but not its account, so AWS may stop it all the same.`,
      suggestion: ({ account: account2 }) => `Add "arn:aws:iam::${account2}:root", or better write Principal "*" with ArnNotEquals on aws:PrincipalArn.`
    },
    roleNotListed: {
      message: ({ principal }) => `The Deny spares the session "${principal}" but not its role, so AWS may stop it all the same.`,
      suggestion: ({ role }) => `Add "${role}", or better write Principal "*" with ArnNotEquals on aws:PrincipalArn.`
    },
    nobodyDenied: {
      severity: "high",
      message: () => 'The Deny spares "*", which is everyone, so it stops nobody.',
      suggestion: () => 'Write "Principal": "*" if the Deny is for everyone.'
    }
  },
  examples: [
    {
      title: "everyone but one user may read",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            NotPrincipal: { AWS: "arn:aws:iam::111122223333:user/guest" },
            Action: "s3:GetObject",
            Resource: "arn:aws:s3:::amzn-reports/*"
          }
        ]
      },
      finds: ["not_principal_with_allow"]
    },
    {
      title: "everyone but an account is denied",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Deny",
            NotPrincipal: { AWS: "444455556666" },
            Action: "s3:*",
            Resource: "arn:aws:s3:::amzn-reports/*"
          }
        ]
      },
      finds: ["not_principal_with_deny"]
    },
    {
      title: "a user is spared without its account, a session without its role",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Deny",
            NotPrincipal: {
              AWS: [
                "arn:aws:iam::444455556666:user/ann",
                "arn:aws:iam::111122223333:root",
                "arn:aws:sts::111122223333:assumed-role/audit/x1"
              ]
            },
            Action: "s3:*",
            Resource: "arn:aws:s3:::amzn-reports/*"
          }
        ]
      },
      finds: ["account_not_listed", "role_not_listed"]
    },
    {
      title: "a Deny that spares everyone",
      policy: {
        Version: "2012-10-17",
        Statement: [
          { Effect: "Deny", NotPrincipal: "*", Action: "s3:*", Resource: "arn:aws:s3:::amzn-reports/*" }
        ]
      },
      finds: ["nobody_denied"]
    },
    {
      title: "the same with a condition",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Deny",
            Principal: "*",
            Action: "s3:*",
            Resource: "arn:aws:s3:::amzn-reports/*",
            Condition: { ArnNotEquals: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/audit" } }
          }
        ]
      }
    },
    {
      title: "a principal named",
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { AWS: "arn:aws:iam::111122223333:role/audit" },
            Action: "s3:GetObject",
            Resource: "arn:aws:s3:::amzn-reports/*"
          }
        ]
      }
    },
    {
      title: "a trust policy, where NotPrincipal is an error of the type",
      policy: {
        Version: "2012-10-17",
        Statement: [
          { Effect: "Deny", NotPrincipal: { AWS: "111122223333" }, Action: "sts:AssumeRole" }
        ]
      },
      policyType: "trust"
    }
  ],
  *statement(statement3, { policyType, found }) {
    const { principal: clause } = statement3;
    if (clause?.kind !== "NotPrincipal" || clause.values.length === 0) return;
    const place = placeOf(clause.keyPlace);
    const principals = clause.values.map(({ value }) => value.text);
    if (allows(statement3)) {
      const ceiling = policyType === "vpc_endpoint" ? "ceiling" : "";
      const narrowed = narrowsOn(statement3.condition, "caller", "network") ? "narrowed" : "";
      yield found.notPrincipalWithAllow(place, { principals, ceiling, narrowed });
      return;
    }
    if (!denies(statement3)) return;
    const everyone2 = clause.values.find(namesEveryone);
    if (everyone2) {
      yield found.nobodyDenied(placeOf(everyone2));
      return;
    }
    const unlisted = [...missingParents(clause)];
    if (unlisted.length === 0) yield found.notPrincipalWithDeny(place, { principals, spared: sparedBy(clause) });
    for (const { at, principal, missing } of unlisted.slice(0, mostPerClause)) {
      yield "role" in missing ? found.roleNotListed(placeOf(at), { principal, role: missing.role }) : found.accountNotListed(placeOf(at), { principal, account: missing.account });
    }
  }
});
var mostPerClause = 20;
function sparedBy({ values }) {
  const read2 = values.map(({ value }) => readPrincipalValue(value.type, value.text));
  const arns = read2.flatMap((one) => {
    if (one.kind === "role_session") return [roleArn(one)];
    return one.kind === "role" || one.kind === "user" ? [one.text] : [];
  });
  return arns.length > 0 ? [...new Set(arns)] : read2.flatMap((one) => isAccount(one) ? [one.account] : []);
}
var roleArn = ({ account: account2, role }) => `arn:aws:iam::${account2}:role/${role}`;
function* missingParents({ values }) {
  const read2 = values.map((at) => ({ at, principal: readPrincipalValue(at.value.type, at.value.text) }));
  const accounts = new Set(read2.flatMap(({ principal }) => isAccount(principal) ? [principal.account] : []));
  const roles = new Set(read2.flatMap(({ principal: one }) => one.kind === "role" ? [`${one.account} ${one.name}`] : []));
  for (const { at, principal } of read2) {
    const missing = missingParent(principal, accounts, roles);
    if (missing) yield { at, principal: principal.text, missing };
  }
}
var isAccount = (principal) => principal.kind === "account" || principal.kind === "account_root";
function missingParent(principal, accounts, roles) {
  const { kind } = principal;
  if (kind !== "role" && kind !== "user" && kind !== "role_session" && kind !== "federated_user") return void 0;
  if (!accounts.has(principal.account)) return { account: principal.account };
  if (kind !== "role_session" || roles.has(`${principal.account} ${principal.role}`)) return void 0;
  return { role: roleArn(principal) };
}

// mcp/core/catalog/service-principals.table.ts
var servicePrincipalGroups = [
  {
    source: "AWS managed policies: iam:PassedToService, iam:AWSServiceName, aws:CalledVia, paths of service-linked roles",
    names: [
      "access-analyzer",
      "access-grants.s3",
      "account-access",
      "account",
      "acm",
      "aco-automation",
      "agent-registry",
      "agent.wellarchitected",
      "agentless.inspector2",
      "aiops",
      "airflow-serverless",
      "airflow",
      "ami.inspector2",
      "apidestinations.events",
      "apigateway",
      "appfabric",
      "appflow",
      "application-autoscaling",
      "application-insights",
      "application-signals.cloudwatch",
      "application-transformation",
      "appmesh",
      "apprunner",
      "appstream.application-autoscaling",
      "appsync",
      "aps",
      "artifact",
      "assets.marketplace",
      "athena",
      "auditmanager",
      "autoscaling",
      "aws-artifact-account-sync",
      "aws-external-anthropic",
      "backup",
      "batch",
      "bedrock-agentcore",
      "bedrock-mantle",
      "bedrock",
      "braket",
      "budgets",
      "bugbust",
      "byol",
      "cassandra-streams",
      "cassandra.application-autoscaling",
      "channels.lex",
      "channels.lexv2",
      "chime",
      "cleanrooms-ml",
      "cleanrooms",
      "cloud9",
      "cloudformation",
      "cloudfront",
      "cloudtrail",
      "cloudwatch",
      "codebuild",
      "codecatalyst-runner",
      "codecatalyst",
      "codeguru-profiler",
      "codeguru-reviewer",
      "codeguru-security",
      "codepipeline",
      "cognito-identity",
      "cognito-identity-us-gov",
      "cognito-idp",
      "compute-optimizer",
      "config-conforms",
      "config",
      "connect",
      "continuousexport.discovery",
      "contract.iq",
      "contributorinsights.dynamodb",
      "controltower",
      "cost-optimization-hub.bcm",
      "credentials.iot",
      "databrew",
      "dataexchange",
      "datasync",
      "datazone",
      "dax",
      "delivery.logs",
      "detective",
      "devops-guru",
      "directquery.opensearchservice",
      "dms",
      "dmsintegration.migrationhub",
      "docdb-elastic",
      "drs",
      "ds",
      "dsql",
      "dynamodb.application-autoscaling",
      "ec2-images",
      "ec2",
      "ec2.application-autoscaling",
      "ec2.capacitymanager",
      "ec2fastlaunch",
      "ec2fleet",
      "ec2scheduled",
      "ecs-compute",
      "ecs-tasks",
      "ecs",
      "ecs.application-autoscaling",
      "eks",
      "elasticache",
      "elasticbeanstalk",
      "elasticfilesystem",
      "elasticloadbalancing",
      "elasticmapreduce",
      "elastictranscoder",
      "email.cognito-idp",
      "emr-containers",
      "emr-serverless",
      "entityresolution",
      "events",
      "events.workmail",
      "firehose",
      "fis",
      "fms",
      "forecast",
      "frauddetector",
      "fsx",
      "globalaccelerator",
      "glue",
      "grafana",
      "greengrass",
      "guardduty",
      "health",
      "healthlake",
      "iam",
      "imagebuilder",
      "inspector",
      "inspector2",
      "internetmonitor",
      "iot",
      "iotmanagedintegrations",
      "iotroborunner",
      "iotsitewise",
      "job.sagemaker",
      "justintimeaccess.ssm",
      "kafka",
      "kendra",
      "kinesisreplication.dynamodb",
      "lakeformation",
      "lambda",
      "launchwizard",
      "lex",
      "lexv2",
      "license-management.marketplace",
      "license-manager",
      "license-manager.member-account",
      "lightsail",
      "logs",
      "lookoutequipment",
      "lookoutmetrics",
      "macie",
      "maintenance.elasticbeanstalk",
      "malware-protection-plan.guardduty",
      "malware-protection.guardduty",
      "managedupdates.elasticbeanstalk",
      "mediaconnect",
      "mediaconvert",
      "medical-imaging",
      "memorydb",
      "metrics.wellarchitected",
      "mgn",
      "migrationhub-orchestrator",
      "migrationhub-strategy",
      "migrationhub",
      "monitoring.thinclient",
      "monitron",
      "mpa",
      "mq",
      "neptune-graph",
      "network-firewall",
      "network-security-director",
      "network-security-manager",
      "network.bedrock-agentcore",
      "networkmanager",
      "nimble",
      "notifications",
      "notifications.ssm",
      "observability.aoss",
      "observabilityadmin",
      "odb",
      "omics",
      "opensearchservice",
      "ops.athena",
      "ops.emr-serverless",
      "opsworks",
      "organizations",
      "orgsdatasync.servicecatalog",
      "osis",
      "panorama",
      "partnercentral-account-management",
      "permission.iq",
      "personalize",
      "pipes",
      "pods.eks",
      "private-marketplace.marketplace",
      "profile",
      "proton",
      "q",
      "qldb",
      "quicksight",
      "ram",
      "rds",
      "rds.application-autoscaling",
      "redshift-data",
      "redshift-serverless",
      "redshift",
      "refactor-spaces",
      "remediation.config",
      "replication.cassandra",
      "replication.dynamodb",
      "replication.ecr",
      "replication.lexv2",
      "replication.s3tables",
      "reporting.trustedadvisor",
      "resale-authorization.marketplace",
      "researchstudio",
      "resource-explorer-2",
      "resource-groups",
      "resource-snapshot-job.partnercentral-selling",
      "restore-testing.backup",
      "robomaker",
      "rolesanywhere",
      "route53resolver",
      "rum",
      "runtime-identity.bedrock-agentcore",
      "runtime-instances.bedrock-agentcore",
      "s3",
      "s3.data-source.lustre.fsx",
      "sagemaker-geospatial",
      "sagemaker",
      "sagemaker.application-autoscaling",
      "scheduler",
      "schema-conversion.dms",
      "schemas",
      "scraper.aps",
      "sdmp",
      "security-ir",
      "securityagent",
      "securityhub",
      "securityhubv2",
      "securitylake",
      "servicecatalog-appregistry",
      "servicecatalog",
      "servicequotas",
      "ses",
      "shield",
      "sms",
      "smsintegration.migrationhub",
      "sns",
      "spot",
      "spotfleet",
      "sqlworkbench",
      "ssm-guiconnect",
      "ssm-quicksetup",
      "ssm-sap",
      "ssm",
      "ssm.integrations",
      "sso",
      "states",
      "support",
      "supportplans",
      "sync.proton",
      "synthetics",
      "telemetry-pipelines.observabilityadmin",
      "thirdparty.config",
      "thirdparty.inspector2",
      "timestream-influxdb",
      "transfer",
      "transform-custom",
      "transitgateway",
      "triage.security-ir",
      "user-attribute-cost-allocation-data",
      "vmie",
      "vpc-lattice",
      "wafv2",
      "wellarchitected"
    ]
  },
  {
    source: "trust policies of service-linked roles, https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html",
    names: [
      "accountdiscovery.ssm",
      "autoscaling-plans",
      "cks.kms",
      "cloudwatch-crossaccount",
      "codestar-notifications",
      "dms-fleet-advisor",
      "ec2-instance-connect",
      "ecr",
      "eks-connector",
      "eks-fargate",
      "eks-nodegroup",
      "emrwal",
      "kafkaconnect",
      "logger.cloudfront",
      "m2",
      "management.chatbot",
      "mrk.kms",
      "ops.apigateway",
      "opsdatasync.ssm",
      "opsinsights.ssm",
      "pullthroughcache.ecr",
      "replicator.lambda",
      "repository.sync.codeconnections",
      "s3-outposts",
      "ssm-incidents",
      "trustedadvisor",
      "voiceconnector.chime",
      "vpcorigin.cloudfront",
      "waf"
    ]
  },
  {
    source: "trusted access, https://docs.aws.amazon.com/organizations/latest/userguide/orgs_integrate_services_list.html",
    names: [
      "billing-cost-management",
      "config-multiaccountsetup",
      "ipam",
      "member.org.stacksets.cloudformation",
      "reachabilityanalyzer.networkinsights",
      "stacksets.cloudformation",
      "storage-lens.s3",
      "tagpolicies.tag"
    ]
  },
  {
    source: "the user guide of the service: roles it assumes, or resource policies it asks for",
    names: [
      "airflow-env",
      "aws-mcp",
      "b2bi",
      "batchoperations.s3",
      "bcm-data-exports",
      "billingreports",
      "build.apprunner",
      "codedeploy",
      "costalerts",
      "dlm",
      "ecs-mcp",
      "edgelambda",
      "eks-fargate-pods",
      "eks-mcp",
      "es",
      "evidently",
      "export.rds",
      "gameliftstreams",
      "hooks.cloudformation",
      "iotfleetwise",
      "iotwireless",
      "kinesisvideo",
      "lambda.alarms.cloudwatch",
      "logdelivery.elasticloadbalancing",
      "logging.s3",
      "medialive",
      "mediapackagev2",
      "mediapipelines.chime",
      "meetings.chime",
      "messaging.chime",
      "monitoring",
      "monitoring.rds",
      "osis-pipelines",
      "resiliencehub",
      "resources.cloudformation",
      "secretsmanager",
      "serverlessrepo",
      "sqs",
      "storagegateway",
      "streams.metrics.cloudwatch",
      "tasks.apprunner",
      "transcription.chime",
      "user-subscriptions",
      "vpc-flow-logs",
      "workspaces-web",
      "workspaces"
    ]
  },
  {
    source: "two public lists that agree with each other or with a service of the catalogue (iam-floyd 0.851, Fig completion for Lambda)",
    names: [
      "a4b",
      "acm-pca",
      "amplify",
      "app-integrations",
      "appstream",
      "billingconsole",
      "ce",
      "chatbot",
      "clouddirectory",
      "cloudhsm",
      "cloudsearch",
      "codestar",
      "cognito-sync",
      "comprehend",
      "comprehend.application-autoscaling",
      "connect-campaigns",
      "context.cloudtrail",
      "custom-resource.application-autoscaling",
      "custom.rds-preview",
      "custom.rds",
      "datapipeline",
      "directconnect",
      "discovery",
      "ec2.application-status-checks",
      "ec2sqlha",
      "elasticache.application-autoscaling",
      "event-processor.health",
      "events.managedservices",
      "evs",
      "finops-agent",
      "finspace",
      "gamelift",
      "glacier",
      "groundstation",
      "honeycode",
      "importexport",
      "iotanalytics",
      "iotevents",
      "iotthingsgraph",
      "iottwinmaker",
      "ivs",
      "kafka.application-autoscaling",
      "kinesis",
      "kinesisanalytics",
      "kms",
      "lambda.application-autoscaling",
      "license-manager-user-subscriptions",
      "machinelearning",
      "managedblockchain",
      "managedservices",
      "mediapackage",
      "mediastore",
      "mediatailor",
      "metering-marketplace",
      "mobileanalytics",
      "mobilehub",
      "neptune.application-autoscaling",
      "network-connectors.lambda",
      "opsworks-cm",
      "outposts",
      "pcs",
      "pinpoint",
      "polly",
      "practice-run.arc-zonal-shift",
      "purchaseorders",
      "qapps",
      "qbusiness",
      "rds-preview",
      "rekognition",
      "repostspace",
      "route53",
      "route53domains",
      "rtbfabric",
      "scaler.lambda",
      "self-managed-vpce.osis",
      "servicediscovery",
      "signer",
      "signin",
      "sms-voice",
      "social-messaging",
      "sts",
      "swf",
      "telemetry-enablement.observabilityadmin",
      "textract",
      "transcribe",
      "translate",
      "waf-regional",
      "workdocs",
      "worklink",
      "workmail",
      "workspaces-instances",
      "workspaces.application-autoscaling",
      "xray"
    ]
  }
];
var otherServicePrincipals = [
  {
    principal: "alexa-appkit.amazon.com",
    source: "https://developer.amazon.com/en-US/docs/alexa/custom-skills/host-a-custom-skill-as-an-aws-lambda-function.html"
  },
  {
    principal: "alexa-connectedhome.amazon.com",
    source: "https://developer.amazon.com/en-US/docs/alexa/smarthome/develop-smart-home-skills-in-multiple-languages.html"
  }
];
var chinaServicePrincipals = [
  { name: "application-autoscaling", source: "AWS managed policies AmazonECS_FullAccess, AmazonDynamoDBFullAccess" },
  { name: "autoscaling", source: "AWS managed policy AmazonLaunchWizardFullAccessV2" },
  {
    name: "codedeploy",
    source: "https://docs.amazonaws.cn/en_us/codedeploy/latest/userguide/getting-started-create-service-role.html"
  },
  { name: "ec2", source: "AWS managed policies AWSEC2FleetServiceRolePolicy, AWSServiceRoleForImageBuilder" },
  { name: "elasticmapreduce", source: "AWS managed policy AmazonEMRFullAccessPolicy_v2" },
  { name: "events", source: "AWS managed policy AmazonLaunchWizardFullAccessV2" },
  { name: "logs", source: "https://docs.amazonaws.cn/en_us/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html" }
];

// mcp/core/catalog/find-service-principal.ts
var ending = ".amazonaws.com";
var names2 = /* @__PURE__ */ new Set([
  ...servicePrincipalGroups.flatMap((group) => group.names),
  ...chinaServicePrincipals.map(({ name }) => name)
]);
var others = new Set(otherServicePrincipals.map(({ principal }) => principal));
var regionNames3 = new Set(regions.map(({ name }) => name));
var endings3 = [...new Set(partitions.map(({ dnsSuffix }) => `.${dnsSuffix}`))];
var findServicePrincipal = (text) => known2(text) ?? { kind: "unknown", nearest: nearestPrincipals(text) };
var isServicePrincipal = (text) => known2(text) !== void 0;
function known2(text) {
  if (others.has(text)) return { kind: "known", principal: text };
  const suffix = endings3.filter((candidate) => text.endsWith(candidate)).sort((a, b) => b.length - a.length)[0];
  const name = suffix === void 0 ? "" : text.slice(0, -suffix.length);
  if (names2.has(name)) return { kind: "known", principal: text };
  const region = name.split(".").find((label) => regionNames3.has(label));
  if (region === void 0 || !names2.has(withoutLabel(name, region))) return void 0;
  return { kind: "known", principal: text, region };
}
function nearestPrincipals(text) {
  const own = text.replace(/\.amazon(?:aws)?\..*$/i, "");
  return nearestNames(own, names2).map((name) => name + ending);
}
var withoutLabel = (name, label) => name.split(".").filter((part) => part !== label).join(".");

// mcp/core/checks/principals/principal-defects.ts
var mostPerClause2 = 20;
function* principalDefects(clause, context) {
  yield* lostQuotes(clause, context.found);
  const defects = [];
  for (const one of clause.values) {
    const found = defectOf3(one, context, defects.length);
    if (found) defects.push({ found, text: one.value.text });
  }
  for (const { found } of defects.slice(0, mostPerClause2)) yield found;
  const rest = defects.slice(mostPerClause2);
  if (rest.length === 0) return;
  const worst = rest.every(({ found }) => mild.has(found.code)) ? "warning" : "error";
  const principals = rest.map(({ text }) => text);
  yield context.found.morePrincipals(placeOf(clause), { count: rest.length, principals, worst });
}
var mild = /* @__PURE__ */ new Set(["unknown_service", "user_id", "role_id", "federated_domain"]);
function* lostQuotes({ keys }, found) {
  for (const { value } of keys) {
    if (value.kind === "number" && /^\d{12}$/.test(value.text)) {
      yield found.accountNumber(placeOf(value), { principal: value.text });
    }
  }
}
function defectOf3(located2, context, count) {
  const { type, text } = located2.value;
  const { policyType, found } = context;
  const place = placeOf(located2);
  if (type === "Federated" && policyType !== "trust") return found.federatedPrincipal(place, { principal: text });
  if (type === "CanonicalUser" && policyType === "trust") return found.canonicalUser(place, { principal: text });
  const principal = readPrincipalValue(type, text);
  switch (principal.kind) {
    case "everyone":
      return type === void 0 && policyType === "trust" ? found.everyoneInTrustPolicy(place) : void 0;
    case "unique_id":
      return found[principal.of === "user" ? "userId" : "roleId"](place, { principal: text });
    case "domain":
      return found.federatedDomain(place, { principal: text });
    case "service":
      return unknownService(principal.text, located2, context, count);
    case "malformed":
      return malformed3(principal, located2, context);
    default:
      return void 0;
  }
}
function unknownService(text, at, { found }, count) {
  if (isServicePrincipal(text)) return void 0;
  const lookup = count < mostPerClause2 ? findServicePrincipal(text) : void 0;
  const nearest = lookup?.kind === "unknown" ? lookup.nearest : [];
  return found.unknownService(placeOf(at), { principal: text, nearest });
}
function malformed3(principal, at, context) {
  const { text, problem, repair = "", belongs = "" } = principal;
  const { found, effect } = context;
  const place = placeOf(at);
  const type = at.value.type ?? "AWS";
  if (problem === "wildcard" && type === "Service") return found.serviceWildcard(place, { principal: text, effect });
  if (problem === "wildcard") return found.wildcardInPrincipal(place, { principal: text, key: type });
  if (problem === "no_key") return found.principalFormat(place, { principal: text, belongs });
  if (problem === "wrong_key") return found.misplacedPrincipal(place, { principal: text, key: type, belongs });
  if (problem === "group") return found.groupPrincipal(place, { principal: text });
  if (problem === "account_id") return found.accountId(place, { principal: text, repair });
  if (type === "Federated") return found.federatedSyntax(place, { principal: text, repair });
  return found.malformedPrincipal(place, { principal: text, problem, repair });
}

// mcp/core/checks/principals/principal-words.table.ts
var words2 = {
  empty: { reason: "is empty", advice: "Name a principal or remove the entry." },
  arn: {
    reason: "is not the ARN of an account, user, role, role session or federated user",
    advice: 'Write it as "arn:aws:iam::111122223333:role/name" or "arn:aws:sts::111122223333:assumed-role/role/session".'
  },
  not_a_principal: {
    reason: "names something that makes no requests of its own",
    advice: 'Name the role that it uses, or the service under "Service".'
  },
  organization: {
    reason: "names an organization, which is no principal",
    advice: 'Allow "*" under the condition {"StringEquals": {"aws:PrincipalOrgID": "o-\u2026"}}.'
  },
  name: {
    reason: "is neither an account id nor an ARN",
    advice: 'Write the whole ARN, such as "arn:aws:iam::111122223333:user/name".'
  },
  service_name: {
    reason: "does not have the form of a service principal",
    advice: 'Write the name that the service documents, such as "lambda.amazonaws.com".'
  },
  canonical_id: {
    reason: "is no canonical user id, which has 64 hexadecimal digits",
    advice: 'Copy the id that S3 shows for the account, or name the account under "AWS".'
  }
};
var wordsFor = (problem) => new Map(Object.entries(words2)).get(problem) ?? {
  reason: "is no principal",
  advice: "Name an account, a role or a user by its ARN."
};
var advice = /* @__PURE__ */ new Map([
  [
    "website",
    "If the content is meant to be public, keep the bucket private and serve it through CloudFront: allow cloudfront.amazonaws.com with aws:SourceArn of the distribution. Otherwise name the accounts or roles."
  ],
  ["function_url", "Use the auth type AWS_IAM and name the callers, unless the function is meant for the internet."],
  ["trust", "Name the accounts or roles that may assume the role, or require aws:PrincipalOrgID."]
]);
var adviceFor = (purpose) => advice.get(purpose) ?? 'Name the principals, or add a condition such as {"StringEquals": {"aws:PrincipalOrgID": "o-\u2026"}}; if this is a VPC endpoint policy, say so with policy_type vpc_endpoint.';

// mcp/core/checks/principals/principal-validation.codes.ts
var whatIsPublic = ({ actions, except, audience }) => `${except}${showList(actions, 3)} to ${audience}`;
var codes5 = {
  principalFormat: {
    severity: "error",
    accessAnalyzer: "INVALID_PRINCIPAL_FORMAT",
    message: ({ principal }) => `The principal "${principal}" stands alone, and only "*" may; every other principal needs its key.`,
    suggestion: ({ principal, belongs }) => belongs ? `Write {"${belongs}": "${principal}"}.` : 'Write a key and its values: {"AWS": [\u2026]} or {"Service": [\u2026]}.'
  },
  accountNumber: {
    severity: "error",
    accessAnalyzer: "DATA_TYPE_MISMATCH",
    message: ({ principal }) => `The account id ${principal} has lost its quotes, and AWS takes only text here.`,
    suggestion: ({ principal }) => `Write "${principal}".`
  },
  accountId: {
    severity: "error",
    message: ({ principal }) => `The account id in "${principal}" does not have twelve digits.`,
    suggestion: ({ repair }) => repair ? `Write "${repair}".` : "Write the twelve digits of the account, zeros in front."
  },
  wildcardInPrincipal: {
    severity: "error",
    accessAnalyzer: "UNSUPPORTED_WILDCARD_IN_PRINCIPAL",
    message: ({ principal, key }) => `"${principal}" has a wildcard, which "${key}" principals cannot have: it is no pattern there.`,
    suggestion: ({ key }) => key === "AWS" ? 'Name each principal, or name the account and narrow it with {"ArnLike": {"aws:PrincipalArn": \u2026}}.' : "Name each principal."
  },
  serviceWildcard: {
    severity: ({ effect }) => effect === "allow" ? "critical" : "error",
    accessAnalyzer: "UNSUPPORTED_WILDCARD_IN_PRINCIPAL",
    message: ({ principal }) => `The service principal "${principal}" is meant for every AWS service, which anyone can use from an account of their own.`,
    suggestion: () => 'Name the service, such as "lambda.amazonaws.com", and require aws:SourceAccount or aws:SourceArn.'
  },
  everyoneInTrustPolicy: {
    severity: "error",
    accessAnalyzer: "ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL",
    message: () => 'A role trust policy does not take "*" as its Principal, which would let everyone assume the role.',
    suggestion: () => 'Name the accounts, roles or services that may assume the role, such as {"AWS": "111122223333"}.'
  },
  federatedPrincipal: {
    severity: "error",
    accessAnalyzer: "FEDERATED_PRINCIPAL_NOT_SUPPORTED",
    message: ({ principal }) => `The identity provider "${principal}" can be a principal only in the trust policy of a role.`,
    suggestion: () => 'Name the role that the federated users assume, under "AWS".'
  },
  federatedSyntax: {
    severity: "error",
    accessAnalyzer: "INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY",
    message: ({ principal }) => `"${principal}" is neither the ARN of an identity provider nor the domain of one that IAM knows.`,
    suggestion: ({ repair }) => repair ? `Write "${repair}".` : 'Write "arn:aws:iam::111122223333:oidc-provider/host" or "arn:aws:iam::111122223333:saml-provider/name".'
  },
  federatedDomain: {
    severity: "warning",
    message: ({ principal }) => `"${principal}" is not one of the providers that IAM knows by their domain, so nobody can sign in through it.`,
    suggestion: ({ principal }) => `Create the provider and write its ARN: "arn:aws:iam::111122223333:oidc-provider/${principal}".`
  },
  canonicalUser: {
    severity: "error",
    message: ({ principal }) => `The canonical user id "${principal}" means something to Amazon S3 only, and not in a role trust policy.`,
    suggestion: () => 'Name the account under "AWS".'
  },
  groupPrincipal: {
    severity: "error",
    message: ({ principal }) => `"${principal}" is a group, which cannot be a principal: groups carry permissions and make no requests.`,
    suggestion: () => "Name the users, or a role that they assume."
  },
  misplacedPrincipal: {
    severity: "error",
    message: ({ principal, key, belongs }) => `"${principal}" stands under "${key}" and is a principal of the kind "${belongs}".`,
    suggestion: ({ principal, belongs }) => `Write {"${belongs}": "${principal}"}.`
  },
  malformedPrincipal: {
    severity: "error",
    message: ({ principal, problem }) => `The principal "${principal}" ${wordsFor(problem).reason}.`,
    suggestion: ({ repair, problem }) => repair ? `Write "${repair}".` : wordsFor(problem).advice
  },
  morePrincipals: {
    severity: ({ worst }) => worst === "error" ? "error" : "warning",
    message: ({ count, principals }) => `${count} more principals of this statement are unusable or unknown, such as ${showList(principals, 3)}.`
  },
  unknownService: {
    severity: "warning",
    message: ({ principal }) => `No service principal "${principal}" is known, and a misspelled one is nobody.`,
    suggestion: ({ nearest }) => didYouMean(nearest) || "Compare it with the service's own documentation."
  },
  userId: {
    severity: "warning",
    accessAnalyzer: "INVALID_USER_REFERENCE",
    message: ({ principal }) => `"${principal}" is the unique id of an IAM user, which is what remains in a policy when the user is deleted.`,
    suggestion: () => "Write the user's ARN, or remove the entry if the user is gone."
  },
  roleId: {
    severity: "warning",
    accessAnalyzer: "INVALID_ROLE_REFERENCE",
    message: ({ principal }) => `"${principal}" is the unique id of an IAM role, which is what remains in a policy when the role is deleted.`,
    suggestion: () => "Write the role's ARN, or remove the entry if the role is gone."
  },
  everyoneAllowed: {
    severity: "critical",
    message: (args) => `Allows ${whatIsPublic(args)}, under no condition.`,
    suggestion: ({ purpose }) => adviceFor(purpose)
  },
  everyoneDespiteCondition: {
    severity: "critical",
    message: (args) => `Allows ${whatIsPublic(args)}: the condition on ${showList(args.keys, 3)} does not limit who may call.`,
    suggestion: ({ purpose }) => adviceFor(purpose)
  },
  everyoneButForDeny: {
    severity: "medium",
    message: (args) => `Allows ${whatIsPublic(args)}, and only the Deny of ${args.deny} keeps strangers out.`,
    suggestion: () => "Put the condition on the Allow too, so that the policy stays closed when the Deny is edited."
  },
  everyoneFromAddresses: {
    severity: "low",
    message: ({ actions, except }) => `Allows ${except}${showList(actions, 3)} to whoever comes from the listed addresses, without asking who that is.`,
    suggestion: () => "Name the principals as well where the callers are your own."
  },
  blockedPrincipal: {
    severity: "high",
    message: ({ principal }) => `Allows "${principal}", which the option blocked_principals rules out.`
  },
  principalNotListed: {
    severity: "high",
    message: ({ principal, option }) => `Allows "${principal}", which is not among those that the option ${option} lists.`
  }
};

// mcp/core/checks/principals/principal-validation.examples.ts
var statement = (Principal, rest = {}) => ({
  Version: "2012-10-17",
  Statement: [
    { Effect: "Allow", Principal, Action: "s3:GetObject", Resource: "arn:aws:s3:::amzn-reports/*", ...rest }
  ]
});
var trust = (Principal, rest = {}) => ({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal, Action: "sts:AssumeRole", ...rest }]
});
var trustOfProvider = (Federated) => ({
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Allow",
      Principal: { Federated },
      Action: "sts:AssumeRoleWithWebIdentity",
      Condition: { StringEquals: { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" } }
    }
  ]
});
var canonicalId = "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be";
var examples4 = [
  { title: "everyone may read", policy: statement("*"), finds: ["everyone_allowed"] },
  { title: "everyone, in a list", policy: statement({ AWS: ["111122223333", "*"] }), finds: ["everyone_allowed"] },
  {
    title: "everyone may assume a role",
    policy: trust({ AWS: "*" }),
    finds: ["everyone_allowed"]
  },
  {
    title: "a condition that everyone meets",
    policy: statement("*", { Condition: { Bool: { "aws:SecureTransport": "true" } } }),
    finds: ["everyone_despite_condition"]
  },
  {
    title: "a condition that leaves one account out and everyone in",
    policy: statement("*", { Condition: { StringNotEquals: { "aws:PrincipalAccount": "111122223333" } } }),
    finds: ["everyone_despite_condition"]
  },
  {
    title: "every address there is",
    policy: statement({ AWS: "*" }, { Condition: { IpAddress: { "aws:SourceIp": "0.0.0.0/0" } } }),
    finds: ["everyone_despite_condition"]
  },
  {
    title: "the addresses of an office",
    policy: statement("*", { Condition: { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } } }),
    finds: ["everyone_from_addresses"]
  },
  {
    title: "everyone, and a Deny for all outside the organization",
    policy: {
      Version: "2012-10-17",
      Statement: [
        { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "arn:aws:s3:::amzn-reports/*" },
        {
          Sid: "OnlyOurOrganization",
          Effect: "Deny",
          Principal: "*",
          Action: "s3:*",
          Resource: ["arn:aws:s3:::amzn-reports", "arn:aws:s3:::amzn-reports/*"],
          Condition: { StringNotEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }
        }
      ]
    },
    finds: ["everyone_but_for_deny"]
  },
  {
    title: "everyone, and a Deny that asks only for TLS",
    policy: {
      Version: "2012-10-17",
      Statement: [
        { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "arn:aws:s3:::amzn-reports/*" },
        {
          Effect: "Deny",
          Principal: "*",
          Action: "s3:*",
          Resource: ["arn:aws:s3:::amzn-reports", "arn:aws:s3:::amzn-reports/*"],
          Condition: { Bool: { "aws:SecureTransport": "false" } }
        }
      ]
    },
    finds: ["everyone_allowed"]
  },
  {
    title: "everyone in a trust policy",
    policy: trust("*"),
    finds: ["everyone_in_trust_policy"]
  },
  { title: "a bare account id", policy: statement("111122223333"), finds: ["principal_format"] },
  { title: "an account id without its quotes", policy: statement({ AWS: 111122223333 }), finds: ["account_number"] },
  { title: "eleven digits", policy: statement({ AWS: "arn:aws:iam::11112222333:root" }), finds: ["account_id"] },
  {
    title: "every role of an account, as a pattern",
    policy: statement({ AWS: "arn:aws:iam::111122223333:role/*" }),
    finds: ["wildcard_in_principal"]
  },
  { title: "every service", policy: trust({ Service: "*" }), finds: ["service_wildcard"] },
  {
    title: "an identity provider in a bucket policy",
    policy: statement({ Federated: "arn:aws:iam::111122223333:saml-provider/Okta" }),
    finds: ["federated_principal"]
  },
  {
    title: "the address of an identity provider instead of its ARN",
    policy: trustOfProvider("https://token.actions.githubusercontent.com"),
    finds: ["federated_syntax"]
  },
  {
    title: "the domain of a provider that IAM does not know by it",
    policy: trustOfProvider("token.actions.githubusercontent.com"),
    finds: ["federated_domain"]
  },
  { title: "a canonical user in a trust policy", policy: trust({ CanonicalUser: canonicalId }), finds: ["canonical_user"] },
  {
    title: "a group",
    policy: statement({ AWS: "arn:aws:iam::111122223333:group/admins" }),
    finds: ["group_principal"]
  },
  { title: "a service under AWS", policy: trust({ AWS: "lambda.amazonaws.com" }), finds: ["misplaced_principal"] },
  {
    title: "names that are no principals",
    policy: statement({ AWS: ["alice", "arn:aws:s3:::amzn-reports"], Service: "lambda" }),
    finds: ["malformed_principal", "malformed_principal", "malformed_principal"]
  },
  {
    title: "more of them than anybody reads",
    policy: statement({ AWS: Array.from({ length: 30 }, (_, index) => `user-${index}`) }),
    finds: ["more_principals", ...Array.from({ length: 20 }, () => "malformed_principal")]
  },
  { title: "a misspelled service", policy: trust({ Service: "lamdba.amazonaws.com" }), finds: ["unknown_service"] },
  {
    title: "a deleted user and a deleted role",
    policy: statement({ AWS: ["AIDACKCEVSQ6C2EXAMPLE", "AROADBQP57FF2AEXAMPLE"] }),
    finds: ["user_id", "role_id"]
  },
  {
    title: "a principal that the organization blocks",
    policy: statement({ AWS: "arn:aws:iam::444455556666:root" }),
    options: { blocked_principals: ["arn:aws:iam::444455556666:*"] },
    finds: ["blocked_principal"]
  },
  {
    title: "a principal that the organization does not list",
    policy: statement({ AWS: ["arn:aws:iam::444455556666:root", "arn:aws:iam::111122223333:root"] }),
    options: { allowed_principals: ["arn:aws:iam::111122223333:*"] },
    finds: ["principal_not_listed"]
  },
  {
    title: "accounts, roles, users and sessions",
    policy: statement({
      AWS: [
        "111122223333",
        "arn:aws:iam::111122223333:root",
        "arn:aws:iam::111122223333:role/service-role/app",
        "arn:aws:iam::111122223333:user/ann",
        "arn:aws:sts::111122223333:assumed-role/app/i-0a1b2c3d",
        "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E15MNIMTCFKK4C"
      ],
      CanonicalUser: canonicalId
    })
  },
  {
    title: "services with a Region, of China, and of another name",
    policy: trust({
      Service: ["states.eu-west-1.amazonaws.com", "ec2.amazonaws.com.cn", "ops.apigateway.amazonaws.com"]
    })
  },
  {
    title: "providers where they belong",
    policy: trustOfProvider("arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com")
  },
  {
    title: "everyone of the organization",
    policy: statement("*", { Condition: { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } })
  },
  {
    title: "everyone behind one VPC endpoint",
    policy: statement("*", { Condition: { StringEquals: { "aws:SourceVpce": "vpce-1a2b3c4d" } } })
  },
  {
    title: "a Deny for everyone",
    policy: statement("*", { Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } })
  },
  {
    title: "everyone, taken back by a Deny",
    policy: {
      Version: "2012-10-17",
      Statement: [
        { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "arn:aws:s3:::amzn-reports/*" },
        { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" }
      ]
    }
  },
  {
    title: "the default policy of a VPC endpoint",
    policy: { Statement: [{ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" }] },
    policyType: "vpc_endpoint"
  },
  {
    title: "what a tool still has to fill in",
    policy: statement({ AWS: ["arn:aws:iam::${AWS::AccountId}:root", "${TrustedRole}"] })
  }
];

// mcp/core/checks/principals/public-access.ts
var whoMayCall = ["caller", "network"];
function* publicAccess(statement3, context) {
  const { policy: policy2, policyType, found } = context;
  const everyone2 = statement3.principal?.kind === "Principal" && statement3.principal.values.find(namesEveryone);
  if (!everyone2 || !allows(statement3)) return;
  if (policyType === "trust" && everyone2.value.type === void 0) return;
  const left = standing(statement3, policy2);
  if (left.actions.length === 0 && statement3.action) return;
  if (left.resources.length === 0 && statement3.resource) return;
  const place = placeOf(everyone2);
  const args = described(statement3, policyType);
  const narrow = narrowings(statement3.condition).filter(({ sides }) => whoMayCall.some((side) => sides.includes(side)));
  if (narrow.length > 0) {
    const onlyAddresses = narrow.every(({ entry }) => entry.key.value.toLowerCase() === "aws:sourceip");
    if (onlyAddresses) yield found.everyoneFromAddresses(place, args);
    return;
  }
  const deny = denyOfStrangers(statement3, policy2);
  if (deny) {
    yield found.everyoneButForDeny(place, { ...args, deny });
    return;
  }
  const keys = [...new Set(statement3.condition?.entries.map(({ key }) => key.value))];
  yield keys.length > 0 ? found.everyoneDespiteCondition(place, { ...args, keys }) : found.everyoneAllowed(place, args);
}
var mostPairs = 400;
function denyOfStrangers({ action, resource }, policy2) {
  if (action?.kind !== "Action" || resource?.kind === "NotResource") return void 0;
  const resources = resource?.values ?? [void 0];
  if (action.values.length * resources.length > mostPairs) return void 0;
  const pairs = action.values.flatMap((one) => resources.map((other) => grantTo(one.value.text, other?.value)));
  const closing = pairs.map((pair) => denialsOf(policy2, pair).find(stopsStrangers));
  const [first2] = closing;
  return first2 && closing.every(Boolean) ? nameOf2(first2.statement) : void 0;
}
var grantTo = (action, resource) => ({
  action,
  ...resource !== void 0 && { resource },
  principal: { type: void 0, text: "*" }
});
var stopsStrangers = ({ statement: statement3, conditional }) => !conditional || deniesAllBut(statement3.condition, ...whoMayCall);
var nameOf2 = ({ sid, index }) => sid ? `statement "${sid.value}"` : `/Statement/${index}`;
function described(statement3, policyType) {
  return {
    actions: statement3.action?.values.map(({ value }) => value.text) ?? [],
    except: statement3.action?.kind === "NotAction" ? "everything except " : "",
    audience: policyType === "trust" ? "everyone who has an AWS account" : "everyone, people without an AWS account among them",
    purpose: purposeOf(statement3, policyType)
  };
}
function purposeOf({ action }, policyType) {
  if (policyType === "trust") return "trust";
  const texts = action?.kind === "Action" ? action.values.map(({ value }) => value.text.toLowerCase()) : [];
  const only2 = (...names3) => texts.length > 0 && texts.every((text) => names3.includes(text));
  if (only2("s3:getobject", "s3:getobjectversion")) return "website";
  return only2("lambda:invokefunctionurl", "lambda:invokefunction") ? "function_url" : "other";
}

// mcp/core/checks/principals/principal-validation.ts
var principalValidation = defineCheck({
  id: "principal_validation",
  severity: "high",
  appliesTo: ["resource", "trust", "vpc_endpoint"],
  summary: "A principal is written in a form that AWS does not take, is nobody, or is everyone.",
  why: "A principal that AWS cannot read makes it refuse the whole policy, and one that is misspelled lets nobody in. A principal that is everyone lets in strangers, with no account between them and the data.",
  remediation: [
    "Name accounts, roles and users by their ARNs, and services by the name that their documentation gives.",
    "Where a pattern is needed, allow the account and narrow it with aws:PrincipalArn.",
    'Where many callers are meant, allow "*" only under aws:PrincipalOrgID, aws:SourceVpce, aws:SourceArn or the like.'
  ],
  references: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html"
  ],
  options: {
    blocked_principals: {
      default: [],
      description: "Principals that no Allow may name; * and ? are wildcards."
    },
    allowed_principals: {
      default: [],
      description: "When not empty, the only principals other than services that an Allow may name; * and ? are wildcards."
    },
    allowed_service_principals: {
      default: ["aws:*"],
      description: 'Service principals that an Allow may name; * and ? are wildcards, and "aws:*" is every service.'
    }
  },
  codes: codes5,
  examples: examples4,
  *statement(statement3, { policy: policy2, policyType, options, found }) {
    const { principal: clause } = statement3;
    if (!clause) return;
    yield* principalDefects(clause, { policyType, effect: statement3.effect?.value.toLowerCase() ?? "", found });
    if (policyType !== "vpc_endpoint") yield* publicAccess(statement3, { policy: policy2, policyType, found });
    if (!allows(statement3) || clause.kind !== "Principal") return;
    const blocked = anyOf(options["blocked_principals"]);
    const listed = anyOf(options["allowed_principals"]);
    const services = anyOf(options["allowed_service_principals"]);
    for (const { value, ...place } of clause.values) {
      const { type, text } = value;
      const args = { principal: text };
      const option = type === "Service" ? "allowed_service_principals" : "allowed_principals";
      const allowed = type === "Service" ? services : listed;
      if (blocked?.(text)) yield found.blockedPrincipal(placeOf(place), args);
      else if (allowed && !allowed(text)) yield found.principalNotListed(placeOf(place), { ...args, option });
    }
  }
});
function anyOf(option) {
  const patterns = Array.isArray(option) ? option.filter((one) => typeof one === "string") : [];
  if (patterns.length === 0 || patterns.includes("aws:*")) return void 0;
  const matchers = patterns.map(compileWildcard);
  return (text) => matchers.some((matches) => matches(text));
}

// mcp/core/policy/element-of.ts
function elementOf(node, name) {
  const lower = name.toLowerCase();
  return memberOf(node, name) ?? node.members.findLast(({ key }) => key.toLowerCase() === lower);
}

// mcp/core/checks/structure/empty-element.codes.ts
var codes6 = {
  emptyAction: {
    accessAnalyzer: "EMPTY_ARRAY_ACTION",
    message: ({ element, meaning }) => `${element} is an empty list, so the statement ${meaning}.`,
    suggestion: ({ element }) => `List actions in ${element}, or remove the statement.`
  },
  emptyResource: {
    accessAnalyzer: "EMPTY_ARRAY_RESOURCE",
    message: ({ element, meaning }) => `${element} is an empty list, so the statement ${meaning}.`,
    suggestion: ({ element }) => `List ARNs in ${element}, or remove the statement.`
  },
  emptyPrincipalList: {
    accessAnalyzer: "EMPTY_ARRAY_PRINCIPAL",
    message: ({ element, key }) => `${key === "" ? element : `The list of "${key}" in ${element}`} is empty, so it names nobody.`,
    suggestion: ({ element }) => `List principals in ${element}, or remove the statement.`
  },
  emptyPrincipal: {
    accessAnalyzer: "EMPTY_OBJECT_PRINCIPAL",
    message: ({ element }) => `${element} is an empty object, so it names nobody.`,
    suggestion: ({ element }) => `Name principals in ${element}, or remove the statement.`
  },
  emptyCondition: {
    accessAnalyzer: "EMPTY_OBJECT_CONDITION",
    message: () => "Condition is an empty object, so the statement applies without any condition.",
    suggestion: () => "Add the condition that was meant, or remove Condition."
  },
  emptyOperator: {
    accessAnalyzer: "EMPTY_OBJECT_CONDITION",
    message: ({ operator }) => `"${operator}" holds no condition key, so it restricts nothing.`,
    suggestion: ({ operator }) => `Add the key and values that were meant, or remove "${operator}".`
  },
  emptyConditionValues: {
    accessAnalyzer: "EMPTY_ARRAY_CONDITION",
    message: ({ conditionKey: conditionKey2, operator, meaning }) => `"${conditionKey2}" under ${operator} has no value, so the condition is ${meaning}.`,
    suggestion: ({ conditionKey: conditionKey2 }) => `List the values that "${conditionKey2}" is compared with.`
  },
  emptyForAllValues: {
    accessAnalyzer: "EMPTY_ARRAY_CONDITION_FORALLVALUES",
    message: ({ conditionKey: conditionKey2, operator }) => `"${conditionKey2}" under ${operator} has no value, so the condition is true only where the request lacks the key.`,
    suggestion: ({ conditionKey: conditionKey2 }) => `To ask for its absence write {"Null": {"${conditionKey2}": "true"}}.`
  },
  emptyForAnyValue: {
    accessAnalyzer: "EMPTY_ARRAY_CONDITION_FORANYVALUE",
    message: ({ conditionKey: conditionKey2, operator }) => `"${conditionKey2}" under ${operator} has no value, so no request ever fulfills the condition.`,
    suggestion: ({ conditionKey: conditionKey2 }) => `List the values that "${conditionKey2}" is compared with.`
  },
  emptyIfExists: {
    accessAnalyzer: "EMPTY_ARRAY_CONDITION_IFEXISTS",
    message: ({ conditionKey: conditionKey2, operator }) => `"${conditionKey2}" under ${operator} has no value, so the condition is true only where the request lacks the key.`,
    suggestion: ({ conditionKey: conditionKey2 }) => `To ask for its absence write {"Null": {"${conditionKey2}": "true"}}.`
  },
  emptySid: {
    accessAnalyzer: "EMPTY_SID_VALUE",
    message: () => "Sid is an empty string, so it names nothing.",
    suggestion: () => "Give the statement a name, or remove Sid."
  }
};

// mcp/core/checks/structure/empty-element.ts
var emptyElement = defineCheck({
  id: "empty_element",
  severity: "info",
  appliesTo: policyTypes,
  summary: "An element holds an empty list, an empty object or an empty name.",
  why: "An empty element makes a statement do nothing, or apply to more than its author thinks. It is mostly what a tool left when a list came out empty.",
  remediation: ["Fill in what was meant.", "Remove the element, or the statement that does nothing without it."],
  references: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html"
  ],
  codes: codes6,
  examples: [
    { title: "no actions", policy: policyWith({ Action: [] }), finds: ["empty_action"] },
    {
      title: "no exceptions from the actions",
      policy: policyWith({ Effect: "Deny", Action: void 0, NotAction: [] }),
      finds: ["empty_action"]
    },
    { title: "no resources", policy: policyWith({ Resource: [] }), finds: ["empty_resource"] },
    { title: "nobody in the list", policy: policyWith({ Principal: { AWS: [] } }), finds: ["empty_principal_list"] },
    { title: "an empty list as Principal", policy: policyWith({ Principal: [] }), finds: ["empty_principal_list"] },
    { title: "nobody at all", policy: policyWith({ Principal: {} }), finds: ["empty_principal"] },
    { title: "no conditions", policy: policyWith({ Condition: {} }), finds: ["empty_condition"] },
    {
      title: "an operator without keys",
      policy: policyWith({ Condition: { StringEquals: {}, Bool: { "aws:SecureTransport": "true" } } }),
      finds: ["empty_operator"]
    },
    {
      title: "keys without values, by operator",
      policy: policyWith({
        Condition: {
          StringEquals: { "aws:PrincipalOrgID": [] },
          "ForAllValues:StringEquals": { "aws:TagKeys": [] },
          "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": [] },
          StringEqualsIfExists: { "aws:SourceVpc": [] }
        }
      }),
      finds: ["empty_for_all_values", "empty_for_any_value", "empty_condition_values", "empty_if_exists"]
    },
    { title: "a Sid without a name", policy: policyWith({ Sid: "" }), finds: ["empty_sid"] },
    { title: "a policy with nothing empty", policy: policyWith({ Sid: "ReadReports" }) },
    {
      title: "an empty string as a value to compare with",
      policy: policyWith({ Condition: { StringEquals: { "s3:prefix": "" } } })
    },
    {
      title: "a list with an empty string in it",
      policy: policyWith({ Condition: { StringLike: { "s3:prefix": ["", "home/*"] } } })
    }
  ],
  *statement({ node, sid }, { found }) {
    if (sid?.value === "") yield found.emptySid(sid);
    for (const element of ["Principal", "NotPrincipal"]) yield* principalFindings(node, element, found);
    for (const element of ["Action", "NotAction"]) {
      const list = emptyList(elementOf(node, element));
      if (list) yield found.emptyAction(list, { element, meaning: meaningOf(element, "action") });
    }
    for (const element of ["Resource", "NotResource"]) {
      const list = emptyList(elementOf(node, element));
      if (list) yield found.emptyResource(list, { element, meaning: meaningOf(element, "resource") });
    }
    yield* conditionFindings(elementOf(node, "Condition"), found);
  }
});
var emptyList = (member) => member?.value.kind === "array" && member.value.items.length === 0 ? member.value : void 0;
var meaningOf = (element, what) => element.startsWith("Not") ? `is about every ${what}` : `is about no ${what} and does nothing`;
function* principalFindings(node, element, found) {
  const member = elementOf(node, element);
  const list = emptyList(member);
  if (list) yield found.emptyPrincipalList(list, { element, key: "" });
  if (member?.value.kind !== "object") return;
  if (member.value.members.length === 0) yield found.emptyPrincipal(member.value, { element });
  for (const kind of member.value.members) {
    const values = emptyList(kind);
    if (values) yield found.emptyPrincipalList(values, { element, key: kind.key });
  }
}
function* conditionFindings(condition, found) {
  if (condition?.value.kind !== "object") return;
  if (condition.value.members.length === 0) yield found.emptyCondition(condition.value);
  for (const { key, value } of condition.value.members) {
    if (value.kind !== "object") continue;
    if (value.members.length === 0) yield found.emptyOperator(value, { operator: key });
    const operator = readOperator(key);
    if (operator) for (const member of value.members) yield* valueFindings(member, operator, found);
  }
}
function* valueFindings(member, operator, found) {
  const list = emptyList(member);
  if (!list) return;
  const args = { conditionKey: member.key, operator: printOperator(operator) };
  if (operator.qualifier === "ForAllValues") yield found.emptyForAllValues(list, args);
  else if (operator.qualifier === "ForAnyValue") yield found.emptyForAnyValue(list, args);
  else if (operator.ifExists) yield found.emptyIfExists(list, args);
  else yield found.emptyConditionValues(list, { ...args, meaning: operator.negated ? "always true" : "never true" });
}
function policyWith(changed) {
  const statement3 = { Effect: "Allow", Action: "s3:ListBucket", Resource: "arn:aws:s3:::reports", ...changed };
  return { Version: "2012-10-17", Statement: [JSON.parse(JSON.stringify(statement3))] };
}

// mcp/core/text/limits.ts
var limits = {
  /** Bytes of UTF-8, 1 MiB. The largest policy AWS takes is 32 KB. */
  textBytes: 1048576,
  /** Objects and lists inside one another. A policy needs six. */
  nesting: 64,
  /** Policies in one batch. */
  batch: 100
};
var LimitExceeded = class extends Error {
  name = "LimitExceeded";
};
function checkTextSize(text) {
  if (text.length <= limits.textBytes && utf8Length(text) <= limits.textBytes) return;
  throw new LimitExceeded(
    `The policy text is larger than the limit of 1 MiB (${limits.textBytes} bytes). Send one policy at a time; AWS takes none larger than 32 KB.`
  );
}
function checkNesting(value) {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limits.nesting) throw new LimitExceeded(nestingMessage);
    level = level.flatMap((item) => typeof item === "object" && item !== null ? Object.values(item) : []);
  }
}
var nestingMessage = `The document is nested deeper than the limit of ${limits.nesting} levels. A policy needs six; check for a stray bracket.`;
function utf8Length(text) {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 128) bytes += 1;
    else if (code < 2048) bytes += 2;
    else if (code >= 55296 && code <= 56319 && i + 1 < text.length) {
      bytes += 4;
      i++;
    } else bytes += 3;
  }
  return bytes;
}

// node_modules/jsonc-parser/lib/esm/impl/scanner.js
function createScanner(text, ignoreTrivia = false) {
  const len = text.length;
  let pos = 0, value = "", tokenOffset = 0, token2 = 16, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0;
  function scanHexDigits(count, exact) {
    let digits = 0;
    let value2 = 0;
    while (digits < count || !exact) {
      let ch = text.charCodeAt(pos);
      if (ch >= 48 && ch <= 57) {
        value2 = value2 * 16 + ch - 48;
      } else if (ch >= 65 && ch <= 70) {
        value2 = value2 * 16 + ch - 65 + 10;
      } else if (ch >= 97 && ch <= 102) {
        value2 = value2 * 16 + ch - 97 + 10;
      } else {
        break;
      }
      pos++;
      digits++;
    }
    if (digits < count) {
      value2 = -1;
    }
    return value2;
  }
  function setPosition(newPosition) {
    pos = newPosition;
    value = "";
    tokenOffset = 0;
    token2 = 16;
    scanError = 0;
  }
  function scanNumber() {
    let start = pos;
    if (text.charCodeAt(pos) === 48) {
      pos++;
    } else {
      pos++;
      while (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
      }
    }
    if (pos < text.length && text.charCodeAt(pos) === 46) {
      pos++;
      if (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
        while (pos < text.length && isDigit(text.charCodeAt(pos))) {
          pos++;
        }
      } else {
        scanError = 3;
        return text.substring(start, pos);
      }
    }
    let end = pos;
    if (pos < text.length && (text.charCodeAt(pos) === 69 || text.charCodeAt(pos) === 101)) {
      pos++;
      if (pos < text.length && text.charCodeAt(pos) === 43 || text.charCodeAt(pos) === 45) {
        pos++;
      }
      if (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
        while (pos < text.length && isDigit(text.charCodeAt(pos))) {
          pos++;
        }
        end = pos;
      } else {
        scanError = 3;
      }
    }
    return text.substring(start, end);
  }
  function scanString() {
    let result = "", start = pos;
    while (true) {
      if (pos >= len) {
        result += text.substring(start, pos);
        scanError = 2;
        break;
      }
      const ch = text.charCodeAt(pos);
      if (ch === 34) {
        result += text.substring(start, pos);
        pos++;
        break;
      }
      if (ch === 92) {
        result += text.substring(start, pos);
        pos++;
        if (pos >= len) {
          scanError = 2;
          break;
        }
        const ch2 = text.charCodeAt(pos++);
        switch (ch2) {
          case 34:
            result += '"';
            break;
          case 92:
            result += "\\";
            break;
          case 47:
            result += "/";
            break;
          case 98:
            result += "\b";
            break;
          case 102:
            result += "\f";
            break;
          case 110:
            result += "\n";
            break;
          case 114:
            result += "\r";
            break;
          case 116:
            result += "	";
            break;
          case 117:
            const ch3 = scanHexDigits(4, true);
            if (ch3 >= 0) {
              result += String.fromCharCode(ch3);
            } else {
              scanError = 4;
            }
            break;
          default:
            scanError = 5;
        }
        start = pos;
        continue;
      }
      if (ch >= 0 && ch <= 31) {
        if (isLineBreak(ch)) {
          result += text.substring(start, pos);
          scanError = 2;
          break;
        } else {
          scanError = 6;
        }
      }
      pos++;
    }
    return result;
  }
  function scanNext() {
    value = "";
    scanError = 0;
    tokenOffset = pos;
    lineStartOffset = lineNumber;
    prevTokenLineStartOffset = tokenLineStartOffset;
    if (pos >= len) {
      tokenOffset = len;
      return token2 = 17;
    }
    let code = text.charCodeAt(pos);
    if (isWhiteSpace(code)) {
      do {
        pos++;
        value += String.fromCharCode(code);
        code = text.charCodeAt(pos);
      } while (isWhiteSpace(code));
      return token2 = 15;
    }
    if (isLineBreak(code)) {
      pos++;
      value += String.fromCharCode(code);
      if (code === 13 && text.charCodeAt(pos) === 10) {
        pos++;
        value += "\n";
      }
      lineNumber++;
      tokenLineStartOffset = pos;
      return token2 = 14;
    }
    switch (code) {
      // tokens: []{}:,
      case 123:
        pos++;
        return token2 = 1;
      case 125:
        pos++;
        return token2 = 2;
      case 91:
        pos++;
        return token2 = 3;
      case 93:
        pos++;
        return token2 = 4;
      case 58:
        pos++;
        return token2 = 6;
      case 44:
        pos++;
        return token2 = 5;
      // strings
      case 34:
        pos++;
        value = scanString();
        return token2 = 10;
      // comments
      case 47:
        const start = pos - 1;
        if (text.charCodeAt(pos + 1) === 47) {
          pos += 2;
          while (pos < len) {
            if (isLineBreak(text.charCodeAt(pos))) {
              break;
            }
            pos++;
          }
          value = text.substring(start, pos);
          return token2 = 12;
        }
        if (text.charCodeAt(pos + 1) === 42) {
          pos += 2;
          const safeLength = len - 1;
          let commentClosed = false;
          while (pos < safeLength) {
            const ch = text.charCodeAt(pos);
            if (ch === 42 && text.charCodeAt(pos + 1) === 47) {
              pos += 2;
              commentClosed = true;
              break;
            }
            pos++;
            if (isLineBreak(ch)) {
              if (ch === 13 && text.charCodeAt(pos) === 10) {
                pos++;
              }
              lineNumber++;
              tokenLineStartOffset = pos;
            }
          }
          if (!commentClosed) {
            pos++;
            scanError = 1;
          }
          value = text.substring(start, pos);
          return token2 = 13;
        }
        value += String.fromCharCode(code);
        pos++;
        return token2 = 16;
      // numbers
      case 45:
        value += String.fromCharCode(code);
        pos++;
        if (pos === len || !isDigit(text.charCodeAt(pos))) {
          return token2 = 16;
        }
      // found a minus, followed by a number so
      // we fall through to proceed with scanning
      // numbers
      case 48:
      case 49:
      case 50:
      case 51:
      case 52:
      case 53:
      case 54:
      case 55:
      case 56:
      case 57:
        value += scanNumber();
        return token2 = 11;
      // literals and unknown symbols
      default:
        while (pos < len && isUnknownContentCharacter(code)) {
          pos++;
          code = text.charCodeAt(pos);
        }
        if (tokenOffset !== pos) {
          value = text.substring(tokenOffset, pos);
          switch (value) {
            case "true":
              return token2 = 8;
            case "false":
              return token2 = 9;
            case "null":
              return token2 = 7;
          }
          return token2 = 16;
        }
        value += String.fromCharCode(code);
        pos++;
        return token2 = 16;
    }
  }
  function isUnknownContentCharacter(code) {
    if (isWhiteSpace(code) || isLineBreak(code)) {
      return false;
    }
    switch (code) {
      case 125:
      case 93:
      case 123:
      case 91:
      case 34:
      case 58:
      case 44:
      case 47:
        return false;
    }
    return true;
  }
  function scanNextNonTrivia() {
    let result;
    do {
      result = scanNext();
    } while (result >= 12 && result <= 15);
    return result;
  }
  return {
    setPosition,
    getPosition: () => pos,
    scan: ignoreTrivia ? scanNextNonTrivia : scanNext,
    getToken: () => token2,
    getTokenValue: () => value,
    getTokenOffset: () => tokenOffset,
    getTokenLength: () => pos - tokenOffset,
    getTokenStartLine: () => lineStartOffset,
    getTokenStartCharacter: () => tokenOffset - prevTokenLineStartOffset,
    getTokenError: () => scanError
  };
}
function isWhiteSpace(ch) {
  return ch === 32 || ch === 9;
}
function isLineBreak(ch) {
  return ch === 10 || ch === 13;
}
function isDigit(ch) {
  return ch >= 48 && ch <= 57;
}
var CharacterCodes;
(function(CharacterCodes2) {
  CharacterCodes2[CharacterCodes2["lineFeed"] = 10] = "lineFeed";
  CharacterCodes2[CharacterCodes2["carriageReturn"] = 13] = "carriageReturn";
  CharacterCodes2[CharacterCodes2["space"] = 32] = "space";
  CharacterCodes2[CharacterCodes2["_0"] = 48] = "_0";
  CharacterCodes2[CharacterCodes2["_1"] = 49] = "_1";
  CharacterCodes2[CharacterCodes2["_2"] = 50] = "_2";
  CharacterCodes2[CharacterCodes2["_3"] = 51] = "_3";
  CharacterCodes2[CharacterCodes2["_4"] = 52] = "_4";
  CharacterCodes2[CharacterCodes2["_5"] = 53] = "_5";
  CharacterCodes2[CharacterCodes2["_6"] = 54] = "_6";
  CharacterCodes2[CharacterCodes2["_7"] = 55] = "_7";
  CharacterCodes2[CharacterCodes2["_8"] = 56] = "_8";
  CharacterCodes2[CharacterCodes2["_9"] = 57] = "_9";
  CharacterCodes2[CharacterCodes2["a"] = 97] = "a";
  CharacterCodes2[CharacterCodes2["b"] = 98] = "b";
  CharacterCodes2[CharacterCodes2["c"] = 99] = "c";
  CharacterCodes2[CharacterCodes2["d"] = 100] = "d";
  CharacterCodes2[CharacterCodes2["e"] = 101] = "e";
  CharacterCodes2[CharacterCodes2["f"] = 102] = "f";
  CharacterCodes2[CharacterCodes2["g"] = 103] = "g";
  CharacterCodes2[CharacterCodes2["h"] = 104] = "h";
  CharacterCodes2[CharacterCodes2["i"] = 105] = "i";
  CharacterCodes2[CharacterCodes2["j"] = 106] = "j";
  CharacterCodes2[CharacterCodes2["k"] = 107] = "k";
  CharacterCodes2[CharacterCodes2["l"] = 108] = "l";
  CharacterCodes2[CharacterCodes2["m"] = 109] = "m";
  CharacterCodes2[CharacterCodes2["n"] = 110] = "n";
  CharacterCodes2[CharacterCodes2["o"] = 111] = "o";
  CharacterCodes2[CharacterCodes2["p"] = 112] = "p";
  CharacterCodes2[CharacterCodes2["q"] = 113] = "q";
  CharacterCodes2[CharacterCodes2["r"] = 114] = "r";
  CharacterCodes2[CharacterCodes2["s"] = 115] = "s";
  CharacterCodes2[CharacterCodes2["t"] = 116] = "t";
  CharacterCodes2[CharacterCodes2["u"] = 117] = "u";
  CharacterCodes2[CharacterCodes2["v"] = 118] = "v";
  CharacterCodes2[CharacterCodes2["w"] = 119] = "w";
  CharacterCodes2[CharacterCodes2["x"] = 120] = "x";
  CharacterCodes2[CharacterCodes2["y"] = 121] = "y";
  CharacterCodes2[CharacterCodes2["z"] = 122] = "z";
  CharacterCodes2[CharacterCodes2["A"] = 65] = "A";
  CharacterCodes2[CharacterCodes2["B"] = 66] = "B";
  CharacterCodes2[CharacterCodes2["C"] = 67] = "C";
  CharacterCodes2[CharacterCodes2["D"] = 68] = "D";
  CharacterCodes2[CharacterCodes2["E"] = 69] = "E";
  CharacterCodes2[CharacterCodes2["F"] = 70] = "F";
  CharacterCodes2[CharacterCodes2["G"] = 71] = "G";
  CharacterCodes2[CharacterCodes2["H"] = 72] = "H";
  CharacterCodes2[CharacterCodes2["I"] = 73] = "I";
  CharacterCodes2[CharacterCodes2["J"] = 74] = "J";
  CharacterCodes2[CharacterCodes2["K"] = 75] = "K";
  CharacterCodes2[CharacterCodes2["L"] = 76] = "L";
  CharacterCodes2[CharacterCodes2["M"] = 77] = "M";
  CharacterCodes2[CharacterCodes2["N"] = 78] = "N";
  CharacterCodes2[CharacterCodes2["O"] = 79] = "O";
  CharacterCodes2[CharacterCodes2["P"] = 80] = "P";
  CharacterCodes2[CharacterCodes2["Q"] = 81] = "Q";
  CharacterCodes2[CharacterCodes2["R"] = 82] = "R";
  CharacterCodes2[CharacterCodes2["S"] = 83] = "S";
  CharacterCodes2[CharacterCodes2["T"] = 84] = "T";
  CharacterCodes2[CharacterCodes2["U"] = 85] = "U";
  CharacterCodes2[CharacterCodes2["V"] = 86] = "V";
  CharacterCodes2[CharacterCodes2["W"] = 87] = "W";
  CharacterCodes2[CharacterCodes2["X"] = 88] = "X";
  CharacterCodes2[CharacterCodes2["Y"] = 89] = "Y";
  CharacterCodes2[CharacterCodes2["Z"] = 90] = "Z";
  CharacterCodes2[CharacterCodes2["asterisk"] = 42] = "asterisk";
  CharacterCodes2[CharacterCodes2["backslash"] = 92] = "backslash";
  CharacterCodes2[CharacterCodes2["closeBrace"] = 125] = "closeBrace";
  CharacterCodes2[CharacterCodes2["closeBracket"] = 93] = "closeBracket";
  CharacterCodes2[CharacterCodes2["colon"] = 58] = "colon";
  CharacterCodes2[CharacterCodes2["comma"] = 44] = "comma";
  CharacterCodes2[CharacterCodes2["dot"] = 46] = "dot";
  CharacterCodes2[CharacterCodes2["doubleQuote"] = 34] = "doubleQuote";
  CharacterCodes2[CharacterCodes2["minus"] = 45] = "minus";
  CharacterCodes2[CharacterCodes2["openBrace"] = 123] = "openBrace";
  CharacterCodes2[CharacterCodes2["openBracket"] = 91] = "openBracket";
  CharacterCodes2[CharacterCodes2["plus"] = 43] = "plus";
  CharacterCodes2[CharacterCodes2["slash"] = 47] = "slash";
  CharacterCodes2[CharacterCodes2["formFeed"] = 12] = "formFeed";
  CharacterCodes2[CharacterCodes2["tab"] = 9] = "tab";
})(CharacterCodes || (CharacterCodes = {}));

// node_modules/jsonc-parser/lib/esm/impl/string-intern.js
var cachedSpaces = new Array(20).fill(0).map((_, index) => {
  return " ".repeat(index);
});
var maxCachedValues = 200;
var cachedBreakLinesWithSpaces = {
  " ": {
    "\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\n" + " ".repeat(index);
    }),
    "\r": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r" + " ".repeat(index);
    }),
    "\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r\n" + " ".repeat(index);
    })
  },
  "	": {
    "\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\n" + "	".repeat(index);
    }),
    "\r": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r" + "	".repeat(index);
    }),
    "\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r\n" + "	".repeat(index);
    })
  }
};

// node_modules/jsonc-parser/lib/esm/impl/parser.js
var ParseOptions;
(function(ParseOptions2) {
  ParseOptions2.DEFAULT = {
    allowTrailingComma: false
  };
})(ParseOptions || (ParseOptions = {}));
function parseTree(text, errors = [], options = ParseOptions.DEFAULT) {
  let currentParent = { type: "array", offset: -1, length: -1, children: [], parent: void 0 };
  function ensurePropertyComplete(endOffset) {
    if (currentParent.type === "property") {
      currentParent.length = endOffset - currentParent.offset;
      currentParent = currentParent.parent;
    }
  }
  function onValue(valueNode) {
    currentParent.children.push(valueNode);
    return valueNode;
  }
  const visitor = {
    onObjectBegin: (offset) => {
      currentParent = onValue({ type: "object", offset, length: -1, parent: currentParent, children: [] });
    },
    onObjectProperty: (name, offset, length) => {
      currentParent = onValue({ type: "property", offset, length: -1, parent: currentParent, children: [] });
      currentParent.children.push({ type: "string", value: name, offset, length, parent: currentParent });
    },
    onObjectEnd: (offset, length) => {
      ensurePropertyComplete(offset + length);
      currentParent.length = offset + length - currentParent.offset;
      currentParent = currentParent.parent;
      ensurePropertyComplete(offset + length);
    },
    onArrayBegin: (offset, length) => {
      currentParent = onValue({ type: "array", offset, length: -1, parent: currentParent, children: [] });
    },
    onArrayEnd: (offset, length) => {
      currentParent.length = offset + length - currentParent.offset;
      currentParent = currentParent.parent;
      ensurePropertyComplete(offset + length);
    },
    onLiteralValue: (value, offset, length) => {
      onValue({ type: getNodeType(value), offset, length, parent: currentParent, value });
      ensurePropertyComplete(offset + length);
    },
    onSeparator: (sep, offset, length) => {
      if (currentParent.type === "property") {
        if (sep === ":") {
          currentParent.colonOffset = offset;
        } else if (sep === ",") {
          ensurePropertyComplete(offset);
        }
      }
    },
    onError: (error, offset, length) => {
      errors.push({ error, offset, length });
    }
  };
  visit2(text, visitor, options);
  const result = currentParent.children[0];
  if (result) {
    delete result.parent;
  }
  return result;
}
function visit2(text, visitor, options = ParseOptions.DEFAULT) {
  const _scanner = createScanner(text, false);
  const _jsonPath = [];
  let suppressedCallbacks = 0;
  function toNoArgVisit(visitFunction) {
    return visitFunction ? () => suppressedCallbacks === 0 && visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
  }
  function toOneArgVisit(visitFunction) {
    return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
  }
  function toOneArgVisitWithPath(visitFunction) {
    return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice()) : () => true;
  }
  function toBeginVisit(visitFunction) {
    return visitFunction ? () => {
      if (suppressedCallbacks > 0) {
        suppressedCallbacks++;
      } else {
        let cbReturn = visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice());
        if (cbReturn === false) {
          suppressedCallbacks = 1;
        }
      }
    } : () => true;
  }
  function toEndVisit(visitFunction) {
    return visitFunction ? () => {
      if (suppressedCallbacks > 0) {
        suppressedCallbacks--;
      }
      if (suppressedCallbacks === 0) {
        visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter());
      }
    } : () => true;
  }
  const onObjectBegin = toBeginVisit(visitor.onObjectBegin), onObjectProperty = toOneArgVisitWithPath(visitor.onObjectProperty), onObjectEnd = toEndVisit(visitor.onObjectEnd), onArrayBegin = toBeginVisit(visitor.onArrayBegin), onArrayEnd = toEndVisit(visitor.onArrayEnd), onLiteralValue = toOneArgVisitWithPath(visitor.onLiteralValue), onSeparator = toOneArgVisit(visitor.onSeparator), onComment = toNoArgVisit(visitor.onComment), onError = toOneArgVisit(visitor.onError);
  const disallowComments = options && options.disallowComments;
  const allowTrailingComma = options && options.allowTrailingComma;
  function scanNext() {
    while (true) {
      const token2 = _scanner.scan();
      switch (_scanner.getTokenError()) {
        case 4:
          handleError(
            14
            /* ParseErrorCode.InvalidUnicode */
          );
          break;
        case 5:
          handleError(
            15
            /* ParseErrorCode.InvalidEscapeCharacter */
          );
          break;
        case 3:
          handleError(
            13
            /* ParseErrorCode.UnexpectedEndOfNumber */
          );
          break;
        case 1:
          if (!disallowComments) {
            handleError(
              11
              /* ParseErrorCode.UnexpectedEndOfComment */
            );
          }
          break;
        case 2:
          handleError(
            12
            /* ParseErrorCode.UnexpectedEndOfString */
          );
          break;
        case 6:
          handleError(
            16
            /* ParseErrorCode.InvalidCharacter */
          );
          break;
      }
      switch (token2) {
        case 12:
        case 13:
          if (disallowComments) {
            handleError(
              10
              /* ParseErrorCode.InvalidCommentToken */
            );
          } else {
            onComment();
          }
          break;
        case 16:
          handleError(
            1
            /* ParseErrorCode.InvalidSymbol */
          );
          break;
        case 15:
        case 14:
          break;
        default:
          return token2;
      }
    }
  }
  function handleError(error, skipUntilAfter = [], skipUntil = []) {
    onError(error);
    if (skipUntilAfter.length + skipUntil.length > 0) {
      let token2 = _scanner.getToken();
      while (token2 !== 17) {
        if (skipUntilAfter.indexOf(token2) !== -1) {
          scanNext();
          break;
        } else if (skipUntil.indexOf(token2) !== -1) {
          break;
        }
        token2 = scanNext();
      }
    }
  }
  function parseString(isValue) {
    const value = _scanner.getTokenValue();
    if (isValue) {
      onLiteralValue(value);
    } else {
      onObjectProperty(value);
      _jsonPath.push(value);
    }
    scanNext();
    return true;
  }
  function parseLiteral() {
    switch (_scanner.getToken()) {
      case 11:
        const tokenValue = _scanner.getTokenValue();
        let value = Number(tokenValue);
        if (isNaN(value)) {
          handleError(
            2
            /* ParseErrorCode.InvalidNumberFormat */
          );
          value = 0;
        }
        onLiteralValue(value);
        break;
      case 7:
        onLiteralValue(null);
        break;
      case 8:
        onLiteralValue(true);
        break;
      case 9:
        onLiteralValue(false);
        break;
      default:
        return false;
    }
    scanNext();
    return true;
  }
  function parseProperty() {
    if (_scanner.getToken() !== 10) {
      handleError(3, [], [
        2,
        5
        /* SyntaxKind.CommaToken */
      ]);
      return false;
    }
    parseString(false);
    if (_scanner.getToken() === 6) {
      onSeparator(":");
      scanNext();
      if (!parseValue()) {
        handleError(4, [], [
          2,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
    } else {
      handleError(5, [], [
        2,
        5
        /* SyntaxKind.CommaToken */
      ]);
    }
    _jsonPath.pop();
    return true;
  }
  function parseObject() {
    onObjectBegin();
    scanNext();
    let needsComma = false;
    while (_scanner.getToken() !== 2 && _scanner.getToken() !== 17) {
      if (_scanner.getToken() === 5) {
        if (!needsComma) {
          handleError(4, [], []);
        }
        onSeparator(",");
        scanNext();
        if (_scanner.getToken() === 2 && allowTrailingComma) {
          break;
        }
      } else if (needsComma) {
        handleError(6, [], []);
      }
      if (!parseProperty()) {
        handleError(4, [], [
          2,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
      needsComma = true;
    }
    onObjectEnd();
    if (_scanner.getToken() !== 2) {
      handleError(7, [
        2
        /* SyntaxKind.CloseBraceToken */
      ], []);
    } else {
      scanNext();
    }
    return true;
  }
  function parseArray() {
    onArrayBegin();
    scanNext();
    let isFirstElement = true;
    let needsComma = false;
    while (_scanner.getToken() !== 4 && _scanner.getToken() !== 17) {
      if (_scanner.getToken() === 5) {
        if (!needsComma) {
          handleError(4, [], []);
        }
        onSeparator(",");
        scanNext();
        if (_scanner.getToken() === 4 && allowTrailingComma) {
          break;
        }
      } else if (needsComma) {
        handleError(6, [], []);
      }
      if (isFirstElement) {
        _jsonPath.push(0);
        isFirstElement = false;
      } else {
        _jsonPath[_jsonPath.length - 1]++;
      }
      if (!parseValue()) {
        handleError(4, [], [
          4,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
      needsComma = true;
    }
    onArrayEnd();
    if (!isFirstElement) {
      _jsonPath.pop();
    }
    if (_scanner.getToken() !== 4) {
      handleError(8, [
        4
        /* SyntaxKind.CloseBracketToken */
      ], []);
    } else {
      scanNext();
    }
    return true;
  }
  function parseValue() {
    switch (_scanner.getToken()) {
      case 3:
        return parseArray();
      case 1:
        return parseObject();
      case 10:
        return parseString(true);
      default:
        return parseLiteral();
    }
  }
  scanNext();
  if (_scanner.getToken() === 17) {
    if (options.allowEmptyContent) {
      return true;
    }
    handleError(4, [], []);
    return false;
  }
  if (!parseValue()) {
    handleError(4, [], []);
    return false;
  }
  if (_scanner.getToken() !== 17) {
    handleError(9, [], []);
  }
  return true;
}
function getNodeType(value) {
  switch (typeof value) {
    case "boolean":
      return "boolean";
    case "number":
      return "number";
    case "string":
      return "string";
    case "object": {
      if (!value) {
        return "null";
      } else if (Array.isArray(value)) {
        return "array";
      }
      return "object";
    }
    default:
      return "null";
  }
}

// node_modules/jsonc-parser/lib/esm/main.js
var createScanner2 = createScanner;
var ScanError;
(function(ScanError2) {
  ScanError2[ScanError2["None"] = 0] = "None";
  ScanError2[ScanError2["UnexpectedEndOfComment"] = 1] = "UnexpectedEndOfComment";
  ScanError2[ScanError2["UnexpectedEndOfString"] = 2] = "UnexpectedEndOfString";
  ScanError2[ScanError2["UnexpectedEndOfNumber"] = 3] = "UnexpectedEndOfNumber";
  ScanError2[ScanError2["InvalidUnicode"] = 4] = "InvalidUnicode";
  ScanError2[ScanError2["InvalidEscapeCharacter"] = 5] = "InvalidEscapeCharacter";
  ScanError2[ScanError2["InvalidCharacter"] = 6] = "InvalidCharacter";
})(ScanError || (ScanError = {}));
var SyntaxKind;
(function(SyntaxKind2) {
  SyntaxKind2[SyntaxKind2["OpenBraceToken"] = 1] = "OpenBraceToken";
  SyntaxKind2[SyntaxKind2["CloseBraceToken"] = 2] = "CloseBraceToken";
  SyntaxKind2[SyntaxKind2["OpenBracketToken"] = 3] = "OpenBracketToken";
  SyntaxKind2[SyntaxKind2["CloseBracketToken"] = 4] = "CloseBracketToken";
  SyntaxKind2[SyntaxKind2["CommaToken"] = 5] = "CommaToken";
  SyntaxKind2[SyntaxKind2["ColonToken"] = 6] = "ColonToken";
  SyntaxKind2[SyntaxKind2["NullKeyword"] = 7] = "NullKeyword";
  SyntaxKind2[SyntaxKind2["TrueKeyword"] = 8] = "TrueKeyword";
  SyntaxKind2[SyntaxKind2["FalseKeyword"] = 9] = "FalseKeyword";
  SyntaxKind2[SyntaxKind2["StringLiteral"] = 10] = "StringLiteral";
  SyntaxKind2[SyntaxKind2["NumericLiteral"] = 11] = "NumericLiteral";
  SyntaxKind2[SyntaxKind2["LineCommentTrivia"] = 12] = "LineCommentTrivia";
  SyntaxKind2[SyntaxKind2["BlockCommentTrivia"] = 13] = "BlockCommentTrivia";
  SyntaxKind2[SyntaxKind2["LineBreakTrivia"] = 14] = "LineBreakTrivia";
  SyntaxKind2[SyntaxKind2["Trivia"] = 15] = "Trivia";
  SyntaxKind2[SyntaxKind2["Unknown"] = 16] = "Unknown";
  SyntaxKind2[SyntaxKind2["EOF"] = 17] = "EOF";
})(SyntaxKind || (SyntaxKind = {}));
var parseTree2 = parseTree;
var ParseErrorCode;
(function(ParseErrorCode2) {
  ParseErrorCode2[ParseErrorCode2["InvalidSymbol"] = 1] = "InvalidSymbol";
  ParseErrorCode2[ParseErrorCode2["InvalidNumberFormat"] = 2] = "InvalidNumberFormat";
  ParseErrorCode2[ParseErrorCode2["PropertyNameExpected"] = 3] = "PropertyNameExpected";
  ParseErrorCode2[ParseErrorCode2["ValueExpected"] = 4] = "ValueExpected";
  ParseErrorCode2[ParseErrorCode2["ColonExpected"] = 5] = "ColonExpected";
  ParseErrorCode2[ParseErrorCode2["CommaExpected"] = 6] = "CommaExpected";
  ParseErrorCode2[ParseErrorCode2["CloseBraceExpected"] = 7] = "CloseBraceExpected";
  ParseErrorCode2[ParseErrorCode2["CloseBracketExpected"] = 8] = "CloseBracketExpected";
  ParseErrorCode2[ParseErrorCode2["EndOfFileExpected"] = 9] = "EndOfFileExpected";
  ParseErrorCode2[ParseErrorCode2["InvalidCommentToken"] = 10] = "InvalidCommentToken";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfComment"] = 11] = "UnexpectedEndOfComment";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfString"] = 12] = "UnexpectedEndOfString";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfNumber"] = 13] = "UnexpectedEndOfNumber";
  ParseErrorCode2[ParseErrorCode2["InvalidUnicode"] = 14] = "InvalidUnicode";
  ParseErrorCode2[ParseErrorCode2["InvalidEscapeCharacter"] = 15] = "InvalidEscapeCharacter";
  ParseErrorCode2[ParseErrorCode2["InvalidCharacter"] = 16] = "InvalidCharacter";
})(ParseErrorCode || (ParseErrorCode = {}));
function printParseErrorCode(code) {
  switch (code) {
    case 1:
      return "InvalidSymbol";
    case 2:
      return "InvalidNumberFormat";
    case 3:
      return "PropertyNameExpected";
    case 4:
      return "ValueExpected";
    case 5:
      return "ColonExpected";
    case 6:
      return "CommaExpected";
    case 7:
      return "CloseBraceExpected";
    case 8:
      return "CloseBracketExpected";
    case 9:
      return "EndOfFileExpected";
    case 10:
      return "InvalidCommentToken";
    case 11:
      return "UnexpectedEndOfComment";
    case 12:
      return "UnexpectedEndOfString";
    case 13:
      return "UnexpectedEndOfNumber";
    case 14:
      return "InvalidUnicode";
    case 15:
      return "InvalidEscapeCharacter";
    case 16:
      return "InvalidCharacter";
  }
  return "<unknown ParseErrorCode>";
}

// mcp/core/text/duplicate-keys.ts
var mostProblems = 50;
function duplicateKeys2(source2, tree) {
  const problems2 = [];
  collect(tree, (node) => {
    if (problems2.length < mostProblems) problems2.push(...duplicatesIn(source2, node).slice(0, mostProblems));
  });
  return problems2;
}
function collect(node, visit4) {
  if (node.kind === "array") for (const item of node.items) collect(item, visit4);
  if (node.kind !== "object") return;
  visit4(node);
  for (const { value } of node.members) collect(value, visit4);
}
function duplicatesIn(source2, node) {
  const places = /* @__PURE__ */ new Map();
  for (const { key, keyPlace } of node.members) {
    const known3 = places.get(key);
    if (known3) known3.last = { ...keyPlace, code: "duplicate_key", detail: key, first: positionAt(source2, known3.first) };
    else places.set(key, { first: keyPlace.span?.start ?? 0 });
  }
  return [...places.values()].flatMap(({ last }) => last ?? []);
}

// mcp/core/text/parse-json.ts
var token = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  string: 10,
  lineComment: 12,
  blockComment: 13,
  lineBreak: 14,
  blank: 15,
  end: 17
};
var mostProblems2 = 20;
function isJson(text) {
  const scanner = createScanner2(text, true);
  const first2 = scanner.scan();
  if (first2 === token.string) return Number(scanner.scan()) !== token.colon;
  return first2 === token.openBrace || first2 === token.openBracket || first2 === token.end;
}
function parseJson(source2) {
  checkBrackets(source2.text);
  const errors = [];
  const root = parseTree2(source2.text, errors, { allowTrailingComma: true, disallowComments: false });
  const tree = root && readNode(source2.text, root, rootPath);
  const problems2 = errors.slice(0, mostProblems2).map(({ error, offset, length }) => ({
    code: "syntax",
    detail: describe(error, source2.text.slice(offset, offset + length)),
    path: rootPath,
    span: spanIn(source2.text, offset, length)
  }));
  problems2.push(...readExtras(source2.text));
  if (tree) problems2.push(...duplicateKeys2(source2, tree));
  return { tree, problems: problems2 };
}
function checkBrackets(text) {
  const scanner = createScanner2(text, true);
  let depth = 0;
  for (let kind = scanner.scan(); kind !== token.end; kind = scanner.scan()) {
    if (kind === token.openBrace || kind === token.openBracket) depth++;
    else if (kind === token.closeBrace || kind === token.closeBracket) depth--;
    if (depth > limits.nesting) throw new LimitExceeded(nestingMessage);
  }
}
function readNode(text, node, path) {
  const span = { start: node.offset, end: node.offset + node.length };
  switch (node.type) {
    case "object":
      return readObject(text, node, path);
    case "array":
      return {
        kind: "array",
        path,
        span,
        items: (node.children ?? []).map((item, index) => readNode(text, item, childPath(path, index)))
      };
    case "string":
      return { kind: "string", path, span, text: String(node.value) };
    default:
      return { kind: scalarKind(node), path, span, text: text.slice(span.start, span.end) };
  }
}
var scalarKind = (node) => node.type === "number" || node.type === "boolean" ? node.type : "null";
function readObject(text, node, path) {
  const members = (node.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    if (!key || !value) return [];
    const at = childPath(path, String(key.value));
    const keyPlace = { path: at, span: { start: key.offset, end: key.offset + key.length } };
    return [{ key: String(key.value), keyPlace, value: readNode(text, value, at) }];
  });
  return { kind: "object", path, span: { start: node.offset, end: node.offset + node.length }, members };
}
var spanIn = (text, start, length) => ({
  start: Math.min(start, text.length),
  end: Math.min(start + length, text.length)
});
function readExtras(text) {
  const scanner = createScanner2(text, false);
  const found = /* @__PURE__ */ new Map();
  let comma;
  for (let kind = scanner.scan(); kind !== token.end; kind = scanner.scan()) {
    const span = spanIn(text, scanner.getTokenOffset(), scanner.getTokenLength());
    if (kind === token.lineComment || kind === token.blockComment) {
      if (!found.has("comment")) found.set("comment", { code: "comment", detail: "", path: rootPath, span });
    } else if (kind === token.comma) comma = span;
    else if (kind !== token.blank && kind !== token.lineBreak) {
      const closes = kind === token.closeBrace || kind === token.closeBracket;
      if (closes && comma && !found.has("trailing_comma")) {
        found.set("trailing_comma", { code: "trailing_comma", detail: "", path: rootPath, span: comma });
      }
      comma = void 0;
    }
  }
  return [...found.values()];
}
var words3 = {
  InvalidSymbol: "unexpected text",
  InvalidNumberFormat: "malformed number",
  PropertyNameExpected: "a key in double quotes is expected",
  ValueExpected: "a value is expected",
  ColonExpected: "a colon is expected",
  CommaExpected: "a comma is expected",
  CloseBraceExpected: "a closing } is missing",
  CloseBracketExpected: "a closing ] is missing",
  EndOfFileExpected: "the document has ended, but more text follows",
  UnexpectedEndOfComment: "the comment is not closed",
  UnexpectedEndOfString: "the string is not closed",
  UnexpectedEndOfNumber: "the number breaks off",
  InvalidUnicode: "malformed \\u escape",
  InvalidEscapeCharacter: "unknown escape in a string",
  InvalidCharacter: "control character in a string"
};
function describe(error, at) {
  const what = words3[printParseErrorCode(error)] ?? "unexpected text";
  return at.trim() === "" ? what : `${what} at ${at.trim()}`;
}

// mcp/core/policy/quotas.table.ts
var iamQuotas = 'IAM User Guide, "IAM and AWS STS quotas"';
var organizationsQuotas = 'AWS Organizations User Guide, "Quotas and service limits"';
var withoutSpace = (id, title, limit) => ({
  id,
  title,
  limit,
  unit: "characters",
  counted: "without white space",
  source: iamQuotas
});
var quotas = [
  withoutSpace("managed", "a customer managed policy", 6144),
  withoutSpace("inline_user", "all inline policies of a user together", 2048),
  withoutSpace("inline_group", "all inline policies of a group together", 5120),
  withoutSpace("inline_role", "all inline policies of a role together", 10240),
  // Service Quotas raises it on request, to 8,192 at most.
  withoutSpace("inline_role_trust", "a role trust policy", 2048),
  {
    id: "session",
    title: "a session policy",
    limit: 2048,
    unit: "characters",
    counted: "as given",
    source: "AWS STS API Reference, AssumeRole, parameter Policy"
  },
  {
    id: "scp",
    title: "a service control policy",
    limit: 10240,
    unit: "characters",
    counted: "as given",
    source: `${organizationsQuotas}; raised from 5,120 on 2026-05-15`
  },
  {
    id: "rcp",
    title: "a resource control policy",
    limit: 5120,
    unit: "characters",
    counted: "as given",
    source: organizationsQuotas
  },
  {
    id: "vpc_endpoint",
    title: "a VPC endpoint policy",
    limit: 20480,
    unit: "characters",
    counted: "as given",
    source: 'Amazon VPC User Guide, "Amazon VPC quotas": 20,480 characters, white space included'
  },
  {
    id: "resource",
    title: "a resource-based policy of most services",
    limit: 20480,
    unit: "bytes",
    counted: "as given",
    source: "The quota of Amazon S3, AWS Lambda, Amazon DynamoDB and AWS Secrets Manager"
  }
];
var quotaOfType = {
  identity: "managed",
  boundary: "managed",
  session: "session",
  trust: "inline_role_trust",
  resource: "resource",
  scp: "scp",
  rcp: "rcp",
  vpc_endpoint: "vpc_endpoint"
};
var ofService = (service, resourceType, title, [limit, unit], source2) => ({ id: resourceType, service, resourceType, title, limit, unit, counted: "as given", source: source2 });
var resourceQuotas = [
  ofService("s3", "AWS::S3::Bucket", "a bucket policy", [20480, "bytes"], 'Amazon S3 User Guide, "Bucket policies"'),
  ofService(
    "dynamodb",
    "AWS::DynamoDB::Table",
    "a policy of a DynamoDB table",
    [20480, "bytes"],
    "Amazon DynamoDB API Reference, PutResourcePolicy: 20 KB, white space counted"
  ),
  ofService(
    "sqs",
    "AWS::SQS::Queue",
    "a queue policy",
    [8192, "bytes"],
    'Amazon SQS Developer Guide, "Policy quotas"'
  ),
  ofService(
    "sns",
    "AWS::SNS::Topic",
    "a topic policy",
    [30720, "bytes"],
    'AWS General Reference, "Amazon SNS quotas"'
  ),
  ofService(
    "kms",
    "AWS::KMS::Key",
    "a key policy",
    [32768, "bytes"],
    'AWS KMS Developer Guide, "Resource quotas", key policy document size'
  ),
  ofService(
    "lambda",
    "AWS::Lambda::Function",
    "a function policy",
    [20480, "bytes"],
    'AWS Lambda Developer Guide, "Lambda quotas", function resource-based policy'
  ),
  ofService(
    "secretsmanager",
    "AWS::SecretsManager::Secret",
    "a policy of a secret",
    [20480, "characters"],
    "AWS Secrets Manager API Reference, PutResourcePolicy, parameter ResourcePolicy"
  ),
  ofService(
    "ecr",
    "AWS::ECR::Repository",
    "a repository policy",
    [10240, "characters"],
    "Amazon ECR API Reference, SetRepositoryPolicy, parameter policyText"
  ),
  ofService(
    "events",
    "AWS::Events::EventBus",
    "a policy of an event bus",
    [10240, "bytes"],
    'Amazon EventBridge User Guide, "EventBridge quotas", event bus policy size'
  ),
  ofService(
    "glue",
    "AWS::Glue::DataCatalog",
    "a policy of the Data Catalog",
    [10240, "bytes"],
    "AWS Glue Web API Reference, PutResourcePolicy, parameter PolicyInJson"
  ),
  ofService(
    "elasticfilesystem",
    "AWS::EFS::FileSystem",
    "a file system policy",
    [2e4, "characters"],
    "Amazon EFS API Reference, PutFileSystemPolicy, parameter Policy"
  ),
  ofService(
    "execute-api",
    "AWS::ApiGateway::RestApi",
    "a policy of a REST API",
    [8192, "bytes"],
    'Amazon API Gateway Developer Guide, "Quotas", resource policy length'
  ),
  ofService(
    "es",
    "AWS::OpenSearchService::Domain",
    "an access policy of a domain",
    [102400, "bytes"],
    "Amazon OpenSearch Service API Reference, UpdateDomainConfig, parameter AccessPolicies"
  )
];

// mcp/core/policy/count-characters.ts
function countCharacters(document, policyType, resourceType) {
  return sizeAgainst(document, quotaOf(document, policyType, resourceType));
}
function sizeAgainst(document, quota) {
  const text = textOf2(document);
  const measured = quota.counted === "without white space" ? withoutWhiteSpace(text) : text;
  return { characters: quota.unit === "bytes" ? utf8Length(measured) : measured.length, limit: quota.limit, quota };
}
var compactLength = (document) => withoutWhiteSpace(textOf2(document)).length;
function quotaOf({ policy: policy2 }, policyType, resourceType) {
  const ofType = quotas.find(({ id }) => id === quotaOfType[policyType]);
  if (!ofType) throw new Error(`no quota for ${policyType}`);
  if (policyType !== "resource") return ofType;
  if (resourceType !== void 0) return resourceQuotas.find((row3) => row3.resourceType === resourceType) ?? ofType;
  const service = policy2 && onlyService(policy2);
  return resourceQuotas.find((row3) => row3.service === service) ?? ofType;
}
function onlyService({ statements }) {
  const services = new Set(
    statements.flatMap(
      ({ action }) => (action?.values ?? []).map(({ value }) => value.kind === "action" ? value.service : "")
    )
  );
  return services.size === 1 ? [...services][0] : void 0;
}
function textOf2({ source: source2, node }) {
  if (!node) return "";
  if (!source2 || !isJson(source2.text)) return JSON.stringify(plainValue(node));
  if (node.path === void 0) return source2.text;
  return node.span ? source2.text.slice(node.span.start, node.span.end) : JSON.stringify(plainValue(node));
}
function withoutWhiteSpace(text) {
  const kept = [];
  let from = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === backslash && isInString) at++;
    else if (code === quote) isInString = !isInString;
    else if (!isInString && whiteSpace.includes(code)) {
      kept.push(text.slice(from, at));
      from = at + 1;
    }
  }
  kept.push(text.slice(from));
  return kept.join("");
}
var backslash = 92;
var quote = 34;
var whiteSpace = [32, 9, 10, 13];

// mcp/core/checks/structure/policy-size.codes.ts
var message = ({ size: size2, title, limit, excess }) => `The policy has ${size2}, and ${title} may have ${limit}, so ${excess} must go.`;
var merge = "Merge statements that differ in one element only, and write related actions with one wildcard.";
var compact = "Remove the white space outside of strings, which counts here; without it the policy fits.";
var orCompact = (otherwise) => ({ remedy }) => remedy === "compact" ? compact : otherwise;
var codes7 = {
  exceedsIdentityPolicyQuota: {
    accessAnalyzer: "POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA",
    message,
    suggestion: () => "Split it into several managed policies. Inline, a role may have 10,240 characters in all, a group 5,120, a user 2,048."
  },
  exceedsSessionPolicyQuota: { message, suggestion: orCompact("Pass managed policies by their ARNs instead.") },
  exceedsRoleTrustPolicyQuota: {
    accessAnalyzer: "POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA",
    message,
    suggestion: () => "Shorten it, or have Service Quotas raise the quota, to 8,192 at most; set size_limits.inline_role_trust where that was done."
  },
  exceedsResourcePolicyQuota: {
    accessAnalyzer: "POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA",
    message,
    suggestion: orCompact(merge)
  },
  exceedsScpQuota: {
    severity: "error",
    accessAnalyzer: "POLICY_SIZE_EXCEEDS_SCP_QUOTA",
    message,
    suggestion: orCompact(`Split it into several SCPs. ${merge}`)
  },
  exceedsRcpQuota: {
    severity: "error",
    accessAnalyzer: "POLICY_SIZE_EXCEEDS_RCP_QUOTA",
    message,
    suggestion: orCompact(`Split it into several RCPs. ${merge}`)
  }
};

// mcp/core/checks/structure/policy-size.ts
var codeOf2 = {
  identity: "exceedsIdentityPolicyQuota",
  boundary: "exceedsIdentityPolicyQuota",
  session: "exceedsSessionPolicyQuota",
  trust: "exceedsRoleTrustPolicyQuota",
  resource: "exceedsResourcePolicyQuota",
  vpc_endpoint: "exceedsResourcePolicyQuota",
  scp: "exceedsScpQuota",
  rcp: "exceedsRcpQuota"
};
var readReports = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::reports/*" }]
};
var policySize = defineCheck({
  id: "policy_size",
  severity: "warning",
  appliesTo: policyTypes,
  summary: "The policy is longer than AWS takes for its type.",
  why: "AWS refuses a policy beyond its quota, mostly when a deployment is already under way. IAM does not count white space; AWS Organizations and most other services count every character.",
  remediation: [
    "Drop statements and actions that are not needed, and merge statements that differ in one element only.",
    "Use wildcards for actions that belong together, where that grants nothing new.",
    "Split the policy: an identity may have several managed policies, an account several SCPs."
  ],
  references: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html",
    "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html"
  ],
  options: {
    policy_type: {
      default: "",
      description: `Which quota counts instead of that of the policy's type: ${quotas.map(({ id }) => id).join(", ")}.`
    },
    size_limits: { default: {}, description: 'Other limits by the name of the quota, such as {"managed": 5000}.' }
  },
  codes: codes7,
  examples: [
    {
      title: "too long by the organization's own limit",
      policy: readReports,
      options: { size_limits: { managed: 100 } },
      finds: ["exceeds_identity_policy_quota"]
    },
    {
      title: "too long for the inline policies of a user, by a limit of its own",
      policy: readReports,
      options: { policy_type: "inline_user", size_limits: { inline_user: 100 } },
      finds: ["exceeds_identity_policy_quota"]
    },
    {
      title: "too long for a session policy, by a limit of its own",
      policy: readReports,
      policyType: "session",
      options: { size_limits: { session: 100 } },
      finds: ["exceeds_session_policy_quota"]
    },
    {
      title: "a trust policy that is too long, by a limit of its own",
      policy: readReports,
      policyType: "trust",
      options: { size_limits: { inline_role_trust: 100 } },
      finds: ["exceeds_role_trust_policy_quota"]
    },
    {
      title: "a queue policy that is too long, by a limit of its own",
      policy: readReports,
      policyType: "resource",
      resourceType: "AWS::SQS::Queue",
      options: { size_limits: { "AWS::SQS::Queue": 100 } },
      finds: ["exceeds_resource_policy_quota"]
    },
    {
      title: "an SCP that is too long only because of its indentation",
      policy: JSON.stringify(readReports, null, 4),
      policyType: "scp",
      options: { size_limits: { scp: 150 } },
      finds: ["exceeds_scp_quota"]
    },
    {
      title: "an RCP that is too long, by a limit of its own",
      policy: readReports,
      policyType: "rcp",
      options: { size_limits: { rcp: 100 } },
      finds: ["exceeds_rcp_quota"]
    },
    { title: "a short policy", policy: readReports },
    {
      title: "a managed policy that is long only because of its indentation, which IAM does not count",
      policy: JSON.stringify(readReports, null, 4),
      options: { size_limits: { managed: 150 } }
    },
    {
      title: "the same policy as a value, which is measured without indentation",
      policy: readReports,
      policyType: "scp",
      options: { size_limits: { scp: 150 } }
    }
  ],
  *document(document, context) {
    if (!document.policy) return;
    const size2 = sizeOf(document, context);
    if (size2.characters > size2.limit) yield exceeds(document, size2, context);
  }
});
function sizeOf(document, { policyType, resourceType, options }) {
  const chosen = [...quotas, ...resourceQuotas].find(({ id }) => id === options.policy_type);
  const size2 = chosen ? sizeAgainst(document, chosen) : countCharacters(document, policyType, resourceType);
  return { ...size2, limit: configuredLimit(options, size2.quota.id) ?? size2.limit };
}
function configuredLimit({ size_limits: limits2 }, id) {
  if (typeof limits2 !== "object" || Array.isArray(limits2)) return void 0;
  const limit = Object.entries(limits2).find(([name]) => name === id)?.[1];
  return typeof limit === "number" ? limit : void 0;
}
function exceeds(document, size2, { policyType, found }) {
  const { characters, limit, quota } = size2;
  const space = quota.counted === "without white space" ? ", white space not counted" : "";
  return found[codeOf2[policyType]](document.node ?? { path: void 0 }, {
    size: `${characters.toLocaleString("en-US")} ${quota.unit}${space}`,
    title: quota.title,
    limit: limit.toLocaleString("en-US"),
    excess: (characters - limit).toLocaleString("en-US"),
    remedy: quota.counted === "as given" && compactLength(document) <= limit ? "compact" : ""
  });
}

// mcp/core/policy/elements.ts
var documentElements = ["Version", "Id", "Statement"];
var statementElements = [
  "Sid",
  "Effect",
  "Principal",
  "NotPrincipal",
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "Condition"
];
var principalTypes = ["AWS", "Service", "Federated", "CanonicalUser"];
var versions = ["2012-10-17", "2008-10-17"];
var effects = ["Allow", "Deny"];

// mcp/core/checks/structure/policy-structure.table.ts
var withoutResource = [
  {
    service: "ecr",
    resourceType: "AWS::ECR::Repository",
    source: 'Amazon ECR User Guide, "Private repository policy examples": no example has a Resource'
  },
  {
    service: "ecr-public",
    resourceType: "AWS::ECR::PublicRepository",
    source: 'Amazon ECR Public User Guide, "Public repository policy examples": no example has a Resource'
  },
  {
    service: "elasticfilesystem",
    resourceType: "AWS::EFS::FileSystem",
    source: 'Amazon EFS User Guide, "Using IAM to control file system data access": the policies the console writes'
  }
];

// mcp/core/checks/structure/element-findings.ts
function* documentElementFindings(policy2, context, found) {
  yield* versionFindings(policy2, context, found);
  if (policy2.id && withoutId.includes(context.policyType)) {
    yield found.idUnsupported(policy2.id, { type: nameOfType(context.policyType) });
  }
  const statement3 = elementOf(policy2.node, "Statement")?.value;
  if (!statement3) {
    if (!isBroken(context) && !isMisspelt(policy2.node, ["Statement"], documentElements)) {
      yield found.missingStatement(policy2.node);
    }
  } else if (statement3.kind === "array" && statement3.items.length === 0) yield found.emptyStatementList(statement3);
}
var withoutId = ["identity", "boundary", "session", "scp", "rcp"];
function* versionFindings({ node, version }, context, found) {
  const isFixed = context.policyType === "scp" || context.policyType === "rcp";
  if (version && !versions.some((known3) => known3 === version.value)) {
    yield found.invalidVersion(version, { version: version.value });
  } else if (version?.value === "2008-10-17" && !isFixed) yield found.outdatedVersion(version);
  if (elementOf(node, "Version") || isFixed || isBroken(context)) return;
  if (!isMisspelt(node, ["Version"], documentElements)) yield found.missingVersion(node);
}
function* statementElementFindings(statement3, context, found) {
  const { effect } = statement3;
  if (effect && !effects.some((known3) => known3 === effect.value)) {
    const near = effects.find((known3) => known3.toLowerCase() === effect.value.trim().toLowerCase()) ?? "";
    yield found.invalidEffect(effect, { effect: effect.value, near });
  }
  if (isBroken(context)) return;
  if (lacks(statement3, "Effect")) yield found.missingEffect(statement3);
  if (lacks(statement3, "Action", "NotAction")) yield found.missingAction(statement3);
  if (lacks(statement3, "Resource", "NotResource") && needsResource(statement3, context)) {
    yield found.missingResource(statement3, { type: nameOfType(context.policyType) });
  }
}
var isBroken = ({ document }) => document.syntax.some(({ code }) => code === "syntax");
var lacks = ({ node }, ...names3) => names3.every((name) => elementOf(node, name) === void 0) && !isMisspelt(node, names3, statementElements);
var isMisspelt = (node, names3, elements) => node.members.some(({ key }) => !elements.includes(key) && names3.includes(nearestNames(key, elements, 1)[0] ?? ""));
function needsResource({ action }, { policyType, resourceType }) {
  if (policyTypeFacts[policyType].resource === "forbidden") return false;
  if (policyType !== "resource") return true;
  if (resourceType !== void 0) return withoutResource.every((row3) => row3.resourceType !== resourceType);
  const services = action?.values.map(({ value }) => value.kind === "action" ? value.service : "") ?? [];
  return services.length === 0 || !services.every((service) => withoutResource.some((row3) => row3.service === service));
}

// mcp/core/checks/structure/policy-structure.codes.ts
var codes8 = {
  syntax: {
    accessAnalyzer: "JSON_SYNTAX_ERROR",
    message: ({ language, detail, more }) => `The document is no valid ${language} (${detail}${more > 0 ? `, and ${more} more places that may follow from it` : ""}), so AWS refuses it.`,
    suggestion: ({ language }) => `Mend the ${language} at this place${language === "YAML" ? "; AWS itself takes only JSON" : ""}.`
  },
  comment: {
    accessAnalyzer: "JSON_SYNTAX_ERROR",
    message: () => "The document has a comment, which JSON does not know, so AWS refuses it.",
    suggestion: () => "Remove every comment; say in Sid what a statement is for."
  },
  trailingComma: {
    accessAnalyzer: "JSON_SYNTAX_ERROR",
    message: () => "A comma stands before a closing bracket, which JSON does not allow, so AWS refuses the document.",
    suggestion: () => "Remove the comma."
  },
  duplicateKey: {
    message: ({ key, places }) => `The key "${key}" stands more than once in the same object (${places}), so all but one of its values are lost.`,
    suggestion: ({ key }) => `Write "${key}" once, with all its values in a list.`
  },
  emptyDocument: {
    accessAnalyzer: "JSON_SYNTAX_ERROR",
    message: () => "The document is empty, so there is no policy.",
    suggestion: () => "Give a JSON object with Version and Statement."
  },
  embeddedValue: {
    severity: "warning",
    message: ({ calls }) => `CloudFormation still has to fill in ${showList(calls)}, so those values could not be judged.`,
    suggestion: () => "Check the policy again as CloudFormation renders it."
  },
  wrapped: {
    severity: "info",
    message: ({ wrappers: wrappers2 }) => `The policy was read from ${wrappers2}.`
  },
  notAnObject: {
    accessAnalyzer: "DATA_TYPE_MISMATCH",
    message: ({ found }) => `The document is ${found}, and no policy: a policy is a JSON object.`,
    suggestion: () => "Give an object with Version and Statement."
  },
  noPolicyElement: {
    accessAnalyzer: "MISSING_STATEMENT",
    message: ({ keys }) => keys.length === 0 ? "The document is an empty object, and no policy: it has no Statement." : `The document is no policy: it has no Statement, only ${showList(keys)}.`,
    suggestion: () => "Give an object with Version and Statement."
  },
  bareStatement: {
    accessAnalyzer: "MISSING_STATEMENT",
    message: ({ what }) => `This is ${what} without the policy around it, so AWS refuses it.`,
    suggestion: () => 'Put it into {"Version": "2012-10-17", "Statement": [\u2026]}.'
  },
  unsupportedCharacter: {
    message: ({ character, more }) => `The character ${character} stands here${more > 0 ? ` and in ${more} more values` : ""}, and IAM takes only tab, line ends and U+0020 to U+00FF in a policy.`,
    suggestion: () => "Write it with a plain character; quotation marks and dashes from a word processor are the usual cause."
  },
  missingVersion: {
    severity: "warning",
    accessAnalyzer: "MISSING_VERSION",
    message: () => "The policy has no Version, so AWS reads it in the language of 2008, without policy variables.",
    suggestion: () => 'Add "Version": "2012-10-17".'
  },
  invalidVersion: {
    accessAnalyzer: "INVALID_VERSION",
    message: ({ version }) => `Version "${version}" does not exist; it names the policy language, 2012-10-17 or 2008-10-17, not the day of the policy.`,
    suggestion: () => 'Write "Version": "2012-10-17".'
  },
  outdatedVersion: {
    severity: "info",
    message: () => 'Version "2008-10-17" is the older policy language, in which policy variables are plain text.',
    suggestion: () => 'Write "Version": "2012-10-17".'
  },
  idUnsupported: {
    severity: "warning",
    message: ({ type }) => `Id is documented for resource-based policies only, and this is ${type}.`,
    suggestion: () => "Remove Id."
  },
  missingStatement: {
    accessAnalyzer: "MISSING_STATEMENT",
    message: () => "The policy has no Statement, so it says nothing and AWS refuses it.",
    suggestion: () => 'Add "Statement" with at least one statement.'
  },
  emptyStatementList: {
    accessAnalyzer: "MISSING_STATEMENT",
    message: () => "Statement is an empty list, so the policy says nothing and AWS refuses it.",
    suggestion: () => "Add at least one statement."
  },
  missingEffect: {
    accessAnalyzer: "MISSING_EFFECT",
    message: () => "The statement has no Effect, so it neither allows nor denies and AWS refuses it.",
    suggestion: () => 'Add "Effect": "Allow" or "Effect": "Deny".'
  },
  invalidEffect: {
    accessAnalyzer: "INVALID_EFFECT",
    message: ({ effect }) => `Effect "${effect}" does not exist; it is Allow or Deny, written exactly so.`,
    suggestion: ({ near }) => near === "" ? 'Write "Allow" or "Deny".' : `Write "Effect": "${near}".`
  },
  missingAction: {
    accessAnalyzer: "MISSING_ACTION",
    message: () => "The statement has neither Action nor NotAction, so AWS refuses it.",
    suggestion: () => 'Add "Action" with the actions it is about.'
  },
  missingResource: {
    accessAnalyzer: "MISSING_RESOURCE",
    message: ({ type }) => `The statement has neither Resource nor NotResource, which ${type} needs, so AWS refuses it.`,
    suggestion: () => 'Add "Resource" with the ARNs it is about, or "*" for actions that know no resources.'
  },
  elementCombination: {
    accessAnalyzer: "UNSUPPORTED_ELEMENT_COMBINATION",
    message: ({ element, other }) => `The statement has both ${element} and ${other}, which exclude each other, so AWS refuses it.`,
    suggestion: ({ element, other }) => `Remove ${other}, or make two statements: one with ${element}, one with ${other}.`
  },
  unknownElement: {
    accessAnalyzer: "INVALID_POLICY_ELEMENT",
    message: ({ element, within: within2 }) => `"${element}" is no element of a ${within2}, so AWS refuses the policy.`,
    suggestion: ({ advice: advice3 }) => advice3
  },
  wrongCase: {
    accessAnalyzer: "INVALID_POLICY_ELEMENT",
    message: ({ element, expected }) => `"${element}" is written "${expected}": the names of elements are case-sensitive, so AWS refuses the policy.`,
    suggestion: ({ expected }) => `Write "${expected}".`
  },
  wrongType: {
    accessAnalyzer: "DATA_TYPE_MISMATCH",
    message: ({ element, expected, found, more }) => `${element} must be ${expected}, and here stands ${found}${more > 0 ? `, as in ${more} more places` : ""}.`,
    suggestion: ({ expected }) => `Write ${expected}.`
  },
  principalFormat: {
    accessAnalyzer: "INVALID_PRINCIPAL_FORMAT",
    message: ({ element, found }) => `${element} must be "*" or an object such as {"AWS": "111122223333"}, and here stands ${found}.`,
    suggestion: () => 'Write the kind of principal and its values: {"AWS": [\u2026]}, {"Service": [\u2026]} or {"Federated": [\u2026]}.'
  },
  unknownPrincipalType: {
    accessAnalyzer: "INVALID_PRINCIPAL_KEY",
    message: ({ element }) => `"${element}" is no kind of principal; there are AWS, Service, Federated and CanonicalUser.`,
    suggestion: ({ advice: advice3 }) => advice3
  }
};

// mcp/core/checks/structure/policy-structure.examples.ts
var statement2 = { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::reports/*" };
var policyWith2 = (changed) => ({
  Version: "2012-10-17",
  Statement: [{ ...statement2, ...changed }]
});
var examples5 = [
  {
    title: "a policy with everything it needs",
    policy: policyWith2({ Sid: "ReadReports" })
  },
  {
    title: "a single statement that is no list",
    policy: { Version: "2012-10-17", Statement: statement2 }
  },
  {
    title: "a missing comma",
    policy: '{"Version": "2012-10-17" "Statement": []}',
    finds: ["syntax", "empty_statement_list"]
  },
  {
    title: "text that breaks off",
    policy: '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:Get',
    finds: ["syntax"]
  },
  {
    title: "comments and a trailing comma",
    policy: `{
  // what the reporting job needs
  "Version": "2012-10-17",
  "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*"},]
}`,
    finds: ["comment", "trailing_comma"]
  },
  {
    title: "Action twice in one statement",
    policy: `{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:GetObject",
  "Action": "s3:PutObject", "Resource": "arn:aws:s3:::reports/*"}}`,
    finds: ["duplicate_key"]
  },
  { title: "an empty file", policy: "  \n", finds: ["empty_document"] },
  {
    title: "CloudFormation tags in YAML",
    policy: `
Version: "2012-10-17"
Statement:
  Effect: Allow
  Action: s3:GetObject
  Resource: !Sub "arn:aws:s3:::\${Bucket}/*"
`,
    finds: ["embedded_value"]
  },
  {
    title: "CloudFormation functions in JSON",
    policy: policyWith2({ Resource: [{ "Fn::GetAtt": ["Reports", "Arn"] }, { Ref: "OtherArn" }] }),
    finds: ["embedded_value"]
  },
  {
    title: "the answer of IAM's get-policy-version",
    policy: { PolicyVersion: { VersionId: "v1", Document: policyWith2({}) } },
    finds: ["wrapped"]
  },
  { title: "a number", policy: 42, finds: ["not_an_object"] },
  {
    title: "text that is neither JSON nor a policy in YAML",
    policy: "allow everything please",
    finds: ["not_an_object"]
  },
  { title: "another JSON document", policy: { name: "reports", version: "1.0.0" }, finds: ["no_policy_element"] },
  { title: "an empty object", policy: {}, finds: ["no_policy_element"] },
  { title: "a statement without its policy", policy: statement2, finds: ["bare_statement"] },
  { title: "a list of statements", policy: [statement2, statement2], finds: ["bare_statement"] },
  {
    title: "a quotation mark from a word processor",
    policy: policyWith2({ Resource: "arn:aws:s3:::reports/\u201D2026\u201D/*" }),
    finds: ["unsupported_character"]
  },
  { title: "an umlaut, which IAM takes", policy: policyWith2({ Resource: "arn:aws:s3:::reports/f\xFCr-alle/*" }) },
  { title: "no Version", policy: { Statement: [statement2] }, finds: ["missing_version"] },
  {
    title: "the day of the policy's writing as Version",
    policy: { Version: "2026-03-01", Statement: [statement2] },
    finds: ["invalid_version"]
  },
  {
    title: "the older language",
    policy: { Version: "2008-10-17", Statement: [statement2] },
    finds: ["outdated_version"]
  },
  {
    title: "an Id in an identity policy",
    policy: { Version: "2012-10-17", Id: "reports", Statement: [statement2] },
    finds: ["id_unsupported"]
  },
  {
    title: "an Id in a bucket policy",
    policy: {
      Version: "2012-10-17",
      Id: "reports",
      Statement: [{ ...statement2, Principal: { AWS: "111122223333" } }]
    }
  },
  { title: "no Statement", policy: { Version: "2012-10-17" }, finds: ["missing_statement"] },
  { title: "no statements", policy: { Version: "2012-10-17", Statement: [] }, finds: ["empty_statement_list"] },
  {
    title: "a statement with nothing in it",
    policy: { Version: "2012-10-17", Statement: [{}] },
    finds: ["missing_effect", "missing_action", "missing_resource"]
  },
  { title: "an Effect in lower case", policy: policyWith2({ Effect: "allow" }), finds: ["invalid_effect"] },
  {
    title: "both Action and NotAction",
    policy: policyWith2({ NotAction: "s3:DeleteObject" }),
    finds: ["element_combination"]
  },
  {
    title: "an element in the plural",
    policy: {
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Actions: ["s3:ListAllMyBuckets"], Resource: "*" }]
    },
    finds: ["unknown_element"]
  },
  {
    title: "elements in lower case",
    policy: { Version: "2012-10-17", Statement: [{ Effect: "Allow", action: "s3:ListAllMyBuckets", Resource: "*" }] },
    finds: ["wrong_case"]
  },
  { title: "a number among the actions", policy: policyWith2({ Action: ["s3:GetObject", 7] }), finds: ["wrong_type"] },
  { title: "a list as Principal", policy: policyWith2({ Principal: ["*"] }), finds: ["principal_format"] },
  {
    title: "a kind of principal that does not exist",
    policy: policyWith2({ Principal: { Services: "lambda.amazonaws.com" } }),
    finds: ["unknown_principal_type"]
  },
  {
    title: "a trust policy, which has no Resource",
    policy: {
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }]
    }
  },
  {
    title: "a repository policy of Amazon ECR, which has no Resource",
    policy: {
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Principal: { AWS: "111122223333" }, Action: ["ecr:BatchGetImage"] }]
    }
  }
];

// mcp/core/checks/structure/shape-findings.ts
function* shapeFindings(policy2, policyType, found) {
  const embedded = policy2.problems.filter(isEmbedded);
  const [first2] = embedded;
  if (first2) yield found.embeddedValue(placeOf(first2), { calls: [...new Set(embedded.map(({ call }) => call))] });
  const others2 = policy2.problems.filter((problem) => !isEmbedded(problem));
  for (const group of grouped(others2)) yield* voice2(group, policyType, found);
}
var isEmbedded = (problem) => problem.kind === "embedded_value";
function grouped(problems2) {
  const groups = /* @__PURE__ */ new Map();
  for (const problem of problems2) {
    const key = `${problem.kind} ${problem.statement} ${"found" in problem ? problem.found : ""} ${problem.element}`;
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return groups.values();
}
function* voice2(group, policyType, found) {
  const [first2] = group;
  if (!first2) return;
  const place = placeOf(first2);
  switch (first2.kind) {
    case "wrong_type":
      yield wrongType(first2, group.length - 1, found);
      break;
    case "unknown_element":
      yield found.unknownElement(place, { element: first2.element, within: first2.within, advice: advice2(first2) });
      break;
    case "wrong_case":
      yield found.wrongCase(place, { element: first2.element, expected: first2.expected });
      break;
    case "unknown_principal_type":
      yield found.unknownPrincipalType(place, { element: first2.element, advice: principalAdvice(first2) });
      break;
    case "both_elements":
      if (!isForbidden(first2.element, policyType)) {
        yield found.elementCombination(place, { element: first2.element, other: first2.other });
      }
  }
}
function wrongType(problem, more, found) {
  const { element, expected } = problem;
  const place = placeOf(problem);
  const kind = kinds[problem.found];
  if (element === "Principal" || element === "NotPrincipal")
    return found.principalFormat(place, { element, found: kind });
  return found.wrongType(place, { element, expected, found: kind, more });
}
var kinds = {
  object: "an object",
  array: "a list",
  string: "a string",
  number: "a number",
  boolean: "a boolean",
  null: "null"
};
var isForbidden = (element, policyType) => element === "Principal" && policyTypeFacts[policyType].principal === "forbidden" || element === "Resource" && policyTypeFacts[policyType].resource === "forbidden";
function advice2({ element, within: within2 }) {
  const [here, elsewhere2, place] = within2 === "policy" ? [documentElements, statementElements, "into a statement"] : [statementElements, documentElements, "to the top of the policy, beside Statement"];
  if (elsewhere2.some((name) => name.toLowerCase() === element.toLowerCase())) return `Move it ${place}.`;
  return didYouMean(nearestNames(element, here, 1)) || "Remove it.";
}
var principalAdvice = ({ element, expected }) => expected === void 0 ? didYouMean(nearestNames(element, principalTypes, 1)) || 'Write {"AWS": \u2026} for an account, a user or a role.' : `Write "${expected}".`;

// mcp/core/text/url-encoding.ts
var encodedStart = /^(?:\s|\+|%20|%0[9ad])*%(?:7b|5b)/i;
var isUrlEncoded = (text) => encodedStart.test(text);
function decodeUrl(text) {
  try {
    return decodeURIComponent(text.includes("%20") ? text : text.replaceAll("+", "%20"));
  } catch {
    return void 0;
  }
}

// mcp/core/policy/embedded-value.ts
function readEmbeddedValue(node) {
  if (node.kind !== "object" || node.members.length !== 1) return void 0;
  const [member] = node.members;
  if (!member || !/^(?:Ref|Fn::[A-Za-z]+)$/.test(member.key)) return void 0;
  const { key, value } = member;
  if (value.kind === "string" && key === "Fn::Sub") return { call: key, text: value.text };
  const name = value.kind === "string" && key === "Ref" ? value.text : key;
  return { call: key, text: `\${${name.replace(/[^\w.-]+/g, ".") || "value"}}` };
}
var isUnfilled = (node) => node.kind === "string" && hasPlaceholder(node.text);

// mcp/core/policy/read-values.ts
function textOf3(node, element, report2, expected = "a string") {
  if (node.kind === "string") return located(node, node.text);
  return embeddedText(node, element, report2) ?? wrongType2(node, element, expected, report2);
}
function strings(node, element, report2, salvage = () => void 0) {
  const read2 = (item) => {
    const text = textOf3(item, element, report2, "a string or a list of strings");
    const meant = salvage(item);
    return meant === void 0 ? text : located(item, meant);
  };
  if (node.kind === "array") return node.items.flatMap((item) => read2(item) ?? []);
  const single = read2(node);
  return single && [single];
}
function embeddedText(node, element, report2) {
  const embedded = readEmbeddedValue(node);
  if (!embedded) return void 0;
  report2({ ...placeOf(node), kind: "embedded_value", element, call: embedded.call });
  return located(node, embedded.text);
}
function wrongType2(node, element, expected, report2) {
  if (!isUnfilled(node)) report2({ ...placeOf(node), kind: "wrong_type", element, expected, found: node.kind });
}
var located = (node, value) => ({ ...placeOf(node), value });

// mcp/core/policy/read-condition.ts
function readCondition({ value, keyPlace }, report2) {
  if (embeddedText(value, "Condition", report2)) return void 0;
  if (value.kind !== "object") return wrongType2(value, "Condition", "an object of operators", report2);
  const entries = value.members.flatMap((operator) => readOperatorBlock(operator, report2));
  return { ...placeOf(value), keyPlace, entries, operators: value.members };
}
function readOperatorBlock({ key, keyPlace, value }, report2) {
  const element = `Condition ${key}`;
  if (embeddedText(value, element, report2)) return [];
  if (value.kind !== "object") return wrongType2(value, element, "an object of condition keys", report2) ?? [];
  const parsed = readOperator(key);
  return value.members.map((member) => ({
    ...placeOf(member.value),
    operator: { ...keyPlace, value: key },
    ...parsed && { parsed },
    key: { ...member.keyPlace, value: member.key },
    values: readValues(member, report2)
  }));
}
function readValues({ key, value }, report2) {
  const nodes = value.kind === "array" ? value.items : [value];
  return nodes.flatMap((node) => readValue(node, key, report2));
}
function readValue(node, key, report2) {
  if (node.kind === "string" || node.kind === "number" || node.kind === "boolean") {
    return [{ ...placeOf(node), value: { kind: node.kind, text: node.text } }];
  }
  const embedded = embeddedText(node, `Condition ${key}`, report2);
  if (embedded) return [{ ...embedded, value: { kind: "string", text: embedded.value } }];
  return wrongType2(node, `Condition ${key}`, "a string, a number, a boolean or a list of them", report2) ?? [];
}

// mcp/core/policy/read-principal.ts
function readPrincipal(kind, { value, keyPlace }, report2) {
  const place = placeOf(value);
  const text = value.kind === "string" ? value.text : embeddedText(value, kind, report2)?.value;
  if (text !== void 0) {
    return { ...place, kind, keyPlace, keys: [], values: [{ ...place, value: { type: void 0, text } }] };
  }
  if (value.kind === "array" && value.items.length === 0) return { ...place, kind, keyPlace, keys: [], values: [] };
  if (value.kind === "object") {
    const values = value.members.flatMap((member) => readValues2(member, report2));
    return { ...place, kind, keyPlace, keys: value.members, values };
  }
  return wrongType2(value, kind, '"*" or an object such as {"AWS": "\u2026"}', report2);
}
function readValues2({ key, keyPlace, value }, report2) {
  const type = principalTypes.find((known3) => known3.toLowerCase() === key.toLowerCase());
  if (type !== key) report2({ ...keyPlace, kind: "unknown_principal_type", element: key, expected: type });
  const texts = strings(value, `Principal ${key}`, report2, accountNumber) ?? [];
  return texts.map((one) => ({ ...one, value: { type, text: one.value } }));
}
var accountNumber = (node) => node.kind === "number" && /^\d{12}$/.test(node.text) ? node.text : void 0;

// mcp/core/policy/read-policy.ts
function readPolicy(node) {
  const problems2 = [];
  const report2 = (problem) => problems2.push(problem);
  readElementNames(node, "policy", documentElements, report2);
  const version = optional(node, "Version", report2);
  const id = optional(node, "Id", report2);
  const statements = readStatements(elementOf(node, "Statement"), problems2);
  return { node, ...version && { version }, ...id && { id }, statements, problems: problems2 };
}
function readStatements(member, problems2) {
  if (!member) return [];
  const { value } = member;
  const nodes = value.kind === "array" ? value.items : [value];
  return nodes.flatMap((item, index) => readItem(item, index, problems2) ?? []);
}
function readItem(item, index, problems2) {
  const report2 = (problem) => problems2.push(problem);
  if (embeddedText(item, "Statement", report2)) return void 0;
  return item.kind === "object" ? readStatement(item, index, problems2) : wrongType2(item, "Statement", "an object", report2);
}
function readStatement(node, index, problems2) {
  const report2 = (problem) => problems2.push({ ...problem, statement: index });
  readElementNames(node, "statement", statementElements, report2);
  const sid = optional(node, "Sid", report2);
  const effect = optional(node, "Effect", report2);
  const principal = oneOf(node, "Principal", "NotPrincipal", report2, readPrincipal);
  const action = oneOf(node, "Action", "NotAction", report2, readActions);
  const resource = oneOf(node, "Resource", "NotResource", report2, readResources2);
  const conditionMember = elementOf(node, "Condition");
  const condition = conditionMember && readCondition(conditionMember, report2);
  return {
    ...placeOf(node),
    index,
    node,
    ...sid && { sid },
    ...effect && { effect },
    ...principal && { principal },
    ...action && { action },
    ...resource && { resource },
    ...condition && { condition }
  };
}
function readElementNames(node, within2, known3, report2) {
  for (const { key, keyPlace } of node.members) {
    if (known3.includes(key)) continue;
    const expected = known3.find((name) => name.toLowerCase() === key.toLowerCase());
    if (expected) report2({ ...keyPlace, kind: "wrong_case", element: key, expected });
    else report2({ ...keyPlace, kind: "unknown_element", element: key, within: within2 });
  }
}
function optional(node, element, report2) {
  const member = elementOf(node, element);
  return member && textOf3(member.value, element, report2);
}
function oneOf(node, plain, inverse, report2, read2) {
  const member = elementOf(node, plain);
  const other = elementOf(node, inverse);
  if (member && other) report2({ ...other.keyPlace, kind: "both_elements", element: plain, other: inverse });
  if (member) return read2(plain, member, report2);
  return other && read2(inverse, other, report2);
}
function readActions(kind, { value, keyPlace }, report2) {
  const values = strings(value, kind, report2);
  return values && {
    ...placeOf(value),
    kind,
    keyPlace,
    values: values.map((one) => ({ ...one, value: readAction(one.value) }))
  };
}
function readResources2(kind, { value, keyPlace }, report2) {
  const values = strings(value, kind, report2);
  return values && { ...placeOf(value), kind, keyPlace, values };
}

// mcp/core/policy/wrapper-keys.table.ts
var wrapperKeys = [
  { key: "PolicyVersion", source: "aws iam get-policy-version" },
  { key: "Policy", source: "aws organizations describe-policy, aws s3api get-bucket-policy, aws lambda get-policy" },
  { key: "Role", source: "aws iam get-role" },
  { key: "PolicyDocument", source: "aws iam get-role-policy, AWS::IAM::ManagedPolicy" },
  { key: "AssumeRolePolicyDocument", source: "aws iam get-role, AWS::IAM::Role" },
  { key: "Policies", source: "AWS::IAM::Role" },
  { key: "Document", source: "aws iam get-policy-version" },
  { key: "Content", source: "aws organizations describe-policy" },
  { key: "ResourcePolicy", source: "aws secretsmanager get-resource-policy" },
  { key: "InlinePolicy", source: "aws sso-admin get-inline-policy-for-permission-set" },
  { key: "KeyPolicy", source: "AWS::KMS::Key" },
  { key: "Attributes", source: "aws sqs get-queue-attributes, aws sns get-topic-attributes" },
  { key: "Properties", source: "a resource of a CloudFormation template" },
  { key: "policyText", source: "aws ecr get-repository-policy" },
  { key: "RepositoryPolicyText", source: "AWS::ECR::Repository" },
  { key: "document", source: "aws codeartifact get-domain-permissions-policy" },
  { key: "policy", source: "Terraform, aws_iam_policy; aws codeartifact get-domain-permissions-policy" },
  { key: "policyDocument", source: "AWS CDK and other SDK code" },
  { key: "policy_document", source: "Terraform and Python code" },
  { key: "assume_role_policy", source: "Terraform, aws_iam_role" }
];

// mcp/core/policy/read-documents.ts
var deepest = 5;
function readDocuments(outer, parsed) {
  return limited(documentsOf(parsed, { outer, wrappers: [] }));
}
function documentsOf({ tree, problems: problems2 }, position2) {
  const documents = tree ? documentsIn(tree, position2) : [documentOf(void 0, position2)];
  if (problems2.length === 0) return documents;
  const owners = problems2.map(
    (problem) => Math.max(
      0,
      documents.findIndex((document) => !isInner(document, position2) && liesIn(problem, document.node))
    )
  );
  return documents.map((document, index) => {
    const own = problems2.filter((_, at) => owners[at] === index);
    if (own.length === 0) return document;
    const known3 = isInner(document, position2) ? own.map(withoutSpan) : own;
    return { ...document, syntax: [...known3, ...document.syntax] };
  });
}
var withoutSpan = ({ code, detail, path }) => ({ code, detail, path });
var isInner = ({ embedded }, position2) => embedded !== position2.embedded;
var liesIn = ({ span }, node) => span !== void 0 && node?.span !== void 0 && node.span.start <= span.start && span.start < node.span.end;
function documentsIn(node, position2) {
  if (position2.wrappers.length > deepest) return [documentOf(node, position2)];
  if (node.kind === "string") return documentsInString(node.text, node, position2);
  if (node.kind === "array" && node.items.some(holdsDocument)) {
    return limited(node.items).flatMap((item, index) => documentsIn(item, within(position2, `item ${index} of a list`)));
  }
  const inner = wrapped(node);
  if (inner.length === 0) return [documentOf(node, position2)];
  return inner.flatMap(({ key, value }) => documentsIn(value, within(position2, key)));
}
var within = (position2, wrapper) => ({
  ...position2,
  wrappers: [...position2.wrappers, wrapper]
});
function limited(items) {
  if (items.length <= limits.batch) return items;
  throw new LimitExceeded(
    `The input holds ${items.length} documents; the limit is ${limits.batch} at once. Send them in several parts.`
  );
}
function wrapped(node) {
  if (node.kind !== "object" || elementOf(node, "Statement")) return [];
  return wrapperKeys.flatMap(({ key }) => {
    const member = memberOf(node, key);
    return member && holdsDocument(member.value) ? [member] : [];
  });
}
function holdsDocument(node) {
  if (node.kind === "string") return decoded(node.text) !== void 0;
  if (node.kind === "array") return node.items.some(holdsDocument);
  if (node.kind !== "object") return false;
  return elementOf(node, "Statement") !== void 0 || isVersioned(node) || wrapped(node).length > 0;
}
var isVersioned = (node) => node.kind === "object" && /^20\d\d-\d\d-\d\d$/.test(elementText(memberOf(node, "Version")));
var elementText = (member) => member?.value.kind === "string" ? member.value.text : "";
function documentsInString(text, node, position2) {
  const inner = decoded(text);
  if (!inner) return [documentOf(node, position2)];
  checkTextSize(inner.text);
  const held = source(position2.outer?.name ?? "inline-policy", inner.text);
  const { wrappers: wrappers2 } = within(position2, inner.how);
  return documentsOf(parseJson(held), { outer: held, wrappers: wrappers2, embedded: embeddedAt(node, position2) });
}
function embeddedAt(node, { outer, embedded }) {
  if (embedded) return { ...embedded, path: joined(embedded.path, node.path) };
  const start = node.span?.start;
  return { path: node.path, ...start !== void 0 && { start }, ...outer && { outer } };
}
var joined = (outer, inner) => stepsOf(inner).reduce((path, step2) => childPath(path, step2), outer);
function decoded(text) {
  if (/^\s*[{[]/.test(text)) return { text, how: "a JSON string" };
  const plain = isUrlEncoded(text) ? decodeUrl(text) : void 0;
  return plain === void 0 ? void 0 : { text: plain, how: "a URL-encoded string" };
}
function documentOf(node, { outer, wrappers: wrappers2, embedded }) {
  return {
    ...outer && { source: outer },
    syntax: [],
    ...node && { node },
    ...node?.kind === "object" && { policy: readPolicy(node) },
    wrappers: wrappers2,
    ...embedded && { embedded }
  };
}
var printWrappers = (wrappers2) => wrappers2.map((wrapper, index) => `${separator(wrapper, index)}${wrapper}`).join("");
var separator = (wrapper, index) => index === 0 ? "" : wrapper.includes(" ") ? ", " : ".";

// mcp/core/checks/structure/syntax-findings.ts
function* syntaxFindings(document, found) {
  const of = (code) => document.syntax.filter((problem) => problem.code === code);
  yield* brokenText(document, of("syntax"), found);
  for (const problem of of("comment")) yield found.comment(placeOf(problem));
  for (const problem of of("trailing_comma")) yield found.trailingComma(placeOf(problem));
  for (const problem of of("duplicate_key")) yield found.duplicateKey(placeOf(problem), duplicate(document, problem));
  const [tag] = of("other_language");
  if (tag) yield found.embeddedValue(placeOf(tag), { calls: unique(of("other_language").map(({ detail }) => detail)) });
  if (!document.node && of("syntax").length === 0) yield found.emptyDocument({ path: rootPath });
  if (document.wrappers.length > 0)
    yield found.wrapped(placeOf(document.node ?? { path: rootPath }), wrappers(document));
}
function* brokenText(document, [first2, ...rest], found) {
  if (!first2) return;
  const language = isJson(document.source?.text ?? "") ? "JSON" : "YAML";
  yield found.syntax(placeOf(first2), { language, detail: first2.detail, more: rest.length });
}
var wrappers = (document) => ({ wrappers: printWrappers(document.wrappers) });
function duplicate({ source: source2 }, { detail, span, first: first2 }) {
  const last = source2 && span && positionAt(source2, span.start);
  const places = [first2, last].flatMap((position2) => position2 ? [printPosition(position2)] : []);
  return { key: detail, places: places.join(" and ") };
}
var printPosition = ({ line, column }) => `line ${line}, column ${column}`;
var unique = (texts) => [...new Set(texts)];

// mcp/core/checks/structure/unsupported-characters.ts
var unsupported = /[^\t\n\r\u0020-\u00ff]/u;
function unsupportedCharacters({ source: source2, node }) {
  const characters = [];
  const look = (place, text) => {
    const character = unsupported.exec(text)?.[0];
    if (character !== void 0 && !isEscaped(place, source2?.text)) {
      characters.push({ ...placeOf(place), character });
    }
  };
  if (node) walk(node, look);
  return characters;
}
var isEscaped = ({ span }, text) => span !== void 0 && text !== void 0 && !unsupported.test(text.slice(span.start, span.end));
function walk(node, look) {
  switch (node.kind) {
    case "object":
      for (const { key, keyPlace, value } of node.members) {
        look(keyPlace, key);
        walk(value, look);
      }
      break;
    case "array":
      for (const item of node.items) walk(item, look);
      break;
    case "string":
      look(node, node.text);
  }
}

// mcp/core/checks/structure/policy-structure.ts
var policyStructure = defineCheck({
  id: "policy_structure",
  severity: "error",
  appliesTo: policyTypes,
  summary: "The document has not the form of a policy: its text, its elements or their types are wrong.",
  why: "AWS refuses a malformed document as a whole, so nothing in it takes effect. Where a tool repairs it silently, the policy may say something else than its author meant.",
  remediation: [
    "Mend the text until it is one JSON object.",
    'Give it "Version": "2012-10-17" and a Statement; give each statement Effect, Action and what its type needs.',
    "Remove elements that the policy language does not have."
  ],
  references: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html"
  ],
  codes: codes8,
  examples: examples5,
  *document(document, context) {
    const { found } = context;
    yield* syntaxFindings(document, found);
    yield* document.policy && isPolicy(document.policy) ? wholeFindings(document, context) : noPolicy(document, found);
  }
});
function* wholeFindings(document, context) {
  const { policy: policy2 } = document;
  if (!policy2) return;
  yield* shapeFindings(policy2, context.policyType, context.found);
  yield* documentElementFindings(policy2, context, context.found);
  for (const statement3 of policy2.statements) yield* statementElementFindings(statement3, context, context.found);
  yield* characterFindings(document, context);
}
var keptByIam = ["identity", "boundary", "session", "trust"];
function* characterFindings(document, { policyType, found }) {
  if (!keptByIam.includes(policyType)) return;
  const [first2, ...rest] = unsupportedCharacters(document);
  if (!first2) return;
  const number = first2.character.codePointAt(0) ?? 0;
  const character = `U+${number.toString(16).toUpperCase().padStart(4, "0")}`;
  yield found.unsupportedCharacter(placeOf(first2), { character, more: rest.length });
}
function* noPolicy({ node, policy: policy2, syntax }, found) {
  if (!node || syntax.some(({ code }) => code === "syntax")) return;
  if (policy2 && namesOf4(node, statementElements).length > 0) {
    yield found.bareStatement(node, { what: "a statement" });
  } else if (policy2) {
    yield found.noPolicyElement(node, { keys: policy2.node.members.map(({ key }) => key) });
  } else if (node.kind === "array" && node.items.length > 0 && node.items.every(isStatement)) {
    yield found.bareStatement(node, { what: "a list of statements" });
  } else yield found.notAnObject(node, { found: kinds[node.kind] });
}
function isPolicy({ node, version }) {
  if (namesOf4(node, ["Statement"]).length > 0) return true;
  if (namesOf4(node, statementElements).length > 0 || node.members.length === 0) return false;
  if (versions.some((known3) => known3 === version?.value)) return true;
  return namesOf4(node, documentElements).length === node.members.length;
}
var isStatement = (node) => namesOf4(node, statementElements).length > 0;
function namesOf4(node, elements) {
  const keys = node.kind === "object" ? node.members.map(({ key }) => key.toLowerCase()) : [];
  return elements.filter((name) => keys.includes(name.toLowerCase()));
}

// mcp/core/policy/detect-policy-type.ts
var assumeRoleActions = [
  "assumerole",
  "assumerolewithsaml",
  "assumerolewithwebidentity",
  "tagsession",
  "setsourceidentity",
  "setcontext"
];

// mcp/core/checks/structure/policy-type-validation.table.ts
var row2 = (resourceType, services, arns, source2) => ({ resourceType, services, arns, source: source2 });
var resourceTypeFacts = [
  row2("AWS::S3::Bucket", ["s3"], ["arn:*:s3:::*"], 'Amazon S3 User Guide, "Bucket policies"'),
  row2(
    "AWS::S3::AccessPoint",
    ["s3"],
    ["arn:*:s3:*:*:accesspoint/*"],
    'Amazon S3 User Guide, "Configuring IAM policies for using access points"'
  ),
  row2(
    "AWS::S3::MultiRegionAccessPoint",
    ["s3"],
    ["arn:*:s3::*:accesspoint/*"],
    'Amazon S3 User Guide, "Permissions" of Multi-Region Access Points'
  ),
  row2(
    "AWS::S3ObjectLambda::AccessPoint",
    ["s3-object-lambda"],
    ["arn:*:s3-object-lambda:*:*:accesspoint/*"],
    'Amazon S3 User Guide, "Configuring IAM policies for Object Lambda Access Points"'
  ),
  row2(
    "AWS::DynamoDB::Table",
    ["dynamodb"],
    ["arn:*:dynamodb:*:*:table/*"],
    'Amazon DynamoDB Developer Guide, "Resource-based policy considerations"'
  ),
  row2("AWS::SQS::Queue", ["sqs"], ["arn:*:sqs:*:*:*"], 'Amazon SQS Developer Guide, "Using custom policies"'),
  row2("AWS::SNS::Topic", ["sns"], ["arn:*:sns:*:*:*"], 'Amazon SNS Developer Guide, "Access policy"'),
  row2("AWS::KMS::Key", ["kms"], ["arn:*:kms:*:*:*"], 'AWS KMS Developer Guide, "Key policies"'),
  row2(
    "AWS::Lambda::Function",
    ["lambda"],
    ["arn:*:lambda:*:*:*"],
    'AWS Lambda Developer Guide, "Resource-based policies"'
  ),
  row2(
    "AWS::SecretsManager::Secret",
    ["secretsmanager"],
    ["arn:*:secretsmanager:*:*:*"],
    'AWS Secrets Manager User Guide, "Resource-based policies"'
  ),
  row2("AWS::ECR::Repository", ["ecr"], ["arn:*:ecr:*:*:*"], 'Amazon ECR User Guide, "Private repository policies"'),
  row2(
    "AWS::Events::EventBus",
    ["events"],
    ["arn:*:events:*:*:*"],
    'Amazon EventBridge User Guide, "Permissions for event buses"'
  ),
  row2("AWS::Glue::DataCatalog", ["glue"], ["arn:*:glue:*:*:*"], 'AWS Glue Developer Guide, "Resource-based policies"'),
  row2(
    "AWS::EFS::FileSystem",
    ["elasticfilesystem"],
    ["arn:*:elasticfilesystem:*:*:*"],
    'Amazon EFS User Guide, "Using IAM to control file system data access"'
  ),
  row2(
    "AWS::ApiGateway::RestApi",
    ["execute-api"],
    ["arn:*:execute-api:*:*:*"],
    'Amazon API Gateway Developer Guide, "API Gateway resource policies"'
  ),
  row2(
    "AWS::OpenSearchService::Domain",
    ["es"],
    ["arn:*:es:*:*:*"],
    'Amazon OpenSearch Service Developer Guide, "Resource-based policies"'
  ),
  row2(
    "AWS::Kinesis::Stream",
    ["kinesis"],
    ["arn:*:kinesis:*:*:*"],
    'Amazon Kinesis Data Streams Developer Guide, "Sharing a data stream"'
  )
];

// mcp/core/checks/structure/owner-findings.ts
function* ownerFindings(statement3, context) {
  const facts = resourceTypeFacts.find(({ resourceType }) => resourceType === context.resourceType);
  if (!facts) return;
  const allowed = `actions of ${facts.services.join(" and ")}`;
  yield* actionFindings(statement3, context, { owner: facts.resourceType, allowed, suits: belongsTo2(facts) });
  yield* resourceFindings(statement3, context, facts);
}
var trustActionFindings = (statement3, context) => actionFindings(statement3, context, {
  owner: "a role",
  allowed: "sts:AssumeRole, its variants and the actions that go with them",
  suits: assumesRole
});
function* actionFindings({ action }, { catalog: catalog3, found }, { owner, allowed, suits }) {
  const unsuited = (action?.values ?? []).filter(
    ({ value }) => value.kind === "action" && !suits(value) && isKnown2(expandAction(catalog3, value).kind)
  );
  const [first2] = unsuited;
  if (first2) yield found.unsupportedAction(first2, { actions: unsuited.map(({ value }) => value.text), owner, allowed });
}
var isKnown2 = (kind) => kind === "action" || kind === "actions";
var belongsTo2 = ({ services }) => ({ service }) => services.includes(service);
var assumesRole = ({ service, name }) => service === "sts" && assumeRoleActions.some((action) => matchesWildcard(name.toLowerCase(), action));
function* resourceFindings({ resource }, { found }, facts) {
  const foreign = (resource?.values ?? []).filter(({ value }) => isArn(value) && !isOwn(value, facts));
  const [first2] = foreign;
  if (!first2) return;
  const resources = foreign.map(({ value }) => value);
  yield found.unsupportedResource(first2, { resources, owner: facts.resourceType, allowed: facts.arns.join(", ") });
}
var isArn = (text) => text.startsWith("arn:") && text.split(":").length > 5;
var isOwn = (text, { arns }) => arns.some((arn) => wildcardsOverlap(arn, widestPattern(text)));

// mcp/core/checks/structure/policy-type-validation.codes.ts
var codes9 = {
  unsupportedPrincipal: {
    accessAnalyzer: "UNSUPPORTED_PRINCIPAL",
    message: ({ element, type }) => `${element} stands in ${type}, which applies to whoever it is attached to, so AWS refuses it.`,
    suggestion: ({ element }) => `Remove ${element}; where it is meant, this is a resource-based or a trust policy and must be checked as one.`
  },
  missingPrincipal: {
    accessAnalyzer: "MISSING_PRINCIPAL",
    message: ({ type }) => `The statement has no Principal, which ${type} needs, so it does not say whose access it is about.`,
    suggestion: ({ example }) => `Add "Principal": ${example}.`
  },
  versionRequired: {
    message: ({ type, version }) => `${version === "" ? "The policy has no Version" : `Version is "${version}"`}, and ${type} must have 2012-10-17.`,
    suggestion: () => 'Write "Version": "2012-10-17".'
  },
  trustResource: {
    accessAnalyzer: "ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE",
    message: ({ element }) => `${element} stands in a role trust policy, which is about its own role alone, so IAM refuses it.`,
    suggestion: ({ element }) => `Remove ${element}.`
  },
  trustNotPrincipal: {
    accessAnalyzer: "ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL",
    message: () => "NotPrincipal stands in a role trust policy, and IAM refuses it there.",
    suggestion: () => "Name in Principal who may assume the role; narrow it with a condition on aws:PrincipalArn."
  },
  scpPrincipal: {
    accessAnalyzer: "SCP_SYNTAX_ERROR_PRINCIPAL",
    message: ({ element }) => `${element} stands in a service control policy, which applies to every principal of the accounts below it.`,
    suggestion: ({ element }) => `Remove ${element}; to except or single out principals write a condition on aws:PrincipalArn.`
  },
  rcpPrincipal: {
    accessAnalyzer: "RCP_SYNTAX_ERROR_PRINCIPAL",
    message: ({ element }) => element === "NotPrincipal" ? 'NotPrincipal stands in a resource control policy, which knows only "Principal": "*".' : 'Principal is something else than "*", and a resource control policy knows no other.',
    suggestion: () => 'Write "Principal": "*" and a condition on aws:PrincipalArn or aws:PrincipalOrgID.'
  },
  rcpNarrowedAllow: {
    accessAnalyzer: "RCP_SYNTAX_ERROR_ALLOW",
    message: () => 'An Allow in a resource control policy must be for "Principal": "*" and "Resource": "*" without Condition.',
    suggestion: () => "Write a Deny of what must not happen; RCPFullAWSAccess, which AWS manages, allows the rest."
  },
  rcpAllow: {
    message: () => "A resource control policy of your own must not allow; only RCPFullAWSAccess, which AWS manages, does.",
    suggestion: () => "Write a Deny of what must not happen."
  },
  rcpNotAction: {
    accessAnalyzer: "RCP_SYNTAX_ERROR_NOTACTION",
    message: () => "NotAction stands in a resource control policy, which knows only Action.",
    suggestion: () => 'List in Action what is denied, such as "s3:*".'
  },
  rcpEveryAction: {
    accessAnalyzer: "RCP_SYNTAX_ERROR_ACTION",
    message: () => 'Action is "*", and a resource control policy must name the services it is about.',
    suggestion: () => 'Name them, such as ["s3:*", "sqs:*", "kms:*", "secretsmanager:*", "sts:*"].'
  },
  rcpUnsupportedService: {
    accessAnalyzer: "RCP_SYNTAX_ERROR_ACTION",
    message: ({ actions, services }) => `Resource control policies do not govern ${showList(services)}, so AWS refuses ${showList(actions)}.`,
    suggestion: () => "Remove them; a service control policy can deny them to the principals of the organization."
  },
  unsupportedAction: {
    accessAnalyzer: "UNSUPPORTED_ACTION_IN_POLICY",
    message: ({ actions, owner, allowed }) => `The policy of ${owner} takes only ${allowed}, so ${showList(actions)} ${actions.length === 1 ? "has" : "have"} no place in it.`,
    suggestion: ({ actions }) => `Remove ${showList(actions)}; grant them in an identity policy.`
  },
  unsupportedResource: {
    accessAnalyzer: "UNSUPPORTED_RESOURCE_ARN_IN_POLICY",
    message: ({ resources, owner, allowed }) => `The policy of ${owner} is about that resource alone (${allowed}), and ${showList(resources)} ${resources.length === 1 ? "is" : "are"} none such.`,
    suggestion: () => "Name the resource the policy is attached to."
  }
};

// mcp/core/checks/structure/policy-type-validation.examples.ts
var object = "arn:aws:s3:::reports/*";
var read = { Effect: "Allow", Action: "s3:GetObject", Resource: object };
var everyone = { Principal: "*" };
var partner = { Principal: { AWS: "111122223333" } };
var lambda = { Principal: { Service: "lambda.amazonaws.com" } };
var unencrypted = { Bool: { "aws:SecureTransport": "false" } };
var policyOf = (...statements) => ({ Version: "2012-10-17", Statement: statements });
var examples6 = [
  {
    title: "a principal in an identity policy",
    policy: policyOf({ ...read, ...partner }),
    policyType: "identity",
    finds: ["unsupported_principal"]
  },
  {
    title: "a permissions boundary with NotPrincipal",
    policy: policyOf({ Effect: "Deny", NotPrincipal: partner.Principal, Action: "s3:DeleteBucket", Resource: "*" }),
    policyType: "boundary",
    finds: ["unsupported_principal"]
  },
  { title: "an identity policy", policy: policyOf(read), policyType: "identity" },
  {
    title: "a bucket policy that names nobody in one of its statements",
    policy: policyOf({ ...read, ...partner }, { ...read, Effect: "Deny", Condition: unencrypted }),
    finds: ["missing_principal"]
  },
  {
    title: "a bucket policy that excepts somebody",
    policy: policyOf({ ...read, Effect: "Deny", NotPrincipal: partner.Principal })
  },
  {
    title: "a trust policy with a resource",
    policy: policyOf({ Effect: "Allow", ...lambda, Action: "sts:AssumeRole", Resource: "*" }),
    finds: ["trust_resource"]
  },
  {
    title: "a trust policy for everybody but one",
    policy: policyOf({ Effect: "Deny", NotPrincipal: partner.Principal, Action: "sts:AssumeRole" }),
    policyType: "trust",
    finds: ["trust_not_principal"]
  },
  {
    title: "a trust policy that grants more than the role",
    policy: policyOf({
      Effect: "Allow",
      ...lambda,
      Action: ["sts:AssumeRole", "s3:GetObject", "sts:GetCallerIdentity"]
    }),
    finds: ["unsupported_action"]
  },
  {
    title: "a trust policy",
    policy: policyOf({ Effect: "Allow", ...lambda, Action: ["sts:AssumeRole", "sts:TagSession"] })
  },
  {
    title: "a trust policy with a wildcard",
    policy: policyOf({ Effect: "Allow", ...partner, Action: "sts:Assume*" })
  },
  {
    title: "a principal in an SCP",
    policy: policyOf({ Effect: "Deny", ...everyone, Action: "organizations:LeaveOrganization", Resource: "*" }),
    policyType: "scp",
    finds: ["scp_principal"]
  },
  {
    title: "an SCP without Version",
    policy: { Statement: [{ Effect: "Deny", Action: "organizations:LeaveOrganization", Resource: "*" }] },
    policyType: "scp",
    finds: ["version_required"]
  },
  {
    title: "an RCP in the older language",
    policy: {
      Version: "2008-10-17",
      Statement: [{ Effect: "Deny", ...everyone, Action: "s3:*", Resource: "*", Condition: unencrypted }]
    },
    policyType: "rcp",
    finds: ["version_required"]
  },
  {
    title: "an SCP that allows everything, as FullAWSAccess does",
    policy: policyOf({ Effect: "Allow", Action: "*", Resource: "*" }),
    policyType: "scp"
  },
  {
    title: "an RCP for the principals of one account",
    policy: policyOf({ Effect: "Deny", ...partner, Action: "s3:*", Resource: "*" }),
    policyType: "rcp",
    finds: ["rcp_principal"]
  },
  {
    title: "an RCP that allows what one bucket holds",
    policy: policyOf({ ...read, ...everyone }),
    policyType: "rcp",
    finds: ["rcp_narrowed_allow"]
  },
  {
    title: "an RCP that allows one service",
    policy: policyOf({ Effect: "Allow", ...everyone, Action: "s3:*", Resource: "*" }),
    policyType: "rcp",
    finds: ["rcp_allow"]
  },
  {
    title: "an RCP for all but some actions",
    policy: policyOf({ Effect: "Deny", ...everyone, NotAction: "s3:GetObject", Resource: "*", Condition: unencrypted }),
    policyType: "rcp",
    finds: ["rcp_not_action"]
  },
  {
    title: "an RCP for every action",
    policy: policyOf({ Effect: "Deny", ...everyone, Action: "*", Resource: "*", Condition: unencrypted }),
    policyType: "rcp",
    finds: ["rcp_every_action"]
  },
  {
    title: "an RCP for a service that RCPs do not govern",
    policy: policyOf({ Effect: "Deny", ...everyone, Action: ["s3:*", "ec2:RunInstances", "iam:*"], Resource: "*" }),
    policyType: "rcp",
    finds: ["rcp_unsupported_service"]
  },
  {
    title: "an RCP that asks for TLS",
    policy: policyOf({ Effect: "Deny", ...everyone, Action: ["s3:*", "sqs:*"], Resource: "*", Condition: unencrypted }),
    policyType: "rcp"
  },
  {
    title: "RCPFullAWSAccess, which AWS manages",
    policy: policyOf({ Effect: "Allow", ...everyone, Action: "*", Resource: "*" }),
    policyType: "rcp"
  },
  {
    title: "an action of another service in a bucket policy",
    policy: policyOf({ Effect: "Allow", ...partner, Action: ["s3:GetObject", "kms:Decrypt"], Resource: object }),
    resourceType: "AWS::S3::Bucket",
    finds: ["unsupported_action"]
  },
  {
    title: "a resource of another service in a bucket policy",
    policy: policyOf({
      Effect: "Allow",
      ...partner,
      Action: "s3:GetObject",
      Resource: [object, "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"]
    }),
    resourceType: "AWS::S3::Bucket",
    finds: ["unsupported_resource"]
  },
  {
    title: "a bucket policy of actions and resources of its own",
    policy: policyOf({ Effect: "Deny", ...everyone, Action: "s3:*", Resource: ["arn:aws:s3:::reports", object] }),
    resourceType: "AWS::S3::Bucket"
  },
  {
    title: "the default key policy",
    policy: policyOf({
      Sid: "Enable IAM User Permissions",
      Effect: "Allow",
      Principal: { AWS: "arn:aws:iam::111122223333:root" },
      Action: "kms:*",
      Resource: "*"
    }),
    resourceType: "AWS::KMS::Key"
  }
];

// mcp/core/checks/structure/rcp-findings.ts
function* rcpFindings(statement3, context) {
  const { found } = context;
  if (statement3.action?.kind === "NotAction") yield found.rcpNotAction(statement3.action);
  if (allows(statement3)) yield* allowFindings(statement3, context);
  else yield* denyFindings(statement3, context);
}
function* allowFindings({ effect, principal, action, resource, condition }, { found }) {
  if (!effect) return;
  const isWide = isEveryone(principal) && isEverything(resource) && condition === void 0;
  if (!isWide) yield found.rcpNarrowedAllow(effect);
  else if (action?.kind === "Action" && !action.values.some(({ value }) => value.kind === "everything")) {
    yield found.rcpAllow(effect);
  }
}
function* denyFindings({ principal, action }, { catalog: catalog3, options, found }) {
  if (principal && !isEveryone(principal)) yield found.rcpPrincipal(principal, { element: principal.kind });
  if (action?.kind !== "Action") return;
  const star = action.values.find(({ value }) => value.kind === "everything");
  if (star) yield found.rcpEveryAction(star);
  const unsupported2 = action.values.filter(
    (one) => exists(one, catalog3) && !isGoverned(serviceOf(one), catalog3, options.additional_rcp_services)
  );
  const [first2] = unsupported2;
  if (!first2) return;
  const services = [...new Set(unsupported2.map(serviceOf))];
  yield found.rcpUnsupportedService(first2, { actions: unsupported2.map(({ value }) => value.text), services });
}
var exists = ({ value }, catalog3) => ["action", "actions"].includes(expandAction(catalog3, value).kind);
var serviceOf = ({ value }) => value.kind === "action" ? value.service : "";
var isGoverned = (service, catalog3, more) => catalog3.supportsResourceControlPolicies(service) || Array.isArray(more) && more.includes(service);
var isEveryone = (principal) => principal?.kind === "Principal" && principal.values.length === 1 && principal.values.every(({ value }) => value.type === void 0 && value.text === "*");
var isEverything = (resource) => resource?.kind === "Resource" && resource.values.some(({ value }) => value === "*");

// mcp/core/checks/structure/policy-type-validation.ts
var policyTypeValidation = defineCheck({
  id: "policy_type_validation",
  severity: "error",
  appliesTo: policyTypes,
  summary: "The policy has an element or a value that its type does not allow, or lacks one that its type needs.",
  why: "All policy types share one language, and each allows only a part of it. AWS refuses a policy with elements of another type, often with no word on which.",
  remediation: [
    "Make sure that the policy is checked as the type it is.",
    "Remove the elements that the type does not have; most can be said with a condition instead.",
    "Add Principal to every statement of a resource-based or trust policy."
  ],
  references: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
    "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_syntax.html",
    "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html"
  ],
  options: {
    additional_rcp_services: {
      default: [],
      description: "Prefixes of services that resource control policies govern besides those of the catalogue."
    }
  },
  codes: codes9,
  examples: examples6,
  *policy(policy2, context) {
    if (context.policyType === "scp" || context.policyType === "rcp") yield* versionFindings2(policy2, context);
  },
  *statement(statement3, context) {
    yield* principalFindings2(statement3, context);
    yield* findingsOfType[context.policyType]?.(statement3, context) ?? [];
  }
});
var findingsOfType = {
  trust: trustFindings,
  resource: ownerFindings,
  rcp: rcpFindings
};
function* versionFindings2({ node, version }, context) {
  const args = { type: nameOfType(context.policyType), version: version?.value ?? "" };
  if (version?.value === "2008-10-17") yield context.found.versionRequired(version, args);
  const isMissing = !elementOf(node, "Version") && elementOf(node, "Statement") !== void 0;
  if (isMissing && !isBroken(context)) yield context.found.versionRequired(node, args);
}
function* principalFindings2(statement3, context) {
  const { policyType, found } = context;
  const type = nameOfType(policyType);
  if (policyTypeFacts[policyType].principal === "required") {
    if (!lacks(statement3, "Principal", "NotPrincipal") || isBroken(context)) return;
    yield found.missingPrincipal(statement3, { type, example: exampleOf[policyType] ?? '{"AWS": "111122223333"}' });
    return;
  }
  const member = elementOf(statement3.node, "Principal") ?? elementOf(statement3.node, "NotPrincipal");
  if (!member) return;
  yield policyType === "scp" ? found.scpPrincipal(member.value, { element: member.key }) : found.unsupportedPrincipal(member.value, { element: member.key, type });
}
var exampleOf = {
  rcp: '"*"',
  vpc_endpoint: '"*"',
  trust: '{"Service": "lambda.amazonaws.com"}'
};
function* trustFindings(statement3, context) {
  const resource = elementOf(statement3.node, "Resource") ?? elementOf(statement3.node, "NotResource");
  if (resource) yield context.found.trustResource(resource.value, { element: resource.key });
  if (statement3.principal?.kind === "NotPrincipal") yield context.found.trustNotPrincipal(statement3.principal);
  yield* trustActionFindings(statement3, context);
}

// mcp/core/checks/structure/sid-uniqueness.ts
var mostNamed2 = 10;
var sidUniqueness = defineCheck({
  id: "sid_uniqueness",
  severity: "error",
  appliesTo: policyTypes,
  summary: "A Sid is used for more than one statement, or has characters that IAM does not take.",
  why: "IAM refuses a policy whose Sids are not unique or not alphanumeric. Elsewhere a repeated Sid misleads: tools that edit a policy by Sid change or drop the wrong statement.",
  remediation: [
    "Give each statement a Sid of its own, or none: Sid is optional.",
    "Use only the letters A to Z and a to z and the digits 0 to 9."
  ],
  references: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html"
  ],
  codes: {
    duplicateSid: {
      accessAnalyzer: "UNIQUE_SIDS_REQUIRED",
      message: ({ sid, statements, type }) => `Sid "${sid}" is used by ${statements}, and ${type} must not use one twice.`,
      suggestion: ({ sid }) => `Rename all but one, for example to "${sid}2", or remove the Sid.`
    },
    repeatedSid: {
      severity: "warning",
      accessAnalyzer: "UNIQUE_SIDS_RECOMMENDED",
      message: ({ sid, statements }) => `Sid "${sid}" is used by ${statements}, so tools and people cannot tell them apart.`,
      suggestion: ({ sid }) => `Rename all but one, for example to "${sid}2".`
    },
    unsupportedSid: {
      accessAnalyzer: "UNSUPPORTED_SID",
      message: ({ sid, type }) => `Sid "${sid}" has characters other than A-Z, a-z and 0-9, which ${type} must not have.`,
      suggestion: ({ plain }) => plain === "" ? "Remove the Sid." : `Write "Sid": "${plain}".`
    }
  },
  examples: [
    {
      title: "one Sid for two statements",
      policy: policyWith3("ReadBucket", "ReadBucket"),
      finds: ["duplicate_sid"]
    },
    {
      title: "one Sid for two statements of a bucket policy",
      policy: policyWith3("ReadBucket", "ReadBucket", { Principal: { AWS: "111122223333" } }),
      finds: ["repeated_sid"]
    },
    {
      title: "a Sid of several words",
      policy: policyWith3("Read the bucket", "WriteBucket"),
      finds: ["unsupported_sid"]
    },
    {
      title: "the same Sid with a hyphen, twice",
      policy: policyWith3("read-bucket", "read-bucket"),
      finds: ["unsupported_sid", "unsupported_sid", "duplicate_sid"]
    },
    { title: "two Sids", policy: policyWith3("ReadBucket", "WriteBucket") },
    { title: "two Sids that differ in case", policy: policyWith3("ReadBucket", "readbucket") },
    { title: "empty Sids, which name nothing", policy: policyWith3("", "") },
    {
      title: "words in a key policy, as AWS itself writes them",
      policy: policyWith3("Enable IAM User Permissions", "Allow use of the key", { Principal: { AWS: "111122223333" } })
    }
  ],
  *policy(policy2, { policyType, found }) {
    const type = nameOfType(policyType);
    if (isPlain(policyType)) {
      for (const sid of sidsOf(policy2)) {
        const plain = sid.value.replace(/[^A-Za-z0-9]/g, "");
        if (plain !== sid.value) yield found.unsupportedSid(sid, { sid: sid.value, type, plain });
      }
    }
    for (const { sid, indexes } of repeated(policy2)) {
      const args = { sid: sid.value, statements: printStatements(indexes), type };
      yield isPlain(policyType) ? found.duplicateSid(sid, args) : found.repeatedSid(sid, args);
    }
  }
});
var isPlain = (type) => type !== "resource" && type !== "vpc_endpoint";
var sidsOf = (policy2) => policy2.statements.flatMap(({ sid }) => sid && sid.value !== "" ? [sid] : []);
function repeated({ statements }) {
  const uses = /* @__PURE__ */ new Map();
  for (const { sid, index } of statements) {
    if (!sid || sid.value === "") continue;
    const known3 = uses.get(sid.value);
    if (!known3) uses.set(sid.value, { indexes: [index] });
    else {
      known3.second ??= sid;
      known3.indexes.push(index);
    }
  }
  return [...uses.values()].flatMap(({ second, indexes }) => second ? [{ sid: second, indexes }] : []);
}
function printStatements(indexes) {
  const named2 = indexes.slice(0, mostNamed2);
  const rest = indexes.length - named2.length;
  const last = rest > 0 ? `${rest} more` : String(named2.pop());
  return `statements ${named2.join(", ")} and ${last}`;
}
function policyWith3(first2, second, more = {}) {
  const bucket3 = "arn:aws:s3:::reports";
  return {
    Version: "2012-10-17",
    Statement: [
      { Sid: first2, Effect: "Allow", Action: "s3:ListBucket", Resource: bucket3, ...more },
      { Sid: second, Effect: "Allow", Action: "s3:PutObject", Resource: `${bucket3}/*`, ...more }
    ]
  };
}

// mcp/core/checks/all.generated.ts
var checksByCategory = /* @__PURE__ */ new Map([
  ["breadth", [fullWildcard, notActionNotResource, serviceWildcard, wildcardAction, wildcardResource]],
  ["conditions", [conditionKeyValidation, conditionOperator, conditionTypeMismatch, setOperatorValidation]],
  ["existence", [actionResourceMatching, actionValidation, policyVariable, resourceValidation]],
  ["principals", [notPrincipalValidation, principalValidation]],
  ["structure", [emptyElement, policySize, policyStructure, policyTypeValidation, sidUniqueness]]
]);
var checks = [...checksByCategory.values()].flat();

// mcp/core/text/read-yaml.ts
var mostNodes = 2e5;
var YamlReader = class {
  constructor(yaml) {
    this.yaml = yaml;
  }
  yaml;
  /** What the parser leaves to whoever follows the aliases. */
  problems = [];
  nodes = 0;
  anchors = /* @__PURE__ */ new Map();
  readDocument(document, path) {
    this.anchors = this.findAnchors(document);
    return this.read(document.contents, path, 0);
  }
  /** What each alias stands for: the last node before it with that anchor. The parser's own way looks anew for each. */
  findAnchors(document) {
    const named2 = /* @__PURE__ */ new Map();
    const aliases = /* @__PURE__ */ new Map();
    this.yaml.visit(document, {
      Node: (_key, node) => {
        const target = this.yaml.isAlias(node) ? named2.get(node.source) : void 0;
        if (this.yaml.isAlias(node)) {
          if (target) aliases.set(node, target);
        } else if (node.anchor !== void 0) named2.set(node.anchor, node);
      }
    });
    return aliases;
  }
  read(node, path, depth) {
    if (depth > limits.nesting) throw new LimitExceeded(nestingMessage);
    if (++this.nodes > mostNodes) {
      throw new LimitExceeded(`The YAML document has more than the limit of ${mostNodes} values, aliases followed.`);
    }
    const { yaml } = this;
    if (yaml.isAlias(node)) return this.readAlias(node, path, depth);
    if (yaml.isNode(node) && isForeign(node)) return readForeign(yaml, node, path);
    if (yaml.isMap(node)) return this.readMap(node, path, depth);
    if (yaml.isSeq(node)) return this.readSeq(node, path, depth);
    if (yaml.isScalar(node)) return readScalar(node, path);
    return { kind: "null", path, text: "null" };
  }
  readAlias(node, path, depth) {
    const target = this.anchors.get(node);
    if (target) return this.read(target, path, depth + 1);
    const detail = `the alias *${node.source} stands for nothing`;
    this.problems.push({ code: "syntax", detail, path, ...spanOf(node) });
    return { kind: "null", path, ...spanOf(node), text: "null" };
  }
  readMap(node, path, depth) {
    const own = node.items.filter((pair) => !this.isMerge(pair)).map((pair) => this.readPair(pair, path, depth));
    const keys = new Set(own.map(({ key }) => key));
    const merged = node.items.filter((pair) => this.isMerge(pair)).flatMap((pair) => this.readMerge(pair, path, depth));
    const added = merged.filter(({ key }) => !keys.has(key) && keys.add(key));
    return { kind: "object", path, ...spanOf(node), members: [...own, ...added] };
  }
  readPair({ key, value }, path, depth) {
    const name = this.yaml.isScalar(key) ? String(key.value) : String(key);
    const at = childPath(path, name);
    const keyPlace = { path: at, ...this.yaml.isNode(key) ? spanOf(key) : {} };
    return { key: name, keyPlace, value: this.read(value, at, depth + 1) };
  }
  /** `<<: *base`, and by YAML 1.1 a symbol. A quoted "<<" is a key like any other. */
  isMerge({ key }) {
    if (!this.yaml.isScalar(key)) return false;
    return typeof key.value === "symbol" || key.value === "<<" && (key.type === "PLAIN" || key.type === void 0);
  }
  /** The members of the map or maps it names; a map's own keys and earlier maps win over them. */
  readMerge({ value }, path, depth) {
    const merged = this.read(value, path, depth + 1);
    const maps = merged.kind === "array" ? merged.items : [merged];
    return maps.flatMap((map) => map.kind === "object" ? map.members : []);
  }
  readSeq(node, path, depth) {
    const items = node.items.map((item, index) => this.read(item, childPath(path, index), depth + 1));
    return { kind: "array", path, ...spanOf(node), items };
  }
};
function readScalar(node, path) {
  const place = { path, ...spanOf(node) };
  const { value, source: source2 } = node;
  if (typeof value === "string") return { kind: "string", ...place, text: value };
  if (typeof value === "boolean") return { kind: "boolean", ...place, text: String(value) };
  if (typeof value === "number" || typeof value === "bigint") {
    return { kind: "number", ...place, text: source2 ?? String(value) };
  }
  if (value !== null && source2 !== void 0) return { kind: "string", ...place, text: source2 };
  return { kind: "null", ...place, text: "null" };
}
var isForeign = ({ tag }) => tag !== void 0 && !tag.startsWith("tag:yaml.org,2002:");
function readForeign(yaml, node, path) {
  const place = { kind: "string", path, ...spanOf(node) };
  const name = (node.tag ?? "").replace(/^!+/, "");
  if (!yaml.isScalar(node)) return { ...place, text: placeholder3(name) };
  return { ...place, text: name === "Sub" ? String(node.value) : placeholder3(String(node.value)) };
}
var placeholder3 = (text) => `\${${text.replace(/[^\w.-]+/g, ".") || "value"}}`;
var spanOf = ({ range: range2 }) => range2 ? { span: { start: range2[0], end: range2[1] } } : {};

// mcp/core/text/parse-yaml.ts
var mostProblems3 = 20;
var mostOpen = 2 * limits.nesting;
async function parseYaml(source2) {
  const yaml = await Promise.resolve().then(() => (init_yaml_parser(), yaml_parser_exports));
  const documents = compose(yaml, source2.text);
  const problems2 = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings]).map((problem) => readProblem(problem, source2.text));
  if (documents.some(({ errors }) => errors.length > 0)) return { tree: void 0, problems: first(problems2) };
  const reader = new YamlReader(yaml);
  const tree = readTree(yaml, reader, documents);
  problems2.push(...reader.problems);
  if (tree) return { tree, problems: [...first(problems2), ...duplicateKeys2(source2, tree)] };
  return {
    tree,
    problems: [...first(problems2), { code: "empty", detail: "", path: rootPath, span: { start: 0, end: 0 } }]
  };
}
var first = (problems2) => problems2.slice(0, mostProblems3);
var readProblem = ({ code, message: message2, pos }, text) => ({
  code: code === "TAG_RESOLVE_FAILED" && message2.startsWith("Unresolved tag") ? "other_language" : "syntax",
  detail: (message2.split("\n")[0] ?? "").replace(/^Unresolved tag: /, "").replace(/ at line \d+, column \d+:?$/, ""),
  path: rootPath,
  span: { start: Math.min(pos[0], text.length), end: Math.min(Math.max(pos[0], pos[1]), text.length) }
});
function readTree(yaml, reader, documents) {
  const full = documents.filter(({ contents }) => !isEmpty(yaml, contents));
  const trees = full.map(
    (document, index) => reader.readDocument(document, full.length > 1 ? childPath(rootPath, index) : rootPath)
  );
  return trees.length > 1 ? { kind: "array", path: rootPath, items: trees } : trees[0];
}
var isEmpty = ({ isScalar: isScalar2 }, contents) => contents === null || isScalar2(contents) && contents.value === null && !contents.source;
var composed = { uniqueKeys: false, prettyErrors: false, logLevel: "silent" };
function compose(yaml, text) {
  try {
    return [...new yaml.Composer(composed).compose(tokensOf(yaml, text))];
  } catch (error) {
    if (error instanceof RangeError) throw new LimitExceeded(nestingMessage);
    throw error;
  }
}
function* tokensOf({ Lexer: Lexer2, Parser: Parser2 }, text) {
  const parser = new Parser2();
  for (const lexeme of new Lexer2().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > mostOpen) throw new LimitExceeded(nestingMessage);
  }
  yield* parser.end();
}

// mcp/core/text/parse-text.ts
async function parseText(source2) {
  const { text } = source2;
  checkTextSize(text);
  if (text.trim() === "") {
    return { tree: void 0, problems: [{ code: "empty", detail: "", path: rootPath, span: { start: 0, end: 0 } }] };
  }
  if (isUrlEncoded(text)) {
    return { tree: { kind: "string", path: rootPath, span: { start: 0, end: text.length }, text }, problems: [] };
  }
  return isJson(text) ? parseJson(source2) : parseYaml(source2);
}

// mcp/core/validate/validate-policy.ts
async function readInput(input) {
  if ("source" in input) return readDocuments(input.source, await parseText(input.source));
  if (typeof input.value === "string") throw new TypeError("a text comes as a source");
  checkNesting(input.value);
  const parsed = { tree: treeOf(input.value), problems: [] };
  return readDocuments(void 0, parsed);
}

// ../../tmp/cond/worst.ts
var checks2 = [condition_operator_exports, condition_type_mismatch_exports, condition_key_validation_exports, set_operator_validation_exports].flatMap((m) => Object.values(m)).filter((x) => x && x.id && x.codes);
var catalog2 = await loadCatalog();
var range = (n) => Array.from({ length: n }, (_, i) => i);
var allActions = [...catalog2.service("ec2").actions.values()].map((a) => "ec2:" + a.name);
var ec2keys = catalog2.conditionKeys().map((k) => k.key).filter((k) => k.startsWith("ec2:") && !k.includes("$"));
var obj = (keys, v) => Object.fromEntries(keys.map((k) => [k, v]));
var caseVariants = (w, n) => range(n).map((i) => [...w].map((c, j) => i >> j & 1 ? c.toUpperCase() : c.toLowerCase()).join(""));
var st = (Action, Condition, Effect = "Allow") => ({ Effect, Action, Resource: "*", Condition });
var cases = {
  "many tag keys \xD7 many actions": [st(range(20).flatMap(() => allActions).slice(0, 15e3), { StringEquals: obj(range(15e3).map((i) => "ec2:ResourceTag/k" + i), "x") })],
  "unknown aws keys": [st("s3:GetObject", { StringEquals: obj(range(3e4).map((i) => "aws:Foo" + i.toString(36) + "Bar"), "x") })],
  "unknown services": [st("s3:GetObject", { StringEquals: obj(range(3e4).map((i) => "q" + i.toString(36) + "zz:Bar"), "x") })],
  "near services": [st("s3:GetObject", { StringEquals: obj(range(3e4).map((i) => "lambd" + i.toString(36) + ":FunctionArn"), "x") })],
  "no colon": [st("s3:GetObject", { StringEquals: obj(range(4e4).map((i) => "SourceIp" + i.toString(36)), "x") })],
  "claims": [st("sts:AssumeRoleWithWebIdentity", { StringEquals: obj(range(2e4).map((i) => "token.actions.githubusercontent.com:x" + i), "x") })],
  "operators": [st("s3:GetObject", obj(range(4e4).map((i) => "StringEqual" + i.toString(36)), { "aws:username": "x" }))],
  "tagkeys operators": [st(range(15e3).map((i) => allActions[i % allActions.length]), Object.fromEntries(caseVariants("forallvalues:stringequals", 15e3).map((o) => [o, { "aws:TagKeys": "x" }])))],
  "any deny statements": range(8e3).map(() => st("s3:*", { "ForAnyValue:StringNotLike": { "aws:PrincipalOrgPaths": "o-a/*" } }, "Deny")),
  "source identity statements": range(8e3).map(() => st("sts:AssumeRole", { StringLike: { "sts:SourceIdentity": "x*" } })),
  "forall single": [st("s3:GetObject", { "ForAllValues:StringEquals": obj(range(3e4).map((i) => "aws:PrincipalTag/k" + i), "x") })],
  "values regions": [st("s3:GetObject", { StringLike: { "aws:RequestedRegion": range(6e4).map((i) => "*a?b*" + i.toString(36)) } })],
  "values arn like": [st("s3:GetObject", { StringLike: { "aws:SourceArn": range(4e4).map((i) => "arn:*:s3:::" + i.toString(36)) } })],
  "long region": [st("s3:GetObject", { StringLike: { "aws:RequestedRegion": "*?".repeat(4e5), "kms:ViaService": "*a".repeat(1e5) } })],
  "long kms": [st("s3:GetObject", { StringLike: { "s3:x-amz-server-side-encryption-aws-kms-key-id": "*?a".repeat(25e4) } })],
  "ips": [st("s3:GetObject", { IpAddress: { "aws:SourceIp": range(6e4).map((i) => `10.${i % 256}.${(i >> 8) % 256}.7/24`) } })],
  "long key": [st("s3:GetObject", { StringEquals: { ["aws:" + "a/".repeat(5e5)]: "x" } })],
  "long key2": [st("s3:GetObject", { StringEquals: { ["arn:" + "oidc-provider".repeat(7e4)]: "x", ["a.".repeat(1e5) + ":sub"]: "x" } })],
  "long op": [st("s3:GetObject", { ["ifexists".repeat(1e5)]: { "aws:username": "x" }, ["_".repeat(1e5) + "x"]: {} })],
  "wildcards \xD7 keys": [st(range(5e3).map((i) => "ec2:*" + "*".repeat(i % 7) + "e"), { StringEquals: obj(ec2keys, "x") })]
};
for (const [name, Statement] of Object.entries(cases)) {
  const text = JSON.stringify({ Version: "2012-10-17", Statement });
  const value = JSON.parse(text);
  const [document] = await readInput({ value });
  const common = { configuration: defaultConfiguration, policyType: "identity", policyTypeSource: "given" };
  const per = [];
  let t0 = performance.now();
  let n = 0;
  for (const c of checks2) {
    const t = performance.now();
    const j = runChecks(document, { ...common, checks: [c], catalog: catalog2 });
    if (j.broken.length) console.log("BROKEN", j.broken);
    const r = report(document, j, common);
    n += r.findings.length;
    per.push(c.id + ":" + Math.round(performance.now() - t));
  }
  console.log(name.padEnd(30), (text.length / 1024 | 0) + "KiB", Math.round(performance.now() - t0) + "ms", n, per.join(" "));
}
