import * as z from 'zod';
import { severities } from '../core/findings/severity.js';
import { listOf } from './list-of.js';

/** A finding as every result carries it: the fields of `Finding` and, where long fields were asked for, those too. */
export const findingSchema = z.object({
  check_id: z.string().describe('The check: what a configuration switches on and off'),
  code: z.string().describe('The variant of the defect, unique within its check'),
  severity: z.enum(severities),
  message: z.string().describe('One sentence: the offending value and why it matters'),
  suggestion: z.string().exactOptional().describe('What to write instead'),
  path: z.string().describe('JSON Pointer into the document as given; empty for the whole'),
  document_path: z.string().exactOptional().describe('Of a document inside a string: the pointer to that string'),
  statement_index: z.int().nullable().describe('Null where the finding is about the whole policy'),
  statement_sid: z.string().nullable(),
  line: z.int().exactOptional().describe('From 1; when the input was text'),
  column: z.int().exactOptional(),
  end_line: z.int().exactOptional(),
  end_column: z.int().exactOptional().describe('One after the last character'),
  action: z.string().exactOptional(),
  resource: z.string().exactOptional(),
  principal: z.string().exactOptional(),
  condition_key: z.string().exactOptional(),
  access_analyzer_code: z
    .string()
    .exactOptional()
    .describe('The issue code of IAM Access Analyzer for the same defect'),
  fix: z.enum(['safe', 'suggested']).nullable().describe('Whether fix_policy_issues repairs it, and how surely'),
  fingerprint: z.string().describe('The same after reordering and reformatting'),
  why: z.string().exactOptional().describe('With verbose: why it matters'),
  example: z.string().exactOptional().describe('With verbose: a policy that is right in this respect'),
  remediation_steps: listOf(z.string()).exactOptional(),
  documentation_url: z.string().exactOptional(),
  risk_category: z.string().exactOptional(),
});

/** What a result says of findings it does not give in full. */
export const issueFields = {
  issues: listOf(findingSchema).describe('In reading order'),
  issues_omitted: z
    .int()
    .exactOptional()
    .describe('Findings, the mildest, that are counted in the summary and not listed'),
  omitted: z.int().exactOptional().describe('Findings that are listed without their long fields, or not listed'),
};

export const bySeveritySchema = z
  .partialRecord(z.enum(severities), z.int())
  .describe('How many findings of each severity there are');
