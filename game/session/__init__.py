"""One sitting: what a text client and a window share around the table."""
