import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { LineCounter, isNode, parseDocument, type Document } from 'yaml';
import { PolicyFileError, type PolicyFileFault } from './policy-file-error.ts';
import { policyFile, type PolicyFile } from './policy-file.ts';

/** The line of the deepest node on the path that is there. */
function lineOf(document: Document, counter: LineCounter, path: readonly PropertyKey[]): number | null {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
  }
  return null;
}

/** Reads one policy file's text; `file` names it in faults. Throws a PolicyFileError with every fault. */
export function parsePolicyFile(text: string, file: string): PolicyFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  if (document.errors.length > 0) {
    throw new PolicyFileError(
      document.errors.map((error) => ({
        file,
        line: counter.linePos(error.pos[0]).line,
        path: '',
        message: error.message,
      })),
    );
  }
  const outcome = policyFile.safeParse(document.toJS());
  if (outcome.success) return outcome.data;
  throw new PolicyFileError(
    outcome.error.issues.map((issue): PolicyFileFault => ({
      file,
      line: lineOf(document, counter, issue.path),
      path: issue.path.map(String).join('.'),
      message: issue.message,
    })),
  );
}

/** Reads one policy file from disk. Throws a PolicyFileError with every fault; a missing file rejects as `readFile` does. */
export async function readPolicyFile(path: string): Promise<PolicyFile> {
  return parsePolicyFile(await readFile(path, 'utf8'), basename(path));
}
