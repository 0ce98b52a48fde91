import { ContractBreach } from '@queqiao/platform/upstream';
import { decodeXML } from 'entities';
import { XMLParser } from 'fast-xml-parser';

/** Elements that may come any number of times, one included. */
const REPEATED: ReadonlySet<string> = new Set(['topic', 'related', 'opinion', 'reply']);

const parser = new XMLParser({
  // An element becomes an object of its attributes and children, its own text under `text`; one with neither, its text.
  ignoreAttributes: false,
  attributeNamePrefix: '',
  textNodeName: 'text',
  ignoreDeclaration: true,
  ignorePiTags: true,
  isArray: (name, _path, _isLeaf, isAttribute) => !isAttribute && REPEATED.has(name),
  // Ids and codes have leading zeros: text stays text.
  parseTagValue: false,
  parseAttributeValue: false,
  // Character references and the five entities of XML itself. What a document declares is never expanded.
  entityDecoder: {
    decode: (text) => decodeXML(text),
    setExternalEntities() {},
    addInputEntities() {},
    reset() {},
    setXmlVersion() {},
  },
});

/** The body as XML in UTF-8; throws ContractBreach when it is none, or when it declares an external entity. */
export function readXml(body: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    // The parser gives no type of its own.
    return parser.parse(text, true) as unknown;
  } catch (failure) {
    throw new ContractBreach('the body is not XML in UTF-8', failure);
  }
}
