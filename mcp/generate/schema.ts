import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { configurationSchema } from '../core/findings/configuration-schema.js';

/** Writes schema/iamsmith.schema.json, the schema of a configuration file. */
export async function generate(root: string): Promise<void> {
  const folder = join(root, 'schema');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'iamsmith.schema.json'), `${JSON.stringify(configurationSchema(), null, 2)}\n`);
}
