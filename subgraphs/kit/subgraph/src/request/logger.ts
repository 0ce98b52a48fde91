/** The part of a pino logger that the kit writes to. */
export interface Logger {
  readonly debug: (facts: object, message: string) => void;
  readonly info: (facts: object, message: string) => void;
  readonly warn: (facts: object, message: string) => void;
  readonly error: (facts: object, message: string) => void;
}

/** A logger that keeps silent: the default where none is given. */
export const SILENT: Logger = { debug() {}, info() {}, warn() {}, error() {} };
