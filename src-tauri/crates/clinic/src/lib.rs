//! What a clinic does: one folder per feature, and the door.
