import type { Random } from '../random.ts';

// Combinations that no real firm is likely to use; all organisations are invented.
const HEADS = Array.from('岐雍陈凤渭汧麟眉扶陇盐格昆柴');
const TAILS = Array.from('璟翎昱楷霖曜钧澜峤彧垚珩筠焱');
const BRANDS = HEADS.flatMap((head) => TAILS.map((tail) => head + tail));
const FORMS = ['有限公司', '有限责任公司', '股份有限公司', '集团有限公司'] as const;

export interface OrganisationName {
  readonly name: string;
  readonly shortName: string;
}

/** The name of an invented enterprise. */
export function inventEnterprise(city: string, business: string, random: Random): OrganisationName {
  const shortName = random.pick(BRANDS) + business;
  return { name: `${city}${shortName}${random.pick(FORMS)}`, shortName };
}

/** The name of an invented school; the number distinguishes those of a large world. */
export function inventSchoolName(place: string, kind: string, number: number): string {
  const brand = BRANDS[(number * 17) % BRANDS.length] ?? '';
  const round = Math.floor(number / BRANDS.length);
  return `${place}${brand}${kind}${round === 0 ? '' : `(${round + 1})`}`;
}

export const PARKS = ['高新技术产业开发区', '蟠龙新区', '科技工业园', '经济技术开发区', '循环经济产业园'] as const;

/** Departments by their code on the platform. */
export const DEPARTMENTS = [
  { code: 'JYJ', name: '市教育局' },
  { code: 'RSJ', name: '市人力资源和社会保障局' },
  { code: 'GXJ', name: '市工业和信息化局' },
  { code: 'FGW', name: '市发展和改革委员会' },
  { code: 'KJJ', name: '市科学技术局' },
  { code: 'CZJ', name: '市财政局' },
] as const;
