import type { FaultBoard } from '../faults/fault-board.ts';
import type { Family, Installation } from '../installations/installation.ts';
import type { Platforms, World } from '../world/index.ts';
import { consultationPlatform } from './consultation/consultation-platform.ts';
import { educationPlatform } from './education/education-platform.ts';
import { employmentPlatform } from './employment/employment-platform.ts';
import { enterprisePlatform } from './enterprise/enterprise-platform.ts';
import type { MockPlatform } from './platform.ts';

/** An installation and the platform of the world whose data it serves. */
export interface MockInstallation extends Installation {
  /**
   * The platform of the world with the data. When omitted: the one of the same name, otherwise the family's first, so that
   * a further installation of a family needs no world of its own.
   */
  readonly data?: string;
}

export interface PlatformSurroundings {
  readonly world: World;
  readonly board: FaultBoard;
  /** The server's own clock, ms. */
  readonly clock: () => number;
}

const FIRST = {
  employment: 'qinyun',
  enterprise: 'shanqitong',
  consultation: 'qinshangliang',
  education: 'zhijiao',
} as const satisfies Record<Family, keyof Platforms>;

/** The protocol of an installation over the world's data. Throws a TypeError when it names unknown data. */
export function buildPlatform(
  installation: MockInstallation,
  { world, board, clock }: PlatformSurroundings,
): MockPlatform {
  const { employment, enterprise, consultation, education } = dataByFamily(world.platforms);
  const parts = { installation, board, clock, now: () => world.now };
  const name = dataName(installation, world.platforms);
  switch (installation.family) {
    case 'employment':
      return employmentPlatform({ ...parts, data: find(employment, name) });
    case 'enterprise':
      return enterprisePlatform({ ...parts, data: find(enterprise, name) });
    case 'consultation':
      return consultationPlatform({ ...parts, data: find(consultation, name) });
    case 'education':
      return educationPlatform({ ...parts, data: find(education, name) });
    default:
      throw new TypeError(`no mock for family ${String(installation.family satisfies never)}`);
  }
}

/** The platform of the world whose data the installation serves. */
function dataName({ data, system, family }: MockInstallation, platforms: Platforms): string {
  return data ?? (system in platforms ? system : FIRST[family]);
}

function dataByFamily(platforms: Platforms) {
  return {
    employment: [platforms.qinyun, platforms['haixi-employment']],
    enterprise: [platforms.shanqitong],
    consultation: [platforms.qinshangliang],
    education: [platforms.zhijiao, platforms['haixi-education']],
  };
}

function find<D extends { readonly system: string }>(held: readonly D[], name: string): D {
  const found = held.find(({ system }) => system === name);
  if (found === undefined) {
    throw new TypeError(
      `the world holds no data ${name} of that family; there is ${held.map((d) => d.system).join(', ')}`,
    );
  }
  return found;
}
