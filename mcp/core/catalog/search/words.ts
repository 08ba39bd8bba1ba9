/** `GetObject`, `ListDBInstances`, `get-object`, `client_id`: the words in a name or a text, in lower case. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? [];

/** The same without splitting at capitals: `DynamoDB` and `CloudWatch` in a sentence are one word each. */
export const plainWordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];

/** What is left of a word when its ending is taken away: `creates`, `created`, `creation` and `create` are `creat`. */
export function stem(word: string): string {
  const known = irregular.get(word) ?? kept.get(word);
  if (known !== undefined) return known;
  const made = cut(word);
  if (kept.size < mostKept) kept.set(word, made);
  return made;
}

/** The tables of this folder and the texts of requests repeat few words. */
const kept = new Map<string, string>();
const mostKept = 10_000;

function cut(word: string): string {
  if (word.length <= 3 || /\d/.test(word)) return word;
  return endings.reduce(
    (rest, [tail, ending, instead]) => (rest.endsWith(tail) ? rest.replace(ending, instead) : rest),
    word,
  );
}

/** Applied in this order where the word ends so; an ending that leaves too little of the word stays. */
const endings: readonly (readonly [tail: string, ending: RegExp, instead: string])[] = [
  ['ied', /^(..+)ied$/, '$1y'],
  ['ies', /^(..+)ies$/, '$1y'],
  ['es', /^(.*(?:ss|[xz]|ch|sh))es$/, '$1'],
  ['s', /^(..+[^siau])s$/, '$1'],
  ['ion', /^(...+)ion$/, '$1'],
  ['ing', /^(.*[aeiouy].+)ing$/, '$1'],
  ['ed', /^(.*[aeiouy].+)ed$/, '$1'],
  ['', /^(..+)([bdgmnprt])\2$/, '$1$2'],
  ['e', /^(..+)e$/, '$1'],
];

const irregular: ReadonlyMap<string, string> = new Map([
  ['sent', 'send'],
  ['ran', 'run'],
  ['wrote', 'writ'],
  ['written', 'writ'],
  ['got', 'get'],
  ['gets', 'get'],
  ['built', 'build'],
  ['found', 'find'],
  ['shown', 'show'],
  ['seen', 'see'],
  ['made', 'mak'],
  ['kept', 'keep'],
  ['spent', 'spend'],
  ['uses', 'use'],
  ['used', 'use'],
  ['using', 'use'],
  ['sets', 'set'],
  ['puts', 'put'],
  ['runs', 'run'],
  ['adds', 'add'],
  ['tags', 'tag'],
  ['logs', 'log'],
  ['keys', 'key'],
  ['jobs', 'job'],
  ['ones', 'one'],
  ['news', 'news'],
  ['series', 'series'],
  ['indices', 'index'],
  ['indexes', 'index'],
  ['s3s', 's3'],
  ['apis', 'api'],
  ['ips', 'ip'],
  ['vms', 'vm'],
  ['dbs', 'db'],
  ['amis', 'ami'],
  ['enis', 'eni'],
  ['acls', 'acl'],
  ['vpcs', 'vpc'],
  ['crud', 'crud'],
  ['aliases', 'alias'],
  ['statuses', 'status'],
  ['cancelled', 'cancel'],
  ['cancelling', 'cancel'],
  ['controlling', 'control'],
  ['controlled', 'control'],
  ['labelled', 'label'],
  ['labelling', 'label'],
]);

/** Words that a request has for politeness, grammar or setting, and that say nothing about an action. */
export const fillers: ReadonlySet<string> = new Set(
  `able unable gonna a about above actually after again all allow allowed allowlist already also although always am amazon an and another
any anybody anyone are arn as at automatic automatically away aws back based basically be because been before being
below between both boto boto3 but by bye called can cannot cant case cdk cli cloudformation could day days dear
developer developers did do does doing dont down each either else etc ever every everything example few find for
from give given go goes going golang good had has have having he hello help her here hey hi his hour how however i
if im in inside into is it its java javascript just keep kind know least let lets like little ll lot make makes
making many may maybe me might minimal month months more most must my necessary need needed needs new next nightly
no node nodejs not now of off often ok okay on once one only onto operator or order other our out over own
particular per please possible possibly privilege prod production program programme proper properly python rather re
really regularly required requires right s same say sdk sdks service services several shall she should since single
so some somebody someone something soon still such sure team tell terraform than thank thanks that the their them
then there these they thing things this those through to today together too toward towards try typescript until up
upon us use used uses using usually very via want wants was way we week weeks well were what whatever when whenever
where whether which while who whole whom whose why will wish with within without would yes yet you your yours`.split(
    /\s+/,
  ),
);

/** Words that are what it is about in a short request, and setting in a long one. */
export const settingWords: ReadonlySet<string> = new Set(
  `access account accounts app application applications apps call calls client command custom full iam id ids job
last member members minute name named open people permission permissions person policies policy resource
resources role roles see time times user users`.split(/\s+/),
);
