import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  Title,
  Tooltip,
} from 'chart.js';
import type { ChartView, Layout } from '../../server/protocol.ts';
import { leftOf, ROW_HEADER_WIDTH, topOf } from './measures.ts';

Chart.register(ArcElement, BarController, BarElement, CategoryScale, Legend, LinearScale);
Chart.register(LineController, LineElement, PieController, PointElement, Title, Tooltip);
Chart.defaults.font = { family: 'Roboto, Arial, "Liberation Sans", sans-serif', size: 12 };
Chart.defaults.color = '#444746';

const PALETTE = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6'];
const COMPACT = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 });

const drawn = new WeakMap<HTMLElement, string>();

/** Charts lie over the cells at their anchor, as in Sheets, and scroll with them. */
export function drawCharts(holder: HTMLElement | null, layout: Layout): void {
  if (!holder) return;
  const shown = JSON.stringify([layout.charts, layout.widths, layout.heights]);
  if (drawn.get(holder) === shown) return;
  drawn.set(holder, shown);
  const previous = holder.querySelector('.chart-layer');
  for (const canvas of previous?.querySelectorAll('canvas') ?? []) Chart.getChart(canvas)?.destroy();
  previous?.remove();
  if (layout.charts.length === 0) return;
  // Inside a grid everything has to be a row of cells.
  const layer = element('chart-layer', 'presentation');
  layer.append(...layout.charts.map((chart) => frameOf(chart, layout)));
  holder.append(layer);
}

function element(name: string, role: string): HTMLElement {
  const made = document.createElement('div');
  made.className = name;
  made.setAttribute('role', role);
  return made;
}

function frameOf(chart: ChartView, layout: Layout): HTMLElement {
  const frame = element('chart', 'row');
  const content = element('chart-content', 'gridcell');
  frame.style.left = `${ROW_HEADER_WIDTH + leftOf(chart.column, layout) + chart.offsetX}px`;
  frame.style.top = `${topOf(chart.row, layout) + chart.offsetY}px`;
  frame.style.width = `${chart.width}px`;
  frame.style.height = `${chart.height}px`;
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', inWords(chart));
  content.append(canvas);
  frame.append(content);
  // Chart.js measures its parent, which has no size before it is in the document.
  requestAnimationFrame(() => frame.isConnected && new Chart(canvas, configOf(chart)));
  return frame;
}

function inWords(chart: ChartView): string {
  const series = chart.series.map(
    ({ name, texts }) => `${name}: ${chart.labels.map((label, index) => `${label} ${texts[index]}`).join(', ')}`,
  );
  return [`Chart. ${chart.title}`, ...series].join('. ');
}

function configOf(chart: ChartView): ChartConfiguration {
  const pie = chart.kind === 'pie';
  const horizontal = chart.kind === 'bar';
  const prefix = /^[^\d\s.-]{1,3}/.exec(chart.series[0]?.texts[0] ?? '')?.[0] ?? '';
  const ticks = { callback: (value: string | number) => prefix + COMPACT.format(Number(value)) };
  const category = { grid: { display: false }, stacked: chart.stacked };
  const values = { beginAtZero: true, border: { display: false }, ticks, stacked: chart.stacked };
  return {
    type: chart.kind === 'bar' || chart.kind === 'column' ? 'bar' : chart.kind,
    data: { labels: chart.labels, datasets: chart.series.map((_, index) => datasetOf(chart, index)) },
    options: {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: horizontal ? 'y' : 'x',
      layout: { padding: 12 },
      scales: pie ? {} : horizontal ? { x: values, y: category } : { x: category, y: values },
      plugins: {
        title: { display: chart.title !== '', text: chart.title, align: 'start', font: { size: 16, weight: 'normal' } },
        legend:
          chart.legend === 'none'
            ? { display: false }
            : { display: true, position: chart.legend, labels: { boxWidth: 12, boxHeight: 12 } },
        tooltip: { callbacks: { label: (item) => chart.series[item.datasetIndex]?.texts[item.dataIndex] ?? '' } },
      },
    },
  };
}

function datasetOf(chart: ChartView, index: number): ChartConfiguration['data']['datasets'][number] {
  const series = chart.series[index];
  const colors = chart.colors.length > 0 ? chart.colors : PALETTE;
  const color = series?.color ?? colors[index % colors.length] ?? '#4285f4';
  const isLine = chart.kind === 'line' || series?.isLine === true;
  const slices = chart.labels.map((_, slice) => colors[slice % colors.length] ?? '#4285f4');
  return {
    label: series?.name ?? '',
    data: series?.values ?? [],
    backgroundColor: chart.kind === 'pie' ? slices : color,
    ...(series?.isLine ? { type: 'line', order: -1 } : {}),
    borderColor: isLine ? color : '#fff',
    borderWidth: isLine ? 2 : chart.kind === 'pie' ? 1 : 0,
  };
}
