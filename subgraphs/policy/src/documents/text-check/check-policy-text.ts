import type { IndicatorEntry, PolicyFile } from '../policy-file.ts';
import { normaliseText, parseClauses, type ClauseTree } from './clause-tree.ts';
import { expectationsOf } from './expectation.ts';
import { findFigures } from './figures.ts';
import { textSays } from './text-says.ts';

/** One thing in which a policy file and the text of its document disagree. */
export interface TextFinding {
  /** Null where no indicator is concerned. */
  readonly indicator: string | null;
  readonly clause: string | null;
  readonly figure: string | null;
  /** Chinese, then English. */
  readonly message: string;
}

export interface TextReport {
  readonly indicators: number;
  /** Places that were considered: one for each indicator and clause. */
  readonly places: number;
  /** What the file says and the text does not: the file is wrong. */
  readonly faults: readonly TextFinding[];
  /** What the text says and the file does not, and facts of the document that the text does not repeat. */
  readonly warnings: readonly TextFinding[];
}

function checkClause(indicator: IndicatorEntry, clause: string, clauses: ClauseTree): TextFinding[] {
  const text = clauses.get(clause);
  if (text === undefined)
    return [
      { indicator: indicator.id, clause, figure: null, message: '文中没有这一条款 (no such clause in the text)' },
    ];
  return expectationsOf(indicator)
    .filter((expectation) => !textSays(text, expectation, indicator.terms))
    .map(({ label }) => ({
      indicator: indicator.id,
      clause,
      figure: label,
      message: `条款中没有${indicator.terms.length > 0 ? `“${indicator.terms.join('/')}”的` : ''} ${label} (the clause does not say it)`,
    }));
}

/** The years of an indicator's own dates: in one of its clauses, or the year in which the document ends. */
function checkYears(indicator: IndicatorEntry, policy: PolicyFile, clauses: ClauseTree): TextFinding[] {
  const text = indicator.clauses.map((clause) => clauses.get(clause) ?? '').join('\n');
  const inherited = policy.endsOn?.slice(0, 4);
  return [indicator.startsOn, indicator.dueOn]
    .filter((day) => typeof day === 'string')
    .map((day) => day.slice(0, 4))
    .filter((year) => year !== inherited && !text.includes(`${year}年`))
    .map((year) => ({
      indicator: indicator.id,
      clause: indicator.clauses.join(' '),
      figure: `${year}年`,
      message: `条款中没有 ${year} 年 (the year is in none of the clauses)`,
    }));
}

function unclaimed(policy: PolicyFile, clauses: ClauseTree): TextFinding[] {
  return [...clauses].flatMap(([clause, text]) => {
    const hasParts = [...clauses.keys()].some((other) => other.startsWith(`${clause}.`));
    if (hasParts) return [];
    const expectations = policy.indicators
      .filter((indicator) => indicator.clauses.some((cited) => clause === cited || clause.startsWith(`${cited}.`)))
      .flatMap(expectationsOf);
    return findFigures(text)
      .filter((figure) => figure.digits && !expectations.some(({ isFigure }) => isFigure(figure)))
      .map((figure) => ({
        indicator: null,
        clause,
        figure: figure.text,
        message: `没有指标采用数字 ${figure.text}${figure.after} (no indicator speaks of this figure)`,
      }));
  });
}

/** A day as the text may write it. */
function daysOf(day: string): readonly string[] {
  const [year, month, date] = day.split('-').map(Number);
  return [day, `${year}年${month}月${date}日`];
}

function checkFacts(policy: PolicyFile, text: string): TextFinding[] {
  const facts: readonly (readonly [string, readonly string[]])[] = [
    ...[policy.number, policy.title, policy.issuer, ...policy.departments].map((fact) => [fact, [fact]] as const),
    [policy.issuedOn, daysOf(policy.issuedOn)],
  ];
  return facts
    .filter(([, forms]) => !forms.some((form) => text.includes(normaliseText(form))))
    .map(([fact]) => ({
      indicator: null,
      clause: null,
      figure: null,
      message: `文中没有“${fact}” (not in the text)`,
    }));
}

/** Compares a policy file with the text of its document. Pure; nothing is thrown. */
export function checkPolicyText(policy: PolicyFile, text: string): TextReport {
  const clauses = parseClauses(text);
  const faults = policy.indicators.flatMap((indicator) => [
    ...indicator.clauses.flatMap((clause) => checkClause(indicator, clause, clauses)),
    ...checkYears(indicator, policy, clauses),
  ]);
  return {
    indicators: policy.indicators.length,
    places: policy.indicators.reduce((sum, indicator) => sum + indicator.clauses.length, 0),
    faults,
    warnings: [...unclaimed(policy, clauses), ...checkFacts(policy, normaliseText(text))],
  };
}
