/** Full control of the account. */
export const bad = JSON.stringify(
  { Version: '2012-10-17', Statement: [{ Sid: 'Everything', Effect: 'Allow', Action: '*', Resource: '*' }] },
  null,
  2,
);

/** One bucket, to read. */
export const good = JSON.stringify(
  {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::reports-bucket' },
      { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::reports-bucket/2026/*' },
    ],
  },
  null,
  2,
);

export const cloudFormation = `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Policy:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Statement:
          - Effect: Allow
            Action: "*"
            Resource: !Sub "arn:\${AWS::Partition}:s3:::\${Bucket}"
`;

export const serverless = JSON.stringify({
  Transform: 'AWS::Serverless-2016-10-31',
  Resources: {
    F: { Type: 'AWS::Serverless::Function', Properties: { Policies: [{ Statement: [{ Effect: 'Allow' }] }] } },
  },
});

export const terraform = `data "aws_iam_policy_document" "all" {
  statement {
    actions   = ["*"]
    resources = ["*"]
  }
}
`;
