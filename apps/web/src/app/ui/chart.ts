import { Component, DestroyRef, effect, ElementRef, inject, input } from '@angular/core';
import type { EChartsCoreOption } from 'echarts/core';
import { BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent, TitleComponent, VisualMapComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([SVGRenderer, LineChart, BarChart, ScatterChart, HeatmapChart, CustomChart, GridComponent, LegendComponent, MarkLineComponent, MarkAreaComponent, TitleComponent, VisualMapComponent, AriaComponent]);

/** The picture itself. Heavy, so only behind `@defer`; its words stand beside it, hence hidden from screen readers. */
@Component({ selector: 'gw-chart', template: '', host: { 'aria-hidden': 'true', '[style.height.px]': 'height()' }, styles: ':host { display: block; width: 100%; }' })
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
      // Tooltips write HTML, which the content policy forbids; the table says the same.
      chart.setOption({ ...this.option(), ...(still ? { animation: false } : {}), tooltip: { show: false } }, { notMerge: true });
      size.observe(host);
    });
    inject(DestroyRef).onDestroy(() => {
      size.disconnect();
      chart?.dispose();
    });
  }
}
