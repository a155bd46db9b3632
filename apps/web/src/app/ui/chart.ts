import { Component, DestroyRef, effect, ElementRef, inject, input } from '@angular/core';
import type { EChartsCoreOption } from 'echarts/core';
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// What the options of libs/chart use. Their tooltips are drawn as text: HTML ones would break the content policy.
use([SVGRenderer, LineChart, BarChart, ScatterChart, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, AriaComponent]);

/** The picture itself. Heavy, so only behind `@defer`; its words stand beside it, hence hidden from screen readers. */
@Component({
  selector: 'gw-chart',
  template: '',
  host: { 'aria-hidden': 'true', '[style.height.px]': 'height()' },
  styles: ':host { display: block; width: 100%; }',
})
export class Chart {
  readonly option = input.required<EChartsCoreOption>();
  readonly height = input.required<number>();

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    let chart: ReturnType<typeof init> | undefined;
    const size = new ResizeObserver(() => chart?.resize());
    effect(() => {
      chart ??= init(host, null, { renderer: 'svg' });
      chart.setOption({ ...this.option(), ...(still ? { animation: false } : {}) }, { notMerge: true });
      size.observe(host);
    });
    inject(DestroyRef).onDestroy(() => {
      size.disconnect();
      emptyWithoutMarkup(host);
      chart?.dispose();
    });
  }
}

/** ECharts empties what it drew by way of markup, which Trusted Types refuse, and then leaving the page would fail; here the same is done without any. */
function emptyWithoutMarkup(host: HTMLElement): void {
  for (const element of [host, ...host.querySelectorAll('div, svg')])
    Object.defineProperty(element, 'innerHTML', { set: () => element.replaceChildren() });
}
