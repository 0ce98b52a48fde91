import { expect, test } from 'vitest';
import { reachedRig, REACHES, type TestSubgraph } from '../testing/federation-rig.ts';

const self = { __resolveReference: (key: object) => key };
const RATES: Readonly<Record<string, number>> = { EUR: 10, USD: 11 };
const price = (_: object, { in: currency }: { in: string }): number | undefined => RATES[currency];
const twice = ({ price: given }: { price: number }): number => given * 2;

/** `tax` and `vat` need one field with different arguments, `average` needs it below another, `plain` without any. */
const SHOP: Readonly<Record<string, TestSubgraph>> = {
  prices: {
    sdl: `enum Currency { EUR USD } type Query { p: P }
      type P @key(fields: "id") { id: ID! price(in: Currency = EUR): Float group: Group }
      type Group @key(fields: "id") { id: ID! price(in: Currency = EUR): Float }`,
    resolvers: {
      Query: { p: () => ({ id: '1' }) },
      P: { ...self, price, group: () => ({ id: 'g' }) },
      Group: { ...self, price },
    },
  },
  taxes: {
    sdl: `enum Currency { EUR USD }
      type P @key(fields: "id") { id: ID! price(in: Currency = EUR): Float @external group: Group @external
        tax: Float @requires(fields: "price(in: USD)") vat: Float @requires(fields: "price(in: EUR)")
        plain: Float @requires(fields: "price") average: Float @requires(fields: "group { price(in: USD) }")
        other: Float @requires(fields: "group { price(in: EUR) }") }
      type Group @key(fields: "id") { id: ID! price(in: Currency = EUR): Float @external }`,
    resolvers: {
      P: {
        ...self,
        tax: twice,
        vat: twice,
        plain: twice,
        average: ({ group }: { group: { price: number } }) => group.price,
        other: ({ group }: { group: { price: number } }) => group.price,
      },
    },
  },
};

test.for(REACHES)('passes a required field with the arguments of the requirement, with subgraphs %s', async (reach) => {
  await using rig = await reachedRig(SHOP, reach);
  for (const [fields, p] of [
    ['price tax', { price: 10, tax: 22 }],
    ['tax vat plain', { tax: 22, vat: 20, plain: 20 }],
    ['vat tax', { vat: 20, tax: 22 }],
    ['x: price(in: USD) tax price vat', { x: 11, tax: 22, price: 10, vat: 20 }],
    ['average other tax group { price(in: USD) }', { average: 11, other: 10, tax: 22, group: { price: 11 } }],
  ] as const) {
    expect(await rig.ask(`{ p { ${fields} } }`)).toEqual({ data: { p } });
  }
});

test('never sends a key that the subgraph cannot resolve', async () => {
  await using rig = await reachedRig(
    {
      a: {
        sdl: `type Query { thing: Thing } type Thing @key(fields: "id") @key(fields: "code", resolvable: false) { id: ID! code: ID! name: String }`,
        resolvers: { Query: { thing: () => ({ id: '1', code: 'c' }) }, Thing: { ...self, name: () => 'A thing' } },
      },
      b: {
        sdl: `type Thing @key(fields: "code", resolvable: false) @key(fields: "id") { id: ID! code: ID! name: String @external
          shout: String! @requires(fields: "name") } type Query { other: Thing }`,
        resolvers: {
          Query: { other: () => ({ id: '1', code: 'c' }) },
          Thing: {
            __resolveReference: (key: { id?: string }) => (key.id === undefined ? null : key),
            shout: ({ name }: { name: string }) => `${name}!`,
          },
        },
      },
    },
    'in process',
  );
  expect(await rig.ask('{ other { shout } }')).toEqual({ data: { other: { shout: 'A thing!' } } });
});
