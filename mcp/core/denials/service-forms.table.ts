import type { Reason } from './denial.js';
import { anotherWay, neverAllow } from './usual-steps.js';

/** A denial that is not worded as the usual sentence. Its groups may be `action`, `operation`, `resource`, `principal`. */
export interface ServiceForm extends Reason {
  readonly pattern: RegExp;
  /** The action that is refused, where the form is of one only. */
  readonly action?: string;
}

const iamPage = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html';
const s3Page = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html';
const headPage = 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html';
const endpointPage =
  'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-network-events-with-cloudtrail.html';

/** A break may stand wherever a space may. */
const form = (text: string): RegExp => new RegExp(text.replace(/ /g, '[ \\n]'), 'gi');

const anyOwner = 'The owner of whichever policy it turns out to be.';
const unsaid = { layer: 'unknown', effect: 'unknown', whoCanFix: anyOwner } as const;
const lookEverywhere =
  'Read the event in CloudTrail, on both sides where two accounts are involved: it has principal, action, resource and often the reason.';

/** What stands between the principal and the action in the usual sentence. */
export const leadIns = [
  'is not authorized to perform',
  'is not authorised to perform',
  "isn't authorized to perform",
  'is not authorized to call',
  'is not allowed to perform',
  'does not have permission to perform',
  'does not have permissions to perform',
  'does not have the required permission to perform',
] as const;

