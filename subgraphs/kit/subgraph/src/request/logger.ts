/** The part of a pino logger that the kit uses. */
export interface Logger {
  readonly debug: (facts: object, message: string) => void;
  readonly info: (facts: object, message: string) => void;
  readonly warn: (facts: object, message: string) => void;
  readonly error: (facts: object, message: string) => void;
}

/** A logger without output: the default. */
export const SILENT: Logger = { debug() {}, info() {}, warn() {}, error() {} };
