import type { FastifyReply } from 'fastify';
import type { Role } from '@queqiao/people';
import { escaped, sendPage } from '../pages/page.ts';
import { DEVELOPMENT_PERSONS, ROLE_TITLES, type DevelopmentPerson } from './development-persons.ts';

/** The page on which one picks a person; each button posts to `<action>/<subject>`. */
export function sendPickPage(reply: FastifyReply, action: string, origin: string): FastifyReply {
  const groups = Object.entries(ROLE_TITLES).map(([role, title]) => group(title, personsOf(role as Role), action));
  return sendPage(reply, {
    title: '开发登录:选择一个人',
    body: `<p>Development sign-in: pick a person. 以下人员均为虚构,仅供本机开发与试用。 All of them are invented.</p>${groups.join('')}`,
    formsTo: `'self' ${origin}`,
  });
}

const personsOf = (role: Role): readonly DevelopmentPerson[] =>
  DEVELOPMENT_PERSONS.filter(({ roles }) => roles.includes(role));

function group(title: string, persons: readonly DevelopmentPerson[], action: string): string {
  const buttons = persons.map(
    ({ subject, name, department }) =>
      `<form method="post" action="${escaped(action)}/${subject}"><button>${escaped(name)} <span class="small">${escaped(department)}</span></button></form>`,
  );
  return `<fieldset><legend>${escaped(title)}</legend>${buttons.join('')}</fieldset>`;
}
