import { mockCredential } from '../../installations/mock-credentials.ts';
import { ListView } from '../list-view.ts';
import type { MockPlatform } from '../platform.ts';
import type { PlatformParts } from '../platform-parts.ts';
import { RowFaults } from '../row-faults.ts';
import { liesIn, type EnterprisePlatform, type Entity, type ReadonlyCollection } from '../../world/index.ts';
import { deletionsCall } from './deletions-call.ts';
import { enterpriseBatchCall } from './enterprise-batch-call.ts';
import { enterpriseShapes } from './items.ts';
import { listCall, type Filters } from './list-call.ts';
import { problemStyle } from './problem.ts';
import { SignatureCheck } from './signature-check.ts';

/** An installation of the enterprise service: signed requests, problem documents, cursors, a list of deletions. */
export function enterprisePlatform(parts: PlatformParts<EnterprisePlatform>): MockPlatform {
  const { installation, data, board, clock } = parts;
  const check = new SignatureCheck(
    { appKey: mockCredential('enterprise', 'appKey'), appSecret: mockCredential('enterprise', 'appSecret') },
    clock,
  );
  const shapes = enterpriseShapes(installation);
  const rowFaults = new RowFaults(board, installation.system);
  const enterprises = new ListView(data.enterprises, { order: 'time' });
  const chains = new ListView(data.chains, { order: 'time' });
  const cultivation = new ListView(data.cultivation, { order: 'time' });
  const demands = new ListView(data.demands, { order: 'time' });
  const projects = new ListView(data.projects, { order: 'time' });
  const experts = new ListView(data.experts, { order: 'time' });
  const cooperations = new ListView(data.cooperations, { order: 'time' });
  return {
    installation,
    style: problemStyle,
    authenticate: (request) => check.refusal(request),
    settle: () => {
      for (const list of [enterprises, chains, cultivation, demands, projects, experts, cooperations]) list.settle();
    },
    calls: [
      listCall(parts, rowFaults, {
        name: 'enterprises',
        list: enterprises,
        shape: shapes.enterprises,
        filters: ['uscc', 'region_code', 'chain_code', 'key_enterprise'],
        narrow: ({ uscc, region_code: region, chain_code: chain, key_enterprise: key }) => ({
          ...amongEnterprises(data, uscc, chain),
          test: (item) =>
            (region === undefined || liesIn(item.region, region)) &&
            (chain === undefined || item.chainCodes.includes(chain)) &&
            (key === undefined || item.keyEnterprise === key),
        }),
      }),
      enterpriseBatchCall(parts, shapes.enterprises, rowFaults),
      listCall(parts, rowFaults, {
        name: 'chains',
        list: chains,
        shape: shapes.chains,
        filters: [],
        narrow: () => ({}),
      }),
      listCall(parts, rowFaults, {
        name: 'cultivation',
        list: cultivation,
        shape: shapes.cultivation,
        filters: ['uscc'],
        narrow: ({ uscc }) => ofEnterprises(data.cultivation, uscc),
      }),
      listCall(parts, rowFaults, {
        name: 'tech-demands',
        list: demands,
        shape: shapes.demands,
        filters: ['uscc'],
        narrow: ({ uscc }) => ofEnterprises(data.demands, uscc),
      }),
      listCall(parts, rowFaults, {
        name: 'rd-projects',
        list: projects,
        shape: shapes.projects,
        filters: ['uscc'],
        narrow: ({ uscc }) => ofEnterprises(data.projects, uscc),
      }),
      listCall(parts, rowFaults, {
        name: 'experts',
        list: experts,
        shape: shapes.experts,
        filters: ['uscc'],
        narrow: ({ uscc }) => ofEnterprises(data.experts, uscc),
      }),
      listCall(parts, rowFaults, {
        name: 'cooperations',
        list: cooperations,
        shape: shapes.cooperations,
        filters: ['uscc', 'school_code'],
        narrow: ({ uscc, school_code: school }) => ({
          ...(uscc === undefined && school !== undefined
            ? { among: () => data.cooperations.by('schoolCode', school) }
            : ofEnterprises(data.cooperations, uscc)),
          test: (item) => school === undefined || item.schoolCode === school,
        }),
      }),
      deletionsCall(parts),
    ],
  };
}

function ofEnterprises<E extends Entity>(collection: ReadonlyCollection<E>, codes: Filters['uscc']) {
  if (codes === undefined) return {};
  return { among: () => [...new Set(codes)].flatMap((code) => collection.by('uscc', code)) };
}

function amongEnterprises({ enterprises }: EnterprisePlatform, codes: Filters['uscc'], chain: Filters['chain_code']) {
  if (codes !== undefined) return { among: () => [...new Set(codes)].flatMap((code) => enterprises.get(code) ?? []) };
  return chain === undefined ? {} : { among: () => enterprises.by('chainCodes', chain) };
}
