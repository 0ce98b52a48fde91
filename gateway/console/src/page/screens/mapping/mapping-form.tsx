import { createContext, use } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import type { Attribute } from '../../lib/record-types.ts';
import { inLanguage } from '../../lib/words.ts';

/** A fault of a mapping: where it is, as a JSON pointer, and what is wrong. */
export interface Fault {
  readonly pointer: string;
  readonly reason: string;
}

interface MappingForm {
  readonly attributes: readonly Attribute[];
  readonly faults: readonly Fault[];
}

/** What every part of the editor needs: the attributes of the record type, and the faults of the mapping as it is. */
export const MappingFormContext = createContext<MappingForm>({ attributes: [], faults: [] });

export function useMappingForm(): MappingForm {
  return use(MappingFormContext);
}

/** The faults at a place or below it; with `exact` only those of the place itself. */
export function faultsAt(faults: readonly Fault[], pointer: string, exact = false): readonly Fault[] {
  return faults.filter((fault) => fault.pointer === pointer || (!exact && fault.pointer.startsWith(`${pointer}/`)));
}

/** The faults at a place, in words. */
export function FaultsAt({ pointer, exact = false }: { readonly pointer: string; readonly exact?: boolean }) {
  const { faults } = useMappingForm();
  const { language } = usePreferences();
  return faultsAt(faults, pointer, exact).map((fault) => (
    <p key={`${fault.pointer} ${fault.reason}`} role="alert" className="bad" style={{ margin: 0 }}>
      ✕ {inLanguage(fault.reason, language)}
    </p>
  ));
}
