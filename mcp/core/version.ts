/** Of the whole product; `npm run generate` keeps it in step with package.json. */
export const version = '0.1.0';

/** The day of the AWS service data; `npm run generate` keeps it in step with the catalog. */
export const dataDate = '2026-09-26';

/** What `--version` prints: `0.1.0+data.2026-09-26`. */
export const fullVersion = `${version}+data.${dataDate}`;
