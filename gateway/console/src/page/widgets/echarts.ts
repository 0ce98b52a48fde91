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

/** Draws a chart into an element in the page's colours, and again when the element's size changes. The result takes it away. */
export function drawChart(element: HTMLElement, option: ChartOption): () => void {
  const style = getComputedStyle(document.documentElement);
  const paint = (name: string): string => style.getPropertyValue(name).trim();
  const chart = init(element, null, { renderer: 'svg' });
  chart.setOption({
    animation: false,
    aria: { enabled: false, decal: { show: true } },
    color: [paint('--primary'), paint('--good'), paint('--warn'), paint('--bad')],
    backgroundColor: 'transparent',
    textStyle: { fontFamily: paint('--fonts'), color: paint('--text') },
    ...option,
  });
  const observer = new ResizeObserver(() => chart.resize());
  observer.observe(element);
  return () => {
    observer.disconnect();
    chart.dispose();
  };
}
