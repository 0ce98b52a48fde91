/** A job that enterprises of a chain offer. */
interface Occupation {
  readonly title: string;
  /** 职业分类大典 */
  readonly code: string;
  readonly skills: readonly string[];
}

/** One of the key industry chains (重点产业链). */
export interface ChainTopic {
  readonly name: string;
  /** How its enterprises describe their business. */
  readonly business: readonly string[];
  /** GB/T 4754 */
  readonly industries: readonly string[];
  readonly occupations: readonly Occupation[];
}

const occupation = (title: string, code: string, ...skills: string[]): Occupation => ({ title, code, skills });

const LATHE = occupation('数控车工', '6-18-01-01', '数控编程', '车削加工', '识图');
const MILL = occupation('数控机床操作调整工', '6-18-01-07', '数控编程', '加工中心', '工艺编制');
const WELD = occupation('焊工', '6-18-02-04', '氩弧焊', '识图');
const FITTER = occupation('装配钳工', '6-20-01-01', '装配', '精密测量');
const ELECTRICIAN = occupation('电工', '6-31-01-03', 'PLC', '电气检修');
const INSPECTOR = occupation('质量检验员', '6-31-03-05', '无损检测', '质量体系');
const ROBOT = occupation('工业机器人系统操作员', '6-30-99-00', '机器人示教', 'PLC', '视觉调试');
const DESIGNER = occupation('机械设计工程师', '2-02-07-01', 'SolidWorks', '有限元分析');
const CHEMIST = occupation('化工总控工', '6-11-01-03', 'DCS', '安全生产');
const FOOD = occupation('食品检验员', '4-08-05-02', '理化检验', '微生物检验');
const LINE = occupation('包装工', '6-20-99-02', '设备操作');
const DRIVER = occupation('仓储管理员', '4-02-06-01', '仓储系统', '叉车');
const SELLER = occupation('电商运营专员', '4-01-02-02', '直播运营', '数据分析');
const EMBEDDED = occupation('嵌入式软件工程师', '2-02-10-03', 'C语言', '嵌入式系统');
const GUIDE = occupation('导游', '4-07-04-01', '讲解', '急救');
const HOST = occupation('客房服务员', '4-03-01-02', '接待礼仪');

