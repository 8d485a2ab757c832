"""The text client: the views, line by line."""
