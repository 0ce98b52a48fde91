import type { TestSubgraph } from './federation-rig.ts';

// A library over five subgraphs, with all features of federation: compound keys, required and provided fields, shared
// values, interfaces, unions, lists of lists, nulls. Every resolver depends on the parent's key alone, so that the same
// ones serve the subgraphs and one plain schema.

interface Key {
  readonly id: string;
}

const ids = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`);
const BOOKS = ids('b', 6);
const FILMS = ids('f', 4);
const PEOPLE = ids('p', 5);
const BRANCHES = ids('s', 3);
const numberOf = ({ id }: Key): number => Number(id.slice(1));
const asBook = (id: string) => ({ __typename: 'Book', id });
const asFilm = (id: string) => ({ __typename: 'Film', id });
const pick = (all: readonly string[], seed: number, count: number): string[] =>
  ids('', count).map((_, i) => all[(seed * (i + 2) + i) % all.length] ?? '');

const Book = {
  title: (key: Key) => `Book ${key.id}`,
  pages: (key: Key) => (numberOf(key) % 4 === 0 ? null : numberOf(key) * 100),
  grid: (key: Key) => [[numberOf(key), null], null, [], [7]],
  size: (key: Key) => (numberOf(key) === 5 ? null : { width: numberOf(key), height: numberOf(key) + 1 }),
  genre: (key: Key) => (numberOf(key) % 2 ? 'NOVEL' : 'POEM'),
  authors: (key: Key, { first }: { first: number }) =>
    pick(PEOPLE, numberOf(key), 3)
      .slice(0, first)
      .map((id) => ({ id })),
  sequel: (key: Key) => (numberOf(key) < 3 ? { id: `b${numberOf(key) + 3}` } : null),
  related: (key: Key) => [asBook('b1'), null, asFilm('f2'), asBook(pick(BOOKS, numberOf(key), 1)[0] ?? 'b1')],
  copies: (key: Key) => BRANCHES.map((branch, i) => ({ branch: { id: branch }, number: i + numberOf(key) })),
};
const Film = {
  title: (key: Key) => `Film ${key.id}`,
  minutes: (key: Key) => numberOf(key) * 30,
  director: (key: Key) => (numberOf(key) === 3 ? null : { id: pick(PEOPLE, numberOf(key), 1)[0] }),
  basedOn: (key: Key) => (numberOf(key) % 2 ? asBook(`b${numberOf(key)}`) : null),
};
const Person = {
  name: (key: Key) => `Person ${key.id}`,
  born: (key: Key) => (numberOf(key) === 2 ? null : 1900 + numberOf(key)),
  works: (key: Key) => [
    asBook(pick(BOOKS, numberOf(key), 1)[0] ?? 'b1'),
    asFilm(pick(FILMS, numberOf(key), 1)[0] ?? 'f1'),
  ],
  books: (key: Key) => pick(BOOKS, numberOf(key), 2).map((id) => ({ id })),
};
const Branch = {
  city: (key: Key) => (key.id === 's2' ? null : `City ${key.id}`),
  shelves: (key: Key) => ids('', 2).map((code) => ({ branch: { id: key.id }, code })),
  address: (key: Key) => ({ street: `Street ${key.id}`, zip: '100' }),
};
const Shelf = {
  label: ({ branch, code }: { branch: Key; code: string }) => `${branch.id}/${code}`,
  holds: ({ branch }: { branch: Key }) => asBook(pick(BOOKS, numberOf(branch), 1)[0] ?? 'b1'),
};
const Query = {
  books: (_: unknown, { first }: { first: number }) => BOOKS.slice(0, first).map((id) => ({ id })),
  book: (_: unknown, { id }: Key) => (BOOKS.includes(id) ? { id } : null),
  catalogue: () => [...FILMS.slice(0, 2).map(asFilm), ...BOOKS.slice(0, 3).map(asBook)],
  people: () => PEOPLE.map((id) => ({ id })),
  branches: () => BRANCHES.map((id) => ({ id })),
  search: () => [asFilm('f1'), asBook('b2'), { __typename: 'Person', id: 'p1' }],
};

// Required fields: one subgraph needs fields of another.
const weight = ({ pages }: { pages: number | null }) => (pages === null ? null : pages * 2);
const volume = ({ size }: { size: { width: number; height: number } | null }) => size && size.width * size.height;
const summary = ({ title, authors }: { title: string; authors: { name: string }[] }) =>
  `${title}: ${authors.map(({ name }) => name).join()}`;

const reference = { __resolveReference: (key: object) => key };

export const LIBRARY: Readonly<Record<string, TestSubgraph>> = {
  catalogue: {
    sdl: `
      interface Work { id: ID! title: String! }
      union Found = Book | Film | Person
      enum Genre { NOVEL POEM }
      type Size @shareable { width: Int! height: Int! }
      type Book implements Work @key(fields: "id") {
        id: ID! title: String! pages: Int grid: [[Int]] size: Size genre: Genre sequel: Book
      }
      type Film implements Work @key(fields: "id") { id: ID! title: String! minutes: Int basedOn: Work }
      type Person @key(fields: "id", resolvable: false) { id: ID! }
      type Query { books(first: Int = 3): [Book!] book(id: ID!): Book catalogue: [Work] search: [Found!]! }`,
    resolvers: {
      Query: { books: Query.books, book: Query.book, catalogue: Query.catalogue, search: Query.search },
      Book: {
        ...reference,
        title: Book.title,
        pages: Book.pages,
        grid: Book.grid,
        size: Book.size,
        genre: Book.genre,
        sequel: Book.sequel,
      },
      Film: { ...reference, title: Film.title, minutes: Film.minutes, basedOn: Film.basedOn },
    },
  },
  people: {
    sdl: `
      type Person @key(fields: "id") { id: ID! name: String! born: Int }
      type Query { people: [Person!]! }`,
    resolvers: { Query: { people: Query.people }, Person: { ...reference, name: Person.name, born: Person.born } },
  },
  credits: {
    sdl: `
      interface Work { id: ID! title: String! }
      type Book implements Work @key(fields: "id") {
        id: ID! title: String! @external authors(first: Int = 2): [Person!]! related: [Work]
      }
      type Film implements Work @key(fields: "id") { id: ID! title: String! @external director: Person }
      type Person @key(fields: "id") { id: ID! works: [Work!] books: [Book!] }`,
    resolvers: {
      Book: { ...reference, authors: Book.authors, related: Book.related },
      Film: { ...reference, director: Film.director },
      Person: { ...reference, works: Person.works, books: Person.books },
    },
  },
  branches: {
    sdl: `
      type Branch @key(fields: "id") { id: ID! city: String shelves: [Shelf!]! address: Address }
      type Address @shareable { street: String zip: String }
      type Shelf @key(fields: "branch { id } code") { branch: Branch! code: ID! label: String }
      type Query { branches: [Branch!]! }`,
    resolvers: {
      Query: { branches: Query.branches },
      Branch: { ...reference, city: Branch.city, shelves: Branch.shelves, address: Branch.address },
      Shelf: { ...reference, label: Shelf.label },
    },
  },
  stock: {
    sdl: `
      type Size @shareable { width: Int! height: Int! }
      type Book @key(fields: "id") {
        id: ID! title: String! @external pages: Int @external size: Size @external
        authors(first: Int = 2): [Person!]! @external
        weight: Int @requires(fields: "pages") volume: Int @requires(fields: "size { width height }")
        summary: String @requires(fields: "title authors { name }")
        copies: [Copy!]
      }
      type Person @key(fields: "id") { id: ID! name: String! @external }
      type Copy { branch: Branch! number: Int! }
      type Branch @key(fields: "id") { id: ID! }
      type Shelf @key(fields: "branch { id } code") { branch: Branch! code: ID! holds: Book }`,
    resolvers: {
      Book: { ...reference, weight, volume, summary, copies: Book.copies },
      Shelf: { ...reference, holds: Shelf.holds },
    },
  },
};
