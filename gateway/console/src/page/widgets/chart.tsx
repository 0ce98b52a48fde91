import { useEffect, useRef, useState } from 'react';
import type { ChartOption, DrawnChart } from './echarts.ts';
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
  const [chart, setChart] = useState<DrawnChart>();
  useEffect(() => {
    const target = element.current;
    if (target === null) return undefined;
    let drawn: DrawnChart | undefined;
    let left = false;
    const draw = async (): Promise<void> => {
      const { drawChart } = await import('./echarts.ts');
      if (left) return;
      drawn = drawChart(target);
      setChart(drawn);
    };
    void draw();
    return () => {
      left = true;
      drawn?.close();
      setChart(undefined);
    };
  }, []);
  // Shown in place: a page that asks again each second does not flicker.
  useEffect(() => chart?.show(option), [chart, option, preferences]);
  return <div className="chart" style={{ height }} ref={element} role="img" aria-label={label} />;
}
