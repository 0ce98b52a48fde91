import type { Role } from '@queqiao/people';

/** An invented person who can be picked in development. */
export interface DevelopmentPerson {
  readonly subject: string;
  readonly name: string;
  readonly department: string;
  readonly roles: readonly Role[];
  readonly regions: readonly string[];
}

/** Their roles, for the page. */
export const ROLE_TITLES: Readonly<Partial<Record<Role, string>>> = {
  ADMINISTRATOR: '管理员 administrator',
  APPROVER: '审批人 approver',
  OPERATOR: '运维 operator',
  AUDITOR: '审计 auditor',
  PERSONS: '人员管理 administrator of persons',
};

const person = (
  subject: string,
  name: string,
  department: string,
  role: Role,
  regions: readonly string[] = [],
): DevelopmentPerson => ({ subject, name, department, roles: [role], regions });

/** Two of each role, so that what needs two persons can be tried, and one who is confined to a county. All are invented. */
export const DEVELOPMENT_PERSONS: readonly DevelopmentPerson[] = [
  person('wang-lan', '王岚', '市教育局', 'ADMINISTRATOR'),
  person('li-mu', '李木', '市发展改革委', 'ADMINISTRATOR'),
  person('zhao-he', '赵禾', '岐山县教育体育局', 'ADMINISTRATOR', ['610323']),
  person('chen-song', '陈松', '市教育局', 'APPROVER'),
  person('liu-yan', '刘雁', '市人力资源和社会保障局', 'APPROVER'),
  person('sun-chuan', '孙川', '市大数据中心', 'OPERATOR'),
  person('zhou-qing', '周青', '市大数据中心', 'OPERATOR'),
  person('wu-tong', '吴桐', '市审计局', 'AUDITOR'),
  person('zheng-shu', '郑舒', '市审计局', 'AUDITOR'),
  person('qian-yu', '钱渝', '市教育局', 'PERSONS'),
  person('feng-ning', '冯宁', '市大数据中心', 'PERSONS'),
];
