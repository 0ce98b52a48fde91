export { attributesOf, type Attribute, type AttributeType } from './attribute.ts';
export { readAttributePath, type AttributePath, type PathStep } from './attribute-path.ts';
