import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editorSchemas } from './schema-command';

const folder = 'content/schemas';

describe('the schemas for editors', () => {
  it.each(Object.entries(editorSchemas()))('%s is in the checkout as the program has it', (name, schema) => {
    // After a change: npm run --silent schema -- NAME > content/schemas/NAME.json
    expect(JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'))).toEqual(JSON.parse(schema));
  });

  it('are all that are there', () => {
    expect(readdirSync(folder).sort()).toEqual(
      Object.keys(editorSchemas())
        .map((name) => `${name}.json`)
        .sort(),
    );
  });
});
