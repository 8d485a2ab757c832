"""One file per phase of the rulebook; pure functions; no phase imports another."""
