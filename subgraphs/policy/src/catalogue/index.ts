export { PolicyCatalogue, type CatalogueIndicator } from './policy-catalogue.ts';
