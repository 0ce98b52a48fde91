import { Link } from '@tanstack/react-router';
import { usePreferences } from '../app/preferences.ts';
import type { IndicatorTableQuery, SigningSheetQuery } from '../generated/documents.ts';
import { formatValue } from '../lib/format.ts';
import { indicatorPath } from '../lib/indicator-path.ts';
import { STATUS_WORDS } from '../lib/schema-words.ts';
import { targetText } from '../lib/target-words.ts';
import { useWords } from '../lib/words.ts';
import type { Column } from './column.ts';
import { StatusTag } from './status-tag.tsx';

type Name = 'clause' | 'name' | 'department' | 'value' | 'target' | 'status' | 'source' | 'coverage';
type Row = IndicatorTableQuery['indicators'][number] | SigningSheetQuery['indicators'][number];

/** The columns that every table of indicators has, by name, under the titles of the screen. */
export function useIndicatorColumns(
  say: Readonly<Record<Name | 'counted' | 'reported', string>>,
): Readonly<Record<Name, Column<Row>>> {
  const statuses = useWords(STATUS_WORDS);
  const { language } = usePreferences();
  return {
    clause: { key: 'clause', title: say.clause, text: ({ clauses }) => clauses.join('、'), width: '6rem' },
    name: {
      key: 'name',
      title: say.name,
      text: ({ name }) => name,
      show: ({ id, name }) => (
        <Link to="/indicators/$document/$name" params={indicatorPath(id)}>
          {name}
        </Link>
      ),
    },
    department: {
      key: 'department',
      title: say.department,
      wide: true,
      text: ({ departments }) => departments.map(({ name }) => name).join('、'),
    },
    value: {
      key: 'value',
      title: say.value,
      numeric: true,
      text: ({ progress }) => progress.value,
      show: ({ progress, unit }) => formatValue(progress.value, unit, language),
    },
    target: {
      key: 'target',
      title: say.target,
      numeric: true,
      sortable: false,
      text: (row) => targetText(row, language),
    },
    status: {
      key: 'status',
      title: say.status,
      text: ({ progress }) => statuses[progress.status],
      show: ({ progress }) => <StatusTag status={progress.status} />,
    },
    source: {
      key: 'source',
      title: say.source,
      text: ({ progress }) => (progress.reported ? say.reported : say.counted),
    },
    coverage: {
      key: 'coverage',
      title: say.coverage,
      numeric: true,
      text: ({ progress: { coverage } }) => (coverage ? `${coverage.reported}/${coverage.expected}` : '—'),
    },
  };
}
