/** Parts of a response that goes on, as text, each without what is between them. */
export async function* readParts(response: Response, separator: string): AsyncGenerator<string, void> {
  if (!response.body) return;
  let text = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    for (;;) {
      const at = text.indexOf(separator);
      if (at === -1) break;
      const part = text.slice(0, at);
      text = text.slice(at + separator.length);
      yield part;
    }
  }
  if (text !== '') yield text;
}

export interface SentEvent {
  readonly event: string;
  readonly id?: string;
  readonly data: string;
}

/** Events of a response of Server-Sent Events; heartbeats, which are comments, are `heartbeat`. */
export async function* readEvents(response: Response): AsyncGenerator<SentEvent, void> {
  for await (const part of readParts(response, '\n\n')) {
    if (part === ':') {
      yield { event: 'heartbeat', data: '' };
      continue;
    }
    const fields = Object.fromEntries(
      part.split('\n').map((line) => {
        const at = line.indexOf(': ');
        return [line.slice(0, at), line.slice(at + 2)];
      }),
    ) as { event: string; id?: string; data: string };
    yield fields;
  }
}
