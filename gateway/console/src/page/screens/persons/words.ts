import type { Role } from '../../generated/documents.ts';
import { defineWords } from '../../lib/words.ts';

/** What the roles are called. */
export const ROLE_WORDS = defineWords<Readonly<Record<Role, string>>>({
  zh: {
    ADMINISTRATOR: '管理员',
    APPROVER: '审批人',
    OPERATOR: '运维',
    AUDITOR: '审计',
    PERSONS: '人员管理',
    PARTNER: '合作方',
    PORTAL: '门户',
  },
  en: {
    ADMINISTRATOR: 'Administrator',
    APPROVER: 'Approver',
    OPERATOR: 'Operator',
    AUDITOR: 'Auditor',
    PERSONS: 'Persons',
    PARTNER: 'Partner',
    PORTAL: 'Portal',
  },
});

/** What each role may do. */
export const ROLE_MEANING = defineWords<Readonly<Record<Role, string>>>({
  zh: {
    ADMINISTRATOR: '提出映射、报送、目标与对记录的决定',
    APPROVER: '批准、驳回与签认',
    OPERATOR: '同步、隔离与移除',
    AUDITOR: '读取审计日志',
    PERSONS: '设定角色与地区,结束会话',
    PARTNER: '读取变更',
    PORTAL: '读取公开数据',
  },
  en: {
    ADMINISTRATOR: 'proposes mappings, reports, targets and decisions about records',
    APPROVER: 'approves, rejects and signs',
    OPERATOR: 'sync, quarantine and removals',
    AUDITOR: 'reads the audit log',
    PERSONS: 'gives roles and regions, ends sessions',
    PARTNER: 'reads changes',
    PORTAL: 'reads public data',
  },
});
