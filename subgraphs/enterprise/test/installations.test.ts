import { loadInstallations, type InstallationFile } from '@queqiao/platform/installations';
import { expect, test } from 'vitest';
import { startRig } from './rig.ts';

// Another region's enterprise service, with its own words for one of the lists.
const second: InstallationFile = {
  system: 'haixi-enterprise',
  family: 'enterprise',
  name: '海西州企业服务平台',
  region: '632800',
  environment: 'HAIXI_ENTERPRISE',
  basePath: '/hx/qy/v2',
  concurrency: 8,
  attemptTimeoutMs: 1500,
  maxBodyBytes: 8_388_608,
  maxListRows: 500_000,
  crosswalk: { scale: { d: 'LARGE', z: 'MEDIUM', x: 'SMALL', w: 'MICRO' } },
  options: {},
};

test('supports a further installation by configuration only', async () => {
  const files = [...loadInstallations(), second];
  await using rig = await startRig({ files, installations: files });
  await rig.mocks.control.setFault({ kind: 'down', system: 'shanqitong' });
  const one = rig.mocks.world.platforms.shanqitong.enterprises.ordered().find(({ faulty }) => faulty === null)!;
  // The mock of a further installation serves the data of the family's first, in its own words.
  const { data, errors } = await rig.ask(
    `query ($uscc: ID!) { enterprise(uscc: $uscc) { name provenance { system } } }`,
    { uscc: one.uscc },
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({ enterprise: { name: one.name, provenance: { system: 'haixi-enterprise' } } });
  expect(rig.subgraph.feeds.filter(({ system }) => system === 'haixi-enterprise')).toHaveLength(7);
});

test('restricts a list to the installation of the region, and fails rather than return a part', async () => {
  const files = [...loadInstallations(), second];
  await using rig = await startRig({ files, installations: files });
  await rig.mocks.control.setFault({ kind: 'down', system: 'haixi-enterprise' });
  const { data, errors } = await rig.ask<{ here: object; everywhere: null }>(
    `{ here: enterprises(filter: { region: "610300" }, first: 2) { nodes { uscc } }
       everywhere: enterprises(filter: { nameContains: "没有这样的名称" }, first: 2) { nodes { uscc } } }`,
  );
  expect(data.here).toMatchObject({ nodes: [{}, {}] });
  expect(data.everywhere).toBeNull();
  expect(errors).toMatchObject([{ path: ['everywhere'], extensions: { system: 'haixi-enterprise' } }]);
});
