"""Many games at once: runs, balance, reports."""
