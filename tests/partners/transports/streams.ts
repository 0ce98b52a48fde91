import { spawn } from 'node:child_process';
import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { HttpLink } from '@apollo/client/link/http';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import { iterate, operationOf, type StreamAnswer, type Transport } from './transport.ts';

const graphqlOf = (url: string): string => `${url}/graphql`;
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** By the client of graphql-ws. */
export const webSocket: Transport = {
  name: 'websocket',
  receive: (subscription, signal) =>
    iterate((sink) => {
      const client = createSocketClient({
        url: graphqlOf(subscription.url).replace('http', 'ws'),
        connectionParams: bearer(subscription.token),
        retryAttempts: 0,
      });
      client.subscribe(operationOf(subscription), sink);
      return () => void client.dispose();
    }, signal),
};

const sse = (name: string, singleConnection: boolean): Transport => ({
  name,
  receive: (subscription, signal) =>
    iterate((sink) => {
      const client = createSseClient({
        url: graphqlOf(subscription.url),
        singleConnection,
        headers: bearer(subscription.token),
        retryAttempts: 0,
      });
      client.subscribe(operationOf(subscription), sink as Parameters<typeof client.subscribe>[1]);
      return () => client.dispose();
    }, signal),
});

/** By the client of graphql-sse, a connection for each operation. */
export const distinctEvents: Transport = sse('sse', false);
/** The same, in its single connection mode. */
export const singleConnection: Transport = sse('sse-single', true);

/** By the transport of Apollo Client. */
export const multipart: Transport = {
  name: 'multipart',
  receive: (subscription, signal) =>
    iterate((sink) => {
      const { query, variables } = operationOf(subscription);
      const link = new HttpLink({ uri: graphqlOf(subscription.url), headers: bearer(subscription.token) });
      const client = new ApolloClient({ link, cache: new InMemoryCache() });
      const receiving = ApolloLink.execute(link, { query: gql(query), variables }, { client }).subscribe({
        next: (answer) => sink.next(answer as StreamAnswer),
        error: sink.error,
        complete: sink.complete,
      });
      return () => {
        receiving.unsubscribe();
        client.stop();
      };
    }, signal),
};

/** By curl, as a partner without any library does: the cursor goes as `Last-Event-ID`. */
export const curl: Transport = {
  name: 'curl',
  receive: ({ url, token, ...subscription }, signal) =>
    iterate((sink) => {
      const { query, variables } = operationOf({ url, token, ...subscription });
      const headers = { ...bearer(token), accept: 'text/event-stream', 'content-type': 'application/json' };
      const child = spawn('curl', [
        '-sN',
        graphqlOf(url),
        ...Object.entries({ ...headers, 'last-event-id': subscription.after }).flatMap(([name, value]) => [
          '-H',
          `${name}: ${value}`,
        ]),
        '-d',
        JSON.stringify({ query, variables: { ...variables, after: null } }),
      ]);
      let text = '';
      child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
        const events = (text + chunk).split('\n\n');
        text = events.pop() ?? '';
        for (const event of events) {
          const data = /^data: (.*)$/mu.exec(event)?.[1];
          if (data) sink.next(JSON.parse(data) as StreamAnswer);
        }
      });
      child.on('error', sink.error).on('close', () => {
        // What is refused before it streams is one answer, as to a query.
        if (text.startsWith('{')) sink.next(JSON.parse(text) as StreamAnswer);
        sink.complete();
      });
      return () => void child.kill('SIGKILL');
    }, signal),
};
