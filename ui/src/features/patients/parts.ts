/** What a patient can have several of: which fields each has, and how a row is written back. */
import type { Patient } from '../../lib/commands';
import type { MessageId } from '../../lib/i18n.svelte';
import { change, retriable } from '../../lib/saved.svelte';

export interface PartField {
  name: string;
  label: MessageId;
  /** Values to choose from; their words are `<words>-<value>`. */
  options?: readonly string[];
  words?: string;
  needed?: boolean;
  ltr?: boolean;
  wide?: boolean;
}

export type PartKind = 'phone' | 'address' | 'identifier' | 'contact' | 'name';

export interface PartDef {
  part: PartKind;
  title: MessageId;
  add: MessageId;
  fields: readonly PartField[];
  rows: (patient: Patient) => readonly Values[];
  /** What a row is called when it is removed. */
  called: (values: Values) => string;
}

/** A row as the fields hold it; absent and `null` are both empty. */
export type Values = { id?: string } & Record<string, unknown>;

const PHONE_KINDS = ['mobile', 'home', 'work', 'email', 'other'] as const;
const ADDRESS_USES = ['home', 'work', 'temp', 'old', 'billing'] as const;
const NAME_USES = ['maiden', 'old', 'nickname', 'usual', 'official', 'anonymous', 'temp', 'other'] as const;

const rowsOf = (rows: readonly object[]): readonly Values[] => rows as readonly Values[];
export const textOf = (values: Values, name: string): string => String(values[name] ?? '');

export const PARTS: readonly PartDef[] = [
  {
    part: 'phone',
    title: 'patients-phones',
    add: 'patients-part-add-phone',
    fields: [
      { name: 'kind', label: 'patients-phone-kind', options: PHONE_KINDS, words: 'patients-phone-kind' },
      { name: 'number', label: 'patients-phone-number', needed: true, ltr: true, wide: true },
      { name: 'note', label: 'patients-phone-note' },
    ],
    rows: (patient) => rowsOf(patient.phones),
    called: (values) => textOf(values, 'number'),
  },
  {
    part: 'address',
    title: 'patients-addresses',
    add: 'patients-part-add-address',
    fields: [
      { name: 'use', label: 'patients-address-use', options: ADDRESS_USES, words: 'patients-address-use' },
      { name: 'lines', label: 'patients-address-lines', needed: true, wide: true },
      { name: 'postal_code', label: 'patients-address-postal', ltr: true },
      { name: 'city', label: 'patients-address-city' },
      { name: 'district', label: 'patients-address-district' },
      { name: 'state', label: 'patients-address-state' },
      { name: 'country', label: 'patients-address-country' },
    ],
    rows: (patient) => rowsOf(patient.addresses),
    called: (values) => textOf(values, 'lines'),
  },
  {
    part: 'contact',
    title: 'patients-contacts',
    add: 'patients-part-add-contact',
    fields: [
      { name: 'name', label: 'patients-contact-name', needed: true },
      { name: 'relationship', label: 'patients-contact-relationship' },
      { name: 'phone', label: 'patients-contact-phone', ltr: true, wide: true },
    ],
    rows: (patient) => rowsOf(patient.contacts),
    called: (values) => textOf(values, 'name'),
  },
  {
    part: 'identifier',
    title: 'patients-identifiers',
    add: 'patients-part-add-identifier',
    fields: [
      { name: 'system', label: 'patients-identifier-system', needed: true },
      { name: 'value', label: 'patients-identifier-value', needed: true, ltr: true, wide: true },
      { name: 'kind', label: 'patients-identifier-kind' },
    ],
    rows: (patient) => rowsOf(patient.identifiers),
    called: (values) => textOf(values, 'value'),
  },
  {
    part: 'name',
    title: 'patients-names',
    add: 'patients-part-add-name',
    fields: [
      { name: 'use', label: 'patients-name-use', options: NAME_USES, words: 'patients-name-use' },
      { name: 'family_name', label: 'patients-family', needed: true },
      { name: 'given_name', label: 'patients-given' },
    ],
    rows: (patient) => rowsOf(patient.names),
    called: (values) => textOf(values, 'family_name') || textOf(values, 'text'),
  },
];

/** The first needed field that is empty. */
export const lacking = (part: PartDef, values: Values): PartField | undefined =>
  part.fields.find((field) => field.needed && textOf(values, field.name).trim() === '');

/** Writes one row, new without an id. Empty fields are sent as nothing, never as empty text. */
export function put(part: PartDef, patient_id: string, values: Values): Promise<Patient> {
  const args: Record<string, unknown> = { patient_id, ...(values.id ? { id: values.id } : {}) };
  for (const field of part.fields) {
    const text = textOf(values, field.name).trim();
    args[field.name] = text === '' ? null : text;
  }
  // A new row twice would be two. One table of fields for five commands: their argument types meet here.
  return (values.id ? retriable : change)(`patients.put_${part.part}`, args as never);
}

export const remove = (part: PartDef, patient_id: string, id: string): Promise<Patient> =>
  change('patients.remove_part', { patient_id, part: part.part, id });
