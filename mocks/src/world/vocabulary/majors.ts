import type { SchoolLevel } from '../entities/education.ts';

/** A major as the catalogue names it, and the chains (by place among the chain topics) that it trains for. */
export interface CatalogueMajor {
  readonly code: string;
  readonly name: string;
  readonly chains: readonly number[];
}

const major = (code: string, name: string, ...chains: number[]): CatalogueMajor => ({ code, name, chains });

export const MAJOR_CATALOGUE: Readonly<Record<SchoolLevel, readonly CatalogueMajor[]>> = {
  SECONDARY: [
    major('660101', '机械制造技术', 3, 2),
    major('660102', '机械加工技术', 0, 3),
    major('660103', '数控技术应用', 3, 0),
    major('660104', '金属热加工', 0, 2),
    major('660105', '焊接技术应用', 4, 2),
    major('660301', '机电技术应用', 1, 8),
    major('660302', '电气设备运行与控制', 8, 9),
    major('660303', '工业机器人技术应用', 1, 9),
    major('660201', '电子电器应用与维修', 5),
    major('710101', '电子信息技术', 5),
    major('710103', '电子技术应用', 5, 8),
    major('700206', '汽车运用与维修', 1),
    major('700209', '新能源汽车运用与维修', 1, 9),
    major('700101', '铁道运输服务', 4),
    major('700106', '城市轨道交通运营服务', 4),
    major('670201', '化学工艺', 10),
    major('670206', '精细化工技术', 10, 11),
    major('640301', '建筑工程施工', 11),
    major('630101', '太阳能与沼气技术利用', 9, 11),
    major('690101', '食品加工工艺', 7, 6),
    major('690104', '酿酒工艺与技术', 6),
    major('690201', '食品安全与检测技术', 7, 6),
    major('610118', '畜禽生产技术', 7),
    major('610101', '园艺技术', 13),
    major('680402', '服装制作与生产管理', 12),
    major('680401', '纺织技术与服务', 12),
    major('730701', '电子商务', 13, 12),
    major('730801', '物流服务与管理', 13),
    major('740101', '旅游服务与管理', 14),
    major('740104', '高星级饭店运营与管理', 14),
    major('710201', '计算机应用'),
    major('770101', '幼儿保育'),
    major('720303', '护理'),
    major('730301', '会计事务'),
  ],
  HIGHER: [
    major('460101', '机械设计与制造', 3, 2),
    major('460103', '数控技术', 3, 0),
    major('460104', '机械制造及自动化', 0, 2),
    major('460110', '智能焊接技术', 4, 2),
    major('430401', '金属材料智能成型技术', 0),
    major('460301', '机电一体化技术', 1, 8),
    major('460305', '工业机器人技术', 1, 9),
    major('460306', '电气自动化技术', 8, 9),
    major('460701', '汽车制造与试验技术', 1),
    major('460702', '新能源汽车技术', 1, 9),
    major('510101', '电子信息工程技术', 5),
    major('510102', '物联网应用技术', 5),
    major('500106', '铁道机车运用与维护', 4),
    major('500606', '城市轨道交通运营管理', 4),
    major('470201', '应用化工技术', 10),
    major('470208', '分析检验技术', 10, 11),
    major('440301', '建筑工程技术', 11),
    major('430301', '光伏工程技术', 9, 11),
    major('490101', '食品智能加工技术', 7, 6),
    major('490102', '酿酒技术', 6),
    major('490104', '食品检验检测技术', 7, 6),
    major('410303', '畜牧兽医', 7),
    major('410105', '园艺技术', 13),
    major('480402', '服装设计与工艺', 12),
    major('480401', '现代纺织技术', 12),
    major('530701', '电子商务', 13, 12),
    major('530802', '现代物流管理', 13),
    major('540101', '旅游管理', 14),
    major('540106', '酒店管理与数字化运营', 14),
    major('520201', '护理'),
    major('530302', '大数据与会计'),
  ],
  UNDERGRADUATE: [
    major('080202', '机械设计制造及其自动化', 3, 2),
    major('080401', '材料科学与工程', 0, 11),
    major('080402', '材料物理', 0, 11),
    major('080601', '电气工程及其自动化', 8, 9),
    major('080701', '电子信息工程', 5),
    major('080702', '电子科学与技术', 5),
    major('080207', '车辆工程', 1),
    major('081801', '交通运输', 4),
    major('081301', '化学工程与工艺', 10),
    major('082701', '食品科学与工程', 7, 6),
    major('082705', '酿酒工程', 6),
    major('090102', '园艺', 13),
    major('081601', '纺织工程', 12),
    major('120601', '物流管理', 13, 12),
    major('120901', '旅游管理', 14),
    major('080901', '计算机科学与技术'),
    major('120201', '工商管理'),
  ],
};

/** Courses that majors share, by the digit that a major's code ends in. */
export const COURSE_WORDS = ['基础', '实训', '工艺', '检测', '设备', '项目', '安全', '数字化'] as const;

export const CLUSTERS = [
  '智能制造',
  '新材料',
  '现代装备',
  '电气信息',
  '绿色化工',
  '食品生物',
  '现代服务',
  '文化旅游',
] as const;
export const HAIXI_CLUSTERS = ['盐湖化工', '锂产业', '新能源', '机电数控', '特色生物', '现代旅游', '学前教育'] as const;
