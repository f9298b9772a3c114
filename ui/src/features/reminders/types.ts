/** The rows of the lists, in this feature's short names. The shapes are the door's. */
import type { VisitToCall } from '../../lib/commands';

export type {
  ContactAttempt,
  Message,
  MessageKind,
  Outcome,
  PatientContacts,
  Recall,
  RecallToCall,
  VisitToCall,
} from '../../lib/commands';

/** Whom to call, in either list. */
export type Callee = Pick<
  VisitToCall,
  'patient_id' | 'patient_number' | 'family_name' | 'given_name' | 'preferred_name' | 'language' | 'no_phone' | 'phones'
>;

/** What was tried already. */
export type Tried = Pick<VisitToCall, 'attempts' | 'last_outcome' | 'last_ms'>;
