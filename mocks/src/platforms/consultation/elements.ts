import { codeWords } from '../../installations/code-words.ts';
import type { Installation } from '../../installations/installation.ts';
import { offsetTime } from '../platform-time.ts';
import { column, mistypedText, required, RowShape, type RowStyle } from '../row-shape.ts';
import type { Opinion, Reply, Topic } from '../../world/index.ts';
import { cdata } from './xml.ts';

const HABITS: RowStyle = {
  nulls: 'left out',
  mistype: mistypedText,
  freeText: ['@id', 'title', 'summary', '#cdata'],
};

// The family's own words, for installations whose crosswalk lacks the table.
const TOPIC_STATUS = { 征集中: 'COLLECTING', 协商中: 'CONSULTING', 办理中: 'HANDLING', 已办结: 'CLOSED' };
const OPINION_AUTHOR = { 委员: 'COMMITTEE_MEMBER', 企业: 'ENTERPRISE', 院校: 'SCHOOL', 公众: 'PUBLIC' };

/** `<topic>` */
export function topicShape(installation: Installation): RowShape<Topic> {
  const status = codeWords(installation, 'topicStatus', TOPIC_STATUS);
  return new RowShape<Topic>(HABITS, [
    required('@id', 'id', (topic) => topic.id),
    required('@status', 'status', (topic) => status(topic.status)),
    required('title', 'title', (topic) => topic.title),
    column('summary', 'summaryHtml', (topic) => cdata(topic.summaryHtml)),
    column('category', 'category', (topic) => topic.category),
    column('region', 'region', (topic) => topic.region),
    column('department', ['departmentCode', 'departmentName'], (topic) => ({
      '@code': topic.departmentCode,
      '@name': topic.departmentName,
    })),
    column('related', ['usccs', 'schoolCodes'], (topic) => [
      ...topic.usccs.map((uscc) => ({ '@uscc': uscc })),
      ...topic.schoolCodes.map((school) => ({ '@school': school })),
    ]),
    required('openedAt', 'openedAt', (topic) => offsetTime(topic.openedAt)),
    column('closedAt', 'closedAt', (topic) => (topic.closedAt === null ? null : offsetTime(topic.closedAt))),
    required('updatedAt', 'updatedAt', (topic) => offsetTime(topic.updatedAt)),
    column('opinionCount', 'opinionCount', (topic) => topic.opinionCount),
  ]);
}

/** `<opinion>` */
export function opinionShape(installation: Installation): RowShape<Opinion> {
  const author = codeWords(installation, 'opinionAuthor', OPINION_AUTHOR);
  return new RowShape<Opinion>(HABITS, [
    required('@id', 'id', (opinion) => opinion.id),
    required('@author-kind', 'author', (opinion) => author(opinion.author)),
    required('@at', 'at', (opinion) => offsetTime(opinion.at)),
    column('#cdata', 'contentHtml', (opinion) => opinion.contentHtml),
  ]);
}

/** `<reply>`; it has only the name of its department, no code. */
export const REPLY = new RowShape<Reply>(HABITS, [
  required('@id', 'id', (reply) => reply.id),
  column('@department', ['departmentCode', 'departmentName'], (reply) => reply.departmentName),
  required('@at', 'at', (reply) => offsetTime(reply.at)),
  column('#cdata', 'contentHtml', (reply) => reply.contentHtml),
]);
