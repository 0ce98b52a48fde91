/** GB/T 2260 codes of the counties that the two regions consist of. */
export interface County {
  readonly code: string;
  readonly name: string;
}

export const BAOJI = '610300';
export const HAIXI = '632800';

export const BAOJI_COUNTIES: readonly County[] = [
  { code: '610302', name: '渭滨区' },
  { code: '610303', name: '金台区' },
  { code: '610304', name: '陈仓区' },
  { code: '610305', name: '凤翔区' },
  { code: '610323', name: '岐山县' },
  { code: '610324', name: '扶风县' },
  { code: '610326', name: '眉县' },
  { code: '610327', name: '陇县' },
  { code: '610328', name: '千阳县' },
  { code: '610329', name: '麟游县' },
  { code: '610330', name: '凤县' },
  { code: '610331', name: '太白县' },
];

export const HAIXI_COUNTIES: readonly County[] = [
  { code: '632801', name: '格尔木市' },
  { code: '632802', name: '德令哈市' },
  { code: '632803', name: '茫崖市' },
  { code: '632821', name: '乌兰县' },
  { code: '632822', name: '都兰县' },
  { code: '632823', name: '天峻县' },
];

/** Whether a region code lies in a region; one ending in 00 is a prefecture and holds its counties. */
export function liesIn(code: string, region: string): boolean {
  return region.endsWith('00') ? code.startsWith(region.slice(0, 4)) : code === region;
}