/** Looked for from the first row to the last; what one has taken no later one gets. */
export const serviceForms: readonly ServiceForm[] = [
  {
    id: 'head_403',
    pattern: form(
      '(?:\\(403\\) when calling the |operation error S3: )(?<operation>HeadObject)\\b(?: operation)?(?:[^\\n]{0,300}?\\b(?:Forbidden|Access ?Denied))?',
    ),
    ...unsaid,
    reading:
      'S3 answers HeadObject with a bare 403 in two cases: {action} on the object is refused, or the object does not exist and the caller may not list the bucket, so that S3 does not tell.',
    nextSteps: [
      'Check bucket, key and Region letter by letter; a missing object looks the same.',
      'With s3:ListBucket on the bucket (not on its objects) a missing object is answered by 404 instead; only where the caller may know which keys there are.',
      'If the object is there, see whether {action} is allowed on it by the identity-based policy, by the bucket policy where the bucket is in another account, and for its KMS key.',
    ],
    source: headPage,
  },
  {
    id: 'vpce_denied',
    pattern: form('VpceAccessDenied\\b|denied due to (?:a|the) VPC endpoint policy'),
    layer: 'vpc_endpoint',
    effect: 'unknown',
    reading:
      'The policy of the VPC endpoint that the request went through refused {action}. The event does not say whether by a Deny or for want of an Allow.',
    nextSteps: ['Have the owner of the endpoint read {target} for this action, resource and principal.', anotherWay],
    whoCanFix: 'The owner of the VPC endpoint.',
    source: endpointPage,
  },
  {
    id: 'web_identity',
    pattern: form('not authorized to perform:? (?<action>sts:AssumeRoleWith(?:WebIdentity|SAML))'),
    layer: 'trust',
    effect: 'unknown',
    reading:
      '{action} needs no AWS credentials, so no identity-based policy is asked: the trust policy of the role decides, within the limits of resource control policies. The message does not say what in it did not fit.',
    nextSteps: [
      'Compare {target} with the token: the provider in Principal, and the conditions on audience (aud) and subject (sub), letter by letter.',
      'Make sure that the role exists in the account that is asked, and that the action in the statement is {action}.',
    ],
    whoCanFix: 'Whoever administers the role that is to be assumed.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_roles.html',
  },
  {
    id: 'role_not_assumable',
    pattern: form(
      '(?:role (?:defined for the function|"?arn:[^\\s"]{1,300}"?|[\\w-]{1,64})? ?(?:cannot|can\'t) be assumed by|is unable to assume (?:the )?(?:provided )?role|(?:is not authorized|not allowed|does not have permission) to assume (?:the )?(?:provided )?role|cannot assume (?:the )?(?:provided )?role)\\b(?: (?<resource>"?arn:[^\\s",]{1,300}))?',
    ),
    action: 'sts:AssumeRole',
    layer: 'trust',
    effect: 'unknown',
    reading:
      'A service cannot assume the role that it was given. Its trust policy decides that: it has to name the principal of that service.',
    nextSteps: [
      'Name the service principal, such as lambda.amazonaws.com, in {target}, with conditions on aws:SourceAccount or aws:SourceArn where the service sends them.',
      'A role that was made a moment ago may need some seconds; if all of it is right, try again.',
    ],
    whoCanFix: 'Whoever administers the role.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_roles.html',
  },
  {
    id: 'ciphertext',
    pattern: form(
      '(?:The )?ciphertext refers to a (?:customer master key|KMS key|CMK) that does not exist,? does not exist in this region,? or you are not allowed to access',
    ),
    action: 'kms:Decrypt',
    layer: 'resource',
    effect: 'unknown',
    reading:
      'AWS KMS leaves open which it is: the key that encrypted the data does not exist, is of another Region, or the caller may not decrypt with it.',
    nextSteps: [
      'Find out which key encrypted the data, and in which Region and account it is.',
      'Have its owner read {target} for {principal}; without the key policy no identity-based policy helps.',
      'Across accounts the identity-based policy must allow {action} on the key as well.',
    ],
    whoCanFix: 'The owner of the key.',
    source: 'https://docs.aws.amazon.com/kms/latest/developerguide/policy-evaluation.html',
  },
  {
    id: 'kms_for_service',
    pattern: form(
      'Access to KMS is not allowed|KMS access was denied|KMS\\.?AccessDenied(?:Exception)?|(?:not authorized|no permission|does not have permission)[^\\n.]{0,60} (?:to use|to access) the (?:KMS|encryption) key',
    ),
    action: 'kms:Decrypt',
    ...unsaid,
    reading:
      'Another service asked AWS KMS on behalf of the caller, and KMS refused. The message does not name the key, nor whether its key policy or the identity-based policy refuses.',
    nextSteps: [
      'Find out which key encrypts the resource, and whether it is of the same account: the key aws/… that a service manages cannot be used from another one.',
      'Both have to fit: the key policy (with its statement for the account, or naming the principal) and an Allow of {action}, and kms:GenerateDataKey for writing, on the key.',
      'Where an Allow is added, add the condition kms:ViaService with the service that asked.',
    ],
    source: 'https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html',
  },
  {
    id: 'execution_role',
    pattern: form(
      'execution role does not have permissions? to call (?<operation>\\w{1,80}) on (?:Amazon |AWS )?(?<service>\\w{1,40})',
    ),
    ...unsaid,
    reading:
      'The role that a service was given may not do {action}, or so the service found when it tried. It does not print which policy refused.',
    nextSteps: [
      'See whether an identity-based policy of that role allows {action}; for a Lambda function in a VPC that is what AWSLambdaVPCAccessExecutionRole is for.',
      lookEverywhere,
    ],
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
  },
  {
    id: 'encoded',
    pattern: form(
      'You are not authorized to perform this operation\\.?(?! User:)(?: ?(?<encoded>Encoded authorization failure message))?|Encoded authorization failure message',
    ),
    ...unsaid,
    reading:
      'Amazon EC2 refused {action}. Who was refused what, and why, stands only in the encoded part of the message, if there is one.',
    nextSteps: [lookEverywhere],
    source: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html',
  },
  {
    id: 'sqs_access',
    pattern: form('Access to the resource (?<resource>https://[\\w.-]{1,100}/\\d{12}/[\\w.-]{1,80}/?) is denied'),
    ...unsaid,
    reading:
      'Amazon SQS refused the call on {resource} and does not say which policy did. It prints the same where the queue does not exist.',
    nextSteps: [
      'Make sure of Region, account and name of the queue.',
      'See whether an identity-based policy allows the call, and across accounts the policy of the queue too.',
      lookEverywhere,
    ],
    source:
      'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/troubleshooting-access-denied-or-invalid-address-errors.html',
  },
  {
    id: 'api_explicit',
    pattern: form('(?:User )?is not authorized to access this (?:resource|api) with an explicit deny'),
    action: 'execute-api:Invoke',
    layer: 'unknown',
    effect: 'explicit',
    whoCanFix: 'Whoever owns the API.',
    reading:
      'Amazon API Gateway refused the call because a Deny matched: in what the Lambda authorizer of the API returned, or in the resource policy of the API.',
    nextSteps: [
      neverAllow,
      'Read what the authorizer returned for this caller (and what it has in its cache), then the resource policy of the API.',
    ],
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html',
  },
  {
    id: 'api_refused',
    pattern: form('(?:User )?is not authorized to access this (?:resource|api)'),
    action: 'execute-api:Invoke',
    ...unsaid,
    reading:
      'Amazon API Gateway refused the call: neither the authorizer of the API nor its resource policy allowed it.',
    nextSteps: [
      'Read what the authorizer of the API returned for this caller, and the resource policy of the API.',
      'For an API with IAM authorization see whether the caller may do execute-api:Invoke on the stage, method and path.',
    ],
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html',
  },
  {
    id: 'action_alone',
    pattern: form('not authori[sz]ed to perform:? "?(?<action>[a-z0-9-]{2,63}:[A-Za-z]{2,80})\\b'),
    ...unsaid,
    reading: 'The message says that {action} was refused, and neither to whom nor by which policy.',
    nextSteps: [
      'See whether an identity-based policy of the caller allows {action}; from another account the policy of the resource must allow it too.',
      lookEverywhere,
    ],
    source: iamPage,
  },
  {
    id: 'bare_call',
    pattern: form(
      '\\((?:AccessDenied(?:Exception)?|UnauthorizedOperation|AuthorizationError(?:Exception)?|403)\\) when calling the (?<operation>\\w{1,80}) operation(?: \\([^()\\n]{1,60}\\))?:?(?: (?:Access ?Denied|Forbidden|None|Unknown|null))?',
    ),
    ...unsaid,
    reading:
      'The call {action} was refused with nothing but the code. Amazon S3 prints no more to callers of another organization, for directory buckets and where a bucket does not exist for the caller; other services print no more at all.',
    nextSteps: [
      'See whether an identity-based policy of the caller allows {action}; from another account the policy of the resource must allow it too.',
      'For S3: without s3:ListBucket a missing object is answered by 403 as well; see also the KMS key of the object, requester pays, Block Public Access and the VPC endpoint.',
      lookEverywhere,
    ],
    source: s3Page,
  },
  {
    id: 'bare_sdk',
    pattern: form(
      'operation error (?<service>[\\w\\s]{1,40}): (?<operation>\\w{1,80}),[^\\n]{0,400}?(?:StatusCode: 403|api error (?:AccessDenied|UnauthorizedOperation))[^\\n]{0,200}?(?:Access ?Denied|Forbidden|UnauthorizedOperation)(?:: Access Denied)?',
    ),
    ...unsaid,
    reading: 'The call {action} was refused, and the message names neither the policy nor the kind of reason.',
    nextSteps: [
      'See whether an identity-based policy of the caller allows {action}; from another account the policy of the resource must allow it too.',
      lookEverywhere,
    ],
    source: iamPage,
  },
  {
    id: 'bare_template',
    pattern: form(
      'API: (?<action>[a-z0-9-]{1,63}:[A-Za-z0-9]{1,80}) (?:Access ?Denied|You are not authorized to perform this operation)',
    ),
    ...unsaid,
    reading:
      'AWS CloudFormation called {action} with the rights of whoever runs the stack, or of its service role, and was refused without a reason.',
    nextSteps: [
      'Find out whose rights the stack uses: those of its service role if it has one, else of the caller.',
      lookEverywhere,
    ],
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-iam-servicerole.html',
  },
  {
    id: 'bare',
    pattern: form(
      '(?:\\bAccess ?Denied(?:Exception|Fault)?\\b|\\bUnauthorizedOperation\\b|\\bAuthorizationError(?:Exception)?\\b|\\bnot authorized to perform (?:this|the) (?:operation|action|request)\\b|\\bnot have (?:sufficient |the required |enough )?permissions?\\b|\\binsufficient (?:permissions|privileges)\\b)(?:[\\s:<>/"\']{0,4}(?:Code|Message|Error|Access ?Denied)\\b){0,6}',
    ),
    ...unsaid,
    reading:
      'Access was denied, and the text says neither who asked for what nor which policy refused. Amazon S3 prints no more to callers of another organization, and where a missing object is hidden from them.',
    nextSteps: [
      lookEverywhere,
      'Ask the owner of the resource; an Allow that is guessed from this alone gives too much or does not help.',
    ],
    source: s3Page,
  },
];
