import type { OperationResult } from '@queqiao/federation';
import type { LoggedEvent } from './event-source.ts';

/** An event as a subscription answers it, for all who share it. */
export class AnsweredEvent {
  readonly position: number;
  readonly cursor: string;
  readonly result: OperationResult;
  #json: string | undefined;

  constructor({ position, cursor }: LoggedEvent, result: OperationResult) {
    this.position = position;
    this.cursor = cursor;
    this.result = result;
  }

  /** The result as it goes over the wire, written once for all. */
  get json(): string {
    return (this.#json ??= JSON.stringify(this.result));
  }
}

/** How a transport writes an answer. What it gives is kept and shared, by the function itself: one for all who use it. */
export type WireFormat = (answer: { readonly json: string; readonly cursor: string | null }) => string;

/** Events that follow each other, as they go over the wire. */
export interface Piece {
  readonly bytes: Buffer;
  /** The index behind its last event. */
  readonly end: number;
}

/** A piece ends with the event that makes it so long, in bytes: a client that takes nothing keeps no more than one. */
const LONG = 65_536;

/** A part of the log as a subscription answers it, for all who stand where it begins. */
export class AnsweredPage {
  readonly events: readonly AnsweredEvent[];
  readonly through: number;
  readonly expired: boolean;
  readonly #pieces = new Map<WireFormat, Map<number, Piece>>();

  constructor(events: readonly AnsweredEvent[], through: number, expired: boolean) {
    this.events = events;
    this.through = through;
    this.expired = expired;
  }

  /**
   * Events from an index on, as many as one write takes. Written once for all who come to it: thousands of connections
   * then hold the same bytes, instead of a copy each until it has gone out.
   */
  pieceFrom(index: number, format: WireFormat): Piece {
    const pieces = this.#pieces.get(format) ?? new Map<number, Piece>();
    this.#pieces.set(format, pieces);
    const piece = pieces.get(index) ?? this.#write(index, format);
    pieces.set(index, piece);
    return piece;
  }

  #write(index: number, format: WireFormat): Piece {
    const parts: Buffer[] = [];
    let length = 0;
    for (const event of this.events.slice(index)) {
      const part = Buffer.from(format(event));
      parts.push(part);
      length += part.length;
      if (length >= LONG) break;
    }
    return { bytes: Buffer.concat(parts, length), end: index + parts.length };
  }
}
