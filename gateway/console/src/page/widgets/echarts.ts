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
  const chart = init(element, pageTheme(), { renderer: 'svg' });
  const observer = new ResizeObserver(([entry]) => {
    chart.resize();
    // Paper is narrower than the screen, and charts are not drawn again for it: they shrink as a whole.
    const { width = 0, height = 0 } = entry?.contentRect ?? {};
    element.querySelector('svg')?.setAttribute('viewBox', `0 0 ${width} ${height}`);
  });
  observer.observe(element);
  return {
    show: (option) => {
      chart.setTheme(pageTheme());
      chart.setOption({ ...SHARED, ...option }, { notMerge: true });
    },
    close: () => {
      observer.disconnect();
      chart.dispose();
    },
  };
}

const SHARED: ChartOption = {
  animation: false,
  aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
};

/** The page's colours for every part: those of ECharts itself are for a white page only. */
function pageTheme(): object {
  const style = getComputedStyle(document.documentElement);
  const paint = (name: string): string => style.getPropertyValue(name).trim();
  const [text, muted, surface] = [paint('--text'), paint('--muted'), paint('--surface')];
  const axis = {
    axisLabel: { color: muted },
    axisLine: { lineStyle: { color: paint('--strong-line') } },
    axisTick: { lineStyle: { color: paint('--strong-line') } },
    splitLine: { lineStyle: { color: paint('--line') } },
    nameTextStyle: { color: muted },
  };
  // The border around words keeps lines beneath from running through them.
  const label = { color: text, opacity: 1, textBorderColor: surface, textBorderWidth: 2 };
  return {
    color: [paint('--primary'), paint('--good'), paint('--warn'), paint('--bad')],
    backgroundColor: 'transparent',
    textStyle: { fontFamily: paint('--fonts'), color: text },
    legend: { textStyle: { color: text } },
    categoryAxis: axis,
    valueAxis: axis,
    timeAxis: axis,
    line: { label, markLine: { label }, itemStyle: { borderColor: surface } },
    bar: { label, markLine: { label } },
    tooltip: { backgroundColor: surface, borderColor: paint('--strong-line'), textStyle: { color: text } },
  };
}