export const CHAIN_TOPICS: readonly ChainTopic[] = [
  {
    name: '钛及新材料',
    business: ['钛业', '新材料', '稀有金属'],
    industries: ['C3240', 'C3259', 'C3329'],
    occupations: [LATHE, WELD, INSPECTOR, MILL],
  },
  {
    name: '汽车及零部件',
    business: ['汽车零部件', '车桥', '专用汽车'],
    industries: ['C3670', 'C3630', 'C3660'],
    occupations: [FITTER, MILL, ROBOT, DRIVER],
  },
  {
    name: '石油装备',
    business: ['石油机械', '钢管', '钻采设备'],
    industries: ['C3512', 'C3130', 'C3311'],
    occupations: [WELD, INSPECTOR, DESIGNER, FITTER],
  },
  {
    name: '数控机床',
    business: ['机床', '精密工具', '智能装备'],
    industries: ['C3421', 'C3425', 'C3429'],
    occupations: [MILL, FITTER, DESIGNER, ELECTRICIAN],
  },
  {
    name: '轨道交通',
    business: ['轨道器材', '桥梁构件', '铁路装备'],
    industries: ['C3714', 'C3716', 'C3311'],
    occupations: [WELD, FITTER, ELECTRICIAN, INSPECTOR],
  },
  {
    name: '传感器',
    business: ['传感技术', '仪表', '测控'],
    industries: ['C4011', 'C4019', 'C3983'],
    occupations: [EMBEDDED, ELECTRICIAN, INSPECTOR, FITTER],
  },
  {
    name: '优质白酒',
    business: ['酒业', '酿造', '包装材料'],
    industries: ['C1512', 'C3305', 'C2231'],
    occupations: [FOOD, LINE, SELLER, DRIVER],
  },
  {
    name: '乳制品',
    business: ['乳业', '牧业', '食品'],
    industries: ['C1440', 'C1491', 'A0313'],
    occupations: [FOOD, LINE, DRIVER, ELECTRICIAN],
  },
  {
    name: '输变电设备',
    business: ['电气', '开关设备', '线缆'],
    industries: ['C3823', 'C3831', 'C3821'],
    occupations: [ELECTRICIAN, FITTER, DESIGNER, INSPECTOR],
  },
  {
    name: '新能源',
    business: ['新能源', '光伏科技', '储能'],
    industries: ['C3825', 'C3841', 'D4416'],
    occupations: [ELECTRICIAN, ROBOT, EMBEDDED, INSPECTOR],
  },
  {
    name: '现代化工',
    business: ['化工', '材料科技', '气体'],
    industries: ['C2614', 'C2662', 'C2520'],
    occupations: [CHEMIST, INSPECTOR, ELECTRICIAN, DRIVER],
  },
  {
    name: '新型建材',
    business: ['建材', '水泥制品', '节能材料'],
    industries: ['C3021', 'C3024', 'C3034'],
    occupations: [CHEMIST, LINE, DRIVER, ELECTRICIAN],
  },
  {
    name: '纺织服装',
    business: ['纺织', '服饰', '印染'],
    industries: ['C1711', 'C1811', 'C1713'],
    occupations: [LINE, SELLER, INSPECTOR, DRIVER],
  },
  {
    name: '现代果业',
    business: ['果业', '农产品', '冷链物流'],
    industries: ['A0151', 'C1373', 'G5930'],
    occupations: [SELLER, DRIVER, FOOD, LINE],
  },
  {
    name: '文化旅游',
    business: ['文旅', '酒店管理', '文化创意'],
    industries: ['N7869', 'H6110', 'R8870'],
    occupations: [GUIDE, HOST, SELLER, DRIVER],
  },
];

/** The trades of enterprises outside of the chains, and of employers in Haixi. */
export const OTHER_TRADES: readonly ChainTopic[] = [
  {
    name: '商贸服务',
    business: ['商贸', '物业服务', '物流'],
    industries: ['F5211', 'K7020', 'G5430'],
    occupations: [SELLER, DRIVER, HOST],
  },
  {
    name: '建筑安装',
    business: ['建筑工程', '安装工程'],
    industries: ['E4710', 'E4920'],
    occupations: [WELD, ELECTRICIAN, DRIVER],
  },
  {
    name: '信息服务',
    business: ['信息技术', '数据服务'],
    industries: ['I6510', 'I6550'],
    occupations: [EMBEDDED, SELLER],
  },
];

export const HAIXI_TRADES: readonly ChainTopic[] = [
  {
    name: '盐湖化工',
    business: ['盐湖化工', '钾肥', '镁业'],
    industries: ['C2613', 'C2622', 'B1020'],
    occupations: [CHEMIST, INSPECTOR, ELECTRICIAN],
  },
  {
    name: '锂产业',
    business: ['锂业', '锂能'],
    industries: ['C2613', 'C3841'],
    occupations: [CHEMIST, ROBOT, ELECTRICIAN],
  },
  {
    name: '新能源发电',
    business: ['光伏发电', '风电'],
    industries: ['D4416', 'D4415'],
    occupations: [ELECTRICIAN, INSPECTOR],
  },
  {
    name: '特色生物',
    business: ['枸杞', '藜麦', '牧业'],
    industries: ['A0170', 'C1373'],
    occupations: [FOOD, SELLER, LINE],
  },
  {
    name: '现代旅游',
    business: ['旅游', '酒店管理'],
    industries: ['N7869', 'H6110'],
    occupations: [GUIDE, HOST, SELLER],
  },
];
