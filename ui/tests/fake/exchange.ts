import type { ImportReport } from '../../src/lib/commands';
import type { Handlers, World } from './world';

const report: ImportReport = {
  patients_new: 41,
  patients_same: 1,
  patients_changed: 1,
  visits_new: 1873,
  visits_same: 12,
  resources: [
    { resource_type: 'Patient', taken: 43, kept: 0, same: 0 },
    { resource_type: 'Encounter', taken: 1873, kept: 0, same: 12 },
    { resource_type: 'Observation', taken: 0, kept: 14_220, same: 0 },
    { resource_type: 'Condition', taken: 0, kept: 612, same: 0 },
    { resource_type: 'MedicationRequest', taken: 0, kept: 1044, same: 0 },
    { resource_type: 'Immunization', taken: 0, kept: 488, same: 0 },
  ],
  problems: [
    { file: 29, entry: 212, field: 'birthDate', code: 'bad_date' },
    { file: 31, entry: 7, field: 'telecom[1].system', code: 'unknown_code' },
    { file: 40, entry: 3, field: 'subject', code: 'no_such_patient' },
  ],
  problem_count: 3,
  dry_run: true,
};

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** The door counts bytes. */
async function read(world: World, task: string): Promise<void> {
  const total = 4_194_304;
  for (let done = 0; done <= total; done += total / 4) {
    world.emit('progress', { task, done, total });
    await pause(20);
  }
}

export default (world: World): Handlers => ({
  'exchange.look_fhir': async () => {
    await read(world, 'exchange.look_fhir');
    return report;
  },
  'exchange.import_fhir': async () => {
    await read(world, 'exchange.import_fhir');
    world.changed(['patients']);
    return { ...report, dry_run: false };
  },
});
