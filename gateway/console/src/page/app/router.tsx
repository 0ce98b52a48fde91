import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { auditSearch } from '../screens/audit/search.ts';
import { chainsSearch } from '../screens/chains/search.ts';
import { indicatorSearch } from '../screens/indicator/search.ts';
import { inboxSearch } from '../screens/inbox/search.ts';
import { indicatorsSearch } from '../screens/indicators/search.ts';
import { partnersSearch } from '../screens/partners/search.ts';
import { personsSearch } from '../screens/persons/search.ts';
import { proposalsSearch } from '../screens/proposals/search.ts';
import { recordSearch } from '../screens/record/search.ts';
import { reportsSearch } from '../screens/reports/search.ts';
import { signingSearch } from '../screens/signing/search.ts';
import { sourceSearch } from '../screens/source/search.ts';
import { webhookSearch } from '../screens/webhook/search.ts';
import { NotThere } from '../widgets/not-there.tsx';
import { textSearch } from './text-search.ts';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotThere });

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: inboxSearch,
  component: lazyRouteComponent(() => import('../screens/inbox/index.tsx'), 'InboxScreen'),
});
const indicators = createRoute({
  getParentRoute: () => root,
  path: '/indicators',
  validateSearch: indicatorsSearch,
  component: lazyRouteComponent(() => import('../screens/indicators/index.tsx'), 'IndicatorsScreen'),
});
const indicator = createRoute({
  getParentRoute: () => root,
  path: '/indicators/$document/$name',
  validateSearch: indicatorSearch,
  component: lazyRouteComponent(() => import('../screens/indicator/index.tsx'), 'IndicatorScreen'),
});
const chains = createRoute({
  getParentRoute: () => root,
  path: '/chains',
  validateSearch: chainsSearch,
  component: lazyRouteComponent(() => import('../screens/chains/index.tsx'), 'ChainsScreen'),
});
const mapping = createRoute({
  getParentRoute: () => root,
  path: '/indicators/$document/$name/mapping',
  component: lazyRouteComponent(() => import('../screens/mapping/index.tsx'), 'MappingScreen'),
});
const proposals = createRoute({
  getParentRoute: () => root,
  path: '/proposals',
  validateSearch: proposalsSearch,
  component: lazyRouteComponent(() => import('../screens/proposals/index.tsx'), 'ProposalsScreen'),
});
const proposal = createRoute({
  getParentRoute: () => root,
  path: '/proposals/$id',
  component: lazyRouteComponent(() => import('../screens/proposal/index.tsx'), 'ProposalScreen'),
});
const record = createRoute({
  getParentRoute: () => root,
  path: '/records/$system/$type/$id',
  validateSearch: recordSearch,
  component: lazyRouteComponent(() => import('../screens/record/index.tsx'), 'RecordScreen'),
});

const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  validateSearch: reportsSearch,
  component: lazyRouteComponent(() => import('../screens/reports/index.tsx'), 'ReportsScreen'),
});
const sources = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  validateSearch: textSearch,
  component: lazyRouteComponent(() => import('../screens/sources/index.tsx'), 'SourcesScreen'),
});
const source = createRoute({
  getParentRoute: () => root,
  path: '/sources/$system',
  validateSearch: sourceSearch,
  component: lazyRouteComponent(() => import('../screens/source/index.tsx'), 'SourceScreen'),
});

const partners = createRoute({
  getParentRoute: () => root,
  path: '/partners',
  validateSearch: partnersSearch,
  component: lazyRouteComponent(() => import('../screens/partners/index.tsx'), 'PartnersScreen'),
});
const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('../screens/audit/index.tsx'), 'AuditScreen'),
});

const webhook = createRoute({
  getParentRoute: () => root,
  path: '/partners/$id',
  validateSearch: webhookSearch,
  component: lazyRouteComponent(() => import('../screens/webhook/index.tsx'), 'WebhookScreen'),
});

const persons = createRoute({
  getParentRoute: () => root,
  path: '/persons',
  validateSearch: personsSearch,
  component: lazyRouteComponent(() => import('../screens/persons/index.tsx'), 'PersonsScreen'),
});

const signing = createRoute({
  getParentRoute: () => root,
  path: '/signing',
  validateSearch: signingSearch,
  component: lazyRouteComponent(() => import('../screens/signing/index.tsx'), 'SigningScreen'),
});

/** Every screen with its address; each is loaded when it is first opened. */
export const router = createRouter({
  routeTree: root.addChildren([
    inbox,
    indicators,
    indicator,
    mapping,
    chains,
    proposals,
    proposal,
    record,
    reports,
    sources,
    source,
    partners,
    webhook,
    audit,
    persons,
    signing,
  ]),
  basepath: '/console',
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
