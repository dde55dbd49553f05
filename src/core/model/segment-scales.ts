// What a segment can be, by its source: labels in their order, each with its treatment at the same position.
import { type Bands, exactBands, labelsOf } from './bands.ts';
import type { ModelDocument, PresetName, SegmentScale, Source, Treatment } from './model.ts';
import { OPEN, PRESETS } from './preset-models.ts';

export function segmentScales(
  document: ModelDocument,
  preset: PresetName,
  priority: Bands<string>,
): Record<Source, SegmentScale> {
  const { tiers, arrTiers, treatments } = PRESETS;
  return {
    composite: compositeScale(document),
    arr: treated(exactBands(document.arrTiers ?? arrTiers[preset]), arrTiers[preset], treatments.arr[preset]),
    priority: treated(priority, PRESETS.scales.priority, treatments.priority),
  };

  function compositeScale({ expectedShares, serviceModels, capacity, ...edits }: ModelDocument): SegmentScale {
    const { bands, treatments: own } = treated(exactBands(edits.tiers ?? tiers), tiers, treatments.composite);
    const shares = named(expectedShares, bands);
    const services = named(serviceModels, bands);
    const hours = named(capacity?.hoursPerAccount, bands);
    return {
      bands,
      treatments: own.map((treatment, k) => {
        const service = services(k);
        return {
          ...treatment,
          ...(service && { service: service.name, action: service.action, ratio: ratioOf(service.name, treatment) }),
          ...(expectedShares && { share: shares(k) ?? null }),
          hours: hours(k) ?? treatment.hours,
        };
      }),
    };
  }

  /** What a document says of a label: by its name, or by the name that the preset has for the label in this place. */
  function named<T>(
    entries: Readonly<Record<string, T>> | undefined,
    bands: Bands<string>,
  ): (k: number) => T | undefined {
    const labels = labelsOf(bands);
    const before = labelsOf(tiers);
    return (k) => {
      const old = labels.length === before.length ? before[k] : undefined;
      return entries?.[labels[k] as string] ?? (old && !labels.includes(old) ? entries?.[old] : undefined);
    };
  }

  /** A service model of the source keeps its ratio where it is put. */
  function ratioOf(service: string, treatment: Treatment): Treatment['ratio'] {
    return treatments.composite.find((each) => each.service === service)?.ratio ?? treatment.ratio;
  }
}

const UNTREATED: Treatment = {
  service: '',
  action: '',
  hours: 0,
  ratio: null,
  share: null,
  arrShare: null,
  cadence: '',
  onboarding: '',
};

/** As many labels as the preset has: by position. Otherwise a label that the preset has too keeps what it has there. */
function treated(bands: Bands<string>, before: Bands<string>, treatments: readonly Treatment[]): SegmentScale {
  const [labels, known] = [labelsOf(bands), labelsOf(before)];
  const placeOf = (label: string, k: number) => (labels.length === known.length ? k : known.indexOf(label));
  return { bands, treatments: labels.map((label, k) => openEnded(treatments[placeOf(label, k)] ?? UNTREATED)) };
}

function openEnded(treatment: Treatment): Treatment {
  const { ratio } = treatment;
  return ratio?.[1] === OPEN ? { ...treatment, ratio: [ratio[0], Number.POSITIVE_INFINITY] } : treatment;
}
