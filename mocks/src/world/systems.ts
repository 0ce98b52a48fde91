/** The installations that the world fills. */
export const SYSTEMS = [
  'qinyun',
  'haixi-employment',
  'shanqitong',
  'qinshangliang',
  'zhijiao',
  'haixi-education',
] as const;
