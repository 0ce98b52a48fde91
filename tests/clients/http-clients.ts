import { ApolloClient, CombinedGraphQLErrors, gql as apolloGql, HttpLink, InMemoryCache } from '@apollo/client';
import { cacheExchange, Client, fetchExchange } from '@urql/core';
import { ClientError, GraphQLClient } from 'graphql-request';

/** Apollo Client accepts default options only where they are declared. */
declare module '@apollo/client' {
  namespace ApolloClient {
    namespace DeclareDefaultOptions {
      interface Query {
        errorPolicy?: 'all';
      }
    }
  }
}

/** One question as a page sends it. */
interface ClientQuestion {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The result that a client returns to its page. */
interface ClientAnswer {
  readonly data: unknown;
  readonly errors: readonly PageError[];
}

interface PageError {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

type Ask = (url: string, question: ClientQuestion) => Promise<ClientAnswer>;

/** urql as in its guide: cache, fetch, nothing else. */
const askWithUrql: Ask = async (url, { query, variables, headers = {} }) => {
  const client = new Client({ url, exchanges: [cacheExchange, fetchExchange], fetchOptions: { headers } });
  const { data, error } = await client.query(query, variables).toPromise();
  if (error?.networkError) throw error.networkError;
  return { data, errors: error?.graphQLErrors ?? [] };
};

/** Apollo Client as in its guide, with a name, and partial answers shown. */
const askWithApollo =
  (useGETForQueries: boolean): Ask =>
  async (url, { query, variables, headers = {} }) => {
    const client = new ApolloClient({
      link: new HttpLink({ uri: url, headers, useGETForQueries }),
      cache: new InMemoryCache(),
      clientAwareness: { name: 'portal', version: '1.2' },
      defaultOptions: { query: { errorPolicy: 'all' } },
    });
    const { data, error } = await client.query({ query: apolloGql(query), variables });
    if (error !== undefined && !CombinedGraphQLErrors.is(error)) throw error;
    return { data: data ?? null, errors: error?.errors ?? [] };
  };

const askWithGraphqlRequest: Ask = async (url, { query, variables, headers = {} }) => {
  try {
    return { data: await new GraphQLClient(url, { headers }).request(query, variables), errors: [] };
  } catch (error) {
    if (!(error instanceof ClientError)) throw error;
    return { data: error.response.data ?? null, errors: error.response.errors ?? [] };
  }
};

/** The clients, each with its defaults, and its request method. */
export const HTTP_CLIENTS: readonly (readonly [name: string, method: 'GET' | 'POST', ask: Ask])[] = [
  ['urql', 'GET', askWithUrql],
  ['Apollo Client', 'POST', askWithApollo(false)],
  ['Apollo Client by GET', 'GET', askWithApollo(true)],
  ['graphql-request', 'POST', askWithGraphqlRequest],
];
