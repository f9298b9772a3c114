/** The rows of the lists, in this feature's short names. The shapes are the door's. */
export type {
  Callee,
  ContactAttempt,
  Message,
  MessageKind,
  Outcome,
  PatientContacts,
  Placeholder,
  Recall,
  RecallToCall,
  Tried,
  VisitToCall,
} from '../../lib/commands';
