export { attributesOf, type Attribute, type AttributeType } from './attribute.ts';
export { readAttributePath, type AttributePath } from './attribute-path.ts';
