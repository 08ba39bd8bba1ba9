// The engine as a library: node examples/library.mjs
// In a project of your own `npm install /path/to/iamsmith` makes the same import work.
import { fixPolicyIssues, OperationError, queryServiceActions, validatePolicy } from 'iamsmith';

const policy = {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObjct'], Resource: 'arn:aws:s3:::reports/*' },
};

const verdict = await validatePolicy({ policy });
console.log(verdict.is_valid ? 'valid' : 'not valid');
for (const { severity, path, message } of verdict.issues) console.log(`${severity} at ${path}: ${message}`);

const { fixes_applied: fixes } = await fixPolicyIssues({ policy, unsafe: true });
for (const { description } of fixes) console.log(`repaired: ${description}`);

try {
  await queryServiceActions({ service: 's33' });
} catch (error) {
  if (!(error instanceof OperationError)) throw error;
  console.log(`${error.code}: ${error.detail}`);
}
