import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ANONYMOUS, type Caller } from '@queqiao/subgraph/request';
import { idOf, ISSUER, startPeopleRig, TEST_ENGINES, type Answer, type PeopleRig } from './testing/people-rig.ts';

const SET = `mutation ($id: ID!, $name: String, $roles: [Role!], $regions: [ID!], $department: String, $reason: String = "调岗") {
  setPerson(id: $id, name: $name, roles: $roles, regions: $regions, department: $department, reason: $reason) {
    name department { name } regions { code name } roles } }`;

const codeOf = ({ errors }: Answer): unknown => errors?.[0]?.extensions['code'];

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.missing !== null)(`on ${engine.label}`, () => {
    let rig: PeopleRig;
    beforeAll(async () => {
      rig = await startPeopleRig({ engine, firstAdministrator: 'first' });
    });
    afterAll(() => rig[Symbol.asyncDispose]());
    beforeEach(async () => {
      await rig.query('delete from person');
      for (const subject of ['first', 'second', 'wang', 'li']) await rig.signIn(subject, { name: `${subject} 某` });
      await set('first', 'second', { roles: ['PERSONS'] });
    });

    const set = (by: string | Caller, whom: string, change: Readonly<Record<string, unknown>>): Promise<Answer> =>
      rig.ask(by, SET, { id: idOf(whom), ...change });
    const rolesOf = async (subject: string): Promise<unknown> => (await rig.persons.find([idOf(subject)]))[0]?.roles;

    test('makes one subject the first administrator of persons, and only while there is none', async () => {
      expect(await rolesOf('first')).toEqual(['PERSONS']);
      await set('second', 'first', { roles: ['AUDITOR'] });
      await rig.signIn('first');
      expect(await rolesOf('first')).toEqual(['AUDITOR']);
    });

    test('gives and takes rights, with an entry in the audit log', async () => {
      const change = { name: '王某', roles: ['APPROVER', 'ADMINISTRATOR'], regions: ['610323'], department: '教育局' };
      expect(await set('first', 'wang', change)).toEqual({
        data: {
          setPerson: {
            name: '王某',
            department: { name: '教育局' },
            regions: [{ code: '610323', name: '岐山县' }],
            roles: ['ADMINISTRATOR', 'APPROVER'],
          },
        },
      });
      await set('first', 'wang', { name: '', department: '', regions: [], reason: '不再分管' });
      expect(await rig.persons.find([idOf('wang')])).toMatchObject([
        { name: 'wang 某', department: null, regions: [], roles: ['ADMINISTRATOR', 'APPROVER'] },
      ]);
      const entries = await rig.query(
        `select actor, action, subject, detail from audit_entry where subject = $1 and action = 'setPerson' order by seq desc limit 1`,
        `person ${idOf('wang')}`,
      );
      expect(entries).toMatchObject([
        {
          actor: idOf('first'),
          detail: { reason: '不再分管', before: { regions: ['610323'] }, after: { regions: [] } },
        },
      ]);
    });

    test('lets nobody change their own roles and regions', async () => {
      expect(codeOf(await set('first', 'first', { roles: ['PERSONS', 'APPROVER'] }))).toBe('FORBIDDEN');
      expect(codeOf(await set('first', 'first', { regions: ['610323'] }))).toBe('FORBIDDEN');
      expect(codeOf(await set('first', 'first', { name: '某某' }))).toBeUndefined();
      expect(await rolesOf('first')).toEqual(['PERSONS']);
    });

    test('keeps an administrator of persons, whoever takes the role away', async () => {
      const program: Caller = { subject: 'a program', scopes: new Set(['persons:write']), regions: null };
      expect(codeOf(await set(program, 'second', { roles: [] }))).toBeUndefined();
      expect(codeOf(await set(program, 'first', { roles: [] }))).toBe('CONFLICT');
      expect(await rolesOf('first')).toEqual(['PERSONS']);
    });

    test('lets two who take the role from each other at once not both succeed', async () => {
      const answers = await Promise.all([set('first', 'second', { roles: [] }), set('second', 'first', { roles: [] })]);
      expect(answers.filter((answer) => codeOf(answer) === 'FORBIDDEN')).toHaveLength(1);
      expect(answers.filter((answer) => codeOf(answer) === undefined)).toHaveLength(1);
    });

    test('asks for a fresh sign-in before it gives rights', async () => {
      const stale = (authenticatedAt: number | null): Caller => ({
        subject: idOf('first'),
        scopes: new Set(['persons:write']),
        regions: null,
        session: { id: 's', authenticatedAt },
      });
      expect(codeOf(await set(stale(Date.now() - 901_000), 'wang', { roles: [] }))).toBe('REAUTHENTICATE');
      expect(codeOf(await set(stale(null), 'wang', { roles: [] }))).toBe('REAUTHENTICATE');
      expect(codeOf(await set(stale(Date.now() - 899_000), 'wang', { roles: [] }))).toBeUndefined();
    });

    test('lets whoever is confined to a county give rights in it only', async () => {
      await set('first', 'second', { regions: ['610323'] });
      await set('first', 'li', { roles: ['AUDITOR'] });
      const approve = { roles: ['APPROVER'] };
      expect(codeOf(await set('second', 'wang', approve))).toBe('FORBIDDEN');
      expect(codeOf(await set('second', 'wang', { ...approve, regions: ['610300'] }))).toBe('FORBIDDEN');
      expect(codeOf(await set('second', 'wang', { ...approve, regions: ['610323'] }))).toBeUndefined();
      expect(codeOf(await set('second', 'wang', { regions: [] }))).toBe('FORBIDDEN');
      expect(codeOf(await set('second', 'li', { roles: ['AUDITOR'], regions: ['610323'] }))).toBe('FORBIDDEN');
    });

    test.each([
      ['nobody whom it knows', 'nobody', { roles: [] }],
      ['nothing to change', 'wang', {}],
      ['no reason', 'wang', { roles: [], reason: ' ' }],
      ['a region that is none', 'wang', { regions: ['999999'] }],
      ['a malformed region', 'wang', { regions: ['宝鸡'] }],
      ['a name without end', 'wang', { name: '某'.repeat(101) }],
    ])('refuses %s', async (_what, whom, change) => {
      expect(codeOf(await set('first', whom, change))).toBe('BAD_USER_INPUT');
    });

    test('leaves to the issuer what its claims carry, until they do no more', async () => {
      await rig.signIn('wang', { roles: ['AUDITOR'], regions: ['610323'] });
      expect(await rolesOf('wang')).toEqual(['AUDITOR']);
      expect(codeOf(await set('first', 'wang', { roles: ['APPROVER'] }))).toBe('CONFLICT');
      expect(codeOf(await set('first', 'wang', { regions: [] }))).toBe('CONFLICT');
      await rig.signIn('wang');
      expect(await rolesOf('wang')).toEqual([]);
      expect(codeOf(await set('first', 'wang', { roles: ['APPROVER'] }))).toBeUndefined();
    });

    test('finds persons by what they are called, page by page', async () => {
      const page = `query ($search: String, $after: String) { persons(search: $search, first: 3, after: $after) {
        nodes { name } totalCount pageInfo { hasNextPage endCursor } } }`;
      const { data } = await rig.ask('first', page);
      expect(data).toMatchObject({
        persons: {
          nodes: [{ name: 'first 某' }, { name: 'li 某' }, { name: 'second 某' }],
          totalCount: 4,
          pageInfo: { hasNextPage: true },
        },
      });
      const { persons } = data as { persons: { pageInfo: { endCursor: string } } };
      expect((await rig.ask('first', page, { after: persons.pageInfo.endCursor })).data).toMatchObject({
        persons: { nodes: [{ name: 'wang 某' }], pageInfo: { hasNextPage: false } },
      });
      for (const [search, names] of [
        ['WANG', ['wang 某']],
        ['%', []],
        ["' or 1=1 --", []],
      ] as const) {
        const found = await rig.ask('first', page, { search });
        expect(found.data).toMatchObject({ persons: { nodes: names.map((name) => ({ name })) } });
      }
      expect(codeOf(await rig.ask('first', page, { after: 'x' }))).toBe('BAD_USER_INPUT');
    });

    test('names persons for whoever chooses one: by name or department, never by subject', async () => {
      await set('first', 'wang', { name: '王某', department: '市教育局' });
      await rig.signIn('nameless@example');
      const NAMES = `query ($search: String, $first: Int) { personNames(search: $search, first: $first) { id name department { name } } }`;
      const named = async (variables: Readonly<Record<string, unknown>>): Promise<readonly string[]> => {
        const { data } = await rig.ask('first', NAMES, variables);
        return (data as { personNames: { name: string }[] }).personNames.map(({ name }) => name);
      };
      expect(await named({})).toEqual(['first 某', 'li 某', 'second 某', '王某']);
      expect(await named({ first: 2 })).toEqual(['first 某', 'li 某']);
      expect(await named({ search: ' 教育 ' })).toEqual(['王某']);
      for (const search of ['example', 'wang', 'https', '%']) expect(await named({ search }), search).toEqual([]);
      expect(codeOf(await rig.ask('first', NAMES, { first: 101 }))).toBe('BAD_USER_INPUT');
      expect((await rig.ask('first', NAMES, { search: '王' })).data).toEqual({
        personNames: [{ id: idOf('wang'), name: '王某', department: { name: '市教育局' } }],
      });
    });

    test('says who is asking', async () => {
      const VIEWER = `{ viewer { subject person { id name roles } client { id } scopes regions { code } expiresAt } }`;
      await set('first', 'wang', { roles: ['PERSONS', 'AUDITOR'], regions: ['610323'] });
      expect((await rig.ask('wang', VIEWER)).data).toEqual({
        viewer: {
          subject: idOf('wang'),
          person: { id: idOf('wang'), name: 'wang 某', roles: ['AUDITOR', 'PERSONS'] },
          client: null,
          scopes: ['audit:read', 'changes:read', 'operations:read', 'persons:write'],
          regions: [{ code: '610323' }],
          expiresAt: null,
        },
      });
      const program = {
        subject: `${ISSUER}#portal`,
        client: 'portal',
        scopes: new Set<string>(),
        regions: null,
        expiresAt: 0,
      };
      expect((await rig.ask(program, VIEWER)).data).toMatchObject({
        viewer: { person: null, client: { id: 'portal' }, expiresAt: '1970-01-01T08:00:00+08:00' },
      });
      expect(codeOf(await rig.ask(ANONYMOUS, VIEWER))).toBe('UNAUTHENTICATED');
    });

    test('names every region, for whoever chooses among them', async () => {
      const { data } = await rig.ask(ANONYMOUS, '{ regions { code name parent { name } } }');
      expect(data?.['regions']).toContainEqual({ code: '610323', name: '岐山县', parent: { name: '宝鸡市' } });
    });

    test('resolves a person whom other subgraphs name, known or not, and keeps to itself what is not the asker’s', async () => {
      const name = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { name } } }';
      const of = ['wang', 'stranger'].map((subject) => ({ __typename: 'Person', id: idOf(subject) }));
      const names = async (as: string | Caller): Promise<unknown> => (await rig.ask(as, name, { of })).data;
      expect(await names('li')).toEqual({ _entities: [{ name: 'wang 某' }, { name: 'stranger' }] });
      expect(await names(ANONYMOUS)).toEqual({ _entities: [{ name: 'wang' }, { name: 'stranger' }] });
      for (const field of ['roles', 'lastSignInAt', 'sessions { id }']) {
        const secret = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { ${field} } } }`;
        expect(codeOf(await rig.ask('li', secret, { of: of.slice(0, 1) })), field).toBe('FORBIDDEN');
        expect(codeOf(await rig.ask('wang', secret, { of: of.slice(0, 1) })), field).toBeUndefined();
        expect(codeOf(await rig.ask('first', secret, { of })), field).toBeUndefined();
      }
    });

    test('ends one’s own sessions, and others’ for administrators of persons only', async () => {
      const start = { person: idOf('wang'), authenticatedAt: null };
      // Each from an address of its own: two that begin in one millisecond are in no certain order.
      const addresses = { one: '10.0.0.1', two: '10.0.0.2', three: '10.0.0.3' };
      for (const [token, address] of Object.entries(addresses)) await rig.sessions.open(token, { ...start, address });
      const list = '{ viewer { person { sessions { id address current } } } }';
      const { data } = await rig.ask('wang', list);
      const { viewer } = data as {
        viewer: { person: { sessions: { id: string; address: string; current: boolean }[] } };
      };
      const { sessions } = viewer.person;
      expect(sessions.map(({ current }) => current)).toEqual([false, false, false]);
      expect(new Set(sessions.map(({ address }) => address))).toEqual(new Set(Object.values(addresses)));
      const second = sessions.find(({ address }) => address === addresses.two);
      const third = sessions.find(({ address }) => address === addresses.three);
      const END = 'mutation ($id: ID!) { endSession(id: $id) }';
      expect(codeOf(await rig.ask('li', END, { id: third?.id }))).toBe('NOT_FOUND');
      expect((await rig.ask('wang', END, { id: third?.id })).data).toEqual({ endSession: third?.id });
      expect((await rig.ask('first', END, { id: second?.id })).data).toEqual({ endSession: second?.id });
      expect(codeOf(await rig.ask('first', END, { id: second?.id }))).toBe('NOT_FOUND');
      expect(codeOf(await rig.ask('first', END, { id: 'no id at all' }))).toBe('NOT_FOUND');
      expect(await Promise.all(['one', 'two', 'three'].map((token) => rig.sessions.read(token)))).toMatchObject([
        { person: { id: idOf('wang') } },
        null,
        null,
      ]);
    });

    test('ends a session that is not used for half an hour, and any after eight hours', async () => {
      const start = { person: idOf('wang'), authenticatedAt: null, address: null };
      const after = async (column: string, time: string): Promise<boolean> => {
        await rig.sessions.open(column + time, start);
        await rig.query(
          `update console_session set ${column} = clock_timestamp() - $1::interval where created_at = (select max(created_at) from console_session)`,
          time,
        );
        return (await rig.sessions.read(column + time)) !== null;
      };
      expect(await after('last_seen_at', '29 minutes')).toBe(true);
      expect(await after('last_seen_at', '31 minutes')).toBe(false);
      await rig.query('delete from console_session');
      await rig.sessions.open('long', start);
      await rig.query("update console_session set created_at = clock_timestamp() - interval '7 hours 59 minutes'");
      expect(await rig.sessions.read('long')).not.toBeNull();
      await rig.query("update console_session set created_at = clock_timestamp() - interval '8 hours 1 minute'");
      expect(await rig.sessions.read('long')).toBeNull();
      await rig.sessions.open('another', start);
      expect(await rig.query('select 1 from console_session')).toHaveLength(1);
    });

    test('stores no id that a cookie holds', async () => {
      await rig.sessions.open('what the cookie holds', { person: idOf('wang'), authenticatedAt: null, address: null });
      const rows = await rig.query('select * from console_session');
      expect(JSON.stringify(rows)).not.toContain('what the cookie holds');
      expect(await rig.sessions.read('what the cookie held')).toBeNull();
    });
  });
}
