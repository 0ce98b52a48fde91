import { useEffect, useRef } from 'react';
import type { ChartOption } from './echarts.ts';
import { usePreferences } from '../app/preferences.ts';

interface ChartProps {
  /** What it shows, for whoever does not see it; an equal table is beside it. */
  readonly label: string;
  readonly option: ChartOption;
  readonly height?: string;
}

/** A chart as SVG, drawn once its library is there. */
export function Chart({ label, option, height = '18rem' }: ChartProps) {
  const element = useRef<HTMLDivElement>(null);
  const preferences = usePreferences();
  useEffect(() => {
    const target = element.current;
    if (target === null) return undefined;
    let close: (() => void) | undefined;
    let left = false;
    const draw = async (): Promise<void> => {
      const { drawChart } = await import('./echarts.ts');
      if (!left) close = drawChart(target, option);
    };
    void draw();
    return () => {
      left = true;
      close?.();
    };
  }, [option, preferences]);
  return <div className="chart" style={{ height }} ref={element} role="img" aria-label={label} />;
}
