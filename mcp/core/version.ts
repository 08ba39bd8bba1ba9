/** Of the whole product; `npm run generate` keeps it in step with package.json. */
export const version = '0.1.0';
