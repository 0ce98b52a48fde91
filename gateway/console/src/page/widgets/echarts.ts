import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use, type ComposeOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, LegendComponentOption, TooltipComponentOption } from 'echarts/components';

use([
  BarChart,
  LineChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  SVGRenderer,
]);

/** What a chart is drawn from. */
export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption
>;

/** A chart in an element. */
export interface DrawnChart {
  /** Shows something else, in the page's present colours. */
  readonly show: (option: ChartOption) => void;
  readonly close: () => void;
}

/** A chart in an element; it follows the element's size. */
export function drawChart(element: HTMLElement): DrawnChart {
  const chart = init(element, null, { renderer: 'svg' });
  const observer = new ResizeObserver(([entry]) => {
    chart.resize();
    // Paper is narrower than the screen, and charts are not drawn again for it: they shrink as a whole.
    const { width = 0, height = 0 } = entry?.contentRect ?? {};
    element.querySelector('svg')?.setAttribute('viewBox', `0 0 ${width} ${height}`);
  });
  observer.observe(element);
  return {
    show: (option) => chart.setOption({ ...inPageColours(), ...option }, { notMerge: true }),
    close: () => {
      observer.disconnect();
      chart.dispose();
    },
  };
}

function inPageColours(): ChartOption {
  const style = getComputedStyle(document.documentElement);
  const paint = (name: string): string => style.getPropertyValue(name).trim();
  return {
    animation: false,
    aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
    color: [paint('--primary'), paint('--good'), paint('--warn'), paint('--bad')],
    backgroundColor: 'transparent',
    textStyle: { fontFamily: paint('--fonts'), color: paint('--text') },
  };
}
