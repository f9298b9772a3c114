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
  ],
  problem_count: 2,
  dry_run: true,
};

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

export default (world: World): Handlers => ({
  'exchange.import_fhir': async ({ dry_run }) => {
    for (let done = 0; done <= 43; done += 11) {
      world.emit('progress', { task: 'exchange.import_fhir', done, total: 43 });
      await pause(20);
    }
    if (!dry_run) world.changed(['patients']);
    return { ...report, dry_run };
  },
});
