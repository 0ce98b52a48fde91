import { Kind } from 'graphql';
import { expect, test } from 'vitest';
import { presentSubgraphs, readYamlFile, readYamlFolder, subgraphSdl, subgraphTypeDefs } from './index.ts';

test('gives each schema as text and as a document', () => {
  for (const name of presentSubgraphs()) {
    expect(subgraphSdl(name)).toContain('@link');
    expect(subgraphTypeDefs(name).kind).toBe(Kind.DOCUMENT);
  }
});

test('reads YAML by file and by folder', () => {
  expect(readYamlFile('regions.yaml')).toMatchObject({ '610300': '宝鸡市' });
  const [first] = readYamlFolder('installations');
  expect(first).toMatchObject({ name: 'haixi-education', content: { system: 'haixi-education' } });
});

test('names the file that is missing', () => {
  expect(() => subgraphSdl('weather')).toThrow(/weather\.graphql/);
});
